"""The printed marks of points: what stands before "The report was noted." in a lettered or bulleted list."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.facts import LineStyle

BULLETS = "·•▪●○◦■□❑❖➢➤◆✓∙‣⁃"
# "a)", "(iv)", "1.", "2.1", "(12)", "·", "–"
POINT_MARK = re.compile(rf"\(?(?:[a-zA-Z]|[ivxIVX]{{1,5}}|\d{{1,3}})[.)]\)?|\d{{1,3}}(?:\.\d{{1,3}}){{1,3}}\.?|[{BULLETS}–-]")


def style_of_mark(text: str) -> LineStyle:
    """BULLET for "· The report", NUMBERED for "a) The report"."""
    return LineStyle.BULLET if text[:1] in f"{BULLETS}–-§o" and text[1:2] in ("", " ", "\t") else LineStyle.NUMBERED

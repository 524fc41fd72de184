"""Targets that the headings of a scorecard print: "Measure (target 95%)", "% in time - target 90%", "Target 95%" over what was reached.

A target that stands over a column, or in brackets in the heading over the table, is that of every row.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.extract import units

# "(target 95%)", " - target: under 5 days", "Target 95%"; "Target 2031", "Target Q2" and "Target 2030/31" name the time of a target
_AIM = re.compile(
    r"(?:^|[(\[]|\s[–-]\s|,\s)\s*target\s*(?:of|is|:|=|[–-])?\s*(?P<aim>(?:(?:at\s+least|under|below|over|above|less\s+than|no\s+more\s+than)\s+|"
    r"[<>≤≥=]+\s?)?[£€$]?\d[\d,.]*\s?(?P<unit>%|per\s?cent|(?:working\s+)?(?:days?|weeks?|months?|hours?|minutes?|seconds?))?)\s*[)\]]?$",
    re.I,
)
_BRACKETS = ("(", "[")


def of_heading(heading: str) -> tuple[str, float] | None:
    """A heading without the target that it prints, and that target; None where it prints none."""
    if "arget" not in heading:
        return None
    match = _AIM.search(heading)
    aim = units.figure(match["aim"]) if match else None
    if match is None or aim is None or not (match["unit"] or match.group().startswith(_BRACKETS)):
        return None
    return heading[: match.start()].strip(), aim


def of_caption(caption: str) -> float | None:
    """The target in brackets at the end of the heading over a table: "Response standards (target: 90%)"."""
    found = of_heading(caption.rstrip(" :."))
    return found[1] if found and found[0] and caption.rstrip(" :.").endswith((")", "]")) else None


def is_reached(aim: float, texts: Sequence[str]) -> bool:
    """Whether the cells under "Target 95%" hold what was reached, and do not print that target again."""
    figures = [figure for text in texts if (figure := units.figure(text)) is not None]
    return bool(figures) and any(figure != aim for figure in figures)

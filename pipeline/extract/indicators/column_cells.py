"""The part that a column of a scorecard plays, told from its cells where its heading leaves that open.

    Metric | Latest month | Measure | Achieved / not achieved | Since last time
    Lamps mended | Feb 25 | 68.9% | Not achieved | ↑

"Measure" names the rows of most scorecards, and heads the figures of this one.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.extract import periods, units
from pipeline.language import rag
from pipeline.language.movements import movement

_STANDARD = ("standard", "standards", "service standard", "service standards", "our standard", "our standards")
_LONGEST = 4  # words of a status or a movement, one more than of a figure
# "Achieved", "Not yet achieved", "Target not met", "On track", "Partially compliant", "Not measured": how a measure stands, and no figure
_STATUS = re.compile(
    r"(?:(?:target|not|yet|partially|partly|fully|substantially|nearly|slightly|narrowly|just|significantly)\s+)*"
    r"(?:achieved|met|missed|exceeded|compliant|measured|applicable|available|(?:on|off|behind|ahead\s+of)\s+(?:track|target|schedule)|at\s+risk|below|above)"
    r"(?:\s+target)?",
    re.I,
)
_COLOUR = re.compile(rf"(?:{rag.COLOURS}|[RAG])", re.I)
_YES = re.compile(r"yes|no|partly|partially|nearly|not\s+yet", re.I)  # under "Met?"
_EMPTY = re.compile(r"[-–—.*\s]*|n/?a|tb[acd]", re.I)


def part_by_cells(name: str | None, texts: Sequence[str], heading: str) -> str | None:
    """The part of a column with `heading`, which is one of part `name` (None where that tells nothing), whose cells hold `texts`."""
    filled = [text for text in texts if not _EMPTY.fullmatch(text)]
    if not filled:
        return name
    figures = sum(units.figure(text) is not None and len(text.split()) < _LONGEST for text in filled)
    if name in (None, "value", "no_part") and all(periods.is_heading(text) for text in filled):
        return "period"
    if name == "target" and not figures and heading.lower().strip() in _STANDARD:
        return "name"  # "Standard" over "Repairs done in 24 hours"
    if name == "name" and figures > len(filled) / 2:
        return "value"
    if name in (None, "value") and not figures and all(_STATUS.fullmatch(text) for text in filled):
        return "rag"
    if name in (None, "value") and all(_YES.fullmatch(text) for text in filled):
        return "rag"
    if name is None and all(_COLOUR.fullmatch(text) for text in filled):
        return "rag"
    if name is None and all(movement(text) and len(text.split()) <= _LONGEST for text in filled):
        return "direction"
    return name

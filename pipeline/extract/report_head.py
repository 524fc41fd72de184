"""What a report asks for at the head of its item, with no label over it: the points between "Report of ..." and the first prose.

Report of the Director of Housing
That Cabinet:
1. Note the position.
2. Agree the revised targets.
Consideration was given to the report, which ...
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract.clauses import is_mark
from pipeline.extract.decisions.operative import is_active
from pipeline.extract.reading import Reading
from pipeline.extract.votes.lines import THAT
from pipeline.facts import Block, BlockKind, MeetingKind

# "Report of the Chief Executive", "Report from the Leader (attached)"
_REPORT_OF = re.compile(r"(?:joint\s+)?report\s+(?:of|from|by)\s+(?:the\s+)?[A-Z].{3,100}$", re.IGNORECASE)
# "That Cabinet:", "That the Committee" over the points
_STEM = re.compile(r"That\s+(?:the\s+)?[A-Z][\w ]{3,40}\s*[:–-]?$")
# "Cabinet Member: Councillor Hill", "Commissioner: Elm", "Wards affected: All"
_FIELD = re.compile(r"[A-Z][\w /()&’'-]{2,45}:\s")

# "be noted, along with the comments of the Committee as outlined above": what was decided after the talk
_AFTERWARDS = re.compile(
    r"\bas\s+(?:outlined|set\s+out|detailed|minuted)\s+(?:above|in\s+the\s+minutes?)\b"
    r"|\b(?:comments|views|points)\s+(?:of|made\s+by)\s+(?:the\s+)?(?:committee|members|cabinet|board|panel)\b",
    re.IGNORECASE,
)


def asked(reading: Reading) -> dict[int, list[Block]]:
    """The points of each item that opens so, by the item's order; only a page of one item is read."""
    if reading.meeting.kind is not MeetingKind.AGENDA_ITEM:
        return {}
    found = {item.order: list(_points(reading, item.order)) for item in reading.items}
    return {item: points for item, points in found.items() if points and not any(_AFTERWARDS.search(point.text) for point in points)}


def _points(reading: Reading, item: int) -> Iterator[Block]:
    headed = False
    for block in reading.blocks:
        if block.item != item or block.kind is BlockKind.ITEM or is_mark(block.text):
            continue
        if block.kind is BlockKind.LABEL:  # "Decision:" says what the points below are
            return
        if not headed:
            headed = bool(_REPORT_OF.match(block.text))
            if not headed and len(block.text.split()) > 30:
                return
        elif block.kind is BlockKind.CLAUSE and (THAT.match(block.text) or is_active(block.text)):
            yield block
        elif block.kind is BlockKind.CLAUSE or not (_STEM.match(block.text) or _FIELD.match(block.text)):
            return

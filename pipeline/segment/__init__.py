"""Document -> the heading of its meeting, its agenda items, its blocks."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.facts import AgendaItem, Block, Document, MeetingKind, Passage, Segmented, Span
from pipeline.segment.blocks import build
from pipeline.segment.draft import Draft, drafts
from pipeline.segment.heading import Heading
from pipeline.segment.issue import hearings, issue_headings
from pipeline.segment.items import headings
from pipeline.segment.meeting import read_meeting
from pipeline.segment.single import single_heading

__all__ = ["segment"]


def segment(document: Document) -> Segmented:
    """Cut a document into meeting, agenda items and blocks. Every block's words keep their offsets in `document.text`."""
    pieces = drafts(document)
    found = headings(pieces)
    meeting = read_meeting(document, pieces, found)
    heard = hearings(pieces)
    if heard:
        found = issue_headings(pieces, heard)
    elif meeting.kind in (MeetingKind.AGENDA_ITEM, MeetingKind.REPORT_COVER):
        found = single_heading(pieces, meeting.kind)
    elif meeting.kind in (MeetingKind.PERFORMANCE_REPORT, MeetingKind.RISK_REGISTER) or (
        meeting.kind is MeetingKind.OTHER and not meeting.date
    ):
        found = []
    blocks = build(pieces, found)
    return Segmented(document, meeting, _items(found, blocks, pieces), tuple(blocks))


def _items(found: Sequence[Heading], blocks: Sequence[Block], pieces: Sequence[Draft]) -> tuple[AgendaItem, ...]:
    """The agenda items with the extent of their text: from the title to the end of the last block under it."""
    ends: dict[int, int] = {}  # of the text of each item
    for block in blocks:
        if block.item is not None and block.passage.text.strip():
            ends[block.item] = max(ends.get(block.item, 0), block.passage.span().end)
    out: list[AgendaItem] = []
    for order, heading in enumerate(found):
        start = _start(pieces[heading.first].passage)
        title = heading.title.span()
        span = Span(min(start, title.start), max(title.end, ends.get(order, 0)))
        out.append(AgendaItem(order, heading.number, heading.title.text, title, span))
    return tuple(out)


def _start(passage: Passage) -> int:
    return passage.span().start

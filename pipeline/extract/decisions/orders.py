"""Orders in the subjunctive, with no word that resolves before them: "The minutes be amended", "The Director be authorised to sign"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.extract.clauses import is_open, mark_style
from pipeline.extract.reading import Reading
from pipeline.facts import Block, BlockKind, MeetingKind, Section
from pipeline.language.gate import gated

_SUBJUNCTIVE = re.compile(
    r"\W*(?:subject\s+to\s[^.;:,]{4,120},\s+)?(?P<subject>(?:that\s+)?(?:the|this|an?|all|both|any|[A-Z][\w’'-]+|£?\d[\d,.]*)\s[^.;:]{0,200}?)\bbe\s+(?:not\s+)?(?:\w+ly\s+)?"
    r"(?:\w{2,}ed|given|made|held|sent|set|put|withdrawn|written|taken)\b",
    re.DOTALL,
)
# "is to be painted", "will be held", "it was hoped that it be": told, not ordered
_TOLD = re.compile(
    r"\b(?:to|will|would|shall|should|(?-i:may)|might|must|can|could|cannot|not|if|unless|until|who|which|where|when|why|let)\s+"
    r"(?:\w+ly\s+|also\s+|then\s+|not\s+)?$|\b(?:asked|requested|suggested|proposed|recommended|said|felt|hoped)\b",
    re.IGNORECASE,
)


def orders(text: str) -> bool:
    """Whether a clause orders by its subjunctive: "The minutes be amended as follows", "That the Director be authorised to"."""
    match = _SUBJUNCTIVE.match(text)
    return match is not None and not _TOLD.search(match["subject"])


def in_lone_series(blocks: Sequence[Block], block: Block) -> bool:
    """Whether points on the page of an item all order, with no stem above them, as the page lost its "RESOLVED: That"."""
    if block.kind is not BlockKind.CLAUSE or block.section is not Section.MINUTES or not orders(block.text):
        return False
    before, after = _series(blocks, block, -1), _series(blocks, block, 1)
    series = [*reversed(before), block, *after]
    first = series[0].order
    above = blocks[first - 1].text if first else ""
    return len(series) > 1 and not (above and is_open(above)) and all(orders(each.text) for each in series)


def is_page_of_item(reading: Reading) -> bool:
    """Whether a paper is the page of one item."""
    if reading.meeting.kind is MeetingKind.OTHER:  # one that lists the documents of its item
        return any(each.kind is BlockKind.LABEL and each.section is Section.DOCUMENTS for each in reading.blocks)
    return reading.meeting.kind is MeetingKind.AGENDA_ITEM


def _series(blocks: Sequence[Block], block: Block, step: int) -> list[Block]:
    """The clauses next to a clause, upwards or downwards, with marks like its own; a few names may stand between them."""
    found, gap, at = [], 0, block.order + step
    while 0 <= at < len(blocks) and blocks[at].item == block.item and gap < 5:
        other = blocks[at]
        if other.kind is BlockKind.CLAUSE:
            if mark_style(other.label or "") != mark_style(block.label or ""):
                break
            found.append(other)
            gap = 0
        elif other.kind is BlockKind.PARAGRAPH and len(other.text.split()) < 10 and not other.text.rstrip().endswith((".", ":")):
            gap += 1
        else:
            break
        at += step
    return found


# "Council is asked to RESOLVE", "moved the following amendment:"
_ASKED_TO_RESOLVE = gated(r"\b(?:is|are)\s+asked\s+to\s+resolve\W*$|\bfollowing\s+(?:amendment|motion)s?\s*:\W*$", re.IGNORECASE)


def is_moved_above(blocks: Sequence[Block], block: Block) -> bool:
    """Whether a point is one of a motion or an amendment that nobody has voted on yet."""
    for other in reversed(blocks[max(0, block.order - 5) : block.order]):
        if other.item != block.item or other.kind is BlockKind.ITEM:
            return False
        if _ASKED_TO_RESOLVE.search(other.text):
            return True
        if other.kind is not BlockKind.CLAUSE:
            return False
    return False

"""The lines round a resolution: movers, "Hill/Birch", "CARRIED", and whether a block stands among them."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.extract.clauses import is_mark
from pipeline.extract.counts import outcome
from pipeline.extract.votes.movers import movings, pair
from pipeline.extract.votes.rivals import is_row_of_sides
from pipeline.facts import Block, BlockKind, Section
from pipeline.language.gate import gated

# "That the report be received", "XY4/30 That", "AND THAT"
THAT = re.compile(
    r"\W*(?:\d{1,2}\s+(?=that\b))?(?:[A-Z]{2,6}\d{1,4}/\d{2,4}\s+)?(?:and\s+|further\s+)?(?:that|T\sH\sA\sT)[\s,]", re.IGNORECASE
)
# the grounds printed when the public is shut out: "the public conduct of the item would be likely to result"
GROUNDS = re.compile(r"\bwould\s+(?:be\s+likely\s+to|exist)\b", re.IGNORECASE)
# "CARRIED", "Motion carried unanimously"
_CARRIED = re.compile(r"\W*(?:motion\s+)?carried(?:\s+unanimously)?\W*", re.IGNORECASE)
# "Page 3 of 7", "12"
_PAGE = re.compile(r"\W*(?:page\s+)?\d{0,4}(?:\s+of\s+\d+)?\W*", re.IGNORECASE)
_MOVERS = re.compile(r"\W*(?:moved|seconded|proposed)\b", re.IGNORECASE)
# "The Mayor moved, Cr Hill seconded:"
_NAME_FIRST = re.compile(r"[^.;:]{2,50}\s(?:moved|proposed)\b[^.;:]{2,60}\bseconded\b[^.;:]{0,40}:?\W*", re.IGNORECASE)
_RECORD = gated(r"\bas\s+(?:an?\s+)?(?:true|correct|accurate)\b", re.IGNORECASE)


_LONGEST = 200  # blocks from a resolution's label to its movers


def is_carried(text: str) -> bool:
    """Whether a line is "CARRIED" or names mover and seconder as "Hill/Birch"."""
    return is_verdict(text) or pair(text) is not None


def is_verdict(text: str) -> bool:
    """Whether a line is the verdict on what stands above it, "CARRIED", so that what stands below it was only said."""
    return "arried" in text.lower() and _CARRIED.fullmatch(text) is not None


def is_line_of_vote(text: str) -> bool:
    """A line that tells only who moved, or how the vote went: "Hill/Birch", "CARRIED", "Seconded: Cr Moss"; page numbers too."""
    if len(text) > 120 or _RECORD.search(text):
        return False
    if (pair(text) and len(text) < 60) or _PAGE.fullmatch(text):
        return not is_mark(text) or text.strip().isdigit()
    if outcome(text) and len(text.split()) <= 4 and not re.search(r"\bagreed\b|\bfavour\b|:\W*$", text, re.IGNORECASE):
        return True
    found = movings(text)
    covered = sum(moving.end - moving.start for moving in found)
    return bool(found) and covered > 0.8 * len(text.strip())


_READABLE = (BlockKind.PARAGRAPH, BlockKind.CLAUSE, BlockKind.LABEL, BlockKind.SUBHEADING, BlockKind.FIELD, BlockKind.TITLE)


def may_tell_of_a_vote(block: Block) -> bool:
    """Whether a block is read for votes: of those present only sentences are, and lines of a vote among the names."""
    if block.section is Section.ATTENDANCE:
        return block.kind is BlockKind.PARAGRAPH and (len(block.text.split()) > 8 or is_line_of_vote(block.text))
    return block.kind in _READABLE or is_row_of_sides(block)


def carried_below(blocks: Sequence[Block], index: int) -> bool:
    """Whether what stands under the label at `index` ends in a mover and seconder or in CARRIED, so that the body took it over."""
    for other in blocks[index + 1 : index + _LONGEST]:
        if other.kind in (BlockKind.ITEM, BlockKind.LABEL) or other.item != blocks[index].item:
            return False
        if is_carried(other.text):
            return True
    return False


def in_motion(blocks: Sequence[Block], index: int) -> bool:
    """Whether a block stands among the lines of a motion: movers or "Resolution" just above, a pair or CARRIED just below."""
    item = blocks[index].item
    for back in range(index - 1, max(-1, index - 5), -1):
        other = blocks[back]
        if other.kind is BlockKind.ITEM or other.item != item:
            break
        if len(other.text) < 90 and (_MOVERS.match(other.text) or (_NAME_FIRST.fullmatch(other.text) and is_line_of_vote(other.text))):
            return True
        if other.kind is BlockKind.LABEL and other.section is Section.DECISION:
            return True
        if len(other.text) > 120:
            break
    for other in blocks[index + 1 : index + 8]:
        if other.kind is BlockKind.ITEM or other.item != item:
            break
        if is_carried(other.text):
            return True
    return bool(pair(blocks[index].text)) and len(blocks[index].text) < 400


def without_pair(text: str) -> int:
    """The end of a resolution without its movers: "... be adopted. Hill/Birch"."""
    found = pair(text)
    return len(text[: found.start].rstrip()) if found and found.start > 20 else len(text)

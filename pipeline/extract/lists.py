"""Points of a list and the words that lead into them: "Further risks included:" stands before its bullets."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.facts import Block, BlockKind
from pipeline.segment.titles import VERB

_FURTHEST = 40  # blocks between a lead and the last of its points
_LONGEST_PHRASE = 15  # words of a point without a mark


def leads(blocks: Sequence[Block]) -> tuple[Block | None, ...]:
    """For each block the paragraph ending in a colon that leads into the list in which it stands; None for a block that is no point.

    A point of a list inside a point ("o" under "•") has the point above it as its lead where that ends in a colon.
    """
    found: list[Block | None] = []
    points = [_is_point(block) for block in blocks]
    for place, block in enumerate(blocks):
        lead = _lead(blocks, points, found, place) if points[place] else None
        found.append(lead if lead is not None and block.order - lead.order <= _FURTHEST else None)
    return tuple(found)


def _lead(blocks: Sequence[Block], points: Sequence[bool], found: Sequence[Block | None], place: int) -> Block | None:
    """The lead of the point at `place`: the block before it, or, where that is a point of the same list, the lead of that."""
    block = blocks[place]
    for at in range(place - 1, -1, -1):
        before = blocks[at]
        if before.item != block.item or before.section is not block.section:
            return None
        if before.kind is BlockKind.FURNITURE:
            continue
        if before.text.rstrip().endswith((":", ": -", ":-")):
            return before if before.kind in (BlockKind.PARAGRAPH, BlockKind.SUBHEADING, BlockKind.CLAUSE) else None
        alike = points[at] and (before.kind is BlockKind.CLAUSE) == (block.kind is BlockKind.CLAUSE)
        return found[at] if alike else None
    return None


def _is_point(block: Block) -> bool:
    """Whether a block may be a point of a list: it bears a mark, or it is a phrase on a line of its own, as where a page lost its marks."""
    if block.kind is BlockKind.CLAUSE:
        return True
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.SUBHEADING):
        return False
    words = block.text.split()
    return 0 < len(words) <= _LONGEST_PHRASE and words[-1][-1] not in ".:?!" and VERB.search(block.text) is None


# "These are:", "They were as follows:": what the sentence before speaks of
_ANAPHORIC = re.compile(r"(?:these|those|they|which)\s+(?:are|were|is|was|include[sd]?|being|comprised?)\b[^.]{0,30}:\s*-?", re.IGNORECASE)


def lead_words(blocks: Sequence[Block], lead: Block) -> str:
    """What the paragraph `lead` says of the points it leads into, with the paragraph before where it is only "These are:"."""
    before = blocks[lead.order - 1] if lead.order else None
    if before is None or before.item != lead.item or before.kind is not BlockKind.PARAGRAPH or not _ANAPHORIC.fullmatch(lead.text.strip()):
        return lead.text
    return f"{before.text} {lead.text}"

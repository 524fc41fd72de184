"""Points of a list and the words that lead into them: "Further risks included:" stands before its bullets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from pipeline.facts import Block, BlockKind
from pipeline.segment.titles import VERB

_FURTHEST = 40  # blocks between a lead and the last of its points
_LONGEST_PHRASE = 15  # words of a point without a mark


def introduction(blocks: Sequence[Block], block: Block) -> Block | None:
    """The paragraph ending in a colon that leads into the list in which `block` stands; None for a block that is no point.

    A point of a list inside a point ("o" under "•") has the point above it as its lead where that ends in a colon.
    """
    if not is_point(block):
        return None
    for before in reversed(blocks[max(0, block.order - _FURTHEST) : block.order]):
        if before.item != block.item or before.section is not block.section:
            return None
        text = before.text.rstrip()
        leads = text.endswith((":", ": -", ":-"))
        if is_point(before) and not leads and (before.kind is BlockKind.CLAUSE) == (block.kind is BlockKind.CLAUSE):
            continue
        if before.kind in (BlockKind.PARAGRAPH, BlockKind.SUBHEADING, BlockKind.CLAUSE) and leads:
            return before
        if before.kind is not BlockKind.FURNITURE:
            return None
    return None


def is_point(block: Block) -> bool:
    """Whether a block may be a point of a list: it bears a mark, or it is a phrase on a line of its own, as where a page lost its marks."""
    if block.kind is BlockKind.CLAUSE:
        return True
    return block.kind in (BlockKind.PARAGRAPH, BlockKind.SUBHEADING) and _is_phrase(block.text)


@lru_cache(maxsize=1024)  # each block is asked for by the forty after it
def _is_phrase(text: str) -> bool:
    words = text.split()
    return 0 < len(words) <= _LONGEST_PHRASE and words[-1][-1] not in ".:?!" and VERB.search(text) is None


# "These are:", "They were as follows:": what the sentence before speaks of
_ANAPHORIC = re.compile(r"(?:these|those|they|which)\s+(?:are|were|is|was|include[sd]?|being|comprised?)\b[^.]{0,30}:\s*-?", re.IGNORECASE)


def lead_words(blocks: Sequence[Block], lead: Block) -> str:
    """What the paragraph `lead` says of the points it leads into, with the paragraph before where it is only "These are:"."""
    before = blocks[lead.order - 1] if lead.order else None
    if before is None or before.item != lead.item or before.kind is not BlockKind.PARAGRAPH or not _ANAPHORIC.fullmatch(lead.text.strip()):
        return lead.text
    return f"{before.text} {lead.text}"

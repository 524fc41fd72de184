"""Points of a list and the words that lead into them: "Further risks included:" stands before its bullets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.facts import Block, BlockKind

_FURTHEST = 40  # blocks between a lead and the last of its points


def introduction(blocks: Sequence[Block], block: Block) -> Block | None:
    """The paragraph ending in a colon that leads into the list in which `block` stands; None for a block that is no point.

    A point of a list inside a point ("o" under "•") has the point above it as its lead where that ends in a colon.
    """
    if block.kind is not BlockKind.CLAUSE:
        return None
    for before in reversed(blocks[max(0, block.order - _FURTHEST) : block.order]):
        if before.item != block.item or before.section is not block.section:
            return None
        text = before.text.rstrip()
        if before.kind is BlockKind.CLAUSE and not text.endswith(":"):
            continue
        if before.kind in (BlockKind.PARAGRAPH, BlockKind.SUBHEADING, BlockKind.CLAUSE) and text.endswith((":", ": -", ":-")):
            return before
        if before.kind is not BlockKind.FURNITURE:
            return None
    return None


# "These are:", "They were as follows:": what the sentence before speaks of
_ANAPHORIC = re.compile(r"(?:these|those|they|which)\s+(?:are|were|is|was|include[sd]?|being|comprised?)\b[^.]{0,30}:\s*-?", re.IGNORECASE)


def lead_words(blocks: Sequence[Block], lead: Block) -> str:
    """What the paragraph `lead` says of the points it leads into, with the paragraph before where it is only "These are:"."""
    before = blocks[lead.order - 1] if lead.order else None
    if before is None or before.item != lead.item or before.kind is not BlockKind.PARAGRAPH or not _ANAPHORIC.fullmatch(lead.text.strip()):
        return lead.text
    return f"{before.text} {lead.text}"

"""Where a paper follows up what was agreed before: "Matters arising", "Action tracker", "Actions from the previous meeting"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.facts import Block, BlockKind
from pipeline.language.gate import gated

# "Matters arising from the minutes", "Action Log", "Follow-ups from previous meetings", "Outstanding actions"
_HEADING = gated(
    r"\b(?:matters?\s+(?:arising|outstanding)|outstanding\s+(?:matters?|actions?|issues?|items?)"
    r"|actions?\s+(?:log|tracker|tracking|list|sheet|points?|update|arising|outstanding|register|review)|(?:review|update|progress)\s+(?:of|on)\s+(?:the\s+)?actions?"
    r"|(?:actions?|follow[\s-]?ups?|points|items|matters)\s+(?:\w+\s+)?from\s+(?:the\s+)?(?:previous|last|prior|earlier)|previous\s+actions?|rolling\s+actions?"
    r"|^\W*actions?\W*$|progress\s+(?:on|against|of)\s+(?:\w+\s+)?actions?|follow[\s-]?up\s+(?:items|actions))(?!\w)",
    re.IGNORECASE,
)
# "Matters arising: none", "No matters arising"
_NONE = re.compile(r"\b(?:no|none|nil)\b", re.IGNORECASE)
_LONGEST = 16  # words of a heading


def following_up(blocks: Sequence[Block]) -> frozenset[int]:
    """The orders of the blocks that stand under such a heading: an item's, or a heading inside an item up to the next one."""
    found: set[int] = set()
    item: int | None = None
    under_item = under_heading = False
    for block in blocks:
        if block.kind is BlockKind.ITEM or block.item != item:
            item, under_heading = block.item, False
            under_item = block.kind is BlockKind.ITEM and _follows_up(block.text)
        if block.kind in (BlockKind.SUBHEADING, BlockKind.LABEL):
            under_heading = _follows_up(block.text)
        elif under_item or under_heading:
            found.add(block.order)
    return frozenset(found)


def _follows_up(heading: str) -> bool:
    return len(heading.split()) <= _LONGEST and bool(_HEADING.search(heading)) and not _NONE.search(heading)

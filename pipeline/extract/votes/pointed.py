"""What a mover's line points to: the motion printed above "the Motion was adopted", or "the following amendments were agreed:" over it."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.extract.votes.motion_words import matter_words
from pipeline.extract.votes.movers import movings
from pipeline.facts import Block, BlockKind

# "On the proposal of A, seconded by B, |Recommendation No. 2 was agreed"
_ADOPTED = re.compile(
    r"[\s,;:–-]*(?:and\s+)?(?:the|this)?\s*(?:\w+\s+){0,2}?(?:motion|recommendation|resolution|proposal)s?(?:\s+no\.?\s*\d+)?\s+(?:was|were)\s+(?:\w+ly\s+)?"
    r"(?:adopted|agreed|approved|accepted|passed|carried)\b",
    re.IGNORECASE,
)
# "“That this Council calls on", "That, the plan be made"
_THAT = re.compile(r"[\W\d]*(?:That|THAT)\b|[“\"]")
# "Following discussion, the following amendments were agreed:"
_FOLLOWING_AGREED = re.compile(
    r"\bfollowing\b[^.;:]{0,60}\b(?:was|were)\s+(?:\w+ly\s+)?(?:agreed|resolved|approved|adopted|accepted)\s*[:;–-]+\W*$", re.IGNORECASE
)
_REACH = 6  # blocks


def is_adopted(text: str, end: int) -> bool:
    """Whether a sentence says behind its movers, which end at `end`, that the motion was adopted."""
    return _ADOPTED.match(text, end) is not None


def motion_above(blocks: Sequence[Block], index: int) -> Block | None:
    """The block above movers that holds the words of a motion, with none of another's movers between; None where there is none."""
    for block in reversed(blocks[max(0, index - _REACH) : index]):
        if block.kind is BlockKind.ITEM or movings(block.text):
            return None
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.CLAUSE) and _THAT.match(block.text) and matter_words(block.text) >= 3:
            return block
    return None


def agreed_above(blocks: Sequence[Block], index: int) -> bool:
    """Whether the line above movers says that what follows was agreed."""
    return index > 0 and blocks[index - 1].item == blocks[index].item and _FOLLOWING_AGREED.search(blocks[index - 1].text) is not None

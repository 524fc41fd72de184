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


# "Resolution number MT/2031/172| MOVED by": what is moved there was resolved
_NUMBERED = re.compile(r"\W*resolution\s+(?:number|no\.?)\s+[A-Z]{1,6}/?\d{2,4}/\d{1,5}\W*", re.IGNORECASE)


def agreed_above(blocks: Sequence[Block], index: int) -> bool:
    """Whether the line above movers says that what follows was agreed, or they stand behind the number of a resolution."""
    if _NUMBERED.match(blocks[index].text):
        return True
    above = blocks[index - 1] if index else None
    if above is None or above.item != blocks[index].item:
        return False
    return _FOLLOWING_AGREED.search(above.text) is not None or _NUMBERED.fullmatch(above.text) is not None

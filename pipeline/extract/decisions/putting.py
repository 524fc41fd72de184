"""What a committee puts to its council: "RECOMMENDED: That the fee be raised", "RECOMMENDED to Full Council:" over its points."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.extract.reading import Sentence
from pipeline.extract.votes.lines import THAT
from pipeline.extract.wording import Deciding
from pipeline.facts import Block, Meeting, MeetingKind

# "RECOMMENDED", in capitals: "Recommended" heads what officers ask
_RECOMMENDED = re.compile(r"RECOMMENDED\b")
# "RECOMMENDED to Full Council:", over the points
_STEM = re.compile(
    r"(?:RECOMMENDED\s+)?(?:(?i:to)\s+(?i:the\s+|full\s+)*(?i:council|cabinet|executive|board|authority))?\s*[:–-]*\s*(?i:that)?\s*[:–-]*\s*"
)


def is_recommended(block: Block) -> bool:
    """Whether a block's label, or its first word, is RECOMMENDED."""
    return _RECOMMENDED.match(block.label or block.text) is not None


# "RESOLVED accordingly" below what was recommended to this body, not by it
_DECIDED = re.compile(r"\W*(?:it\s+was\s+)?(?:resolved|agreed|decisions?|resolutions?)\b", re.IGNORECASE)
_NEAR = 12  # blocks


def recommended(sentence: Sentence, meeting: Meeting, blocks: Sequence[Block]) -> Deciding | None:
    """A resolution of a body that recommends, in capitals before its matter: "RECOMMENDED - THAT", and in minutes "RECOMMENDED: That"
    with no resolution of this body below it; `blocks` are those of the paper."""
    block = sentence.block
    if sentence.start or not is_recommended(block):
        return None
    below = [other for other in blocks[block.order + 1 : block.order + _NEAR] if other.item == block.item]
    if any(_DECIDED.match(f"{other.label or ''} {other.text}") for other in below) and not (sentence.text[:5].isupper()):
        return None
    if meeting.kind is MeetingKind.MINUTES and _RECOMMENDED.match(block.text) and _STEM.fullmatch(sentence.text):
        return Deciding("decisions.resolved", len(sentence.text), "recommended", 0.8, bare=True)
    that = THAT.match(sentence.text) if block.label else None
    if that is None or not (that.group().isupper() or meeting.kind is MeetingKind.MINUTES):
        return None
    return Deciding("decisions.resolved", that.end(), "recommended", 0.85)

"""What in a sentence speaks of a vote, and whether a block may tell of one by its own words: most do not, and are not read for it."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.extract.counts import COUNTED, outcome
from pipeline.extract.reading import Sentence
from pipeline.extract.votes.motion import NO_SECONDER, SETTLING
from pipeline.extract.votes.movers import movings
from pipeline.extract.votes.names_elsewhere import NAME_AT_END
from pipeline.facts import Block, BlockKind
from pipeline.language.gate import Family, gated

ASKED = re.compile(r"\b(?:asked|enquired|queried)\s+(?:if|whether)\b", re.IGNORECASE)  # "asked whether it had been carried"
ANAPHORA = re.compile(r"\W*(?:this|it|and)\b", re.IGNORECASE)  # "This was agreed": the motion before
# "Motion status: Carried", above the lists of who voted for it
STATUS = re.compile(r"\W*motion\s+status\s*:\s*(?P<result>carried|rejected|lost)\b", re.IGNORECASE)
# "voted against", "with Cllr Birch abstaining", "one dissenting": who voted may be named
VOTING = gated(r"vot|abst|dissent|against", re.IGNORECASE)
# without a mover, an outcome or the words of one of these a sentence says nothing of a vote
_WORDS = Family((*SETTLING, COUNTED, NO_SECONDER, NAME_AT_END, VOTING))


def may_tell(block: Block, sentences: Sequence[Sentence]) -> bool:
    """Whether a block or its label may tell who moved, what was settled or how a vote went; `sentences` are those of the block."""
    if movings(block.text):
        return True
    if block.label and (block.kind is BlockKind.FIELD or _WORDS.opens(block.label) or "unanimous" in block.label.lower()):
        return True
    return any(_WORDS.opens(sentence.text) or outcome(sentence.text) for sentence in sentences)

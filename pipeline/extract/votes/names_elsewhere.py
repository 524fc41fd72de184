"""A mover whose name stands elsewhere: "Moved: Cr" above "Ann Hill", or "He proposed" after the sentence that names him."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.counts import outcome
from pipeline.extract.reading import Sentence
from pipeline.extract.votes.motion import same_person, settles_it
from pipeline.extract.votes.moved import BARE_NAME
from pipeline.extract.votes.movers import Moving, movings
from pipeline.facts import Block
from pipeline.language.gate import gated
from pipeline.language.names import find_names

# "Moved: Cr", "Seconded: Cr Ann", where the line ends inside a name; "Moved: Cr Ann Hill" is whole
NAME_AT_END = gated(
    r"\W*(?i:moved|seconded|proposed|proposer|seconder)(?i:\s+by)?\s*[:–-]*\s*"
    r"(?:(?i:cr|cllr|councillor|mr|mrs|ms|miss|dr|mayor|his worship|her worship|the mayor)\.?\s*){1,3}(?:[A-ZÀ-Þ][\w’'-]+)?$"
)
# "This was seconded by Mr Elm", of what the sentence before asks for
THIS_SECONDED = re.compile(r"\W*(?:this|that|it|the\s+(?:proposal|suggestion|request|call))\s+was\s+(?:\w+ly\s+)?seconded\b", re.IGNORECASE)
_TITLED = re.compile(r"(?:Cr|Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Mayor|His|Her)\b")


def name_alone(text: str, side: str) -> Moving | None:
    """Who moved ("mover") or seconded ("seconder") by a line that is a name and nothing else; None for any other line."""
    if not BARE_NAME.fullmatch(text) or len(text) > 60:
        return None
    found = movings(f"{'Moved' if side == 'mover' else 'Seconded'}: {text}")
    if not found:
        return None
    person = found[0].mover or found[0].seconder
    return Moving(0, len(text), person, None) if side == "mover" else Moving(0, len(text), None, person)


def rest_of_name(blocks: Sequence[Block], index: int) -> str | None:
    """The words of the line below `blocks[index]` that end the name it begins; None where it begins none."""
    if index + 1 >= len(blocks) or not NAME_AT_END.match(blocks[index].text):
        return None
    below = blocks[index + 1].text
    named = BARE_NAME.fullmatch(below) and len(below) <= 40 and not _TITLED.match(below)
    return below if named and not settles_it(below) and outcome(below) is None else None  # "Seconded by Cllr Elm" above "AND RESOLVED"


def named_before(sentences: Sequence[Sentence]) -> list[str]:
    """The persons of the nearest of the last three `sentences` that names one; the speaker stands first."""
    for other in reversed(sentences[-3:]):
        names = [match.name for match in find_names(other.text) if match.title]
        if names:
            return names
    return []


def moved_before(moving: Moving, sentences: Sequence[Sentence]) -> Moving:
    """ "Mr Hill called for a review. This was seconded by Mr Elm": the motion with its mover from the sentence before, if it names one."""
    names = named_before(sentences)
    return replace(moving, mover=names[0]) if names and not same_person(names[0], moving.seconder) else moving

"""Votes: one row for each vote taken or motion moved and seconded, with who moved it and how it went.

"Proposed by Cllr Reed, seconded by Cllr Moss, all agreed", "Moved: Cr Hill / Seconded: Cr Birch ... CARRIED", "Hill/Birch CARRIED",
"8 in favour and 2 against (Mr Elm and Mrs Orr)", "For (57) names ... Against (10) names". What belongs to one vote is put
together in `motions`.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.extract.reading import Reading
from pipeline.extract.votes.motion import Motion
from pipeline.extract.votes.motions import motions
from pipeline.facts import MeetingKind, Vote

# how sure a row is, by what it was read from
_CONFIDENCE = {"mover": 0.9, "pair": 0.95, "count": 0.8, "outcome": 0.75, "recorded": 0.85, "notice": 0.7, "division": 0.9}
_NO_VOTES = (MeetingKind.PERFORMANCE_REPORT, MeetingKind.RISK_REGISTER)


def told(reading: Reading) -> list[Motion]:
    """The motions that a paper tells of; none for the kinds of paper in which no vote is taken."""
    return [] if reading.meeting.kind in _NO_VOTES else motions(reading)


def find(reading: Reading, voted: Sequence[Motion] | None = None) -> tuple[Vote, ...]:
    """The votes of a paper in the order of the text; `voted` are its motions, where they are found already."""
    items = reading.items
    return tuple(
        _vote(motion, items[motion.item].title if motion.item is not None and motion.item < len(items) else None)
        for motion in (told(reading) if voted is None else voted)
    )


# "planning permission be refused for the reasons in the report", "the officer's recommendation": which one only the title tells
_OF_THE_ITEM = re.compile(
    r"\W*(?:that\s+)?(?:(?:the\s+)?(?:(?:planning|outline|full|listed\s+building)\s+)?(?:permission|consent|applications?|licen[cs]e)\s+(?:be|is|was)\b"
    r"|(?:granted|refused|approved|deferred)\b|(?:the\s+)?(?:officers?[’']?s?[’']?\s+)?recommendations?\b|deferral\b)",
    re.IGNORECASE,
)
# "Mrs Elm", put forward under "Election of Chair"
_NAME = re.compile(r"(?:(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s)?(?:[A-ZÀ-Þ][\w’'.-]*\s?){1,4}")
_OF_OFFICE = re.compile(
    r"\b(?:elect\w*|appoint\w*|co-?opt\w*|nominat\w*|chair\w*|vice|mayor|president|secretary|treasurer|officers?|officials)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(r"[^\W\d_]{3}|[A-Z]{2}")  # a word or initials
_TITLE = 90  # characters of the title that a motion is told with


def _with_title(words: str | None, title: str | None) -> str | None:
    """The words moved, with the title of the item where they do not say on which matter they are."""
    if words and title and not _SAYS.search(words):  # "It", "6"
        return title
    if not words or not title or title.lower() in words.lower():
        return words
    if not (_OF_THE_ITEM.match(words) or (_NAME.fullmatch(words) and _OF_OFFICE.search(title) and not _OF_OFFICE.search(words))):
        return words
    return f"{words} ({title[:_TITLE].rsplit(' ', 1)[0] if len(title) > _TITLE else title})"


def _vote(motion: Motion, title: str | None) -> Vote:
    told = motion.outcome
    return Vote(
        motion=_with_title(motion.motion, title),
        votes_for=told.votes_for,
        against=told.against,
        abstain=told.abstain,
        result=told.result,
        unanimous=told.unanimous,
        named=motion.named or None,
        mover=motion.mover,
        seconder=motion.seconder,
        evidence=motion.evidence,
        item=motion.item,
        rule=f"votes.{motion.how}",
        confidence=_CONFIDENCE[motion.how],
    )

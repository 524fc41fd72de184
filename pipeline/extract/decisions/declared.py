"""A motion whose carrying is told in a sentence of its own: "The Chair declared the motion carried", "The proposal was put and passed".

The motion that it speaks of is the decision, by the words moved, where nothing is resolved in words after it; where nobody prints
those words, that sentence is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.decisions.operative import kind_of
from pipeline.extract.reading import Reading
from pipeline.extract.votes.motion import Motion
from pipeline.extract.wording import PAST, Deciding, reported
from pipeline.facts import Decision, Span
from pipeline.language.gate import gated

RULE = "decisions.declared"
_THING = r"(?:motion|proposal|resolution|proposition|recommendations?)"
DECLARES = gated(
    # "The substantive motion was then put to the vote and carried unanimously", "The proposal was declared carried by 8 votes to 3"
    rf"\b{_THING}\b(?!\s+(?:which|that)\b)[^.;]{{0,90}}?\b(?:was|were|being)\s+(?:[\w.’'-]+\s+){{0,7}}?(?:and\s+)?(?:\w+ly\s+|declared\s+)*(?:carried|passed|adopted)\b"
    r"(?!\s+(?:out|forward|over|on\s+to))"
    # "The Chair declared the motion carried", "The Mayor then declared the variation approved"
    r"|\bdeclared\s+(?:the\s+|that\s+the\s+)?(?:[\w’'-]+\s+){1,8}?(?:(?:was|as|duly)\s+)*(?:carried|adopted|approved|passed)\b",
    re.IGNORECASE,
)
_AMENDS = re.compile(r"\bamendments?\b", re.IGNORECASE)
# "The substantive motion", "the motion as amended": with it the amendments are dealt with
_SUBSTANTIVE = re.compile(r"\b(?:substantive|original|main)\b|\bas\s+amended\b", re.IGNORECASE)
_NOMINATED = re.compile(r"\bnominations?\b", re.IGNORECASE)  # "There being no other nominations the proposal was carried"
_NO_WORDS = re.compile(
    r"\b(?:moved|proposed)\s+(?:the|this|his|her)\s+(?:motion|resolution|proposal)\b", re.IGNORECASE
)  # of what was moved
_NEAR = 8  # blocks below the sentence in which the resolution itself may stand
_FAR = 12  # blocks above it in which the motion that it speaks of stands
# the rules of rows that may print a resolution in words, above the sentence and below it; of those below an "it was agreed that" too
_PRINTING = ("decisions.resolved", "decisions.section", "decisions.headed", "decisions.capitals", "decisions.body", "decisions.motion")
_RESOLVING = (*_PRINTING, "decisions.impersonal")


def declared(text: str) -> Deciding | None:
    """A sentence that tells that a motion was carried."""
    match = DECLARES.search(text)
    if match is None or reported(text[: match.start()]) or PAST.search(text):
        return None
    if _AMENDS.search(text) and not _SUBSTANTIVE.search(text):
        return None
    approved = match.group().lower().endswith(("adopted", "approved"))
    kind = "appointed" if _NOMINATED.search(text) else "approved" if approved else "resolved"
    return Deciding(RULE, len(text), kind, 0.7)


def settled(found: Sequence[Decision], voted: Sequence[Motion], reading: Reading) -> list[Decision]:
    """`found` with each motion carried as one row: its resolution, else the words moved, else the sentence that declares it carried."""
    sentences = [row for row in found if row.rule == RULE]
    if not sentences:
        return list(found)
    printed = [block for block in reading.blocks if block.passage.text]
    starts = [block.passage.span().start for block in printed]
    places = {id(row): bisect_right(starts, row.evidence.start) - 1 for row in found}
    dropped: set[int] = set()
    told: dict[int, Decision] = {}
    for row in sentences:
        others = [other for other in found if other.item == row.item and other.rule != RULE]
        below = [other for other in others if 0 < places[id(other)] - places[id(row)] <= _NEAR]
        above = [
            other for other in others if 0 <= places[id(row)] - places[id(other)] <= _FAR and other.evidence.start < row.evidence.start
        ]
        if any(other.rule in _RESOLVING for other in below) or any(_is_printed(other, reading) for other in above):
            dropped.add(id(row))
        block = printed[places[id(row)]]
        moved = next((one.moved for one in reversed(voted) if one.item == row.item and one.moved and one.last == block.order), None)
        if moved is None or id(row) in dropped or _overlap(row.evidence, moved):
            dropped.update(id(other) for other in above if moved and _overlap(other.evidence, moved) and _is_motion(other, reading))
        elif any(_overlap(other.evidence, moved) for other in found):
            dropped.add(id(row))
        elif not _NO_WORDS.search(reading.document.words(moved)):
            told[id(row)] = replace(row, kind=kind_of(reading.document.words(moved)) or row.kind, evidence=moved)
    return [told.get(id(row), row) for row in found if id(row) not in dropped]


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _is_motion(row: Decision, reading: Reading) -> bool:
    """Whether a row above is the words moved, told or quoted, and not what a body resolved."""
    return row.rule in ("decisions.carried", "decisions.motion", "decisions.section") and not _is_printed(row, reading)


def _is_printed(row: Decision, reading: Reading) -> bool:
    """Whether a row above is a resolution in words: one under "Decision:" or "RESOLVED", or a clause that is no quotation of a motion."""
    words = reading.document.words(row.evidence)
    before = reading.document.text[max(0, row.evidence.start - 2) : row.evidence.start]
    quoted = words[:1] in "“\"‘'" or before.strip()[-1:] in ("“", '"', "‘")
    return not quoted and row.rule in (*_PRINTING, "decisions.minutes", "decisions.moved")

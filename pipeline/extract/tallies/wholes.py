"""The whole that a count or a share is told of before it, the share in brackets behind it, and what only looks like a count by status.

31 bids had come in, 7 of which had been certified        certified, 7 of 31
18 bridges were listed. 12 of these bridges are closed    closed, 12 of 18
40 measures in total and 75% of those were met            met, 75% of 40
12 huts are finished (50% of the programme)               finished, 12, 50%
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.tallies.naming import named
from pipeline.extract.values import COUNT, DIGITS, count, number
from pipeline.facts import Tally
from pipeline.language.gate import gated

_NOUN = r"(?:[A-Za-z][\w’'&-]*\s+){0,4}?(?P<noun>[a-z][\w’'-]*s)\b"
_NO_THINGS = r"(?!(?:days|weeks|months|years|hours|people|persons|members|councillors|residents|occasions|times)\b)"
# "31 bids had come in to date, 7 of which", "18 bridges were listed; 12 of these"
_OF_WHICH = gated(
    rf"(?<![\w.,/£€$-])(?P<whole>{COUNT})\s+{_NO_THINGS}{_NOUN}(?P<told>[^.;:()\d]{{0,80}}?),?\s+(?:(?:and|with|but)\s+)?(?:only\s+)?"
    rf"(?P<n>{COUNT})\s+of\s+(?:which|these|those|them)\b",
    re.I,
)
# "12 of these bridges"
_OF_THESE = re.compile(rf"\b(?P<n>{COUNT})\s+of\s+(?:these|those)\s+(?:[a-z][\w’'-]*\s+){{0,2}}?(?P<noun>[a-z][\w’'-]*s)\b", re.I)
_COUNTED = re.compile(rf"(?<![\w.,/£€$-])(?P<whole>{COUNT})\s+{_NOUN}", re.I)
# "75% of those were"
_SHARE_OF_THOSE = gated(rf"(?P<percent>{DIGITS})\s?(?:%|per\s?cent)\s+of\s+(?:those|these|them)\b", re.I)
_TOTAL = re.compile(
    rf"(?<![\w.,/£€$-])(?P<whole>{COUNT})\s+(?:[a-z][\w’'-]*\s+){{0,3}}?[a-z][\w’'-]*s\s+(?:in\s+(?:total|all)|overall|altogether)\b", re.I
)
# " (50% of the programme)"
_BEHIND = re.compile(rf"\s*\((?P<percent>{DIGITS})\s?(?:%|per\s?cent)\s+of\s+(?:the|our|its|all|those)\b[^()]*\)", re.I)
# "without the one safety measure being met": one thing that is spoken of
_THE_ONE = re.compile(r"\b(?:the|this|that)\s+one\s+(?!of\b)", re.I)
_COLOURS = frozenset(("red", "amber", "green", "yellow"))
# "no concerns had been raised": what was said, and no level of assurance
_SAID = re.compile(r"\bconcerns\s+(?:had|have|has|were|was)\s+(?:been\s+)?(?:raised|expressed|reported|noted)\b", re.I)
# "have fallen into this category": the words that say which are left out
_POINTS_AWAY = re.compile(r"\s+(?:this|that|these|those|such)\b", re.I)
_OPEN_ENDS = re.compile(r"\b(?:into|under|within|in|onto|through)$", re.I)


def is_no_tally(tally: Tally, text: str, others: Sequence[Tally]) -> bool:
    """Whether a count says no status of several things: one thing that is spoken of, concerns raised, "fallen into" this or that."""
    if tally.count is not None and tally.total is not None and tally.count > tally.total:
        return True
    if tally.status == "concerns" and _SAID.search(text):
        return True
    place = text.lower().find(tally.status) if _OPEN_ENDS.search(tally.status) else -1
    if place >= 0 and _POINTS_AWAY.match(text, place + len(tally.status)):
        return True
    alone = tally.count == 1 and tally.total is None and tally.percent is None and not others and tally.status not in _COLOURS
    return alone and _THE_ONE.search(text) is not None


def with_whole(tally: Tally, text: str, before: str, others: Sequence[Tally]) -> Tally:
    """The tally with the whole and the share that its sentence, or the one `before` it in the paragraph, prints beside it."""
    told = tally.count
    if told is None:
        return replace(tally, total=_whole_of_share(tally, text)) if tally.total is None else tally
    if (
        tally.percent is None
        and (place := text.lower().find(tally.status)) >= 0
        and (behind := _BEHIND.match(text, place + len(tally.status)))
    ):
        tally = replace(tally, percent=number(behind["percent"]))
    if tally.total is None and tally.when == "current":
        total, noun = _whole(told, text, before)
        taken = sum(other.count or 0 for other in others if other.total in (None, total) and other.when == tally.when)
        if total is not None and told + taken <= total:
            return replace(tally, total=total, subject=(named(noun) or "other") if noun else tally.subject)
    return tally


def _whole(part: float, text: str, before: str) -> tuple[int | None, str]:
    """How many there are of which `part` is told, and the noun that the sentence itself counts them by."""
    for match in _OF_WHICH.finditer(text):
        whole = count(match["whole"])
        if count(match["n"]) == part and whole is not None and whole > part:
            return whole, match["noun"]
    if before:
        for match in _OF_THESE.finditer(text):
            if count(match["n"]) != part:
                continue
            wholes = {count(each["whole"]) for each in _COUNTED.finditer(before) if each["noun"].lower() == match["noun"].lower()}
            whole = wholes.pop() if len(wholes) == 1 else None
            return (whole if whole is not None and whole > part else None), ""
    return None, ""


def _whole_of_share(tally: Tally, text: str) -> int | None:
    share = next((match for match in _SHARE_OF_THOSE.finditer(text) if number(match["percent"]) == tally.percent), None)
    total = _TOTAL.search(text, 0, share.start()) if share else None
    return count(total["whole"]) if total else None

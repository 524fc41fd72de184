"""The year of a date that prints none: the one that brings it nearest to the meeting, what is past before what is to come."""

from __future__ import annotations

from datetime import date
from enum import Enum

from pipeline import patterns as re
from pipeline.extract.dates.calendar import Period, day, month_of, quarter_of
from pipeline.language.gate import Family, gated


class Tense(Enum):
    """What the words about a date say; the value is how many times as far off a day to come counts as a day past."""

    PAST = 2.5
    OPEN = 1.4
    FUTURE = 0.45
    REPORT = 3.0
    ONLY_PAST = float("inf")
    ONLY_FUTURE = 0.0


# "last ", "since " right before: no other reading
_LAST = gated(r"\b(?:last|previous|past|since)\s$", re.I)
# "the last report in ", "at the previous meeting held on ", "since the review in "; not "the last day of", "the last week in"
_LAST_OF = gated(
    r"\b(?:last|previous)\s(?!(?:day|week|weekend|fortnight|month|part|half|quarter|date|chance|few|\w+day)\b)(?:[a-z]+\s){1,3}(?:in|on|of|dated)\s(?:the\s)?$"
    r"|\bsince\s(?:the|its|their|our|his|her)\s(?:[a-z]+\s){1,4}(?:in|on|of|dated)\s(?:the\s)?$",
    re.I,
)
# "up from £3.1m at the end of ", "it having been 54% in ", "down from 103 in ": what was measured then
_MEASURED = gated(
    r"\b(?:from|than|against|compared\s(?:with|to)|been|was|were)\s(?:the\s|just\s|only\s|some\s|around\s|about\s)?[£€$]?\d[\d,.]*\s?(?:%|m|k|bn|per\scent)?\s"
    r"(?:[a-z]+\s)?(?:at|in)\s(?:the\s)?(?:(?:end|start|beginning)\sof\s)?$",
    re.I,
)
_BOUND_TO_PAST = Family((_LAST, _LAST_OF, _MEASURED))
_NEXT = gated(r"\b(?:next|coming|forthcoming|upcoming)\s$", re.I)
# "will be held on", "due in", "deadline of", "would take place"
_COMING = re.compile(
    r"\b(?:will|shall|would|to be|going to|due|planned|scheduled|expected|anticipated|upcoming|forthcoming|next|proposed|arranged|"
    r"deadline|"
    r"booked|earmarked|provisionally|provisional (?:dates?|booking)|set (?:for|as)|"
    r"likely|likelihood|put (?:back|off) (?:to|until)|suggested|ready for|in time for|be held|"
    r"(?:agreed|decided|resolved)\sto\s(?:hold|meet|open|close|start|begin|launch|visit|run|stage|reconvene|return|come)|"
    r"takes? place|be\s\w+ed|be\s(?:made|sent|brought|given|told|taken)|intends?|hoped|aims?|projected|should)\b",
    re.I,
)
# "had been due on", "should have been finished by": what was to come, seen from a day that is past
_MISSED = gated(r"\b(?:(?:had|has|have) been (?:due|planned|scheduled|expected|promised)|should have been)\b(?:\s[a-z]+){0,4}\s$", re.I)
# "was held on", "since", "minutes of", "received in"
_GONE = gated(
    r"\b(?:was|were|had|has been|have been|since|minutes of|received|dated|attended|took place|held on|reported|met|completed|issued|"
    r"wrote|sent|agreed|carried out|"
    r"previous|last|began|started|during|ended|opened|closed|followed|rose|fell|increased|decreased|improved|compared|than)\b",
    re.I,
)
# "Clerk to book the hall for", "to write by": a task, where no other word tells
_TASK = re.compile(r"\bto\s(?!the\b|an?\b|be\b|its?\b|their\b|our\b)[a-z]+\b")
# "refused in ", "launched on ", "set by the Council in ": done, where "be" does not stand before it
_DONE = gated(
    r"(?<!\bbe\s)(?<!\bbeing\s)\b(?P<word>\w+ed|(?:set|made|taken|given|brought|begun|sold|bought|written|drawn)"
    r"(?=\s(?:in|on|at|by\s(?-i:the\s[A-Z]|[A-Z]))))\s(?P<doer>by\s(?:the\s)?(?-i:[A-Z][\w’' ]{2,40})\s)?(?:in|on|at|by)\s(?:the\s)?$",
    re.I,
)
_SENTENCE_END = re.compile(r"[.;!?](?=\s|$)")
_WINDOW = 90
_MISTOLD = 1.6  # how many times as far off a day past counts that is told as one to come
_WRONG_WEEKDAY = 515  # days that a year counts as further off in which the printed weekday is another
_NEAR = 36  # a word of coming so near before the date decides over a past verb further off


def tense(text: str, start: int, end: int) -> Tense:
    """What the sentence about `text[start:end]` says of its time."""
    before = text[max(0, start - _WINDOW) : start]
    # the whole text tells sooner than what stands before the date that none of them can stand there
    if _BOUND_TO_PAST.opens(text) and any(pattern.compiled.search(before) for pattern in (_LAST, _LAST_OF, _MEASURED)):
        return Tense.ONLY_PAST
    if _NEXT.opens(text) and _NEXT.compiled.search(before):
        return Tense.ONLY_FUTURE
    stops = [match.end() for match in _SENTENCE_END.finditer(before)]
    before = before[stops[-1] :] if stops else before
    if _MISSED.opens(text) and _MISSED.compiled.search(before):
        return Tense.PAST
    done = _DONE.compiled.search(before) if _DONE.opens(text) else None
    if done and not _COMING.fullmatch(done["word"]):
        return Tense.ONLY_PAST if done["doer"] else Tense.PAST
    coming = [match.end() for match in _COMING.finditer(before)]
    may_have_gone = _GONE.opens(text)
    gone = [match.end() for match in _GONE.compiled.finditer(before)] if may_have_gone else []
    if coming and (not gone or coming[-1] >= gone[-1] or len(before) - coming[-1] <= _NEAR):
        return Tense.FUTURE
    if gone:
        return Tense.PAST
    if _TASK.search(before):
        return Tense.FUTURE
    after = text[end : end + 40]
    stop = _SENTENCE_END.search(after)
    after = after[: stop.start()] if stop else after
    if _COMING.search(after):
        return Tense.FUTURE
    return Tense.PAST if may_have_gone and _GONE.compiled.search(after) else Tense.OPEN


def _cost(days: int, when: Tense) -> float:
    """How far off a day is that lies `days` after the reference."""
    if days <= 0:
        return 0.0 if days == 0 else float(-days) * (1e6 if when is Tense.ONLY_FUTURE else 1.0)
    return 1e9 + days if when is Tense.ONLY_PAST else days * when.value


def _cost_told(days: int, when: Tense, known: bool) -> float:
    """The same for a day or a month, which is seldom told as one to come when it is past; `known`: the reference is the meeting's day."""
    return _cost(days, when) * (_MISTOLD if known and when is Tense.FUTURE and days < 0 else 1.0)


def nearest_day(month: int, number: int, weekday: int | None, reference: date, when: Tense, *, known: bool = True) -> date | None:
    """The day of the year before, of or after the reference's. Where a printed weekday is another's, another year must be near to be meant:
    a clerk errs on the weekday sooner than he speaks of a day a year ago."""
    years = (reference.year - 1, reference.year, reference.year + 1)
    candidates = [found for year in years if (found := day(year, month, number))]

    def cost(found: date) -> float:
        return _cost_told((found - reference).days, when, known) + (0 if weekday in (None, found.weekday()) else _WRONG_WEEKDAY)

    return min(candidates, key=cost, default=None)


def nearest_month(month: int, reference: date, when: Tense, *, known: bool = True) -> Period:
    """The month nearest to the reference, which lies at no distance from the month it is in."""
    candidates = [month_of(reference.year + shift, month) for shift in (-1, 0, 1)]
    return min(candidates, key=lambda found: _cost_told(_distance(found, reference), when, known))


def nearest_quarter(quarter: int, first_month: int, reported: date | None, reference: date | None, when: Tense) -> Period | None:
    """The quarter nearest to the last day of the one that is `reported`, else to the day of speaking, the `reference`.

    Reports look back: a quarter that has not begun by the day of speaking is meant only where the words say so.
    """
    near = reported or reference
    if near is None:
        return None
    candidates = [quarter_of(near.year + shift, first_month, quarter) for shift in (-2, -1, 0, 1)]

    def cost(found: Period) -> float:
        distance = _distance(found, near)
        if when in (Tense.FUTURE, Tense.ONLY_FUTURE, Tense.ONLY_PAST):
            return _cost(distance, when)
        if reported is None:
            return _cost(distance, Tense.ONLY_PAST)
        return abs(distance) * (1.0 if reference and found[0] <= reference else Tense.REPORT.value)

    return min(candidates, key=cost)


def nearest_stretch(candidates: list[Period], reference: date, when: Tense) -> Period | None:
    """The stretch of time nearest to the reference, which lies at no distance from one that it is in."""
    return min(candidates, key=lambda found: _cost(_distance(found, reference), when), default=None)


def _distance(found: Period, reference: date) -> int:
    """Days from the reference to the period: 0 inside it, negative where it is over."""
    if found[1] < reference:
        return (found[1] - reference).days
    return max(0, (found[0] - reference).days)

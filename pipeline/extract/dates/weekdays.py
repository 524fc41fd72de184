"""Days told by their weekday and number alone: "Tuesday the 12th", "our meeting in November (probably Tuesday 12^th^)"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from pipeline import patterns as re
from pipeline.extract.dates.atoms import Atom, Grain
from pipeline.extract.dates.calendar import MONTH, MONTHS, WEEKDAY, WEEKDAYS
from pipeline.extract.dates.context import Context
from pipeline.extract.dates.nearest import Tense, tense
from pipeline.language.gate import gated

# "Tuesday the 12th", "Friday 15^th^"; no "Monday 3rd and Tuesday 4th", whose month stands further on, no "Sunday 2nd half"
WEEKDAY_AND_DAY = gated(
    rf"\b(?P<weekday>{WEEKDAY})\.?,?\s(?:the\s)?(?P<day>0?[1-9]|[12]\d|3[01])\s?\^?(?:st|nd|rd|th)\^?(?![\w^/-])"
    rf"(?!\s(?:half|part|round|reading|week|session|time|floor|division)\b)",
    re.I,
)
# "in November is |Tuesday the 12th|": the month that the words before it speak of
_MONTH_BEFORE = re.compile(rf"\b(?P<month>{MONTH})\b(?=[^.;\d]{{0,60}}$)", re.I)
_WINDOW = 90
_NEAR = (45, 75)  # days before and behind the meeting within which no month need be told
_IN_MONTH = (200, 329)  # the same where the month is


def weekdays(text: str, unread: str, context: Context) -> Iterator[Atom]:
    """Every such day of `text` that `unread` still has and that the calendar has near the day of speaking, or in the month just named."""
    if context.reference is None:
        return
    for match in WEEKDAY_AND_DAY.finditer(unread):
        start, end = match.span()
        weekday, number = WEEKDAYS[match["weekday"].lower()], int(match["day"])
        named = _MONTH_BEFORE.search(text, max(0, start - _WINDOW), start)
        month = MONTHS[named["month"].lower()] if named else None
        found = _day(weekday, number, month, context.reference, tense(text, start, end))
        if found:
            yield Atom(start, end, Grain.DAY, month=found.month, day=number, weekday=weekday)


def _day(weekday: int, number: int, month: int | None, reference: date, when: Tense) -> date | None:
    """The nearest day with this weekday and number: in the month named if it has one, else some weeks about the reference."""
    fits = [day for day in _fitting(weekday, number, reference, *_IN_MONTH) if day.month == month] if month else []
    fits = fits or _fitting(weekday, number, reference, *_NEAR)
    weight = {Tense.PAST: 3.0, Tense.ONLY_PAST: 9.0, Tense.FUTURE: 0.3, Tense.ONLY_FUTURE: 0.1}.get(when, 1.0)
    return min(fits, key=lambda day: (day - reference).days * weight if day > reference else (reference - day).days, default=None)


def _fitting(weekday: int, number: int, reference: date, back: int, ahead: int) -> list[date]:
    days = (reference + timedelta(days=shift) for shift in range(-back, ahead + 1))
    return [day for day in days if day.day == number and day.weekday() == weekday]

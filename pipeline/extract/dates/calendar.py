"""Days, months, quarters and years as first and last day; the names of months and weekdays."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from pipeline.language.vocabulary import table

_NAMES = table("calendar")
MONTHS: dict[str, int] = _NAMES["months"]
WEEKDAYS: dict[str, int] = _NAMES["weekdays"]
FIRST_YEAR, LAST_YEAR = 1900, 2099  # years that a date may have

Period = tuple[date, date]


def either(words: dict[str, int] | list[str]) -> str:
    """The words as one alternative of a pattern, the longest first; a space stands for any white space."""
    return "|".join(word.replace(" ", r"\s+") for word in sorted(words, key=len, reverse=True))


MONTH = rf"(?:{either(MONTHS)})"
# "Mon", "Tuesday", "Weds."
WEEKDAY = rf"(?:{either(WEEKDAYS)})"


def day(year: int, month: int, number: int) -> date | None:
    """The day, or None where the calendar has none such (31 September)."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= number <= monthrange(year, month)[1]):
        return None
    return date(year, month, number)


def month_of(year: int, month: int) -> Period:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def months(year: int, month: int, length: int) -> Period:
    """`length` months from `month` of `year`."""
    last = month - 1 + length - 1
    return date(year, month, 1), month_of(year + last // 12, last % 12 + 1)[1]


def year_from(year: int, month: int = 1) -> Period:
    """Twelve months from `month` of `year`: a calendar year from 1, a UK financial year from 4."""
    return months(year, month, 12)


def quarter_of(year: int, first_month: int, quarter: int) -> Period:
    """Quarter 1 to 4 of the year that begins in `first_month` of `year`."""
    month = first_month - 1 + 3 * (quarter - 1)
    return months(year + month // 12, month % 12 + 1, 3)


def full_year(short: int, near: int) -> int:
    """The year of two printed digits: the one at most 80 years before and 19 after `near`."""
    year = near // 100 * 100 + short
    if year > near + 19:
        return year - 100
    return year + 100 if year <= near - 81 else year

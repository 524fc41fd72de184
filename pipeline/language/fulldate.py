"""The first full date of a text: the head of a paper says when the meeting was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pipeline import patterns as re

_SPELLINGS = (
    ("january", "jan", "ionawr"), ("february", "feb", "chwefror"), ("march", "mar", "mawrth"), ("april", "apr", "ebrill"), ("may", "mai"),
    ("june", "jun", "mehefin"), ("july", "jul", "gorffennaf"), ("august", "aug", "awst"), ("september", "sept", "sep", "medi"),
    ("october", "oct", "hydref"), ("november", "nov", "tachwedd"), ("december", "dec", "rhagfyr"),
)  # fmt: skip
MONTHS = {name: number for number, names in enumerate(_SPELLINGS, 1) for name in names}
MONTH_NAMES = "|".join(names[0].title() for names in _SPELLINGS)  # in full, as an alternative of a pattern: "January|February|..."
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# "5th", "15 th", "15^th^", and what a scanner makes of a raised ending: "25\" June", "4™ OCTOBER", "1* May", "3'd June"
SCANNED_ENDING = "[\"”“'’‘°º*™®]{1,3}d?"
_TH = r"(?i:st|nd|rd|th)"
_ENDING = rf"(?:\s?\^?{_TH}\^?|[ht]\b|{SCANNED_ENDING}|%(?=\s[A-Z][a-zA-Z]+,))?"  # "12% January, 2031"
# "5", "15", and with the letters that a scanner takes for figures: "l5th", "2lst"
_DAY = rf"[0-3]?\d|[lI][\dlI](?=\s?{_TH})|[123][lIO](?=\s?{_TH})|[lI](?=(?i:st)\b)"
_LETTERS = str.maketrans("lIO", "110")
# "2019", and with the letter that a typist takes for a nought: "2O24"; a word may touch it: "3 May 2024in the Hall"
YEAR = r"(?:19|2[0O])[\dO]{2}(?!\d)"
# "Tuesday 5 February 2019", "7TH JUNE, 2019", "the 15th February 2023", "1st of October 2020", "14 Sept. 2021", "Monday3 May2021"
DAY_FIRST = re.compile(
    rf"(?:\b|(?<=day)|(?<=\bof)|(?<=\bon))(?P<day>{_DAY}){_ENDING},?\s*(?i:(?:day\s+)?of\s+)?(?i:(?P<month>{_MONTH})(?![a-z]))\.?,?\s*"
    rf"(?P<year>{YEAR})"
)
# "MARCH 5TH 2013", "February 12, 2019", "February the 6th 2018"
MONTH_FIRST = re.compile(rf"\b(?P<month>{_MONTH})\.?\s+(?:the\s+)?(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s+(?P<year>{YEAR})", re.IGNORECASE)
# "05/02/2019", "5.2.2019", "05-02-2019", "19 03 2025"
FIGURES = re.compile(
    r"\b(?:(?P<day>[0-3]?\d)[/.-](?P<month>[01]?\d)[/.-]|(?P<day2>[0-3]\d)\s(?P<month2>[01]\d)\s)(?P<year>(?:19|20)\d\d)\b"
)
# "2019-02-05"
YEAR_FIRST = re.compile(r"(?<![\w/.-])(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\w/-])")
# "held on |4.3.24|", "Monday |04/03/24|", "Date: |4-3-24|", and one that stands alone; "18.01.05" before a title is an item's number
_SHORT_YEAR = re.compile(
    r"(?:\A|(?:\b(?:on|held|dated?|meeting)|day)\b[\s:,–-]{0,4}(?:the\s)?)(?P<day>[0-3]?\d)(?P<sign>[/.-])(?P<month>[01]?\d)(?P=sign)(?P<year2>\d\d)"
    r"(?![\w/%-]|\.\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FullDate:
    iso: str
    start: int
    end: int


def first_full_date(text: str, start: int = 0, end: int | None = None) -> FullDate | None:
    """The first day with month and year in `text[start:end]`, or None. A day that no calendar has (31 June) is no date."""
    stop = len(text) if end is None else min(end, len(text))
    best: FullDate | None = None
    for pattern in (DAY_FIRST, MONTH_FIRST, FIGURES, YEAR_FIRST):
        best = _earlier(best, _first(pattern.finditer(text, start, stop)))
    # a search from the word before, as "held on" is where callers begin
    return best or _first(
        match for match in _SHORT_YEAR.finditer(text, max(0, start - 8), stop) if match.start("day") >= start and _is_day(text, match)
    )


def year_of(printed: str) -> int:
    """The year that `YEAR` matched: "2O24" is 2024."""
    return int(printed.upper().translate(_LETTERS))


def _earlier(one: FullDate | None, other: FullDate | None) -> FullDate | None:
    return min((date for date in (one, other) if date), key=lambda date: date.start, default=None)


def _is_day(text: str, match: re.Match[str]) -> bool:
    """Whether a date with a short year has words that say so before it, or stands alone."""
    return match.start("day") > 0 or not text[match.end() :].strip(" .")


def _first(found: Iterable[re.Match[str]]) -> FullDate | None:
    """The first of these that is on the calendar."""
    for match in found:
        parts = {name.rstrip("2"): words for name, words in match.groupdict().items() if words}
        month, year = parts["month"], year_of(parts["year"])
        century = 0 if year > 99 else 1900 if year > 60 else 2000
        try:
            numbered = int(month) if month.isdigit() else MONTHS[month.lower()]
            day = date(century + year, numbered, int(parts["day"].translate(_LETTERS)))
        except ValueError:  # printed, but on no calendar
            continue
        return FullDate(day.isoformat(), match.start("day") if "sign" in parts else match.start(), match.end())
    return None

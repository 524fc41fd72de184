"""Dates with a month's name: "Tuesday 5 February 2019", "5th Feb '19", "May 14, 2019", "March 2026", "the March meeting"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pipeline import patterns as re
from pipeline.extract.dates.atoms import Atom, Basis, Grain
from pipeline.extract.dates.calendar import MONTH, MONTHS, WEEKDAY, WEEKDAYS, full_year
from pipeline.extract.dates.context import Context
from pipeline.extract.dates.fallback import complete_date
from pipeline.extract.dates.monthwords import is_month
from pipeline.extract.values import ordinal
from pipeline.language.fulldate import SCANNED_ENDING, YEAR, year_of
from pipeline.language.gate import gated

MONTH_NAME = gated(rf"(?<![A-Za-z])(?P<month>{MONTH})(?![a-z])\.?", re.I)
_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])"
# "5th", "15 th", "15^th^", "4h", and what a scanner makes of a raised "th": "25\" June", "1% June, 2016"
_TH = rf"(?:\s?\^?(?:st|nd|rd|th)\^?(?![a-z])|[ht](?![a-z])|{SCANNED_ENDING}|%(?=\s$))?"
# not the tail of "2.15", "£15" or "COVID19"; a word may touch a day with its ending ("on14th"), what dates stand behind any day ("of6")
_NOT_INSIDE = r"(?<![\d£€$#])(?<!\d[.,:])(?:(?<![A-Za-z])|(?=\d{1,2}(?:st|nd|rd|th))|(?<=[a-z]day)|(?<=\bof)|(?<=\bon))"
# what leads to a month: "Tuesday, the 5th of ", "15 th ", "5-", "5th day of "
_DAY_BEFORE = gated(
    rf"(?:\b(?P<weekday>{WEEKDAY})\.?,?\s(?:the\s)?)?{_NOT_INSIDE}(?P<day>{_NUMBER}){_TH}"
    r"(?:[-./]|\s[-/]\s|(?<=[a-z])\.\s|\s?,?\s?(?:day\s)?(?:of\s(?:the\s)?)?)$",
    re.I,
)
# "the fifth of ", "Tuesday the first day of "
_SPELLED_BEFORE = gated(
    rf"(?:\b(?P<weekday>{WEEKDAY})\.?,?\s(?:the\s)?)?\b(?P<day>(?:twenty|thirty)[-\s][a-z]+|[a-z]{{5,11}})\s(?:day\s)?of\s$", re.I
)
# days that share the month of the date they are joined to: "3 - ", "12th, 19th and ", "Monday 3rd & Tuesday "
_BARE_BEFORE = gated(
    rf"(?:\b(?P<weekday>{WEEKDAY})\.?,?\s(?:the\s)?)?{_NOT_INSIDE}(?P<day>{_NUMBER})(?P<th>{_TH})"
    rf"(?P<join>\s?(?:-|–|—|/|&|,|,?\sand|\sto|\sor|\suntil)\s?)(?:the\s)?(?:{WEEKDAY}\.?,?\s(?:the\s)?)?$",
    re.I,
)
# a number of something else before "3 - 5 March": "Item 3 - ", "Appendix 2, "
_NUMBERED = re.compile(
    r"\b(?:items?|section|agenda|part|page|no|number|appendix|annex|room|phase|stage|week|group|day|lot|plot|ward|block|unit|"
    r"floor|version|v|point|para|paragraph|at|age|aged|level)\.?\s$",
    re.I,
)
# "2019", "2019-20"; a month of "2018-19" is one of that financial year
_YEAR_AFTER = re.compile(
    rf"(?P<gap>\s?,\s?|\s|\s?[-/–]|\sof\s|\sin\s(?:the\syear\s)?|)(?P<year>{YEAR})(?![-/–]\d\d[-/–]\d|,\d|%)"
    r"(?:\s?[-/–]\s?(?P<second>\d\d(?:\d\d)?)(?!\d|[-/–.]\d))?",
    re.I,
)
# "’19", "'19"
_SHORT_YEAR = re.compile(r"\s?,?\s?[’'‘`](?P<year>\d\d)(?!\d)")
# "-19" and "/19" that touch; "20-19" broken at a line's end; the "-12 October" behind "3 September" is a day
_TOUCHING_YEAR = re.compile(rf"(?P<sign>[-/.])(?P<year>\d\d)(?![\w/-]|\.\d)(?P<month>\s{MONTH}\b)?|\s20-\s?(?P<broken>\d\d)(?!\d)", re.I)
# " 19" after a day and a month, or after a month: a year if it is about the paper's own
_PLAIN_YEAR = re.compile(
    r"\s(?P<year>\d\d)(?![\d%:/]|[.,-]\d|\s?(?:am|pm|noon|hours|hrs|st|nd|rd|th|o.clock)\b|\s(?-i:(?:[a-z-]+\s)?[a-z]+s)\b|"
    r"\s(?:at|from)\s\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b|"
    r",?\s(?:19|20)\d\d(?!\d))",
    re.I,
)
# "14, 2019", "5th 2013", "14th", "the 14th", "14"
_DAY_AFTER = re.compile(
    rf"\s(?:the\s(?=\d\d?\s?(?:st|nd|rd|th)))?(?P<day>{_NUMBER})(?P<th>{_TH})(?![\d%:/]|[.,-]\d|\s?(?:am|pm|noon)\b)", re.I
)
# "3-5, 2025", "3 and 5 2025", "13 to 19"
_DAYS_AFTER = re.compile(
    rf"\s(?P<first>{_NUMBER})(?P<th>{_TH})\s?(?P<join>-|–|to|and|&)\s?(?:the\s)?(?P<day>{_NUMBER}){_TH}"
    r"(?:,?\s(?P<year>(?:19|20)\d\d)(?!\d)|(?![\w%/]|[:.,]\d|\s(?:am|pm|noon|people|members|years)\b))",
    re.I,
)
# the end of "May 14" where it is a day: a stop, "to June 30", or "at 7pm"
_ENDS = re.compile(rf"\s?(?:[.,;:)]|$|(?:-|–|to|until|through)\s?{MONTH}\b|(?:at|from)\s\d{{1,2}}(?:[:.]\d\d)?\s?[ap]\.?m\b)", re.I)
_WEEKDAY_BEFORE = gated(rf"\b(?P<weekday>{WEEKDAY})\.?,?\s$", re.I)
_RELATIVE = re.compile(r"\s(?:of\s|in\s)?(?:the\s)?(?P<which>last|previous|prior|this|next)\syear\b", re.I)
_SHIFTS = {"last": -1, "previous": -1, "prior": -1, "this": 0, "next": 1}
# figures about a month that none of the forms above has read: "2019 Feb 26", "26Feb2019"
_RUN_BEFORE = gated(r"(?<!\w)\d{1,4}(?:st|nd|rd|th)?(?:\s?[,/-]\s?|\.|\s|)$", re.I)
_RUN_AFTER = re.compile(r"(?:\s?[,/-]\s?|\.|\s|)\d{1,4}(?:st|nd|rd|th)?(?![\w:%]|[.,]\d)", re.I)
# "week commencing", "w/c", "week ending", "w/e"
_WEEK = gated(
    r"\b(?:(?P<first>w\s?/\s?c|week\s(?:commencing|beginning|starting|of))|(?P<last>w\s?/\s?e|week\sending)):?\s(?:the\s|on\s)*$",
    re.I,
)
_SHORT_NAMES = frozenset({"may", "june", "july"})
_LEFT = 48  # characters before a month in which its day and weekday stand
_CLOSE_DAY, _CLOSE_MONTH = 2, 3  # years about the paper's own that two plain digits may mean


class _Year(NamedTuple):
    year: int | None
    end: int
    basis: Basis | None = None


def months(text: str, context: Context) -> Iterator[Atom]:
    """Every date and month with a month's name; "may" and "march" the verbs and April the person give none."""
    last = 0
    for match in MONTH_NAME.finditer(text):
        if match.start() < last:
            continue
        found = list(_about(text, match, context, last))
        yield from found
        if found:
            last = found[-1].end


def _about(text: str, match: re.Match[str], context: Context, floor: int) -> Iterator[Atom]:
    """The atoms of one month's name: a date, the bare days joined to it, or the month."""
    start, month = match.start("month"), MONTHS[match["month"].lower()]
    short = len(match["month"]) <= 4 and match["month"].lower() not in _SHORT_NAMES  # the stop of "Oct." is its own
    name_end = match.end() if match.group().endswith(".") and short else match.end("month")
    offset = max(floor, start - _LEFT)
    left = text[offset:start]
    before = _DAY_BEFORE.search(left) or _spelled(left)
    year = _year_after(text, name_end, month, context, has_day=True) if before else _Year(None, name_end)
    if before and (year.year is not None or "%" not in before.group()):
        number = int(before["day"]) if before["day"].isdigit() else ordinal(before["day"]) or 0
        begin = offset + before.start()
        yield from _bare_days(text, begin, floor, number)
        weekday = WEEKDAYS[before["weekday"].lower()] if before["weekday"] else None
        shift, end = _shift(text, year)
        week = _week(text, begin)
        yield Atom(begin, end, Grain.DAY, year.year, month, number, weekday=weekday, shift=shift, basis=year.basis, week=week)
        return
    yield from _month_first(text, match, month, name_end, left, offset, context)


def _spelled(left: str) -> re.Match[str] | None:
    found = _SPELLED_BEFORE.search(left)
    return found if found and 1 <= (ordinal(found["day"]) or 0) <= 31 else None


def _month_first(text: str, match: re.Match[str], month: int, name_end: int, left: str, offset: int, context: Context) -> Iterator[Atom]:
    """ "March 5th 2013", "Tuesday March 5", "March 2019", "March"."""
    start = match.start("month")
    named = _WEEKDAY_BEFORE.search(left)
    begin = offset + named.start() if named else start
    weekday = WEEKDAYS[named["weekday"].lower()] if named else None
    two = _DAYS_AFTER.match(text, name_end)
    if two and (two["year"] or _is_stretch(two, match["month"], context)):
        year = int(two["year"]) if two["year"] else None
        yield Atom(begin, two.end("first"), Grain.DAY, year, month, int(two["first"]), weekday=weekday)
        yield Atom(two.start("day"), two.end(), Grain.DAY, year, month, int(two["day"]))
        return
    whole = _whole(text, match, offset)
    if whole:
        yield whole
        return
    printed = _year_after(text, name_end, month, context, has_day=False)
    day_after = _DAY_AFTER.match(text, name_end) if printed.year is None else None
    if day_after:
        then = _year_after(text, day_after.end(), month, context, has_day=True)
        if then.year or day_after["th"] or named or (_ENDS.match(text, day_after.end()) and match["month"][0].isupper()):
            shift, end = _shift(text, then if then.year else _Year(None, day_after.end()))
            day = int(day_after["day"])
            yield Atom(begin, end, Grain.DAY, then.year, month, day, weekday=weekday, shift=shift, week=_week(text, begin))
            return
    if printed.year is None and match["month"] in context.acronyms:
        return
    if printed.year is not None or is_month(text, start, match.end("month")):
        shift, end = _shift(text, printed)
        yield Atom(start, end, Grain.MONTH, printed.year, month, shift=shift, basis=printed.basis)


def _is_stretch(two: re.Match[str], name: str, context: Context) -> bool:
    """Whether "June 13 to 19", "July 27th and 28th" are days: in order, no "March 18-19" of a financial year, no "may 3 and 4"."""
    first, last = int(two["first"]), int(two["day"])
    year = context.year is not None and last == first + 1 and abs(2000 + first - context.year) <= _CLOSE_MONTH
    return first < last and name[0].isupper() and (two["join"] in ("-", "–", "to") or bool(two["th"])) and not year


def _whole(text: str, match: re.Match[str], floor: int) -> Atom | None:
    """A full date in an order that no form here reads ("2019 Feb 26"), by dateparser."""
    before = _RUN_BEFORE.search(text[max(floor, match.start() - 12) : match.start()])
    after = _RUN_AFTER.match(text, match.end("month"))
    if not before or not after:
        return None
    begin, end = match.start() - len(before.group()), after.end()
    found = complete_date(text[begin:end].strip(" ,"))
    return Atom(begin, end, Grain.DAY, found.year, found.month, found.day) if found else None


def _year_after(text: str, position: int, month: int, context: Context, *, has_day: bool) -> _Year:
    """The year printed after a month or a day; `end` is where it ends, or `position` if there is none."""
    match = _YEAR_AFTER.match(text, position)
    if match and not (match["gap"] == "" and text[position - 1] == "."):
        return _span_year(match, month, context)
    match = _SHORT_YEAR.match(text, position)
    near = context.year or (context.reference.year if context.reference else None)
    if match:
        return _Year(full_year(int(match["year"]), near or 2025), match.end())
    match = _TOUCHING_YEAR.match(text, position)
    if match and has_day and match["month"]:
        return _Year(None, position)
    if match and (has_day or (match["year"] and near and abs(full_year(int(match["year"]), near) - near) <= _CLOSE_MONTH)):
        printed = match["year"] or match["broken"]
        return _Year(full_year(int(printed), near or 2025), match.end("year" if match["year"] else "broken"))
    match = _PLAIN_YEAR.match(text, position)
    if match and near:
        year = full_year(int(match["year"]), near)
        if abs(year - near) <= (_CLOSE_DAY if has_day else _CLOSE_MONTH):
            return _Year(year, match.end())
    return _Year(None, position)


def _span_year(match: re.Match[str], month: int, context: Context) -> _Year:
    """The year of "January 2018-19": that of the financial year in which the month lies."""
    year = year_of(match["year"])
    if not match["second"]:
        return _Year(year, match.end())
    if int(match["second"]) % 100 != (year + 1) % 100:
        return _Year(year, match.end("year"))
    start = context.financial_start or 1
    return _Year(year if month >= start else year + 1, match.end(), Basis.FINANCIAL)


def _shift(text: str, year: _Year) -> tuple[int, int]:
    """-1 and the end of the words for "June last year"."""
    if year.year is not None:
        return 0, year.end
    match = _RELATIVE.match(text, year.end)
    return (_SHIFTS[match["which"].lower()], match.end()) if match else (0, year.end)


def _week(text: str, begin: int) -> int:
    match = _WEEK.search(text[max(0, begin - 24) : begin])
    return 0 if not match else (1 if match["first"] else -1)


def _bare_days(text: str, begin: int, floor: int, following: int) -> list[Atom]:
    """The days joined to the left of a date: "12", "19" of "12, 19 and 26 May"."""
    found: list[Atom] = []
    while begin > floor:
        offset = max(floor, begin - 32)
        match = _BARE_BEFORE.search(text[offset:begin])
        if not match or _NUMBERED.search(text[max(0, offset + match.start() - 14) : offset + match.start()]):
            break
        number = int(match["day"])
        loose = "," in match["join"] and not match["th"] and not found  # "in Room 4, 5 March"
        if number >= following or loose:
            break
        begin = offset + match.start()
        weekday = WEEKDAYS[match["weekday"].lower()] if match["weekday"] else None
        end = offset + match.end("th") if match["th"] else offset + match.end("day")
        found.append(Atom(begin, end, Grain.BARE, day=number, weekday=weekday))
        following = number
    return found[::-1]

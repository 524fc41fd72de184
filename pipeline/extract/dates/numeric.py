"""Dates in figures only: "05/02/2019", "5.2.19", "31-3-25", "2019-02-05"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract.dates.atoms import Atom, Grain
from pipeline.extract.dates.calendar import WEEKDAY, WEEKDAYS, day, full_year
from pipeline.extract.dates.context import Context
from pipeline.language.gate import gated

# "05/02/2019", "Tuesday 5/2/19", "05.02.19", "31-3-25", "05 / 02 / 2019"; not "17/0969", "10.1.2.3", a share "1/2/3rds"
_DAY_FIRST = gated(
    rf"(?:\b(?P<weekday>{WEEKDAY})\.?,?\s(?:the\s)?)?(?<![\w/.£€$#-])(?P<day>\d{{1,2}})(?:(?P<sign>[./-])|(?P<wide>\s?/\s?))"
    r"(?P<month>\d{1,2})(?:(?P=sign)|(?P=wide))(?P<year>\d{4}|\d{2})(?![\w/%]|-\w|\.\d|,\d)",
    re.I,
)
# "2019-02-05", "2019/02/05", "2019.02.05"
_YEAR_FIRST = gated(r"(?<![\w/.£€$#-])(?P<year>(?:19|20)\d\d)(?P<sign>[-/.])(?P<month>\d\d)(?P=sign)(?P<day>\d\d)(?![\w/%]|-\w|\.\d|,\d)")
# "on 05/02", "by 31/03", "Tuesday 05/12", "the recent (05/02) meeting": a day and a month without a year; "18/19" alone are years
_DAY_AND_MONTH = gated(
    rf"(?:\b(?:on|by|dated|until|since|w/c|w/e)\s(?=\d\d/0)|\b{WEEKDAY}\.?,?\s|(?:recent|last|next|meetings?|held)\s\((?=\d\d/0))"
    r"(?P<date>(?P<day>[0-3]\d)/(?P<month>[01]\d))(?![\w/%]|[.,-]\w)",
    re.I,
)
# "|05/06| – Cold calling. A man had tried": an entry of a log of some weeks
_ENTRY = gated(r"^(?:[•▪*]\s?)?(?P<day>[0-3]\d)/(?P<month>[01]\d)(?=\s?[–—-]\s[A-Z][a-z])")
_LOGGED = 120  # days before the meeting that such a log reaches back
# no date in figures is without two of them and a sign between: "5.2", "31 / 3"
HINT = gated(r"\d\s?[./-]\s?\d")
# an ISO time after the date: "2019-02-05T10:00"
_ISO_TIME = re.compile(r"(?P<date>(?:19|20)\d\d-\d\d-\d\d)T\d\d:\d\d")
# the dash of "1.4.16-31.3.17" and "01/04/2024-31/03/2025"
_DASH = re.compile(r"(?<=\d[./]\d\d)[-–](?=\d{1,2}[./]\d{1,2}[./]\d)|(?<=\d[./]\d{4})[-–](?=\d{1,2}[./]\d{1,2}[./]\d)")
# "minute 18.01.05", "version 2.1.19", "Ref 12/03/19": a number, not a date
_NUMBERED = re.compile(
    r"\b(?:minutes?|items?|sections?|paras?|paragraphs?|versions?|v|no|nos|refs?|reference|clauses?|polic(?:y|ies)|appendix|figures?|"
    r"tables?|rules?|resolution|application|numbers?|chapter)\b[.:]?\s(?:no\.?\s)?$",
    re.I,
)
_NEAR_BEFORE, _NEAR_AFTER = 30, 12  # years about the paper's own that two printed digits may mean
_CLOSE = 4  # years about the paper's own that a dotted figure may mean: "5.2.19" may be a paragraph's number


def numeric(text: str, context: Context) -> Iterator[Atom]:
    """Every date in figures that the calendar has; a figure that may be a paragraph's number gives none."""
    if not HINT.search(text):
        return
    text = _ISO_TIME.sub(lambda match: match["date"] + " " * (len(match.group()) - 10), text)
    text = _DASH.sub(" ", text)
    for match in _YEAR_FIRST.finditer(text):
        if day(int(match["year"]), int(match["month"]), int(match["day"])):
            yield Atom(*match.span(), Grain.DAY, year=int(match["year"]), month=int(match["month"]), day=int(match["day"]))
    for match in _DAY_FIRST.finditer(text):
        year = _year(match, context)
        if year is None or (len(match["year"]) == 2 and _NUMBERED.search(text[max(0, match.start() - 20) : match.start()])):
            continue
        number, month = int(match["day"]), int(match["month"])
        if month > 12 and len(match["year"]) == 4:  # "10/31/2019" has but one reading
            number, month = month, number
        if day(year, month, number):
            weekday = WEEKDAYS[match["weekday"].lower()] if match["weekday"] else None
            yield Atom(*match.span(), Grain.DAY, year=year, month=month, day=number, weekday=weekday)
    for match in _DAY_AND_MONTH.finditer(text):
        number, month = int(match["day"]), int(match["month"])
        if day(2024, month, number):  # a leap year, so that "29/02" may be
            yield Atom(*match.span("date"), Grain.DAY, month=month, day=number)
    entry = _ENTRY.search(text)
    if entry and context.reference:
        number, month = int(entry["day"]), int(entry["month"])
        last = [day(context.reference.year - back, month, number) for back in (0, 1)]
        if any(found and 0 <= (context.reference - found).days <= _LOGGED for found in last):
            yield Atom(entry.start("day"), entry.end(), Grain.DAY, month=month, day=number)


def _year(match: re.Match[str], context: Context) -> int | None:
    printed = match["year"]
    if len(printed) == 4:
        return int(printed)
    near = context.year or (context.reference.year if context.reference else None)
    year = full_year(int(printed), near or 2025)
    if match["sign"] == "." and not (len(match["day"]) == len(match["month"]) == 2):
        # "5.2.19" is a date where its year is the paper's, and no number at the head of a paragraph
        alone = match.end() - match.start() == len(match.string.strip())
        return year if near and abs(year - near) <= _CLOSE and (match.start() > 0 or alone) else None
    if near is None:
        return year
    if match["sign"] == "." and match.start() == 0 and abs(year - near) > _CLOSE:
        return None
    return year if near - _NEAR_BEFORE <= year <= near + _NEAR_AFTER else None

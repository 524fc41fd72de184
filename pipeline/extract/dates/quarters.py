"""Quarters of a year: "Q3 2024/25", "Quarter 3, 2024/25", "Quarters 1 & 2", "third quarter 2023", "2024/25 Q3"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract.dates.atoms import Atom, Basis, Grain
from pipeline.extract.dates.context import Context
from pipeline.extract.dates.partial import next_year
from pipeline.language.gate import gated

_NUMBERS = {"1": 1, "2": 2, "3": 3, "4": 4, "one": 1, "two": 2, "three": 3, "four": 4}
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4, "last": 4}
_NUMBER = r"(?:[1-4]|one|two|three|four)"
# "Q3", "Quarter 3", "Qtr 3", "QUARTER ONE", "Quarters 1 & 2", "Quarter 2 (Q2)"
_NAMED = re.compile(
    rf"(?<!\w)(?<!\w\()(?:Q|(?:quarters?\s?|qtrs?\.?\s?))(?P<number>{_NUMBER})(?![\w%]|\.\d|,\d|:\d)"
    rf"(?:\s?(?P<join>&|and|to|-|–|/)\s?Q?(?P<last>{_NUMBER})(?![\w%/]|\.\d|,\d|\s?-?\s?20\d\d[-/]))?"
    r"(?:\s?\(\s?Q[1-4]\s?\))?",
    re.I,
)
# "the third quarter of 2023", "last quarter of 2023/24"; not "a quarter", "last quarter" alone
_ORDINAL = re.compile(r"\b(?P<ordinal>first|1st|second|2nd|third|3rd|fourth|4th|final|last)\s(?:financial\s)?(?:quarter|qtr)\b", re.I)
# "previous year Q2", "last year's Q3"
_YEAR_BEFORE = re.compile(r"\b(?:the\s)?(?:previous|prior|last)\s(?:financial\s)?year(?:[’']s)?,?\s(?:in\s)?$", re.I)
_MONTHS = r"[A-Z][a-z]{2,8}\.?\s?(?:to|-|–)\s?[A-Z][a-z]{2,8}\.?"
# what links a quarter to its year: ", 2024/25", " of the 2020/21 financial year", " (Q2, 2024/25)", " - 2024/25", " Year-end 2021-22"
_LINK = (
    r"(?:\s?[,(–:-]\s?|\s(?:of|for|in)\s(?:the\s)?|\s)(?:Q[1-4],?\s)?(?:(?:year[\s-]end|ending),?\s)?(?:the\s)?"
    r"(?:(?P<{0}cue>financial|calendar|fiscal)\syear\s)?(?:FY\s?)?"
)
_SPAN_YEAR = r"(?P<first>20\d\d|19\d\d|\d\d)\s?[-/–]\s?(?P<second>(?:20|19)\d\d|\d\d|(?<=\d\d\d\d[-/])\d)(?![\w/]|-\d|\.\d)"
_AFTER = re.compile(_LINK.format("span") + _SPAN_YEAR + r"\)?|" + _LINK.format("one") + r"(?P<year>(?:19|20)\d\d)(?![\w/]|-\d)\)?", re.I)
# "2024/25 Q3", "2019-20 - Quarter 1"
_BEFORE = re.compile(r"(?<![\w/.-])(?:FY\s?)?(?P<first>20\d\d|19\d\d)\s?[-/–]\s?(?P<second>(?:20|19)\d\d|\d\d)(?:,?\s|\s?[-–:]\s?)$", re.I)
# "Quarter 1 monitoring for 2024-25", "Quarter 2 (July to September) in the 21-22 financial year", "Quarter 4 performance report 2023/24":
# the year is its own expression, and the quarter's too
_FURTHER = re.compile(
    rf"(?:(?:\s(?!since\b|than\b|from\b|to\b)[a-z]+){{1,3}}\s(?:for|of|in)\s(?:the\s)?|\s\(?{_MONTHS}\)?\s(?:of|in|for)\s(?:the\s)?"
    r"|(?:\s[a-z]+){0,2}\s(?:report|monitoring|update|outturn)s?\s?[-–,(]?\s?)"
    r"(?P<first>20\d\d|(?<!\d)\d\d(?=[-/–]\d\d\sfinancial))[-/–](?P<second>20\d\d|\d\d)(?!\d)",
    re.I,
)
HINT = gated(r"q[1-4]|qone|qtwo|qthree|qfour|quarter|qtr", re.I)  # "Q3", "Quarter", "qtr"
# A figure alone opens the hint: few texts with one have a quarter
_SIGN = re.compile(r"q(?:[1-4u]|one|two|three|four|tr)", re.I)
_RELATIVE = re.compile(r"\s(?:of\s|in\s)?(?:the\s)?(?P<which>last|previous|prior|this|next)\s(?:financial\s)?year\b", re.I)
_SHIFTS = {"last": -1, "previous": -1, "prior": -1, "this": 0, "next": 1}
# "Q1." of a list of questions
_ANSWERED = re.compile(r"[.:)]\s")


def quarters(text: str, context: Context) -> Iterator[Atom]:
    """Every numbered quarter, with its year where one is printed beside it."""
    if not _SIGN.search(text):
        return
    position = 0
    while match := _NAMED.search(text, position):
        number = _NUMBERS[match["number"].lower()]
        last = _NUMBERS[match["last"].lower()] if match["last"] else None
        atom = _with_year(text, match.start(), match.end(), number, last)
        if last is not None and (last <= number or not _plural(match)):
            atom = _with_year(text, match.start(), match.end("number"), number, None)
        position = atom.end
        short = match.group()[0] in "Qq" and match.group()[1:2] not in "uUtT"
        if not short or _is_quarter(text, match, atom, context):
            yield atom
    for match in _ORDINAL.finditer(text):
        atom = _with_year(text, match.start(), match.end(), _ORDINALS[match["ordinal"].lower()], None)
        # "the second quarter" alone is told by what it stands beside, not by the calendar; "3rd Quarter" is a report's title
        title = "Quarter" in match.group() and atom.quarter and match["ordinal"].lower() not in ("final", "last")
        if atom.year is not None or (title and context.counts_financial_quarters):
            yield atom


def _plural(match: re.Match[str]) -> bool:
    """Whether two numbers are one stretch: "Quarters 1 & 2", "Q1-3", "Q1 to Q3"; "Quarter 1 and Q2" are two."""
    return match["join"].lower() != "and" or match.group().lower().startswith(("quarters", "qtrs"))


def _is_quarter(text: str, match: re.Match[str], atom: Atom, context: Context) -> bool:
    """Whether "Q3" is a quarter: with its year it is, alone only in a paper that talks of quarters, and not "Q1." """
    if atom.year is not None:
        return True
    return context.quarters and not (match.start() == 0 and _ANSWERED.match(text, match.end()))


def _with_year(text: str, start: int, end: int, number: int, last: int | None) -> Atom:
    after = _AFTER.match(text, end)
    if after and after["first"]:
        first = _year(after["first"])
        if next_year(first, after["second"]):
            return Atom(start, after.end(), Grain.QUARTER, first, quarter=number, last_quarter=last, basis=Basis.FINANCIAL)
    elif after and after["year"]:
        cue = (after["onecue"] or "").lower()
        basis = {"calendar": Basis.CALENDAR, "": None}.get(cue, Basis.FINANCIAL)
        return Atom(start, after.end(), Grain.QUARTER, int(after["year"]), quarter=number, last_quarter=last, basis=basis)
    before = _BEFORE.search(text[max(0, start - 16) : start])
    if before and next_year(int(before["first"]), before["second"]):
        start -= len(before.group())
        return Atom(start, end, Grain.QUARTER, int(before["first"]), quarter=number, last_quarter=last, basis=Basis.FINANCIAL)
    relative = _RELATIVE.match(text, end)
    if relative:
        shift = _SHIFTS[relative["which"].lower()]
        return Atom(start, relative.end(), Grain.QUARTER, quarter=number, last_quarter=last, shift=shift)
    earlier = _YEAR_BEFORE.search(text[max(0, start - 32) : start])
    if earlier:
        return Atom(start - len(earlier.group()), end, Grain.QUARTER, quarter=number, last_quarter=last, shift=-1)
    further = _FURTHER.match(text, end)
    if further and next_year(_year(further["first"]), further["second"]):
        year = _year(further["first"])
        return Atom(start, end, Grain.QUARTER, year, quarter=number, last_quarter=last, basis=Basis.FINANCIAL)
    return Atom(start, end, Grain.QUARTER, quarter=number, last_quarter=last)


def _year(printed: str) -> int:
    return int(printed) if len(printed) == 4 else 2000 + int(printed)

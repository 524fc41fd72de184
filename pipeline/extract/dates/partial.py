"""Parts of a year told by their length: "first three months of 2014/15", "the second half of 2019"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.dates.atoms import Atom, Basis, Grain
from pipeline.extract.dates.context import Context
from pipeline.language.gate import gated

_QUARTERS = {"three": 1, "3": 1, "six": 2, "6": 2, "nine": 3, "9": 3, "half": 2}
# "first three months of 2014/15", "last 6 months of the 2023/24 financial year", "second half of 2019"
PART = gated(
    r"\b(?P<which>first|second|last|final)\s(?:(?P<length>three|six|nine|3|6|9)\smonths|(?P<half>half))\s(?:of|in)\s(?:the\s)?"
    r"(?:financial\syear\s)?(?P<first>20\d\d|19\d\d)(?:\s?[-/–]\s?(?P<second>(?:20|19)\d\d|\d\d?))?(?![\w/%]|[-.,]\d)(?:\sfinancial\syear\b)?",
    re.I,
)
# "June Quarter", "the December 2018 quarter", "March Qtr 2019", "quarter ended December": the three months that end in this one
_END = r"(?P<month{0}>March|June|September|December)"
_TO_MONTH = gated(
    rf"\b(?:{_END.format(1)}\s(?:(?P<before>20\d\d)\s)?(?:quarter|qtr)\b|quarter\s(?:end(?:ed|ing)|to)\s(?:the\s)?(?:end\sof\s)?{_END.format(2)}\b)"
    r"(?:,?\s(?:of\s)?(?P<after>20\d\d)(?![\w/%]|[-.,]\d))?",
    re.I,
)
PARTS = (PART, _TO_MONTH)
_ENDS = {"march": 1, "june": 2, "september": 3, "december": 4}


def partial(text: str, _: Context) -> Iterator[Atom]:
    """Every three, six or nine months at the beginning or end of a printed year, and every quarter called by its last month."""
    for match in _TO_MONTH.finditer(text):
        year = match["before"] or match["after"]
        quarter = _ENDS[(match["month1"] or match["month2"]).lower()]
        yield Atom(*match.span(), Grain.QUARTER, int(year) if year else None, quarter=quarter, basis=Basis.CALENDAR)
    for match in PART.finditer(text):
        first = int(match["first"])
        if match["second"] and not next_year(first, match["second"]):
            continue
        which, length = match["which"].lower(), _QUARTERS[(match["length"] or match["half"]).lower()]
        if which == "second" and match["length"]:
            continue  # "the second six months of"
        begin = 1 if which == "first" else 5 - length
        last = begin + length - 1 if length > 1 else None
        basis = Basis.FINANCIAL if match["second"] else Basis.CALENDAR
        yield Atom(*match.span(), Grain.QUARTER, first, quarter=begin, last_quarter=last, basis=basis)


def next_year(first: int, printed: str) -> bool:
    """Whether `printed`, the last one to four figures of a year, is that of the year after `first`: "2023/4", "2023-24"."""
    return str(first + 1).endswith(printed)

"""Tables of money that set each line beside an earlier figure or a plan and print how far it has moved: each line is a measure.

    Grant | Estimate in December £'000 | Updated £'000 | Increase £'000       earlier and now
    Service | Budget £ | Forecast £ | Variance £                              plan and outturn
    Heading | 2031/32 £ | 2032/33 £ | Change £                                year and year

A table of sums without a column for the change is a list of amounts.
"""

from __future__ import annotations

from typing import NamedTuple

from pipeline import patterns as re
from pipeline.extract import units
from pipeline.extract.grid import Grid

_SCALE = re.compile(r"\s*\(?[£€$]\s?(?:[’'‘]?000s?|m|k|bn)?\)?$", re.I)  # "Increase| £'000", "Budget| (£m)"
# "Increase", "Change", "Variance", "Increase/(decrease)", "Over / (under) spend", "Movement in year"
_CHANGE = re.compile(
    r"(?:net\s+|budget\s+|total\s+)*(?:increase|decrease|change|movement|variance|variation|difference|over\s?/?\s?\(?under\)?\s?-?spend|reduction)s?"
    r"(?:\s?[/&]\s?\(?-?(?:decrease|increase|reduction)\)?|\s+(?:in\s+year|to\s+budget|from\s+budget|on\s+year|year\s+on\s+year|to\s+date))?",
    re.I,
)
_PERCENT = re.compile(r"%|per\s?cent", re.I)
# "Estimate included in the December papers", "Original budget", "As reported in May", "Last year", "Previous forecast"
_EARLIER = re.compile(
    r"\b(?:estimated?|original|approved|draft|initial|existing|earlier|reported|last|previous|prior|base|old|before)\b", re.I
)
_LATER = re.compile(r"\b(?:updated?|revised|latest|current|new|final|proposed|now|this|after|confirmed)\b", re.I)
# "Budget to date", "Allocation", "Plan"; "Actual", "Forecast outturn", "Spend to 31 May"
_PLANNED = re.compile(r"\b(?:budget(?:ed)?|allocations?|plan(?:ned)?|profiled?|estimate)\b", re.I)
_DONE = re.compile(r"\b(?:actuals?|outturn|spen[dt]|expenditure|forecast|projected|projection|received)\b", re.I)
_YEAR = re.compile(r"\b(?:(?:19|20)(?P<long>\d\d)(?:\s?[/–-]\s?\d{2,4})?|(?P<short>\d\d)\s?/\s?\d\d)(?!\d)")
_SIGNS = "£€$"


class Compared(NamedTuple):
    """Where such a table has what holds now, and the earlier figure or the plan that it is set beside."""

    value: int
    previous: int | None = None
    target: int | None = None


def compared(grid: Grid) -> Compared | None:
    """The columns of a table of money that prints a change; None for any other."""
    headings = [_SCALE.sub("", heading).strip() for heading in grid.headings]
    changes = [column for column, heading in enumerate(headings) if column and _CHANGE.fullmatch(heading)]
    if len(changes) != 1 or not any(sign in words for words in _printed(grid) for sign in _SIGNS):
        return None
    sums = [
        column
        for column, heading in enumerate(headings)
        if column and column not in changes and not _PERCENT.search(heading) and _holds_figures(grid, column)
    ]
    if len(sums) != 2:
        return None
    return _pair(headings, *sums)


def _printed(grid: Grid) -> list[str]:
    return [*grid.headings, *(row.text(column) for row in grid.rows for column in range(1, len(grid.headings)))]


def _holds_figures(grid: Grid, column: int) -> bool:
    texts = [text for row in grid.rows if (text := row.text(column))]
    return bool(texts) and 2 * sum(units.figure(text) is not None for text in texts) > len(texts)


def _pair(headings: list[str], first: int, second: int) -> Compared | None:
    """What two columns of money are to each other, by their headings."""
    one, two = headings[first], headings[second]
    years = [_year(one), _year(two)]
    if None not in years and years[0] != years[1]:
        return Compared(second, previous=first) if str(years[0]) < str(years[1]) else Compared(first, previous=second)
    for earlier, later, then, now in ((one, two, first, second), (two, one, second, first)):
        if _PLANNED.search(earlier) and not _DONE.search(earlier) and _DONE.search(later):
            return Compared(now, target=then)
    for earlier, later, then, now in ((one, two, first, second), (two, one, second, first)):
        if _EARLIER.search(earlier) and _LATER.search(later) and not _LATER.search(earlier):
            return Compared(now, previous=then)
    return None


def _year(heading: str) -> str | None:
    match = _YEAR.search(heading)
    return (match["long"] or match["short"]) if match else None

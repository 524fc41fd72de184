"""Tables that set what is spent beside what was allocated and print the share: how far each programme has come is a measure.

    Category | Allocation | Expenditure to 31 May | %
    Drainage works | €1,204,000 | €602,000 | 50%

A budget whose lines have no such share is a list of amounts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pipeline import patterns as re
from pipeline.extract import units
from pipeline.extract.grid import Grid

# "Allocation €", "2031 grant allocation", "Annual budget", "Approved budget (£m)"
_PLANNED = re.compile(
    r"(?:\d{4}(?:/\d\d)?\s+)?(?:(?:annual|total|approved|revised|full[\s-]year|grant|capital|roads)\s+)*(?:allocations?|budget|grant)(?:\s+\d{4}(?:/\d\d)?)?"
    r"(?:\s*\(?[£€$](?:m|k|'?000s?)?\)?)?",
    re.I,
)
# "Expenditure to 31 May", "Spend €", "Spent to date", "Drawn down", "Actual spend"
_SPENT = re.compile(
    r"(?:(?:total|actual|ytd|cumulative)\s+)*(?:expenditure|spend|spent|spending|draw-?down|drawn\s+down|recouped|claimed|paid)"
    r"(?:\s+(?:to|at|as\s+at|ytd|year\s+to)\b[\w\s/.]{0,25})?(?:\s*\(?[£€$](?:m|k|'?000s?)?\)?)?",
    re.I,
)
# "%", "% spent", "% of allocation", "Percentage drawn down", "Complete"
_SHARE = re.compile(
    r"(?:%|percentage|per\s?cent)(?:\s+(?:of\s+)?(?:spen[dt]|spending|expenditure|draw-?down|drawn\s+down|used|budget|allocation|grant|recouped|claimed|"
    r"complete))*|complete",
    re.I,
)


class Spending(NamedTuple):
    """Where such a table has what was allocated and what is spent."""

    planned: int
    spent: int


def spending(grid: Grid) -> Spending | None:
    """The columns of a table that tells a share of what was allocated; None for any other."""
    planned, spent, share = (_only(grid.headings, pattern) for pattern in (_PLANNED, _SPENT, _SHARE))
    if planned is None or spent is None or share is None or 0 in (planned, spent, share):
        return None
    shares = [text for row in grid.rows if (text := row.text(share))]
    said = [units.figure(text) is not None for text in shares]
    return Spending(planned, spent) if sum(said) > len(said) / 2 else None


def _only(headings: Sequence[str], pattern: re.Pattern[str]) -> int | None:
    """The one column whose heading is of a kind."""
    found = [column for column, heading in enumerate(headings) if pattern.fullmatch(heading)]
    return found[0] if len(found) == 1 else None

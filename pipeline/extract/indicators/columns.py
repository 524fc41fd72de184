"""The parts that the columns of a scorecard play, and which column of several holds the value, its target and its rating.

    Ref | Measure | Q1 actual | Q1 RAG | Q2 actual | Q2 RAG | Annual target
    Measure | Result to date | 2023/24 result | Target

A column that is headed as what holds now is the value; of columns headed by periods the latest that is filled, and the one before it is
the previous value. Where each period has a target or a rating of its own, those of the value's period hold.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline import patterns as re
from pipeline.extract import measures, periods
from pipeline.extract.actions.log import log_columns
from pipeline.extract.grid import Grid
from pipeline.extract.headings import part
from pipeline.extract.indicators import heading_targets
from pipeline.extract.indicators.column_cells import part_by_cells
from pipeline.extract.indicators.compared_columns import compared
from pipeline.extract.indicators.spending_columns import spending
from pipeline.language.vocabulary import table

# "Performance indicator", "Measure": a column of these holds measures, one of "Description" may hold the lines of a budget
_MEASURED = re.compile(r"\b(?:indicator|kpi|measure|metric)s?\b", re.I)
_PARTS = ("no_part", "period", "unit", "reference", "direction", "rag", "previous_rag", "previous", "target", "name")
_YEARS_TO_COMPARE = 2
# "2023/24", "2024", "23/24"
_YEAR = re.compile(r"(?<!\d)(?:(?:19|20)(?P<long>\d\d)(?:\s?[/–-]\s?\d{2,4})?|(?P<short>\d\d)\s?/\s?\d\d)(?!\d)")
# "Q2", "Quarter 2"
_QUARTER = re.compile(r"\b(?:Q|Qtr|Quarter)\s?(?P<quarter>[1-4])\b", re.I)
_MONTH = re.compile(r"\b(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.I)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# "YTD", "Result to date": what has been added up since the year began is no later month or quarter
_TO_DATE = re.compile(r"\b(?:YTD|year[\s-]to[\s-]date|to[\s-]date|cumulative)\b", re.I)
_NEARER = re.compile(r"\b(?:quarter|month|period|report)\b", re.I)  # "Last quarter" beside "Last year"
_WHOLE_YEAR = 9  # sorts a year behind its quarters


@dataclass(frozen=True, slots=True)
class Time:
    """When the figures of a column held: a year by its last two digits, a quarter or a month; None for what the heading does not say."""

    year: int | None = None
    quarter: int | None = None
    month: int | None = None

    @property
    def is_whole(self) -> bool:
        return self.quarter is None and self.month is None


@dataclass(slots=True)
class Columns:
    """Where each part stands; `values` in the order of time, `now` the one that is headed as what holds now.

    `name` is None in a table of one row that has its measure's name over it. `aims` are the targets that headings print, by column, and
    `aim_of_all` the one over the table. `moves` says that a column prints how far each sum of money has moved.
    """

    name: int | None
    headings: Sequence[str]
    parts: dict[str, list[int]] = field(default_factory=dict)
    values: list[int] = field(default_factory=list)
    now: int | None = None
    aims: dict[int | None, float] = field(default_factory=dict)
    aim_of_all: float | None = None
    moves: bool = False

    def aim(self, value: int | None) -> float | None:
        """The target in the heading of a value's column, else in that of the names, else over the table."""
        return self.aims.get(value, self.aims.get(self.name, self.aim_of_all)) if value is not None else None

    def first(self, part_name: str) -> int | None:
        return next(iter(self.parts.get(part_name, ())), None)

    def of_value(self, part_name: str, value: int | None) -> int | None:
        """The target or rating of the value in a column: that of its period, else the first behind it, else the first of all."""
        found = self.parts.get(part_name, [])
        if value is None or len(found) < 2:
            return found[0] if found else None
        own = time(self.headings[value])
        same = [column for column in found if time(self.headings[column]) == own]
        if same:
            return same[0]
        if _TO_DATE.search(self.headings[value]):
            return next((column for column in found if _TO_DATE.search(self.headings[column])), found[0])
        behind = [column for column in found if column > value] if part_name == "rag" else []
        return (behind or found)[0]

    def previous(self, value: int | None, filled: Sequence[int]) -> int | None:
        """The column of the value before the one in column `value`; `filled` are the columns of values that a row fills."""
        told = self.parts.get("previous", [])
        if told:
            return next((column for column in told if _NEARER.search(self.headings[column])), told[0])
        before = filled[: filled.index(value)] if value in filled else []
        if value is not None and _TO_DATE.search(self.headings[value]):
            before = [column for column in before if time(self.headings[column]).is_whole]
        return before[-1] if before else None


def columns_of(grid: Grid, aim_of_all: float | None = None) -> Columns | None:
    """The parts of a scorecard's columns; None for a table that is none: it has no rating and no target, or names nothing.

    `aim_of_all` is the target of all its rows that the words over it print.
    """
    money = spending(grid)
    if money is not None:
        return Columns(0, grid.headings, {"target": [money.planned]}, [money.spent], money.spent)
    beside = compared(grid)
    if beside is not None:
        told = {"previous": beside.previous, "target": beside.target}
        found = {name: [column] for name, column in told.items() if column is not None}
        return Columns(0, grid.headings, found, [beside.value], beside.value, moves=True)
    vocabulary: Mapping[str, list[str]] = table("measure_columns")
    parts: dict[str, list[int]] = {}
    values: list[int] = []
    aims: dict[int | None, float] = {}
    for column, heading in enumerate(grid.headings):
        texts = [row.text(column) for row in grid.rows]
        aimed = heading_targets.of_heading(heading)
        if aimed is not None and (aimed[0] or heading_targets.is_reached(aimed[1], texts)):
            heading, aims[column] = aimed
        name = part_by_cells("value" if column in aims and not heading else part(heading, vocabulary), texts, heading)
        if name in _PARTS:
            parts.setdefault(name, []).append(column)
        elif name == "value" or column in aims or (periods.in_heading(heading) is not None and not _are_names(texts)):
            values.append(column)
    named = parts.pop("name", [None])[0]
    measured = named is not None and _MEASURED.search(grid.headings[named])
    over_time = (_are_years(grid, values) and (measured or _are_counts(grid, values))) or _are_of_a_year(grid, values)
    if not ({"rag", "target"} & set(parts)) and not over_time and not (values and (aims or aim_of_all)):
        return None
    if not values and "target" not in parts and _is_log(grid):
        return None
    if not (values or "rag" in parts) or any(re.search(r"\brisks?\b", heading, re.I) for heading in grid.headings):
        return None
    taken = {column for found in parts.values() for column in found} | set(values)
    first = 0 not in taken and (over_time or ("target" in parts and bool(values) and _are_names([row.text(0) for row in grid.rows])))
    place = named if named is not None else 0 if first else _texts(grid, taken)
    if place is None and len(grid.rows) > 1:
        return None
    plain = [column for column in values if time(grid.headings[column]) == Time()]
    now = plain[0] if len(plain) == 1 else None
    return Columns(place, grid.headings, parts, _in_order(grid.headings, values, now), now, aims, aim_of_all)


def _is_log(grid: Grid) -> bool:
    """Whether a table is a log of actions, whose ratings are of tasks: "Action | By whom | By when | RAG | Update"."""
    columns = log_columns(tuple(cell for cell in grid.rows[0].cells if cell))
    return "task" in columns and bool(columns.keys() & {"owner", "due"})


def time(heading: str) -> Time:
    year, quarter = _YEAR.search(heading), _QUARTER.search(heading)
    month = _MONTH.search(heading) if quarter is None and periods.in_heading(heading) else None
    return Time(
        int(year["long"] or year["short"]) if year else None,
        int(quarter["quarter"]) if quarter else None,
        _MONTHS.index(month["month"].lower()) + 1 if month else None,
    )


def _in_order(headings: Sequence[str], values: Sequence[int], now: int | None) -> list[int]:
    """The columns of values, the earliest first: by what their headings say of time, else as they stand; what holds now is last."""
    timed = [column for column in values if column != now]
    times = {column: time(headings[column]) for column in timed}
    if all(told.year is not None for told in times.values()) and len({told.month is None for told in times.values()}) == 1:
        timed.sort(key=lambda column: (times[column].year or 0, times[column].month or times[column].quarter or _WHOLE_YEAR))
    elif _falls([times[column].quarter for column in timed]) or _falls([times[column].month for column in timed]):
        timed.reverse()  # "Q3 | Q2 | Q1"
    else:  # "2022/23 outturn | Q1 | Q2", "Q2 | Q3 | Q3 2022/23"; a year behind its quarters is their sum
        dated = [column for column in timed if times[column].year is not None]
        ahead = [column for column in dated if not times[column].is_whole or column < max(timed)] if len(dated) < len(timed) else []
        timed = [*ahead, *(column for column in timed if column not in ahead)]
    return [*timed, now] if now is not None else timed


def _falls(times: Sequence[int | None]) -> bool:
    return len(times) > 1 and all(one is not None and two is not None and one == two + 1 for one, two in pairwise(times))


def _are_years(grid: Grid, values: Sequence[int]) -> bool:
    """Whether the columns of values are headed by years and nothing shorter."""
    times = [time(grid.headings[column]) for column in values]
    return (
        len(values) >= _YEARS_TO_COMPARE
        and all(told.year is not None and told.is_whole for told in times)
        and not any(re.search(r"quarter|half", grid.headings[column], re.I) for column in values)
    )


# "Budget 2031", "2032 estimate": of what is planned; "£m": of money, whose tables are budgets
_PLANNED = re.compile(
    r"\b(?:budget|forecast|estimates?|plan(?:ned)?|projected|projection|limit|precept|band|proposed|requirement)\b|[£€$]", re.I
)


def _are_counts(grid: Grid, values: Sequence[int]) -> bool:
    """Whether the columns of values hold whole numbers or shares of what has happened: "Visits | 412,000 | 430,118".

    A row names something that is counted over time, and none names money: a budget may be printed without a sign.
    """
    names = " | ".join(row.text(0) for row in grid.rows)
    if _PLANNED.search(" ".join(grid.headings)) or _OF_MONEY.search(names) or not measures.is_measure(names):
        return False
    texts = [text for row in grid.rows for column in values if (text := row.text(column))]
    return len(texts) >= _YEARS_TO_COMPARE and all(_COUNT_CELL.fullmatch(text) for text in texts)


_OF_MONEY = re.compile(
    r"\b(?:incomes?|expenditure|spend(?:ing)?|costs?|grants?|salar(?:y|ies)|wages|pay|fees|charges|precept|insurance|balances?|reserves?|tax|funds?|funding|"
    r"budgets?|loans?\s+(?:repaid|outstanding)|debts?|rents?|sales|savings|surplus|deficit|donations?)\b",
    re.I,
)
_COUNT_CELL = re.compile(r"\d{1,3}(?:,\d{3})*|\d+|\d+(?:\.\d+)?\s?%|[-–—]|n/?a", re.I)


def _are_of_a_year(grid: Grid, values: Sequence[int]) -> bool:
    """Whether the columns of values are headed by months or quarters, and years beside them, and hold no money: activity over time."""
    times = [time(grid.headings[column]) for column in values]
    texts = [row.text(column) for row in grid.rows for column in values]
    return (
        sum(not told.is_whole for told in times) >= _YEARS_TO_COMPARE
        and all(told.year is not None or not told.is_whole for told in times)
        and not any(sign in text for text in (*texts, *grid.headings) for sign in "£€$")
    )


# "AHB", "Council own build", "Roads & drains (urban)"
_NAME = re.compile(r"[A-Z][\w\s’',&/()%.+-]{1,80}", re.I)


def _are_names(texts: Sequence[str]) -> bool:
    """Whether the cells of a column are short names and no figures, as those of what a table with targets and results is of."""
    return bool(texts) and all(_NAME.fullmatch(text) for text in texts)


def _texts(grid: Grid, taken: set[int]) -> int | None:
    """The first column that no heading claims whose cells are phrases: a scorecard headed by its service, not by "Measure".

    In the first column without a heading, over rows of figures, two words are one.
    """
    rows = [row for row in grid.rows if sum(bool(row.text(column)) for column in range(len(grid.headings))) > 1]
    for column, heading in enumerate(grid.headings):
        texts = [row.text(column) for row in rows if row.text(column)]
        least = 3 if column or heading else 2
        if column not in taken and texts and sum(len(text.split()) >= least for text in texts) > len(texts) / 2:
            return column
    return None

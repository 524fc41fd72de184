"""Measures of a scorecard set as a table: one row of the table is one measure.

    Ref | Measure | Quarter 1 | Quarter 2 | Target | RAG | Direction of travel

Columns are told by what their headings say. Where several hold values, the last of them that is filled is the value, and the one
before it the previous value.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from pipeline import patterns as re
from pipeline.extract import periods, units
from pipeline.extract.grid import Grid, Row, grids
from pipeline.extract.headings import part, words_of
from pipeline.extract.lined import Form, lined, lines_of
from pipeline.extract.reading import Reading
from pipeline.facts import Indicator, MeetingKind
from pipeline.language import colours, rag, targets
from pipeline.language.movements import movement
from pipeline.language.vocabulary import table

RULE = "indicators.table/1"

_YEARS_TO_COMPARE = 2
_LONGEST_NAME = 60  # words; a longer cell is a narrative


@dataclass
class _Columns:
    name: int
    parts: dict[str, int] = field(default_factory=dict)
    values: list[int] = field(default_factory=list)  # in the order of the table


def find(reading: Reading) -> Iterator[Indicator]:
    """The measures of every scorecard in a paper, in the order of the text."""
    for grid in (*grids(reading.blocks), *lined(lines_of(reading.blocks), _form())):
        columns = _columns(grid)
        if columns is None or reading.meeting.kind is MeetingKind.RISK_REGISTER:
            continue
        shown = colours.ratings(cell.fill for row in grid.rows for cell in row.cells if cell)
        for row in grid.rows:
            indicator = _indicator(row, grid, columns, shown)
            if indicator is not None:
                yield indicator


@cache
def _form() -> Form:
    """A scorecard whose cells stand on lines."""
    figures = frozenset(("value", "target", "previous"))
    return Form(table("measure_columns"), "name", figures, frozenset(("target", "rag")), timed=True)


def _columns(grid: Grid) -> _Columns | None:
    """The parts of a scorecard's columns; None for a table that is none: it has no rating and no target, or names nothing."""
    vocabulary: Mapping[str, list[str]] = table("measure_columns")
    parts: dict[str, int] = {}
    values: list[int] = []
    for column, heading in enumerate(grid.headings):
        name = part(heading, vocabulary)
        period = periods.in_heading(heading)
        if name in ("no_part", "unit", "reference", "direction", "rag", "previous_rag", "previous", "target", "name"):
            parts.setdefault(name, column)
        elif name == "value" or period is not None:
            values.append(column)
    timed = _by_year(grid, values)
    if not ({"rag", "target"} & set(parts)) and not ("name" in parts and timed and _MEASURED.search(grid.headings[parts["name"]])):
        return None
    if not (values or "rag" in parts):
        return None
    values = timed or values
    if any(re.search(r"\brisks?\b", heading, re.I) for heading in grid.headings):
        return None
    named = parts.pop("name", None)
    place = named if named is not None else _texts(grid, set(parts.values()) | set(values))
    return _Columns(place, parts, values) if place is not None else None


# "Performance indicator", "Measure": a column of these holds measures, one of "Description" may hold the lines of a budget
_MEASURED = re.compile(r"\b(?:indicator|kpi|measure|metric)s?\b", re.I)
_YEAR = re.compile(r"\b(?P<first>(?:19|20)\d\d)(?:\s?[/–-]\s?\d{2,4})?\b")


def _by_year(grid: Grid, values: Sequence[int]) -> list[int]:
    """Columns of values headed by years and nothing shorter, the earliest year first, in whatever order they stand; [] for others."""
    years = [_YEAR.findall(grid.headings[column]) for column in values]
    if (
        len(values) < _YEARS_TO_COMPARE
        or any(len(set(found)) != 1 for found in years)
        or any(re.search(r"\bQ[1-4]\b|quarter|half", grid.headings[column], re.I) for column in values)
    ):
        return []
    return [column for _, column in sorted(zip((found[0] for found in years), values, strict=True))]


def _texts(grid: Grid, taken: set[int]) -> int | None:
    """The first column that no heading claims whose cells are phrases: a scorecard headed by its service, not by "Measure"."""
    for column in range(len(grid.headings)):
        texts = [row.text(column) for row in grid.rows if row.text(column)]
        if column not in taken and texts and sum(len(text.split()) >= 3 for text in texts) > len(texts) / 2:
            return column
    return None


def _indicator(row: Row, grid: Grid, columns: _Columns, shown: Mapping[str, str]) -> Indicator | None:
    name = row.text(columns.name)
    if len(name.split()) < 2 or len(name.split()) > _LONGEST_NAME or words_of(name) == words_of(grid.headings[columns.name]):
        return None
    scale = units.money_scale(name)
    filled = [column for column in columns.values if units.figure(row.text(column)) is not None]
    at = filled[-1] if filled else None
    before = columns.parts.get("previous", filled[-2] if len(filled) > 1 else None)
    printed, aim = row.text(at), row.text(columns.parts.get("target"))
    status = columns.parts.get("rag")
    rating = _rating(row, status, shown) or (_rating(row, at, shown) if status is None else None)
    value, target = units.figure(printed, scale), units.figure(aim, scale)
    if value is None and rating is None:
        return None
    heading = grid.headings[at] if at is not None else ""
    moved = movement(row.text(columns.parts.get("direction")))
    relation = next(iter(targets.relations(row.text(status))), None) if status is not None else None
    short, period = periods.in_name(name)
    return Indicator(
        name=short if period and value is not None else name,
        value=value,
        unit=units.unit(printed or aim, row.text(columns.parts.get("unit")), heading, name)
        if value is not None or target is not None
        else None,
        target=target,
        previous=units.figure(row.text(before), scale),
        rag=rating,
        versus_target=relation.kind if relation and relation.kind != "near" and not relation.floor else None,
        trend=moved if moved in ("better", "worse") else None,
        direction=moved if moved in ("up", "down", "same") else None,
        period=period or periods.in_heading(heading),
        evidence=row.block.passage.span(),
        item=row.block.item,
        rule=RULE,
        confidence=0.9 if value is not None and (rating or target is not None) else 0.8,
    )


def _rating(row: Row, column: int | None, shown: Mapping[str, str]) -> str | None:
    """The rating as a word of the cell, else as its colour."""
    words = {match["colour"].lower() for match in rag.WORD.finditer(row.text(column))}
    if len(words) == 1:
        return words.pop()
    letter = {"r": "red", "a": "amber", "g": "green"}.get(row.text(column).lower())
    return letter or shown.get(row.fill(column) or "")

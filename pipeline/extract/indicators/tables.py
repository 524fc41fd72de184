"""Measures of a scorecard set as a table: one row of the table is one measure.

    Ref | Measure | Quarter 1 | Quarter 2 | Target | RAG | Direction of travel

Columns are told by what their headings say (`columns`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from pipeline import patterns as re
from pipeline.extract import measures, periods, units
from pipeline.extract.grid import Grid, Row, grids
from pipeline.extract.headings import words_of
from pipeline.extract.indicators import heading_targets
from pipeline.extract.indicators.columns import Columns, columns_of
from pipeline.extract.lined import Form, lined, lines_of, printed
from pipeline.extract.reading import Reading
from pipeline.extract.turned import turned
from pipeline.facts import Block, BlockKind, Indicator, MeetingKind
from pipeline.language import colours, rag, targets
from pipeline.language.movements import ways
from pipeline.language.vocabulary import table

RULE = "indicators.table/1"

# "Repairs in time (target 90%)", "Calls lost – target: under 5%"
_TARGET_IN_NAME = re.compile(r"\s?(?:[(\[]|\s[–-]\s)target\s?[:=]?\s?(?:of\s)?(?P<target>[^()\[\]]{1,24}?)[)\]]?$", re.I)
# "R", "g", "88.7% (R)", "84.0 A": a rating by its letter, alone or behind its figure
_LETTER = re.compile(r"(?:^|[\d%]\s?[(\[]|[\d%]\s)(?P<letter>[RAGrag])[)\]]?$")
_COLOURS = {"r": "red", "a": "amber", "g": "green"}
_LONGEST_NAME = 60  # words; a longer cell is a narrative
_LONGEST_NAME_OVER = 16
# "KPI 9 - ", "Measure 3: ", "PI12. "
_NUMBER = re.compile(
    r"(?:(?:(?:performance\s+)?(?:measure|indicator)|metric)\s?|[A-Z]{1,5}[ -]?)\d{1,3}(?:\.\d{1,2})?[a-z]?\s?[:.–-]\s+", re.I
)
# "Slightly missed", "Not achieved", "Target not met"
_MISSED = re.compile(
    r"(?:(?:slightly|narrowly|just|marginally)\s+)?(?:missed|below|(?:target\s+)?not\s+(?:met|achieved)|under-?achieved|failed)", re.I
)
_MET = re.compile(r"(?:fully\s+)?(?:(?:target\s+)?met|achieved)", re.I)  # "Met", "Target met", "Achieved"
_EXCEEDED = re.compile(r"(?:target\s+)?exceeded|above", re.I)
_ASKS = re.compile(r"\b(?:met|achieved|on\s+target)\b", re.I)  # "Target met?", with "Yes" and "No" under it


def find(reading: Reading) -> Iterator[Indicator]:
    """The measures of every scorecard in a paper, in the order of the text."""
    forms = turned(reading, table("measure_columns"), "name")
    found = [*grids(reading.blocks), *forms, *lined(lines_of(reading.blocks), _form())]
    groups = _groups(found)
    for grid in found:
        columns = columns_of(grid, heading_targets.of_caption(_caption(reading.blocks, grid)))
        if columns is None or reading.meeting.kind is MeetingKind.RISK_REGISTER:
            continue
        shown = colours.ratings(cell.fill for row in grid.rows for cell in row.cells if cell)
        over = _name_over(reading.blocks, grid) if columns.name is None else ""
        for row in grid.rows:
            indicator = _indicator(row, grid, columns, shown, over)
            if indicator is not None:
                yield replace(indicator, name=_own_name(indicator.name, groups)) if columns.moves else indicator


# "Harbours & Quays total", "Total Harbours & Quays": the row that adds a group of rows up
_GROUP_SUM = re.compile(r"(?P<first>[^\d].{3,80}?)\s+total$|total\s+(?P<last>[^\d(].{3,80})", re.I)


def _groups(found: Sequence[Grid]) -> tuple[str, ...]:
    """The names of the groups of rows whose sums the tables of a paper print, the longest first."""
    sums = (_GROUP_SUM.fullmatch(row.text(0)) for grid in found for row in grid.rows)
    return tuple(sorted({match["first"] or match["last"] for match in sums if match}, key=len, reverse=True))


def _own_name(name: str, groups: Sequence[str]) -> str:
    """The name of a row without the headings of its groups that ran into its cell: "Harbours & Quays Moorings" is "Moorings".

    A group of one row prints its name twice.
    """
    half = len(name) // 2
    if name[:half] == name[half + 1 :]:
        return name[:half]
    group = next((group for group in groups if name.startswith(f"{group} ") and name[len(group) + 1].isupper()), None)
    rest = name[len(group) + 1 :] if group else name
    return name if group is None or _SUM.match(rest) else _own_name(rest, groups)


@cache
def _form() -> Form:
    """A scorecard whose cells stand on lines."""
    figures = frozenset(("value", "target", "previous"))
    return Form(table("measure_columns"), "name", figures, frozenset(("target", "rag")), timed=True)


def _caption(blocks: Sequence[Block], grid: Grid) -> str:
    """The line right over a table, "" where another table or nothing is there."""
    before = next((block for block in reversed(blocks[: grid.first.order]) if block.kind is not BlockKind.FURNITURE), None)
    return printed(before) if before is not None and before.kind is not BlockKind.ROW else ""


def _name_over(blocks: Sequence[Block], grid: Grid) -> str:
    """The heading right over a table of one row, which names its measure, without its number; "" where none does."""
    before = next((block for block in reversed(blocks[: grid.first.order]) if block.kind is not BlockKind.FURNITURE), None)
    if before is None or before.kind not in (BlockKind.ITEM, BlockKind.SUBHEADING, BlockKind.TITLE) or before.item != grid.first.item:
        return ""
    name = _NUMBER.sub("", before.text, count=1)
    return name if len(name.split()) <= _LONGEST_NAME_OVER and name[-1:] not in ".;:" else ""


def _indicator(row: Row, grid: Grid, columns: Columns, shown: Mapping[str, str], over: str) -> Indicator | None:
    name = over or row.text(columns.name)
    if (
        not name
        or (" " not in name and not measures.is_measure(name) and not _tells_both(row, columns))
        or len(name.split()) > _LONGEST_NAME
        or words_of(name) == words_of(grid.headings[columns.name or 0])
    ):
        return None
    filled = [column for column in columns.values if units.figure(row.text(column)) is not None]
    at = columns.now if columns.now in filled else filled[-1] if filled else None
    aim, before, status = columns.of_value("target", at), columns.previous(at, filled), columns.of_value("rag", at)
    counted_in, moved = row.text(columns.first("unit")), ways(row.text(columns.first("direction")))
    rating = _rating(row, status, shown) or (_rating(row, at, shown) if status is None else None)
    value, target, previous = (_figure(row, column, name, counted_in, grid, moves=columns.moves) for column in (at, aim, before))
    versus = _versus(row.text(status), grid.headings[status]) if status is not None else None
    if value is None and rating is None and versus is None:
        return None
    heading = grid.headings[at] if at is not None else ""
    aimed = _TARGET_IN_NAME.search(name)
    if aimed and target is None:
        name, target = name[: aimed.start()], units.figure(aimed["target"])
    target = columns.aim(at) if target is None else target
    short, period = periods.in_name(name)
    return Indicator(
        name=short if period and value is not None else name,
        value=value,
        unit=units.unit(row.text(at) or row.text(aim), counted_in, heading, name) if value is not None or target is not None else None,
        target=target,
        previous=previous,
        rag=rating,
        versus_target=versus,
        trend=moved.trend,
        direction=moved.direction or (_way(previous, value) if columns.moves else None),
        period=period or row.text(columns.first("period")) or periods.in_heading(heading),
        evidence=row.block.passage.span(),
        item=row.block.item,
        rule=RULE,
        confidence=0.9 if value is not None and (rating or target is not None) else 0.8,
    )


def _tells_both(row: Row, columns: Columns) -> bool:
    """Whether a row has a target and a value, so that one word may name it: "AHB | 80 | 31"; "Total" adds the rows up.

    Of money whose change is printed a sum is a measure too.
    """
    if columns.moves:
        return True
    figures = [units.figure(row.text(column)) for column in (columns.first("target"), *columns.values) if column is not None]
    return not _SUM.fullmatch(row.text(columns.name)) and sum(figure is not None for figure in figures) > 1


def _way(earlier: float | None, now: float | None) -> str | None:
    """Whether a sum is up, down or the same beside an earlier one."""
    if earlier is None or now is None:
        return None
    return "up" if now > earlier else "down" if now < earlier else "same"


_SUM = re.compile(r"(?:sub-?|grand\s+)?totals?", re.I)


def _figure(row: Row, column: int | None, name: str, counted_in: str, grid: Grid, *, moves: bool) -> float | None:
    """The figure of a cell, in units: "£000" may stand in the measure's name, in its unit's column or over the figures.

    `moves`: the table sets sums of money beside each other, so that one heading may tell the scale of all.
    """
    if column is None:
        return None
    if row.text(column).endswith("%"):
        return units.figure(row.text(column))  # "1.87%" under "£000"
    scales = (units.money_scale(words) for words in (name, counted_in, grid.headings[column]))
    scale = next((scale for scale in scales if scale != 1.0), None)
    return units.figure(row.text(column), scale or (_scale_of_all(grid, column) if moves else 1.0))


def _scale_of_all(grid: Grid, column: int) -> float:
    """What the sums of a column count whose heading says nothing, where another's does: "Budget | Forecast £m | Variance"."""
    if units.has_money(grid.headings[column]):
        return 1.0
    told = {units.money_scale(heading) for heading in grid.headings if units.has_money(heading)}
    return told.pop() if len(told) == 1 else 1.0


def _versus(status: str, heading: str) -> str | None:
    """How a measure stands to its target, where its status says so in words: "Slightly missed", "No" under "Target met?"."""
    relation = next(iter(targets.relations(status)), None)
    if relation is not None:
        return relation.kind if relation.kind != "near" and not relation.floor else None
    for pattern, kind in ((_MISSED, "below"), (_MET, "on"), (_EXCEEDED, "above")):
        if pattern.fullmatch(status):
            return kind
    return {"yes": "on", "no": "below"}.get(status.lower()) if _ASKS.search(heading) else None


def _rating(row: Row, column: int | None, shown: Mapping[str, str]) -> str | None:
    """The rating as a word of the cell, else as its colour."""
    words = {match["colour"].lower() for match in rag.WORD.finditer(row.text(column))}
    if len(words) == 1:
        return words.pop()
    letter = _LETTER.search(row.text(column))
    return _COLOURS[letter["letter"].lower()] if letter else shown.get(row.fill(column) or "")

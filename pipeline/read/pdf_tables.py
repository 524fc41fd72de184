"""Ruled tables of a PDF page: ruling lines -> grids -> cells, with their words and colours.

    rules that continue each other are joined
    -> rules that meet, directly or through others, belong to one grid
    -> a grid's rules part its area into small fields
    -> fields with no rule between them are one cell
    -> words fall into the cell that holds their middle

A frame around text, a box for a heading and the underlines of a form make no table: a table has two rows at least with words in
two cells each.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from pipeline.read.limits import MAX_PDF_COLOURINGS, MAX_PDF_RULES, MAX_TABLE_CELLS
from pipeline.read.pdf_open_tables import open_columns, open_rows
from pipeline.read.pdf_rules import Drawing, Fill, Rule
from pipeline.read.pdf_words import Place, Word

_SNAP = 2.5  # points: rules no further apart are one rule (the two strokes of a double border, rounding)
_GAP = 3.5  # points: a rule may pause this long (dots, the corners of borders)
_SHADING = 6  # rules close beside each other, at least, that make a shading
_SHADING_STEP = 6.0  # points: no row or column of words is that narrow
_REACH = 3.0  # points: rules no further apart meet
_SLIVER = 4.0  # points: no cell is narrower or lower
_ITEM_NUMBER = re.compile(r"\d{1,4}(?:[./]\d{1,4}){0,3}[.)]?")  # "7", "7.", "18.01.05"
_MAIN_SHARE = 0.7  # of its words that a grid which lays out minutes has in one column
_PROSE = 25  # words of the middle one of that column's cells, at least
_INITIALS = 4  # words of the middle one of an Action column's cells, at most
_WALL = 0.5  # of a field's side that a rule must cover to part it from the next
_COLOURED = 0.4  # of a cell's area that a colour must cover to be the cell's


@dataclass(slots=True)
class PrintedCell:
    row: int
    column: int
    place: Place
    words: list[Word] = field(default_factory=list)
    fill: str | None = None


@dataclass(slots=True)
class PrintedTable:
    place: Place
    cells: list[PrintedCell]


class TooMuchDrawnError(Exception):
    """A page that draws more than any table does: a chart, a map."""


def tables_of(drawing: Drawing, words: Sequence[Word]) -> list[PrintedTable]:
    """The ruled tables among what a page draws, from the top; each with the words that stand in it. Raises TooMuchDrawnError."""
    horizontal = join_rules(without_shading(drawing.horizontal))
    vertical = join_rules(without_shading(drawing.vertical))
    if len(horizontal) + len(vertical) > MAX_PDF_RULES:
        raise TooMuchDrawnError
    vertical = join_rules([*vertical, *open_columns(horizontal, vertical, words)])
    tables = _tables(horizontal, vertical, words)
    rows = [rule for table in tables for rule in _open_rows(table)]
    if rows:
        horizontal = join_rules([*horizontal, *rows])
        vertical = join_rules([*vertical, *open_columns(horizontal, vertical, words)])
        tables = _tables(horizontal, vertical, words)
    tables = [table for table in innermost(tables) if not is_layout(table)]
    for table in tables:
        if len(table.cells) * len(drawing.fills) > MAX_PDF_COLOURINGS:
            raise TooMuchDrawnError
        colour(table.cells, drawing.fills)
    return sorted(tables, key=lambda table: (table.place[1], table.place[0]))


def _tables(horizontal: Sequence[Rule], vertical: Sequence[Rule], words: Sequence[Word]) -> list[PrintedTable]:
    tables: list[PrintedTable] = []
    for grid in grids_of(horizontal, vertical):
        fields = fields_of(grid)
        if fields is None:
            continue
        fill_with_words(fields, words)
        cells = list(fields.cells.values())
        if is_table(cells):
            tables.append(PrintedTable(grid.place, number_cells(cells)))
    return tables


def _open_rows(table: PrintedTable) -> Iterator[Rule]:
    """The rules that a table's tall rows of figures lack between them."""
    left, _, right, _ = table.place
    bands: dict[tuple[float, float], list[Word]] = {}
    for cell in table.cells:
        bands.setdefault((cell.place[1], cell.place[3]), []).extend(word for word in cell.words if word.turn == 0)
    for (top, bottom), words in bands.items():
        yield from open_rows(top, bottom, left, right, words)


# --- rules


def without_shading(rules: Iterable[Rule]) -> list[Rule]:
    """A run of rules of one length, close beside each other, is an area shaded from one colour to another: only its ends are kept."""
    alike: dict[tuple[int, int], list[Rule]] = {}
    for rule in rules:
        alike.setdefault((round(rule.start), round(rule.end)), []).append(rule)
    kept = []
    for group in alike.values():
        run: list[Rule] = []
        for rule in sorted(group, key=lambda rule: rule.at):
            if run and rule.at - run[-1].at > _SHADING_STEP:
                kept += _ends(run)
                run = []
            run.append(rule)
        kept += _ends(run)
    return kept


def _ends(run: list[Rule]) -> list[Rule]:
    distinct = 1 + sum(1 for a, b in pairwise(run) if b.at - a.at > 0.3)
    return [run[0], run[-1]] if distinct >= _SHADING else run


def join_rules(rules: Iterable[Rule]) -> list[Rule]:
    """Rules at one height, or nearly, that overlap or continue each other become one."""
    joined: list[Rule] = []
    for group in _near(sorted(rules, key=lambda rule: rule.at)):
        at = sum(rule.at for rule in group) / len(group)
        start, end = group[0].start, group[0].start
        for rule in sorted(group, key=lambda rule: rule.start):
            if rule.start > end + _GAP and end > start:
                joined.append(Rule(at, start, end))
                start, end = rule.start, rule.end
            elif end == start:
                start, end = rule.start, rule.end
            else:
                end = max(end, rule.end)
        joined.append(Rule(at, start, end))
    return [rule for rule in joined if rule.end - rule.start >= _SLIVER]


def _near(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    group: list[Rule] = []
    for rule in rules:
        if group and rule.at - group[0].at > _SNAP:
            yield group
            group = []
        group.append(rule)
    if group:
        yield group


# --- grids


@dataclass(frozen=True, slots=True)
class Grid:
    """Rules that hang together."""

    horizontal: list[Rule]
    vertical: list[Rule]

    @property
    def place(self) -> Place:
        across, down = self.horizontal, self.vertical
        return (
            min(down[0].at, min(rule.start for rule in across)),
            min(across[0].at, min(rule.start for rule in down)),
            max(down[-1].at, max(rule.end for rule in across)),
            max(across[-1].at, max(rule.end for rule in down)),
        )


def grids_of(horizontal: Sequence[Rule], vertical: Sequence[Rule]) -> list[Grid]:
    """The rules parted into those that meet, directly or through others."""
    groups = _Groups(len(horizontal) + len(vertical))
    heights = [rule.at for rule in horizontal]
    for number, down in enumerate(vertical, start=len(horizontal)):
        first, last = bisect_left(heights, down.start - _REACH), bisect_right(heights, down.end + _REACH)
        for index in range(first, last):
            across = horizontal[index]
            if across.start - _REACH <= down.at <= across.end + _REACH:
                groups.join(index, number)
    grids = []
    for members in groups.members():
        across = [horizontal[i] for i in members if i < len(horizontal)]
        down = [vertical[i - len(horizontal)] for i in members if i >= len(horizontal)]
        if len(across) >= 2 and len(down) >= 2:
            grids.append(Grid(across, down))
    return grids


class _Groups:
    """Numbers that are joined in pairs, and the groups that come of it (union-find)."""

    def __init__(self, count: int) -> None:
        self._parents = list(range(count))

    def find(self, number: int) -> int:
        parents = self._parents
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    def join(self, a: int, b: int) -> None:
        a, b = self.find(a), self.find(b)
        self._parents[max(a, b)] = min(a, b)

    def members(self) -> list[list[int]]:
        groups: dict[int, list[int]] = {}
        for number in range(len(self._parents)):
            groups.setdefault(self.find(number), []).append(number)
        return list(groups.values())


# --- cells


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of a grid, row by row between `ys` and `xs`, each with the number of the cell it is part of."""

    xs: list[float]
    ys: list[float]
    owners: list[int]
    cells: dict[int, PrintedCell]

    def at(self, x: float, y: float) -> PrintedCell | None:
        row, column = bisect_right(self.ys, y) - 1, bisect_right(self.xs, x) - 1
        if not (0 <= row < len(self.ys) - 1 and 0 <= column < len(self.xs) - 1):
            return None
        return self.cells.get(self.owners[row * (len(self.xs) - 1) + column])


def fields_of(grid: Grid) -> Fields | None:
    """The fields of a grid and its cells, each of one field or more; None if it has one row or column, or too many to be a table."""
    left, top, right, bottom = grid.place
    down, across = _by_place(grid.vertical), _by_place(grid.horizontal)
    xs, ys = _lines(list(down), left, right), _lines(list(across), top, bottom)
    columns, rows = len(xs) - 1, len(ys) - 1
    if columns < 2 or rows < 2 or columns * rows > MAX_TABLE_CELLS:
        return None
    groups = _Groups(columns * rows)
    for row, (y0, y1) in enumerate(pairwise(ys)):
        for column, (x0, x1) in enumerate(pairwise(xs)):
            here = row * columns + column
            if column + 1 < columns and not _covered(down.get(x1, ()), y0, y1):
                groups.join(here, here + 1)
            if row + 1 < rows and not _covered(across.get(y1, ()), x0, x1):
                groups.join(here, here + columns)
    fields = Fields(xs, ys, [groups.find(number) for number in range(columns * rows)], {})
    for members in groups.members():
        first, last = members[0] // columns, members[-1] // columns
        start, end = min(m % columns for m in members), max(m % columns for m in members)
        place = xs[start], ys[first], xs[end + 1], ys[last + 1]
        fields.cells[members[0]] = PrintedCell(first, start, place)
    return fields


def _lines(places: Sequence[float], start: float, end: float) -> list[float]:
    """Where a grid's rules stand, and its edges where it is open: rules that run on past the last one that crosses them."""
    return [
        *([start] if places[0] - start > 2 * _SLIVER else []),
        *places,
        *([end] if end - places[-1] > 2 * _SLIVER else []),
    ]


def _by_place(rules: Iterable[Rule]) -> dict[float, list[Rule]]:
    """Rules by their place, in order; those too close for a cell between them share the first one's."""
    places: dict[float, list[Rule]] = {}
    place = -_SLIVER
    for rule in sorted(rules, key=lambda rule: rule.at):
        if rule.at - place >= _SLIVER or not places:
            place = rule.at
        places.setdefault(place, []).append(rule)
    return places


def _covered(rules: Iterable[Rule], start: float, end: float) -> bool:
    covered = sum(max(0.0, min(rule.end, end) - max(rule.start, start)) for rule in rules)
    return covered >= _WALL * (end - start)


def fill_with_words(fields: Fields, words: Iterable[Word]) -> None:
    """Gives each cell the words whose middle it holds."""
    for word in words:
        cell = fields.at((word.x0 + word.x1) / 2, (word.top + word.bottom) / 2)
        if cell is not None:
            cell.words.append(word)


def is_table(cells: Iterable[PrintedCell]) -> bool:
    """Two rows at least hold words in two cells each, and most words keep to their cells."""
    rows: dict[int, int] = {}
    kept = crossing = 0
    for cell in cells:
        if cell.words:
            rows[cell.row] = rows.get(cell.row, 0) + 1
        for word in cell.words:
            inside = cell.place[0] - 3 <= word.x0 and word.x1 <= cell.place[2] + 3
            kept, crossing = kept + inside, crossing + (not inside)
    return sum(1 for count in rows.values() if count >= 2) >= 2 and crossing * 5 <= kept


def number_cells(cells: Sequence[PrintedCell]) -> list[PrintedCell]:
    """Rows and columns counted over those in which a cell begins, in reading order."""
    rows = {row: number for number, row in enumerate(sorted({cell.row for cell in cells}))}
    columns = {column: number for number, column in enumerate(sorted({cell.column for cell in cells}))}
    for cell in cells:
        cell.row, cell.column = rows[cell.row], columns[cell.column]
    return sorted(cells, key=lambda cell: (cell.row, cell.column))


def colour(cells: Iterable[PrintedCell], fills: Sequence[Fill]) -> None:
    """Gives each cell the colour that covers it; what is drawn later covers what was drawn before. White is no colour."""
    for cell in cells:
        area = _area(cell.place)
        covered: dict[str, float] = {}
        for fill in fills:
            shared = _shared(fill.place, cell.place)
            if fill.disc and shared >= 0.9 * _area(fill.place) and not cell.words:
                covered = {fill.colour: area}
            elif shared >= 0.9 * area:
                covered = {fill.colour: area}
            elif shared > 0:
                covered[fill.colour] = covered.get(fill.colour, 0.0) + shared
        best = max(covered, key=lambda name: covered[name], default=None)
        if best is not None and best != "#ffffff" and covered[best] >= _COLOURED * area:
            cell.fill = best


def _area(place: Place) -> float:
    return (place[2] - place[0]) * (place[3] - place[1])


def _shared(a: Place, b: Place) -> float:
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    return width * height if width > 0 and height > 0 else 0.0


def innermost(tables: Sequence[PrintedTable]) -> list[PrintedTable]:
    """A table that holds another in one of its cells only lays the page out."""
    return [
        table
        for table in tables
        if not any(other is not table and _holds(table.place, other.place) for other in tables)
    ]


def is_layout(table: PrintedTable) -> bool:
    """Whether a grid only lays out minutes: a column of prose, numbers of items before it or initials of an Action column after it.

    Such a page is read as the printed lines it shows.
    """
    columns: dict[int, list[PrintedCell]] = {}
    for cell in table.cells:
        if cell.words:
            columns.setdefault(cell.column, []).append(cell)
    order = sorted(columns)
    lengths = {column: [len(cell.words) for cell in columns[column]] for column in order}
    main = max(order, key=lambda column: sum(lengths[column]))
    if sum(lengths[main]) < _MAIN_SHARE * sum(map(sum, lengths.values())) or median(lengths[main]) < _PROSE:
        return False
    before, after = order[: order.index(main)], order[order.index(main) + 1 :]
    if not (before or after) or len(before) > 1 or len(after) > 1:
        return False
    numbers = [cell.words for column in before for cell in columns[column]]
    numbered = sum(1 for words in numbers if len(words) == 1 and _ITEM_NUMBER.fullmatch(words[0].text))
    return 2 * numbered >= len(numbers) and all(median(lengths[column]) <= _INITIALS for column in after)


def _holds(outer: Place, inner: Place) -> bool:
    return _area(outer) > _area(inner) and _shared(outer, inner) >= 0.9 * _area(inner)

"""Ruled tables of a PDF page: ruling lines -> grids -> cells, with their words and colours.

    rules, and those that a table ruled in part lacks
    -> grids of cells
    -> words fall into the cell that holds their middle

A frame around text, a box for a heading and the underlines of a form make no table: a table has two rows at least with words in
two cells each, or one with words in three.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from pipeline.read.limits import MAX_PDF_COLOURINGS
from pipeline.read.pdf_grids import Grid, PrintedCell, TooMuchDrawnError, grids_of, join_rules, rules_of
from pipeline.read.pdf_open_tables import open_columns, open_rows
from pipeline.read.pdf_rules import Drawing, Fill, Rule
from pipeline.read.pdf_words import Place, Word

_FEWEST_STROKES = 4  # of a table; most papers underline a heading at most
_COLOURED = 0.4  # of a cell's area that a colour must cover to be the cell's


@dataclass(slots=True)
class PrintedTable:
    place: Place
    cells: list[PrintedCell]


def tables_of(drawing: Drawing, words: Sequence[Word]) -> list[PrintedTable]:
    """The ruled tables among what a page draws, from the top; each with the words that stand in it. Raises TooMuchDrawnError."""
    if not drawing.complete:
        raise TooMuchDrawnError
    if drawing.strokes < _FEWEST_STROKES:
        return []
    horizontal, vertical = rules_of(drawing)
    horizontal, vertical = join_rules(horizontal, [*vertical, *open_columns(horizontal, vertical, words)])
    tables = _tables(horizontal, vertical, words)
    rows = [rule for table in tables for rule in _open_rows(table)]
    if rows:
        horizontal, vertical = join_rules([*horizontal, *rows], vertical)
        horizontal, vertical = join_rules(horizontal, [*vertical, *open_columns(horizontal, vertical, words)])
        tables = _tables(horizontal, vertical, words)
    tables = innermost(tables)
    for table in tables:
        if len(table.cells) * len(drawing.fills) > MAX_PDF_COLOURINGS:
            raise TooMuchDrawnError
        colour(table.cells, drawing.fills)
    return sorted(tables, key=lambda table: (table.place[1], table.place[0]))


def _tables(horizontal: Sequence[Rule], vertical: Sequence[Rule], words: Sequence[Word]) -> list[PrintedTable]:
    tables: list[PrintedTable] = []
    for grid in grids_of(horizontal, vertical):
        fill_with_words(grid, words)
        if is_table(grid.cells):
            tables.append(PrintedTable(grid.place, number_cells(grid.cells)))
    return tables


def _open_rows(table: PrintedTable) -> Iterator[Rule]:
    """The rules that a table's tall rows of figures lack between them."""
    left, _, right, _ = table.place
    bands: dict[tuple[float, float], list[Word]] = {}
    for cell in table.cells:
        bands.setdefault((cell.place[1], cell.place[3]), []).extend(word for word in cell.words if word.turn == 0)
    for (top, bottom), words in bands.items():
        yield from open_rows(top, bottom, left, right, words)


def fill_with_words(grid: Grid, words: Iterable[Word]) -> None:
    """Gives each cell the words whose middle it holds."""
    for word in words:
        cell = grid.at((word.x0 + word.x1) / 2, (word.top + word.bottom) / 2)
        if cell is not None:
            cell.words.append(word)


def is_table(cells: Iterable[PrintedCell]) -> bool:
    """Whether most words keep to their cells, and two rows hold words in two cells each, or one row in three.

    One row is enough only where another has as many cells, or where its cells hold text of some lines (the end of a row that began
    on the page before); else it is a heading whose words are shaded one by one.
    """
    rows: dict[int, list[PrintedCell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    words = [(cell.place, word) for row in rows.values() for cell in row for word in cell.words]
    crossing = sum(1 for place, word in words if word.x0 < place[0] - 3 or word.x1 > place[2] + 3)
    if 6 * crossing > len(words):
        return False
    filled = [[cell for cell in row if cell.words] for row in rows.values()]
    if sum(1 for row in filled if len(row) >= 2) >= 2:
        return True
    several = sum(1 for row in rows.values() if len(row) >= 3) >= 2
    return any(len(row) >= 3 and (several or sum(map(_has_lines, row)) >= 2) for row in filled)


def _has_lines(cell: PrintedCell) -> bool:
    """Whether a cell's words stand on three lines or more."""
    height = median(word.height for word in cell.words)
    return max(word.bottom for word in cell.words) - min(word.top for word in cell.words) > 2.6 * height


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
            light = fill.disc and not cell.words and shared >= 0.9 * _area(fill.place)
            if light or shared >= 0.9 * area:
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
    return [table for table in tables if not any(other is not table and _holds(table.place, other.place) for other in tables)]


def _holds(outer: Place, inner: Place) -> bool:
    return _area(outer) > _area(inner) and _shared(outer, inner) >= 0.9 * _area(inner)

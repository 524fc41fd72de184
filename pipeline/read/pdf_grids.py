"""Rules of a PDF page -> grids of cells, by the table geometry of pdfplumber, in the manner of its TableFinder.

    rules close beside each other are set to one place, those that continue each other are joined
    -> where rules cross
    -> a side that a table leaves open is closed
    -> the smallest cells between crossings
    -> cells that share corners are one grid

Only its reading of a page is passed over: for the rules it asks pdfminer, which takes several times as long as all our reading does.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, product
from typing import TYPE_CHECKING

from pipeline.read.limits import MAX_PDF_CROSSINGS, MAX_PDF_RULES, MAX_TABLE_CELLS
from pipeline.read.pdf_rules import Drawing, Rule, without_rule, without_shading
from pipeline.read.pdf_words import Place, Word

if TYPE_CHECKING:  # pdfplumber takes a while to import and most papers have no tables: each function that needs it imports it
    from pdfplumber._typing import T_obj
    from pdfplumber.table import T_intersections

_NEAR = 3.0  # points, as pdfplumber has it: rules no further apart are one rule, continue each other, or meet
_OPEN = 8.0  # points: a rule that runs on further past the last one it meets leaves a side open
_INSET = 7.0  # points by which a shading may end short of its cell's rules
_SLIVER = 4.5  # points: no cell is narrower or lower; the two strokes of a double border are not always one rule

Met = Mapping[Rule, Sequence[Rule]]  # a rule -> those across it that it meets, in order


class TooMuchDrawnError(Exception):
    """A page that draws more than any table does: a chart, a map."""


@dataclass(slots=True)
class PrintedCell:
    row: int
    column: int
    place: Place
    words: list[Word] = field(default_factory=list)
    fill: str | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells that hang together; `fields` tells which cell owns what lies between two neighbours of `ys` and of `xs`."""

    xs: list[float]
    ys: list[float]
    cells: list[PrintedCell]
    fields: dict[tuple[int, int], PrintedCell]

    @property
    def place(self) -> Place:
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    def at(self, x: float, y: float) -> PrintedCell | None:
        return self.fields.get((bisect_right(self.ys, y) - 1, bisect_right(self.xs, x) - 1))


def rules_of(drawing: Drawing) -> tuple[list[Rule], list[Rule]]:
    """The rules across and down of a page's tables: ruling lines, and the edges of filled areas that are no mere inset of these.

    A shading often ends a little short of its cell's rules. Raises TooMuchDrawnError.
    """
    horizontal, horizontal_edges = without_shading(drawing.horizontal, drawing.horizontal_edges)
    vertical, vertical_edges = without_shading(drawing.vertical, drawing.vertical_edges)
    horizontal, vertical = join_rules(horizontal, vertical)
    horizontal_edges = without_rule(horizontal_edges, horizontal, _INSET)
    vertical_edges = without_rule(vertical_edges, vertical, _INSET)
    if not (horizontal_edges or vertical_edges):
        return horizontal, vertical
    return join_rules([*horizontal, *horizontal_edges], [*vertical, *vertical_edges])


def join_rules(horizontal: Iterable[Rule], vertical: Iterable[Rule]) -> tuple[list[Rule], list[Rule]]:
    """Rules at one place, or nearly, are set to it; those of them that overlap or continue each other become one.

    Raises TooMuchDrawnError if that leaves more than a table has.
    """
    from pdfplumber.table import merge_edges
    from pdfplumber.utils.geometry import filter_edges

    edges = filter_edges(merge_edges(_edges(horizontal, vertical), _NEAR, _NEAR, _NEAR, _NEAR), min_length=_NEAR)
    if len(edges) > MAX_PDF_RULES:
        raise TooMuchDrawnError
    across = [_across(edge) for edge in edges if edge["orientation"] == "h"]
    down = [_down(edge) for edge in edges if edge["orientation"] == "v"]
    return across, down


def grids_of(horizontal: Sequence[Rule], vertical: Sequence[Rule]) -> Iterator[Grid]:
    """The grids that joined rules make, each of two cells or more. Raises TooMuchDrawnError."""
    from pdfplumber.table import cells_to_tables, intersections_to_cells

    crossings = _crossings(horizontal, vertical)
    acrosses, downs = _met(crossings)
    left_and_right = without_rule(sides(acrosses), vertical, _NEAR)
    top_and_bottom = without_rule(sides(downs), horizontal, _NEAR)
    if left_and_right or top_and_bottom:
        crossings = _crossings(*join_rules([*horizontal, *top_and_bottom], [*vertical, *left_and_right]))
    for places in cells_to_tables(intersections_to_cells(crossings)):
        wide = [place for place in places if place[2] - place[0] >= _SLIVER and place[3] - place[1] >= _SLIVER]
        if len(wide) >= 2:
            yield _grid(wide)


def sides(met: Met) -> set[Rule]:
    """The sides that rules leave open, given those that each rule beside them meets.

    Two neighbours that end alike, past the rule that both meet, have a side between their ends: the left and right of a table that
    is ruled across only, with a coloured bar between its columns. Where all that go on past a rule end alike, that rule is repeated
    there: the bottom of a row that goes on on the next page.
    """
    found: set[Rule] = set()
    for rule, meeting in met.items():
        for a, b in pairwise(meeting):
            for end, other_end in (a.start, b.start), (a.end, b.end):
                if abs(end - other_end) <= _NEAR and abs(end - rule.at) > _OPEN:
                    found.add(Rule((end + other_end) / 2, a.at, b.at))
        before = [other.start for other in meeting if rule.at - other.start > _OPEN]
        after = [other.end for other in meeting if other.end - rule.at > _OPEN]
        for ends in before, after:
            if len(ends) >= 2 and max(ends) - min(ends) <= _NEAR:
                found.add(Rule(ends[0], rule.start, rule.end))
    return found


def _crossings(horizontal: Sequence[Rule], vertical: Sequence[Rule]) -> T_intersections:
    from pdfplumber.table import edges_to_intersections

    crossings = edges_to_intersections(_edges(horizontal, vertical), _NEAR, _NEAR)
    if len(crossings) > MAX_PDF_CROSSINGS:
        raise TooMuchDrawnError
    return crossings


def _met(crossings: T_intersections) -> tuple[Met, Met]:
    """What each rule down meets of those across, and each across of those down."""
    acrosses: dict[Rule, list[Rule]] = defaultdict(list)
    downs: dict[Rule, list[Rule]] = defaultdict(list)
    for _, crossing in sorted(crossings.items()):
        for across, down in product(map(_across, crossing["h"]), map(_down, crossing["v"])):
            acrosses[down].append(across)
            downs[across].append(down)
    return acrosses, downs


def _grid(places: Iterable[Place]) -> Grid:
    """Raises TooMuchDrawnError if the cells are parted into more fields than a table has."""
    places = sorted(places, key=lambda place: (place[1], place[0]))
    xs = sorted({x for place in places for x in (place[0], place[2])})
    ys = sorted({y for place in places for y in (place[1], place[3])})
    grid = Grid(xs, ys, [], {})
    for place in places:
        cell = PrintedCell(bisect_left(ys, place[1]), bisect_left(xs, place[0]), place)
        grid.cells.append(cell)
        rows, columns = range(cell.row, bisect_left(ys, place[3])), range(cell.column, bisect_left(xs, place[2]))
        if len(grid.fields) + len(rows) * len(columns) > MAX_TABLE_CELLS:
            raise TooMuchDrawnError
        grid.fields.update(dict.fromkeys(product(rows, columns), cell))
    return grid


def _edges(horizontal: Iterable[Rule], vertical: Iterable[Rule]) -> list[T_obj]:
    """Rules as pdfplumber has them."""
    across = [_edge("h", rule.start, rule.at, rule.end, rule.at) for rule in horizontal]
    return across + [_edge("v", rule.at, rule.start, rule.at, rule.end) for rule in vertical]


def _edge(orientation: str, x0: float, top: float, x1: float, bottom: float) -> T_obj:
    return {"orientation": orientation, "x0": x0, "top": top, "x1": x1, "bottom": bottom, "width": x1 - x0, "height": bottom - top}


def _across(edge: T_obj) -> Rule:
    return Rule(edge["top"], edge["x0"], edge["x1"])


def _down(edge: T_obj) -> Rule:
    return Rule(edge["x0"], edge["top"], edge["bottom"])

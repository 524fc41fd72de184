"""Ruling lines -> grids -> fields and cells.

rules that continue each other are joined
-> rules that meet, directly or through others, belong to one grid
-> a grid's rules part its area into small fields
-> fields with no rule between them are one cell
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.read.limits import MAX_TABLE_CELLS
from pipeline.read.pdf_rules import Rule
from pipeline.read.pdf_words import Place, Word

_SNAP = 2.5  # points: rules no further apart are one rule (the two strokes of a double border, rounding)
_GAP = 3.5  # points: a rule may pause this long (dots, the corners of borders)
_INSET = 7.0  # points by which a shading may end short of its cell's rules
_SHADING = 6  # rules close beside each other, at least, that make a shading
_SHADING_STEP = 6.0  # points: no row or column of words is that narrow
_REACH = 3.0  # points: rules no further apart meet
_SLIVER = 4.0  # points: no cell is narrower or lower
_WALL = 0.5  # of a field's side that a rule must cover to part it from the next


@dataclass(slots=True)
class PrintedCell:
    row: int
    column: int
    place: Place
    words: list[Word] = field(default_factory=list)
    fill: str | None = None


def ruled(rules: Sequence[Rule], edges: Sequence[Rule]) -> list[Rule]:
    """The rules of a page's tables: ruling lines, and the edges of filled areas that are no mere inset of these.

    A shading often ends a little short of its cell's rules. One from colour to colour is made of many areas.
    """
    plain = {id(rule) for rule in without_shading([*rules, *edges])}
    kept = sorted((rule for rule in rules if id(rule) in plain), key=lambda rule: rule.at)
    places = [rule.at for rule in kept]
    added = []
    for edge in edges:
        near = kept[bisect_left(places, edge.at - _INSET) : bisect_right(places, edge.at + _INSET)]
        if id(edge) in plain and not _covered(near, edge.start, edge.end):
            added.append(edge)
    return join_rules([*kept, *added])


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
        grid = Grid(
            [horizontal[number] for number in members if number < len(horizontal)],
            [vertical[number - len(horizontal)] for number in members if number >= len(horizontal)],
        )
        if len(grid.horizontal) >= 2 and len(grid.vertical) >= 2:
            grids.append(grid)
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

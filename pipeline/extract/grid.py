"""Rows -> tables: the row blocks that stand together, with the headings of their columns complete.

A second row of headings ("Latest | Previous" under "RAG rating") is joined to the first, and a table that goes on over the
page without its headings takes those of the table before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline import patterns as re
from pipeline.facts import Block, BlockKind, TableCell

# What a second row of headings may print: "Latest", "Previous", "Q1", "2023/24", "(1-5)", "£m", "L", "Score"
_SUBHEADING = re.compile(
    r"(?:latest|previous|last|current|actual|target|result|value|score|rating|rag|status|outturn|plan|l|i|lx?i|likelihood|impact|total|"
    r"inherent|residual|gross|net|q[1-4]|quarter\s?[1-4]|ytd|year|month|no\.?|number|%|£|£m|£000s?|£'?000|trend|dot|quarter|"
    r"(?:19|20)\d\d(?:\s?[/-]\s?\d\d(?:\d\d)?)?|\(?1\s?[-–]\s?5\)?|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|"
    r"dec)[a-z]*(?:[\s-]\d\d(?:\d\d)?)?)"
    r"(?:[\s/&-]+(?:latest|previous|score|rating|rag|status|actual|target|quarter|year|month|result|value|to|date|period|[\d/-]{2,9}))*",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: `cells[i]` stands in column `i` of its grid; None where the row has no such cell."""

    block: Block
    cells: tuple[TableCell | None, ...]

    def text(self, column: int | None) -> str:
        """The words of a cell, "" where there is none."""
        cell = self.cells[column] if column is not None else None
        return cell.passage.text.strip() if cell else ""

    def fill(self, column: int | None) -> str | None:
        cell = self.cells[column] if column is not None else None
        return cell.fill if cell else None


@dataclass(frozen=True, slots=True)
class Grid:
    headings: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def first(self) -> Block:
        return self.rows[0].block


def grids(blocks: Sequence[Block]) -> Iterator[Grid]:
    """The tables of a paper in order; a row whose cells are all empty is left out."""
    before: Grid | None = None
    for run in _runs(blocks):
        grid = _grid(run)
        if before is not None and not any(grid.headings) and len(grid.headings) == len(before.headings) and _adjoins(blocks, before, run):
            grid = Grid(before.headings, grid.rows)
        if grid.rows:
            yield grid
            before = grid


def caption(blocks: Sequence[Block], first: Block) -> str:
    """The words that stand over a table, "" where none do; `first` is its first row."""
    before = [block for block in blocks[max(0, first.order - 3) : first.order] if block.kind is not BlockKind.ROW]
    return before[-1].text[-200:] if before else ""


def _adjoins(blocks: Sequence[Block], before: Grid, run: list[Block]) -> bool:
    """Whether nothing but running heads and page numbers stands between two tables."""
    return all(block.kind is BlockKind.FURNITURE for block in blocks[before.rows[-1].block.order + 1 : run[0].order])


def _runs(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Rows that follow one another under the same headings."""
    run: list[Block] = []
    for block in blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        if run and (block.kind is not BlockKind.ROW or not _continues(run, block)):
            yield run
            run = []
        if block.kind is BlockKind.ROW:
            run.append(block)
    if run:
        yield run


def _continues(run: list[Block], block: Block) -> bool:
    widest = max(run, key=lambda row: len(row.cells))
    known, mine = {cell.heading for cell in widest.cells}, {cell.heading for cell in block.cells}
    return mine <= known or known <= mine


def _grid(run: list[Block]) -> Grid:
    widest = max(run, key=lambda row: len(row.cells))
    headings = [cell.heading.strip() for cell in widest.cells]
    rows = [Row(block, _aligned([cell.heading.strip() for cell in widest.cells], block.cells)) for block in run]
    for _ in range(2):
        if not rows or not _is_subheading(rows[0], headings):
            break
        headings = _joined(headings, rows.pop(0))
    return Grid(tuple(" ".join(heading.split()) for heading in headings), tuple(rows))


def _aligned(headings: list[str], cells: Sequence[TableCell]) -> tuple[TableCell | None, ...]:
    """The cells by column: all of them in order, or each at the next column of its heading where some are missing."""
    if len(cells) == len(headings):
        return tuple(cells)
    out: list[TableCell | None] = [None] * len(headings)
    column = 0
    for cell in cells:
        at = next((place for place in range(column, len(headings)) if headings[place] == cell.heading.strip()), None)
        if at is None:
            continue
        out[at] = cell
        column = at + 1
    return tuple(out)


def _is_subheading(row: Row, headings: list[str]) -> bool:
    """Whether a row goes on with the headings above it: its words are those of headings, and its first column is empty."""
    filled = [(column, row.text(column)) for column in range(len(headings)) if row.text(column)]
    if not filled or (filled[0][0] == 0 and headings[0]) or not any(headings):
        return False
    return all(_SUBHEADING.fullmatch(text.strip("() ")) for _, text in filled)


def _joined(headings: list[str], row: Row) -> list[str]:
    """Headings with the row under them; one that spans several columns goes with each."""
    out: list[str] = []
    above = ""
    for column, heading in enumerate(headings):
        below = row.text(column)
        above = heading or (above if below else "")
        out.append(f"{above} {below}".strip())
    return out

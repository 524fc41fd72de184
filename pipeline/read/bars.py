"""Tables of a plain text whose cells are parted by bars, as pages copied or converted leave them: "Rent collected | 98% | 97.2% |".

A row of dashes stands under the heading. A row may be broken in the middle, where a cell held a line end; it goes on until it has as
many cells as the heading. Where that never comes out the lines are no table: agendas are laid out so too, each item a cell. A log typed
by hand has no dashes: there the lines themselves show the columns, as each has as many cells as the short words of its head.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline import patterns as re

_BAR = re.compile(r"(?<!\\)\|")
_DASHES = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?")  # "---|---|"
_LONGEST_CELL = 300  # characters; a longer cell is a page laid out in a table
_FEWEST = 2  # rows, the heading among them
_FURTHEST = 3  # lines that one row may be broken over
_FEWEST_TYPED = 3  # columns, and lines, of a table without dashes
_LONGEST_HEAD = 4  # words


def pieces(lines: Sequence[str]) -> Iterator[str | list[list[str]]]:
    """The lines in order, those of a table as its rows of cells, the heading first."""
    at = 0
    while at < len(lines):
        rows, end = _table(lines, at)
        if rows:
            yield rows
            at = end
        else:
            yield lines[at]
            at += 1


def _table(lines: Sequence[str], at: int) -> tuple[list[list[str]], int]:
    """The rows of the table whose heading is line `at`, and the line after it; no rows where there is none."""
    if "|" not in lines[at] or at + 1 >= len(lines):
        return [], at
    if not _DASHES.fullmatch(lines[at + 1].strip()):
        return _typed(lines, at)
    columns = len(_cells(lines[at + 1]))
    heading = _cells(lines[at])
    rows = [(heading + [""] * columns)[:columns]]
    end = at + 2
    while end < len(lines) and "|" in lines[end]:
        row, end = _row(lines, end, columns)
        if row is None:
            return [], at
        rows.append(row)
    fits = all(len(cell) <= _LONGEST_CELL for row in rows for cell in row)
    return (rows, end) if fits and len(rows) >= _FEWEST and _is_data(rows) else ([], at)


def _typed(lines: Sequence[str], at: int) -> tuple[list[list[str]], int]:
    """The rows of a table with no dashes: "No | Action | Who | When" over lines of as many cells; no rows where there is none."""
    heading = _cells(lines[at])
    if len(heading) < _FEWEST_TYPED or not all(cell[:1].isalpha() and len(cell.split()) <= _LONGEST_HEAD for cell in heading):
        return [], at
    rows = [heading]
    for line in lines[at + 1 :]:
        cells = _cells(line)
        if len(cells) != len(heading) or not any(cells):
            break
        rows.append(cells)
    fits = all(len(cell) <= _LONGEST_CELL for row in rows for cell in row)
    return (rows, at + len(rows)) if fits and len(rows) >= _FEWEST_TYPED and _is_data(rows) else ([], at)


def _row(lines: Sequence[str], at: int, columns: int) -> tuple[list[str] | None, int]:
    """The cells of the row that begins at a line, and the line after it; None where no row of so many cells begins there."""
    words = ""
    for end in range(at, min(at + _FURTHEST, len(lines))):
        words = f"{words} {lines[end].strip()}".strip()
        cells = _cells(words)
        if len(cells) == columns:
            return cells, end + 1
        if len(cells) > columns or not lines[end].strip():
            return None, at
    return None, at


def _is_data(rows: Sequence[Sequence[str]]) -> bool:
    """Whether most rows fill more than one cell: an agenda laid out in columns of number and item leaves the number out."""
    body = rows[1:]
    return sum(sum(bool(cell) for cell in row) > 1 for row in body) > len(body) / 2


def _cells(row: str) -> list[str]:
    return [cell.strip().replace("\\|", "|") for cell in _BAR.split(row.strip().removeprefix("|").removesuffix("|"))]

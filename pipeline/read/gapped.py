"""Tables of a plain text whose cells are parted by tabs or wide spaces that show no columns, as a table copied into a text leaves them:
"Ref[tab]Measure[tab]Target", over lines of as many cells.

Names in columns look the same, so one column must hold figures, days or references under a heading of words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline import patterns as re
from pipeline.read.builder import GAP

# "SR1[tab]Flooding[tab]12": a line of three cells at least
_LINE = re.compile(r"\S *(?:\t| {2}).*\S *(?:\t| {2}) *\S")
_FEWEST = 3  # columns, and lines with the heading
_LONGEST_HEAD = 4  # words
_LONGEST_CELL = 300  # characters


def pieces(lines: Sequence[str]) -> Iterator[str | list[list[str]]]:
    """Lines of text in order -> the same, with those of a table as its rows of cells."""
    at = 0
    while at < len(lines):
        rows = _table(lines, at) if _LINE.search(lines[at]) else []
        yield rows or lines[at]
        at += len(rows) or 1


def _table(lines: Sequence[str], at: int) -> list[list[str]]:
    """The rows of the table whose heading is line `at`; none where there is none."""
    heading = _cells(lines[at])
    if len(heading) < _FEWEST or not all(_is_heading(cell) for cell in heading):
        return []
    rows = [heading]
    for line in lines[at + 1 :]:
        cells = _cells(line)
        if len(cells) != len(heading) or any(len(cell) > _LONGEST_CELL for cell in cells):
            break
        rows.append(cells)
    counted = any(2 * sum(_has_figure(row[place]) for row in rows[1:]) > len(rows) - 1 for place in range(len(heading)))
    return rows if len(rows) >= _FEWEST and counted else []


def _is_heading(cell: str) -> bool:
    """ "Ref", "Q3", "Lead officer"; no figure, no rating beside a name, no sentence."""
    return cell[:1].isalpha() and len(cell.split()) <= _LONGEST_HEAD and (cell[-1] not in ".;" or cell in ("No.", "Ref.", "NO."))


def _has_figure(cell: str) -> bool:
    return any(sign.isdigit() for sign in cell)


def _cells(line: str) -> list[str]:
    return GAP.split(line.strip())

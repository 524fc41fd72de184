"""Two columns of prose beside each other, as newsletters have them: read one after the other.

Only prose is parted. Columns that are read across (an attendance list, initials in an Action column, labels and what they label,
an unruled table) have short entries on one side at least, and stay on one line.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from pipeline.read.pdf_lines import gaps_of, words_to_rows
from pipeline.read.pdf_words import Word

_GUTTER = 0.9  # in heights: no narrower gap parts columns
_FEWEST_ROWS = 6
_FEWEST_WORDS = 4  # in the middle one of a column's lines
_FILLED = 0.6  # how much of its column the middle one of a column's lines fills
_WIDEST = 1_000.0  # points of a gap that are looked at
_STEP = 3.0  # points between the places tried for a gutter


@dataclass(frozen=True, slots=True)
class _Row:
    words: list[Word]
    height: float

    def sides(self, x: float) -> tuple[list[Word], list[Word]] | None:
        """The words left and right of `x`; None if there is no gutter at `x`."""
        left = [word for word in self.words if word.x0 < x]
        right = self.words[len(left) :]
        end = max((word.x1 for word in left), default=x)
        if end > x or (left and right and right[0].x0 - end < _GUTTER * self.height):
            return None
        return left, right


def rows_to_columns(rows: Sequence[list[Word]], breaks: Sequence[float] = ()) -> list[list[list[Word]]]:
    """Rows of a page, or of a band of it, in the order of reading: one list, or several where prose stands in columns.

    `breaks` are the heights, in order, of rules across the page: no column runs on below one.
    """
    measured = [_Row(row, median(word.height for word in row)) for row in rows]
    x = _gutter(measured)
    if x is None:
        return [list(rows)]
    parts: list[list[list[Word]]] = []
    across = False  # whether the last part is read across
    for block in _blocks(measured, x, breaks):
        if block.is_prose():
            for side in (block.left, block.right):
                parts += rows_to_columns(words_to_rows(side), breaks)
            across = False
        elif across:
            parts[-1] += block.rows
        else:
            parts.append(block.rows)
            across = True
    return parts


@dataclass(frozen=True, slots=True)
class _Block:
    """Rows one after the other that all leave the gutter free, or all do not; and the words on both sides of it."""

    sides: list[tuple[list[Word], list[Word]]]
    rows: list[list[Word]]

    @property
    def left(self) -> list[Word]:
        return [word for left, _ in self.sides for word in left]

    @property
    def right(self) -> list[Word]:
        return [word for _, right in self.sides for word in right]

    def is_prose(self) -> bool:
        left = [side for side, _ in self.sides if side]
        right = [side for _, side in self.sides if side]
        if sum(1 for a, b in self.sides if a and b) < _FEWEST_ROWS:
            return False
        widths = [max(side[-1].x1 - side[0].x0 for side in column) for column in (left, right)]
        if min(widths) < 0.4 * max(widths):
            return False
        return all(_is_prose(column, width) for column, width in zip((left, right), widths, strict=True))


def _is_prose(column: Sequence[list[Word]], width: float) -> bool:
    if median(sum(1 for word in side if word.text[:1].isalpha()) for side in column) < _FEWEST_WORDS:
        return False
    return median(side[-1].x1 - side[0].x0 for side in column) >= _FILLED * width


def _gutter(rows: Sequence[_Row]) -> float | None:
    """The place that most rows leave free with words on both sides of it."""
    if len(rows) < _FEWEST_ROWS:
        return None
    left = min(row.words[0].x0 for row in rows)
    right = max(row.words[-1].x1 for row in rows)
    counts: dict[int, int] = {}
    for row in rows:
        for word, gap in zip(row.words, gaps_of(row.words), strict=False):
            if gap >= _GUTTER * row.height:
                for step in range(int(word.x1 / _STEP) + 1, int((word.x1 + min(gap, _WIDEST)) / _STEP) + 1):
                    counts[step] = counts.get(step, 0) + 1
    inner = {s: n for s, n in counts.items() if 0.25 < (s * _STEP - left) / max(right - left, 1.0) < 0.75}
    if not inner or max(inner.values()) < _FEWEST_ROWS:
        return None
    most = max(inner.values())
    best = [step for step, count in inner.items() if count == most]
    return median(best) * _STEP


def _blocks(rows: Sequence[_Row], x: float, breaks: Sequence[float]) -> Iterator[_Block]:
    parted = [(row, row.sides(x)) for row in rows]
    for (free, _), group in groupby(parted, key=lambda pair: (pair[1] is not None, bisect(breaks, pair[0].words[0].top))):
        block = _Block([], [])
        for row, sides in group:
            block.rows.append(row.words)
            if free and sides is not None:
                block.sides.append(sides)
        yield block

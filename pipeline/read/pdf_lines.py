"""Printed lines out of words: grouped by height, set in reading order, wide gaps kept as several spaces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pipeline.read.pdf_words import RAISED_FIGURES, Place, Word

_COLUMN_GAP = 1.1  # in heights of the line: no narrower gap parts columns
_WIDEST_WORD_GAP = 4.0  # in heights: no wider gap parts the words of a sentence
_ALIKE = 1.8  # the widest gap of a line set wide, by its narrowest
_UNLIKE = 2.2  # the height of a word by that of another, at most, for both to stand in one row
_LEAST_GAP = 0.15  # in heights: between two words at the start of a column that others show
_SAME_START = 1.5  # points
_MOST_CROSSING = 0.1  # of the rows
_SPACES = 3, 40  # fewest and most that show a gap between columns


@dataclass(slots=True)
class PrintedLine:
    text: str
    place: Place
    words: list[Word]
    size: float  # height of its font
    ends_paragraph: bool = False
    bold: bool = False


def words_to_lines(words: Sequence[Word]) -> list[PrintedLine]:
    """The lines that words stand on, from the top; in each, the words from the left, parted by the spaces that show their gaps."""
    return rows_to_lines(words_to_rows(words))


def rows_to_lines(rows: Sequence[list[Word]]) -> list[PrintedLine]:
    stops = column_starts(rows)
    lines = [row_to_line(row, stops) for row in rows]
    part_paragraphs(lines)
    return lines


def words_to_rows(words: Sequence[Word]) -> list[list[Word]]:
    """Words that share at least half their height stand in one row; the first word of a row is its measure.

    Words of very unlike heights (a large initial, a mark stamped over the page) never share a row.
    """
    rows: list[list[Word]] = []
    measures: list[tuple[float, float]] = []
    for word in sorted(words, key=lambda w: (w.top + w.bottom, w.x0)):
        top, bottom = word.top, word.bottom
        for back in range(len(rows) - 1, max(-1, len(rows) - 5), -1):
            if _on_one_row(*measures[back], top, bottom):
                rows[back].append(word)
                break
        else:
            rows.append([word])
            measures.append((top, bottom))
    return [_set_row(row) for row in rows]


def _on_one_row(top: float, bottom: float, other_top: float, other_bottom: float) -> bool:
    height, other = bottom - top, other_bottom - other_top
    low, high = (height, other) if height < other else (other, height)
    shared = (bottom if bottom < other_bottom else other_bottom) - (top if top > other_top else other_top)
    return high <= _UNLIKE * low and shared >= 0.5 * low


def _set_row(row: list[Word]) -> list[Word]:
    row.sort(key=lambda w: w.x0)
    return row if all(a.text != b.text for a, b in pairwise(row)) else list(_without_overprint(row))


def _without_overprint(row: list[Word]) -> Iterator[Word]:
    """Some programs print bold by printing twice, a hair apart."""
    before: Word | None = None
    for word in row:
        if before is None or word.text != before.text or word.x0 - before.x0 > 0.3 * (before.x1 - before.x0):
            yield word
        before = word


def column_starts(rows: Sequence[Sequence[Word]]) -> list[float]:
    """Where columns begin: two rows or more have a word there after a wide gap, and hardly any row has one across it.

    With these, initials in an Action column are told from the words before them though a full line leaves little room between.
    """
    starts = sorted(
        word.x0
        for row in rows
        for word, gap in zip(row[1:], gaps_of(row), strict=True)
        if gap >= _COLUMN_GAP * word.height and is_column_gap(gap, gaps_of(row), word.height)
    )
    found = [a for a, b in pairwise(starts) if b - a <= _SAME_START]
    distinct = [x for x, after in pairwise([*found, float("inf")]) if after - x > _SAME_START]
    return [x for x in distinct if sum(1 for row in rows if _crosses(row, x)) <= _MOST_CROSSING * len(rows)]


def _crosses(row: Sequence[Word], x: float) -> bool:
    return any(word.x0 < x - 2 and word.x1 > x + 2 for word in row)


def row_to_line(row: list[Word], stops: Sequence[float] = ()) -> PrintedLine:
    height = median(word.height for word in row)
    bottom = median(word.bottom for word in row)
    gaps = gaps_of(row)
    parts = [_as_printed(row[0], height, bottom)]
    for word, gap in zip(row[1:], gaps, strict=True):
        at_stop = gap >= _LEAST_GAP * height and any(abs(word.x0 - x) <= _SAME_START for x in stops)
        parts.append(" " * _spaces(gap, height) if at_stop or is_column_gap(gap, gaps, height) else " ")
        parts.append(_as_printed(word, height, bottom))
    place = row[0].x0, min(w.top for w in row), max(w.x1 for w in row), max(w.bottom for w in row)
    return PrintedLine("".join(parts), place, row, height)


def joined(words: Sequence[Word]) -> PrintedLine:
    """One line of words that stand in no row, in the order given."""
    place = min(w.x0 for w in words), min(w.top for w in words), max(w.x1 for w in words), max(w.bottom for w in words)
    return PrintedLine(" ".join(word.text for word in words), place, list(words), place[3] - place[1])


def gaps_of(row: Sequence[Word]) -> list[float]:
    return [max(right.x0 - left.x1, 0.0) for left, right in pairwise(row)]


def is_column_gap(gap: float, gaps: Sequence[float], height: float) -> bool:
    """Whether a gap parts columns ("agreed.)            GD") and not the words of a sentence.

    A line set wide to fill its measure ("His  Worship  the  Mayor") has gaps that are all alike; a line of columns has not.
    """
    if gap < _COLUMN_GAP * height:
        return False
    set_wide = len(gaps) >= 3 and max(gaps) < _ALIKE * min(gaps)
    return not set_wide or gap > _WIDEST_WORD_GAP * height


def _spaces(gap: float, height: float) -> int:
    fewest, most = _SPACES
    return min(most, max(fewest, round(2 * gap / height)))


def _as_printed(word: Word, height: float, bottom: float) -> str:
    """A figure that stands by itself, small and raised, is the mark of a footnote: "1" -> "¹"."""
    raised = word.height < 0.8 * height and word.bottom < bottom - 0.1 * height
    return word.text.translate(RAISED_FIGURES) if raised and word.text.isdigit() else word.text


def part_paragraphs(lines: Sequence[PrintedLine]) -> None:
    """Marks the lines after which more room is left than commonly between the lines of a paragraph."""
    if len(lines) < 2:
        return
    rooms = [below.place[1] - above.place[3] for above, below in pairwise(lines)]
    common = _common_room(lines, rooms)
    for line, below, room in zip(lines, lines[1:], rooms, strict=False):
        line.ends_paragraph = room > common + 0.35 * min(line.size, below.size)


def _common_room(lines: Sequence[PrintedLine], rooms: Sequence[float]) -> float:
    """The room between the lines of a paragraph, in points; 0 if none comes twice.

    It is the smallest that comes often, or the one that comes most often where most lines before it are full: a page of short
    paragraphs has more room between these than within, a page set wide has a few lines that are set close.
    """
    counts = Counter(round(room) for room in rooms if room > -4)
    often = [room for room, count in counts.items() if count >= max(2, 0.2 * len(rooms))]
    if not often:
        return 0.0
    smallest, most = min(often), max(often, key=lambda room: counts[room])
    margin = max(line.place[2] for line in lines)
    width = margin - min(line.place[0] for line in lines)
    before = [line for line, room in zip(lines, rooms, strict=False) if round(room) == most]
    full = sum(1 for line in before if margin - line.place[2] < 0.15 * width)
    return float(most if full > 0.6 * len(before) else smallest)

"""Printed lines out of words: grouped by height, set in reading order, wide gaps kept as several spaces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pipeline import patterns as re
from pipeline.read.pdf_words import RAISED_FIGURES, Place, Word

_COLUMN_GAP = 1.1  # in heights of the line: no narrower gap parts columns
_WIDEST_WORD_GAP = 4.0  # in heights: no wider gap parts the words of a sentence
_ALIKE = 1.8  # the widest gap of a line set wide, by its narrowest
_UNLIKE = 2.2  # the height of a word by that of another, at most, for both to stand in one row
_LEAST_GAP = 0.15  # in heights: between two words at the start of a column that others show
_SAME_START = 1.5  # points
_MOST_CROSSING = 0.1  # of the rows
_MARGIN_GAP = 0.4  # in heights: before initials in a margin, which is wider than the space between two words
# "GD", "KC/IK", "JMcK": what an Action column holds
_INITIALS = re.compile(r"[A-Z]{2,4}(?:[/,&][A-Z]{2,4})*|[A-Z]{1,2}(?:Mc|Mac|O’)[A-Z]")
_LEFT_COLUMNS = 0.65  # of the width: columns further right are what stands in a margin
_LONGEST_ENTRY = 7  # words of a line of an entry
_LETTERS = 6  # of a line set with room between its letters, at least
_LETTER_GAP = 0.9  # in heights: no wider room parts the letters of a word
_WORD_BY_LETTER_GAP = 1.6
_SELDOM = 3  # lines of a page that go on, at least, where most of it is lists
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
    lines = [row_to_line(row, stops) for row in _entries_whole(rows)]
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
    if len(row) >= _LETTERS and 5 * sum(1 for word in row if len(word.text) == 1) >= 4 * len(row):
        row = _letters_joined(row)
    return row if all(a.text != b.text for a, b in pairwise(row)) else list(_without_overprint(row))


def _entries_whole(rows: Sequence[list[Word]]) -> list[list[Word]]:
    """Rows whose left entries are whole: what a narrow column broke stands with its first line, before the column at its right.

    "In             Ms Elm"              "Ms Hale (Head of     Mr Elm (Clerk)"
    "attendance:    Mr Hale"             "Parks)"
    """
    if len(rows) < 2:
        return list(rows)
    left, right = min(row[0].x0 for row in rows), max(row[-1].x1 for row in rows)
    farthest = left + _LEFT_COLUMNS * (right - left)
    out: list[list[Word]] = []
    for row in rows:
        first = row[0].text
        if out and (first[0].islower() or any(")" in word.text for word in row[:_LONGEST_ENTRY])):
            stop = _first_column(out[-1])
            below = [word for word in row if word.x0 < stop - _SAME_START] if stop <= farthest else []
            above = [word for word in out[-1] if word.x0 < stop - _SAME_START]
            if below and below[-1].x1 < stop and _goes_on(above, below):
                out[-1] = [*above, *below, *out[-1][len(above) :]]
                row = row[len(below) :]
        if row:
            out.append(row)
    return out


def _first_column(row: Sequence[Word]) -> float:
    """Where the first column begins that a wide gap parts from the words before it; infinity if none does."""
    gaps = gaps_of(row)
    return next((w.x0 for w, gap in zip(row[1:], gaps, strict=True) if is_column_gap(gap, gaps, w.height)), float("inf"))


def _goes_on(above: Sequence[Word], below: Sequence[Word]) -> bool:
    """Whether an entry of a narrow column goes on in the line below it: a bracket is open, or it goes on in lower case."""
    if len(above) > _LONGEST_ENTRY or below[0].x0 > above[0].x0 + _COLUMN_GAP * 2 * above[0].height:
        return False
    first, second = " ".join(word.text for word in above), " ".join(word.text for word in below)
    if first.count("(") > first.count(")"):
        return second.count(")") > second.count("(") and len(below) <= _LONGEST_ENTRY
    return second[0].islower() and first[-1] not in ".:;!?)" and second[-1] in ":)" and len(below) <= 3


def _letters_joined(row: list[Word]) -> list[Word]:
    """The words of a line set with room between its letters: "M I N U T E S   O F" -> "MINUTES OF".

    The room between two words is that between two letters twice, and a space.
    """
    gaps = gaps_of(row)
    between = sorted(gaps)[len(gaps) // 3]
    letters = sum(1 for word in row if word.text.isalpha())
    if not 0 < between <= _LETTER_GAP * row[0].height or 5 * letters < 3 * len(row):
        return row
    joined_words = [row[0]]
    for word, gap in zip(row[1:], gaps, strict=True):
        last = joined_words[-1]
        if gap > _WORD_BY_LETTER_GAP * between:
            joined_words.append(word)
            continue
        last.text, last.x1 = last.text + word.text, word.x1
        last.top, last.bottom = min(last.top, word.top), max(last.bottom, word.bottom)
    return joined_words


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
    Initials behind lines that are all full show their column by themselves.
    """
    starts = sorted(
        word.x0
        for row in rows
        for word, gap in zip(row[1:], gaps_of(row), strict=True)
        if (gap >= _COLUMN_GAP * word.height and is_column_gap(gap, gaps_of(row), word.height))
        or (word is row[-1] and gap >= _MARGIN_GAP * word.height and _INITIALS.fullmatch(word.text))
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
    paragraphs has more room between these than within, a page set wide has a few lines that are set close. A page that lists names
    has few lines that go on at all, but all of these are full.
    """
    counts = Counter(round(room) for room in rooms if room > -4)
    often = [room for room, count in counts.items() if count >= max(2, 0.2 * len(rooms))]
    if not often:
        return 0.0
    margin = max(line.place[2] for line in lines)
    width = margin - min(line.place[0] for line in lines)
    full = Counter(round(room) for line, room in zip(lines, rooms, strict=False) if margin - line.place[2] < 0.15 * width)
    wide = Counter(round(room) for line, room in zip(lines, rooms, strict=False) if line.place[2] - line.place[0] > 0.7 * width)
    smallest, most = min(often), max(often, key=lambda room: counts[room])
    if full[most] > 0.6 * counts[most]:
        return float(most)
    seldom = [room for room, count in counts.items() if count >= _SELDOM and min(full[room], wide[room]) > 0.6 * count]
    least = min(seldom, default=smallest)
    return float(least if least < smallest - 0.25 * lines[0].size else smallest)

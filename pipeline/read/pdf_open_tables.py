"""Tables that are ruled in part: between their columns, or between their rows of figures, runs no line.

    rules of one width, one above the other -> bands between them
    -> a band without columns of its own takes those of the nearest ruled band
    -> without a ruled band: the places that the words of nearly all bands leave free
    -> a rule down each band at each place that it leaves free

A page whose items are parted by lines is no such table: its columns, if it has any, hold prose.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pipeline import patterns as re
from pipeline.read.pdf_lines import words_to_rows
from pipeline.read.pdf_rules import Rule
from pipeline.read.pdf_words import Word

_ALIKE = 4.0  # points: ends of rules no further apart are of one width
_FEWEST_BANDS = 3  # with words
_MOST_BANDS = 400
_ROOM = 5.0  # points: no narrower room parts columns
_LOWEST = 8.0  # points: no row is lower
_STEP = 2.0  # points between the places tried
_FREE = 0.75  # of the bands that must leave a place free
_ENTRY = 20  # words: the middle one of a table's entries is no longer
_MOST_HEADING_ROWS = 5  # printed rows of a heading or a sum
_PHRASE = 0.45  # of a word's height: no wider room parts the words of a phrase
_FEWEST_GUTTERS = 2  # where no rule at all runs down
# "1,315,610.6", "-30.0", "(4.5)", "+£3m", "12%"
_FIGURE = re.compile(r"[(+\-–−]{0,2}[£€$]?\d[\d,.]{0,15}[%mk]?\)?")


@dataclass(frozen=True, slots=True)
class _Band:
    """What stands between two rules across; `gaps` is the room that its words leave."""

    top: float
    bottom: float
    words: list[Word]
    gaps: list[tuple[float, float]]
    ruled: list[float]  # where rules run down it

    def has_rule(self, x: float) -> bool:
        return any(abs(x - at) <= _ALIKE for at in self.ruled)

    def free(self, x: float) -> bool:
        return any(start <= x <= end for start, end in self.gaps)


def open_columns(horizontal: Sequence[Rule], vertical: Sequence[Rule], words: Sequence[Word]) -> list[Rule]:
    """The rules down that a table lacks, as its words tell."""
    found: list[Rule] = []
    words = sorted((word for word in words if word.turn == 0), key=_middle)
    for family in _families(horizontal):
        start, end = min(rule.start for rule in family), max(rule.end for rule in family)
        down = [rule for rule in vertical if start - _ALIKE <= rule.at <= end + _ALIKE]
        bands = [_band(top, bottom, start, end, words, down) for top, bottom in pairwise(_edges([rule.at for rule in family], down))]
        ruled = [band for band in bands if _is_ruled(band, start, end)]
        opened = [band for band in bands if not _is_ruled(band, start, end)]
        if ruled:
            for band in opened:
                if _is_framed(band, start, end):
                    found += _as_nearest(band, ruled)
        else:
            found += _as_words_tell(opened, start, end)
    return found


def open_rows(top: float, bottom: float, start: float, end: float, words: Sequence[Word]) -> list[Rule]:
    """The rules across that a band of a table lacks: between its printed rows, where most of them hold figures."""
    rows = words_to_rows(words)
    if len(rows) < _FEWEST_BANDS or 2 * sum(1 for row in rows if _is_row_of_figures(row)) < len(rows):
        return []
    places = [(max(w.bottom for w in a) + min(w.top for w in b)) / 2 for a, b in pairwise(rows)]
    return [Rule(at, start, end) for at in places if top < at < bottom]


def _middle(word: Word) -> float:
    return (word.top + word.bottom) / 2


def _is_row_of_figures(row: Sequence[Word]) -> bool:
    figures = sum(1 for word in row if _FIGURE.fullmatch(word.text))
    return figures >= 2 and 3 * figures >= len(row)


def _is_ruled(band: _Band, start: float, end: float) -> bool:
    """Whether rules run down both edges of a band and between them, with no more than one figure between two of them."""
    if len(band.ruled) < 3 or not _is_framed(band, start, end):
        return False
    for left, right in pairwise(band.ruled):
        figures = [word for word in band.words if left <= word.x0 < right and _FIGURE.fullmatch(word.text)]
        if any(b.x0 - a.x1 >= _ROOM for a, b in pairwise(sorted(figures, key=lambda word: word.x0))):
            return False
    return True


def _is_framed(band: _Band, start: float, end: float) -> bool:
    return bool(band.ruled) and band.ruled[0] <= start + _ALIKE and band.ruled[-1] >= end - _ALIKE


def _as_nearest(band: _Band, ruled: Sequence[_Band]) -> list[Rule]:
    """The columns of the nearest ruled band, for a heading or a sum: if the band's words stand in two of them at least."""
    rows = words_to_rows(band.words)
    if len(rows) > _MOST_HEADING_ROWS:
        return []
    nearest = min(ruled, key=lambda other: abs(other.top - band.top))
    places = [x for x in nearest.ruled[1:-1] if not band.has_rule(x) and not any(_is_crossed(row, x) for row in rows)]
    edges = [float("-inf"), *sorted([*places, *band.ruled]), float("inf")]
    held = sum(1 for left, right in pairwise(edges) if _holds(band, left, right))
    return [Rule(x, band.top, band.bottom) for x in places] if held >= 2 else []


def _is_crossed(row: Sequence[Word], x: float) -> bool:
    """Whether a word, or the room between two words of a phrase, lies across `x`."""
    left, right = [word for word in row if word.x0 < x - 1], [word for word in row if word.x0 >= x - 1]
    if not left:
        return False
    end = max(word.x1 for word in left)
    return end > x + 1 or bool(right and right[0].x0 - end < _PHRASE * right[0].height)


def _as_words_tell(bands: Sequence[_Band], start: float, end: float) -> list[Rule]:
    filled = [band for band in bands if band.words]
    ruled = sorted({x for band in filled for x in band.ruled})
    gutters = _gutters(filled, start, end)
    if len(gutters) < (1 if ruled else _FEWEST_GUTTERS) or not _is_short(filled, gutters):
        return []
    places = [*ruled, *(x for x in gutters if all(abs(x - at) > 2 * _ROOM for at in ruled))]
    return [Rule(x, band.top, band.bottom) for x in places for band in bands if band.free(x) and not band.has_rule(x)]


def _edges(heights: list[float], down: Sequence[Rule]) -> list[float]:
    """The heights of the rules, and the ends of a table that goes on from the page before or on the next: there a rule down runs on."""
    top = min((rule.start for rule in down if rule.start < heights[0] < rule.end), default=heights[0])
    bottom = max((rule.end for rule in down if rule.start < heights[-1] < rule.end), default=heights[-1])
    return [
        *([top] if heights[0] - top > _LOWEST else []),
        *heights,
        *([bottom] if bottom - heights[-1] > _LOWEST else []),
    ]


def _families(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Rules of one width, from the top."""
    families: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda rule: (rule.start, rule.end)):
        for family in families[-8:]:
            if abs(rule.start - family[0].start) <= _ALIKE and abs(rule.end - family[0].end) <= _ALIKE:
                family.append(rule)
                break
        else:
            families.append([rule])
    for family in families:
        if _FEWEST_BANDS < len(family) <= _MOST_BANDS:
            yield sorted(family, key=lambda rule: rule.at)


def _band(top: float, bottom: float, start: float, end: float, words: Sequence[Word], down: Sequence[Rule]) -> _Band:
    first, last = bisect_right(words, top, key=_middle), bisect_left(words, bottom, key=_middle)
    inside = [word for word in words[first:last] if start <= (word.x0 + word.x1) / 2 <= end]
    gaps = []
    at = start - _ROOM
    for word in sorted(inside, key=lambda word: word.x0):
        if word.x0 - at >= _ROOM:
            gaps.append((at + _ROOM / 2, word.x0 - _ROOM / 2))
        at = max(at, word.x1)
    gaps.append((at + _ROOM / 2, end + _ROOM))
    ruled = [rule.at for rule in down if min(rule.end, bottom) - max(rule.start, top) > (bottom - top) / 2]
    return _Band(top, bottom, inside, gaps, sorted(ruled))


def _gutters(bands: Sequence[_Band], start: float, end: float) -> list[float]:
    """The places, one for each run of them, that nearly all bands leave free, with words on both sides."""
    if len(bands) < _FEWEST_BANDS:
        return []
    places = [start + _STEP * number for number in range(int(min(end - start, 5_000.0) / _STEP))]
    counts = [sum(1 for band in bands if band.free(x)) for x in places]
    needed = max(_FEWEST_BANDS, _FREE * len(bands))
    gutters: list[float] = []
    run: list[int] = []
    for index, count in enumerate([*counts, 0]):
        if count >= needed:
            run.append(index)
        elif run:
            most = max(counts[i] for i in run)
            gutters.append(median(places[i] for i in run if counts[i] == most))
            run = []
    edges = [start, *gutters, end]
    held = [sum(1 for band in bands if _holds(band, left, right)) for left, right in pairwise(edges)]
    return [x for x, left, right in zip(gutters, held, held[1:], strict=False) if left >= 2 and right >= 2]


def _holds(band: _Band, left: float, right: float) -> bool:
    return any(left <= (word.x0 + word.x1) / 2 < right for word in band.words)


def _is_short(bands: Sequence[_Band], gutters: Sequence[float]) -> bool:
    """Whether the entries are a table's and not paragraphs."""
    entries = []
    for band in bands:
        for left, right in pairwise([float("-inf"), *gutters, float("inf")]):
            count = sum(1 for word in band.words if left <= (word.x0 + word.x1) / 2 < right)
            entries += [count] if count else []
    return bool(entries) and median(entries) <= _ENTRY

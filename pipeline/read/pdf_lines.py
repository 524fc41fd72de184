"""Printed lines out of words: grouped by height, set in reading order, wide gaps kept as several spaces."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from pipeline.facts import Box
from pipeline.read.pdf_words import Word


@dataclass(slots=True)
class PrintedLine:
    text: str
    box: Box
    words: list[Word]


def words_to_lines(words: list[Word]) -> list[PrintedLine]:
    return [line for row in words_to_rows(words) if (line := row_to_line(row)).text]


def words_to_rows(words: list[Word]) -> list[list[Word]]:
    """Words that share at least half their height stand on one line; the first word of a row is its measure."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.top + w.bottom, w.x0)):
        for row in rows[-3:]:
            measure = row[0]
            shared = min(measure.bottom, word.bottom) - max(measure.top, word.top)
            if shared >= 0.5 * min(measure.height, word.height):
                row.append(word)
                break
        else:
            rows.append([word])
    for row in rows:
        row.sort(key=lambda w: w.x0)
    return rows


def row_to_line(row: list[Word]) -> PrintedLine:
    size = median(w.height for w in row) or 1.0
    gaps = [max(right.x0 - left.x1, 0.0) for left, right in zip(row, row[1:], strict=False)]
    parts = [row[0].text]
    for gap, word in zip(gaps, row[1:], strict=True):
        parts.append(" " * spaces_for(gap, gaps, size) + word.text)
    box = Box(row[0].x0, min(w.top for w in row), max(w.x1 for w in row), max(w.bottom for w in row))
    return PrintedLine("".join(parts), box, row)


def spaces_for(gap: float, gaps: list[float], size: float) -> int:
    """One for the gap between two words, three or more for one between columns.

    A line set wide to fill its measure ("His  Worship  the  Mayor") has gaps that are all alike; a line of columns has not.
    """
    if gap < 1.1 * size:
        return 1
    alike = len(gaps) >= 3 and max(gaps) < 1.8 * min(gaps) and gap < 4 * size
    return 1 if alike else min(40, max(3, round(gap / (0.5 * size))))

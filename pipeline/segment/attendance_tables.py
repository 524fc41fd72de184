"""Tables that list who was there, under labels in rows of their own or over columns.

Present                          Present    | In attendance | Apologies
Mr A Hill    | Chair             Mr A Hill  | Ms C Elm      | Mr D Ray
Ms B Hale    |                   Ms B Hale  |               |
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline import patterns as re
from pipeline.facts import Cell, Document, Passage, TableCell
from pipeline.segment.labels import attendance_of
from pipeline.segment.passages import fold, join, lines_of
from pipeline.segment.titles import VERB

Row = Sequence[tuple[Cell, Passage]]

_LONGEST = 14  # words of a row
# "Name", "Position", "Organisation": over columns of names and posts
_OVER_NAMES = re.compile(
    r"(?:full\s+)?name|role|title|position|post|job\s+title|organisation|organization|representing|initials|ward|member|designation",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A label, or who is listed below it: a line, or the cells of a name and what is said of it."""

    passage: Passage
    label: bool = False
    cells: tuple[TableCell, ...] = ()


def attendance(document: Document, rows: Sequence[Row]) -> list[Entry]:
    """The labels and entries of a table of attendance in order; none of any other table."""
    first = [passage for _, passage in rows[0] if passage.text]
    if len(rows) < 2 or any(attendance_of(passage.text) is None for passage in first):
        return []
    if len(first) > 1:
        return list(_beside(document, rows))
    return list(_below(document, rows)) if all(map(_is_row, rows)) else []


def _is_row(row: Row) -> bool:
    filled = [passage.text for _, passage in row if passage.text]
    if len(filled) == 2 and attendance_of(filled[0]) is not None:
        return True
    words = " ".join(filled)
    return len(filled) <= 3 and len(words.split()) <= _LONGEST and not words.endswith(".") and not VERB.search(words)


def _below(document: Document, rows: Sequence[Row]) -> Iterator[Entry]:
    """Labels in rows of their own, or in the first cell of one, over rows of a name and what is said of it."""
    for row in rows:
        filled = [(cell, passage) for cell, passage in row if passage.text]
        texts = [passage.text for _, passage in filled]
        if attendance_of(texts[0]) is not None and len(filled) <= 2:
            yield Entry(filled[0][1], label=True)
            if len(filled) == 2:
                yield from (Entry(fold(document.text, [line])) for line in lines_of(document.text, filled[1][0].span))
        elif not all(_OVER_NAMES.fullmatch(text) for text in texts):
            cells = tuple(TableCell("", passage, cell.fill) for cell, passage in filled)
            yield Entry(join(cell.passage for cell in cells), cells=cells if len(cells) > 1 else ())


def _beside(document: Document, rows: Sequence[Row]) -> Iterator[Entry]:
    """Labels over columns of names."""
    for column, label in rows[0]:
        if not label.text:
            continue
        yield Entry(label, label=True)
        for row in rows[1:]:
            for cell, _ in row:
                if cell.column == column.column:
                    yield from (Entry(fold(document.text, [line])) for line in lines_of(document.text, cell.span))

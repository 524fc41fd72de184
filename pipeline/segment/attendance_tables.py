"""Tables that list who was there: which rows are labels, and which hold those listed under each. The labels stand over columns, in rows
of their own, or before the names, where rows without one go on with the list above:

Present   | Apologies      Present                  Present:   | Cllr A Hill | Chair
Mr A Hill | Mr D Ray       Mr A Hill | Chair                   | Cllr B Hale |
Ms B Hale |                Ms B Hale |              Officers:  | Ms C Elm, Clerk

Whom a row names, and what its cells say of them, is for `extract/people/attendance_rows.py` to read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline import patterns as re
from pipeline.facts import Cell, Document, LineStyle, Passage, TableCell
from pipeline.language.names import begins_name
from pipeline.language.posts import is_post
from pipeline.segment.labels import attendance_of
from pipeline.segment.passages import Row, fold, join, lines_of
from pipeline.segment.titles import VERB

_LONGEST = 16  # words of a row: "Councillor Ann Hill (from item 4, by video link)"
# "Present", "In attendance", "Apologies": what a table with labels before the names has among these at least once
_TELLS_ATTENDANCE = re.compile(r"present|attend|apolog", re.IGNORECASE)
_CAPITAL = re.compile(r"\W*[A-Z]")
# "Councillors:", "Members" in a cell of its own before the names
WHO = re.compile(r"[A-Z][\w ]{2,30}:|(?:Councillors|Cllrs|Members|Officers)", re.IGNORECASE)
# "Position", "Organisation": over a column that says who those in the column of names are
OVER_POSTS = re.compile(r"(?:role|post|title|position|organisation|organization|representing|job\s+title|designation)s?", re.IGNORECASE)
_OVER_NAMES = re.compile(rf"(?:full\s+)?name|initials|ward|member|{OVER_POSTS.pattern}", re.IGNORECASE)  # "Name", "Position"


@dataclass(frozen=True, slots=True)
class Entry:
    """A label, or who is listed below it: a line, or the cells of a name and what is said of it."""

    passage: Passage
    style: LineStyle = LineStyle.BODY
    cells: tuple[TableCell, ...] = ()


def attendance(document: Document, rows: Sequence[Row]) -> dict[int, list[Entry]]:
    """The labels and entries of the rows that list who was there, by the row's number: those of a table with labels over its columns
    all at its first; none of a table that tells nobody's attendance."""
    first = [passage.text for _, passage in rows[0] if passage.text]
    if len(rows) > 1 and all(attendance_of(words) is not None for words in first):
        if len(first) > 1:
            return {number: [] if number else list(_below_headings(document, rows)) for number in range(len(rows))}
        if all(map(_is_row, rows)):
            return {number: list(_below_labels(document, row)) for number, row in enumerate(rows)}
    return _beside_labels(document, rows)


def _below_headings(document: Document, rows: Sequence[Row]) -> Iterator[Entry]:
    """Labels over columns of names."""
    for column, label in rows[0]:
        if label.text:
            yield Entry(label, LineStyle.LABEL)
            for row in rows[1:]:
                yield from (entry for cell, _ in row if cell.column == column.column for entry in _lines(document, cell))


def _is_row(row: Row) -> bool:
    filled = _filled(row)
    if len(filled) == 2 and attendance_of(filled[0][1].text) is not None:
        return True
    return len(filled) <= 3 and _tells_nothing(" ".join(passage.text for _, passage in filled))


def _below_labels(document: Document, row: Row) -> Iterator[Entry]:
    """A row that is a label, alone or before names, or one of a name and what is said of it."""
    filled = _filled(row)
    if attendance_of(filled[0][1].text) is not None and len(filled) <= 2:
        yield Entry(filled[0][1], LineStyle.LABEL)
        yield from (entry for cell, _ in filled[1:] for entry in _lines(document, cell))
    elif not all(_OVER_NAMES.fullmatch(passage.text) for _, passage in filled):
        yield _of_cells(filled)


def _beside_labels(document: Document, rows: Sequence[Row]) -> dict[int, list[Entry]]:
    """Rows with labels before the names, and those below that go on with their lists."""
    found: dict[int, list[Entry]] = {}
    tells = False
    column = 0
    for number, row in enumerate(rows):
        filled = _filled(row)
        (first, label), rest = filled[0], filled[1:]
        if len(rest) > 1 and WHO.fullmatch(rest[0][1].text):
            del rest[0]
        if rest and attendance_of(label.text) is not None and (names := _names(document, rest, beside=True)):
            found[number] = [Entry(label, LineStyle.LABEL), *names]
            tells = tells or _TELLS_ATTENDANCE.search(label.text) is not None
            column = first.column
        # "Present: | Cllr Hill" over " | Cllr Elm | Cllr Ash", whose first cell is empty
        elif number - 1 in found and first.column > column and (names := _names(document, filled, beside=False)):
            found[number] = names
    return found if tells else {}  # "Chair | Cllr Hill" on the cover of a report lists nobody


def _names(document: Document, cells: Sequence[tuple[Cell, Passage]], *, beside: bool) -> list[Entry]:
    """The entries that cells hold: one beside a label if no other label is printed in it, several if a name begins each; a post or
    a note in brackets belongs to the name before it ("Cllr Ann Hill | Chair", "Cllr Bob Elm | (from item 4)"). Empty if they hold none."""
    groups: list[list[tuple[Cell, Passage]]] = []
    alone = beside and len(cells) == 1
    for cell, passage in cells:
        words = passage.text
        if groups and (is_post(words) or words.startswith("(")):
            groups[-1].append((cell, passage))
        elif attendance_of(words) is not None or _CAPITAL.match(words) is None:
            return []
        elif alone or (begins_name(words, 0) if beside else _tells_nothing(words)):
            groups.append([(cell, passage)])
        else:
            return []
    return [entry for group in groups for entry in ([_of_cells(group)] if len(group) > 1 else _lines(document, group[0][0]))]


def _filled(row: Row) -> list[tuple[Cell, Passage]]:
    return [(cell, passage) for cell, passage in row if passage.text]


def _tells_nothing(words: str) -> bool:
    """Whether words may be an entry of a list, and no sentence."""
    return len(words.split()) <= _LONGEST and not words.endswith(".") and VERB.search(words) is None


def _lines(document: Document, cell: Cell) -> Iterator[Entry]:
    """The people in a cell, one a line."""
    return (Entry(fold(document.text, [line])) for line in lines_of(document.text, cell.span))


def _of_cells(filled: Sequence[tuple[Cell, Passage]]) -> Entry:
    """A name with what the cells beside it say."""
    if len(filled) == 1:
        return Entry(filled[0][1])
    return Entry(
        join(passage for _, passage in filled), LineStyle.CELL, tuple(TableCell("", passage, cell.fill) for cell, passage in filled)
    )

"""A draft of the blocks: paragraphs and table rows in order, with marks read, before items and sections are told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline import patterns as re
from pipeline.facts import Document, LineStyle, Passage, Table, TableCell
from pipeline.segment.attendance_tables import Entry, attendance
from pipeline.segment.columns import strips
from pipeline.segment.furniture import printed_lines
from pipeline.segment.minuted_tables import Columns, goes_on, minuted, parts_of, points
from pipeline.segment.paragraphs import Paragraph, paragraphs
from pipeline.segment.passages import Row, fold, join
from pipeline.segment.run_on import LostBreaks, lost_breaks, split
from pipeline.segment.table_headings import headings_of


@dataclass(slots=True)
class Draft:
    """One paragraph or table row in the making."""

    passage: Passage
    style: LineStyle = LineStyle.BODY
    bold: bool = False
    blank_before: bool = True
    margin: Passage | None = None
    cells: tuple[TableCell, ...] = ()
    page: int | None = None
    strong: int = 0  # where in the document the strong words end that a paragraph begins with; 0 where none do, or all are
    text: str = field(init=False)  # of the passage, which all rules ask for

    def __post_init__(self) -> None:
        self.text = self.passage.text


def drafts(document: Document) -> list[Draft]:
    """Paragraphs, points and table rows of the document in reading order."""
    in_tables = [(table, *_extent(table)) for table in document.tables if table.cells]
    out: list[Draft] = []
    rows = strips(document, [line for line in printed_lines(document) if not _within(line.span.start, in_tables)])
    placed = sorted(in_tables, key=lambda entry: entry[1])
    tables = _Tables(document)
    whole = paragraphs(document, rows)
    lost = lost_breaks(document.text, [(paragraph.spans[0].start, paragraph.spans[-1].end) for paragraph in whole])
    for paragraph in whole:
        while placed and placed[0][1] < paragraph.spans[0].start:
            tables.add(placed.pop(0)[0], out)
        out.extend(_paragraph_drafts(document, paragraph, lost))
    for table, _, _ in placed:
        tables.add(table, out)
    return [draft for draft in out if draft.text]


def _extent(table: Table) -> tuple[int, int]:
    filled = [cell.span for cell in table.cells if cell.span.end > cell.span.start] or [table.cells[0].span]
    return min(span.start for span in filled), max(span.end for span in filled)


def _within(offset: int, tables: list[tuple[Table, int, int]]) -> bool:
    return any(start <= offset < end for _, start, end in tables)


def _paragraph_drafts(document: Document, paragraph: Paragraph, lost: LostBreaks) -> Iterator[Draft]:
    passage = _without_bars(fold(document.text, paragraph.spans))
    margin = join(fold(document.text, [span]) for span in paragraph.margins) if paragraph.margins else None
    first = paragraph.lines[0]
    page, bold = first.page, paragraph.bold
    strong = first.span.start + first.strong if first.strong else 0
    parts = split(passage, lost)
    for number, part in enumerate(parts):
        yield Draft(
            part,
            paragraph.style if number == 0 else LineStyle.BODY,
            bold,
            paragraph.blank_before if number == 0 else False,
            margin if number == len(parts) - 1 else None,
            page=page,
            strong=0 if number else strong,
        )


def _without_bars(passage: Passage) -> Passage:
    """A passage without the bars that a copied table leaves at its ends: "Present |" -> "Present"."""
    text = passage.text
    start, end = len(text) - len(text.lstrip("| ")), len(text.rstrip("| "))
    return passage.part(start, end) if (start, end) != (0, len(text)) and end > start else passage


@dataclass(slots=True)
class _Tables:
    """Adds the drafts of a document's tables in order; `columns` are those of minutes that the last table held."""

    document: Document
    columns: Columns | None = None

    def add(self, table: Table, out: list[Draft]) -> None:
        """The drafts of `table`, behind those before it."""
        rows = [[(cell, fold(self.document.text, [cell.span])) for cell in row] for row in table.rows]
        rows = [row for row in rows if any(passage.text for _, passage in row)]
        if not rows:
            return
        for part in parts_of(rows):
            self._part(table, part, out)

    def _part(self, table: Table, rows: Sequence[Row], out: list[Draft]) -> None:
        before = self.columns
        self.columns = None
        listed = attendance(self.document, rows)
        self.columns = minuted(rows, before) if len(listed) < len(rows) else None
        if self.columns is None:
            out.extend(_table_drafts(table, rows, listed))
            return
        told = list(points(self.document, rows, self.columns))
        if before is not None and out and told and not out[-1].cells and goes_on(out[-1].passage, told[0].passage):
            last = out.pop()
            margin = join([part for part in (last.margin, told[0].margin) if part]) if last.margin or told[0].margin else None
            out.append(Draft(join([last.passage, told.pop(0).passage]), last.style, last.bold, last.blank_before, margin, page=last.page))
        for point in told:
            for number, part in enumerate(parts := list(split(point.passage, LostBreaks()))):
                margin = point.margin if number == len(parts) - 1 else None
                style = point.style if number == 0 else LineStyle.BODY
                out.append(Draft(part, style, point.bold, margin=margin, page=table.page))


def _table_drafts(table: Table, rows: Sequence[Row], listed: Mapping[int, Sequence[Entry]]) -> Iterator[Draft]:
    """Rows of a table, each cell with its column's heading, or who is listed in it; a table that only lays out prose gives paragraphs."""
    columns = max(cell.column for row in rows for cell, _ in row) + 1
    if len(listed) < len(rows) and (columns == 1 or _lays_out_prose(rows)):
        for row in rows:
            filled = [passage for _, passage in row if passage.text]
            margin = filled.pop() if len(filled) > 1 and len(filled[-1].text) <= 30 and len(filled[-2].text) > 60 else None
            whole = join(filled)
            for part in split(whole, LostBreaks()):
                yield Draft(part, margin=margin, page=table.page)
                margin = None
        return
    headings, heads = headings_of(rows) if 0 not in listed else ({}, 0)
    for number, row in enumerate(rows):
        if number < heads:
            continue
        if number in listed:
            yield from (Draft(entry.passage, entry.style, cells=entry.cells, page=table.page) for entry in listed[number])
            continue
        filled = _filled(row)
        if len(filled) == 1 and columns >= _COLUMNS_WITH_NOTES and _NOTE.fullmatch(filled[0].text):
            yield from (Draft(part, page=table.page) for part in split(filled[0], LostBreaks()))
            continue
        cells = tuple(TableCell(headings.get(cell.column, ""), passage, cell.fill) for cell, passage in row)
        yield Draft(join(cell.passage for cell in cells), LineStyle.CELL, cells=cells, page=table.page)


_COLUMNS_WITH_NOTES = 3
# "Two leases ended in August.": a sentence alone in its row is said of the row above, or of the table
_NOTE = re.compile(r"(?:\S+ ){5,}\S*[a-z0-9)%][.;]")


def _filled(row: Row) -> list[Passage]:
    return [passage for _, passage in row if passage.text]


def _lays_out_prose(rows: Sequence[Row]) -> bool:
    """Whether a table is only a frame for paragraphs: most of its words stand in cells of forty words and more."""
    lengths = [len(passage.text.split()) for row in rows for _, passage in row]
    columns = max(len(row) for row in rows)
    return columns <= 3 and sum(n for n in lengths if n >= 40) > 0.6 * sum(lengths)

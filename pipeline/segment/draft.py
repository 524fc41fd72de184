"""A draft of the blocks: paragraphs and table rows in order, with marks read, before items and sections are told."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.facts import Cell, Document, LineStyle, Passage, Span, Table, TableCell
from pipeline.segment.columns import strips
from pipeline.segment.furniture import printed_lines
from pipeline.segment.labels import attendance_of
from pipeline.segment.marks import clause_mark
from pipeline.segment.paragraphs import Paragraph, paragraphs
from pipeline.segment.passages import fold, join


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

    @property
    def text(self) -> str:
        return self.passage.text


# Points run together where a page lost its line ends: "six were behind (Red).2.In reply", "agreed:(a)note".
RUN_ON = re.compile(r"(?<=[.;:)\]a-z”’?!])\s*(?=(?:\d{1,2}\.|\(\d{1,2}\)|\d{1,2}\)|\(?[a-z]\)|[a-z]\.|\(?[ivx]{1,4}\))\s*[A-Z(‘“a-z])")
# "highway works.RESOLVED that", "(Red)Resolved to"
RUN_ON_WORD = re.compile(r"(?<=[a-z.;:)])(?=RESOLVED\b|Resolved\s+(?:that|to)\b)")


# A bullet run into the text before it: "than in spring.·There had been"
RUN_ON_BULLET = re.compile(r"(?<=[.;:a-z])\s*(?=[·•▪]\s*[A-Z])")
# A title run into ModernGov's label below it: "Apologies for Absence Minutes: Apologies were received"
RUN_ON_LABEL = re.compile(r"(?<=[\w.):])\s+(?=(?:Minutes|Decision|Presented [Bb]y|Supporting documents|Additional documents):(?:\s|$))")
# Items run together: "…unavoidably detained at work. 71/17 Declaration of Interest"
RUN_ON_ITEM = re.compile(r"(?<=[.?!;])\s+(?=(?P<number>\d{1,4})/(?P<year>\d{2,4})\s+[A-Z])")
HEADED_ITEM = re.compile(r"(?P<number>\d{1,4})/(?P<year>\d{2,4})\s+[A-Z]")
# A title in capitals run into its minutes: "NOTES OF THE SPRING FORUM These were taken as read"
CAPITALS_LEAD = re.compile(
    r"(?:[A-Z][A-Z’'&,./\-]+|[A-Z]|&|\d+)(?:\s+(?:[A-Z][A-Z’'s&,./\-]+|[A-Z]|&|\d+)){2,14}(?P<gap>\s+)(?=[A-Z][a-z]+\s+[a-z]+\s)"
)


def drafts(document: Document) -> list[Draft]:
    """Paragraphs, points and table rows of the document in reading order."""
    in_tables = [(table, *_extent(table)) for table in document.tables if table.cells]
    out: list[Draft] = []
    rows = strips(document, [line for line in printed_lines(document) if not _within(line.span.start, in_tables)])
    placed = sorted(in_tables, key=lambda entry: entry[1])
    whole = paragraphs(document, rows)
    years = _item_years(document, whole)
    for paragraph in whole:
        while placed and placed[0][1] < paragraph.spans[0].start:
            out.extend(_table_drafts(document, placed.pop(0)[0]))
        out.extend(_paragraph_drafts(document, paragraph, years))
    for table, _, _ in placed:
        out.extend(_table_drafts(document, table))
    return [draft for draft in out if draft.text]


def _extent(table: Table) -> tuple[int, int]:
    filled = [cell.span for cell in table.cells if cell.span.end > cell.span.start] or [table.cells[0].span]
    return min(span.start for span in filled), max(span.end for span in filled)


def _within(offset: int, tables: list[tuple[Table, int, int]]) -> bool:
    return any(start <= offset < end for _, start, end in tables)


def _paragraph_drafts(document: Document, paragraph: Paragraph, years: frozenset[str]) -> Iterator[Draft]:
    passage = _without_bars(fold(document.text, paragraph.spans))
    margin = join(fold(document.text, [span]) for span in paragraph.margins) if paragraph.margins else None
    page = paragraph.lines[0].page
    parts = _split(passage, years)
    for number, part in enumerate(parts):
        yield Draft(
            part,
            paragraph.style if number == 0 else LineStyle.BODY,
            paragraph.bold,
            paragraph.blank_before if number == 0 else False,
            margin if number == len(parts) - 1 else None,
            page=page,
        )


def _item_years(document: Document, paragraphs: list[Paragraph]) -> frozenset[str]:
    """The years of minute numbers ("21/19", "22/19") that head at least two paragraphs."""
    years: dict[str, int] = {}
    for paragraph in paragraphs:
        match = HEADED_ITEM.match(document.text, paragraph.spans[0].start)
        if match:
            years[match["year"]] = years.get(match["year"], 0) + 1
    return frozenset(year for year, count in years.items() if count > 1)


def _split(passage: Passage, years: frozenset[str]) -> list[Passage]:
    """Cut a passage where a lost line end ran points, items or a title together with what follows."""
    text = passage.text
    cuts = _point_cuts(text)
    cuts.extend(
        match.start()
        for match in RUN_ON_WORD.finditer(text)
        if not clause_mark(text[max(cuts, default=0) : match.start()] + "X") or match.start() - max(cuts, default=0) > 8
    )
    cuts.extend(match.end() for match in RUN_ON_BULLET.finditer(text))
    cuts.extend(match.end() for match in RUN_ON_LABEL.finditer(text))
    cuts.extend(match.end() for match in RUN_ON_ITEM.finditer(text) if match["year"] in years)
    lead = CAPITALS_LEAD.match(text)
    if lead:
        cuts.append(lead.end("gap"))
    if not cuts:
        return [passage]
    pieces = (passage.part(start, end) for start, end in itertools.pairwise([0, *sorted(set(cuts)), len(text)]))
    return [_trim(piece) for piece in pieces if piece.text.strip()]


def _point_cuts(text: str) -> list[int]:
    """Where points begin inside a text; each mark must follow in the sequence of its own style."""
    cuts: list[int] = []
    last: dict[str, int] = {}
    first = clause_mark(text)
    if first and first.ordinal is not None:
        last[first.style] = first.ordinal
    for match in RUN_ON.finditer(text):
        mark = clause_mark(text[match.end() : match.end() + 200])
        if not mark or mark.ordinal is None:
            continue
        before = text[match.start() - 1]
        spaced = match.start() < match.end()
        # inside a word or a longer mark, "(ii)", "(0.5 ha)", "Area.", unless a word runs into its mark: "andb)"
        if not spaced and before.isalpha() and text[match.end()].isalpha() and not text.endswith(("and", "or"), 0, match.start()):
            continue
        follows = mark.ordinal == last.get(mark.style, -1) + 1 or mark.ordinal == 1
        if not follows and mark.style.startswith("i") and len(mark.printed.strip("().")) == 1:
            # "i)" after "h)" is a letter, no figure
            follows = _letter(mark.printed) == last.get("a" + mark.style[1:], -1) + 1
            if follows:
                last["a" + mark.style[1:]] = _letter(mark.printed)
        # after a space a bare letter may be a word, and a first mark needs a colon or a stop before it
        if not follows or (spaced and before not in ".;:" and (mark.ordinal == 1 or not mark.printed.startswith("("))):
            continue
        last[mark.style] = mark.ordinal
        cuts.append(match.end())
    return cuts


def _without_bars(passage: Passage) -> Passage:
    """A passage without the bars that a copied table leaves at its ends: "Present |" -> "Present"."""
    text = passage.text
    start, end = len(text) - len(text.lstrip("| ")), len(text.rstrip("| "))
    return passage.part(start, end) if (start, end) != (0, len(text)) and end > start else passage


def _letter(printed: str) -> int:
    return ord(printed.strip("().")[0]) - ord("a") + 1


def _trim(passage: Passage) -> Passage:
    start = len(passage.text) - len(passage.text.lstrip())
    return passage.part(start, len(passage.text.rstrip()))


def _table_drafts(document: Document, table: Table) -> Iterator[Draft]:
    """Rows of a table, each cell with its column's heading; a table that only lays out prose gives paragraphs."""
    rows = [[(cell, fold(document.text, [cell.span])) for cell in row] for row in table.rows]
    rows = [row for row in rows if any(passage.text for _, passage in row)]
    if not rows:
        return
    columns = max(cell.column for row in rows for cell, _ in row) + 1
    if columns == 1 or _lays_out_prose(rows):
        for row in rows:
            filled = [passage for _, passage in row if passage.text]
            margin = filled.pop() if len(filled) > 1 and len(filled[-1].text) <= 30 and len(filled[-2].text) > 60 else None
            whole = join(filled)
            for part in _split(whole, frozenset()):
                yield Draft(part, margin=margin, page=table.page)
                margin = None
        return
    listed = {number for number, row in enumerate(rows) if _attendance_row(row)}
    if not any(_TELLS_ATTENDANCE.search(_filled(rows[number])[0].text) for number in listed):
        listed = set()  # "Chair | Cllr Hill" on the cover of a report lists nobody
    headings = {cell.column: passage.text for cell, passage in rows[0]} if 0 not in listed and _is_heading_row(rows) else {}
    for number, row in enumerate(rows):
        if number == 0 and headings:
            continue
        if number in listed:
            label, names = (cell.span for cell, passage in row if passage.text)
            yield Draft(fold(document.text, [label]), LineStyle.LABEL, page=table.page)
            yield from (Draft(fold(document.text, [line]), page=table.page) for line in _lines_of(document, names))
            continue
        cells = tuple(TableCell(headings.get(cell.column, ""), passage, cell.fill) for cell, passage in row)
        yield Draft(join(cell.passage for cell in cells), LineStyle.CELL, cells=cells, page=table.page)


# "Present", "In attendance", "Apologies": what a table of attendance has in its first column at least once
_TELLS_ATTENDANCE = re.compile(r"present|attend|apolog", re.IGNORECASE)


def _filled(row: list[tuple[Cell, Passage]]) -> list[Passage]:
    return [passage for _, passage in row if passage.text]


def _attendance_row(row: list[tuple[Cell, Passage]]) -> bool:
    """Whether a row is a label of attendance and the names beside it: "Apologies | Mr A Hill and Ms B Elm"."""
    filled = _filled(row)
    return (
        len(filled) == 2
        and attendance_of(filled[0].text) is not None
        and attendance_of(filled[1].text) is None
        and bool(re.match(r"\W*[A-Z]", filled[1].text))
    )


def _lines_of(document: Document, span: Span) -> Iterator[Span]:
    """The lines of a cell that have words."""
    start = span.start
    for line in document.text[span.start : span.end].splitlines(keepends=True):
        if line.strip():
            yield Span(start, start + len(line.rstrip()))
        start += len(line)


def _lays_out_prose(rows: list[list[tuple[Cell, Passage]]]) -> bool:
    """Whether a table is only a frame for paragraphs: most of its words stand in cells of forty words and more."""
    lengths = [len(passage.text.split()) for row in rows for _, passage in row]
    columns = max(len(row) for row in rows)
    return columns <= 3 and sum(n for n in lengths if n >= 40) > 0.6 * sum(lengths)


def _is_heading_row(rows: list[list[tuple[Cell, Passage]]]) -> bool:
    if len(rows) < 2:
        return False
    first = [passage.text for _, passage in rows[0] if passage.text]
    return (
        len(first) >= 2
        and all(len(words) <= 60 for words in first)
        and sum(any(c.isdigit() for c in words) for words in first) <= len(first) / 2
    )

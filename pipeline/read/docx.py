"""DOCX -> Document: paragraphs and tables in order, with the numbers that Word counts and does not write.

The parts are read as they are rather than through python-docx, whose paragraphs leave out content controls, text boxes,
numbering and hyperlinks, and which unpacks every picture and fails where one is missing. Headers, footers, footnotes and
comments are not read: the first two repeat on every page, the last two are not what the meeting states.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from pipeline.facts import Cell, Document, LineStyle, Source
from pipeline.read.builder import DocumentBuilder
from pipeline.read.docx_numbering import Counter
from pipeline.read.docx_package import Package
from pipeline.read.docx_styles import Styles, numbering_of, switch, value
from pipeline.read.docx_text import fill_of, text_of
from pipeline.read.limits import MAX_COLUMNS
from pipeline.read.points import POINT_MARK, style_of_mark

_HOLDS_BLOCKS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"})


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """The printed lines of a paragraph, the first with its mark; `fills` are the colours behind its words.

    `strong` are the words that it begins with and that alone are bold.
    """

    lines: tuple[str, ...]
    style: LineStyle
    fills: frozenset[str | None]
    strong: str = ""


@dataclass(frozen=True, slots=True)
class _Cell:
    column: int
    blocks: tuple[_Paragraph | _Table, ...]
    fill: str | None

    @property
    def words(self) -> int:
        return sum(block.words if isinstance(block, _Table) else sum(map(len, block.lines)) for block in self.blocks)

    @property
    def paragraphs(self) -> Iterator[_Paragraph]:
        for block in self.blocks:
            if isinstance(block, _Table):
                for row in block.rows:
                    for cell in row:
                        yield from cell.paragraphs
            else:
                yield block


@dataclass(frozen=True, slots=True)
class _Table:
    rows: tuple[tuple[_Cell, ...], ...]

    @property
    def words(self) -> int:
        return sum(cell.words for row in self.rows for cell in row)


def read_docx(data: bytes, source: Source) -> Document:
    """The text of a Word file in order, one line a paragraph (or a part of one, where it breaks its line), and its tables.

    Pages are not known: Word lays them out anew each time. Raises UnreadableError if the file is damaged, locked or a bomb.
    """
    package = Package(data, source.path)
    name, root = package.document()
    styles_part, numbering_part = package.related(name, "styles"), package.related(name, "numbering")
    styles = Styles(package.part(styles_part) if styles_part else None)
    reader = _Reader(styles, Counter(package.part(numbering_part) if numbering_part else None, styles))
    builder = DocumentBuilder(source)
    body = root.find("body")
    if body is not None:
        _write(reader.blocks(body), builder)
    if reader.embedded:
        builder.warn("A document embedded in this one (altChunk) was not read")
    return builder.build()


class _Reader:
    """Turns elements into blocks in the order of the file, as the numbers of paragraphs depend on those before."""

    def __init__(self, styles: Styles, counter: Counter) -> None:
        self._styles = styles
        self._counter = counter
        self.embedded = False

    def blocks(self, holder: Element) -> Iterator[_Paragraph | _Table]:
        """The paragraphs and tables in a body, a cell or a text box."""
        for child in holder:
            if child.tag == "p":
                yield from self._paragraph(child, in_cell=holder.tag == "tc")
            elif child.tag == "tbl":
                yield _Table(tuple(self._rows(child)))
            elif child.tag in _HOLDS_BLOCKS:
                yield from self.blocks(child)
            elif child.tag == "altChunk":
                self.embedded = True

    def _paragraph(self, paragraph: Element, *, in_cell: bool) -> Iterator[_Paragraph | _Table]:
        properties = paragraph.find("pPr")
        style_name = value(properties, "pStyle") or self._styles.default_paragraph
        style = self._styles.paragraph(properties)
        found = text_of(paragraph, style, self._styles)
        lines = [line for line in found.text.split("\n") if line.strip()]
        deleted = not lines and properties is not None and properties.find("rPr/del") is not None
        mark = None if deleted else self._counter.mark(numbering_of(properties), style, style_name)
        if mark and (lines or in_cell):
            lines[:1] = [f"{mark} {''.join(lines[:1]).lstrip()}"]
        if lines:
            line_style = LineStyle.BODY
            if style.heading:
                line_style = LineStyle.HEADING
            elif mark == "":
                line_style = LineStyle.BULLET
            elif found.all_bold and found.fills:
                line_style = LineStyle.BOLD
            elif mark:
                line_style = LineStyle.NUMBERED
            lead = found.strong_lead.strip()
            yield _Paragraph(tuple(lines), line_style, frozenset(found.fills), f"{mark} {lead}" if mark and lead else lead)
        for box in found.boxes:
            yield from self.blocks(box)

    def _rows(self, holder: Element) -> Iterator[tuple[_Cell, ...]]:
        for child in holder:
            if child.tag == "tr":
                properties = child.find("trPr")
                if properties is None or (properties.find("del") is None and not switch(properties, "hidden")):
                    yield tuple(self._cells(child, _number(properties, "gridBefore", 0)))
            elif child.tag in _HOLDS_BLOCKS:
                yield from self._rows(child)

    def _cells(self, holder: Element, column: int) -> Iterator[_Cell]:
        for child in holder:
            if child.tag == "tc":
                properties = child.find("tcPr")
                if not _goes_on(properties):
                    yield _Cell(column, tuple(self.blocks(child)), fill_of(properties))
                column += _number(properties, "gridSpan", 1)
            elif child.tag in _HOLDS_BLOCKS:
                for cell in self._cells(child, column):
                    yield cell
                    column = cell.column + 1


def _goes_on(properties: Element | None) -> bool:
    """A cell merged with the one above or before it: `<w:vMerge/>`, `<w:hMerge w:val="continue"/>`. Its words stand there."""
    for name in ("vMerge", "hMerge"):
        merge = properties.find(name) if properties is not None else None
        if merge is not None and merge.get("val", "continue") == "continue":
            return True
    return False


def _number(properties: Element | None, name: str, default: int) -> int:
    stated = value(properties, name)
    return min(int(stated), MAX_COLUMNS) if stated is not None and stated.isdecimal() and len(stated) < 10 else default


def _write(blocks: Iterator[_Paragraph | _Table], builder: DocumentBuilder) -> None:
    for block in blocks:
        if isinstance(block, _Paragraph):
            _write_paragraph(block, block.style, builder)
            builder.end_paragraph()
        elif _places_words(block):
            for row in block.rows:
                for cell in row:
                    _write(iter(cell.blocks), builder)
        elif _holds_points(block):
            _write_points(block, builder)
        else:
            _write_table(block, builder)


def _write_paragraph(paragraph: _Paragraph, style: LineStyle, builder: DocumentBuilder) -> None:
    for number, line in enumerate(paragraph.lines):
        goes_on = number > 0 and style in (LineStyle.NUMBERED, LineStyle.BULLET)
        builder.add_line(line, LineStyle.BODY if goes_on else style, strong="" if number else paragraph.strong)


def _places_words(table: _Table) -> bool:
    """A frame of one column, or around tables that hold most of its words: read as if there were no table."""
    nested = sum(block.words for row in table.rows for cell in row for block in cell.blocks if isinstance(block, _Table))
    return max((len(row) for row in table.rows), default=0) < 2 or 2 * nested > table.words


def _holds_points(table: _Table) -> bool:
    """Each row is a mark and its words: "a)" | "The report was noted."; a mark alone or words alone go on with it."""
    marks = 0
    for row in table.rows:
        filled = [cell for cell in row if cell.words]
        if len(filled) > 2:
            return False
        marked = bool(filled) and filled[0] is row[0] and _mark(filled[0]) is not None
        if len(filled) == 2 and not marked:
            return False
        marks += marked
    return marks > 0


def _mark(cell: _Cell) -> str | None:
    words = "".join(line for paragraph in cell.paragraphs for line in paragraph.lines).strip()
    return words if POINT_MARK.fullmatch(words) else None


def _write_points(table: _Table, builder: DocumentBuilder) -> None:
    for row in table.rows:
        mark = _mark(row[0])
        blocks = [block for cell in (row[1:] if mark else row) for block in cell.blocks]
        if mark and blocks and isinstance(blocks[0], _Paragraph):
            first = blocks[0]
            bold = all(paragraph.style is LineStyle.BOLD for paragraph in (first, *row[0].paragraphs))
            style = LineStyle.BOLD if bold else style_of_mark(mark)
            blocks[0] = _Paragraph((f"{mark} {first.lines[0]}", *first.lines[1:]), style, first.fills)
        elif mark:
            builder.add_line(mark)
        _write(iter(blocks), builder)


def _write_table(table: _Table, builder: DocumentBuilder) -> None:
    cells = []
    for number, row in enumerate(table.rows):
        for cell in row:
            begin = builder.mark()
            for paragraph in cell.paragraphs:
                listed = paragraph.style in (LineStyle.NUMBERED, LineStyle.BULLET)
                _write_paragraph(paragraph, paragraph.style if listed else LineStyle.CELL, builder)
            cells.append(Cell(number, cell.column, builder.span_since(begin), cell.fill or _fill_of_words(cell)))
        builder.end_paragraph()
    builder.add_table(cells)


def _fill_of_words(cell: _Cell) -> str | None:
    """The one colour behind all words of a cell, where the cell itself has none (a highlighter was used)."""
    fills = {fill for paragraph in cell.paragraphs for fill in paragraph.fills}
    return next(iter(fills)) if len(fills) == 1 else None

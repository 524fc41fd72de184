"""PDF papers -> Document: printed lines in reading order with page and box, and ruled tables.

pdfium gives the words and what is drawn, all in one process; it is not safe to call from two threads.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from pipeline import patterns as re
from pipeline.facts import Box, Cell, Document, LineStyle, Source, UnreadableError
from pipeline.read.builder import DocumentBuilder
from pipeline.read.furniture import drop_furniture
from pipeline.read.limits import MAX_PDF_PAGES
from pipeline.read.pdf_lines import PrintedLine
from pipeline.read.pdf_page import Page, TextTable, read_page

_HEADING_SIZE = 1.15  # of the size that most of the paper is printed in
_HEADING_SHARE = 0.15  # of the paper's characters: what more is printed in is no heading
_SHORT_LAST_LINE = 0.8  # of the page's text width: a line that ends before this ends its paragraph
# "<AI1>", "</AI12>", "<TRAILER_SECTION>": marks that ModernGov leaves in printed minutes
_MARK = re.compile(r"</?(?:AI(\d+)|[A-Z]+(?:_[A-Z]+)*_SECTION)>")


def read_pdf(data: bytes, source: Source) -> Document:
    """The text of a PDF, a `Line` for each printed line and for each paragraph in a table's cell, and its ruled tables.

    Columns that are read across stay on one line, parted by three spaces or more. Running heads, feet and page numbers are left out.
    Raises UnreadableError if the file is damaged, locked by a password, or holds no text.
    """
    pdf = _open(data, source)
    builder = DocumentBuilder(source, keep_columns=True)
    try:
        count = len(pdf)
        if count == 0:
            raise UnreadableError(f"{source.path} has no pages: the file is damaged; save or download it again.")
        if count > MAX_PDF_PAGES:
            raise UnreadableError(f"{source.path} has {count:,} pages, and a paper may have {MAX_PDF_PAGES:,}: split it and try again.")
        pages = [_read_page(pdf, number) for number in range(1, count + 1)]
    finally:
        pdf.close()
    _check_text(pages, source, builder)
    drop_furniture(pages)
    if not data.rstrip().endswith(b"%%EOF") and b"%%EOF" not in data[-4096:]:
        builder.warn("The file breaks off before its end: pages may be missing or damaged.")
    _PaperWriter(builder, pages).write()
    return builder.build(pages=count)


def _open(data: bytes, source: Source) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code == pdfium_raw.FPDF_ERR_PASSWORD:
            raise UnreadableError(f"{source.path} is locked by a password: save it without one and ingest again.") from error
        if error.err_code == pdfium_raw.FPDF_ERR_SECURITY:
            raise UnreadableError(f"{source.path} is encrypted in a way that is not supported: save it without and try again.") from error
        raise UnreadableError(
            f"{source.path} cannot be opened as a PDF: the file is damaged or cut off; save or download it again."
        ) from error


def _read_page(pdf: pdfium.PdfDocument, number: int) -> Page:
    try:
        page = pdf[number - 1]
    except pdfium.PdfiumError:
        return Page(number, 1.0, 1.0, faults=["is damaged and was left out"])
    try:
        return read_page(page, number)
    except pdfium.PdfiumError:
        return Page(number, 1.0, 1.0, faults=["is damaged and was left out"])
    finally:
        page.close()


def _check_text(pages: Sequence[Page], source: Source, builder: DocumentBuilder) -> None:
    """Warns of pages that could not be read. Raises UnreadableError if no page holds text."""
    faults: dict[str, list[int]] = {}
    for page in pages:
        for fault in page.faults:
            faults.setdefault(fault, []).append(page.number)
    if not any(page.items for page in pages):
        if any(page.pictures for page in pages):
            raise UnreadableError(f"{source.path} holds only pictures of text (a scan): run OCR on it (e.g. ocrmypdf) and ingest again.")
        if faults:
            raise UnreadableError(f"{source.path}: no page of it can be read: the file is damaged; save or download it again.")
        raise UnreadableError(f"{source.path} holds no text: its pages are empty.")
    for fault, numbers in faults.items():
        builder.warn(f"{_numbered(numbers)} {fault}.")
    scans = [page.number for page in pages if page.pictures and not page.items]
    if scans:
        builder.warn(f"{_numbered(scans)} holds only pictures of text (a scan): run OCR (e.g. ocrmypdf) to read it.")


def _numbered(numbers: Sequence[int]) -> str:
    """ "Page 4", "Each of pages 2, 3, 7" (the verb after it stays the same)."""
    if len(numbers) == 1:
        return f"Page {numbers[0]}"
    shown = ", ".join(str(number) for number in numbers[:20])
    return f"Each of pages {shown}{f' and {len(numbers) - 20} more' if len(numbers) > 20 else ''}"


class _PaperWriter:
    """Writes the lines and tables of the pages, in order, into a document."""

    def __init__(self, builder: DocumentBuilder, pages: Sequence[Page]) -> None:
        self._builder = builder
        self._pages = pages
        self._sizes = heading_sizes(line for page in pages for line in page.lines)
        self._opens_item = False

    def write(self) -> None:
        for page in self._pages:
            for item in page.items:
                if isinstance(item, TextTable):
                    self._table(item, page.number)
                    continue
                self._line(item, page.number)
                ends = _ends_short(page) if item is page.items[-1] else item.ends_paragraph
                if ends:
                    self._builder.end_paragraph()

    def _line(self, line: PrintedLine, number: int) -> None:
        text = line.text
        for mark in _MARK.finditer(text):
            self._opens_item = mark.group(1) is not None and not mark.group().startswith("</")
            self._builder.end_paragraph()
        text = _MARK.sub("", text)
        if self._builder.add_line(text, self._style(line), number, Box(*line.place)) is not None:
            self._opens_item = False

    def _style(self, line: PrintedLine) -> LineStyle:
        if self._opens_item:
            return LineStyle.ITEM_TITLE
        if _rounded(line.size) in self._sizes and any(character.isalpha() for character in line.text):
            return LineStyle.HEADING
        return LineStyle.BOLD if line.bold else LineStyle.BODY

    def _table(self, table: TextTable, number: int) -> None:
        self._builder.end_paragraph()
        cells = []
        for cell in table.cells:
            mark = self._builder.mark()
            for text, place in cell.paragraphs:
                self._builder.add_line(text, LineStyle.CELL, number, Box(*place))
            cells.append(Cell(cell.row, cell.column, self._builder.span_since(mark), cell.fill))
        self._builder.end_paragraph()
        self._builder.add_table(cells, number)


def heading_sizes(lines: Iterable[PrintedLine]) -> set[float]:
    """The sizes of type that are clearly larger than that of most of the paper, and in which little of it is printed."""
    counts: Counter[float] = Counter()
    for line in lines:
        counts[_rounded(line.size)] += len(line.text)
    if not counts:
        return set()
    common = counts.most_common(1)[0][0]
    most = _HEADING_SHARE * counts.total()
    larger = [size for size in counts if size >= _HEADING_SIZE * common]
    return {size for size in larger if counts[size] <= most}


def _rounded(size: float) -> float:
    return round(2 * size) / 2


def _ends_short(page: Page) -> bool:
    """Whether the last line of a page ends well before the right margin, so that the next page begins a paragraph."""
    left, right = min(item.place[0] for item in page.items), max(item.place[2] for item in page.items)
    return page.items[-1].place[2] - left < _SHORT_LAST_LINE * (right - left)

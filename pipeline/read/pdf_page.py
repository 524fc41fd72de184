"""One page of a PDF -> its printed lines and ruled tables in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import pypdfium2 as pdfium

from pipeline.read.limits import MAX_PDF_PAGE_CHARACTERS
from pipeline.read.pdf_columns import rows_to_columns
from pipeline.read.pdf_fonts import PageFonts
from pipeline.read.pdf_grids import TooMuchDrawnError
from pipeline.read.pdf_lines import PrintedLine, joined, rows_to_lines, words_to_lines, words_to_rows
from pipeline.read.pdf_rules import Drawing, DrawingReader
from pipeline.read.pdf_tables import PrintedTable, tables_of
from pipeline.read.pdf_words import Frame, Place, Word, WordReader, frame_of

_SMALLEST = 0.3  # points: what is smaller is not seen
_BREAK = 0.5  # of the page's width: a longer rule across ends the columns above it


@dataclass(slots=True)
class TextCell:
    """A cell of a table, its paragraphs each set on one line, with their places."""

    row: int
    column: int
    place: Place
    paragraphs: list[tuple[str, Place]]
    fill: str | None


@dataclass(slots=True)
class TextTable:
    place: Place
    cells: list[TextCell]


@dataclass(slots=True)
class Page:
    """What stands on a page, places as the page is shown; `pictures` counts its images, `faults` say what was not read of it."""

    number: int
    width: float
    height: float
    items: list[PrintedLine | TextTable] = field(default_factory=list)
    pictures: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def lines(self) -> list[PrintedLine]:
        return [item for item in self.items if isinstance(item, PrintedLine)]


def read_page(page: pdfium.PdfPage, number: int) -> Page:
    """The lines and tables of a page. Raises PdfiumError if pdfium cannot load its text."""
    shown = frame_of(page)
    content = Page(number, max(shown.width, 1.0), max(shown.height, 1.0))
    textpage = page.get_textpage()
    try:
        if textpage.count_chars() > MAX_PDF_PAGE_CHARACTERS:
            content.faults.append("holds more text than a page can print and was left out")
            return content
        reader = WordReader(textpage, shown)
        words = [word for word in reader.words() if _on_page(word, shown)]
        frame = _set_upright(words, shown)
        rows = words_to_rows([word for word in words if word.turn == 0])
        if any(_over(left, right) for row in rows for left, right in pairwise(row)):
            words = [word for word in words if not reader.is_clipped(word, frame)]
            rows = words_to_rows([word for word in words if word.turn == 0])
        drawing = DrawingReader(page, frame).drawing()
        content.pictures = drawing.images
        fonts = PageFonts(textpage)
        layout = _Layout(words, rows, _tables(drawing, words, content), _breaks(drawing, frame), frame, fonts)
        content.items = layout.items()
        _mark_bold(content.lines, fonts)
    finally:
        textpage.close()
    for item in content.items:
        item.place = frame.move(item.place, shown)
        if isinstance(item, PrintedLine):
            item.words = []
        else:
            for cell in item.cells:
                cell.place = frame.move(cell.place, shown)
                cell.paragraphs = [(text, frame.move(place, shown)) for text, place in cell.paragraphs]
    return content


def _on_page(word: Word, frame: Frame) -> bool:
    """Text beside the page, or too small to see, is not printed."""
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    seen = word.x1 - word.x0 > _SMALLEST and word.bottom - word.top > _SMALLEST
    return seen and 0 <= x <= frame.width and 0 <= y <= frame.height


def _over(left: Word, right: Word) -> bool:
    """Whether words are printed over each other: a sign of text that is cut off and not seen."""
    return left.x1 - right.x0 > 0.3 * min(left.x1 - left.x0, right.x1 - right.x0)


def _set_upright(words: Sequence[Word], shown: Frame) -> Frame:
    """Sets the words as the page is read, and returns the frame that shows it so: a wide table is often printed along the page."""
    turn = _main_turn(words)
    if not turn:
        return shown
    frame = shown.turned(turn)
    _move(words, shown, frame)
    for word in words:
        if word.turn is not None:
            word.turn = (word.turn - turn) % 4
    return frame


def _main_turn(words: Iterable[Word]) -> int:
    """The quarter turns that most of the page's text needs to stand upright: a wide table is often printed along the page."""
    counts: Counter[int] = Counter()
    for word in words:
        if word.turn is not None:
            counts[word.turn] += len(word.text)
    return counts.most_common(1)[0][0] if counts else 0


def _move(words: Iterable[Word], here: Frame, there: Frame) -> None:
    for word in words:
        word.x0, word.top, word.x1, word.bottom = here.move(word.place, there)


def _tables(drawing: Drawing, words: Sequence[Word], content: Page) -> list[PrintedTable]:
    try:
        return tables_of(drawing, words)
    except TooMuchDrawnError:
        content.faults.append("draws more lines than a table has; a table on it is read as plain lines")
        return []


def _breaks(drawing: Drawing, frame: Frame) -> list[float]:
    return sorted(rule.at for rule in drawing.horizontal if rule.end - rule.start > _BREAK * frame.width)


@dataclass(frozen=True, slots=True)
class _Layout:
    """What is known of a page when its lines are set; `rows` are those of its upright words."""

    words: list[Word]
    rows: list[list[Word]]
    tables: list[PrintedTable]
    breaks: list[float]
    frame: Frame
    fonts: PageFonts

    def items(self) -> list[PrintedLine | TextTable]:
        """Lines and tables from the top; what stands aslant or along the page comes last."""
        if not self.tables:
            turned = [word for word in self.words if word.turn != 0]
            return [*self._lines(self.rows), *_turned_lines(turned, self.frame)]
        in_tables = {id(word) for table in self.tables for cell in table.cells for word in cell.words}
        free = [word for word in self.words if id(word) not in in_tables]
        items: list[PrintedLine | TextTable] = []
        rest = [word for word in free if word.turn == 0]
        for table in self.tables:
            above = [word for word in rest if word.top + word.bottom < 2 * table.place[1]]
            rest = [word for word in rest if word.top + word.bottom >= 2 * table.place[1]]
            items += self._lines(words_to_rows(above))
            items.append(_text_table(table, self.frame, self.fonts))
        items += self._lines(words_to_rows(rest))
        return items + _turned_lines([word for word in free if word.turn != 0], self.frame)

    def _lines(self, rows: list[list[Word]]) -> list[PrintedLine]:
        return [line for column in rows_to_columns(rows, self.breaks) for line in rows_to_lines(column)]


def _turned_lines(words: Sequence[Word], frame: Frame) -> list[PrintedLine]:
    lines: list[PrintedLine] = []
    for turn in sorted({word.turn for word in words if word.turn is not None}):
        upright = frame.turned(turn)
        group = [word for word in words if word.turn == turn]
        _move(group, frame, upright)
        for line in words_to_lines(group):
            line.place = upright.move(line.place, frame)
            lines.append(line)
    aslant = [word for word in words if word.turn is None]
    if aslant:
        lines.append(joined(aslant))
    return lines


def _text_table(table: PrintedTable, frame: Frame, fonts: PageFonts) -> TextTable:
    cells = []
    for cell in table.cells:
        lines = words_to_lines([word for word in cell.words if word.turn == 0])
        _part_headings(lines, fonts)
        lines += _turned_lines([word for word in cell.words if word.turn != 0], frame)
        cells.append(TextCell(cell.row, cell.column, cell.place, list(lines_to_paragraphs(lines)), cell.fill))
    return TextTable(table.place, cells)


def lines_to_paragraphs(lines: Iterable[PrintedLine]) -> Iterable[tuple[str, Place]]:
    """Each paragraph on one line; a hyphen at a line's end is kept and joins its two parts, one that only breaks a word (U+2010) goes."""
    text, places = "", []
    for line in lines:
        hyphen = text.endswith(("-", "\u2010")) and text[-2:-1].isalnum()
        if hyphen and text[-1] == "\u2010" and text[-2].islower():
            text = text[:-1]
        text += ("" if hyphen or not text else " ") + line.text
        places.append(line.place)
        if line.ends_paragraph:
            yield text, _around(places)
            text, places = "", []
    if text:
        yield text, _around(places)


def _around(places: Sequence[Place]) -> Place:
    lefts, tops, rights, bottoms = zip(*places, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _part_headings(lines: Sequence[PrintedLine], fonts: PageFonts) -> None:
    """A bold line at the head of a cell is a heading over what follows in other type, however little room is between them."""
    bold = 0
    while bold < len(lines) and lines[bold].words and all(fonts.is_bold(word) for word in lines[bold].words):
        bold += 1
    if 0 < bold < len(lines) and not any(fonts.is_bold(word) for word in lines[bold].words):
        lines[bold - 1].ends_paragraph = True


def _mark_bold(lines: Iterable[PrintedLine], fonts: PageFonts) -> None:
    for line in lines:
        first, last = line.words[0], line.words[-1]
        ends = fonts.is_bold(first) and fonts.is_bold(last)
        line.bold = ends and all(fonts.is_bold(word) for word in line.words[1:-1])

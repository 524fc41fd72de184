"""One page of a PDF -> its printed lines and ruled tables in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import pypdfium2 as pdfium

from pipeline.read.limits import MAX_PDF_PAGE_CHARACTERS
from pipeline.read.pdf_columns import words_to_columns
from pipeline.read.pdf_fonts import PageFonts
from pipeline.read.pdf_lines import PrintedLine, joined, words_to_lines, words_to_rows
from pipeline.read.pdf_rules import DrawingReader
from pipeline.read.pdf_tables import PrintedTable, TooMuchDrawnError, tables_of
from pipeline.read.pdf_words import Frame, Place, Word, WordReader, frame_of

_BREAK = 0.5  # of the page's width: a longer rule across ends the columns above it


@dataclass(slots=True)
class TextCell:
    """A cell of a table, its paragraphs each set on one line."""

    row: int
    column: int
    place: Place
    paragraphs: list[str]
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
    content = Page(number, shown.width, shown.height)
    textpage = page.get_textpage()
    try:
        if textpage.count_chars() > MAX_PDF_PAGE_CHARACTERS:
            content.faults.append("holds more text than a page can print and was left out")
            return content
        reader = WordReader(textpage, shown)
        words = _visible(reader, [word for word in reader.words() if _on_page(word, shown)])
        turn = _main_turn(words)
        frame = shown.turned(turn)
        if turn:
            _move(words, shown, frame)
            _turn(words, -turn)
        drawing = DrawingReader(page, frame).drawing()
        content.pictures = drawing.images
        tables: list[PrintedTable] = []
        try:
            if not drawing.complete:
                raise TooMuchDrawnError
            tables = tables_of(drawing, words)
        except TooMuchDrawnError:
            content.faults.append("draws more lines than a table has; a table on it is read as plain lines")
        breaks = sorted(rule.at for rule in drawing.horizontal if rule.end - rule.start > _BREAK * frame.width)
        content.items = _items(words, tables, breaks, frame)
        fonts = PageFonts(textpage)
        for line in content.lines:
            line.bold = _is_bold(line, fonts)
    finally:
        textpage.close()
    for item in content.items:
        item.place = frame.move(item.place, shown)
        if isinstance(item, PrintedLine):
            item.words = []
        else:
            for cell in item.cells:
                cell.place = frame.move(cell.place, shown)
    return content


def _on_page(word: Word, frame: Frame) -> bool:
    """Text beside the page is not printed."""
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return 0 <= x <= frame.width and 0 <= y <= frame.height


def _visible(reader: WordReader, words: list[Word]) -> list[Word]:
    """Words printed over each other are a sign of text that is cut off and not seen: only then is every word asked."""
    upright = [word for word in words if word.turn == 0]
    if not any(_over(left, right) for row in words_to_rows(upright) for left, right in pairwise(row)):
        return words
    return [word for word in words if not reader.is_clipped(word)]


def _over(left: Word, right: Word) -> bool:
    return left.x1 - right.x0 > 0.3 * min(left.x1 - left.x0, right.x1 - right.x0)


def _main_turn(words: Iterable[Word]) -> int:
    """The quarter turns that most of the page's text needs to stand upright: a wide table is often printed along the page."""
    counts: Counter[int] = Counter()
    for word in words:
        if word.turn is not None:
            counts[word.turn] += len(word.text)
    return counts.most_common(1)[0][0] if counts else 0


def _turn(words: Iterable[Word], turns: int) -> None:
    for word in words:
        if word.turn is not None:
            word.turn = (word.turn + turns) % 4


def _move(words: Iterable[Word], here: Frame, there: Frame) -> None:
    for word in words:
        word.x0, word.top, word.x1, word.bottom = here.move(word.place, there)


def _items(words: Sequence[Word], tables: Sequence[PrintedTable], breaks: Sequence[float], frame: Frame) -> list[PrintedLine | TextTable]:
    """Lines and tables from the top; what stands aslant or along the page comes last."""
    in_tables = {id(word) for table in tables for cell in table.cells for word in cell.words}
    free = [word for word in words if id(word) not in in_tables]
    items: list[PrintedLine | TextTable] = []
    rest = [word for word in free if word.turn == 0]
    for table in tables:
        above = [word for word in rest if word.top + word.bottom < 2 * table.place[1]]
        rest = [word for word in rest if word.top + word.bottom >= 2 * table.place[1]]
        items += _band(above, breaks)
        items.append(_text_table(table, frame))
    items += _band(rest, breaks)
    return items + _turned_lines([word for word in free if word.turn != 0], frame)


def _band(words: Sequence[Word], breaks: Sequence[float]) -> list[PrintedLine]:
    return [line for column in words_to_columns(words, breaks) for line in words_to_lines(column)]


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


def _text_table(table: PrintedTable, frame: Frame) -> TextTable:
    cells = []
    for cell in table.cells:
        lines = words_to_lines([word for word in cell.words if word.turn == 0])
        lines += _turned_lines([word for word in cell.words if word.turn != 0], frame)
        cells.append(TextCell(cell.row, cell.column, cell.place, list(lines_to_paragraphs(lines)), cell.fill))
    return TextTable(table.place, cells)


def lines_to_paragraphs(lines: Iterable[PrintedLine]) -> Iterable[str]:
    """Each paragraph on one line; a hyphen at a line's end is kept and joins its two parts."""
    text = ""
    for line in lines:
        hyphen = text.endswith("-") and text[-2:-1].isalnum()
        text += ("" if hyphen or not text else " ") + line.text
        if line.ends_paragraph:
            yield text
            text = ""
    if text:
        yield text


def _is_bold(line: PrintedLine, fonts: PageFonts) -> bool:
    first, last = line.words[0], line.words[-1]
    return fonts.is_bold(first) and fonts.is_bold(last) and all(fonts.is_bold(word) for word in line.words[1:-1])

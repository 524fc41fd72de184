"""Plain text -> Document: one Line a printed line, an empty line between paragraphs, spaces and tabs kept as they show columns.

Text copied from a ModernGov page has lost its tables and lists: the letter of a point stands on a line of its own, between the
bars of the table it was set in. Such a point is put together again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from pipeline import patterns as re
from pipeline.facts import Cell, Document, LineStyle, Source
from pipeline.read import aligned, bars, gapped, spaced, stacked
from pipeline.read.builder import DocumentBuilder, printed
from pipeline.read.encoding import decode
from pipeline.read.moderngov import SIZE, TAG, style_of_item_line
from pipeline.read.points import BULLETS, POINT_MARK, style_of_mark

_Piece = str | list[list[str]]  # a line, or the rows of a table
_LINE_END = re.compile(r"\r\n|[\n\r\v\x85\u2028\u2029]")
_BARS = re.compile(r"\|(?:\s*\|){0,20}")  # "|", "| |"
_BAR_LINE = re.compile(r"^[ \t\xa0]{0,20}\|[ \t\xa0]{0,20}$", re.MULTILINE)
_BAR_LINES_OF_A_TABLE = 2
_SPACED = re.compile(r"\S {2,}\S+ {2,}\S")  # "Boats moored     12     14"
_MARK_AND_BAR = re.compile(rf"({POINT_MARK.pattern})\s*\|")  # "a) |"
_LONE_BULLET = re.compile(rf"[{BULLETS}]")
_BULLET = re.compile(rf"([{BULLETS}]|[-*])\s+(?=\S)")  # "·         The text", "- The text"
# Word's bullets in Courier and Wingdings: "o", "Ø", "ü", "§" and many spaces
_LETTER_BULLET = re.compile(r"([oØü§Ÿ])[ \t\xa0]{3,40}(?=\S)")
_LETTER_BULLETS = {"o": "o", "Ø": "➢", "ü": "✓", "§": "▪", "Ÿ": "•"}
_LOST_BULLET = re.compile(r"[ \t]{0,4}\xa0[ \t]{0,4}(?:\xa0[ \t]{0,4}){2,40}(?=\S)")  # non-breaking spaces where the bullet was
_DOCUMENTS = re.compile(r"\bdocuments:$", re.IGNORECASE)  # "Supporting documents:", over their list
_SIZE_ALONE = re.compile(rf"({SIZE.pattern})(?:\s{{1,3}}[-–])?", re.IGNORECASE)
_NAME_AND_SIZE = re.compile(
    rf"(.{{1,400}}?,?\s{{1,3}}item\s{{1,3}}\d{{1,4}}\w?\.?\s{{0,3}}{SIZE.pattern})(?:\s{{1,3}}[-–])?", re.IGNORECASE
)


def read_plain(data: bytes, source: Source) -> Document:
    """The lines of a text, of whatever encoding; a form feed ends a page. Raises UnreadableError if it is no text or blank."""
    decoded = decode(data, source.path)
    builder = DocumentBuilder(source, keep_columns=True)
    if decoded.warning:
        builder.warn(decoded.warning)
    pages = decoded.text.rstrip("\f\r\n ").split("\f")
    has_pages = len(pages) > 1
    writer = _Writer(builder, has_bars=len(_BAR_LINE.findall(decoded.text)) >= _BAR_LINES_OF_A_TABLE)
    for number, page in enumerate(pages, 1):
        for piece in _pieces(page):
            if isinstance(piece, str):
                writer.add(piece, number if has_pages else None)
            else:
                writer.add_table(piece, number if has_pages else None)
    writer.close()
    return builder.build(len(pages) if has_pages else None)


def _pieces(page: str) -> Iterator[_Piece]:
    """The lines of a page in order, those of a table as its rows of cells."""
    return _further(stacked.pieces, _parted(page))


def _parted(page: str) -> Iterator[_Piece]:
    """The same, for tables whose lines hold a row each."""
    if "|" in page:
        yield from bars.pieces(list(_lines(page)))
    elif _SPACED.search(page):
        # names may be wrapped above their figures, or the room between the words show no columns
        yield from _further(gapped.pieces, _further(spaced.pieces, aligned.pieces(list(_lines(page)))))
    elif "\t" in page:
        yield from gapped.pieces(list(_lines(page)))
    else:
        yield from _lines(page)


def _further(find: Callable[[Sequence[str]], Iterator[_Piece]], found: Iterable[_Piece]) -> Iterator[_Piece]:
    """Lines, and tables found among them -> the same, with further tables that `find` tells in the lines."""
    for is_lines, run in groupby(found, key=lambda piece: isinstance(piece, str)):
        if is_lines:
            yield from find([piece for piece in run if isinstance(piece, str)])
        else:
            yield from run


def _lines(text: str) -> Iterator[str]:
    at = 0
    for end in _LINE_END.finditer(text):
        yield text[at : end.start()]
        at = end.end()
    yield text[at:]


@dataclass(frozen=True, slots=True)
class _Held:
    """A line that waits for the next one, which may be the size of the document it names."""

    text: str
    style: LineStyle
    page: int | None


class _Writer:
    def __init__(self, builder: DocumentBuilder, *, has_bars: bool) -> None:
        self._builder = builder
        self._has_bars = has_bars
        self._mark: tuple[str, int | None] | None = None  # of a point whose words come on a later line
        self._held: _Held | None = None
        self._item_begins = False
        self._among_documents = False  # where a "-" alone parts one from the next

    def add(self, raw: str, page: int | None) -> None:
        """The next printed line of the text."""
        text = self._builder.clean(raw)
        if self._has_bars:
            if _BARS.fullmatch(text):
                self._end_paragraph()
                return
            marked = _MARK_AND_BAR.fullmatch(text)
            if marked:
                self._begin_point(marked[1], page)
                return
            text = text.removesuffix(" |").removeprefix("| ")
        if not text:
            self._end_paragraph()
        elif _LONE_BULLET.fullmatch(text):
            self._begin_point(text, page)
        elif text == "-":
            self._add_dash(raw, page)
        elif "<" in text and TAG.search(text):
            self._add_tagged(text, page)
        else:
            self._add_words(raw, text, page)

    def add_table(self, rows: list[list[str]], page: int | None) -> None:
        """A table whose cells the text parts by bars."""
        self._end_paragraph()
        cells = []
        for number, row in enumerate(rows):
            for column, words in enumerate(row):
                begin = self._builder.mark()
                self._builder.add_line(words, LineStyle.CELL, page)
                cells.append(Cell(number, column, self._builder.span_since(begin)))
            self._builder.end_paragraph()
        self._builder.add_table(cells, page)

    def close(self) -> None:
        """Writes what still waits."""
        self._release()
        if self._mark is not None:
            self._builder.add_line(self._mark[0], page=self._mark[1])

    def _begin_point(self, mark: str, page: int | None) -> None:
        self.close()
        self._mark = mark, page

    def _end_paragraph(self) -> None:
        self._release()
        self._builder.end_paragraph()

    def _release(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            self._builder.add_line(held.text, held.style, held.page)
            self._among_documents = held.style is LineStyle.ATTACHMENT or _DOCUMENTS.search(held.text) is not None

    def _add_tagged(self, text: str, page: int | None) -> None:
        """Tags of printed minutes are not printed; "<AI1>" begins an item."""
        at = 0
        for tag in TAG.finditer(text):
            self._add_if_any(text[at : tag.start()], page)
            self._end_paragraph()
            self._item_begins = bool(tag[2]) and not tag[1]
            at = tag.end()
        self._add_if_any(text[at:], page)

    def _add_dash(self, raw: str, page: int | None) -> None:
        self._release()
        if self._among_documents:
            self._builder.end_paragraph()
        else:
            self._add_words(raw, "-", page)

    def _add_if_any(self, text: str, page: int | None) -> None:
        text = text.strip()
        if text:
            self._add_words(text, text, page)

    def _add_words(self, raw: str, text: str, page: int | None) -> None:
        size = _SIZE_ALONE.fullmatch(text)
        if size and self._held is not None:
            self._held = _Held(f"{self._held.text} {size[1]}", LineStyle.ATTACHMENT, self._held.page)
            self._release()
            return
        self._release()
        attached = _NAME_AND_SIZE.fullmatch(text)
        if attached:
            self._held = _Held(attached[1], LineStyle.ATTACHMENT, page)
        elif self._item_begins:
            style = style_of_item_line(text)
            self._item_begins = style is LineStyle.ITEM_NUMBER
            self._held = _Held(text, style, page)
        else:
            self._hold(raw, text, page)

    def _hold(self, raw: str, text: str, page: int | None) -> None:
        style = LineStyle.BODY
        mark, self._mark = self._mark, None
        if mark is not None:
            text, style = f"{mark[0]} {text}", style_of_mark(mark[0])
        elif bullet := _BULLET.match(text):
            text, style = f"{bullet[1]} {text[bullet.end() :]}", LineStyle.BULLET
        elif letter := _LETTER_BULLET.match(raw.lstrip()):
            text, style = f"{_LETTER_BULLETS[letter[1]]} {printed(raw.lstrip()[letter.end() :])}", LineStyle.BULLET
        elif _LOST_BULLET.match(raw):
            style = LineStyle.BULLET
        self._held = _Held(text, style, page)

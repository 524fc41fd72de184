"""The one way a reader makes a Document: text and lines grow together, so that a line's span is its words.

In the text one line end parts the printed lines of a paragraph, and an empty line parts paragraphs (`end_paragraph`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.facts import Box, Cell, Document, Line, LineStyle, Source, Span, Table, UnreadableError
from pipeline.read.limits import MAX_TEXT_CHARACTERS

# Characters that print as nothing, or as a space of some width. Everything else that a paper prints is kept.
_INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, *range(0x202A, 0x202F)])
_CONTROLS = dict.fromkeys([*range(0x00, 0x09), *range(0x0E, 0x20), 0x7F, *range(0x80, 0x85), *range(0x86, 0xA0)])
_SPACES = dict.fromkeys([0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
_LINE_ENDS = dict.fromkeys([0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029], " ")
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")

# Word writes bullets and arrows as characters of its symbol fonts, which Unicode keeps in a private area.
SYMBOLS = {
    0xF0B7: "•",
    0xF0A7: "▪",
    0xF0D8: "➢",
    0xF0A8: "◊",
    0xF06F: "o",
    0xF0DF: "←",
    0xF0E0: "→",
    0xF0E1: "↑",
    0xF0E2: "↓",
    0xF0E7: "←",
    0xF0E8: "→",
    0xF0E9: "↑",
    0xF0EA: "↓",
    0xF0EB: "↖",
    0xF0EC: "↗",
    0xF0ED: "↙",
    0xF0EE: "↘",
    0xF0FB: "✗",
    0xF0FC: "✓",
    0xF0FE: "☑",
}
_PRINTED: dict[int, str | None] = {**_INVISIBLE, **_CONTROLS, **_SPACES, **_LINE_ENDS, **SYMBOLS}
_TO_TRANSLATE = re.compile(f"[{''.join(re.escape(chr(code)) for code in _PRINTED)}]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_RUN_OF_SPACES = re.compile(r"[ \t]{2,}|\t")


def printed(text: str) -> str:
    """The characters of `text` that print: spaces of any width as " ", soft hyphens, zero-width and control characters gone."""
    if _TO_TRANSLATE.search(text):
        text = text.translate(_PRINTED)
    if _SURROGATE.search(text):
        text = text.translate(_SURROGATES)
    return text


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell on its way into a table: its paragraphs, each with a style, and where it stands."""

    row: int
    column: int
    paragraphs: Sequence[tuple[str, LineStyle]]
    fill: str | None = None


class DocumentBuilder:
    """Collects lines and tables in reading order. `keep_columns` keeps runs of spaces and tabs, which show columns in printed text."""

    def __init__(self, source: Source, *, keep_columns: bool = False) -> None:
        self.source = source
        self._keep_columns = keep_columns
        self._parts: list[str] = []
        self._length = 0
        self._separator = ""
        self._lines: list[Line] = []
        self._tables: list[Table] = []
        self._warnings: list[str] = []

    def clean(self, text: str) -> str:
        """`text` as a line will hold it; "" if it prints nothing."""
        text = printed(text)
        if not self._keep_columns:
            text = _RUN_OF_SPACES.sub(" ", text)
        return text.strip(" \t")

    def add_line(
        self, text: str, style: LineStyle = LineStyle.BODY, page: int | None = None, box: Box | None = None
    ) -> Span | None:
        """Adds one line and returns its span; a text that prints nothing adds none.

        Raises UnreadableError when the paper holds more text than is read of any.
        """
        text = self.clean(text)
        if not text:
            return None
        start = self._length + len(self._separator)
        span = Span(start, start + len(text))
        if span.end > MAX_TEXT_CHARACTERS:
            raise UnreadableError(
                f"{self.source.path} holds more than {MAX_TEXT_CHARACTERS:,} characters of text: split it into papers and try again."
            )
        self._parts += (self._separator, text)
        self._length = span.end
        self._separator = "\n"
        self._lines.append(Line(span, page, box, style))
        return span

    def end_paragraph(self) -> None:
        """The next line begins a new paragraph: an empty line parts them."""
        if self._length:
            self._separator = "\n\n"

    def add_table(self, cells: Sequence[TableCell], page: int | None = None) -> None:
        """Adds the lines of each cell, in the order given, and the table over them. Cells must come in reading order."""
        self.end_paragraph()
        placed = []
        for cell in cells:
            spans = [self.add_line(text, style, page) for text, style in cell.paragraphs]
            filled = [span for span in spans if span is not None]
            span = Span(filled[0].start, filled[-1].end) if filled else Span(self._length, self._length)
            placed.append(Cell(cell.row, cell.column, span, cell.fill))
        self.end_paragraph()
        if any(cell.span.start < cell.span.end for cell in placed):
            self._tables.append(Table(tuple(placed), page))

    def add_spans(self, table: Table) -> None:
        """Adds a table over lines that stand already (a ruled table of a PDF)."""
        self._tables.append(table)

    def warn(self, sentence: str) -> None:
        if sentence not in self._warnings:
            self._warnings.append(sentence)

    def build(self, pages: int | None = None) -> Document:
        """The document as collected. Raises UnreadableError if it holds no text."""
        if not self._lines:
            raise UnreadableError(f"{self.source.path} holds no text: nothing in it can be read.")
        return Document(
            self.source, "".join(self._parts), tuple(self._lines), tuple(self._tables), pages, tuple(self._warnings)
        )

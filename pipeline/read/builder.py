"""The one way a reader makes a Document: text and lines grow together, so that a line's span is its words.

In the text one line end parts the printed lines of a paragraph, and an empty line parts paragraphs (`end_paragraph`).
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.facts import Box, Cell, Document, Line, LineStyle, Source, Span, Table, UnreadableError
from pipeline.read.limits import MAX_LINES, MAX_TEXT_CHARACTERS
from pipeline.read.symbols import PRIVATE_AREA

# Characters that print as nothing, or as a space of some width. Everything else that a paper prints is kept.
_INVISIBLE = dict.fromkeys([0xAD, 0x61C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF])
_CONTROLS = dict.fromkeys([*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)])
_SPACES = dict.fromkeys([0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
_LINE_ENDS = dict.fromkeys([0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029], " ")
# Letters that a font draws as one: "o\ufb03cer"
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_PRINTED: dict[int, str | None] = {**_INVISIBLE, **_CONTROLS, **_SPACES, **_LINE_ENDS, **PRIVATE_AREA, **_LIGATURES}
_TO_TRANSLATE = re.compile(f"[{''.join(re.escape(chr(code)) for code in _PRINTED)}]")
_SURROGATE = re.compile("[\ud800-\udfff]")  # half of a character: no encoding can write it
GAP = re.compile(r" *\t[ \t]*| {2,}")  # between the cells of "Ref[tab]Measure   Target"


def printed(text: str) -> str:
    """The characters of `text` that print: any space as " ", ligatures as letters, no soft hyphens, zero-width or control characters."""
    if text.isascii() and text.isprintable():  # as most lines are
        return text
    if _TO_TRANSLATE.search(text):
        text = text.translate(_PRINTED)
    return _SURROGATE.sub("\ufffd", text)


def fold_gaps(text: str) -> str:
    """Runs of spaces as one; a run with a tab in it, which shows a column, as one tab."""
    return GAP.sub(lambda gap: "\t" if "\t" in gap[0] else " ", text)


class DocumentBuilder:
    """Collects lines and tables in reading order; `keep_columns` keeps runs of spaces, which show columns in printed text."""

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
        return (text if self._keep_columns else fold_gaps(text)).strip()

    def add_line(
        self, text: str, style: LineStyle = LineStyle.BODY, page: int | None = None, box: Box | None = None, strong: str = ""
    ) -> Span | None:
        """Adds one line and returns its span; a text that prints nothing adds none and gives None.

        `strong` are the words that it begins with and that alone are printed strong.
        Raises UnreadableError when the paper holds more text than is read of any.
        """
        text = self.clean(text)
        if not text:
            return None
        start = self._length + len(self._separator)
        span = Span(start, start + len(text))
        if span.end > MAX_TEXT_CHARACTERS or len(self._lines) >= MAX_LINES:
            limit = f"{MAX_TEXT_CHARACTERS:,} characters or {MAX_LINES:,} lines of text"
            raise UnreadableError(f"{self.source.path} holds more than {limit}; split it into its papers.")
        self._parts += (self._separator, text)
        self._length = span.end
        self._separator = "\n"
        lead = self.clean(strong) if strong else ""
        self._lines.append(Line(span, page, box, style, len(lead) if len(lead) < len(text) and text.startswith(lead) else 0))
        return span

    def end_paragraph(self) -> None:
        """The next line begins a new paragraph: an empty line parts them."""
        if self._length:
            self._separator = "\n\n"

    def mark(self) -> int:
        """The place in the lines, for `span_since`."""
        return len(self._lines)

    def span_since(self, mark: int) -> Span:
        """The span of all lines added since `mark`; empty if there are none."""
        if mark == len(self._lines):
            return Span(self._length, self._length)
        return Span(self._lines[mark].span.start, self._length)

    def add_table(self, cells: Sequence[Cell], page: int | None = None) -> None:
        """Adds a table over lines that stand already; one whose cells are all empty is none."""
        if any(cell.span.start < cell.span.end for cell in cells):
            self._tables.append(Table(tuple(cells), page))

    def warn(self, sentence: str) -> None:
        """Keeps a sentence for a person about what could not be read of the paper, once."""
        if sentence not in self._warnings:
            self._warnings.append(sentence)

    def build(self, pages: int | None = None) -> Document:
        """The document as collected. Raises UnreadableError if it holds no text."""
        if not self._lines:
            raise UnreadableError(f"{self.source.path} holds no text; if its words are pictures, run OCR over them.")
        text = "".join(self._parts)
        return Document(self.source, text, tuple(self._lines), tuple(self._tables), pages, tuple(self._warnings))

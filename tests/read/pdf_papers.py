"""PDFs for the tests of the reader, drawn by reportlab: places are in points from the top left corner, as the reader gives them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from pipeline.facts import Document, Source
from pipeline.read.pdf import read_pdf

A4 = (595.0, 842.0)
LANDSCAPE = (842.0, 595.0)

Draw = Callable[["Sheet"], None]


class Sheet:
    """One page to draw on."""

    def __init__(self, canvas: Canvas, height: float) -> None:
        self.canvas = canvas
        self._height = height

    def text(self, x: float, y: float, words: str, *, size: float = 11, font: str = "Helvetica") -> None:
        """Words with their baseline at `y`."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, self._height - y, words)

    def lines(self, x: float, y: float, lines: Iterable[str], *, leading: float = 14, size: float = 11) -> float:
        """Lines one below the other; returns the baseline of the next."""
        for words in lines:
            self.text(x, y, words, size=size)
            y += leading
        return y

    def wide(self, x: float, y: float, words: str, gap: float, *, size: float = 11) -> None:
        """Words with the same room between each two of them."""
        for word in words.split():
            self.text(x, y, word, size=size)
            x += self.canvas.stringWidth(word, "Helvetica", size) + gap

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.canvas.line(x0, self._height - y0, x1, self._height - y1)

    def fill(self, x0: float, y0: float, x1: float, y1: float, colour: str) -> None:
        self.canvas.setFillColor(HexColor(colour))
        self.canvas.rect(x0, self._height - y1, x1 - x0, y1 - y0, stroke=0, fill=1)
        self.canvas.setFillColor(HexColor("#000000"))

    def turned(self, x: float, y: float, degrees: float, words: str, *, size: float = 11) -> None:
        self.canvas.saveState()
        self.canvas.translate(x, self._height - y)
        self.canvas.rotate(degrees)
        self.canvas.setFont("Helvetica", size)
        self.canvas.drawString(0, 0, words)
        self.canvas.restoreState()

    def grid(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        rows: Sequence[Sequence[str]],
        fills: dict[tuple[int, int], str] | None = None,
    ) -> None:
        """A table ruled all round, a line of text in each cell, with its fills by (row, column)."""
        for (row, column), colour in (fills or {}).items():
            self.fill(xs[column], ys[row], xs[column + 1], ys[row + 1], colour)
        for y in ys:
            self.rule(xs[0], y, xs[-1], y)
        for x in xs:
            self.rule(x, ys[0], x, ys[-1])
        for row, entries in enumerate(rows):
            for column, words in enumerate(entries):
                for number, line in enumerate(words.split("\n")):
                    self.text(xs[column] + 4, ys[row] + 13 + 12 * number, line, size=10)


def pdf(*pages: Draw, size: tuple[float, float] = A4, password: str | None = None, turn: int = 0) -> bytes:
    """A PDF with one page for each function that draws one."""
    data = BytesIO()
    encrypt = StandardEncryption(password, canPrint=0) if password else None
    canvas = Canvas(data, pagesize=size, encrypt=encrypt, invariant=True)
    for draw in pages:
        if turn:
            canvas.setPageRotation(turn)
        draw(Sheet(canvas, size[1]))
        canvas.showPage()
    canvas.save()
    return data.getvalue()


def source_of(data: bytes, path: str = "minutes.pdf") -> Source:
    return Source(path, hashlib.sha256(data).hexdigest(), "application/pdf", len(data))


def read(data: bytes) -> Document:
    return read_pdf(data, source_of(data))


def lines_of(document: Document) -> list[str]:
    return [document.words(line.span) for line in document.lines]


def table_rows(document: Document, number: int = 0) -> list[list[str]]:
    """The words of a table's cells, row by row."""
    return [[document.words(cell.span) for cell in row] for row in document.tables[number].rows]

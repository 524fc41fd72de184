"""The words of a PDF page with their places, by pdfium.

pdfium returns a page's characters in the order of its content and puts a blank where it sees a gap between two of them. Only the
first and the last character of each word is asked for its box, as each question costs half a microsecond.
"""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

WORD = re.compile(r"\S+")


@dataclass(slots=True)
class Word:
    """A printed word, in points from the top left corner of the page as it is shown; `height` is that of its font."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    first: int

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of a page that is shown, in the page's own coordinates, and the quarter turns by which it is shown."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    def place(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """(x0, top, x1, bottom) on the page as shown, from its top left corner."""
        if self.turns == 0:
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        if self.turns == 1:
            return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        if self.turns == 2:
            return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        return self.top - top, self.right - right, self.top - bottom, self.right - left


def frame_of(page: pdfium.PdfPage) -> Frame:
    left, bottom, right, top = page.get_cropbox()
    return Frame(left, bottom, right, top, page.get_rotation() // 90)


def words_of(textpage: pdfium.PdfTextPage, frame: Frame) -> list[Word]:
    """The words of a page in the order of its content."""
    text = characters_of(textpage)
    box = pdfium_raw.FS_RECTF()
    ask = pdfium_raw.FPDFText_GetLooseCharBox
    raw = textpage.raw
    words: list[Word] = []
    for match in WORD.finditer(text):
        first, last = match.start(), match.end() - 1
        if not ask(raw, first, box):
            continue
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        if last > first and ask(raw, last, box):
            left, bottom = min(left, box.left), min(bottom, box.bottom)
            right, top = max(right, box.right), max(top, box.top)
        words.append(Word(match.group(), *frame.place(left, bottom, right, top), first))
    return words


def characters_of(textpage: pdfium.PdfTextPage) -> str:
    """One character for each of pdfium's, so that positions in the string are pdfium's own."""
    text = textpage.get_text_range()
    count = textpage.count_chars()
    if len(text) == count:
        return text
    ask = pdfium_raw.FPDFText_GetUnicode
    return "".join(chr(code) if 32 <= code < 0x110000 else " " for code in (ask(textpage.raw, i) for i in range(count)))

"""The words of a PDF page with their places, by pdfium.

pdfium returns a page's characters in the order of its content and puts a blank where it sees a gap between two of them. Only the
first and the last character of a word is asked for its box, as each question costs half a microsecond; where these two do not
stand on one line, every character is asked.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from pipeline import patterns as re

# pdfium's mark for a hyphen at the end of a line, after which it goes on with the next line's first word: "self\ufffe" "employed"
LINE_END_HYPHEN = "\ufffe"
_WORD = re.compile(rf"[^\s{LINE_END_HYPHEN}]+{LINE_END_HYPHEN}?|{LINE_END_HYPHEN}")
RAISED_FIGURES = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_ASLANT_DEGREES = 25  # slanted letters lean by up to 20, a mark stamped over a page stands at 30 to 60
_LONGEST_UNIT = 2  # "m", "km", "cm": a raised figure after these is part of them, after longer words it calls a footnote

Place = tuple[float, float, float, float]


@dataclass(slots=True)
class Word:
    """A printed word: its place (x0, top, x1, bottom) in points from the top left corner, its height that of its font.

    `turn` counts the quarter turns, clockwise, that would set the word upright on the page as shown; None if it stands aslant.
    `start` is the place of its first character among pdfium's.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    start: int
    turn: int | None = 0

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def place(self) -> Place:
        return self.x0, self.top, self.x1, self.bottom


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of a page that is shown, in the page's own coordinates, and the quarter turns by which it is shown."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def width(self) -> float:
        return self.top - self.bottom if self.turns % 2 else self.right - self.left

    @property
    def height(self) -> float:
        return self.right - self.left if self.turns % 2 else self.top - self.bottom

    def turned(self, turns: int) -> Frame:
        return Frame(self.left, self.bottom, self.right, self.top, (self.turns + turns) % 4)

    def show(self, left: float, bottom: float, right: float, top: float) -> Place:
        """A box in the page's own coordinates -> its place as shown."""
        if self.turns == 0:
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        if self.turns == 1:
            return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        if self.turns == 2:
            return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        return self.top - top, self.right - right, self.top - bottom, self.right - left

    def move(self, place: Place, other: Frame) -> Place:
        """A place as this frame shows it -> the same place as `other` shows it."""
        x0, top, x1, bottom = place
        if self.turns == 0:
            return other.show(x0 + self.left, self.top - bottom, x1 + self.left, self.top - top)
        if self.turns == 1:
            return other.show(top + self.left, x0 + self.bottom, bottom + self.left, x1 + self.bottom)
        if self.turns == 2:
            return other.show(self.right - x1, top + self.bottom, self.right - x0, bottom + self.bottom)
        return other.show(self.right - bottom, self.top - x1, self.right - top, self.top - x0)


def frame_of(page: pdfium.PdfPage) -> Frame:
    left, bottom, right, top = page.get_bbox()
    return Frame(left, bottom, right, top, page.get_rotation() // 90)


class WordReader:
    """Reads the words of one page; `words` is in the order of the page's content."""

    def __init__(self, textpage: pdfium.PdfTextPage, frame: Frame) -> None:
        self._textpage = textpage  # kept, as pdfium frees a text page with its last user
        self._raw = textpage.raw
        self._frame = frame
        self._box = pdfium_raw.FS_RECTF()
        self._characters = _characters_of(textpage)

    def words(self) -> list[Word]:
        words: list[Word] = []
        for match in _WORD.finditer(self._characters):
            start, end = match.span()
            first = self._place(start)
            last = self._place(end - 1) if end - start > 1 else first
            if first is None or last is None:
                continue
            word = self._word(start, end, first, last)
            if _on_one_line(first, last):
                words.append(word)
            else:
                self._set_turn(word)
                words += self._parts(start, end) if word.turn == 0 else [word]
        _turn_single_characters(words)
        return words

    def is_clipped(self, word: Word, frame: Frame) -> bool:
        """Whether the word, its place as `frame` shows it, is cut off and not seen.

        A spreadsheet cuts off so what belongs to the row before the page's first.
        """
        text_object = pdfium_raw.FPDFText_GetTextObject(self._raw, word.start)
        clip = pdfium_raw.FPDFPageObj_GetClipPath(text_object) if text_object else None
        x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
        for index in range(max(0, pdfium_raw.FPDFClipPath_CountPaths(clip)) if clip else 0):
            x0, top, x1, bottom = _clip_place(clip, index, frame)
            if not (x0 - 1 <= x <= x1 + 1 and top - 1 <= y <= bottom + 1):
                return True
        return False

    def _place(self, index: int) -> Place | None:
        box = self._box
        if not pdfium_raw.FPDFText_GetLooseCharBox(self._raw, index, box):
            return None
        return self._frame.show(box.left, box.bottom, box.right, box.top)

    def _word(self, start: int, end: int, first: Place, last: Place) -> Word:
        return Word(
            self._characters[start:end].replace(LINE_END_HYPHEN, "-"),
            min(first[0], last[0]),
            min(first[1], last[1]),
            max(first[2], last[2]),
            max(first[3], last[3]),
            start,
        )

    def _set_turn(self, word: Word) -> None:
        degrees = math.degrees(pdfium_raw.FPDFText_GetCharAngle(self._raw, word.start))
        turns = round(degrees / 90)
        word.turn = None if abs(degrees - 90 * turns) > _ASLANT_DEGREES else (-turns - self._frame.turns) % 4

    def _parts(self, start: int, end: int) -> Iterator[Word]:
        """A word of characters that stand higher or lower than its first: parted at the end of a line, its raised figures marked."""
        places = [(index, place) for index in range(start, end) if (place := self._place(index)) is not None]
        at = 0
        for here in range(1, len(places) + 1):
            before = places[here - 1][1]
            if here < len(places) and not _next_line(before, places[here][1]):
                continue
            part = places[at:here]
            word = self._word(part[0][0], part[-1][0] + 1, part[0][1], part[0][1])
            word.x1 = max(place[2] for _, place in part)
            figures = [index for index, place in part if _is_raised(part[0][1], place)]
            word.text = _mark_raised(word.text, [index - part[0][0] for index in figures])
            yield word
            at = here


def _characters_of(textpage: pdfium.PdfTextPage) -> str:
    """One character for each of pdfium's, so that a place in the string is pdfium's own."""
    text: str = textpage.get_text_range()
    count = textpage.count_chars()
    if len(text) == count:
        return text
    codes = (pdfium_raw.FPDFText_GetUnicode(textpage.raw, index) for index in range(count))
    return "".join(chr(code) if 32 <= code < 0x110000 else " " for code in codes)


def _clip_place(clip: pdfium_raw.FPDF_CLIPPATH, index: int, frame: Frame) -> Place:
    x, y = ctypes.c_float(), ctypes.c_float()
    xs, ys = [], []
    for number in range(pdfium_raw.FPDFClipPath_CountPathSegments(clip, index)):
        pdfium_raw.FPDFPathSegment_GetPoint(pdfium_raw.FPDFClipPath_GetPathSegment(clip, index, number), x, y)
        xs.append(x.value)
        ys.append(y.value)
    return frame.show(min(xs), min(ys), max(xs), max(ys)) if xs else (0.0, 0.0, 0.0, 0.0)


def _on_one_line(first: Place, last: Place) -> bool:
    height = first[3] - first[1]
    return last[0] >= first[0] and abs(last[1] - first[1]) + abs(last[3] - first[3]) <= 0.1 * height


def _next_line(before: Place, after: Place) -> bool:
    """Whether a character begins another line than the one before it: it stands clear below or above, or far back to the left."""
    height = min(before[3] - before[1], after[3] - after[1])
    shared = min(before[3], after[3]) - max(before[1], after[1])
    return shared < 0.3 * height or after[0] < before[0] - 2 * height


def _is_raised(first: Place, place: Place) -> bool:
    """Whether a character is smaller than the word's first and stands higher on the line, as the "1" of a footnote does."""
    height = first[3] - first[1]
    return place[3] - place[1] < 0.85 * height and place[3] < first[3] - 0.1 * height


def _mark_raised(text: str, raised: list[int]) -> str:
    """ "38" with a raised 1 -> "38"; "km" with a raised 2 -> "km²"; "18" with raised letters -> "18th".

    A footnote's mark is no part of the word, and after a figure would read as another figure.
    """
    figures = [at for at in raised if at < len(text) and text[at].isdigit()]
    if not figures or figures[0] == 0:
        return text
    before = text[: figures[0]]
    marks = "".join(text[at] for at in figures).translate(RAISED_FIGURES) if _is_unit(before) else ""
    return before + marks + text[figures[-1] + 1 :]


def _is_unit(word: str) -> bool:
    return word.isalpha() and len(word) <= _LONGEST_UNIT


def _turn_single_characters(words: list[Word]) -> None:
    """A single character between words that run up or down the page runs with them: its own box does not tell."""
    for before, word in pairwise(words):
        if len(word.text) == 1 and before.turn != 0:
            near = abs(word.x0 - before.x0) < before.height and word.top - before.bottom < 2 * (before.x1 - before.x0)
            if near and before.top - word.bottom < 2 * (before.x1 - before.x0):
                word.turn = before.turn

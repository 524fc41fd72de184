"""What is drawn on a PDF page that a table can be made of: ruling lines and filled areas, by pdfium."""

from __future__ import annotations

import ctypes
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from pipeline.read.limits import MAX_PDF_DRAWINGS, MAX_PDF_STROKES
from pipeline.read.pdf_words import Frame, Place

_THIN = 3.5  # points: a drawing no thicker than this is a ruling line
_SHORT = 2.5  # points: a line no longer than this is a dot
_MOST_SEGMENTS = 2_000  # of one drawing; a grid drawn in one go has hundreds, a map or a chart has more
_DEEPEST_FORM = 4  # drawings within forms within forms
_WHITE = 0xFFFFFF
_SHADING = 6  # rules close beside each other, at least, that make a shading
_SHADING_STEP = 6.0  # points: no row or column of words is that narrow

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line along the page's edges: horizontal at height `at`, from `start` on the left to `end`; or vertical, likewise."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Fill:
    """An area filled with a colour, `#rrggbb`; `disc` if it is round, as a traffic light is."""

    place: Place
    colour: str
    disc: bool = False


@dataclass(slots=True)
class Drawing:
    """All that a page draws. `complete` is false where there was more than is read."""

    horizontal: list[Rule] = field(default_factory=list)
    vertical: list[Rule] = field(default_factory=list)
    horizontal_edges: list[Rule] = field(default_factory=list)  # of filled areas
    vertical_edges: list[Rule] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    images: int = 0
    complete: bool = True

    @property
    def strokes(self) -> int:
        return len(self.horizontal) + len(self.vertical) + len(self.horizontal_edges) + len(self.vertical_edges)


class DrawingReader:
    """Collects the drawing of one page as `frame` shows it."""

    def __init__(self, page: pdfium.PdfPage, frame: Frame) -> None:
        self._page = page
        self._frame = frame
        self._numbers = [ctypes.c_float() for _ in range(4)]
        self._colour = [ctypes.c_uint() for _ in range(4)]
        self._filled = ctypes.c_int()
        self._stroked = ctypes.c_int()
        self._drawing = Drawing()
        self._left = MAX_PDF_DRAWINGS

    def drawing(self) -> Drawing:
        raw = self._page.raw
        objects = (pdfium_raw.FPDFPage_GetObject(raw, i) for i in range(pdfium_raw.FPDFPage_CountObjects(raw)))
        self._take(objects, _IDENTITY, 0)
        return self._drawing

    def _take(self, objects: Iterator[pdfium_raw.FPDF_PAGEOBJECT], matrix: Matrix, depth: int) -> None:
        for shape in objects:
            kind = pdfium_raw.FPDFPageObj_GetType(shape)
            if kind == pdfium_raw.FPDF_PAGEOBJ_PATH:
                if self._left <= 0 or self._drawing.strokes > MAX_PDF_STROKES:
                    self._drawing.complete = False
                    return
                self._left -= 1
                self._path(shape, matrix)
            elif kind == pdfium_raw.FPDF_PAGEOBJ_IMAGE:
                self._drawing.images += 1
            elif kind == pdfium_raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
                count = pdfium_raw.FPDFFormObj_CountObjects(shape)
                inner = (pdfium_raw.FPDFFormObj_GetObject(shape, i) for i in range(count))
                self._take(inner, _times(_matrix_of(shape), matrix), depth + 1)

    def _path(self, shape: pdfium_raw.FPDF_PAGEOBJECT, matrix: Matrix) -> None:
        pdfium_raw.FPDFPath_GetDrawMode(shape, self._filled, self._stroked)
        filled, stroked = self._filled.value != 0, self._stroked.value != 0
        if not (filled or stroked) or not pdfium_raw.FPDFPageObj_GetBounds(shape, *self._numbers):
            return
        left, bottom, right, top = (number.value for number in self._numbers)
        place = self._show(matrix, [(left, bottom), (right, top)])
        if _is_thin(place):
            self._rule(place)
            return
        segments = pdfium_raw.FPDFPath_CountSegments(shape)
        if segments > _MOST_SEGMENTS:
            return
        outline = self._segments(shape, segments, matrix)
        if filled:
            self._fill(shape, outline, place)
        if stroked:
            for a, b in outline.lines:
                self._rule((min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])))

    def _rule(self, place: Place) -> None:
        x0, top, x1, bottom = place
        if x1 - x0 > bottom - top:
            if bottom - top <= _THIN and x1 - x0 > _SHORT:
                self._drawing.horizontal.append(Rule((top + bottom) / 2, x0, x1))
        elif x1 - x0 <= _THIN and bottom - top > _SHORT:
            self._drawing.vertical.append(Rule((x0 + x1) / 2, top, bottom))

    def _fill(self, shape: pdfium_raw.FPDF_PAGEOBJECT, outline: _Outline, place: Place) -> None:
        if not pdfium_raw.FPDFPageObj_GetFillColor(shape, *self._colour):
            return
        red, green, blue, alpha = (part.value for part in self._colour)
        code = red << 16 | green << 8 | blue
        if alpha < 64:
            return
        if outline.is_disc(place):
            self._drawing.fills.append(Fill(place, f"#{code:06x}", disc=True))
        for area in outline.areas() if outline.lines else ():
            if _is_thin(area):
                self._rule(area)
                continue
            self._drawing.fills.append(Fill(area, f"#{code:06x}"))
            if code != _WHITE:
                x0, top, x1, bottom = area
                self._drawing.horizontal_edges += [Rule(top, x0, x1), Rule(bottom, x0, x1)]
                self._drawing.vertical_edges += [Rule(x0, top, bottom), Rule(x1, top, bottom)]

    def _show(self, matrix: Matrix, points: list[tuple[float, float]]) -> Place:
        moved = [_move(matrix, point) for point in points]
        xs, ys = [x for x, _ in moved], [y for _, y in moved]
        return self._frame.show(min(xs), min(ys), max(xs), max(ys))

    def _segments(self, shape: pdfium_raw.FPDF_PAGEOBJECT, count: int, matrix: Matrix) -> _Outline:
        """The straight lines of a path as shown, one list for each of its parts."""
        matrix = _times(_matrix_of(shape), matrix)
        x, y = ctypes.c_float(), ctypes.c_float()
        outline = _Outline()
        for index in range(count):
            segment = pdfium_raw.FPDFPath_GetPathSegment(shape, index)
            pdfium_raw.FPDFPathSegment_GetPoint(segment, x, y)
            px, py = _move(matrix, (x.value, y.value))
            shown = self._frame.show(px, py, px, py)
            kind = pdfium_raw.FPDFPathSegment_GetType(segment)
            outline.add(kind, (shown[0], shown[1]), closes=bool(pdfium_raw.FPDFPathSegment_GetClose(segment)))
        return outline


@dataclass(slots=True)
class _Outline:
    """A path's parts, each begun by a move: their corners, and whether any of it is curved."""

    parts: list[list[tuple[float, float]]] = field(default_factory=list)
    curves: int = 0

    def add(self, kind: int, point: tuple[float, float], *, closes: bool) -> None:
        if kind == pdfium_raw.FPDF_SEGMENT_MOVETO or not self.parts:
            self.parts.append([point])
            return
        if kind == pdfium_raw.FPDF_SEGMENT_BEZIERTO:
            self.curves += 1
        self.parts[-1].append(point)
        if closes:
            self.parts[-1].append(self.parts[-1][0])

    @property
    def lines(self) -> list[tuple[tuple[float, float], tuple[float, float]]]:
        if self.curves:
            return []
        return [pair for part in self.parts for pair in pairwise(part)]

    def areas(self) -> Iterator[Place]:
        """The upright rectangles among the parts; the thin ones are rules, of which many may be drawn in one go."""
        for part in self.parts:
            xs, ys = [x for x, _ in part], [y for _, y in part]
            place = min(xs), min(ys), max(xs), max(ys)
            upright = all(abs(a[0] - b[0]) < 1 or abs(a[1] - b[1]) < 1 for a, b in pairwise(part))
            if 4 <= len(part) <= 6 and upright:
                yield place

    def is_disc(self, place: Place) -> bool:
        width, height = place[2] - place[0], place[3] - place[1]
        round_all_along = len(self.parts) == 1 and len(self.parts[0]) - 2 <= self.curves and self.curves >= 12
        return round_all_along and 0.8 < width / height < 1.25


def _is_thin(place: Place) -> bool:
    return place[2] - place[0] <= _THIN or place[3] - place[1] <= _THIN


def without_rule(wanted: Iterable[Rule], drawn: Sequence[Rule], reach: float) -> list[Rule]:
    """Those of `wanted` that no rule of `drawn`, no further off than `reach`, runs beside for half of their length."""
    drawn = sorted(drawn, key=lambda rule: rule.at)
    places = [rule.at for rule in drawn]
    missing = []
    for rule in wanted:
        near = drawn[bisect_left(places, rule.at - reach) : bisect_right(places, rule.at + reach)]
        covered = sum(max(0.0, min(other.end, rule.end) - max(other.start, rule.start)) for other in near)
        if covered < (rule.end - rule.start) / 2:
            missing.append(rule)
    return missing


def without_shading(rules: Sequence[Rule], edges: Sequence[Rule]) -> tuple[list[Rule], list[Rule]]:
    """A run of lines of one length, close beside each other, is an area shaded from one colour to another: only its ends are kept.

    Such an area is drawn as many, of which the thinner ones count as rules and the others have edges.
    """
    alike: dict[tuple[int, int], list[Rule]] = {}
    for rule in [*rules, *edges]:
        alike.setdefault((round(rule.start), round(rule.end)), []).append(rule)
    kept: set[int] = set()
    for group in alike.values():
        run: list[Rule] = []
        for rule in sorted(group, key=lambda rule: rule.at):
            if run and rule.at - run[-1].at > _SHADING_STEP:
                kept.update(map(id, _ends(run)))
                run = []
            run.append(rule)
        kept.update(map(id, _ends(run)))
    return [rule for rule in rules if id(rule) in kept], [edge for edge in edges if id(edge) in kept]


def _ends(run: list[Rule]) -> list[Rule]:
    distinct = 1 + sum(1 for a, b in pairwise(run) if b.at - a.at > 0.3)
    return [run[0], run[-1]] if distinct >= _SHADING else run


def _matrix_of(shape: pdfium_raw.FPDF_PAGEOBJECT) -> Matrix:
    matrix = pdfium_raw.FS_MATRIX()
    if not pdfium_raw.FPDFPageObj_GetMatrix(shape, matrix):
        return _IDENTITY
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _move(matrix: Matrix, point: tuple[float, float]) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    x, y = point
    return a * x + c * y + e, b * x + d * y + f

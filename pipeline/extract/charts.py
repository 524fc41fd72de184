"""Sums that a chart prints over its bars, each a line of text: its legend gives their scale, and the marks of its axis are no sums.

    Draft budget 2031 €'m
    €41.20
    €7.35

"€0", "€5", "€10", "€15", "€20" one below the other are the axis.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from pipeline import patterns as re
from pipeline.extract.passages import Piece
from pipeline.extract.printed_sum import unit_scale

_LABEL = re.compile(r"[£€$]\s?(?P<figure>\d{1,4}(?:\.\d{1,2})?)")
# "Draft budget 2031 €'m", "£m", "Income by source (€m)"
_LEGEND = re.compile(r"(?:[A-Za-z][^.;:£€$]{0,60}?)?\(?[£€$]\s?[’'‘]?(?P<scale>m|bn|k|000s?)\)?", re.I)
_FEWEST_MARKS = 5
AXIS = 0.0


def scales(pieces: Sequence[Piece]) -> dict[int, float]:
    """What the sum of a line counts, by its place among the pieces of a paper: 1000000 under "€'m", `AXIS` for a mark of an axis."""
    found: dict[int, float] = {}
    for run in _runs(pieces):
        figures = [float(_label(pieces[place])) for place in run]
        scale = AXIS if _is_axis(figures) else _legend(pieces, run[0] - 1) or _legend(pieces, run[-1] + 1)
        if scale is not None:
            found.update(dict.fromkeys(run, scale))
    return found


def _runs(pieces: Sequence[Piece]) -> Iterator[list[int]]:
    """The places of lines that are a small sum and nothing else, those that follow each other together."""
    places = [place for place, piece in enumerate(pieces) if piece.text[:1] in "£€$" and not piece.heading and _label(piece)]
    for _, run in groupby(enumerate(places), key=lambda each: each[1] - each[0]):
        yield [place for _, place in run]


def _label(piece: Piece) -> str:
    match = _LABEL.fullmatch(piece.text)
    return match["figure"] if match else ""


def _legend(pieces: Sequence[Piece], place: int) -> float | None:
    match = _LEGEND.fullmatch(pieces[place].text) if 0 <= place < len(pieces) else None
    return unit_scale(match["scale"]) if match else None


def _is_axis(figures: Sequence[float]) -> bool:
    """Whether figures go up from nought, or down to it, by one step."""
    steps = {round(after - before, 6) for before, after in pairwise(figures)}
    return len(figures) >= _FEWEST_MARKS and len(steps) == 1 and steps != {0} and 0 in (figures[0], figures[-1])

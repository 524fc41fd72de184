"""Pieces whose date is cut in two by the page: "on Thursday, 14" / "February 2019", "April" / "2" / "2019"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.dates.calendar import MONTH
from pipeline.extract.passages import Piece
from pipeline.segment.passages import join

_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])(?:\s?(?:st|nd|rd|th))?"
# "held on 28", "Thursday, 14th": a day at the end, after a word
_ENDS_IN_DAY = re.compile(rf"[a-z,.]\s{_NUMBER}$", re.I)
_BEGINS_WITH_MONTH = re.compile(rf"{MONTH}\.?,?\s(?:19|20)\d\d\b", re.I)
# "by 25 June", "the 5th of May,", "since January"
_ENDS_IN_MONTH = re.compile(
    rf"(?:^|\s)(?:{_NUMBER}\s(?:of\s)?|(?:in|since|by|of|for|from|to|until|during)\s){MONTH}\.?,?$|^{MONTH}\s{_NUMBER},?$", re.I
)
_BEGINS_WITH_YEAR = re.compile(r"(?:19|20)\d\d(?![\w/-])")
# a cell of a table that lost its columns: "April", "2", "2019"
_MONTH_ALONE = re.compile(MONTH, re.I)
_DAY_ALONE = re.compile(_NUMBER, re.I)
_WINDOW = 40


def mended(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces, those joined that hold two parts of one date. A piece of a table is never joined."""
    held: Piece | None = None
    for piece in pieces:
        if held and _one_date(held, piece):
            held = replace(held, text=f"{held.text} {piece.text}", passage=join([held.passage, piece.passage]))
            continue
        if held:
            yield held
        held = piece
    if held:
        yield held


def _one_date(first: Piece, second: Piece) -> bool:
    if first.row or second.row:
        return False
    end, begin = first.text[-_WINDOW:], second.text[:_WINDOW]
    if _BEGINS_WITH_MONTH.match(begin) and _ENDS_IN_DAY.search(end):
        return True
    if _BEGINS_WITH_YEAR.match(begin) and _ENDS_IN_MONTH.search(end):
        return True
    return bool(_DAY_ALONE.fullmatch(second.text) and _MONTH_ALONE.fullmatch(first.text))

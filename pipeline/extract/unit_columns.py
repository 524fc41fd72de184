"""Columns of money that are lines of text: the bare figures of the lines under "Value £m", until other text follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline import patterns as re
from pipeline.extract.passages import Piece
from pipeline.extract.printed_sum import RULE_COLUMN, Found, unit_scale
from pipeline.language.country import Country, currency

# the unit of a column in the words over it: "Value £m", "£", "Cost (£000)", "Actual £ million"; a day may follow it
_UNIT = re.compile(
    r"(?P<symbol>[£€$])\s?(?P<scale>[’'‘]?000[’']?s?|millions?|thousands?|bn|mn?|k)?"
    r"(?![\w.,]|\s?[(-]?\d[\d,]*(?:\.\d+)?(?![\d.,/]))"
)
_SENTENCE = re.compile(r"[a-z)]{2}[.?!](?:\s|$)")
_LONGEST_HEADING = 240
# figures that stand beside each other: "1.902 0.950", "(1.2) 3.4", "1,204 1,530"
_CELL = r"(?:[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\))"
_ROW = re.compile(rf"(?<![^\s]){_CELL}(?:\s+{_CELL})*(?![\w%/:.,)]|\s?%)")
_FIGURE = re.compile(r"(?P<open>[-−(])?(?P<whole>[\d,]+)(?:\.(?P<decimals>\d+))?\)?")


@dataclass(slots=True)
class UnitColumns:
    """The columns that the last heading opened: their currency, what their figures count, how many, and the decimals they print."""

    currency: str
    scale: float
    count: int
    decimals: int | None = None

    def sums(self, text: str, start: int = 0) -> list[Found]:
        """The figures of a line or a passage from `start` on; none where a row has more than the columns have units."""
        found: list[Found] = []
        for row in _ROW.finditer(text, start):
            figures = [figure for figure in _FIGURE.finditer(text, *row.span()) if self._is_money(figure)]
            if len(figures) <= self.count:
                found.extend(self._sum(figure) for figure in figures)
        return found

    def _is_money(self, figure: re.Match[str]) -> bool:
        """Whether a figure is printed as money of this unit is: "1.902" of £m, "1,204" of £000, "45.50" of £; and as the first was."""
        decimals = len(figure["decimals"] or "")
        if self.scale == 1e3:
            return "," in figure["whole"]
        if decimals == 0 or (self.scale == 1 and decimals != 2):
            return False
        if self.decimals is None:
            self.decimals = decimals
        return decimals == self.decimals

    def _sum(self, figure: re.Match[str]) -> Found:
        value = round(float(f"{figure['whole'].replace(',', '')}.{figure['decimals'] or 0}") * self.scale, 6)
        return Found(*figure.span(), -value if figure["open"] else value, self.currency, RULE_COLUMN)


def in_columns(pieces: Iterable[Piece], where: Country | None) -> Iterator[list[Found]]:
    """For each piece of a paper of the country `where`, in order: the sums that the unit over it tells.

    Cells under a heading of their own are left to it.
    """
    columns: UnitColumns | None = None
    for piece in pieces:
        text = piece.text
        opened = _opened(text, where) if "£" in text or "€" in text or "$" in text else None
        if piece.heading:
            yield []
        elif opened:
            columns, start = opened
            yield columns.sums(text, start)
        elif columns is None or _SENTENCE.search(text):
            columns = None
            yield []
        else:
            found = columns.sums(text)
            columns = columns if found or piece.row else None
            yield found


def _opened(text: str, where: Country | None) -> tuple[UnitColumns, int] | None:
    """The columns that a text heads and where their figures may begin; None if it heads none."""
    units = list(_UNIT.finditer(text))
    if not units or units[-1].end() > _LONGEST_HEADING or "%" in text or _SENTENCE.search(text):
        return None
    last = units[-1]
    return UnitColumns(currency(where, last["symbol"]), unit_scale(last["scale"]), len(units)), last.end()

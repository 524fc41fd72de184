"""Tells the tables of a page that hold data from those that only place words: ModernGov's list of items, lettered points, frames."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from pipeline.read.html_tree import Edge, Element, walk
from pipeline.read.points import POINT_MARK

_LONGEST_MARK = 10
_HEADINGS = frozenset({"h1", "h2"})


class TableKind(Enum):
    """What a table of a page is for."""

    DATA = "data"
    LAYOUT = "layout"  # its cells are read one after another as if there were no table
    POINTS = "points"  # each row is a lettered or numbered point: "a)" | "The report was noted."
    NESTED = "nested"  # data inside a cell of a data table: its words belong to that cell


@dataclass(slots=True)
class _Seen:
    """What has been seen of a table that the walk is still in."""

    table: Element
    rows: list[list[str]] = field(default_factory=list)
    words: int = 0
    words_of_nested: int = 0
    stated_data: bool = False
    stated_layout: bool = False
    inside: list[Element] = field(default_factory=list)


def tables_in(root: Element) -> dict[Element, TableKind]:
    """The kind of every table below `root`."""
    kinds: dict[Element, TableKind] = {}
    open_tables: list[_Seen] = []
    for step in walk(root):
        if isinstance(step, str):
            if open_tables:
                _see_words(open_tables[-1], step)
            continue
        edge, element = step
        if element.tag == "table":
            if edge is Edge.ENTER:
                open_tables.append(_Seen(element, stated_layout=element.attributes.get("role") in {"presentation", "none"}))
            else:
                _close(open_tables, kinds)
        elif edge is Edge.ENTER and open_tables:
            _see_element(open_tables[-1], element)
    return kinds


def _see_words(seen: _Seen, piece: str) -> None:
    words = " ".join(piece.split())
    seen.words += len(words)
    if words and seen.rows and seen.rows[-1] and len(seen.rows[-1][-1]) <= _LONGEST_MARK:
        seen.rows[-1][-1] += words


def _see_element(seen: _Seen, element: Element) -> None:
    if element.tag == "tr":
        seen.rows.append([])
    elif element.tag in {"td", "th"}:
        if not seen.rows:
            seen.rows.append([])
        seen.rows[-1].append("")
        seen.stated_data |= element.tag == "th"
        seen.stated_layout |= "mgItemNumberCell" in element.classes
    elif element.tag in {"caption", "thead"}:
        seen.stated_data = True
    elif "mgAiTitleTxt" in element.classes or element.tag in _HEADINGS:
        seen.stated_layout = True


def _close(open_tables: list[_Seen], kinds: dict[Element, TableKind]) -> None:
    seen = open_tables.pop()
    kind = kinds[seen.table] = _kind(seen)
    if kind is TableKind.DATA:
        for table in seen.inside:
            if kinds[table] is not TableKind.POINTS:
                kinds[table] = TableKind.NESTED
    if open_tables:
        outer = open_tables[-1]
        outer.words += seen.words
        if kind is TableKind.DATA:
            outer.words_of_nested += seen.words
        outer.inside += [seen.table, *seen.inside]


def _kind(seen: _Seen) -> TableKind:
    rows = [row for row in seen.rows if any(row)]
    if seen.stated_layout or 2 * seen.words_of_nested > seen.words:
        return TableKind.LAYOUT
    if not seen.stated_data and rows and all(_is_point(row) for row in rows) and any(POINT_MARK.fullmatch(r[0]) for r in rows):
        return TableKind.POINTS
    if max((len(row) for row in rows), default=0) < 2 or (len(rows) < 2 and not seen.stated_data):
        return TableKind.LAYOUT
    return TableKind.DATA


def _is_point(row: list[str]) -> bool:
    """A row of nothing but a mark and its words; a mark alone or words alone go on with the point before."""
    filled = [cell for cell in row if cell]
    return len(filled) <= 1 or (len(filled) == 2 and bool(row[0]) and POINT_MARK.fullmatch(filled[0]) is not None)

"""Papers about risks and measures, for tests: an item with a title, points with marks, cells with colours."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace

from pipeline.facts import AgendaItem, BlockKind, Passage, Segmented, Span
from tests.papers import paper

_MARKS = ("•", "o")


def item(segmented: Segmented, title: str) -> Segmented:
    """The paper with all its blocks under one item of that title."""
    blocks = tuple(replace(block, item=0) for block in segmented.blocks)
    whole = AgendaItem(0, "1", title, Span(0, 1), Span(0, len(segmented.document.text)))
    return replace(segmented, items=(whole,), blocks=blocks)


def points(segmented: Segmented) -> Segmented:
    """The paper with each line that begins with "•" or "o" as a point with that mark."""
    blocks = []
    for block in segmented.blocks:
        mark, _, rest = block.text.partition(" ")
        if mark in _MARKS and rest:
            passage = block.passage.part(len(mark) + 1, len(block.text))
            block = replace(block, kind=BlockKind.CLAUSE, label=mark, passage=passage)
        blocks.append(block)
    return replace(segmented, blocks=tuple(blocks))


def coloured(segmented: Segmented, heading: str, fills: Sequence[str | None]) -> Segmented:
    """The paper with the cells under `heading` filled, row by row."""
    rows = iter(fills)
    blocks = []
    for block in segmented.blocks:
        if block.cells:
            fill = next(rows)
            cells = tuple(replace(cell, fill=fill) if cell.heading == heading else cell for cell in block.cells)
            block = replace(block, cells=cells)
        blocks.append(block)
    return replace(segmented, blocks=tuple(blocks))


def spanning(segmented: Segmented) -> Segmented:
    """The paper with the headings "-" of its tables empty, as those under one that spans several columns."""
    return replace(
        segmented,
        blocks=tuple(
            replace(block, cells=tuple(replace(cell, heading="" if cell.heading == "-" else cell.heading) for cell in block.cells))
            for block in segmented.blocks
        ),
    )


def passage(text: str) -> Passage:
    return Passage(text, array("I", range(len(text))))


__all__ = ["coloured", "item", "paper", "passage", "points", "spanning"]

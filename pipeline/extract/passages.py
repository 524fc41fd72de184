"""Segmented -> the passages that extractors of values read, each once, in the order of the text."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline import patterns as re
from pipeline.facts import Block, BlockKind, Passage, Segmented, TableCell
from pipeline.segment.passages import fold

FILLER = "\ufffc"  # stands for a character that is not prose; no pattern matches it


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage to read: `text` is the passage's with web addresses blotted out, character for character.

    `heading` is that of the cell's column, `stub` the words of the cells before it that are no figures, `row` the whole row;
    all "" outside tables.
    """

    text: str
    passage: Passage
    item: int | None
    heading: str = ""
    stub: str = ""
    row: str = ""


# a cell that is the unit of its column: "£m", "(£000s)", "%"
_UNIT = re.compile(r"\(?(?:[£€$][’'‘]?(?:m|k|bn|000s?|million)?|%|\d?000s)\)?", re.I)


# a cell that is a figure with or without its sign: "83%", "1,204", "£1.2m", "(9)"
_FIGURE = re.compile(r"[-−+(]?[£€$]?\s?\d[\d,.]*\s?(?:%|m|k|bn)?\)?")


def pieces(segmented: Segmented) -> Iterator[Piece]:
    """Paragraphs, titles, points, cells and margins in order, without page furniture. A row is read by its cells.

    A row of units alone ("£m", "%") under the headings of a table belongs to the headings of the rows after it. The cells of
    a table that stand in no block, as its headings do, are read too.
    """
    headings = deque(_headings(segmented))
    units: tuple[TableCell, ...] = ()
    for block in segmented.blocks:
        while headings and block.passage.text and headings[0].passage.offsets[0] < block.passage.offsets[0]:
            yield replace(headings.popleft(), item=block.item)
        if block.kind is BlockKind.FURNITURE:
            continue
        if block.kind is not BlockKind.ROW:
            units = ()
        if block.cells:
            printed = [cell.passage.text for cell in block.cells if cell.passage.text]
            if printed and all(_UNIT.fullmatch(unit) for unit in printed):
                units = block.cells
                continue
            yield from _cells(block, units)
        else:
            yield Piece(blot(block.text), block.passage, block.item)
        if block.margin:
            yield Piece(blot(block.margin.text), block.margin, block.item)
    yield from headings


def _headings(segmented: Segmented) -> Iterator[Piece]:
    """The cells of tables whose words are in no block: the headings of columns ("Quarter 1", "March 2024")."""
    if not segmented.document.tables:
        return
    extents = sorted(_extents(segmented))
    starts = [start for start, _ in extents]
    document = segmented.document
    for row in (row for table in document.tables for row in table.rows):
        for cell in row:
            position = bisect_right(starts, cell.span.start) - 1
            covered = position >= 0 and cell.span.start < extents[position][1]
            if not covered and document.words(cell.span).strip():
                passage = fold(document.text, [cell.span])
                yield Piece(blot(passage.text), passage, None, row=" ".join(document.words(c.span) for c in row))


def _extents(segmented: Segmented) -> Iterator[tuple[int, int]]:
    """First and last offset of each cell and of each other passage that a block holds."""
    for block in segmented.blocks:
        for passage in [cell.passage for cell in block.cells] or [block.passage]:
            if passage.text:
                yield passage.offsets[0], passage.offsets[-1] + 1


def _cells(block: Block, units: tuple[TableCell, ...]) -> Iterator[Piece]:
    stub = ""
    for column, cell in enumerate(block.cells):
        if cell.passage.text:
            heading = f"{cell.heading} {_unit(column, block.cells, units)}".strip()
            yield Piece(blot(cell.passage.text), cell.passage, block.item, heading, stub, block.text)
            if not _FIGURE.fullmatch(cell.passage.text):
                stub = f"{stub} {cell.passage.text}".strip()


def _unit(column: int, cells: tuple[TableCell, ...], units: tuple[TableCell, ...]) -> str:
    """What the row of units prints for a column: by its place in a row of as many cells, else by a heading that only it has."""
    if len(units) == len(cells):
        return units[column].passage.text
    heading = cells[column].heading
    same = [unit.passage.text for unit in units if unit.heading == heading]
    return same[0] if heading and len(same) == 1 else ""


_TOKEN = re.compile(r"\S+")
# "https://town.example/minutes-2019-02-05", "[Report](https://...)": from the scheme to the end of the token
_ADDRESS = re.compile(r"https?://|www\.|ftp://")
_FILE_ENDINGS = (".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".htm", ".html", ".aspx")


def _is_file_name(token: str) -> bool:
    """Whether a token is "minutes_2019-02-05.pdf"; a title with spaces ends in "2019.pdf", whose year is prose."""
    bare = token.strip("()[]<>,;:\"'“”‘’.")
    return bare.lower().endswith(_FILE_ENDINGS) and any(sign in bare for sign in "_%/\\-")


def blot(text: str) -> str:
    """`text` with web and mail addresses and file names replaced by fillers, so that no figure is read in them."""
    if not ("://" in text or "www." in text or "@" in text or ".pdf" in text or ".doc" in text or ".xls" in text):
        return text
    kept: list[str] = []
    last = 0
    for token in _TOKEN.finditer(text):
        words = token.group()
        address = _ADDRESS.search(words)
        if address:
            start = token.start() + address.start()
        elif ("@" in words and "." in words) or _is_file_name(words):
            start = token.start()
        else:
            continue
        kept.append(text[last:start])
        kept.append(FILLER * (token.end() - start))
        last = token.end()
    kept.append(text[last:])
    return "".join(kept)

"""Segmented -> the passages that extractors of values read, each once, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.facts import Block, BlockKind, Passage, Segmented

FILLER = "\ufffc"  # stands for a character that is not prose; no pattern matches it


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage to read: `text` is the passage's with web addresses blotted out, character for character.

    `heading` is that of the cell's column, `stub` the first cell of its row, `row` the whole row; all "" outside tables.
    """

    text: str
    passage: Passage
    item: int | None
    heading: str = ""
    stub: str = ""
    row: str = ""


# a cell that is the unit of its column: "£m", "(£000s)", "%"
_UNIT = re.compile(r"\(?(?:[£€$][’'‘]?(?:m|k|bn|000s?|million)?|%|\d?000s)\)?", re.I)


def pieces(segmented: Segmented) -> Iterator[Piece]:
    """Paragraphs, headings, points, cells and margins, without page furniture. A row is read by its cells.

    A row of units alone ("£m", "%") under the headings of a table belongs to the headings of the rows after it.
    """
    units: dict[str, str] = {}
    for block in segmented.blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        if block.kind is not BlockKind.ROW:
            units = {}
        if block.cells:
            printed = {cell.heading: cell.passage.text for cell in block.cells if cell.passage.text}
            if printed and all(_UNIT.fullmatch(unit) for unit in printed.values()):
                units = printed
                continue
            yield from _cells(block, units)
        else:
            yield Piece(blot(block.text), block.passage, block.item)
        if block.margin:
            yield Piece(blot(block.margin.text), block.margin, block.item)


def _cells(block: Block, units: dict[str, str]) -> Iterator[Piece]:
    stub = block.cells[0].passage.text
    for cell in block.cells:
        if cell.passage.text:
            heading = f"{cell.heading} {units[cell.heading]}" if cell.heading in units else cell.heading
            yield Piece(blot(cell.passage.text), cell.passage, block.item, heading, stub, block.text)


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

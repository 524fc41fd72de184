"""Segmented -> the passages that extractors of values read, each once, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.facts import BlockKind, Passage, Segmented

FILLER = "\ufffc"  # stands for a character that is not prose; no pattern matches it


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage to read: `text` is the passage's with web addresses blotted out, character for character.

    `heading` is that of the cell's column, `stub` the first cell of its row; both "" outside tables.
    """

    text: str
    passage: Passage
    item: int | None
    heading: str = ""
    stub: str = ""


def pieces(segmented: Segmented) -> Iterator[Piece]:
    """Paragraphs, headings, points, cells and margins, without page furniture. A row is read by its cells."""
    for block in segmented.blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        if block.cells:
            stub = block.cells[0].passage.text
            for cell in block.cells:
                if cell.passage.text:
                    yield Piece(blot(cell.passage.text), cell.passage, block.item, cell.heading, stub)
        else:
            yield Piece(blot(block.text), block.passage, block.item)
        if block.margin:
            yield Piece(blot(block.margin.text), block.margin, block.item)


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

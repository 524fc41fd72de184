"""Tables turned on their side, a row of which is a label and its value, or two such pairs; each tells of one thing.

Risk title     | Late trains
Risk owner     | Head of Rail
Current score  | 16
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from pipeline.extract.grid import Grid, Row
from pipeline.extract.headings import part, words_of
from pipeline.extract.reading import Reading
from pipeline.facts import Block, BlockKind, Passage, TableCell

_PAIRS = (2, 4)  # cells of a row
_LONGEST_LABEL = 5  # words
_FEWEST = 3  # labels that are known
_Pair = tuple[str, Passage, Block]


def turned(reading: Reading, parts: Mapping[str, Sequence[str]], name: str) -> Iterator[Grid]:
    """Each record of such tables as a table of one row, its labels as headings; `name` is the part of `parts` that names a record."""
    for headings, run in groupby(reading.blocks, key=_headings):
        if headings is not None:
            for record in _records(_pairs(reading, headings, list(run)), parts, name):
                yield _grid(record, parts, name)


def _headings(block: Block) -> tuple[str, ...] | None:
    """The headings over a row of pairs, None for another block: a table's rows have the same."""
    return tuple(cell.heading for cell in block.cells) if block.kind is BlockKind.ROW and len(block.cells) in _PAIRS else None


def _pairs(reading: Reading, headings: Sequence[str], rows: Sequence[Block]) -> Iterator[_Pair]:
    """The labels of a table with their values; what was taken for headings of the columns is the first row of them."""
    for label, value in zip(headings[::2], headings[1::2], strict=True):
        if label and value:
            yield label, _printed(reading, rows[0], value), rows[0]
    for block in rows:
        for of, cell in zip(block.cells[::2], block.cells[1::2], strict=True):
            yield of.passage.text, cell.passage, block


def _printed(reading: Reading, block: Block, words: str) -> Passage:
    """The words of a heading, where they stand before a row; in its place if they were broken over lines."""
    start = block.passage.span().start
    at = reading.document.text.rfind(words, 0, start)
    return Passage(words, array("I", range(at, at + len(words)) if at >= 0 else [start] * len(words)))


def _records(pairs: Iterator[_Pair], parts: Mapping[str, Sequence[str]], name: str) -> Iterator[list[_Pair]]:
    """The pairs of each thing: a label that comes again begins the next."""
    record: list[_Pair] = []
    for pair in pairs:
        if any(words_of(pair[0]) == words_of(other) for other, _, _ in record):
            if _tells(record, parts, name):
                yield record
            record = []
        record.append(pair)
    if _tells(record, parts, name):
        yield record


def _tells(record: Sequence[_Pair], parts: Mapping[str, Sequence[str]], name: str) -> bool:
    labels = [label for label, value, _ in record if value.text.strip() and len(label.split()) <= _LONGEST_LABEL]
    known = [label for label in labels if part(label, parts) not in (None, "no_part")]
    return len(known) >= _FEWEST and any(words_of(label) in parts[name] for label in labels)


def _grid(record: Sequence[_Pair], parts: Mapping[str, Sequence[str]], name: str) -> Grid:
    named = next(block for label, _, block in record if words_of(label) in parts[name])
    return Grid(tuple(label for label, _, _ in record), (Row(named, tuple(TableCell(label, value) for label, value, _ in record)),))

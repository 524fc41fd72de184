"""The sentences of a paper that may state a fact, in order: its prose, and what stands under its heading without an item."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract.reading import Reading, Sentence
from pipeline.facts import Block, BlockKind, Section

_LONGEST = 2_500  # characters; what is longer is no sentence, and patterns that look back over it would cost its square
_LEAST = 12  # words of a block of the heading or of a labelled field that is prose, not a title or a name
_LEAST_CLOSED = 6  # words of one that ends as a sentence does: "Overall: 14 of 22 measures met their target."


def statements(reading: Reading) -> Iterator[Sentence]:
    """Sentences of paragraphs and points, and of titles and fields as long as prose; no attendance, no list of documents."""
    block: Block | None = None
    prose = False
    for sentence in reading.sentences:
        if sentence.block is not block:
            block = sentence.block
            prose = _is_prose(block)
        if prose and sentence.end - sentence.start <= _LONGEST:
            yield sentence


# "The constable was welcomed. She said that 12 calls had been made.": what is told below the list of those present, before any item
_TELLS = re.compile(
    r"[A-Z][^.;:|]{20,200}\s(?:was|were|had|has|have)\s[^.;:|]{3,200}\.\s+(?:[A-Z][^.;:|]{3,120}\s(?:was|were|had|has|have)\s)"
)


def _is_prose(block: Block) -> bool:
    if block.section is Section.ATTENDANCE:
        return block.kind is BlockKind.PARAGRAPH and _TELLS.match(block.text) is not None
    if block.section is Section.DOCUMENTS:
        return False
    if block.kind in (BlockKind.TITLE, BlockKind.FIELD):
        words = len(block.text.split(None, _LEAST))
        return words >= _LEAST or (words >= _LEAST_CLOSED and block.text.endswith("."))
    return block.kind in (BlockKind.PARAGRAPH, BlockKind.CLAUSE)

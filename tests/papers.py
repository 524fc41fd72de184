"""Papers made of a few lines, for tests of the extractors: no file is read and nothing is segmented."""

from __future__ import annotations

from array import array
from itertools import groupby

from pipeline.facts import (
    Block,
    BlockKind,
    Document,
    Line,
    Meeting,
    MeetingKind,
    Passage,
    Section,
    Segmented,
    Source,
    Span,
    TableCell,
)


def paper(
    text: str,
    *,
    date: str | None = None,
    kind: MeetingKind = MeetingKind.MINUTES,
    section: Section = Section.MINUTES,
    organization: str | None = None,
    body: str | None = None,
) -> Segmented:
    """A paper whose lines are its blocks: paragraphs, or rows of a table where a line begins with "|".

    The first row of a table ("| Measure | Cost (£m) |") holds the headings of its columns and is no block, as in a
    paper read from a file. Offsets in `text` are offsets in the document.
    """
    lines: list[tuple[int, str]] = []
    offset = 0
    for line in text.split("\n"):
        lines.append((offset, line))
        offset += len(line) + 1
    blocks: list[Block] = []
    for in_table, run in groupby(lines, key=lambda line: line[1].startswith("|")):
        if in_table:
            _, headings = next(run)
            titles = [passage.text for passage in _cells(0, headings)]
            for start, line in run:
                cells = tuple(TableCell(title, cell) for title, cell in zip(titles, _cells(start, line), strict=True))
                blocks.append(Block(len(blocks), BlockKind.ROW, section, _passage(start, line), cells=cells))
            continue
        blocks.extend(
            Block(order, BlockKind.PARAGRAPH, section, _passage(start, line))
            for order, (start, line) in enumerate(((s, t) for s, t in run if t.strip()), start=len(blocks))
        )
    document = Document(
        Source("paper.txt", "0" * 64, "text/plain", len(text)),
        text,
        tuple(Line(Span(start, start + len(line))) for start, line in lines if line),
    )
    return Segmented(document, Meeting(kind, organization, body, date), (), tuple(blocks))


def _passage(start: int, line: str) -> Passage:
    stripped = line.strip()
    start += len(line) - len(line.lstrip())
    return Passage(stripped, array("I", range(start, start + len(stripped))))


def _cells(start: int, line: str) -> list[Passage]:
    """The cells of "| a | b |" with their offsets."""
    cells = []
    position = start + 1
    for words in line.rstrip().strip("|").split("|"):
        cells.append(_passage(position, words))
        position += len(words) + 1
    return cells

"""Papers of a few lines with items, labels, points and margins, so that extractors are tested without reading or segmenting.

# Budget outturn          an agenda item
Decision:                 a label, whose section lasts to the next label or item
(a) to note the report    a point
NP would write. || NP     a paragraph with an entry in the Action column
"""

from __future__ import annotations

from array import array
from textwrap import dedent

from pipeline.extract.reading import Reading, read_sentences
from pipeline.facts import (
    AgendaItem,
    Block,
    BlockKind,
    Document,
    Fact,
    Line,
    Meeting,
    MeetingKind,
    Passage,
    Section,
    Segmented,
    Source,
    TableCell,
)
from pipeline.segment.labels import attendance_of, section_of
from pipeline.segment.marks import clause_mark


def shaped(
    text: str,
    *,
    date: str | None = None,
    kind: MeetingKind = MeetingKind.MINUTES,
    organization: str | None = "Marlhaven Borough Council",
    body: str | None = None,
) -> Reading:
    """The paper that `text` draws, its language read."""
    text = dedent(text).strip("\n")
    blocks: list[Block] = []
    items: list[AgendaItem] = []
    section, item, offset = Section.MINUTES, None, 0
    headings: list[str] = []
    for line in text.split("\n"):
        start, offset = offset, offset + len(line) + 1
        if not line.strip():
            continue
        if line.startswith("|="):
            headings = [heading.strip() for heading in line[2:].split("|")]
            continue
        words, _, margin = line.partition("||")
        passage, beside = _passage(start, words), _passage(start + len(words) + 2, margin) if margin else None
        block_kind, label = BlockKind.PARAGRAPH, None
        cells: tuple[TableCell, ...] = ()
        mark = clause_mark(passage.text)
        if line.startswith("# "):
            passage = passage.part(2, len(passage.text))
            item, section, block_kind = len(items), Section.MINUTES, BlockKind.ITEM
            items.append(AgendaItem(item, None, passage.text, passage.span(), passage.span()))
        elif line.startswith("|"):
            block_kind, cells = BlockKind.ROW, _cells(start, line, headings)
        elif line.startswith("~ "):
            label, _, value = line[2:].partition(":")
            block_kind, passage = BlockKind.FIELD, _passage(start + len(line) - len(value), value)
        elif attendance_of(passage.text):
            section, block_kind = Section.ATTENDANCE, BlockKind.LABEL
        elif section_of(passage.text) is not None:
            section, block_kind = section_of(passage.text) or section, BlockKind.LABEL
        elif mark:
            block_kind, label, passage = BlockKind.CLAUSE, mark.printed, passage.part(mark.end, len(passage.text))
        blocks.append(Block(len(blocks), block_kind, section, passage, item, label, beside, cells))
    lines = tuple(Line(block.passage.span()) for block in blocks)
    document = Document(Source("paper.txt", "0" * 64, "text/plain", len(text)), text, lines)
    return read_sentences(Segmented(document, Meeting(kind, organization, body, date), tuple(items), tuple(blocks)))


def words(reading: Reading, fact: Fact) -> str:
    """The words that a fact's evidence holds, white space folded."""
    return " ".join(reading.document.words(fact.evidence).split())


def _cells(start: int, line: str, headings: list[str]) -> tuple[TableCell, ...]:
    cells: list[TableCell] = []
    position = start + 1
    for column, printed in enumerate(line[1:].split("|")):
        heading = headings[column] if column < len(headings) else ""
        cells.append(TableCell(heading, _passage(position, printed)))
        position += len(printed) + 1
    return tuple(cells)


def _passage(start: int, printed: str) -> Passage:
    stripped = printed.strip()
    begin = start + len(printed) - len(printed.lstrip())
    return Passage(stripped, array("I", range(begin, begin + len(stripped))))

"""Papers of a few lines for the tests of people: blocks of an attendance list, of an item, of a cover sheet."""

from __future__ import annotations

from dataclasses import replace

from pipeline.extract.reading import Reading, read_sentences
from pipeline.facts import AgendaItem, Block, BlockKind, Section, Segmented, Span
from tests.papers import paper


def reading(*parts: Segmented) -> Reading:
    """The language of one paper that holds the blocks of several, one after the other."""
    text = "\n".join(part.document.text for part in parts)
    blocks: list[Block] = []
    items: list[AgendaItem] = []
    offset = 0
    for part in parts:
        for item in part.items:
            items.append(replace(item, order=len(items), heading=_moved(item.heading, offset), span=_moved(item.span, offset)))
        for block in part.blocks:
            passage = replace(block.passage, offsets=[place + offset for place in block.passage.offsets])
            cells = tuple(
                replace(cell, passage=replace(cell.passage, offsets=[place + offset for place in cell.passage.offsets]))
                for cell in block.cells
            )
            order = len(items) - 1 if block.item is not None else None
            blocks.append(replace(block, order=len(blocks), passage=passage, cells=cells, item=order))
        offset += len(part.document.text) + 1
    first = parts[0]
    document = replace(first.document, text=text)
    return read_sentences(Segmented(document, first.meeting, tuple(items), tuple(blocks)))


def _moved(span: Span, offset: int) -> Span:
    return Span(span.start + offset, span.end + offset)


def attendance(label: str, text: str) -> Segmented:
    """The lines of an attendance list under a label: "present", "in_attendance", "apologies", "absent"."""
    made = paper(text, section=Section.ATTENDANCE)
    return replace(made, blocks=tuple(replace(block, label=label) for block in made.blocks))


def item(title: str, text: str) -> Segmented:
    """An agenda item: its heading, then its minutes."""
    made = paper(f"{title}\n{text}")
    blocks = [replace(block, item=0) for block in made.blocks]
    blocks[0] = replace(blocks[0], kind=BlockKind.ITEM)
    return replace(made, blocks=tuple(blocks), items=(AgendaItem(0, "1", title, Span(0, len(title)), Span(0, len(made.document.text))),))


def field(label: str, value: str) -> Segmented:
    """A field of a cover sheet before any item: "From: Ann Hill"."""
    made = paper(value, section=Section.HEAD)
    return replace(made, blocks=(replace(made.blocks[0], kind=BlockKind.FIELD, label=label),))

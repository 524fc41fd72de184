"""What the extractors share: the blocks of a paper with their language read once, and its sentences in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.extract.lists import leads
from pipeline.facts import AgendaItem, Block, BlockKind, Document, Meeting, MeetingKind, Section, Segmented, Span
from pipeline.language.nlp import annotate, sentence_spans

if TYPE_CHECKING:
    from spacy.tokens import Doc

# the labels of a published agenda page that has its minutes filled in
_TOLD = re.compile(r"\W*(?:minutes|decisions?|resolved)\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block: characters `start` to `end` of `block.text`."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Where its words stand in the document."""
        return self.block.passage.span(self.start, self.end)

    def part(self, start: int, end: int) -> Span:
        """Where characters `start` to `end` of `text` stand in the document."""
        return self.block.passage.span(self.start + start, self.start + end)


@dataclass(frozen=True, slots=True)
class Reading:
    """A segmented paper with its language read: `docs[i]` is the spaCy Doc of `blocks[i].text`, `leads[i]` what leads into its list."""

    segmented: Segmented
    docs: tuple[Doc, ...]
    sentences: tuple[Sentence, ...]
    leads: tuple[Block | None, ...]

    @property
    def document(self) -> Document:
        return self.segmented.document

    @property
    def meeting(self) -> Meeting:
        return self.segmented.meeting

    @property
    def items(self) -> tuple[AgendaItem, ...]:
        return self.segmented.items

    @property
    def blocks(self) -> tuple[Block, ...]:
        return self.segmented.blocks

    @property
    def is_agenda(self) -> bool:
        """Whether the paper only says what is to come: an agenda under whose items no "Minutes:" or "Decision:" is printed."""
        return self.meeting.kind is MeetingKind.AGENDA and not any(
            block.kind is BlockKind.LABEL and _TOLD.match(block.text) for block in self.blocks
        )

    def prose(self, *sections: Section) -> Iterator[Sentence]:
        """The sentences of paragraphs and clauses (no headings, labels, attendance lists, table rows), of `sections` if any are given."""
        for sentence in self.sentences:
            block = sentence.block
            if (
                block.kind in (BlockKind.PARAGRAPH, BlockKind.CLAUSE)
                and block.section is not Section.ATTENDANCE
                and (not sections or block.section in sections)
            ):
                yield sentence


def read_language(segmented: Segmented) -> Reading:
    """Run the language pipeline once over every block."""
    docs = tuple(annotate(block.text for block in segmented.blocks))
    found: list[Sentence] = []
    for block, doc in zip(segmented.blocks, docs, strict=True):
        found.extend(Sentence(block, start, end) for start, end in sentence_spans(doc))
    return Reading(segmented, docs, tuple(found), leads(segmented.blocks))

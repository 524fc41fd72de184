"""What the extractors share: the blocks of a paper, and its sentences in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipeline import patterns as re
from pipeline.extract.lists import leads
from pipeline.facts import AgendaItem, Block, BlockKind, Document, Meeting, MeetingKind, Section, Segmented, Span
from pipeline.language.sentences import spans

# the labels of a published agenda page that has its minutes filled in
_TOLD = re.compile(r"\W*(?:minutes|decisions?|resolved)\s*:", re.IGNORECASE)
# bodies that do themselves what their minutes say will be done, and those whose services do
_SMALL = re.compile(r"\b(?:parish|town|community|village|allotments?|residents|patient)\b", re.IGNORECASE)
_PARISH = re.compile(r"\b(?:Parish|Community)\s+Council(?:lors?)?\b")
_OFTEN = 3
_LARGE = re.compile(r"\b(?:county|district|borough|city|authority|trust)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block: characters `start` to `end` of `block.text`."""

    block: Block
    start: int
    end: int
    text: str = field(init=False, repr=False, compare=False)  # cut once: each kind asks for it, and every pattern looks it up

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.block.text[self.start : self.end])

    @property
    def span(self) -> Span:
        """Where its words stand in the document."""
        return self.block.passage.span(self.start, self.end)

    def part(self, start: int, end: int) -> Span:
        """Where characters `start` to `end` of `text` stand in the document."""
        return self.block.passage.span(self.start + start, self.start + end)


@dataclass(frozen=True, slots=True)
class Reading:
    """A segmented paper with its sentences: `leads[i]` is what leads into the list of `blocks[i]`."""

    segmented: Segmented
    sentences: tuple[Sentence, ...]
    leads: tuple[Block | None, ...]
    by_block: dict[int, list[Sentence]] = field(init=False, repr=False, compare=False)  # the sentences by the order of their block

    def __post_init__(self) -> None:
        by_block: dict[int, list[Sentence]] = {}
        for sentence in self.sentences:
            by_block.setdefault(sentence.block.order, []).append(sentence)
        object.__setattr__(self, "by_block", by_block)

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
            _TOLD.match(block.text if block.kind is BlockKind.LABEL else f"{block.label or ''}:") for block in self.blocks
        )

    @property
    def is_small(self) -> bool:
        """Whether the paper is of a body that does its work itself: a parish, town or community council, a residents' association."""
        names = f"{self.meeting.organization or ''} {self.meeting.body or ''}"
        if not names.strip():  # a paper that names nobody at its head, and speaks of "the Parish Council" all along
            return len(_PARISH.findall(self.document.text)) >= _OFTEN
        return bool(_SMALL.search(names)) and not _LARGE.search(names)

    def of_block(self, order: int) -> Sequence[Sentence]:
        """The sentences of the block of that order."""
        return self.by_block.get(order, ())

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


def read_sentences(segmented: Segmented) -> Reading:
    """The sentences of every block that the meeting said something in, found once."""
    told = (block for block in segmented.blocks if block.kind is not BlockKind.FURNITURE)
    found = tuple(Sentence(block, start, end) for block in told for start, end in spans(block.text))
    return Reading(segmented, found, leads(segmented.blocks))

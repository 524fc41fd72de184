"""The types that travel from the first read to the last row.

Character offsets in `Document.text` are the one coordinate: every fact carries the `Span` of the words that state it, and those
words are `document.text[span.start:span.end]`. This module imports nothing of ours.

The kinds of fact and what each field means are those of the annotation guide (docs/facts.md); names are Popolo's and Open Civic
Data's where these have one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` up to, not including, `end` of `Document.text`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page in points, measured from its top left corner."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Source:
    """Where a paper came from: its path as given, the SHA-256 of its bytes, its media type as told by its content."""

    path: str
    sha256: str
    media_type: str
    size: int = 0
    url: str | None = None


class LineStyle(StrEnum):
    """What the format itself says of a line; nothing here is guessed from words."""

    BODY = "body"
    HEADING = "heading"  # h1-h6, a Word heading or title, Markdown "#"
    BOLD = "bold"  # the whole line is strong
    ITEM_NUMBER = "item_number"  # ModernGov's cell "4."
    ITEM_TITLE = "item_title"  # ModernGov's p.mgAiTitleTxt, a <AI1> heading
    LABEL = "label"  # ModernGov's p.mgSubItemTitleTxt "Decision:"
    BULLET = "bullet"  # a list item without a number
    NUMBERED = "numbered"  # a list item with its number or letter, which stands at the head of the line
    CELL = "cell"  # the text of a table's cell
    ATTACHMENT = "attachment"  # the name of a linked document


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, or one block of a format that has no lines (a paragraph of HTML or DOCX)."""

    span: Span
    page: int | None = None  # counted from 1; None where the format has no pages
    box: Box | None = None
    style: LineStyle = LineStyle.BODY
    strong: int = 0  # characters at its beginning that are printed strong, where others behind them are not


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, `row` and `column` counted from 0; `fill` is its colour as `#rrggbb`, where it has one."""

    row: int
    column: int
    span: Span
    fill: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table that the format states (HTML, DOCX, ruled PDF). Cells are in reading order; an empty cell has an empty span."""

    cells: tuple[Cell, ...]
    page: int | None = None

    @property
    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        by_row: dict[int, list[Cell]] = {}
        for cell in self.cells:
            by_row.setdefault(cell.row, []).append(cell)
        return tuple(tuple(by_row[row]) for row in sorted(by_row))


@dataclass(frozen=True, slots=True)
class Document:
    """A paper as read: its text, the lines in order with page and box, and its tables."""

    source: Source
    text: str
    lines: tuple[Line, ...]
    tables: tuple[Table, ...] = ()
    pages: int | None = None
    warnings: tuple[str, ...] = ()  # what could not be read of it, each one sentence for a person

    def words(self, span: Span) -> str:
        """The exact words at `span`."""
        return self.text[span.start : span.end]

    def locate(self, span: Span) -> tuple[int | None, Box | None]:
        """Page and box of the line in which `span` begins; (None, None) where the format has no pages."""
        position = bisect_right(self.lines, span.start, key=lambda line: line.span.start) - 1
        if position < 0:
            return None, None
        return self.lines[position].page, self.lines[position].box


@dataclass(frozen=True, slots=True)
class Passage:
    """Words set on one line for reading: white space folded, line ends and layout gone, each character with its offset in the document.

    `offsets[i]` is where `text[i]` stands in `Document.text`; `len(offsets) == len(text)`.
    """

    text: str
    offsets: Sequence[int]  # an array of unsigned ints, as a tuple of them would cost nine times the memory

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The document's span of characters `start` to `end` of this passage, without white space at its ends.

        Raises ValueError if that holds no character.
        """
        text = self.text
        end = len(text) if end is None else end
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start >= end:
            raise ValueError("a span of a passage must hold a character")
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def part(self, start: int, end: int) -> Passage:
        return Passage(self.text[start:end], self.offsets[start:end])


class BlockKind(StrEnum):
    """What a block is to the meeting."""

    TITLE = "title"  # the paper's own head: body, date, venue
    ITEM = "item"  # the heading of an agenda item
    LABEL = "label"  # "Decision:", "Minutes:", "Recommendation:" alone on a line
    SUBHEADING = "subheading"  # a heading inside an item
    PARAGRAPH = "paragraph"
    CLAUSE = "clause"  # a bulleted, lettered or numbered point
    FIELD = "field"  # "Date of meeting: 15 June 2022"
    ROW = "row"  # one row of a table
    FURNITURE = "furniture"  # running heads, page numbers


class Section(StrEnum):
    """The part of an item, or of the paper, that a block stands in."""

    HEAD = "head"  # before the first item
    ATTENDANCE = "attendance"
    PURPOSE = "purpose"  # what the item is for, before its minutes
    MINUTES = "minutes"
    DECISION = "decision"
    RECOMMENDATION = "recommendation"
    REASONS = "reasons"  # reasons for the decision, alternatives considered
    ACTIONS = "actions"
    DOCUMENTS = "documents"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, point or table row of the paper, in reading order.

    `label` is the printed mark of a clause ("(a)", "1.", "•") or the name of a field; the passage holds the words after it.
    `item` is the order of the agenda item it belongs to. `margin` holds what an Action column prints beside it.
    `cells` are the columns of a row, each with the heading of its column where there is one.
    """

    order: int
    kind: BlockKind
    section: Section
    passage: Passage
    item: int | None = None
    label: str | None = None
    margin: Passage | None = None
    cells: tuple[TableCell, ...] = ()
    depth: int = 0
    text: str = field(init=False, repr=False, compare=False)  # the passage's, at hand: every extractor asks each block for it

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.passage.text)


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell of a ROW block: the words of its column's heading ("" if none) and its own."""

    heading: str
    passage: Passage
    fill: str | None = None


class MeetingKind(StrEnum):
    MINUTES = "minutes"
    AGENDA_ITEM = "agenda_item"
    AGENDA = "agenda"
    REPORT_COVER = "report_cover"
    PERFORMANCE_REPORT = "performance_report"
    RISK_REGISTER = "risk_register"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Meeting:
    """The heading of the paper. Dates are ISO 8601, times "HH:MM"; names as printed. `evidence` has the span of each field given."""

    kind: MeetingKind
    organization: str | None = None
    body: str | None = None
    date: str | None = None
    start_time: str | None = None
    end_time: str | None = None
    location: str | None = None
    status: str | None = None  # "draft" | "approved" | None
    evidence: Mapping[str, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A heading of the meeting's business and the extent of the text under it."""

    order: int
    number: str | None
    title: str
    heading: Span
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What every fact carries: its words, its item, the rule that found it and how sure that rule is (0 to 1)."""

    evidence: Span
    item: int | None = None
    rule: str
    confidence: float


_CARRIED = frozenset(each.name for each in fields(Fact))


def own_fields(kind: type[Fact]) -> tuple[str, ...]:
    """The names of the fields that a kind of fact has beside those that every fact carries, in their order."""
    return tuple(each.name for each in fields(kind) if each.name not in _CARRIED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Fact):
    """A natural person the text names, or a post that acts with no name given: the fullest printed form of each."""

    name: str | None
    role: str | None = None
    kind: str | None = None  # councillor | officer | external
    attendance: str | None = None  # present | in_attendance | apologies | absent


@dataclass(frozen=True, slots=True, kw_only=True)
class Presenter(Fact):
    name: str | None
    role: str | None = None
    item_title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk(Fact):
    title: str
    reference: str | None = None
    rag: str | None = None  # red | amber | green | yellow
    score: float | None = None
    likelihood: float | None = None
    impact: float | None = None
    previous_score: float | None = None
    score_kind: str | None = None  # inherent | current | residual | target
    change: str | None = None  # new | removed | increased | decreased | unchanged
    owner: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally(Fact):
    subject: str  # risk | indicator | project | action | recommendation | other
    status: str
    count: float | None
    percent: float | None = None
    total: float | None = None
    when: str = "current"  # current | previous | expected


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Fact):
    name: str
    value: float | None = None
    unit: str | None = None  # percent | count | gbp | eur | nzd | days | weeks | months | years | ratio | score | other
    target: float | None = None
    previous: float | None = None
    rag: str | None = None
    versus_target: str | None = None  # above | below | on
    trend: str | None = None  # better | worse | same
    direction: str | None = None  # up | down | same
    period: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Percentage(Fact):
    value: float
    high: float | None = None
    comparator: str = "eq"  # eq | lt | lte | gt | gte | approx


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount(Fact):
    value: float  # in units of the currency, never thousands
    currency: str  # ISO 4217


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Fact):
    kind: (
        str | None
    )  # noted | approved | agreed | resolved | recommended | deferred | referred | appointed | rejected | received | confirmed


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation(Fact):
    kind: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Fact):
    owner: str | None = None
    due: str | None = None
    due_text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionUpdate(Fact):
    """What a paper reports of an action that was agreed before; `due` is the date that is promised now."""

    status: str  # done | in progress | outstanding | overdue | put off | dropped
    matter: str | None = None  # the words that say which action, as printed
    owner: str | None = None
    due: str | None = None
    due_text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote(Fact):
    motion: str | None = None
    votes_for: int | None = None
    against: int | None = None
    abstain: int | None = None
    result: str | None = None  # carried | lost
    unanimous: bool | None = None
    named: Mapping[str, tuple[str, ...]] | None = None  # keys for, against, abstain
    mover: str | None = None
    seconder: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Interest(Fact):
    name: str | None
    kind: str | None = None
    matter: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Fact):
    start: str
    end: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportingDocument(Fact):
    title: str
    format: str | None = None
    size_kb: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverField(Fact):
    """A labelled field of a cover sheet: "Lead Member: Councillor A" """

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Every fact of one paper, one tuple a kind, each in the order of the text."""

    people: tuple[Person, ...] = ()
    presenters: tuple[Presenter, ...] = ()
    risks: tuple[Risk, ...] = ()
    tallies: tuple[Tally, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    percentages: tuple[Percentage, ...] = ()
    amounts: tuple[Amount, ...] = ()
    decisions: tuple[Decision, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    actions: tuple[Action, ...] = ()
    action_updates: tuple[ActionUpdate, ...] = ()
    votes: tuple[Vote, ...] = ()
    interests: tuple[Interest, ...] = ()
    dates: tuple[DateMention, ...] = ()
    documents: tuple[SupportingDocument, ...] = ()
    fields: tuple[CoverField, ...] = ()

    def by_kind(self) -> Iterator[tuple[str, tuple[Fact, ...]]]:
        """("people", (Person, ...)), ("presenters", ...) and so on, in the order of the guide."""
        for kind in self.__slots__:
            yield kind, getattr(self, kind)


@dataclass(frozen=True, slots=True)
class Segmented:
    """A document cut into its meeting, its items and its blocks: what `segment` returns and `extract` reads."""

    document: Document
    meeting: Meeting
    items: tuple[AgendaItem, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """All that one paper states: what `extract` returns and `store` loads."""

    document: Document
    meeting: Meeting
    items: tuple[AgendaItem, ...]
    facts: Facts


class UnreadableError(Exception):
    """A paper that cannot be read. The message is one sentence for a person: what, and what to do."""

"""A paper as rows: what a process that reads papers sends to the one that writes them.

Ids are the document's id times a million plus the order within the document: the same papers give the same ids, whatever the order
in which they arrive, and all rows of a document lie in one range of each table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pipeline.errors import StoreError
from pipeline.facts import (
    Action,
    ActionUpdate,
    AgendaItem,
    Amount,
    CoverField,
    DateMention,
    Decision,
    Document,
    Fact,
    Indicator,
    Interest,
    Meeting,
    Paper,
    Percentage,
    Person,
    Presenter,
    Recommendation,
    Risk,
    Span,
    SupportingDocument,
    Tally,
    Vote,
    own_fields,
)

IDS_PER_DOCUMENT = 1_000_000
_CONTEXT = 32  # characters kept before and after the words of an evidence

# What a database's text cannot hold or would end at: NUL, and halves of surrogate pairs.
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")

Row = tuple[Any, ...]

# Each kind of fact, its table, and the columns that have another name than the field they hold. Votes have tables of their own too.
_FACT_TABLES: Mapping[type[Fact], tuple[str, Mapping[str, str]]] = {
    Person: ("person_mention", {}),
    Presenter: ("presenter", {}),
    Risk: ("risk_observation", {}),
    Tally: ("tally", {"when": "timing"}),
    Indicator: ("indicator_observation", {}),
    Percentage: ("percentage", {}),
    Amount: ("amount", {}),
    Decision: ("decision", {}),
    Recommendation: ("recommendation", {}),
    Action: ("action_mention", {}),
    ActionUpdate: ("action_update", {}),
    Vote: ("vote_event", {}),
    Interest: ("interest", {}),
    DateMention: ("date_mention", {"start": "start_date", "end": "end_date"}),
    SupportingDocument: ("event_document", {}),
    CoverField: ("cover_field", {}),
}
_OF_VOTES = {"votes_for", "against", "abstain", "named"}  # rows of vote_count and person_vote
_MEETING = ("kind", "organization", "body", "date", "start_time", "end_time", "location", "status")


def _kept_fields(kind: type[Fact]) -> tuple[str, ...]:
    return tuple(name for name in own_fields(kind) if name not in _OF_VOTES)


def _fact_columns(kind: type[Fact], renamed: Mapping[str, str]) -> tuple[str, ...]:
    own = (renamed.get(name, name) for name in _kept_fields(kind))
    return ("id", "document_id", "agenda_item_id", "evidence_id", "rule", "confidence", *own)


# The columns of each table that a paper fills, in the order of its rows; the tables in the order that foreign keys ask for.
COLUMNS: dict[str, tuple[str, ...]] = {
    "evidence": (
        *("id", "document_id", "page", "start_offset", "end_offset", "exact", "prefix", "suffix"),
        *("box_left", "box_top", "box_right", "box_bottom"),
    ),
    "meeting": ("id", "document_id", *_MEETING),
    "meeting_evidence": ("meeting_id", "field", "evidence_id"),
    "agenda_item": (*("id", "document_id", "meeting_id", "position", "number", "title", "evidence_id", "start_offset", "end_offset"),),
    **{table: _fact_columns(kind, renamed) for kind, (table, renamed) in _FACT_TABLES.items()},
    "vote_count": ("vote_event_id", "option", "value"),
    "person_vote": ("vote_event_id", "option", "position", "name"),
}


@dataclass(frozen=True, slots=True)
class Rows:
    """A paper ready to be written: the columns of its `document`, the rows of each table, and what could not be read of it."""

    document_id: int
    media_type: str
    url: str | None
    pages: int | None
    words: int
    text: str
    tables: Mapping[str, list[Row]]
    warnings: tuple[str, ...]

    @property
    def facts(self) -> int:
        return sum(len(self.tables.get(table, ())) for table, _ in _FACT_TABLES.values())


def rows_of(paper: Paper, document_id: int) -> Rows:
    """The rows of `paper`, whose document has the id given. Raises StoreError if a fact points outside its paper."""
    document = paper.document
    base = document_id * IDS_PER_DOCUMENT
    evidence = _evidence_ids(paper, base)
    items = {item.order: base + place for place, item in enumerate(paper.items, start=1)}
    tables: dict[str, list[Row]] = {table: [] for table in COLUMNS}
    tables["evidence"] = [_evidence_row(span, key, document, document_id) for span, key in evidence.items()]
    tables["meeting"] = [(base, document_id, *(_meeting_value(paper.meeting, name) for name in _MEETING))]
    tables["meeting_evidence"] = [(base, name, evidence[span]) for name, span in paper.meeting.evidence.items()]
    tables["agenda_item"] = [_item_row(item, items[item.order], document_id, evidence) for item in paper.items]
    for _, facts in paper.facts.by_kind():
        for place, fact in enumerate(facts, start=1):
            if fact.item is not None and fact.item not in items:
                raise StoreError(f"The rule {fact.rule} found a fact in agenda item {fact.item}, which the paper does not have.")
            item = None if fact.item is None else items[fact.item]
            own = (_stored(getattr(fact, name)) for name in _kept_fields(type(fact)))
            tables[_FACT_TABLES[type(fact)][0]].append(
                (base + place, document_id, item, evidence[fact.evidence], fact.rule, fact.confidence, *own)
            )
    for place, vote in enumerate(paper.facts.votes, start=1):
        tables["vote_count"] += _vote_counts(vote, base + place)
        tables["person_vote"] += _person_votes(vote, base + place)
    if max(len(rows) for rows in tables.values()) >= IDS_PER_DOCUMENT:
        raise StoreError(f"It states more than {IDS_PER_DOCUMENT - 1:,} facts: split it and try again.")
    return _storable(
        Rows(
            document_id,
            document.source.media_type,
            document.source.url,
            document.pages,
            len(document.text.split()),
            document.text,
            tables,
            document.warnings,
        )
    )


def _stored(value: Any) -> Any:
    """A value as its column holds it: true and false are 1 and 0."""
    return int(value) if isinstance(value, bool) else value


def _evidence_ids(paper: Paper, base: int) -> dict[Span, int]:
    """An id for each place that a fact, an item or the meeting points to, in the order of the text."""
    spans = {fact.evidence for _, facts in paper.facts.by_kind() for fact in facts}
    spans |= {item.heading for item in paper.items}
    spans |= set(paper.meeting.evidence.values())
    end = len(paper.document.text)
    for span in spans:
        if not 0 <= span.start < span.end <= end:
            raise StoreError(f"A fact points to characters {span.start} to {span.end} of a text of {end}.")
    return {span: base + place for place, span in enumerate(sorted(spans), start=1)}


def _evidence_row(span: Span, key: int, document: Document, document_id: int) -> Row:
    page, box = document.locate(span)
    text = document.text
    return (
        key,
        document_id,
        page,
        span.start,
        span.end,
        text[span.start : span.end],
        text[max(0, span.start - _CONTEXT) : span.start],
        text[span.end : span.end + _CONTEXT],
        *((box.x0, box.top, box.x1, box.bottom) if box else (None, None, None, None)),
    )


def _meeting_value(meeting: Meeting, name: str) -> str | None:
    value = getattr(meeting, name)
    return None if value is None else str(value)


def _item_row(item: AgendaItem, key: int, document_id: int, evidence: Mapping[Span, int]) -> Row:
    return (
        key,
        document_id,
        document_id * IDS_PER_DOCUMENT,
        item.order,
        item.number,
        item.title,
        evidence[item.heading],
        item.span.start,
        item.span.end,
    )


def _vote_counts(vote: Vote, key: int) -> list[Row]:
    counts = (("for", vote.votes_for), ("against", vote.against), ("abstain", vote.abstain))
    return [(key, option, count) for option, count in counts if count is not None]


def _person_votes(vote: Vote, key: int) -> list[Row]:
    named: Mapping[str, Iterable[str]] = vote.named or {}
    return [(key, option, place, name) for option, names in named.items() for place, name in enumerate(names, start=1)]


def _storable(rows: Rows) -> Rows:
    """The rows with what a database cannot hold replaced, one character for one, so that every offset stays true."""
    if not UNSTORABLE.search(rows.text):
        return rows

    def clean(value: Any) -> Any:
        return UNSTORABLE.sub("\ufffd", value) if isinstance(value, str) else value

    tables = {table: [tuple(clean(value) for value in row) for row in found] for table, found in rows.tables.items()}
    return Rows(
        rows.document_id,
        rows.media_type,
        clean(rows.url),
        rows.pages,
        rows.words,
        clean(rows.text),
        tables,
        tuple(clean(sentence) for sentence in rows.warnings),
    )

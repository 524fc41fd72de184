"""Paper -> the JSON object that `minutebook extract` prints.

The contract is `facts.schema.json` beside this module. Every row says where it stands: `quote` (its words, white space folded),
`start` and `end` (characters of the paper's text), `page`, `agenda_item` (the order of its item), `rule` and `confidence`.
A row of `dates` has days as its `start` and `end`; the place of its words is `quote_start` and `quote_end`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pipeline.facts import AgendaItem, DateMention, Document, Fact, Meeting, Paper, Source, Span, own_fields
from pipeline.printable import printable

Json = dict[str, Any]

# The fields whose name in JSON is another.
_NAMES = {"votes": {"votes_for": "for"}, "presenters": {"item_title": "item"}}


def facts_json(paper: Paper) -> Json:
    """What `paper` states as an object of `facts.schema.json`: plain dicts, lists, strings, numbers and None."""
    document = paper.document
    return {
        "source": _source(document.source, document),
        "meeting": _meeting(paper.meeting, document),
        "agenda_items": [_agenda_item(item, document) for item in paper.items],
        **{
            kind: [{**_values(fact, _NAMES.get(kind, {})), **_place(fact, document)} for fact in rows]
            for kind, rows in paper.facts.by_kind()
        },
    }


def _source(source: Source, document: Document) -> Json:
    return {
        "path": printable(source.path),
        "sha256": source.sha256,
        "media_type": source.media_type,
        "size": source.size,
        "url": source.url,
        "pages": document.pages,
        "warnings": list(document.warnings),
    }


def _meeting(meeting: Meeting, document: Document) -> Json:
    return {
        "organization": meeting.organization,
        "body": meeting.body,
        "date": meeting.date,
        "start_time": meeting.start_time,
        "end_time": meeting.end_time,
        "location": meeting.location,
        "kind": str(meeting.kind),
        "status": meeting.status,
        "evidence": {name: _words_at(span, document) for name, span in meeting.evidence.items()},
    }


def _agenda_item(item: AgendaItem, document: Document) -> Json:
    return {
        "number": item.number,
        "title": item.title,
        "order": item.order,
        **_words_at(item.heading, document),
        "text_start": item.span.start,
        "text_end": item.span.end,
    }


def _values(fact: Fact, names: Mapping[str, str]) -> Json:
    """The fields of a fact's own kind: {"title": ..., "score": 20}."""
    return {names.get(name, name): _plain(getattr(fact, name)) for name in own_fields(type(fact))}


def _plain(value: object) -> object:
    """20.0 -> 20; {"for": ("A", "B")} -> {"for": ["A", "B"]}; other values as they are."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, Mapping):
        return {key: list(names) for key, names in value.items()}
    return value


def _place(fact: Fact, document: Document) -> Json:
    words = _words_at(fact.evidence, document)
    if isinstance(fact, DateMention):
        words = {{"start": "quote_start", "end": "quote_end"}.get(name, name): value for name, value in words.items()}
    return {
        **words,
        "agenda_item": fact.item,
        "rule": fact.rule,
        "confidence": fact.confidence,
    }


def _words_at(span: Span, document: Document) -> Json:
    page, _ = document.locate(span)
    return {"quote": " ".join(document.words(span).split()), "start": span.start, "end": span.end, "page": page}

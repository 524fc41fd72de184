"""Papers of one body on one day -> meetings, and which of two minutes of one meeting counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pipeline.link.keys import id_of
from pipeline.link.mentions import Head


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting; `start_time` only where its body met more than once on that day."""

    id: int
    key: str
    organization_id: int
    date: str
    start_time: str | None


def events_of(
    heads: Iterable[Head], organization_of: Mapping[int, int], organization_keys: Mapping[int, str]
) -> tuple[list[Event], dict[int, int], dict[int, int]]:
    """The meetings that papers belong to; the meeting of each document; for each draft the document that supersedes it.

    `organization_of` gives the body of each document, `organization_keys` the key of each body. Minutes with two starting times are
    of two meetings; a paper that gives no time then belongs to neither, as either would do.
    """
    days: dict[tuple[int, str], list[Head]] = defaultdict(list)
    for head in heads:
        if head.date:
            days[organization_of[head.document_id], head.date].append(head)
    events: dict[int, Event] = {}
    event_of: dict[int, int] = {}
    superseded: dict[int, int] = {}
    for (organization_id, date), papers in sorted(days.items()):
        times = sorted({head.start_time for head in papers if head.kind == "minutes" and head.start_time})
        for head in papers:
            if len(times) > 1 and head.start_time not in times:
                continue
            time = head.start_time if len(times) > 1 else None
            key = " ".join(filter(None, (organization_keys[organization_id], date, time)))
            event = Event(id_of("event", key), key, organization_id, date, time)
            events[event.id] = event
            event_of[head.document_id] = event.id
        superseded |= _superseded(papers, event_of)
    return sorted(events.values(), key=lambda event: event.key), event_of, superseded


def _superseded(papers: list[Head], event_of: Mapping[int, int]) -> dict[int, int]:
    """Draft minutes whose meeting has approved ones."""
    found: dict[int, int] = {}
    for draft in papers:
        if draft.kind == "minutes" and draft.status == "draft" and draft.document_id in event_of:
            approved = [
                head
                for head in papers
                if head.kind == "minutes" and head.status == "approved" and event_of.get(head.document_id) == event_of[draft.document_id]
            ]
            if approved:
                found[draft.document_id] = min(approved, key=lambda head: head.sha256).document_id
    return found

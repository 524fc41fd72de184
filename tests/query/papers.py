"""Papers made by hand for one body, meeting by meeting: what a view derives of them can be told by reading the test."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Any, NamedTuple

from pipeline.facts import (
    Action,
    ActionUpdate,
    AgendaItem,
    Document,
    Fact,
    Facts,
    Indicator,
    Line,
    Meeting,
    MeetingKind,
    Paper,
    Person,
    Risk,
    Source,
    Span,
    Tally,
)

_LISTS: dict[type[Fact], str] = {
    Risk: "risks", Indicator: "indicators", Tally: "tallies", Action: "actions", ActionUpdate: "action_updates", Person: "people"
}  # fmt: skip


class Said(NamedTuple):
    """A sentence of a paper, the kind of fact that it states, and the fields of that fact."""

    words: str
    kind: type[Fact]
    fields: dict[str, Any]


def said(words: str, kind: type[Fact], /, **fields: Any) -> Said:
    return Said(words, kind, {"rule": "made by hand", "confidence": 0.9} | fields)


def paper(
    date: str, *sentences: Said, items: Sequence[str] = (), body: str | None = "Audit Panel", more: str = "", path: str | None = None,
    kind: MeetingKind = MeetingKind.MINUTES,
) -> Paper:  # fmt: skip
    """A paper of Westmere Borough Council: its head, `items` ("7. Risk register"), the sentences under the last of them, then `more`."""
    head = f"Westmere Borough Council\n{body or 'Council'}\nMeeting of {date}\n"
    body_text = "".join(f"{line}\n" for line in (*items, *(one.words for one in sentences)))
    text = head + body_text + more
    at = {line: Span(start, start + len(line)) for line in (*items, *(one.words for one in sentences)) for start in [text.index(f"\n{line}\n") + 1]}
    ends = [*(at[item].start for item in items[1:]), len(text)]
    made = tuple(
        AgendaItem(order, *item.split(" ", 1), at[item], Span(at[item].start, end)) for order, (item, end) in enumerate(zip(items, ends, strict=True))
    ) if items else ()  # fmt: skip
    last = len(items) - 1 if items else None
    facts: dict[str, list[Fact]] = {}
    for one in sentences:
        facts.setdefault(_LISTS[one.kind], []).append(one.kind(evidence=at[one.words], item=last, **one.fields))
    where = path or f"/papers/{date}-{body or 'council'}-{kind}.txt"
    source = Source(where, sha256((where + text).encode()).hexdigest(), "text/plain", len(text))
    lines, start = [], 0
    for line in text.splitlines(keepends=True):
        lines.append(Line(Span(start, start + len(line)), 1))
        start += len(line)
    evidence = {"date": Span(text.index(date), text.index(date) + len(date))}
    meeting = Meeting(kind, organization="Westmere Borough Council", body=body, date=date, evidence=evidence)
    return Paper(Document(source, text, tuple(lines), pages=1), meeting, made, Facts(**{name: tuple(found) for name, found in facts.items()}))

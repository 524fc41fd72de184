"""What the store holds of one jurisdiction's papers, as `link` reads it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, text

from pipeline.link import (
    ActionMention,
    ActionUpdateMention,
    Head,
    IndicatorMention,
    NameMention,
    Papers,
    Place,
    Ref,
    RiskMention,
)
from pipeline.link.mentions import UNDATED
from pipeline.store.reviews import read_rulings
from pipeline.store.rows import IDS_PER_DOCUMENT

# Names of people: table, field, position; the columns name, role, kind, attendance.
_NAMES = (
    ("person_mention", "name", "0", "f.name, f.role, f.kind, f.attendance", "f.id", ""),
    ("presenter", "name", "0", "f.name, f.role, NULL, NULL", "f.id", ""),
    ("interest", "name", "0", "f.name, NULL, NULL, NULL", "f.id", ""),
    ("risk_observation", "owner", "0", "f.owner, NULL, NULL, NULL", "f.id", "AND f.owner IS NOT NULL"),
    ("action_mention", "owner", "0", "f.owner, NULL, NULL, NULL", "f.id", "AND f.owner IS NOT NULL"),
    ("action_update", "owner", "0", "f.owner, NULL, NULL, NULL", "f.id", "AND f.owner IS NOT NULL"),
    ("vote_event", "mover", "0", "f.mover, NULL, NULL, NULL", "f.id", "AND f.mover IS NOT NULL"),
    ("vote_event", "seconder", "0", "f.seconder, NULL, NULL, NULL", "f.id", "AND f.seconder IS NOT NULL"),
)

_FROM = """FROM event_paper AS p JOIN {table} AS f ON f.document_id = p.document_id
WHERE p.jurisdiction_id = :jurisdiction AND p.superseded_by IS NULL {only}
  AND NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = '{table}' AND r.fact_id = f.id)"""

_FACTS = """SELECT f.id, f.document_id, {columns} FROM event_paper AS p JOIN {table} AS f ON f.document_id = p.document_id
JOIN evidence AS e ON e.id = f.evidence_id LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE p.jurisdiction_id = :jurisdiction AND p.superseded_by IS NULL
  AND NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = '{table}' AND r.fact_id = f.id)"""


def read_heads(connection: Connection, jurisdiction_id: int) -> dict[int, Head]:
    """The headings of the jurisdiction's papers that no later version supersedes, by document."""
    found = connection.execute(
        text(
            "SELECT d.id, d.sha256, m.organization, m.body, m.date, m.start_time, m.kind, m.status "
            "FROM event_paper AS p JOIN v_current_document AS d ON d.id = p.document_id JOIN meeting AS m ON m.document_id = d.id "
            "WHERE p.jurisdiction_id = :jurisdiction"
        ),
        {"jurisdiction": jurisdiction_id},
    )
    return {row[0]: Head(*row) for row in found}


def read_papers(
    connection: Connection, jurisdiction_id: int, heads: Mapping[int, Head], bodies: Mapping[int, int], keys: Mapping[int, str]
) -> Papers:
    """All that the jurisdiction's papers mention. `heads` are those that count, `bodies` gives the body of each document, `keys` the
    key of each organization."""
    reader = _Reader(connection, jurisdiction_id, heads, bodies)
    return Papers(
        jurisdiction_id,
        keys[jurisdiction_id],
        keys,
        names=tuple(reader.names()),
        risks=tuple(reader.risks()),
        indicators=tuple(reader.indicators()),
        actions=tuple(reader.actions()),
        updates=tuple(reader.updates()),
        rulings=read_rulings(connection, jurisdiction_id),
    )


class _Reader:
    """Reads the mentions of one jurisdiction."""

    def __init__(self, connection: Connection, jurisdiction_id: int, heads: Mapping[int, Head], bodies: Mapping[int, int]) -> None:
        self._connection = connection
        self._jurisdiction = jurisdiction_id
        self._heads = heads
        self._bodies = bodies

    def _rows(self, sql: str) -> Iterator[Any]:
        for row in self._connection.execute(text(sql), {"jurisdiction": self._jurisdiction}):
            if row[1] in self._heads:
                yield row

    def _of(self, ref: Ref, document_id: int) -> tuple[Ref, int, int, str | None, Place]:
        head = self._heads[document_id]
        place = Place(head.date or UNDATED, head.sha256, ref.fact_id % IDS_PER_DOCUMENT)
        return ref, document_id, self._bodies[document_id], head.date, place

    def names(self) -> Iterator[NameMention]:
        for table, field, position, columns, key, only in _NAMES:
            sql = f"SELECT {key}, f.document_id, {position}, {columns} " + _FROM.format(table=table, only=only)
            for fact_id, document_id, at, name, role, kind, attendance in self._rows(sql):
                common = self._of(Ref(table, fact_id, field, at), document_id)
                yield NameMention(*common, name=name, role=role, kind=kind, attendance=attendance)
        sql = (
            "SELECT v.vote_event_id, f.document_id, v.position, v.name, v.option "
            "FROM event_paper AS p JOIN vote_event AS f ON f.document_id = p.document_id "
            "JOIN person_vote AS v ON v.vote_event_id = f.id "
            "WHERE p.jurisdiction_id = :jurisdiction AND p.superseded_by IS NULL "
            "AND NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'vote_event' AND r.fact_id = f.id)"
        )
        for fact_id, document_id, at, name, option in self._rows(sql):
            yield NameMention(*self._of(Ref("person_vote", fact_id, option, at), document_id), name=name)

    def risks(self) -> Iterator[RiskMention]:
        columns = "f.title, f.reference, f.score, f.owner"
        for fact_id, document_id, *values in self._rows(_FACTS.format(table="risk_observation", columns=columns)):
            title, reference, score, owner = values
            common = self._of(Ref("risk_observation", fact_id, "title"), document_id)
            yield RiskMention(*common, title=title, reference=reference, score=score, owner=owner)

    def indicators(self) -> Iterator[IndicatorMention]:
        columns = "f.name, f.unit, f.period, f.value, f.target"
        for fact_id, document_id, *values in self._rows(_FACTS.format(table="indicator_observation", columns=columns)):
            name, unit, period, value, target = values
            common = self._of(Ref("indicator_observation", fact_id, "name"), document_id)
            yield IndicatorMention(*common, name=name, unit=unit, period=period, value=value, target=target)

    def actions(self) -> Iterator[ActionMention]:
        columns = "e.exact, f.owner, f.due, i.title, e.start_offset"
        for fact_id, document_id, *values in self._rows(_FACTS.format(table="action_mention", columns=columns)):
            words, owner, due, item, start = values
            common = self._of(Ref("action_mention", fact_id, "action"), document_id)
            yield ActionMention(*common, words=words, owner=owner, due=due, item=item, start=start)

    def updates(self) -> Iterator[ActionUpdateMention]:
        columns = "e.exact, f.status, f.matter, f.owner, f.due, i.title, e.start_offset"
        for fact_id, document_id, *values in self._rows(_FACTS.format(table="action_update", columns=columns)):
            words, status, matter, owner, due, item, start = values
            common = self._of(Ref("action_update", fact_id, "action"), document_id)
            yield ActionUpdateMention(
                *common, words=words, status=status, matter=matter, owner=owner, due=due, item=item, start=start
            )

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
from pipeline.rows import IDS_PER_DOCUMENT
from pipeline.store.reviews import read_rulings

# Fields that hold the name of a person: table and field, and the columns name, role, kind, attendance.
_NAMES = (
    ("person_mention", "name", "f.name, f.role, f.kind, f.attendance"),
    ("presenter", "name", "f.name, f.role, NULL, NULL"),
    ("interest", "name", "f.name, NULL, NULL, NULL"),
    ("risk_observation", "owner", "f.owner, NULL, NULL, NULL"),
    ("action_mention", "owner", "f.owner, NULL, NULL, NULL"),
    ("action_update", "owner", "f.owner, NULL, NULL, NULL"),
    ("vote_event", "mover", "f.mover, NULL, NULL, NULL"),
    ("vote_event", "seconder", "f.seconder, NULL, NULL, NULL"),
)
# A fact of these fields may name a post alone; of the others one without a name mentions nobody.
_MAY_BE_BLANK = ("name",)

_WORDS = """JOIN evidence AS e ON e.id = f.evidence_id JOIN document AS d ON d.id = f.document_id
            LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id"""
# What stands before the words of a fact, as far as a point of minutes may reach back.
_BEFORE = """CASE WHEN e.start_offset > 800 THEN substr(d.text, CAST(e.start_offset - 799 AS INTEGER), 800)
            ELSE substr(d.text, 1, CAST(e.start_offset AS INTEGER)) END"""

# What stands behind the words of a risk that was split or closed: "In its place there were now two: ...".
_AFTER = """CASE WHEN lower(e.exact) LIKE '%split%' OR lower(e.exact) LIKE '%divided%' OR lower(e.exact) LIKE '%separated%'
                OR lower(e.exact) LIKE '%closed%' OR lower(e.exact) LIKE '%removed%' OR lower(e.exact) LIKE '%taken off%'
            THEN substr(d.text, CAST(e.end_offset + 1 AS INTEGER), 400) ELSE '' END"""


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

    def _rows(self, table: str, columns: str, *, joined: str = "", only: str = "") -> Iterator[Any]:
        """The id, the document and the columns of each fact (`f`) in the table that counts: of these papers, and not rejected."""
        sql = f"""SELECT f.id, f.document_id, {columns}
            FROM event_paper AS p JOIN {table} AS f ON f.document_id = p.document_id {joined}
            WHERE p.jurisdiction_id = :jurisdiction AND p.superseded_by IS NULL {only}
            AND NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = '{table}' AND r.fact_id = f.id)"""
        for row in self._connection.execute(text(sql), {"jurisdiction": self._jurisdiction}).all():
            if row[1] in self._heads:
                yield row

    def _of(self, ref: Ref, document_id: int) -> tuple[Ref, int, int, str | None, Place]:
        head = self._heads[document_id]
        place = Place(head.date or UNDATED, head.sha256, ref.fact_id % IDS_PER_DOCUMENT)
        return ref, document_id, self._bodies[document_id], head.date, place

    def names(self) -> Iterator[NameMention]:
        for table, field, columns in _NAMES:
            only = "" if field in _MAY_BE_BLANK else f"AND f.{field} IS NOT NULL"
            for fact_id, document_id, name, role, kind, attendance in self._rows(table, columns, only=only):
                common = self._of(Ref(table, fact_id, field), document_id)
                yield NameMention(*common, name=name, role=role, kind=kind, attendance=attendance)
        voters = self._rows("vote_event", "v.position, v.name, v.option", joined="JOIN person_vote AS v ON v.vote_event_id = f.id")
        for fact_id, document_id, at, name, option in voters:
            yield NameMention(*self._of(Ref("person_vote", fact_id, option, at), document_id), name=name)

    def risks(self) -> Iterator[RiskMention]:
        rows = self._rows("risk_observation", f"f.title, f.reference, e.exact, {_AFTER}", joined=_WORDS)
        for fact_id, document_id, title, reference, words, after in rows:
            common = self._of(Ref("risk_observation", fact_id, "title"), document_id)
            yield RiskMention(*common, title=title, reference=reference, words=words, after=after)

    def indicators(self) -> Iterator[IndicatorMention]:
        evidence = "JOIN evidence AS e ON e.id = f.evidence_id"
        columns = "f.name, f.unit, e.exact, f.value, f.previous, f.target"
        for fact_id, document_id, *values in self._rows("indicator_observation", columns, joined=evidence):
            name, unit, words, value, previous, target = values
            common = self._of(Ref("indicator_observation", fact_id, "name"), document_id)
            yield IndicatorMention(*common, name=name, unit=unit, words=words, value=value, previous=previous, target=target)

    def actions(self) -> Iterator[ActionMention]:
        columns = f"e.exact, f.owner, f.due, i.title, i.number, e.start_offset, {_BEFORE}"
        for fact_id, document_id, *values in self._rows("action_mention", columns, joined=_WORDS):
            words, owner, due, item, number, start, before = values
            common = self._of(Ref("action_mention", fact_id, "action"), document_id)
            yield ActionMention(*common, words=words, owner=owner, due=due, item=item, number=number, start=start, before=before)

    def updates(self) -> Iterator[ActionUpdateMention]:
        columns = f"e.exact, f.status, f.matter, f.owner, f.due, i.title, i.number, e.start_offset, {_BEFORE}"
        for fact_id, document_id, *values in self._rows("action_update", columns, joined=_WORDS):
            words, status, matter, owner, due, item, number, start, before = values
            common = self._of(Ref("action_update", fact_id, "action"), document_id)
            about = {"owner": owner, "due": due, "item": item, "number": number, "start": start, "before": before}
            yield ActionUpdateMention(*common, words=words, status=status, matter=matter, **about)

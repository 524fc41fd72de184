"""From a fingerprint to the fact that it binds to, and back, among the facts that a paper has now."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text

from pipeline.link import Ref
from pipeline.rows import IDS_PER_DOCUMENT
from pipeline.store.fingerprint import HEX, NAMING, OWN_FIELD, Fingerprint, words_hash

_VOTES = """SELECT f.id, e.prefix, e.exact, e.suffix, e.page, v.position, v.name
FROM vote_event AS f JOIN evidence AS e ON e.id = f.evidence_id JOIN person_vote AS v ON v.vote_event_id = f.id
WHERE f.document_id = :document AND v.option = :field ORDER BY e.start_offset, f.id, v.position"""

_Read = tuple[int, int, tuple[str, str, str], list[str | None], int | None]


@dataclass(frozen=True, slots=True)
class Found:
    """A fact with its fingerprint, the name in it as printed (None where it has none), and the page and words that state it."""

    ref: Ref
    fingerprint: Fingerprint
    name: str | None
    page: int | None
    quote: str


@dataclass(frozen=True, slots=True)
class _Facts:
    """The facts of one kind in one paper; `by_place` is by id, and position among the names of a vote."""

    by_fingerprint: Mapping[Fingerprint, Found]
    by_place: Mapping[tuple[int, int], Found]


class FactFinder:
    """Finds facts of the store as it is now; what it has read of a paper it keeps, so it must not outlive a change."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._documents: dict[str, tuple[int, str] | None] = {}
        self._facts: dict[tuple[int, str, str], _Facts] = {}

    def document(self, fingerprint: Fingerprint) -> int | None:
        """The paper with that beginning of its hash; None if the store has none, or more than one."""
        sha = fingerprint.sha
        if sha not in self._documents:
            found = self._connection.execute(
                text("SELECT id, sha256 FROM document WHERE sha256 >= :low AND sha256 < :high"), {"low": sha, "high": f"{sha}g"}
            ).all()
            self._documents[sha] = (found[0][0], found[0][1]) if len(found) == 1 else None
        known = self._documents[sha]
        return known[0] if known else None

    def fact(self, fingerprint: Fingerprint) -> Found | None:
        """The fact, if the store has it."""
        document_id = self.document(fingerprint)
        if document_id is None:
            return None
        return self._of(document_id, fingerprint.table, fingerprint.field).by_fingerprint.get(fingerprint)

    def of(self, ref: Ref) -> Found | None:
        """The fact with its fingerprint. A reference to a fact's own name is one to the fact."""
        field = "" if ref.field == OWN_FIELD.get(ref.table) else ref.field
        return self._of(ref.fact_id // IDS_PER_DOCUMENT, ref.table, field).by_place.get((ref.fact_id, ref.position))

    def _of(self, document_id: int, table: str, field: str) -> _Facts:
        key = (document_id, table, field)
        if key not in self._facts:
            self._facts[key] = self._read(document_id, table, field)
        return self._facts[key]

    def _read(self, document_id: int, table: str, field: str) -> _Facts:
        sha = self._connection.execute(text("SELECT sha256 FROM document WHERE id = :id"), {"id": document_id}).scalar_one()[:HEX]
        seen: Counter[str] = Counter()
        found: list[Found] = []
        for fact_id, position, context, names, page in self._rows(document_id, table, field):
            words = words_hash([*context, *names])
            seen[words] += 1
            fingerprint = Fingerprint(sha, table, field, words, seen[words])
            name = names[-1] if field else next(filter(None, names), None)
            ref = Ref(table, fact_id, field or OWN_FIELD.get(table, ""), position)
            found.append(Found(ref, fingerprint, name, page, context[1]))
        return _Facts({one.fingerprint: one for one in found}, {(one.ref.fact_id, one.ref.position): one for one in found})

    def _rows(self, document_id: int, table: str, field: str) -> list[_Read]:
        """Each fact in the order of the text: id, position, its words with those before and after, names as read, page."""
        if table == "person_vote":
            votes = self._connection.execute(text(_VOTES), {"document": document_id, "field": field})
            return [(key, position, (before, exact, after), [name], page) for key, before, exact, after, page, position, name in votes]
        columns = [*NAMING[table], *([field] if field else [])]
        named = "".join(f", f.{column}" for column in columns)
        found = self._connection.execute(
            text(
                f"SELECT f.id, e.prefix, e.exact, e.suffix, e.page{named} FROM {table} AS f JOIN evidence AS e ON e.id = f.evidence_id "
                "WHERE f.document_id = :document ORDER BY e.start_offset, f.id"
            ),
            {"document": document_id},
        ).all()
        was = self._as_read(document_id, table)
        rows: list[_Read] = []
        for key, before, exact, after, page, *values in found:
            names = [was.get((key, column), value) for column, value in zip(columns, values, strict=True)]
            if not field or names[-1] is not None:
                rows.append((key, 0, (before, exact, after), names, page))
        return rows

    def _as_read(self, document_id: int, table: str) -> dict[tuple[int, str], Any]:
        """What was read where a person has corrected it: a correction does not change what the decision is bound to."""
        low = document_id * IDS_PER_DOCUMENT
        found = self._connection.execute(
            text("SELECT fact_id, field, was FROM corrected_fact WHERE fact_table = :table AND fact_id BETWEEN :low AND :high"),
            {"table": table, "low": low, "high": low + IDS_PER_DOCUMENT - 1},
        )
        return {(fact_id, field): json.loads(value) for fact_id, field, value in found}

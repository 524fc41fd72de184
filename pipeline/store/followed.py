"""What the store holds of histories: reading mentions for `link`, writing the histories it makes, and which of them are stale.

Histories are made anew for a whole jurisdiction; only the rows that differ are written, so that one more paper costs little.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select, text, tuple_

from pipeline.store.rows import IDS_PER_DOCUMENT
from pipeline.store.tables import keys, tables

Row = tuple[Any, ...]

# The tables of one jurisdiction's histories, in the order that foreign keys ask for. All but `event_paper` have no row without it.
HISTORY_TABLES = (
    *("person", "person_name", "post", "membership", "person_link", "post_link"),
    *("risk", "risk_alias", "risk_link", "indicator", "indicator_alias", "indicator_link"),
    *("action", "action_link", "action_update_link", "link_candidate"),
)
_MANY = 500


def replace_histories(connection: Connection, jurisdiction_id: int, rows: Mapping[str, Sequence[Row]]) -> int:
    """Makes these the rows of the jurisdiction's histories; returns how many rows had to be written or taken away."""
    changed = 0
    gone: list[tuple[str, list[Row]]] = []
    new: list[tuple[str, list[Row]]] = []
    for name in HISTORY_TABLES:
        table = tables()[name]
        there = {tuple(row) for row in connection.execute(select(*table.c).where(table.c.jurisdiction_id == jurisdiction_id))}
        wanted = set(rows.get(name, ()))
        gone.append((name, sorted(there - wanted, key=repr)))
        new.append((name, sorted(wanted - there, key=repr)))
    for name, out in reversed(gone):
        _delete(connection, name, out)
        changed += len(out)
    for name, added in new:
        insert_rows(connection, name, added)
        changed += len(added)
    return changed


def insert_rows(connection: Connection, name: str, rows: Sequence[Row]) -> None:
    """Inserts rows, given in the order of the table's columns."""
    if rows:
        columns = list(tables()[name].c.keys())
        connection.execute(insert(tables()[name]), [dict(zip(columns, row, strict=True)) for row in rows])


def _delete(connection: Connection, name: str, rows: Sequence[Row]) -> None:
    table = tables()[name]
    columns = list(table.c.keys())
    primary = [columns.index(key) for key in keys()[name]]
    of_key = [table.c[key] for key in keys()[name]]
    for start in range(0, len(rows), _MANY):
        some = [tuple(row[place] for place in primary) for row in rows[start : start + _MANY]]
        condition = of_key[0].in_([key for (key,) in some]) if len(of_key) == 1 else tuple_(*of_key).in_(some)
        connection.execute(delete(table).where(condition))


def forget_links(connection: Connection, document_id: int) -> None:
    """Takes away the links of a paper that is about to be read again, and marks its jurisdiction's histories as stale."""
    lowest = document_id * IDS_PER_DOCUMENT
    mark_stale(connection, [document_id])
    bounds = {"low": lowest, "high": lowest + IDS_PER_DOCUMENT - 1}
    for name in ("person_link", "post_link", "link_candidate", "rejected_fact", "corrected_fact"):
        connection.execute(text(f"DELETE FROM {name} WHERE fact_id BETWEEN :low AND :high"), bounds)
    for name, column in (
        ("risk_link", "risk_observation_id"),
        ("indicator_link", "indicator_observation_id"),
        ("action_link", "action_mention_id"),
        ("action_update_link", "action_update_id"),
    ):
        connection.execute(text(f"DELETE FROM {name} WHERE {column} BETWEEN :low AND :high"), bounds)
    begun = "SELECT id FROM action WHERE first_mention_id BETWEEN :low AND :high"
    for name in ("action_link", "action_update_link"):
        connection.execute(text(f"DELETE FROM {name} WHERE action_id IN ({begun})"), bounds)
    connection.execute(text("DELETE FROM action WHERE first_mention_id BETWEEN :low AND :high"), bounds)
    connection.execute(text("UPDATE event_paper SET superseded_by = NULL WHERE superseded_by = :id"), {"id": document_id})
    connection.execute(text("DELETE FROM event_paper WHERE document_id = :id"), {"id": document_id})


def mark_stale(connection: Connection, document_ids: Iterable[int]) -> None:
    """Notes that the histories of these papers' jurisdictions no longer fit."""
    rows = [{"id": document_id} for document_id in document_ids]
    if rows:
        connection.execute(
            text(
                "INSERT INTO stale_jurisdiction (jurisdiction_id) SELECT p.jurisdiction_id FROM event_paper AS p "
                "WHERE p.document_id = :id AND NOT EXISTS "
                "(SELECT 1 FROM stale_jurisdiction AS s WHERE s.jurisdiction_id = p.jurisdiction_id)"
            ),
            rows,
        )

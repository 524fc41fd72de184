"""What the store holds of histories: reading mentions for `link`, writing the histories it makes, and which of them are stale.

Histories are made anew for a whole jurisdiction; only the rows that differ are written, so that one more paper costs little.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, text, tuple_, update

from pipeline.store.rows import IDS_PER_DOCUMENT
from pipeline.store.tables import primary_keys, tables

Row = tuple[Any, ...]

# The tables of one jurisdiction's histories, in the order that foreign keys ask for. All but `event_paper` have no row without it.
HISTORY_TABLES = (
    *("person", "person_name", "post", "membership", "person_link", "post_link"),
    *("risk", "risk_alias", "risk_link", "indicator", "indicator_alias", "indicator_link"),
    *("action", "action_link", "action_update_link", "link_candidate"),
)
_MANY = 500


def replace_histories(connection: Connection, jurisdiction_id: int, rows: Mapping[str, Sequence[Row]]) -> int:
    """Makes these the rows of the jurisdiction's histories; returns how many rows had to be added, changed or taken away."""
    changes = []
    for name in HISTORY_TABLES:
        table = tables()[name]
        found = connection.execute(select(*table.c).where(table.c.jurisdiction_id == jurisdiction_id))
        changes.append(_difference(name, map(tuple, found), rows.get(name, ())))
    _apply(connection, changes)
    return sum(len(change.gone) + len(change.changed) + len(change.new) for change in changes)


def replace_rows(connection: Connection, name: str, rows: Sequence[Row]) -> None:
    """Makes these the rows of the whole table."""
    found = connection.execute(select(*tables()[name].c))
    _apply(connection, [_difference(name, map(tuple, found), rows)])


@dataclass(frozen=True, slots=True)
class _Change:
    """What has to be done to a table: keys to take away, rows to change (their key stays) and to add."""

    table: str
    gone: list[Row]
    changed: list[Row]
    new: list[Row]


def _difference(name: str, there: Iterable[Row], wanted: Iterable[Row]) -> _Change:
    columns = list(tables()[name].c.keys())
    places = [columns.index(key) for key in primary_keys()[name]]

    def by_key(rows: Iterable[Row]) -> dict[Row, Row]:
        return {tuple(row[place] for place in places): row for row in rows}

    before, after = by_key(there), by_key(wanted)
    return _Change(
        name,
        [key for key in before if key not in after],
        [row for key, row in after.items() if key in before and before[key] != row],
        [row for key, row in after.items() if key not in before],
    )


def _apply(connection: Connection, changes: Sequence[_Change]) -> None:
    """Adds and changes what others refer to before what refers to it, and takes away in the opposite order."""
    for change in changes:
        table = tables()[change.table]
        columns = list(table.c.keys())
        if change.new:
            connection.execute(insert(table), [dict(zip(columns, row, strict=True)) for row in change.new])
        if change.changed:
            keys = primary_keys()[change.table]
            statement = update(table).where(*(table.c[key] == bindparam(f"key_{key}") for key in keys))
            statement = statement.values({name: bindparam(f"new_{name}") for name in columns if name not in keys})
            connection.execute(
                statement,
                [
                    {f"{'key' if name in keys else 'new'}_{name}": value for name, value in zip(columns, row, strict=True)}
                    for row in change.changed
                ],
            )
    for change in reversed(changes):
        _delete(connection, change.table, change.gone)


def _delete(connection: Connection, name: str, keys: Sequence[Row]) -> None:
    table = tables()[name]
    of_key = [table.c[key] for key in primary_keys()[name]]
    for start in range(0, len(keys), _MANY):
        some = keys[start : start + _MANY]
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

"""What `link` makes of a jurisdiction's papers: writing it, taking it away with a paper, and noting what is stale.

Histories are made anew for a whole jurisdiction; only the rows that differ are written, so that one more paper costs little.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, text

from pipeline.rows import COLUMNS, IDS_PER_DOCUMENT
from pipeline.store.differences import Row, of_jurisdiction, replace_rows
from pipeline.store.script import prepared

# The tables of one jurisdiction's histories, in the order that foreign keys ask for. All but `event_paper` have no row without it.
HISTORY_TABLES = (
    *("person", "person_name", "post", "membership", "person_link", "post_link"),
    *("risk", "risk_alias", "risk_link", "risk_successor", "indicator", "indicator_alias", "indicator_link"),
    *("action", "action_link", "action_update_link", "link_candidate"),
)


def replace_histories(connection: Connection, jurisdiction_id: int, rows: Mapping[str, Sequence[Row]]) -> int:
    """Makes these the rows of the jurisdiction's histories; returns how many rows had to be added, changed or taken away."""
    return replace_rows(connection, {name: rows.get(name, ()) for name in HISTORY_TABLES}, of_jurisdiction(jurisdiction_id))


def forget_links(connection: Connection, document_id: int) -> None:
    """Takes away the links of a paper that is about to be read again, and marks its jurisdiction's histories as stale."""
    mark_stale(connection, [document_id])
    bounds = _bounds(document_id)
    for name in ("rejected_fact", "corrected_fact"):
        connection.execute(text(f"DELETE FROM {name} WHERE fact_id BETWEEN :low AND :high"), bounds)
    unlink(connection, document_id)
    begun = "SELECT id FROM action WHERE first_mention_id BETWEEN :low AND :high"
    for name in ("action_link", "action_update_link"):
        connection.execute(text(f"DELETE FROM {name} WHERE action_id IN ({begun})"), bounds)
    connection.execute(text("DELETE FROM action WHERE first_mention_id BETWEEN :low AND :high"), bounds)
    connection.execute(text("UPDATE event_paper SET superseded_by = NULL WHERE superseded_by = :id"), {"id": document_id})
    connection.execute(text("DELETE FROM event_paper WHERE document_id = :id"), {"id": document_id})


def unlink(connection: Connection, document_id: int) -> None:
    """Takes away what the facts of a paper were linked to and what they show, so that another jurisdiction may link them."""
    facts = ", ".join(f"'{name}'" for name in COLUMNS)  # named, so that the keys of these tables find the rows
    for name in ("person_link", "post_link", "link_candidate", "change"):
        statement = text(f"DELETE FROM {name} WHERE fact_table IN ({facts}) AND fact_id BETWEEN :low AND :high")
        connection.execute(statement, _bounds(document_id))
    for name, column in (
        ("risk_link", "risk_observation_id"),
        ("risk_successor", "observation_id"),
        ("indicator_link", "indicator_observation_id"),
        ("action_link", "action_mention_id"),
        ("action_update_link", "action_update_id"),
    ):
        connection.execute(text(f"DELETE FROM {name} WHERE {column} BETWEEN :low AND :high"), _bounds(document_id))
    # what a paper contradicts by itself stays
    others = "DELETE FROM contradiction WHERE fact_id BETWEEN :low AND :high AND jurisdiction_id IS NOT NULL"
    connection.execute(text(others), _bounds(document_id))


def _bounds(document_id: int) -> dict[str, int]:
    """The least and the greatest id that a fact of the paper can have."""
    lowest = document_id * IDS_PER_DOCUMENT
    return {"low": lowest, "high": lowest + IDS_PER_DOCUMENT - 1}


def mark_stale(connection: Connection, document_ids: Iterable[int]) -> None:
    """Notes that the histories of these papers' jurisdictions no longer fit."""
    rows = [{"id": document_id} for document_id in document_ids]
    if rows:
        connection.execute(
            prepared(
                "INSERT INTO stale_jurisdiction (jurisdiction_id) SELECT p.jurisdiction_id FROM event_paper AS p "
                "WHERE p.document_id = :id AND NOT EXISTS "
                "(SELECT 1 FROM stale_jurisdiction AS s WHERE s.jurisdiction_id = p.jurisdiction_id)"
            ),
            rows,
        )

"""Writing one paper: all of it, in place of what was there of it before."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import DBAPIError

from pipeline.errors import Failure, StoreError, first_line
from pipeline.rows import COLUMNS, IDS_PER_DOCUMENT, Rows
from pipeline.store import search
from pipeline.store.belonging import place_paper
from pipeline.store.derived import derive_of_paper
from pipeline.store.followed import forget_links
from pipeline.store.insert import add_rows
from pipeline.store.reviews import apply_reviews
from pipeline.store.tables import tables

# The columns of `document` that reading fills.
_OF_TEXT = ("media_type", "url", "pages", "words", "text")

# Tables whose rows have no id of their own: the column that holds the id of the row they belong to.
_OWNERS = {"meeting_evidence": "meeting_id", "vote_count": "vote_event_id", "person_vote": "vote_event_id"}


def load(connection: Connection, rows: Rows, *, extractor: str, run_id: int) -> None:
    """Writes a paper that `register` gave an id, in place of what was there of it; the transaction is the caller's.

    Raises StoreError if a row breaks a rule of the schema.
    """
    was = _clear(connection, rows.document_id)
    try:
        _set_document(connection, rows.document_id, "loaded", extractor, {name: getattr(rows, name) for name in _OF_TEXT})
        for table, found in rows.tables.items():
            add_rows(connection, table, COLUMNS[table], found)
        search.index(connection, _searchable(rows))
        place_paper(connection, rows.document_id)
        apply_reviews(connection, rows.document_id)
        derive_of_paper(connection, rows.document_id, afresh=was == "waiting")
    except OverflowError as error:  # a number of twenty digits
        raise StoreError(f"What the rules found breaks a rule of the store: {error}.") from error
    except DBAPIError as error:
        if _is_of_the_rows(error.orig):
            raise StoreError(f"What the rules found breaks a rule of the store: {first_line(error.orig)}.") from error
        raise
    for place, sentence in enumerate(rows.warnings, start=1):
        _note_problem(connection, rows.document_id, place, Failure("read", sentence), "partial")
    _note_outcome(connection, run_id, rows.document_id, "loaded" if was == "waiting" else "replaced")


def record_failure(connection: Connection, document_id: int, failure: Failure, *, extractor: str, run_id: int) -> None:
    """Notes that the paper cannot be read, and why; nothing that earlier rules found in it stays. The transaction is the caller's."""
    _clear(connection, document_id)
    _set_document(connection, document_id, "unreadable", extractor, dict.fromkeys(_OF_TEXT))
    _note_problem(connection, document_id, 1, failure, "unreadable")
    _note_outcome(connection, run_id, document_id, "unreadable")


def _clear(connection: Connection, document_id: int) -> str:
    """Takes away all that the store holds of the document but its own row; returns the status it had."""
    document = tables()["document"]
    status = str(connection.execute(select(document.c.status).where(document.c.id == document_id)).scalar_one())
    if status == "waiting":
        return status
    lowest = document_id * IDS_PER_DOCUMENT
    highest = lowest + IDS_PER_DOCUMENT - 1
    search.forget(connection, document_id, lowest, highest)
    forget_links(connection, document_id)
    for name in reversed(COLUMNS):
        table = tables()[name]
        key = table.c[_OWNERS.get(name, "id")]
        connection.execute(delete(table).where(key.between(lowest, highest)))
    problem = tables()["problem"]
    connection.execute(delete(problem).where(problem.c.document_id == document_id))
    return status


def _set_document(connection: Connection, document_id: int, status: str, extractor: str, values: dict[str, object]) -> None:
    document = tables()["document"]
    connection.execute(update(document).where(document.c.id == document_id).values(status=status, extractor=extractor, **values))


def _is_of_the_rows(error: BaseException | None) -> bool:
    """Whether the database refuses these rows, and would take others: not a full disk or a connection that is lost."""
    if isinstance(error, sqlite3.Error):
        return isinstance(error, sqlite3.IntegrityError)
    # SQLSTATE: 22 is a value that cannot be, 23 one that the schema forbids, 54 one that is too long for an index
    return (getattr(error, "sqlstate", None) or "")[:2] in ("22", "23", "54")


def _searchable(rows: Rows) -> Iterator[search.Entry]:
    """What full-text search indexes of the paper: the rows of the view `searchable`."""
    items = [dict(zip(COLUMNS["agenda_item"], row, strict=True)) for row in rows.tables["agenda_item"]]
    first = min((item["start_offset"] for item in items), default=len(rows.text))
    yield rows.document_id * IDS_PER_DOCUMENT, "", rows.text[:first]
    for item in items:
        yield item["id"], item["title"], rows.text[item["start_offset"] : item["end_offset"]]


def _note_problem(connection: Connection, document_id: int, place: int, failure: Failure, severity: str) -> None:
    document = tables()["document"]
    path = connection.execute(select(document.c.path).where(document.c.id == document_id)).scalar_one()
    row = {
        "id": document_id * IDS_PER_DOCUMENT + place,
        "path": path,
        "document_id": document_id,
        "stage": failure.stage,
        "severity": severity,
        "sentence": failure.sentence,
    }
    connection.execute(insert(tables()["problem"]), row)


def _note_outcome(connection: Connection, run_id: int, document_id: int, outcome: str) -> None:
    row = {"run_id": run_id, "document_id": document_id, "outcome": outcome}
    connection.execute(insert(tables()["run_document"]), row)

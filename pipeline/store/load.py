"""Writing one paper: all of it, in place of what was there of it before."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from sqlalchemy import BindParameter, Connection, Update, bindparam, delete, insert, update
from sqlalchemy.exc import DBAPIError

from pipeline.errors import Failure, StoreError, first_line
from pipeline.rows import COLUMNS, IDS_PER_DOCUMENT, Rows
from pipeline.store import search
from pipeline.store.belonging import place_paper
from pipeline.store.derived import derive_of_paper
from pipeline.store.followed import forget_links
from pipeline.store.insert import add_rows
from pipeline.store.reviews import apply_reviews
from pipeline.store.script import prepared
from pipeline.store.tables import tables

# The columns of `document` that reading fills.
_OF_TEXT = ("media_type", "url", "pages", "words", "text")

# Tables whose rows have no id of their own: the column that holds the id of the row they belong to.
_OWNERS = {"meeting_evidence": "meeting_id", "vote_count": "vote_event_id", "person_vote": "vote_event_id"}


def load(connection: Connection, rows: Rows, *, extractor: str, run_id: int) -> None:
    """Writes a paper that `register` gave an id, in place of what was there of it; the transaction is the caller's.

    Raises StoreError if a row breaks a rule of the schema.
    """
    paper = _clear(connection, rows.document_id)
    try:
        _set_document(connection, paper.id, "loaded", extractor, {name: getattr(rows, name) for name in _OF_TEXT})
        for table, found in rows.tables.items():
            add_rows(connection, table, COLUMNS[table], found)
        search.index(connection, _searchable(rows))
        place_paper(connection, paper.id)
        apply_reviews(connection, paper.sha256)
        derive_of_paper(connection, paper.id, afresh=paper.status == "waiting")
    except OverflowError as error:  # a number of twenty digits
        raise StoreError(f"What the rules found breaks a rule of the store: {error}.") from error
    except DBAPIError as error:
        if _is_of_the_rows(error.orig):
            raise StoreError(f"What the rules found breaks a rule of the store: {first_line(error.orig)}.") from error
        raise
    for place, sentence in enumerate(rows.warnings, start=1):
        _note_problem(connection, paper, place, Failure("read", sentence), "partial")
    _note_outcome(connection, run_id, paper.id, "loaded" if paper.status == "waiting" else "replaced")


def record_failure(connection: Connection, document_id: int, failure: Failure, *, extractor: str, run_id: int) -> None:
    """Notes that the paper cannot be read, and why; nothing that earlier rules found in it stays. The transaction is the caller's."""
    paper = _clear(connection, document_id)
    _set_document(connection, document_id, "unreadable", extractor, dict.fromkeys(_OF_TEXT))
    _note_problem(connection, paper, 1, failure, "unreadable")
    _note_outcome(connection, run_id, document_id, "unreadable")


class _Paper(NamedTuple):
    """What the store knew of a paper before it was read."""

    id: int
    path: str
    sha256: str
    status: str


def _clear(connection: Connection, document_id: int) -> _Paper:
    """Takes away all that the store holds of the document but its own row; returns what this held."""
    row = connection.execute(prepared("SELECT id, path, sha256, status FROM document WHERE id = :id"), {"id": document_id}).one()
    paper = _Paper(*row)
    if paper.status == "waiting":
        return paper
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
    return paper


def _set_document(connection: Connection, document_id: int, status: str, extractor: str, values: dict[str, object]) -> None:
    connection.execute(_filling(), {"key": document_id, "status": status, "extractor": extractor, **values})


@cache
def _filling() -> Update:
    document = tables()["document"]
    filled: dict[str, BindParameter[object]] = {name: bindparam(name) for name in ("status", "extractor", *_OF_TEXT)}
    return update(document).where(document.c.id == bindparam("key")).values(filled)


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


def _note_problem(connection: Connection, paper: _Paper, place: int, failure: Failure, severity: str) -> None:
    row = {
        "id": paper.id * IDS_PER_DOCUMENT + place,
        "path": paper.path,
        "document_id": paper.id,
        "stage": failure.stage,
        "severity": severity,
        "sentence": failure.sentence,
    }
    connection.execute(insert(tables()["problem"]), row)


def _note_outcome(connection: Connection, run_id: int, document_id: int, outcome: str) -> None:
    add_rows(connection, "run_document", ("run_id", "document_id", "outcome"), [(run_id, document_id, outcome)])

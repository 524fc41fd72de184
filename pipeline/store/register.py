"""Which papers there are: each content once, with the paths that hold it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from sqlalchemy import Connection, func, insert, select, text

from pipeline.store.followed import mark_stale
from pipeline.store.tables import tables

_PARAMETERS = 500  # of one statement; SQLite's oldest limit is 999

T = TypeVar("T")

# A paper is superseded where each path that held it holds a newer one.
_SUPERSEDED = """
INSERT INTO superseded_document (document_id)
SELECT d.id
FROM document AS d
WHERE d.id = :id
  AND NOT EXISTS (SELECT 1 FROM document_version AS v
                  WHERE v.document_id = d.id
                    AND NOT EXISTS (SELECT 1 FROM document_version AS w WHERE w.path = v.path AND w.number > v.number))
"""


@dataclass(frozen=True, slots=True)
class File:
    """A file as found: its absolute path, the SHA-256 of its bytes, how many they are."""

    path: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Registered:
    """A content with its id in the store, the first path of this run that holds it, and how far it had come before."""

    document_id: int
    file: File
    status: str  # waiting | loaded | unreadable
    extractor: str | None


def register(connection: Connection, files: Sequence[File]) -> tuple[list[Registered], int]:
    """Gives each new content an id, in the order of `files`, and notes which content each path holds now.

    Returns the contents of `files`, each once, and how many paths hold a new version of what they held before. Ids are given
    before any paper is read: whichever is read first, and however often the run is killed, a paper keeps its id.
    """
    first: dict[str, File] = {}
    for file in files:
        first.setdefault(file.sha256, file)
    known = _known(connection, first)
    new = [file for sha256, file in first.items() if sha256 not in known]
    if new:
        known |= {entry.file.sha256: entry for entry in _add(connection, new)}
    superseded = _note_versions(connection, files, known)
    return [Registered(known[s].document_id, file, known[s].status, known[s].extractor) for s, file in first.items()], superseded


def _known(connection: Connection, sha256s: Iterable[str]) -> dict[str, Registered]:
    of = tables()["document"].c
    columns = select(of.id, of.path, of.sha256, of.size, of.status, of.extractor)
    return {
        sha256: Registered(key, File(path, sha256, size), status, extractor)
        for some in _batches(sha256s)
        for key, path, sha256, size, status, extractor in connection.execute(columns.where(of.sha256.in_(some)))
    }


def _add(connection: Connection, new: Sequence[File]) -> list[Registered]:
    document = tables()["document"]
    following = connection.execute(select(func.coalesce(func.max(document.c.id), 0) + 1)).scalar_one()
    added = [Registered(following + place, file, "waiting", None) for place, file in enumerate(new)]
    rows = [{"id": r.document_id, "sha256": r.file.sha256, "path": r.file.path, "size": r.file.size, "status": r.status} for r in added]
    connection.execute(insert(document), rows)
    return added


def _note_versions(connection: Connection, files: Sequence[File], known: Mapping[str, Registered]) -> int:
    version = tables()["document_version"]
    columns = select(version.c.path, version.c.number, version.c.document_id).order_by(version.c.path, version.c.number)
    held = {
        path: (number, document_id)
        for some in _batches(file.path for file in files)
        for path, number, document_id in connection.execute(columns.where(version.c.path.in_(some)))
    }
    moved = [file for file in files if held.get(file.path, (0, None))[1] != known[file.sha256].document_id]
    if moved:
        rows = [
            {
                "path": file.path,
                "number": held.get(file.path, (0, None))[0] + 1,
                "document_id": known[file.sha256].document_id,
            }
            for file in moved
        ]
        connection.execute(insert(version), rows)
        touched = {held[file.path][1] for file in moved if file.path in held} | {row["document_id"] for row in rows}
        _note_superseded(connection, touched)
        mark_stale(connection, touched)
    return sum(file.path in held for file in moved)


def _note_superseded(connection: Connection, document_ids: Iterable[int]) -> None:
    """Notes which of these papers no path holds any more, and which one holds again."""
    rows = [{"id": document_id} for document_id in document_ids]
    if rows:
        connection.execute(text("DELETE FROM superseded_document WHERE document_id = :id"), rows)
        connection.execute(text(_SUPERSEDED), rows)


def _batches(values: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(values)
    while some := list(islice(rest, _PARAMETERS)):
        yield some

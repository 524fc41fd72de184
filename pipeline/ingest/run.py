"""One run: find the papers, read those that are new in workers, write each in one transaction."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from pipeline import patterns
from pipeline.errors import UserError
from pipeline.ingest.find import Found, find
from pipeline.ingest.follow import follow
from pipeline.store import (
    Db,
    Failure,
    Registered,
    Rows,
    StoreError,
    begin_run,
    end_run,
    first_line,
    is_there,
    load,
    note_unopened,
    open_store,
    record_failure,
    register,
    shown,
)
from pipeline.version import extractor_version
from pipeline.workers import WARM
from pipeline.workers.paper import Task, read_paper
from pipeline.workers.pool import Lost, Workers

SECONDS_PER_PAPER = 120.0
MEMORY_PER_WORKER = 1 << 30  # bytes

Progress = Callable[[int, int], None]  # papers done, papers to do
Work = Callable[[Task], Rows | Failure]


class NothingFoundError(UserError):
    """There is no paper at the paths given. The message is one sentence for a person."""


@dataclass(slots=True)
class Summary:
    """What a run did."""

    loaded: int = 0  # new papers, now in the store
    replaced: int = 0  # papers that older rules had read, read again
    unchanged: int = 0  # papers that were there already
    copies: int = 0  # files with the same bytes as another of this run
    superseded: int = 0  # paths that hold a new version of their paper
    unreadable: dict[str, str] = field(default_factory=dict)  # path -> why
    unreadable_before: int = 0  # papers that earlier runs could not read, and that were not tried again
    facts: Counter[str] = field(default_factory=Counter)  # rows written, by table
    words: int = 0
    seconds: float = 0.0


def ingest(
    paths: Sequence[Path],
    db: Db,
    *,
    processes: int | None = None,
    retry: bool = False,
    command: str = "pipeline.ingest.ingest",
    progress: Progress | None = None,
    work: Work = read_paper,
) -> Summary:
    """Brings the papers at `paths` (files, folders) into the database `db`, which is made if there is none.

    Papers that are there already are left alone, unless other rules read them or, with `retry`, they could not be read.
    `processes` is how many read at once (the number of cores), `work` what they do with a paper.
    Raises NothingFoundError if there is no paper, or none that can be opened and no database yet, StoreError if the database cannot
    be used, WorkerError if no process can be started. Whatever ends it, each paper is in the database whole or not at all, and the
    next run goes on where this one stopped.
    """
    began = time.monotonic()
    found = find(paths)
    if not found.files and not found.failures:
        raise NothingFoundError(f"There is no paper at {', '.join(map(str, paths))}.")
    if not found.files and not is_there(db):  # a path mistyped
        path, failure = next(iter(sorted(found.failures.items())))
        others = f" So with {len(found.failures) - 1} more." if len(found.failures) > 1 else ""
        raise NothingFoundError(f"No paper can be opened, so no database is made. {path}: {failure.sentence}{others}")
    extractor = extractor_version()
    summary = Summary(unreadable={path: failure.sentence for path, failure in found.failures.items()})
    engine = open_store(db, write=True)
    try:
        with engine.connect() as connection:
            with connection.begin():
                registered, summary.superseded = register(connection, found.files)
                unopened = note_unopened(connection, [os.path.abspath(path) for path in paths], found.failures)
                todo = [entry for entry in registered if _is_due(entry, extractor, retry)]
                run_id = begin_run(connection, command, extractor) if todo or unopened or summary.superseded else None
            _count_registered(summary, found, registered, todo)
            if run_id is not None:
                writer = _Writer(connection, extractor, run_id, summary)
                _read_all(todo, found, writer, processes or os.cpu_count() or 1, progress, work)
            follow(connection)  # also what a killed run left undone
            if run_id is not None:
                with connection.begin():
                    end_run(connection, run_id)
    except DatabaseError as error:  # the disk is full, another writer holds the lock, the file is damaged
        raise StoreError(f"{shown(db)} cannot be written: {first_line(error.orig)}.") from error
    summary.seconds = time.monotonic() - began
    return summary


def _count_registered(summary: Summary, found: Found, registered: Sequence[Registered], todo: Sequence[Registered]) -> None:
    left = {entry.document_id for entry in registered} - {entry.document_id for entry in todo}
    summary.copies = len(found.files) - len(registered)
    summary.unreadable_before = sum(entry.document_id in left and entry.status == "unreadable" for entry in registered)
    summary.unchanged = len(left) - summary.unreadable_before


def _is_due(entry: Registered, extractor: str, retry: bool) -> bool:
    return entry.status == "waiting" or entry.extractor != extractor or (retry and entry.status == "unreadable")


def _read_all(todo: Sequence[Registered], found: Found, writer: _Writer, processes: int, progress: Progress | None, work: Work) -> None:
    # The longest first: else the last paper, when it is a long one, keeps one process busy and the others idle.
    tasks = [
        Task(entry.document_id, found.places[entry.file.path], entry.file.sha256)
        for entry in sorted(todo, key=lambda entry: (-entry.file.size, entry.document_id))
    ]
    paths = {entry.document_id: entry.file.path for entry in todo}
    was = {entry.document_id: entry.status for entry in todo}
    workers = Workers(work, count=processes, seconds=SECONDS_PER_PAPER, memory=MEMORY_PER_WORKER, preload=WARM, at_end=patterns.save)
    with workers:  # none is started where nothing is due
        for done, (task, result) in enumerate(workers.map(tasks), start=1):
            outcome = Failure("read", result.sentence) if isinstance(result, Lost) else result
            writer.write(task.document_id, paths[task.document_id], was[task.document_id] != "waiting", outcome)
            if progress:
                progress(done, len(tasks))


@dataclass(slots=True)
class _Writer:
    """The one that writes: a transaction for each paper."""

    connection: Connection
    extractor: str
    run_id: int
    summary: Summary

    def write(self, document_id: int, path: str, again: bool, result: Rows | Failure) -> None:
        if isinstance(result, Rows):
            try:
                with self.connection.begin():
                    load(self.connection, result, extractor=self.extractor, run_id=self.run_id)
            except StoreError as error:
                result = Failure("store", str(error))
            else:
                self._count(result, again)
                return
        self.summary.unreadable[path] = result.sentence
        if result.stage != "find":  # else the paper stays waiting for the next run
            with self.connection.begin():
                record_failure(self.connection, document_id, result, extractor=self.extractor, run_id=self.run_id)

    def _count(self, rows: Rows, again: bool) -> None:
        self.summary.loaded += not again
        self.summary.replaced += again
        self.summary.words += rows.words
        self.summary.facts.update({table: len(found) for table, found in rows.tables.items() if found})

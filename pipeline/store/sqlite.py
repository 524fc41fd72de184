"""A store in a SQLite file: opening and making it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from pipeline.errors import StoreError
from pipeline.store.mark import earlier, later
from pipeline.store.schema import application_id, schema_sql, schema_version

_OLDEST_SQLITE = (3, 37, 0)  # the first with STRICT tables
_BUSY_SECONDS = 60.0  # how long one writer waits for another
_CACHE = 64 * 1024  # KiB of the file that a connection keeps in memory, once it has read them: SQLite's own 2 MiB are few for a large store


def open_sqlite(path: Path, *, write: bool) -> Engine:
    """The file at `path`, as `open_store` opens it.

    Every connection has foreign keys on; those for writing log ahead (WAL) and take the write lock when a transaction begins.
    Raises StoreError if the file cannot be opened, is no store of Minutebook, or is of another version of its schema.
    """
    version = version_at(path, make=write)
    if version < schema_version() and not write:
        raise StoreError(earlier(str(path), version))
    with _told(path):
        if write:
            _log_ahead(path)
        if version < schema_version():
            from pipeline.store.migrate import migrate

            with engine_of(path, write=True, references=False).begin() as connection:
                migrate(connection, str(path))
    return engine_of(path, write=write)


def version_at(path: Path, *, make: bool = False) -> int:
    """The version of the schema of the store at `path`, which with `make` is made if there is none. Raises StoreError as above."""
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise StoreError(f"SQLite {sqlite3.sqlite_version} is too old: Minutebook needs 3.37 or later.")
    if not make and not path.exists():
        raise StoreError(f"There is no database at {path}: make one with `minutebook ingest PATH --db {path}`.")
    if make and not path.absolute().parent.is_dir():
        raise StoreError(f"{path} cannot be made: there is no folder {path.parent}.")
    with _told(path), closing(_connect(path, _mode(path, make))) as connection:
        if make and _is_empty(connection):
            _make(connection)
        return _check(connection, path)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.DatabaseError, DatabaseError) as error:  # "file is not a database", "database is locked", ...
        raise StoreError(f"{path} cannot be used as a database: {getattr(error, 'orig', error)}.") from error


def _log_ahead(path: Path) -> None:
    with closing(_connect(path, _mode(path, write=True))) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


def _mode(path: Path, write: bool) -> str:
    """How SQLite is to open the file.

    A question opens it as a writer that may not write, so that SQLite can tidy up the log beside it; where it cannot be written
    at all, and so has no place for a log, it is read as a file that nobody changes.
    """
    if write:
        return "mode=rwc"
    if os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK):
        return "mode=rw"
    return "mode=ro&immutable=1"


def _connect(path: Path, mode: str, *, references: bool = True) -> sqlite3.Connection:
    connection = sqlite3.connect(f"file:{quote(str(path.absolute()))}?{mode}", uri=True, timeout=_BUSY_SECONDS, isolation_level=None)
    connection.execute(f"PRAGMA foreign_keys = {'ON' if references else 'OFF'}")
    if not references:  # a migration: views are looked at when all is done, not at each table that is renamed
        connection.execute("PRAGMA legacy_alter_table = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(f"PRAGMA cache_size = -{_CACHE}")
    if mode != "mode=rwc":
        connection.execute("PRAGMA query_only = ON")
    return connection


def _is_empty(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("SELECT count(*) = 0 FROM sqlite_master").fetchone()[0])


def _make(connection: sqlite3.Connection) -> None:
    """Runs schema.sql in one transaction, so that a killed process leaves no half of it; another process may be quicker."""
    try:
        connection.executescript(f"BEGIN EXCLUSIVE;\n{schema_sql()}\nCOMMIT;")
    except sqlite3.OperationalError:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        if _is_empty(connection):
            raise


def _check(connection: sqlite3.Connection, path: Path) -> int:
    """The version of the store's schema. Raises StoreError if there is no store, or one of a later version."""
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if mark != application_id():
        raise StoreError(f"{path} is a SQLite database, but not one of Minutebook's: give another file with --db.")
    if version > schema_version():
        raise StoreError(later(str(path), version))
    return int(version)


def engine_of(path: Path, *, write: bool, references: bool = True) -> Engine:
    """The database at `path` as it is; without references for a migration, which makes tables anew that others refer to."""
    mode = _mode(path, write)
    engine = create_engine("sqlite://", creator=lambda: _connect(path, mode, references=references), poolclass=NullPool)

    @event.listens_for(engine, "begin")
    def begin(connection: object) -> None:
        # The driver begins no transaction of its own (isolation_level None): a writer takes its lock at once, not half way.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")  # type: ignore[attr-defined]

    return engine

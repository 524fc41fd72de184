"""A store in a PostgreSQL database: opening and making it."""

from __future__ import annotations

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from pipeline.store.errors import StoreError, first_line
from pipeline.store.mark import MARK_TABLE, earlier, later, set_version, version_of
from pipeline.store.schema import application_id, schema_sql, schema_version
from pipeline.store.script import run_script

_BUSY_SECONDS = 60  # how long one writer waits for another
_CONNECT_SECONDS = 10
_REFUSED = "42501"  # SQLSTATE of a missing right


def open_postgresql(url: URL, *, write: bool) -> Engine:
    """The database at `url`, as `open_store` opens it: in the first schema of its search path, beside nothing else."""
    try:
        import psycopg  # noqa: F401
        import sqlglot  # noqa: F401
    except ImportError as error:
        raise StoreError(f"PostgreSQL needs the package {error.name}: pip install 'minutebook[postgresql]'.") from error
    place = url.render_as_string(hide_password=True)
    engine = _engine(url, write)
    try:
        with engine.begin() as connection:
            _check_place(connection, place)
            if write and _is_empty(connection):
                _make(connection)
            version = _check(connection, place)
            if version < schema_version():
                if not write:
                    raise StoreError(earlier(place, version))
                from pipeline.store.migrate import migrate

                migrate(connection, place)
    except DBAPIError as error:
        raise StoreError(f"{place} cannot be used as a database: {_reason(error)}.") from error
    return engine


def _engine(url: URL, write: bool) -> Engine:
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"),
        poolclass=NullPool,
        connect_args={} if "connect_timeout" in url.query else {"connect_timeout": _CONNECT_SECONDS},
        isolation_level="READ COMMITTED" if write else "REPEATABLE READ",  # all that one answer reads is of one moment
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if write:  # one writer at a time, from the beginning of its transaction: ids are given in the order of arrival
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_BUSY_SECONDS}s'")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({application_id()})")
        else:
            connection.exec_driver_sql("SET TRANSACTION READ ONLY")

    return engine


def _check_place(connection: Connection, place: str) -> None:
    encoding, schema = connection.execute(text("SELECT current_setting('server_encoding'), current_schema()")).one()
    if encoding != "UTF8":
        raise StoreError(f"{place} keeps text as {encoding}, which cannot hold every paper: make a database with ENCODING 'UTF8'.")
    if schema is None:
        raise StoreError(f"{place} has no schema to keep tables in: make one, and name it in the user's search_path.")


def _is_empty(connection: Connection) -> bool:
    count = "SELECT count(*) FROM pg_catalog.pg_class WHERE relnamespace = current_schema()::regnamespace"
    return bool(connection.execute(text(count)).scalar_one() == 0)


def _make(connection: Connection) -> None:
    """Runs schema.sql in the transaction of the connection, so that a killed process leaves no half of it."""
    connection.exec_driver_sql(f"CREATE TABLE {MARK_TABLE} (version BIGINT NOT NULL)")
    run_script(connection, schema_sql())
    set_version(connection, schema_version())


def _check(connection: Connection, place: str) -> int:
    """The version of the store's schema. Raises StoreError if there is no store, or one of a later version."""
    version = version_of(connection)
    if version is None and _is_empty(connection):
        raise StoreError(f"There is no store in {place}: make one with `minutebook ingest PATH --db {place}`.")
    if version is None:
        raise StoreError(
            f"{place} is a PostgreSQL database with tables of something else: give Minutebook a database or a schema of its own."
        )
    if version > schema_version():
        raise StoreError(later(place, version))
    return version


def _reason(error: DBAPIError) -> str:
    """What the server says, in a line: without the address, which is said already, and with what to do about a missing right."""
    told = first_line(error.orig)
    for before in ("failed: ", "FATAL:", "ERROR:"):  # "connection to server at "::1", port 5432 failed: FATAL:  no such role"
        told = told.rpartition(before)[2].strip()
    if getattr(error.orig, "sqlstate", None) == _REFUSED:
        told += "; ask its owner to GRANT the right, or give a database of your own"
    return told

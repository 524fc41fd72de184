"""A store in a PostgreSQL database: opening and making it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from pipeline.errors import StoreError, first_line
from pipeline.store.mark import MARK_TABLE, earlier, later, set_version, version_of
from pipeline.store.place import shown_url
from pipeline.store.schema import application_id, schema_sql, schema_version
from pipeline.store.script import run_script

_BUSY_SECONDS = 60  # how long one writer waits for another
_CONNECT_SECONDS = 10
# How the server is to plan a question. Its views join a dozen tables; of more than eight it keeps the order in which they are written, and
# reads all papers where a question wants the latest fifty rows. It guesses high what these cost, and would translate the plan into machine
# code, which takes longer than the answer.
_PLANNING = (
    "SELECT set_config('join_collapse_limit', '16', true), set_config('from_collapse_limit', '16', true), set_config('jit', 'off', true)"
)


def open_postgresql(url: URL, *, write: bool) -> Engine:
    """The database at `url`, as `open_store` opens it: in the first schema of its search path, beside nothing else."""
    version = version_at(url, make=write)
    place = shown_url(url)
    if version < schema_version() and not write:
        raise StoreError(earlier(place, version))
    if version < schema_version():
        from pipeline.store.migrate import migrate

        with _told(place), engine_of(url, write=True).begin() as connection:
            migrate(connection, place)
    return engine_of(url, write=write)


def version_at(url: URL, *, make: bool = False) -> int:
    """The version of the schema of the store at `url`, which with `make` is made if there is none.

    Raises StoreError if the database cannot be used, or holds no store or one of a later version.
    """
    try:
        import psycopg  # noqa: F401
        import sqlglot  # noqa: F401
    except ImportError as error:
        raise StoreError(f"PostgreSQL needs the package {error.name}: pip install 'minutebook[postgresql]'.") from error
    place = shown_url(url)
    with _told(place), engine_of(url, write=make).begin() as connection:
        _check_place(connection, place)
        if make and _is_empty(connection):
            _make(connection)
        return _check(connection, place)


@contextmanager
def _told(place: str) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        raise StoreError(f"{place} cannot be used as a database: {_reason(error)}.") from error


def engine_of(url: URL, *, write: bool) -> Engine:
    """The database at `url` as it is."""
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
            connection.exec_driver_sql(_PLANNING)

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
    match getattr(error.orig, "sqlstate", None):
        case "42501":  # a right is missing
            told += "; ask its owner to GRANT the right, or give a database of your own"
        case "2BP01":  # a view of the user's own is made of ours
            detail = str(error.orig).partition("DETAIL:")[2].strip().partition("\n")[0]  # "view mine depends on view v_risk"
            told = f"{detail}; drop it, and make it again afterwards"
    return told

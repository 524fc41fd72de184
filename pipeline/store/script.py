"""SQL that is written once, for SQLite, on whichever database it is asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from sqlalchemy import Connection, TextClause, text

from pipeline.store.statements import statements


def for_database(connection: Connection, sql: str, parameters: Mapping[str, object] | None = None) -> str:
    """One statement of SQLite as the database of the connection reads it; `:name` is a parameter, typed by its value there."""
    if connection.dialect.name == "sqlite":
        return sql
    from pipeline.store.dialect import to_postgresql

    return to_postgresql(sql, parameters)


@cache
def prepared(sql: str) -> TextClause:
    """A statement that is asked for each paper, in which SQLAlchemy looks for parameters once: that takes longer than to ask."""
    return text(sql)


def run_script(connection: Connection, script: str) -> None:
    """Runs each statement of a script like schema.sql in the transaction of the connection; PRAGMA is for SQLite alone."""
    for statement in _for(connection, script):
        connection.exec_driver_sql(statement)


def _for(connection: Connection, script: str) -> Iterable[str]:
    if connection.dialect.name == "sqlite":
        return statements(script)
    from pipeline.store.postgresql_schema import postgresql_ddl

    return (statement.replace("%", "%%") for statement in postgresql_ddl(script))  # % begins a parameter of the driver

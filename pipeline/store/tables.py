"""The tables of schema.sql as SQLAlchemy Core names them."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from functools import cache

from sqlalchemy import TableClause, column, table

from pipeline.store.schema import schema_sql


@cache
def tables() -> Mapping[str, TableClause]:
    """Each table of schema.sql with its columns, read from an empty database that the file makes in memory."""
    columns: dict[str, list[str]] = {}
    for name, of, _ in _columns():
        columns.setdefault(name, []).append(of)
    return {name: table(name, *map(column, of)) for name, of in columns.items()}


@cache
def primary_keys() -> Mapping[str, tuple[str, ...]]:
    """The columns of each table's primary key, in their order in it."""
    keys: dict[str, list[tuple[int, str]]] = {}
    for name, of, place in _columns():
        if place:
            keys.setdefault(name, []).append((place, of))
    return {name: tuple(of for _, of in sorted(places)) for name, places in keys.items()}


@cache
def _columns() -> list[tuple[str, str, int]]:
    """Table, column, and its place in the primary key (0 if none), of every column."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(schema_sql())
        return connection.execute(
            "SELECT t.name, c.name, c.pk FROM sqlite_master AS t, pragma_table_info(t.name) AS c WHERE t.type = 'table' "
            "ORDER BY t.name, c.cid"
        ).fetchall()
    finally:
        connection.close()

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
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(schema_sql())
        found = connection.execute(
            "SELECT t.name, c.name FROM sqlite_master AS t, pragma_table_info(t.name) AS c WHERE t.type = 'table' ORDER BY t.name, c.cid"
        ).fetchall()
    finally:
        connection.close()
    columns: dict[str, list[str]] = {}
    for name, of in found:
        columns.setdefault(name, []).append(of)
    return {name: table(name, *map(column, of)) for name, of in columns.items()}

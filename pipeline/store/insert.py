"""Adding many rows to a table."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from sqlalchemy import Connection, column, insert, table
from sqlalchemy.engine.default import DefaultDialect

from pipeline.store.tables import tables

_AS_PLACES: Final = "qmark"  # how SQLite's driver takes values: by their place in a row, "VALUES (?, ?)"


def add_rows(connection: Connection, name: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Adds rows, whose values are in the order of `columns`, to the table; the transaction is the caller's.

    A driver that takes rows as they are is given them so: for SQLAlchemy to name each value of each row, and to put them in order again,
    takes as long as for SQLite to write them.
    """
    if not rows:
        return
    if connection.dialect.paramstyle == _AS_PLACES:
        connection.exec_driver_sql(_insertion(name, tuple(columns)), list(rows))
    else:
        connection.execute(insert(tables()[name]), [dict(zip(columns, row, strict=True)) for row in rows])


@cache
def _insertion(name: str, columns: tuple[str, ...]) -> str:
    return str(insert(table(name, *map(column, columns))).compile(dialect=DefaultDialect(paramstyle=_AS_PLACES)))

"""Asking the store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from pipeline.query.question import QueryError, question
from pipeline.query.search_words import for_fts5, for_tsquery
from pipeline.store import Db, first_line, for_database, open_store, shown

Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows of an answer; `document`, `page` and `quote`, where there are such columns, say where a row is written."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    cut: bool = False  # whether there are more rows than were asked for

    def records(self) -> list[dict[str, Value]]:
        """Each row as a dict."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


def ask(db: Db, name: str, arguments: Sequence[str] = (), *, limit: int | None = None) -> Answer:
    """The answer of the store `db` to a named question, with arguments as `Question.values` reads them; `limit` is the most rows.

    Text comes with its white space folded, whole numbers as int. Raises QueryError if it cannot be asked, StoreError if the
    database cannot be used.
    """
    asked = question(name)
    values = asked.values(arguments, limit=limit)
    with open_store(db).connect() as connection:
        postgresql = connection.dialect.name == "postgresql"
        if "words" in values:
            values["words"] = (for_tsquery if postgresql else for_fts5)(str(values["words"] or ""))
        sql = asked.postgresql if postgresql and asked.postgresql else for_database(connection, asked.sql, values)
        if postgresql and limit is not None:  # SQLite makes no more rows than are fetched; PostgreSQL plans for as many as it is told of
            sql += f"\nLIMIT {limit + 1}"
        try:
            result = connection.execute(text(sql), values, execution_options={"stream_results": limit is not None})
            found = result.all() if limit is None else result.fetchmany(limit + 1)
        except DatabaseError as error:
            raise QueryError(f"{name} cannot be answered from {shown(db)}: {first_line(error.orig)}.") from error
        rows = tuple(tuple(_folded(value) for value in row) for row in found[:limit])
        return Answer(tuple(result.keys()), rows, cut=len(rows) < len(found))


def _folded(value: Value | Decimal) -> Value:
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, bool | Decimal | float):  # PostgreSQL has truth, and sums whole numbers as decimals
        return int(value) if value == int(value) else float(value)
    return value

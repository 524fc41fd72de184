"""Asking the store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from pipeline.query.question import QueryError, question
from pipeline.store import open_store

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


def ask(db: Path, name: str, arguments: Sequence[str] = (), *, limit: int | None = None) -> Answer:
    """The answer of the store `db` to a named question, with arguments as `Question.values` reads them; `limit` is the most rows.

    Text comes with its white space folded, whole numbers as int. Raises QueryError if it cannot be asked, StoreError if the
    database cannot be used.
    """
    asked = question(name)
    values = asked.values(arguments)
    if "words" in values:
        values["words"] = _search_words(str(values["words"] or ""))
    with open_store(db).connect() as connection:
        try:
            result = connection.execute(text(asked.sql), values)
            found = result.all() if limit is None else result.fetchmany(limit + 1)
        except DatabaseError as error:
            raise QueryError(f"{name} cannot be answered from {db}: {error.orig}.") from error
        rows = tuple(tuple(_folded(value) for value in row) for row in found[:limit])
        return Answer(tuple(result.keys()), rows, cut=len(rows) < len(found))


def _search_words(words: str) -> str:
    """What a person types -> FTS5's syntax: "flood risk?" -> '"flood" "risk?"'; what has quotes or a star in it is left as it is."""
    if '"' in words or "*" in words:
        return words
    if not words.strip():
        raise QueryError('Say what to search for: minutebook query search "flood risk".')
    return " ".join(f'"{word}"' for word in words.split())


def _folded(value: Value) -> Value:
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value

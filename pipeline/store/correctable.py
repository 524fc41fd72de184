"""What a person may correct in a fact, and which values its columns take: as schema.sql says."""

from __future__ import annotations

import math
import re
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import cache

from pipeline.errors import StoreError
from pipeline.rows import COLUMNS
from pipeline.store.schema import schema_sql

_CARRIED = ("id", "document_id", "agenda_item_id", "evidence_id", "rule", "confidence")
_DATES = ("due", "start_date", "end_date")  # ISO 8601, which no CHECK can hold
# "CHECK (rag IN ('red', 'amber'))", "CHECK (unanimous IN (0, 1))"
_CHOICES = re.compile(r"CHECK \((\w+) IN \(([^)]*)\)\)")

Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a fact: its type in schema.sql, whether it may be blank, and the values it takes if these are named."""

    name: str
    type: str
    required: bool
    choices: tuple[str, ...]

    def read(self, written: str | None) -> Value:
        """The value as the column holds it; None for blank. Raises StoreError if it takes no such value."""
        words = (written or "").strip()
        if not words:
            if self.required:
                raise StoreError(f"{self.name} cannot be blank.")
            return None
        if self.choices and words not in self.choices:
            raise StoreError(f"{self.name} is one of {', '.join(self.choices)}, not {words!r}.")
        if self.name in _DATES and not _is_day(words):
            raise StoreError(f"{self.name} is a day like 2025-06-30, not {words!r}.")
        if self.type == "TEXT":
            return words
        try:
            number = float(words) if self.type == "REAL" else int(words)
        except ValueError:
            number = math.nan
        if not math.isfinite(number):
            raise StoreError(f"{self.name} is a number like 12{'.5' if self.type == 'REAL' else ''}, not {words!r}.")
        return number


def column_of(table: str, field: str) -> Column:
    """The column of a kind of fact that a person may correct. Raises StoreError if there is none of that name."""
    columns = _correctable().get(table, {})
    if field not in columns:
        named = f"it has {', '.join(columns)}" if columns else "none of its fields can be corrected"
        raise StoreError(f"A row of {table} has no field {field!r}: {named}.")
    return columns[field]


@cache
def _correctable() -> Mapping[str, Mapping[str, Column]]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(schema_sql())
        found: dict[str, dict[str, Column]] = {}
        for table, names in COLUMNS.items():
            if not set(_CARRIED) <= set(names):
                continue
            (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", [table]).fetchone()
            choices = {name: tuple(re.findall(r"[^\s,'][^',]*", listed)) for name, listed in _CHOICES.findall(" ".join(sql.split()))}
            found[table] = {
                name: Column(name, kind, bool(required), choices.get(name, ()))
                for _, name, kind, required, *_ in connection.execute(f"PRAGMA table_info({table})")
                if name not in _CARRIED
            }
        return found


def _is_day(words: str) -> bool:
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False

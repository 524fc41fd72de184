"""Making rows be what they should be, by writing those alone that differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, TableClause, bindparam, delete, false, select, true, tuple_, update

from pipeline.store.insert import add_rows
from pipeline.store.tables import primary_keys, tables

Row = tuple[Any, ...]
Part = Callable[[TableClause], ColumnElement[bool]]  # which rows of a table are meant

_MANY = 500  # keys in one statement


def of_jurisdiction(jurisdiction_id: int) -> Part:
    """The rows of one jurisdiction."""
    return lambda table: table.c.jurisdiction_id == jurisdiction_id


def everything(_: TableClause) -> ColumnElement[bool]:
    """All rows."""
    return true()


def nothing(_: TableClause) -> ColumnElement[bool]:
    """No rows: where none are there yet, and none are looked for."""
    return false()


def replace_rows(connection: Connection, wanted: Mapping[str, Iterable[Row]], part: Part = everything) -> int:
    """Makes these the rows of each table, or of a part of it; returns how many rows had to be added, changed or taken away.

    A table comes before those that refer to it. Rows are in the order of their table's columns and told apart by its primary key.
    """
    changes = _put(connection, wanted, part)
    for change in reversed(changes):
        _take_away(connection, change.table, change.gone)
    return sum(len(change.gone) + len(change.changed) + len(change.new) for change in changes)


def put_rows(connection: Connection, wanted: Mapping[str, Iterable[Row]]) -> None:
    """Puts these rows into each table, in place of those with their keys; others stay. Tables and rows are as in `replace_rows`."""
    _put(connection, wanted, everything)


def _put(connection: Connection, wanted: Mapping[str, Iterable[Row]], part: Part) -> list[_Change]:
    changes = [_difference(connection, name, rows, part) for name, rows in wanted.items()]
    for change in changes:
        add_rows(connection, change.table, tables()[change.table].c.keys(), change.new)
        _change(connection, change.table, change.changed)
    return changes


@dataclass(frozen=True, slots=True)
class _Change:
    """What has to be done to a table: keys to take away, rows to change (their key stays) and to add."""

    table: str
    gone: list[Any]
    changed: list[Row]
    new: list[Row]


def _difference(connection: Connection, name: str, wanted: Iterable[Row], part: Part) -> _Change:
    table = tables()[name]
    columns = list(table.c.keys())
    key_of = itemgetter(*(columns.index(key) for key in primary_keys()[name]))  # of one column its value, of several a tuple

    def by_key(rows: Iterable[Row]) -> dict[Any, Row]:
        return {key_of(row): row for row in rows}

    there = [] if part is nothing else connection.execute(select(*table.c).where(part(table))).all()
    before, after = by_key(map(tuple, there)), by_key(wanted)
    return _Change(
        name,
        [key for key in before if key not in after],
        [row for key, row in after.items() if key in before and before[key] != row],
        [row for key, row in after.items() if key not in before],
    )


def _change(connection: Connection, name: str, rows: Sequence[Row]) -> None:
    if rows:
        table, keys = tables()[name], primary_keys()[name]
        columns = table.c.keys()
        statement = update(table).where(*(table.c[key] == bindparam(f"key_{key}") for key in keys))
        statement = statement.values({column: bindparam(f"new_{column}") for column in columns if column not in keys})
        named = [f"{'key' if column in keys else 'new'}_{column}" for column in columns]
        connection.execute(statement, [dict(zip(named, row, strict=True)) for row in rows])


def _take_away(connection: Connection, name: str, keys: Sequence[Any]) -> None:
    table = tables()[name]
    of_key = [table.c[key] for key in primary_keys()[name]]
    for start in range(0, len(keys), _MANY):
        some = keys[start : start + _MANY]
        condition = of_key[0].in_(some) if len(of_key) == 1 else tuple_(*of_key).in_(some)
        connection.execute(delete(table).where(condition))

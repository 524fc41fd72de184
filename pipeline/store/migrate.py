"""Carrying a store of an earlier schema forward, without loss.

Each step is a revision of Alembic in `migrations/`, numbered as the schema it leads to, and says what becomes of the tables that were
there. What is new and holds nothing yet follows from schema.sql: tables and indexes that are missing are made at the end, and so are all
views, which are dropped before; a step may then `fill` what is new. All steps are one transaction: killed half way, the store is as it
was. The version stays where the store has it (`mark.py`), not in a table of Alembic's.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import Script, ScriptDirectory
from sqlalchemy import Connection, inspect

from pipeline.errors import StoreError
from pipeline.store.mark import set_version, version_of
from pipeline.store.schema import schema_sql, schema_version
from pipeline.store.script import run_script
from pipeline.store.statements import kind_of, name_of, statements

FIRST_VERSION = 1  # of the schema; the first revision leads to 2
_FOLDER = Path(__file__).with_name("migrations")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Target:
    """What a store is carried forward to: a version of the schema, its text, the folder of the revisions that lead there."""

    version: int
    script: str
    revisions: Path


def migrate(connection: Connection, place: str, *, target: Target | None = None) -> None:
    """Brings the store forward to `target`, the schema of this program.

    The transaction is the caller's and must exclude other writers; on SQLite foreign keys must be off, since a table that is
    changed is made anew. Says what it does in a warning of the log. Raises StoreError if there is no way, or if rows would be left
    that refer to nothing.
    """
    target = target or Target(schema_version(), schema_sql(), _FOLDER)
    version = version_of(connection)
    if version is None or version >= target.version:  # another process was quicker
        return
    steps = _steps(target, version)
    if not steps:
        raise StoreError(f"{place} was made by an earlier Minutebook (schema {version}) and no way leads from there: ingest anew.")
    _log.warning("%s was made by an earlier Minutebook: schema %d becomes %d, and all that is in it stays.", place, version, target.version)
    views = [statement for statement in statements(target.script) if kind_of(statement) == "CREATE VIEW"]
    removed = (name for step in steps for name in getattr(step.module, "removed_views", ()))
    _drop_views(connection, [*map(name_of, views), *removed])
    with Operations.context(MigrationContext.configure(connection)):
        for step in steps:
            step.module.upgrade()
    run_script(connection, "\n".join([*_missing(connection, target.script), *views]))
    for step in steps:
        if hasattr(step.module, "fill"):
            step.module.fill(connection)
    _check_references(connection, place)
    set_version(connection, target.version)


def _steps(target: Target, version: int) -> Sequence[Script]:
    """The revisions that lead from a version to the target, in order; none if there is no way."""
    scripts = ScriptDirectory(str(target.revisions), version_locations=[str(target.revisions)])
    known = {script.revision: script for script in scripts.walk_revisions()}
    steps = [known.get(str(number)) for number in range(version + 1, target.version + 1)]
    return [step for step in steps if step] if version >= FIRST_VERSION and all(steps) else []


def _drop_views(connection: Connection, names: Iterable[str]) -> None:
    """Drops those of the views that are there; those of the user's own stay."""
    ours = sorted(set(inspect(connection).get_view_names()) & set(names))
    if connection.dialect.name == "sqlite":
        for name in ours:
            connection.exec_driver_sql(f"DROP VIEW {name}")
    elif ours:
        connection.exec_driver_sql(f"DROP VIEW {', '.join(ours)}")  # at once, since some are made of others


def _missing(connection: Connection, script: str) -> Iterator[str]:
    """The statements of the script that make tables and indexes which are not there yet."""
    seen = inspect(connection)
    tables = set(seen.get_table_names())
    indexes = {index["name"] for table in tables for index in seen.get_indexes(table)}
    for statement in statements(script):
        match kind_of(statement):
            case "CREATE TABLE":
                if name_of(statement) not in tables:
                    yield statement
            case "CREATE INDEX" | "CREATE UNIQUE INDEX":
                if name_of(statement) not in indexes:
                    yield statement


def _check_references(connection: Connection, place: str) -> None:
    if connection.dialect.name == "sqlite":
        wrong = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if wrong:
            raise StoreError(f"{place} has {len(wrong)} rows that refer to nothing, first in {wrong[0][0]}: it is left as it was.")

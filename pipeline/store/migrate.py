"""Carrying a store of an earlier schema forward, without loss.

Each step is a revision of Alembic in `migrations/`, numbered as the schema it leads to, and changes tables and indexes. Views hold
nothing, so they are made anew from schema.sql at the end. All steps are one transaction: killed half way, the store is as it was.
The version stays where the store has it (`mark.py`), not in a table of Alembic's.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from pathlib import Path

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import Script, ScriptDirectory
from sqlalchemy import Connection, inspect

from pipeline.store.errors import StoreError
from pipeline.store.mark import set_version, version_of
from pipeline.store.schema import schema_sql, schema_version
from pipeline.store.script import run_script
from pipeline.store.statements import kind_of, statements

FIRST_VERSION = 1  # of the schema; the first revision leads to 2
_FOLDER = Path(__file__).with_name("migrations")
_log = logging.getLogger(__name__)


def migrate(connection: Connection, place: str, *, folder: Path = _FOLDER, to: int | None = None, script: str | None = None) -> None:
    """Brings the store forward to version `to` of the schema, whose text is `script`: those of schema.sql.

    The transaction is the caller's and must exclude other writers; on SQLite foreign keys must be off, since a table that is
    changed is made anew. Says what it does in a warning of the log. Raises StoreError if there is no way, or if rows would be left
    that refer to nothing.
    """
    target = schema_version() if to is None else to
    version = version_of(connection)
    if version is None or version >= target:  # another process was quicker
        return
    steps = _steps(folder, version, target)
    if len(steps) != target - version:
        raise StoreError(f"{place} was made by an earlier Minutebook (schema {version}) and no way leads from there: ingest anew.")
    _log.warning("%s was made by an earlier Minutebook: schema %d becomes %d, and all that is in it stays.", place, version, target)
    views = [statement for statement in statements(script or schema_sql()) if kind_of(statement) == "CREATE VIEW"]
    _drop_views(connection, views)
    with Operations.context(MigrationContext.configure(connection)):
        for step in steps:
            step.module.upgrade()
    run_script(connection, "\n".join(views))
    _check_references(connection, place)
    set_version(connection, target)


def _steps(folder: Path, version: int, target: int) -> Sequence[Script]:
    """The revisions from one version to another, in order."""
    scripts = ScriptDirectory(str(folder), version_locations=[str(folder)])
    lower = "base" if version == FIRST_VERSION else str(version)
    known = {script.revision for script in scripts.walk_revisions()}
    if str(target) not in known or (lower != "base" and lower not in known):
        return []
    return list(scripts.iterate_revisions(str(target), lower))[::-1]


def _drop_views(connection: Connection, views: Iterable[str]) -> None:
    """Drops those of the views that are there; those of the user's own stay."""
    there = set(inspect(connection).get_view_names())
    ours = [name for name in (view.split()[2] for view in views) if name in there]
    if connection.dialect.name == "sqlite":
        for name in ours:
            connection.exec_driver_sql(f"DROP VIEW {name}")
    elif ours:
        connection.exec_driver_sql(f"DROP VIEW {', '.join(ours)}")  # at once, since some are made of others


def _check_references(connection: Connection, place: str) -> None:
    if connection.dialect.name == "sqlite":
        wrong = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if wrong:
            raise StoreError(f"{place} has {len(wrong)} rows that refer to nothing, first in {wrong[0][0]}: it is left as it was.")

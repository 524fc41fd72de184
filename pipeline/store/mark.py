"""What marks a database as a store of Minutebook: the version of its schema.

A SQLite file has it in its head, with the number that tells ours from others (PRAGMA application_id, user_version); a PostgreSQL
database in a table of one row.
"""

from __future__ import annotations

from sqlalchemy import Connection

from pipeline.store.schema import application_id, schema_version

MARK_TABLE = "minutebook_schema"


def version_of(connection: Connection) -> int | None:
    """The version of the store's schema; None if the database is no store of Minutebook."""
    if connection.dialect.name == "sqlite":
        if connection.exec_driver_sql("PRAGMA application_id").scalar_one() != application_id():
            return None
        return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    there = f"SELECT to_regclass(quote_ident(current_schema()) || '.{MARK_TABLE}') IS NOT NULL"
    if not connection.exec_driver_sql(there).scalar_one():
        return None
    version = connection.exec_driver_sql(f"SELECT max(version) FROM {MARK_TABLE}").scalar_one()
    # None: a store is being made just now, whose tables the server knows by name before this transaction can see their rows
    return None if version is None else int(version)


def set_version(connection: Connection, version: int) -> None:
    """Notes the version of the schema; it is part of the transaction in both databases."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA user_version = {version}")
    else:
        connection.exec_driver_sql(f"DELETE FROM {MARK_TABLE}")
        connection.exec_driver_sql(f"INSERT INTO {MARK_TABLE} VALUES ({version})")


def later(place: str, version: int) -> str:
    """The sentence for a store of a later version than this program's."""
    return f"{place} was made by a later Minutebook ({_versions(version)}): install that version."


def earlier(place: str, version: int) -> str:
    """The sentence for a store of an earlier version that is asked, not written."""
    return (
        f"{place} was made by an earlier Minutebook ({_versions(version)}): "
        f"`minutebook migrate --db {place}` brings it forward and keeps all that is in it."
    )


def _versions(version: int) -> str:
    return f"its schema is {version}, this program's is {schema_version()}"

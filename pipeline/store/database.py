"""Opening the store, wherever it is."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine

from pipeline.store.place import Db, place_of
from pipeline.store.schema import schema_version


def open_store(db: Db, *, write: bool = False) -> Engine:
    """The database `db`, for questions, or with `write` for loading papers, in which case it is made if there is none.

    `db` is the path of a SQLite file or the URL of a PostgreSQL database. A transaction for writing excludes every other from its
    beginning; one for questions cannot write. A store of an earlier schema is carried forward if it is opened for writing. Raises
    StoreError if it cannot be opened, is no store of Minutebook, or is of another version of its schema.
    """
    place = place_of(db)
    if isinstance(place, Path):
        from pipeline.store.sqlite import open_sqlite

        return open_sqlite(place, write=write)
    from pipeline.store.postgresql import open_postgresql

    return open_postgresql(place, write=write)


def migrate_store(db: Db) -> tuple[int, int]:
    """Carries the store `db` forward to this program's schema; returns the version it had and the one it has.

    Raises StoreError as `open_store` does, and if there is no store.
    """
    place = place_of(db)
    if isinstance(place, Path):
        from pipeline.store.sqlite import version_at as version_of_file

        before = version_of_file(place)
    else:
        from pipeline.store.postgresql import version_at as version_of_url

        before = version_of_url(place)
    open_store(db, write=True)
    return before, schema_version()

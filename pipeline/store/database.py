"""Opening the store, wherever it is."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine

from pipeline.store.place import Db, place_of


def open_store(db: Db, *, write: bool = False) -> Engine:
    """The database `db`, for questions, or with `write` for loading papers, in which case it is made if there is none.

    `db` is the path of a SQLite file or the URL of a PostgreSQL database. A transaction for writing excludes every other from its
    beginning; one for questions cannot write. Raises StoreError if it cannot be opened, is no store of Minutebook, or is of another
    version of its schema.
    """
    place = place_of(db)
    if isinstance(place, Path):
        from pipeline.store.sqlite import open_sqlite

        return open_sqlite(place, write=write)
    from pipeline.store.postgresql import open_postgresql

    return open_postgresql(place, write=write)

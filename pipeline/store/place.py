"""Where a store is: the file of SQLite or the database of PostgreSQL that `--db` names."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from pipeline.errors import StoreError

Db = Path | str  # a path, or a URL as SQLAlchemy reads them: "postgresql://user@host/name", "sqlite:///minutes.db"

_POSTGRESQL = {"postgresql", "postgres"}


def place_of(db: Db) -> Path | URL:
    """The path of a SQLite file, or the URL of a PostgreSQL database.

    Raises StoreError if the URL cannot be read or is of another kind of database.
    """
    if isinstance(db, Path) or "://" not in db:
        return Path(db)
    try:
        url = make_url(db)
    except (ArgumentError, ValueError):  # a port that is no number
        raise StoreError(f"{db.partition('://')[0]}://... is no URL of a database: write postgresql://user@host/name.") from None
    kind = url.get_backend_name()
    if kind in _POSTGRESQL:
        return url
    if kind == "sqlite":
        if url.database in (None, "", ":memory:"):
            raise StoreError(f"{db} names no file: write sqlite:///minutes.db or minutes.db.")
        return Path(str(url.database))
    raise StoreError(f"{kind} is no database that Minutebook knows: give a file, or postgresql://user@host/name.")


def is_there(db: Db) -> bool:
    """Whether there is something at the place: False only for a file that is not there. Raises StoreError as `place_of` does."""
    place = place_of(db)
    return not isinstance(place, Path) or place.exists()


def shown(db: Db) -> str:
    """The place as a person may read it, and as the store may note it: without a password."""
    place = place_of(db)
    return str(place) if isinstance(place, Path) else shown_url(place)


def shown_url(url: URL) -> str:
    """A URL without its password."""
    return url.render_as_string(hide_password=True)

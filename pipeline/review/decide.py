"""Taking decisions: each is kept and holds at once, in the rows of its paper and in the histories of its council."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from pipeline.ingest.follow import follow
from pipeline.store import Db, StoreError, first_line, open_store, shown
from pipeline.store.fact_finder import FactFinder
from pipeline.store.review_list import UNSURE, Open, open_reviews
from pipeline.store.reviews import Decision, Kept, effect, read_reviews, record, standing, undo


@dataclass(frozen=True, slots=True)
class Logged:
    """A decision of the log, and what has become of it, in words."""

    kept: Kept
    effect: str


def decide(db: Db, decisions: Iterable[Decision], by: str) -> list[int | StoreError]:
    """Takes decisions for the person `by`; returns the number of each, or why it cannot be taken: the others are all the same.

    Raises StoreError if the database cannot be used.
    """
    taken: list[int | StoreError] = []
    with _writing(db) as connection:
        with connection.begin():
            for decision in decisions:
                try:
                    taken.append(record(connection, decision, by))
                except StoreError as error:
                    taken.append(error)
        follow(connection)
    return taken


def take_back(db: Db, number: int, by: str) -> None:
    """Undoes a decision. Raises StoreError if there is none of that number, or it is undone already."""
    with _writing(db) as connection:
        with connection.begin():
            undo(connection, number, by)
        follow(connection)


def log(db: Db) -> list[Logged]:
    """Every decision that was ever taken."""
    with open_store(db).connect() as connection, connection.begin():
        reviews = read_reviews(connection)
        holding = standing(reviews)
        finder = FactFinder(connection)
        return [Logged(kept, effect(connection, finder, kept, holding)) for kept in reviews]


def waiting(db: Db, *, kind: str | None = None, unsure: float = UNSURE, limit: int | None = None) -> list[Open]:
    """What needs a person, as `open_reviews` tells it."""
    with open_store(db).connect() as connection, connection.begin():
        return open_reviews(connection, kind=kind, unsure=unsure, limit=limit)


@contextmanager
def _writing(db: Db) -> Iterator[Connection]:
    open_store(db)  # a decision makes no store where there is none
    try:
        with open_store(db, write=True).connect() as connection:
            yield connection
    except DatabaseError as error:
        raise StoreError(f"{shown(db)} cannot be written: {first_line(error.orig)}.") from error

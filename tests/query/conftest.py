"""What the tests of questions are given: the store of corpus/, and a way to make a store of papers made by hand."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from pipeline.facts import Paper
from pipeline.ingest import ingest
from pipeline.ingest.follow import follow
from pipeline.store import Db, open_store
from tests.store.test_store import keep

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.fixture(scope="package")
def corpus_db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of all papers of corpus/."""
    path = tmp_path_factory.mktemp("corpus") / "minutes.db"
    ingest([folder for folder in sorted(CORPUS.iterdir()) if any(folder.glob("*.facts.json"))], path, processes=2)
    return path


@pytest.fixture
def store(corpus_db: Path) -> Iterator[sqlite3.Connection]:
    """A connection to the store of corpus/, whose rows go by name."""
    connection = sqlite3.connect(corpus_db)
    connection.row_factory = sqlite3.Row
    yield connection
    connection.close()


def keep_all(db: Db, papers: Iterable[Paper]) -> None:
    with open_store(db, write=True).connect() as connection:
        with connection.begin():
            for one in papers:
                keep(connection, one)
        follow(connection)


@pytest.fixture
def store_of(tmp_path: Path) -> Callable[..., Path]:
    """Makes a store of papers made by hand."""

    def make(*papers: Paper) -> Path:
        keep_all(tmp_path / "minutes.db", papers)
        return tmp_path / "minutes.db"

    return make


@pytest.fixture
def both_stores_of(store_of: Callable[..., Path], database: str) -> Callable[..., tuple[Path, str]]:
    """Makes an SQLite file and a PostgreSQL database of papers made by hand."""

    def make(*papers: Paper) -> tuple[Path, str]:
        keep_all(database, papers)
        return store_of(*papers), database

    return make

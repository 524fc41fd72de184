"""The papers of corpus/ brought in once for all tests of links."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from pipeline.evaluate.link_gold import read_links
from pipeline.ingest import ingest
from pipeline.store import open_store

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.fixture(scope="session")
def corpus_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """The store of the councils that have links."""
    db = tmp_path_factory.mktemp("links") / "minutes.db"
    ingest([paper for gold in read_links(CORPUS) for paper in gold.papers], db, processes=2)
    engine = open_store(db)
    yield engine
    engine.dispose()

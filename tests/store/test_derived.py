"""Deriving for one council looks at what is that council's, however many others the store holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from pipeline.ingest import ingest
from pipeline.store import derived, open_store

CORPUS = Path(__file__).parents[2] / "corpus"
COUNCIL, OTHERS = "kilbrennoch", ("marlhaven", "nether-thistley")


def instructions(connection: Connection, work: Callable[[], object]) -> int:
    """How many instructions of its machine SQLite runs for `work`: the same on any computer."""
    count = 0

    def tick() -> int:
        nonlocal count
        count += 1
        return 0

    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    driver.set_progress_handler(tick, 1)
    try:
        work()
    finally:
        driver.set_progress_handler(None, 1)
    return count


def deriving(db: Path) -> dict[str, int]:
    """The instructions for each table of the council's."""
    with open_store(db, write=True).connect() as connection, connection.begin():
        found = connection.execute(text("SELECT id FROM organization WHERE key LIKE 'kilbrennoch%' AND classification = 'jurisdiction'"))
        jurisdiction_id = found.scalar_one()
        return {
            name: instructions(connection, lambda name=name: derived.rows_of_jurisdiction(connection, name, jurisdiction_id))  # type: ignore[misc]
            for name in derived.TABLES
        }


@pytest.fixture(scope="module")
def alone_and_among_others(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, int], dict[str, int]]:
    db = tmp_path_factory.mktemp("derived") / "minutes.db"
    ingest([CORPUS / COUNCIL], db, processes=1)
    alone = deriving(db)
    ingest([CORPUS / name for name in OTHERS], db, processes=2)
    return alone, deriving(db)


@pytest.mark.parametrize("name", derived.TABLES)
def test_other_councils_cost_nothing(name: str, alone_and_among_others: tuple[dict[str, int], dict[str, int]]) -> None:
    alone, among = alone_and_among_others
    assert among[name] <= 1.05 * alone[name] + 20

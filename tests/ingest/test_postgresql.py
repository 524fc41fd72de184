"""The same papers in a SQLite file and in a PostgreSQL database: the same rows, the same answers."""

from __future__ import annotations

import os
import shlex
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import make_url, text

from pipeline.cli import main
from pipeline.ingest import ingest
from pipeline.query import ask, question, questions
from pipeline.store import Db, StoreError, open_store
from pipeline.store.tables import tables
from tests.ingest.test_ingest import ROOT, paper_text, slow_run

COUNCILS = sorted(path for path in (ROOT / "corpus").iterdir() if path.is_dir() and path.name not in ("sources", "maker", "__pycache__"))
KEPT = [name for name in tables() if name != "run" and not name.startswith("search")]  # runs have times of day, and the index no text

# Arguments of each kind that questions take, given to each question that takes them.
FILTERS = {
    "body": ("committee", "100%", "_", "\\"),
    "since": ("2025-01-01",),
    "until": ("2025-01-01",),
    "name": ("a", "É"),
    "title": ("cyber", "SR02"),
    "rag": ("red",),
    "kind": ("officer", "approved", "personal"),
    "owner": ("clerk", "HEAD"),
    "least": ("1000", "5"),
    "subject": ("risk",),
    "label": ("Lead",),
}
SEARCHES = ("risk", "the council of the year", '"the council" OR clima*', "cyber attack", '"red risks"', "council", 'audi* NOT "risk"', "budget £", "no such words")


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory, new_database: Callable[[], str]) -> tuple[Path, str]:
    """The papers of corpus/ and one that cannot be read, in a SQLite file and in a PostgreSQL database."""
    folder = tmp_path_factory.mktemp("both")
    (folder / "cut.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog")
    both = (folder / "minutes.db", new_database())
    for db in both:
        assert ingest([*COUNCILS, folder], db, processes=2).loaded > 20
    return both


def rows_of(db: Db, name: str) -> list[tuple[object, ...]]:
    with open_store(db).connect() as connection:
        return sorted((tuple(row) for row in connection.execute(text(f"SELECT * FROM {name}"))), key=repr)


@pytest.mark.parametrize("name", KEPT)
def test_every_table_has_the_same_rows(stores: tuple[Path, str], name: str) -> None:
    here, there = (rows_of(db, name) for db in stores)
    assert here == there


def test_the_tables_compared_hold_something(stores: tuple[Path, str]) -> None:
    assert sum(bool(rows_of(stores[1], name)) for name in KEPT) > 20


@pytest.mark.parametrize("name", sorted(set(questions()) - {"search", "runs"}))
def test_every_question_has_the_same_answer(stores: tuple[Path, str], name: str) -> None:
    asked = question(name)
    takes = {parameter.name for parameter in asked.parameters}
    cases = [[], shlex.split(asked.example)[3:]]
    cases += [[f"--{filter}={value}"] for filter in sorted(takes & set(FILTERS)) for value in FILTERS[filter]]
    for arguments in cases:
        here, there = (ask(db, name, arguments) for db in stores)
        assert here == there, arguments
        assert [list(map(type, row)) for row in here.rows] == [list(map(type, row)) for row in there.rows], arguments
    assert ask(stores[1], name, limit=1) == ask(stores[0], name, limit=1)


@pytest.mark.parametrize("words", SEARCHES)
def test_search_finds_the_same_places_in_the_same_order(stores: tuple[Path, str], words: str) -> None:
    """The words shown around what was found are each database's own choice."""
    here, there = ([record | {"quote": ""} for record in ask(db, "search", [words]).records()] for db in stores)
    assert here == there
    assert bool(here) == (words != "no such words")


def test_search_shows_the_words(stores: tuple[Path, str]) -> None:
    quotes = [str(record["quote"]).lower() for record in ask(stores[1], "search", ["cyber"]).records()]
    assert quotes
    assert any("[cyber" in quote for quote in quotes)
    assert len(ask(stores[1], "search", ["council"], limit=3).rows) == 3


def test_runs_are_told(stores: tuple[Path, str]) -> None:
    here, there = (ask(db, "runs").records() for db in stores)
    for mine, theirs in zip(here, there, strict=True):
        assert {key: mine[key] for key in ("id", "loaded", "unreadable", "extractor")} == {
            key: theirs[key] for key in ("id", "loaded", "unreadable", "extractor")
        }
        assert theirs["ended_at"]


def test_a_second_run_changes_nothing(stores: tuple[Path, str]) -> None:
    before = {name: rows_of(stores[1], name) for name in [*KEPT, "run"]}
    again = ingest([*COUNCILS, stores[0].parent], stores[1], processes=2)
    assert (again.loaded, again.replaced, again.unreadable_before) == (0, 0, 1)
    assert {name: rows_of(stores[1], name) for name in [*KEPT, "run"]} == before


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    for number in range(40):
        (folder / f"paper-{number:02}.txt").write_text(paper_text(number), "utf-8")
    return folder


@pytest.fixture(scope="module")
def undisturbed(papers: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[object, ...]]]:
    db = tmp_path_factory.mktemp("undisturbed") / "minutes.db"
    ingest([papers], db, processes=2)
    return state_of(db)


def state_of(db: Db) -> dict[str, list[tuple[object, ...]]]:
    return {name: rows_of(db, name) for name in KEPT if name != "run_document"}


def loaded(db: Db) -> int:
    try:
        with open_store(db).connect() as connection:
            return int(connection.execute(text("SELECT count(*) FROM document WHERE status = 'loaded'")).scalar_one())
    except StoreError:  # it is not made yet
        return 0


def test_a_killed_run_loses_nothing_half_and_goes_on(papers: Path, database: str, undisturbed: dict[str, list[tuple[object, ...]]]) -> None:
    for least in (1, 10):
        process = slow_run(papers, database)
        while process.poll() is None and loaded(database) < least:
            time.sleep(0.01)
        assert process.poll() is None, "it ended before it could be killed"
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        assert loaded(database) < 40
        with open_store(database).connect() as connection:
            half = """SELECT count(*) FROM document AS d
                      WHERE (d.status = 'loaded') <> EXISTS (SELECT 1 FROM evidence AS e WHERE e.document_id = d.id)"""
            assert connection.execute(text(half)).scalar_one() == 0
    ingest([papers], database, processes=2)
    assert state_of(database) == undisturbed


def test_two_runs_at_the_same_time_give_what_one_gives(papers: Path, database: str, undisturbed: dict[str, list[tuple[object, ...]]]) -> None:
    runs = [slow_run(papers, database), slow_run(papers, database)]
    assert [run.wait() for run in runs] == [0, 0]
    assert state_of(database) == undisturbed


def test_the_command_takes_a_url_and_keeps_no_password(papers: Path, database: str) -> None:
    url = make_url(database).set(password="secret").render_as_string(hide_password=False)
    result = CliRunner().invoke(main, ["ingest", str(papers / "paper-01.txt"), "--db", url])
    assert result.exit_code == 0, result.output
    assert "papers loaded" in result.output
    assert "secret" not in result.output
    asked = CliRunner().invoke(main, ["query", "decisions", "--json", "--db", url])
    assert "the report be noted" in asked.output
    missing = CliRunner().invoke(main, ["query", "decisions", "--db", str(url).replace(make_url(url).database or "", "nowhere")])
    assert missing.exit_code == 2
    assert 'database "nowhere" does not exist' in missing.output
    assert "secret" not in missing.output

"""How SQLite answers: a question that wants the latest first walks there, and does not sort the store before it shows a row."""

from __future__ import annotations

import shlex
import sqlite3
from pathlib import Path

import pytest

from pipeline.query import ask, questions
from pipeline.store import open_store

# Those whose order no index can give: they sort what they find.
SORTED = {"news", "officers", "open-actions", "posts", "problems", "risk-register", "runs"}


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    db = tmp_path_factory.mktemp("empty") / "minutes.db"
    open_store(db, write=True)
    return db


def plan(db: Path, name: str) -> list[str]:
    asked = questions()[name]
    values = asked.values(shlex.split(asked.example)[3:])
    with sqlite3.connect(db) as connection:
        return [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {asked.sql}", values)]


@pytest.mark.parametrize("name", sorted(questions().keys() - SORTED))
def test_the_first_rows_come_first(name: str, empty: Path) -> None:
    assert "USE TEMP B-TREE FOR ORDER BY" not in plan(empty, name), "only rows that stand alike there may be sorted"


@pytest.mark.parametrize("name", sorted(questions()))
def test_no_index_has_to_be_made_for_an_answer(name: str, empty: Path) -> None:
    assert [step for step in plan(empty, name) if "AUTOMATIC" in step] == []


@pytest.mark.parametrize("name", sorted(questions().keys() - {"search"}))
def test_the_sql_of_a_question_can_be_asked_without_its_parameters(name: str, corpus_db: Path) -> None:
    """As in SQLite's own shell, to which `minutebook query NAME --sql` can be given; `search` has to be told what for."""
    asked = questions()[name]
    nothing: dict[str, object] = dict.fromkeys([*asked.values([])])
    with sqlite3.connect(corpus_db) as connection:
        rows = connection.execute(asked.sql, nothing).fetchall()
    if name in ("officers", "posts", "risk-register"):
        assert len(rows) == len(ask(corpus_db, name).rows) > 0

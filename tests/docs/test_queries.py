"""The questions of docs/queries.md are answered as the page says."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from docs.make_queries import PAGE, ROOT, answered, make_store, table

TEXT = PAGE.read_text("utf-8")
PARTS = re.split(r"^## ", TEXT, flags=re.M)[1:]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("queries") / "minutes.db"
    make_store(path)
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        yield connection


def test_there_are_ten() -> None:
    assert [part.partition(".")[0] for part in PARTS] == [str(number) for number in range(1, 11)]


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.partition("\n")[0])
def test_the_answer_is_the_one_that_is_printed(part: str, store: sqlite3.Connection) -> None:
    (sql,) = re.findall(r"```sql\n(.*?)```", part, re.S)
    printed = "".join(re.findall(r"^\|.*\n", part + "\n", re.M))
    assert printed.count("\n") > 2, "there is something to see"
    assert table(store, sql) == printed, "if this is the better answer, run `python -m docs.make_queries`"


def test_writing_again_changes_nothing(store: sqlite3.Connection) -> None:
    assert answered(TEXT, store) == TEXT


def test_a_block_without_an_answer_gets_one(store: sqlite3.Connection) -> None:
    page = "Before.\n\n```sql\nSELECT 1.5 AS a, NULL AS b, 'x|y' AS c;\n```\n\nAfter.\n"
    assert answered(page, store) == page.replace("```\n\nAfter", "```\n\n| a | b | c |\n| --- | --- | --- |\n| 1.5 |  | x\\|y |\n\nAfter")


def test_paths_are_told_from_the_repository(store: sqlite3.Connection) -> None:
    assert str(ROOT) not in TEXT
    assert f"| {Path('corpus') / 'rhosafon'}" in TEXT
    for (path,) in store.execute("SELECT path FROM document"):
        assert Path(path).is_relative_to(ROOT)

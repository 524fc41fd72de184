"""What the README shows works: its commands, its SQL and its answers, on the database of the demo."""

from __future__ import annotations

import os
import re
import shlex
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.rows import COLUMNS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"(?:^    .*\n(?:\n(?=    ))?)+", README, re.MULTILINE)


def run(arguments: list[str], cwd: Path) -> subprocess.CompletedProcess[str]:
    # The code beside these tests, wherever another copy of it is installed.
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "pipeline", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, env=environment)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with minutes.db of the papers in corpus/, as `make demo` makes it."""
    folder = tmp_path_factory.mktemp("demo")
    councils = sorted(path for path in (ROOT / "corpus").iterdir() if path.is_dir() and path.name not in ("sources", "maker", "__pycache__"))
    done = run(["ingest", *map(str, councils), "--db", "minutes.db"], folder)
    assert done.returncode == 0, done.stderr
    return folder


def commands() -> list[str]:
    lines = (line.strip().removeprefix("$ ") for block in BLOCKS for line in block.splitlines())
    return [line.split("#")[0].strip() for line in lines if line.startswith("minutebook ")]


def test_the_readme_shows_commands() -> None:
    assert len(commands()) >= 6


@pytest.mark.parametrize("command", [c for c in commands() if c.split()[1] == "query"])
def test_questions_are_answered(command: str, demo: Path) -> None:
    words = shlex.split(command.partition(">")[0])[1:]
    done = run(words, demo)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def test_the_answer_shown_is_the_answer_given(demo: Path) -> None:
    shown = next(block for block in BLOCKS if "$ minutebook query risk-history" in block)
    command = shlex.split(shown.strip().splitlines()[0].removeprefix("$ minutebook "))
    quotes = re.findall(r"“([^”]+)”", " ".join(shown.split()))
    given = " ".join(run(command, demo).stdout.split())
    assert quotes
    for quote in quotes:
        assert quote in given


def test_the_sql_leads_from_facts_to_words(demo: Path) -> None:
    (sql,) = [block for block in BLOCKS if block.strip().startswith("SELECT")]
    with sqlite3.connect(demo / "minutes.db") as store:
        rows = store.execute(sql).fetchall()
    assert rows
    assert all(path and words for path, _, words in rows)


def test_every_fact_of_the_demo_leads_to_its_words(demo: Path) -> None:
    """From any row of any fact to document, page and exact words by SQL alone, and the words at those offsets are the words."""
    with sqlite3.connect(demo / "minutes.db") as store:
        tables = [
            name
            for (name,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if any(column[1] == "evidence_id" for column in store.execute(f"PRAGMA table_info({name})"))
        ]
        assert len(tables) >= 16
        for table in tables:
            total = store.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            right = store.execute(
                f"""SELECT count(*) FROM {table} f JOIN evidence e ON e.id = f.evidence_id JOIN document d ON d.id = e.document_id
                WHERE e.exact = substr(d.text, e.start_offset + 1, e.end_offset - e.start_offset) AND e.exact <> ''
                AND (d.pages IS NULL OR e.page BETWEEN 1 AND d.pages)"""
            ).fetchone()[0]
            assert right == total, table
            if "rule" in COLUMNS.get(table, ()):  # a kind of fact that papers are read for
                assert total > 0, table

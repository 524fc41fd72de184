from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from pipeline.store import StoreError, open_store
from pipeline.store.migrate import FIRST_VERSION
from pipeline.store.schema import application_id, schema_version

ROOT = Path(__file__).parents[2]


def test_a_database_that_is_not_there_is_made_for_writing_only(tmp_path: Path) -> None:
    path = tmp_path / "minutes.db"
    with pytest.raises(StoreError, match=r"There is no database at .*minutes\.db: make one"):
        open_store(path)
    assert not path.exists()
    open_store(path, write=True)
    with open_store(path).connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM document")).scalar_one() == 0


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    path = tmp_path / "minutes.db"
    path.touch()
    open_store(path, write=True)
    assert path.stat().st_size > 0


@pytest.mark.parametrize("write", [False, True])
def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path, write: bool) -> None:
    path = tmp_path / "minutes.db"
    path.write_text("Minutes of the meeting of the Audit Panel. " * 100)
    with pytest.raises(StoreError, match="cannot be used as a database: file is not a database"):
        open_store(path, write=write)
    assert path.read_text().startswith("Minutes of")


@pytest.mark.parametrize("write", [False, True])
def test_another_programs_database_is_left_as_it_is(tmp_path: Path, write: bool) -> None:
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE risk (id INTEGER)")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="not one of Minutebook's"):
        open_store(path, write=write)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("version", "said"),
    [(schema_version() + 1, "by a later Minutebook"), (FIRST_VERSION - 1, "by an earlier Minutebook")],
)
def test_a_database_of_a_schema_that_is_not_known_is_not_touched(tmp_path: Path, version: int, said: str) -> None:
    path = tmp_path / "minutes.db"
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {application_id()}")
    connection.execute(f"PRAGMA user_version = {version}")
    connection.execute("CREATE TABLE document (id INTEGER)")
    connection.commit()
    connection.close()
    for write in (False, True):
        with pytest.raises(StoreError, match=said):
            open_store(path, write=write)


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    for write in (False, True):
        with pytest.raises(StoreError, match="cannot be used as a database"):
            open_store(tmp_path, write=write)


def test_a_folder_that_is_not_there_holds_no_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no folder"):
        open_store(tmp_path / "nowhere" / "minutes.db", write=True)


def test_questions_cannot_write(tmp_path: Path) -> None:
    path = tmp_path / "minutes.db"
    open_store(path, write=True)
    with open_store(path).connect() as connection, pytest.raises(Exception, match="readonly"):
        connection.execute(text("DELETE FROM document"))


def test_questions_leave_nothing_beside_the_database(tmp_path: Path) -> None:
    path = tmp_path / "minutes.db"
    open_store(path, write=True)
    with open_store(path).connect() as connection:
        connection.execute(text("SELECT count(*) FROM document")).scalar_one()
    assert [entry.name for entry in tmp_path.iterdir()] == ["minutes.db"]


def test_a_database_that_nobody_can_write_can_be_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "minutes.db"
    open_store(path, write=True)
    before = path.read_bytes()
    monkeypatch.setattr("os.access", lambda *_: False)
    with open_store(path).connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM document")).scalar_one() == 0
    assert [entry.name for entry in tmp_path.iterdir()] == ["minutes.db"]
    assert path.read_bytes() == before


def test_a_name_with_signs_of_its_own_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "100% of #1? minutes.db"
    open_store(path, write=True)
    assert path.exists()
    open_store(path)


def test_foreign_keys_hold(tmp_path: Path) -> None:
    with open_store(tmp_path / "minutes.db", write=True).begin() as connection, pytest.raises(Exception, match="FOREIGN KEY"):
        connection.execute(text("INSERT INTO document_version VALUES ('/a', 1, 99)"))


def test_sqlite_needs_nothing_of_what_postgresql_needs(tmp_path: Path) -> None:
    """Nor is it imported: asking a file is quick."""
    script = (
        "import sys; sys.modules |= dict.fromkeys(('psycopg', 'sqlglot', 'alembic'))\n"
        "from pipeline.store import open_store; from pipeline.query import ask\n"
        "open_store(sys.argv[1], write=True); ask(sys.argv[1], 'search', ['flood']); ask(sys.argv[1], 'risks')"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "minutes.db")], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr

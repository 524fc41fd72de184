"""Stores of earlier schemas, carried forward on both databases; killed half way they are as they were."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import Connection, make_url, text

from pipeline.cli import main
from pipeline.ingest import ingest
from pipeline.query import ask
from pipeline.store import StoreError, derived, open_store, postgresql, search, sqlite
from pipeline.store.mark import MARK_TABLE, set_version, version_of
from pipeline.store.migrate import Target, migrate
from pipeline.store.schema import schema_sql, schema_version
from pipeline.store.script import run_script
from pipeline.store.statements import kind_of, statements
from tests.ingest.test_ingest import paper_text
from tests.store.shape import shape

VERSIONS = Path(__file__).with_name("versions")
ROOT = Path(__file__).parents[2]
EARLIER = range(1, schema_version())
RENAMED_SINCE: dict[int, dict[str, str]] = {1: {"action": "action_mention"}, 2: {}, 3: {}}  # tables that have another name now

# A schema after the first: a table renamed, one added, one column more, a view changed and one dropped.
LATER = (VERSIONS / "schema_1.sql").read_text("utf-8").replace("CREATE TABLE cover_field", "CREATE TABLE field_of_cover")
LATER = LATER.replace("ON cover_field", "ON field_of_cover").replace("FROM cover_field", "FROM field_of_cover")
LATER = LATER.replace("CREATE VIEW v_date AS", "CREATE VIEW v_calendar AS")
STEPS = {
    2: """run_script(op.get_bind(), '''
              CREATE TABLE field_of_cover (
                  id              INTEGER PRIMARY KEY,
                  document_id     INTEGER NOT NULL REFERENCES document (id),
                  agenda_item_id  INTEGER REFERENCES agenda_item (id),
                  evidence_id     INTEGER NOT NULL REFERENCES evidence (id),
                  rule            TEXT NOT NULL,
                  confidence      REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
                  label           TEXT NOT NULL,
                  value           TEXT NOT NULL
              ) STRICT;
              INSERT INTO field_of_cover SELECT * FROM cover_field;
              DROP TABLE cover_field;''')""",
    3: """run_script(op.get_bind(), '''
              CREATE TABLE remark (id INTEGER PRIMARY KEY, document_id INTEGER REFERENCES document (id), words TEXT NOT NULL) STRICT;
              INSERT INTO remark SELECT id, id, 'seen' FROM document;
              ''')
    hook()""",
}


def write_revisions(folder: Path, hook: str = "pass") -> Target:
    """The way to the schema after the first, in two steps; `hook` is what the second does at its end."""
    for number, body in STEPS.items():
        down = None if number == 2 else str(number - 1)
        (folder / f"v{number}.py").write_text(
            f"import os, signal\nfrom alembic import op\nfrom pipeline.store.script import run_script\n"
            f"revision, down_revision = '{number}', {down!r}\nremoved_views = ('v_date',)\n\ndef hook():\n    {hook}\n\ndef upgrade():\n    {body}\n"
        )
    return Target(3, LATER, folder)


@pytest.fixture(params=["sqlite", "postgresql"])
def db(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty place for a store."""
    return str(tmp_path / "minutes.db") if request.param == "sqlite" else request.getfixturevalue("database")


@contextmanager
def written(db: str) -> Iterator[Connection]:
    """A transaction for writing, as migrations have it, whatever the version."""
    file = "://" not in db
    engine = sqlite.engine_of(Path(db), write=True, references=False) if file else postgresql.engine_of(make_url(db), write=True)
    with engine.begin() as connection:
        yield connection


def make(db: str, version: int) -> None:
    """A store as Minutebook made and filled it when its schema had that version."""
    with written(db) as connection:
        run_script(connection, (VERSIONS / f"schema_{version}.sql").read_text("utf-8"))
        run_script(connection, (VERSIONS / f"rows_{version}.sql").read_text("utf-8"))
        search.index(connection, [tuple(row) for row in connection.exec_driver_sql("SELECT id, title, text FROM searchable")])
        if "://" in db:
            connection.exec_driver_sql(f"CREATE TABLE {MARK_TABLE} (version BIGINT NOT NULL)")
            connection.exec_driver_sql("SELECT setval(pg_get_serial_sequence('run', 'id'), (SELECT max(id) FROM run))")
            set_version(connection, version)


def contents(connection: Connection, version: int, renamed: dict[str, str] | None = None) -> dict[str, list[str]]:
    """All rows of the tables that a version had, by the names of that version; those that follow from others are not told."""
    script = (VERSIONS / f"schema_{version}.sql").read_text("utf-8")
    names = [statement.split()[2] for statement in statements(script) if kind_of(statement) == "CREATE TABLE"]
    names = [name for name in names if name not in (*derived.TABLES, "stale_jurisdiction")]
    found = {}
    for name in names:
        rows = connection.exec_driver_sql(f"SELECT * FROM {(renamed or {}).get(name, name)}").mappings()
        found[name] = sorted(repr(sorted(row.items())) for row in rows)
    return found


def test_all_steps_are_taken_and_all_rows_stay(db: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    make(db, 1)
    with written(db) as connection:
        before = contents(connection, 1)
        migrate(connection, "minutes.db", target=write_revisions(tmp_path))
    assert caplog.messages == ["minutes.db was made by an earlier Minutebook: schema 1 becomes 3, and all that is in it stays."]
    with written(db) as connection:
        assert version_of(connection) == 3
        assert contents(connection, 1, {"cover_field": "field_of_cover"}) == before
        assert all(before.values())
        assert connection.exec_driver_sql("SELECT count(*) FROM remark").scalar_one() == len(before["document"])
        assert connection.exec_driver_sql("SELECT count(*) FROM v_cover_field").scalar_one() == 2
        assert connection.exec_driver_sql("SELECT count(*) FROM v_calendar").scalar_one() == 2
        made = shape(connection)
        migrate(connection, "minutes.db", target=write_revisions(tmp_path))  # once is enough
        assert shape(connection) == made
        if "://" not in db:
            connection.exec_driver_sql("INSERT INTO search (search) VALUES ('integrity-check')")


def test_a_migration_that_is_killed_leaves_the_store_as_it_was(db: str, tmp_path: Path) -> None:
    make(db, 1)
    with written(db) as connection:
        before = shape(connection), contents(connection, 1)
    write_revisions(tmp_path, hook="os.kill(os.getpid(), signal.SIGKILL)")
    script = (
        "import sys; from pathlib import Path; from pipeline.store.migrate import Target, migrate; from tests.store import test_migrate as t\n"
        "with t.written(sys.argv[1]) as connection: migrate(connection, 'minutes.db', target=Target(3, t.LATER, Path(sys.argv[2])))"
    )
    killed = subprocess.run([sys.executable, "-c", script, db, str(tmp_path)], cwd=ROOT, capture_output=True, check=False)
    assert killed.returncode == -signal.SIGKILL
    with written(db) as connection:
        assert version_of(connection) == 1
        assert (shape(connection), contents(connection, 1)) == before
        migrate(connection, "minutes.db", target=write_revisions(tmp_path))
        assert version_of(connection) == 3


def test_a_step_that_fails_leaves_the_store_as_it_was(db: str, tmp_path: Path) -> None:
    make(db, 1)
    with written(db) as connection:
        before = shape(connection), contents(connection, 1)
    with pytest.raises(KeyError), written(db) as connection:
        migrate(connection, "minutes.db", target=write_revisions(tmp_path, hook="raise KeyError('a fault')"))
    with written(db) as connection:
        assert version_of(connection) == 1
        assert (shape(connection), contents(connection, 1)) == before


def test_a_view_of_the_users_own_stays(db: str, tmp_path: Path) -> None:
    make(db, 1)
    with written(db) as connection:
        connection.exec_driver_sql("CREATE VIEW my_risks AS SELECT title FROM risk_observation WHERE rag = 'red'")
        migrate(connection, "minutes.db", target=write_revisions(tmp_path))
        assert connection.exec_driver_sql("SELECT count(*) FROM my_risks").scalar_one() == 3


def test_a_view_that_stands_on_ours_is_told(database: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """PostgreSQL lets nothing be dropped that a view is made of."""
    make(database, 1)
    with written(database) as connection:
        connection.exec_driver_sql("CREATE VIEW mine AS SELECT title FROM v_risk")
    target = write_revisions(tmp_path)
    monkeypatch.setattr("pipeline.store.postgresql.schema_version", lambda: 3)
    monkeypatch.setattr("pipeline.store.migrate.Target", lambda *_: target)
    with pytest.raises(StoreError, match=r"view mine depends on view v_risk; drop it, and make it again afterwards\.$"):
        open_store(database, write=True)


def test_rows_that_refer_to_nothing_are_not_carried_forward(tmp_path: Path) -> None:
    db = str(tmp_path / "minutes.db")
    make(db, 1)
    target = write_revisions(tmp_path, hook="""op.execute("INSERT INTO remark VALUES (99, 99, 'of no paper')")""")
    with pytest.raises(StoreError, match="has 1 rows that refer to nothing, first in remark: it is left as it was"), written(db) as connection:
        migrate(connection, db, target=target)
    with written(db) as connection:
        assert version_of(connection) == 1


def test_where_no_way_leads_it_is_told(db: str, tmp_path: Path) -> None:
    make(db, 1)
    with pytest.raises(StoreError, match=r"schema 1\) and no way leads from there"), written(db) as connection:
        migrate(connection, "minutes.db", target=Target(4, LATER, write_revisions(tmp_path).revisions))


@pytest.mark.parametrize("version", EARLIER)
def test_a_store_carried_forward_is_as_one_made_now(db: str, version: int, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    make(db, version)
    open_store(db, write=True)
    fresh = str(tmp_path / "fresh.db") if "://" not in db else request.getfixturevalue("new_database")()
    open_store(fresh, write=True)
    with written(db) as connection, written(fresh) as other:
        assert shape(connection) == shape(other)
        assert version_of(connection) == schema_version()


@pytest.mark.parametrize("version", EARLIER)
def test_a_store_carried_forward_keeps_its_rows_answers_and_index(db: str, version: int, tmp_path: Path) -> None:
    make(db, version)
    with written(db) as connection:
        before = contents(connection, version)
    open_store(db, write=True)
    with written(db) as connection:
        assert contents(connection, version, RENAMED_SINCE[version]) == before
    assert [record["title"] for record in ask(db, "risks").records()] == ["dam failure", "dam failure"]
    assert "[reservoir]" in str(ask(db, "search", ["reservoirs"]).records()[0]["quote"])
    (tmp_path / "may.txt").write_text(paper_text(4))
    assert ingest([tmp_path / "may.txt"], db).loaded == 1
    assert len(ask(db, "search", ["bins emptied"]).rows) == 1


@pytest.mark.parametrize("version", EARLIER)
def test_what_follows_from_the_rows_is_that_of_a_store_made_now(db: str, version: int) -> None:
    make(db, version)
    assert CliRunner().invoke(main, ["migrate", "--db", db]).exit_code == 0
    with open_store(db, write=True).connect() as connection:
        jurisdictions = connection.execute(text("SELECT id FROM organization WHERE classification = 'jurisdiction'")).scalars().all()
        for name in derived.TABLES:
            kept = [tuple(row) for row in connection.execute(text(f"SELECT * FROM {name} WHERE jurisdiction_id IS NOT NULL"))]
            made = [row for jurisdiction in jurisdictions for row in derived.rows_of_jurisdiction(connection, name, jurisdiction)]
            assert sorted(kept, key=repr) == sorted(made, key=repr)
            assert kept or name in ("contradiction", "gap")
        assert connection.execute(text("SELECT count(*) FROM stale_jurisdiction")).scalar_one() == 0


def test_what_became_of_a_risk_is_found_in_a_store_that_did_not_ask(db: str) -> None:
    """Schema 3 had no table for it; its papers are not read again."""
    make(db, 3)
    words = "The new risk of dam failure (CR7) was split into CR8 and CR9."
    with written(db) as connection:
        (evidence,) = connection.execute(text("SELECT evidence_id FROM risk_observation WHERE id = 3000001")).scalars()
        connection.execute(text("UPDATE evidence SET exact = :words WHERE id = :id"), {"words": words, "id": evidence})
    assert CliRunner().invoke(main, ["migrate", "--db", db]).exit_code == 0
    records = ask(db, "risk-successors").records()
    assert [(row["risk"], row["became"], row["successor"], row["successor_risk"]) for row in records] == [
        ("dam failure", "split", "CR8", None), ("dam failure", "split", "CR9", None),
    ]  # fmt: skip


@pytest.mark.parametrize("version", EARLIER)
def test_an_earlier_store_is_told_to_those_who_ask_and_migrated_for_those_who_write(db: str, version: int) -> None:
    make(db, version)
    asked = CliRunner().invoke(main, ["query", "risks", "--db", db])
    assert asked.exit_code == 2
    assert "was made by an earlier Minutebook" in asked.output
    assert "`minutebook migrate --db" in asked.output
    done = CliRunner().invoke(main, ["migrate", "--db", db])
    assert done.exit_code == 0, done.output
    assert f"its schema is {schema_version()}, was {version}." in done.output
    again = CliRunner().invoke(main, ["migrate", "--db", db])
    assert f"its schema is {schema_version()}, as it was." in again.output
    assert CliRunner().invoke(main, ["query", "risks", "--db", db]).exit_code == 0
    with open_store(db).connect() as connection:  # what several papers speak of is linked
        assert connection.execute(text("SELECT title FROM risk")).scalars().all() == ["dam failure"]


def test_nothing_is_made_where_there_is_nothing_to_migrate(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["migrate", "--db", str(tmp_path / "minutes.db")])
    assert result.exit_code == 2
    assert "There is no database at" in result.output
    assert list(tmp_path.iterdir()) == []


def test_each_earlier_version_is_kept_and_is_what_it_says() -> None:
    """A store of each can be made here, so that each can be carried forward."""
    for version in EARLIER:
        connection = sqlite3.connect(":memory:")
        connection.executescript((VERSIONS / f"schema_{version}.sql").read_text("utf-8"))
        assert connection.execute("PRAGMA user_version").fetchone() == (version,)
    assert f"user_version = {schema_version()};" in schema_sql()

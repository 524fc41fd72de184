"""The store in a PostgreSQL database: what it is made of, who may write, what is told when it cannot be used."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, create_engine, inspect, make_url, text

from pipeline.facts import Facts, Paper, Risk, Span
from pipeline.query import QueryError, ask
from pipeline.query.search_words import for_fts5, for_tsquery
from pipeline.store import StoreError, begin_run, end_run, open_store, search
from pipeline.store.mark import MARK_TABLE, set_version, version_of
from pipeline.store.schema import schema_sql
from pipeline.store.statements import kind_of, statements
from pipeline.store.tables import tables
from tests.sample import TEXT, sample_paper
from tests.store.test_store import keep

ROOT = Path(__file__).parents[2]


def plainly(database: str) -> Engine:
    return create_engine(make_url(database).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")


def test_the_store_is_what_schema_sql_says(database: str) -> None:
    seen = inspect(open_store(database, write=True))
    made = {"TABLE": set(), "VIEW": set(), "INDEX": set()}
    for statement in statements(schema_sql()):
        words = statement.split()
        made.setdefault(kind_of(statement).split()[-1], set()).add(words[words.index("UNIQUE") + 2] if "UNIQUE INDEX" in statement else words[2])
    assert set(seen.get_view_names()) == made["VIEW"]
    assert set(seen.get_table_names()) >= {name for name in tables() if not name.startswith("search")} | {"search"}
    assert {index["name"] for name in seen.get_table_names() for index in seen.get_indexes(name)} >= made["INDEX"]


def test_columns_have_the_types_and_the_order_of_sqlites(database: str, tmp_path: Path) -> None:
    here, there = inspect(open_store(tmp_path / "minutes.db", write=True)), inspect(open_store(database, write=True))
    kinds = {"INTEGER": "BIGINT", "REAL": "DOUBLE PRECISION", "TEXT": "TEXT"}
    names = [name for name in here.get_table_names() if not name.startswith("search")]
    assert len(names) > 20
    for name in names:
        ours = [(c["name"], kinds[str(c["type"])], c["nullable"]) for c in here.get_columns(name)]
        theirs = [(c["name"], str(c["type"]).partition(" COLLATE")[0], c["nullable"]) for c in there.get_columns(name)]
        keys = here.get_pk_constraint(name)["constrained_columns"]
        assert [(n, k, nullable and n not in keys) for n, k, nullable in ours] == theirs, name
        assert all(getattr(c["type"], "collation", "C") == "C" for c in there.get_columns(name)), name
        assert keys == there.get_pk_constraint(name)["constrained_columns"], name
        references = [
            sorted((key["constrained_columns"], key["referred_table"], key["referred_columns"]) for key in seen.get_foreign_keys(name))
            for seen in (here, there)
        ]
        assert references[0] == references[1], name


def test_a_store_that_is_being_made_is_none_yet(database: str) -> None:
    """A transaction that began before the store was made finds its mark by name, and no row in it."""
    engine = plainly(database)
    with engine.connect() as maker, engine.connect().execution_options(isolation_level="REPEATABLE READ") as reader:
        reader.exec_driver_sql("SELECT 1 FROM pg_class LIMIT 1")
        maker.exec_driver_sql(f"CREATE TABLE {MARK_TABLE} (version BIGINT NOT NULL)")
        set_version(maker, 1)
        assert version_of(reader) is None
        assert version_of(maker) == 1


def test_a_database_is_made_for_writing_only(database: str) -> None:
    with pytest.raises(StoreError, match=r"There is no store in postgresql://.*: make one with `minutebook ingest"):
        open_store(database)
    open_store(database, write=True)
    with open_store(database).connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM document")).scalar_one() == 0


def test_questions_cannot_write(database: str) -> None:
    open_store(database, write=True)
    with open_store(database).connect() as connection, pytest.raises(Exception, match="read-only transaction"):
        connection.execute(text("DELETE FROM document"))


@pytest.mark.parametrize("write", [False, True])
def test_another_programs_database_is_left_as_it_is(database: str, write: bool) -> None:
    with plainly(database).connect() as connection:
        connection.execute(text("CREATE TABLE risk (id INTEGER)"))
    with pytest.raises(StoreError, match="tables of something else: give Minutebook a database or a schema of its own"):
        open_store(database, write=write)
    assert inspect(plainly(database)).get_table_names() == ["risk"]


def test_a_schema_of_its_own_is_room_enough(database: str) -> None:
    with plainly(database).connect() as connection:
        connection.execute(text("CREATE TABLE risk (id INTEGER)"))
        connection.execute(text("CREATE SCHEMA minutes"))
    url = make_url(database).update_query_dict({"options": "-csearch_path=minutes"}).render_as_string(hide_password=False)
    open_store(url, write=True)
    assert ask(url, "risks").rows == ()
    assert inspect(plainly(database)).get_table_names() == ["risk"]


@pytest.mark.parametrize(("step", "said"), [(1, "by a later Minutebook"), (-1, "by an earlier Minutebook")])
def test_a_database_of_another_schema_is_not_asked(database: str, step: int, said: str) -> None:
    open_store(database, write=True)
    with plainly(database).connect() as connection:
        connection.execute(text("UPDATE minutebook_schema SET version = version + :step"), {"step": step})
    with pytest.raises(StoreError, match=said):
        open_store(database)


def test_what_stands_in_the_way_is_told_in_a_sentence(server: str) -> None:
    elsewhere = make_url(server)
    told = {
        elsewhere.set(database="nowhere"): r'cannot be used as a database: database "nowhere" does not exist\.$',
        elsewhere.set(username="nobody_here"): r'cannot be used as a database: role "nobody_here" does not exist\.$',
        make_url("postgresql://minutebook:secret@127.0.0.1:1/minutes"): r"minutebook:\*\*\*@127.0.0.1:1/minutes cannot .*: Connection refused",
    }
    for url, said in told.items():
        with pytest.raises(StoreError, match=said) as caught:
            open_store(url.render_as_string(hide_password=False), write=True)
        assert "\n" not in str(caught.value)
        assert "secret" not in str(caught.value)


def test_a_missing_right_is_told_with_what_to_do(database: str) -> None:
    guest = f"guest_{make_url(database).database}"
    with plainly(database).connect() as connection:
        connection.execute(text(f"CREATE ROLE {guest} LOGIN"))
        connection.execute(text("REVOKE CREATE ON SCHEMA public FROM public"))
    try:
        with pytest.raises(StoreError, match="permission denied for schema public; ask its owner to GRANT the right"):
            open_store(make_url(database).set(username=guest).render_as_string(), write=True)
    finally:
        with plainly(database).connect() as connection:
            connection.execute(text(f"DROP ROLE {guest}"))


def test_a_database_that_cannot_hold_every_letter_is_refused(new_database: Callable[[], str]) -> None:
    url = make_url(new_database())
    name = f"{url.database}_latin"
    with plainly(url.render_as_string()).connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'"))
        try:
            with pytest.raises(StoreError, match="keeps text as LATIN1, which cannot hold every paper"):
                open_store(url.set(database=name).render_as_string(), write=True)
        finally:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


def test_a_program_without_psycopg_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError, match=re.escape("needs the package psycopg: pip install 'minutebook[postgresql]'")):
        open_store("postgresql://minutebook@127.0.0.1:1/minutes")


@pytest.mark.parametrize(
    "risk",
    [
        Risk(evidence=Span(0, 4), rule="r", confidence=0.5, title="x", rag="purple"),
        Risk(evidence=Span(0, 4), rule="r", confidence=0.5, title="x", score=10**400),
        Risk(evidence=Span(0, 4), rule="r", confidence=1.5, title="x"),
        Risk(evidence=Span(0, 4), rule="r", confidence=0.5, title="".join(map(chr, range(0x4E00, 0x7000)))),  # too long for its index
    ],
)
def test_a_fact_that_cannot_be_is_refused_in_a_sentence(database: str, risk: Risk) -> None:
    paper = sample_paper()
    with open_store(database, write=True).connect() as connection:
        with pytest.raises(StoreError, match="What the rules found breaks a rule of the store"), connection.begin():
            keep(connection, Paper(paper.document, paper.meeting, paper.items, Facts(risks=(risk,))))
        with connection.begin():
            assert connection.execute(text("SELECT count(*) FROM evidence")).scalar_one() == 0


def test_a_writer_waits_for_the_one_before_it(database: str) -> None:
    """Each transaction for writing begins with the lock: what a second process writes comes after all of the first's."""
    script = (
        "import sys; from pipeline.store import begin_run, open_store\n"
        "with open_store(sys.argv[1], write=True).begin() as connection: begin_run(connection, 'second', '1')"
    )
    engine = open_store(database, write=True)
    with engine.begin() as connection:
        run = begin_run(connection, "first", "1")
        other = subprocess.Popen([sys.executable, "-c", script, database], cwd=ROOT)
        with pytest.raises(subprocess.TimeoutExpired):
            other.wait(2)
        end_run(connection, run)
    assert other.wait(60) == 0
    with engine.connect() as connection:
        assert connection.execute(text("SELECT command FROM run ORDER BY id")).scalars().all() == ["first", "second"]


def test_what_is_replaced_leaves_the_index(database: str) -> None:
    with open_store(database, write=True).begin() as connection:
        keep(connection, sample_paper())
        keep(connection, sample_paper(), extractor="2")
        assert connection.execute(text("SELECT count(*) FROM search")).scalar_one() == 3  # two items and what stands before them
    assert "[reservoir]" in str(ask(database, "search", ["reservoirs"]).records()[0]["quote"])


def test_search_says_when_its_own_signs_are_misused(database: str) -> None:
    open_store(database, write=True)
    for words in ('AND OR "', "*", '"dam'):
        with pytest.raises(QueryError, match="search cannot be answered"):
            ask(database, "search", [words])


def test_a_text_of_very_many_words_is_indexed_as_far_as_there_is_room(database: str) -> None:
    words = " ".join(f"w{number:x}" for number in range(400_000))
    with open_store(database, write=True).begin() as connection:
        search.index(connection, [(1, "many", words)])
        found = text("SELECT count(*) FROM search WHERE words @@ to_tsquery('minutebook', :word)")
        assert connection.execute(found, {"word": "w9c40"}).scalar_one() == 1  # the forty thousandth


WORDS = ["flood", "floods", "flooding", "risk", "café", "CAFE", "Größe", "2024/25", "SR02", "on-time", "the", "owner's", "£1.2m", "2nd", "☂"]


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join), min_size=1, max_size=6),
    st.one_of(
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=2).map(" ".join),
        st.lists(st.sampled_from(WORDS), min_size=2, max_size=2).map(lambda words: f'"{" ".join(words)}"'),
        st.sampled_from(['flo*', '"risk" OR caf*', 'risk* NOT "flood"', '(flo* OR "café") AND "risk"', '"2024" "25"']),
    ),
)
def test_both_indexes_find_the_same_texts(database: str, tmp_path: Path, texts: list[str], words: str) -> None:
    asked = {
        str(tmp_path / "minutes.db"): ("SELECT rowid FROM search WHERE search MATCH :words ORDER BY rowid", for_fts5(words)),
        database: ("SELECT rowid FROM search WHERE words @@ to_tsquery('minutebook', :words) ORDER BY rowid", for_tsquery(words)),
    }
    found = []
    for db, (sql, query) in asked.items():
        with open_store(db, write=True).connect() as connection, connection.begin() as transaction:
            search.index(connection, [(key, "Heading", printed) for key, printed in enumerate(texts, start=1)])
            found.append(connection.execute(text(sql), {"words": query}).scalars().all())
            transaction.rollback()
    assert found[0] == found[1]


def test_the_sample_reads_the_same_words() -> None:
    assert "reservoir" in search.folded(TEXT).split()
    assert search.folded("Café's £1.2m, ON-TIME_now") == "cafe s 1 2m on time now"

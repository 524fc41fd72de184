from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, text

from pipeline.facts import Document, Facts, Line, Meeting, MeetingKind, Paper, Percentage, Risk, Source, Span
from pipeline.rows import COLUMNS
from pipeline.store import (
    Failure,
    File,
    StoreError,
    begin_run,
    load,
    note_unopened,
    open_store,
    record_failure,
    register,
    rows_of,
)
from pipeline.store.schema import schema_sql
from pipeline.store.tables import tables
from tests.sample import TEXT, sample_paper

FACT_TABLES = [table for table, columns in COLUMNS.items() if "rule" in columns]


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return open_store(tmp_path / "minutes.db", write=True)


def keep(connection: Connection, paper: Paper, *, extractor: str = "1") -> int:
    """Brings a paper into the store as a run does; returns its id."""
    source = paper.document.source
    (entry,), _ = register(connection, [File(source.path, source.sha256, source.size)])
    rows = rows_of(paper, entry.document_id)
    load(connection, rows, extractor=extractor, run_id=begin_run(connection, "test", extractor))
    return entry.document_id


def counts(connection: Connection) -> dict[str, int]:
    names = [*COLUMNS, "document", "document_version", "problem"]
    return {name: connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one() for name in names}


def test_the_store_is_what_schema_sql_says(engine: Engine, tmp_path: Path) -> None:
    reference = sqlite3.connect(":memory:")
    reference.executescript(schema_sql())
    made = sqlite3.connect(tmp_path / "minutes.db")
    query = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
    assert made.execute(query).fetchall() == reference.execute(query).fetchall()
    for pragma in ("user_version", "application_id"):
        assert made.execute(f"PRAGMA {pragma}").fetchone() == reference.execute(f"PRAGMA {pragma}").fetchone()
    with engine.connect() as connection:
        assert connection.execute(text("PRAGMA foreign_keys")).scalar_one() == 1
        assert connection.execute(text("PRAGMA journal_mode")).scalar_one() == "wal"


def test_every_column_that_a_paper_fills_is_one_of_the_schema() -> None:
    for table, columns in COLUMNS.items():
        assert set(columns) == set(tables()[table].c.keys()), table


def test_every_reference_has_an_index() -> None:
    """Without one SQLite looks through a whole table for each row that is taken away from the table referred to."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(schema_sql())
    references = connection.execute(
        """SELECT t.name, f."from" FROM sqlite_master AS t, pragma_foreign_key_list(t.name) AS f WHERE t.type = 'table'"""
    ).fetchall()
    first_columns = connection.execute(
        """SELECT t.name, c.name FROM sqlite_master AS t, pragma_index_list(t.name) AS i, pragma_index_info(i.name) AS c
           WHERE t.type = 'table' AND c.seqno = 0
           UNION SELECT t.name, c.name FROM sqlite_master AS t, pragma_table_info(t.name) AS c
           WHERE t.type = 'table' AND c.pk = 1 AND c.type = 'INTEGER'"""  # a key that is the row's own number
    ).fetchall()
    assert len(references) > 50
    assert set(references) <= set(first_columns)


def test_every_table_and_column_is_described_in_words() -> None:
    lines = schema_sql().splitlines()
    for number, line in enumerate(lines):
        if line.startswith(("CREATE TABLE", "CREATE VIEW", "CREATE VIRTUAL")):
            assert lines[number - 1].startswith("-- "), f"{line} has no description above it"


def test_every_fact_leads_to_its_paper_page_and_words(engine: Engine) -> None:
    with engine.begin() as connection:
        keep(connection, sample_paper())
        for table in FACT_TABLES:
            found = connection.execute(
                text(
                    "SELECT substr(d.text, e.start_offset + 1, e.end_offset - e.start_offset), e.exact, e.prefix, e.suffix, e.page "
                    f"FROM {table} AS f JOIN evidence AS e ON e.id = f.evidence_id JOIN document AS d ON d.id = f.document_id"
                )
            ).all()
            assert found, f"the sample has no {table}"
            for words, exact, prefix, suffix, page in found:
                assert words == exact
                assert prefix + exact + suffix in TEXT
                assert page in (1, 2)


def test_the_same_words_are_one_evidence(engine: Engine) -> None:
    with engine.begin() as connection:
        keep(connection, sample_paper())
        doubled = text("SELECT count(*) FROM evidence GROUP BY document_id, start_offset, end_offset HAVING count(*) > 1")
        assert connection.execute(doubled).all() == []
        meeting_date = text("SELECT evidence_id FROM meeting_evidence WHERE field = 'date'")
        assert connection.execute(meeting_date).scalar_one() == connection.execute(text("SELECT evidence_id FROM date_mention")).scalar_one()


def test_votes_have_their_counts_and_names(engine: Engine) -> None:
    with engine.begin() as connection:
        keep(connection, sample_paper())
        assert connection.execute(text("SELECT votes_for, votes_against, abstained, unanimous FROM v_vote")).all() == [(5, 2, None, 0)]
        names = connection.execute(text("SELECT option, name FROM person_vote ORDER BY position")).all()
        assert names == [("for", "Fenwick"), ("for", "Birtle")]


def test_the_same_content_at_two_paths_is_one_document(engine: Engine) -> None:
    with engine.begin() as connection:
        first = keep(connection, sample_paper(path="/a/june.txt"))
        before = counts(connection)
        (entry,), superseded = register(connection, [File("/b/copy.txt", sample_paper().document.source.sha256, 1)])
        assert (entry.document_id, entry.status, superseded) == (first, "loaded", 0)
        assert counts(connection) == before | {"document_version": 2}


def test_loading_again_gives_the_same_rows_and_ids(engine: Engine) -> None:
    with engine.begin() as connection:
        keep(connection, sample_paper(), extractor="1")
        before = dump(connection)
        keep(connection, sample_paper(), extractor="2")
        after = dump(connection)
    assert before.pop("document") != after.pop("document")  # the version of the rules
    assert before == after


def test_loading_again_leaves_nothing_of_what_was_found_before(engine: Engine) -> None:
    paper = sample_paper()
    bare = Paper(paper.document, paper.meeting, (), Facts())
    with engine.begin() as connection:
        keep(connection, paper)
        assert searched(connection, "reservoir") == 1
        keep(connection, bare, extractor="2")
        left = counts(connection)
        assert {table: left[table] for table in FACT_TABLES} == dict.fromkeys(FACT_TABLES, 0)
        assert left["vote_count"] == left["person_vote"] == left["agenda_item"] == 0
        assert left["evidence"] == 3  # of the meeting
        assert searched(connection, "reservoir") == 1  # the paper's text is there still, once
        connection.execute(text("INSERT INTO search (search) VALUES ('integrity-check')"))


def test_a_paper_that_can_no_longer_be_read_keeps_only_its_problem(engine: Engine) -> None:
    with engine.begin() as connection:
        document = keep(connection, sample_paper())
        run = begin_run(connection, "test", "2")
        record_failure(connection, document, Failure("read", "It is encrypted."), extractor="2", run_id=run)
        left = counts(connection)
        assert {left[table] for table in COLUMNS} == {0}
        assert connection.execute(text("SELECT status, text FROM document")).all() == [("unreadable", None)]
        problem = text("SELECT path, severity, stage, sentence FROM v_problem")
        assert connection.execute(problem).all() == [("/papers/june.txt", "unreadable", "read", "It is encrypted.")]
        assert searched(connection, "reservoir") == 0


def test_what_could_not_be_read_of_a_paper_is_a_partial_problem(engine: Engine) -> None:
    with engine.begin() as connection:
        keep(connection, sample_paper())
        (row,) = connection.execute(text("SELECT severity, sentence FROM v_problem")).all()
    assert row == ("partial", "Page 2 has a picture of a table, which cannot be read.")


def test_a_new_version_supersedes_the_old_and_keeps_it(engine: Engine) -> None:
    old = sample_paper()
    new = sample_paper(text=TEXT + "Signed.\n")
    with engine.begin() as connection:
        first = keep(connection, old)
        second = keep(connection, new)
        assert [row.id for row in connection.execute(text("SELECT id FROM v_document"))] == [second]
        assert counts(connection)["risk_observation"] == 2
        assert connection.execute(text("SELECT count(*) FROM v_risk")).scalar_one() == 1
        versions = connection.execute(text("SELECT number, document_id FROM document_version ORDER BY number")).all()
        assert versions == [(1, first), (2, second)]
        register(connection, [File(old.document.source.path, old.document.source.sha256, 1)])  # put back as it was
        assert [row.id for row in connection.execute(text("SELECT id FROM v_document"))] == [first]


def test_a_paper_superseded_at_one_path_is_current_at_another(engine: Engine) -> None:
    with engine.begin() as connection:
        first = keep(connection, sample_paper(path="/a.txt"))
        register(connection, [File("/b.txt", sample_paper().document.source.sha256, 1)])
        second = keep(connection, sample_paper(path="/a.txt", text=TEXT + "Signed.\n"))
        assert {row.id for row in connection.execute(text("SELECT id FROM v_document"))} == {first, second}


def test_ids_do_not_depend_on_the_order_of_loading(tmp_path: Path) -> None:
    papers = [sample_paper(path=f"/p/{n}.txt", text=TEXT + f"Copy {n}.\n") for n in range(5)]
    dumps = []
    for name, order in (("a.db", papers), ("b.db", papers[::-1])):
        with open_store(tmp_path / name, write=True).begin() as connection:
            sources = [paper.document.source for paper in papers]
            register(connection, [File(source.path, source.sha256, source.size) for source in sources])
            for paper in order:
                keep(connection, paper)
            dumps.append(dump(connection))
    assert dumps[0] == dumps[1]


def test_full_text_search_finds_items_and_what_stands_before_them(engine: Engine) -> None:
    with engine.begin() as connection:
        document = keep(connection, sample_paper())
        found = text("SELECT rowid FROM search WHERE search MATCH :words ORDER BY rowid")
        assert connection.execute(found, {"words": "governor"}).scalars().all() == [document * 1_000_000 + 1]
        assert connection.execute(found, {"words": "resolve"}).scalars().all() == [document * 1_000_000 + 2]  # RESOLVED
        assert connection.execute(found, {"words": '"Lead Member"'}).scalars().all() == [document * 1_000_000]
        connection.execute(text("INSERT INTO search (search) VALUES ('integrity-check')"))


def test_the_view_fact_has_every_fact(engine: Engine) -> None:
    with engine.begin() as connection:
        keep(connection, sample_paper())
        found = connection.execute(text("SELECT fact_table, count(*) FROM v_fact GROUP BY fact_table"))
        assert dict(found.all()) == {t: n for t, n in counts(connection).items() if t in FACT_TABLES}


@pytest.mark.parametrize(
    ("risk", "said"),
    [
        (Risk(evidence=Span(0, 4), rule="r", confidence=0.5, title="x", rag="purple"), "breaks a rule of the store"),
        (Risk(evidence=Span(0, 4), rule="r", confidence=0.5, title="x", score=10**400), "breaks a rule of the store"),
        (Risk(evidence=Span(0, 4), rule="r", confidence=1.5, title="x"), "breaks a rule of the store"),
        (Risk(evidence=Span(0, 4000), rule="r", confidence=0.5, title="x"), "points to characters 0 to 4000"),
        (Risk(evidence=Span(3, 3), rule="r", confidence=0.5, title="x"), "points to characters 3 to 3"),
        (Risk(evidence=Span(0, 4), rule="r", confidence=0.5, title="x", item=7), "agenda item 7"),
    ],
)
def test_a_fact_that_cannot_be_is_refused_in_a_sentence(engine: Engine, risk: Risk, said: str) -> None:
    paper = sample_paper()
    wrong = Paper(paper.document, paper.meeting, paper.items, Facts(risks=(risk,)))
    with engine.connect() as connection:
        with pytest.raises(StoreError, match=said), connection.begin():
            keep(connection, wrong)
        with connection.begin():
            assert counts(connection)["evidence"] == 0


def test_text_that_sqlite_cannot_hold_keeps_its_offsets(engine: Engine) -> None:
    printed = "Risk \x00 of \ud800 flood at 40% now"
    start = printed.index("40%")
    document = Document(Source("/x.txt", "f" * 64, "text/plain"), printed, (Line(Span(0, len(printed))),))
    facts = Facts(percentages=(Percentage(evidence=Span(start, start + 3), rule="r", confidence=1.0, value=40),))
    with engine.begin() as connection:
        keep(connection, Paper(document, Meeting(MeetingKind.OTHER), (), facts))
        query = "SELECT substr(d.text, start_offset + 1, end_offset - start_offset), exact FROM evidence, document AS d"
        assert connection.execute(text(query)).all() == [("40%", "40%")]


@settings(max_examples=30)
@given(st.text(min_size=1, max_size=60), st.data())
def test_any_words_of_any_text_are_found_at_their_offsets(printed: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(printed) - 1))
    end = data.draw(st.integers(start + 1, len(printed)))
    document = Document(Source("/x.txt", "f" * 64, "text/plain"), printed, (Line(Span(0, len(printed))),))
    facts = Facts(percentages=(Percentage(evidence=Span(start, end), rule="r", confidence=1.0, value=1),))
    rows = rows_of(Paper(document, Meeting(MeetingKind.OTHER), (), facts), 1)
    connection = sqlite3.connect(":memory:")
    (exact,) = (row[5] for row in rows.tables["evidence"])
    assert connection.execute("SELECT substr(?, ?, ?)", (rows.text, start + 1, end - start)).fetchone() == (exact,)


def test_unopened_paths_are_noted_once_and_forgotten_when_they_open(engine: Engine) -> None:
    failure = {"/papers/locked": Failure("find", "The folder cannot be opened: Permission denied.")}
    with engine.begin() as connection:
        assert note_unopened(connection, ["/papers"], failure)
        assert not note_unopened(connection, ["/papers"], failure)
        assert not note_unopened(connection, ["/other", "/pap"], {})
        assert counts(connection)["problem"] == 1
        assert note_unopened(connection, ["/papers"], {})
        assert counts(connection)["problem"] == 0


def searched(connection: Connection, words: str) -> int:
    return int(connection.execute(text("SELECT count(*) FROM search WHERE search MATCH :words"), {"words": words}).scalar_one())


def dump(connection: Connection) -> dict[str, list[object]]:
    names = [*COLUMNS, "document", "document_version", "problem", "search"]
    return {name: sorted(map(repr, connection.execute(text(f"SELECT * FROM {name}")))) for name in names}

"""The store as pandas frames: what they hold, and of which type."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

import pipeline
from pipeline.facts import Paper
from pipeline.ingest.follow import follow
from pipeline.store import Db, StoreError, open_store
from pipeline.store.schema import schema_sql
from pipeline.tidy.columns import DAYS, NAMED, NUMBERS, ORDERED, TRUTHS, WHOLE
from pipeline.tidy.selects import SELECTS
from tests.sample import TEXT, sample_paper
from tests.store.test_store import keep

LATER = TEXT.replace("4 June 2024", "3 Sept 2024").replace("scored 20", "scored 25").replace("up from 15", "up from 18")
OF_PAPERS = {"meetings", "gaps"}  # rows that no single words state


def paper_of_september() -> Paper:
    """The sample, a quarter later, with the risk at 25 where the paper before said 20."""
    paper = sample_paper(path="/papers/september.txt")
    assert len(LATER) == len(TEXT)
    document = replace(paper.document, text=LATER, source=replace(paper.document.source, sha256="9" * 64))
    risks = (replace(paper.facts.risks[0], score=25, previous_score=18, change="increased"),)
    return Paper(document, replace(paper.meeting, date="2024-09-03"), paper.items, replace(paper.facts, risks=risks))


def filled(db: Db) -> Db:
    with open_store(db, write=True).connect() as connection:
        with connection.begin():
            keep(connection, sample_paper())
            keep(connection, paper_of_september())
        follow(connection)
    return db


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Db:
    """A store of two meetings' papers: a risk that is new in the first has grown in the second."""
    return filled(tmp_path_factory.mktemp("frames") / "minutes.db")


def test_a_risk_is_followed(db: Db) -> None:
    risks = pipeline.frames(db).risks
    assert list(risks.date) == [pd.Timestamp("2024-06-04"), pd.Timestamp("2024-09-03")]
    assert list(risks.score) == [20, 25]
    assert list(risks.movement.astype(object).where(risks.movement.notna(), None)) == [None, "worse"]
    assert list(risks.days_at_red) == [1, 2]
    assert list(risks.red_since) == [pd.Timestamp("2024-06-04")] * 2
    assert risks.quote[0] == "new risk of dam failure (CR7) was scored 20 and rated red, up from 15", "white space is folded"
    assert set(risks.organization) == {"Westmere Borough Council"}
    assert set(risks.body) == {"Audit Panel"}


def test_what_became_of_a_risk_is_told(tmp_path: Path) -> None:
    words = "new risk of dam\nfailure (CR7) was scored 20 and rated red, up from 15"
    split = "the dam\nfailure (CR7) had been split into CR8 and CR9, all red".ljust(len(words), ".")
    paper = sample_paper()
    assert words in paper.document.text
    document = replace(paper.document, text=paper.document.text.replace(words, split))
    with open_store(tmp_path / "minutes.db", write=True).connect() as connection:
        with connection.begin():
            keep(connection, replace(paper, document=document))
        follow(connection)
    frames = pipeline.frames(tmp_path / "minutes.db")
    told = frames.risk_successors
    assert list(zip(told.risk, told.became, told.successor, strict=True)) == [("dam failure", "split", "CR8"), ("dam failure", "split", "CR9")]
    assert told.successor_id.isna().all()
    assert told.quote[0].startswith("the dam failure (CR7) had been split")
    assert (frames.risks.became.item(), frames.risks.successors.item()) == ("split", "CR8; CR9")


def test_what_differs_from_the_paper_before_is_told(db: Db) -> None:
    told = pipeline.frames(db).contradictions.query("kind == 'previous score'")
    assert (told.stated.item(), told.other.item()) == (18, 20)
    assert told.document.item() == "/papers/september.txt"


@pytest.mark.parametrize("name", SELECTS)
def test_columns_are_of_the_type_that_their_name_says(db: Db, name: str) -> None:
    frame = getattr(pipeline.frames(db), name)
    assert list(frame.columns) == list(dict.fromkeys(frame.columns)), "no column twice"
    for column, kind in frame.dtypes.items():
        if column in DAYS:
            assert kind == "datetime64[s]", column
        elif column in WHOLE:
            assert kind == "Int64", column
        elif column in TRUTHS:
            assert kind == "boolean", column
        elif column in NUMBERS:
            assert kind == "float64", column
        elif column in ORDERED:
            assert kind == pd.CategoricalDtype(list(ORDERED[column]), ordered=True), column
        else:
            assert kind == ("category" if column in NAMED else "string"), column


@pytest.mark.parametrize("name", sorted(SELECTS.keys() - OF_PAPERS))
def test_every_row_is_cited(db: Db, name: str) -> None:
    frame = getattr(pipeline.frames(db), name)
    assert {"document_id", "document", "page", "quote"} <= set(frame.columns)
    assert frame[["document_id", "document", "quote"]].notna().all(axis=None)


def test_ids_are_whole(db: Db) -> None:
    """60 bits do not pass through floating point, also beside missing ones."""
    frames = pipeline.frames(db)
    with open_store(db).connect() as connection:
        there = {row[0] for row in connection.exec_driver_sql("SELECT person_id FROM person_link")}
    seen = set(frames.people.person_id.dropna()) | set(frames.ballots.person_id.dropna()) | set(frames.presenters.person_id.dropna())
    assert seen
    assert seen <= there


def test_categories_in_order_are_those_of_the_schema() -> None:
    for column, told in ORDERED.items():
        for stated in re.findall(rf"^    {column}\s+TEXT(?: NOT NULL)? CHECK \({column} IN \(([^)]*)\)", schema_sql(), re.M):
            assert set(re.findall(r"'([^']+)'", stated)) == set(told), column


def test_a_frame_is_read_once(db: Db) -> None:
    frames = pipeline.frames(db)
    assert frames.risks is frames.risks
    assert set(dir(frames)) == set(SELECTS)


def test_an_empty_store_has_empty_frames(tmp_path: Path) -> None:
    open_store(tmp_path / "minutes.db", write=True)
    frames = pipeline.frames(tmp_path / "minutes.db")
    for name in SELECTS:
        frame = getattr(frames, name)
        assert frame.empty
        assert len(frame.columns) > 5


def test_no_store_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"There is no database at .*: make one with `minutebook ingest PATH --db"):
        pipeline.frames(tmp_path / "nothing.db")


def test_missing_pandas_is_told(db: Db) -> None:
    program = (
        "import sys; sys.modules['pandas'] = None\n"
        "import pipeline; from pipeline.tidy import FramesError\n"
        f"try: pipeline.frames({str(db)!r})\n"
        "except FramesError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "Frames need the package pandas: pip install 'minutebook[notebooks]'."


def test_postgresql_has_the_same_frames(db: Db, new_database: Callable[[], str]) -> None:
    here, there = pipeline.frames(db), pipeline.frames(filled(new_database()))
    for name in SELECTS:
        assert_frame_equal(getattr(here, name), getattr(there, name), obj=name)

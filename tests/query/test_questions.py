from __future__ import annotations

import csv
import io
import json
import re
import shlex
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.facts import Paper
from pipeline.ingest.follow import follow
from pipeline.query import Answer, QueryError, ask, question, questions, show
from pipeline.query.table import as_table
from pipeline.store import StoreError, open_store
from tests.sample import TEXT, sample_paper
from tests.store.test_store import keep

ASKED_FOR = {
    *("risks", "risk-history", "indicators", "indicator-history", "actions", "officers", "decisions", "percentages"),
    *("meetings", "problems", "new-and-red-risks", "off-target", "open-actions", "tallies", "votes", "interests", "search"),
}
NOT_CITED = {"meetings", "problems", "runs", "gaps"}
NOT_IN_THE_SAMPLE = {"action-ledger", "news", "risk-successors"}  # of papers and runs, not of words; no risk of the sample ends


LATER = TEXT.replace("4 June 2024", "3 Sept 2024").replace("scored 20", "scored 25").replace("up from 15", "up from 18")


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of two meetings' papers: a risk that is new in the first has grown in the second."""
    path = tmp_path_factory.mktemp("query") / "minutes.db"
    with open_store(path, write=True).connect() as connection:
        with connection.begin():
            keep(connection, sample_paper())
            keep(connection, _paper_of_september())
        follow(connection)
    return path


def _paper_of_september() -> Paper:
    """The sample with the same places in another text."""
    paper = sample_paper(path="/papers/september.txt")
    assert len(LATER) == len(TEXT)
    document = replace(paper.document, text=LATER, source=replace(paper.document.source, sha256="9" * 64))
    risks = (replace(paper.facts.risks[0], score=25, previous_score=18, change="increased"),)
    return Paper(document, replace(paper.meeting, date="2024-09-03"), paper.items, replace(paper.facts, risks=risks))


def test_the_questions_that_people_ask_are_there() -> None:
    assert set(questions()) >= ASKED_FOR


@pytest.mark.parametrize("name", questions())
def test_each_question_is_described_and_its_example_works(db: Path, name: str) -> None:
    entry = question(name)
    assert entry.about.endswith(".")
    assert not entry.title.endswith(".")
    command = shlex.split(entry.example)
    assert command[:3] == ["minutebook", "query", name]
    ask(db, name, command[3:])


@pytest.mark.parametrize("name", sorted(set(questions()) - NOT_CITED - NOT_IN_THE_SAMPLE))
def test_each_row_can_be_cited(db: Path, name: str) -> None:
    arguments = ["reservoir"] if name == "search" else []
    answer = ask(db, name, arguments)
    assert {"document", "page", "quote"} <= set(answer.columns)
    assert answer.rows, f"the sample has no answer to {name}"
    for record in answer.records():
        assert record["document"] in ("/papers/june.txt", "/papers/september.txt")
        assert record["page"] in (1, 2)
        if name != "search":  # which shows a part of its words, marked
            assert any(str(record["quote"]) in " ".join(printed.split()) for printed in (TEXT, LATER))


def test_a_risks_history_runs_from_the_earliest_meeting(db: Path) -> None:
    records = ask(db, "risk-history", ["DAM"]).records()
    assert [(r["date"], r["score"], r["score_before"], r["previous_score"], r["change"]) for r in records] == [
        ("2024-06-04", 20, None, 15, "new"),
        ("2024-09-03", 25, 20, 18, "increased"),
    ]
    assert ask(db, "risk-history", ["cr7"]).rows == ask(db, "risk-history", ["dam"]).rows  # by its reference


def test_filters_are_arguments(db: Path) -> None:
    assert len(ask(db, "risks", ["--rag", "red", "--since", "2024-07-01"]).rows) == 1
    assert len(ask(db, "risks", ["--rag=red", "--title", "dam"]).rows) == 2
    assert len(ask(db, "risks", ["--rag", "RED", "--body", "audit"]).rows) == 2
    assert ask(db, "risks", ["--body", "Planning"]).rows == ()
    assert ask(db, "risks", ["--until", "2024-01-01"]).rows == ()
    assert len(ask(db, "amounts", ["2000000"]).rows) == 0
    assert len(ask(db, "amounts", ["--least", "1000000"]).rows) == 2


def test_an_answer_can_be_cut_and_says_so(db: Path) -> None:
    whole, cut = ask(db, "percentages"), ask(db, "percentages", limit=3)
    assert (len(whole.rows), whole.cut) == (4, False)
    assert (cut.rows, cut.cut) == (whole.rows[:3], True)
    assert not ask(db, "percentages", limit=4).cut


@pytest.mark.parametrize("name", sorted(questions()))
def test_the_first_rows_are_those_of_the_whole_answer(name: str, corpus_db: Path) -> None:
    arguments = shlex.split(questions()[name].example)[3:4] if name == "search" else []
    whole, cut = ask(corpus_db, name, arguments), ask(corpus_db, name, arguments, limit=3)
    assert (cut.rows, cut.cut) == (whole.rows[:3], len(whole.rows) > 3)


def test_new_and_red_risks_leave_out_the_others(db: Path) -> None:
    assert [record["change"] for record in ask(db, "new-and-red-risks").records()] == ["increased", "new"]


def test_open_actions_are_those_of_which_the_latest_meeting_speaks(db: Path) -> None:
    rows = ask(db, "open-actions").records()
    assert [(row["state"], row["set_on"], row["last_told"]) for row in rows] == [("overdue", "2024-06-04", "2024-09-03")]


def test_an_officer_is_one_row(db: Path) -> None:
    (record,) = ask(db, "officers").records()
    assert (record["name"], record["role"], record["papers"]) == ("Joan Askew", "Head of Assurance", 2)
    assert (record["first_seen"], record["last_seen"]) == ("2024-06-04", "2024-09-03")


def test_votes_have_names(db: Path) -> None:
    assert ask(db, "votes").records()[0]["names_for"] == "Fenwick; Birtle"


def test_problems_say_why(db: Path) -> None:
    assert "picture of a table" in str(ask(db, "problems").records()[0]["sentence"])


@pytest.mark.parametrize("words", ["it's", "risk?", "a-b", "(dam", "NOT", "dam: failure", "ünïcode 😀"])
def test_search_takes_what_people_type(db: Path, words: str) -> None:
    assert all("quote" in record for record in ask(db, "search", [words]).records())


@pytest.mark.parametrize("words", ['AND OR "', "*", '"dam'])
def test_search_says_when_its_own_signs_are_misused(db: Path, words: str) -> None:
    with pytest.raises(QueryError, match="search cannot be answered"):
        ask(db, "search", [words])


def test_search_marks_the_words(db: Path) -> None:
    assert "[reservoir]" in str(ask(db, "search", ["reservoirs"]).records()[0]["quote"])


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("risk", [], "did you mean risks"),
        ("xyzzy", [], "`minutebook query` lists them"),
        ("votes", ["Audit", "2024-01-01", "2024-12-31", "more"], "votes has no parameter for 'more': it takes --body, --since, --until."),
        ("amounts", ["many"], "least must be a whole number, not 'many'"),
        ("search", [], "Say what to search for"),
        ("runs", ["x"], "it takes none"),
        ("votes", ["--bodi", "Audit"], "votes has no parameter --bodi: it takes --body"),
        ("votes", ["--body"], "--body needs a value"),
    ],
)
def test_a_question_that_cannot_be_asked_is_told_in_a_sentence(db: Path, name: str, arguments: list[str], said: str) -> None:
    with pytest.raises(QueryError, match=re.escape(said)):
        ask(db, name, arguments)


def test_no_database_no_answer(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There is no database"):
        ask(tmp_path / "none.db", "risks")


ANSWER = Answer(
    ("title", "rag", "score", "owner", "document", "page", "quote"),
    (
        ("A dam fails", "red", 20, None, "/papers/june.txt", 2, "The risk, of a dam's failing, \"was\" red."),
        ("A long title that goes on and on for more than the width of a terminal has", "green", 3.5, None, "/papers/june.txt", None, "=1+1"),
    ),
)


def test_csv_and_json_hold_the_answer() -> None:
    (heading, *rows) = csv.reader(io.StringIO(show.as_csv(ANSWER)))
    assert tuple(heading) == ANSWER.columns
    as_printed = [["" if value is None else str(value) for value in row] for row in ANSWER.rows]
    assert rows == [as_printed[0], [*as_printed[1][:-1], "'=1+1"]]
    assert json.loads(show.as_json(ANSWER)) == ANSWER.records()
    assert json.loads(show.as_json(Answer(("a",), ()))) == []


def test_a_pipe_gets_a_row_a_line() -> None:
    lines = show.as_lines(ANSWER).splitlines()
    assert len(lines) == 3
    assert lines[2].split("  ")[0] == ANSWER.rows[1][0]
    assert all(line == line.rstrip() for line in lines)


@pytest.mark.parametrize("width", [20, 40, 60, 80, 200])
def test_a_table_fits_the_terminal_and_hides_nothing(width: int) -> None:
    table = as_table(ANSWER, width, colour=False)
    assert all(len(line) <= width for line in table.splitlines() if "/papers/" not in line)
    assert "/papers/june.txt, page 2" in table, "a place is not broken over lines: it is copied"
    shown = "".join(table.split())
    for row in ANSWER.rows:
        assert all("".join(str(v).split()) in shown for v in row[5:] if v)
    words = " ".join(table.split())
    assert all(word in words for word in str(ANSWER.rows[1][0]).split())
    assert "owner" not in words  # a column with nothing in it


RISKS = ("date", "risk", "rag", "score", "movement", "owner", "target_moved", "body", "organization", "document", "page", "quote")
QUARTERS = Answer(
    RISKS,
    (
        ("2031-03-06", "dam failure", "red", 20, "worse", "Joan Askew", 0, "Audit Panel", "Westmere Borough Council", "/papers/1.pdf", 3, "CR7 20"),
        ("2031-06-05", "dam failure", "amber", 8, "better", "Tom Birtle", 1, "Audit Panel", None, "/papers/2.pdf", None, "CR7 8"),
    ),
)


def test_what_is_the_same_in_all_rows_is_told_once_where_the_columns_do_not_fit() -> None:
    assert as_table(QUARTERS, 60, colour=False).splitlines() == [
        "risk: dam failure",
        "date        rag    score  movement  owner       target moved",
        "2031-03-06  red       20  worse     Joan Askew  no",
        "    “CR7 20”",
        "    Audit Panel, Westmere Borough Council:",
        "    /papers/1.pdf, page 3",
        "2031-06-05  amber      8  better    Tom Birtle  yes",
        "    “CR7 8” Audit Panel: /papers/2.pdf",
    ]


def test_the_last_columns_stand_below_the_row_where_they_do_not_fit() -> None:
    assert as_table(QUARTERS, 40, colour=False).splitlines()[:4] == [
        "risk: dam failure",
        "date        rag    score  movement",
        "2031-03-06  red       20  worse",
        "    owner: Joan Askew; target moved: no",
    ]


def test_all_columns_stand_side_by_side_where_there_is_room() -> None:
    assert as_table(QUARTERS, 100, colour=False).splitlines()[:2] == [
        "date        risk         rag    score  movement  owner       target moved",
        "2031-03-06  dam failure  red       20  worse     Joan Askew  no",
    ]


def test_the_other_place_of_a_contradiction_is_told() -> None:
    columns = ("kind", "stated", "document", "page", "quote", "other_date", "other_document", "other_page", "other_quote")
    row = ("previous score", 12, "/papers/2.pdf", 1, "CR7 12", "2031-03-06", "/papers/1.pdf", 3, "CR7 20")
    assert as_table(Answer(columns, (row,)), 80, colour=False).splitlines() == [
        "kind            stated",
        "previous score      12",
        "    “CR7 12” /papers/2.pdf, page 1",
        "    against 2031-03-06: “CR7 20” /papers/1.pdf, page 3",
    ]


def test_colours_are_for_terminals() -> None:
    assert "\033[31mred\033[0m" in as_table(ANSWER, 80, colour=True)
    assert "\033" not in as_table(ANSWER, 80, colour=False)


def test_what_a_paper_prints_is_no_formula_in_a_spreadsheet() -> None:
    answer = Answer(("quote", "value"), (('=HYPERLINK("https://fenmoor.example")', -4.5), ("- the report", -3)))
    (_, *rows) = csv.reader(io.StringIO(show.as_csv(answer)))
    assert rows == [['\'=HYPERLINK("https://fenmoor.example")', "-4.5"], ["'- the report", "-3"]]

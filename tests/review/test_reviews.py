"""Decisions on papers of the corpus: they hold at once, after the papers are read again, and whatever came first."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, text

from pipeline import paper_of
from pipeline.facts import Paper
from pipeline.link import Ref
from pipeline.review import decide, log, take_back, waiting
from pipeline.rows import COLUMNS
from pipeline.store import Db, StoreError, open_store
from pipeline.store.fact_finder import FactFinder
from pipeline.store.fingerprint import Fingerprint, read_fingerprint
from pipeline.store.review_list import Open
from pipeline.store.reviews import Decision
from tests.ingest.test_follow import CORPUS, bring_in, histories

FACTS = [table for table, names in COLUMNS.items() if "rule" in names]


@cache
def papers() -> tuple[Paper, ...]:
    """What the papers of one council state, read once."""
    return tuple(paper_of(path) for path in sorted((CORPUS / "marlhaven").iterdir()) if path.suffix != ".json")


def read_otherwise(paper: Paper) -> Paper:
    """The paper as other rules read it: they miss its first date and first percentage, number what is left anew, and are surer of it."""
    facts = paper.facts
    surer = tuple(replace(person, rule=f"{person.rule}/2", confidence=1.0) for person in facts.people)
    return replace(paper, facts=replace(facts, dates=facts.dates[1:], percentages=facts.percentages[1:], people=surer))


def add(db: Db, *some: Paper) -> None:
    with open_store(db, write=True).connect() as connection:
        bring_in(connection, some)


@pytest.fixture
def db(tmp_path: Path) -> Path:
    add(tmp_path / "minutes.db", *papers())
    return tmp_path / "minutes.db"


def rows(db: Db, sql: str, **values: object) -> list[tuple[Any, ...]]:
    with open_store(db).connect() as connection:
        return [tuple(row) for row in connection.execute(text(sql), values)]


def fingerprint(db: Db, sql: str, table: str, field: str = "") -> Fingerprint:
    """The fingerprint of the first fact that a query finds."""
    fact_id = rows(db, sql)[0][0]
    with open_store(db).connect() as connection, connection.begin():
        found = FactFinder(connection).of(Ref(table, fact_id, field))
    assert found is not None
    return found.fingerprint


def take(db: Db, decision: str, one: Fingerprint, **more: Any) -> int:
    (taken,) = decide(db, [Decision(decision, one, **more)], "ada")
    assert isinstance(taken, int), taken
    return taken


def state(db: Db) -> dict[str, list[tuple[str, ...]]]:
    """Every history, every fact, and what is rejected and corrected, with papers told by their content."""
    with open_store(db).connect() as connection:
        told = dict(histories(connection))
        with connection.begin():
            sha = {row.id: row.sha256 for row in connection.execute(text("SELECT id, sha256 FROM document"))}
            for table in FACTS:
                own = ", ".join(name for name in COLUMNS[table] if not name.endswith("_id"))
                told[table] = _by_content(connection, f"SELECT {own} FROM {table}", sha)
            told["rejected"] = _by_content(connection, "SELECT fact_id, fact_table FROM rejected_fact", sha)
            told["corrected"] = _by_content(connection, "SELECT fact_id, fact_table, field, was FROM corrected_fact", sha)
        return told


def _by_content(connection: Connection, sql: str, sha: dict[int, str]) -> list[tuple[str, ...]]:
    found = connection.execute(text(sql))
    return sorted((f"{sha[row[0] // 1_000_000]} {row[0] % 1_000_000}", *map(str, row[1:])) for row in found)


RISK = "SELECT id FROM v_risk WHERE score IS NOT NULL AND owner IS NOT NULL ORDER BY date, start_offset"
PELL = "SELECT id FROM v_person WHERE name = 'Ruth Pell' ORDER BY date"
STROUD = "SELECT id FROM v_person WHERE name = 'Colin Stroud' ORDER BY date"


def test_a_rejected_fact_is_in_no_answer_and_in_no_history(db: Path) -> None:
    risk = fingerprint(db, RISK, "risk_observation")
    (before,) = rows(db, "SELECT count(*) FROM v_risk")
    (linked,) = rows(db, "SELECT count(*) FROM risk_link")
    number = take(db, "reject", risk)
    assert rows(db, "SELECT count(*) FROM v_risk") == [(before[0] - 1,)]
    assert rows(db, "SELECT count(*) FROM risk_link") == [(linked[0] - 1,)]
    take_back(db, number, "tom")
    assert rows(db, "SELECT count(*) FROM v_risk") == [before]
    assert rows(db, "SELECT count(*) FROM risk_link") == [linked]


def test_a_rejected_statement_says_nothing_of_what_became_of_a_risk(db: Path) -> None:
    split = "SELECT DISTINCT observation_id FROM risk_successor WHERE kind = 'split'"
    changed = "SELECT count(*) FROM change WHERE kind = 'split'"
    told = rows(db, split)
    assert told
    assert rows(db, changed) != [(0,)]
    numbers = [take(db, "reject", fingerprint(db, split, "risk_observation")) for _ in told]  # each paper that tells of it
    assert rows(db, split) == []
    assert rows(db, changed) == [(0,)]
    for number in numbers:
        take_back(db, number, "tom")
    assert rows(db, split) == told
    assert rows(db, changed) != [(0,)]


def test_a_correction_keeps_what_was_read_and_gives_it_back(db: Path) -> None:
    risk = fingerprint(db, RISK, "risk_observation")
    before = state(db)
    numbers = [take(db, "correct", risk, field="score", value="25"), take(db, "correct", risk, field="owner", value=None)]
    (corrected,) = {tuple(row) for row in rows(db, "SELECT fact_id, count(*) FROM corrected_fact GROUP BY fact_id")}
    assert corrected[1] == 2
    assert rows(db, "SELECT score, owner FROM v_risk WHERE id = :id", id=corrected[0]) == [(25.0, None)]
    take(db, "correct", risk, field="score", value="20")
    assert rows(db, "SELECT score FROM v_risk WHERE id = :id", id=corrected[0]) == [(20.0,)]
    assert [logged.effect for logged in log(db)] == ["decided again: 3", "in effect", "in effect"]
    for number in (*numbers, 3):
        take_back(db, number, "tom")
    assert state(db) == before


def test_a_renamed_risk_is_followed_under_its_right_name(db: Path) -> None:
    risk = fingerprint(db, RISK, "risk_observation")
    take(db, "correct", risk, field="title", value="A risk of another name altogether")
    assert rows(db, "SELECT count(*) FROM risk_alias WHERE title = 'A risk of another name altogether'") == [(1,)]


def test_two_people_may_be_merged_and_one_split(db: Path) -> None:
    pell, stroud = fingerprint(db, PELL, "person_mention"), fingerprint(db, STROUD, "person_mention")
    before = state(db)
    (persons,) = rows(db, "SELECT count(*) FROM person")
    merged = take(db, "merge", pell, other=stroud)
    assert rows(db, "SELECT count(*) FROM person") == [(persons[0] - 1,)]
    take_back(db, merged, "ada")
    assert state(db) == before
    later = fingerprint(db, PELL + " DESC", "person_mention")
    take(db, "split", later, other=pell)
    assert rows(db, "SELECT count(*) FROM person WHERE name = 'Ruth Pell'") == [(2,)]


SERIES = {
    "risk_observation": ("risk_link", "risk_observation_id", "risk_id"),
    "indicator_observation": ("indicator_link", "indicator_observation_id", "indicator_id"),
    "action_mention": ("action_link", "action_mention_id", "action_id"),
}


@pytest.mark.parametrize("table", SERIES)
def test_two_risks_measures_or_actions_may_be_merged_and_one_split(db: Path, table: str) -> None:
    links, fact, thing = SERIES[table]
    pairs = f"SELECT a.{fact}, b.{fact} FROM {links} AS a JOIN {links} AS b ON a.{fact} / 1000000 <> b.{fact} / 1000000"

    def first_pair(condition: str) -> tuple[Fingerprint, Fingerprint]:
        (one, other), *_ = rows(db, f"{pairs} WHERE {condition} ORDER BY 1, 2")
        return fingerprint(db, f"SELECT {one}", table), fingerprint(db, f"SELECT {other}", table)

    def are_one(one: Fingerprint, other: Fingerprint) -> bool:
        with open_store(db).connect() as connection, connection.begin():
            finder = FactFinder(connection)
            ids = [found.ref.fact_id for found in (finder.fact(one), finder.fact(other)) if found]
        return len(rows(db, f"SELECT DISTINCT {thing} FROM {links} WHERE {fact} IN ({ids[0]}, {ids[1]})")) == 1

    before = state(db)
    one, other = first_pair(f"a.{thing} <> b.{thing}")
    number = take(db, "merge", one, other=other)
    assert are_one(one, other)
    take_back(db, number, "ada")
    assert state(db) == before
    one, other = first_pair(f"a.{thing} = b.{thing} AND a.{fact} < b.{fact}")
    number = take(db, "split", one, other=other)
    assert not are_one(one, other)
    take_back(db, number, "ada")
    assert state(db) == before


def entries(db: Db, kind: str) -> list[Open]:
    return waiting(db, kind=kind)


def test_what_is_ambiguous_is_decided_by_a_merge_with_one_or_a_split_from_the_other(db: Path) -> None:
    def ambiguous_people() -> list[Open]:
        return [entry for entry in entries(db, "ambiguous") if entry.fact == "person_mention"]

    first, second, *_ = ambiguous_people()
    assert first.fingerprint == second.fingerprint
    assert first.other
    assert second.other
    one = read_fingerprint(first.fingerprint)
    number = take(db, "merge", one, other=read_fingerprint(first.other))
    assert first.fingerprint not in {entry.fingerprint for entry in ambiguous_people()}
    assert rows(db, "SELECT count(*) FROM person_link WHERE method = 'review'") == [(1,)]
    take_back(db, number, "ada")
    assert ambiguous_people()[:2] == [first, second]
    take(db, "split", one, other=read_fingerprint(second.other))
    assert first.fingerprint not in {entry.fingerprint for entry in ambiguous_people()}  # only the other is left


@pytest.mark.parametrize("kind", ["ambiguous", "unsure", "contradiction"])
def test_a_confirmed_thing_needs_a_person_no_more(db: Path, kind: str) -> None:
    first = entries(db, kind)[0]
    assert first.quote
    assert first.document
    number = take(db, "confirm", read_fingerprint(first.fingerprint))
    assert first.fingerprint not in {entry.fingerprint for entry in entries(db, kind)}
    take_back(db, number, "ada")
    assert entries(db, kind)[0] == first


def test_a_rejected_or_corrected_fact_is_unsure_no_more(db: Path) -> None:
    unsure = {entry.fingerprint for entry in entries(db, "unsure")}
    action = next(entry.fingerprint for entry in entries(db, "unsure") if entry.fact == "action_mention")
    other = next(one for one in unsure if one != action)
    take(db, "correct", read_fingerprint(action), field="owner", value="Clerk")
    take(db, "reject", read_fingerprint(other))
    assert unsure - {entry.fingerprint for entry in entries(db, "unsure")} == {action, other}
    assert len(waiting(db, limit=3)) == 3
    assert not waiting(db, kind="unsure", unsure=0)


def test_what_cannot_be_decided_is_told_and_nothing_is_kept(db: Path) -> None:
    risk, pell = fingerprint(db, RISK, "risk_observation"), fingerprint(db, PELL, "person_mention")
    owner = fingerprint(db, RISK, "risk_observation", "owner")
    gone = replace(pell, words="0" * 16)
    cases = [
        (Decision("reject", gone), "no fact in its paper"),
        (Decision("reject", replace(pell, sha="0" * 16)), "no paper"),
        (Decision("correct", risk, field="score", value="high"), "is a number"),
        (Decision("correct", risk, field="rule", value="x"), "has no field"),
        (Decision("merge", risk, other=pell), "do not both name"),
        (Decision("merge", pell, other=pell), "two facts"),
        (Decision("merge", pell), "two facts"),
        (Decision("reject", owner), "is a name in a fact"),
        (Decision("correct", risk, field="owner", value="\udce9"), "characters that are none"),
    ]
    taken = decide(db, [decision for decision, _ in cases], "ada")
    for error, (_, said) in zip(taken, cases, strict=True):
        assert isinstance(error, StoreError)
        assert said in str(error)
    assert log(db) == []
    with pytest.raises(StoreError, match="There is no decision 7"):
        take_back(db, 7, "ada")


def test_a_decision_is_undone_once(db: Path) -> None:
    number = take(db, "confirm", fingerprint(db, PELL, "person_mention"))
    take_back(db, number, "tom")
    with pytest.raises(StoreError, match=f"Decision {number} was undone before, by tom"):
        take_back(db, number, "ada")
    (logged,) = log(db)
    assert (logged.kept.made_by, logged.kept.undone_by, logged.effect) == ("ada", "tom", "undone by tom")
    assert logged.kept.made_at.endswith("+00:00")


def test_decisions_outlive_other_rules(db: Path) -> None:
    """Other rules give facts other numbers; the decisions find them, and undone they leave what the rules read."""
    numbers = [take(db, decision.decision, decision.fingerprint, **_more(decision)) for decision in decisions(db)]
    add(db, *map(read_otherwise, papers()))
    assert [logged.effect for logged in log(db)] == ["in effect"] * len(numbers)
    again = db.with_name("again.db")
    add(again, *map(read_otherwise, papers()))
    plain = state(again)
    for decision in decisions(again):
        take(again, decision.decision, decision.fingerprint, **_more(decision))
    assert state(again) == state(db)
    assert state(db) != plain
    for number in numbers:
        take_back(db, number, "ada")
    assert state(db) == plain


def test_a_decision_whose_words_are_gone_is_kept_without_effect(db: Path) -> None:
    pell = fingerprint(db, PELL, "person_mention")
    take(db, "reject", pell)
    (paper,) = (one for one in papers() if one.document.source.sha256.startswith(pell.sha))
    add(db, replace(paper, facts=replace(paper.facts, people=())))
    assert [logged.effect for logged in log(db)] == ["without effect: its words are no longer read so"]
    assert rows(db, "SELECT * FROM rejected_fact") == []
    corrected = replace(paper.document, source=replace(paper.document.source, sha256="f" * 64))
    add(db, replace(paper, document=corrected))
    assert [logged.effect for logged in log(db)] == ["without effect: its paper was replaced or taken away"]
    add(db, paper)
    assert [logged.effect for logged in log(db)] == ["in effect"]


def decisions(db: Db) -> list[Decision]:
    """A decision of each kind, as they are taken when all papers are there."""
    risk, pell, stroud = fingerprint(db, RISK, "risk_observation"), fingerprint(db, PELL, "person_mention"), fingerprint(db, STROUD, "person_mention")
    first = next(entry for entry in entries(db, "ambiguous") if entry.other)
    another = fingerprint(db, RISK + " DESC", "risk_observation")
    return [
        Decision("reject", another),
        Decision("correct", risk, field="title", value="Loss of the harbour wall"),
        Decision("correct", risk, field="score", value="25"),
        Decision("merge", pell, other=stroud),
        Decision("split", fingerprint(db, PELL + " DESC", "person_mention"), other=pell),
        Decision("merge", read_fingerprint(first.fingerprint), other=read_fingerprint(str(first.other))),
        Decision("confirm", stroud),
    ]


def _more(decision: Decision) -> dict[str, Any]:
    return {"other": decision.other, "field": decision.field, "value": decision.value}


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Decision], dict[str, list[tuple[str, ...]]]]:
    """Decisions, and the store when all papers came before them."""
    db = tmp_path_factory.mktemp("reference") / "minutes.db"
    add(db, *papers())
    taken = decisions(db)
    for decision in taken:
        take(db, decision.decision, decision.fingerprint, **_more(decision))
    return taken, state(db)


def any_order(source: random.Random, db: Db, taken: Sequence[Decision]) -> Iterator[str]:
    """Papers come one by one, some of them again, and each decision is taken once its papers are there, sooner or later."""
    left, todo = list(papers()), list(taken)
    source.shuffle(left)
    source.shuffle(todo)
    there: list[Paper] = []
    while left or todo:
        if left and (not todo or not there or source.random() < 0.6):
            there.append(left.pop())
            add(db, there[-1])
            yield "paper"
        elif source.random() < 0.2:
            add(db, read_otherwise(again := source.choice(there)))
            add(db, again)
            yield "again"
        elif todo:
            (number,) = decide(db, todo[:1], "ada")
            decision = todo.pop(0)
            if isinstance(number, StoreError):  # its papers are not all there
                todo.append(decision)
            yield "decision"


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_papers_and_decisions_does_not_matter(
    seed: int, reference: tuple[list[Decision], dict[str, list[tuple[str, ...]]]], tmp_path: Path
) -> None:
    taken, wanted = reference
    steps = list(any_order(random.Random(seed), tmp_path / "minutes.db", taken))
    assert len(steps) >= len(papers()) + len(taken)
    assert state(tmp_path / "minutes.db") == wanted


def test_postgresql_decides_as_sqlite_does(
    new_database: Callable[[], str], reference: tuple[list[Decision], dict[str, list[tuple[str, ...]]]], tmp_path: Path
) -> None:
    there, here = new_database(), tmp_path / "minutes.db"
    for db in (there, here):
        add(db, *papers())
    assert waiting(there) == waiting(here)
    taken, wanted = reference
    assert decide(there, taken, "ada") == list(range(1, len(taken) + 1))
    decide(here, taken, "ada")
    assert state(there) == wanted
    assert waiting(there) == waiting(here)
    assert [logged.effect for logged in log(there)] == [logged.effect for logged in log(here)]
    take_back(there, 2, "tom")
    take_back(here, 2, "tom")
    assert state(there) == state(here)

"""What `contradictions` says of papers, derived again in plain Python over corpus/, and what it must not say, in papers made by hand."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from pipeline.facts import Action, Indicator, Paper, Risk, Tally
from pipeline.query import ask
from tests.query.papers import Said, paper, said

Store = Callable[..., Path]


def of_kind(store: sqlite3.Connection, kind: str) -> set[int]:
    return {row["fact_id"] for row in store.execute("SELECT fact_id FROM v_contradiction WHERE kind = ?", (kind,))}


def test_a_count_against_its_percentage(store: sqlite3.Connection) -> None:
    expected = {
        row["id"] for row in store.execute("SELECT * FROM v_tally") if row["total"] and row["count"] is not None and row["percent"] is not None
        and abs(100 * row["count"] / row["total"] - row["percent"]) > 1
    }  # fmt: skip
    assert of_kind(store, "percent") == expected != set()


def test_likelihood_times_impact(store: sqlite3.Connection) -> None:
    papers: dict[int, list[sqlite3.Row]] = defaultdict(list)
    for row in store.execute("SELECT * FROM v_risk WHERE likelihood IS NOT NULL AND impact IS NOT NULL AND score IS NOT NULL"):
        papers[row["document_id"]].append(row)
    expected = set()
    for rows in papers.values():
        odd = {row["id"] for row in rows if row["likelihood"] * row["impact"] != row["score"]}
        expected |= odd if 2 * len(odd) < len(rows) else set()
    assert of_kind(store, "product") == expected != set()


def test_parts_and_their_whole(store: sqlite3.Connection) -> None:
    groups: dict[tuple[Any, ...], list[sqlite3.Row]] = defaultdict(list)
    for row in store.execute("SELECT * FROM v_tally WHERE status IN ('red', 'amber', 'yellow', 'green')"):
        groups[row["document_id"], row["agenda_item_id"], row["subject"], row["timing"]].append(row)
    parts = set()
    for rows in groups.values():
        near = max(row["end_offset"] for row in rows) - min(row["start_offset"] for row in rows) <= 600
        if near and len({row["status"] for row in rows}) == len(rows):
            totals = {row["total"] for row in rows} - {None}
            over = len(totals) == 1 and sum(row["count"] or 0 for row in rows) > max(totals)
            if over or sum(row["percent"] or 0 for row in rows) > 101.5:
                parts.add(min(row["id"] for row in rows))
    assert of_kind(store, "parts") == parts != set()


def test_a_previous_figure_is_held_against_what_the_last_meeting_of_the_body_was_told(store: sqlite3.Connection) -> None:
    meetings: dict[int, set[str]] = defaultdict(set)
    for row in store.execute("SELECT organization_id, date FROM event"):
        meetings[row["organization_id"]].add(row["date"])
    body = {row["document_id"]: row["organization_id"] for row in store.execute("SELECT * FROM event_paper")}
    for kind, thing, table, previous, value in (
        ("previous score", "risk", "risk_observation", "previous_score", "score"),
        ("previous value", "indicator", "indicator_observation", "previous", "value"),
    ):
        of_day: dict[tuple[int, str], list[sqlite3.Row]] = defaultdict(list)
        for row in store.execute(
            f"SELECT f.*, l.{thing}_id AS thing, d.sha256 FROM v_{thing} AS f JOIN {thing}_link AS l ON l.{table}_id = f.id "
            "JOIN document AS d ON d.id = f.document_id"
        ):
            of_day[row["thing"], row["date"]].append(row)
        expected = set()
        for row in store.execute(f"SELECT * FROM v_{thing}_history"):
            stated = [one for one in of_day[row[f"{thing}_id"], row["date"]] if one[previous] is not None and one[previous] == row[previous]]
            if row[f"{value}_before"] in (None, row[previous]) or not stated:
                continue
            first = min(stated, key=lambda one: (one[value] is None, one["rag"] is None if thing == "risk" else False, one["sha256"], one["id"]))
            earlier = [day for day in meetings[body[first["document_id"]]] if day < row["date"]]
            if row[f"{value}d_before_on"] == max(earlier, default=None) and "year" not in first["quote"].lower():
                expected.add(first["id"])
        assert of_kind(store, kind) == expected != set(), kind


def test_both_places_are_named_and_hold_the_two_figures(store: sqlite3.Connection) -> None:
    rows = store.execute("SELECT * FROM v_contradiction").fetchall()
    assert all(row["document"] and row["quote"] for row in rows)
    for row in rows:
        if row["kind"] in ("previous score", "previous value", "removed", "due"):
            assert row["other_document"], "the other figure stands in other words"
            assert row["other_quote"]
            assert row["other_date"] <= row["date"]
            if row["other"] is not None:
                assert f"{row['other']:g}" in row["other_quote"]
        if row["stated"] is not None and row["kind"] != "parts":
            assert f"{row['stated']:g}" in row["quote"]


def contradictions(db: Path, kind: str) -> list[dict[str, Any]]:
    return ask(db, "contradictions", ["--kind", kind]).records()


def dam(words: str, **fields: Any) -> Said:
    return said(words, Risk, title="dam failure", reference="CR7", **fields)


def measure(words: str, **fields: Any) -> Said:
    return said(words, Indicator, name="calls answered in time", unit="percent", **fields)


CLOSED = dam("The risk of dam failure (CR7) was closed.", change="removed")
RATED = dam("CR7 Dam failure 16 red", score=16, rag="red")


def test_a_risk_that_was_removed_and_is_rated_again(store_of: Store) -> None:
    db = store_of(paper("2024-03-05", CLOSED), paper("2024-06-04", RATED), paper("2024-09-03", RATED))
    (row,) = contradictions(db, "removed")  # once, not at every later meeting
    assert (row["date"], row["subject"], row["stated"], row["quote"]) == ("2024-06-04", "dam failure", 16, RATED.words)
    assert (row["other_date"], row["other_page"], row["other_quote"]) == ("2024-03-05", 1, CLOSED.words)
    assert str(row["other_document"]).startswith("/papers/2024-03-05")


@pytest.mark.parametrize(
    "later",
    [
        paper("2024-06-04", dam("The new risk of dam failure (CR7) was scored 16.", score=16, change="new")),  # it was opened again
        paper("2024-06-04", RATED, body="Estates Board"),  # another body's register keeps it
        paper("2024-06-04", dam("CR7 Dam failure 4 closed", score=4, change="removed")),  # the register shows it closed
        paper("2024-06-04", dam("Members spoke of dam failure (CR7).")),
        paper("2024-03-05", RATED, path="/papers/register.txt"),  # the register of the same meeting
    ],
)
def test_a_removed_risk_that_is_no_contradiction(store_of: Store, later: Paper) -> None:
    assert contradictions(store_of(paper("2024-03-05", CLOSED), later), "removed") == []


def test_a_previous_figure_unlike_the_last(store_of: Store) -> None:
    now = measure("Calls answered in time rose to 88%, from 84% in the quarter before.", value=88, previous=84)
    db = store_of(paper("2024-03-05", measure("81% of calls were answered in time.", value=81)), paper("2024-06-04", now))
    (row,) = contradictions(db, "previous value")
    assert (row["stated"], row["quote"], row["other"], row["other_quote"]) == (84, now.words, 81, "81% of calls were answered in time.")


@pytest.mark.parametrize("path", ["/papers/a.txt", "/papers/z.txt"])  # which of the day's papers comes first is by their content
def test_the_words_are_those_that_state_the_previous_figure(store_of: Store, path: str) -> None:
    minutes = measure("88% of calls were answered in time.", value=88)
    register = measure("Calls answered in time 84% 88%", value=88, previous=84)
    before = paper("2024-03-05", measure("81% of calls were answered in time.", value=81))
    db = store_of(before, paper("2024-06-04", minutes), paper("2024-06-04", register, path=path))
    assert [(row["stated"], row["quote"]) for row in contradictions(db, "previous value")] == [(84, register.words)]


@pytest.mark.parametrize(
    ("first", "words"),
    [
        ("2024-03-05", "Calls answered in time rose to 88%, from 84% a year earlier."),
        ("2024-03-05", "Calls answered in time were 88%, against 84% in the same quarter last year."),
        ("2023-12-05", "Calls answered in time rose to 88%, from 84% in the quarter before."),  # of which no paper is here
    ],
)
def test_a_previous_figure_of_another_time(store_of: Store, first: str, words: str) -> None:
    before = paper(first, measure("81% of calls were answered in time.", value=81))
    between = paper("2024-03-05", body="Audit Panel", path="/papers/march.txt")
    assert contradictions(store_of(before, between, paper("2024-06-04", measure(words, value=88, previous=84))), "previous value") == []


def tally(words: str, status: str, **fields: Any) -> Said:
    return said(words, Tally, subject="indicator", status=status, **({"count": None} | fields))


def test_parts_that_are_told_apart_are_not_summed(store_of: Store) -> None:
    close = [tally("In all 60% were green.", "green", percent=60), tally("Red were 55%.", "red", percent=55)]
    assert [(row["stated"], row["other"]) for row in contradictions(store_of(paper("2024-06-04", *close)), "parts")] == [(115, 100)]


def test_parts_of_two_services_are_not_summed(store_of: Store) -> None:
    of_others = tally("For adults 60% were green. " + "Much was said of this. " * 40, "green", percent=60)
    apart = [of_others, tally("For children 55% were red.", "red", percent=55)]
    assert contradictions(store_of(paper("2024-06-04", *apart)), "parts") == []


def test_a_percentage_that_rounds_to_its_count(store_of: Store) -> None:
    right = tally("Two of the three (67%) were green.", "green", count=2, total=3, percent=67)
    wrong = tally("Nine of the 15 (64%) were amber.", "amber", count=9, total=15, percent=64)
    (row,) = contradictions(store_of(paper("2024-06-04", right, wrong)), "percent")
    assert (row["stated"], row["other"], row["quote"], row["other_quote"]) == (64, 60, wrong.words, None)


def placed(title: str, likelihood: int, impact: int, score: int) -> Said:
    fields = {"likelihood": likelihood, "impact": impact, "score": score}
    return said(f"{title} {likelihood} {impact} {score}", Risk, title=title, **fields)


def test_a_score_that_is_not_the_product_where_the_others_are(store_of: Store) -> None:
    db = store_of(paper("2024-06-04", placed("flood", 3, 4, 12), placed("fire", 2, 5, 10), placed("fraud", 4, 4, 12)))
    assert [(row["subject"], row["stated"], row["other"]) for row in contradictions(db, "product")] == [("fraud", 12, 16)]


def test_a_matrix_that_does_not_multiply(store_of: Store) -> None:
    db = store_of(paper("2024-06-04", placed("flood", 3, 4, 18), placed("fire", 2, 5, 15), placed("fraud", 4, 4, 16)))
    assert contradictions(db, "product") == []


def promise(words: str, rule: str, due: str) -> Said:
    return said(words, Action, rule=rule, owner="the Clerk", due=due)


def test_an_action_due_before_the_meeting_that_sets_it(store_of: Store) -> None:
    early = promise("The Clerk to write to the owner by 1 May 2024.", "actions.to_do", "2024-05-01")
    logged = promise("Write to the tenants Clerk 1 April 2024", "actions.log", "2024-04-01")  # overdue, which is no contradiction
    (row,) = contradictions(store_of(paper("2024-06-04", early, logged)), "due")
    assert (row["quote"], row["other_date"], row["other_quote"]) == (early.words, "2024-06-04", "2024-06-04")


TARGETS = [
    ([(24, 25), (46, 50), (71, 75)], 90, [None, None, None]),  # milestones of one year
    ([(24, 25), (24, 20)], 90, [None, 1]),  # the value stayed
    ([(24, 25), (24, 25)], 90, [None, 0]),
    ([(48, 50), (46, 47)], 90, [None, 1]),  # too small a step for a milestone
    ([(24, 25), (46, 50)], 365, [None, 1]),  # the same quarter of the next year
    ([(24, 25), (46, 300)], 90, [None, None]),  # twelve times as much is another thing
    ([(None, 25), (None, 20)], 90, [None, 1]),
]


@pytest.mark.parametrize(("told", "days", "moved"), TARGETS)
def test_a_target_that_moved_and_one_that_grows_with_the_year(
    store_of: Store, told: list[tuple[float | None, float]], days: int, moved: list[int | None]
) -> None:
    papers = []
    for place, (value, target) in enumerate(told):
        day = date(2022, 1, 4) + timedelta(days * place)
        papers.append(paper(str(day), measure(f"Calls answered in time {value} {target}", value=value, target=target)))
    db = store_of(*papers)
    assert [row["target_moved"] for row in ask(db, "indicator-history", ["calls"]).records()] == moved
    assert [row["change"] for row in ask(db, "changes").records()].count("target moved") == moved.count(1)


def test_a_measure_to_date_has_milestones(store_of: Store) -> None:
    told = [measure("Calls (year to date) 24 30", value=24, target=30, period="year to date"), measure("Calls (year to date) 31 60", value=31, target=60, period="year to date")]
    db = store_of(*(paper(day, one) for day, one in zip(("2024-06-04", "2024-09-03"), told, strict=True)))
    assert [row["target_moved"] for row in ask(db, "indicator-history", ["calls"]).records()] == [None, None]


def test_postgresql_contradicts_the_same(both_stores_of: Callable[..., tuple[Path, str]]) -> None:
    before = measure("81% of calls were answered in time, against a target of 80%.", value=81, target=80)
    last_year = measure("Calls answered in time rose to 88%, from 84% last year.", value=88, previous=84, target=90)
    logged = promise("Write to the tenants Clerk 1 April 2024", "actions.log", "2024-04-01")
    early = promise("The Clerk to write to the owner by 1 May 2024.", "actions.to_do", "2024-05-01")
    wrong = tally("Nine of the 15 (64%) were amber.", "amber", count=9, total=15, percent=64)
    scores = (placed("flood", 3, 4, 12), placed("fire", 2, 5, 10), placed("fraud", 4, 4, 12))
    stores = both_stores_of(paper("2024-03-05", CLOSED, before), paper("2024-06-04", RATED, last_year, logged, early, wrong, *scores))
    for name in ("contradictions", "changes", "indicator-history"):
        here, there = (ask(db, name).records() for db in stores)
        assert here == there, name
    assert {row["kind"] for row in ask(stores[0], "contradictions").records()} == {"removed", "due", "percent", "product"}

"""What questions count and span - papers of an officer, items of a meeting, votes of a member - counted again over corpus/."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from pipeline.query import ask
from tests.query.told import Row, Told, in_order

FACTS = (
    *("person_mention", "presenter", "risk_observation", "tally", "indicator_observation", "percentage", "amount", "decision", "recommendation"),
    *("action_mention", "action_update", "vote_event", "interest", "date_mention", "event_document", "cover_field"),
)


def folded(value: Any) -> Any:
    return " ".join(value.split()) if isinstance(value, str) else value


def span(days: list[str | None]) -> tuple[str | None, str | None]:
    dated = [day for day in days if day]
    return min(dated, default=None), max(dated, default=None)


def test_meetings_count_their_items_and_facts(corpus_db: Path, store: sqlite3.Connection) -> None:
    told = Told(store)
    items = Counter(row["document_id"] for row in told.rows("agenda_item"))
    facts = Counter(row["document_id"] for table in FACTS for row in told.rows(table))
    expected = {path: (items[number], facts[number]) for number, path in told.papers.items()}
    assert {row["document"]: (row["items"], row["facts"]) for row in ask(corpus_db, "meetings").records()} == expected
    assert len(set(expected.values())) > 20


def test_an_officers_papers_and_days(corpus_db: Path, store: sqlite3.Connection) -> None:
    seen: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for fact in Told(store).facts("person_mention").values():
        if fact["kind"] == "officer":
            seen[folded(fact["name"]), folded(fact["role"]), folded(fact["organization"])].append(fact)
    expected = {}
    for key, facts in seen.items():
        last = max(facts, key=lambda fact: (in_order(fact["date"]), fact["id"]))
        expected[key] = (len(facts), *span([fact["date"] for fact in facts]), last["document"], last["quote"])
    found = {
        (row["name"], row["role"], row["organization"]): (row["papers"], row["first_seen"], row["last_seen"], row["document"], row["quote"])
        for row in ask(corpus_db, "officers").records()
    }
    assert found == expected
    assert any(papers > 2 for papers, *_ in found.values())


def test_votes_and_those_who_cast_them(corpus_db: Path, store: sqlite3.Connection) -> None:
    told = Told(store)
    votes = told.facts("vote_event")
    counts = {(row["vote_event_id"], row["option"]): row["value"] for row in told.rows("vote_count")}
    names: dict[tuple[int, str], list[str]] = defaultdict(list)
    for row in sorted(told.rows("person_vote"), key=lambda row: row["position"]):
        names[row["vote_event_id"], row["option"]].append(row["name"])
    options = {"votes_for": "for", "votes_against": "against", "abstained": "abstain"}
    expected = [
        {column: counts.get((number, option)) for column, option in options.items()}
        | {f"names_{said}": folded("; ".join(names[number, option])) or None for said, option in (("for", "for"), ("against", "against"), ("abstained", "abstain"))}
        | {"quote": vote["quote"]}
        for number, vote in votes.items()
    ]  # fmt: skip
    found = [{name: row[name] for name in expected[0]} for row in ask(corpus_db, "votes").records()]
    assert sorted(map(repr, found)) == sorted(map(repr, expected))
    assert all(any(row[name] for row in found) for name in expected[0])

    people = {row["id"]: row["name"] for row in told.rows("person")}
    ballots = Counter(
        (folded(people[row["person_id"]]), row["field"], counts.get((row["fact_id"], "for")), votes[row["fact_id"]]["quote"])
        for row in told.rows("person_link") if row["fact_table"] in ("vote_event", "person_vote")
    )  # fmt: skip
    assert Counter((row["name"], row["vote"], row["votes_for"], row["quote"]) for row in ask(corpus_db, "member-votes").records()) == ballots
    assert {vote for _, vote, _, _ in ballots} == {"for", "against", "abstain", "mover", "seconder"}


def test_posts_and_memberships_span_what_the_papers_show(corpus_db: Path, store: sqlite3.Connection) -> None:
    told = Told(store)
    facts = told.facts("person_mention")
    post_of = {row["fact_id"]: row["post_id"] for row in told.rows("post_link") if row["fact_table"] == "person_mention"}
    body_of = {row["document_id"]: row["organization_id"] for row in told.rows("event_paper")}
    seen: dict[tuple[int, int | None, int | None], list[Row]] = defaultdict(list)
    for row in told.rows("person_link"):
        fact = facts.get(row["fact_id"]) if row["fact_table"] == "person_mention" else None
        if fact and fact["id"] in post_of:
            seen[row["person_id"], post_of[fact["id"]], None].append(fact)
        if fact and fact["kind"] == "councillor" and fact["attendance"] in ("present", "apologies", "absent"):
            seen[row["person_id"], None, body_of[fact["document_id"]]].append(fact)
    memberships = told.rows("membership")
    for row in memberships:
        shown = seen[row["person_id"], row["post_id"], None if row["post_id"] else row["organization_id"]]
        assert (row["observed_from"], row["observed_to"]) == span([fact["date"] for fact in shown])
        assert row["papers"] == len({fact["document_id"] for fact in shown})
    assert {row["post_id"] is None for row in memberships} == {True, False}
    assert {(row["person_id"], row["post_id"]) for row in memberships if row["post_id"]} == {(person, post) for person, post, _ in seen if post}

    people, posts = ({row["id"]: row[name] for row in told.rows(table)} for table, name in (("person", "name"), ("post", "title")))
    expected = Counter()
    for row in memberships:
        if row["post_id"]:
            last = max(seen[row["person_id"], row["post_id"], None], key=lambda fact: (in_order(fact["date"]), fact["id"]))
            who, post = folded(people[row["person_id"]]), folded(posts[row["post_id"]])
            expected[post, who, row["observed_from"], row["observed_to"], row["papers"], last["document"], last["quote"]] += 1
    columns = ("post", "name", "observed_from", "observed_to", "papers", "document", "quote")
    assert Counter(tuple(row[name] for name in columns) for row in ask(corpus_db, "posts").records()) == expected
    assert max(key[4] for key in expected) > 3


def test_open_actions_are_those_of_the_latest_meeting_or_not_yet_due(corpus_db: Path, store: sqlite3.Connection) -> None:
    told = Told(store)
    mentions = told.facts("action_mention")
    met: dict[int, str] = {}
    for event in told.rows("event"):
        met[event["organization_id"]] = max(met.get(event["organization_id"], ""), event["date"])
    bodies = {(fact["document"], fact["quote"]): met.get(row["organization_id"]) for row in told.rows("action") for fact in [mentions[row["first_mention_id"]]]}
    expected = []
    ledger = ask(corpus_db, "action-ledger").records()
    for row in ledger:
        latest = bodies[row["document"], row["quote"]]
        if row["state"] not in ("done", "dropped") and (latest is None or row["meetings_since"] == 0 or (row["due"] or "") >= latest):
            expected.append((row["document"], row["quote"], row["due"]))
    found = ask(corpus_db, "open-actions").records()
    assert Counter((row["document"], row["quote"], row["due"]) for row in found) == Counter(expected)
    assert 0 < len(found) < len(ledger)
    assert {row["state"] for row in found} == {"open", "overdue"}

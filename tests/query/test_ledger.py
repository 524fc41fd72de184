"""The ledger of actions, derived again in plain Python from what the papers state, over corpus/."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from pipeline.facts import Action, ActionUpdate
from pipeline.query import ask
from tests.query.papers import Said, paper, said
from tests.query.told import Row, Told, in_order


def days_between(first: str | None, last: str | None) -> int | None:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days if first and last else None


def ledger(told: Told) -> list[Row]:
    """The answer of the question `action-ledger`."""
    mentions, updates = told.facts("action_mention"), told.facts("action_update")
    about: dict[int, list[Row]] = {}
    for link, facts, fact_id in (("action_link", mentions, "action_mention_id"), ("action_update_link", updates, "action_update_id")):
        for row in told.rows(link):
            if row[fact_id] in facts:
                about.setdefault(row["action_id"], []).append(facts[row[fact_id]] | {"update": facts is updates})
    events = told.rows("event")
    rows = []
    for action in told.rows("action"):
        said = sorted(about[action["id"]], key=lambda fact: (in_order(fact["date"]), fact["update"], fact["id"]))
        dues = [fact["due"] for fact in said if fact["due"]]
        reports = [(fact["status"], fact["date"]) for fact in said if fact["update"] and fact["status"]]
        last_told = max((fact["date"] for fact in said if fact["date"]), default=None)
        met = [event["date"] for event in events if event["organization_id"] == action["organization_id"]]
        since = sum(1 for day in met if day > last_told) if last_told else None
        due, status, latest = dues[-1] if dues else None, reports[-1][0] if reports else None, max(met, default=None)
        if status in ("done", "dropped"):
            state = status
        elif (due and latest and due < latest) or (status == "overdue" and (since or 0) < 3):
            state = "overdue"
        else:
            state = "stale" if since and since >= 3 else "open"
        first = mentions[action["first_mention_id"]]
        rows.append({
            "state": state, "owner": action["owner"], "due": due, "set_on": action["set_on"], "age_days": days_between(action["set_on"], latest),
            "first_due": dues[0] if dues else None, "slippage_days": days_between(dues[0], due) if dues else None,
            "times_put_off": sum(1 for told, _ in reports if told == "put off"), "status": status, "status_on": reports[-1][1] if reports else None,
            "last_told": last_told, "meetings_since": since, **{name: first[name] for name in ("item", "body", "organization", "document", "page", "quote")},
            "number": first["id"],
        })  # fmt: skip
    rows.sort(key=lambda row: (row["document"], row["number"]))
    rows.sort(key=lambda row: (row["due"] or "", row["set_on"] or ""), reverse=True)
    return [{name: value for name, value in row.items() if name != "number"} for row in rows]


def test_the_ledger_is_what_the_papers_say(corpus_db: Path, store: sqlite3.Connection) -> None:
    expected = ledger(Told(store))
    found = ask(corpus_db, "action-ledger").records()
    assert [row | {"owner": row["owner"] and " ".join(str(row["owner"]).split())} for row in expected] == found
    states = Counter(row["state"] for row in found)
    assert all(states[state] >= 5 for state in ("open", "overdue", "stale", "done")), states
    assert any(row["times_put_off"] for row in found)
    assert any(row["age_days"] for row in found)
    assert any(row["status"] is None and row["meetings_since"] == 0 for row in found)
    assert any(row["status_on"] != row["set_on"] for row in found if row["status"])
    since = [row for row in found if row["set_on"] and str(row["set_on"]) >= "2025-01-01"]
    assert ask(corpus_db, "action-ledger", ["--since", "2025-01-01"]).records() == since
    for state in states:
        assert ask(corpus_db, "action-ledger", ["--state", state]).records() == [row for row in found if row["state"] == state]


def test_an_action_is_set_at_the_meeting_that_first_tells_of_it(store: sqlite3.Connection) -> None:
    told = Told(store)
    mentions = told.facts("action_mention")
    linked = {row["action_mention_id"]: row["action_id"] for row in told.rows("action_link")}
    days: dict[int, list[tuple[bool, str]]] = {}
    for number, action in linked.items():
        if number in mentions:
            days.setdefault(action, []).append((mentions[number]["date"] is None, mentions[number]["date"] or ""))
    for action in told.rows("action"):
        without, first = min(days[action["id"]])
        assert action["set_on"] == (None if without else first)


LETTER = said("The Clerk to write to the owner of the reservoir by 1 July 2024.", Action, owner="the Clerk", due="2024-07-01")
MATTER = "the letter to the owner of the reservoir"


def told_of(words: str, status: str, due: str | None = None) -> Said:
    return said(words, ActionUpdate, status=status, matter=MATTER, due=due)


PUT_OFF = told_of("The Clerk asked for more time for the letter to the owner of the reservoir, until 1 October 2024.", "put off", "2024-10-01")
AGAIN = told_of("The letter to the owner of the reservoir was put off again, to 15 January 2025.", "put off", "2025-01-15")
DONE = told_of("The letter to the owner of the reservoir had been sent.", "done")
DROPPED = told_of("The letter to the owner of the reservoir was no longer needed.", "dropped")
LATE = told_of("The letter to the owner of the reservoir was overdue.", "overdue")
ASKED = ("state", "due", "age_days", "slippage_days", "times_put_off", "status", "status_on", "meetings_since")
JUNE, SEPTEMBER, DECEMBER, MARCH = "2024-06-04", "2024-09-03", "2024-12-03", "2025-03-04"


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ({}, ("open", "2024-07-01", 0, 0, 0, None, None, 0)),
        ({SEPTEMBER: None}, ("overdue", "2024-07-01", 91, 0, 0, None, None, 1)),
        ({SEPTEMBER: PUT_OFF}, ("open", "2024-10-01", 91, 92, 1, "put off", SEPTEMBER, 0)),
        ({SEPTEMBER: PUT_OFF, DECEMBER: AGAIN}, ("open", "2025-01-15", 182, 198, 2, "put off", DECEMBER, 0)),
        ({SEPTEMBER: PUT_OFF, DECEMBER: AGAIN, MARCH: DONE}, ("done", "2025-01-15", 273, 198, 2, "done", MARCH, 0)),
        ({SEPTEMBER: DROPPED, DECEMBER: None}, ("dropped", "2024-07-01", 182, 0, 0, "dropped", SEPTEMBER, 1)),
        ({SEPTEMBER: LATE}, ("overdue", "2024-07-01", 91, 0, 0, "overdue", SEPTEMBER, 0)),
    ],
)
def test_what_becomes_of_an_action(store_of: Callable[..., Path], later: dict[str, Said | None], expected: tuple[object, ...]) -> None:
    papers = [paper(day, *([update] if update else [])) for day, update in later.items()]
    db = store_of(paper(JUNE, LETTER), *papers)
    (row,) = ask(db, "action-ledger").records()
    assert tuple(row[name] for name in ASKED) == expected
    assert (row["first_due"], row["set_on"], row["quote"]) == ("2024-07-01", JUNE, LETTER.words)
    with closing(sqlite3.connect(db)) as connection:
        assert ledger(Told(connection)) == [row]


def test_an_action_without_a_day_that_is_spoken_of_no_more_is_stale(store_of: Callable[..., Path]) -> None:
    letter = said("The Clerk to write to the owner of the reservoir.", Action, owner="the Clerk")
    states = []
    for last in range(1, 5):
        later = [paper(day) for day in (SEPTEMBER, DECEMBER, MARCH)[: last - 1]]
        (row,) = ask(store_of(paper(JUNE, letter), *later), "action-ledger").records()
        states.append((row["state"], row["meetings_since"]))
    assert states == [("open", 0), ("open", 1), ("open", 2), ("stale", 3)]

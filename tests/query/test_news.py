"""The news of a run: what it chooses from the histories, and how a person is told of it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from pipeline.query import Answer, ask
from pipeline.query.headlines import headlines
from tests.query.changed import all_changes
from tests.query.told import Row, Told

COLUMNS = ("news", "of", "what", "was", "is_now", "date", "body", "organization", "document", "page", "quote")


def row(news: str, of: str, what: str | None, was: object, now: object, *, quote: str = "as printed") -> tuple[object, ...]:
    return (news, of, what, was, now, "2031-03-06", "Audit Panel", None, "march.html", None, quote)


# The changes that are news, the most pressing first: of those of one thing in one statement the first is told.
PRESSING = (
    "worse", "newly red", "off target", "first rated red", "merged", "split", "replaced", "moved", "new", "first rated off target", "removed",
)  # fmt: skip


def expected_news(store: sqlite3.Connection) -> set[tuple[str, str, object]]:
    """News, of, and what it is of, chosen in plain Python from the changes and histories."""
    out: set[tuple[str, str, object]] = set()
    told: dict[tuple[str, int, str], list[Row]] = {}
    for row in all_changes(Told(store)):
        if row["change"] in PRESSING and (row["of"], row["change"]) != ("measure", "worse"):
            told.setdefault((row["of"], row["id"], row["what"]), []).append(row)
    for rows in told.values():
        first = min(rows, key=lambda row: PRESSING.index(row["change"]))
        out.add((first["change"], first["of"], " ".join(first["what"].split())))
    long_off = store.execute("SELECT k.name FROM indicator_history AS h JOIN indicator AS k ON k.id = h.indicator_id WHERE off_target = 1 AND days_off > 2")
    out.update(("still off target", "measure", " ".join(name.split())) for (name,) in long_off)
    out.update(("overdue", "action", owner) for (owner,) in store.execute("SELECT owner FROM v_action_ledger WHERE state = 'overdue'"))
    out.update(("contradiction", kind, subject) for kind, subject in store.execute("SELECT kind, subject FROM contradiction"))
    words = {"unread": "item not read", "little": "read in part"}
    found = store.execute("SELECT kind, missing FROM gap WHERE kind IN ('unread', 'little')")
    out.update((words[kind], "paper", missing) for kind, missing in found)
    return out


def test_a_run_s_news_are_those_of_the_histories(store: sqlite3.Connection, corpus_db: Path) -> None:
    records = ask(corpus_db, "news").records()
    found = {(str(record["news"]), str(record["of"]), record["what"]) for record in records}
    assert found == expected_news(store)
    assert {news for news, _, _ in found} >= {"contradiction", *PRESSING, "still off target", "overdue"} - {"moved"}
    assert all(record["quote"] for record in records if record["news"] != "read in part")


def test_a_run_that_never_was_brought_nothing(corpus_db: Path) -> None:
    assert ask(corpus_db, "news", ["--run", "999"]).rows == ()


@pytest.mark.parametrize(
    ("told", "line"),
    [
        (row("worse", "risk", "sea wall", 15, 20), "sea wall: 15, now 20 (2031-03-06)"),
        (row("new", "risk", "sea wall", "20", "20"), "sea wall: at 20 (2031-03-06)"),
        (row("newly red", "risk", "sea wall", "amber", "red"), "sea wall: amber, now red (2031-03-06)"),
        (row("first rated red", "risk", "sea wall", None, "red"), "sea wall: red (2031-03-06)"),
        (row("merged", "risk", "sea wall", None, "Coast; Harbour"), "sea wall: now Coast; Harbour (2031-03-06)"),
        (row("split", "risk", "sea wall", None, None), "sea wall (2031-03-06)"),
        (row("removed", "risk", "sea wall", None, None), "sea wall (2031-03-06)"),
        (row("contradiction", "percent", "late", 45, 54), "late: percent, 54 against 45 (2031-03-06)"),
        (row("overdue", "action", "Clerk", None, None, quote="The Clerk to write"), "Clerk: “The Clerk to write” (2031-03-06)"),
        (row("overdue", "action", None, None, None), "nobody named: “as printed” (2031-03-06)"),
        (row("read in part", "paper", "facts", 40, 2), "facts: 40, now 2 (2031-03-06)"),
    ],
)
def test_a_line_of_news(told: tuple[object, ...], line: str) -> None:
    assert headlines(Answer(COLUMNS, (told,)), 100)[1].strip() == line  # type: ignore[arg-type]


def test_news_are_counted_by_kind_and_each_thing_once() -> None:
    risks = [row("worse", "risk", f"risk {number}", 8, 12) for number in (1, 1, 2, 3, 4, 5)]
    actions = [row("overdue", "action", "Clerk", None, None, quote=f"task {number}") for number in (1, 2)]
    lines = headlines(Answer(COLUMNS, (*risks, *actions)), 100)  # type: ignore[arg-type]
    assert lines[0].split(maxsplit=1) == ["5", "risks that are worse"]
    assert "and 2 more" in lines[4]
    assert [line.strip()[:12] for line in lines[5:]] == ["2  actions o", "Clerk: “task", "Clerk: “task"]


def test_long_news_are_wrapped() -> None:
    lines = headlines(Answer(COLUMNS, (row("worse", "risk", "the " + "very " * 40 + "long wall", 8, 12),)), 60)  # type: ignore[arg-type]
    assert len(lines) > 3
    assert max(map(len, lines)) <= 60


def test_no_news_is_no_line() -> None:
    assert headlines(Answer(COLUMNS, ()), 80) == []

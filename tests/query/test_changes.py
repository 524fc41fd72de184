"""The question `changes`, answered again in plain Python from what the papers state, over corpus/ and over papers made by hand."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from pipeline.facts import ActionUpdate, Indicator, Person, Risk
from pipeline.query import QueryError, ask
from tests.query.changed import changes
from tests.query.papers import Said, paper, said
from tests.query.told import Told


@pytest.mark.parametrize(
    ("asked", "days"),
    [
        ([], (None, None)),
        (["--since", "2025-01-01"], ("2025-01-01", None)),
        (["--until", "2024-12-05"], (None, "2024-12-05")),
        (["--between", "2024-09-12", "2025-03-06"], ("2024-09-12", "2025-03-06")),
    ],
)
def test_changes_are_what_the_papers_say(corpus_db: Path, store: sqlite3.Connection, asked: list[str], days: tuple[str | None, str | None]) -> None:
    assert changes(Told(store), *days) == ask(corpus_db, "changes", asked).records() != []


def test_every_kind_of_change_is_in_the_corpus(corpus_db: Path) -> None:
    kinds = Counter((row["of"], row["change"]) for row in ask(corpus_db, "changes").records())
    assert kinds.keys() >= {
        *(("risk", kind) for kind in ("new", "removed", "worse", "better", "newly red", "first rated red", "owner", "merged", "split", "replaced")),
        *(("measure", kind) for kind in ("worse", "better", "off target", "first rated off target", "on target", "target moved")),
        *(("action", kind) for kind in ("set", "done", "overdue", "put off")),
    }  # fmt: skip


def dam(words: str, **fields: object) -> Said:
    return said(words, Risk, title="dam failure", reference="CR7", **fields)


def person(name: str, role: str) -> Said:
    return said(f"{name} ({role}) attended.", Person, name=name, role=role, kind="officer", attendance="in_attendance")


ASKEW, BIRTLE = person("Joan Askew", "Head of Assurance"), person("Tom Birtle", "Head of Estates")


def owned(owner: str) -> Said:
    return dam(f"CR7 Dam failure 16 {owner}", score=16, owner=owner)


CALLS = "calls answered in time"


def calls(words: str, **fields: object) -> Said:
    return said(words, Indicator, name=CALLS, unit="percent", **fields)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([[owned("Joan Askew"), ASKEW], [owned("Tom Birtle"), BIRTLE]], [("owner", "Joan Askew", "Tom Birtle")]),
        # a meeting between them that names no owner
        ([[owned("Joan Askew"), ASKEW], [dam("Dam failure was 16.", score=16)], [owned("Tom Birtle"), BIRTLE]], [("owner", "Joan Askew", "Tom Birtle")]),
        ([[owned("Joan Askew"), ASKEW], [owned("J Askew"), ASKEW]], []),  # one person in other words
        ([[owned("Head of Assurance"), ASKEW], [owned("Joan Askew"), ASKEW]], []),  # the post, then who holds it
        ([[dam("CR7 amber", rag="amber")], [dam("CR7 red", rag="red")]], [("newly red", "amber", "red"), ("worse", "amber", "red")]),
        ([[dam("CR7 16, red", rag="red", score=16)], [dam("CR7 12", score=12)], [dam("CR7 red", rag="red")]], [("better", "16", "12"), ("first rated red", None, "red")]),
        ([[dam("CR7 red", rag="red")], [dam("CR7 green", rag="green")], [dam("CR7 red, closed", rag="red", change="removed")]],
         [("removed", "green", None), ("better", "red", "green"), ("first rated red", None, "red")]),
        ([[dam("CR7 amber", rag="amber")], [dam("CR7 yellow", rag="yellow")]], []),
        ([[dam("CR7 16", score=16)], [dam("CR7 12.5", score=12.5)]], [("better", "16", "12.5")]),
        ([[dam("CR7 20 inherent", score=20, score_kind="inherent")], [dam("CR7 12", score=12)]], []),
        ([[dam("CR7 16", score=16)], [dam("CR7 was closed.", change="removed")]], [("removed", "16", None)]),
        ([[dam("New: CR7, at 16", score=16, change="new")]], [("new", None, "16")]),
        ([[calls("92% in time, green", value=92, rag="green")], [calls("88%, red", value=88, rag="red")]], [("off target", "92", "88")]),
        ([[calls("88%, red", value=88, rag="red")]], [("first rated off target", None, "88")]),  # nobody says that it was on target before
        (
            [[calls("92%, green", value=92, rag="green")], [calls("90%", value=90)], [calls("88%, amber", value=88, rag="amber")]],
            [("off target", "90", "88")],
        ),
        (
            [[calls("88%, red", value=88, rag="red")], [calls("91%, on target", value=91, versus_target="on")]],
            [("on target", "88", "91"), ("first rated off target", None, "88")],
        ),
        ([[calls("92%, green", value=92, rag="green")], [calls("93%, green", value=93, rag="green")]], []),
        # the figure that the paper prints beside it goes before that of an earlier paper
        ([[calls("62% at year end", value=62)], [calls("46%, better than 29%", value=46, previous=29, trend="better")]], [("better", "29", "46")]),
    ],
)  # fmt: skip
def test_what_is_a_change(store_of: Callable[..., Path], told: list[list[Said]], expected: list[tuple[str, str | None, str | None]]) -> None:
    days = ("2024-03-05", "2024-06-04", "2024-09-03")
    db = store_of(*(paper(day, *sentences) for day, sentences in zip(days, told, strict=False)))
    found = ask(db, "changes").records()
    assert [(row["change"], row["was"], row["is_now"]) for row in found] == expected
    with closing(sqlite3.connect(db)) as connection:
        assert changes(Told(connection)) == found


def test_between_needs_two_days(store_of: Callable[..., Path]) -> None:
    db = store_of(paper("2024-03-05"))
    with pytest.raises(QueryError, match="--between needs two values, the first and the last"):
        ask(db, "changes", ["--between", "2024-03-05"])
    with pytest.raises(QueryError, match="risk-register has no parameter --between"):
        ask(db, "risk-register", ["--between", "2024-03-05", "2024-04-05"])


def test_what_a_log_carries_on_is_no_change(store_of: Callable[..., Path]) -> None:
    going_on = said("The letter was still to be written.", ActionUpdate, status="outstanding", matter="the letter")
    assert ask(store_of(paper("2024-03-05", going_on)), "changes").rows == ()

"""The question `changes`, answered again in plain Python from what the papers state, over corpus/ and over papers made by hand."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pipeline.facts import ActionUpdate, Indicator, Person, Risk
from pipeline.query import QueryError, ask
from tests.query.papers import Said, paper, said
from tests.query.rules import NOW, WORSE, moved, off_target, rated
from tests.query.told import Row, Told, fullest, in_order, only

CITED = ("date", "body", "organization", "document", "page", "quote")
DONE = ("done", "dropped", "overdue", "put off")


def change(fact: Row, name: str, of: str, what: str | None, was: object, is_now: object) -> Row:
    return {"change": name, "of": of, "what": what, "was": printed(was), "is_now": printed(is_now), "id": fact["id"]} | {
        column: fact[column] for column in CITED
    }


def printed(value: object) -> object:
    return (str(int(value)) if value == int(value) else str(value)) if isinstance(value, float) else value


def of_risks(told: Told) -> Iterator[Row]:
    titles = {row["id"]: row["title"] for row in told.rows("risk")}
    holders = told.holders("risk_observation", "owner")
    for risk, days in told.followed("risk_observation", "risk_link", "risk").items():
        score = rag = None
        owned: dict[str, tuple[str, int, str]] = {}  # by kind of owner: since which day, who, in which words
        for day, facts in days.items():
            now = only(fact["score"] for fact in facts if fact["score_kind"] in NOW)
            colour = only(fact["rag"] for fact in facts)
            fact = fullest(facts, lambda one: rated(one) and one["rag"] is not None, rated, lambda one: one["rag"] is not None)
            told_of = {one["change"] for one in facts}
            if "removed" in told_of:
                before = now if score is None else score
                yield change(fact, "removed", "risk", titles[risk], (rag or colour) if before is None else before, None)
            else:
                by_score = now is not None and score is not None
                name = "new" if "new" in told_of else rescored(score, now) if by_score else recoloured(rag, colour)
                if name:
                    in_figures = now is not None and (score is not None or rag is None)
                    yield change(fact, name, "risk", titles[risk], *((score, now) if in_figures else (rag, colour)))
            score, rag = (score if now is None else now), colour or rag
            for one in sorted(facts, key=lambda one: (one["document"], one["id"])):
                for kind, holder in holders[one["id"]]:
                    since, last, words = owned.get(kind, (day, holder, ""))
                    if holder != last and since < day:
                        yield change(one, "owner", "risk", titles[risk], words, one["owner"])
                    owned[kind] = day, holder, one["owner"]


def rescored(before: float, now: float) -> str | None:
    return "worse" if now > before else "better" if now < before else None


def recoloured(before: str | None, now: str | None) -> str | None:
    if (before, now) in WORSE:
        return "worse"
    return "better" if (now, before) in WORSE else None


def of_measures(told: Told) -> Iterator[Row]:
    names = {row["id"]: row["name"] for row in told.rows("indicator")}
    for measure, days in told.followed("indicator_observation", "indicator_link", "indicator").items():
        value = target = None
        targeted: tuple[str, float | None] = ("", None)
        off: bool | None = None
        was_on = False
        for day, facts in days.items():
            now, aim, before = (only(fact[name] for fact in facts) for name in ("value", "target", "previous"))
            fact = fullest(facts, lambda one: one["value"] is not None)
            from_to = value if before is None else before, now
            trend = only(one["trend"] for one in facts)
            if trend in ("better", "worse"):
                yield change(fact, trend, "measure", names[measure], *from_to)
            off_now = off_target(facts)
            if off_now and was_on and not off:
                yield change(fact, "off target", "measure", names[measure], *from_to)
            if off_now is False and off:
                yield change(fact, "on target", "measure", names[measure], *from_to)
            if aim is not None and target is not None and moved(day, now, aim, target, *targeted, facts):
                yield change(fact, "target moved", "measure", names[measure], target, aim)
            value = value if now is None else now
            target, targeted = (target, targeted) if aim is None else (aim, (day, now))
            off, was_on = (off if off_now is None else off_now), was_on or off_now is False


def of_actions(told: Told) -> Iterator[Row]:
    mentions, updates = told.facts("action_mention"), told.facts("action_update")
    mentioned = {row["action_mention_id"]: row["action_id"] for row in told.rows("action_link")}
    for action in told.rows("action"):
        first = mentions[action["first_mention_id"]]
        reports = [updates[row["action_update_id"]] for row in told.rows("action_update_link") if row["action_id"] == action["id"]]
        said = [(in_order(fact["date"]), False, number, fact["due"]) for number, fact in mentions.items() if mentioned.get(number) == action["id"]]
        said += [(in_order(fact["date"]), True, fact["id"], fact["due"]) for fact in reports]
        due = next((due for *_, due in sorted(said) if due), None)
        yield change(first, "set", "action", action["owner"], None, due)
        yield from (change(fact, fact["status"], "action", fact["matter"], None, fact["due"]) for fact in reports if fact["status"] in DONE)


def changes(told: Told, since: str | None = None, until: str | None = None) -> list[Row]:
    """The answer of the question `changes`."""
    rows = [row for rows in (of_risks(told), of_measures(told), of_actions(told)) for row in rows]
    rows = [row for row in rows if (not since or (row["date"] or "") >= since) and (not until or (row["date"] and row["date"] <= until))]
    rows.sort(key=lambda row: (row["of"], row["change"], row["document"], row["id"], row["what"] or ""))
    rows.sort(key=lambda row: row["date"] or "", reverse=True)
    order = ("date", "change", "of", "what", "was", "is_now", "body", "organization", "document", "page", "quote")
    return [{name: " ".join(row[name].split()) if isinstance(row[name], str) else row[name] for name in order} for row in rows]


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
        *(("risk", kind) for kind in ("new", "removed", "worse", "better", "owner")),
        *(("measure", kind) for kind in ("worse", "better", "off target", "on target", "target moved")),
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
        ([[dam("CR7 amber", rag="amber")], [dam("CR7 red", rag="red")]], [("worse", "amber", "red")]),
        ([[dam("CR7 amber", rag="amber")], [dam("CR7 yellow", rag="yellow")]], []),
        ([[dam("CR7 16", score=16)], [dam("CR7 12.5", score=12.5)]], [("better", "16", "12.5")]),
        ([[dam("CR7 20 inherent", score=20, score_kind="inherent")], [dam("CR7 12", score=12)]], []),
        ([[dam("CR7 16", score=16)], [dam("CR7 was closed.", change="removed")]], [("removed", "16", None)]),
        ([[dam("New: CR7, at 16", score=16, change="new")]], [("new", None, "16")]),
        ([[calls("92% in time, green", value=92, rag="green")], [calls("88%, red", value=88, rag="red")]], [("off target", "92", "88")]),
        ([[calls("88%, red", value=88, rag="red")]], []),  # nobody says that it was on target before
        (
            [[calls("92%, green", value=92, rag="green")], [calls("90%", value=90)], [calls("88%, amber", value=88, rag="amber")]],
            [("off target", "90", "88")],
        ),
        ([[calls("88%, red", value=88, rag="red")], [calls("91%, on target", value=91, versus_target="on")]], [("on target", "88", "91")]),
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

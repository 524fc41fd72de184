"""Every figure of the histories, derived again in plain Python from what the papers state, over corpus/."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from pipeline.query import ask
from tests.query.rules import NOW, WORSE, moved, off_target, rated
from tests.query.told import Row, Told, fullest, joined, only

SAME = {("amber", "yellow"), ("yellow", "amber")}  # councils use one or the other: neither is the worse


def rows(store: sqlite3.Connection, table: str, leave: Iterable[str] = ()) -> list[Row]:
    return sorted(
        ({name: row[name] for name in row.keys() if name not in leave} for row in store.execute(f"SELECT * FROM {table}")),  # noqa: SIM118
        key=lambda row: (row.get("risk_id", row.get("indicator_id")), row["date"]),
    )


def risk_days(told: Told) -> list[Row]:
    """The rows of risk_history."""
    found: list[Row] = []
    titles, went = {row["id"]: row["title"] for row in told.rows("risk")}, told.rows("risk_successor")
    for risk, days in told.followed("risk_observation", "risk_link", "risk").items():
        ended = [(max((day for day in days if day <= row["date"]), default=None), row) for row in went if row["risk_id"] == risk and row["date"]]
        begun = [(min((day for day in days if day >= row["date"]), default=None), row) for row in went if row["successor_id"] == risk and row["date"]]
        score = rag = since = scored_on = owner = None
        at_red = 0
        for day, facts in days.items():
            now = only(fact["score"] for fact in facts if fact["score_kind"] in NOW)
            colour, called = only(fact["rag"] for fact in facts), {fact["change"] for fact in facts}
            movement = None
            if now is not None and score is not None:
                movement = "worse" if now > score else "better" if now < score else "same"
            elif colour and rag:
                pair = (rag, colour)
                movement = "same" if colour == rag else None if pair in SAME else "worse" if pair in WORSE else "better"
            if colour == "red":
                since, at_red = since or day, at_red + 1
            elif colour:
                since, at_red = None, 0
            stated = {name: only(fact[name] for fact in facts) for name in ("owner", "previous_score", "change")}
            found.append(stated | {
                "risk_id": risk, "date": day, "score": now, "rag": colour, "score_before": score, "rag_before": rag, "movement": movement,
                "red_since": since, "days_at_red": at_red, "called_new": int("new" in called), "removed": int("removed" in called),
                "became": joined(row["kind"] for on, row in ended if on == day),
                "successors": joined(titles.get(row["successor_id"], row["successor"]) for on, row in ended if on == day),
                "predecessors": joined(titles[row["risk_id"]] for on, row in begun if on == day),
                "owner_before": owner, "scored_before_on": scored_on, "statements": len(facts), "latest": int(day == max(days)),
                "observation_id": fullest(facts, lambda one: rated(one) and one["rag"] is not None, rated, lambda one: one["rag"] is not None)["id"],
            })  # fmt: skip
            score, scored_on = (score, scored_on) if now is None else (now, day)
            rag, owner = colour or rag, stated["owner"]
    return sorted(found, key=lambda row: (row["risk_id"], row["date"]))


def measure_days(told: Told) -> list[Row]:
    """The rows of indicator_history."""
    found: list[Row] = []
    for measure, days in told.followed("indicator_observation", "indicator_link", "indicator").items():
        value = first = target = since = valued_on = None
        off_days = 0
        aimed: tuple[str, float | None] = ("", None)  # when the target was told last, and the value told with it
        for day, facts in days.items():
            now, aim = only(fact["value"] for fact in facts), only(fact["target"] for fact in facts)
            off = off_target(facts)
            if off:
                since, off_days = since or day, off_days + 1
            elif off is False:
                since, off_days = None, 0
            found.append({name: only(fact[name] for fact in facts) for name in ("unit", "rag", "trend", "previous")} | {
                "indicator_id": measure, "date": day, "value": now, "target": aim, "value_before": value, "target_before": target,
                "short_change": None if now is None or value is None else now - value,
                "long_change": None if now is None or first is None else now - first,
                "target_moved": None if aim is None or target is None else moved(day, now, aim, target, *aimed, facts),
                "off_target": None if off is None else int(off), "off_since": since, "days_off": off_days, "valued_before_on": valued_on,
                "statements": len(facts), "latest": int(day == max(days)), "observation_id": fullest(facts, lambda one: one["value"] is not None)["id"],
            })  # fmt: skip
            first = now if first is None else first
            value, valued_on = (value, valued_on) if now is None else (now, day)
            target, aimed = (target, aimed) if aim is None else (aim, (day, now))
    return sorted(found, key=lambda row: (row["indicator_id"], row["date"]))


def test_risks_over_time(store: sqlite3.Connection) -> None:
    found = rows(store, "v_risk_history", leave=("risk", "jurisdiction_id"))
    assert found == risk_days(Told(store))
    assert len(found) > 60
    assert {row["movement"] for row in found} == {"worse", "better", "same", None}
    assert max(row["days_at_red"] for row in found) >= 4, "a risk is red for a year"
    assert all(any(row[name] not in (None, 0) for row in found) for name in found[0])
    assert any(row["score_before"] is not None and row["scored_before_on"] < row["red_since"] for row in found if row["red_since"])
    assert any(row["statements"] > 1 for row in found)


def test_measures_over_time(store: sqlite3.Connection) -> None:
    found = rows(store, "v_indicator_history", leave=("indicator", "jurisdiction_id"))
    assert found == measure_days(Told(store))
    assert len(found) > 60
    assert max(row["days_off"] for row in found) >= 3, "a measure is off target for three quarters"
    assert {row["target_moved"] for row in found} == {None, 0, 1}
    assert any(row["target_moved"] is None and row["target"] and row["target_before"] for row in found), "a target grows with the year"
    assert all(any(row[name] not in (None, 0) for row in found) for name in found[0])
    assert any(row["long_change"] not in (None, row["short_change"]) for row in found)


def test_the_register_is_the_last_day_of_each_risk(corpus_db: Path, store: sqlite3.Connection) -> None:
    told = Told(store)
    facts, risks = told.facts("risk_observation"), {row["id"]: row for row in told.rows("risk")}
    titles: dict[int, set[str]] = {}
    for row in told.rows("risk_link"):
        titles.setdefault(row["risk_id"], set()).add(facts[row["risk_observation_id"]]["title"].lower())
    days: dict[int, list[Row]] = {}
    for row in risk_days(told):
        days.setdefault(row["risk_id"], []).append(row)
    expected = {}
    for risk, history in days.items():
        last = history[-1]
        stated = facts[last["observation_id"]]
        kept = ("rag", "score", "movement", "red_since", "days_at_red", "owner", "became", "successors")
        expected[risks[risk]["title"], stated["document"]] = {name: last[name] for name in kept} | {
            "reference": risks[risk]["reference"], "first_seen": history[0]["date"], "last_seen": last["date"],
            "removed_on": last["date"] if last["removed"] else None, "names": len(titles[risk]), "quote": stated["quote"],
        }  # fmt: skip
    found = {}
    for row in ask(corpus_db, "risk-register").records():
        found[row["risk"], row["document"]] = {name: row[name] for name in next(iter(expected.values()))}
    assert found == {(" ".join(title.split()), document): row for (title, document), row in expected.items()}
    assert any(row["names"] > 1 for row in expected.values()), "a risk has had two titles"
    assert any(row["removed_on"] for row in expected.values())
    assert any(row["first_seen"] < row["red_since"] for row in expected.values() if row["red_since"])


def test_the_titles_of_a_risk_are_those_of_its_statements(store: sqlite3.Connection) -> None:
    told = Told(store)
    for kind, table, names in (("risk", "risk_observation", ("title", "reference")), ("indicator", "indicator_observation", ("name",))):
        facts, seen = told.facts(table), dict[tuple[object, ...], list[str | None]]()
        for row in told.rows(f"{kind}_link"):
            fact = facts[row[f"{table}_id"]]
            seen.setdefault((row[f"{kind}_id"], *(fact[name] or "" for name in names)), []).append(fact["date"])
        found = {(row[f"{kind}_id"], *(row[name] for name in names)): row for row in told.rows(f"{kind}_alias")}
        assert found.keys() == seen.keys()
        for key, row in found.items():
            dated = [day for day in seen[key] if day]
            assert (row["mentions"], row["first_seen"], row["last_seen"]) == (len(seen[key]), min(dated, default=None), max(dated, default=None))
        assert max(row["mentions"] for row in found.values()) > 2


def test_what_is_long_off_target_is_so_at_its_last_day(corpus_db: Path, store: sqlite3.Connection) -> None:
    told = Told(store)
    names = {row["id"]: row["name"] for row in told.rows("indicator")}
    last = [row for row in measure_days(told) if row["latest"]]
    for meetings in (2, 3, 5):
        expected = [(" ".join(names[row["indicator_id"]].split()), row["off_since"], row["days_off"]) for row in last if row["days_off"] >= meetings]
        found = [(row["indicator"], row["off_since"], row["meetings"]) for row in ask(corpus_db, "long-off-target", [str(meetings)]).records()]
        assert sorted(found) == sorted(expected) != []
        assert [row[2] for row in found] == sorted((row[2] for row in found), reverse=True)

"""Every figure that a view of histories derives, derived again in plain Python from the facts, over the papers of corpus/."""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

WORSE = {("green", "amber"), ("green", "yellow"), ("green", "red"), ("amber", "red"), ("yellow", "red")}
SAME = {("amber", "yellow"), ("yellow", "amber")}  # councils use one or the other: neither is the worse


def by_day(store: sqlite3.Connection, view: str, key: str) -> dict[int, dict[str, list[sqlite3.Row]]]:
    """The statements of a view by thing and day."""
    found: dict[int, dict[str, list[sqlite3.Row]]] = defaultdict(lambda: defaultdict(list))
    for row in store.execute(f"SELECT * FROM {view} WHERE date IS NOT NULL"):
        found[row[key]][row["date"]].append(row)
    return found


def only(values: Sequence[Any]) -> Any:
    """The one value that is stated, if just one is."""
    stated = {value for value in values if value is not None}
    return stated.pop() if len(stated) == 1 else None


def test_risks_over_time(store: sqlite3.Connection) -> None:
    expected = {}
    for risk, days in by_day(store, "v_risk_observation", "risk_id").items():
        score = rag = since = None
        at_red = 0
        for day in sorted(days):
            rows = days[day]
            now = only([row["score"] for row in rows if row["score_kind"] in (None, "current", "residual")])
            colour = only([row["rag"] for row in rows])
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
            expected[risk, day] = (now, colour, score, rag, movement, since, at_red, any(row["change"] == "removed" for row in rows))
            score, rag = (score if now is None else now), colour or rag
    columns = "score, rag, score_before, rag_before, movement, red_since, days_at_red, removed"
    found = {(row[0], row[1]): tuple(row)[2:] for row in store.execute(f"SELECT risk_id, date, {columns} FROM v_risk_history")}
    assert len(found) > 60
    assert found == expected
    assert {row[4] for row in found.values()} >= {"worse", "better", "same", None}


def test_measures_over_time(store: sqlite3.Connection) -> None:
    expected = {}
    for measure, days in by_day(store, "v_indicator_observation", "indicator_id").items():
        value = first = target = since = None
        off_days = 0
        aimed: tuple[date, Any] | None = None  # when the target was told last, and the value told with it
        for day in sorted(days):
            rows = days[day]
            now, aim = only([row["value"] for row in rows]), only([row["target"] for row in rows])
            colours, against = {row["rag"] for row in rows} - {None}, {row["versus_target"] for row in rows}
            off = True if colours & {"red", "amber", "yellow"} else False if colours else True if "below" in against else False if "on" in against else None
            if off:
                since, off_days = since or day, off_days + 1
            elif off is False:
                since, off_days = None, 0
            short = None if now is None or value is None else now - value
            long = None if now is None or first is None else now - first
            moved = None
            if aim is not None and target is not None and aimed is not None:
                told_on, then = aimed
                moved = int(aim != target)
                if moved and max(aim, target) > 5 * min(aim, target):
                    moved = None
                elif moved and not 330 <= (date.fromisoformat(day) - told_on).days <= 400:
                    to_date = any(re.search("to date|ytd|cumulative", f"{row['period']} {row['name']}", re.I) for row in rows)
                    along = None not in (now, then) and abs(aim - target) > target / 10 and abs(now * target - then * aim) < then * aim / 10
                    moved = None if to_date or along else 1
            expected[measure, day] = (now, aim, value, short, long, moved, since, off_days)
            first = now if first is None else first
            value, target = (value if now is None else now), (target if aim is None else aim)
            aimed = aimed if aim is None else (date.fromisoformat(day), now)
    columns = "value, target, value_before, short_change, long_change, target_moved, off_since, days_off"
    found = {(row[0], row[1]): tuple(row)[2:] for row in store.execute(f"SELECT indicator_id, date, {columns} FROM v_indicator_history")}
    assert len(found) > 60
    assert found == expected
    assert max(row[-1] for row in found.values()) >= 3, "a measure is off target for three quarters"
    assert {row[5] for row in found.values()} == {None, 0, 1}
    assert any(row[5] is None and row[1] is not None and row[3] is not None for row in found.values())


def test_the_latest_state_of_a_risk_is_the_last_day_of_its_history(store: sqlite3.Connection) -> None:
    days: dict[int, list[sqlite3.Row]] = defaultdict(list)
    for row in store.execute("SELECT * FROM v_risk_history ORDER BY date"):
        days[row["risk_id"]].append(row)
    states = {row["risk_id"]: row for row in store.execute("SELECT * FROM v_risk_state")}
    assert states.keys() == days.keys()
    for risk, history in days.items():
        last, state = history[-1], states[risk]
        assert [state[name] for name in ("score", "rag", "movement", "red_since", "days_at_red")] == [
            last[name] for name in ("score", "rag", "movement", "red_since", "days_at_red")
        ]
        assert state["removed_on"] == (last["date"] if last["removed"] else None)


def test_memberships_span_what_the_papers_show(store: sqlite3.Connection) -> None:
    seen: dict[tuple[int, int], list[sqlite3.Row]] = defaultdict(list)
    for row in store.execute(
        "SELECT l.person_id, t.post_id, f.date, f.document_id FROM v_person AS f "
        "JOIN person_link AS l ON l.fact_table = 'person_mention' AND l.fact_id = f.id "
        "JOIN post_link AS t ON t.fact_table = 'person_mention' AND t.fact_id = f.id"
    ):
        seen[row["person_id"], row["post_id"]].append(row)
    found = store.execute("SELECT * FROM membership WHERE post_id IS NOT NULL").fetchall()
    assert len(found) > 40
    assert {(row["person_id"], row["post_id"]) for row in found} == seen.keys()
    for row in found:
        rows = seen[row["person_id"], row["post_id"]]
        dates = [other["date"] for other in rows if other["date"]]
        assert (row["observed_from"], row["observed_to"]) == (min(dates, default=None), max(dates, default=None))
        assert row["papers"] == len({other["document_id"] for other in rows})

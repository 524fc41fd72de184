"""Every figure that a view of histories derives, derived again in plain Python from the facts, over the papers of corpus/."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from pipeline.ingest import ingest

CORPUS = Path(__file__).parents[2] / "corpus"
WORSE = {("green", "amber"), ("green", "yellow"), ("green", "red"), ("amber", "red"), ("yellow", "red")}
SAME = {("amber", "yellow"), ("yellow", "amber")}  # councils use one or the other: neither is the worse


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("histories") / "minutes.db"
    councils = [folder for folder in sorted(CORPUS.iterdir()) if folder.is_dir() and any(folder.glob("*.facts.json"))]
    ingest(councils, path, processes=2)
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    yield connection
    connection.close()


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
            moved = None if aim is None or target is None else int(aim != target)
            expected[measure, day] = (now, aim, value, short, long, moved, since, off_days)
            first = now if first is None else first
            value, target = (value if now is None else now), (target if aim is None else aim)
    columns = "value, target, value_before, short_change, long_change, target_moved, off_since, days_off"
    found = {(row[0], row[1]): tuple(row)[2:] for row in store.execute(f"SELECT indicator_id, date, {columns} FROM v_indicator_history")}
    assert len(found) > 60
    assert found == expected
    assert max(row[-1] for row in found.values()) >= 3, "a measure is off target for three quarters"


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


def test_contradictions_of_one_paper(store: sqlite3.Connection) -> None:
    tallies = store.execute("SELECT * FROM v_tally").fetchall()
    expected = {
        row["id"] for row in tallies if row["total"] and row["count"] is not None and row["percent"] is not None
        and abs(100 * row["count"] / row["total"] - row["percent"]) > 1
    }  # fmt: skip
    found = {row["fact_id"] for row in store.execute("SELECT * FROM v_contradiction WHERE kind = 'percent'")}
    assert found == expected != set()
    risks = store.execute("SELECT * FROM v_risk").fetchall()
    product = {row["id"] for row in risks if None not in (row["likelihood"], row["impact"], row["score"]) and row["likelihood"] * row["impact"] != row["score"]}
    assert {row["fact_id"] for row in store.execute("SELECT * FROM v_contradiction WHERE kind = 'product'")} == product
    actions = store.execute("SELECT * FROM v_action").fetchall()
    early = {row["id"] for row in actions if row["due"] and row["date"] and row["due"] < row["date"]}
    assert {row["fact_id"] for row in store.execute("SELECT * FROM v_contradiction WHERE kind = 'due'")} == early
    groups: dict[tuple[Any, ...], list[sqlite3.Row]] = defaultdict(list)
    for row in tallies:
        if row["status"] in ("red", "amber", "yellow", "green"):
            groups[row["document_id"], row["agenda_item_id"], row["subject"], row["timing"]].append(row)
    parts = set()
    for rows in groups.values():
        if len({row["status"] for row in rows}) == len(rows):
            totals = {row["total"] for row in rows} - {None}
            over = len(totals) == 1 and sum(row["count"] or 0 for row in rows) > max(totals)
            if over or sum(row["percent"] or 0 for row in rows) > 101.5:
                parts.add(min(row["id"] for row in rows))
    assert {row["fact_id"] for row in store.execute("SELECT * FROM v_contradiction WHERE kind = 'parts'")} == parts != set()


def test_contradictions_between_papers(store: sqlite3.Connection) -> None:
    """A previous figure is held against what the last meeting of the same body was told, and against nothing else."""
    meetings: dict[int, set[str]] = defaultdict(set)
    for row in store.execute("SELECT organization_id, date FROM event"):
        meetings[row["organization_id"]].add(row["date"])
    body = {row["document_id"]: row["organization_id"] for row in store.execute("SELECT * FROM event_paper")}
    for kind, view, previous, before, told_on in (
        ("previous score", "v_risk_history", "previous_score", "score_before", "scored_before_on"),
        ("previous value", "v_indicator_history", "previous", "value_before", "valued_before_on"),
    ):
        expected = set()
        for row in store.execute(f"SELECT * FROM {view}"):
            document = row["observation_id"] // 1_000_000
            earlier = [day for day in meetings[body[document]] if day < row["date"]]
            if row[previous] is not None and row[before] is not None and row[previous] != row[before] and row[told_on] == max(earlier, default=None):
                expected.add(row["observation_id"])
        found = {row["fact_id"] for row in store.execute("SELECT fact_id FROM v_contradiction WHERE kind = ?", (kind,))}
        assert found == expected, kind


def test_meetings_that_are_missing(store: sqlite3.Connection) -> None:
    days: dict[int, list[date]] = defaultdict(list)
    for row in store.execute("SELECT DISTINCT organization_id, date FROM event ORDER BY date"):
        days[row["organization_id"]].append(date.fromisoformat(row["date"]))
    expected = set()
    for met in days.values():
        gaps = [(b - a).days for a, b in pairwise(met)]
        if len(gaps) >= 4:
            usual = sum(gaps) / len(gaps)
            expected |= {(str(a), str(b)) for (a, b), gap in zip(pairwise(met), gaps, strict=True) if gap > 1.5 * usual}
    assert {(row["since"], row["until"]) for row in store.execute("SELECT * FROM v_gap WHERE kind = 'meeting'")} == expected


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

"""What became of risks, as it is asked: on both databases, and held against the links of corpus/ that were written by hand."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

from pipeline.evaluate.link_gold import read_links
from pipeline.evaluate.links import matched_things
from pipeline.evaluate.stored_links import stored_rows
from pipeline.facts import Risk
from pipeline.query import Answer, ask
from pipeline.store import Db, open_store
from tests.query.conftest import CORPUS
from tests.query.papers import Said, paper, said

MERGED = "Roof of the depot (DR3) and Lease of the depot (DR4) had been merged into Use of the depot (DR9)."


def risk(words: str, title: str, reference: str, **fields: object) -> Said:
    return said(words, Risk, title=title, reference=reference, **fields)


PAPERS = (
    paper("2024-03-05", risk("DR3 Roof of the depot 16", "Roof of the depot", "DR3", score=16), risk("DR4 Lease of the depot 9", "Lease of the depot", "DR4", score=9)),
    paper("2024-06-04", risk(MERGED, "Roof of the depot", "DR3"), risk("DR4 was 9.", "Lease of the depot", "DR4", score=9)),
    paper("2024-09-03", risk("DR9 Use of the depot 20", "Use of the depot", "DR9", score=20), risk("Fuel was moved to the Transport risk register.", "Fuel", "DR5")),
)  # fmt: skip


def told(db: Db, question: str, *columns: str, arguments: tuple[str, ...] = ()) -> list[tuple[object, ...]]:
    answer: Answer = ask(db, question, arguments)
    return [tuple(record[column] for column in columns) for record in answer.records()]


def test_what_became_of_a_risk_is_told_with_the_risks_on_either_database(both_stores_of: Callable[..., tuple[Db, str]]) -> None:
    for db in both_stores_of(*PAPERS):
        assert told(db, "risk-successors", "date", "risk", "became", "successor", "successor_risk") == [
            ("2024-09-03", "Fuel", "moved", "the Transport risk register", None),
            ("2024-06-04", "Lease of the depot", "merged", "Use of the depot", "Use of the depot"),
            ("2024-06-04", "Roof of the depot", "merged", "Use of the depot", "Use of the depot"),
        ]
        assert told(db, "risk-successors", "risk", arguments=("DR4",)) == [("Lease of the depot",)]
        assert told(db, "risk-history", "date", "risk", "became", "successors", "predecessors", arguments=("depot",)) == [
            ("2024-03-05", "Lease of the depot", None, None, None),
            ("2024-06-04", "Lease of the depot", "merged", "Use of the depot", None),
            ("2024-03-05", "Roof of the depot", None, None, None),
            ("2024-06-04", "Roof of the depot", "merged", "Use of the depot", None),
            ("2024-09-03", "Use of the depot", None, None, "Lease of the depot; Roof of the depot"),
        ]
        assert told(db, "risk-register", "risk", "became", "successors") == [
            ("Use of the depot", None, None),
            ("Lease of the depot", "merged", "Use of the depot"),
            ("Fuel", "moved", "the Transport risk register"),
            ("Roof of the depot", "merged", "Use of the depot"),
        ]
        gone = [row for row in told(db, "changes", "date", "change", "what", "was", "is_now") if row[1] in ("merged", "moved")]
        assert gone == [
            ("2024-09-03", "moved", "Fuel", None, "the Transport risk register"),
            ("2024-06-04", "merged", "Lease of the depot; Roof of the depot", None, "Use of the depot"),
        ]


def test_the_successors_of_the_corpus_are_those_written_by_hand(corpus_db: Path, store: sqlite3.Connection) -> None:
    """`from` of a risk in links.json names the risks that were merged into it, split into it or replaced by it."""
    rows = list(stored_rows(open_store(corpus_db)))
    found = {(row["risk_id"], row["successor_id"]) for row in store.execute("SELECT * FROM risk_successor WHERE kind <> 'moved'")}
    right: set[tuple[object, object]] = set()
    for gold in read_links(CORPUS):
        things = matched_things(gold, rows)["risks"]
        links = json.loads((CORPUS / gold.council / "links.json").read_text("utf-8"))
        pairs = [(before, cluster["id"]) for cluster in links.get("risks", []) for before in cluster.get("from", [])]
        for before, after in pairs:
            of_pair = {(one, other) for one in things[before] for other in things[after]} & found
            assert of_pair, f"{before} leads to {after}"
            right |= of_pair
    assert found == right
    assert len(found) == 7

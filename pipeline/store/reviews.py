"""Decisions of persons: kept, undone, and made to hold in the rows that papers give.

What a decision does to the rows of its paper is made anew from all decisions each time the paper is loaded or one is taken or undone: so
the rows depend on the papers and the decisions alone, not on which came first. Of decisions that gainsay each other the last holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, insert, select, text, update

from pipeline.errors import StoreError
from pipeline.link import Ref, Rulings
from pipeline.rows import IDS_PER_DOCUMENT, UNSTORABLE
from pipeline.store.correctable import column_of
from pipeline.store.derived import derive_of_paper
from pipeline.store.fact_finder import FactFinder, Found
from pipeline.store.fingerprint import HEX, OWN_FIELD, Fingerprint, read_fingerprint
from pipeline.store.followed import mark_stale
from pipeline.store.script import prepared
from pipeline.store.tables import tables

DECISIONS = ("confirm", "reject", "correct", "merge", "split")
_OF_PAIRS = ("merge", "split")
# What a link of a fact's own field leads to; every other field names a person.
_THINGS = {"risk_observation": "risk", "indicator_observation": "measure", "action_mention": "action", "action_update": "action"}


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person says of a fact: `field` and `value` of a correction (None: blank), `other` of a merge or split."""

    decision: str
    fingerprint: Fingerprint
    other: Fingerprint | None = None
    field: str | None = None
    value: str | None = None
    note: str | None = None

    @property
    def subject(self) -> tuple[str, ...]:
        """What it decides: of two decisions with one subject the later holds."""
        if self.decision in _OF_PAIRS:
            return ("pair", *sorted((str(self.fingerprint), str(self.other))))
        if self.decision == "correct":
            return ("correct", str(self.fingerprint), str(self.field))
        return ("fact", str(self.fingerprint))


@dataclass(frozen=True, slots=True)
class Kept:
    """A decision as the store keeps it: its number, who took it when (UTC), and who undid it when."""

    number: int
    decision: Decision
    made_by: str
    made_at: str
    undone_by: str | None
    undone_at: str | None


def record(connection: Connection, decision: Decision, by: str) -> int:
    """Keeps a decision, which holds from now on; returns its number. Histories that it touches become stale.

    The transaction is the caller's. Raises StoreError if there is no such fact, or if it cannot be decided so.
    """
    if any(UNSTORABLE.search(words or "") for words in (by, decision.value, decision.note)):
        raise StoreError("What was typed has characters that are none: type it again, as UTF-8.")
    finder = FactFinder(connection)
    found = _known(finder, decision.fingerprint)
    others = [_known(finder, decision.other)] if decision.other else []
    _check(connection, decision, found, others)
    review = tables()["review"]
    row = {
        "made_at": _now(),
        "made_by": by,
        "decision": decision.decision,
        "fact_table": decision.fingerprint.table,
        "fingerprint": str(decision.fingerprint),
        "other_fingerprint": str(decision.other) if decision.other else None,
        "field": found.ref.field if decision.decision in _OF_PAIRS else decision.field,
        "value": decision.value,
        "note": decision.note,
    }
    number = int(connection.execute(insert(review).values(row).returning(review.c.id)).scalar_one())
    _take_effect(connection, [found.ref, *(other.ref for other in others)])
    return number


def undo(connection: Connection, number: int, by: str) -> None:
    """Takes a decision back; it stays in the log. The transaction is the caller's. Raises StoreError if there is none to undo."""
    kept = next((one for one in read_reviews(connection) if one.number == number), None)
    if kept is None:
        raise StoreError(f"There is no decision {number}: `minutebook review log` lists them.")
    if kept.undone_at:
        raise StoreError(f"Decision {number} was undone before, by {kept.undone_by} at {kept.undone_at}.")
    review = tables()["review"]
    connection.execute(update(review).where(review.c.id == number).values(undone_at=_now(), undone_by=by))
    finder = FactFinder(connection)
    bound = filter(None, (kept.decision.fingerprint, kept.decision.other))
    _take_effect(connection, [found.ref for fingerprint in bound if (found := finder.fact(fingerprint))])


def read_reviews(connection: Connection) -> list[Kept]:
    """Every decision that was ever taken, in the order of their numbers."""
    return [_kept(tuple(row)) for row in connection.execute(text(f"SELECT {_COLUMNS} FROM review ORDER BY id"))]


def standing(reviews: Iterable[Kept]) -> dict[tuple[str, ...], Kept]:
    """The decisions that hold, by what they decide: not undone, and the last of their subject."""
    return {kept.decision.subject: kept for kept in reviews if not kept.undone_at}


def apply_reviews(connection: Connection, sha256: str) -> None:
    """Makes the decisions on the facts of the paper with that hash hold in its rows, which are as they were read.

    A decision whose fact is not there any more, or whose value the column no longer takes, does nothing and stays.
    """
    finder = FactFinder(connection)
    for kept in standing(_of_paper(connection, sha256[:HEX])).values():
        decision = kept.decision
        found = finder.fact(decision.fingerprint)
        if found is None:
            continue
        if decision.decision == "reject":
            row = {"fact_table": found.ref.table, "fact_id": found.ref.fact_id, "review_id": kept.number}
            connection.execute(insert(tables()["rejected_fact"]), row)
        elif decision.decision == "correct":
            _correct(connection, kept, found)


def read_rulings(connection: Connection, jurisdiction_id: int) -> Rulings:
    """Which mentions of the jurisdiction's papers persons have said to be one thing, or not to be."""
    holding = standing(_of_pairs(connection)).values()
    papers = text("SELECT jurisdiction_id FROM event_paper WHERE document_id = :id") if holding else None
    finder = FactFinder(connection)
    pairs: dict[str, set[tuple[Ref, Ref]]] = {name: set() for name in _OF_PAIRS}
    for kept in holding:
        decision = kept.decision
        one, other = finder.fact(decision.fingerprint), finder.fact(decision.other) if decision.other else None
        if one is None or other is None or papers is None:
            continue
        places = {connection.execute(papers, {"id": found.ref.fact_id // IDS_PER_DOCUMENT}).scalar() for found in (one, other)}
        if places == {jurisdiction_id}:
            low, high = sorted((one, other), key=lambda found: str(found.fingerprint))
            pairs[decision.decision].add((low.ref, high.ref))
    return Rulings(frozenset(pairs["merge"]), frozenset(pairs["split"]))


def effect(connection: Connection, finder: FactFinder, kept: Kept, holding: dict[tuple[str, ...], Kept]) -> str:
    """What has become of a decision, in words: "in effect", "undone", or why it has none."""
    if kept.undone_at:
        return f"undone by {kept.undone_by}"
    last = holding[kept.decision.subject]
    if last.number != kept.number:
        return f"decided again: {last.number}"
    for fingerprint in filter(None, (kept.decision.fingerprint, kept.decision.other)):
        document_id = finder.document(fingerprint)
        counts = text("SELECT count(*) FROM v_document WHERE id = :id")
        if document_id is None or not connection.execute(counts, {"id": document_id}).scalar_one():
            return "without effect: its paper was replaced or taken away"
        if finder.fact(fingerprint) is None:
            return "without effect: its words are no longer read so"
    return "in effect"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _known(finder: FactFinder, fingerprint: Fingerprint) -> Found:
    found = finder.fact(fingerprint)
    if found is None:
        what = "no paper" if finder.document(fingerprint) is None else "no fact in its paper"
        raise StoreError(f"The store has {what} with the fingerprint {fingerprint}: `minutebook review` lists those it has.")
    return found


def _check(connection: Connection, decision: Decision, found: Found, others: list[Found]) -> None:
    """Raises StoreError if a fact cannot be decided so."""
    fingerprint = decision.fingerprint
    if decision.decision in _OF_PAIRS:
        if not others:
            raise StoreError(f"To {decision.decision} takes the fingerprints of two facts.")
        (other,) = others
        if other.fingerprint == fingerprint:
            raise StoreError(f"To {decision.decision} takes two facts, and both are {fingerprint}.")
        things = {_thing(fact.ref) for fact in (found, other)}
        if len(things) > 1 or None in things:
            raise StoreError(f"{fingerprint} and {other.fingerprint} do not both name a person, a risk, a measure or an action.")
        councils = {_jurisdiction(connection, fact.ref) for fact in (found, other)}
        if len(councils) > 1 or None in councils:
            raise StoreError(f"{fingerprint} and {other.fingerprint} are not of one council's papers.")
        return
    if fingerprint.field and decision.decision in ("reject", "correct"):
        raise StoreError(f"{fingerprint} is a name in a fact: correct or reject the fact, or split the name from who it is not.")
    if decision.decision == "correct":
        column_of(fingerprint.table, decision.field or "").read(decision.value)


def _thing(ref: Ref) -> str | None:
    if not ref.field:
        return None
    return _THINGS.get(ref.table, "person") if ref.field == OWN_FIELD.get(ref.table) else "person"


def _jurisdiction(connection: Connection, ref: Ref) -> int | None:
    papers = text("SELECT jurisdiction_id FROM event_paper WHERE document_id = :id")
    found = connection.execute(papers, {"id": ref.fact_id // IDS_PER_DOCUMENT}).scalar()
    return None if found is None else int(found)


def _take_effect(connection: Connection, refs: Iterable[Ref]) -> None:
    documents = sorted({ref.fact_id // IDS_PER_DOCUMENT for ref in refs})
    for document_id in documents:
        _restore(connection, document_id)
        apply_reviews(connection, connection.execute(text("SELECT sha256 FROM document WHERE id = :id"), {"id": document_id}).scalar_one())
        derive_of_paper(connection, document_id)
    mark_stale(connection, documents)


def _kept(row: tuple[Any, ...]) -> Kept:
    number, decision, fingerprint, other, field, value, note, *times = row
    other = read_fingerprint(other) if other else None
    return Kept(number, Decision(decision, read_fingerprint(fingerprint), other, field, value, note), *times)


_COLUMNS = "id, decision, fingerprint, other_fingerprint, field, value, note, made_by, made_at, undone_by, undone_at"


def _of_paper(connection: Connection, sha: str) -> Iterator[Kept]:
    statement = f"SELECT {_COLUMNS} FROM review WHERE fingerprint >= :low AND fingerprint < :high AND undone_at IS NULL ORDER BY id"
    for row in connection.execute(prepared(statement), {"low": f"{sha}:", "high": f"{sha};"}):
        yield _kept(tuple(row))


def _of_pairs(connection: Connection) -> Iterator[Kept]:
    statement = f"SELECT {_COLUMNS} FROM review WHERE other_fingerprint IS NOT NULL AND undone_at IS NULL ORDER BY id"
    for row in connection.execute(text(statement)):
        yield _kept(tuple(row))


def _restore(connection: Connection, document_id: int) -> None:
    """Makes a paper's rows what they were read as: what was corrected or rejected before is so no longer."""
    low = document_id * IDS_PER_DOCUMENT
    bounds = {"low": low, "high": low + IDS_PER_DOCUMENT - 1}
    connection.execute(text("DELETE FROM rejected_fact WHERE fact_id BETWEEN :low AND :high"), bounds)
    corrected = connection.execute(
        text("SELECT fact_table, fact_id, field, was FROM corrected_fact WHERE fact_id BETWEEN :low AND :high"), bounds
    ).all()
    for table, fact_id, field, was in corrected:
        _set(connection, table, fact_id, field, json.loads(was))
    connection.execute(text("DELETE FROM corrected_fact WHERE fact_id BETWEEN :low AND :high"), bounds)


def _correct(connection: Connection, kept: Kept, found: Found) -> None:
    ref, field = found.ref, kept.decision.field or ""
    try:
        value = column_of(ref.table, field).read(kept.decision.value)
    except StoreError:  # an earlier schema took it
        return
    table = tables()[ref.table]
    was = connection.execute(select(table.c[field]).where(table.c.id == ref.fact_id)).scalar_one()
    row = {"fact_table": ref.table, "fact_id": ref.fact_id, "field": field, "was": json.dumps(was), "review_id": kept.number}
    connection.execute(insert(tables()["corrected_fact"]), row)
    _set(connection, ref.table, ref.fact_id, field, value)


def _set(connection: Connection, name: str, fact_id: int, field: str, value: object) -> None:
    table = tables()[name]
    connection.execute(update(table).where(table.c.id == fact_id).values({field: value}))

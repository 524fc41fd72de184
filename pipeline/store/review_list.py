"""What of the store needs a person: names that could mean several, facts that are unsure, statements that cannot be all true."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from sqlalchemy import Connection, text

from pipeline.link import Ref
from pipeline.rows import IDS_PER_DOCUMENT
from pipeline.store.fact_finder import FactFinder
from pipeline.store.reviews import read_reviews, standing

UNSURE = 0.6  # facts of less confidence need a person

_AMBIGUOUS = """SELECT c.fact_table, c.fact_id, c.field, c.position, c.target_table, c.target_id, c.score, d.path,
       coalesce(p.name, r.title, i.name, e.exact) AS target
FROM link_candidate AS c JOIN v_document AS d ON d.id = c.fact_id / 1000000
LEFT JOIN person AS p ON c.target_table = 'person' AND p.id = c.target_id
LEFT JOIN risk AS r ON c.target_table = 'risk' AND r.id = c.target_id
LEFT JOIN indicator AS i ON c.target_table = 'indicator' AND i.id = c.target_id
LEFT JOIN action AS a ON c.target_table = 'action' AND a.id = c.target_id
LEFT JOIN action_mention AS m ON m.id = a.first_mention_id
LEFT JOIN evidence AS e ON e.id = m.evidence_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS x WHERE x.fact_id = c.fact_id
                  AND x.fact_table = CASE c.fact_table WHEN 'person_vote' THEN 'vote_event' ELSE c.fact_table END)
ORDER BY d.path, c.fact_table, c.fact_id, c.field, c.position, c.score DESC, target, c.target_id"""

_UNSURE = """SELECT f.fact_table, f.id, f.confidence, f.rule, d.path
FROM v_fact AS f JOIN v_document AS d ON d.id = f.document_id
WHERE f.confidence < :unsure
  AND NOT EXISTS (SELECT 1 FROM rejected_fact AS x WHERE x.fact_table = f.fact_table AND x.fact_id = f.id)
ORDER BY f.confidence, d.path, f.fact_table, f.id"""

_CONTRADICTIONS = """SELECT fact_table, fact_id, kind, stated, other, document, other_date, other_document, other_page, other_quote
FROM v_contradiction ORDER BY document, fact_table, fact_id, kind"""

# The table that says what each fact is linked to, its key of the fact, its key of the thing.
_LINKS = {
    "risk": ("risk_link", "'risk_observation', risk_observation_id, 'title', 0", "risk_id"),
    "indicator": ("indicator_link", "'indicator_observation', indicator_observation_id, 'name', 0", "indicator_id"),
    "action": ("action_link", "'action_mention', action_mention_id, 'action', 0", "action_id"),
    "person": ("person_link", "fact_table, fact_id, field, position", "person_id"),
}


@dataclass(frozen=True, slots=True)
class Open:
    """One thing for a person to decide: a fact, why it is here, where it is written.

    `fingerprint` is the fact's; of an ambiguous name there is an entry for each thing it could mean, and `other` is the fingerprint of
    a fact that surely means that thing: to merge with it, or split from it. other_date and the like are the place that a contradiction is
    held against, where its words do not state both figures.
    """

    kind: str  # contradiction | ambiguous | unsure
    fact: str  # the table
    name: str | None
    reason: str
    document: str
    page: int | None
    quote: str
    fingerprint: str
    other: str | None = None
    other_date: str | None = None
    other_document: str | None = None
    other_page: int | None = None
    other_quote: str | None = None


def open_reviews(connection: Connection, *, kind: str | None = None, unsure: float = UNSURE, limit: int | None = None) -> list[Open]:
    """What needs a person, of all kinds or of one, the most telling first; what a person has confirmed is left out."""
    lister = _Lister(connection, unsure)
    kinds: dict[str, Callable[[], Iterator[Open]]] = {
        "contradiction": lister.contradictions,
        "ambiguous": lister.ambiguous,
        "unsure": lister.unsure,
    }
    found = (entry for name, of in kinds.items() if kind in (None, name) for entry in of())
    return list(islice(found, limit))


class _Lister:
    def __init__(self, connection: Connection, unsure: float) -> None:
        self._connection = connection
        self._unsure = unsure
        self._finder = FactFinder(connection)
        holding = [kept.decision for kept in standing(read_reviews(connection)).values()]
        self._confirmed = {str(decision.fingerprint) for decision in holding if decision.decision == "confirm"}
        self._corrected = {str(decision.fingerprint) for decision in holding if decision.decision == "correct"}

    def contradictions(self) -> Iterator[Open]:
        for table, fact_id, kind, stated, other, path, date, document, page, quote in self._connection.execute(text(_CONTRADICTIONS)).all():
            figures = " against ".join(_figure(value) for value in (stated, other) if value is not None)
            entry = self._entry("contradiction", Ref(table, fact_id, ""), f"{kind}: {figures}" if figures else kind, path)
            if entry and entry.fingerprint not in self._confirmed:
                words = " ".join(quote.split()) if quote else None
                yield replace(entry, other_date=date, other_document=document, other_page=page, other_quote=words)

    def ambiguous(self) -> Iterator[Open]:
        result = self._connection.execute(text(_AMBIGUOUS))
        for table, fact_id, field, position, target_table, target_id, score, path, target in result.all():
            reason = f"may be {' '.join(target.split())} ({score:.0%})"
            entry = self._entry("ambiguous", Ref(table, fact_id, field, position), reason, path, self._one_of(target_table, target_id))
            if entry and entry.fingerprint not in self._confirmed:
                yield entry

    def unsure(self) -> Iterator[Open]:
        result = self._connection.execute(text(_UNSURE), {"unsure": self._unsure})
        for table, fact_id, confidence, rule, path in result.all():
            entry = self._entry("unsure", Ref(table, fact_id, ""), f"confidence {confidence:.2f}, by the rule {rule}", path)
            if entry and entry.fingerprint not in self._confirmed | self._corrected:
                yield entry

    def _one_of(self, table: str, key: int) -> str | None:
        """The fingerprint of the fact that is linked to the thing most surely."""
        links, fact, thing = _LINKS[table]
        statement = f"SELECT {fact} FROM {links} WHERE {thing} = :key ORDER BY score DESC, 1, 2, 3, 4"
        found = self._connection.execute(text(statement), {"key": key}).first()
        one = self._finder.of(Ref(*found)) if found else None
        return str(one.fingerprint) if one else None

    def _entry(self, kind: str, ref: Ref, reason: str, path: str, other: str | None = None) -> Open | None:
        found = self._finder.of(ref)
        if found is None:  # a row that no reading of the paper gives any more
            return None
        name = " ".join(found.name.split()) if found.name else None
        return Open(kind, ref.table, name, reason, path, found.page, " ".join(found.quote.split()), str(found.fingerprint), other)


def _figure(value: float) -> str:
    return f"{value:g}" if abs(value) < IDS_PER_DOCUMENT else f"{value:.0f}"

"""Checks the links of a council's papers: `<council>/links.json` says which rows of their facts are the same person, risk, measure or action.

Format: corpus/README.md. `python -m corpus.check` runs these checks as well.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

Row = dict[str, Any]
Facts = dict[str, dict[str, Any]]  # stem of a paper -> its facts

# Kind of thing -> the field of a row that names it. A mention gives this field and as many others as tell the row from its neighbours.
NAMED_BY = {"persons": "name", "risks": "title", "indicators": "name", "actions": "quote"}
_ROWS_OF = {"persons": "people"}  # where the facts call the list otherwise
STATUSES = ("done", "put off", "in progress", "overdue", "dropped")
CONTRADICTIONS = ("count and percentage", "parts and total", "product", "previous", "removed and rated", "told twice")
_FIELDS = {
    "persons": {"id", "mentions"},
    "risks": {"id", "mentions", "from"},
    "indicators": {"id", "mentions", "from"},
    "actions": {"id", "mentions", "updates"},
}
_OTHER_LISTS = {"traps": {"kind", "apart", "together", "why"}, "contradictions": {"kind", "places", "why"}}


def faults(council: Path, prints: Callable[[str, str], bool]) -> Iterator[str]:
    """Every fault of the council's links.json; none if it has no such file. `prints` tells whether the paper of a stem prints a quote."""
    path = council / "links.json"
    if not path.exists():
        return
    facts = {
        file.name.removesuffix(".facts.json"): json.loads(file.read_text(encoding="utf-8")) for file in sorted(council.glob("*.facts.json"))
    }
    links = json.loads(path.read_text(encoding="utf-8"))
    yield from (f"{name} is no part of the links" for name in links.keys() - NAMED_BY.keys() - _OTHER_LISTS.keys())
    for kind in NAMED_BY:
        yield from _cluster_faults(kind, links.get(kind, []), facts)
    yield from _update_faults(links.get("actions", []), prints)
    yield from _trap_faults(links)
    yield from _contradiction_faults(links.get("contradictions", []), prints)


def rows(kind: str, facts: dict[str, Any]) -> list[Row]:
    """The rows of one paper that are linked under `kind`: a post without a name is no person."""
    return [row for row in facts[_ROWS_OF.get(kind, kind)] if row.get(NAMED_BY[kind])]


def named_rows(kind: str, mention: Row, facts: Facts) -> list[int]:
    """The places, among `rows` of its paper, of those that the mention fits; a good mention fits one."""
    told = {field: value for field, value in mention.items() if field != "paper"}
    candidates = rows(kind, facts.get(mention.get("paper", ""), {"people": [], "risks": [], "indicators": [], "actions": []}))
    return [place for place, row in enumerate(candidates) if all(row.get(field) == value for field, value in told.items())]


def _cluster_faults(kind: str, clusters: list[Row], facts: Facts) -> Iterator[str]:
    """One line for each unknown field, id given twice, mention of no row or of several, and row in no cluster or in two."""
    ids = Counter(cluster.get("id") for cluster in clusters)
    yield from (f"{kind}: id {identity!r} is given {count} times" for identity, count in ids.items() if count > 1 or not identity)
    seen: Counter[tuple[str, int]] = Counter()
    for cluster in clusters:
        where = f"{kind}/{cluster.get('id')}"
        yield from (f"{where}: {field} is no field" for field in cluster.keys() - _FIELDS[kind])
        yield from (f"{where}: comes from {other!r}, which is no id" for other in cluster.get("from", []) if other not in ids)
        if not cluster.get("mentions"):
            yield f"{where}: no mention"
        for mention in cluster.get("mentions", []):
            places = named_rows(kind, mention, facts) if mention.get(NAMED_BY[kind]) else []
            if len(places) != 1:
                yield f"{where}: names {len(places)} rows, not one: {mention}"
            seen.update((mention.get("paper", ""), place) for place in places)
    for stem, paper in facts.items():
        for place, row in enumerate(rows(kind, paper)):
            if (times := seen[(stem, place)]) != 1:
                yield f"{kind}: in {times} clusters, not one: {stem}: {str(row[NAMED_BY[kind]])[:90]!r}"


def _update_faults(actions: list[Row], prints: Callable[[str, str], bool]) -> Iterator[str]:
    for action in actions:
        for update in action.get("updates", []):
            where = f"actions/{action.get('id')}"
            if update.get("status") not in STATUSES:
                yield f"{where}: an update may not be {update.get('status')!r}"
            yield from _place_faults(where, update, prints)


def _place_faults(where: str, place: Row, prints: Callable[[str, str], bool]) -> Iterator[str]:
    if not place.get("quote") or not prints(place.get("paper", ""), place["quote"]):
        yield f"{where}: the quote is not in {place.get('paper')}: {str(place.get('quote'))[:90]!r}"


def _trap_faults(links: dict[str, Any]) -> Iterator[str]:
    for trap in links.get("traps", []):
        where = f"trap of {trap.get('kind')}"
        yield from (f"{where}: {field} is no field" for field in trap.keys() - _OTHER_LISTS["traps"])
        if trap.get("kind") not in NAMED_BY:
            yield f"{where}: the kind is none of {', '.join(NAMED_BY)}"
            continue
        clusters = {cluster["id"]: cluster for cluster in links.get(trap["kind"], [])}
        apart, together = trap.get("apart", []), trap.get("together", [])
        yield from (f"{where}: {identity!r} is no id" for identity in [*apart, *together] if identity not in clusters)
        yield from (
            f"{where}: {identity!r} has one mention, so nothing to keep together"
            for identity in together
            if identity in clusters and len(clusters[identity]["mentions"]) < 2
        )
        if len(set(apart)) < 2 and not together:
            yield f"{where}: it keeps nothing apart and nothing together"
        if not trap.get("why"):
            yield f"{where}: it does not say why"


def _contradiction_faults(contradictions: list[Row], prints: Callable[[str, str], bool]) -> Iterator[str]:
    for contradiction in contradictions:
        where = f"contradiction ({contradiction.get('kind')})"
        yield from (f"{where}: {field} is no field" for field in contradiction.keys() - _OTHER_LISTS["contradictions"])
        if contradiction.get("kind") not in CONTRADICTIONS:
            yield f"{where}: the kind is none of {', '.join(CONTRADICTIONS)}"
        if not contradiction.get("places") or not contradiction.get("why"):
            yield f"{where}: no place, or it does not say why"
        for place in contradiction.get("places", []):
            yield from _place_faults(where, place, prints)

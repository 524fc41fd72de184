"""How well what papers name is followed from paper to paper: B-cubed over the links that a folder holds, written by hand.

`links.json` says which rows of a council's papers are the same person, risk, indicator or action (`link_gold`). For each mention that the
extraction found as well, B-cubed precision is the share of its cluster in the store that is of its cluster by hand, and recall the share of
its cluster by hand that is in its cluster in the store; both are averaged over mentions (Bagga and Baldwin 1998). A mention that was not
found is counted as such and judges no link.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pipeline.evaluate.link_gold import LinkGold
from pipeline.evaluate.similarity import name_likeness, quote_overlap, same_number, same_text, same_words

# The field of a row that names it, for each kind.
NAMED_BY = {"persons": "name", "risks": "title", "indicators": "name", "actions": "quote"}
UPDATES = "updates"  # of actions: the report of a later paper and the action that it is about
_LEAST_QUOTE = 0.5
_LEAST_NAME = 0.85
_NUMBERS = frozenset(("score", "likelihood", "impact", "previous_score", "value", "target", "previous"))


@dataclass(frozen=True, slots=True)
class StoredRow:
    """A row of the store: what kind, in which paper (its path), with which fields, and the thing that it was linked to (None if none)."""

    kind: str
    paper: str
    fields: Mapping[str, Any]
    thing: int | None


@dataclass(slots=True)
class LinkScore:
    """Sums over mentions: those by hand, those found in the store, and precision and recall summed over the found ones."""

    gold: int = 0
    found: int = 0
    linked: int = 0  # of the reports on actions those that the store links; of other kinds all that are found
    right_of_stored: float = 0.0
    right_of_gold: float = 0.0
    merged: list[str] = field(default_factory=list)  # what the store holds for one thing and is several
    parted: list[str] = field(default_factory=list)  # what it holds for several things and is one

    @property
    def precision(self) -> float:
        return self.right_of_stored / self.linked if self.linked else 1.0

    @property
    def recall(self) -> float:
        return self.right_of_gold / self.found if self.found else 1.0

    def __add__(self, other: LinkScore) -> LinkScore:
        return LinkScore(
            self.gold + other.gold,
            self.found + other.found,
            self.linked + other.linked,
            self.right_of_stored + other.right_of_stored,
            self.right_of_gold + other.right_of_gold,
            [*self.merged, *other.merged],
            [*self.parted, *other.parted],
        )


def score_links(golds: Sequence[LinkGold], stored: Sequence[StoredRow]) -> dict[str, LinkScore]:
    """The score of each kind over all links; "updates" has the reports on actions."""
    totals: dict[str, LinkScore] = {}
    for gold in golds:
        for kind, score in _score_council(gold, _rows_of(gold, stored)).items():
            totals[kind] = totals.get(kind, LinkScore()) + score
    return totals


def _rows_of(gold: LinkGold, stored: Sequence[StoredRow]) -> list[StoredRow]:
    """The rows of these papers, with the names that the links give to the papers."""
    named = {path: gold.name_of.get(Path(path).resolve()) for path in {row.paper for row in stored}}
    return [replace(row, paper=name) for row in stored if (name := named[row.paper])]


def matched_things(gold: LinkGold, stored: Sequence[StoredRow]) -> dict[str, dict[str, set[int | str]]]:
    """For each kind and each cluster by hand the things of the store that its found mentions have."""
    rows = _rows_of(gold, stored)
    found: dict[str, dict[str, set[int | str]]] = {}
    for kind in NAMED_BY:
        of_kind = found[kind] = defaultdict(set)
        for mention in _matched(kind, gold.clusters.get(kind, []), [row for row in rows if row.kind == kind])[0]:
            of_kind[mention.cluster].add(mention.thing)
    return found


def _score_council(gold: LinkGold, stored: Sequence[StoredRow]) -> dict[str, LinkScore]:
    scores: dict[str, LinkScore] = {}
    actions: dict[str, set[int]] = {}
    for kind in NAMED_BY:
        matched, written = _matched(kind, gold.clusters.get(kind, []), [row for row in stored if row.kind == kind])
        scores[kind] = _b_cubed(matched, written, gold.council)
        if kind == "actions":
            actions = _things_of(matched)
    scores[UPDATES] = _score_updates(gold, [row for row in stored if row.kind == UPDATES], actions)
    return scores


@dataclass(frozen=True, slots=True)
class _Matched:
    """A mention by hand (`cluster` is its id) that the store has: the thing of its row, a made-up one where it has none.

    `label` is what a reader knows the cluster by: its id, with the name in the store where the links hold no words.
    """

    cluster: str
    thing: int | str
    label: str


def _matched(kind: str, clusters: Sequence[Mapping[str, Any]], stored: Sequence[StoredRow]) -> tuple[list[_Matched], int]:
    """The mentions that are in the store, each with a row of its own, and how many there are by hand.

    Mentions of somebody of the public are right where they are left as they are ("public" in the links).
    """
    by_paper: dict[str, list[tuple[int, StoredRow]]] = defaultdict(list)
    for place, row in enumerate(stored):
        by_paper[row.paper].append((place, row))
    mentions = [(cluster, mention) for cluster in clusters for mention in cluster.get("mentions", [])]
    pairs = sorted(
        (-_likeness(kind, mention, row.fields), number, place)
        for number, (_, mention) in enumerate(mentions)
        for place, row in by_paper.get(mention["paper"], [])
        if _likeness(kind, mention, row.fields) > 0
    )
    taken_mentions: set[int] = set()
    taken_rows: set[int] = set()
    found: list[_Matched] = []
    for _, number, place in pairs:
        if number in taken_mentions or place in taken_rows:
            continue
        taken_mentions.add(number)
        taken_rows.add(place)
        cluster, mention = mentions[number]
        row, gold = stored[place], cluster["id"]
        unlinked = f"public {gold}" if cluster.get("public") else f"row {place}"
        label = f"{gold} ({_start(row, NAMED_BY[kind])})" if isinstance(mention[NAMED_BY[kind]], list) else gold
        found.append(_Matched(gold, unlinked if row.thing is None else row.thing, label))
    return found, len(mentions)


def _likeness(kind: str, mention: Mapping[str, Any], row: Mapping[str, Any]) -> float:
    """How well a stored row fits a mention, 0 if it does not: by the field that names it, then by the others that are told."""
    name = NAMED_BY[kind]
    if name == "quote":
        by_name, least = quote_overlap(mention[name], row.get(name)), _LEAST_QUOTE
    elif isinstance(mention[name], list):
        by_name, least = float(same_words(mention[name], row.get(name))), _LEAST_NAME
    elif kind == "persons":
        by_name, least = name_likeness(mention[name], row.get(name)), _LEAST_NAME
    else:
        by_name, least = float(same_text(mention[name], row.get(name))), _LEAST_NAME
    if by_name < least:
        return 0.0
    told = [other for other in mention if other not in ("paper", name)]
    same = sum(_same(other, mention[other], row.get(other)) for other in told)
    return by_name + same


def _same(name: str, one: Any, other: Any) -> bool:
    return same_number(one, other) if name in _NUMBERS else same_text(one, other)


def _b_cubed(matched: Sequence[_Matched], gold: int, council: str) -> LinkScore:
    score = LinkScore(gold=gold, found=len(matched), linked=len(matched))
    both = Counter((mention.cluster, mention.thing) for mention in matched)
    of_cluster = Counter(mention.cluster for mention in matched)
    of_thing = Counter(mention.thing for mention in matched)
    for (cluster, thing), count in both.items():
        score.right_of_stored += count * count / of_thing[thing]
        score.right_of_gold += count * count / of_cluster[cluster]
    labels = {mention.cluster: mention.label for mention in reversed(matched)}
    of_things: dict[int | str, set[str]] = defaultdict(set)
    parts: dict[str, set[int | str]] = defaultdict(set)
    for mention in matched:
        of_things[mention.thing].add(mention.cluster)
        parts[mention.cluster].add(mention.thing)
    several = [sorted(clusters) for clusters in of_things.values() if len(clusters) > 1]
    score.merged = [f"{council}: {', '.join(labels[cluster] for cluster in clusters)}" for clusters in several]
    score.parted = [f"{council}: {labels[cluster]} in {len(things)}" for cluster, things in sorted(parts.items()) if len(things) > 1]
    return score


def _things_of(matched: Sequence[_Matched]) -> dict[str, set[int]]:
    """For each action by hand those that the store has for its mentions."""
    found: dict[str, set[int]] = defaultdict(set)
    for mention in matched:
        if isinstance(mention.thing, int):
            found[mention.cluster].add(mention.thing)
    return found


def _score_updates(gold: LinkGold, stored: Sequence[StoredRow], actions: Mapping[str, set[int]]) -> LinkScore:
    """Reports on actions: `gold` are those by hand, `found` those that the store has.

    Precision is the share of the linked ones that go to the right action, recall the share of all by hand that do. A report on what no
    paper sets is none to be found, but a wrong one if it is linked.
    """
    score = LinkScore()
    for cluster in gold.clusters.get("actions", []):
        for update in cluster.get("updates", []):
            score.gold += 1
            rows = _reports(update, stored)
            score.found += bool(rows)
            things = {row.thing for row in rows if row.thing is not None}
            if not things:
                continue
            score.linked += 1
            if things & actions.get(cluster["id"], set()):
                score.right_of_stored += 1
                score.right_of_gold += 1
            else:
                score.merged.append(f"{gold.council}: a report on {cluster['id']} goes to another action: {_start(rows[0])}")
    for update in gold.loose:
        linked = [row for row in _reports(update, stored) if row.thing is not None]
        score.linked += bool(linked)
        score.merged += [f"{gold.council}: a report on no action goes to one: {_start(row)}" for row in linked]
    return score


def _reports(update: Mapping[str, Any], stored: Sequence[StoredRow]) -> list[StoredRow]:
    of_paper = (row for row in stored if row.paper == update["paper"])
    return [row for row in of_paper if quote_overlap(update["quote"], row.fields.get("quote")) >= _LEAST_QUOTE]


def _start(row: StoredRow, field: str = "quote") -> str:
    return " ".join(str(row.fields.get(field)).split())[:60]

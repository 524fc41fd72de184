"""Traps that links.json lays: things easily taken for one, and one thing easily taken for several.

A trap of things to be kept `apart` holds if no two of them share a thing of the store, one of a thing to be kept `together` if all its
mentions that were found are of one. Mentions that were not found decide nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from pipeline.evaluate.link_gold import LinkGold
from pipeline.evaluate.links import StoredRow, matched_things


@dataclass(frozen=True, slots=True)
class Trap:
    """A trap and what became of it; `broken` names the things that were merged, or the one that was parted."""

    council: str
    kind: str
    apart: bool
    ids: tuple[str, ...]
    why: str
    broken: tuple[str, ...]

    @property
    def holds(self) -> bool:
        return not self.broken


def traps_of(golds: Sequence[LinkGold], stored: Sequence[StoredRow]) -> list[Trap]:
    """Every trap of the links, in their order."""
    return [trap for gold in golds for trap in _traps(gold, stored)]


def _traps(gold: LinkGold, stored: Sequence[StoredRow]) -> list[Trap]:
    things = matched_things(gold, stored)
    traps = []
    for trap in gold.traps:
        of = things[trap["kind"]]
        apart = "apart" in trap
        ids = tuple(trap["apart" if apart else "together"])
        if apart:
            broken = [f"{one} and {other}" for one, other in combinations(ids, 2) if of.get(one, set()) & of.get(other, set())]
        else:
            broken = [f"{one} in {len(of[one])}" for one in ids if len(of.get(one, ())) > 1]
        traps.append(Trap(gold.council, trap["kind"], apart, ids, trap["why"], tuple(broken)))
    return traps

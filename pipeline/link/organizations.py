"""Names of councils and committees as printed -> organizations.

A paper belongs to the council it names. One that names only a committee belongs to the council whose papers name a committee
so, if there is just one such council in the store; else to nobody: "Audit Committee" alone says too little.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.link.keys import fold, id_of

Printed = tuple[str | None, str | None]  # organization, body


@dataclass(frozen=True, slots=True)
class Organization:
    """A council ("jurisdiction") or one of its committees ("body", whose parent is the council), with its printed names."""

    id: int
    key: str
    classification: str
    name: str
    parent_id: int | None
    names: Mapping[str, int]  # printed name -> papers


@dataclass(frozen=True, slots=True)
class Belonging:
    """The council a paper belongs to, and the body that met: the council itself for its own meeting."""

    jurisdiction_id: int
    organization_id: int


def resolve_organizations(printed: Mapping[Printed, int]) -> tuple[dict[Printed, Belonging], list[Organization]]:
    """Each pair of organization and body that papers print (with how many do) -> whose paper that is; pairs that cannot be told are
    left out. Also every organization found, councils before their bodies."""
    councils_of_body: dict[str, set[str]] = defaultdict(set)
    for organization, body in printed:
        if organization and fold(organization) and body and fold(body):
            councils_of_body[fold(body)].add(fold(organization))
    names: dict[str, Counter[str]] = defaultdict(Counter)
    parents: dict[str, str] = {}
    belongings: dict[Printed, Belonging] = {}
    for (organization, body), papers in sorted(printed.items(), key=lambda entry: (entry[0][0] or "", entry[0][1] or "")):
        council = fold(organization or "") or _only(councils_of_body.get(fold(body or ""), set()))
        if not council:
            continue
        if organization and fold(organization):
            names[council][_one_line(organization)] += papers
        key = council
        if body and fold(body) and fold(body) != council:
            key = f"{council}/{fold(body)}"
            names[key][_one_line(body)] += papers
            parents[key] = council
        belongings[organization, body] = Belonging(id_of("organization", council), id_of("organization", key))
    return belongings, [_organization(key, names[key], parents.get(key)) for key in sorted(names, key=lambda key: (key in parents, key))]


def _only(candidates: set[str]) -> str:
    return next(iter(candidates)) if len(candidates) == 1 else ""


def _one_line(name: str) -> str:
    return " ".join(name.split())


def _organization(key: str, names: Counter[str], parent: str | None) -> Organization:
    # As printed most often; of two printed as often, the one not set in capitals.
    name = min(names, key=lambda name: (-names[name], name.isupper(), name))
    parent_id = None if parent is None else id_of("organization", parent)
    return Organization(id_of("organization", key), key, "body" if parent else "jurisdiction", name, parent_id, dict(names))

"""Names of councils and committees as printed -> organizations.

A paper belongs to the council it names. One that names only a committee belongs to the council whose papers name a committee
so, if there is just one such council in the store; else to nobody: "Audit Committee" alone says too little.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline import patterns as re
from pipeline.link.council_spellings import misprints_of
from pipeline.link.keys import fold, id_of

Printed = tuple[str | None, str | None]  # organization, body

# what stands beside the name of a council: "CYNGOR SIR FENMOR - FENMOR COUNTY COUNCIL", "Council Chamber, Fenmoor District Council"
_PARTED = re.compile(r"\s*(?:[,|/\n]|\s[-–—]\s)\s*")
# words before it that are a label, or of the title of the paper: "Authority Fenmoor District Council", "Record of Elmwick Parish Council"
_LABEL = re.compile(r"(?:(?:authority|council|organi[sz]ation|body|record|minutes|meeting|proceedings|report)\s+(?:of\s+)?(?:the\s+)?)+")

# the bodies of a part of a council's area, in Ireland, Scotland, England, New Zealand: "municipal district of ...", "north area committee"
_AREA = re.compile(
    r"\b(?:(?:municipal|metropolitan|borough) district|local (?:board|committee)|community board|ward (?:board|committee|forum)"
    r"|(?:area|locality|neighbourhood) (?:board|committee|forum|panel|partnership))\b"
)


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
    council_of = _councils(printed)
    councils_of_body: dict[str, set[str]] = defaultdict(set)
    for organization, body in printed:
        if organization and fold(organization) and body and fold(body):
            councils_of_body[fold(body)].add(council_of[organization])
    names: dict[str, Counter[str]] = defaultdict(Counter)
    parents: dict[str, str] = {}
    belongings: dict[Printed, Belonging] = {}
    for (organization, body), papers in sorted(printed.items(), key=lambda entry: (entry[0][0] or "", entry[0][1] or "")):
        council = council_of.get(organization or "") or _only(councils_of_body.get(fold(body or ""), set()))
        if not council:
            continue
        if organization and council_of.get(organization):
            names[council][_one_line(organization)] += papers
        key = council
        if body and fold(body) and fold(body) != council:
            key = f"{council}/{fold(body)}"
            names[key][_one_line(body)] += papers
            parents[key] = council
        belongings[organization, body] = Belonging(id_of("organization", council), id_of("organization", key))
    return belongings, [_organization(key, names[key], parents.get(key)) for key in sorted(names, key=lambda key: (key in parents, key))]


def areas_of(keys: Mapping[int, str]) -> frozenset[int]:
    """Of organizations (id -> key) the bodies of a part of the council's area: what they are told are figures of that part."""
    return frozenset(key_id for key_id, key in keys.items() if _AREA.search(key.rpartition("/")[2]) and "/" in key)


def _councils(printed: Mapping[Printed, int]) -> dict[str, str]:
    """Each organization as printed -> the folded name it is known by: a part of the printed one, if papers print that part alone; of a
    misprint the right one."""
    names = {organization for organization, _ in printed if organization and fold(organization)}
    whole = {fold(name) for name in names}
    found = {}
    for name in names:
        parts = {fold(part) for part in _PARTED.split(name)}
        parts |= {_LABEL.sub("", part, count=1) for part in parts if _LABEL.match(part)}
        known = (parts - {fold(name)}) & whole
        found[name] = _only(known) or fold(name)
    papers: Counter[str] = Counter()
    for (organization, _), count in printed.items():
        if organization in found:
            papers[found[organization]] += count
    right = misprints_of(papers)
    return {name: right.get(council, council) for name, council in found.items()}


def _only(candidates: set[str]) -> str:
    return next(iter(candidates)) if len(candidates) == 1 else ""


def _one_line(name: str) -> str:
    return " ".join(name.split())


def _organization(key: str, names: Counter[str], parent: str | None) -> Organization:
    # Not with what stands beside it, as printed most often; of two printed as often, the one not set in capitals.
    last = key.rsplit("/", 1)[-1]
    name = min(names, key=lambda name: (fold(name) != last, -names[name], name.isupper(), name))
    parent_id = None if parent is None else id_of("organization", parent)
    return Organization(id_of("organization", key), key, "body" if parent else "jurisdiction", name, parent_id, dict(names))

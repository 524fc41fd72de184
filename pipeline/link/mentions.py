"""What linking reads and what it gives back.

A mention is one name, title or action as one paper prints it. Its `place` orders mentions by date, then by the content of their
papers, then by their order in the paper: never by the order in which papers arrived, so that the answer does not depend on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

UNDATED = "9999-12-31"  # papers without a date come last


class Ref(NamedTuple):
    """The field of a fact that a link starts from; `position` counts the names of a vote, and is 0 elsewhere."""

    table: str
    fact_id: int
    field: str
    position: int = 0


class Place(NamedTuple):
    """Where a mention stands in time: ISO date (UNDATED if none), SHA-256 of the paper, number of the fact in its paper."""

    date: str
    sha256: str
    number: int


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of a paper: names as printed, dates ISO 8601, `kind` and `status` as in the table `meeting`."""

    document_id: int
    sha256: str
    organization: str | None
    body: str | None
    date: str | None
    start_time: str | None
    kind: str
    status: str | None


@dataclass(frozen=True, slots=True)
class Mention:
    """What every mention carries; `organization_id` is the body whose paper it stands in."""

    ref: Ref
    document_id: int
    organization_id: int
    date: str | None
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMention(Mention):
    """A person's name or, where `name` is None, a post alone. An owner may be either: it comes as the name."""

    name: str | None
    role: str | None = None
    kind: str | None = None  # councillor | officer | external
    attendance: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskMention(Mention):
    """`words` is what states the risk, `after` the sentence or two behind it where the words could say what became of the risk."""

    title: str
    reference: str | None = None
    words: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorMention(Mention):
    """`words` is what states the measure; `value`, `previous` and `target` are in its unit."""

    name: str
    unit: str | None = None
    words: str = ""
    value: float | None = None
    previous: float | None = None
    target: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionMention(Mention):
    """`words` is the sentence that states the action, `start` where it begins in the paper's text, `before` what stands before it there."""

    words: str
    owner: str | None = None
    due: str | None = None
    item: str | None = None  # title of the agenda item
    number: str | None = None  # its printed number
    start: int = 0
    before: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionUpdateMention(Mention):
    """`words` is the sentence that reports, `matter` what it says of which action; the other fields are as an `ActionMention`'s."""

    words: str
    status: str
    matter: str | None = None
    owner: str | None = None
    due: str | None = None
    item: str | None = None
    number: str | None = None
    start: int = 0
    before: str = ""


@dataclass(frozen=True, slots=True)
class Rulings:
    """What persons have decided: pairs of mentions that are one thing, and pairs that are not."""

    together: frozenset[tuple[Ref, Ref]] = frozenset()
    apart: frozenset[tuple[Ref, Ref]] = frozenset()

    def parts(self, refs: Sequence[Ref]) -> list[int]:
        """Which part of one printed name each of its mentions belongs to: 0, where nobody has said that it means two things.

        A mention that is not the same as an earlier one begins another part, and takes those with it that it is together with.
        """
        known = set(refs)
        if not any(one in known and other in known for one, other in self.apart):
            return [0] * len(refs)
        group = {ref: ref for ref in refs}
        for one, other in sorted(self.together):
            if one in group and other in group:
                joined = group[other]
                group = {ref: group[one] if of == joined else of for ref, of in group.items()}
        apart = {frozenset((group[one], group[other])) for one, other in self.apart if one in group and other in group}
        parts: list[set[Ref]] = []
        for ref in refs:
            if not any(group[ref] in part for part in parts):
                fits = (part for part in parts if not any(frozenset((group[ref], of)) in apart for of in part))
                part = next(fits, None)
                if part is None:
                    parts.append({group[ref]})
                else:
                    part.add(group[ref])
        return [next(place for place, part in enumerate(parts) if group[ref] in part) for ref in refs]

    def partners(self) -> dict[Ref, set[Ref]]:
        """For each mention that a person said is one with others, these."""
        return _both_ways(self.together)

    def strangers(self) -> dict[Ref, set[Ref]]:
        """For each mention that a person said is another thing than others, these."""
        return _both_ways(self.apart)


def _both_ways(pairs: Iterable[tuple[Ref, Ref]]) -> dict[Ref, set[Ref]]:
    found: dict[Ref, set[Ref]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found


@dataclass(frozen=True, slots=True)
class Papers:
    """All that one jurisdiction's papers mention: what `link` reads. `organization_keys` gives the key of each organization by id."""

    jurisdiction_id: int
    jurisdiction_key: str
    organization_keys: Mapping[int, str]
    names: tuple[NameMention, ...] = ()
    risks: tuple[RiskMention, ...] = ()
    indicators: tuple[IndicatorMention, ...] = ()
    actions: tuple[ActionMention, ...] = ()
    updates: tuple[ActionUpdateMention, ...] = ()
    rulings: Rulings = field(default_factory=Rulings)


Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Histories:
    """The rows of every table of histories for one jurisdiction, by table, in the order of that table's columns in `COLUMNS`."""

    jurisdiction_id: int
    tables: Mapping[str, list[Row]]


@dataclass(frozen=True, slots=True)
class Linked:
    """A mention and the cluster it was put in, how and how surely (0 to 1)."""

    ref: Ref
    score: float
    method: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention that could belong to the cluster, but to others as well."""

    ref: Ref
    score: float

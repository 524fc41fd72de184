"""One paper: pairing what was found with what was written by hand, and counting."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pipeline.evaluate.kinds import KINDS, MEETING, Row

_LONG_DAYS = 300  # a date of more days is a whole year: often part of a title, so it counts only where both sides have it
_SHOWN = 260  # characters of a row in a list of misses


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one kind: rows by hand, rows found, pairs of them, pairs right in every field."""

    gold: int = 0
    found: int = 0
    pairs: int = 0
    whole: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.gold + other.gold, self.found + other.found, self.pairs + other.pairs, self.whole + other.whole)

    @property
    def precision(self) -> float:
        return self.pairs / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.pairs / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        return self._f1(self.pairs)

    @property
    def whole_f1(self) -> float:
        return self._f1(self.whole)

    def _f1(self, hits: int) -> float:
        return 2 * hits / (self.gold + self.found) if self.gold + self.found else 1.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """Which rows of a kind were hit: `hits` has the rows by hand that were found, their place in the gold -> the row as shown;
    `invented` the found rows that are none, as shown; `whole` the places of rows that were right in every field."""

    hits: Mapping[int, str] = field(default_factory=dict)
    invented: tuple[str, ...] = ()
    whole: frozenset[int] = frozenset()


@dataclass(slots=True)
class PaperScore:
    """The counts and the outcome of a paper by kind, and a line for each miss, invention and wrong field.

    `body` is the organization whose paper it is, `form` the ending of its file ("html"); both are None where nobody said.
    """

    scores: dict[str, Score] = field(default_factory=dict)
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)
    body: str | None = None
    form: str | None = None


def score_paper(gold: Mapping[str, Any], found: Mapping[str, Any]) -> PaperScore:
    """Compares the facts `found` in a paper with those written by hand, both as objects of facts.schema.json."""
    result = PaperScore()
    _score_meeting(gold.get("meeting") or {}, found.get("meeting") or {}, result)
    for kind in KINDS:
        _score_kind(kind, gold.get(kind) or [], found.get(kind) or [], result)
    return result


def _score_meeting(gold: Row, found: Row, result: PaperScore) -> None:
    """The fields of the heading: each one stated is a row, right or wrong."""
    stated = {name for name in MEETING if gold.get(name) is not None}
    filled = {name for name in MEETING if found.get(name) is not None}
    right = {name for name in stated & filled if MEETING[name](gold[name], found[name])}
    wrong = sorted((stated | filled) - right)
    result.misses += [f"meeting.{name}: gold {gold.get(name)!r}, found {found.get(name)!r}" for name in wrong]
    result.scores["meeting"] = Score(len(stated), len(filled), len(right), len(right))
    result.outcomes["meeting"] = Outcome(
        {place: f"{name}: {gold[name]}" for place, name in enumerate(MEETING) if name in right},
        tuple(f"{name}: {found[name]}" for name in sorted(filled - right)),
        frozenset(place for place, name in enumerate(MEETING) if name in right),
    )


def _score_kind(kind: str, gold: Sequence[Row], found: Sequence[Row], result: PaperScore) -> None:
    partner = pairing(kind, gold, found)
    pairs = [(gold[i], found[j]) for i, j in partner.items()]
    missed = [row for i, row in enumerate(gold) if i not in partner]
    taken = set(partner.values())
    invented = [row for j, row in enumerate(found) if j not in taken]
    if kind == "dates":
        missed = [row for row in missed if not _is_year(row)]
        invented = [row for row in invented if not _is_year(row)]
    wrong = [(row, other, _wrong_fields(kind, row, other)) for row, other in pairs]
    misses = result.misses
    misses += [f"{kind}: missed {_shown(row)}" for row in missed]
    misses += [f"{kind}: invented {_shown(row)}" for row in invented]
    for row, other, names in wrong:
        if names:
            told = ", ".join(f"{name} gold {row.get(name)!r} found {other.get(name)!r}" for name in names)
            misses.append(f"{kind}: {_shown(row)}: {told}")
    whole = frozenset(i for i, (_, _, names) in zip(partner, wrong, strict=True) if not names)
    result.scores[kind] = Score(len(pairs) + len(missed), len(pairs) + len(invented), len(pairs), len(whole))
    result.outcomes[kind] = Outcome({i: _shown(gold[i]) for i in sorted(partner)}, tuple(_shown(row) for row in invented), whole)


def pairing(kind: str, gold: Sequence[Row], found: Sequence[Row]) -> dict[int, int]:
    """Pairs rows, the most alike first and among those the nearest in order: place of a row by hand -> place of its find."""
    rule = KINDS[kind]
    ranked = sorted(
        (
            (likeness, -abs(i - j), i, j)
            for i, row in enumerate(gold)
            for j, other in enumerate(found)
            if (likeness := rule.likeness(row, other)) >= rule.least
        ),
        reverse=True,
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in ranked:
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    return partner


def _wrong_fields(kind: str, gold: Row, found: Row) -> list[str]:
    fields = KINDS[kind].fields
    skipped = {"unit"} if kind == "indicators" and gold.get("value") is None else set()
    return [name for name, same in fields.items() if name not in skipped and not same(gold.get(name), found.get(name))]


def _is_year(row: Row) -> bool:
    try:
        return (date.fromisoformat(row["end"]) - date.fromisoformat(row["start"])).days > _LONG_DAYS
    except (KeyError, TypeError, ValueError):  # no date, so no year
        return False


def _shown(row: Row) -> str:
    told = {key: value for key, value in row.items() if value is not None and key not in _PLACE}
    return json.dumps(told, ensure_ascii=False)[:_SHOWN]


# What a found row has beside its facts, of no use in a list of misses.
_PLACE = frozenset({"agenda_item", "confidence", "page", "quote_start", "quote_end", "text_start", "text_end", "order"})

"""When two rows of a kind speak of the same fact, and which of their fields must agree for it to be wholly right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pipeline.evaluate.similarity import (
    likeness,
    name_likeness,
    quote_overlap,
    same_number,
    same_owner,
    same_text,
    same_truth,
    same_word,
)

Row = Mapping[str, Any]
Same = Callable[[Any, Any], bool]


@dataclass(frozen=True, slots=True)
class Kind:
    """How rows of a kind are compared: their likeness (gold row first), the least that makes a pair, the test of each field."""

    likeness: Callable[[Row, Row], float]
    least: float
    fields: Mapping[str, Same]


def _titles(gold: Row, found: Row) -> float:
    return likeness(gold["title"], found.get("title"))


def _quotes(gold: Row, found: Row) -> float:
    return quote_overlap(gold.get("quote"), found.get("quote"))


def _people(gold: Row, found: Row) -> float:
    """By name; by post where neither has a name."""
    if gold.get("name") or found.get("name"):
        return name_likeness(gold.get("name"), found.get("name"))
    return likeness(gold.get("role"), found.get("role"))


def _presenters(gold: Row, found: Row) -> float:
    """By name, or by post where one side has no name; somewhat by the item."""
    if gold.get("name") and found.get("name"):
        who = name_likeness(gold["name"], found["name"])
    elif gold.get("role") and found.get("role"):
        who = likeness(gold["role"], found["role"])
    else:
        who = 0.0
    return who * (0.6 + 0.4 * likeness(gold.get("item"), found.get("item")))


def _risks(gold: Row, found: Row) -> float:
    return max(_titles(gold, found), 0.9 * _quotes(gold, found))


def _tallies(gold: Row, found: Row) -> float:
    """The same count, and percentage where both give one; half by the status."""
    if not same_number(gold.get("count"), found.get("count")):
        return 0.0
    percents = gold.get("percent"), found.get("percent")
    if None not in percents and not same_number(*percents):
        return 0.0
    return 0.5 + 0.5 * likeness(gold.get("status"), found.get("status"))


def _indicators(gold: Row, found: Row) -> float:
    """By name and words; a wrong value is forgiven only where both are very much alike."""
    name, quote = likeness(gold.get("name"), found.get("name")), _quotes(gold, found)
    if gold.get("value") is None:
        return 0.5 * name + 0.5 * quote
    if same_number(gold["value"], found.get("value")):
        return 0.5 * name + 0.5 * quote + 0.1
    return 0.6 if name > 0.85 and quote > 0.5 else 0.0


def _percentages(gold: Row, found: Row) -> float:
    return float(same_number(gold["value"], found.get("value")) and same_number(gold.get("high"), found.get("high")))


def _amounts(gold: Row, found: Row) -> float:
    return float(same_number(gold["value"], found.get("value")))


def _votes(gold: Row, found: Row) -> float:
    """By the counts; where none are given by mover and seconder, else by the motion."""
    counts = [name for name in ("for", "against", "abstain") if gold.get(name) is not None]
    if counts and all(same_number(gold[name], found.get(name)) for name in counts):
        return 1.0
    if any(found.get(name) is not None for name in counts):
        return 0.0
    motion = likeness(gold.get("motion"), found.get("motion"))
    people = [name_likeness(gold[name], found.get(name)) for name in ("mover", "seconder") if gold.get(name)]
    return 0.8 * sum(people) / len(people) + 0.2 * motion if people else motion


def _interests(gold: Row, found: Row) -> float:
    return name_likeness(gold.get("name"), found.get("name"))


def _dates(gold: Row, found: Row) -> float:
    return float(gold["start"] == found.get("start") and gold["end"] == found.get("end"))


KINDS: Mapping[str, Kind] = {
    "agenda_items": Kind(_titles, 0.85, {"number": same_word}),
    "people": Kind(_people, 0.85, {"role": same_text, "kind": same_word, "attendance": same_word}),
    "presenters": Kind(_presenters, 0.8, {}),
    "risks": Kind(
        _risks,
        0.7,
        {
            "rag": same_word,
            "score": same_number,
            "likelihood": same_number,
            "impact": same_number,
            "previous_score": same_number,
            "change": same_word,
            "owner": same_owner,
        },
    ),
    "tallies": Kind(_tallies, 0.7, {"subject": same_word, "percent": same_number, "when": same_word}),
    "indicators": Kind(
        _indicators,
        0.6,
        {
            "value": same_number,
            "unit": same_word,
            "target": same_number,
            "previous": same_number,
            "rag": same_word,
            "versus_target": same_word,
            "trend": same_word,
            "direction": same_word,
        },
    ),
    "percentages": Kind(_percentages, 1.0, {"comparator": same_word}),
    "amounts": Kind(_amounts, 1.0, {"currency": same_word}),
    "decisions": Kind(_quotes, 0.5, {"kind": same_word}),
    "recommendations": Kind(_quotes, 0.5, {"kind": same_word}),
    "actions": Kind(_quotes, 0.5, {"owner": same_owner, "due": same_word}),
    "votes": Kind(
        _votes,
        0.65,
        {
            "for": same_number,
            "against": same_number,
            "abstain": same_number,
            "mover": same_owner,
            "seconder": same_owner,
            "unanimous": same_truth,
        },
    ),
    "interests": Kind(_interests, 0.9, {"kind": same_word}),
    "dates": Kind(_dates, 1.0, {}),
    "documents": Kind(_titles, 0.85, {"format": same_word, "size_kb": same_number}),
}

MEETING: Mapping[str, Same] = {
    "organization": same_text,
    "body": same_text,
    "date": same_word,
    "start_time": same_word,
    "end_time": same_word,
    "location": same_text,
    "kind": same_word,
}

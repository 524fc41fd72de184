"""People: one row for each natural person a paper names, and one for each post that acts with no name given."""

from __future__ import annotations

from pipeline.extract import attendance, named
from pipeline.extract.reading import Reading
from pipeline.extract.register import Entry, Register
from pipeline.facts import Person

__all__ = ["Register", "find", "register"]


def register(reading: Reading) -> Register:
    """Who is who in a paper, from its attendance lists and its sentences."""
    listed = attendance.find(reading)
    return Register([*listed, *named.find(reading, listed)])


def find(reading: Reading, people: Register | None = None) -> tuple[Person, ...]:
    """A Person for each entry of the paper's register, in the order of the text; `people` where it is made already."""
    entries = (people or register(reading)).entries
    rows = [_person(entry) for entry in entries]
    return tuple(sorted(rows, key=lambda row: row.evidence.start))


def _person(entry: Entry) -> Person:
    best = next((mention for mention in entry.mentions if mention.listed), entry.mentions[0])
    return Person(
        name=entry.name,
        role=entry.role,
        kind=entry.kind,
        attendance=entry.attendance,
        evidence=best.span,
        item=best.item,
        rule=best.rule,
        confidence=min(0.99, max(mention.confidence for mention in entry.mentions) + 0.02 * (len(entry.mentions) - 1)),
    )

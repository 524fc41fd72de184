"""People: one row for each natural person a paper names, and one for each post that acts with no name given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.people import attendance, contacts, named, own_posts, relatives
from pipeline.extract.people.entry import Entry
from pipeline.extract.people.outsiders import Outsiders
from pipeline.extract.reading import Reading
from pipeline.extract.register import Register
from pipeline.facts import MeetingKind, Person

__all__ = ["Register", "find", "register"]


def register(reading: Reading) -> Register:
    """Who is who in a paper, from its attendance lists, its sentences and its contacts."""
    listed = attendance.find(reading)
    people = Register([*listed, *named.find(reading, listed), *contacts.find(reading), *relatives.find(reading)])
    own_posts.learn(reading, people)
    return people


def find(reading: Reading, people: Register | None = None) -> tuple[Person, ...]:
    """A Person for each entry of the paper's register, in the order of the text; `people` where it is made already."""
    entries = (people or register(reading)).entries
    outsiders = Outsiders(reading, entries)
    small = _is_small(entries, outsiders)
    some_officer = any(entry.kind == "officer" and entry.attendance == "in_attendance" for entry in entries)
    guests = "officer" if some_officer and not small else "external"
    plain = not small and _calls_members_mr(entries)
    page = reading.meeting.kind is MeetingKind.AGENDA_ITEM and not any(
        entry.is_titled_councillor for entry in entries
    )  # "Mr Elm asked", as members do
    rolled = _has_roll(entries)
    fire = _FIRE.search(f"{reading.meeting.organization or ''} {reading.meeting.body or ''}") is not None
    rows = [_person(entry, small, guests, outsiders, fire=fire, plain=plain, page=page, rolled=rolled) for entry in entries]
    if reading.meeting.kind is MeetingKind.AGENDA:  # nobody has come yet
        rows = [replace(row, attendance=None) for row in rows]
    return tuple(sorted(rows, key=lambda row: row.evidence.start))


def _is_small(entries: Sequence[Entry], outsiders: Outsiders) -> bool:
    """Whether the paper lists who was present and at most a clerk and one more officer: in the minutes of a small council a
    person of whom nothing else is told is a member of the public."""
    listed = [entry for entry in entries if entry.is_listed]
    return (
        any(entry.attendance == "present" for entry in listed)
        and sum(entry.kind == "officer" and not outsiders.is_no_staff(entry) for entry in listed) <= 2
    )


_LEAST_OFFICERS = 3


def _has_roll(entries: Sequence[Entry]) -> bool:
    """Whether a paper lists its members, whom it calls councillors, and its officers with their posts: somebody who is on neither list
    and does nothing at the meeting, one honoured or to whom land is sold, is none of them."""
    officers = sum(entry.is_listed and entry.kind == "officer" and entry.role is not None for entry in entries)
    members = any(entry.is_titled_councillor and entry.attendance == "present" for entry in entries)
    return members and officers >= _LEAST_OFFICERS


# a fire authority's own ranks: "Area Commander", "Station Manager", "Firefighter"; a guest's at any other body
_FIRE = re.compile(r"\bfire\b", re.I)
_FIRE_RANKS = re.compile(r"\b(?:[ad]cfo|commander|firefighter|fire\s+officer|(?:station|watch|crew|group|area)\s+manager)\b", re.I)


def _calls_members_mr(entries: Sequence[Entry]) -> bool:
    """Whether a paper calls its members "Mr Elm" and "Mrs Ash", as some county councils do: one of them is the Chairman or a cabinet
    member, or moved, and nobody is called "Councillor"."""
    if any(entry.is_titled_councillor for entry in entries):
        return False
    return any(entry.kind == "councillor" and entry.is_called_plainly for entry in entries)


def _person(entry: Entry, small: bool, guests: str, outsiders: Outsiders, *, fire: bool, plain: bool, page: bool, rolled: bool) -> Person:
    kind = entry.kind
    if kind == "officer" and not entry.has_listed_kind and entry.role and outsiders.names_another_body(entry.role):
        kind = "external"
    if kind == "officer" and outsiders.is_no_staff(entry):
        kind = "external"
    if kind == "external" and fire and entry.role and _FIRE_RANKS.search(entry.role):
        kind = "officer"
    attendance = entry.attendance
    idle = rolled and not (entry.is_listed or entry.acts or entry.role)
    public = kind is None and outsiders.speaks_for_the_public(entry)
    if entry.name and (public or outsiders.is_of_another_tier(entry) or outsiders.is_of_another_council(entry)):
        kind, attendance = "external", "in_attendance" if attendance == "present" else attendance
    elif kind is None and entry.name and entry.attendance == "in_attendance":
        kind = "external" if entry.is_honoured else guests
    elif (
        kind is None
        and entry.name
        and not entry.attendance
        and (small or entry.is_honoured or (entry.speaks_by_leave and not plain) or idle)
    ):
        kind = "external"
    elif kind is None and (plain or (page and entry.asks)) and entry.is_called_plainly and entry.role is None:
        kind = "councillor"
    best = next((mention for mention in entry.mentions if mention.listed), entry.mentions[0])
    return Person(
        name=entry.name,
        role=entry.role or (outsiders.title_of(entry) if kind == "external" else None),
        kind=kind,
        attendance=attendance,
        evidence=best.span,
        item=best.item,
        rule=best.rule,
        confidence=min(0.99, max(mention.confidence for mention in entry.mentions) + 0.02 * (len(entry.mentions) - 1)),
    )

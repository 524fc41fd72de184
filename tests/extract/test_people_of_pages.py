"""People of one item's page: posts and holders in brackets, whom a question is put to, guests who join, sentences run together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.extract.people import people
from pipeline.facts import BlockKind
from tests.extract.people_papers import attendance, item, reading


def rows(text: str) -> dict[str | None, tuple[str | None, str | None, str | None]]:
    return {row.name: (row.role, row.kind, row.attendance) for row in people.find(reading(item("Moorings", text)))}


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("(Cabinet Member for Quays – Councillor Ivy Teale)", "Ivy Teale", ("Cabinet Member for Quays", "councillor", None)),
        ("The Leader – Councillor Ivy Teale was away.", "Ivy Teale", (None, "councillor", None)),
        ("Ms Una Garrow to the Leader, Councillor Ivy Teale“When will it open?”", "Ivy Teale", ("Leader", "councillor", None)),
        ("The plan was drawn up by the Commissioner.Cllr Teale said that it would do.", "Teale", (None, "councillor", None)),
        ("Mrs Jan Teale asked about dues.", "Jan Teale", (None, None, None)),
        ("Mrs U Garrow, Elmsea St Mary Parish Council, objected.", "U Garrow", (None, "external", None)),
        ("She was joined by Mr Osric Vane (Pilot Manager).", "Osric Vane", ("Pilot Manager", "officer", "in_attendance")),
        ("Mrs Una Garrow, Chair of Healthwatch, spoke.", "Una Garrow", ("Chair of Healthwatch", "external", None)),
        ("Nurse Director Una Garrow (Elmsea NHS Trust) spoke.", "Una Garrow", ("Nurse Director", "external", None)),
        ("The Corporate Director (Quays), Ms Una Garrow, added that dues had risen.", "Una Garrow", ("Corporate Director (Quays)", "officer", None)),
        ("The Harbour Master (Elmsea) was asked by Ms Una Garrow.", "Una Garrow", (None, None, None)),
        ("The staff representative, Ms Una Garrow, asked for training.", "Una Garrow", ("staff representative", "external", None)),
        ("The wharf owner’s area manager, Mr Osric Vane, called.", "Osric Vane", ("area manager", "officer", None)),
        ("It was asked of the internal auditor, Mr Osric Vane explained.", "Osric Vane", (None, None, None)),
        ("In the morning, Mr Osric Vane, spoke.", "Osric Vane", (None, None, None)),
        ("Fr Osric Vane (diocesan representative) asked.", "Osric Vane", ("diocesan representative", "councillor", None)),
    ],
)
def test_who_is_who_on_a_page(text: str, name: str, told: tuple[str | None, str | None, str | None]) -> None:
    assert rows(text)[name] == told


def test_service_beside_an_official_is_what_they_stand_for() -> None:
    made = attendance("in_attendance", "Officials Present\nMs. Una Garrow, Quays and Drainage, Mr. Osric Vane, Elmsea Trust")
    listed = replace(made, blocks=(replace(made.blocks[0], kind=BlockKind.LABEL), *made.blocks[1:]))
    assert [(row.name, row.role) for row in people.find(reading(listed))] == [("Una Garrow", "Quays and Drainage"), ("Osric Vane", None)]


def test_whether_each_came_is_told_line_by_line() -> None:
    listed = attendance("present", "Una Garrow (Chair) – Present\nOsric Vane – Apologies\nIvy Teale (absent)")
    found = people.find(reading(listed))
    assert [(row.name, row.attendance) for row in found] == [("Una Garrow", "present"), ("Osric Vane", "apologies"), ("Ivy Teale", "absent")]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("It withdrew, accompanied by the Legal Adviser and the Licensing Officer, and came back.", ["Legal Adviser", "Licensing Officer"]),
        ("He was asked by the Chairman why.", ["Chairman"]),
        ("The note was late.Clerk to write to the agent.", ["Clerk"]),
        ("It was looked at with the Clerk.", []),
    ],
)
def test_posts_that_act_on_a_page(text: str, posts: list[str]) -> None:
    assert [row.role for row in people.find(reading(item("Moorings", text)))] == posts

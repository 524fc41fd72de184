"""Lists of attendance that print guests among the members: the public by name, other councils, a clerk on a member's line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.extract.people import people
from pipeline.facts import Segmented
from tests.extract.people_papers import attendance, item, reading

Row = tuple[str | None, str | None, str | None, str | None]


def rows(*parts: Segmented, organization: str | None = None) -> list[Row]:
    made = reading(*parts)
    meeting = replace(made.segmented.meeting, organization=organization)
    made = replace(made, segmented=replace(made.segmented, meeting=meeting))
    return [(row.name, row.role, row.kind, row.attendance) for row in people.find(made)]


MEMBER = ("councillor", "present")
GUEST = ("external", "in_attendance")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Councillors B Dace (Chair) R Fell and P Moss Clerk J Quill",
            [("B Dace", "Chair", *MEMBER), ("R Fell", None, *MEMBER), ("P Moss", None, *MEMBER), ("J Quill", "Clerk", "officer", "in_attendance")],
        ),
        (
            "Councillors B Dace and R Fell\nMembers of the Public - D Wold, E Tharp and F Blyth",
            [("B Dace", None, *MEMBER), ("R Fell", None, *MEMBER), *((name, None, *GUEST) for name in ("D Wold", "E Tharp", "F Blyth"))],
        ),
        ("Councillor B Dace\nMember of the Public Mr A Wold", [("B Dace", None, *MEMBER), ("A Wold", None, *GUEST)]),
        (
            "Mrs Ann Fell - Chairman, Mr Hugh Dace\nMs Eve Wold - Personal Assistant to Ivo Moss MP\nMr Tom Tharp - County Councillor 8 members of the public",
            [
                ("Ann Fell", "Chairman", *MEMBER), ("Hugh Dace", None, *MEMBER), ("Eve Wold", "Personal Assistant to Ivo Moss MP", *GUEST),
                ("Tom Tharp", "County Councillor", *GUEST),
            ],
        ),
        (
            "Mr B Dace (Chairman), Mr R Fell, 18 members of the public. Mr D Wold and Ms J Moss from the Harbour Protection Department.",
            [("B Dace", "Chairman", *MEMBER), ("R Fell", None, *MEMBER), ("D Wold", None, *GUEST), ("J Moss", None, *GUEST)],
        ),
        ("Mrs R Fell-Chair, Mr B Dace", [("R Fell", "Chair", *MEMBER), ("B Dace", None, *MEMBER)]),
        (
            "Councillors B Dace and R Fell\nA Wold, QDC\nEve Tharp Quayside District Council",
            [("B Dace", None, *MEMBER), ("R Fell", None, *MEMBER), ("A Wold", None, *GUEST), ("Eve Tharp", None, *GUEST)],
        ),
    ],
)  # fmt: skip
def test_guests_among_the_members(text: str, found: list[Row]) -> None:
    assert rows(attendance("present", text), item("Matters", "Noted."), organization="Wold Parish Council") == found


def test_at_a_district_s_own_meeting_its_letters_make_nobody_a_guest() -> None:
    assert rows(attendance("present", "Councillors B Dace and R Fell\nA Wold, QDC"), organization="Quayside District Council")[-1] == (
        "A Wold",
        None,
        *MEMBER,
    )


def test_members_sent_by_others_among_councillors_where_guests_have_a_list() -> None:
    text = "Cr A Fell\nCr B Dace\nCr D Moss\nM Wold – Quay Trust\nP Tharp – Harbour Settlement Trust\nE Blyth – Upper Wold Trust"
    listed = rows(attendance("present", text), attendance("in_attendance", "J Quill – Chief Executive"))
    assert [row[2:] for row in listed] == [MEMBER] * 6 + [("officer", "in_attendance")]
    alone = rows(attendance("present", text))
    assert [row[2:] for row in alone] == [MEMBER] * 3 + [GUEST] * 3


def test_a_body_before_a_name_in_brackets_is_nobody() -> None:
    listed = rows(attendance("in_attendance", "Engineer, Quay Office (Mr A Fell), WTCE Surveyng (Ms B Dace), Clerk (Ms D Moss)"))
    assert [row[0] for row in listed] == ["A Fell", "B Dace", "D Moss"]


@pytest.mark.parametrize(
    ("text", "names"),
    [("Mary Carr MC    Hugh Dace HD", ["Mary Carr", "Hugh Dace"]), ("Cllr David Human and Cllr Ann Fell", ["David Human", "Ann Fell"])],
)
def test_names_whose_end_could_be_a_particle_or_a_word(text: str, names: list[str]) -> None:
    assert [row[0] for row in rows(attendance("present", text))] == names

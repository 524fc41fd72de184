"""Who is listed as attending and was sent by somebody else, and who sent apologies, however they are printed."""

from __future__ import annotations

import pytest

from tests.extract.people_papers import attendance, item
from tests.extract.test_people_kinds import told

WOLD = "Wold Borough Council"


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        # firms, the press, unions, bodies of the state
        ("Mr R Dace (Quill Thornby LLP)", "external"),
        ("Mr R Dace (Grant Thornton)", "external"),
        ("Mr R Dace, Wold Gazette", "external"),
        ("Mr R Dace (UNISON)", "external"),
        ("Mr R Dace (Care Quality Commission)", "external"),
        ("Mr R Dace (Dace Transport Planning)", "external"),
        ("Mr R Dace (Wold Rebellion)", "external"),
        ("Mr R Dace (KRD)", "external"),
        ("Mr R Dace (Quill Planning Ltd, agent)", "external"),
        ("Mr R Dace (Editor, Wold Magazine)", "external"),
        ("PC 3094 Rob Dace", "external"),
        ("Mr R Dace, counsel for the applicant", "external"),
        ("Mr R Dace, local resident", "external"),
        ("Mr R Dace representing the Canal Lane Association", "external"),
        ("Mr R Dace, Convener, Wold Parent Forum", "external"),
        ("Rev. R Dace (Mayor’s Chaplain)", "external"),
        # a part of the staff
        ("Mr R Dace (Economic Development)", "officer"),
        ("Mr R Dace, Planning & Env. Services", "officer"),
        ("Mr R Dace (Design and Delivery)", "officer"),
    ],
)
def test_a_guest_among_officers(entry: str, kind: str) -> None:
    rows = told(attendance("in_attendance", f"Ms A Quill, Head of Planning\n{entry}"), organization=WOLD)
    assert [row[2] for row in rows if row[0] and row[0].endswith("Dace")] == [kind]


def test_what_a_guest_is_called_without_his_firm() -> None:
    rows = told(attendance("in_attendance", "Ms A Quill, Head of Planning\nMr R Dace (Quill Planning Ltd, agent)"), organization=WOLD)
    assert ("R Dace", "agent", "external", "in_attendance") in rows


def test_a_sergeant_of_a_force_keeps_his_rank() -> None:
    rows = told(attendance("in_attendance", "Sergeant Rob Dace, An Garda Síochána"))
    assert rows == [("Rob Dace", "Sergeant", "external", "in_attendance")]


def test_a_post_by_its_letters_and_what_it_is_for() -> None:
    rows = told(attendance("in_attendance", "Ms. Ann Quill, S.E.O., Housing; Rob Dace, Meetings Administrator"))
    assert [row[:2] for row in rows] == [("Ann Quill", "S.E.O., Housing"), ("Rob Dace", "Meetings Administrator")]


def test_a_member_of_another_council_by_its_name_at_a_parish_s_meeting() -> None:
    sat = attendance("present", "Ann Quill (Chair), Tom Elm, Cllr Rob Dace (Quayshire Council), Cllr Ina Fell (Nether Wold Parish Council)")
    rows = {name: row for name, *row in told(sat, organization="Nether Wold Parish Council")}
    assert rows["Rob Dace"][1:] == ["external", "in_attendance"]
    assert rows["Ina Fell"][1:] == ["councillor", "present"]


def test_guests_with_posts_make_no_large_council() -> None:
    sat = attendance("present", "Ann Quill (Chair), Tom Elm, Mrs V Fell (Clerk), Mr Bill Oak (Tree Warden), Mr R Hythe (Editor, Wold News)")
    rows = {name: row for name, *row in told(sat, item("Finance", "J. Ives grass cutting £60."), organization="Nether Wold Parish Council")}
    assert rows["J. Ives"][1] == "external"


def test_what_a_meeting_did_after_its_lists_is_read_as_minutes() -> None:
    away = attendance(
        "apologies", "Councillor Elm.\nThe Mayor extended a vote of sympathy to Mr Rob Dace, Area Engineer, on the death of his mother."
    )
    rows = {name: row for name, *row in told(away)}
    assert rows["Elm"][2] == "apologies"
    assert rows["Rob Dace"] == ["Area Engineer", "officer", None]


@pytest.mark.parametrize(
    "text",
    [
        "APOLOGIES were received from Ann Quill, Tom Elm & Ina Fell.",
        "Apologies were received from Ann Quill due to her being away; Tom Elm due to work; and Ina Fell due to another meeting.",
        "Apologies had been received from Ann Quill (AQ) due to work commitments and Tom Elm (TE), who was ill, Ina Fell (IF).",
    ],
)
def test_apologies_with_reasons_and_in_capitals(text: str) -> None:
    rows = told(item("Apologies for absence", text), organization="Nether Wold Parish Council")
    assert [(name, kind, how) for name, _, kind, how in rows] == [
        (name, "councillor", "apologies") for name in ("Ann Quill", "Tom Elm", "Ina Fell")
    ]


def test_a_reply_is_no_post() -> None:
    [found] = [row for row in told(item("Questions", "In the absence of Mr Dace, the Leader read the reply.")) if row[0]]
    assert found[1] is None


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Rob Dace, spokesperson for the association, asked why.", "spokesperson for the association"),
        ("Rob Dace, member of staff, retired.", "member of staff"),
        ("Rob Dace, lay member, asked why.", "lay member"),
    ],
)
def test_a_post_printed_small(words: str, role: str) -> None:
    assert ("Rob Dace", role) in [row[:2] for row in told(item("Clubs", words))]


def test_the_column_of_whom_a_member_represents() -> None:
    table = "| Name | Representing |\n| Ann Quill | Primary Schools |\n| Rob Dace | Secondary Academies |"
    assert [row[0] for row in told(attendance("present", table))] == ["Ann Quill", "Rob Dace"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A Civic Reception was held for Rob Dace for his success in rowing.", "external"),
        ("The boatyard was sold to Mr Rob Dace for €900.", "external"),
        ("Mr Dace outlined the works.", None),  # perhaps an officer who came for this item
        ("It was adopted on the proposal of Rob Dace, seconded by Councillor Quill.", "councillor"),
    ],
)
def test_who_is_on_neither_list_and_does_nothing_is_an_outsider(text: str, kind: str | None) -> None:
    lists = (
        attendance("present", "Councillors Quill, Elm and Fell"),
        attendance("in_attendance", "Director, Housing (Ms A. Oak), Senior Engineer (Mr B. Ash), Meetings Administrator (Mr C. Hale)"),
    )
    rows = {name: row for name, *row in told(*lists, item("Quays", text))}
    assert next(row[1] for name, row in rows.items() if name and name.endswith("Dace")) == kind
    [alone] = [row for row in told(item("Quays", text)) if row[0] and row[0].endswith("Dace")]
    assert alone[2] in (None, "councillor")  # without the lists nobody can tell


@pytest.mark.parametrize(
    ("entry", "role"),
    [
        ("Mr R Dace, counsel for the applicant", "counsel for the applicant"),
        ("Mr R Dace, plus three members of the public", None),
        ("Mr R Dace, Executive Director (Roads and Parks)", "Executive Director (Roads and Parks)"),
        ("Mace Bearer - Mr R Dace", "Mace Bearer"),
        ("Mr R Dace, S.O. (Minutes)", "S.O."),
    ],
)
def test_what_stands_behind_a_name_in_a_list(entry: str, role: str | None) -> None:
    rows = told(attendance("in_attendance", f"Ms A Quill, Head of Planning\n{entry}"), organization=WOLD)
    assert [row[1] for row in rows if row[0] and row[0].endswith("Dace")] == [role]


def test_church_representatives_sit_on_the_committee() -> None:
    sat = attendance("present", "Councillors Ann Quill, Tom Elm and Ina Fell; Mr. Rob Dace and Mrs. Una Oak, Church Representatives.")
    rows = {name: row for name, *row in told(sat)}
    assert rows["Rob Dace"] == rows["Una Oak"] == ["Church Representative", "councillor", "present"]


def test_a_name_with_an_accent_that_lists_of_names_print_without() -> None:
    rows = told(attendance("present", "Councillor Tom Elm (Chair)\nSiân Dace, Ina Fell, Rob Oak"))
    assert ("Siân Dace", None, "councillor", "present") in rows


def test_a_body_by_its_letters_is_nobody() -> None:
    rows = told(attendance("in_attendance", "Ann Quill, Head of Planning\nTom Elm, Engineer\nMW Regional Enterprise"))
    assert [row[0] for row in rows] == ["Ann Quill", "Tom Elm"]

"""Who was there by what a sentence says, whom a meeting mourns, who is co-opted, and members who are called Mr."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.extract.people import people
from pipeline.facts import MeetingKind, Segmented
from tests.extract.people_papers import attendance, item, reading


def rows(*parts: Segmented, kind: MeetingKind = MeetingKind.MINUTES) -> dict[str | None, tuple[str | None, str | None]]:
    made = reading(*parts)
    made = replace(made, segmented=replace(made.segmented, meeting=replace(made.segmented.meeting, kind=kind)))
    return {row.name or row.role: (row.kind, row.attendance) for row in people.find(made)}


def there(text: str) -> list[str | None]:
    return [name for name, (_, attendance) in rows(item("Moorings", text)).items() if attendance]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Present for the item: Ms Ann Fell (counsel for the port), Mr Hugh Dace (Harbour Team Leader).", ["Ann Fell", "Hugh Dace"]),
        ("Also in attendance for the hearing were Mr B. Fell, Ms Ann Dace and Mr R Quill.", ["B. Fell", "Ann Dace", "R Quill"]),
        ("The Sub-Committee (Councillors Fell (Chair), Dace and Mrs Quill) considered the plan.", ["Fell", "Dace", "Quill"]),
        ("Cllr Fell was accompanied by the Harbour Manager (Hugh Dace) and Ms Ann Quill.", ["Hugh Dace", "Ann Quill"]),
        ("The Chair welcomed the following to the meeting: Ann Fell, Quay Trust; and Hugh Dace, Fen Trust.", ["Ann Fell", "Hugh Dace"]),
        ("The Chair welcomed representatives from St. Ivo’s School, which consisted of Ann Fell and Hugh Dace.", ["Ann Fell", "Hugh Dace"]),
        ("The Harbour Manager attended to answer questions.", ["Harbour Manager"]),
        ("The Chair, CClr Fell, opened the meeting at 7.30pm and welcomed CClrs Dace, Quill and Oak.", ["Fell", "Dace", "Quill", "Oak"]),
        ("Mrs Fell opened the fair and welcomed Cllr Dace to it.", []),
        ("The present harbour was built by Ann Fell.", []),
        ("The Panel (which Ann Fell set up) met in May.", []),
        ("The Harbour Manager attended a conference.", []),
    ],
)
def test_who_a_sentence_says_was_there(text: str, names: list[str]) -> None:
    assert there(text) == names


def test_the_guests_that_are_welcomed_are_no_officers_nor_members() -> None:
    told = rows(
        attendance("present", "Cllr Ann Fell"), item("Quay", "The Chair welcomed representatives of the Quay Trust: Eve Wold and Ivo Moss.")
    )
    assert told["Eve Wold"] == ("external", "in_attendance")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mr Fell asked whether dues were up.", "councillor"),
        ("In response to Mr Fell, the Harbour Manager said that dues were up.", "councillor"),
        ("The Harbour Manager answered questions from Mrs Dace and Mr Fell.", "councillor"),
        ("Mr Fell and Mrs Dace requested that their votes be recorded.", "councillor"),
        ("There were 8 votes for and 2 against (Mrs Dace and Mr Fell).", "councillor"),
        ("Mr Fell advised that dues were up.", None),
        ("Mr Fell asked to speak.", None),
        ("Mr Fell asked whether dues were up. Councillor Quill agreed.", None),
    ],
)
def test_a_member_who_is_called_mr_on_a_page_of_one_item(text: str, kind: str | None) -> None:
    assert rows(item("Dues", text), kind=MeetingKind.AGENDA_ITEM)["Fell"][0] == kind


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sympathy was extended to his wife Mary, sons Tom and Ned, and daughter Orla, on their loss.", ["Mary", "Tom", "Ned", "Orla"]),
        ("The Mayor was sorry for the passing of her brother, Francis.", ["Francis"]),
        ("Sympathy was extended to his wife Mary Fell.", ["Mary Fell"]),
        ("The prize went to his sons Tom and Ned.", []),
        ("Sympathy was extended to his family.", []),
    ],
)
def test_the_family_of_whom_a_meeting_mourns(text: str, names: list[str]) -> None:
    assert list(rows(item("Votes of Sympathy", text))) == names


def test_a_relative_is_no_member_of_that_given_name() -> None:
    told = rows(
        attendance("present", "Cllr Mary Fell"), item("Sympathy", "Sympathy was extended to Mr Dace on the death of his wife Mary.")
    )
    assert told["Mary"] == ("external", None)


def test_two_people_of_one_name() -> None:
    made = reading(
        attendance("present", "Cllr Ann Fell"), item("Letters", "Mr & Mrs Hartwold asked for a bench. Mr Hartwold offered to build it.")
    )
    assert [row.name for row in people.find(made)] == ["Ann Fell", "Hartwold", "Hartwold"]


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Co-option", "It was resolved to co-opt Mrs Eve Wold.", "councillor"),
        ("Vacancies", "Mrs Eve Wold was unanimously co-opted on to the Council.", "councillor"),
        ("Vacancies", "Those to be co-opted were Mr Ivo Moss, Mrs Eve Wold and Mr Tom Tharp.", "councillor"),
        ("Co-option", "A vote was taken, three to two in favour of Mrs Eve Wold.", "councillor"),
        ("Letters", "Mrs Eve Wold confirming her resignation as Parish Councillor.", "councillor"),
        ("Co-option", "Mrs Eve Wold had sent a letter.", "external"),
        ("Fair", "A vote was taken in favour of Mrs Eve Wold.", "external"),
    ],
)
def test_who_is_co_opted_or_resigns_is_a_member(title: str, text: str, kind: str) -> None:
    assert rows(attendance("present", "Cllr Ann Fell"), item(title, text))["Eve Wold"][0] == kind


def test_the_labels_of_groups_inside_a_list_of_those_present() -> None:
    text = "MEMBERS :\nCouncillors A. Fell and B. Dace\nOIREACHTAS MEMBERS :\nC. Wold, T.D., and H. Reed, T.D.\nPPN SECTORAL NOMINEES :\nDr. D. Moss and Ms. E. Tharp\n"
    text += "GARDA NOMINATIONS :\nSuperintendent (Mr. F. Blyth), Senior Analyst (Ms. G. Quill)"
    found = [(row.name, row.role, row.kind, row.attendance) for row in people.find(reading(attendance("present", text)))]
    assert found == [
        ("A. Fell", None, "councillor", "present"),
        ("B. Dace", None, "councillor", "present"),
        ("C. Wold", "T.D.", "councillor", "present"),
        ("H. Reed", None, "councillor", "present"),
        ("D. Moss", "PPN SECTORAL NOMINEE", "councillor", "present"),
        ("E. Tharp", "PPN SECTORAL NOMINEE", "councillor", "present"),
        ("F. Blyth", "Superintendent", "external", "in_attendance"),
        ("G. Quill", "Senior Analyst", "external", "in_attendance"),
    ]


def test_a_report_that_a_body_had_before_it_makes_its_post_no_person() -> None:
    assert rows(item("Dues", "The Panel considered a report of the Harbour Manager.")) == {}
    assert list(rows(item("Dues", "Circulated, report of the Harbour Manager."))) == ["Harbour Manager"]
    assert list(rows(item("Dues", "12.4The Chief Executive informed the Council that dues were up."))) == ["Chief Executive"]


def test_a_mayor_s_name_is_no_part_of_a_post() -> None:
    made = reading(item("Apologies", "Apologies were sent by Her Worship the Mayor, E Small, Cr B Wold and T Moss."))
    assert {row.name: row.role for row in people.find(made)}["B Wold"] is None


def test_posts_of_the_health_service_and_of_bodies_by_their_letters_are_no_council_s() -> None:
    text = "Ann Fell – Chief Executive\nEve Wold – Senior Planner, NWTA\nIvo Moss – Manager, ICT\nTom Tharp – Chief Medical Officer"
    made = reading(attendance("present", "Cllr B Dace"), attendance("in_attendance", text))
    made = replace(made, segmented=replace(made.segmented, meeting=replace(made.segmented.meeting, organization="Elmshire Council")))
    assert [row.kind for row in people.find(made)] == ["councillor", "officer", "external", "officer", "external"]


def test_a_misprint_of_a_title_is_no_second_person() -> None:
    made = reading(attendance("present", "Mrs A Hartwold\nMr B Dace"), item("Fair", "Mr Hartwold told of the fair."))
    assert [row.name for row in people.find(made)] == ["A Hartwold", "B Dace"]

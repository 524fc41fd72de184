"""Attendance in the orders that clerks choose: family names first, councils behind names, who stands in for whom, posts by their letters."""

from __future__ import annotations

import pytest

from pipeline.extract.people import people
from pipeline.extract.people.family_first import family_first
from pipeline.extract.reading import read_sentences
from pipeline.segment import segment
from tests.extract.people_papers import attendance, item, reading
from tests.papers import paper

Row = tuple[str | None, str | None, str | None, str | None]


def rows(*parts: object) -> list[Row]:
    found = people.find(reading(*parts))  # type: ignore[arg-type]
    return [(person.name, person.role, person.kind, person.attendance) for person in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Cllrs: Agnew, G; Elm, S; Ash K; Dunn, N.J; Birch, Mary Ann; Fell (Kit), J.",
            ["G Agnew", "S Elm", "K Ash", "N.J Dunn", "Mary Ann Birch", "J. Fell (Kit)"],
        ),
        ("Cllrs. Elm, S. Ashdown, M. Dunn, F. Birch, Mary Ann.", ["S. Elm", "M. Ashdown", "F. Dunn", "Mary Ann Birch"]),
        ("Elm A (Chair), Dunn B, Fell C and Birch J", ["A Elm", "B Dunn", "C Fell", "J Birch"]),
        ("Elm, Ann\nDunn, Bob\nFell, Joe", ["Ann Elm", "Bob Dunn", "Joe Fell"]),
        ("Cllrs. S. Elm, M. Dunn, F. Fell, K. Birch", []),
        ("Councillors Elm, Dunn, Fell and Birch", []),
        ("Elm, Chair\nDunn, Treasurer\nFell, Secretary", []),
        ("Cr Tim Elm\nCr Ann Dunn\nCr Joe Fell", []),
        ("Dunn, S. Elm, B. Fell, J. Birch", []),
        ("D Dunn (Chair), S Elm, B Fell and J Birch", []),
        ("Councillors O Dunn (Vice-Chair), S Elm, B Fell & J Birch", []),
        ("D Dunn (Mayor) S Elm, B Fell and J Birch", []),
    ],
)
def test_family_names_first(text: str, names: list[str]) -> None:
    assert [name.name for name in family_first(text)] == names


def test_the_chair_of_one_is_no_title_of_those_on_the_next_line() -> None:
    found = rows(attendance("present", "The Lord Mayor (Councillor A. Dunn), in the Chair Councillors Elm, Fell and Birch"))
    assert [row[:2] for row in found] == [("A. Dunn", "Lord Mayor"), ("Elm", None), ("Fell", None), ("Birch", None)]


def test_members_by_family_name_are_present() -> None:
    assert rows(attendance("present", "Cllr. S. Hill, Chair\nCllrs: Elm, G; Dunn, S; Birch, T (Vice-Chair)")) == [
        ("S. Hill", "Chair", "councillor", "present"),
        ("G Elm", None, "councillor", "present"),
        ("S Dunn", None, "councillor", "present"),
        ("T Birch", "Vice-Chair", "councillor", "present"),
    ]


def test_members_by_their_initials_after_the_chair() -> None:
    listed = attendance("present", "Councillors D Hill (Chair), P Ash, S Dunn and R Birch\nClerk J Elm, Ann Fell Quay District Council")
    assert rows(listed)[:5] == [
        ("D Hill", "Chair", "councillor", "present"),
        *((name, None, "councillor", "present") for name in ("P Ash", "S Dunn", "R Birch")),
        ("J Elm", "Clerk", "officer", "in_attendance"),
    ]


def test_a_post_between_two_names_is_the_second_one_s_unless_he_has_his_own() -> None:
    assert rows(attendance("in_attendance", "Bob Ash Clerk Ann Elm, Quay Trust")) == [
        ("Bob Ash", None, "officer", "in_attendance"),
        ("Ann Elm", "Clerk", "officer", "in_attendance"),
    ]
    assert [row[:2] for row in rows(attendance("in_attendance", "J Ash Director of Works M Elm, Head of Parks"))] == [
        ("J Ash", "Director of Works"),
        ("M Elm", "Head of Parks"),
    ]


def test_those_attending_under_a_chair_are_the_members() -> None:
    listed = attendance("in_attendance", "Ann Hill (Chair), Bob Elm (Vice Chair), Sue Birch, Joe Ash (Clerk)")
    assert rows(listed) == [
        ("Ann Hill", "Chair", "councillor", "present"),
        ("Bob Elm", "Vice Chair", "councillor", "present"),
        ("Sue Birch", None, "councillor", "present"),
        ("Joe Ash", "Clerk", "officer", "in_attendance"),
    ]


def test_the_council_behind_a_name_is_none_of_it() -> None:
    assert [row[0] for row in rows(attendance("present", "A Hill Fenmoor County Council\nJ B Elm Ashby Borough Council\nC Birch Dunmoor Council"))] == [
        "A Hill", "J B Elm", "C Birch",
    ]  # fmt: skip


@pytest.mark.parametrize("words", ["substituting for", "as substitute for", "in place of", "deputising for", "– sub for", "replacing"])
def test_whom_somebody_stands_in_for_is_not_there(words: str) -> None:
    assert [row[0] for row in rows(attendance("present", f"Cllr Ann Hill (Chair)\nCllr Bob Elm {words} Cllr Joe Dunn\nCllr Sue Birch"))] == [
        "Ann Hill", "Bob Elm", "Sue Birch",
    ]  # fmt: skip


def test_posts_by_their_first_letters() -> None:
    listed = attendance("in_attendance", "Mr. A. Hill, County Manager, Ms. B. Elm, D.O.S., Ms. C. Dunn, A/D.O.S., Mr. D. Fell, H.O.F")
    assert [(name, role) for name, role, _, _ in rows(listed)] == [
        ("A. Hill", "County Manager"), ("B. Elm", "D.O.S."), ("C. Dunn", "A/D.O.S."), ("D. Fell", "H.O.F"),
    ]  # fmt: skip


def test_lay_members_behind_councillors() -> None:
    listed = attendance("present", "Councillors A. Hill (Convener), B. Elm, C. Dunn, Mrs D. Fell, Ms E. Birch (Lay Members)")
    assert [(name, role) for name, role, _, _ in rows(listed)] == [
        ("A. Hill", "Convener"), ("B. Elm", None), ("C. Dunn", None), ("D. Fell", "Lay Member"), ("E. Birch", "Lay Member"),
    ]  # fmt: skip


def test_members_in_attendance_where_only_the_chair_is_labelled() -> None:
    text = "Minutes of Fenmoor District Council held on 5 May 2031\n\nIn the Chair:\n\nCouncillor A Hill\n\nIn Attendance:\n\nCouncillor B Elm\n\nCouncillor C Dunn"
    found = people.find(read_sentences(segment(paper(text).document)))
    assert [(row.name, row.attendance) for row in found] == [("A Hill", "present"), ("B Elm", "present"), ("C Dunn", "present")]


def test_the_clerk_by_name_behind_the_post() -> None:
    listed = attendance("present", "Cllrs Ann Hill (in the Chair), Bob Elm and Joe Dunn; the Clerk, Sue Birch")
    assert rows(listed)[-1] == ("Sue Birch", "Clerk", "officer", "in_attendance")


def test_a_member_of_the_district_who_is_called_plainly_later() -> None:
    listed = attendance("present", "Cllr Hill (Chair), Cllr Elm, Cllr Dunn, District Councillor Ann Birch, Unitary Cllr Joe Fell")
    told = item("Reports", "Cllr Birch reported on bins. Cllr Fell spoke of the roads.")
    assert rows(listed, told)[3:] == [
        ("Ann Birch", "District Councillor", "external", "in_attendance"),
        ("Joe Fell", "Unitary Cllr", "external", "in_attendance"),
    ]


def test_family_names_alone_with_the_initial_that_tells_them_apart() -> None:
    listed = attendance("present", "Councillor Birch, Dunn, Elm (M), Fell, Grey, Hale (J)\nHale (K), Ives.")
    assert [name for name, _, _, _ in rows(listed)] == ["Birch", "Dunn", "Elm (M)", "Fell", "Grey", "Hale (J)", "Hale (K)", "Ives"]


def test_a_short_form_that_is_no_given_name() -> None:
    assert [name for name, _, _, _ in rows(attendance("present", "Cr Michael (Tip) Hale, Cr Ann Elm"))] == ["Michael (Tip) Hale", "Ann Elm"]


@pytest.mark.parametrize("role", ["Village Representative", "Staff Governor", "Quay Panel representative"])
def test_who_sits_on_a_body_for_others_is_a_member(role: str) -> None:
    assert rows(attendance("present", f"Cr A Elm (Chair)\nMrs B Dunn ({role})"))[1] == ("B Dunn", role, "councillor", "present")


def test_who_is_sent_by_a_firm_is_none() -> None:
    assert rows(attendance("present", "Cr A Elm (Chair)\nMrs B Dunn (Representative, Elm Haulage Ltd)"))[1][2:] == (
        "external",
        "in_attendance",
    )


@pytest.mark.parametrize(
    "post", ["CEO, Quay Chamber of Commerce", "Chief Executive of Elm Homes", "Chief Executive Officer – Quay Resources"]
)
def test_the_head_of_another_body_is_an_outsider(post: str) -> None:
    listed = attendance("in_attendance", f"Mr A Elm (Head of Housing), Ms B Dunn ({post})")
    assert [kind for _, _, kind, _ in rows(listed)] == ["officer", "external"]


@pytest.mark.parametrize("post", ["Chief Executive", "Chief Executive of the Council", "Assistant Chief Executive, Corporate Services"])
def test_the_council_s_own_chief_executive_is_an_officer(post: str) -> None:
    listed = attendance("in_attendance", f"Ms B Dunn ({post})")
    assert {kind for _, _, kind, _ in rows(listed)} == {"officer"}


def test_members_under_the_apologies() -> None:
    text = (
        "Minutes of the Quay Panel held on 5 May 2031\n\nMEMBERS PRESENT:\n\nCouncillors: Ann Elm, Bob Dunn\n\nSECTORAL REPRESENTATIVES PRESENT:\n\nJoe Fell\n\n"
        "APOLOGIES:\n\nCouncillors: Sue Birch, Tom Hale\n\nOFFICIALS IN ATTENDANCE:\n\nHead of Parks (Ann Grey)\n\n1. Minutes\n\nThe minutes were agreed."
    )
    found = people.find(read_sentences(segment(paper(text).document)))
    assert [(row.name, row.attendance) for row in found] == [
        ("Ann Elm", "present"), ("Bob Dunn", "present"), ("Joe Fell", "present"), ("Sue Birch", "apologies"), ("Tom Hale", "apologies"),
        ("Ann Grey", "in_attendance"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words", ["had been received from Cllr. Elm.", "received and accepted from Cllr Elm (holiday).", "Noted from Cllr Elm."]
)
def test_apologies_whose_title_begins_the_sentence(words: str) -> None:
    assert [(name, how) for name, _, _, how in rows(item("Apologies", words))] == [("Elm", "apologies")]


def test_members_of_a_board_hold_posts() -> None:
    text = (
        "Quay Integrated Care Board\n\nMinutes of the meeting held on 5 May 2031\n\nMembers present:\nAnn Elm, Chair\nBob Dunn, Chief Medical Officer\n"
        "Joe Fell, Chief Finance Officer\nCllr Sue Birch, Partner Member\nTom Hale, Clerk\n\nIn attendance:\nAnn Grey, Head of Estates\n\n1. Minutes\n\n"
        "The minutes were agreed."
    )
    found = people.find(read_sentences(segment(paper(text).document)))
    assert [(row.name, row.kind, row.attendance) for row in found if row.name in ("Bob Dunn", "Joe Fell", "Tom Hale", "Ann Grey")] == [
        ("Bob Dunn", "councillor", "present"), ("Joe Fell", "councillor", "present"), ("Tom Hale", "officer", "in_attendance"),
        ("Ann Grey", "officer", "in_attendance"),
    ]  # fmt: skip


def test_officers_under_the_members_of_a_council_stay_officers() -> None:
    text = (
        "Quay District Council\n\nMinutes of the meeting held on 5 May 2031\n\nMembers present: Cllr Ann Elm, Cllr Bob Dunn, Cllr Joe Fell, "
        "Sue Birch (Head of Housing)\n\n1. Minutes\n\nThe minutes were agreed."
    )
    found = people.find(read_sentences(segment(paper(text).document)))
    assert [(row.kind, row.attendance) for row in found if row.name == "Sue Birch"] == [("officer", "in_attendance")]


def test_who_attended_something_else_sent_no_apologies() -> None:
    told = item("Fair", "Mrs Elm and Mr Dunn attended the fair meeting, Mr Birch gave his apologies for not attending.")
    assert [(name, how) for name, _, _, how in rows(told) if how == "apologies"] == [("Birch", "apologies")]

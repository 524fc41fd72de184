"""Attendance as clerks run it together: family names alone, offices between members, reasons for an absence, posts cut short."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.extract.people import people
from pipeline.extract.reading import read_sentences
from pipeline.language.posts import is_post, read_post
from pipeline.segment import segment
from tests.extract.people_papers import attendance, item, reading
from tests.papers import paper

Row = tuple[str | None, str | None, str | None, str | None]


def rows(*parts: object) -> list[Row]:
    found = people.find(reading(*parts))  # type: ignore[arg-type]
    return [(person.name, person.role, person.kind, person.attendance) for person in found]


def test_family_names_alone_after_the_chair() -> None:
    assert rows(attendance("present", "Councillor D Hill (Chair), Ash, Birch, Dunn, Elm, Fell and Grey")) == [
        ("D Hill", "Chair", "councillor", "present"),
        *((name, None, "councillor", "present") for name in ("Ash", "Birch", "Dunn", "Elm", "Fell", "Grey")),
    ]


def test_a_post_before_a_name_that_no_list_of_given_names_holds() -> None:
    lines = ["Chief Fire Officer Folabomi Okeze", "Area Manager Żywia de Quill", "Clerk Osei Blyth", "Group Manager Corporate Services"]
    assert rows(attendance("in_attendance", "\n".join(lines))) == [
        ("Folabomi Okeze", "Chief Fire Officer", "officer", "in_attendance"),
        ("Żywia de Quill", "Area Manager", "officer", "in_attendance"),
        ("Osei Blyth", "Clerk", "officer", "in_attendance"),
        (None, "Group Manager Corporate Services", "officer", "in_attendance"),
    ]


def test_an_office_between_two_members_is_the_first_one_s() -> None:
    assert rows(attendance("present", "Cllr. J Hill Chairman Cllr.A Elm. Cllr. P Ash")) == [
        ("J Hill", "Chairman", "councillor", "present"),
        ("A Elm", None, "councillor", "present"),
        ("P Ash", None, "councillor", "present"),
    ]


def test_the_reason_of_one_apology_does_not_end_the_others() -> None:
    told = item(
        "Apologies",
        "Apologies had been received from Councillor Hill who was ill, Councillor Elm due to work and Councillor Ash who was away.",
    )
    assert [(name, how) for name, _, _, how in rows(told)] == [("Hill", "apologies"), ("Elm", "apologies"), ("Ash", "apologies")]


def test_a_member_of_the_district_is_no_member_of_a_paper_that_calls_its_own_plainly() -> None:
    present = attendance("present", "Cllrs. V. Hill, J. Elm, T Ash and Dist Cllr P Dunn")
    away = item("Apologies", "Apologies were received from County Councillor M Birch.")
    assert rows(present, away)[3:] == [
        ("P Dunn", None, "external", "in_attendance"),
        ("M Birch", "County Councillor", "external", "apologies"),
    ]


def test_members_of_a_county_stay_its_own() -> None:
    head = paper("Fenmoor County Council")
    present = attendance("present", "County Councillor A Hill, County Councillor B Elm")
    assert {(kind, how) for _, _, kind, how in rows(head, present)} == {("councillor", "present")}


@pytest.mark.parametrize(
    "post", ["Co. Manager", "Sen. Ex. Planner", "Dir. of Services", "Dir. of Services / Co. Engineer", "Asst. Engineer"]
)
def test_posts_cut_short(post: str) -> None:
    assert is_post(post)
    read = read_post(post, 0, joined=True)
    assert read is not None
    assert read.post == post


def test_officers_whose_posts_are_cut_short() -> None:
    listed = attendance("in_attendance", "Mr. D. Hill, Co. Manager, Ms. K. Elm, Sen. Ex. Planner, Mr. A. Ash, Ex. Planner")
    assert rows(listed) == [
        ("D. Hill", "Co. Manager", "officer", "in_attendance"),
        ("K. Elm", "Sen. Ex. Planner", "officer", "in_attendance"),
        ("A. Ash", "Ex. Planner", "officer", "in_attendance"),
    ]


def test_who_is_printed_as_in_the_chair() -> None:
    cut = segment(
        paper("Kilbrack County Council\nMinutes of 5 May 2031\n\nIn the Chair: Cllr. J. Hill\n\nCouncillors: B. Elm; C. Ash;").document
    )
    assert [(row.name, row.role) for row in people.find(read_sentences(cut))] == [("J. Hill", "Chair"), ("B. Elm", None), ("C. Ash", None)]


def test_apologies_below_a_title_that_the_page_lost() -> None:
    text = "Minutes of a meeting held on 5 May 2031.\n\nPresent: Councillors A. Hill (Chairman) and B. Elm.\n\nThese were received from Councillors C. Ash and D. Dunn."
    away = [row.name for row in people.find(read_sentences(segment(paper(text).document))) if row.attendance == "apologies"]
    assert away == ["C. Ash", "D. Dunn"]


def test_the_initials_of_who_chaired() -> None:
    listed = attendance("present", "Kenny Hill KH  Rob Ash RA\nJohn Slate JS\nThe meeting was chaired by JS.")
    assert [(name, role) for name, role, _, _ in rows(listed)] == [("Kenny Hill", None), ("Rob Ash", None), ("John Slate", "Chair")]


def test_an_initial_alone_on_its_line_begins_a_name() -> None:
    listed = attendance("in_attendance", "S Birch – Elmfield\nN\nHill – Fenmoor District Council\nM Elm – Chief Executive")
    assert [name for name, _, _, _ in rows(listed)] == ["S Birch", "N Hill", "M Elm"]


def test_the_chair_and_the_vice_chair_are_two_people() -> None:
    listed = attendance("present", "Ann Hill (Chair), Bob Elm (Vice Chair), Joe Ash")
    told = item("Reports", "The Chair and Vice Chair gave an update on the quay.")
    assert [(name, role) for name, role, _, _ in rows(listed, told)] == [
        ("Ann Hill", "Chair"),
        ("Bob Elm", "Vice Chair"),
        ("Joe Ash", None),
    ]


def test_nobody_has_attended_what_is_still_to_come() -> None:
    text = "Clerk : Joan Birch\n\nELMFIELD PARISH COUNCIL\nMEETING TO BE HELD ON TUESDAY, 11th NOVEMBER 2031\nAGENDA\n\n1. Apologies\n2. Planning\n3. Any other business"
    assert [(row.name, row.role, row.attendance) for row in people.find(read_sentences(segment(paper(text).document)))] == [
        ("Joan Birch", "Clerk", None)
    ]


@pytest.mark.parametrize(
    "text", ["St. Ann Hill is the parish church.", "The Lord Henry Street works went on.", "St Bryony de Wold owns the flats."]
)
def test_saints_and_streets_are_nobody(text: str) -> None:
    assert rows(item("Roads", text)) == []


def test_a_member_of_a_parliament_whose_title_stands_first() -> None:
    assert rows(item("Roads", "The clerk will contact MSP Paul Birch."))[-1][:3] == ("Paul Birch", "MSP", "external")


def test_a_label_whose_brackets_count_the_members_inside_a_run_on_head() -> None:
    text = "MINUTES OF THE ELMFIELD PARISH COUNCIL HELD ON FRIDAY 29 JUNE 2029 PRESENT (Three Councillors):- Pam Hill (PH), Claire Elm (CE) - Chair and Joe Ash (JA)."
    found = people.find(read_sentences(segment(paper(text).document)))
    assert [(row.name, row.role, row.attendance) for row in found] == [
        ("Pam Hill", None, "present"), ("Claire Elm", "Chair", "present"), ("Joe Ash", None, "present"),
    ]  # fmt: skip


def test_brackets_that_hold_a_short_form_a_figure_s_post_or_whom_one_stands_for() -> None:
    listed = attendance("present", "Cr William (Bill)\nHale, Ann Elm, Bob Ash (representing Joe Dunn MP)")
    assert rows(listed) == [
        ("William (Bill) Hale", None, "councillor", "present"),
        ("Ann Elm", None, "councillor", "present"),
        ("Bob Ash", "representing Joe Dunn MP", "external", "in_attendance"),
    ]
    staff = attendance("in_attendance", "Darren Birch (3 Waters Programme Manager)")
    assert rows(staff) == [("Darren Birch", "3 Waters Programme Manager", "officer", "in_attendance")]


def test_a_minister_is_not_the_member_of_that_family_name() -> None:
    listed = attendance("present", "Councillors Hill, Birch and Dunn")
    told = item("Houses", "The Minister for Housing, Darragh Birch, was written to.")
    assert [(name, kind) for name, _, kind, _ in rows(listed, told)] == [
        ("Hill", "councillor"), ("Birch", "councillor"), ("Dunn", "councillor"), ("Darragh Birch", "external"),
    ]  # fmt: skip


def test_those_who_made_submissions_and_the_chairman_of_a_club_are_outsiders() -> None:
    listed = attendance("present", "Mayor Ann Hill, Cr Bob Elm, Cr Joe Ash")
    heard = item("Submissions on the Annual Plan", "Submission 7 – Louise Birch\nSubmission 8 – Graham Dunn")
    club = item("Grounds", "Mr Fell, Chairman of the Sports Club, spoke of the lamps.")
    assert [(name, kind) for name, _, kind, _ in rows(listed, heard, club)][3:] == [
        ("Louise Birch", "external"), ("Graham Dunn", "external"), ("Fell", "external"),
    ]  # fmt: skip


def test_an_office_behind_a_dash_is_not_the_next_one_s() -> None:
    assert rows(attendance("present", "Miss Hill - Chairperson , Mrs. Elm, Mrs. Ash")) == [
        ("Hill", "Chairperson", "councillor", "present"), ("Elm", None, "councillor", "present"), ("Ash", None, "councillor", "present"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["The Robyn Estuary was discussed.", "The plant of the Bryony Co-op goes on.", "The Gordon Roads contract was let."]
)
def test_places_and_works_are_nobody(text: str) -> None:
    assert rows(item("Works", text)) == []


def test_two_who_share_a_family_name_behind_their_given_names() -> None:
    told = item("Tributes", "The Mayor thanked Cllrs. Gerald and Ann Hill for their years.")
    assert [name for name, _, kind, _ in rows(told) if kind == "councillor" and name] == ["Gerald Hill", "Ann Hill"]


def test_everybody_present_at_a_joint_committee_is_its_member() -> None:
    listed = attendance(
        "present",
        "Cr Ann Hill – EDC\nCr Bob Elm – EDC\nCr Joe Ash – QRC\nCr Sue Dunn – QRC\nTania Birch – Quay Trust\nTom Fell – Wold Trust",
    )
    assert {(kind, how) for _, _, kind, how in rows(listed)} == {("councillor", "present")}


def test_a_member_of_the_borough_is_told_by_the_words_beside_the_name() -> None:
    head = paper("Elm Parish Council")
    listed = attendance("present", "Mr A Hill (Chairman), Mr B Elm, Mrs C Ash, Mr T Dunn (Borough Councillor)")
    assert rows(head, listed)[-1] == ("T Dunn", "Borough Councillor", "external", "in_attendance")


def test_who_is_nominated_and_then_elected_and_who_a_council_s_letters_stand_beside() -> None:
    listed = attendance("present", "Mrs R Hill, Mr D Elm, Miss A Ash")
    away = attendance("apologies", "Michael Birch (EBC), Ann Fell (SEPA)")
    told = item(
        "Election of Chairman", "Mrs R Hill was nominated by two members, nobody else being put forward, and re-elected as Chairman."
    )
    found = rows(listed, away, told)
    assert found[0] == ("R Hill", "Chairman", "councillor", "present")
    assert [(name, kind) for name, _, kind, how in found if how == "apologies"] == [
        ("Michael Birch", "councillor"),
        ("Ann Fell", "external"),
    ]


def test_who_sent_apologies_and_who_came_instead() -> None:
    told = item("Apologies", "Cllr M. Birch sent his apologies for absence and was substituted by Cllr S. Hill.")
    assert [(name, how) for name, _, _, how in rows(told)] == [("M. Birch", "apologies"), ("S. Hill", "present")]


def test_what_an_item_on_apologies_elects_is_no_apology() -> None:
    told = item("Apologies", "The Chief Executive invited nominations for the chair. That Councillor Hill be elected.")
    assert not [how for _, _, _, how in rows(told) if how == "apologies"]


def test_a_word_in_capitals_behind_a_family_name_is_none_of_it() -> None:
    assert [name for name, _, _, _ in rows(item("Motion", "Councillor Hale SUPPORTED the motion. Councillor Ann HILL spoke."))] == [
        "Hale",
        "Ann HILL",
    ]


def test_who_signed_the_minutes_is_a_post_that_acts() -> None:
    told = item("Minutes", "The minutes of 5 May were agreed and signed by the Chair.")
    assert rows(told) == [(None, "Chair", "councillor", None)]


@pytest.mark.parametrize(
    "told",
    [
        "Apologies were accepted for Cllr Tom Dace and Cllr Ann Fell (both on holiday).",
        "Apologies of absence were provided for Cllr Tom Dace and Cllr Ann Fell.",
        "Apologies were noted on behalf of Cllr Tom Dace and Cllr Ann Fell.",
        "That Cr Tom Dace and Cr Ann Fell are tabled as apologies for the meeting.",
        "Cllr Tom Dace and Cllr Ann Fell be recorded as apologies.",
        "It was agreed that an apology from Cllr Tom Dace be received, and from Cllr Ann Fell.",
    ],
)
def test_apologies_in_other_voices(told):
    found = {name: attendance for name, _, _, attendance in rows(item("Apologies", told))}
    assert found == {"Tom Dace": "apologies", "Ann Fell": "apologies"}


@pytest.mark.parametrize(
    "told",
    [
        "Apologies were given for the late start, Cllr Tom Dace said.",
        "Apologies were made for the noise, and Cllr Tom Dace asked why.",
        "Cllr Tom Dace asked that the letter be tabled.",
    ],
)
def test_an_apology_for_a_thing_is_no_absence(told):
    assert {attendance for _, _, _, attendance in rows(item("Roads", told))} <= {None}


def test_leave_of_absence_inside_a_list():
    listed = rows(
        attendance("present", "Councillors Dace, Fell, Quill and Elm. Leave of absence: Councillor Moss. Staff present: Mr A Hill")
    )
    assert [how for *_, how in listed] == ["present"] * 4 + ["apologies", "in_attendance"]


@pytest.mark.parametrize("sent", ["– Wold County Council", "(WCC)", "– WKLBC."])
@pytest.mark.parametrize("behind", ["", " There were 8 members of the public."])
def test_another_council_s_member_beside_those_of_a_parish(sent, behind):
    parish = attendance("present", "Cllr A Hill (Chairman), Cllr B Quill, Cllr C Fell, and Mrs D Elm, Clerk.")
    parish = replace(parish, meeting=replace(parish.meeting, organization="Nether Wold Parish Council"))
    found = {name: (kind, how) for name, _, kind, how in rows(parish, attendance("in_attendance", f"Cllr Tom Dace {sent}{behind}"))}
    assert found["Tom Dace"] == ("external", "in_attendance")
    assert len(found) == 5
    assert found["A Hill"] == ("councillor", "present")


def test_who_is_listed_without_a_title_sits_on_the_council_too():
    listed = attendance("present", "Ann Hill AH\nTom Dace (WCC) TD\nBob Quill BQ")
    listed = replace(listed, meeting=replace(listed.meeting, organization="Nether Wold Community Council"))
    assert {(kind, how) for _, _, kind, how in rows(listed)} == {("councillor", "present")}


def test_the_clerk_behind_the_councillors_is_no_member() -> None:
    assert rows(attendance("present", "Parish Councillors Ann Hill, Guy Elm and Joe Ash, Mrs Jenny Birch (Clerk) and 23 electors.")) == [
        ("Ann Hill", None, "councillor", "present"),
        ("Guy Elm", None, "councillor", "present"),
        ("Joe Ash", None, "councillor", "present"),
        ("Jenny Birch", "Clerk", "officer", "in_attendance"),
    ]
    assert rows(attendance("present", "Cllr Ann Hill, Cllr Guy Elm (acting Clerk)"))[1][2:] == ("councillor", "present")


def test_a_post_before_a_colon_inside_the_line_of_those_present() -> None:
    whole = "Elm Parish Council\n\nMinutes of the meeting held on 4 May 2031\n\nPresent: Cllrs A Frome (Chair), B Lyle. Clerk: D Oram\n\n1. Apologies\n\nNone.\n\n2. Finance\n\nIt was noted.\n"
    found = people.find(read_sentences(segment(paper(whole).document)))
    assert [(person.name, person.role, person.kind) for person in found][-1] == ("D Oram", "Clerk", "officer")


def test_a_letter_that_may_begin_a_family_name() -> None:
    listed = attendance("present", "Councillors B Arkwright (Chair), O Fazal")
    assert [row[0] for row in rows(listed, item("Finance", "It was moved by Cllr Fazal that the rents be frozen."))] == ["B Arkwright", "O Fazal"]
    irish = attendance("present", "Councillors B Arkwright (Chair), Ann O Neill")
    assert [row[0] for row in rows(irish, item("Finance", "It was moved by Cllr O Neill that the rents be frozen."))] == ["B Arkwright", "Ann O Neill"]

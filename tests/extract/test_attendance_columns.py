"""Lists of attendance set in columns, as text keeps them: only the room between the words tells name from post."""

from __future__ import annotations

import pytest

from pipeline.extract.people import people
from pipeline.extract.reading import read_sentences
from pipeline.facts import Source
from pipeline.read.plain import read_plain
from pipeline.segment import segment

Row = tuple[str | None, str | None, str | None, str | None]


def rows(present: str, body: str = "Wold Borough Council - Schools Forum") -> list[Row]:
    data = f"{body}\n\nNotes of the meeting held on 17 January 2031\n\n{present}\n\n1. Apologies\nThere were none.\n\n2. Minutes\nAgreed.\n".encode()
    read = segment(read_plain(data, Source("paper.txt", "0" * 64, "text/plain", len(data))))
    return [(person.name, person.role, person.kind, person.attendance) for person in people.find(read_sentences(read))]


def test_the_second_column_says_who_those_of_the_first_are() -> None:
    listed = """\
Members present
Fiona Grove (Chair)             Headteacher, primary
Osei Blyth (OB)                 Harbour Manager
Rev. Paul Ash                   Diocese
Dora Oak                        Parent governor

Supporting officers
Alan Fell                       Head of Finance
Tasmin Peel                     Quay Lead
Jean Moss                       Clerk"""
    assert [(name, kind, how) for name, _, kind, how in rows(listed)] == [
        ("Fiona Grove", "councillor", "present"),
        ("Osei Blyth", "councillor", "present"),
        ("Paul Ash", "councillor", "present"),
        ("Dora Oak", "councillor", "present"),
        ("Alan Fell", "officer", "in_attendance"),
        ("Tasmin Peel", "officer", "in_attendance"),
        ("Jean Moss", "officer", "in_attendance"),
    ]


def test_names_side_by_side_are_two_people() -> None:
    listed = "Present:\nCllr A Elm           Cllr B Ash\nCllr C Oak           Cllr D Birch"
    assert [name for name, *_ in rows(listed, "Wold Borough Council")] == ["A Elm", "B Ash", "C Oak", "D Birch"]


def test_the_column_of_those_who_attend_may_name_a_body() -> None:
    listed = "Members present:\nAnn Hill (AH)        Chair\nTom Ash (TA)         Treasurer\n\nIn attendance:\nJean Moss (JM)       Director of Works\nAmos Oak (AO)        Healthwatch Wold"
    assert rows(listed)[-1] == ("Amos Oak", None, "external", "in_attendance")


@pytest.mark.parametrize(
    "label", ["Also attending, invited by the Clerk:-", "In attendance for item 4:", "Observer:", "Supporting Officers"]
)
def test_a_label_may_say_when_or_why(label: str) -> None:
    found = rows(f"Present:\nCllr A Elm\nCllr B Ash\n\n{label}\nJean Moss, Harbour Manager", "Wold Borough Council")
    assert found[-1] == ("Jean Moss", "Harbour Manager", "officer", "in_attendance")


def test_a_tab_parts_columns_too() -> None:
    listed = "Present:\nAnn Hill (AH)\tChair\nOsei Blyth (OB)\tChief Executive\n\nIn attendance:\nJean Moss (JM)\tTrust Secretary"
    assert rows(listed, "Wold NHS Trust Board") == [
        ("Ann Hill", "Chair", "councillor", "present"),
        ("Osei Blyth", "Chief Executive", "councillor", "present"),
        ("Jean Moss", "Trust Secretary", "officer", "in_attendance"),
    ]


def test_the_body_in_brackets_speaks_for_a_name_of_no_known_form() -> None:
    listed = "Present: Cllr A Elm, Cllr B Ash\nApologies: Cllr C Oak, Osei Blyth (Quay Schools Forum)"
    assert [name for name, _, _, how in rows(listed) if how == "apologies"] == ["C Oak", "Osei Blyth"]


def test_members_who_attend_from_afar_are_members_where_the_label_counts_them() -> None:
    listed = "Attending by Zoom (Two Councillors):- Nick Drew (ND), Osei Blyth (OB) Chair In attendance: Peter Moss, Parish Clerk"
    assert [(name, kind) for name, _, kind, _ in rows(listed, "Wold Parish Council")] == [
        ("Nick Drew", "councillor"),
        ("Osei Blyth", "councillor"),
        ("Peter Moss", "officer"),
    ]


def test_initials_between_name_and_post_are_a_column_of_their_own() -> None:
    listed = """\
Voting members
Dame Fiona Grove          FG    Chair
Osei Blyth                OB    Non-Executive Director
Tasmin Peel               TP    Non-Executive Director, Senior Independent Director
Dr Paul Ash               PA    Medical Director
Dora Oak                  DO    Chief Nurse

Non-voting
Alan Fell                 AF    Director of Works

In attendance
Jean Moss                 JM    Ward Manager, Elmfield (item 6 only)
Amos Birch                      Director of Estates"""
    board = "Wold Community NHS Trust\n\nMinutes of the Board of Directors"
    assert [(name, role, how) for name, role, _, how in rows(listed, board)] == [
        ("Fiona Grove", "Chair", "present"),
        ("Osei Blyth", "Non-Executive Director", "present"),
        ("Tasmin Peel", "Senior Independent Director", "present"),
        ("Paul Ash", "Medical Director", "present"),
        ("Dora Oak", "Chief Nurse", "present"),
        ("Alan Fell", "Director of Works", "in_attendance"),
        ("Jean Moss", "Ward Manager, Elmfield", "in_attendance"),
        ("Amos Birch", "Director of Estates", "in_attendance"),
    ]


def test_labels_may_be_printed_in_irish() -> None:
    listed = "I láthair: Cllr. Ann Hill, Cathaoirleach\n\nLeithscéalta: Cllrs. B. Elm and C. Ash.\n\nI bhfreastal: Mr. Dan Oak, Chief Executive"
    assert [(name, how) for name, *_, how in rows(listed, "Wold County Council")] == [
        ("Ann Hill", "present"),
        ("B. Elm", "apologies"),
        ("C. Ash", "apologies"),
        ("Dan Oak", "in_attendance"),
    ]


def test_a_cabinet_prints_what_its_members_answer_for_in_brackets() -> None:
    cabinet = "Wold County Council\n\nMinutes of a meeting of the Cabinet"
    listed = (
        "Present: Councillors A. Hill (Leader, in the Chair), Mrs B. Elm (Deputy Leader and Cabinet Member for Resources), "
        "C. Ash (Waste and Recycling) and D. Oak (Mill Ward)"
    )
    found = rows(listed, cabinet)
    assert [role for _, role, *_ in found][2:] == ["Waste and Recycling", None]
    assert [role for _, role, *_ in rows(listed, "Wold County Council\n\nMinutes of a meeting of the Harbour Committee")][2:] == [None, None]


def test_a_line_of_lay_or_co_opted_members_is_of_the_body() -> None:
    listed = (
        "Present: Councillors Ann Hill (Chair), Bob Elm, Cara Ash\n\nLay Members: Mr Dan Oak, Dr Eve Fell\n\n"
        "Co-opted members: Ms Fay Moss (Quay Tenants' Federation)\n\nOfficers in attendance: Gus Peel, Head of Audit"
    )
    assert rows(listed, "Wold Borough Council\n\nGovernance and Audit Committee")[3:] == [
        ("Dan Oak", "Lay Member", "councillor", "present"),
        ("Eve Fell", "Lay Member", "councillor", "present"),
        ("Fay Moss", None, "councillor", "present"),
        ("Gus Peel", "Head of Audit", "officer", "in_attendance"),
    ]

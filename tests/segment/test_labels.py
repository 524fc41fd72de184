"""Labels of attendance at the head of a line, with a colon and without one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.facts import Segmented
from pipeline.segment.labels import attendance_of, leading_attendance


@pytest.mark.parametrize(
    ("words", "how", "names"),
    [
        ("PRESENT: Mr A Hill (Chairman)", "present", "Mr A Hill (Chairman)"),
        ("PRESENT. Chairman, Messrs Elm and Ash", "present", "Chairman, Messrs Elm and Ash"),
        ("Present were – Cllr A Hill, Cllr B Elm", "present", "Cllr A Hill, Cllr B Elm"),
        ("Those present were Cllrs Ann Hill and Bob Elm", "present", "Cllrs Ann Hill and Bob Elm"),
        ("Committee Members Councillor A Hill Councillor B Elm", "present", "Councillor A Hill Councillor B Elm"),
        ("Also Present J. Elm, Chief Executive", "in_attendance", "J. Elm, Chief Executive"),
        ("Officers Present Joan Hill Head of Finance", "in_attendance", "Joan Hill Head of Finance"),
        ("Other Member Present Councillor Ash", "in_attendance", "Councillor Ash"),
        ("In Attendance An Cathaoirleach Cllr. A Hill", "in_attendance", "An Cathaoirleach Cllr. A Hill"),
        ("Apologies Cllrs. G. Elm and B. Ash", "apologies", "Cllrs. G. Elm and B. Ash"),
        ("APOLOGIES, Mrs. Elm, Mrs. Ash", "apologies", "Mrs. Elm, Mrs. Ash"),
        ("Councillors in attendance: Cllr A Hill", "present", "Cllr A Hill"),
        ("Co-optees: Ann Hill (Parent Governor)", "present", "Ann Hill (Parent Governor)"),
        ("Present for this item: Councillors Hill and Elm", "present", "Councillors Hill and Elm"),
        ("Others joining remotely: Cllr A Hill", "in_attendance", "Cllr A Hill"),
        ("Cabinet Member(s): Councillor A Hill", "in_attendance", "Councillor A Hill"),
        ("Portfolio Holders Present: Cllr A Hill", "in_attendance", "Cllr A Hill"),
        ("Also: Councillor A Hill", "in_attendance", "Councillor A Hill"),
        ("Witnesses: Ann Hill, Elm Trust", "in_attendance", "Ann Hill, Elm Trust"),
        ("The following members were present: Cllr Hill", "present", "Cllr Hill"),
        ("The following were also in attendance: Ann Hill", "in_attendance", "Ann Hill"),
        ("I LÁTHAIR/PRESENT: Cllr A Hill", "present", "Cllr A Hill"),
    ],
)
def test_a_label_before_the_names(words: str, how: str, names: str) -> None:
    found = leading_attendance(words)
    assert found is not None
    assert (found[0], words[found[1] :]) == (how, names)


@pytest.mark.parametrize(
    "words",
    [
        "Apologies. There were none.",
        "Present at the hearing were two experts",
        "Members Mr Hill had written to",
        "Clerk Mrs Elm reported that",
        "attended Cllr Hill's surgery",
        "Councillors Hill and Elm proposed that the report be noted",
        "Attending to the drains had cost £400.",
    ],
)
def test_words_that_are_no_label(words: str) -> None:
    assert leading_attendance(words) is None


@pytest.mark.parametrize(
    ("words", "how"),
    [
        ("SECTORAL REPRESENTATIVES PRESENT:", "present"),
        ("Trustees present:", "present"),
        ("Portfolio holders in attendance:", "in_attendance"),
        ("Council officials present:", "in_attendance"),
        ("Officer in attendance", "in_attendance"),
        ("Number present:", None),
        ("Public present:", "in_attendance"),
        ("The tree was no longer present", None),
        ("Presennol / Present", "present"),
        ("Present/Absent", None),
        ("Members/Others", None),
        ("In attendance for items 3/4:", "in_attendance"),
    ],
)
def test_whoever_else_a_label_names(words: str, how: str | None) -> None:
    assert attendance_of(words) == how


def test_members_below_absent_are_absent(cut: Callable[[str], Segmented]) -> None:
    made = cut("Minutes of the Quay Local Board held on 4 June 2031\n\nPRESENT\n\nMembers\n\nAnn Elm\n\nABSENT\n\nMember\n\nBob Ash\n\n1 Welcome\n\nIt began.\n")
    assert {block.text: block.label for block in made.blocks if block.text in ("Ann Elm", "Bob Ash")} == {"Ann Elm": "present", "Bob Ash": "absent"}


def test_directors_who_attend_keep_their_post(cut: Callable[[str], Segmented]) -> None:
    made = cut("Minutes of Quay Council held on 4 June 2031\nMembers Present\nCllr Ann Elm\nOfficials in Attendance\nDirectors: Bob Ash, Tom Oak\n1. Dues\nNoted.\n")
    assert [block.label for block in made.blocks if block.text == "Directors: Bob Ash, Tom Oak"] == ["in_attendance"]

"""Whole minutes among other papers: under the number of another agenda, below a table of contents, with a count of votes on a line."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.facts import MeetingKind, Segmented

Cut = Callable[[str], Segmented]


def test_minutes_under_the_number_they_have_in_the_next_agenda_are_whole_minutes(cut: Cut) -> None:
    paper = cut("""\
        Agenda Item No. 3

        QUAY LEVELS INTERNAL DRAINAGE BOARD

        A meeting of the Board was held at Quay Hall, on Thursday 16th October 2031 at 2.30 pm.

        PRESENT

        Mr A Hill (Chairman), Mr B Elm and Mrs C Ash

        41. APOLOGIES FOR ABSENCE

        There were none.

        42. MINUTES OF THE LAST MEETING

        The minutes were approved.

        43. SLUICES

        The Clerk reported on both sluices.

        44. FINANCE

        It was RESOLVED that the accounts be approved.
        """)
    assert paper.meeting.kind is MeetingKind.MINUTES
    assert paper.meeting.date == "2031-10-16"
    assert [item.number for item in paper.items] == ["41", "42", "43", "44"]


def test_lines_of_contents_head_nothing(cut: Cut) -> None:
    paper = cut("""\
        Minutes of the Board held at Quay Hall on 11 June 2031

        PRESENT: Mr A Hill, Mr B Elm

        Contents

        12 Harbour Dues ...... 2
        13 Weed Cutting ...... 2
        14 Next Meeting . . . . . 3

        12 Harbour Dues

        12.1 The dues were raised.

        13 Weed Cutting

        13.1 The weed had been cut.

        14 Next Meeting

        14.1 In September.
        """)
    assert [item.title for item in paper.items] == ["Harbour Dues", "Weed Cutting", "Next Meeting"]
    assert {block.item for block in paper.blocks if block.text.startswith("The weed")} == {1}


def test_dotted_lines_that_are_printed_once_stay(cut: Cut) -> None:
    paper = cut("""\
        The vote was as follows:

        Councillors Hill and Elm ............ 2

        Councillors Ash and Birch ............ 2
        """)
    assert any("Hill and Elm" in block.text for block in paper.blocks)


def test_numbers_with_years_and_letters_and_a_count_of_votes_that_is_no_item(cut: Cut) -> None:
    paper = cut("""\
        Agenda and minutes

        Items
        No. Item

        31-32/QRA/1

        Apologies

        Minutes:

        There were none.

        31-32/QRA/2

        Harbour Dues

        Minutes:

        RESOLVED: That the dues be raised.

        6 For, 0 Against, 1 Abstention

        31-32/QRA/3

        Next meeting

        Minutes:

        In May.
        """)
    assert [(item.number, item.title) for item in paper.items] == [
        ("31-32/QRA/1", "Apologies"),
        ("31-32/QRA/2", "Harbour Dues"),
        ("31-32/QRA/3", "Next meeting"),
    ]

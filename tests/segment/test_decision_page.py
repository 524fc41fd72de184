"""Pages of one decision copied as text: which line is the title, when a body decided, and when no body did."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.facts import MeetingKind, Segmented

Cut = Callable[[str], Segmented]


def titles(paper: Segmented) -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in paper.items]


def test_the_title_of_an_issue_stands_under_that_of_the_page_and_its_date_beside_it(cut: Cut) -> None:
    paper = cut("""\
        Issue - decisions

        Harbour dues

        16/05/2023 - Harbour dues

        Resolved that the dues be set as the report proposes.
        """)
    assert titles(paper) == [(None, "Harbour dues")]
    assert (paper.meeting.kind, paper.meeting.date) == (MeetingKind.AGENDA_ITEM, "2023-05-16")


def test_an_issue_decided_on_two_days_has_no_one_date(cut: Cut) -> None:
    paper = cut("""\
        Issue - decisions

        Harbour dues

        16/05/2023 - Harbour dues

        Resolved that the dues be set.

        20/06/2023 - Harbour dues

        Resolved that the dues be set anew.
        """)
    assert titles(paper) == [(None, "Harbour dues")]
    assert paper.meeting.date is None


@pytest.mark.parametrize("title", ["Ferry timetable", "Minutes"])
def test_the_fields_of_a_decision_name_body_and_date(cut: Cut, title: str) -> None:
    paper = cut(f"""\
        Decision details

        {title}

        Decision Maker: Harbours Committee

        Decision status: Recommendations Approved

        Decision:

        The paper was noted. [Subject to call in by the Scrutiny Committee]

        Publication date: 20/05/2023

        Date of decision: 16/05/2023

        Decided at meeting: 16/05/2023 - Harbours Committee
        """)
    assert titles(paper) == [(None, title)]
    assert (paper.meeting.kind, paper.meeting.body, paper.meeting.date) == (MeetingKind.AGENDA_ITEM, "Harbours Committee", "2023-05-16")


@pytest.mark.parametrize("maker", ["Head of Harbours", "Leader of the Council", "Cabinet Member for Harbours"])
def test_a_decision_that_one_person_took_is_no_meeting_of_that_day(cut: Cut, maker: str) -> None:
    paper = cut(f"""\
        Decision details

        Ferry timetable

        Decision Maker: {maker}

        Decision status: Recommendations Approved

        The timetable was approved.

        Date of decision: 16/05/2023
        """)
    assert titles(paper) == [(None, "Ferry timetable")]
    assert (paper.meeting.body, paper.meeting.date) == (None, None)


def test_a_page_whose_title_was_left_out_has_no_item(cut: Cut) -> None:
    paper = cut("""\
        Decision details

        Decision Maker: Cabinet

        Decision status: Recommendations Approved

        The timetable was approved.
        """)
    assert titles(paper) == []


def test_the_path_to_an_issue_is_not_its_title(cut: Cut) -> None:
    paper = cut("""\
        Your council
        Home > Your Council > Issue
        9 Ferry timetable PDF 383 KB
        Minutes:
        The Harbours Committee received the timetable and noted it.
        """)
    assert titles(paper) == [("9", "Ferry timetable")]


def test_words_on_an_issue_inside_minutes_open_no_page_of_a_decision(cut: Cut) -> None:
    paper = cut("""\
        Minutes of the Harbours Committee held on 16 May 2023 at 10.00 am

        Present: Councillors A Elm, B Ash

        1. Apologies

        There were none.

        2. Decision details of the ferry

        The clerk read them out.
        """)
    assert paper.meeting.kind is MeetingKind.MINUTES
    assert [title for _, title in titles(paper)] == ["Apologies", "Decision details of the ferry"]


def test_a_cabinet_that_had_a_report_before_it_is_the_body(cut: Cut) -> None:
    paper = cut("""\
        Issue - decisions

        Ferry timetable

        The Cabinet had before it, and NOTED, a report on the ferries. The Harbours Committee had raised the matter in May.
        """)
    assert paper.meeting.body == "Cabinet"

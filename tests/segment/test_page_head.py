"""Heads of pages about one item that no label announces: whose meeting, its day, the item's number and title."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.facts import MeetingKind, Segmented

Cut = Callable[[str], Segmented]

TEXT = """The Committee considered a report by the Head of Audit on the silting of the inner harbour.
Members noted that three berths had been lost since the last report.
RESOLVED: That the dredging plan be approved.
"""
BODY = "Harbours and Piers Committee"


@pytest.mark.parametrize(
    ("head", "number", "organization", "time"),
    [
        (
            f"Borough of Fenmoor\n{BODY}\nAgenda item 8 - Dredging Plan\nThursday 21 September 2031 at 7.00pm",
            "8",
            "Borough of Fenmoor",
            "19:00",
        ),
        (f"Agenda Item 8\nDredging Plan\n{BODY} - 21 September 2031", "8", None, None),
        (
            f"Fenmoor Borough Council\nMeeting: {BODY}\nDate: Thursday 21 September 2031\nTime: 7.00 pm\nItem: 8. Dredging Plan\nMinutes",
            "8",
            "Fenmoor Borough Council",
            "19:00",
        ),
        (f"FENMOOR DISTRICT COUNCIL\n{BODY}\n21 SEPTEMBER 2031\nMINUTE EXTRACT\n24. Dredging Plan", "24", "FENMOOR DISTRICT COUNCIL", None),
        (f"Minutes of {BODY}, 21 September 2031\nMinute 24: Dredging Plan", "24", None, None),
        (
            f"{BODY}\nThursday, 21st September, 2031 7.00 pm\nItem No. 8: Dredging Plan\nReport author: Ann Hill, Head of Audit",
            "8",
            None,
            "19:00",
        ),
        (f"Item 8 | Dredging Plan | {BODY} | 21/09/2031 19:00 | Fenmoor Council\nDecision", "8", "Fenmoor Council", "19:00"),
    ],
)
def test_meeting_and_title_stand_over_the_text(cut: Cut, head: str, number: str, organization: str | None, time: str | None) -> None:
    page = cut(f"{head}\n{TEXT}")
    assert page.meeting.kind is MeetingKind.AGENDA_ITEM
    assert (page.meeting.body, page.meeting.date, page.meeting.start_time) == (BODY, "2031-09-21", time)
    assert page.meeting.organization == organization
    assert [(item.number, item.title) for item in page.items] == [(number, "Dredging Plan")]


@pytest.mark.parametrize(
    ("head", "item", "body", "place"),
    [
        (
            "Home > Meetings > City Council > 21 September 2031\nNotice of Motion - Eel Grass\n"
            "Meeting of Fenmoor City Council, Sunday 21 September 2031 at 5.30 pm, Council Chamber, Quay House (item 11b)",
            ("11b", "Notice of Motion - Eel Grass"),
            None,
            "Council Chamber, Quay House",
        ),
        (
            "Fenmoor Council > Committees > Piers Committee > 21 September 2031\n5  Dredging Plan",
            ("5", "Dredging Plan"),
            "Piers Committee",
            None,
        ),
        (
            "Fenmoor County Council\nDredging Plan\nMeeting: Executive Member for Piers - Decision Day, Sunday, 21st September, 2031 2.00 pm\nItem No: 2",
            ("2", "Dredging Plan"),
            "Executive Member for Piers - Decision Day",
            None,
        ),
        (
            "Piers Committee\nFenmoor City Council\nAgenda item - Dredging Plan\nDate: 21 September 2031. Venue: Keel Room, Quay House",
            (None, "Dredging Plan"),
            "Piers Committee",
            "Keel Room, Quay House",
        ),
        (
            "Fen and Moor Combined Authority\nBoard\n21 September 2031\nItem 12: Dredging Plan\nPresent: Mayor Ann Hill (Chair), Cllr Bob Elm",
            ("12", "Dredging Plan"),
            "Board",
            None,
        ),
        ("FENMOOR BOROUGH COUNCIL\nCOUNCIL - 21ST SEPTEMBER, 2031\nC22. DREDGING PLAN", ("C22", "DREDGING PLAN"), None, None),
        (
            "Fenmoor Borough Council\nPiers Panel\n21 September 2031\n23/24-31  2031/32 Q2 dredging",
            ("23/24-31", "2031/32 Q2 dredging"),
            "Piers Panel",
            None,
        ),
    ],
)
def test_heads_of_many_sites(cut: Cut, head: str, item: tuple[str | None, str], body: str | None, place: str | None) -> None:
    page = cut(f"{head}\nMinutes\n{TEXT}")
    assert page.meeting.kind is MeetingKind.AGENDA_ITEM
    assert (page.meeting.body, page.meeting.date, page.meeting.location) == (body, "2031-09-21", place)
    assert [(found.number, found.title) for found in page.items] == [item]


@pytest.mark.parametrize(
    "text",
    [
        "31.1The Chairman, Mr Elm, told of the death on 3 November 2031 of a former harbour master.31.2The Chairman congratulated the pilots.",
        "Inspector Orr updated Members on thefts from boats, which were 18 in the year to 31 August 2031.Members thanked her for the report.",
        "1.1.Mr Hill of the auditors was in attendance for this item.2.2.The Committee noted what he said.",
    ],
)
def test_a_title_over_what_was_said_is_a_page_of_an_item(cut: Cut, text: str) -> None:
    page = cut(f"Harbour News\n\n{text}")
    assert page.meeting.kind is MeetingKind.AGENDA_ITEM
    assert (page.meeting.date, [item.title for item in page.items]) == (None, ["Harbour News"])


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "The Chairman welcomed Councillor Elm to his first meeting of the Dredging Working Group. Members agreed.",
            "Dredging Working Group",
        ),
        ("Members asked that the dues be looked at by the Staffing Panel. The Chair agreed.", None),
        ("The Leader moved. RESOLVED that Cllr Elm be appointed Vice-Chair of the Licensing Committee.", None),
        ("The Chair said the firm would be invited to a meeting of the Scrutiny Committee. Members agreed.", None),
        ("The Chair said the dues had last been before the Piers Committee in June. Members agreed.", "Piers Committee"),
    ],
)
def test_only_a_body_that_may_be_the_papers_own_is_its_body(cut: Cut, text: str, body: str | None) -> None:
    assert cut(f"Harbour Dues\n\n{text}").meeting.body == body


def test_the_size_of_a_file_is_no_title(cut: Cut) -> None:
    page = cut(
        "Issue - meetings\nHarbour Dues\nMeeting: 21/09/2031 - Piers Committee (Item 5)\nPDF 744 KB\nMinutes:\n5.1 The dues were noted."
    )
    assert [item.title for item in page.items] == ["Harbour Dues"]


def test_each_field_keeps_its_words(cut: Cut) -> None:
    page = cut(f"Borough of Fenmoor\n{BODY}\nAgenda item 8 - Dredging Plan\nThursday 21 September 2031 at 7.00pm\n{TEXT}")
    words = {name: page.document.text[span.start : span.end] for name, span in page.meeting.evidence.items()}
    assert words["date"] == "21 September 2031"
    assert words["organization"] == "Borough of Fenmoor"
    assert words["start_time"] == "7.00pm"


@pytest.mark.parametrize(
    ("page", "title"),
    [
        # a title that names a meeting is that of the item which confirms its minutes
        ("Minutes of the Harbours Committee held on 21 September 2031\n\nRESOLVED that the minutes be signed by the Chair.", None),
        # bodies and days of the text are none of the page's
        ("Appointments to Outside Bodies\n\nThe Committee was asked to name a member of the Harbours Committee on 21 September 2031.\nRESOLVED: That Councillor Elm be appointed.", "Appointments to Outside Bodies"),
        ("Fenmoor Ladies Group\nMeeting December 2031\n\nThe Group was told of the history of the piers.\nIt was agreed to book a bus.", "Fenmoor Ladies Group"),
        ("Borough of Culture\n\nThe Committee considered a bid for the year 2032.\nRESOLVED: That the bid be made.", "Borough of Culture"),
    ],
)  # fmt: skip
def test_titles_over_plain_text_stay(cut: Cut, page: str, title: str | None) -> None:
    read = cut(page)
    assert read.meeting.date is None
    assert read.meeting.organization is None
    if title:
        assert [item.title for item in read.items] == [title]

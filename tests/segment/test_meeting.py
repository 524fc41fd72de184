"""The head of a paper: organization, body, date, times, place, status and kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.facts import BlockKind, MeetingKind, Section, Segmented

Cut = Callable[[str], Segmented]

ITEMS = "\n\n1. Apologies\nNone.\n\n2. Matters arising\nThe clerk had written to the county.\n\n3. Close\nThe meeting closed at 9.05 pm.\n"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(
            "THORNWICK DISTRICT COUNCIL\n\nMINUTES of a meeting of the Scrutiny and Audit Panel held in the Council Chamber, Town Hall, Thornwick on Thursday, 9 January 2025 at 6.30 pm.\n\nPRESENT: Mr R Dray (Chairman) and Ms B Fenn",
            {
                "organization": "THORNWICK DISTRICT COUNCIL",
                "body": "Scrutiny and Audit Panel",
                "date": "2025-01-09",
                "start_time": "18:30",
                "end_time": "21:05",
                "location": "Council Chamber, Town Hall, Thornwick",
            },
            id="printed minutes",
        ),
        pytest.param(
            "MINUTES OF PROCEEDINGS AT SPECIAL MEETING OF KILBRACK CITY AND COUNTY COUNCIL HELD IN THE ASSEMBLY ROOM, QUAY STREET, ON TUESDAY, 19TH JUNE, 2018, AT 2.30 P.M.\n\nMEMBERS PRESENT:\nCouncillors Byrne and Nolan",
            {
                "organization": "KILBRACK CITY AND COUNTY COUNCIL",
                "body": None,
                "date": "2018-06-19",
                "start_time": "14:30",
                "location": "ASSEMBLY ROOM, QUAY STREET",
            },
            id="a title in capitals",
        ),
        pytest.param(
            "Minutes of Otane Regional Council\nDate:    Tuesday 12 February 2019\nTime:    9.15am\nVenue:\nCouncil Chamber\n159 Quay Street\nPORT OTANE\nPresent:   N Kahu - Chairman\nP Rose",
            {
                "organization": "Otane Regional Council",
                "date": "2019-02-12",
                "start_time": "09:15",
                "location": "Council Chamber, 159 Quay Street, PORT OTANE",
            },
            id="labelled fields, the venue below its label",
        ),
        pytest.param(
            "DRAFT MINUTES OF THE ASHBY PARISH COUNCIL MEETING HELD AT ASHBY VILLAGE HALL AT 7.15 pm ON FRIDAY 2 JUNE 2017\n\nPRESENT: Pam Hill, Claire Cook",
            {
                "organization": "ASHBY PARISH COUNCIL",
                "body": None,
                "date": "2017-06-02",
                "start_time": "19:15",
                "location": "ASHBY VILLAGE HALL",
                "status": "draft",
            },
            id="parish",
        ),
    ],
)
def test_head(cut: Cut, head: str, expected: dict[str, str | None]) -> None:
    meeting = cut(head + ITEMS).meeting
    assert {field: getattr(meeting, field) for field in expected} == expected
    assert meeting.kind is MeetingKind.MINUTES


def test_evidence_of_the_head_holds_its_words(cut: Cut) -> None:
    segmented = cut(
        "Ashby Parish Council\nMinutes of the meeting held on 3 May 2022 in Ashby Hall at 7.30pm\n\nPresent: Ann Hill, Bob Cook" + ITEMS
    )
    words = {field: segmented.document.words(span) for field, span in segmented.meeting.evidence.items()}
    assert words["organization"] == "Ashby Parish Council"
    assert words["date"] == "3 May 2022"
    assert words["start_time"] == "7.30pm"
    assert words["location"] == "Ashby Hall"


def test_the_date_of_the_minutes_confirmed_is_not_the_meeting_s(cut: Cut) -> None:
    meeting = cut(
        "Ashby Parish Council\nMinutes of the meeting held on 3 May 2022\n\nPresent: Ann Hill\n\n1. Minutes\nThe minutes of the meeting of 5 April 2022 were signed.\n\n2. Roads\nNothing to report.\n"
    ).meeting
    assert meeting.date == "2022-05-03"


def test_a_cover_sheet(cut: Cut) -> None:
    segmented = cut(
        """\
        Date of Meeting: 15 June 2022
        Report to: Children and Families Scrutiny Committee
        Title of Report: Placements, Quarter Four
        Lead Member: Councillor Ann Hill
        Author: Bob Cook
        Key Decision: No

        Recommendation: That the Committee notes the report.
        """
    )
    assert segmented.meeting.kind is MeetingKind.REPORT_COVER
    assert segmented.meeting.date == "2022-06-15"
    assert segmented.meeting.body == "Children and Families Scrutiny Committee"
    assert [item.title for item in segmented.items] == ["Placements, Quarter Four"]


def test_the_number_of_an_item_over_a_cover_sheet(cut: Cut) -> None:
    segmented = cut(
        """\
        AGENDA ITEM NO. 8

        HALE BOROUGH COUNCIL

        Report to: Audit Committee
        Date of meeting: 25 September 2031
        Report author: Bob Cook, Senior Auditor
        Key decision: No

        TITLE: AUDITS OF THE FIRST QUARTER

        1. PURPOSE OF REPORT
        1.1 To tell Members of the audits of the quarter.
        """
    )
    meeting = segmented.meeting
    assert (meeting.kind, meeting.organization, meeting.date) == (MeetingKind.REPORT_COVER, "HALE BOROUGH COUNCIL", "2031-09-25")
    assert [(item.number, item.title) for item in segmented.items] == [("8", "AUDITS OF THE FIRST QUARTER")]


def test_a_notice_of_a_meeting_is_an_agenda(cut: Cut) -> None:
    meeting = cut(
        "ASHBY PARISH COUNCIL\nMEETING TO BE HELD ON TUESDAY 12th NOVEMBER 2019 at 7.30pm\n\nAGENDA\n\n1. Apologies\n\n2. Finance\n\n3. Any other business\n"
    ).meeting
    assert meeting.kind is MeetingKind.AGENDA
    assert meeting.date == "2019-11-12"


@pytest.mark.parametrize(
    "told",
    [
        "The constable had sent a report. A surgery is to be held in the hall on Friday.",
        "A public meeting about the bypass will be held in June.",
        "Residents had been summoned to the site by the developer.",
    ],
)
def test_minutes_that_announce_another_meeting_are_no_agenda(cut: Cut, told: str) -> None:
    meeting = cut(
        "Ashby Community Council    MINUTES\n\nMinutes of Meeting held on Tuesday 6th May 2014 in Ashby Hall\n\n"
        f"PRESENT: Ann Hill, Bob Orr\n\n1  Police Report\n\n{told}\n\n2  Open Forum\n\nNo business\n"
    ).meeting
    assert meeting.kind is MeetingKind.MINUTES


def test_minutes_over_a_column_of_items_are_no_agenda(cut: Cut) -> None:
    meeting = cut(
        "Ashby Community Council    MINUTES\n\nMinutes of Meeting held on Tuesday 6th May 2014 in Ashby Hall\n\n"
        "PRESENT: Ann Hill, Bob Orr\n\nITEMS    Action\n\n1  Police Report\n\nThere had been six calls.\n\n2  Open Forum\n\nNo business\n"
    ).meeting
    assert meeting.kind is MeetingKind.MINUTES


def test_dates_in_the_prose_of_one_item_are_not_the_meeting_s(cut: Cut) -> None:
    meeting = cut(
        "Agenda item\n\nRisk register\n\nMinutes:\n\nThe report covered the year to 31 March 2024 and was introduced at 7.00 pm in the Town Hall by Jo Marsh.\n"
    ).meeting
    assert (meeting.date, meeting.start_time, meeting.location) == (None, None, None)


@pytest.mark.parametrize(
    ("head", "organization", "body"),
    [
        pytest.param(
            "MINUTES OF PROCEEDINGS AT MEETING OF KILBRACK\n\nCITY AND COUNTY COUNCIL HELD IN THE TOWN HALL ON MONDAY 4 MARCH 2024",
            "KILBRACK CITY AND COUNTY COUNCIL",
            None,
            id="a council's name over two lines",
        ),
        pytest.param(
            "Minutes of the Meeting of the Harbours and\n\nFisheries Committee held on Monday 4 March 2024",
            None,
            "Harbours and Fisheries Committee",
            id="a body's name over two lines",
        ),
        pytest.param(
            "Kilbrack County Council\n\nHarbours Committee\n\nMinutes of the meeting held on Monday 4 March 2024",
            "Kilbrack County Council",
            "Harbours Committee",
            id="two names on two lines",
        ),
        pytest.param(
            "Minutes of Ashby Parish Council A meeting was held on Monday 4 March 2024", "Ashby Parish Council", None, id="an article is no body"
        ),
        pytest.param(
            "Minutes of the Audit Committee of Fenmoor Borough Council held on Monday 4 March 2024",
            "Fenmoor Borough Council",
            "Audit Committee",
            id="a committee of its council",
        ),
        pytest.param(
            "MINUTES OF THE CABINET OF WOLD COUNTY COUNCIL HELD ON MONDAY 4 MARCH 2024", "WOLD COUNTY COUNCIL", "CABINET", id="its cabinet"
        ),
        pytest.param(
            "Minutes of the Licensing Sub-Committee B of Marl City Council held on Monday 4 March 2024",
            "Marl City Council",
            "Licensing Sub-Committee B",
            id="a letter behind a body",
        ),
    ],
)
def test_names_of_council_and_body(cut: Cut, head: str, organization: str | None, body: str | None) -> None:
    meeting = cut(head + "\n\nPRESENT: Mr R Dray and Ms B Fenn" + ITEMS).meeting
    assert (meeting.organization, meeting.body) == (organization, body)


def test_a_line_of_times_and_the_place_below_it(cut: Cut) -> None:
    meeting = cut(
        "Fenmoor Borough Council\n\nHarbours Committee\n\n11 September 2025\n\n6.30 pm to 8.25 pm\n\nCouncil Chamber, Quay Street, Fenmoor\n\n"
        "Present: Mr R Dray and Ms B Fenn\n\n1. Apologies\nNone.\n\n2. Harbour dues\nThe dues were noted.\n"
    ).meeting
    assert (meeting.start_time, meeting.end_time) == ("18:30", "20:25")
    assert meeting.location == "Council Chamber, Quay Street, Fenmoor"


def test_one_time_is_no_end(cut: Cut) -> None:
    meeting = cut("Fenmoor Borough Council\n\n11 September 2025\n\n6.30 pm to consider the budget\n\nPresent: Ms B Fenn\n\n1. Budget\nNoted.\n").meeting
    assert (meeting.start_time, meeting.end_time) == ("18:30", None)


def test_a_running_head_names_the_council_that_the_title_does_not(cut: Cut) -> None:
    segmented = cut("Minutes of a meeting of the District Council held in the Council Chambers on Monday, 29 June 2020\n\nPresent: Cr A Dray\n\nThornwick District Council   1   Minutes: 29 June 2020" + ITEMS)
    assert segmented.meeting.organization == "Thornwick District Council"


def test_a_place_stands_after_the_date_or_on_the_line_below(cut: Cut) -> None:
    after = cut("MINUTES OF THE MEETING OF THORNWICK COUNCIL TUESDAY 23 MAY 2017 COUNCIL CHAMBER, TOWN HOUSE, THORNWICK\n\nPRESENT: Mr A Dray" + ITEMS)
    assert after.meeting.location == "COUNCIL CHAMBER, TOWN HOUSE, THORNWICK"
    below = cut("THORNWICK COUNTY COUNCIL\n\nMinutes of Monthly Meeting held at 2.00 p.m. on Monday, 27 July 2009 at\n\nQuay Lodge, Harbour Row, Thornwick\n\nPresent: Mr A Dray" + ITEMS)
    assert below.meeting.location == "Quay Lodge, Harbour Row, Thornwick"


def test_place_and_hour_may_stand_below_those_present_or_behind_a_comma(cut: Cut) -> None:
    told = cut(
        "THORNWICK FIRE AUTHORITY\n\nAUDIT COMMITTEE\n\n17 September 2031\n\nPRESENT: Councillors A Dray (Chair), B Fenn and C Ash\n\n"
        "The meeting was held at Fire Headquarters, Quay Row, Thornwick and began at 2pm." + ITEMS
    ).meeting
    assert (told.location, told.start_time) == ("Fire Headquarters, Quay Row, Thornwick", "14:00")
    after = cut("ASHBY COMMUNITY COUNCIL\n\nMinute of Ordinary Meeting, Ashby Village Hall\nThursday 10th October 2019, 7.30 p.m.\n\nPresent: Ann Hill (Chair)" + ITEMS)
    assert after.meeting.location == "Ashby Village Hall"
    committee = cut("ASHBY TOWN COUNCIL\n\nMinutes of the Ordinary Meeting, Harbour Committee\n\nPresent: Ann Hill (Chair)" + ITEMS)
    assert committee.meeting.location is None


def test_a_district_of_a_county_is_its_body(cut: Cut) -> None:
    segmented = cut("Thornwick County Council\n\nMinutes of the Ashby-Holt Municipal District Meeting held on 20 January 2021 via Microsoft Teams\n\nPresent: Councillor A Dray" + ITEMS)
    assert (segmented.meeting.organization, segmented.meeting.body) == ("Thornwick County Council", "Ashby-Holt Municipal District")


@pytest.mark.parametrize(
    "line",
    [
        "Note: this meeting has been re-arranged from 11 December 2019",
        "C. The Minutes of the Council held on 15 September 2016 (previously circulated).",
    ],
)
def test_another_meetings_day_is_not_this_ones(cut: Cut, line: str) -> None:
    assert cut(f"Agenda and minutes\n\nVenue: Shire Hall\n\n{line}\n\nItems" + ITEMS).meeting.date is None


def test_a_label_in_two_languages(cut: Cut) -> None:
    segmented = cut("Quay Local Board\n\nMinutes of a meeting of the Quay Local Board held in the Board office, 2 Glen Road on Tuesday, 22 August 2023 at 10:00am.\n\nTe Hunga kua Tae mai | present\n\nChairperson\n\nAnn Dray\n\nMembers\n\nBen Fenn" + ITEMS)
    assert [(b.label, b.text) for b in segmented.blocks if b.section is Section.ATTENDANCE and b.kind is not BlockKind.LABEL] == [
        ("present", "Chairperson"), ("present", "Ann Dray"), ("present", "Ben Fenn"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("17™ DECEMBER, 2018", "2018-12-17"),
        ('25" October, 2016', "2016-10-25"),
        ("l5th June 2019", "2019-06-15"),
        ("2lst March 2020", "2020-03-21"),
        ("lst May 2018", "2018-05-01"),
        ("3'd June 2017", "2017-06-03"),
        ("19 03 2025", "2025-03-19"),
        ("February the 6th 2018", "2018-02-06"),
        ("31 June 2018", None),
        ("5% May 2019", None),
        ("MONDAY, 21% JANUARY, 2019", "2019-01-21"),
        ("4 MARCH 2O24", "2024-03-04"),
        ("March 5th 201O", "2010-03-05"),
        ("11th April 2024in the Council Chamber", "2024-04-11"),
        ("5 May 20245", None),
    ],
)
def test_a_day_as_scanners_and_clerks_print_it(cut: Cut, printed: str, date: str | None) -> None:
    assert cut(f"THORNWICK DISTRICT COUNCIL\n\nMINUTES of a meeting held on {printed}\n\nPRESENT: Mr R Dray" + ITEMS).meeting.date == date


def test_a_year_broken_off_by_the_line(cut: Cut) -> None:
    head = "MINUTES OF A MEETING OF THORNWICK DISTRICT COUNCIL HELD IN THE COUNCIL CHAMBER ON MONDAY, 25TH FEBRUARY,\n2019 AT 3.30 P.M.\n\nPRESENT: Mr R Dray"
    assert (cut(head + ITEMS).meeting.date, cut(head + ITEMS).meeting.start_time) == ("2019-02-25", "15:30")


def test_a_breadcrumb_names_no_council(cut: Cut) -> None:
    assert cut("Home > Your Council > Agenda and minutes\n\nVenue: Shire Hall\n\nItems" + ITEMS).meeting.organization is None

"""Pages of council sites copied as text: a meeting's page, an issue's, a list of items; and bodies that only sentences name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.facts import BlockKind, MeetingKind, Section, Segmented

Cut = Callable[[str], Segmented]

NUMBERED = """\
    Agenda, decisions and minutes

    Venue: Council Chamber, Quay House, Thornwick

    Items
    No. Item

    31/24

    Apologies for Absence

    Additional documents:

    Minutes:

    There were none.

    32/24

    Harbour dues pdf icon PDF 310 KB

    Additional documents:

    Decision:

    Cabinet RESOLVED that the dues be set.

    Minutes:

    The Leader spoke.
    """

TABLED = """\
    Venue: Committee Room 2, Quay House, Thornwick
    No. | Item |
    ---|---|
    Apologies for Absence To receive apologies. Minutes: There were none. |
    |
    DECLARATIONS OF INTEREST
    Members are asked to declare what interests they have in the business of the day. NOTES: · Members must leave the room where they have one. · They should tell the clerk first.
    Additional documents: Minutes: There were none. |
    |
    Harbour dues PDF 310 KB To consider the attached report. Additional documents: Minutes: The minutes of the Harbours Committee held on 2 May 2024 were approved as a correct record. |
    """


def titles(segmented: Segmented) -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in segmented.items]


def test_a_meeting_s_page_without_its_head_is_minutes(cut: Cut) -> None:
    segmented = cut(NUMBERED)
    assert segmented.meeting.kind is MeetingKind.MINUTES
    assert (segmented.meeting.body, segmented.meeting.location) == ("Cabinet", "Council Chamber, Quay House, Thornwick")
    assert titles(segmented) == [("31/24", "Apologies for Absence"), ("32/24", "Harbour dues")]


def test_a_table_of_items_copied_with_its_bars(cut: Cut) -> None:
    segmented = cut(TABLED)
    assert segmented.meeting.kind is MeetingKind.MINUTES
    assert segmented.meeting.body == "Harbours Committee"
    assert titles(segmented) == [(None, "Apologies for Absence"), (None, "DECLARATIONS OF INTEREST"), (None, "Harbour dues")]


def test_a_page_that_tells_nothing_yet_is_an_agenda(cut: Cut) -> None:
    segmented = cut("Item no. Agenda Item Details Status\n01 Apologies for Absence\n\n02 Harbour dues\n\n03 Public Questions\n")
    assert segmented.meeting.kind is MeetingKind.AGENDA
    assert titles(segmented) == [("01", "Apologies for Absence"), ("02", "Harbour dues"), ("03", "Public Questions")]


def test_an_agenda_with_its_place_below_the_date(cut: Cut) -> None:
    meeting = cut(
        "HARBOURS COMMITTEE\n\nTuesday 4 June 2024 at 10.00 am\n\nCabinet Suite - Quay House, Thornwick\n\nAGENDA\n\n1 Apologies\n\n2 Minutes\n\n3 Dues\n"
    ).meeting
    assert (meeting.kind, meeting.location) == (MeetingKind.AGENDA, "Cabinet Suite - Quay House, Thornwick")


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("Declarations of Interest\n\nTo invite members to declare.\n\nNone were made.", ("38", "Declarations of Interest")),
        ("38 Minutes pdf icon PDF 402 KB\n\nThe minutes were received.", ("38", "Minutes")),
        ("To invite members to declare.\n\nNone were made.", ("38", "Interests and Whipping")),
        ("Decision:\n\nNone were made.", ("38", "Interests and Whipping")),
    ],
)
def test_an_issue_s_page_prints_the_item_s_title_below_the_meeting(cut: Cut, below: str, expected: tuple[str, str]) -> None:
    page = f"Issue - meetings\n\nInterests and Whipping\n\nMeeting: 06/11/2017 - Harbours Committee (Item 38)\n\n{below}\n"
    assert titles(cut(page)) == [expected]


def test_an_agenda_s_table_with_labels_under_its_titles(cut: Cut) -> None:
    segmented = cut(
        "Agenda\nVenue: Council Chamber, Quay House\nNote | No. | Item |\n---|---|---|\nApologies Additional documents: |\n||\n"
        "Substitute Members To note the arrangements in place. Additional documents: |\n||\nHarbour dues Additional documents: |\n"
    )
    assert segmented.meeting.kind is MeetingKind.AGENDA
    assert [item.title for item in segmented.items] == ["Apologies", "Substitute Members", "Harbour dues"]


def test_who_presents_an_item_stands_below_its_title(cut: Cut) -> None:
    segmented = cut(
        "Venue: Quay House\nNo. | Item |\n---|---|\nApologies Presented By: Chair Minutes: None were received. |\n|\nHarbour Dues PDF 149 KB Presented By: Una Fell "
        "Minutes: The dues were set. |\n"
    )
    assert [item.title for item in segmented.items] == ["Apologies", "Harbour Dues"]


def test_minutes_whose_date_lacks_its_year_are_minutes(cut: Cut) -> None:
    meeting = cut("MINUTES OF THE MEETING OF THE HARBOURS COMMITTEE ON FRIDAY 13TH OF JUNE\nPresent:\nCllrs J Elm and P Hill\n\n1. Dues\nThese were set.\n").meeting
    assert (meeting.kind, meeting.date) == (MeetingKind.MINUTES, None)


def test_a_number_behind_lines_of_blanks_begins_an_item(cut: Cut) -> None:
    segmented = cut(
        "Agenda and minutes\n\nItems\nNo. Item\n\n39/20\n\nAPOLOGIES\n\n    Minutes:\n\n    Councillor Elm had sent apologies.\n\n     \n\n40/20\n\n"
        "MINUTES OF THE MEETING HELD ON THE 8TH OF MAY, 2024 pdf icon PDF 135 KB\n\n    Minutes:\n\n    These were agreed.\n\n     \n\n41/20\n\nDUES\n"
    )
    assert titles(segmented) == [("39/20", "APOLOGIES"), ("40/20", "MINUTES OF THE MEETING HELD ON THE 8TH OF MAY, 2024"), ("41/20", "DUES")]


def test_numbers_that_begin_with_a_committee_s_letters(cut: Cut) -> None:
    segmented = cut(
        "Wexcombe Parish Council\nMinutes of a meeting held on 4 March 2024\n\nFin/12/23-24 Present\nCllr A Elm (Chairman), Cllr B Hill and Cllr Dow\n\n"
        "Fin/13/23-24 To accept apologies for absence.\nCllr Ash\n\nFin/14/23-24 Grants\nNone were made.\n"
    )
    assert titles(segmented) == [("Fin/12/23-24", "Present"), ("Fin/13/23-24", "To accept apologies for absence"), ("Fin/14/23-24", "Grants")]
    present = [block.text for block in segmented.blocks if block.section is Section.ATTENDANCE]
    assert present[-1] == "Cllr A Elm (Chairman), Cllr B Hill and Cllr Dow"


def test_a_line_of_councillors_in_the_head_is_who_was_present(cut: Cut) -> None:
    segmented = cut(
        "Wexcombe Parish Council\nHeld at Wexcombe Hall on 4 March 2024\nCouncillors S. Elm, T. Hill, J Ash.\n\nCouncillors S. Elm, T. Hill and J Ash had met the county.\n\n"
        "1. Grants\nNone were made.\n\n2. Close\nThe meeting closed.\n"
    )
    assert [block.text for block in segmented.blocks if block.label == "present"] == ["Councillors S. Elm, T. Hill, J Ash."]


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("That the minutes of the meeting of the Fire Authority held on 8 May 2024 be confirmed and signed.", "Fire Authority"),
        ("The minutes of the Cabinet meeting held on 8 May 2024 were approved as a correct record.", "Cabinet"),
        ("The minutes of the Parish Council held on 8 May 2024 were approved as a correct record.", None),
        ("The minutes of the Harbours Committee held on 8 May 2024 would be sent later.", None),
    ],
)
def test_the_body_whose_minutes_are_confirmed_is_the_one_that_met(cut: Cut, sentence: str, body: str | None) -> None:
    page = f"Agenda and minutes\n\nItems\n\nNo. Item\n\n1.\n\nApologies\n\nMinutes:\n\nNone.\n\n2.\n\nMinutes\n\nMinutes:\n\n{sentence}\n"
    assert cut(page).meeting.body == body


def test_the_cabinet_that_agrees_met_whatever_panel_is_mentioned(cut: Cut) -> None:
    page = "Agenda item\n\nDues\n\nMinutes:\n\nThe dues had been before the Harbours Panel in May.\n\nCabinet agreed the dues for the reasons told.\n"
    assert cut(page).meeting.body == "Cabinet"


def test_the_chair_of_a_body_is_no_part_of_its_name(cut: Cut) -> None:
    page = "Agenda item\n\nDues\n\nMinutes:\n\nThe Chairman of the Harbours Committee read a letter from the owners of moorings.\n"
    assert cut(page).meeting.body == "Harbours Committee"


def test_an_organization_is_named_without_the_officer_before_it(cut: Cut) -> None:
    meeting = cut("Ann Hill, Chief Executive, Thornwick District Council\n\nMinutes of a meeting held on 8 May 2024\n\nPresent: Bob Elm\n").meeting
    assert meeting.organization == "Thornwick District Council"


def test_members_listed_without_a_label_stand_before_those_in_attendance(cut: Cut) -> None:
    segmented = cut(
        "Glenfarrow Council\nMinutes of meeting held on Monday 3 June 2024\n\n1. Calling of the Roll and Apologies\n\n"
        "Mr G Adair, Mrs J Birnie (v/c), Ms K Croy\n\nIn Attendance:\nChief Executive\nDirector of Roads\n\nMr B Dow in the Chair\n\n"
        "2. Roads\n\nMr G Adair, Mrs J Birnie and Ms K Croy asked for repairs.\n\n3. Close\nThe meeting closed.\n"
    )
    listed = [block.text for block in segmented.blocks if block.section is Section.ATTENDANCE and block.label == "present"]
    assert listed == ["Mr G Adair, Mrs J Birnie (v/c), Ms K Croy"]
    assert all(block.kind is BlockKind.PARAGRAPH for block in segmented.blocks if block.text in listed)


def test_a_page_that_names_only_its_meeting_has_no_item(cut: Cut) -> None:
    paper = cut("""\
        Meeting documents

        • Meeting of Harbours Committee, Tuesday 7th May 2024 2.00 pm (Item 6.)

        Presenter:

        Ann Elm, Harbour Master

        Minutes:

        Ms Elm showed how the dues had been set, and the members asked about the winter.
        """)
    assert (paper.meeting.kind, paper.meeting.body, paper.meeting.date) == (MeetingKind.AGENDA_ITEM, "Harbours Committee", "2024-05-07")
    assert titles(paper) == []


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("27.\n\nBus Shelters", "27"),
        ("27\n\nBus Shelters pdf icon PDF 70 KB", "27"),
        ("12-31/32\n\nBus Shelters", "12-31/32"),
        ("Agenda item 8A\n\nBus Shelters", "8A"),
        ("Agenda Item 8: Bus Shelters", "8"),
        ("Item No. 8 - Bus Shelters", "8"),
        ("Agenda item\n\nBus Shelters\n\nShare this item", None),
    ],
)
def test_the_page_of_one_item_prints_its_number_in_many_ways(cut: Cut, head: str, number: str | None) -> None:
    page = cut(f"{head}\n\nReport of the Head of Transport.\n\nMinutes:\n\nAnn Elm took members through the report.")
    assert page.meeting.kind is MeetingKind.AGENDA_ITEM
    assert titles(page) == [(number, "Bus Shelters")]


def test_a_button_of_the_site_is_no_title(cut: Cut) -> None:
    page = cut(
        """\
        Agenda item

        BUS SHELTERS

        Share this item

        - Meeting of Harbours Committee, Wednesday 13 November 2030 2.00 pm (Item 31.)

        Minutes:

        The Head of Transport presented the report.
        """
    )
    assert titles(page) == [("31", "BUS SHELTERS")]


@pytest.mark.parametrize("mark", ["- ", "• ", "* ", "– ", "o ", "· ", "(a) ", ""])
@pytest.mark.parametrize(
    "day",
    ["Wednesday 13 November 2030", "Wednesday, 13th November, 2030", "13th of November 2030", "Wednesday, the 13th November 2030", "13/11/2030",
     "13.11.2030", "November 13, 2030", "13 Nov 2030"],
)  # fmt: skip
def test_the_meeting_of_an_item_s_page_has_its_day_in_any_form(cut: Cut, mark: str, day: str) -> None:
    page = cut(f"Agenda item\n\nBus Shelters\n\n{mark}Meeting of Roads, Paths and Harbours Committee, {day} 2.00 pm (Item 31.)\n\nMinutes:\n\nIt was noted.\n")
    assert (page.meeting.body, page.meeting.date) == ("Roads, Paths and Harbours Committee", "2030-11-13")
    assert page.meeting.start_time == "14:00"
    assert titles(page) == [("31", "Bus Shelters")]


def test_titles_in_capitals_keep_the_numbers_printed_on_their_lines(cut: Cut) -> None:
    page = cut(
        """\
        FENMOOR DISTRICT COUNCIL

        LICENSING COMMITTEE

        Minutes of the meeting held on 5 May 2031

        Present: Councillors A Elm and B Ash

        58. APOLOGIES
        There were none.

        59. DECLARATIONS OF INTEREST
        There were none.

        60. APPLICATION 31/0187 - QUAY LANE
        The officer introduced the application.
        """
    )
    assert [number for number, _ in titles(page)] == ["58", "59", "60"]


def test_a_cover_may_print_its_title_below_its_fields(cut: Cut) -> None:
    cover = cut(
        """\
        FENMOOR BOROUGH COUNCIL

        Report to: Audit Committee
        Date of meeting: 30 January 2031
        Report of: Head of Audit (Ann Elm)
        Portfolio: Councillor B Ash
        Contact officer: Carl Oak, Audit Manager

        AUDIT PROGRESS REPORT 2030/31

        1. Purpose of report
        1.1 To tell Members of the work done.
        """
    )
    assert cover.meeting.kind is MeetingKind.REPORT_COVER
    assert titles(cover) == [(None, "AUDIT PROGRESS REPORT 2030/31")]


@pytest.mark.parametrize(
    "head",
    [
        "Agenda item\n\nBus Shelters\n\nLead: Ann Elm, Harbour Manager\n\n· Meeting of Harbours Committee, Tuesday, 11th October, 2030 4.30 pm (Item HC.18)",
        "Agenda item\nBus Shelters\n\n    Meeting of Harbours Committee, Tuesday, 11th October, 2030 4.30 pm (Item HC.18)\n    View the background to item HC.18",
        "Agenda item\n\nBus Shelters\n\nMeeting of Harbours Committee, Tuesday, 11th October, 2030 4.30 pm (Item HC.18)\n\nReport of the Head of Roads (attached)",
        "Bus Shelters\n\nMeeting of Harbours Committee, Tuesday, 11th October, 2030 4.30 pm (Item HC.18)\n\nReport by: Director of Roads",
    ],
)
def test_neither_a_person_nor_a_link_nor_whose_report_it_is_is_the_title_of_the_page(cut: Cut, head: str) -> None:
    page = cut(f"{head}\n\nMinutes:\n\nThe Harbour Manager introduced the report.")
    assert titles(page) == [("HC.18", "Bus Shelters")]


def test_the_name_of_the_page_of_a_decision_is_no_title(cut: Cut) -> None:
    page = cut("ieDecisionDetails\n\nGrounds Contract Award\n\nDecision Maker: Cabinet\n\nDecision status: Approved\n\nDecision:\n\nRESOLVED\n\nThat it be let.")
    assert titles(page) == [(None, "Grounds Contract Award")]


ONE_ITEM = "Harbour Dues (Decision HC/31/07)\n\nMinutes:\n\nMr Elm introduced the call-in.\n\n{votes}\n\nThe motion was LOST.\n\nRESOLVED - that nothing be done.\n"


@pytest.mark.parametrize(
    "votes",
    [
        "For (5): Cllrs Ash, Birch, Cole, Dunn, Elm\n\nAgainst (6): Cllrs Fenn, Gale, Hill, Ives, Jay, Kerr\n\nAbstentions (0)",
        "Those in favour (2): Ash, Birch\n\nAbstaining (1): Cole",
        "Appendix - Exempt - Ratings of the Berths",
    ],
)
def test_a_page_that_says_minutes_once_is_one_item_s(cut: Cut, votes: str) -> None:
    page = cut(ONE_ITEM.format(votes=votes))
    assert page.meeting.kind is MeetingKind.AGENDA_ITEM
    assert titles(page) == [(None, "Harbour Dues (Decision HC/31/07)")]


def test_a_date_in_the_title_of_one_item_is_no_meeting_s(cut: Cut) -> None:
    page = cut("DUES - QUARTER ENDED 31 DECEMBER 2030\n\nReport of the Clerk\n\nMinutes:\n\nThe Clerk spoke.\n\nAPPENDIX - RATINGS\n\nRESOLVED: That it be noted.\n")
    assert (page.meeting.kind, page.meeting.date) == (MeetingKind.AGENDA_ITEM, None)
    assert titles(page) == [(None, "DUES - QUARTER ENDED 31 DECEMBER 2030")]


def test_attachments_name_the_meeting_and_the_item(cut: Cut) -> None:
    page = cut(
        "Agenda item\n\n31/0187 - Quay Lane\n\nVenue: Quay House, Thornwick. View directions\n\nMinutes:\n\nThe officer presented it.\n\nAttachments:\n\n"
        "Report , 04/12/2031 Harbours Committee, item 6a PDF 90 KB\n\nUpdate , 04/12/2031 Harbours Committee, item 6a PDF 8 KB\n"
    )
    meeting = page.meeting
    assert (meeting.body, meeting.date, meeting.location) == ("Harbours Committee", "2031-12-04", "Quay House, Thornwick")
    assert titles(page) == [("6a", "31/0187 - Quay Lane")]


def test_attachments_of_two_meetings_leave_the_day_open(cut: Cut) -> None:
    page = cut(
        "Agenda item\n\nQuay Lane\n\nMinutes:\n\nThe officer presented it.\n\n"
        "Report , 04/12/2031 Harbours Committee, item 6 PDF 90 KB\n\nReport , 08/01/2032 Harbours Committee, item 4 PDF 8 KB\n"
    )
    assert (page.meeting.body, page.meeting.date) == ("Harbours Committee", None)

def test_the_title_of_a_contact_is_not_the_title_of_the_report(cut: Callable[[str], Segmented]) -> None:
    segmented = cut(
        "Harbour dues for next year\n\nReport to: Cabinet\nDate: 4 March 2025\nName: Tamsin Fell\nTitle: Head of Harbours\nTel: 01234 555123\n"
    )
    assert [item.title for item in segmented.items] == ["Harbour dues for next year"]

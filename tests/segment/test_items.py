"""Agenda items: number, title, extent, in the manners in which clerks print them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.facts import BlockKind, MeetingKind, Segmented

Cut = Callable[[str], Segmented]

HEAD = """\
THORNWICK DISTRICT COUNCIL
Minutes of a meeting of the Audit Committee held in the Council Chamber, Fore Street, Thornwick on Tuesday 4 March 2025 at 6.30 pm

PRESENT: Councillors A Dray (Chair), B Fenn and C Holt

"""


def titles(segmented: Segmented) -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in segmented.items]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "12. Apologies\nNone were received.\n\n13. Minutes of the last meeting\nThe minutes were signed.\n\n14. Grounds maintenance contract\nThe officer reported that work had begun.\n",
            [("12", "Apologies"), ("13", "Minutes of the last meeting"), ("14", "Grounds maintenance contract")],
            id="numbered lines",
        ),
        pytest.param(
            "1. Apologies: / Cllrs Holt and Cllr Dray (Thornwick) / ACTION\n2. Declarations of Interests: / 5d. Cllr Fenn\n3. Planning: | None\n",
            [("1", "Apologies"), ("2", "Declarations of Interests"), ("3", "Planning")],
            id="cells that bars part",
        ),
        pytest.param(
            "25/07 Apologies for Absence Apologies were received from Cllr Holt, who was unwell. 25/08 Declarations of Interest There were none.\n\n"
            "25/09 Clerk’s Report The clerk reported that the lamp had been mended.\n\n25/10 Planning The council had no objection.\n",
            [],
            id="year first: the number does not rise with its slash",
        ),
        pytest.param(
            "7/25 Apologies for Absence Apologies were received from Cllr Holt, who was unwell. 8/25 Declarations of Interest There were none.\n\n"
            "9/25 Clerk’s Report The clerk reported that the lamp had been mended.\n\n10/25 Village Hall Roof The council had been told of a leak.\n",
            [
                ("7/25", "Apologies for Absence"),
                ("8/25", "Declarations of Interest"),
                ("9/25", "Clerk’s Report"),
                ("10/25", "Village Hall Roof"),
            ],
            id="items run together with their minutes",
        ),
        pytest.param(
            "1. The warden welcomed the new pupils.\n\n2. Apologies\nMrs Holt\n\n3. Planning: None\n\n4. Matters Arising\nThe lamp was mended.\n\n"
            "5. Correspondence\nA letter of thanks.\n\n6. Invoices: Fenn Ltd £40.00 - proposed Mrs Dray, seconded Mr Holt, passed for payment.\n\n"
            "7. The next meeting will be on 9 May 2025.\n",
            [
                ("1", "The warden welcomed the new pupils"),
                ("2", "Apologies"),
                ("3", "Planning"),
                ("4", "Matters Arising"),
                ("5", "Correspondence"),
                ("6", "Invoices"),
                ("7", "The next meeting will be on 9 May 2025"),
            ],
            id="sentences that head items, the first and the last too",
        ),
        pytest.param(
            "1 HARBOUR UPDATE The harbour master gave figures for May.\n\n2 OPEN HOUR Ms Fenn spoke about the ferry.\n\n3 GRANTS – SPRING ROUND The treasurer reported that six had been paid.\n",
            [("1", "HARBOUR UPDATE"), ("2", "OPEN HOUR"), ("3", "GRANTS – SPRING ROUND")],
            id="titles in capitals that run into their minutes",
        ),
        pytest.param(
            "FERRY FARES\nMembers spoke about fares.\nFOR: 4\nAGAINST: 8\nPIER LIGHTS\nThe clerk noted two faults.\nRESULT: 11 FOR, 2 AGAINST\n",
            [(None, "FERRY FARES"), (None, "PIER LIGHTS")],
            id="counts of a vote in capitals are no titles",
        ),
        pytest.param(
            "APOLOGIES Cllr. C. Holt\n\nFERRY FARES: Mr Fenn told the meeting that fares had risen.\n\nPIER LIGHTS The clerk noted two faults.\n\n"
            "LETTERS: A letter was read.\n",
            [(None, "FERRY FARES"), (None, "PIER LIGHTS"), (None, "LETTERS")],
            id="titles in capitals without numbers; whose apologies is none",
        ),
        pytest.param(
            "T/40/2031:-\nSLIPWAY\n(REF: T/12)\nThe clerk reported that it was mended.\n\nT/41/2031:-\nFERRY FARES\nMembers asked about fares.\n",
            [("T/40/2031", "SLIPWAY"), ("T/41/2031", "FERRY FARES")],
            id="numbers with letters, closed by a colon and a dash",
        ),
        pytest.param(
            "1. Apologies\nNone.\n\n2. Minutes\nThey were signed.\n\n5. Ferry Fares\nTaken first, as the officer had to leave.\n\n"
            "3. Pier Lights\nThe clerk noted two faults.\n\n4. Harbour Dues\nMembers asked about fees.\n\n6. Date of Next Meeting\n9 May.\n",
            [
                ("1", "Apologies"),
                ("2", "Minutes"),
                ("5", "Ferry Fares"),
                ("3", "Pier Lights"),
                ("4", "Harbour Dues"),
                ("6", "Date of Next Meeting"),
            ],
            id="an item taken before its turn",
        ),
        pytest.param(
            "1. / Apologies\nNone.\n2. / Slipway\nIt was mended. / Clerk\n",
            [("1", "Apologies"), ("2", "Slipway")],
            id="a number and its title in two cells",
        ),
        pytest.param(
            "Members noted the death of Mr Fenn. ITEM 1 To confirm the minutes of the meeting of 3 February It was proposed by Cllr Dray and agreed to "
            "confirm them. ITEM 2 To consider the lease of the pier It was proposed by Cllr Holt and agreed. ITEM 3 Repair of the Slipway The officer reported.\n",
            [
                ("1", "To confirm the minutes of the meeting of 3 February"),
                ("2", "To consider the lease of the pier"),
                ("3", "Repair of the Slipway"),
            ],
            id="items run together that say so themselves",
        ),
        pytest.param(
            "Members had met. LEASE OF THE PIER: On the proposal of Cllr Holt it was agreed to renew it. FERRY FARES: Mr Fenn told the members that "
            "fares had risen. LETTERS: A letter of thanks was read.\n",
            [(None, "LEASE OF THE PIER"), (None, "FERRY FARES"), (None, "LETTERS")],
            id="titles in capitals inside one run of text",
        ),
        pytest.param(
            "Item 1.\nTo adopt the minutes of the meeting held on 5 May and those of the meeting held on 9 May.\n\nThe minutes were adopted.\n\n"
            "Item 2.\nHarbour dues\n\nThe officer spoke.\n",
            [("1", "To adopt the minutes of the meeting held on 5 May and those of the meeting held on 9 May"), ("2", "Harbour dues")],
            id="a sentence under a number that says it is an item's",
        ),
        pytest.param(
            "4.\nTreasury Outturn\nThe treasurer introduced the report.\n5.\nProposed Scope for the Internal Audit of\nHarbour Dues\nMembers asked about fees.\n",
            [("4", "Treasury Outturn"), ("5", "Proposed Scope for the Internal Audit of Harbour Dues")],
            id="numbers on lines of their own, a title over two lines",
        ),
        pytest.param(
            "Item 1: Minutes of the last meeting\nThese were agreed.\n\nItem 2 & Item 4: Report on vacant plots\nThe engineer presented the report.\n",
            [("1", "Minutes of the last meeting"), ("2 & 4", "Report on vacant plots")],
            id="the word item",
        ),
        pytest.param(
            "25/26-61: Chairman’s remarks: there were no visitors.\n\n25/26-62: Apologies – Dist Cllr Wold and Mrs Fenn.\n\n"
            "25/26-63: Declarations of Interest - there were none.\n",
            [("25/26-61", "Chairman’s remarks"), ("25/26-62", "Apologies"), ("25/26-63", "Declarations of Interest")],
            id="a municipal year and a number, minutes behind a dash or a colon",
        ),
        pytest.param(
            "Declarations of Interest\n\nThere were no declarations.\n\nApologies for Absence\n\nApologies were received from Councillor Holt.\n\n"
            "Harbour Lights Scheme\n\nThe report was submitted.\n\n1. RESOLVED that the report be noted.\n\nStreet Trading Zones\n\nThese were agreed.\n",
            [
                (None, "Declarations of Interest"),
                (None, "Apologies for Absence"),
                (None, "Harbour Lights Scheme"),
                (None, "Street Trading Zones"),
            ],
            id="titles set like any other line",
        ),
        pytest.param(
            "Matters Arising:\n\na) The bridge – the clerk will write again\n\nHarbour Fair:\n\nThe clerk told what had been booked so far and asked for help on the day\n\n"
            "Planning\n\nPorch at Elm House – approved by Parish Council\n\nPayments for Approval\n\nA Reed £41.00\n\n"
            "Correspondence\n\nThe letter about the green was read\n",
            [(None, "Matters Arising"), (None, "Harbour Fair"), (None, "Planning"), (None, "Payments for Approval"), (None, "Correspondence")],
            id="titles set like any other line, over words without a stop",
        ),
        pytest.param(
            "43-25\nApologies\n\nNone were received.\n\n44-25\nAdditional Item\n\nThe late item was received, as its 10-12 pages were not ready.\n",
            [("43-25", "Apologies"), ("44-25", "Additional Item")],
            id="numbers of a year on lines of their own",
        ),
        pytest.param(
            "No. Item\n\n103.25\n\nConflicts of Interest\n\nMinutes:\n\nThere were none declared by Members.\n\n104.25\n\nAdoption of Minutes\n\n"
            "Minutes:\n\nIt was agreed to adopt them.\n\n105.25\n\nTo consider what the Cathaoirleach has agreed to take as urgent.\n\nMinutes:\n\nNone.\n",
            [
                ("103.25", "Conflicts of Interest"),
                ("104.25", "Adoption of Minutes"),
                ("105.25", "To consider what the Cathaoirleach has agreed to take as urgent"),
            ],
            id="a number of the year, a title that is a sentence, a label below it",
        ),
        pytest.param(
            "HSC\n10/25\nAPPOINTMENT OF CHAIR\nRESOLVED that Councillor Fenn be appointed.\nHSC\n11/25\nDECLARATIONS OF INTEREST\nThere were none.\n",
            [("HSC 10/25", "APPOINTMENT OF CHAIR"), ("HSC 11/25", "DECLARATIONS OF INTEREST")],
            id="a number that a narrow column broke",
        ),
        pytest.param(
            "No. | Item |\nElection of Chair Minutes: Councillor Holt was elected. |\nPetitions received - to recommend steps PDF 133 KB Minutes: "
            "The petition was noted. |\nTo deal with matters that the Mayor considers urgent Minutes: There were none. |\n",
            [
                (None, "Election of Chair"),
                (None, "Petitions received - to recommend steps"),
                (None, "To deal with matters that the Mayor considers urgent"),
            ],
            id="a flattened table: what an agenda calls an item, though it holds a verb",
        ),
        pytest.param(
            "No. Item\nElection of Mayor To elect a Mayor for 2025/26\nCouncillor Fenn proposed Councillor Holt.\nResolved to:\n"
            "(1) elect Councillor Holt; and\n(2) thank Councillor Dray.\nElection of Deputy PDF 222 KB\nThis was deferred.\n",
            [(None, "Election of Mayor"), (None, "Election of Deputy")],
            id="a purpose run into the title; a resolution is none",
        ),
        pytest.param(
            "1. Apologies\nNone.\n\n2. No declarations of interest were made.\n\n3. Highways\nThe potholes had been filled.\n\n4. Correspondence\nA letter was read.\n",
            [("1", "Apologies"), ("2", "No declarations of interest were made"), ("3", "Highways"), ("4", "Correspondence")],
            id="a sentence for a title, where its number fits",
        ),
        pytest.param(
            "AP25.1 Apologies\nNone.\n\nAP25.2 Matters arising\nThe clerk had written to the county.\n\nAP25.3 Allotments\nThe waiting list was read.\n",
            [("AP25.1", "Apologies"), ("AP25.2", "Matters arising"), ("AP25.3", "Allotments")],
            id="lettered numbers",
        ),
    ],
)
def test_items(cut: Cut, body: str, expected: list[tuple[str | None, str]]) -> None:
    found = titles(cut(HEAD + body))
    if expected:
        assert found == expected
    else:
        assert "Clerk’s Report" in [title for _, title in found] or found == []


def test_numbered_points_of_one_item_are_no_items(cut: Cut) -> None:
    segmented = cut(
        HEAD
        + """\
81. Quarterly monitoring
(Item 6)

1. Mr Dray introduced the report and said that demand had grown.
2. Members asked whether the reserve would last.
3. RESOLVED that the report be noted.

82. Capital programme
1. The officer said that two schemes had slipped.
"""
    )
    assert titles(segmented) == [("81", "Quarterly monitoring"), ("82", "Capital programme")]
    clauses = [block for block in segmented.blocks if block.kind is BlockKind.CLAUSE]
    assert [clause.label for clause in clauses] == ["1.", "2.", "3.", "1."]
    assert [clause.item for clause in clauses] == [0, 0, 0, 1]


def test_a_date_in_a_log_of_actions_is_no_item(cut: Cut) -> None:
    segmented = cut(
        HEAD
        + """\
1
KARAKIA
The chair opened the meeting.
2
HEALTH AND SAFETY
The log was read.
14 May 2019
Open
16 July 2019
Open
3
CLOSURE OF MEETING
The meeting closed at 3.15pm.
"""
    )
    assert titles(segmented) == [("1", "KARAKIA"), ("2", "HEALTH AND SAFETY"), ("3", "CLOSURE OF MEETING")]
    assert segmented.meeting.end_time == "15:15"


def test_the_page_of_one_item(cut: Cut) -> None:
    segmented = cut(
        """\
        Agenda item

        Corporate Risk Register

        Minutes:

        Jo Marsh (Risk Manager) presented the report.

        The Committee agreed to note the report.

        Supporting documents:
        Risk register, item 41.
        PDF 150 KB
        """
    )
    assert segmented.meeting.kind == "agenda_item"
    assert titles(segmented) == [("41", "Corporate Risk Register")]
    assert segmented.meeting.date is None


def test_a_number_over_the_head_of_the_paper_is_its_page_s_where_an_item_below_has_it(cut: Cut) -> None:
    paper = cut(
        "1\n\nDRAFT MINUTES OF THE ELMBY PARISH COUNCIL MEETING ON THURSDAY 6th MAY 2027 HELD AT ELMBY HALL\n\nPRESENT: Ann Hill (Chair)\n\n"
        "1.\n\nApologies for absence\n\nNone.\n\n2. Finance\n\nThe accounts were agreed.\n\n3. Highways\n\nThe lamp was mended.\n"
    )
    assert titles(paper) == [("1", "Apologies for absence"), ("2", "Finance"), ("3", "Highways")]
    assert (paper.meeting.organization, paper.meeting.date) == ("ELMBY PARISH COUNCIL", "2027-05-06")


def test_a_title_in_capitals_before_the_first_number(cut: Cut) -> None:
    segmented = cut(
        HEAD
        + "MINUTES OF THE LAST MEETING\nThese were agreed as a record by those present.\n\n2. MATTERS ARISING\nNone.\n\n3. TREASURER’S REPORT\nAll paid.\n"
    )
    assert titles(segmented) == [(None, "MINUTES OF THE LAST MEETING"), ("2", "MATTERS ARISING"), ("3", "TREASURER’S REPORT")]


def test_every_block_of_an_item_lies_in_its_extent(cut: Cut) -> None:
    segmented = cut(HEAD + "1. Apologies\nNone.\n\n2. Budget\nThe budget was discussed at length by members.\n(a) fees\n(b) grants\n")
    for block in segmented.blocks:
        if block.item is not None:
            extent, span = segmented.items[block.item].span, block.passage.span()
            assert extent.start <= span.start <= span.end <= extent.end


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("2. Harbour. Clerk noted that the wall had held.", "Harbour"),
        ("2. Declaration of Interest Member A Elm declared an interest in the wall.", "Declaration of Interest"),
        ("2 | Harbour Wall", "Harbour Wall"),
    ],
)
def test_the_minutes_on_a_title_s_own_line_are_no_part_of_it(cut: Cut, line: str, title: str) -> None:
    paper = cut(f"Minutes of a meeting held on 8 May 2024\n\nPresent: Ann Elm\n\n1. Apologies\n\nNone.\n\n{line}\n\n3. Finance\n\nNone.\n")
    assert [(item.number, item.title) for item in paper.items] == [("1", "Apologies"), ("2", title), ("3", "Finance")]


def test_a_number_alone_under_a_sentence_is_the_next_item_s_where_every_line_has_a_blank_after_it(cut: Cut) -> None:
    paper = cut(
        "Agenda and minutes\n\nHarbours Committee - Thursday, 8 May 2024 10:00 am\n\nVenue: Quay House, Thornwick\n\nItems\n\n1.\n\n"
        "HARBOUR WALL\n\nMinutes:\n\nThe wall was shown to the members, who went round it with the engineer and asked how long it would stand.\n\n"
        "2.\n\nAPOLOGIES FOR ABSENCE\n\nMinutes:\n\nApologies were received from Councillor Elm, who was at sea with the fleet that day.\n"
    )
    assert [(item.number, item.title) for item in paper.items] == [("1", "HARBOUR WALL"), ("2", "APOLOGIES FOR ABSENCE")]


def test_a_resolution_s_number_run_on_after_a_title_is_none_of_it(cut: Cut) -> None:
    paper = cut(
        "OPEN MINUTES\n\nPresent: Ann Elm\n\n1 Welcome\n\nAnn Elm opened the meeting.\n\n"
        "2 Apologies Resolution number HB/2024/31 MOVED by A Elm, seconded by B Ash: That the apology be accepted.\n\n"
        "3 Closing\n\nNone.\n"
    )
    assert [(item.number, item.title) for item in paper.items] == [("1", "Welcome"), ("2", "Apologies"), ("3", "Closing")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "2020-06_1. PUBLIC SESSION\nNobody spoke.\n\n2020-06_2. APOLOGIES\nThere were none.\n",
            [("2020-06_1", "PUBLIC SESSION"), ("2020-06_2", "APOLOGIES")],
        ),
        (
            "14365 CHAIRMAN’S ANNOUNCEMENTS\nHe had opened the court.\n\n14366 POLICE MATTERS\nThe sergeant had left.\n",
            [("14365", "CHAIRMAN’S ANNOUNCEMENTS"), ("14366", "POLICE MATTERS")],
        ),
        ("PUBLIC BUSINESS\n\n1. PROCEDURAL MOTION\n\nThe motion was carried.\n\nCARRIED TDC2006/17\n", [("1", "PROCEDURAL MOTION")]),
        (
            "Minute No. 51/09\n\nVotes of Sympathy\n\nThese were passed.\n\nMinute No. 52/09\n\nHarbour Dues\n\nThe dues were noted.\n",
            [("51/09", "Votes of Sympathy"), ("52/09", "Harbour Dues")],
        ),
        ("Item 20: Harbour Scheme\nThe council asked for more time.\n", [("20", "Harbour Scheme")]),
    ],
)
def test_numbers_of_other_kinds(cut: Cut, body: str, expected: list[tuple[str | None, str]]) -> None:
    assert titles(cut(HEAD + body)) == expected


def test_a_file_attached_to_it_tells_a_title_on_a_page_without_numbers(cut: Cut) -> None:
    page = "Agenda and minutes\n\nVenue: Shire Hall\n\nNo. Item\n\nInterests pdf icon PDF 207 KB\n\nNone were made.\n\nMinutes pdf icon PDF 26 KB\n\nAdditional documents:\n\nHarbour plan PDF 2 MB\n\nThe minutes were signed.\n\nHarbour Dues PDF 16 KB\n\nAdditional documents:\n\nThe dues were noted.\n"
    assert titles(cut(page)) == [(None, "Interests"), (None, "Minutes"), (None, "Harbour Dues")]


def test_a_page_without_its_head_lists_items_with_files(cut: Cut) -> None:
    segmented = cut(
        "Apologies for absence\n\nThere were none.\n\nMinutes of the last meeting pdf icon PDF 95 KB\n\nRESOLVED: That the minutes be agreed.\n\nHarbour Dues pdf icon PDF 723 KB\n\nMs Quill introduced the dues.\n"
    )
    assert [title for _, title in titles(segmented)] == ["Apologies for absence", "Minutes of the last meeting", "Harbour Dues"]
    assert segmented.meeting.kind is MeetingKind.MINUTES


def test_a_title_that_is_also_a_label(cut: Cut) -> None:
    body = "2.\n\nMinutes\n\nMinutes:\n\nThey were signed.\n\n3.\n\nUpdate on major projects\n\nMinutes:\n\nThe Board heard of the quay.\n"
    assert titles(cut("Agenda and minutes\n\nItems\nNo. Item\n\n1.\n\nApologies\n\nMinutes:\n\nNone.\n\n" + body)) == [
        ("1", "Apologies"), ("2", "Minutes"), ("3", "Update on major projects"),
    ]  # fmt: skip


def test_a_list_inside_an_item_that_goes_on_beyond_its_number_is_no_run_of_items(cut: Cut) -> None:
    streams = "".join(f"{number}\n\n{name} Brook\n\nTo be assessed\n\n" for number, name in enumerate(("Amble", "Birk", "Cold", "Dene", "Elm"), 1))
    body = f"1. Apologies\nNone.\n\n2. Declarations\nNone.\n\n3. Streams of high value\n\n{streams}4. Harbour dues\nNoted.\n\n5. Any other business\nNone.\n"
    assert titles(cut(HEAD + body)) == [
        ("1", "Apologies"), ("2", "Declarations"), ("3", "Streams of high value"), ("4", "Harbour dues"), ("5", "Any other business"),
    ]  # fmt: skip

"""Items whose page lost its line ends or its lists, and titles that no number and no style tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.facts import MeetingKind, Section, Segmented

Cut = Callable[[str], Segmented]


def titles(segmented: Segmented) -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in segmented.items]


def test_a_list_s_own_number_before_the_item_s(cut: Cut) -> None:
    made = cut(
        "April 2026\n\n  1. 1.      Attendance and Apologies\nCllr. Ann Hill – Chair\nCllr. Bob Elm – Vice Chair\nCllr. Joe Ash\n\nIn attendance:\n\nSue Birch – Clerk\n\n"
        "  1. 2.      Declarations of Interests\n\nNone were made.\n\n  1. 3.      Public Forum\n\nNobody spoke.\n"
    )
    assert titles(made) == [("1", "Attendance and Apologies"), ("2", "Declarations of Interests"), ("3", "Public Forum")]
    listed = {block.text: block.label for block in made.blocks if block.section is Section.ATTENDANCE}
    assert next(label for text, label in listed.items() if "Bob Elm" in text) == "present"
    assert listed["Sue Birch – Clerk"] == "in_attendance"


def test_numbers_run_on_with_a_colon_or_behind_a_year(cut: Cut) -> None:
    head = "Minutes of Ashby Parish Council held on 8 May 2026 Present: Ann Hill, Bob Elm. "
    colons = cut(head + "301 Apologies for absence: None. 302: Declaration of interests: none. 303: Public forum: Nobody spoke. 304 Planning matters. It was noted.")
    assert [number for number, _ in titles(colons)] == ["301", "302", "303", "304"]
    years = cut(
        head + "26.33 Apologies for absence – Cllr Joe Ash. 26.34 Declarations of Interest – There were none. 26.35 Election of Chairman – Ann "
        "Hill was elected. 26.36 Planning – There was nothing to tell."
    )
    assert titles(years) == [
        ("26.33", "Apologies for absence"), ("26.34", "Declarations of Interest"), ("26.35", "Election of Chairman"), ("26.36", "Planning"),
    ]  # fmt: skip


def test_what_an_agenda_calls_an_item_and_what_an_item_is_for(cut: Cut) -> None:
    made = cut(
        "No. | Item |\n\nApologies for Absence\n\nMinutes:\n\nNone.\n\nTo approve the minutes of the meeting held on 5 March 2026.\n\nMinutes:\n\n"
        "RESOLVED that the minutes be approved.\n\nHarbour Dues\n\nTo set the dues for the year.\n\nMinutes:\n\nThe dues were set.\n"
    )
    assert [title for _, title in titles(made)] == [
        "Apologies for Absence", "To approve the minutes of the meeting held on 5 March 2026", "Harbour Dues",
    ]  # fmt: skip


def test_titles_that_a_colon_closes(cut: Cut) -> None:
    made = cut(
        "KILBRACK COUNTY COUNCIL\n\nMinutes of Meeting held on 19 January 2026\n\nIn the Chair: Cllr. A. Hill\n\nCouncillors: B. Elm; C. Ash;\n\n"
        "Expression of Sympathy:\n\nThe Council extended sympathy to the family of the late Joe Dunn.\n\nConfirmation of Minutes:\n\n"
        "The minutes of December were confirmed.\n\nFlooding of Quay Road:\n\nMs. D. Birch told the Members of the works on the quay.\n"
    )
    assert [title for _, title in titles(made)] == ["Expression of Sympathy", "Confirmation of Minutes", "Flooding of Quay Road"]


def test_a_title_ends_before_its_first_sub_number(cut: Cut) -> None:
    made = cut(
        "Present Councillor A Hill (Chair) Councillor B Elm\n\n1. Apologies. None were received.\n\n2. Public participation. 2.1 Reports of the ward. "
        "There were none.\n\n3. Planning. The council had no objection.\n"
    )
    assert titles(made) == [("1", "Apologies"), ("2", "Public participation"), ("3", "Planning")]


def test_the_day_and_the_number_over_an_extract(cut: Cut) -> None:
    made = cut("Item 5.1\n\n9th September 2031\n\nHarbour dues in the first quarter (Agenda Item 12)\n\nMembers noted that the dues were late.\n")
    assert made.meeting.kind is MeetingKind.AGENDA_ITEM
    assert made.meeting.date == "2031-09-09"
    assert [title for _, title in titles(made)] == ["Harbour dues in the first quarter"]


def test_members_at_the_head_of_a_page_that_lost_it(cut: Cut) -> None:
    made = cut(
        "P.Cllr. A Hill (In the Chair)\nP.Cllr. Mrs B Elm\nP. Cllr. C Ash\nD.Cllr Joe Dunn\n\nThe lamp at Quay Road had been mended. Resolved that "
        "the bill be paid in the Village Hall.\n"
    )
    assert made.meeting.kind is MeetingKind.MINUTES
    assert not made.items
    assert made.meeting.location is None
    assert [block.label for block in made.blocks[:4]] == ["present"] * 4


def test_a_list_inside_an_item_with_numbers_of_its_own(cut: Cut) -> None:
    made = cut(
        "Elm Community Council\n\nMinutes of the meeting of 5 May 2026\n\n1. Welcome\n\nAnn Hill opened the meeting.\n\n2. Minutes\n\nThese were "
        "agreed.\n\n3. Matters Arising\n\n1. Music Festival\n\nIt was discussed.\n\n2. Treasurer\n\nIt was discussed.\n\n3. Bridge\n\nIt was "
        "discussed.\n\n4. Reports\n\n1. Members\n\nThey were heard.\n\n5. Next Meeting\n\nIt was agreed for June.\n"
    )
    assert [title for _, title in titles(made)] == ["Welcome", "Minutes", "Matters Arising", "Reports", "Next Meeting"]


def test_items_taken_before_their_turn(cut: Cut) -> None:
    made = cut(
        "Elm Council\nMinutes of the meeting of 5 May 2026\n\nPresent: Cllr A Hill\n\nItem 1: Apologies\n\nNone were received.\n\nItem 4: Harbour Dues\n\n"
        "The dues were agreed.\n\nItem 2: Quay Road\n\nThe road was discussed.\n\nItem 3: Lamps\n\nThe lamps were mended.\n\nItem 5: Any Other Business\n\nNone.\n"
    )
    assert [number for number, _ in titles(made)] == ["1", "4", "2", "3", "5"]


def test_titles_broken_after_a_label_s_word_a_year_or_an_initial(cut: Cut) -> None:
    made = cut(
        "Elm Regional Council\nMinutes of the meeting of 5 May 2026\n\nPresent: Cr A Hill\n\n1. Apologies\nNone were received.\n2.\nAction\nItems from the "
        "Last Meeting\nThese were noted by the members.\n3.\n2025-26\nAnnual and Financial Report\nMs Elm introduced the report.\n4.\nNotice of Motion by "
        "Councillors A. Ash, B.\nElm and C. Hill\nThe motion was carried.\n"
    )
    assert [title for _, title in titles(made)] == [
        "Apologies", "Action Items from the Last Meeting", "2025-26 Annual and Financial Report", "Notice of Motion by Councillors A. Ash, B. Elm and C. Hill",
    ]  # fmt: skip


def test_a_title_in_capitals_ends_where_its_minutes_begin(cut: Cut) -> None:
    made = cut(
        "Elm Parish Council\nMinutes of the meeting of 5 May 2026\n\nPresent: Cllr A Hill\n\n1. APOLOGIES None were received.\n\n2. TO DISCUSS THE REQUEST "
        "OF THE HALL FOR NEW LAMPS The request of the hall for half of the cost was discussed.\n\n3. CLOSE The meeting closed at 9 pm.\n"
    )
    assert titles(made)[1] == ("2", "TO DISCUSS THE REQUEST OF THE HALL FOR NEW LAMPS")


def test_items_that_list_people(cut: Cut) -> None:
    made = cut(
        "Minutes of a meeting of Elm Parish Council held on 16 January 2026\n\n1. Those attending: Mr A Hill, Mr B Elm, Mrs C Ash, 10 members of the public\n\n"
        "2. Apologies for absence Councillor Dora Birch and Councillor Tom Fell\n\n3. Planning. The council had no objection.\n"
    )
    assert titles(made)[:2] == [("1", "Those attending"), ("2", "Apologies for absence")]
    assert next(block for block in made.blocks if block.text.startswith("Mr A Hill")).label == "present"


def test_who_chaired_is_still_about_who_was_there(cut: Cut) -> None:
    made = cut("Elm Community Council\nMinutes of the meeting of 1 May 2026\n\nPresent: Rob Ash RA, Ann Hill AH\n\nThe Meeting was chaired by Ann Hill (AH).\n\n1. Police\nNone came.\n\n2. Roads\nThese were discussed.\n")
    assert next(block for block in made.blocks if "chaired" in block.text).section is Section.ATTENDANCE


HEAD = "Quay Regional Council\n\nMinutes of a meeting held on Monday 3 June 2030\n\nPresent: Cr A Hill, Cr B Elm\n\n"


def test_a_title_below_its_number_goes_on_in_a_narrow_column(cut: Cut) -> None:
    paper = cut(
        HEAD + "1.\nApologies\nThere were none.\n2.\nHarbour\nManager's Update\nMr Oak noted that the dues had risen.\n3.\nMay 2030\nHotspots Update\n"
        "Ms Ash explained what had been done.\n4.\nPublic Forum\nAnn Birch\nspoke of the bins, which were full.\n"
        "5.\nAmendment to the 2028-2038\nLong Term Plan\nTom Fell introduced the item.\n6.\nSeals\nReason for Report\nThe seal was affixed.\n"
    )
    assert titles(paper) == [
        ("1", "Apologies"),
        ("2", "Harbour Manager's Update"),
        ("3", "May 2030 Hotspots Update"),
        ("4", "Public Forum"),
        ("5", "Amendment to the 2028-2038 Long Term Plan"),
        ("6", "Seals"),
    ]


def test_the_name_of_who_presents_ends_a_title(cut: Cut) -> None:
    paper = cut(
        HEAD + "1. Apologies\nThere were none.\n\n2. Harbour Information System Update Jessica Elm introduced the item with an overview of it.\n\n"
        "3. Treasury\nThis was noted.\n"
    )
    assert titles(paper)[1] == ("2", "Harbour Information System Update")


@pytest.mark.parametrize("title", ["OPEN FORUM", "Public Participation:", "Any Other Business. Bins were full.", "Votes of Sympathy", "Date of next meeting: Monday 1 July."])
def test_a_standing_title_without_a_number_stands_among_numbered_ones(cut: Cut, title: str) -> None:
    paper = cut(HEAD + f"1. Apologies\nThere were none.\n\n2. Harbour Dues\nThe dues were noted.\n\n{title}\n\nMrs Oak asked about the bins.\n\n3. Roads\nThis was noted.\n")
    assert [number for number, _ in titles(paper)] == ["1", "2", None, "3"]


def test_a_standing_title_is_not_taken_twice(cut: Cut) -> None:
    paper = cut(HEAD + "1. Apologies\nThere were none.\n\n2. Matters Arising from the Minutes\n\nMatters arising\n\nBins were full.\n\n3. Roads\nThis was noted.\n")
    assert [number for number, _ in titles(paper)] == ["1", "2", "3"]


def test_titles_in_capitals_may_only_part_the_numbered_ones(cut: Cut) -> None:
    paper = cut(
        HEAD + "1.\tAdoption of Minutes\n\nThe minutes were adopted.\n\n2.\tDisposal of Land\n\nA report was circulated.\n\nQUESTIONS\n\n"
        "3.\tQuestion submitted by Cr Hill\n\nI will ask how many lamps there are.\n\nNOTICES OF MOTION\n\n"
        "4.\tNotice of Motion submitted by Cr Elm\n\nI will move that a crossing be built.\n\nCORRESPONDENCE\n\n5.\tLetter from the Harbour Board\n\nThis was noted.\n"
    )
    assert [number for number, _ in titles(paper) if number] == ["1", "2", "3", "4", "5"]


def test_headings_over_numbered_questions_and_motions_are_items_that_stand_among_them(cut: Cut) -> None:
    made = cut(
        "Minutes of Ashby District held on 8 May 2026\n\nPresent: Cllrs Ann Hill and Bob Elm\n\n1. Minutes\n\nThey were adopted.\n\n2. Roads Programme\n\nIt was noted.\n\n"
        "QUESTIONS\n\n3. Question submitted by Councillor Elm\n\nThe reply was circulated.\n\nNOTICES OF MOTION\n\n4. Motion submitted by Councillor Hill\n\nIt was agreed.\n"
    )
    assert titles(made) == [
        ("1", "Minutes"), ("2", "Roads Programme"), (None, "QUESTIONS"), ("3", "Question submitted by Councillor Elm"),
        (None, "NOTICES OF MOTION"), ("4", "Motion submitted by Councillor Hill"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "asked",
    [
        "To appoint a Chair who will serve until another has been appointed.",
        "To consider what has been done about the pier",
        "To note whether the levy was paid",
    ],
)
def test_what_a_meeting_is_asked_is_a_title_though_a_clause_inside_has_a_verb(cut: Cut, asked: str) -> None:
    made = cut(
        f"Minutes of Ashby Board held on 8 May 2026\n\nPresent: Ann Hill and Bob Elm\n\n1.\n\n{asked}\n\nMembers spoke of it.\n\n2.\n\n"
        "To elect a Deputy Mayor to serve until the spring or until somebody else has been elected\n\nBob Elm was elected.\n"
    )
    assert [number for number, _ in titles(made)] == ["1", "2"]
    assert titles(made)[0][1] == asked.rstrip(".")


def test_what_was_said_behind_what_a_meeting_is_asked_is_no_part_of_it(cut: Cut) -> None:
    made = cut(
        "Minutes of Ashby Parish Council held on 8 May 2026\n\nPresent: Ann Hill and Bob Elm\n\n1. To receive apologies for absence There were none\n\n"
        "2. To receive declarations of interest on agenda items There were none\n\n3. Finance\n\nThe accounts were noted.\n"
    )
    assert titles(made)[1] == ("2", "To receive declarations of interest on agenda items")


@pytest.mark.parametrize("line", ["In favour:", "For the Motion", "Councillor Joe Ash", "FOR COUNCILLOR ELM", "THE MEETING WAS CONCLUDED AT 8.42 PM"])
def test_neither_who_voted_nor_the_end_of_the_meeting_is_a_title(cut: Cut, line: str) -> None:
    made = cut(
        "Ashby Council\n\nMinutes of the meeting held on 8 May 2026\n\nPresent: Cllrs Ann Hill, Joe Ash and Bob Elm\n\nAPOLOGIES FOR ABSENCE\n\nThere were none.\n\n"
        f"ROADS PROGRAMME\n\nA vote was taken.\n\n{line.upper()}\n\nCouncillors Hill and Elm agreed to it.\n\nDOG CONTROL\n\nThe report was noted.\n"
    )
    assert [title for _, title in titles(made)] == ["ROADS PROGRAMME", "DOG CONTROL"]


def test_a_long_standing_title_on_a_page_that_lists_items(cut: Cut) -> None:
    made = cut(
        "Agenda and minutes\n\nAshby Council - Tuesday, 12th May, 2026 6.00 pm\n\nVenue: The Hall\n\nNo. Item\n\n\nApologies for absence\n\n\nThere were none.\n\n\n"
        "Declarations of Interest by Members and Officers and as to the Party Whip\n\n\nNone were made.\n\n\n"
        "Communications which the Chair or the Chief Officer may wish to lay before the Council\n\n\nThe Chief Officer reminded members that the course on "
        "how the accounts of the harbour are to be read had been set up for the first Monday of the month, and that it would be held in the Hall.\n"
    )
    assert [title for _, title in titles(made)] == [
        "Apologies for absence",
        "Declarations of Interest by Members and Officers and as to the Party Whip",
        "Communications which the Chair or the Chief Officer may wish to lay before the Council",
    ]


REST_OF_TITLE = [
    ("Presentation on the Work of the Warden in the Lower Ferryside and Quayside", "Area", "The Warden gave a presentation."),
    ("Notice of Motion submitted by Councillor B. Elm (to be referred to Harbour", "Protocol Committee)", "That the quay be swept."),
    ("Harbour Plan Progress Report to", "31 March 2031", "The Clerk gave an update."),
    ("PRESENTATION FROM THE HARBOUR MASTER ON THE NEW", "FERRY WATCH MODEL", "Ms Elm gave a presentation."),
]
NO_REST_OF_TITLE = [
    ("Harbour Dues", "Mooring", "Members asked what a mooring would cost."),
    ("To agree the minutes of the meeting of the Council held on 10 August 2030", "Proposed - Cllr Elm", "The minutes were agreed."),
    ("Presentation on the Work of the Warden in the Lower Ferryside and Quayside", "Purpose: to note", "The Warden gave a presentation."),
    ("Presentation on the Work of the Warden in the Lower Ferryside and Quayside", "The Warden spoke.", "Members thanked her."),
]


def with_third(title: str, below: str, minutes: str) -> str:
    head = "QUAY DISTRICT COUNCIL\n\nMinutes of the meeting held on 5 May 2031\n\nPresent: Cllr A Hill (Chair), Cllr B Elm\n\n"
    return f"{head}1. Apologies\n\nNone.\n\n2. Minutes\n\nAgreed.\n\n3. {title}\n\n{below}\n\n{minutes}\n\n4. Finance\n\nThe bills were paid.\n"


@pytest.mark.parametrize(("title", "below", "minutes"), REST_OF_TITLE)
def test_the_rest_of_a_title_stands_below_a_blank_line(cut: Cut, title: str, below: str, minutes: str) -> None:
    items = cut(with_third(title, below, minutes)).items
    assert [item.title for item in items][2] == f"{title} {below}"


@pytest.mark.parametrize(("title", "below", "minutes"), NO_REST_OF_TITLE)
def test_what_stands_below_a_whole_title_is_none_of_it(cut: Cut, title: str, below: str, minutes: str) -> None:
    items = cut(with_third(title, below, minutes)).items
    assert [item.title for item in items][2] == title


def test_neither_points_nor_those_who_signed_are_titles(cut: Cut) -> None:
    made = cut(
        "QUAY DISTRICT COUNCIL\n\nMinutes of the special meeting held on 5 May 2031\n\nPresent: Cllr A Hill (Chair), Cllr B Elm\n\n"
        "QUAY PARKING\n\nThe Members asked for more room.\n\n• QUAY LAMPS AND BINS\n\nThe lamps were mended.\n\nSIGNED: COUNCILLORS ASH, OAK AND HILL\n\n"
        "The Members thanked the Chair.\n\nHARBOUR DUES\n\nThe dues were agreed.\n"
    )
    assert [title for _, title in titles(made)] == ["QUAY PARKING", "HARBOUR DUES"]


def test_standing_titles_end_with_their_stop(cut: Cut) -> None:
    made = cut(
        "Minutes of Ashby Parish Council held on 8 May 2026\n\nPresent: Cllr Ann Hill, Cllr Bob Elm\n\n"
        "31/001  Apologies. Cllr. Ash (work). Accepted.\n\n31/002  Public Forum. Mr. Birch spoke of the verge. The Clerk to write to the school.\n\n"
        "31/003  Planning. H31/0123 Land at Elm Farm. No objection.\n\n31/004  Notice of motion by Coun. Elm\n\nIt was lost.\n\n"
        "31/005  Date of next meeting. Monday 8th June 2026 at 7.30 pm.\n"
    )
    assert [title for _, title in titles(made)] == [
        "Apologies", "Public Forum", "Planning", "Notice of motion by Coun. Elm", "Date of next meeting",
    ]  # fmt: skip
    assert any("The Clerk to write to the school." in block.text for block in made.blocks if block.item == 1)


def test_sub_numbers_that_minutes_follow_on_their_line_are_points(cut: Cut) -> None:
    made = cut(
        "Minutes of Ashby Parish Council held on 8 May 2026\n\nPresent: Ann Hill\n\n4. Apologies\n\nNone.\n\n5. Reports\n\n"
        "5.1 Police Report - The Clerk reported that the beat officer had left.\n\n"
        "5.2 Village Hall Report - Mrs Elm reported that the Council had a letter.\n\n6. Finance\n\nThe balance was noted.\n"
    )
    assert [number for number, _ in titles(made)] == ["4", "5", "6"]


def test_numbers_behind_their_year_may_have_one_figure(cut: Cut) -> None:
    made = cut(
        "Ashby Parish Council\n\nMinutes of the meeting held on 14 January 2031\n\nPresent: Cllrs A Hill (Chair), B Elm\n\n"
        "31/8 Planning\nNone.\n\n31/9 Churchyard wall\nThe Clerk had a quote.\n\n31/10 Next meeting\n11 February 2031.\n"
    )
    assert titles(made) == [("31/8", "Planning"), ("31/9", "Churchyard wall"), ("31/10", "Next meeting")]


def test_commas_missing_spaces_and_stops_behind_numbers(cut: Cut) -> None:
    made = cut(
        "ELMBY COMMUNITY COUNCIL\n\nGeneral meeting held on Monday 4 March 2031\n\nPresent: Ann Hill (Chair), Bob Elm\n\n1.  MINUTES OF THE FEBRUARY MEETING\n\n"
        "They were agreed.\n\n2 SPECIAL ISSUES\n\na)  As raised by Sue Birch: the drains\n\n3.MATTERS OUTSTANDING\n\nNone were raised.\n\n4, SECRETARY'S REPORT\n\n"
        "Bob Elm had nothing to report.\n\n5) DATE OF NEXT MEETING\n\n8 April 2031\n"
    )
    assert [number for number, _ in titles(made)] == ["1", "2", "3", "4", "5"]


def test_items_that_say_so_over_a_longer_list_inside_one(cut: Cut) -> None:
    points = "".join(f"{n}. {word}\n\n" for n, word in enumerate(["Ferries", "Targets", "Delivery", "Lamps", "Rail", "Vision", "Moorings"], 1))
    made = cut(
        "KILBRACK COUNTY COUNCIL\n\nMinutes of the Travel Committee held on 27 April 2031\n\nPresent: Cllrs. Hill (Chair), Elm, Ash.\n\n"
        f"Item 1: Briefing on the Ferry Strategy\n\nMr. Reed outlined the main issues as follows:\n\n{points}Item 2: Minutes\n\nThey were agreed.\n\n"
        "Item 3: Question submitted by Mr. Birch\n\nThe reply was read.\n"
    )
    assert titles(made) == [("1", "Briefing on the Ferry Strategy"), ("2", "Minutes"), ("3", "Question submitted by Mr. Birch")]


def test_items_taken_before_all_others_and_points_before_the_next_number(cut: Cut) -> None:
    head = "KILBRACK COUNTY COUNCIL\n\nMinutes of the Policing Committee held on 5 March 2031\n\nPresent: Cllrs. Hill (Chair), Elm, Ash.\n\n"
    rest = "".join(f"{n}. {title}\n\nThis was agreed.\n\n" for n, title in enumerate(["Minutes", "Update on Crime", "Control of Horses", "Approval of Orders"], 1))
    early = cut(head + "5.\n\nNotice of Motion submitted by Councillor Ash\n\nThe motion was agreed.\n\n" + rest)
    assert [number for number, _ in titles(early)] == ["5", "1", "2", "3", "4"]
    points = "1. Ferries\n\n2. Lamps\n\n3. Moorings\n\n4. Bins\n\n"
    within = cut(head + rest + points + "5. Question submitted by Councillor Ash\n\nThe reply was read.\n\n6. Correspondence\n\nIt was noted.\n\n7. Other Business\n\nNone.\n")
    assert [number for number, _ in titles(within)] == ["1", "2", "3", "4", "5", "6", "7"]


def test_plain_titles_below_a_list_of_those_attending_and_a_title_before_them_that_runs_on(cut: Cut) -> None:
    made = cut(
        "Elmby Parish Council Minutes\n\nThose attending Mr A Reed (Chairman) Mr B Elm, Mrs C Ash\n\nMinutes of the last Meeting: Mrs Ash proposed acceptance\n\n"
        "Matters Arising:\n\nMr Elm said that the kerbs in Quay Lane had not been mended by the County.\n\nPlanning\n\nPorch at Flint House - approved by the Parish Council.\n\n"
        "Correspondence\n\nA letter was read.\n\nOther Business\n\nMr Reed told of the noise of lorries.\n"
    )
    assert made.meeting.kind is MeetingKind.MINUTES
    assert [title for _, title in titles(made)] == ["Minutes of the last Meeting", "Matters Arising", "Planning", "Correspondence", "Other Business"]


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("To take Ann Elm’s signature as Deputy Chair from Cllr Ash This was taken.", "To take Ann Elm’s signature as Deputy Chair from Cllr Ash"),
        ("TO SIGN THE MINUTES OF THE MEETING held on 4th May 2031 The minutes were signed.", "TO SIGN THE MINUTES OF THE MEETING held on 4th May 2031"),
        ("MEMBERS’ DECLARATION OF INTERESTS (for this agenda) Nothing was declared.", "MEMBERS’ DECLARATION OF INTERESTS (for this agenda)"),
        ("Complaints raised by a letter – Quay Lane The lane is nobody’s.", "Complaints raised by a letter – Quay Lane"),
        ("Harbour dues Clerk said the dues were paid. This was noted.", "Harbour dues"),
        ("Harbour dues Cllr Elm asked if This was it.", "Harbour dues"),
    ],
)
def test_a_title_ends_where_a_sentence_surely_begins(cut: Cut, printed: str, title: str) -> None:
    made = cut(HEAD + f"1. Apologies\nThere were none.\n\n2. {printed}\n\n3. Roads\nThese were noted.\n")
    assert titles(made)[1] == ("2", title)


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("TO HEAR A FIRE & WATER TALK FROM BOB ELM The Chairman thanked Mr Elm.", "TO HEAR A FIRE & WATER TALK FROM BOB ELM"),
        ("FINANCE Resolved: to pay the bills of £40.10. Proposed Cllr Elm.", "FINANCE"),
    ],
)
def test_a_title_in_capitals_keeps_its_article_and_leaves_what_is_resolved(cut: Cut, printed: str, title: str) -> None:
    made = cut(HEAD + f"1. Apologies\nThere were none.\n\n2. {printed}\n\n3. Roads\nThese were noted.\n")
    assert titles(made)[1] == ("2", title)


def test_what_an_attached_item_is_for_is_no_item(cut: Cut) -> None:
    made = cut(
        "Agenda and minutes\n\nQuay Panel\nTuesday, 12th March, 2031 7.30 pm\n\nVenue: Quay House\n\nNo. Item\n\nApologies for Absence\n\nThere were none.\n\n"
        "Minutes pdf icon PDF 82 KB\n\nTo approve the minutes of the meeting held on 6 February 2031.\n\nRESOLVED that the minutes are agreed as a correct record.\n\n"
        "Dues - Report pdf icon PDF 153 KB\n\nThe Panel noted the dues.\n"
    )
    assert [title for _, title in titles(made)] == ["Apologies for Absence", "Minutes", "Dues - Report"]


def test_points_below_one_with_a_bracket_go_on_without_a_stop(cut: Cut) -> None:
    made = cut(HEAD + "1. Apologies\n\nThere were none.\n\n2. Dues\n\nThat the Board:\n\na) accept the letter b) note the dues c) thank Mr Oak.\n")
    assert [block.text for block in made.blocks][-3:] == ["accept the letter", "note the dues", "thank Mr Oak."]


def test_standing_titles_before_the_first_number_head_items_without_a_blank_line(cut: Cut) -> None:
    made = cut(
        "Harbours Committee - 7 May 2031 - Open Minutes\n\nPresent\nAnn Hill (In the Chair), Councillors Elm and Ash\n\nApologies\nCommittee's recommendation\n"
        "Councillor Elm / Councillor Ash\nThat the apology from Bob Oak be accepted.\nCarried\nConflicts of interest\nNil\nPublic forum\nNil\n"
        "Confirmation of minutes\nThe minutes were taken as read.\n\n1. Dues\n\nThese were set.\n\n2. Roads\n\nThese were mended.\n"
    )
    assert [title for _, title in titles(made)] == ["Apologies", "Conflicts of interest", "Public forum", "Confirmation of minutes", "Dues", "Roads"]

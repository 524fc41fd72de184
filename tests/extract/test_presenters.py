"""Presenters: who took an item to the meeting, and who only spoke."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.extract.people import people
from pipeline.extract.presenters import presenters
from pipeline.facts import BlockKind, MeetingKind, Section, Segmented
from tests.extract.people_papers import attendance, field, item, reading


def rows(*parts: Segmented) -> list[tuple[str | None, str | None, str | None]]:
    made = reading(*parts)
    found = presenters.find(made, people.register(made))
    return [(row.name, row.role, row.item_title) for row in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ms Fell (Head of Audit) presented the report.", ["Fell"]),
        ("Mr Dace and Ms Fell introduced the item, which was noted.", ["Dace", "Fell"]),
        ("Mr Hugh Dace, assisted by Ms Fell, gave a short verbal update.", ["Hugh Dace", "Fell"]),
        ("Ms Fell, Head of Audit, took Members through the scorecard.", ["Fell"]),
        ("Councillor Quill spoke to the report.", ["Quill"]),
        ("Ms Fell, who had been appointed Head of Audit in May, introduced her annual opinion.", ["Fell"]),
        ("The report was presented by Mr Dace.", ["Dace"]),
        ("Members received a presentation on flooding from Ms Fell.", ["Fell"]),
        ("The Panel was given an overview of the figures by Ms Fell.", ["Fell"]),
        ("Ms Fell welcomed Members and outlined the key points.", ["Fell"]),
        ("Mr Dace, Wold Housing Forum gave a presentation.", ["Dace"]),
        ("Councillor Quill reported on the new bus shelters.", ["Quill"]),
        ("Ms Fell agreed with the figures. She then gave a presentation.", ["Fell"]),
        ("In introducing the report, the Leader, Cllr Quill, told of the year.", ["Quill"]),
        ("Members heard from Ms Fell about the figures.", ["Fell"]),
        ("Ms Fell presented details of the inquiry.", ["Fell"]),
        ("PC Dace went through the report for July.", ["Dace"]),
        ("PC Dace is presenting the police report.", ["Dace"]),
        ("The Board received a presentation of the Managing Director.", [None]),
        ("The Chair invited Ms Fell to present her report on dues.", ["Fell"]),
        ("Cabinet Member Ann Fell and Osei Blyth introduced the report.", ["Ann Fell", "Osei Blyth"]),
        ("Mr Dace handed round a plan (W12) and presented the key points.", ["Dace"]),
        ("Mr Dace gave Council an update on the tip.", ["Dace"]),
        ("Councillor Quill was pleased to report on the new pool.", ["Quill"]),
        ("The Committee welcomed Ms Fell to the meeting to report the outturn.", ["Fell"]),
        (
            "A talk was given by the Wold and Fens Co-operative by Ann Fell, Vice Chair and Hugh Dace, Manager of WFC.",
            ["Ann Fell", "Hugh Dace"],
        ),
        ("At the invitation of the Chair, Ms Fell presented the report.", ["Fell"]),
        ("Councillor Quill was thanked for his report.", ["Quill"]),
        ("Ann Fell – Quayside – Gave a presentation on the water supply.", ["Ann Fell"]),
        ("Mr Dace introduced Ms Fell, Works Manager, to present the year of the works.", ["Fell"]),
        ("The meeting was suspended to allow Mrs Ann Fell to report on her map.", ["Ann Fell"]),
        ("The members were briefed on the new moorings by Ms Fell.", ["Fell"]),
        ("Circulated, report of the Harbour Manager (Ms Fell) dated 4th May.", ["Fell"]),
        ("Mr Dace introduced Ms Fell, the Education Worker, who outlined her work.", ["Fell"]),
        ("Mr Hugh Dace from Fell & Quill, Consulting Engineers, gave a presentation on the route.", ["Hugh Dace"]),
        ("Ms Fell, Head of Advocacy with Quay Homes gave an update.", ["Fell"]),
        ("Mr Dace introduced Ms Fell, Works Manager, who provided the update.", ["Fell"]),
        ("Ms Fell, Chair of the Fair Group attended to provide an update on the fair.", ["Fell"]),
        ("Mr Dace invited Ms Fell, Works Manager, to talk to the item.", ["Fell"]),
        ("Ms Fell and Mr Dace updated the Commission on the work of the year.", ["Fell", "Dace"]),
        ("The Council considered a report dated 3 May 2031 from Ms Fell, who spoke to a summary of it.", ["Fell"]),
        ("Ms Fell presented planned activities for the summer.", ["Fell"]),
        ("The plan was presented by two of the Harbour Guides, Ann Fell and Hugh Dace.", ["Ann Fell", "Hugh Dace"]),
        ("Mr Dace introduced Ms Fell, Works Manager, and gave an overview.", ["Dace"]),
        ("Ms Fell introduced a film on the lifeboat. Mr Dace outlined progress.", ["Fell", "Dace"]),
        ("Ms Fell highlighted the following points:", ["Fell"]),
        ("Osei Blyth and Adwoa Tharp gave a short presentation.", ["Osei Blyth", "Adwoa Tharp"]),
        ("Osei Blyth from the Quay Trust updated Members on the dredger.", ["Osei Blyth"]),
        ("Ms Fell set out the case for change and Mr Dace detailed the proposals.", ["Fell", "Dace"]),
        ("Ms Fell highlighted the key points of the report.", ["Fell"]),
        ("There was submitted a joint report dated 3 May 2031 by Ms Fell.", ["Fell"]),
        ("A written report was received from Councillor Quill.", ["Quill"]),
        ("Mr Dace and his colleague Ms Fell attended to discuss the bridge.", ["Dace", "Fell"]),
        ("The Board was taken through the plan by Ms Fell.", ["Fell"]),
        ("An update was also given on the bridge by Ms Fell.", ["Fell"]),
        ("A report on appeals made since May was submitted by Ms Fell.", ["Fell"]),
        ("Ms Fell, in presenting the report, said that no library would close.", ["Fell"]),
        ("When introducing her paper, Ms Fell spoke of tides.", ["Fell"]),
        ("Presenting the report, Ms Fell said that dues were up.", ["Fell"]),
        ("Ms Fell gave details of each scheme.", ["Fell"]),
        ("Ms Fell provided feedback from the conference.", ["Fell"]),
        ("Ms Fell submitted for approval the audited accounts.", ["Fell"]),
        ("Ms Fell outlined to Members the duties of a harbour.", ["Fell"]),
        ("Ms Fell outlined a number of changes.", ["Fell"]),
        ("Ms Fell presented the Quays Scrutiny Sub-Committee with a report on moorings.", ["Fell"]),
        ("Ms Fell went over the three applications and Mr Dace went through it again.", ["Fell", "Dace"]),
        ("Ms Fell brought Members up to date on the dredger.", ["Fell"]),
        ("Ms Fell explained the proposals. Mr Dace read out her report.", ["Fell", "Dace"]),
        ("Ms Fell was in attendance to give an update. Mr Dace was invited to present the slides.", ["Fell", "Dace"]),
        ("The Chair asked Ms Fell to introduce the report.", ["Fell"]),
        ("The report was circulated. Ms Fell outlined that the plan was late.", ["Fell"]),
        ("Following a meeting between the Mayor and Mr Dace, Ms Fell presented a schedule of dues.", ["Fell"]),
        ("Following the fair, Mr Dace and Ms Fell gave a presentation.", ["Dace", "Fell"]),
        ("At the end, Mr Dace, Mr Hill and Ms Fell gave a presentation.", ["Dace", "Hill", "Fell"]),
        ("Members thanked Ms Fell for the presentation.", ["Fell"]),
        ("Mr Dace submitted a report on the letters he had from the port.", ["Dace"]),
        ("Mr Dace was thanked for his talk by Ann Fell.", ["Dace"]),
        ("The Chair thanked Ms Fell for her detailed presentation.", ["Fell"]),
        ("Ms Fell was assisted in her presentation by Mr Dace.", ["Dace"]),
        ("Ms Fell, who accompanied Mr Dace, outlined the work of the harbour.", ["Fell"]),
        ("Ms Fell, on behalf of Mr Dace, presented the report.", ["Fell"]),
        ("Ms Fell, joined by her Works Manager (Mr Dace), introduced the item.", ["Fell", "Dace"]),
        ("Ms Fell told of the dues. She also briefly outlined the costs.", ["Fell"]),
        ("Ms Fell circulated the draft and proceeded to brief the Members on its contents.", ["Fell"]),
        ("Mr Dace then went on to outline the programme.", ["Dace"]),
        ("Ms Fell began by giving an overview of the quay.", ["Fell"]),
        ("Ms Fell drew Members’ attention to the key points of the report.", ["Fell"]),
        ("Mr Dace introduced Ann Fell, who described her work on the quay.", ["Ann Fell"]),
        ("The Chairman welcomed Mr. Hugh Dace of Dace Engineers who made a presentation on the route.", ["Hugh Dace"]),
        ("Ann Fell of the Quay Fund attended to explain the new grants.", ["Ann Fell"]),
        ("Ms Fell gave details:", ["Fell"]),
        ("Ms Fell tabled a memo from the harbour.", ["Fell"]),
        ("Ms Fell reported verbally on the dredger.", ["Fell"]),
        ("Ann Fell (via Teams) summarised the plan.", ["Ann Fell"]),
        ("Ms Fell, in relation to the dredger, highlighted:", ["Fell"]),
        ("Hugh Dace, Works Manager, spoke about two proposals for the quay.", ["Hugh Dace"]),
        ("The Works Manager spoke about the risks of mud.", []),
        ("Ms Fell pointed to the deficit of £3.4m and talked through the plan.", ["Fell"]),
        ("Mr Dace spoke about dust on the quay.", []),  # one of the public
        ("Councillor Quill spoke about the need for a dredger.", []),
        ("No report had been received from the Works Manager.", []),
        ("In introducing it the Leader, Cllr Quill, said that dues were up.", ["Quill"]),
        ("On the last point the Panel heard from Ms Fell that dues were up.", []),
        ("Ms Fell opened the hearing and introduced the officers who were there.", []),
        ("Ms Fell described her as a great lady.", []),
    ],
)
def test_the_verbs_of_presenting(text: str, names: list[str | None]) -> None:
    assert [row[0] for row in rows(item("Budget", text))] == names


def test_minutes_below_a_printed_recommendation() -> None:
    made = item("Grants", "That the Council receives the report presented by Mr Dace.\nMs Fell presented this report.")
    kinds = (BlockKind.ITEM, BlockKind.CLAUSE, BlockKind.PARAGRAPH)
    blocks = [replace(block, kind=kind, section=Section.RECOMMENDATION) for block, kind in zip(made.blocks, kinds, strict=True)]
    assert [row[0] for row in rows(replace(made, blocks=tuple(blocks)))] == ["Fell"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A representative from Wold Auditors presented a summary of the plan.", "representative from Wold Auditors"),
        ("The Risk and Health and Safety Manager presented a report.", "Risk and Health and Safety Manager"),
        ("The Internal Audit, Performance & Risk Manager presented the report.", "Internal Audit, Performance & Risk Manager"),
    ],
)
def test_a_post_presents(text: str, role: str) -> None:
    assert [row[:2] for row in rows(item("Budget", text))] == [(None, role)]


@pytest.mark.parametrize(
    "text",
    [
        "Ms Fell reported that the works were late. Mr Dace advised that they were not.",
        "Ms Fell answered questions. Members thanked Mr Dace for the report.",
        "Mr Dace presented Mrs Fell with a gift. Mr Quill presented his apologies.",
        "Ms Fell would present the report to the next meeting. Mr Dace will give an update.",
        "It was noted that Ms Fell gave an update last month.",
        "That the report of Ms Fell be received.",
        "A question from Mr Dace was read. The accounts were then presented.",
        "Mr Dace introduced himself. Ms Fell introduced the new Clerk.",
        "The Sheriff made a presentation to Mrs Fell to mark her long service.",
        "The Chairman gave a brief outline of the agenda. Mr Dace reported on behalf of the port.",
        "Members were to adopt the plan as presented by Ms Fell.",
        "The report presented by the Executive falls short. Ms Fell outlined concerns that the review may come late.",
        "The report of Ms Fell, who was away, was noted.",
        "The Mayor made a presentation to Councillors Fell and Dace to mark their service.",
        "The plans submitted by Mr Dace were noted. Mr Dace spoke to the application.",
        "Ms Fell was asked to present the report to the next meeting. The Chair invited Ms Fell to give an update at a future meeting.",
        "Councillor Fell was away. Councillor Quill outlined that the road was shut. Ms Fell outlined her concerns.",
        "Mr Dace read out a copy of a report. Mr Dace went over the bridge.",
        "Ms Fell was invited to speak on dues. The Chair summarised the discussion.",
        "The works are late. In response to Members, Mr Dace outlined the costs of the dredger.",
        "The Clerk was thanked. Members thanked the Clerk for the report.",
        "The report stated that at the May meeting of the Council, Ms Fell gave a presentation.",
        "Mr Quill noted that at the last Panel Mr Dace spoke to his report.",
        "Members regretted that nobody had come nor had Ms Fell updated the Panel.",
        "In moving the motion, Ms Fell outlined the work of the quay. In response to a query, Mr Dace gave an overview.",
        "A debate was held and, in response to issues raised by Members, Ms Fell outlined the process.",
        "Ms Fell spoke to the motion. Mr Quill asked if the report had been received from Mr Dace.",
        "The birthday posies were made and presented by Mrs Fell. Cards were presented to Ann Hill by Mr Dace.",
        "The Mayor, Mr Fell, made a presentation to the Clerk of the Port to acknowledge a long service.",
        "No report had been provided by the Works Manager.",
        "Ms Fell submitted a letter of support for the wall. Mr Dace submitted the application form.",
        "The dues were due. The boat was old. It was raining. Ms Fell outlined that the plan was late. The Clerk reported on 4 May that the boat was late.",
        "Mr Quill said that the measure detailed in the minutes was poor.",
    ],
)
def test_what_presents_nothing(text: str) -> None:
    assert rows(item("Budget", text)) == []


def test_as_what_somebody_presents() -> None:
    assert rows(item("Tides", "Ann Fell, as Chair of the panel, introduced the item.")) == [("Ann Fell", "Chair of the panel", "Tides")]


def test_a_post_presents_and_its_holder_is_named() -> None:
    found = rows(
        attendance("in_attendance", "Tamsin Fell (Head of Audit and Risk)"),
        item("Risk register", "The Head of Audit and Risk introduced the paper."),
        item("Roads", "The Director of Place outlined the proposals."),
    )
    assert found == [("Tamsin Fell", "Head of Audit and Risk", "Risk register"), (None, "Director of Place", "Roads")]


def test_short_forms_and_given_names_present_too() -> None:
    found = rows(
        attendance("present", "Kit Carew KC, Tamsin Fell TF"),
        item("Police", "KC presented the report."),
        item("Bus", "Tamsin gave an update."),
    )
    assert [row[0] for row in found] == ["Kit Carew", "Tamsin Fell"]


def test_an_item_that_is_somebodys_report() -> None:
    found = rows(
        attendance("present", "Councillors Dace and Fell, Ann Quill (Treasurer)"),
        item("Treasurer’s report", "Ann Quill reported that the balance was £40."),
        item("Councillors' reports", "Councillor Dace advised that roads were shut.\nCouncillor Fell: bins are full."),
        item("Planning", "Councillor Dace advised that nothing was new."),
    )
    assert [(row[0], row[2]) for row in found] == [
        ("Ann Quill", "Treasurer’s report"),
        ("Dace", "Councillors' reports"),
        ("Fell", "Councillors' reports"),
    ]


@pytest.mark.parametrize(
    "told", ["Ann Quill noted that there was no report.", "Ann Quill advised that all items were covered by the agenda."]
)
def test_nobody_tells_a_report_of_nothing(told: str) -> None:
    assert rows(attendance("present", "Ann Quill (Treasurer)"), item("Treasurer’s report", told)) == []


def test_an_item_that_is_the_report_of_the_police() -> None:
    listed = attendance("present", "Councillor Dace\nPC Ann Quill")
    assert rows(listed, item("Police report", "PC Quill reported two thefts.")) == [("Ann Quill", "PC", "Police report")]
    assert rows(listed, item("Police report", "Councillor Dace reported that nobody had come.")) == []


def test_a_cover_report_is_from_its_presenters() -> None:
    found = rows(field("From", "Tamsin Fell – Chief Executive"), field("To", "Cabinet"), item("Savings", "The report is attached."))
    assert found == [("Tamsin Fell", "Chief Executive", "Savings")]


def test_a_label_may_stand_on_a_line_above_the_name() -> None:
    assert rows(item("Budget", "Presenter:\nMs Ann Quill, Treasurer")) == [("Ann Quill", "Treasurer", "Budget")]
    assert rows(item("Budget", "Next meeting:\nMs Ann Quill, Treasurer")) == []


def test_one_row_a_person_and_item() -> None:
    assert len(rows(item("Budget", "Ms Fell presented the report. Ms Fell gave an update on the figures."))) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Audit Manager (Harbours) submitted a report on the wall.", [(None, "Audit Manager", "Budget")]),
        ("The Audit Manager (Harbours) was thanked by those who had presented the report.", []),
    ],
)
def test_the_field_of_a_post_may_stand_in_brackets_before_the_verb(
    text: str, found: list[tuple[str | None, str | None, str | None]]
) -> None:
    assert rows(item("Budget", text)) == found


def test_who_an_item_s_title_says_presents() -> None:
    title = "Quay Trust – Presentation by Ms. Ann Fell"
    assert rows(item(title, "The dues of the quay would rise.")) == [("Ann Fell", None, title)]
    assert rows(item("Presentation by the Harbour Trust", "The dues of the quay would rise.")) == []


def test_the_post_whose_report_is_circulated_presents_it() -> None:
    found = rows(
        attendance("in_attendance", "Harbour Manager (Ms T. Fell)"), item("Moorings", "Circulated, Harbour Manager’s Report dated 4th May.")
    )
    assert found == [("T. Fell", "Harbour Manager", "Moorings")]


def test_a_sentence_that_its_own_heading_runs_into() -> None:
    found = rows(item("To consider dues for 2031 The Harbour Manager outlined the report.", "It was noted."))
    assert [row[1] for row in found] == ["Harbour Manager"]


def test_a_speaker_over_a_list_of_what_was_done() -> None:
    made = item("Dues", "Ms Fell, Head of Audit:\npresented the report on dues\nanswered questions.")
    points = [replace(block, kind=BlockKind.CLAUSE) if block.order > 1 else block for block in made.blocks]
    assert [row[0] for row in rows(replace(made, blocks=tuple(points)))] == ["Fell"]


def test_initials_of_those_present_stand_for_them() -> None:
    listed = attendance("present", "Ann Hill (Chair)\nDora Oak (Harbour Manager)")
    assert rows(listed, item("Tides", "DO presented the paper.")) == [("Dora Oak", "Harbour Manager", "Tides")]


def test_who_accompanies_a_presenter_presents_with_him() -> None:
    told = "The Commissioner, Mr Elm, accompanied by his Chief Finance Officer (Osei Blyth), introduced the report."
    assert [name for name, _, _ in rows(item("Precept", told))] == ["Elm", "Osei Blyth"]


def test_a_post_in_full_or_in_short_before_the_family_name_of_its_holder() -> None:
    listed = attendance("in_attendance", "Area Manager Dan Quill\nAssistant Chief Officer Tamsin Fell")
    found = rows(listed, item("Fires", "Area Manager Quill presented the report. ACO Fell gave a presentation."))
    assert found == [("Dan Quill", "Area Manager", "Fires"), ("Tamsin Fell", "Assistant Chief Officer", "Fires")]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Report of the Harbour Manager (attached)", "Harbour Manager"),
        ("The Committee considered a report by the Director of Place, which set out the dues.", None),
        ("Report of the Harbour Manager\nThe Chair presented the report.", "Chair"),
        ("That the report of the Harbour Manager be received.", None),
    ],
)
def test_whose_report_a_page_of_one_item_is(text: str, role: str | None) -> None:
    page = item("Dues", text)
    page = replace(page, meeting=replace(page.meeting, kind=MeetingKind.AGENDA_ITEM))
    assert [row[1] for row in rows(page)] == ([role] if role else [])
    assert rows(item("Dues", "Report of the Harbour Manager (attached)")) == []


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Harbour Dues for 2031", "Harbour Dues for 2031"),
        ("Item 1: Harbour Dues for 2031", "Harbour Dues for 2031"),
        ("To conclude, the Mayor stated that all was well on", None),
        ("Signed: Councillors Ash, Oak and Hill", None),
    ],
)
def test_outside_all_items_the_line_above_is_what_is_presented(heading: str, title: str | None) -> None:
    made = item("Apologies", f"{heading}\nMs Fell presented the report.")
    blocks = [replace(block, item=None) if block.order else block for block in made.blocks]
    assert rows(replace(made, blocks=tuple(blocks))) == [("Fell", None, title)]

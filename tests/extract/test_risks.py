"""Risks of registers, lists and prose."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.reading import read_sentences
from pipeline.extract.risks.changes import change
from pipeline.extract.risks.risks import find
from pipeline.extract.risks.words import clean_title, is_risk_code, said
from pipeline.facts import MeetingKind, Risk, Segmented
from tests.extract.performance_papers import coloured, item, paper, points
from tests.marked import check


def _anywhere(segmented: Segmented) -> Iterable[Risk]:
    return find(read_sentences(points(segmented)))


def _under_register(segmented: Segmented) -> Iterable[Risk]:
    return find(read_sentences(item(points(segmented), "Corporate Risk Register")))


@pytest.mark.parametrize(
    "text",
    [
        # rated, scored, new: a risk of a register wherever it is named
        '<risk title="collapse of the bus contract" rag=red score=20>A red risk scored at 20 for ‘collapse of the bus contract’.</risk>',
        '<risk title="school meals" change=new>The new risk concerned school meals.</risk>',
        '<risk title="harbour dredging" change=new><risk title="staff housing" change=new>Two new risks had been added: harbour dredging '
        "and staff housing.</risk></risk>",
        '<risk title="tree disease" change=new><risk title="river levels" change=new><risk title="fuel prices" change=new>'
        "Three new risks were proposed relating to tree disease, river levels and fuel prices.</risk></risk></risk>",
        '<risk title="leisure contract" rag=amber score=12 score_kind=residual>The residual risk score for the leisure contract was 12 '
        "(amber).</risk>",
        '<risk title="late trains" rag=red><risk title="moss on roofs" rag=red>Two of the risks on the harbour register were rated red: late trains '
        "and moss on roofs.</risk></risk>",
        # named as a risk with a weight, or listed
        '<risk title="Funding of the pier">Funding of the pier has been identified as a significant risk and needs thought.</risk>',
        '<risk title="loss of soil to the burn">The slope is high risk for loss of soil to the burn, so a plan is being drawn up.</risk>',
        '<risk title="sea fog"><risk title="carts entering and leaving the yard"><risk title="loose stones on the slip">The survey identified '
        "risks in relation to sea fog, carts entering and leaving the yard and loose stones on the slip.</risk></risk></risk>",
        # by code
        '<risk title="Loss of the ferry" reference=MR04 score=16 previous_score=12 change=increased>'
        "The score of risk MR04 (Loss of the ferry) had increased from 12 to 16.</risk>",
        '<risk title="Failure of the sluice gates" reference=CR9 change=unchanged>“CR9: Failure of the sluice gates” was a risk '
        "whose score remained the same.</risk>",
        '<risk title="Dependence on agency vets" reference=HR2 score=9 change=unchanged>"Dependence on agency vets" (HR2) is a risk scored 9 '
        "and has not changed.</risk>",
        '<risk title="risk SR12" reference=SR12 change=removed><risk title="risk SR3" reference=SR3 change=decreased>It was noted that '
        "risk SR12 would be removed from the register and risk SR3 de-escalated.</risk></risk>",
        # several with their ratings in brackets
        '<risk title="heath fire"><risk title="loss of water">The plan ranked the risks to the island: heath fire (high) and loss of '
        "water (low).</risk></risk>",
    ],
)
def test_risks_named_anywhere(text: str) -> None:
    check(text, _anywhere, "risk")


@pytest.mark.parametrize(
    "text",
    [
        '<risk title="Cliff erosion" score=20 previous_score=15 change=increased>Cliff erosion had gone up from 15 to 20.</risk>',
        '<risk title="Cyber attack" score=12 score_kind=residual change=unchanged>Cyber attack (residual 12) was unchanged.</risk>',
        '<risk title="Loss of key staff" change=increased>Loss of key staff was trending upwards.</risk>',
        '<risk title="Staff Wellbeing"><risk title="Seasonal Staffing">Training had begun for the Staff Wellbeing and Seasonal Staffing '
        "risks.</risk></risk>",
        '<risk title="data protection">Mr Lowe said that the risk relating to data protection was well known.</risk>',
        '<risk title="ageing pumps" change=increased>Risks trending upwards include the ageing pumps.</risk>',
        '<risk title="waste contract">It was asked why the waste contract risk had not been reduced from red.</risk>',
    ],
)
def test_risks_of_an_item_on_the_register(text: str) -> None:
    check(text, _under_register, "risk")


@pytest.mark.parametrize(
    "text",
    [
        "There is a risk that it will rain on the day of the fair.",
        "There was a risk of ice on the path.",
        "The Audit and Risk Committee met in the Guildhall.",
        "The strategic risks relating to the Highways Directorate were set out in the report.",
        "Members discussed risk appetite and the risk management strategy.",
        "The fire risk assessments had been completed.",
        "The risks were regularly reviewed.",
    ],
)
def test_no_risk_of_a_register(text: str) -> None:
    check(text, _anywhere, "risk")
    check(text, _under_register, "risk")


def test_points_of_a_list_of_risks() -> None:
    text = (
        "Further risks included:\n"
        '• <risk title="Closure of the day centre" change=removed>Closure of the day centre, which would be removed from the register;</risk>\n'
        '• <risk title="failure to recruit lifeguards">and failure to recruit lifeguards.</risk>'
    )
    check(text, _anywhere, "risk")


def test_what_is_said_after_a_risk_is_said_of_it() -> None:
    found = find(
        read_sentences(item(paper("Risk 8 - Quarry blasting. Current score 15, up from 10. Risk owner: Director of Minerals."), "Risks"))
    )
    (risk,) = found
    assert (risk.reference, risk.title, risk.score, risk.previous_score) == ("risk 8", "Quarry blasting", 15, 10)
    assert (risk.change, risk.owner) == ("increased", "Director of Minerals")


def test_a_register_is_read_by_its_headings_in_any_order() -> None:
    text = (
        "| Owner | Net score | Risk | L | I | Gross score | Ref | Change |\n"
        "| Head of Ports | 12 | Silting of the harbour | 3 | 4 | 20 | P1 | Down |\n"
        "| Head of Law | 6 | Judicial review | 2 | 3 | 9 | P2 | New |"
    )
    segmented = coloured(paper(text), "Net score", ["#f5b041", "#58b368"])
    first, second = find(read_sentences(segmented))
    assert (first.title, first.reference, first.owner, first.change) == ("Silting of the harbour", "P1", "Head of Ports", "decreased")
    assert (first.score, first.likelihood, first.impact, first.score_kind, first.rag) == (12, 3, 4, "residual", "amber")
    assert (second.score, second.rag, second.change) == (6, "green", "new")


def test_a_register_with_one_column_a_quarter() -> None:
    text = "| No. | Risk | March | July | Movement |\n| C1 | Loss of power | 12 | 16 | Up |\n| C2 | Drought | 9 | 9 | Same |"
    found = find(read_sentences(paper(text)))
    assert [(risk.reference, risk.previous_score, risk.score, risk.change) for risk in found] == [
        ("C1", 12, 16, "increased"),
        ("C2", 9, 9, "unchanged"),
    ]


def test_scores_printed_as_products_and_pairs() -> None:
    text = "| Risk | Score (previous) |\n| Loss of a bridge | 16 (12) |\n| Closure of the mart | 9 (9) |"
    assert [(risk.score, risk.previous_score) for risk in find(read_sentences(paper(text)))] == [(16, 12), (9, 9)]
    text = "| Risk | Residual score |\n| Loss of a bridge | 4 x 5 = 20 |\n| Closure of the mart | 2x3 |"
    found = find(read_sentences(paper(text)))
    assert [(risk.likelihood, risk.impact, risk.score) for risk in found] == [(4, 5, 20), (2, 3, None)]


def test_consequence_may_stand_first_and_a_status_say_how_a_risk_moved() -> None:
    text = (
        "| ID | Risk | Current (C x L) | Last reported | Status |\n| 11 | Loss of a bridge | 5x3=15 (H) | 4x3=12 | Increased |\n"
        "| 12 | Closure of the mart | 2x3=6 | - | New |"
    )
    found = find(read_sentences(paper(text)))
    assert [(risk.likelihood, risk.impact, risk.score, risk.previous_score, risk.change) for risk in found] == [
        (3, 5, 15, 12, "increased"),
        (3, 2, 6, None, "new"),
    ]


def test_scores_may_be_told_by_when_they_held_and_by_their_controls() -> None:
    text = "| Risk | September score | December score | Rating |\n| Loss of a bridge | 12 | 16 | Red |\n| Closure of the mart | 9 | 6 | Green |"
    found = find(read_sentences(paper(text)))
    assert [(risk.score, risk.previous_score) for risk in found] == [(16, 12), (6, 9)]
    text = "| Risk | Score before controls | Score after controls | Since May |\n| Loss of a bridge | 20 (5x4) | 16 (4x4) | ▲ |\n| Fog | 9 (3x3) | 6 (2x3) | ▬ |"
    found = find(read_sentences(paper(text)))
    assert [(risk.score, risk.likelihood, risk.score_kind, risk.change) for risk in found] == [
        (16, 4, "residual", "increased"),
        (6, 2, "residual", "unchanged"),
    ]


def test_a_table_of_one_risk_may_be_turned_on_its_side() -> None:
    text = (
        "| Risk number | 3 |\n| Risk title | Late trains |\n| Risk owner | Head of Rail |\n| Current likelihood | 4 |\n| Current impact | 4 |\n"
        "| Current score | 16 |\n| RAG rating | Red |\n| Previous score | 12 |\n| Trend | Increasing |"
    )
    (risk,) = find(read_sentences(paper(text)))
    assert (risk.title, risk.reference, risk.owner) == ("Late trains", "3", "Head of Rail")
    assert (risk.score, risk.likelihood, risk.impact, risk.rag, risk.previous_score, risk.change) == (16, 4, 4, "red", 12, "increased")
    assert text[risk.evidence.start : risk.evidence.end].strip(" |") == "Risk title | Late trains"


def test_scores_below_a_line_are_of_the_risk_that_it_names() -> None:
    text = (
        "Harbour risk register\nLate trains\nGross: I=5 L=4 (20) Net: I=5 L=2 (10) Trend: steady Owner: Head of Rail\nControls: none\n"
        "Moss on roofs\nNet: L=3 I=2 (6) Trend: up Owner: Clerk"
    )
    found = find(read_sentences(paper(text)))
    assert [(risk.title, risk.score, risk.likelihood, risk.impact, risk.change, risk.owner) for risk in found] == [
        ("Late trains", 10, 2, 5, "unchanged", "Head of Rail"),
        ("Moss on roofs", 6, 3, 2, "increased", "Clerk"),
    ]
    assert not find(read_sentences(paper(text.replace("Harbour risk register", "Harbour minutes"))))


def test_a_card_may_label_each_side_and_tell_what_was_reported_last() -> None:
    text = (
        "Harbour risk summary\nHB-R2: Late trains\nLikelihood: Likely (4)\nImpact: Major (4)\nScore: 16 (red)\nLast report: 12\n"
        "Owner: Head of Rail\nDirection: worsening"
    )
    (risk,) = find(read_sentences(paper(text)))
    assert (risk.title, risk.reference, risk.owner) == ("Late trains", "HB-R2", "Head of Rail")
    assert (risk.score, risk.likelihood, risk.impact, risk.rag, risk.previous_score, risk.change) == (16, 4, 4, "red", 12, "increased")


def test_a_product_is_no_title() -> None:
    text = "BAF1: Late trains\nInherent risk score: 5 x 4 = 20 | Current risk score: 4 x 4 = 16 | Target risk score: 2 x 4 = 8"
    assert [(risk.title, risk.score) for risk in find(read_sentences(paper(text)))] == [("Late trains", 16)]


def test_a_score_that_holds_no_more_is_none() -> None:
    text = "| Risk | Gross score | Net score | Change |\n| Loss of the pier | 16 |  | Closed |\n| Storm surge | 20 | 15 | Same |"
    first, second = find(read_sentences(paper(text)))
    assert (first.score, first.score_kind, first.change) == (None, None, "removed")
    assert (second.score, second.score_kind) == (15, "residual")


def test_a_table_of_money_is_no_register() -> None:
    assert not find(read_sentences(paper("| Grant | Score |\n| Village hall | 12 |")))
    assert not find(read_sentences(paper("| Measure | Target | Actual |\n| Recycling | 50% | 44% |", kind=MeetingKind.PERFORMANCE_REPORT)))


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("the risk had increased", "increased"),
        ("its score was reduced from 20 to 16", "decreased"),
        ("the risk had been de-escalated", "decreased"),
        ("the risk remained at 16", "unchanged"),
        ("would be removed from the register", "removed"),
        ("the risk moved from amber to red", "increased"),
        ("the risk should not be lowered", None),
        ("reduced funding had been announced", None),
        ("the closure of the risk was agreed", "removed"),
        ("the closure of CR4 was agreed", "removed"),
        ("the score was down from 20 to 16 because of the closure of the day centre", "decreased"),  # which is no closure of the risk
        # two risks, of which the clause is about the one whose name is left out
        ("The risk \ufffc had been closed and a new one, Flooding (CR9), opened in its place.", "removed"),
        ("The risk of fire had been closed and a new one, \ufffc (CR9), opened in its place.", "new"),
        ("The risk had been closed and another one, Flooding, was to be written.", "removed"),
    ],
)
def test_changes(words: str, wanted: str | None) -> None:
    assert change(words) == wanted


def test_a_target_score_is_no_score() -> None:
    assert said("a target score of 6").score is None
    assert said("scored at 15, with a target score of 6").score == 15


@pytest.mark.parametrize(("code", "wanted"), [("CRR0045", True), ("SR 5", True), ("Q3", False), ("COVID-19", False), ("B6355", False)])
def test_codes(code: str, wanted: bool) -> None:
    assert is_risk_code(code) is wanted


@given(st.text(max_size=200))
def test_any_text_is_read_without_fault(text: str) -> None:
    words = said(text)
    assert words.score is None or words.score >= 0
    assert clean_title(clean_title(text)) is not None


@pytest.mark.parametrize(
    "text",
    [
        # what a decision adds or moves
        '<risk title="coach parking" change=new>To add a risk on coach parking;</risk>',
        '<risk title="slipway" change=increased>To increase the slipway risk owing to pressure on moorings;</risk>',
        '<risk title="Band practice" change=removed>The board agreed to remove the Band practice risk.</risk>',
        '<risk title="Harbour Silting" reference=HB7 change=new>The board agreed to include HB7 Harbour Silting risk on to the register.</risk>',
        # a band of the scale
        '<risk title="Slipways" reference="risk 4" rag=amber>Risk 4 – Slipways: the risk is at the top of the Amber band and is watched.'
        "</risk>",
        # none is named
        "The depot has 9 new risks related to leisure provision, mainly pools.",
        "On the Harbour Risk Register (amber marks risks), three were new.",
        "Staff worked to reduce the flood risk.",
    ],
)
def test_risks_that_decisions_and_bands_name(text: str) -> None:
    check(text, _under_register, "risk")


def test_points_under_a_count_of_risks_take_what_it_says_of_them() -> None:
    text = "There were {} red risks before the board, whose scores had not changed since spring:\n• Moss on roofs\n• Loss of the ferry"
    found = list(_under_register(paper(text.format("two"))))
    assert [(risk.title, risk.rag, risk.change) for risk in found] == [
        ("Moss on roofs", "red", "unchanged"),
        ("Loss of the ferry", "red", "unchanged"),
    ]
    assert not list(_under_register(paper(text.format("seven"))))


def test_codes_of_standards_and_objectives_are_no_risks() -> None:
    assert not any(map(is_risk_code, ("ISO 9001", "IFRS9", "IAS 19", "SO 3w")))
    assert all(map(is_risk_code, ("CRR9", "SO3", "EH 1")))
    about = "The risk to the plan was told. "
    check(about + "The panel struck out the objective (EH 1) of the plan.", _anywhere, "risk")
    check(about + '<risk title="Sea wall" reference=EH4>Sea wall (EH4) was spoken of.</risk>', _anywhere, "risk")


def test_points_that_lost_their_marks() -> None:
    lines = (
        "The following two new risks had been identified for the strategic risk register:-\n"
        "Harbour lights renewal (risk 54)\n"
        "Equalities (risk 58)\n"
        "The risks below had been transferred to directorate registers:-\n"
        "Ferry timetable\n"
        "Supply of grit\n"
        "A number of separate risks had been consolidated into one."
    )
    found = find(read_sentences(item(paper(lines), "Strategic Risk Register")))
    assert [(risk.title, risk.reference, risk.change) for risk in found] == [
        ("Harbour lights renewal", "risk 54", "new"),
        ("Equalities", "risk 58", "new"),
        ("Ferry timetable", None, "removed"),
        ("Supply of grit", None, "removed"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        # in apposition between dashes, in brackets behind their count, as what a sentence says is a risk
        '<risk title="moss on the station roofs" score=8 previous_score=15 change=decreased>One risk - moss on the '
        "station roofs - had gone down from 15 to 8 since spring.</risk>",
        '<risk title="lamp switch off" change=new><risk title="late trains" change=new>The board took on 2 new threat risks in May (lamp '
        "switch off and late trains).</risk></risk>",
        '<risk title="keeping and hiring of cooks" change=new><risk title="late trains" change=new>The officer spoke of two new strategic '
        "risks around keeping and hiring of cooks and late trains.</risk></risk>",
        '<risk title="Shortage of moorings and of people to mend them">Shortage of moorings and of people to mend them was also a risk.</risk>',
        '<risk title="Moss on roofs" change=unchanged>Moss on roofs remained a high risk.</risk>',
        '<risk title="demand for moorings" rag=amber change=unchanged>Councillor Lee said that that the demand for moorings stayed at amber as '
        "more boats came.</risk>",
        '<risk title="fuel" change=increased>The fuel risks had been raised by the price of oil.</risk>',
        '<risk title="Harbour Board" change=removed>One recommendation was to remove one of our risks around the Harbour Board.</risk>',
        '<risk title="Harbour Road"><risk title="Mill Lane">Risks in relation to the Harbour Road and the Mill Lane had been raised.</risk></risk>',
        '<risk title="Late trains">The high risk rating given to Late trains was explained.</risk>',
        # codes with a dot or with the year in which a risk was found
        '<risk title="Pier renewal" reference=HB.06>A member asked for an update on risk HB.06 - Pier renewal, given the weather.</risk>',
        '<risk title="risk HB-2019-02" reference=HB-2019-02>Risk HB-2019-02 has been updated.</risk>',
        # a register that was run into one line
        '<risk title="Loss of power" reference=PR1><risk title="Late trains that nobody meets" reference=PR2><risk title="Moss on roofs" '
        "reference=PR3>The principal risks are PR1 Loss of power PR2 Late trains that nobody meets PR3 Moss on roofs The board reads "
        "them.</risk></risk></risk>",
        '<risk title="theft of fuel" reference="risk 01" change=increased>Risk 01: The theft of fuel had increased in both its gross score and its '
        "net score.</risk>",
        # how things stand now
        '<risk title="Late trains" reference=SR16 rag=red score=16 change=unchanged>Late trains (SR16) was still at 16 and red.</risk>',
        '<risk title="Late trains" reference=SR16 score=12 previous_score=16 change=decreased>Late trains (SR16) was down to 12 from 16.</risk>',
        '<risk title="Late trains" reference=SR16 score=12 change=unchanged>Late trains (SR16) had not moved from 12.</risk>',
        '<risk title="Late trains" reference=SR16 rag=green score=6 previous_score=12>Late trains (SR16), at 12 in March, was now 6 and '
        "green.</risk>",
        # none is named, or nothing is stated of it
        "In terms of project risk associated with the pier fund, members were told that help was at hand.",
        "The risk owners of risks HB.67 to HB.71 had left.",
        '<risk title="late trains">A member asked whether the risk relating to late trains was on track to be reduced.</risk>',
    ],
)
def test_wordings_of_risks_in_minutes(text: str) -> None:
    check(text, _under_register, "risk")


def test_what_minutes_say_of_the_rows_of_a_register_is_said_of_them() -> None:
    text = (
        "| No. | Risk | July | Now | Level | Owner |\n| M2 | Moss on roofs | 12 | 16 | Red | Head of Roofs |\n| M3 | Late trains | 9 | 9 | Amber | "
        "Head of Rail |\n\nMoss on roofs had gone up again, the slates being wet.\n\nLate trains were late."
    )
    first, second = _under_register(paper(text))
    assert (first.previous_score, first.score, first.rag, first.change) == (12, 16, "red", "increased")
    assert (second.previous_score, second.score, second.rag, second.change) == (9, 9, "amber", None)


def test_of_two_columns_of_one_kind_the_later_period_is_the_score_of_now() -> None:
    text = (
        "| Ref | Risk | Inherent | Residual Q1 | Residual Q2 | Owner |\n| HB1 | Moss on roofs | 25 | 16 | 20 | Head of Roofs |\n"
        "| HB2 | Late trains | 16 | 12 | 9 | Head of Rail |"
    )
    risks = list(_under_register(paper(text)))
    assert [(risk.previous_score, risk.score, risk.score_kind) for risk in risks] == [(16, 20, "residual"), (12, 9, "residual")]


def test_a_title_that_says_less_is_the_same_risk_where_only_one_can_be_meant() -> None:
    text = "Failure of the pier wall at Mill Lane (HB5) was scored at 12.\n\nThe new risk about the pier wall was endorsed."
    (risk,) = _under_register(paper(text))
    assert (risk.title, risk.reference, risk.score, risk.change) == ("Failure of the pier wall at Mill Lane", "HB5", 12, "new")
    other = "\n\nCollapse of the pier wall at Town Quay (HB6) was scored at 9."
    assert len(list(_under_register(paper(text + other)))) == 3


def test_a_paper_that_speaks_of_risks_throughout_is_about_them() -> None:
    text = (
        "The strategic risk register was presented.\n\nThe chair asked about risks in general.\n\nLate trains remained a high risk.\n\n"
        "A risk relating to moss had also been added."
    )
    assert [(risk.title, risk.change) for risk in _anywhere(paper(text))] == [("Late trains", "unchanged"), ("moss", "new")]


def test_counts_of_risks_by_level_are_no_risks() -> None:
    assert not list(_under_register(paper("The profile of the risks is below:\n• 8% High – 2 risks\n• Red: 3\n• 4 amber risks")))


def test_points_under_rising_risks_have_risen() -> None:
    text = "Two increasing risks had been identified:\n• Late trains - a drop in funds was told\n• Moss on roofs"
    assert [(risk.title, risk.change) for risk in _under_register(paper(text))] == [
        ("Late trains", "increased"),
        ("Moss on roofs", "increased"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        '<risk title="temporary piers" rag=red change=increased>The rating of the risk on temporary piers had gone up from amber to red.</risk>',
        '<risk title="strikes by ferry crews" score=12 change=new>A risk of strikes by ferry crews had been put on the register at a score of '
        "12.</risk>",
        '<risk title="fuel" score=20 change=unchanged>A member wished to know why the fuel risk had been left at 20.</risk>',
        '<risk title="Loss of the main pump" reference="Risk 2" rag=amber>Risk 2 (Loss of the main pump) had a rating of C2 (amber).</risk>',
        '<risk title="lamps on the pier" change=new>There was one new risk, number 15, the lamps on the pier.</risk>',
        '<risk title="risk 004" reference="risk 004" change=unchanged><risk title="risk 006" reference="risk 006" change=unchanged>Risks 004 and 006 '
        "were reviewed without change.</risk></risk>",
        '<risk title="Late trains"><risk title="moss on roofs">Late trains and moss on roofs were the two risks that worried her.</risk></risk>',
        '<risk title="moss on top of rain" change=new>A new risk, moss on top of rain, had been added.</risk>',
        '<risk title="Fuel" change=removed><risk title="Ferries" change=removed>Two risks that had met their target, Fuel and Ferries, had been '
        "retired.</risk></risk>",
        '<risk title="fuel" score=12 previous_score=20 change=decreased><risk title="late trains" score=15 change=unchanged>The risk on fuel had '
        "fallen from 20 to 12 and that on late trains stayed at 15.</risk></risk>",
        '<risk title="Coast paths" rag=amber change=increased>Coast paths, previously green, had become amber.</risk>',
        '<risk title="Loss of the Clerk" change=increased>Loss of the Clerk had gone from low to medium.</risk>',
        '<risk title="Theft of the mower" change=unchanged>Theft of the mower remained low.</risk>',
        '<risk title="Broken lamps" change=new><risk title="state of the slip" change=new>Broken lamps, and the state of the slip, were added as new '
        "risks.</risk></risk>",
        '<risk title="band practice" reference="Risk 14" change=removed>Risk 14, on band practice, had been closed.</risk>',
        '<risk title="Late trains" reference="risk 876">To look again at corporate risk 876, Late trains.</risk>',
        '<risk title="fuel" score=25>The highest scoring risk was fuel (25).</risk>',
        "Households in tents had gone up to 41 from 29.",
        '<risk title="Fraud" reference=CRR8>Members spoke of the rating of CRR8 (Fraud).</risk>',
        "Members spoke of the rating of CRR8 (red).",
        "The first was scored as 5.",
        "Should a risk on late trains be added?",
        "The report on the risks on the register was read.",
    ],
)
def test_more_wordings_of_risks_in_minutes(text: str) -> None:
    check(text, _under_register, "risk")


def test_figures_told_for_likelihood_and_impact() -> None:
    words = said("the risk was scored as 5 for likelihood and 4 for impact")
    assert (words.score, words.likelihood, words.impact) == (None, 5, 4)
    assert said("the owner of \ufffc, the Head of Rail, was asked").owner == "the Head of Rail"


def test_points_that_begin_with_the_name_of_a_risk() -> None:
    text = (
        "He highlighted the following:\n• Ferries. The scoring was under review. It remained at 15.\n• Tolls. This had come down to 9.\n"
        "• Coastal paths. No change.\n• Thanks. The meeting was long."
    )
    assert [(risk.title, risk.score, risk.change) for risk in _under_register(paper(text))] == [
        ("Ferries", 15, "unchanged"),
        ("Tolls", 9, "decreased"),
        ("Coastal paths", None, "unchanged"),
    ]


def test_risks_printed_as_cards() -> None:
    text = (
        "The framework of principal risks is below.\n\nPrincipal risk 1: Late trains\n\nExecutive lead: Head of Rail\n\nLikelihood 4 x Consequence 5 = 20\n\n"
        "Target risk score: 10\n\nRisk rating last quarter: 16\n\nPrincipal risk 2: Moss on roofs\n\nExecutive lead: Head of Roofs\n\n"
        "Likelihood 3 x Consequence 3 = 9\n\nTarget risk score: 6"
    )
    first, second = _anywhere(paper(text))
    assert (first.title, first.owner, first.likelihood, first.impact, first.score) == ("Late trains", "Head of Rail", 4, 5, 20)
    assert first.previous_score == 16
    assert (second.title, second.score, second.previous_score) == ("Moss on roofs", 9, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # a code heads the card, and scores of two kinds stand on lines of their own
            "HBR1 Loss of the harbour pumps\nOwner: Head of Port\nInherent: Likelihood 4, Impact 5 (20)\n"
            "Residual: Likelihood 3, Impact 5 (15)\nDirection of travel: unchanged",
            ("Loss of the harbour pumps", "HBR1", 15, 3, 5, None, "residual", "unchanged", None),
        ),
        (  # in short, on one line
            "Ref: HBR2\nRisk: Moss on the sea wall\nInherent: L5 I5 = 25      Current: L4 I4 = 16  RED     Target: L2 I4 = 8\n"
            "Direction of travel: No change (Q3: 16)",
            ("Moss on the sea wall", "HBR2", 16, 4, 4, 16, "current", "unchanged", "red"),
        ),
        (
            "Risk 2: Loss of crews\nInherent: Likelihood 4 Consequence 4 Score 16\nResidual: Likelihood 4 Consequence 3 Score 12 (Amber)\n"
            "Trend: Increasing (was 9)",
            ("Loss of crews", "risk 2", 12, 4, 3, 9, "residual", "increased", "amber"),
        ),
        (  # labels without colons between bars
            "Late tides. Current score 20 | Target score 12 | Owner: Harbour Master",
            ("Late tides", None, 20, None, None, None, "current", None, None),
        ),
    ],
)
def test_cards_with_labelled_scores(text: str, expected: tuple[object, ...]) -> None:
    (risk,) = _under_register(paper(text))
    assert (
        risk.title,
        risk.reference,
        risk.score,
        risk.likelihood,
        risk.impact,
        risk.previous_score,
        risk.score_kind,
        risk.change,
        risk.rag,
    ) == expected


def test_points_of_what_has_changed_in_a_register() -> None:
    text = (
        "The panel saw the risk register. The following had changed since May:\n• Late tides: up from 12 to 16 and now red\n"
        "• Loss of a crane: down from 20 to 12\n• Prices of rope: new, scored 16"
    )
    found = [(risk.title, risk.score, risk.previous_score, risk.change) for risk in _anywhere(points(paper(text)))]
    assert found == [
        ("Late tides", 16, 12, "increased"),
        ("Loss of a crane", 12, 20, "decreased"),
        ("Prices of rope", 16, None, "new"),
    ]


def test_codes_of_an_assurance_framework_are_risks_wherever_they_stand() -> None:
    (risk,) = _anywhere(paper("BAF 2 (supply of crews) increased from 16 to 20."))
    assert (risk.title, risk.reference, risk.score, risk.previous_score, risk.change) == ("supply of crews", "BAF 2", 20, 16, "increased")


def test_a_register_whose_cells_stand_on_lines() -> None:
    cells = ["Ref", "Risk", "Score", "Owner", "HB1", "Late trains", "20", "Head of Rail", "HB2", "Moss on roofs", "9", "Head of Roofs"]
    found = _anywhere(paper("\n\n".join(cells)))
    assert [(risk.reference, risk.title, risk.score, risk.owner) for risk in found] == [
        ("HB1", "Late trains", 20, "Head of Rail"),
        ("HB2", "Moss on roofs", 9, "Head of Roofs"),
    ]


def test_a_register_that_was_run_into_one_paragraph() -> None:
    text = (
        "Strategic Risk Register Ref Risk Title Lead Current Target HB1 Failure to meet the last train Director of Rail 5 x 4 = 20 8 HB4 Moss on roofs "
        "Chief Operating Officer 3 x 3 = 9 6"
    )
    found = _under_register(paper(text))
    assert [(risk.reference, risk.title, risk.owner, risk.likelihood, risk.impact, risk.score) for risk in found] == [
        ("HB1", "Failure to meet the last train", "Director of Rail", 5, 4, 20),
        ("HB4", "Moss on roofs", "Chief Operating Officer", 3, 3, 9),
    ]


def test_cards_whose_score_stands_on_the_next_line() -> None:
    text = (
        "Risk Description 2.1 Late trains that nobody meets. Risk Appetite – low\n\nDirector Lead: Ann Lea, Head of Rail\n\nRating raised from 12 in "
        "July 2023\n\nHigh Risk 3 x 5 =\n\n15\n\nTarget Rating\n\n2 x 5 = 10 March 2024"
    )
    (risk,) = _under_register(paper(text))
    assert (risk.title, risk.reference, risk.owner) == ("Late trains that nobody meets", "risk 2.1", "Ann Lea, Head of Rail")
    assert (risk.likelihood, risk.impact, risk.score, risk.previous_score, risk.change) == (3, 5, 15, 12, "increased")


def _left(table: str, over: str = "") -> list[tuple[str | None, str, str | None]]:
    """Reference, title and change of each risk of a table, `over` being the words over it."""
    found = find(read_sentences(paper(f"{over}\n\n{table}" if over else table)))
    return [(risk.reference, risk.title, risk.change) for risk in found]


@pytest.mark.parametrize(
    ("over", "head"),
    [
        ("Risks that have left the register", "| Ref | Title | What became of it |"),
        ("Closed risks", "| Ref. | Risk | Outcome |"),
        ("Risks removed from the strategic register since March", "| Risk ref | Risk title | Comments |"),
        ("The following risks have been de-escalated or closed:", "| No | Title | Rationale |"),
        ("", "| Ref | Risk | Reason for removal |"),
        ("", "| Risk ID | Risk description | Rationale for closure |"),
        ("Changes to risks", "| Ref | Risk title | Reason for closure |"),
    ],
)
def test_tables_of_risks_that_are_gone(over: str, head: str) -> None:
    rows = "| HB4 | Moss on roofs | Merged with HB7 |\n| HB9 | Late trains | The timetable has been kept for a year |"
    assert _left(f"{head}\n{rows}", over) == [("HB4", "Moss on roofs", "removed"), ("HB9", "Late trains", "removed")]


def test_a_table_of_outcomes_tells_of_each_risk_what_its_row_says() -> None:
    rows = [
        ("| HB1 | Moss on roofs | Closed as the roofs are new |", "removed"),
        ("| HB2 | Late trains | Moved to the Rail directorate's register |", "removed"),
        ("| HB3 | Lost keys | De-escalated to service level |", "removed"),
        ("| HB4 | Wet cellars | Merged with HB7 |", None),
        ("| HB5 | Loud bells | Split into HB8 and HB9 |", None),
        ("| HB6 | Dry wells | Score reduced from 16 to 12 |", "decreased"),
    ]
    table = "\n".join(row for row, _ in rows)
    found = _left(f"| Ref | Risk | Outcome |\n{table}\n| HB7 | Cold halls | Retained |\n| HB8 | Bad eggs |  |")
    assert [change for _, _, change in found] == [change for _, change in rows]
    assert [reference for reference, _, _ in found] == ["HB1", "HB2", "HB3", "HB4", "HB5", "HB6"]


def test_a_risk_that_stays_is_not_gone_with_the_others() -> None:
    table = "| Ref | Risk | Reason for removal |\n| HB4 | Moss on roofs | Done |\n| HB5 | Lost keys | Not yet agreed; remains open |\n| HB6 | Late trains |  |"
    assert _left(table) == [("HB4", "Moss on roofs", "removed")]


def test_a_register_that_says_which_are_closed() -> None:
    table = "| Ref | Risk | Score | Comments |\n| HB4 | Moss on roofs | 12 | Closed |\n| HB5 | Lost keys | 9 | The gate was closed early all spring, and keys were found |"
    assert _left(table) == [("HB4", "Moss on roofs", "removed"), ("HB5", "Lost keys", None)]
    assert _left("| Ref | Risk | Status |\n| HB4 | Moss on roofs | Open |\n| HB5 | Lost keys | Closed |", "Risks") == [
        ("HB4", "Moss on roofs", None), ("HB5", "Lost keys", "removed"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "table",
    [
        "| Ref | Title | Outcome |\n| 4 | Mill Lane | Closed |",
        "| Ref | Action | Outcome |\n| 4 | Review the risk of moss | Closed |",
        "| Application | Proposal | Decision |\n| 4/23 | New shop | Withdrawn |",
        "| Ref | Risk | Comments |\n| HB4 | Moss on roofs | Scaffolding is up |",
    ],
)
def test_a_table_of_something_else_closes_no_risk(table: str) -> None:
    assert _left(table) == []

"""What a report asks of the body."""

import pytest

from pipeline.extract import recommendations
from pipeline.extract.decisions import decisions
from pipeline.extract.reading import read_sentences
from pipeline.facts import MeetingKind
from pipeline.read import read
from pipeline.segment import segment
from tests.extract.shaped import shaped, words


def rows(text, kind=MeetingKind.REPORT_COVER):
    reading = shaped(text, kind=kind)
    return [(row.kind, words(reading, row)) for row in recommendations.find(reading)]


def test_what_a_body_is_asked():
    assert rows("# Outturn\nCabinet is asked to NOTE the outturn and the risks.") == [
        ("noted", "Cabinet is asked to NOTE the outturn and the risks.")
    ]


def test_clauses_below_the_request():
    text = "# Policy\nRecommendations\nThe Audit Panel is recommended to:\n(a) note the findings; and\n(b) approve the policy.\n1. Background\n1.1 The policy dates from 2019."
    assert rows(text) == [("noted", "note the findings"), ("approved", "approve the policy.")]


def test_a_lone_clause_is_told_with_its_stem():
    assert rows("# Plan\nRecommendation\nMembers are asked to:\nnote the plan.") == [
        ("noted", "Members are asked to:\nnote the plan.".replace("\n", " "))
    ]


def test_letters_in_capitals_and_verbs_that_order():
    text = "# Transfer\nRecommendations\nCabinet is asked to:\nA. Agree to the transfer.\nB. DELEGATE authority to the Director.\nC. The service has grown."
    assert rows(text) == [("agreed", "Agree to the transfer."), ("resolved", "DELEGATE authority to the Director.")]


def test_the_same_recommendation_printed_twice_is_one():
    text = "# Plan\nCabinet is asked to approve the plan.\nThe plan is long.\nCabinet is asked to approve the plan."
    assert len(rows(text)) == 1


def test_recommendations_that_the_meeting_carried_are_decisions():
    text = "# Plan\nRecommendations\n1. That the plan be received.\nHill/Birch\nCARRIED"
    assert rows(text, MeetingKind.MINUTES) == []


def test_errands_and_narrative_are_none():
    assert rows("# Hedge\nMembers were asked to send ideas to the Clerk.", MeetingKind.MINUTES) == []
    assert rows("# Hedge\nResidents are asked to trim hedges.", MeetingKind.MINUTES) == []


def test_what_minutes_say_a_report_recommends():
    assert rows("# Fees\nMr Hale introduced the item, which recommends that the fees be raised.", MeetingKind.MINUTES) == [
        ("recommended", "Mr Hale introduced the item, which recommends that the fees be raised.")
    ]


def test_points_that_an_item_page_puts_to_the_body():
    text = "# Rules\nThe Panel is requested to consider the following:\n1. That the rules be updated.\n2. That the Panel notes the grant."
    assert [kind for kind, _ in rows(text, MeetingKind.AGENDA_ITEM)] == ["resolved", "noted"]


def test_what_a_body_was_asked_to_note_below_is_news():
    text = "# Rota\nThe Board were asked to particularly note the following:\n1. The group had not met."
    assert rows(text, MeetingKind.AGENDA_ITEM) == []


def test_what_a_letter_asks_is_none():
    text = "# Trust\nThe Clerk had received a letter from the boat trust. The Parish Council is asked to confirm the lease."
    assert rows(text, MeetingKind.MINUTES) == []
    asked = "# Trust\nThe report was long. The Parish Council is asked to confirm the lease."
    assert rows(asked, MeetingKind.MINUTES) == [("confirmed", "The Parish Council is asked to confirm the lease.")]


def test_what_the_public_asks_is_none():
    text = "# Other business\n{}\nThe Council were asked to consider a bin at the quay."
    assert rows(text.format("Public"), MeetingKind.MINUTES) == []
    assert len(rows(text.format("Quay"), MeetingKind.MINUTES)) == 1


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "# Fees\nMinutes:\nThe report recommended:-\n(a) that the Committee note the fees; and\n(b) to approve the rise.",
            ["noted", "approved"],
        ),
        ("# Fees\nMinutes:\nThe report recommended:- that the Committee note the fees.", ["noted"]),
        (
            "# Rules\nThe Panel is requested to consider the following:\n1. That the rules be approved.\n2) That the Panel notes the costs.",
            ["approved", "noted"],
        ),
        ("# Roads\nThe committee is asked to consider the report and agree to build the three best schemes.", ["agreed"]),
    ],
)
def test_points_in_further_manners(text, kinds):
    found = recommendations.find(shaped(text, kind=MeetingKind.AGENDA_ITEM))
    assert [row.kind for row in found] == kinds


REPORT = "# Voids\nReport of the Director of Homes\nCabinet Member: Councillor Fell\n{stem}\n1. {one}\n2. {two}\nConsideration was given to the report, which told of voids."


def test_points_between_whose_report_it_is_and_the_minutes_are_what_it_asks():
    bare = REPORT.format(stem="", one="That the position be noted.", two="That the targets be approved.").replace("\n\n", "\n")
    stem = REPORT.format(stem="That Cabinet:", one="Note the position.", two="Agree the targets.")
    assert rows(bare, MeetingKind.AGENDA_ITEM) == [("noted", "That the position be noted."), ("approved", "That the targets be approved.")]
    assert rows(stem, MeetingKind.AGENDA_ITEM) == [("noted", "Note the position."), ("agreed", "Agree the targets.")]
    for text in (bare, stem):
        assert decisions.find(shaped(text, kind=MeetingKind.AGENDA_ITEM)) == ()


def test_points_that_speak_of_the_talk_are_decided():
    text = REPORT.format(
        stem="",
        one="That the report be noted, along with the comments of the Committee as outlined above.",
        two="That the targets be approved.",
    )
    assert rows(text.replace("\n\n", "\n"), MeetingKind.AGENDA_ITEM) == []


def test_points_under_a_decision_are_decided():
    text = REPORT.format(stem="Decision:", one="That the position be noted.", two="That the targets be approved.")
    assert rows(text, MeetingKind.AGENDA_ITEM) == []
    assert [row.kind for row in decisions.find(shaped(text, kind=MeetingKind.AGENDA_ITEM))] == ["noted", "approved"]


def test_what_members_are_to_declare_is_asked_by_no_report():
    assert rows("# Interests\nMembers are invited to declare any interest.", MeetingKind.AGENDA) == []


def test_recommendations_to_the_council():
    found = recommendations.find(
        shaped(
            "# Plan\nRECOMMENDATIONS TO THE COUNCIL\n(1) That the plan be approved.\n(2) That the costs be noted.",
            kind=MeetingKind.AGENDA_ITEM,
        )
    )
    assert [row.kind for row in found] == ["approved", "noted"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("# RECOMMENDATIONS\nThat Members:\n2.1 approve the statement;\n2.2 authorise the Leader to sign it.", ["approved", "resolved"]),
        (
            "It is recommended that the Committee:\n(i) notes the position;\n(ii) considers a review; and\n(iii) recommends a target to Cabinet.",
            ["noted", "resolved", "recommended"],
        ),
        ("Recommendations\nThat the Panel agree:\n(1) what is to be done for the quay;\n(2) to note the figures.", ["agreed", "noted"]),
        (
            "Recommendations\nThat the Panel:\n1. Receives the report.\n2. Recommends that Council:\n2.1 Approves the loan.\n2.2 Delegates the power to sign.",
            ["received", "recommended", "recommended"],
        ),
    ],
)
def test_points_below_an_open_stem_of_a_report(text, kinds):
    reading = shaped(text, kind=MeetingKind.REPORT_COVER)
    assert [row.kind for row in recommendations.find(reading)] == kinds


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Circulated, report of the Treasurer dated 4 May, 2031, seeking the formal approval of the Council for a trip to Quay.", "approved"),
        ("Circulated, report of the Head of Parks, dated 4 May, 2031, seeking approval for the lease of the barn.", "approved"),
        ("Mr Orr introduced the report, which asked Cabinet to note the figures.", "noted"),
        ("The paper recommended to the Committee the approval of a lease.", "approved"),
        ("The Council was being requested to consider approving a loan for the pier.", "approved"),
        ("The Council was asked to consider the nomination of the Mayor to the Trust.", "appointed"),
    ],
)
def test_what_minutes_say_a_report_seeks(sentence, kind):
    assert [found for found, _ in rows(f"# Fees\n{sentence}", MeetingKind.MINUTES)] == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr Orr explained the report which sought approval to sell the barn.",
        "The Committee were asked to consider if a talk is needed.",
        "A letter seeking approval for the fair was read.",
    ],
)
def test_what_is_only_told_of_a_report(sentence):
    assert rows(f"# Fees\n{sentence}", MeetingKind.MINUTES) == []


@pytest.mark.parametrize(
    ("first", "rest", "quote"),
    [
        ("Cabinet is asked to approve the proposed", "decision of May. It is set out below.", "decision of May."),
        ("Cabinet is asked to note Section 9 of the Harbour", "Act of 1931 as amended. It is old.", "Act of 1931 as amended."),
        ("Recommendation:\n“That the Council approves the draft", "Plan of the Quay.” It was long.", "Plan of the Quay.”"),
        ("Recommendation:\nThat the Panel notes the “Quay", "Works” report. It was long.", "Works” report."),
    ],
)
def test_a_recommendation_that_the_next_block_ends(first, rest, quote):
    (found,) = rows(f"# Fees\n{first}\n{rest}", MeetingKind.REPORT_COVER)
    assert found[1].endswith(quote)


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("Cabinet is asked to note the report.", "of May was long."),
        ("Cabinet is asked to note the report", "The Leader spoke first."),
        ("Recommendation:\n“That the fees be noted", "On the proposal of Cllr Moss it was agreed.”"),
    ],
)
def test_one_that_is_whole_ends_with_its_block(first, rest):
    assert rows(f"# Fees\n{first}\n{rest}", MeetingKind.REPORT_COVER)[0][1] == first.removeprefix("Recommendation:\n")


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("1. To note the outturn. 2. To approve the fees.", [("noted", "To note the outturn."), ("approved", "To approve the fees.")]),
        ("That Cabinet approves the fees.", [("approved", "That Cabinet approves the fees.")]),
        ("See paragraph 9", []),
    ],
)
def test_recommendations_in_the_table_of_a_cover_sheet(tmp_path, cell, found):
    sheet = tmp_path / "fees.md"
    sheet.write_text(f"# Fenmoor Council\n\n|Report to|Cabinet|\n|---|---|\n|Subject|Fees|\n|Recommendations|{cell}|\n|Reason|None|\n", "utf-8")
    reading = read_sentences(segment(read(sheet)))
    assert [(row.kind, words(reading, row)) for row in recommendations.find(reading)] == found


def test_recommended_in_capitals_is_still_to_come_in_an_agenda():
    text = "# Fees\nRECOMMENDED that:\n(1) the outturn be noted; and\n(2) the fees be approved."
    assert rows(text, MeetingKind.AGENDA) == [("noted", "the outturn be noted"), ("approved", "the fees be approved.")]
    assert rows("# Fees\nRECOMMENDED: That the fees be approved.", MeetingKind.AGENDA) == [("approved", "That the fees be approved.")]
    assert rows(text, MeetingKind.MINUTES) == []

"""What a body decided: marked sentences, resolutions over several blocks, and what decides nothing."""

from itertools import pairwise

import pytest

from pipeline.extract.decisions import decisions
from pipeline.extract.decisions.deciding import deciding
from pipeline.extract.reading import read_sentences
from pipeline.facts import Meeting, MeetingKind
from tests.extract.shaped import shaped, words
from tests.marked import check

PARISH = Meeting(MeetingKind.MINUTES, "Nether Thistley Parish Council", None, "2030-05-01")


def find(segmented):
    return decisions.find(read_sentences(segmented))


def rows(reading):
    return [(decision.kind, words(reading, decision)) for decision in decisions.find(reading)]


@pytest.mark.parametrize(
    "sentence",
    [
        "<decision kind=noted>RESOLVED that the outturn be noted.</decision>",
        "<decision kind=resolved>A bid came on 4 May 2030 and it was resolved that Cllr Hale would meet the bidder.</decision>",
        "<decision kind=appointed>Ann Hill – proposed by Cllr Orr, seconded by Cllr Moss and unanimously co-opted.</decision>",
        "<decision kind=approved>Proposed by Cllr Orr, seconded by Cllr Moss and unanimously approved.</decision>",
        "<decision kind=received>Councillors received and adopted the yearly accounts.</decision>",
        "<decision kind=received>Members received and noted the scorecard.</decision>",
        "<decision kind=referred>The motion was moved by Cllr Orr, seconded by Cllr Moss and referred to the Leisure Panel.</decision>",
        "<decision kind=received>The Panel received for information a report on the baths.</decision>",
        "<decision kind=received>The minutes of the Lakes Panel were received for information.</decision>",
        "<decision kind=noted>The Panel noted an update on the flood defences.</decision>",
        "<decision kind=noted>Members noted that the date of the next Panel meeting was 3 June 2030.</decision>",
        "<decision kind=noted>The date of the next meeting was noted as Monday 3 June 2030.</decision>",
        "<decision kind=appointed>Councillor Orr was elected, proposed by Councillor Hale and seconded by Councillor Moss.</decision>",
        "<decision kind=appointed>Nobody else had come forward for the vacancy and the Council agreed to co-opt Mrs Ann Hill.</decision>",
        "<decision kind=referred>The motion was moved by Cllr Orr, seconded by Cllr Moss and referred to the Executive on 4 June 2030.</decision>",
        "<decision kind=approved>RESOLVED that pursuant to section 4 of the Act, the Elm Board resolves to adopt the scale of fees.</decision>",
        "<decision kind=confirmed>To approve the minutes of 4 May – the minutes are approved and signed.</decision>",
        "<decision kind=agreed>After a ten minute break it was agreed that Ms Hill could speak.</decision>",
        "<decision kind=confirmed>The exempt minute of the meeting on 4 May 2030 was approved.</decision>",
        "<decision kind=agreed>A motion on the quay was proposed by Cllr Orr, seconded by Cllr Moss and agreed by all members present.</decision>",
        "<decision kind=approved>The vote on the recommendation was then taken, and carried by 9 votes to 2.</decision>",
        "<decision kind=approved>RESOLVED that the list of meetings be approved as set out in Annex B to these minutes.</decision>",
        "<decision kind=recommended>RESOLVED that Cabinet reviews and recommends the plan to Council.</decision>",
        "<decision kind=approved>Mrs Hill's offer to keep the records was accepted.</decision>",
        "<decision kind=appointed>Mrs Ann Hill has volunteered and she was co-opted to fill the seat.</decision>",
        "<decision kind=resolved>The decision was made that the Care Group would be set up as a part of the Panel.</decision>",
        "<decision kind=rejected>Proposal rejected, the minutes remain as printed.</decision>",
        "It was agreed that the town enjoyed a calm winter thanks to this plan.",
        "Proposed - Cllr Orr Seconded - Cllr Moss '<decision kind=resolved>That the rate for the year is £90' For 5</decision>",
        "A bid came on 4 May 2030 and the owner agreed that it was low.",
        "<decision kind=agreed>It was agreed that, since the wall had fallen, the owner should be told.</decision>",
        "It was agreed that, as the wall had fallen, the path was shut.",
        "<decision kind=resolved>The Council resolved by a majority vote (9 for, 3 against) to debate the plan.</decision>",
        "<decision kind=rejected>Amendment by Councillor Elm NOT CARRIED by 9 votes to 3.</decision>",
        "<decision kind=received>The minutes of the Parks Working Group held on 7 May 2030 were received and noted by the Committee.</decision>",
        "<decision kind=noted>The works log was noted.</decision>",
        "<decision kind=noted>The Committee noted with concern the shortfall forecast for the baths.</decision>",
        "<decision kind=resolved>The Committee instructed officers to find savings that make good the shortfall.</decision>",
        "<decision kind=agreed>It was agreed that the rent would be withheld until the matter is resolved.</decision>",
        "<decision kind=received>RESOLVED – That the Order of the Council appointing the wardens be received.</decision>",
        "<decision kind=agreed>RESOLVED that it be agreed that a survey is made.</decision>",
        "<decision kind=agreed>A vote of thanks was passed to the retiring warden.</decision>",
        "<decision kind=appointed>The Clerk declared Cllr Ann Hill elected as Convener for the year.</decision>",
        "<decision kind=resolved>It was voted 5 – 1 that the gate be painted.</decision>",
        "<decision kind=approved>The Council AGREED that the closing report (Annex 3) be accepted.</decision>",
        "<decision kind=noted>Noted the steps taken on the four risks in the register.</decision>",
        "<decision kind=approved>It was RESOLVED to approve the rise in fees.</decision>",
        "The Chair spoke at length. <decision kind=noted>The Panel agreed to note the update.</decision>",
        "<decision kind=agreed>It was further agreed that a letter would be sent to the Minister.</decision>",
        "<decision kind=deferred>It was agreed to defer the matter to June.</decision>",
        "<decision kind=confirmed>The minutes of 4 May were approved and signed as a true record.</decision>",
        "<decision kind=noted>The Committee noted the dashboard with interest.</decision>",
        "<decision kind=noted>The report, as circulated, was noted by Members.</decision>",
        "<decision kind=deferred>Cabinet Member reports were deferred to the next meeting.</decision>",
        "<decision kind=appointed>Mrs Orr was duly elected Chair.</decision>",
        "<decision kind=rejected>Put to the vote, the amendment to the budget was declared LOST by a wide margin.</decision>",
        "<decision kind=resolved>Councillors resolved not to have a policy.</decision>",
        "<decision kind=rejected>Letter from the band club, after some talk, resolved not to support it.</decision>",
        "<decision kind=resolved>It was resolved, when the hall is painted, to use green.</decision>",
        "<decision kind=approved>Resilience plan - adopted, subject to small changes.</decision>",
        "<decision kind=agreed>Visit of the Mayor Agreed to hold it in June.</decision>",
        "<decision kind=recommended>It was agreed, on the proposal of Cllr Hale, seconded by Cllr Orr, to recommend a rise to Council.</decision>",
        "<decision kind=agreed>A gift of £200 was asked for. All Councillors agreed.</decision>",
    ],
)
def test_sentences_that_decide(sentence):
    check(sentence, find, "decision")


@pytest.mark.parametrize(
    "sentence",
    [
        "Members agreed that it was hard to recruit drivers.",
        "The Committee noted that costs had risen in the winter.",
        "It was noted that the bridge was closed.",
        "The Clerk agreed to write to the owner.",
        "Calverdale County Council agreed a policy on lighting last year.",
        "Planning permission was approved by the District Council in 2029.",
        "As agreed at the May meeting, a letter was sent.",
        "Officers reported that it was agreed in March to close the depot.",
        "The Panel received a report on housing.",
        "Of the eleven bids, seven were approved and four were refused.",
        "The minutes of this meeting were confirmed at the Committee meeting held on 6 June 2030.",
        "The issue with the gate had been resolved.",
        "Should the Council be accepted into the scheme, it would gain.",
        "The Committee noted with concern that costs had risen.",
        "Councillor Orr MOVED, Councillor Moss SECONDED and Councillor Hale SUPPORTED the election of Councillor Ash as Mayor.",
        "The Committee elected a Vice-Chair for the year.",
        "A meeting of the hall trustees was held on 3 May and it was agreed that the roof would wait.",
    ],
)
def test_sentences_that_decide_nothing(sentence):
    check(sentence, find, "decision", date="2030-05-01")


def test_each_clause_of_a_resolution_is_a_row():
    reading = shaped(
        """
        # Budget outturn
        The Head of Finance presented the report.
        RESOLVED that:
        (a) the report be noted;
        (b) the surplus be moved to reserves; and
        (c) the Chair be authorised to sign.
        The Chair thanked the team.
        """
    )
    assert rows(reading) == [
        ("noted", "the report be noted"),
        ("resolved", "the surplus be moved to reserves"),
        ("resolved", "the Chair be authorised to sign."),
    ]


def test_clauses_in_one_passage_are_rows_too():
    reading = shaped("# Fees\nRESOLVED: 1. That the fees be approved. 2. That the plan be deferred. The meeting then broke for lunch.")
    assert rows(reading) == [("approved", "That the fees be approved."), ("deferred", "That the plan be deferred.")]


def test_a_recommendation_to_another_body_governs_its_clauses():
    reading = shaped(
        """
        # Delegations
        Resolution
        That the Audit Panel recommends to the Council:
        1. Agrees the new limits.
        2. Adopts the policy.
        Hill/Birch
        CARRIED
        """
    )
    assert [kind for kind, _ in rows(reading)] == ["recommended", "recommended"]


def test_a_stem_with_the_following_is_itself_the_decision():
    reading = shaped("# Payments\nThe following payments were agreed:\n- Mowing £120\n- Hall hire £40")
    assert rows(reading) == [("agreed", "The following payments were agreed:")]


def test_a_resolution_between_movers_and_carried():
    reading = shaped("# Minutes\nMoved: Cr Ann Hill\nSeconded: Cr Tom Birch\nThat the minutes of 2 April be confirmed.\nCARRIED")
    assert rows(reading) == [("confirmed", "That the minutes of 2 April be confirmed.")]


def test_a_resolution_above_lost_is_rejected():
    reading = shaped("# Tender\nThat the Committee accepts the lowest tender.\nHill/Birch\nLOST")
    assert rows(reading) == [("rejected", "That the Committee accepts the lowest tender.")]


def test_a_motion_that_the_chair_declares_carried_decides_by_the_words_moved():
    reading = shaped(
        "# Bench\nIt was proposed by Cllr Hale and seconded by Cllr Orr that a bench be bought. The motion was carried by 4 votes to 1."
    )
    assert rows(reading) == [("resolved", "It was proposed by Cllr Hale and seconded by Cllr Orr that a bench be bought.")]


def test_the_reasons_for_excluding_the_public_are_no_decision():
    reading = shaped(
        """
        # Exclusion
        Resolution
        That the public be excluded from the next item.
        That the public conduct of it would be likely to lead to the disclosure of private matters.
        Hill/Birch
        CARRIED
        """
    )
    assert rows(reading) == [("resolved", "That the public be excluded from the next item.")]


def test_bare_approval_in_the_item_on_minutes_confirms_them():
    reading = shaped("# Minutes of the last meeting\nApproved. Proposed JA, seconded SG.")
    assert rows(reading) == [("confirmed", "Approved. Proposed JA, seconded SG.")]


def test_what_was_discussed_and_approved_is_approved():
    text = "The list of gear has been discussed and approved by Councillors. Proposed by Cllr Hill and seconded by Cllr Moss."
    assert [row.kind for row in decisions.find(shaped(f"# Gear\n{text}\nCARRIED"))] == ["approved"]


def test_the_answers_of_a_parish_council_to_applications():
    reading = shaped(
        "# Planning applications\nExtension at 4 Mill Lane – supported.\n(30/104) Two sheds at Elm Farm. No objections raised."
    )
    assert rows(reading) == [
        ("resolved", "Extension at 4 Mill Lane – supported."),
        ("resolved", "(30/104) Two sheds at Elm Farm. No objections raised."),
    ]


@pytest.mark.parametrize("kind", [MeetingKind.REPORT_COVER, MeetingKind.RISK_REGISTER, MeetingKind.AGENDA])
def test_papers_that_ask_and_tell_decide_nothing(kind):
    assert decisions.find(shaped("# Fees\nRESOLVED that the fees be approved.", kind=kind)) == ()


def test_the_same_words_of_another_body_decide_nothing():
    assert deciding("The Parish Council agreed to plant a tree.", PARISH) is not None
    assert deciding("Nether Thistley Parish Council agreed to plant a tree.", PARISH) is not None
    assert deciding("Upper Thistley Parish Council agreed to plant a tree.", PARISH) is None


def test_rows_stand_in_the_order_of_the_text_and_do_not_overlap():
    reading = shaped("# A\nIt was agreed to buy it.\n# B\nRESOLVED to note the report.\nThis item was deferred.")
    spans = [decision.evidence for decision in decisions.find(reading)]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_clauses_of_a_recommendation_are_recommended_though_they_are_numbered_as_the_resolution_is():
    text = """
        # Dues
        Resolutions
        1. That the Harbour Panel receives the report.
        2. The Harbour Panel recommends that the Council:
        2.
        1. Agrees that the dues are small.
        2.2. Adopts the scale.
        Hill/Birch
        CARRIED
    """
    assert [kind for kind, _ in rows(shaped(text, kind=MeetingKind.MINUTES))] == ["received", "recommended", "recommended"]


def test_a_resolution_that_ends_in_a_colon_before_a_table_of_grounds_is_whole():
    text = "# Close\nResolution\nThat the Panel excludes the public from the item, the grounds being:\nGENERAL SUBJECT\nHill/Birch\nCARRIED"
    assert [kind for kind, _ in rows(shaped(text))] == ["resolved"]


def test_a_result_in_each_point_of_a_series():
    found = rows(
        shaped("# Budget\n1. Cabinet approved the transfer to the reserve.\n2. Cabinet noted a risk of overspend on care.", body="Cabinet")
    )
    assert [kind for kind, _ in found] == ["approved", "noted"]


def test_points_below_as_follows_are_no_clauses():
    text = (
        "# Risk\nRESOLVED, that Members:\n1. note the register;\n2. agree the proposed order of reports to the Panel set out as follows:\n"
        "- a full register once a year;\n- a short list at each meeting."
    )
    assert [kind for kind, _ in rows(shaped(text))] == ["noted", "agreed"]


def test_a_resolution_whose_verb_the_page_lost():
    assert [kind for kind, _ in rows(shaped("# Risk\nthat the contents of the paper be noted and the work go on."))] == ["noted"]


def test_a_resolution_whose_that_stands_alone():
    reading = shaped("# Fees\nRESOLVED: That\n(1) the fees be approved; and\n(2) the Clerk be asked to tell the hirers.")
    assert rows(reading) == [("approved", "the fees be approved"), ("resolved", "the Clerk be asked to tell the hirers.")]


def test_points_below_the_following_was_agreed():
    reading = shaped("# Rota\nThe following was agreed:\n1. Cllr Orr was elected Convener.\n2. The Panel would meet at ten.")
    assert rows(reading) == [("appointed", "Cllr Orr was elected Convener."), ("agreed", "The Panel would meet at ten.")]


def test_a_remark_or_apologies_under_a_decision_decide_nothing():
    assert rows(shaped("# Fees\nDecision:\nThat the fees be noted.\nNote: this is for the Cabinet to settle.")) == [
        ("noted", "That the fees be noted.")
    ]
    assert rows(shaped("# Apologies\nDecision:\nApologies were received from Cllr Orr.")) == []


def test_the_office_proposed_is_what_all_agree_on():
    reading = shaped("# Office\nMr Reed proposed Ann Hill for the post of Treasurer and was seconded by Mr Orr. All present agreed.")
    assert [kind for kind, _ in rows(reading)] == ["appointed"]


def test_an_agenda_page_with_its_minutes_filled_in_decides():
    page = "# Minutes\nMinutes:\nThe minutes of 4 May were approved as a correct record."
    assert [kind for kind, _ in rows(shaped(page, kind=MeetingKind.AGENDA))] == ["confirmed"]
    assert rows(shaped("# Minutes\nThe minutes of 4 May were approved as a correct record.", kind=MeetingKind.AGENDA)) == []


def test_an_item_that_holds_its_minute():
    reading = shaped("# Accounts: Resolved to pay the plumber £40")
    assert len(rows(reading)) == 1


def test_resolved_below_its_movers_with_its_points_below():
    reading = shaped("# Plan\nIt was proposed by Cllr Orr, seconded by Cllr Moss and RESOLVED\n1. To note the plan;\n2. To thank the band.")
    assert [kind for kind, _ in rows(reading)] == ["noted", "resolved"]


def test_a_resolution_with_only_a_list_below_is_whole():
    reading = shaped(
        "# Minutes\nIt was resolved that the minutes of the following dates be approved as correct –\n9 March 2030\n21 March 2030"
    )
    assert [kind for kind, _ in rows(reading)] == ["confirmed"]


def test_agreed_alone_above_resolved_is_told_once():
    reading = shaped("# Plan\nThe Chair spoke. After debate it was agreed\nRESOLVED that the plan be noted.")
    assert rows(reading) == [("noted", "RESOLVED that the plan be noted.")]


def test_a_first_point_beside_resolved():
    reading = shaped("# Plan\nDecision:\n(i) To approve the plan; and\n(ii) To note the cost.")
    assert [kind for kind, _ in rows(reading)] == ["approved", "noted"]


def test_a_clause_that_lists_things_is_whole():
    reading = shaped(
        "# Papers\nResolved:\n(a) the agenda of the Panel include reports on:\n(i) the fees;\n(ii) the rent.\n(b) two visits are made in May."
    )
    assert [words for _, words in rows(reading)] == ["the agenda of the Panel include reports on:", "two visits are made in May."]


def test_accounts_listed_below_their_resolution_are_no_clauses():
    reading = shaped("# Accounts\nRESOLVED that the following accounts be approved for payment:\n(a) Paid:\n£9 to the band")
    assert [kind for kind, _ in rows(reading)] == ["approved"]


def test_that_alone_below_resolved():
    reading = shaped("# Plan\nRESOLVED\nTHAT:\na) Council approved the plan; and\nb) Council authorised the Clerk to sign it.")
    assert [kind for kind, _ in rows(reading)] == ["approved", "resolved"]


def test_a_passive_cut_off_before_its_seconder_is_told():
    reading = shaped("# Grants\nThe following grants were approved, on the proposal of Cllr Orr, seconded by\nCllr Moss (P):\nBand €9")
    assert [kind for kind, _ in rows(reading)] == ["approved"]


def test_a_formal_word_alone_on_its_line_decides_what_stands_above():
    reading = shaped(
        "# Audit\nThe auditor presented the plan for the year.\nNOTED\n# Rota\nThe Chair asked for more help.\nRESOLVED accordingly."
    )
    assert rows(reading) == [("noted", "NOTED"), ("resolved", "RESOLVED accordingly.")]


def test_an_agenda_whose_decision_stands_beside_its_label_decides():
    page = "# Petitions\n~ Decision: That the scheme for petitions was agreed and sent to the Council."
    assert len(rows(shaped(page, kind=MeetingKind.AGENDA))) == 1


def test_who_is_to_do_what_under_a_decision():
    reading = shaped("# Notices\nDecision:\nSecretary to prepare the notices for the hall.")
    assert rows(reading) == [("resolved", "Secretary to prepare the notices for the hall.")]


def test_a_title_that_tells_that_the_minutes_were_agreed():
    assert [kind for kind, _ in rows(shaped("# Minutes of the last meeting, held on Weds 6 June, were agreed"))] == ["confirmed"]


def test_recommended_in_capitals_resolves():
    reading = shaped("# Minutes\nRECOMMENDED – T H A T the minutes of 1 December be approved as a correct record.")
    assert [kind for kind, _ in rows(reading)] == ["confirmed"]


def test_the_answer_to_an_application_stands_below_it():
    reading = shaped("# Planning applications\n8.1 A change of use of the old mill, 28 High Street, Elm\nSupport")
    assert [words for _, words in rows(reading)] == ["A change of use of the old mill, 28 High Street, Elm Support"]


def test_payments_agreed_in_a_title_and_approval_proposed():
    assert [kind for kind, _ in rows(shaped("# The following payments were agreed\nClerk £9"))] == ["agreed"]
    text = "# Accounts\nCllr Orr proposed approval for payment of the bills seconded by Cllr Moss. Agreed"
    assert [kind for kind, _ in rows(shaped(text))] == ["approved"]


def test_what_all_agreed_to_do_in_the_item_on_minutes_confirms_none():
    reading = shaped("# Minutes and budget\nIt was agreed by all to buy one more bin.")
    assert [kind for kind, _ in rows(reading)] == ["agreed"]


def test_minutes_confirmed_by_their_movers_alone():
    assert rows(shaped("# Minutes of the last meeting\nProposed by Ann Hill and seconded by Tom Moss.")) == [
        ("confirmed", "Proposed by Ann Hill and seconded by Tom Moss.")
    ]
    assert rows(shaped("# Matters arising from the minutes\nProposed by Ann Hill and seconded by Tom Moss.")) == []
    assert len(rows(shaped("# Minutes\nThe minutes were approved.\nProposed by Ann Hill and seconded by Tom Moss."))) == 1


def test_what_is_decided_behind_words_set_apart_and_after_a_background():
    text = "# Board\nThe Parish Council decided, having heard from residents, that the board should stand by the kiosk."
    assert [kind for kind, _ in rows(shaped(text, organization="Elm Parish Council"))] == ["resolved"]
    assert len(rows(shaped("# Fair\nReasons:\nFollowing the talk it was agreed that a workshop would be held."))) == 1

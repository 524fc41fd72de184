"""Resolutions over several blocks: stems of several manners, the points below them, and what runs on behind a point."""

import pytest

from pipeline.extract.decisions import decisions
from pipeline.extract.wording import own_acronym
from pipeline.facts import Meeting, MeetingKind
from tests.extract.shaped import shaped, words


def rows(reading):
    return [(decision.kind, words(reading, decision)) for decision in decisions.find(reading)]


def test_what_is_to_be_noted_are_things_with_their_parts_below():
    text = """
        # Outturn
        That the following be noted:
        1. Pressures on the harbour come to £6m:
        £4m for dredging
        £2m for the quay
        2. Cabinet will see a plan in June.
        The following be approved:
        3. £90,000 of the reserve for buoys.
    """
    assert rows(shaped(text, kind=MeetingKind.AGENDA_ITEM)) == [
        ("noted", "Pressures on the harbour come to £6m:"),
        ("noted", "Cabinet will see a plan in June."),
        ("approved", "£90,000 of the reserve for buoys."),
    ]


def test_a_stem_in_the_line_of_its_movers():
    reading = shaped(
        "# Apologies\nResolution 2030/7 MOVED by Chair A Hill, seconded by Member T Moss: That the Elm Local Board:\n"
        "a) accept the apology of Member Orr.\nCARRIED"
    )
    assert rows(reading) == [("approved", "accept the apology of Member Orr.")]


def test_marks_left_at_the_ends_of_lines():
    reading = shaped(
        "# Library\nDECISION: 1.\nTo approve the move of the library. 2.\nTo note the views of the Panel. 3.\nTo thank the band."
    )
    assert rows(reading) == [
        ("approved", "To approve the move of the library."),
        ("noted", "To note the views of the Panel."),
        ("resolved", "To thank the band."),
    ]


def test_a_mark_at_the_end_opens_no_clause_that_is_none():
    reading = shaped(
        "# Land\nAnd Resolved:\n“That the land at Mill Lane, Co. Elm be sold to A. Reed. (b)\nCirculated, a notice on the mill."
    )
    assert [kind for kind, _ in rows(reading)] == ["resolved"]


def test_minutes_amended_as_follows_are_one_decision():
    text = "# Minutes\nDecision:\nThe minutes of 6 May be amended as follows:\n1) In item 4, the Panel is asked to note the cost.\n2) In item 5, to put ‘four’ for ‘five’."
    assert rows(shaped(text)) == [("resolved", "The minutes of 6 May be amended as follows:")]


def test_the_decision_of_another_body_is_noted_whole():
    text = "# Complaints\nResolved:\nThat the following decision of Cabinet be noted:\n“1. That the report be approved.\n2. That the fee be raised.”"
    assert rows(shaped(text)) == [("noted", "That the following decision of Cabinet be noted:")]


def test_the_title_of_the_next_item_is_no_part_of_a_clause():
    reading = shaped("# Minutes\nResolved:\nThat the minutes of 4 May be received. Report on the Harbour Dues 2030/31 PDF 71 KB")
    assert rows(reading) == [("received", "That the minutes of 4 May be received.")]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The Director of Parks be authorised to let the kiosk.", "resolved"),
        ("The Head of Legal be not required to seal the lease.", "resolved"),
        ("The rent of the kiosk be not approved.", "rejected"),
        ("Invoices listed in the annex be authorised.", "approved"),
    ],
)
def test_an_order_without_that_under_decision(line, kind):
    assert rows(shaped(f"# Kiosk\nDecision:\n{line}")) == [(kind, line)]


@pytest.mark.parametrize(
    "line", ["The kiosk will be painted in May.", "It was hoped that the kiosk be painted.", "The kiosk is to be closed."]
)
def test_what_is_told_under_decision_is_no_order(line):
    assert rows(shaped(f"# Kiosk\nDecision:\n{line}")) == []


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The scouts had asked whether they could use the field and this was agreed.", "agreed"),
        ("Members questioned whether the links worked and it was agreed to test them.", "agreed"),
        ("A. Noted – there are two vacancies on the Council.", "noted"),
        ("RESOLVED that the Council adopted the findings of the review.", "approved"),
        ("The minutes of 4 May were read and accepted by the group.", "confirmed"),
    ],
)
def test_further_wordings(line, kind):
    assert [found for found, _ in rows(shaped(f"# Field\n{line}"))] == [kind]


@pytest.mark.parametrize(
    "line",
    [
        "Key risks that had risen to red since March were noted.",
        "He questioned whether the motion was formally adopted.",
    ],
)
def test_further_wordings_that_decide_nothing(line):
    assert rows(shaped(f"# Risks\n{line}")) == []


def test_the_short_name_of_the_body_that_meets():
    parish = Meeting(MeetingKind.MINUTES, "Elm Parish Council", None, None)
    audit = Meeting(MeetingKind.MINUTES, "Marlhaven Borough Council", "Audit and Risk Committee", None)
    assert own_acronym("PC", parish)
    assert own_acronym("EPC", parish)
    assert own_acronym("ARC", audit)
    assert not own_acronym("NHS", parish)
    assert not own_acronym("PC", audit)
    assert rows(shaped("# Bins\nThe EPC agreed to buy two bins.", organization="Elm Parish Council"))


def test_points_that_order_on_a_page_that_lost_its_stem():
    text = "# Parking\n1. The order for Mill Lane be made.\n2. The Head of Roads be authorised to put up the signs.\nSupporting documents:"
    assert [kind for kind, _ in rows(shaped(text, kind=MeetingKind.AGENDA_ITEM))] == ["resolved", "resolved"]
    told = "# Parking\nIt was suggested that:\n1. The order for Mill Lane be made.\n2. The signs be put up."
    assert rows(shaped(told, kind=MeetingKind.AGENDA_ITEM)) == []


def test_an_amendment_that_nobody_has_voted_on_decides_nothing():
    text = "# Deposits\nCouncillor Elm seconded the following amendment:\nCouncil is asked to RESOLVE\n1) That the report be noted.\nThe amendment was not accepted by Councillor Hill."
    assert rows(shaped(text)) == []


def test_who_moved_and_that_it_was_agreed_are_no_decision_beside_the_words_of_it():
    reading = shaped(
        "# Minutes\nProposed by Cllr. Ann Hill, seconded by Cllr. Tom Birch and agreed. “That the minutes of 4 May be hereby approved”."
    )
    assert [kind for kind, _ in rows(reading)] == ["confirmed"]
    reading = shaped("# Lease\nIt was resolved to approve the lease. Proposed Cllr Hill, seconded Cllr Moss all in agreement.")
    assert [words for _, words in rows(reading)] == ["It was resolved to approve the lease."]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("RESOLVED that the yearly report be considered and endorsed.", "approved"),
        ("Decision: That the Panel have scrutinised and noted the report.", "noted"),
        ("There was submitted and noted a report by the Treasurer.", "noted"),
        ("The notes of 4 May were noted as an accurate record.", "confirmed"),
        ("Chair - Minutes for 25 August - approved", "confirmed"),
    ],
)
def test_verbs_in_further_places(line, kind):
    assert [found for found, _ in rows(shaped(f"# Report\n{line}"))] == [kind]


def test_what_an_item_is_to_note_is_noted():
    assert [
        kind
        for kind, _ in rows(
            shaped("# Chair\nTo note that Ann Hill is the Chair.\nMinutes:\nThe Board noted that Ann Hill is the Chair.", body="Board")
        )
    ] == ["noted"]


def test_recommended_to_the_council_governs_its_clauses():
    text = "# Plan\nDecision:\nRECOMMENDED TO THE COUNCIL\n(1) That the plan be approved.\n(2) That power be given to the Head of Planning to mend it."
    assert [kind for kind, _ in rows(shaped(text))] == ["recommended", "recommended"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("That, Councillor Eve Orr be elected Vice-Chair of the Panel.", "appointed"),
        ("Approval of minutes – the minutes of 4 July are approved and signed.", "confirmed"),
        ("The leaflets were not yet out, but agreed to display them in the hall.", "agreed"),
        ("Energy – Agreed to read the meters each month.", "agreed"),
        ("The Clerk advised that the map was old, and it was agreed to add a new one.", "agreed"),
        ("RESOLVED that Cabinet agrees to exclude the public for the items below Minute No. 53.", "agreed"),
    ],
)
def test_decisions_in_further_manners(line, kind):
    assert [found for found, _ in rows(shaped(f"# Club\n{line}"))] == [kind]


def test_points_marked_alike_with_names_between_them_on_a_page_that_lost_its_stem():
    text = """
        # Work programme
        During the discussion –
        - considered and discussed nominations for the groups
        (a) subject to the items named above, the work programme be approved;
        (b) the following members be appointed –
        Harbour – Councillor Ann Hill
        (c) the Clerk be asked for a list and the matter be given further thought.
    """
    assert [kind for kind, _ in rows(shaped(text, kind=MeetingKind.AGENDA_ITEM))] == ["approved", "appointed", "resolved"]


def test_letters_that_a_page_set_as_words():
    text = "# Corridor\nRESOLVED that Cabinet:\nA. Recognises the worth of the corridor.\nB. Approves the bid.\nD. Reed spoke on the bid."
    assert rows(shaped(text)) == [("resolved", "Recognises the worth of the corridor."), ("approved", "Approves the bid.")]


def test_a_stem_that_says_unanimously_and_an_order_below_it():
    assert rows(shaped("# Licence\nThe Board unanimously resolved:\nTo grant the application.")) == [
        ("approved", "To grant the application.")
    ]


def test_what_is_to_be_done_is_no_opinion():
    assert rows(shaped("# Assets\nIt was agreed that assets are to be written off over three years.")) == [
        ("agreed", "It was agreed that assets are to be written off over three years.")
    ]


def test_resolved_in_letters_set_apart_with_lettered_points():
    reading = shaped(
        "# Ward names\nR E S O L V E D – that:\nA. a consultation be held on the name of the Elm ward, as the report sets out.\n"
        "B. subject to that, authority be delegated to the Clerk to write to the Commission."
    )
    assert len(rows(reading)) == 2


def test_points_lettered_with_colons():
    reading = shaped("# Care\nRESOLVED:\nThat Cabinet:\nA: Welcomes the work on care at home.\nB: Notes the findings of the review.")
    assert [kind for kind, _ in rows(reading)] == ["resolved", "noted"]


def test_movers_beside_a_brace_between_the_label_and_the_resolution():
    reading = shaped("# Minutes\nCouncil Resolution:\nCr Moss )\nCr Hill\n)\nThat the apologies of Cr Ash be received.\nCarried")
    assert rows(reading) == [("received", "That the apologies of Cr Ash be received.")]


def test_titles_between_clauses_and_points_that_only_detail_one():
    text = """
        # Policy
        Resolutions
        The Harbour Committee:
        1. Receives and notes the report.
        Scale of dues
        2. Recommends that the Elm Council:
        2.
        1. Agrees that the dues are small.
        2.2. Adopts the scale.
        Six months
        of risk
        3. Approves the dates of the accounts following.
        3.1. Accounts sent out – early in May
        3.2. Accounts due – 20 June
        4. Notes that the following papers were given to the Panel.
        4.1. The log of works
        Hill/Birch
    """
    assert [kind for kind, _ in rows(shaped(text))] == ["received", "recommended", "recommended", "approved", "noted"]


def test_unanimously_agreed_behind_its_matter_opens_no_list():
    reading = shaped(
        "# Gate\nCllr Orr proposed, seconded by Cllr Moss, that the letter be sent. Unanimously agreed.\nb) Fire on the hill - still to come."
    )
    assert len(rows(reading)) == 1


def test_recommendations_carried_on_the_spot_with_titles_marks_and_lines_cut():
    text = """
        # Transport plan
        Recommendations
        1. That the Harbour Panel:
        1.
        1. Receives and notes the report.
        1.2. Notes the points made.
        2. The Harbour Panel recommends that the Elm Council:
        On shelters
        2.
        1. Instructs staff to work with the town on one more
        shelter in Mill Street
        2.2. Agrees to ask for seats.
        On fares
        2.3
        Ensures that the fares named in the talks
        Are looked at.
        Hill/Birch
        CARRIED
    """
    found = rows(shaped(text))
    assert [kind for kind, _ in found] == ["received", "noted", "recommended", "recommended", "recommended"]
    assert found[2][1].endswith("Mill Street")


def test_numbered_things_below_a_clause_that_is_whole_without_them_are_no_decisions():
    reading = shaped(
        "# Quays\nRESOLVED\n1. That the minutes be adopted.\n2. Notes that these two reports were handed out to the Committee\n"
        "2.1. Dredging Review\n2.2. Annual Plan for the Quays\n3. That the dues be reviewed.\nHill/Elm\nCARRIED"
    )
    assert [quote for _, quote in rows(reading)] == [
        "That the minutes be adopted.",
        "Notes that these two reports were handed out to the Committee",
        "That the dues be reviewed.",
    ]

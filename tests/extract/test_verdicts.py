"""Decisions in the fewest words: verdicts that leave their verb out, put a matter off, or declare a motion carried."""

import pytest

from pipeline.extract.decisions import decisions
from pipeline.extract.reading import read_sentences
from tests.extract.shaped import shaped, words
from tests.marked import check

PARISH = "Nether Thistley Parish Council"


def find(segmented):
    return decisions.find(read_sentences(segmented))


def rows(text, organization=PARISH, body=None):
    reading = shaped(text, organization=organization, body=body)
    return [(decision.kind, words(reading, decision)) for decision in decisions.find(reading)]


@pytest.mark.parametrize(
    "sentence",
    [
        "<decision kind=approved>Accounts to 31 March adopted.</decision>",
        "<decision kind=approved>Grant of £40 to the band approved (4 for, 1 against).</decision>",
        "<decision kind=appointed>Mr Tom Elm re-appointed.</decision>",
        "<decision kind=appointed>Tom Elm elected Vice Chair unopposed.</decision>",
        "<decision kind=appointed>Ann Moss was re-elected Treasurer.</decision>",
        "<decision kind=deferred>Decision on the swings deferred to the June meeting.</decision>",
        "<decision kind=deferred>The harbour trust's request stands over to June.</decision>",
        "<decision kind=deferred>Swings to be left until the next meeting.</decision>",
        "<decision kind=deferred>Too soon to say - next meeting.</decision>",
        "<decision kind=deferred>To be discussed in the budget meeting.</decision>",
        "<decision kind=deferred>The item was withdrawn from the agenda at the owner's wish.</decision>",
        "<decision kind=noted>Letter of 3 May from the harbour trust, read and noted.</decision>",
        "<decision kind=noted>The update was taken as read and noted.</decision>",
        "<decision kind=approved>Insurance: the new premium was 4% dearer; accepted by all.</decision>",
        "<decision kind=agreed>Lamps: the first phase - agreed 5 for, 1 against.</decision>",
        "<decision kind=deferred>Letter from the lifeboat asking for a gift - deferred to June.</decision>",
        "<decision kind=approved>The Council considered and approved the yearly return.</decision>",
        "<decision kind=rejected>Members declined the request.</decision>",
        "<decision kind=rejected>Upon a vote the amendment was lost.</decision>",
        "<decision kind=rejected>The Motion was LOST.</decision>",
        "<decision kind=resolved>The proposal was put to the vote and declared carried by 8 votes to 3.</decision>",
        "<decision kind=approved>The Chairman declared the new bye-laws adopted.</decision>",
        "<decision kind=agreed>All agreed that a lamp is to be bought.</decision>",
        "<decision kind=resolved>Lamp oil £ 40.00 resolved to pay</decision>",
        "<decision kind=resolved>Gravel 1,250.00 resolved unanimously to pay</decision>",
        "<decision kind=agreed>Lamps: first phase agreed 4 for, 1 abstention.</decision>",
        "<decision kind=agreed>Reserve: agreed by both phases unanimously.</decision>",
        "<decision kind=agreed>Quay: the Chair asked that all be members: agreed.</decision>",
        "<decision kind=confirmed>The minutes of 5 May were taken as read, confirmed and signed by the Chair.</decision>",
        "<decision kind=resolved>On the proposal of Councillor Elm, seconded by Councillor Orr, Standing Orders were suspended.</decision>",
        "<decision kind=resolved>The Sub-Committee's decision is to suspend the licence for a month.</decision>",
        "<decision kind=recommended>RESOLVED, with one abstention, TO RECOMMEND TO COUNCIL that the yearly report be approved.</decision>",
        "<decision kind=approved>RESOLVED that the Head of Planning be authorised to GRANT permission.</decision>",
        "<decision kind=noted>Quay Group (4 May) - noted.</decision>",
        "<decision kind=referred>Letter from Weir Lane on the drains - referred to the District Engineer for attention.</decision>",
        "<decision kind=referred>Parking at the school – passed to the Roads Panel.</decision>",
        "<decision kind=rejected>Wharf Lodges, hot tub, £900 - refused, being a business.</decision>",
        "<decision kind=rejected>Choir, music, £60 - declined for want of funds</decision>",
        "<decision kind=deferred>The request for a mirror was left to lie on the table until June.</decision>",
        "<decision kind=confirmed>The minutes of 3 July having been sent out, it was agreed that they be signed.</decision>",
        "<decision kind=deferred>RESOLVED that the report lie on the table.</decision>",
        "<decision kind=approved>RESOLVED that the apology from Cr Ash be sustained.</decision>",
        "The Manager outlined the sums recommended by the panel, which came to £900.",
        "Under the grant 57 applications were approved since the scheme began.",
        "24/03316 Oak House, Low Street – refused.",
        "Permission granted.",
        "Approved by the Borough Council.",
        "Cllr Elm agreed to ring the owner.",
        "Three complaints received.",
        "12 grants approved in the county.",
        "Decision status: Recommendations approved",
        "Members agreed that the wall needs to be mended by its owner.",
        "The county approved the scheme in May 2021.",
        "At the last special meeting a motion was passed on the quay.",
        "The item had been deferred to the May meeting.",
    ],
)
def test_verdicts(sentence):
    check(sentence, find, "decision", date="2030-05-01")


@pytest.mark.parametrize(
    ("text", "kind", "evidence"),
    [
        ("# Minutes\nApproved as circulated.", "confirmed", "Approved as circulated."),
        ("# Apologies\nCllr Orr (away). Accepted.", "approved", "Accepted."),
        ("# Bus shelter\nThe roofer had been rung. Noted.", "noted", "The roofer had been rung. Noted."),
        ("# Letters\nA complaint about geese on the green. Noted.", "noted", "A complaint about geese on the green. Noted."),
        ("# Next meeting\nAgreed as 4 June.", "agreed", "Agreed as 4 June."),
        ("# Bank\nReconciled to the end of May. Received", "received", "Reconciled to the end of May. Received"),
        ("# Mower\nTwo quotes had come. P.C. approved the lower.", "approved", "P.C. approved the lower."),
        ("# Planning\n30/104 Barn at Spring Farm. P.C. objects - access and floods.", "resolved", "P.C. objects - access and floods."),
        ("# Grants\nThe band asked for £40. All agreed.", "agreed", "The band asked for £40. All agreed."),
    ],
)
def test_a_verdict_alone_answers_its_item(text, kind, evidence):
    assert (kind, evidence) in rows(text)


def test_a_number_behind_resolved_is_no_verdict():
    assert rows("# Finance\nThe bills were read out.\nResolved 30/04/2\nThe bills were paid.") == []


def test_a_number_over_its_resolution_is_no_verdict():
    text = "# Bridges\nResolved PW/27/04\nMoved Cr Elm, seconded Cr Orr\nThat the bridge be shut.\nCARRIED"
    assert rows(text) == [("resolved", "That the bridge be shut.")]
    assert rows("# Bridges\nResolved PW/27/05\nThat the minutes be confirmed.") == [("confirmed", "That the minutes be confirmed.")]
    assert rows("# Bridges\nThe bills were read out. Resolved PW/27/06") == [("resolved", "The bills were read out. Resolved PW/27/06")]


def test_papers_noted_one_after_another_are_rows_of_their_own():
    assert len(rows("# Groups\nQuay Group (4 May) - noted. Path Group (9 May) - noted.")) == 2


def test_the_point_beside_one_that_resolved_stands_by_itself():
    text = """
        # Finance
        a) Payments. Resolved to pay the following:
        |= Payee | Amount
        | Elm Ltd | £60 |
        b) Letter from the band. It was deferred to the June meeting.
    """
    assert [kind for kind, _ in rows(text)] == ["resolved", "deferred"]


def test_a_council_answers_applications_in_the_rows_of_a_table():
    text = """
        # Planning
        |= Ref | Address | Proposal | PC response
        | 24/0127 | 2 Mill Cottages | Rear porch | No objection |
        | 24/0355 | Land at Elm Farm | 4 houses | Object – too near the beck |
        | 24/0410 | The Vicarage | Fell one lime | Support |
        | 24/0411 | The Forge | New sign | Deferred to May |
        |= Ref | Address | Highways' comments
        | 24/0127 | 2 Mill Cottages | No objection |
        |= Ref | Address | Decision
        | 24/0112 | Barn at Hill Farm | Refused |
    """
    assert [kind for kind, _ in rows(text)] == ["resolved", "resolved", "approved", "deferred"]
    assert rows(text, organization="Elm Council", body="Planning Committee") == []


def test_only_a_body_that_determines_applications_refuses_them():
    assert rows("# 4 High Street\nThe application was refused.", body="Licensing Sub-Committee") == [
        ("rejected", "The application was refused.")
    ]
    assert rows("# 4 High Street\nThe application was refused.") == []


def test_the_points_below_a_body_tell_what_it_did():
    text = """
        # Performance
        The Board:
        • noted the position;
        • took assurance from the plan; and
        • agreed that a review be held in June.
        """
    assert [kind for kind, _ in rows(text, "Elm Vale NHS Trust", "Board of Directors")] == ["noted", "resolved", "agreed"]


def test_points_below_a_mover():
    text = """
        # Bylaw
        Moved Cr Moss, seconded Cr Hill that the Council:
        a) receives the report;
        b) adopts the bylaw; and
        c) directs the Chief Executive to give notice.
        CARRIED
        """
    assert [kind for kind, _ in rows(text)] == ["received", "approved", "resolved"]


def test_a_motion_declared_carried_is_one_decision():
    told = "It was moved by Cllr Moss, seconded by Cllr Hill, that the fee be £4. There was some talk."
    assert rows(f"# Fee\n{told}\nThe Chairman declared the motion carried.") == [
        ("resolved", "It was moved by Cllr Moss, seconded by Cllr Hill, that the fee be £4.")
    ]
    resolved = f"# Fee\n{told}\nThe motion was put and carried.\nRESOLVED that the fee be £4 from June."
    assert rows(resolved) == [("resolved", "RESOLVED that the fee be £4 from June.")]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "RESOLVED TO RECOMMEND TO CABINET:\n(a) that the lease be agreed; and\n(b) that the roof be mended.",
            ["recommended", "recommended"],
        ),
        (
            "RECOMMENDATIONS to the Cabinet Member for Parks:\n1. That the letters be reviewed.\n2. That the lamps be mended.",
            ["recommended"] * 2,
        ),
        ("Agreed: Lamps to be added to the work programme.", ["agreed"]),
        ("Rents (£4.12 a house): First phase - agreed 5-0. Second phase - agreed 1-0", ["agreed"]),
    ],
)
def test_what_leads_to_points_or_goes_on(text, kinds):
    assert [kind for kind, _ in rows(f"# Lamps\n{text}")] == kinds


def test_the_points_of_a_motion_decide_once_it_is_carried():
    motion = """
        # Motions
        Councillor Hill moved and Councillor Orr seconded:
        "This Council notes that the lamps are old.
        This Council resolves:
        1. To ask the Clerk to write to the owner.
        2. To request a report by May."
        """
    assert rows(f"{motion}The motion was put to the vote and lost by 2 votes to 5.")[0][0] == "rejected"
    assert [kind for kind, _ in rows(f"{motion}\nThe motion was carried by 5 votes to 2.")] == ["resolved", "resolved"]


def test_a_quoted_resolution_ends_with_its_quotation():
    text = "# Minutes\nProposed by Cllr Hill;\nSeconded by Cllr Orr;\nAnd Resolved:\n“That the minutes be adopted and signed.” Cllr Elm spoke of the quay."
    assert rows(text) == [("confirmed", "“That the minutes be adopted and signed.”")]


def test_a_parish_answers_the_applications_below():
    text = "# Planning\nApproved by the Borough\nPorch at 4 Mill Lane\nRefused by Parish\nStore at Spring Farm\nYard at Elm Farm"
    assert rows(text) == [("rejected", "Store at Spring Farm"), ("rejected", "Yard at Elm Farm")]


def test_a_short_verdict_is_told_with_what_was_moved():
    text = "Proposed by Cllr Hill, seconded by Cllr Orr: that the request be refused. Votes for 2, against 4. The motion fell."
    assert rows(f"# Request\n{text}") == [("rejected", text)]


def test_minutes_moved_in_their_own_heading():
    assert [kind for kind, _ in rows("# Minutes of last meeting (8 May) - Proposed Ann Hill, seconded Tom Orr")] == ["confirmed"]


@pytest.mark.parametrize(
    ("title", "told", "kind", "decides"),
    [
        ("Payments", "Cllr Elm proposed approval: Cllr Orr seconded: Carried.", "approved", None),
        ("Payments", "Cllr Elm proposed approval; Cllr Orr seconded; all in favour; Carried.", "approved", None),
        ("Fence", "Cllr Elm proposed, Cllr Orr seconded, carried.", "resolved", None),
        ("Fence", "Proposed by Cllr Elm, seconded by Cllr Orr and carried unanimously.", "resolved", None),
        ("Budget", "Adoption of the budget was proposed by Cllr Elm, seconded by Cllr Orr: carried.", "approved", None),
        (
            "Seat",
            "The old seat is rotten. Cllr Elm proposed; Cllr Orr seconded; Carried.",
            "resolved",
            "Cllr Elm proposed; Cllr Orr seconded; Carried.",
        ),
        (
            "Seat",
            "A firm offered a seat. Cllr Elm proposed acceptance: Cllr Orr seconded: Carried. The Clerk would write.",
            "approved",
            "Cllr Elm proposed acceptance: Cllr Orr seconded: Carried.",
        ),
        (
            "Minutes of 4 May",
            "One word was mended. Cllr Elm proposed approval; Cllr Orr seconded; Carried.",
            "confirmed",
            "Cllr Elm proposed approval; Cllr Orr seconded; Carried.",
        ),
        # the words moved decide where they resolve
        (
            "Seat",
            "RESOLVED: That a seat be bought. (Cllr Elm proposed, Cllr Orr seconded, carried).",
            "resolved",
            "RESOLVED: That a seat be bought.",
        ),
    ],
)
def test_a_line_of_movers_with_its_verdict_decides(title, told, kind, decides):
    [(found, printed)] = rows(f"# {title}\n{told}")
    assert (found, printed) == (kind, decides or told)


def test_a_line_of_movers_without_a_verdict_decides_nothing():
    assert rows("# Fence\nThe fence is old. Cllr Elm proposed; Cllr Orr seconded.") == []
    assert [kind for kind, _ in rows("# Fence\nThe fence is old. Cllr Elm proposed; Cllr Orr seconded; lost.")] in ([], ["rejected"])


def test_what_is_said_below_carried_is_no_clause():
    text = """
        # Rating review
        Committee Resolution
        Moved: Cr Moss
        Seconded: Cr Hill
        That having read the report:
        a) That the scope be adopted.
        CARRIED
        - Cr Elm sought advice about when the owners would be asked.
        - The Mayor raised the cost of the work.
        """
    assert [printed for _, printed in rows(text)] == ["That the scope be adopted."]


@pytest.mark.parametrize(
    "vote",
    [
        "Proposed: Cllr Elm, 2nd Cllr Orr, All agreed.",
        "Proposed by Cllr Elm, seconded by Cllr Orr, all agreed.",
        "This was proposed by Cllr Elm, seconded by Cllr Orr and all were agreed.",
        "It was proposed by Cllr Elm, seconded by Cllr Orr and agreed.",
    ],
)
def test_the_vote_on_what_was_agreed_is_no_second_decision(vote):
    assert [words for _, words in rows(f"# Seats\nIt was agreed that two benches be bought. {vote}")] == [
        "It was agreed that two benches be bought."
    ]
    assert len(rows(f"# Seats\nThe price of two benches was told. {vote}")) == 1

"""Votes on motions and their amendments, divisions in several manners, and where the words of a motion stand."""

import pytest

from pipeline.extract.counts import outcome
from pipeline.extract.votes import votes
from pipeline.facts import MeetingKind
from tests.extract.shaped import shaped


def found(text, **head):
    return votes.find(shaped(text, **head))


def only(text):
    rows = found(text)
    assert len(rows) == 1, rows
    return rows[0]


def test_the_motion_is_voted_on_after_its_amendment():
    rows = found(
        """
        # Land
        Councillor Ann Hill proposed that the mill be bought.
        Councillor Tom Birch seconded the proposal.
        A vote was taken on the amendment, which was not carried.
        The vote on the recommendation was then taken, and carried by 22 votes to one, with two abstentions.
        """
    )
    assert [(vote.motion, vote.mover, vote.seconder, vote.result, vote.votes_for) for vote in rows] == [
        ("the mill be bought", "Ann Hill", "Tom Birch", "carried", 22),
        ("amendment", None, None, "lost", None),
    ]


def test_an_amendment_moved_keeps_its_own_vote():
    rows = found(
        """
        # Budget
        It was moved by Councillor Ann Hill and seconded by Councillor Tom Birch that the budget be adopted.
        An amendment was moved by Councillor Omar Lund and seconded by Councillor Eve Orr that the fee be halved.
        The amendment was declared lost.
        The substantive motion was then put and carried by 9 votes to 4.
        """
    )
    assert [(vote.mover, vote.result, vote.votes_for) for vote in rows] == [("Ann Hill", "carried", 9), ("Omar Lund", "lost", None)]


def test_a_scottish_division_of_the_motion_against_its_amendment():
    rows = found(
        """
        # Visit
        The Convener moved, seconded by Councillor Hill, that one member attend the visit.
        Councillor Birch moved as an amendment, seconded by Councillor Orr, that nobody attend it.
        On a division, there voted:- For the motion by the Convener (3) - Councillors Hill, Moss and Elm; For the amendment by Councillor Birch (2) - Councillors Birch and Orr; Declined to vote (1) - Councillor Lund.
        """
    )
    assert [(vote.motion, vote.votes_for, vote.against, vote.abstain) for vote in rows] == [
        ("one member attend the visit", 3, 2, 1),
        ("nobody attend it", 2, 3, 1),
    ]


def test_a_page_of_recorded_votes_whose_cells_ran_together():
    vote = only(
        "Motion to refuse the plan for the mill on the ground of noise:\nMotion status:Rejected\nForA Hill, B Moss and C Orr3\n"
        "AgainstD Elm, E Lund and F Birch3\nAbstainG Reed1\nConflict Of InterestsNone0\nCasting voteD Elm1"
    )
    assert (vote.motion, vote.votes_for, vote.against, vote.abstain, vote.result) == (
        "refuse the plan for the mill on the ground of noise", 3, 3, 1, "lost",
    )  # fmt: skip
    assert vote.named == {"for": ("A Hill", "B Moss", "C Orr"), "against": ("D Elm", "E Lund", "F Birch"), "abstain": ("G Reed",)}


@pytest.mark.parametrize(
    ("text", "motion"),
    [
        (
            "# Taxis\nThe rules were out of date.\nFollowing a unanimous vote in support, it was\nRESOLVED that the new rules be adopted.",
            "the new rules be adopted",
        ),
        (
            "# Shop\nThe shop was shut in May.\nUNANIMOUSLY RESOLVED\nThat the licence of the shop be renewed.",
            "the licence of the shop be renewed",
        ),
        (
            "# Audit\nMr Orr told of risks.\nUnanimously resolved:\n1. To note the work of the auditors in May.",
            "note the work of the auditors in May",
        ),
        ("# Shed\nErection of a shed.\nUnanimously AGREED to recommend REFUSAL", "recommend REFUSAL"),
        (
            "# Views\nThe Chair liked short minutes.\nA motion to note the views was proposed, seconded, voted on and carried.",
            "note the views",
        ),
        ("# Views\nRESOLVED, unanimously, to accept the opinion.", "accept the opinion"),
        ("# Fee\nTalk went on.\nAmendment by the Harbour Group NOT CARRIED by 9 votes to 3.", "Amendment by the Harbour Group"),
    ],
)
def test_where_the_words_of_a_motion_stand(text, motion):
    assert only(text).motion == motion


def test_who_moved_is_told_after_all_agreed():
    vote = only(
        "# Meetings\nAll members agreed that notice be sent to the clubs. This was proposed by Cllr Hill and seconded by Cllr Moss. All members in favour"
    )
    assert (vote.mover, vote.seconder, vote.unanimous) == ("Hill", "Moss", True)


@pytest.mark.parametrize(
    ("sentence", "mover", "seconder"),
    [
        (
            "Councillor Ann Hill (former Chair of the Panel) moved the report.\nCouncillor Tom Birch (Chair) seconded the motion.",
            "Ann Hill",
            "Tom Birch",
        ),
        ("The Vice-Chair, Councillor Ann Hill, moved and Councillor Tom Birch seconded that the report be noted.", "Ann Hill", "Tom Birch"),
        ("Mr J Elm Nominated: A B Hill Seconded: C Moss-Reed", "A B Hill", "C Moss-Reed"),
    ],
)
def test_movers_in_further_manners(sentence, mover, seconder):
    vote = only(f"# Report\n{sentence}")
    assert (vote.mover, vote.seconder) == (mover, seconder)


def test_abstentions_join_a_vote_that_has_no_figures_yet():
    vote = only(
        "# Panel\nThe Leader moved the report which was seconded by Councillor Orr. There was a majority agreement for it with nine abstentions."
    )
    assert vote.abstain == 9


def test_papers_that_report_figures_hold_no_votes():
    assert found("# Fees\nThe amendment was lost by 3 votes to 9.", kind=MeetingKind.RISK_REGISTER) == ()


def test_a_nomination_and_its_seconder():
    vote = only(
        "# Provost\nCouncillor Ann Hill nominated Councillor Eve Orr for the position of Provost and this was seconded by Councillor Tom Birch."
    )
    assert (vote.mover, vote.seconder, vote.motion) == ("Ann Hill", "Tom Birch", "Councillor Eve Orr for the position of Provost")


def test_a_motion_told_again_above_its_resolution():
    vote = only(
        "# Report\nCouncillor Ann Hill introduced the item. He moved the proposals.\nCouncillor Tom Birch seconded the proposal.\n"
        "On a motion from Councillor Ann Hill, seconded by Councillor Tom Birch, it was\nRESOLVED (unanimously)\n(1) To note the report."
    )
    assert (vote.mover, vote.seconder, vote.unanimous) == ("Ann Hill", "Tom Birch", True)


def test_put_to_the_vote_above_resolved():
    vote = only(
        "# Petitions\nHaving been duly proposed and seconded, and upon being put to the vote, it was,\nResolved\nTo note the petitions received in May."
    )
    assert (vote.motion, vote.result) == ("note the petitions received in May", "carried")


COUNCIL = """
# Lamps on the quay
Councillor Hill moved, and Councillor Rob Elm seconded:
"That this Council lights every lamp on the quay."
Councillor Sue Ash moved an amendment, seconded by Councillor Ian Orr, to delete "every lamp" and insert "ten lamps".
Upon the amendment being put to the vote, there voted:
For the amendment: 17
Against: 22
Abstentions: 3
The amendment was declared LOST.
"""


@pytest.mark.parametrize(
    "told",
    [
        "In line with Standing Order 9 a recorded vote was asked for. The voting was:\nFOR (3): Councillors Hill, Elm and Reed\nAGAINST (2): Councillors Ash and Orr\n",
        "The original motion was then put. For 3; Against 2; Abstentions 0.\n",
    ],
)
def test_the_motion_s_own_vote_below_that_on_its_amendment(told):
    main, amendment = votes.find(shaped(COUNCIL + told))
    assert (main.mover, main.seconder, main.votes_for, main.against, main.result) == ("Hill", "Rob Elm", 3, 2, "carried")
    assert (amendment.mover, amendment.votes_for, amendment.against, amendment.abstain, amendment.result) == ("Sue Ash", 17, 22, 3, "lost")


def test_figures_that_run_into_the_next_side():
    told = outcome("For the amendment: 14Against: 16Abstentions: 3At the request of five")
    assert told is not None
    assert (told.votes_for, told.against, told.abstain, told.result) == (14, 16, 3, "lost")


def test_a_pair_told_as_movers_above_what_they_moved():
    text = "# Apologies\nMoved Hill/van Elm\nThat the apology be accepted.\nCARRIED\n# Lamps\nMoved: Cr Ash / Cr Orr\nThat the Committee receives the report.\nCARRIED"
    rows = [(row.mover, row.seconder, row.result, row.motion) for row in votes.find(shaped(text))]
    assert rows == [("Hill", "van Elm", "carried", "the apology be accepted"), ("Ash", "Orr", "carried", "the Committee receives the report")]


@pytest.mark.parametrize(
    ("text", "mover", "seconder", "unanimous"),
    [
        ("The Chair (Cllr Mrs Rita Elm) moved, and Cllr Jack Ash seconded, that the lamps be lit. It was carried.", "Rita Elm", "Jack Ash", None),
        ("It was moved by the Vice-Chairman (Cllr Jo Elm), seconded by Cllr Ash, that the lamps be lit. Carried.", "Jo Elm", "Ash", None),
        ("It was proposed by Councillor Hill, seconded by Councillor Mrs Ash and unanimously\nRESOLVED: To note the outturn.", "Hill", "Ash", True),
        ("It was proposed by Councillor Hill, seconded by Councillor Mrs Ash and unanimouslyRESOLVED:To note the outturn.", "Hill", "Ash", True),
    ],
)
def test_the_holder_of_a_post_in_brackets_and_a_motion_passed_by_all(text, mover, seconder, unanimous):
    row = only(f"# Lamps\n{text}")
    assert (row.mover, row.seconder, row.result, row.unanimous) == (mover, seconder, "carried", unanimous)

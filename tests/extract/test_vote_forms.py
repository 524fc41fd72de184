"""Votes told in further forms: figures in sentences of their own, names counted, notices left open, motions that nobody seconds."""

import pytest

from pipeline.extract.votes import votes
from tests.extract.shaped import shaped


def find(text):
    return votes.find(shaped(text))


def only(text):
    found = find(text)
    assert len(found) == 1, found
    return found[0]


def figures(vote):
    return (vote.votes_for, vote.against, vote.abstain, vote.result)


MOVED = "It was moved by Cllr Hill and seconded by Cllr Orr that the rent be £4."


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Votes for: 6. Votes against: 0. Abstentions: 1.", (6, 0, 1, "carried")),
        ("The motion was put and declared CARRIED (8 – 2 – 1).", (8, 2, 1, "carried")),
        ("The motion was carried by a majority of 7 to 2.", (7, 2, None, "carried")),
        ("It was agreed by a majority vote of seven to two.", (7, 2, None, "carried")),
        ("It was carried on a show of hands, with one dissentient.", (None, 1, None, "carried")),
        ("The motion was lost by 4 votes to 5.", (4, 5, None, "lost")),
        ("Votes for 2, against 4, abstentions 1. The motion fell.", (2, 4, 1, "lost")),
        ("There voted for the motion - Ann Hill, Tom Orr and Jo Moss - 3; and for the amendment - Pat Elm - 1.", (3, 1, None, "carried")),
    ],
)
def test_figures_below_movers(told, expected):
    vote = only(f"# Rent\n{MOVED} {told}")
    assert figures(vote) == expected
    assert (vote.mover, vote.seconder) == ("Hill", "Orr")


@pytest.mark.parametrize(
    ("lists", "expected", "against"),
    [
        ("For: Crs Hill, Orr and Moss\nAgainst: Cr Elm\nCARRIED", (3, 1, None, "carried"), ("Elm",)),
        ("Those voting in favour: Crs Hill, Orr and Moss (3)\nThose voting against: Cr Elm (1)", (3, 1, None, "carried"), ("Elm",)),
        ("For: Crs Hill, Orr and Moss - 3\nAgainst: Cr Elm - 1\nAbstained: Cr Ash - 1", (3, 1, 1, "carried"), ("Elm",)),
        ("FOR: Cr Hill\nAGAINST: Crs Orr, Moss and Elm\nLOST", (1, 3, None, "lost"), ("Orr", "Moss", "Elm")),
    ],
)
def test_whole_lists_of_names_are_counted(lists, expected, against):
    vote = only(f"# Rent\n{MOVED}\n{lists}")
    assert figures(vote) == expected
    assert vote.named["against"] == against


@pytest.mark.parametrize(
    ("text", "mover", "result"),
    [
        ("Cllr Elm proposed that the lamps be sold. There was no seconder and the proposal fell.", "Elm", "lost"),
        ("Cllr Elm proposed that the lamps be sold, which found no seconder.", "Elm", None),
        ("Cllr Elm moved that the lamps be sold. Failing to find a seconder, the motion fell.", "Elm", "lost"),
    ],
)
def test_a_motion_that_nobody_seconds(text, mover, result):
    vote = only(f"# Lamps\n{text}")
    assert (vote.mover, vote.seconder, vote.result) == (mover, None, result)
    assert vote.motion == "the lamps be sold"


def test_the_next_point_is_another_vote():
    first, second = find(
        """
        # Finance
        a) Bills as listed, proposed PS, seconded RD, all agreed.
        b) Gift to the brass band: £40 agreed (3 for, 2 against).
        """
    )
    assert (first.mover, first.seconder, first.unanimous) == ("PS", "RD", True)
    assert (second.mover, second.votes_for, second.against, second.unanimous) == (None, 3, 2, None)


@pytest.mark.parametrize(
    "head",
    [
        "Notice of Motion submitted by Councillor A. Hill\nI will move at the next Meeting that the lamps of the quay be mended.",
        "Notice of Motion in the name of Cllr. A. Hill:\nThat the lamps of the quay be mended.",
        '(a) Cllr. A. Hill: "That the lamps of the quay be mended."',
    ],
)
def test_a_notice_of_motion_is_a_vote_left_open(head):
    vote = only(f"# Notices of Motion\n{head}\nREPLY: The lamps are old.")
    assert (vote.mover, vote.seconder, vote.result) == ("A. Hill", None, None)
    assert vote.motion.endswith("the lamps of the quay be mended")


def test_who_gave_notice_moved_what_another_seconds():
    vote = only(
        """
        # Notices of Motion
        Notice of Motion submitted by Councillor A. Hill
        I will move at the next Meeting that the lamps of the quay be mended.
        The motion was seconded by Councillor Orr and agreed.
        """
    )
    assert (vote.mover, vote.seconder) == ("A. Hill", "Orr")
    assert vote.motion == "the lamps of the quay be mended"


@pytest.mark.parametrize(
    ("text", "mover", "seconder"),
    [
        ("Councillor Hill, as Leader of the group, moved as an amendment, seconded by Councillor Orr, that the fee be £3.", "Hill", "Orr"),
        (
            "Councillor Hill, Portfolio Holder for Parks, in moving the plan said it was due. Councillor Orr, seconding, agreed.",
            "Hill",
            "Orr",
        ),
        ("Cllr Hill's proposal that it be sold was weighed. Cllr Hill's proposal was seconded by Cllr Orr.", "Hill", "Orr"),
        ("RESOLVED to buy a lamp for the quay. (pAH sTO )", "AH", "TO"),
        ("Moved: Cr Hill/Cr Orr\nThat a lamp be bought for the quay.\nCARRIED", "Hill", "Orr"),
        ("Cllr Hill proposed approval: Cllr Orr seconded: Carried.", "Hill", "Orr"),
        ("RESOLVED (pAH sTO, 3 for, 0 against) to buy a lamp for the quay.", "AH", "TO"),
    ],
)
def test_further_places_of_movers(text, mover, seconder):
    vote = only(f"# Parks\n{text}")
    assert (vote.mover, vote.seconder) == (mover, seconder)


@pytest.mark.parametrize(
    "fate", ["This Motion was adjourned to the May Meeting.", "The motion was withdrawn in the absence of its proposer."]
)
def test_a_notice_put_off_is_no_vote(fate):
    head = "# Notices of Motion\nNotice of Motion submitted by Councillor A. Hill\n"
    assert find(f"{head}I will move at the next Meeting that the lamps of the quay be mended.\n{fate}") == ()


def test_figures_of_money_set_against_others_are_no_vote():
    assert find("# Fee\nMembers spoke of the fee, which was £428,000 against £391,000.") == ()


def test_each_phase_is_a_vote():
    first, second, third = find(
        "# Rents\nLamps (£4.12 a house): First phase - agreed 5-0. Second phase - agreed 1-0\nQuay: agreed by both phases unanimously."
    )
    assert figures(first) == (5, 0, None, "carried")
    assert figures(second) == (1, 0, None, "carried")
    assert third.unanimous


def test_members_by_their_initials_abstain():
    vote = only("# Access\nThe Board APPROVED the access plan, HT abstaining.")
    assert vote.named == {"abstain": ("HT",)}
    assert vote.motion == "The Board APPROVED the access plan"


def test_the_second_candidate_of_a_sentence():
    told = "On a show of hands Cllr Hill received 4 votes and Cllr Elm 3. Cllr Hill was duly elected."
    moved = "Cllr Hill was proposed by Cllr Orr and seconded by Cllr Moss. Cllr Elm was proposed by Cllr Ash and seconded by Cllr Bay."
    first, second = find(f"# Election of Chair\n{moved} {told}")
    assert figures(first) == (4, None, None, "carried")
    assert figures(second) == (3, None, None, "lost")


def test_a_permission_is_told_with_its_item():
    assert (
        only("# 30/104 Barn at Spring Farm\nPermission be REFUSED. (Unanimous)").motion
        == "Permission be REFUSED (30/104 Barn at Spring Farm)"
    )


def test_a_show_of_hands_with_its_figures():
    assert figures(only("# Planning\nPods at the Old Manse. It was agreed on a show of hands, 4 to 1, to object.")) == (4, 1, None, "carried")


@pytest.mark.parametrize("verdict", ["Approved.", "Minutes - Approved."])
def test_a_verdict_before_its_movers_is_the_result(verdict):
    vote = only(f"# Minutes\n{verdict} Proposed by Cllr Elm, seconded by Cllr Orr.")
    assert (vote.mover, vote.seconder, vote.result) == ("Elm", "Orr", "carried")


def test_each_notice_of_an_item_has_its_own_vote():
    text = """
        # Notices of Motion
        (a) In the name of Cllr. Elm: "That this Council calls on the Minister to open the weir." Seconded by Cllr. Ash, supported by all Members.
        (b) Cllr. Moss: "That the District provide two benches at the Green."
        Reply: Money can be looked for next year.
        The motion was seconded by Cllr. Hill and adopted.
        (c) Cllr. Reed: "Calling on the Council to employ a diver". The motion was put to a vote, with 3 in favour and 3 against, and was defeated.
        (d) In the name of Cllr. Birch: "That lamps be set on the pier". The motion, there being no seconder, was not taken.
    """
    weir, benches, diver = find(text)
    assert (weir.mover, weir.seconder, weir.result, weir.unanimous) == ("Elm", "Ash", "carried", True)
    assert weir.motion == "this Council calls on the Minister to open the weir"
    assert (benches.mover, benches.seconder, benches.result) == ("Moss", "Hill", "carried")
    assert (diver.mover, diver.seconder, diver.votes_for, diver.result) == ("Reed", None, 3, "lost")


def test_sides_named_in_two_tongues():
    vote = only(f"# Rent\n{MOVED}\nGLAS (FOR): Cllrs. Hill, Orr (2)\nDEARG (AGAINST): Cllrs. Elm, Ash, Moss (3)\nGEAL (ABSTAINED): Cllr. Reed (1)")
    assert figures(vote)[:3] == (2, 3, 1)
    assert vote.named == {"for": ("Hill", "Orr"), "against": ("Elm", "Ash", "Moss"), "abstain": ("Reed",)}


def test_a_session_in_brackets_is_moved_by_nobody():
    assert find("# Board\nMINUTES OF THE BOARD (PUBLIC SESSION) AS AGREED") == ()


@pytest.mark.parametrize("resolved", ["RESOLVED (nem. con.):", "RESOLVED: (unanimously)", "Resolved (unanimously):"])
def test_what_is_resolved_without_dissent_stands_below(resolved):
    text = f"# Audit\nThe Chair thought that the register was too long.\n{resolved}\n(i) that the report on the quay be received;\n(ii) that the lease be signed."
    assert only(text).motion == "the report on the quay be received"


@pytest.mark.parametrize("called", ["Cllr Hill’s proposal", "The proposal by Councillor A Hill"])
def test_a_motion_called_by_its_mover_is_voted_on_though_another_came_after_it(called):
    rival = "Cllr Ash proposed that all lamps be kept. This was seconded by Cllr Moss."
    votes_found = find(f"# Rent\n{MOVED} {rival} {called} was carried by 6 votes to 3.")
    assert [(vote.mover, *figures(vote)) for vote in votes_found] == [("Hill", 6, 3, None, "carried"), ("Ash", None, None, None, None)]


@pytest.mark.parametrize("settled", ["AND RESOLVED", "RESOLVED", "AND AGREED", "CARRIED"])
def test_a_line_in_capitals_below_the_seconder_is_no_part_of_the_name(settled):
    vote = only(f"# Land\nProposed by Councillor Hill\nSeconded by Councillor Ash\n{settled}\n“That the Council approve the sale.”")
    assert (vote.mover, vote.seconder, vote.result) == ("Hill", "Ash", "carried")


@pytest.mark.parametrize(("mover", "seconder"), [("D. Hill", "V. Hill"), ("Hill (J)", "Ash (J)"), ("Hill (J)", "Hill (M)")])
def test_two_members_of_one_family_name_or_one_initial_are_two(mover, seconder):
    vote = only(f"# Land\nProposed by Councillor {mover}\nSeconded by Councillor {seconder}\nAND AGREED\n“That the Council approve the sale.”")
    assert (vote.mover, vote.seconder) == (mover, seconder)


def test_who_voted_for_each_of_two_with_a_total_behind_the_names():
    chosen, other = find(
        "# Election of Mayor\nCouncillor Una Hill was proposed by Councillor Orr and seconded by Councillor Ash\n"
        "Councillor Tom Moss was proposed by Councillor Reed and seconded by Councillor Fenn\nThe matter was put to a vote with this result:\n"
        "For Councillor Una Hill\nCouncillors P. Orr. O. Ash, S. Elm: Total: 3\nFor Councillor Tom Moss\nCouncillors T. Reed, U. Fenn: Total: 2\n"
        "The outgoing Mayor declared Councillor Una Hill elected Mayor."
    )
    assert (chosen.votes_for, chosen.result, dict(chosen.named)["for"]) == (3, "carried", ("P. Orr", "O. Ash", "S. Elm"))
    assert (other.votes_for, other.result) == (2, "lost")


def test_what_is_moved_behind_the_number_of_a_resolution_is_carried():
    number = "Resolution number QY/2031/172"
    moved = "MOVED by Chairperson R Hill, seconded by Member J Ash: That the Local Board: a) note the rent."
    assert only(f"# Rent\n{number} {moved}").result == "carried"
    assert only(f"# Rent\n{number}\n{moved}").result == "carried"
    assert only(f"# Rent\n{moved}").result is None


@pytest.mark.parametrize(
    "printed",
    [
        "Committee’s recommendation\nCouncillors Hill / Ash\nThe Harbours Committee:\na. Note the dues.\nb. Ask for a map.\nCarried",
        "Council resolution\nMayor Hill / Councillor Ash\nThat the Council note the dues.\nCarried",
        "Cr Hill moved/cr Ash seconded HC31/21 THAT the dues be noted.\nThe motion was put and carried (HC31/21)",
    ],
)
def test_a_pair_with_a_stroke_above_what_they_moved(printed):
    vote = only(f"# Dues\n{printed}")
    assert (vote.mover, vote.seconder, vote.result) == ("Hill", "Ash", "carried")
    assert "dues" in vote.motion

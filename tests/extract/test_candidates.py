"""Motions for an office: which of several a vote or a resolution speaks of."""

from pipeline.extract.votes import votes
from tests.extract.shaped import shaped


def found(text):
    return {vote.motion: (vote.result, vote.votes_for, vote.against) for vote in votes.find(shaped(text))}


TWO = (
    "# Chair\nIt was proposed by Councillor Hill, seconded by Councillor Birch that Councillor Elm be elected to chair the meeting.\n"
    "It was proposed by Councillor Reed, seconded by Councillor Moss that Councillor Orr be elected to chair the meeting.\n"
)
ELM, ORR = "Councillor Elm be elected to chair the meeting", "Councillor Orr be elected to chair the meeting"


def test_the_vote_is_on_whom_the_line_above_it_names():
    text = "A vote was taken on the first motion, to elect Councillor Elm.\n(Vote: For 14, Against 5)"
    assert found(TWO + text) == {ELM: ("carried", 14, 5), ORR: (None, None, None)}


def test_the_motion_in_the_name_of_its_mover_is_voted_on():
    text = "The Clerk put the motion in the name of Councillor Hill to the vote.\nFor 4, Against 9"
    assert found(TWO + text) == {ELM: ("lost", 4, 9), ORR: (None, None, None)}


def test_a_resolution_carries_whom_it_names():
    assert found(TWO + "RESOLVED that Councillor Elm be elected.") == {ELM: ("carried", None, None), ORR: (None, None, None)}


def test_a_point_of_a_resolution_carries_whom_it_names():
    text = "Resolved to:\n(1) note that the office is vacant; and\n(2) elect Councillor Elm to the office."
    assert found(TWO + text) == {ELM: ("carried", None, None), ORR: (None, None, None)}


def test_a_resolution_that_names_nobody_carries_neither():
    assert found(TWO + "Resolved accordingly.") == {ELM: (None, None, None), ORR: (None, None, None)}


def test_a_resolution_below_its_movers_is_their_motion():
    text = (
        "# Chair\nNominations were invited. It was proposed by Cllr Hill, seconded by Cllr Birch, and\n"
        "RESOLVED unanimously that Cllr Elm be elected Chair for the year."
    )
    assert found(text) == {"Cllr Elm be elected Chair for the year": ("carried", None, None)}


def test_who_is_co_opted_by_a_casting_vote_is_carried():
    text = (
        "# Co-option\nProposed - Cllr Hill Seconded - Cllr Birch\nThat Mrs Elm is co-opted onto the Council.\nFor - 2 Against - 2\n"
        "The Chairman used her casting vote and Mrs Elm was co-opted."
    )
    assert found(text) == {"Mrs Elm is co-opted onto the Council": ("carried", 2, 2)}


def test_votes_told_behind_each_name():
    text = "# Chair\nCllr Hill proposed Cllr Elm seconded by Cllr Birch. Cllr Moss proposed Cllr Orr seconded by Cllr Reed.\nThe result was Cllr Elm 5 votes, Cllr Orr 2 votes."
    assert found(text) == {"Cllr Elm (Chair)": (None, 5, None), "Cllr Orr (Chair)": (None, 2, None)}


def test_lists_of_who_voted_for_whom():
    found = votes.find(
        shaped(
            "# Mayor\nProposed by Councillor Hill;\nSeconded by Councillor Birch;\n“That Councillor Jo Elm be appointed Mayor.” Proposed by Councillor Reed;\n"
            "Seconded by Councillor Moss;\n“That Councillor Ann Orr be appointed Mayor.”\nA vote was taken which resulted as follows:\n"
            "For Councillor Elm (J)\nCouncillors Hill, Birch and Elm (J). (3) For Councillor Orr\nCouncillors Reed and Moss. (2)\n"
            "The outgoing Mayor declared Councillor Jo Elm elected."
        )
    )
    assert [(vote.motion, vote.mover, vote.votes_for, vote.result) for vote in found] == [
        ("Councillor Jo Elm be appointed Mayor", "Hill", 3, "carried"),
        ("Councillor Ann Orr be appointed Mayor", "Reed", 2, "lost"),
    ]
    assert [vote.named for vote in found] == [{"for": ("Hill", "Birch", "Elm (J)")}, {"for": ("Reed", "Moss")}]


def test_a_candidate_without_a_rival_is_elected():
    text = "# Chair\nIt was proposed by Cllr Hill, seconded by Cllr Birch that Cllr Elm be appointed Chair. Cllr Elm was elected unopposed."
    assert found(text) == {"Cllr Elm be appointed Chair": ("carried", None, None)}


def test_candidates_of_whom_only_the_votes_are_told():
    head = "# Election of Leader\nNominations were received for Councillor Elm and Councillor Orr. "
    settled = "\nCouncillor Elm was accordingly declared elected Leader of the Council."
    vote = {"Councillor Elm (Election of Leader)": ("carried", 13, 8)}
    assert found(f"{head}On being put to the vote there voted for Councillor Elm 13 and for Councillor Orr 8.{settled}") == vote
    assert found(f"{head}Councillor Elm received 13 votes and Councillor Orr 8.\nCouncillor Elm was therefore elected.") == vote
    assert found(f"{head}The votes cast were:\nCouncillor Elm 13\nCouncillor Orr 8{settled}") == vote
    assert not found("# Attendance\nThe meetings that each of them came to were:\nCouncillor Elm 13\nCouncillor Orr 8")

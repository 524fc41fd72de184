"""Votes by how a page sets them: movers in brackets, counts in columns, lists of names below a side."""

import pytest

from pipeline.extract.votes import votes
from pipeline.extract.votes.movers import movings
from tests.extract.shaped import shaped


def find(text):
    return votes.find(shaped(text))


def only(text):
    found = find(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("lead", "mover", "seconder"),
    [
        ("RESOLUTION: (Moved by Councillors Hill and Birch)", "Hill", "Birch"),
        ("MOTION: (Moved by Councillors Ann Hill OAM and Tom Birch)", "Ann Hill", "Tom Birch"),
        ("RESOLVED (Hill/Birch)", "Hill", "Birch"),
        ("Resolution (Cr Hill / Cr Birch)", "Hill", "Birch"),
        ("MOVED   (Hill/van Dam)", "Hill", "van Dam"),
        ("RESOLVED (pAH sTB)", "AH", "TB"),
        ("Resolved (prop. AH, sec. TB)", "AH", "TB"),
        ("RESOLVED (proposed Cllr Hill, seconded Cllr Birch)", "Hill", "Birch"),
        ("Proposed AH, seconded TB", "AH", "TB"),
    ],
)
def test_movers_beside_the_word_that_resolves(lead, mover, seconder):
    vote = only(f"# Plan\n{lead}\nThat the plan for the quay be received.\nCARRIED")
    assert (vote.mover, vote.seconder, vote.result) == (mover, seconder, "carried")
    assert vote.motion == "the plan for the quay be received"


@pytest.mark.parametrize(
    "sentence",
    [
        "RESOLVED (pAH sTB) to approve the plan for the quay.",
        "RESOLVED (AH/TB) to approve the plan for the quay.",
        "It was resolved (prop AH, 2nd TB) to approve the plan for the quay.",
    ],
)
def test_movers_between_the_word_that_resolves_and_its_matter(sentence):
    vote = only(f"# Plan\n{sentence}")
    assert (vote.mover, vote.seconder, vote.result, vote.motion) == ("AH", "TB", "carried", "approve the plan for the quay")


def test_brackets_that_name_nobody():
    assert not movings("RESOLVED (9 for/2 against) to pay.")
    assert not movings("Resolved (see Appendix/Annex) to pay.")
    assert not find("# Plan\nResolution (and/or amendment)\nThat the plan be received.")


@pytest.mark.parametrize(
    "line", ["For the Motion: Unanimous", "Voting: unanimous", "Vote: Unanimous", "In favour: all", "Votes for: unanimous"]
)
def test_a_record_of_voting_that_all_were_for(line):
    vote = only(f"# Plan\nMoved by Councillor Hill, seconded by Councillor Birch\nThat the plan be received.\nRecord of voting:\n{line}")
    assert (vote.mover, vote.result, vote.unanimous) == ("Hill", "carried", True)


@pytest.mark.parametrize(
    ("lines", "figures"),
    [
        ("9 For\n14 Against\n1 Abstention", (9, 14, 1)),
        ("For – 9\nAgainst – 14\nAbstentions – 1", (9, 14, 1)),
        ("For the motion 9\nAgainst the motion 14\nAbstaining nil", (9, 14, 0)),
        ("9 votes for\n14 votes against", (9, 14, None)),
        ("9 in favour\n14 against\nNo abstentions", (9, 14, 0)),
        ("Nine (9) votes For and fourteen (14) votes Against.", (9, 14, None)),
        ("Motion – 9 votes\nAmendment – 14 votes", (9, 14, None)),
        ("For the motion – 9 votes; for the amendment – 14 votes", (9, 14, None)),
    ],
)
def test_a_count_set_below_the_result(lines, figures):
    vote = only(
        f"# Fees\nCouncillor Hill moved and Councillor Birch seconded that the fees be raised.\nUpon being put to the vote the motion was lost.\n{lines}"
    )
    assert (vote.votes_for, vote.against, vote.abstain) == figures
    assert (vote.mover, vote.result) == ("Hill", "lost")


def test_lists_below_a_side_alone_on_its_line():
    vote = only(
        "# Plan\nThe plan was proposed by Councillor Oak and seconded by Councillor Elm (B) as follows:\n"
        "“That, pursuant to Section 4 of the Harbours Act, 2000 (as amended), to approve the plan of the quay.”\n"
        "A vote was taken and the result was as follows:\nFor\nCouncillors Ash, Birch (T), Elm (B), Oak, Rowan (J), Ward. (6)\n"
        "Against\nNone\nAbstentions\nNone\nAccordingly, the plan was approved."
    )
    assert (vote.votes_for, vote.against, vote.abstain, vote.result) == (6, 0, 0, "carried")
    assert vote.named == {"for": ("Ash", "Birch (T)", "Elm (B)", "Oak", "Rowan (J)", "Ward"), "against": (), "abstain": ()}
    assert (vote.mover, vote.seconder, vote.motion) == ("Oak", "Elm (B)", "approve the plan of the quay")


def test_the_count_of_a_candidate_on_a_line_of_its_own():
    first, second = find(
        "# Mayor\nProposed by Councillor Hill;\nSeconded by Councillor Birch;\n“That Councillor Shea be appointed Mayor”.\n"
        "Proposed by Councillor Elm;\nSeconded by Councillor Orr;\n“That Councillor Quill be appointed Mayor”.\nA vote was taken:\n"
        "For Councillor Shea\nCouncillors Hill, Birch and Shea (3)\nFor Councillor Quill\nCouncillors Elm and Orr\n(2)\n"
        "The Clerk declared Councillor Shea elected as Mayor."
    )
    assert (first.votes_for, first.mover, second.votes_for, second.mover) == (3, "Hill", 2, "Elm")


@pytest.mark.parametrize(
    "sentence",
    [
        "He thanked his family and those colleagues who unanimously supported him for the office.",
        "It does not satisfy the terms of the motion that was passed here in October.",
        "The scheme that was unanimously agreed in May is late.",
    ],
)
def test_a_vote_of_another_day_in_a_relative_clause(sentence):
    assert not find(f"# Plan\n{sentence}")


@pytest.mark.parametrize(
    ("text", "motion"),
    [
        (
            "# Plan\nA workshop was held.\nThe report, as circulated, was proposed by Councillor Hill and seconded by Councillor Birch.",
            "The report, as circulated",
        ),
        (
            "# Plan\nOn the proposal of Councillor Hill, seconded by Councillor Birch, this item was deferred to the May meeting.",
            "this item was deferred to the May meeting",
        ),
        ("# Plan\nMrs Elm asked for a letter. This was seconded by Mr Birch and agreed.", "Mrs Elm asked for a letter"),
        (
            "# Plan\nOn the proposal of Councillor Hill, seconded by Councillor Birch, Recommendation No. 3 was amended to read as follows:\n"
            "“That one bench be bought.”",
            "one bench be bought",
        ),
    ],
)
def test_the_words_moved_beside_their_movers(text, motion):
    assert only(text).motion == motion


def test_what_is_wanted_until_a_matter_is_resolved_is_not_carried():
    vote = only(
        "# Water\nOn the proposal of Councillor Hill and seconded by Councillor Birch a daily report is wanted until the leak is resolved."
    )
    assert vote.result is None


@pytest.mark.parametrize(
    "words",
    [
        "All members present were in agreement with this date.",
        "All Councillors present were in agreement.",
        "Members were all in favour of this.",
    ],
)
def test_all_present_in_agreement(words):
    vote = only(f"# Hall\nThe engineer asked for a meeting on Tuesday 1 April about the plans of the hall. {words}")
    assert (vote.result, vote.unanimous) == ("carried", True)


@pytest.mark.parametrize(
    ("text", "motion"),
    [
        (
            "On the proposal of Councillor Hill, seconded by Councillor Birch, it was agreed the ferry fares should be put back to the next meeting for news of why the quay is shut.",
            "the ferry fares should be put back to the next meeting for news of why the quay is shut",
        ),
        (
            "On the proposal of Councillor Hill, seconded by Councillor Birch, Councillor Elm was appointed to the Board of the Sports Trust to replace Councillor Ash.",
            "Councillor Elm was appointed to the Board of the Sports Trust to replace Councillor Ash",
        ),
        (
            "On the proposal of Councillor Hill, seconded by Councillor Birch, the Harbour Plan was deferred to the January meeting in order for members to read it.",
            "the Harbour Plan was deferred to the January meeting in order for members to read it",
        ),
        ("Proposed by Councillor Hill, seconded by Councillor Birch and agreed unanimously that the fee be paid.", "the fee be paid"),
        (
            "The Chair proposed the resolution as below. That the Council backs a plan for the quay. Seconded by Cllr Birch.",
            "the Council backs a plan for the quay",
        ),
        (
            "A quote for the yew had come from Elm Trees Ltd. By a vote of 5 for 2 against it was agreed to have this done.",
            "A quote for the yew had come from Elm Trees Ltd",
        ),
    ],
)
def test_what_a_clause_of_its_own_tells_of_the_motion(text, motion):
    assert only(f"# Quay\nThe wall is old and it was agreed to ask the owner.\n{text}").motion == motion


def test_the_movers_printed_again_below_who_voted():
    vote = only(
        "# Gas\nIn proposing this Motion, Councillor Hill (J) said that the plant was wanted.\nA vote was taken:\nFor\nCouncillors Hill (J), Elm and Orr (3)\n"
        "Against\nCouncillor Ash (1)\nProposed by Councillor Hill (J);\nSeconded by Councillor Elm;\nAnd Resolved:\n“That the Council backs the gas plant at the quay”."
    )
    assert (vote.votes_for, vote.against, vote.mover, vote.seconder) == (3, 1, "Hill (J)", "Elm")


def test_the_substantive_motion_is_voted_on_by_names_below_its_amendment():
    first, second = find(
        "# Swifts\nCouncillor Hill proposed and Councillor Birch seconded the following motion:\n“This Council calls for a brick in every new home.”\n"
        "Councillor Elm moved an amendment, seconded by Councillor Orr, to add the words “and every barn”.\n"
        "The amendment was put to the vote and LOST by 11 votes to 24 with 2 abstentions.\nA recorded vote was taken on the substantive motion:\n"
        "For (2): Councillors Hill and Birch\nAgainst (2): Councillors Elm and Orr\nAbstained (1): Councillor Ash\nThe motion was therefore declared carried."
    )
    assert (first.mover, first.votes_for, first.against, first.result) == ("Hill", 2, 2, "carried")
    assert (second.mover, second.votes_for, second.against, second.abstain, second.result) == ("Elm", 11, 24, 2, "lost")


@pytest.mark.parametrize(
    "sentence",
    [
        "On being put to the vote there voted for Councillor Elm 19 and for Councillor Orr 14.",
        "Councillor Elm received 19 votes and Councillor Orr 14 votes.",
        "There were 19 votes for Councillor Elm and 14 votes for Councillor Orr.",
        "Votes cast: Councillor Elm – 19 votes; Councillor Orr – 14 votes.",
    ],
)
def test_votes_cast_for_candidates_in_a_sentence(sentence):
    first, second = find(
        "# Harbour Group\nCouncillor Hill proposed Councillor Elm as Chair, seconded by Councillor Birch.\n"
        f"Councillor Ash proposed Councillor Orr as Chair, seconded by Councillor Reed.\n{sentence} Councillor Elm was duly elected."
    )
    assert (first.votes_for, first.result, second.votes_for, second.result) == (19, "carried", 14, "lost")


def test_a_nominee_with_those_who_put_them_forward_in_brackets():
    first, second = find(
        "# Harbour Group\nNominations were received:\nCouncillor Elm (proposed by Councillor Hill, seconded by Councillor Birch)\n"
        "Councillor Orr (proposed by Councillor Ash, seconded by Councillor Reed)\nThere voted for Councillor Elm 19 and for Councillor Orr 14. Councillor Elm was duly appointed."
    )
    assert (first.motion, first.mover, first.votes_for, first.result) == ("Councillor Elm", "Hill", 19, "carried")
    assert (second.motion, second.mover, second.votes_for, second.result) == ("Councillor Orr", "Ash", 14, "lost")


def test_whoever_asks_that_a_vote_on_a_point_be_recorded():
    vote = only(
        "# Risks\nAGREED that the score for the wall be raised to 20.\n(Councillor Nye asked that his vote against (1) be recorded.)"
    )
    assert (vote.motion, vote.result, vote.against, vote.named) == (
        "the score for the wall be raised to 20",
        "carried",
        None,
        {"against": ("Nye",)},
    )


@pytest.mark.parametrize(
    ("text", "motion"),
    [
        (
            "After some discussion, Cllr Mrs Hill proposed that the wall be mended, seconded by Cllr Mrs Birch. 3 in Agreement, 1 Abstention.",
            "the wall be mended",
        ),
        (
            "It was proposed by Councillor Hill, seconded by Councillor Birch, and agreed that the yearly meetings be held as follows:\n(a) Elm, Friday 4 June at 12 Noon.",
            "the yearly meetings be held as follows: Elm, Friday 4 June at 12 Noon",
        ),
        (
            "Moved: Cr Ann Hill\nSeconded: Cr Tom Birch\nThat having considered all matters raised in the paper: a) The Council adopts the plan.\nCARRIED",
            "The Council adopts the plan",
        ),
    ],
)
def test_the_words_moved_behind_their_introduction(text, motion):
    assert only(f"# Quay\n{text}").motion == motion


@pytest.mark.parametrize("line", ["3 in Agreement, 1 Abstention.", "3 agreed and 1 abstained."])
def test_those_who_agree_are_counted(line):
    vote = only(f"# Quay\nCllr Hill proposed that the wall be mended, seconded by Cllr Birch. {line}")
    assert (vote.votes_for, vote.abstain, vote.result) == (3, 1, "carried")


def test_the_matter_of_a_vote_ends_before_its_seconder() -> None:
    text = "Councillor Ann Elm moved that the Council buy the quay, and Councillor Dunn seconded. The motion was carried by seven votes to three."
    vote = only(text)
    assert (vote.motion, vote.mover, vote.seconder, vote.votes_for) == ("the Council buy the quay", "Ann Elm", "Dunn", 7)


def test_a_motion_whose_line_goes_on_to_what_is_resolved_is_carried():
    vote = only(
        "# Quay\nUpon voting, a motion was put forward to accept the recommendation, as moved by Councillor Hill and seconded by Councillor Birch, "
        "and it was\nRESOLVED - To defer the matter of the quay."
    )
    assert (vote.mover, vote.seconder, vote.result) == ("Hill", "Birch", "carried")


def test_the_count_told_below_the_lists_is_no_second_vote():
    vote = only(
        "# Quay contract\nThe Mayor moved, Councillor Birch seconded:\nThat the contract for the quay be let.\n"
        "On a division being called, voting was as follows:\nFor: Mayor Oak, Councillors Hill and Birch\nAgainst: Councillor Elm\n"
        "Abstained: Councillor Ash\nThe motion was declared CARRIED 3:1"
    )
    assert (vote.votes_for, vote.against, vote.abstain, vote.result, vote.seconder) == (3, 1, 1, "carried", "Birch")


def test_movers_and_their_offices_on_one_line_above_what_they_moved():
    first = only("# Apologies\nRESOLVED\nMoved Cr Hill / Cr Birch\nThat the apology of Cr Moss be accepted.\nCARRIED")
    assert (first.mover, first.seconder, first.result) == ("Hill", "Birch", "carried")
    assert first.motion == "the apology of Cr Moss be accepted"
    second = only("# Plan\nRESOLVED\nMoved Mayor Hill / Cr Birch\nThat Council:\n1. receives the plan for the quay;\nCARRIED")
    assert (second.mover, second.seconder, second.motion) == ("Hill", "Birch", "receives the plan for the quay")


def test_movers_behind_a_sentence_that_settles_what_the_title_names():
    vote = only("# Minutes of the meeting of 4 May 2031\nApproved and signed. Proposed AH, seconded TB.")
    assert (vote.mover, vote.seconder, vote.result) == ("AH", "TB", "carried")
    left_open = only("# Minutes of the meeting of 4 May 2031\nThere were two corrections. Proposed AH, seconded TB.")
    assert left_open.result is None


def test_motion_and_amendment_under_headings_of_their_own():
    first, second = find(
        "# Harbour Trust\nMotion\nThat the Committee agrees to award £400 to the Trust.\nMoved by Councillor Hill, seconded by Councillor Birch.\n"
        "Amendment\nThat the Committee defers the application to May.\nMoved by Councillor Moss, seconded by Councillor Elm.\n"
        "A vote was taken by calling the roll.\nThe Motion was carried by 3 votes to 2 and the Committee resolved accordingly."
    )
    assert (first.mover, first.motion) == ("Hill", "the Committee agrees to award £400 to the Trust")
    assert (first.votes_for, first.against, first.result) == (3, 2, "carried")
    assert (second.mover, second.motion, second.result) == ("Moss", "the Committee defers the application to May", "lost")


def test_names_in_columns_under_motion_and_amendment():
    first, second = find(
        "# Harbour Trust\nMotion\nThat the Committee agrees to award £400 to the Trust.\nMoved by Councillor Hill, seconded by Councillor Birch.\n"
        "Amendment\nThat the Committee defers the application to May.\nMoved by Councillor Moss, seconded by Councillor Elm.\n"
        "|=Motion|Amendment|No vote\n|Councillor Hill|Councillor Moss|\n|Councillor Birch|Councillor Elm|\n|Councillor Orr||"
    )
    assert first.named == {"for": ("Hill", "Birch", "Orr"), "against": ("Moss", "Elm")}
    assert (first.result, second.result, second.votes_for, second.against) == ("carried", "lost", 2, 3)


def test_a_motion_put_above_the_lists_of_a_division():
    vote = only(
        "# Halls Fund\nThe motion that the Council grants $250 to the Elm Hall Society was put. A division was called:\n"
        "For: Crs Hill, Birch and Moss\nAgainst: Crs Elm and Orr\nThe motion was declared CARRIED by 3 votes to 2."
    )
    assert vote.motion == "the Council grants $250 to the Elm Hall Society"
    assert (vote.votes_for, vote.against, vote.result) == (3, 2, "carried")


def test_a_name_alone_over_the_words_of_a_motion():
    vote = only(
        "# Notices of Motion\n(a) Cllr. Ann Hill\n“I am calling on this District to light the playground.”\n"
        "A written reply issued.\nThe motion was seconded by Cllr. Birch and agreed."
    )
    assert (vote.mover, vote.seconder, vote.result) == ("Ann Hill", "Birch", "carried")


def test_nobody_abstained_below_the_lists():
    vote = only(
        "# Rate\nCouncillor Hill proposed that the rate be raised. This was seconded by Councillor Birch.\n\nA vote was taken which resulted as follows:\n\n"
        "For\n\nCouncillors Hill, Birch, Ash. (3)\n\nAgainst\n\nCouncillors Moss, Elm. (2)\n\nThere were no abstentions.\n\nThe Mayor declared the Motion carried."
    )
    assert (vote.votes_for, vote.against, vote.abstain, vote.result) == (3, 2, 0, "carried")
    assert vote.named
    assert vote.named["for"] == ("Hill", "Birch", "Ash")


@pytest.mark.parametrize(
    ("text", "motion"),
    [
        (
            "At 8 pm, on the proposal of Councillor Hill, seconded by Councillor O’Moss Standing Orders were suspended to end the agenda.",
            "Standing Orders were suspended to end the agenda",
        ),
        (
            "Minutes of the harbour group’s last meeting (1/11/31) agreed as a correct record (proposed AH, seconded BM).",
            "Minutes of the harbour group’s last meeting (1/11/31) agreed as a correct record",
        ),
        ("After a talk, the following amendments were agreed:\n\nProposed by: Councillor Hill;\n\nSeconded by: Councillor Moss;\n\n“That 50 trees be set.”", "50 trees be set"),
        (
            "“That a nest box be put up at each school.”\n\nOn the proposal of Councillor Hill, seconded by Councillor Moss, Recommendation No. 1 was agreed.\n\n"
            "“That the plan for the quay be put off.”",
            "a nest box be put up at each school",
        ),
    ],
)
def test_what_is_said_beside_the_movers_settles_it(text, motion):
    vote = only(f"# Matters\n{text}")
    assert vote.result == "carried"
    assert vote.motion == motion
    assert vote.seconder in ("O’Moss", "BM", "Moss")


@pytest.mark.parametrize(
    ("behind", "rows"),
    [
        ("It was agreed to refer this Motion to the Housing Committee.", 0),
        ("This Notice of Motion was referred to the Housing Committee.", 0),
        ("The Clerk replied that there was no money.", 1),
        ("The motion was seconded by Councillor Moss. It was agreed to refer the motion to the Housing Committee.", 1),
    ],
)
def test_notices_of_motion_that_go_to_another_body(behind, rows):
    found = find(f"# 4. Notice of Motion submitted by Councillor Ann Hill\nI will move at the next Meeting that the Council mend the quay wall.\n\n{behind}")
    assert len(found) == rows
    assert all(vote.mover == "Ann Hill" for vote in found)


def test_passed_for_payment_behind_the_movers():
    text = "Elm Garage £12.00 : Quay Stores £31.00 - Proposed A. Hill, seconded Miss Moss - pass for payment."
    assert [(vote.result, vote.mover) for vote in find(f"# Matters\n{text}")] == [("carried", "A. Hill")]

"""Motions told in few words: whole clauses, the list they lead to, and what stands round them left out."""

import pytest

from pipeline.extract.votes import votes
from pipeline.extract.votes.motion_words import few_words
from tests.extract.shaped import shaped


def only(text):
    found = votes.find(shaped(text))
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "That the approval of the Board be and is hereby given to the sale of the old pump house at Quarry Lane, Elmford, to Ann Hill and Tom Birch, "
            "for a price of £4,000, particulars of which the Clerk had laid before all members in a paper of 4 May 2021.",
            "approval of the sale of the old pump house at Quarry Lane, Elmford, to Ann Hill and Tom Birch, for a price of £4,000",
        ),
        (
            "That in accordance with Section 12 of the Harbours Act, as amended, Elmford Council hereby decides that the rate of the harbour levy will stand raised by four per cent "
            "for the year 2023 in respect of all the vessels that are moored in the outer basin of the harbour.",
            "Elmford Council hereby decides that the rate of the harbour levy will stand raised by four per cent for the year 2023 "
            "in respect of all the vessels that are moored in the outer basin of the harbour",
        ),
        ("That the wall be mended. The Clerk to write to Mr. Elm.", "That the wall be mended. The Clerk to write to Mr. Elm"),
        (
            "that the wall at the lower end of the yard be mended. The Clerk will write to Mr. Elm.",
            "the wall at the lower end of the yard be mended",
        ),
        ("that a gift of £40 be made to the friends of Mr. Elm in the spring", "a gift of £40 be made to the friends of Mr. Elm in the spring"),
        ("That the Board receives the “Report of the Lower Basin Group”.", "the Board receives the “Report of the Lower Basin Group”"),
        (
            "That the approval of the Board be and is hereby given, in accordance with Section 9 (4) of the Harbours Act, 1994, as amended, to a visit by the Chair of the Board to Quayholm, "
            "from the 8th to the 9th of May, 2021, to learn of the works on the outer basin there.",
            "approval of a visit by the Chair of the Board to Quayholm, from the 8th to the 9th of May, 2021, to learn of the works on the outer basin there",
        ),
        (
            "That all the verges on the roads between the two schools in the parish, which have no path nor a lamp and on which the children walk to the bus each day of the winter, "
            "be cut to the depth of a metre before the end of September and again in the spring by the men of the yard",
            "all the verges on the roads between the two schools in the parish, which have no path nor a lamp and on which the children walk to the bus each day of the winter, "
            "be cut to the depth of a metre before the end of September and again in the spring by the men of the yard",
        ),
        ("I propose that the Council join for a year and see how useful it is", "the Council join for a year and see how useful it is"),
        ("I propose that each ward be given a bench", "each ward be given a bench"),
        ("Following the talks, it was proposed to go back to the agenda", "go back to the agenda"),
        ("After much talk, all the Councillors were in favour of the hall becoming a charity.", "the hall becoming a charity"),
        ("the plan be recommended for approval - agreed", "the plan be recommended for approval"),
        ("the lease be signed, all Councillors agreed; the Clerk to tell the tenant", "the lease be signed"),
    ],
)
def test_few_words(text, words):
    assert few_words(text) == words.removeprefix("That ")


LONG = "the Council write to the Minister asking that a bus be run from the station to the quay on each day of the week"


@pytest.mark.parametrize("end", ["", " so that the pupils of the two schools there need no longer walk along the unlit road in the winter months of the year, nor wait in the rain by the gate of the mill"])
def test_long_motions_end_where_a_clause_ends(end):
    assert few_words(f"That {LONG}{end}.") == LONG


@pytest.mark.parametrize(
    ("text", "motion"),
    [
        (
            "Proposed by Councillor Hill; Seconded by Councillor Birch;\n\nAnd Resolved:\n\n“That, Councillors Ash (M) and Elm be appointed to the Quayholm\n\nHarbour Steering Group, for a year.”",
            "Councillors Ash (M) and Elm be appointed to the Quayholm Harbour Steering Group, for a year",
        ),
        (
            "On the proposal of Councillor Hill, seconded by Councillor Birch, it was agreed to allocate the following:\n\n"
            "• £400 to Elmford School.\n\n• £500 to the band.\n\nMembers thanked the engineer.",
            "allocate the following: £400 to Elmford School; £500 to the band",
        ),
        (
            "Moved: Cr Ann Hill\nSeconded: Cr Tom Birch\nThat the Board agree to the sale of the field at\nQuarry Lane to the school.\nCARRIED",
            "the Board agree to the sale of the field at Quarry Lane to the school",
        ),
    ],
)
def test_motions_that_lead_to_what_stands_below(text, motion):
    assert only(f"# Money\n{text}").motion.startswith(motion)


def test_a_motion_whose_stop_is_lost_takes_no_sentence_below_it():
    vote = only(
        "# Basin\nProposed by Councillor Hill; Seconded by Councillor Birch;\n\nAnd Resolved:\n\n“That the plan for the outer basin of the quay be adopted\n\nMembers thanked the engineer."
    )
    assert vote.motion == "the plan for the outer basin of the quay be adopted"


def test_what_was_approved_in_the_line_above_its_movers():
    vote = only("4. Minutes\n\nThe Minutes of the Meeting held on 1 May 2015 were approved as a true record.\n\nProposed by RW and seconded by RB.")
    assert (vote.mover, vote.seconder, vote.result) == ("RW", "RB", "carried")
    assert "1 May 2015" in vote.motion


@pytest.mark.parametrize("adverb", ["also ", "then ", ""])
def test_it_was_also_agreed(adverb):
    vote = only(f"# Grants\nOn the proposal of Councillor Hill, seconded by Councillor Birch, it was {adverb}agreed to amend the form.")
    assert vote.result == "carried"


def test_votes_and_abstentions_joined_by_a_dash():
    vote = only("# Grants\nIt was proposed by Cllr Hill and seconded by Cllr Birch that the sums be paid. This was carried by 5 Votes - 1 abstention")
    assert (vote.votes_for, vote.against, vote.abstain, vote.result) == (5, None, 1, "carried")


def test_lists_headed_in_favour_of_the_proposed_amendment():
    vote = only(
        "# Plan\nCllr. Ann Hill proposed the following amendment:\n\nAmend Policy 4 to read “maintain the quay”\n\nA vote then took place on the proposed amendment:\n\n"
        "In favour of proposed amendment:\n\nCllrs Hill, Birch.\n\n(2)\n\nAgainst proposed amendment:\n\nCouncillors Elm, Ash, Orr.\n\n(3)"
    )
    assert (vote.votes_for, vote.against, vote.result) == (2, 3, "lost")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A proposal was made by Cllr Hill to raise the rent to £35.", "raise the rent to £35"),
        ("It was RECOMMENDED: That the stall fee remain at £12 a day.", "the stall fee remain at £12 a day"),
        ("After a talk Members voted 3:1 in favour of removing the shelter.", "removing the shelter"),
        ("Upon being put to the vote, Members voted 4-0 to approve the officer's recommendation.", "approve the officer's recommendation"),
        ("A motion to defer the application", "defer the application"),
    ],
)
def test_what_a_vote_was_on(text, words):
    assert few_words(text) == words


def test_motion_and_amendment_put_one_against_the_other():
    motion, amendment = votes.find(
        shaped(
            "# Gritting\nCouncillor Ross, seconded by Councillor Kerr, moved approval of the plan in the report.\n\n"
            "As an amendment, Councillor Bain, seconded by Councillor Mair, moved that the plan be referred back.\n\n"
            "On a vote being taken, there voted for the amendment 4 and for the motion 7. The motion accordingly became the finding of the meeting."
        )
    )
    assert (motion.votes_for, motion.against, motion.result) == (7, 4, "carried")
    assert (amendment.votes_for, amendment.against, amendment.result) == (4, 7, "lost")


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        ("CARRIED 3/2", (3, 2, None, "carried")),
        ("The motion was put and LOST 2/3.", (2, 3, None, "lost")),
        ("Cllr Orr asked about it, carried with 1 abstention.", (None, None, 1, "carried")),
    ],
)
def test_verdicts_with_figures(told, figures):
    vote = only(f"# Rent\nMoved by Cllr Hill, seconded by Cllr Elm that the rent be raised to £4.\n\n{told}")
    assert (vote.votes_for, vote.against, vote.abstain, vote.result) == figures


@pytest.mark.parametrize(
    ("text", "motion"),
    [
        ("Mrs. Dow nominated and Mr. Platt seconded Councillor Reeve as Chairman.", "Councillor Reeve as Chairman"),
        ("Mrs. Dow nominated Councillor Reeve and Mr. Platt seconded.", "Councillor Reeve (Election of Chairman)"),
        ("Councillor Reeve was proposed by Mrs. Dow and seconded by Mr. Platt.", "Councillor Reeve (Election of Chairman)"),
    ],
)
def test_who_is_put_forward_for_an_office(text, motion):
    vote = only(f"# Election of Chairman\n{text}")
    assert (vote.motion, vote.mover, vote.seconder) == (motion, "Dow", "Platt")


def test_a_count_above_its_resolution():
    vote = only("# Fences\nVoting: For: 4; Against: 1; Abstain: 0\n\nRESOLVED: That the report be noted.")
    assert (vote.motion, vote.votes_for, vote.against) == ("the report be noted", 4, 1)


@pytest.mark.parametrize(
    ("notice", "motion"),
    [
        ("I will call at the next Meeting on the Managers of the Bank to keep their office.", "call on the Managers of the Bank to keep their office"),
        ("I will move at the next Limeford Harbour Meeting, to agree to name the pier.", "agree to name the pier"),
    ],
)
def test_notices_of_motion_by_their_words(notice, motion):
    vote = only(f"# 15. Notice of Motion submitted by Councillor K. Hill\n\n{notice}\n\nThe motion was proposed by Councillor Hill and seconded by Councillor Orr.")
    assert vote.motion == motion


def test_counts_behind_the_movers_are_no_matter():
    vote = only(
        "# Minutes\nRESOLVED: That the minutes of 3 June be approved as a correct record. "
        "(Cllr Ann Hill proposed, Cllr Tom Birch seconded, six voted in favour and two abstained as they had been abroad)."
    )
    assert "minutes of 3 June" in vote.motion
    assert (vote.votes_for, vote.abstain) == (6, 2)


def test_who_was_appointed_again():
    vote = only("# Boards\nOn the proposal of Councillor Hill, seconded by Councillor Birch, Councillor Elm was re-appointed to the Harbour Board.")
    assert vote.result == "carried"

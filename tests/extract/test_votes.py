"""Votes and motions put together from their lines."""

import pytest

from pipeline.extract.reading import read_sentences
from pipeline.extract.votes import votes
from pipeline.extract.votes.divisions import list_names, recorded
from pipeline.facts import MeetingKind, Source
from pipeline.read.markdown import read_markdown
from pipeline.segment import segment
from tests.extract.shaped import shaped, words
from tests.marked import check


def find(segmented):
    return votes.find(read_sentences(segmented))


def only(text):
    found = votes.find(shaped(text))
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "<vote mover=Reed seconder=Moss result=carried unanimous=true>A quote was sought, proposed by Cllr Reed, seconded by Cllr Moss, all agreed.</vote>",
        '<vote mover=Hale seconder="Orr (J)" result=carried>On the proposal of Councillor Hale, seconded by Councillor Orr (J), it was agreed to adjourn.</vote>',
        "<vote votes_for=8 against=2 result=carried>The Panel endorsed the plan with 8 in favour and 2 against.</vote>",
        '<vote mover="Ann Hill" seconder="Tom Birch" result=none>Ann Hill proposes Omar Lund as Treasurer and Tom Birch seconds.</vote>',
        '<vote mover="G Hill" seconder=Birch result=none>Moved by Member G Hill, seconded by Deputy Chairperson Birch.</vote>',
        "<vote result=carried>A motion to close the hall was proposed, seconded, voted on and carried.</vote>",
        "<vote votes_for=3 against=9 result=lost>The amendment on fees was NOT CARRIED by 9 votes to 3.</vote>",
        "<vote votes_for=4 against=9 result=lost>The amendment on fees was not carried by 9 votes to 4;</vote> <vote votes_for=9 against=4 result=carried>the motion on fees was carried by 9 votes to 4.</vote>",
        '<vote mover="Ann Hill" seconder="Tom Birch" result=none>Moved (Mayor Ann Hill/Cr Tom Birch) that the plan be received.</vote>',
        "<vote mover=Hill seconder=Birch result=carried>Cllr Hill proposed acceptance; Cllr Birch seconded; carried.</vote>",
        "<vote mover=Hill result=carried unanimous=true>On the proposition of Councillor Hill, the Members unanimously extended their thanks to the band.</vote>",
        "<vote result=carried votes_for=11 against=0 abstain=2>Voting: 11 – For 0 – Against 2 – Abstentions</vote>",
        "<vote result=carried abstain=2>RESOLVED with 2 abstentions to approve the minutes of 4 May.</vote>",
        "<vote result=carried>Mrs Hill was proposed, duly seconded, and with no other candidates was elected.</vote>",
        "<vote mover=Hill seconder=Birch votes_for=5 abstain=1 result=carried>Cllr Hill proposed the payments, seconded by Cllr Birch, Cllr Orr abstained, five in favour and one abstained.</vote>",
        "<vote mover=Hill seconder=Birch votes_for=6 abstain=2 result=carried>The minutes were proposed by Cllr Hill to be accepted with no change, seconded by Cllr Birch, six were in favour and two abstained.</vote>",
        "<vote mover=Hill seconder=Birch result=none>The rules were pro-posed for approval by Cllr Hill, se-conded by Cllr Birch.</vote>",
        "SF Yard Proposed works to the gate.",
        "<vote mover=Hill seconder=Birch votes_for=5 abstain=1 result=carried>Proposed - Cllr Hill, Seconded - Cllr Birch, that the minutes be approved, For-5 Abstention - 1.</vote>",
        "The Clerk has received a Notice of Motion from Councillor Hill, seconded by Councillor Birch, for the next agenda.",
        "<vote mover=Hill seconder=Birch result=carried unanimous=true>The gate should be mended, prop Cllr Hill, 2nd Cllr Birch, all agreed.</vote>",
        "<vote mover=Hill seconder=Birch result=lost votes_for=4 against=7 abstain=1>A proposal to refuse the plan was made by Cllr Hill and seconded by Cllr Birch; on a vote of 4 For, 7 Against and 1 Abstention the proposal fell.</vote>",
        "The hub was discussed as proposed by Mr Hill and it was agreed to wait.",
        "Parks Committee proposed changes to the fees.",
        "<vote mover=Hale seconder=Moss result=carried unanimous=true>Cllr Hale proposed the grant is paid, Cllr Moss seconded, unanimous approval.</vote>",
        "The scheme needs the unanimous approval of its trustees.",
        '<vote mover="Ann Hill" seconder="Tom Birch" result=none>Councillor Ann Hill, as Chair, proposed and Councillor Tom Birch seconded the minutes of 4 May.</vote>',
        "<vote votes_for=3 against=9 result=lost>The amendment of the Residents’ Group was NOT CARRIED by 9 votes to 3.</vote>",
        "<vote result=carried>It was moved, seconded and RESOLVED that Cllr Orr be elected Convener.</vote>",
        "<vote votes_for=7 against=7 result=carried>RESOLVED (7:7 and on the Chair’s casting vote) that the motion be declared carried.</vote>",
        "<vote unanimous=true result=carried>It was unanimously agreed to thank the band.</vote>",
        '<vote mover="Ann Hill" seconder="Tom Birch" result=none>The minutes were moved as correct by Ann Hill and Tom Birch.</vote>',
        "The fee was discussed. Members asked whether all had agreed.",
        "Mrs Orr proposed a visit in June.",
        "The Board had unanimously agreed this at its last meeting.",
        "Of those who replied 12 were in favour and 3 against.",
    ],
)
def test_votes_in_a_sentence(sentence):
    check(sentence, find, "vote")


def test_movers_on_lines_of_their_own():
    vote = only("# Minutes\nMoved: Cr Ann Hill\nSeconded: Cr Tom Birch\nThat the minutes of 2 April be confirmed.\nCARRIED")
    assert (vote.mover, vote.seconder, vote.result) == ("Ann Hill", "Tom Birch", "carried")
    assert vote.motion == "the minutes of 2 April be confirmed"


@pytest.mark.parametrize(
    ("text", "motion"),
    [
        (
            "# Roads\nCouncillor Hill proposed a short break in order to weigh the offer. This was seconded by Councillor Birch.",
            "a short break in order to weigh the offer",
        ),
        (
            "# Orders\nAt the outset of the Meeting Councillor Hill proposed standing orders be suspended to hear the deputation. "
            "This was seconded by Councillor Birch.",
            "standing orders be suspended to hear the deputation",
        ),
        ("# Visit\nCouncillor Hill proposed to visit the quay. This was seconded by Councillor Birch.", "visit the quay"),
        (
            "# Shed\nIt was proposed by Mrs Hill and seconded by Mr Birch that a shed should be permitted- this was unanimously agreed.",
            "a shed should be permitted",
        ),
        ("# Licence\nMr Scott told of the plan.\nThe Board unanimously resolved:\nTo grant the application.", "grant the application"),
        (
            "# Minutes\nAr moladh Cllr. A. Hill Cuidithe ag Cllr. T. Birch agus glacadh leis\n“That the minutes of May be adopted.”",
            "the minutes of May be adopted",
        ),
        (
            "# Plan\nMoved by Member Hill, seconded by Member Birch:\nThat the Elm Local Board:\na) receive the plan of works.",
            "receive the plan of works",
        ),
        (
            "# Notice of Motion submitted by Councillor Hill\nI will move at the next Meeting that the Council light the quay at night.\n"
            "In proposing the Motion, Councillor Hill stated that the quay was dark. The Motion was seconded by Councillor Birch.",
            "the Council light the quay at night",
        ),
        (
            "# Debate\nA full review of the market with our contractor.\n(Moved by Councillor Hill and seconded by Councillor Birch)\nMotion was carried",
            "A full review of the market with our contractor",
        ),
        (
            "# Any other business\nMr Hill proposed a vote of sympathy with the family:\nThis was seconded by Mr Birch.",
            "a vote of sympathy with the family",
        ),
        ("# Payments\nMr Hill proposed approval of the payments, which was seconded by Mr Birch.", "approval of the payments"),
        ("# Accounts\nTwo quotes are needed from now on. All were in favour to approve the accounts.", "approve the accounts"),
        (
            "# Water\nMr Hill proposed a special meeting be held with the company and its director to hear of the plant. This was seconded by Mr Birch.",
            "a special meeting be held with the company and its director to hear of the plant",
        ),
        ("# Site\nAll were in agreement that the site should be set up.", "the site should be set up"),
        ("# Chair\nCllr Hill proposed Cllr Elm as Chair & Cllr P Birch seconded this.", "Cllr Elm as Chair"),
        (
            "# Homes\nAfter a talk of the homes in the district Cllr Hill proposed members be told of the costs. This was seconded by Cllr Birch.",
            "members be told of the costs",
        ),
        (
            "# Trust\nMr Hill spoke of the trust.\nHe proposed a reply be sent to the trust. This was seconded by Mr Birch.",
            "a reply be sent to the trust",
        ),
        ("# Plan\nRESOLVED (9 for, 2 against, 1 abstention): That planning permission be granted.", "planning permission be granted"),
        ("# Plants\nMrs Hill proposed that £800 be spent on plants, seconded by Mrs Birch.", "£800 be spent on plants"),
        ("# Minutes\nThe Chair moved to record a vote of thanks, seconded by Councillor Birch.", "record a vote of thanks"),
        ("# Minutes of last meeting\nIt was noted that KC had attended twice. Proposed by PW, seconded by PP.", "Minutes of last meeting"),
    ],
)
def test_the_words_of_a_motion(text, motion):
    vote = only(text)
    assert vote.motion == motion
    assert vote.mover in (None, "Hill", "A. Hill", "PW", "Chair")


def test_movers_behind_a_label_with_a_full_stop():
    vote = only("# Bills\nThe bills were read out. Proposed. Cllr Ann Hill, Seconded Cllr Tom Birch, all agreed.")
    assert (vote.mover, vote.seconder, vote.unanimous) == ("Ann Hill", "Tom Birch", True)


def test_a_name_with_its_short_form_below_its_label():
    vote = only("# Plan\nMoved:\nSeconded: Ms Jo Elm\nCr Charles (Charlie) Birch\nThat the plan be received.\nCARRIED")
    assert (vote.mover, vote.seconder, vote.result) == ("Charles (Charlie) Birch", "Jo Elm", "carried")


def test_names_below_their_labels_in_any_order():
    vote = only("# Plan\nMoved:\nSeconded: Mr Tom Birch\nCr Ann Hill\nThat the Committee receives the plan.\nCARRIED")
    assert (vote.mover, vote.seconder) == ("Ann Hill", "Tom Birch")


def test_a_name_broken_over_two_lines():
    vote = only("# Plan\nMoved: Mayor\nAnn Hill\nSeconded: Cr\nTom Birch\nThat the plan be received.\nCarried")
    assert (vote.mover, vote.seconder) == ("Ann Hill", "Tom Birch")


def test_a_pair_below_the_resolution():
    vote = only("# Plan\nResolution\nThat the Panel receives the plan.\nHill/Birch\nCARRIED")
    assert (vote.mover, vote.seconder, vote.result) == ("Hill", "Birch", "carried")
    assert vote.motion == "the Panel receives the plan"


def test_movers_in_brackets_behind_a_resolution():
    text = "## 4. Pay\n\nRESOLVED – that the pay statement be adopted. (Moved by Councillor Hill, seconded by Councillor Moss.)"
    data = f"# Minutes of Fenmoor Borough Council held on 4 March 2031\n\n{text}\n\n## 5. Rents\n\nThese were noted.\n".encode()
    (vote,) = find(segment(read_markdown(data, Source("paper.md", "0" * 64, "text/markdown", len(data)))))
    assert (vote.mover, vote.seconder, vote.result) == ("Hill", "Moss", "carried")


def test_those_for_it_alone_are_counted_below_the_motion():
    vote = only("# Bills\nProposed - Cllr Hill Seconded - Cllr Birch\nThat the bills be paid.\nFor – 6 Declared Interest - 1 (Cllr Elm)")
    assert (vote.mover, vote.votes_for, vote.against, vote.abstain) == ("Hill", 6, None, None)


def test_braced_names_above_what_they_moved():
    vote = only("# Apologies\nCr Hill )\nCr Birch\n)\nThat the apologies of Cr Elm be received.\nCarried")
    assert (vote.mover, vote.seconder, vote.result) == ("Hill", "Birch", "carried")
    assert vote.motion == "the apologies of Cr Elm be received"


def test_initials_in_brackets_behind_a_resolution():
    vote = only("# Minutes\nResolved that the minutes were approved by all Councillors except Cllr Orr who abstained. [AH/TB]")
    assert (vote.mover, vote.seconder, vote.result, vote.unanimous) == ("AH", "TB", "carried", None)


def test_a_vote_of_which_only_those_for_it_are_listed():
    vote = only(
        "# Apologies\nMoved Ann Hill, seconded Tom Birch.\nRESOLVED\nThat apologies be received.\n"
        "The clause above was carried 3 votes to 0, the voting being as follows:\nFor:\nThe Mayor (Ann Hill) and Councillors Tom Birch and Jo Elm."
    )
    assert (vote.votes_for, vote.against, vote.result, vote.mover) == (3, 0, "carried", "Ann Hill")
    assert vote.named == {"for": ("Ann Hill", "Tom Birch", "Jo Elm")}


def test_whole_lists_of_names_state_a_count():
    vote = only("# Fee\nThe recorded vote on the fee was:\nFor:\nCouncillors A Hill and T Birch.\nAgainst:\nCouncillor J Elm.")
    assert (vote.votes_for, vote.against, vote.result) == (2, 1, "carried")


def test_who_was_against_is_named_below_the_pair():
    vote = only("# Plan\nResolution\nThat the Panel receives the plan.\nHill/Birch\nAgainst: Elm\nCARRIED")
    assert (vote.mover, vote.result, vote.named) == ("Hill", "carried", {"against": ("Elm",)})


def test_the_public_is_excluded_from_items_named_before_the_result():
    vote = only(
        "# Closed items\nMoved: Cr Hill\nSeconded: Cr Birch\nThat the public be excluded from these parts of our meeting.\n"
        "# Supplier\nThe terms are commercial.\nCarried"
    )
    assert (vote.mover, vote.result) == ("Hill", "carried")


def test_a_result_behind_the_next_motion_is_that_of_the_one_before():
    found = votes.find(
        shaped(
            "# Plan\nMoved: Cr Hill\nSeconded: Cr Birch\nThat the plan be received.\n# Fees\nMoved: Cr Elm\nSeconded: Cr Orr\n"
            "That the fees be approved.\nCARRIED\nCARRIED"
        )
    )
    assert [(vote.mover, vote.result) for vote in found] == [("Hill", "carried"), ("Elm", "carried")]


def test_what_a_member_calls_for_is_moved_where_another_seconds_it():
    vote = only(
        "# Credit\nCouncillor Hill called on the Government to license the unions. This was seconded by Councillor Birch and agreed."
    )
    assert (vote.mover, vote.seconder, vote.result) == ("Hill", "Birch", "carried")


def test_who_seconds_a_motion_in_speaking():
    vote = only(
        "# Notice of Motion\nI will move at the next Meeting that the hall be lit.\nIn proposing the Motion, Councillor Hill spoke of the dark.\n"
        "In seconding the Motion, Councillor Birch agreed."
    )
    assert (vote.mover, vote.seconder, vote.motion) == ("Hill", "Birch", "the hall be lit")


def test_movers_printed_again_below_what_they_moved_are_one_vote():
    vote = only(
        "# Rents\nOn the proposal of Cllr Adam Tesh seconded by Cllr Jo O’ Moss it was agreed to seek a date for the review.\n"
        "Proposed: Cllr Adam Teshe Seconded: Cllr Jo O’Moss"
    )
    assert (vote.mover, vote.seconder, vote.result, vote.motion) == ("Adam Tesh", "Jo O’Moss", "carried", "seek a date for the review")


def test_an_equal_vote_that_the_chair_decides_is_lost_where_the_proposal_is_rejected():
    vote = only(
        "# Minutes\nCllr Hill proposed that the minutes be changed. Seconded by Cllr Birch. 2 votes for, 2 votes against, the Chairman decided. Proposal rejected."
    )
    assert (vote.votes_for, vote.against, vote.result) == (2, 2, "lost")


def test_a_pair_of_initials_is_no_vote_without_a_result():
    assert votes.find(shaped("# Works\nThe gate would be mended.\nNP/OL")) == ()


def test_a_seconder_some_lines_below():
    vote = only(
        "# Motion\nCouncillor Hale proposed an amendment to the budget as follows:\nHe spoke of the cost.\nThe amendment was seconded by Councillor Orr."
    )
    assert (vote.mover, vote.seconder, vote.result) == ("Hale", "Orr", None)


def test_the_mover_named_in_the_sentence_before():
    vote = only(
        "# Risk\nMr Colin Hale said the score was low. He proposed that a review be held, and Councillor Orr seconded. Three voted in favour and six against, and the proposal was lost."
    )
    assert (vote.mover, vote.seconder, vote.votes_for, vote.against, vote.result) == ("Colin Hale", "Orr", 3, 6, "lost")


def test_a_lost_motion_and_the_one_after_it():
    found = votes.find(
        shaped(
            """
            # Mills
            Mr Hale proposed that the mill be kept and Mr Orr seconded.
            On being put to the vote it was declared LOST.
            It was then proposed by Mrs Moss and seconded by Mr Birch that it be sold.
            The motion was carried.
            """
        )
    )
    assert [(vote.mover, vote.result) for vote in found] == [("Hale", "lost"), ("Moss", "carried")]


def test_a_recorded_vote_in_lists():
    vote = only(
        """
        # Posts
        It was moved by Mr Hale and seconded by Mrs Orr that two posts be made. The voting was as follows:
        For (3)
        Mr A Reed, Mrs B Moss, Mr C Birch
        Against (1)
        Ms D Elm
        Abstain (0)
        The motion was declared carried.
        """
    )
    assert (vote.votes_for, vote.against, vote.abstain, vote.result) == (3, 1, 0, "carried")
    assert vote.named == {"for": ("A Reed", "B Moss", "C Birch"), "against": ("D Elm",), "abstain": ()}
    assert (vote.mover, vote.seconder) == ("Hale", "Orr")


def test_members_who_have_their_vote_recorded():
    vote = only("# Plan\nRESOLVED to note the plan.\nDr Orr and Mr Hale asked that their vote against the recommendation be recorded.")
    assert vote.named == {"against": ("Orr", "Hale")}
    assert vote.result == "carried"


def test_the_result_told_twice_is_one_vote():
    vote = only("# Roof\nThat all tenders be declined.\nHill/Birch\nThe motion was lost by 3 votes to 4.\nThe motion was therefore lost.")
    assert (vote.votes_for, vote.against, vote.result) == (3, 4, "lost")


def test_votes_for_candidates():
    found = votes.find(
        shaped(
            """
            # Chair
            Councillor Reed was proposed by Mr Hale and seconded by Mrs Orr; Councillor Moss was proposed by Mr Birch and seconded by Ms Elm.
            There were seven votes for Councillor Reed and four for Councillor Moss.
            """
        )
    )
    assert [(vote.motion, vote.votes_for) for vote in found] == [("Councillor Reed (Chair)", 7), ("Councillor Moss (Chair)", 4)]


def test_a_motion_without_a_seconder_is_a_row_without_a_result():
    vote = only("# Fee\nMr Hale moved that the fee be cut, but found no seconder.")
    assert (vote.mover, vote.seconder, vote.result) == ("Hale", None, None)


def test_evidence_holds_the_words_of_the_vote():
    reading = shaped("# Fee\nMr Hale proposed that the fee be cut. This was seconded by Mrs Orr and agreed.")
    assert words(reading, votes.find(reading)[0]) == "Mr Hale proposed that the fee be cut. This was seconded by Mrs Orr and agreed."


def test_a_register_holds_no_votes():
    assert votes.find(shaped("# Risk\nAll agreed.", kind=MeetingKind.RISK_REGISTER)) == ()


def test_names_of_a_list():
    assert list_names("Mr A ReedMr B Moss") == ["A Reed", "B Moss"]
    assert list_names("Councillors Hale, Orr (J) and Ní Dhuill. (3)") == ["Hale", "Orr (J)", "Ní Dhuill"]
    assert list_names("none") == []


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("There were 8 for and 2 against (Mr Hale and Mrs Orr).", {"against": ("Hale", "Orr")}),
        ("Mr Hale asked that it be recorded that he abstained on the vote.", {"abstain": ("Hale",)}),
        ("Councillor Orr voted against.", {"against": ("Orr",)}),
        ("Proposed by Cllr Reed, seconded by Cllr Moss, 7 in favour and 2 abstained.", {}),
    ],
)
def test_recorded_names(sentence, named):
    assert recorded(sentence) == named


def test_a_count_on_lines_of_its_own():
    vote = only("# Pool\nCouncillor Reed moved, seconded by Councillor Moss, that the pool be shut.\nFOR 27\nAGAINST 3\nNOT VOTING 13")
    assert (vote.mover, vote.votes_for, vote.against, vote.abstain, vote.result) == ("Reed", 27, 3, None, "carried")


def test_the_words_of_a_motion_that_was_lost():
    assert only("It was moved and seconded that the fee be raised but the motion was lost.").motion == "the fee be raised"
    assert only("It was voted 5 – 1 that the old gate be painted green.").motion == "the old gate be painted green"


def test_minutes_moved_as_correct_are_the_title():
    assert (
        only("# Minutes of the April meeting\nThese were moved as correct by Ann Hill and Tom Birch.").motion
        == "Minutes of the April meeting"
    )


def test_minutes_circulated_are_voted_as_a_record():
    vote = only("# Minutes\nThe minutes of 4 May had been circulated before this meeting. All agreed this was a true record.")
    assert (vote.motion, vote.unanimous) == ("The minutes of 4 May as a true record", True)


def test_a_resolution_below_its_movers_without_its_ground():
    vote = only(
        "# Quay\nCirculated, copy of a notice on the lease of the quay. Proposed by Cllr Hill; seconded by Cllr Moss.\nAnd Resolved:\n"
        "“That, in accordance with Section 4 of the Harbours Act, 1990 (as amended), the lease of the quay be granted to the boat club.”"
    )
    assert vote.motion == "the lease of the quay be granted to the boat club"


def test_a_nominee_between_mover_and_seconder():
    vote = only("# Chair\nNames were asked for the post of Chair - Mr Hill proposed Mrs Ann Elm seconded by Mr Birch.")
    assert (vote.mover, vote.seconder, vote.motion) == ("Hill", "Birch", "Mrs Ann Elm (Chair)")
    vote = only("# Fees\nThe new fee was proposed by Mrs Ann Elm and seconded by Mr Birch.")
    assert (vote.mover, vote.seconder) == ("Ann Elm", "Birch")


def test_an_amendment_lost_and_the_motion_carried_are_two_votes():
    found = votes.find(
        shaped("# Plan\nA vote was taken on the amendment, which was not carried.\nThe vote on the plan was carried by 9 votes to one.")
    )
    assert [(vote.result, vote.votes_for, vote.against) for vote in found] == [("lost", None, None), ("carried", 9, 1)]


def test_a_candidate_before_a_dash_is_the_matter():
    vote = only("# Seats\nAnn Hill – proposed by Cllr Orr, seconded by Cllr Moss.")
    assert vote.motion == "Ann Hill"


def test_a_count_above_the_minutes_is_the_movers():
    vote = only(
        "# Fees\nDecision:\nRESOLVED that the fees be approved.\n5 For, 0 Against, 1 Abstention\nMinutes:\n"
        "The report was proposed by Cllr Ann Hill and seconded by Cllr Tom Birch."
    )
    assert (vote.mover, vote.seconder, vote.votes_for, vote.abstain) == ("Ann Hill", "Tom Birch", 5, 1)


def test_movers_in_the_line_of_their_item():
    vote = only("# Minutes. a. Ar moladh Cllr. A. Hill Cuidithe ag Cllr. T. Birch agus glacadh leis\n“That the minutes of May be adopted.”")
    assert (vote.mover, vote.seconder, vote.result, vote.motion) == ("A. Hill", "T. Birch", "carried", "the minutes of May be adopted")


def test_movers_in_irish():
    vote = only("# Minutes\nAr moladh Cllr. A. Hill\nCuidithe ag Cllr. T. Birch agus glacadh leis\n“That the minutes of May be adopted.”")
    assert (vote.mover, vote.seconder, vote.result) == ("A. Hill", "T. Birch", "carried")

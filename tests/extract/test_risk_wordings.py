"""Further wordings of risks in the minutes of a register: several in one sentence, in quotation marks, by what became of them."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from pipeline.extract.reading import read_sentences
from pipeline.extract.risks.codes import by_code
from pipeline.extract.risks.risks import find
from pipeline.extract.risks.words import said
from pipeline.facts import Risk, Segmented
from tests.extract.performance_papers import item, points
from tests.marked import check
from tests.papers import paper


def _under_register(segmented: Segmented) -> Iterable[Risk]:
    return find(read_sentences(item(points(segmented), "Corporate Risk Register")))


def _elsewhere(segmented: Segmented) -> Iterable[Risk]:
    return find(read_sentences(item(points(segmented), "Harbour Plan")))


@pytest.mark.parametrize(
    "text",
    [
        # several and their figures in order
        '<risk title="Late trains" reference=HB03 score=12 change=unchanged><risk title="Moss on roofs" reference=HB05 score=9 change=unchanged>'
        "HB03 Late trains and HB05 Moss on roofs were unchanged at 12 and 9 respectively.</risk></risk>",
        '<risk title="Late trains" reference=HB03 score=12><risk title="Moss on roofs" reference=HB05 score=9>'
        "HB03 (Late trains) and HB05 (Moss on roofs) stood at 12 and 9 respectively.</risk></risk>",
        '<risk title="Late trains" reference=HB03 score=20 previous_score=16 change=increased><risk title="Moss on roofs" reference=HB04 score=6 '
        "previous_score=9 change=decreased>HB03 Late trains went from 16 up to 20 and HB04 Moss on roofs from 9 down to 6.</risk></risk>",
        # a code and its title in one pair of brackets, between commas, before a colon
        '<risk title="Failure of the ferry booking system to open by June 2031" reference="HB 9" score=20 score_kind=current change=new '
        'owner="the Head of Quays & Piers">The new risk (HB 9 – Failure of the ferry booking system to open by June 2031) had been assigned to the '
        "Head of Quays & Piers and carried a current score of 20.</risk>",
        '<risk title="late trains" reference=HB3 score=25 likelihood=5 impact=5>Top of the list is HB3, late trains, at 25 (5 x 5).</risk>',
        '<risk title="Theft of fuel" reference=HB6 score=12 score_kind=residual>HB6, Theft of fuel: residual score 12.</risk>',
        # what became of it
        '<risk title="Moss on roofs" reference=HB5 score=9 rag=amber change=unchanged>Moss on roofs (HB5) was unaltered at 9, amber.</risk>',
        '<risk title="Late trains" reference=HB3 change=unchanged>Councillor Ash asked why no movement had been shown for HB3 (Late trains).</risk>',
        '<risk title="Late trains" reference=HB3 change=removed>The risk de-escalated was HB3, Late trains, following the works.</risk>',
        '<risk title="loss of the ferry" change=new>"loss of the ferry" had been added since May.</risk>',
        # a list behind a level
        '<risk title="Late trains" reference=HB3 score=20><risk title="Moss on roofs" reference=HB7 score=16><risk title="Failing pumps" '
        "reference=HB12 score=20 previous_score=15 change=increased>Three risks were rated very high: HB3 Late trains (20), HB7 Moss on roofs (16) "
        "and HB12 Failing pumps (20, up from 15 as the supplier was late).</risk></risk></risk>",
        '<risk title="three harbours reform"><risk title="loss of the Elm Road bore">Two risks were assessed as extreme: three harbours reform, '
        "and loss of the Elm Road bore.</risk></risk>",
        '<risk title="late trains"><risk title="loss of the Elm Road bore">Two risks are considered very high, namely late trains and loss of the '
        "Elm Road bore.</risk></risk>",
        '<risk title="late trains" rag=red><risk title="moss on roofs" rag=red><risk title="failing pumps" rag=red>Three risks were scored as red: '
        "late trains; moss on roofs; and failing pumps.</risk></risk></risk>",
        '<risk title="Late Trains" score=25><risk title="Moss on Roofs" score=20><risk title="Failing Pumps" score=16 change=new>The highest scoring '
        "risks were Late Trains (25, very high), Moss on Roofs (20) and Failing Pumps, which was a new entry at 16.</risk></risk></risk>",
        # in quotation marks
        '<risk title="Failure of the pumps" change=unchanged><risk title="Loss of the ferry" change=decreased>Mr Elm advised that the risk "Failure of '
        'the pumps" remains at Extreme and that "Loss of the ferry" has been lowered from High to Medium.</risk></risk>',
        '<risk title="Failure of the pumps" score=16 previous_score=12 change=increased>"Failure of the pumps" was raised from 12 to 16.</risk>',
        '<risk title="Crowd on the bridge" score=10 likelihood=2 impact=5>“Crowd on the bridge” (likelihood 2, severity 5, score 10) was the one that '
        "worried her.</risk>",
        # put on the register
        '<risk title="Harbour Reform" change=new>A new risk will be included for the Harbour Reform.</risk>',
        '<risk title="loss of the ferry" change=new>A risk will be created for the loss of the ferry.</risk>',
        '<risk title="night ferry" change=new>S Elm to add a risk on the night ferry before the next meeting.</risk>',
        '<risk title="late trains" change=new>The Clerk undertook to include a risk about late trains by the end of May.</risk>',
        # what is said beside the name
        '<risk title="Concrete on the quay" reference=HB14 likelihood=3 impact=4 change=new>Risk HB14 (Concrete on the quay) is new: impact 4, '
        "likelihood 3.</risk>",
        '<risk title="Digital maturity" reference="HB 8" score=9 change=decreased owner="Chief Medical Officer">HB 8 (Digital maturity), owner Chief '
        "Medical Officer, has come down to 9.</risk>",
        '<risk title="Failing pumps" reference=HB12 score=16 change=increased>The score for HB12 Failing pumps went up by four to 16.</risk>',
        # one after another, each with what its brackets say
        '<risk title="Late trains" reference=HB03 rag=red score=20><risk title="Moss on roofs" reference=HB05 rag=red score=16 previous_score=12 '
        'change=increased><risk title="Failing pumps" reference=HB12 rag=red score=none>The red risks were HB03 Late trains (score 20), HB05 Moss on '
        "roofs (16, up from 12) and HB12 Failing pumps.</risk></risk></risk>",
        '<risk title="Late trains" reference=HB3 rag=amber score=12><risk title="Crew morale" reference=HB4 rag=amber score=9>Two risks remained '
        "amber, HB3 Late trains (12) and HB4 Crew morale (9).</risk></risk>",
        '<risk title="Late trains" reference=HB3 change=removed><risk title="Crew morale" reference=HB4 change=removed>HB3: Late trains and HB4: Crew '
        "morale had both been closed.</risk></risk>",
        '<risk title="Crew morale" reference="risk 4" score=12 previous_score=9 change=increased>Risk 4 Crew morale - High (12), previously 9</risk>',
        # two that share a verb, and what a sentence says of one that has another code
        '<risk title="Late trains" reference=HB3 score=20 previous_score=16 change=increased><risk title="Crew morale" reference=HB4 score=20 '
        "previous_score=16 change=increased>HB3 (Late trains) and HB4 (Crew morale) have each been raised from 16 to 20.</risk></risk>",
        '<risk title="Late trains" reference=HB3 score=16 previous_score=none change=unchanged>HB3 (Late trains) is unchanged at 16.</risk> <risk '
        "title=HB4 reference=HB4 score=9 previous_score=15 change=decreased>The residual score for HB4 has come down from 15 to 9.</risk>",
        # what a body orders of each
        '<risk title="Late trains" reference=HB3 score=16 previous_score=12 change=increased><risk title="Crew morale" reference=HB4 score=none '
        "change=removed>The Board agreed to increase the score of risk HB3 (Late trains) from 12 to 16 and to remove HB4 (Crew morale).</risk></risk>",
        # sides and the score that they give
        '<risk title="Late trains" reference=HB3 score=9 likelihood=3 impact=3 previous_score=12 change=decreased>HB3 (Late trains) was now scored 9 '
        "(3x3), having been 12.</risk>",
        '<risk title="Late trains" reference=HB3 score=12 likelihood=3 previous_score=none change=increased>HB3 - Late trains.</risk> The likelihood had '
        "been raised from 2 to 3 after the storm, giving a score of 12.",
        # a code and what its risk is
        '<risk title="late trains on the quay line" reference=HB7 score=15 change=new>HB7 was a new risk: late trains on the quay line, with a score '
        "of 15.</risk>",
        # what the sentence behind says, and whose it is
        '<risk title="Late trains" reference=HB7 score=15 change=new owner="The Head of Rail">HB7 – Late trains.</risk> A new risk, scored at 15. The '
        "Head of Rail was the owner.",
        '<risk title="Late trains" reference=HB7 score=20 change=unchanged owner="the Head of Rail">HB7 (Late trains) remained the harbour\'s highest '
        "scoring risk at 20.</risk>\nThe owner was the Head of Rail and the target of 12 was far off.",
        '<risk title="Late trains" reference=HB7 score=16 change=unchanged>HB7 (Late trains) was scored 16, and would stay at that level until '
        "spring.</risk>",
        '<risk title="Late trains" score=16 previous_score=25 change=decreased rag=amber>The risk "Late trains" had been rescored at 16 from 25 and was '
        "now amber.</risk>",
        '<risk title="late trains" score=20 owner="Mr Hale">A risk on late trains was scored at 20 on the register, with Mr Hale as the owner.</risk>',
        '<risk title="Late trains" reference="BAF 9" score=25 owner="the Head of Rail">BAF 9 Late trains: scored at 25.</risk> The lead was the Head of '
        "Rail.",
        "Of the 12 strategic risks, four were rated at 20 or above.",
    ],
)  # fmt: skip
def test_risks_told_in_the_minutes_of_a_register(text: str) -> None:
    check(text, _under_register, "risk")


@pytest.mark.parametrize(
    "text",
    [
        'The Panel agreed that "Late trains" was a good name.',
        'The report "Moss on roofs" was moved from page 12 to 16.',
        'The slogan "Come to the quay" had been lowered.',
        "Members considered whether to add a risk on late trains.",
        "Two risks were rated as high: members asked why.",
        "Three risks were assessed as high, which was two more than before.",
        "The doors open at 12 and 9 respectively.",
        "It was agreed to increase the score of the survey from 12 to 16.",
    ],
)
def test_what_names_no_risk(text: str) -> None:
    check(text, _elsewhere, "risk")


def test_a_likelihood_at_the_end_of_a_sentence_is_whole() -> None:
    assert (said("impact 4, likelihood 3.").likelihood, said("likelihood 3.5").likelihood) == (3.0, None)


def test_a_title_ends_before_its_verb_and_nothing_scored_has_no_kind_of_score():
    (found,) = _under_register(paper("The Posts and nets are looked at on each visit and is low risk."))
    assert found.title == "Posts and nets"
    (coded,) = _under_register(paper("Risk HB03 Late trains is new and carries with it much inherent risk."))
    assert (coded.score, coded.score_kind) == (None, None)


def test_what_is_said_behind_a_code_and_its_comma_is_no_title() -> None:
    names = [named.title for named in by_code("A new risk, HB6, had been added: theft of fuel. HB7, late trains, had fallen.")]
    assert "late trains" in names
    assert "had been added" not in names

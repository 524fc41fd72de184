"""How a vote went, from one sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.counts import Outcome, outcome


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The figures were 8 in favour of the recommendation, and 2 against.", Outcome(8, 2, None, "carried")),
        ("On a vote there were 10 for, 2 against, 1 abstention.", Outcome(10, 2, 1, "carried")),
        ("FOR: 12 AGAINST: Nil ABSTAIN: 2", Outcome(12, 0, 2, "carried")),
        ("12 FOR 3 AGAINST 1 ABSTENTION", Outcome(12, 3, 1, "carried")),
        ("VOTE: For 12 / Against 3 / Abstentions 1", Outcome(12, 3, 1, "carried")),
        ("The vote was tied at 6-6 and the Mayor voted for it.", Outcome(6, 6, None, None)),
        ("The motion was lost by 3 votes to 5.", Outcome(3, 5, None, "lost")),
        ("It was carried by six votes to three.", Outcome(6, 3, None, "carried")),
        ("Four members voted in favour.", Outcome(4, None, None, None)),
        ("Seven were in favour and 2 abstained.", Outcome(7, None, 2, "carried")),
        ("The amendment was put to the vote and was declared LOST.", Outcome(result="lost")),
        ("CARRIED", Outcome(result="carried")),
        ("All Councillors in agreement.", Outcome(result="carried", unanimous=True)),
        ("It was unanimously agreed to adjourn.", Outcome(result="carried", unanimous=True)),
        ("RESOLVED (unanimously)", Outcome(result="carried", unanimous=True)),
        ("The recommendation was put and agreed nem. con.", Outcome(result="carried")),
        ("Voting: Unanimous", Outcome(result="carried", unanimous=True)),
        ("It was voted 5 – 1 that the gate be moved.", Outcome(5, 1, None, "carried")),
        ("The lease was agreed (7:7 on the casting vote).", Outcome(7, 7, None, None)),
        ("The figure for falls was 0 for Quarter 1 against a figure of 3 for the Quarter before.", None),
        ("There was 1 against a target of 2, as members saw.", None),
        ("There voted for the motion 6, against 3, abstaining 2.", Outcome(6, 3, 2, "carried")),
        ("On a vote being taken, 6 Members voted for the Amendment and 16 Members voted for the Motion.", Outcome(16, 6, None, "carried")),
        ("Proposed Cllr Hill, seconded Cllr Moss all in agreement.", Outcome(None, None, None, "carried", True)),
        ("A vote was taken: 1 was in favour and 7 were against.", Outcome(1, 7, None, "lost")),
        ("The survey was carried out and carried forward.", None),
        ("There were 23 responses in favour and 4 against.", None),
        ("Members were all in agreement that it was late.", None),
        ("The report on voting machines was long.", None),
    ],
)
def test_figures_result_and_unanimity(text, told):
    assert outcome(text) == told


@given(st.integers(0, 300), st.integers(0, 300))
def test_the_larger_side_wins(votes_for, against):
    told = outcome(f"The vote was {votes_for} for and {against} against.")
    assert told is not None
    assert (told.votes_for, told.against) == (votes_for, against)
    assert told.result == (None if votes_for == against else "carried" if votes_for > against else "lost")

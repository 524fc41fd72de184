"""What a meeting agrees behind what somebody told it, and how it answers an application that has the next one's mark behind it."""

import pytest

from pipeline.extract.decisions import decisions
from tests.extract.shaped import shaped, words


def rows(text):
    reading = shaped(text, organization="Nether Thistley Parish Council")
    return [(decision.kind, words(reading, decision)) for decision in decisions.find(reading)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ms Orr advised that the lamp was out and it was agreed that the Clerk would ask for a price.",
        "Ms Orr said that two firms could mend the lamp and it was agreed to ask both.",
        "It was reported that the weir leaked and it was agreed that it should be shut in June.",
        "Ms Orr had heard that gulls nest in the tower and it was agreed that this could be looked into before May.",
        "Ms Orr explained that the tower was cold and it was unanimously agreed that a heater be bought.",
        "The Clerk noted that the mirror was cracked.It was agreed that the Clerk would order another.",
    ],
)
def test_what_is_agreed_behind_a_report(sentence):
    assert [kind for kind, _ in rows(f"# Lamps\n{sentence}")] == ["agreed"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ms Orr advised that the trustees had met and it was agreed to ask both firms.",
        "Ms Orr said that there had been talks with the firm and it was agreed that the lamp would be mended.",
        "Ms Orr recalled that in the minutes of June it was agreed that the lamp would be mended.",
        "Ms Orr explained that, as the lamp was out, it was agreed to sit in the hall.",
        "Ms Orr said that the lamp was old and it was agreed that it was ugly.",
    ],
)
def test_what_is_agreed_elsewhere_or_only_thought(sentence):
    assert rows(f"# Lamps\n{sentence}") == []


@pytest.mark.parametrize("mark", ["", " c.", " ii."])
@pytest.mark.parametrize("verdict", ["No objections raised.", "No objections were recorded.", "No objection was raised."])
def test_an_answer_to_an_application_with_the_mark_of_the_next(verdict, mark):
    assert [kind for kind, _ in rows(f"# Planning applications\n31/00170/F Two sheds at Elm Farm, Mill Road. {verdict}{mark}")] == ["resolved"]

"""Who is requested to come or look, what is given or put on an agenda later, and the letters that a larger council will write."""

import pytest

from pipeline.extract.actions import actions
from pipeline.facts import MeetingKind
from tests.extract.shaped import shaped, words
from tests.extract.test_tasks_and_plans import owners


def tasks(text, **meeting):
    reading = shaped(text, **{"date": "2031-03-04", "kind": MeetingKind.MINUTES, **meeting})
    return [words(reading, action) for action in actions.find_weighed(reading, None)]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Councillor Hale requested the Harbour Design Office attend the next meeting.", "the Harbour Design Office"),
        ("Councillor Hale requested that the ferry company attend in June to hear of the delays.", "the ferry company"),
        ("Councillor Hale requested a member of staff look into the gully in Mill Road.", "a member of staff"),
        ("Councillor Hale requested a representative from the Ferry Agency would attend in May.", "a representative from the Ferry Agency"),
        ("Councillor Hale requested the District write to the ferry company.", "the District"),
        ("Councillor Hale requested the relevant section liaise with the owners of the pier.", "the relevant section"),
    ],
)
def test_who_is_requested_to_come_look_or_write(sentence, owner):
    assert owners(sentence) == [owner]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry company has requested the Council provide a berth.",
        "Councillor Hale requested the minutes of the meeting reflect his view.",
        "Councillor Hale requested that the public attend in numbers.",
        "The firm requested a plan to provide moorings.",
        "It is intended that a briefing will be given to Members.",
    ],
)
def test_what_is_requested_of_the_body_or_of_nobody(sentence):
    assert owners(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "An update on the ferry will be given at the next committee meeting.",
        "A briefing would be given to Members before the summer.",
        "It was agreed to put the berths on the June agenda.",
        "It was agreed to place the cost of two new lamps on the agenda for the next meeting.",
        "It was agreed to put this back on the agenda.",
        "One of the lamps is loose, *Cllr Hale to order a bracket.",
    ],
)
def test_what_is_given_or_put_on_an_agenda_later(sentence):
    assert len(owners(sentence)) == 1


def test_a_larger_council_sends_letters_and_plans_the_rest():
    told = "# Ferry\nThe Council will {} the ferry company about the berths."
    for verb in ("write to", "contact", "now write to", "arrange to contact"):
        assert tasks(told.format(verb), organization="Elmshire County Council") == [
            f"The Council will {verb} the ferry company about the berths."
        ]
    assert tasks("# Ferry\nIf a berth is lost, the Council will contact the ferry company.", organization="Elmshire County Council") == []
    assert tasks("# Ferry\nWe resolve that this Council will write to the firm.", organization="Elmshire County Council") == []
    assert tasks("# Ferry\nThe Council will review the berths in the spring.", organization="Elmshire County Council") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "A single quotation has come in, further quotations to be sought before anything is ordered.",
        "Cars were parked on the footpaths at night - again the police to be notified.",
        "It was felt that this was not good enough, a further letter be sent.",
        "It was agreed to put this off until June, also to remind the firm to cut back the hedges.",
        "It was AGREED that we produce a letter for all households.",
        "Cllr Orr committed himself to make the request at the next meeting of the board.",
    ],
)
def test_tasks_behind_another_clause(sentence):
    assert len(owners(sentence, small=True)) == 1


def test_what_was_asked_at_another_meeting_is_no_task():
    assert not owners("The Members requested at their meeting on 13 January that a site visit be arranged.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Miss Orr will be asked whether she has any news of the land.",
        "It was felt that the ferryman should be notified of these changes.",
        "It was resolved that a site meeting be held to find out whose the path is.",
    ],
)
def test_what_is_to_be_asked_told_or_met_about(sentence):
    assert owners(sentence) == [None]


@pytest.mark.parametrize("sentence", ["Mr Orr was asked whether he had any news.", "Mr Orr asked whether the Clerk would write."])
def test_questions_are_no_tasks(sentence):
    assert not owners(sentence)

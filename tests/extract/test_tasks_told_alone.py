"""Which sentence holds a task, whom the column beside it means, and what letters, laws and announcements tell."""

import pytest

from pipeline.extract.actions import actions
from pipeline.extract.actions.course_of_things import is_course_of_things
from pipeline.extract.actions.margins import is_told_apart
from pipeline.extract.actions.promises import promises
from pipeline.extract.agents import Known, mask
from pipeline.facts import MeetingKind
from pipeline.language.sentences import starts
from tests.extract.shaped import shaped, words

KNOWN = Known(frozenset({"NP", "OL"}), frozenset({"Ann", "Zoé"}), frozenset({"T Quill"}))


def owners(text, *, small=False):
    masked = mask(text, KNOWN)
    return [masked.printed(*found.owner) if found.owner else None for found in promises(masked, small=small)]


def told(text, **meeting):
    reading = shaped(f"# Green\n{text}", date="2031-03-04", **meeting)
    return [(action.owner, action.due_text, words(reading, action)) for action in actions.find_weighed(reading, None)]


def test_who_takes_a_matter_up_is_quoted_alone_and_an_answer_with_what_it_answers():
    assert told("The gate is off its hinge. The Clerk to investigate.") == [("The Clerk", None, "The Clerk to investigate.")]
    assert told("The pump ran dry in May. *Clerk to action.") == [("Clerk", None, "Clerk to action.")]
    answered = told("Cllr Reed asked for the key to be kept in the hall. Mr Hale agreed to this.")
    assert [quote for _, _, quote in answered] == ["Cllr Reed asked for the key to be kept in the hall. Mr Hale agreed to this."]


def test_minutes_go_on_below_purpose_and_recommendation():
    talk = "Cr Moss requested that the tables be circulated to members."
    assert [quote for _, _, quote in told(f"Purpose\nTo set the fees.\n{talk}")] == [talk]
    assert told("Recommendation\nThat the tables be circulated to members.") == []
    assert told(f"Purpose\n{talk}", kind=MeetingKind.AGENDA_ITEM) == []


@pytest.mark.parametrize(
    ("printed", "margin", "text", "apart"),
    [
        ("NP", "NP/OL", "NP to ask the smith.", True),
        ("NP", "NP/OL", "NP to ask the smith and OL to write.", False),
        ("NP", "OL", "NP to ask the smith.", True),
        ("NP", "NP", "NP to ask the smith.", False),
        ("NP", "All", "NP to ask the smith.", False),
        ("Mr Hale", "NP", "Mr Hale to ask the smith.", False),
    ],
)
def test_whom_a_column_of_two_means(printed, margin, text, apart):
    assert is_told_apart(printed, margin, text) is apart


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Once the survey is done, Ann will report back with a plan.", "Ann"),
        ("Zoé will look at the lease.", "Zoé"),
        ("No quorum could be found, the Clerk to tell the county.", "the Clerk"),
        ("Officers confirmed that the figures would be amended in the strategy.", None),
        ("The Director of Parks noted that the fund was small but undertook to consider the wish.", "The Director of Parks"),
        ("A hedge hangs over Mill Lane – Chairman to have a word with the owner.", "Chairman"),
        ("Ms Orr said she would take photographs of the weir.", "Ms Orr"),
        ("He was asked by the Mayor to sound the tenants out.", None),
        ("Cllr Reed asked him to find out when the lamps are mended.", None),
        ("Members requested that this item go on the agenda for the next workshop.", None),
        ("Request to look into the landing stage.", None),
        ("Follow-up requested to visit the weir.", None),
        ("It was agreed to produce a map of the plots.", None),
        ("It was agreed that training should be booked for the autumn.", None),
        ("The fees will be on the Agenda for the next meeting.", None),
        ("Clerk to ask the bank how we will know the sum.", "Clerk"),
        ("Cllr Hale asked why the barn was chosen and requested that the choice be looked at.", None),
        ("It was proposed by Mr Orr and seconded by Ms Elm to write to the mill.", None),
        ("The executive agreed to add this to the July agenda.", None),
        ("Cllr Reed undertook to be responsible for the strimmer.", "Cllr Reed"),
        ("Mr Hale offered in the meantime to cut the grass.", "Mr Hale"),
        ("Mr Orr suggested notices should be posted in the hall.", None),
    ],
)
def test_further_tasks(sentence, owner):
    assert owners(sentence) == [owner]


@pytest.mark.parametrize(
    "task", ["Research will be undertaken to find the deeds.", "Clarification of the price will be obtained from the mason."]
)
def test_what_a_small_body_looks_into(task):
    assert owners(task, small=True) == [None]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cllr Hale had met the smith and asked him to call.",
        "It was proposed that the Minister would appoint the Chair.",
        "It was agreed that the plan be noted and that the Minister set a date for it.",
        "The Director informed members that a workshop would be held in the hall.",
        "The Chair said he would bring forward the item on the weir.",
        "The guest agreed to give a brief report.",
        "Telephone Box – the paint is old.",
        "Grant of planning permission – barn – to remove the old roof.",
        "The monitoring will be undertaken beyond the fence.",
        "Mr Orr thought that maybe a clerk should be sought.",
        "Cllr Hale asked how the letters would be sent.",
        "It was agreed to discuss the matter at the May meeting.",
    ],
)
def test_what_hands_out_nothing(sentence):
    assert owners(sentence, small=True) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "A meeting was held on 4 May at which it was agreed that the Clerk would write.",
        "It is being suggested that the full cost should be passed to parishes.",
        "The Licensing team will write to you about the day.",
    ],
)
def test_what_was_settled_before_and_what_a_letter_says(sentence):
    assert is_course_of_things("actions.would", "the Clerk", sentence)


def test_the_clerk_who_is_to_ask_has_the_task():
    assert owners("The Clerk to ask the Warden to visit the pond.") == ["The Clerk"]


def test_the_meeting_itself_and_the_last_one_are_no_deadlines():
    assert told("The Clerk to send the answers to what was raised at the meeting.")[0][1] is None
    assert told("The Clerk would write to the bank, as was said at the last meeting.")[0][1] is None
    assert told("The Clerk to send the answers at the next meeting.")[0][1] == "at the next meeting"


def test_words_that_are_short_for_days_end_a_sentence_in_small_letters():
    assert starts("The bench stood in the sun. The Chair sat there.") == [0, 28]
    assert starts("Open Sat. 4 May from ten.") == [0]

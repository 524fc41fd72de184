"""Whose doing a sentence tells, and what stands around it: outsiders' plans, general intentions, the order of the meeting, quoted words."""

import pytest

from pipeline.extract.actions import actions
from pipeline.extract.actions.promises import promises
from pipeline.extract.agents import Known, mask
from tests.extract.shaped import shaped, words

KNOWN = Known(frozenset({"NP", "OL"}), frozenset({"Ann"}), frozenset({"T Quill"}))


def owners(text, *, small=False):
    masked = mask(text, KNOWN)
    return [masked.printed(*found.owner) if found.owner else None for found in promises(masked, small=small)]


def found(text, **meeting):
    return actions.find_weighed(shaped(text, **{"date": "2031-03-04", **meeting}), None)


def tasks(text, **meeting):
    reading = shaped(text, **{"date": "2031-03-04", **meeting})
    return [words(reading, action) for action in actions.find_weighed(reading, None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Mayor stated that a presentation would be given by Ms Fenn on the flood maps.",
        "He said that an overview would be provided by the Head of Parks.",
        "A demonstration will now be given to members by the Head of Parks.",
        "The Chief Executive and the relevant Director would answer questions raised by members.",
        "Mr Hale said he would take questions at the end.",
        "The Harbour Master stated that she would answer any queries after the slides.",
        "The officers would respond to members' questions.",
        "Cllr Reed asked if the ferry item could be brought forward.",
        "It was agreed that the motion on lamps would be brought forward.",
        "Cllr Reed said that she would therefore excuse herself from the debate.",
        "NP said that he would leave the room.",
        "At the rates meeting the councillors will be asked to make these decisions:",
        "Members will be asked to approve the budget.",
        "The Clerk was asked to read out the letter.",
        "Under the rule the press would be asked to leave the meeting.",
        "It was agreed that the Mayor and the party leaders would meet during the adjournment.",
        "NP proposed a recess and it was agreed that the Clerk would draft the words.",
    ],
)
def test_the_order_of_the_meeting_is_no_task(sentence):
    assert owners(sentence, small=True) == []


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("The Mayor is asked to send it before the summer recess.", "The Mayor"),
        ("Mrs Orr and Mr Hale would be attending.", "Mrs Orr and Mr Hale"),
        ("Minister Hale said he would bring this up with his office.", "Minister Hale"),
        ("Ms Orr noted the point and committed to looking at the fees.", None),
        ("The Head of Parks would answer the question in writing.", "The Head of Parks"),
        ("The Director said she would respond to the questions by email.", "The Director"),
        ("It was agreed that the Head of Parks would give a presentation at the next meeting.", "the Head of Parks"),
        ("It was agreed that this item be brought forward to the next meeting.", None),
        ("It was agreed that the mill would be invited to give a presentation in May.", None),
        ("Members will be asked to send their views to the Clerk.", None),
    ],
)
def test_what_is_put_off_to_later_is_a_task(sentence, owner):
    assert owners(sentence) == [owner]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Harbour Master stated that the coastguard will respond as required.",
        "NP said that the Roads Team would attend to faults as and when needed.",
        "The Chair agreed and stated the police would continue to work with the school.",
        "He said that staff would do everything possible to help them.",
        "Mr Hale would do all he can to get this moving.",
        "Ms Orr said that she would do her best to attend.",
        "Mr Hale said that he was interested in the talks and would be doing so in May.",
        "The Team will take any necessary steps to stop this.",
        "Lamps will be sent to owners on request.",
        "She had told them to leave or she would call the police.",
        # views
        "It was agreed that a trial of a month would be sensible, during which news would be posted.",
        "Members agreed that traffic in the town needed to be looked at.",
        "It was agreed that the long wait needs to be addressed.",
        # what lasts, and rules
        "The Council will review the policy on an annual basis.",
        "The fund lets us be fair, open and committed to providing homes.",
    ],
)
def test_general_intentions_and_views(sentence):
    assert owners(sentence, small=True) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "He advised that customers who have signed up will be directly contacted.",
        "The plan covers the county but each district will be consulted twice.",
        "Every tenant will be notified.",
        "This matter was requested to be raised by Ms Orr.",
        "The deadline was in May, after which she would be updating the office.",
        "Fees are set in full, with review of the policy to be reported to the May meeting.",
        "Extra plots to be cut have been added to the contract.",
        "For this scheme to be operated six volunteers are needed.",
        "Gates about to be installed at the green.",
        "The lanes deserve to be protected.",
        "Rents to be reviewed every four years.",
        "The plan for a one way street to be put on hold for now.",
        "They have asked to be informed of the dates.",
        # outsiders
        "The ministry has asked the Local Authority to house a hundred people.",
        "When the claims are resolved Elmshire County Council will carry out the works.",
        "Minister Hale agreed to help with this.",
        "The Government will bring this to the house.",
        "The Clerk reported that the Roads Team had seen it and will repair it.",
        "Mr Hale said that the police had been told and would visit.",
        "Elmshire County Council will replace the board.",
        # events and reminders
        "Members were reminded that fees are due and Mrs Orr will be collecting them.",
        "NP told the group that Ms Orr will be presenting at a workshop on 6 June.",
    ],
)
def test_descriptions_and_plans_of_outsiders(sentence):
    assert owners(sentence, small=True) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "A Parish Councillor commented that they would be worried about the lamp.",
        "NP shared that the number of lamps would be determined by the splays.",
        "All were in agreement that the tree should be removed.",
        "Should there be any problems it will be looked into again.",
        "The wall should be repaired once all the plots are sold.",
        "The inn will be listed for five years.",
        "The network will be rolled out in phases.",
        "The path will be surfaced and joined to the old one.",
    ],
)
def test_what_is_no_errand_of_a_small_body(sentence):
    assert owners(sentence, small=True) == []


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        # who speaks of it is not who does it
        ("The Director confirmed that the plan would be brought to the Council in May.", None),
        ("She confirmed that the mill would be invited to speak in May.", None),
        ("The Director undertook that the plan would be sent.", "The Director"),
        # a seconder
        ("It was agreed that the draft be sent to members for approval in May, seconded by Cllr Moss.", None),
        ("It was agreed that a visit would be arranged, proposed by Cllr Reed and seconded by Cllr Moss.", None),
        # whom "he" means
        ("The Clerk noted that the Handyman had seen a fault and added he would ring the firm.", "The Clerk"),
        ("The Clerk reported that Mr Hale had said he would ring the firm.", "Mr Hale"),
        ("The Clerk replied that this was his view and would ask them.", "The Clerk"),
        # who is to instruct
        ("It was agreed that the Clerk should instruct Arlo Penk to go on with it.", "the Clerk"),
        ("Members requested that the form be sent, the Clerk to post it.", "the Clerk"),
        ("It was proposed by Cllr Reed, seconded by Cllr Moss that the District write to the bank.", "the District"),
        ("Members and the Executive to discuss a date.", "Members and the Executive"),
        # a place behind the name
        ("It was agreed that the forms be sent out by Mrs Orr at Mill Street.", None),
        ("The Parish Council would carry out checks of the swings.", "The Parish Council"),
    ],
)
def test_who_is_to_do_it(sentence, owner):
    assert owners(sentence) == [owner]


def test_whom_a_pronoun_means_stands_as_a_subject():
    text = """The Head of Parks thanked all for coming.
In response to Cllr Moss, he advised that he would bring it to the engineers.
The Director said that they will ask an engineer to come. He will contact the mill.
The Inspector spoke of the lanes. He added that the present contractor is good. He would speak to the owners.
"""
    owner = [action.owner for action in found(text)]
    assert owner == [None, "The Director", "The Inspector"]


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("The Clerk will send the form by the weekend.", "by the weekend"),
        ("Members agreed to meet on Saturday morning.", "Saturday morning"),
        ("The Clerk would send it by next Friday.", "by next Friday"),
        ("The Clerk will review it once further details have been received.", "once further details have been received"),
        ("The yard to be added to the list once declared closed.", "once declared closed"),
        ("It was agreed that a note be sent to the Minister, to fund and immediately build it.", None),
    ],
)
def test_days_of_the_week_and_conditions_as_deadlines(sentence, due):
    assert [action.due_text for action in found(sentence)] == [due]


def test_a_meeting_to_come_is_a_deadline_though_the_paper_does_not_tell_its_own_day():
    text = """That the Head of Moorings be asked to attend the meeting on 16 April 2031 to report on dues.
That the Clerk submit a plan to the Board’s meeting on 26th March, 2031.
The Clerk would answer the letter raised at the last meeting of 4 May 2031."""
    dues = [action.due for action in found(text, date=None)]
    assert dues[:2] == ["2031-04-16", "2031-03-26"]


def test_words_inside_a_quotation():
    text = """The firm had told us that “the lamps will replace the old ones. They will be put round the yard, and members will be informed.
“Cllr Reed requested that the changes now be considered and that they be sent to members.”
“That this Council write to the Minister about the pier”.
The rules say “it is within the road. It is for the town to pay” - Clerk to ask about this.
"""
    assert tasks(text, organization="Elmsea Parish Council", body=None) == [
        "“That this Council write to the Minister about the pier”.",
        "It is for the town to pay” - Clerk to ask about this.",
    ]


def test_words_of_a_motion():
    text = """1. Motion
I will move at the next sitting that this Council:
- Request that the Minister meet the board.
- Ask the Clerk to write to the board.
The motion was agreed and Mr Hale undertook to write to the board.
2. Motion
I will move that walls be built. At its last meeting it was agreed that the promise to check the walls be carried out.
Members asked the Clerk to ring the mill.
"""
    assert tasks(text) == [
        "The motion was agreed and Mr Hale undertook to write to the board.",
        "Members asked the Clerk to ring the mill.",
    ]


def test_what_is_done_or_answered_in_the_next_words():
    text = """The Treasurer was asked to cost these plans. The plans were subsequently costed and laid before members.
Ms Orr agreed to weigh the stones.
Response: Ms Orr has weighed them.
The Treasurer was asked to cost the roof. The roof is old.
"""
    assert tasks(text) == ["The Treasurer was asked to cost the roof."]


def test_news_of_another_bodys_meeting():
    text = """Cllr Reed reported on the last safety meeting attended. A register is to be set up of fair traders. Signs to be put up.
Cllr Reed reported on the wall. A register is to be set up of fair traders.
"""
    assert tasks(text, organization="Elmsea Parish Council", body=None) == ["A register is to be set up of fair traders."]


def test_talks_in_an_adjournment():
    text = """The Mayor proposed a short adjournment. It was agreed that the Mayor and Ms Orr would meet to settle the words.
"""
    assert tasks(text) == []

"""Words that ask for something and hand out nothing: said at the meeting, settled before it, foreseen, or said to whoever it concerns."""

import pytest

from pipeline.extract.actions.course_of_things import is_course_of_things
from tests.extract.test_tasks_and_plans import owners


@pytest.mark.parametrize(
    "sentence",
    [
        # the order of the meeting
        "Mr Penk was invited to report on the weir.",
        "Ms Orr was then invited to speak.",
        "Mr Hale was asked to give his news of the ferry at this point.",
        "Cllr Reed asked Mr Hale to withdraw his remarks about the ferry.",
        "Cllr Reed asked Ms Orr to make a comment.",
        "Members requested the Executive to support the motion.",
        "Cllr Reed asked that a minute's silence be observed for the ferryman.",
        "The Chair agreed to move Item 7 forward for the guests.",
        "Mr Hale agreed that fares be raised during discussion of item 2.",
        "Ms Orr asked that the bid of the ferry company be taken before item 3.",
        # what somebody says
        "Mr Hale advised to look at the map for the fares.",
        "Mr Hale advised to date £40 had come in.",
        # what a law or a rule requires
        "Section 4 of the Ferries Act required the Clerk to prepare a report.",
        # the wording of minutes and motions
        "Cllr Reed asked that the last sentence of point 4 be deleted.",
        "Cllr Reed requested that the wording of the motion be amended.",
        "Cllr Reed asked that the following be amended:",
        'Cllr Reed asked that "the members" be changed to name him.',
        # what an item is for
        "8. To Receive items of concern and matters to be included in the next agenda",
        "To Approve Accounts to be passed to the auditor",
        "Invoices to be presented for approval of payment, March 2031",
        # praise
        "Ms Orr said that Mr Hale would make a wise and patient Chair.",
        "Ms Orr said that Mr Hale would make for a strong Mayor.",
        # the decision itself
        "It was agreed to raise the rent of the lower moorings by the old weir to £40.",
        "It was agreed that the fare will be kept the same as last year.",
        "It was proposed by Mr Hale and seconded by Ms Orr that the rent should be raised to £40.",
        "Mr Hale asked that the mooring fee be increased by £4.",
        # views of a minister
        "The Ferries Minister needs to amend the timetable.",
        # events, and what somebody is there for
        "The fair of the Clerk is to take place in May.",
        "The idea of a Play Officer is to help the clubs.",
        # what goes on as it did
        "Moles continue to be found in the lower field.",
        "Reeds at the weir still to be cut.",
        "Brambles at the weir to be left until spring.",
    ],
)
def test_what_is_said_or_done_at_the_meeting_itself(sentence):
    assert owners(sentence) == [], sentence


@pytest.mark.parametrize(
    "sentence",
    [
        # foreseen
        "It is likely that the lanterns will be sent to members in June.",
        "It was anticipated that Mr Hale would mend the weir.",
        # whoever it concerns
        "Ms Orr said that any faults of lamps should be reported to the harbour office.",
        "All complaints about the ferry should be passed to the harbour office.",
        "All vandalism at the pier is to be reported to the harbour office.",
        # a question
        "Mr Hale asked that, as the tide was out, should we be looking for the anchor.",
        # an office
        "Mr Hale would take over the role of ferryman.",
        "Mr Hale told members that he would be giving up his post and his boat.",
        "It was proposed that Mr Hale should take the post of treasurer.",
        "Mr Hale would take the Chair for item 4.",
        "Mr Hale will step down in May.",
        # whatever may come
        "Any other bids would be considered.",
        "Lamps are lit and any faults reported will be dealt with by the harbour office.",
        # good will
        "The Mayor would endeavour to improve the lanes.",
        "The Harbour Master said he would listen to the views of the ferrymen.",
        "The sergeant agreed to work closely with the skippers.",
        "Ms Orr promised to do her best for the port.",
        "Ms Orr will be promoting the regatta during her year.",
        # before this meeting
        "It was agreed at that meeting that the map would be submitted to members.",
        "It was resolved at the last Council meeting that the map be sent to members.",
        "He spoke of the resolution passed in May that the map would be sent to members.",
        "The harbour office had assured the Clerk that a new lamp would be provided to members.",
        "The ferry company have previously said that the fare would be looked at.",
        "At the last meeting members requested a list of the moorings.",
    ],
)
def test_what_is_foreseen_or_was_settled_before(sentence):
    assert is_course_of_things("actions.be_done", None, sentence)


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Mr Penk was invited to report on the weir at the next meeting.", 1),
        ("The Committee required the Clerk to report in May.", 1),
        ("It was agreed that the lamp would be raised with the county.", 1),
        ("Mr Penk was asked to report the broken lamp to the county.", 1),
        ("Cllr Reed asked Mr Hale to support the bid by writing to the county.", 1),
        ("Cllr Reed asked that the broken lamp be removed.", 1),
        ("Ms Orr said that Mr Hale would make a list of the moorings.", 1),
        ("The Clerk needs to amend the timetable.", 1),
        ("Accounts to be sent to the auditor.", 1),
        ("Mr Hale asked that the rent be raised with the landlord.", 1),
        ("The Clerk is to take the lamp to the smith.", 1),
        ("Reeds at the weir to be cut.", 1),
    ],
)
def test_what_is_asked_for_after_the_meeting_stays_a_task(sentence, count):
    assert len(owners(sentence)) == count, sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "It was agreed that this matter should be reported to the police.",
        "It was agreed that a map be sent to all members.",
        "It was proposed that the Harbour Master would endeavour to promote the regatta.",
        "Ms Orr will endeavour to find the old chart.",
        "Ms Orr would seek to contact the skipper.",
        "The board has previously agreed in principle, and the ferryman will ring the smith about the lamp.",
        "Mr Hale would take the chairs back to the hall.",
        "Mr Hale will give the posts a coat of paint.",
        "It was agreed that all other bids would be considered in May.",
        "At the last meeting the lamp was broken, and Mr Hale would ask the smith.",
    ],
)
def test_a_task_of_this_meeting_is_none_of_these(sentence):
    assert not is_course_of_things("actions.errand", None, sentence)

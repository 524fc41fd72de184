"""Who is asked if he would, what a body agrees on besides, errands behind a question or a guess, and dates that belong to something else."""

import pytest

from pipeline.extract.actions import actions
from pipeline.extract.actions.course_of_things import is_course_of_things
from tests.extract.shaped import shaped
from tests.extract.test_tasks_and_plans import owners

PARISH = {"date": "2031-03-04", "organization": "Elmshire Parish Council"}


def found(text, **meeting):
    return actions.find_weighed(shaped(text, **{**PARISH, **meeting}), None)


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Cllr Reed asked Mrs Orr if she would speak to the school about the gate.", "Mrs Orr"),
        ("NP very kindly agreed to mend the post in the next few days.", "NP"),
        ("The Clerk would find this information out.", "The Clerk"),
        ("The ferry firm had been slow and Mr Hale requests the Council write to its owners.", "the Council"),
        ("It was AGREED further to contact the ferry firm for support.", None),
        ("It was agreed to advise her that the hedge would be cut.", None),
        ("It was agreed that the CC would make an application to the lottery.", "the CC"),
        ("It was AGREED to return to this in May and invite the ferry firm.", None),
        ("It was recommended to invite the ferry firm to the fair.", None),
        ("A request was made to look at the lamps in Mill Road.", None),
        ("The rent is to be reviewed; this will be an agenda item again for May.", None),
        ("Mr Hale noted that the tapes could be asked for and he would look into it.", "Mr Hale"),
        ("Councillors will again fill the holes in the lane.", "Councillors"),
        ("Mr Hale queried why the verge had not been cut - Clerk to ask the county.", "Clerk"),
        ("Mr Hale queried why the verge had not been cut - to be investigated", None),
    ],
)
def test_who_is_asked_and_what_is_agreed(sentence, owner):
    assert owners(sentence, small=True) == [owner]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cllr Reed asked Mrs Orr if she could explain the fee.",
        "It was agreed that the CC would meet the cost of the wreath.",
        "It was agreed to adjourn the meeting and ask the public for their views.",
        "It was agreed to take a ten minute adjournment and to seek advice.",
        "Engagement with the elected members will take place.",
        "Three new Councillors will take office in May.",
        "Members of the public were told that if they wished to speak they should stand and they would be invited to do so.",
        "It should not be for delegated officers to decide.",
        "Mr Hale advised the Parish Council to await a reply.",
        "The final accounts would be brought before the May Meeting so that it could adopt them.",
        "Her help with the fair will be greatly missed.",
    ],
)
def test_what_is_settled_or_done_by_the_way(sentence):
    assert owners(sentence, small=True) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Hayes Mill - changes to the rounds from May 2031 - arrange for her to attend a meeting",
        "Store in Mill Lane - permission given with conditions - write to the planners to ask what the difference is",
    ],
)
def test_orders_behind_a_dash(sentence):
    assert len(found(sentence)) == 1


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("It was agreed to send the form that was drawn up by Mr Hale to the county.", None),
        ("A draft will be provided to the May Council meeting and then to be signed by the Chair.", None),
        ("The lamp would be put up by Mr Hale.", "Mr Hale"),
    ],
)
def test_the_doer_of_something_else_is_no_owner(sentence, owner):
    assert owners(sentence, small=True) == [owner]


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("The beach clean was on 12th May and the Clerk agreed to tell the school.", None),
        ("The Clerk agreed to answer the survey finishing on 9 May 2031.", None),
        ("The Clerk agreed to ask when the lane would be done, as it was on the 2031 schedule.", None),
        ("The Clerk agreed to look at the rent in the 2031-32 budget.", None),
        ("NP agreed to price a three weekly plan.", None),
        ("The Clerk agreed to see if a line can be painted at the end of Mill Road.", None),
        ("NP agreed to send the drawings by the end of this week for comment.", "by the end of this week"),
        ("Mr Hale agreed to mend it by the end of May as asked.", "by the end of May"),
        ("Councillor Hale requested a list of the huts that burnt during the summer of 2029.", None),
        ("In May the Clerk would write to the school.", "In May"),
    ],
)
def test_dates_of_something_else_are_no_deadline(sentence, due):
    assert [action.due_text for action in found(sentence)] == [due]


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister had given a commitment that the rates would be reviewed.",
        "Mr Hale repeated that complaints will be acted on.",
        "It appears that a notice will be printed in the next issue.",
    ],
)
def test_what_was_said_before_is_no_task(sentence):
    assert is_course_of_things("actions.be_done", None, sentence)


def test_what_officers_of_a_large_council_have_in_hand_is_a_task_where_members_put_it():
    noise = "The noise will be dealt with in the design."
    assert is_course_of_things("actions.be_done", None, noise, small=False)
    assert not is_course_of_things("actions.be_done", None, noise)
    assert not is_course_of_things("actions.be_done", None, "The queries on the noise would be looked at.", small=False)


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Post in Mill Lane to be put up by EMC.", "EMC"),
        ("This would be discussed by the Harbour Committee.", "the Harbour Committee"),
        ("A form that was sent in by EMC is to be passed to Mr Hale.", None),
        ("A map will be marked to show the plots that are to be mown by the Parish Council.", None),
        ("To ask blacksmith for estimate to repair the gate", "blacksmith"),
        ("War Memorial NP to find the deeds of the plot.", "NP"),
        ("The sub-committee (NP and OL) is to arrange a site visit.", "The sub-committee"),
        ("It was suggested that two bins should be bought and quotes will be sought.", None),
    ],
)
def test_owners_behind_and_before_their_task(sentence, owner):
    found_owners = owners(sentence, small=True)
    assert found_owners == [owner]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Chair would therefore be exempting himself from this item.",
        "Mr Hale told them that the letter asked the Parish Council to confirm the fee.",
        "Requests such as these require thought to find whether they fit.",
        "The path now appears to be cut back.",
    ],
)
def test_what_letters_ask_and_how_things_seem(sentence):
    assert owners(sentence, small=True) == []


def test_the_next_steps_of_a_large_council():
    assert is_course_of_things("actions.to_be", None, "Part 2 of the scheme to be published in January.", small=False)
    assert not is_course_of_things("actions.to_be", None, "The list to be circulated.", small=False)
    assert is_course_of_things("actions.would", "he", "I understand that he will need to ask for more time.")


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Mrs Orr added that the Clerk should write to the county.", "the Clerk"),
        ("Cllr Reed proposed that the law be changed and that the Minister be written to.", None),
        ("He will be invited to the next meeting in June.", None),
        ("It was agreed that a sample would be collected by the ferry firm.", None),
        ("Councillor Hale requested an update on the quay.", None),
    ],
)
def test_what_is_added_proposed_and_requested(sentence, owner):
    assert owners(sentence, small=True) == [owner]


def test_no_plans_are_no_errand():
    assert owners("Mr Hale stressed that no plans would be sent in before June.", small=True) == []


@pytest.mark.parametrize(
    ("after", "count"),
    [
        ("The Senior Harbour Engineer advised that it is out to tender.", 0),
        ("In response Ms Orr set out the dates.", 0),
        ("Councillor Reed said the same.", 1),
        ("This was seconded by Councillor Reed.", 1),
    ],
)
def test_a_request_that_officers_answer_next_is_no_task(after, count):
    large = {"organization": "Elmshire County Council"}
    assert len(found(f"Councillor Hale requested an update on the quay. {after}", **large)) == count
    assert len(found(f"Councillor Hale requested a list of the moorings. {after}", **large)) == 1


def test_a_paper_that_names_nobody_at_its_head_is_a_parishs_where_it_speaks_of_one():
    nobody = {"organization": None, "body": None}
    text = "The Parish Council met. The Parish Council has a new lamp. {} Parking in Mill Road was raised - this will be reported to the police."
    assert len(found(text.format("The Parish Council thanked the smith."), **nobody)) == 1
    assert found(text.format("All thanked the smith."), **nobody) == ()

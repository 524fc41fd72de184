"""What bodies, their members and societies are told, urged and asked to do, and what others only plan."""

import pytest

from pipeline.extract.actions import actions
from pipeline.extract.actions.promises import promises
from pipeline.extract.agents import Known, mask
from tests.extract.shaped import shaped, words

KNOWN = Known(frozenset({"NP", "OL"}), frozenset({"Ann"}), frozenset({"T Quill"}))


def owners(text):
    masked = mask(text, KNOWN)
    return [masked.printed(*found.owner) if found.owner else None for found in promises(masked)]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("The Mayor told of the open day and invited Councillors to attend.", "Councillors"),
        ("Cllr Hale encouraged Members to make sure that the survey of May is returned.", "Members"),
        ("Members were encouraged to take part in the survey.", "Members"),
        ("Cllr Hale proposed the District write to the harbour master.", "the District"),
        ("Cllr Hale suggested that the Council should take over the shed.", "the Council"),
        ("Cllr Hale requested Elmshire County Council proceed with the case.", "Elmshire County Council"),
        ("It was agreed that an invitation be extended to the Quay Trust to speak.", None),
        ("Cllr Hale requested a list of the works for the next meeting.", None),
        ("It was resolved to request the attendance of the Director of Roads on 4 May.", None),
        ("“That, Elm City and County Council write to the Minister about the pier.”", "Elm City and County Council"),
        ("That the committee writes to the county in favour of the bowls club.", "the committee"),
        ("“That, the Members of the District of Elm write to the Agency about the fees.”", "the Members of the District of Elm"),
        ("After some talk the Quay Sports Club were going to seek a grant.", "the Quay Sports Club"),
        ("The PCC will also mend the lych gate.", "The PCC"),
        ("The Rivers Agency has advised that it will put in a second post.", "The Rivers Agency"),
        ("PC need to obtain a letter from the bank.", "PC"),
        ("The Councillors were in agreement for Mr Moss to fill the hole.", "Mr Moss"),
        ("Cllr Hale asked that there was clear guidance on the scheme.", None),
        ("Cllr Hale also sought that Members were provided with figures for the pool.", None),
        ("requests a report on the first year of the pool in June 2032.", None),
        ("ask Cabinet for a report on other firms by May", None),
        ("That a further update be received in September.", None),
        ("set up a task group, to report by February.", None),
        ("That the Panel visit the depot before its next meeting.", "the Panel"),
        ("Cllr Hale asked that somebody ring the ferry firm this week.", "somebody"),
        ("The Chair asked that the Panel see the register.", "the Panel"),
        ("Cllr Hale asked for the table in Annex A to give the weeks each case was open.", None),
        ("The Chair said that officers should be asked to attend in June.", "officers"),
        ("ask the Head of Parking to re-consult the residents of Quay Street.", "the Head of Parking"),
        ("She'd pass on the name of the firm.", None),
        ("It was agreed to correspond with the water company about the leak.", None),
        ("It was agreed to put together a list of the broken lamps.", None),
        ("It was agreed a presentation should be made on the new pool in June.", None),
    ],
)
def test_tasks_of_bodies_and_members(sentence, owner):
    assert owners(sentence) == [owner]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Chair invited Members to ask questions.",
        "Members were encouraged to speak.",
        "Residents were encouraged to recycle more.",
        "Cllr Hale had proposed the District write to him.",
        "The officer said that the Borough Council was going to survey the lane.",
        "Cllr Hale asked for a response to his request at the May District Meeting.",
        "He was hopeful funding would be made available by the Agency.",
        "This matter will be discussed again once the plans are in.",
        "The Chairman said that this would be picked up under the items below.",
        "Mr Hale asked that his disappointment be recorded.",
        "Cllr. N. Orr – “That a footpath be provided at the quay.”",
        'In the name of Cllr. Orr: "That the Council provide a list of lamps."',
        "Mr Elm has agreed to attend our meetings and answer questions.",
        "Ask the Minister for Housing to review the Act.",
        "She asked Members to refuse the application.",
        "Cllr Hale asked that minute 61 be amended.",
        "She'd like the lamp to be moved.",
        "Mrs Orr stated that Elm City and County Council follow all rules.",
    ],
)
def test_what_is_said_there_and_news_of_others(sentence):
    assert owners(sentence) == []


def test_a_point_that_tells_whom_to_notify():
    reading = shaped("# Letters\nThe steps at the quay are damaged - notify highways", organization="Elm Parish Council")
    found = actions.find_weighed(reading, None)
    assert [words(reading, action) for action in found] == ["The steps at the quay are damaged - notify highways"]


def test_what_is_put_in_a_debate_is_no_task_yet():
    reading = shaped(
        "# Rivers\nCllr Hale moved an amendment, seconded by Cllr Orr, to replace (3) by (3) ask officers to report on the cost.\n"
        "As a supplementary question Mrs Elm asked if he would meet with the Friends of the Pool.\n"
        "Mr Moss asked for a short paper on the options."
    )
    found = actions.find_weighed(reading, None)
    assert [words(reading, action) for action in found] == ["Mr Moss asked for a short paper on the options."]


def told(text, **meeting):
    reading = shaped(f"# Play area\n{text}", **{"organization": "Elm Parish Council", **meeting})
    return [(action.owner, words(reading, action)) for action in actions.find_weighed(reading, None)]


def test_points_that_ran_together_each_with_its_owner_in_brackets():
    text = "The following actions were agreed: – Swing to be oiled (NP) – Ask the smith for a price (Clerk) – Grass is long, strim it (OL)"
    assert told(text) == [
        ("NP", "Swing to be oiled (NP)"),
        ("Clerk", "Ask the smith for a price (Clerk)"),
        ("OL", "Grass is long, strim it (OL)"),
    ]
    assert told("Those who came were Neil Pell (NP) and Olive Lund (OL) with the Clerk (AB) of the trust.") == []


def test_who_is_to_check_takes_up_what_the_sentence_before_tells():
    assert told("The price of a new swing was queried. Clerk to investigate.") == [
        ("Clerk", "Clerk to investigate.")
    ]
    two = told("Mr Hale will write to the mill. Clerk to chase.")
    assert [owner for owner, _ in two] == ["Mr Hale", "Clerk"]


def test_what_the_next_report_is_to_show_is_nobodys_by_name():
    assert told("The Committee asked that the next report should include the trend for every red measure.")[0][0] is None

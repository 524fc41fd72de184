"""Requests by other verbs than "asked", tasks that resolutions hand out, and what small bodies jot down for an agenda."""

import pytest

from pipeline.extract.actions import actions
from pipeline.extract.actions.promises import promises
from pipeline.extract.actions.resolved_wordings import thirds
from pipeline.extract.agents import Known, mask
from tests.extract.shaped import shaped, words

KNOWN = Known(frozenset({"NP", "OL"}), frozenset({"Ann"}), frozenset({"T Quill"}))


def owners(text, *, small=False):
    masked = mask(text, KNOWN)
    return [masked.printed(*found.owner) if found.owner else None for found in promises(masked, small=small)]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Councillor Moss asked for officers to price a hedge along the lane.", "officers"),
        ("Members called on the Director of Place to publish the map.", "the Director of Place"),
        ("The Councillors wished the Clerk to query the bill.", "the Clerk"),
        ("The Mayor requested the Director, Roads and Transport, to revert to Members.", "the Director, Roads and Transport"),
        ("Councillor Lane invited officers to bring a paper to the next meeting.", "officers"),
        ("The Chair asked all Members to finish their training by 30 April 2031.", "all Members"),
        ("Cllr Moss asked that all Councillors have a think about the budget.", "all Councillors"),
        ("It was also asked that members could see the depot.", "members"),
        ("She also requested that the Council would consider buying the field.", "the Council"),
        ("Councillor Lane asked for the sums to be broken down by ward.", None),
        ("The Chair asked for the risk on floods, which stood at 16, to be shown in future reports.", None),
        ("Mr Quill asked for a table of costs to be part of the next report.", None),
        ("A review of the target was requested by the Panel.", None),
        ("Members asked to see the accounts.", None),
        ("NP asked to be made aware of any new dates.", None),
        ("The Panel directed that the survey be repeated.", None),
        ("The choice was left in the hands of the Clerk.", "the Clerk"),
        ("Sergeant Cole undertook to increase patrols.", "Sergeant Cole"),
        ("The Head of Highways gave an undertaking to reduce the noise.", "The Head of Highways"),
        ("Mr Hale replied that he would have the Area Engineer inspect it within a week.", "Mr Hale"),
        ("The Head of Highways would find a slot for it.", "The Head of Highways"),
        ("Resolved that the Clerk applies to the Trust for a grant.", "the Clerk"),
        ("Resolved that two bins be bought and the Clerk contacts the Warden.", "the Clerk"),
        ("That authority be delegated to the Head of Highways to seek tenders.", "the Head of Highways"),
        ("delegated authority to the Director, in consultation with the Chair, to finalise the lease by 4 May 2031.", "the Director"),
        ("Members agreed that the grant scheme be re- examined.", None),
        ("Councillor Lane proposed, Councillor Moss seconded and Members agreed that the target be reviewed for 2031/32.", None),
        ("RESOLVED: That the post be advertised at £9.20 per hour.", None),
        ("Members agreed that the PC should try to hold a meeting.", "the PC"),
        ("It was agreed that this could be investigated before the works begin.", None),
        ("Cllr Moss suggested asking the mill for a price.", "Cllr Moss"),
        ("The Committee agreed to receive a further update in May 2031.", None),
    ],
)
def test_requests_and_resolutions_hand_out_tasks(sentence, owner):
    assert owners(sentence) == [owner]


@pytest.mark.parametrize(
    "sentence",
    [
        "Members called on the Minister to build more homes.",
        "Members called for a recorded vote.",
        "Councillor Lane asked for the sum to be explained and the Head of Highways did so.",
        "Councillor Lane asked for the matter to be put to the vote.",
        "The residents had asked for officers to attend last year.",
        "The parcel was left with the Clerk.",
        "Villagers asked for hedges to be cut.",
        "The Chair invited the Head of Highways to introduce the report.",
        "OL asked about the well, which is due to be taken down.",
        "It was agreed that fees should be reviewed annually.",
        "It was agreed that such requests should not be considered.",
        "RESOLVED to hold a special meeting on 22 January 2031.",
        "The Mayor directed that a vote be taken on it.",
        "He was busy and would carry out his duties as Mayor with tact.",
        "CC asked that all Councillors had given it due thought.",
    ],
)
def test_what_only_sounds_like_a_request_is_none(sentence):
    assert owners(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "To place on the July agenda.",
        "To be put on the July agenda.",
        "*To be placed on noticeboards.",
        "Notice to go up on the boards.",
        "Letter of thanks to Mr Orr.",
        "Choice of lamp to be made once prices are known.",
        "The list will be given to Mrs Orr for her response.",
        "The owner of the path still needs to be established.",
        "The Council has had a price but further enquiries need to be made.",
    ],
)
def test_a_small_body_jots_down_what_it_will_do(sentence):
    assert owners(sentence, small=True) == [None]


@pytest.mark.parametrize("sentence", ["Trees may need to be trimmed.", "The first weeks would be taken up with clearing the site."])
def test_a_small_body_foresees_things(sentence):
    assert owners(sentence, small=True) == []


def test_a_mark_behind_a_few_words_takes_up_the_sentence_before_them():
    talk = "The mill had offered £250 for the lamp. Agreed to accept. OL Action."
    reading = shaped(f"# Path\nPresent: Olga Lind (OL), Nia Pugh (NP)\n{talk}", date="2031-03-04")
    found = actions.find_weighed(reading, None, known=KNOWN)
    assert [(action.owner, words(reading, action)) for action in found] == [("OL", talk)]


def test_verbs_of_a_third_person():
    assert {"writes", "applies", "makes contact", "publishes"} <= set(thirds().replace(r"\s+", " ").split("|"))


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("The Committee asked that officers show target scores in the next report.", "officers"),
        ("It was suggested that he make a submission to the plan.", "he"),
        ("that the Panel write to the Minister about the formula.", "the Panel"),
        ("It falls to the Clerk to get a new one.", "the Clerk"),
        ("Reporting of this to the warden was left with Mr Orr.", "Mr Orr"),
        ("(New net to be ordered – NP.)", "NP"),
    ],
)
def test_further_requests(sentence, owner):
    found = promises(mask(sentence, KNOWN))
    assert len(found) == 1
    assert found[0].pronoun or owners(sentence) == [owner]


@pytest.mark.parametrize(
    "sentence",
    [
        "In April the Board resolved to ask for extra bins.",
        "It will be recalled that in May the Council resolved to ask the mill for a price.",
        "The Scout leader, Mr Orr, will attend a later meeting if invited.",
    ],
)
def test_what_was_settled_before_or_is_put_to_others(sentence):
    assert owners(sentence, small=True) == []


def test_a_log_whose_rows_open_with_the_day_on_which_a_task_was_set():
    head = "Meeting Date\n\nAction\n\nResponsible\n\nDue\n\nStatus\n"
    rows = "21 May 2031\n\nSend the letter to members\n\nAnn Hill\n\n31 August 2031\n\nIn progress\n\n26 June 2031\n\nReport on gifts\n\nTom Moss\n"
    reading = shaped(f"# Schedule\n{head}\n{rows}\n29 October 2031\n\nIn progress\n", date="2031-07-04")
    found = actions.find_weighed(reading, None)
    assert [(action.owner, action.due) for action in found] == [("Ann Hill", "2031-08-31"), ("Tom Moss", "2031-10-29")]


def test_the_day_of_a_deadline():
    reading = shaped("# Mast\nMr Hale to write to the mill before the deadline of 29 September.", date="2031-09-04")
    assert [action.due for action in actions.find_weighed(reading, None)] == ["2031-09-29"]

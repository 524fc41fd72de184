"""Actions from the meeting that sets them to those that repeat, put off or close them."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.link import Rulings
from pipeline.link.action_words import owners_agree, prints_day
from pipeline.link.actions import link_actions
from pipeline.link.holders import Holders
from tests.link.mentioned import SCRUTINY, named, task, told


def follow(mentions, updates=(), rulings=None, holders=None):
    """Each action as the words of its statements and of the reports on it."""
    words = {said.ref: said.words for said in (*mentions, *updates)}
    return [
        ([mention.words for mention in action.mentions], [words[update.ref] for update in action.updates])
        for action in link_actions(mentions, updates, rulings or Rulings(), holders)
    ]


OTHERS = [
    task("Mr Hale would send the figures for parking.", 1, owner="Mr Hale"),
    task("The Clerk to write to the bishop.", 1, owner="The Clerk"),
    task("Ms Orr to draw up a list of wells.", 1, owner="Ms Orr"),
]
TRACKER = "She would circulate the dredging tracker to all by 30 September."


def test_a_report_goes_to_the_action_whose_words_it_has():
    tracker, late = task(TRACKER, 1), told("The dredging tracker had at last been circulated.", 3, matter="The dredging tracker")
    assert ([TRACKER], [late.words]) in follow([tracker, *OTHERS], [late])


def test_a_report_that_fits_two_actions_goes_to_neither_and_both_are_noted():
    one, other = task("Mr Hale to repair the swing.", 1), task("Ms Orr to repair the swing.", 1)
    report = told("The swing has been repaired.", 2, matter="repair of the swing")
    found = link_actions([one, other, *OTHERS], [report], Rulings())
    assert all(not action.updates for action in found)
    assert [action.mentions[0].words for action in found if action.candidates] == [one.words, other.words]


def test_no_report_goes_to_an_action_of_its_own_day_or_of_a_later_one():
    report = told("The dredging tracker had been circulated.", 1, matter="The dredging tracker")
    assert all(not updates for _, updates in follow([task(TRACKER, 1), task(TRACKER, 2), *OTHERS], [report]))


def test_an_action_that_is_set_again_is_one():
    again = "Circulate the dredging tracker"
    assert ([TRACKER, again], []) in follow([task(TRACKER, 1), task(again, 2), *OTHERS])


def test_two_statements_of_one_paper_are_two_actions():
    assert len(follow([task(TRACKER, 1), task("Circulate the dredging tracker", 1)])) == 2


def test_places_that_differ_keep_actions_apart():
    mentions = [task("The Clerk to arrange a visit to Esk Weir.", 1, owner="The Clerk"),
                task("The Clerk to arrange a visit to Tarn Mill.", 2, owner="The Clerk")]  # fmt: skip
    assert len(follow([*mentions, *OTHERS])) == len(OTHERS) + 2


def test_what_is_set_after_an_action_was_done_is_another():
    words = "The Clerk to arrange a visit."
    mentions = [task(words, 1, owner="The Clerk"), task(words, 3, owner="The Clerk")]
    done = told("The visit had taken place.", 2, matter="The visit")
    assert ([words], [done.words]) in follow([*mentions, *OTHERS], [done])
    assert ([words, words], []) in follow([*mentions, *OTHERS])


def test_a_report_goes_to_what_was_set_under_the_item_it_refers_to():
    promise = task("She would see to it before Easter.", 1, number="GAC.16")
    report = told("GAC.16 - The steps had been mended.", 2)
    assert ([promise.words], [report.words]) in follow([promise, *OTHERS], [report])
    other = task("He would pay.", 1, number="GAC.16")
    assert all(not updates for _, updates in follow([promise, other, *OTHERS], [report]))


def test_a_report_goes_to_the_only_open_action_under_its_heading():
    promise = task("OL to ask.", 1, owner="OL", before="• Salt Bin - it had gone. ")
    report = told("It had come back.", 2, before="• Salt Bin - ")
    assert ([promise.words], [report.words]) in follow([promise, *OTHERS], [report])
    assert all(not updates for _, updates in follow([promise, *OTHERS], [told("It had come back.", 2, before="• Dog Bin - ")]))
    assert all(not updates for _, updates in follow([promise, *OTHERS], [told("It had come back.", 9, before="• Salt Bin - ")]))
    second = task("NP to pay.", 1, owner="NP", before="• Salt Bin - it had gone. OL to ask. ")
    assert all(not updates for _, updates in follow([promise, second, *OTHERS], [report]))


SALT = "Matters arising\n\nSalt bin - it was empty. "


@pytest.mark.parametrize(
    ("report", "owner", "reached"),
    [
        ("OL had spoken to the county.", "OL", "OL to ask for salt."),  # the owner's
        ("The fence behind it was up.", None, "A fence to be put behind it."),  # what shares the rare word
        ("Nothing had been heard.", None, None),
    ],
)
def test_of_several_open_actions_under_a_heading_the_owner_or_a_rare_word_tells_which(report: str, owner: str | None, reached: str | None) -> None:
    asked = [task("OL to ask for salt.", 1, owner="OL", before=SALT), task("A fence to be put behind it.", 1, before=SALT)]
    found = follow([*asked, *OTHERS], [told(report, 2, owner=owner, before=SALT)])
    assert [words for (words, *_), updates in found if updates] == ([reached] if reached else [])


def test_a_report_of_another_matter_under_the_heading_is_none_of_the_action() -> None:
    asked = task("OL to draw a plan of where the carved owls and badgers may stand beside the swings.", 1, before=SALT)
    other = told("Forty tonnes of gravel, promised by the quarry manager, were delivered by lorry.", 2, before=SALT)
    assert not any(updates for _, updates in follow([asked, *OTHERS], [other]))


def test_a_heading_in_capitals_names_no_place() -> None:
    asked = task("Plans are in hand to paint the yellow lines on both sides of the Millbrae.", 1)
    done = told("Millbrae Yellow Lines", 2)
    assert ([asked.words], [done.words]) in follow([asked, *OTHERS], [done])


def test_one_wording_under_two_headings_is_two_actions():
    mentions = [task("OL to write to the owner.", 1, before="• Salt Bin - "), task("OL to write to the owner.", 2, before="• Dog Bin - ")]
    assert len(follow(mentions)) == 2


def test_words_that_tell_no_matter_are_one_action_only_of_one_owner_or_under_one_heading():
    others = [task(f"{who} to contact the Highways {what}.", 1, owner=who) for who, what in (("NP", "about salt"), ("RW", "about signs"))]
    mentions = [task("OL to contact Highways.", 1, owner="OL"), task("MC to contact Highways.", 2, owner="MC")]
    assert len(follow([*mentions, *others])) == 4
    assert len(follow([mentions[0], task("OL to contact Highways.", 2, owner="OL"), *others])) == 3


def test_two_papers_of_one_meeting_state_one_action():
    mentions = [task(TRACKER, 1), task(TRACKER, 1, document=99), *OTHERS]
    assert ([TRACKER, TRACKER], []) in follow(mentions)


def test_a_report_goes_to_the_action_that_its_own_words_state():
    words = "The accounts were still to be opened by GD."
    statement, report = task(words, 1, owner="GD", start=400), told(words, 1, "outstanding", start=400)
    assert ([words], [words]) in follow([statement, *OTHERS], [report])
    done = told(words, 1, "done", start=400)  # what is done is not what the words set
    assert ([words], []) in follow([statement, *OTHERS], [done])


def test_a_post_and_the_name_of_who_holds_it_are_one_owner():
    holders = Holders([named("Nora Pell", 1, kind="officer", role="Head of Wells"), named("Omar Lund", 30, kind="officer", role="Head of Wells")])
    assert holders.may_be("the Head of Wells", "Nora Pell", "2020-05-01")
    assert holders.may_be("Head of Wells", "NP", "2020-05-01")
    assert not holders.may_be("Head of Wells", "Omar Lund", "2020-05-01")
    assert not holders.may_be("Head of Pumps", "Nora Pell", "2020-05-01")
    set_by = task("The Head of Wells to mend the pumps of the east.", 1, owner="Head of Wells")
    same = task("Nora Pell to mend the pumps of the east and north.", 2, owner="Nora Pell")
    assert ([set_by.words, same.words], []) in follow([set_by, same, *OTHERS], holders=holders)


def test_a_promise_that_goes_on_from_a_report_belongs_to_its_action():
    report = told("The dredging tracker was not ready.", 3, "put off", matter="The dredging tracker", start=100)
    promise = task("She would bring it in June.", 3, start=100 + len(report.words) + 1)
    assert ([TRACKER, promise.words], [report.words]) in follow([task(TRACKER, 1), *OTHERS, promise], [report])


def test_another_body_of_the_council_needs_more_words():
    report = told("The list had been drawn up.", 3, matter="The list of ditches", body=SCRUTINY)
    assert all(not updates for _, updates in follow(OTHERS, [report]))


def test_what_a_person_decided_holds():
    one, other = task("Mr Hale to find paint.", 1), task("Ms Orr to look for colour.", 2)
    joined = Rulings(together=frozenset({(one.ref, other.ref)}))
    assert len(follow([one, other], rulings=joined)) == 1
    again = task("Mr Hale to find paint.", 2)
    assert len(follow([one, again, *OTHERS])) == 1 + len(OTHERS)
    assert len(follow([one, again, *OTHERS], rulings=Rulings(apart=frozenset({(one.ref, again.ref)})))) == 2 + len(OTHERS)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("NP", "NP", True),
        ("Mrs Nora Pell", "Pell", True),
        ("Head of Estates", "the Head of Estates", True),
        ("Head of Estates", "Head of Wells", False),
        ("Nora Pell", "Omar Lund", False),
        ("Nora Pell", "Head of Estates", None),
        ("Nora Pell", None, None),
    ],
)
def test_owners_agree_by_their_names_or_their_posts(one, other, agree):
    assert owners_agree(one, other) is agree


@given(st.randoms(use_true_random=False))
def test_the_order_in_which_papers_come_changes_nothing(shuffler: random.Random):
    mentions = [task(TRACKER, 1), *OTHERS, task("Circulate the dredging tracker", 2), task("Mr Hale to send figures for parking", 4)]
    updates = [told("The dredging tracker had been circulated.", 3, matter="The dredging tracker"), told("The bishop had replied.", 4)]
    expected = follow(mentions, updates)
    shuffler.shuffle(mentions)
    shuffler.shuffle(updates)
    assert follow(mentions, updates) == expected


LAMP = "The lamp at the corner of Mill Lane had failed twice since Easter. "


@pytest.mark.parametrize(
    ("report", "before", "reached"),
    [
        ("The lamp at the corner of Mill Lane had been mended.", LAMP, True),
        ("The lamp had been mended.", LAMP, False),  # one word in common tells nothing
        ("The bench at the corner of Tull Street had been mended.", LAMP, False),
        ("The lamp at the corner of Mill Lane had been mended.", f"{LAMP}\n\n", False),  # of another point
        ("The lamp at the corner of Mill Lane had been mended.", f"{LAMP}The hall was let. The pond was clean. ", False),
    ],
)
def test_a_report_finds_what_was_set_by_the_sentences_before_it(report: str, before: str, reached: bool) -> None:
    others = [task("Ada to paint the gate.", 1), task("Ada to order paper.", 1)]
    found = link_actions([*others, task("Ada to ring the contractor.", 1, before=before)], [told(report, 2)], Rulings())
    assert [len(action.updates) for action in found] == [0, 0, int(reached)]


def test_where_two_were_set_by_the_same_sentence_no_report_finds_either() -> None:
    tasks = [task("Ada to ring the contractor.", 1, before=LAMP), task("Tom to write to the county.", 1, before=LAMP)]
    found = link_actions(tasks, [told("The lamp at the corner of Mill Lane had been mended.", 2)], Rulings())
    assert [action.updates for action in found] == [[], []]


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("Report on the wall, 16 January 2031, done", True),
        ("16th of Jan 2031", True),
        ("done by 16/01/2031", True),
        ("16.1.31", True),
        ("January 16, 2031", True),
        ("16 January 2030", False),
        ("116/01/2031", False),
        ("6 January 2031", False),
        ("16/10/2031", False),
    ],
)
def test_a_day_is_known_however_it_is_printed(words: str, printed: bool) -> None:
    assert prints_day(words, "2031-01-16") is printed


def test_a_report_that_prints_the_day_goes_to_what_was_due_then() -> None:
    tasks = [task("Ada to report on the wall.", 1, due="2020-06-16"), task("Ada to report on the wall again.", 1, due="2020-05-02")]
    reports = [told("Report on the wall 16/06/2020 done", 2), told("Report on the wall done", 3)]
    assert [len(action.updates) for action in link_actions(tasks, reports[:1], Rulings())] == [1, 0]
    assert [len(action.updates) for action in link_actions(tasks, reports[1:], Rulings())] == [0, 0]


def test_a_heading_that_names_what_one_open_action_is_about_leads_to_it() -> None:
    tasks = [task("Mrs Orr asked that two quotes be obtained for the fence.", 1), task("Clerk to order grit.", 1)]
    report = told("Fence - finished on 21st June.", 2, matter="Fence", before="\n\n")
    (told_of,) = (action for action in link_actions([*tasks, *OTHERS], [report], Rulings()) if action.updates)
    assert told_of.mentions == tasks[:1]
    both = [*tasks, task("Mr Hale to paint the fence at the pond.", 1)]
    assert not any(action.updates for action in link_actions([*both, *OTHERS], [report], Rulings()))


def test_a_report_goes_to_what_is_open_before_what_was_reported_done() -> None:
    tasks = [task("Ada to report on the wall.", 1, due="2020-06-16"), task("Ada to report on the wall again.", 1, due="2020-05-02")]
    reports = [told("Report on the wall 16/06/2020 done", 2), told("Report on the wall done", 3)]
    assert [len(action.updates) for action in link_actions(tasks, reports, Rulings())] == [1, 1]


def test_what_was_due_at_a_meeting_and_is_set_again_there_is_one_action() -> None:
    words = "Head of Ports to obtain prices for a review of the dredging, to be considered in July."
    later = task("It was put off, by when Ffion Orr was to obtain at least two more prices.", 2, owner="Ffion Orr", due="2020-10-15")
    assert len(follow([task(words, 1, due="2020-07-15"), later, *OTHERS])) == 1 + len(OTHERS)
    assert len(follow([task(words, 1, due="2020-07-16"), later, *OTHERS])) == 2 + len(OTHERS)


def test_what_is_asked_after_most_of_a_year_is_asked_anew() -> None:
    words = "Ms Orr to bring a written survey of the harbour wall's northern steps."
    first, second, third = (task(words, paper, owner="Ms Orr") for paper in (1, 3, 5))
    assert ([words] * 2, []) in follow([first, second, *OTHERS])
    assert ([words] * 2, []) not in follow([first, third, *OTHERS])
    assert ([words] * 3, []) in follow([first, second, third, *OTHERS])
    reported = told("The survey of the harbour wall's northern steps was still to be brought.", 3, "outstanding", owner="Ms Orr")
    assert ([words] * 2, [reported.words]) in follow([first, third, *OTHERS], [reported])

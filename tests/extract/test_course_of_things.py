"""What hands out nothing though its words could."""

import pytest

from pipeline.extract.actions import actions
from pipeline.extract.actions.course_of_things import is_course_of_things
from tests.extract.shaped import shaped


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ("actions.be_done", "The map is currently at the printer's and will be sent to the library."),
        ("actions.be_done", "The answers would then be presented to the Committee."),
        ("actions.be_done", "Reports on the ferry will be provided to the Panel on a quarterly basis."),
        ("actions.own", "Lanterns have been hung in Mill Lane and will be added to other lanes in future."),
        ("actions.discuss", "A workshop will be held as part of the consultation process."),
        ("actions.own", "Once the roof is on, the walls will be painted."),
        ("actions.own", "Should there be more moles, a trap will be placed."),
        ("actions.we", "When the lease is signed we would look for a tenant."),
        ("actions.to_be", "The reserve for the lido to be transferred to general funds."),
        ("actions.to_be", "Dredging to be carried out in the autumn."),
        ("actions.we", "We will seek a partner for the windmill."),
        ("actions.motion", "I shall move in May that this Council write to the canal company."),
        ("actions.be_done", "I also request that a list of wells be provided to members."),
        ("actions.that", "It was proposed that Mrs Orr continue as Vice-Chair, seconded by Mr Penk."),
    ],
)
def test_the_course_of_things_and_the_words_of_a_motion_are_no_task(rule, sentence):
    assert is_course_of_things(rule, None, sentence)


@pytest.mark.parametrize(
    ("rule", "owner", "sentence"),
    [
        ("actions.be_done", None, "The map will be sent to the library."),
        ("actions.be_done", None, "It was agreed that the answers would then be presented to the Committee."),
        ("actions.be_done", None, "The Harbour Master assured members that figures would be reported in future."),
        ("actions.be_done", "Mrs Orr", "The answers would then be presented to the Committee by Mrs Orr."),
        ("actions.would", "Mrs Orr", "Mrs Orr is currently away but will then write to the tenant."),
        ("actions.own", None, "A second price will be obtained if necessary."),
        ("actions.own", None, "The walls will be painted."),
        ("actions.be_done", None, "The tenants will be notified when the lease is signed."),
        ("actions.to_be", None, "The reserve for the lido to be checked."),
        ("actions.to_be", None, "Breaches of the byelaw to be recorded."),
        ("actions.to_be", None, "The pond to be added to the register once it is full."),
        ("actions.to_be", None, "Item to be carried forward to the March meeting."),
        ("actions.we", None, "We would also write to the tenant."),
        ("actions.that", None, "It was agreed that we will write to the canal company."),
    ],
)
def test_a_task_that_is_asked_owned_or_an_errand_stays_one(rule, owner, sentence):
    assert not is_course_of_things(rule, owner, sentence)


@pytest.mark.parametrize(
    ("sentence", "count"),
    [("The new byelaws are currently with the printer and will be sent to members.", 0), ("The new byelaws will be sent to members.", 1)],
)
def test_a_paper_has_no_action_where_it_tells_the_course_of_things(sentence, count):
    assert len(actions.find_weighed(shaped(sentence), None)) == count

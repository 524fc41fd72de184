"""The whole and the share that are printed beside a count, and what only looks like a count by status."""

import pytest

from pipeline.extract.tallies import tallies
from tests.extract.shaped import shaped


def told(text):
    found = tallies.find(shaped("# Works\n" + text))
    return [(tally.status, tally.count, tally.percent, tally.total) for tally in found]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The 12 new homes are completed (50% of the programme).", [("completed", 12, 50.0, None)]),
        ("40 measures in total and 75% of those were achieved.", [("achieved", None, 75.0, 40)]),
        ("18 Village Bridge Schemes were approved in 2031. 12 of these schemes are in progress.", [("in progress", 12, None, 18)]),
        ("In the last two months 20 calls had come to the warden, none of which were crime related.", [("crime related", 0, None, 20)]),
        ("There are 15 units being let. Of these, nine have been returned and are to be inspected.", [("to be inspected", 9, None, 15)]),
    ],
)
def test_a_count_has_the_whole_and_the_share_beside_it(text, rows):
    assert told(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "No action was asked for. The owner says that two of them broke since the spring.",
        "Nobody could say why work began without the one safety measure being met.",
        "We have 68 boats and 10 of the 68 have fallen into this class and must be mended.",
        "The project is new. He said that no concerns had been raised by the trade.",
        "They had had 16 calls, all of which were isolated incidents.",
        "Answers on the project:\n50% Agree\n50% Disagree",
    ],
)
def test_what_is_no_status_of_things_is_no_tally(text):
    assert told(text) == []


def test_statuses_of_a_list_stay_a_tally_beside_the_answers_of_a_survey():
    assert told("State of the projects:\n50% completed\n50% delayed") == [("completed", None, 50.0, None), ("delayed", None, 50.0, None)]

"""Forms in which papers count things by status: portions of a whole, points of a list, and tables that lost their cells."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from pipeline.extract.reading import read_sentences
from pipeline.extract.tallies.tallies import find
from pipeline.facts import Segmented, Tally
from tests.extract.performance_papers import paper, points
from tests.marked import check


def _find(segmented: Segmented) -> Iterable[Tally]:
    return find(read_sentences(points(segmented)))


@pytest.mark.parametrize(
    "text",
    [
        # counts before, in the order of those of now
        "<tally subject=indicator status=green count=8><tally subject=indicator status=amber count=5><tally subject=indicator status=red count=3>"
        "<tally subject=indicator status=green count=6 when=previous><tally subject=indicator status=amber count=7 when=previous>"
        "<tally subject=indicator status=red count=4 when=previous>Eight of the measures were green, five amber and three red, compared with six, "
        "seven and four respectively at the end of May.</tally></tally></tally></tally></tally></tally>",
        # a label and its number, with the number before in brackets
        "<tally subject=action status=overdue count=12>Overdue actions: 12.</tally>",
        "<tally subject=risk status=high count=4><tally subject=risk status=high count=6 when=previous>Risks rated high: four (previously six)."
        "</tally></tally>",
        "<tally subject=risk status=red count=4><tally subject=risk status=red count=5 when=previous>Red risks – 4 (5 last quarter)</tally></tally>",
        # the time of the whole is not that of its parts
        "<tally subject=recommendation status=completed count=10 total=14><tally subject=recommendation status=overdue count=4 total=14>Of the "
        "fourteen recommendations made last year, ten had been completed and four were overdue.</tally></tally>",
        "<tally subject=other status=vacant count=4><tally subject=other status=\"on the waiting list\" count=11>4 plots vacant, 11 on the waiting "
        "list.</tally></tally>",
        "<tally subject=project status=\"progressing to plan\" count=9>Nine projects were progressing to plan.</tally>",
        # no label
        "Action 4: 12 new benches.",
        "The old green project: 12 benches were given.",
        "The vote was eight for and three against, compared with six and four in May.",
        # a count with its share or its whole, whatever is said of the things
        '<tally subject=other status="made safe" count=48 total=210>48 of the 210 doors had been made safe.</tally>',
        "<tally subject=other status=withdrawn count=61 total=88>61 of the 88 had been withdrawn.</tally>",
        '<tally subject=indicator status="not moved far enough" count=16 percent=28.1>28.1% (16) of measures taken this quarter have not '
        "moved far enough.</tally>",
        '<tally subject=indicator status="predicted to achieve" count=36 total=47 percent=77 when=expected>77% (36/47) of measures with a '
        "target are predicted to achieve it.</tally>",
        '<tally subject=indicator status="on track" count=47 total=51 percent=92>92% (that was 47 out of 51 measures) of targeted measures '
        "were on track.</tally>",
        # parts that add up to a whole of things of no known kind
        '<tally subject=other status=sound count=9 total=14><tally subject=other status="too low" count=3 total=14><tally subject=other '
        'status="too high" count=2 total=14>Of the 14 scores that he had tested, nine were sound, three were too low and two too '
        "high.</tally></tally></tally>",
        # targets that may be begun or late are tasks
        '<tally subject=other status="on track" count=6 total=9><tally subject=other status=overdue count=3 total=9>Of the 9 targets, 6 were on '
        "track and 3 were overdue.</tally></tally>",
        # what is counted stands before "with", or in the sentence before
        '<tally subject=project status="on-track" count=19 total=21>The year of the projects went well, with 19 out of 21 on-track.</tally>',
        '<tally subject=indicator status=succeeding count=14><tally subject=indicator status="on-track" count=22>The measures look fair, with '
        "14 succeeding and 22 marked as being on-track.</tally></tally>",
        "Mrs Elm spoke to the measures. <tally subject=indicator status=green count=5 total=9><tally subject=indicator status=red count=4 "
        "total=9>Of the 9, five were green and four red.</tally></tally>",
        # colours that are shown, in quotation marks, or beside what they mean
        "<tally subject=risk status=red count=2><tally subject=risk status=amber count=3>There were two risks displaying a red RAG status and "
        "three at amber.</tally></tally>",
        '<tally subject=indicator status="off’ target" count=2>There were 2 indicators that were rated ‘off’ target.</tally>',
        "<tally subject=other status=red count=0>There were no Red (limited assurance) reports.</tally>",
        "<tally subject=risk status=increasing count=2>Two increasing risks had been found.</tally>",
        "<tally subject=risk status=major count=7>7 major risks (7 to 14).</tally>",
        "<tally subject=indicator status=green count=5 total=16><tally subject=indicator status=red count=11 total=16>Sixteen measures are "
        "shown, against 17 last year: five are green and 11 red.</tally></tally>",
        # what is said of some of the late ones is not that they are late
        '<tally subject=action status="high priority" count=4 total=6>Four of the six overdue actions were of high priority.</tally>',
        "<tally subject=other status=done count=3 total=5>Three of the five overdue pier inspections had been done.</tally>",
        "One of the overdue recommendations dated from spring.",
        # compared with then, they have now
        '<tally subject=indicator status="on target" count=9>Nine measures were on target.</tally> <tally subject=indicator status=improved '
        "count=15 when=current>Compared with the same month of last year 15 have improved.</tally>",
        '<tally subject=risk status="moved up" count=2><tally subject=risk status="moved down" count=1>Two risks have moved up and one has moved '
        "down.</tally></tally>",
        '<tally subject=recommendation status=outstanding count=35><tally subject=recommendation status="more than six months late" count=12>There '
        "were 35 recommendations outstanding and 12 of these were more than six months late.</tally></tally>",
        # the colour in brackets is what they are rated, the count in brackets goes with the share
        "<tally subject=indicator status=green count=6 percent=60 total=10><tally subject=indicator status=red count=4 percent=40 total=10>Of the "
        "10 measures read, 6 (60%) met target (green) and 4 (40%) were well off (red).</tally></tally>",
        "<tally subject=indicator status=green count=6 percent=60><tally subject=indicator status=red count=4 percent=40>60% of measures (6) green "
        "and 40% (4) red.</tally></tally>",
        '<tally subject=other status="signed off" count=22 total=24>Of 24 service plans, 22 had been signed off.</tally>',
        '<tally subject=other status="on track" count=5 total=9><tally subject=other status=completed count=4 total=9>She said that of the 9 pledges '
        "5 were On Track and 4 had been Completed.</tally></tally>",
        "<tally subject=recommendation status=high count=3 total=8><tally subject=recommendation status=low count=5 total=8>8 recommendations "
        "were made: 3 high and 5 low.</tally></tally>",
        '<tally subject=risk status="above appetite" percent=65 when=previous>In Quarter 4, 65% of risks had been above appetite.</tally>',
        "<tally subject=indicator status=amber count=4>Four measures have moved from red to amber.</tally>",
        # none
        "Risk 913 was a new risk.",
        "6,400 of 19,500 had been done.",
        "7,014 of these were in the north.",
        "At least six of the 11 tents had to be hired.",
        "Nine of the twelve members were present.",
        "67 reviews were on file (87% of those due).",
    ],
)
def test_portions(text: str) -> None:
    check(text, _find, "tally")


def _told(text: str) -> list[tuple[str, str, int | None, float | None, str]]:
    return [(tally.subject, tally.status, tally.count, tally.percent, tally.when) for tally in _find(paper(text))]


def test_points_with_shares_that_make_a_whole() -> None:
    text = "The activities of the plan stand as follows:\n• 65% (60) complete\n• 30% (28) were late by less than 3 months\n• 5% (5) would not be met"
    assert _told(text) == [
        ("action", "complete", 60, 65, "current"),
        ("action", "late by less than 3 months", 28, 30, "current"),
        ("action", "not be met", 5, 5, "current"),
    ]
    assert not _told("The costs of the fair:\n• 65% (60) tents\n• 20% (18) bands")  # no whole, and no things that are counted


def test_points_with_levels_and_shares() -> None:
    text = "The profile of the risks is below:\n• 0% Critical\n• 8% High – 2 risks\n• 92% Low – 23 risks"
    assert _told(text) == [
        ("risk", "critical", None, 0, "current"),
        ("risk", "high", 2, 8, "current"),
        ("risk", "low", 23, 92, "current"),
    ]


def test_lines_that_each_say_what_will_become_of_some() -> None:
    text = "Members were told that\n\n8 actions were certain to achieve target\n\n3 were unlikely to achieve\n\n5 no prediction"
    assert _told(text) == [
        ("action", "certain to achieve target", 8, None, "expected"),
        ("action", "unlikely to achieve", 3, None, "expected"),
        ("action", "no prediction", 5, None, "expected"),
    ]


def test_colours_one_a_point() -> None:
    text = "The ratings of the measures were:\n• Green: 12\n• Amber – 5 (25%)\n• Red 3"
    assert [(status, count) for _, status, count, _, _ in _told(text)] == [("green", 12), ("amber", 5), ("red", 3)]


def test_a_table_whose_cells_stand_on_lines() -> None:
    text = "The KPIs stood as below:\n\nSucceeding\n\nNear target\n\nNeeds improvement\n\nAim 1\n\n9\n\n2\n\n1\n\nAim 2\n\n4\n\n3\n\n0\n\nThe rest is silence."
    assert [(status, count) for _, status, count, _, _ in _told(text)] == [
        ("succeeding", 9),
        ("near target", 2),
        ("needs improvement", 1),
        ("succeeding", 4),
        ("near target", 3),
        ("needs improvement", 0),
    ]
    text = "The measures by colour:\n\nGreen\n\n12\n\nAmber\n\n5\n\nRed\n\n3\n\nThanks were given."
    assert [(status, count) for _, status, count, _, _ in _told(text)] == [("green", 12), ("amber", 5), ("red", 3)]
    assert not _told("The band plays in:\n\nGreen\n\n12\n\nRed\n\n5")  # nothing that is counted


@pytest.mark.parametrize(
    "text",
    [
        "<tally subject=action status=overdue count=11 when=previous><tally subject=action status=overdue count=4>Overdue actions dropped from 11 to 4."
        "</tally></tally>",
        "<tally subject=risk status=red count=6 when=previous><tally subject=risk status=red count=2>Red risks had fallen from six in March to two."
        "</tally></tally>",
        "<tally subject=project status=green count=5>Five projects were green.</tally> Costs of projects rose from 11 to 14.",
        # the whole is in the sentence before
        "Eighteen schemes were approved by the Board. <tally subject=project status=\"in progress\" count=12 total=18>Twelve of these schemes are in progress."
        "</tally>",
    ],
)
def test_counts_that_change_and_parts_of_those_told_before(text: str) -> None:
    check(text, _find, "tally")

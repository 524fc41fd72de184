"""Tallies of things of no kind that is known: their numbers add up, or their verbs or levels stand before the counts."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from pipeline.extract.reading import read_sentences
from pipeline.extract.tallies.adding import adds_up, whole_before
from pipeline.extract.tallies.tallies import find
from pipeline.facts import Segmented, Tally
from tests.extract.performance_papers import item, points
from tests.marked import check
from tests.papers import paper


def _found(segmented: Segmented) -> Iterable[Tally]:
    return find(read_sentences(item(points(segmented), "Harbour Plan")))


@pytest.mark.parametrize(
    "text",
    [
        # what adds up is a tally, whatever the things are
        '<tally subject=other status="delivered or were on course to be" count=21 total=36><tally subject=other status="at risk" count=9 total=36>'
        '<tally subject=other status="thought impossible" count=6 total=36>Of the 36 savings lines in the budget, worth £1.3m in all, 21 had been '
        "delivered or were on course to be, nine were at risk and the remaining six were now thought impossible.</tally></tally></tally>",
        '<tally subject=other status=mended count=28 total=40><tally subject=other status="at risk" count=8 total=40><tally subject=other '
        'status="would not be mended" count=4 total=40>Of the 40 slips in the harbour, 28 had been mended, eight were at risk and four would not be '
        "mended.</tally></tally></tally>",
        '<tally subject=other status="sent plans" count=19 total=27><tally subject=other status="sent nothing" count=8 total=27>Of the remaining 27, '
        "19 have sent plans which are being read and eight have sent nothing.</tally></tally>",
        '<tally subject=other status="low risk" count=11 total=14><tally subject=other status=medium count=3 total=14><tally subject=other '
        "status=high count=0 total=14>There were 14 findings: 11 low risk, 3 medium and none high.</tally></tally></tally>",
        # the whole stands in the sentence before
        'There were 118 moorings lost in the gale. <tally subject=other status=complete count=83 total=118><tally subject=other status="under way" '
        'count=21 total=118><tally subject=other status="in design" count=14 total=118>Repairs at 83 were complete, 21 were under way and 14 were '
        "still in design.</tally></tally></tally>",
        # a share of them
        '<tally subject=recommendation status=agreed count=none percent=98 total=171>She said that 171 recommendations had been made and that 98% of '
        "them had been agreed by managers.</tally>",
        "<tally subject=other status=completed count=49 total=58 percent=84>Out of 58 assignments in the plan 49 had been completed, or 84% (the year "
        "before 77%).</tally>",
        # what became of them stands before the counts
        '<tally subject=recommendation status=accepted count=11 total=15><tally subject=recommendation status="accepted in part" count=3 total=15>'
        "<tally subject=recommendation status=rejected count=1 total=15>Of the 15 recommendations made by the Panel in 2022/23, the Board had accepted "
        "11, accepted three in part and rejected one.</tally></tally></tally>",
        "Four audits had been finished. <tally subject=other status=substantial count=2><tally subject=other status=reasonable count=1><tally subject=other status=limited count=1>"
        "Substantial assurance had been given for two (Pay; Fuel), reasonable for one (Quays) and limited for one, Contracts.</tally></tally></tally>",
        # the number of a quarter is not the count behind it
        "<tally subject=indicator status=green count=8><tally subject=indicator status=red count=1>In Quarter 2, 8 indicators were green and 1 "
        "red.</tally></tally>",
        "There are 12 indicators. <tally subject=indicator status=green count=6 when=previous><tally subject=indicator status=amber count=4 "
        "when=previous>In the previous quarter 6 were green and 4 amber.</tally></tally>",
        "<tally subject=indicator status=green count=5><tally subject=indicator status=red count=2>In Quarters 1, 2 and 3 five indicators were green "
        "and two red.</tally></tally>",
        # a clause of another time
        "<tally subject=risk status=red count=7 when=current><tally subject=risk status=red count=5 when=previous>Seven risks were red; at Quarter 1 "
        "there had been five red.</tally></tally>",
        '<tally subject=risk status="gone up" count=1><tally subject=risk status="come down" count=2><tally subject=risk status=new count=1>One risk '
        "had gone up, two had come down and one was new.</tally></tally></tally>",
    ],
)  # fmt: skip
def test_parts_of_a_whole_of_anything(text: str) -> None:
    check(text, _found, "tally")


@pytest.mark.parametrize(
    "text",
    [
        "There are 353 cameras – 121 in the north, 122 in the south and 110 on the quay.",  # by place
        "Attendance came to 30: 12 adults and 18 children.",
        "The scheme would give 425 homes (270 Quay Road, 155 Mill Lane).",
        "Of the seven members the Chair had thanked three.",
        "Substantial assurance had been given for two.",
    ],
)
def test_what_adds_up_by_place_or_person_is_no_tally(text: str) -> None:
    check(text, _found, "tally")


def test_levels_of_assurance_are_counted_for_this_year_and_the_one_before() -> None:
    text = "The opinions given were:\n| Opinion | 2022/23 | 2021/22 |\n| High | 9 | 7 |\n| Acceptable | 27 | 25 |\n| Low | 4 | 6 |"
    assert [(tally.subject, tally.status, tally.count, tally.when) for tally in find(read_sentences(paper(text)))] == [
        ("other", "high", 9, "current"),
        ("other", "high", 7, "previous"),
        ("other", "acceptable", 27, "current"),
        ("other", "acceptable", 25, "previous"),
        ("other", "low", 4, "current"),
        ("other", "low", 6, "previous"),
    ]


@pytest.mark.parametrize(
    ("text", "adds"),
    [
        ("Of the 12 boats seven float and five do not.", True),
        ("Of the 12 boats seven float and four do not.", False),
        ("Three were seen: two red and one blue.", False),  # of so few it may be chance
        ("£12 was paid for 7 ropes and 5 oars.", False),
    ],
)
def test_numbers_that_add_up(text: str, adds: bool) -> None:
    assert adds_up(text) is adds


def test_a_whole_of_the_sentence_before_needs_three_parts() -> None:
    assert whole_before("There were 20 boats.", "Twelve float, five leak and three sank.") == 20
    assert whole_before("There were 20 boats.", "Twelve float and eight leak.") is None

"""Further ways in which minutes set a measure beside its aim, another year or how far it has moved."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators import indicators
from pipeline.extract.reading import read_sentences
from pipeline.facts import Indicator
from tests.extract.performance_papers import paper


def _indicators(text: str) -> list[tuple[object, ...]]:
    found: tuple[Indicator, ...] = indicators.find(read_sentences(paper(text)), (), ())
    return [(each.name, each.value, each.target, each.previous) for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [  # name, value, target, previous
        # year beside year
        ("Boats seized in the bay – 2030 was 74 and 2031 was 86.", ("Boats seized in the bay", 86, None, 74)),
        ("In 2030 109 boats were seized at a cost of €72 and 128 boats were seized in 2031.", ("boats seized", 128, None, 109)),
        (
            "In 2030, 80,000 crates of slate were landed at the quay compared to 52,000 in the past year.",
            ("crates of slate landed at the quay", 52_000, None, 80_000),
        ),
        # from one figure to another
        ("Day berths had doubled, from 18 places to 36, since May.", ("Day berths", 36, None, 18)),
        ("The number of passes had since been cut from 212 to 140.", ("number of passes", 140, None, 212)),
        (
            "The number of crews on the sick list had gone from 187 at the peak to 112 last week.",
            ("number of crews on the sick list", 112, None, 187),
        ),
        ("Sailings had dropped after the fare had gone up from £65 to £79.", ("fare", 79, None, 65)),
        ("Appeals (214 in 2031/32) were up by a quarter.", ("Appeals", 214, None, None)),
        ("Hours lost to fog fell by two thirds between the two months.", ("Hours lost to fog", None, None, None)),
        # aims
        ("The average rate of return was 4.92% against a benchmark (HARB) of 5.06%.", ("average rate of return", 4.92, 5.06, None)),
        ("Annual checks in time were 68%, against 70% which was the target.", ("Annual checks in time", 68, 70, None)),
        ("The average turnaround was 47 minutes, the port's aim being 30.", ("average turnaround", 47, 30, None)),
        (
            "The average time to approve a berth had been 31 weeks, where the policy allowed 20.",
            ("average time to approve a berth", 31, 20, None),
        ),
        ("Agency spending had been £1.9m in the month, compared with a cap of £1.4m.", ("Agency spending", 1_900_000, 1_400_000, None)),
        # earlier figures
        ("Turnover of pilots was 13.1%, slightly better than the year before (14%).", ("Turnover of pilots", 13.1, None, 14)),
        (
            "There had been 47 thefts of oars in the first five months, where there were 39 in the whole of last year.",
            ("thefts of oars", 47, None, 39),
        ),
        ("There were 918 boats in care (Period 6: 889).", ("boats in care", 918, None, 889)),
        ("The fund was worth £2.84m at 31 March 2031, up from £2.61m a year earlier.", ("fund", 2_840_000, None, 2_610_000)),
        # levels and counts
        ("Berth occupancy was over 96%.", ("Berth occupancy", 96, None, None)),
        ("There were at present 37 licences in hand.", ("licences in hand", 37, None, None)),
        ("1,486 requests for berths were received in 2031.", ("requests for berths", 1486, None, None)),
        ("74 cadets were in private lodgings at an average cost of £58.", ("cadets in private lodgings", 74, None, None)),
    ],
)
def test_what_a_measure_is_set_beside(text: str, expected: tuple[object, ...]) -> None:
    assert expected in _indicators(text)


@pytest.mark.parametrize(
    "text",
    [
        "In 2031 the 109 boats were moved.",
        "Rule 2030 was 7 lines and rule 2031 was 8 lines long.",
        "Members were happy to have doubled the seats, from habit.",
    ],
)
def test_what_looks_like_it_is_none(text: str) -> None:
    assert not _indicators(text)

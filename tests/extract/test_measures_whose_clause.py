"""Which clause a figure, a target and a name belong to where a sentence tells of several measures, and labels whose share is of them."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators import indicators
from pipeline.extract.reading import read_sentences
from pipeline.facts import Indicator
from tests.extract.performance_papers import paper


def _indicators(text: str) -> tuple[Indicator, ...]:
    return indicators.find(read_sentences(paper(text)), (), ())


@pytest.mark.parametrize(
    ("text", "name", "value", "target"),
    [
        ("999 calls: 91% were answered within 10 seconds against a target of 90%.", "999 calls answered within 10 seconds", 91, 90),
        ("Hygiene: 84% of premises complaints were closed in time.", "premises complaints closed in time", 84, None),
        ("93% of the children started lessons within two weeks.", "children started lessons within two weeks", 93, None),
        ("88% of those who had a berth were satisfied.", "those who had a berth satisfied", 88, None),
        ("97.1% of council tax was collected against a target of 98%.", "council tax collected", 97.1, 98),
        ("402 sailors had waited over 52 weeks against a trajectory of 380.", "sailors waited over 52 weeks", 402, 380),
        ("Berth fees lost: 1.1 per 1,000 boats, target < 4.", "Berth fees lost per 1,000 boats", 1.1, 4),
        ("Bed days lost to fog came to 4,410.", "Bed days lost to fog", 4410, None),
        ("At the end of May 12,402 sailors were waiting for a berth.", "sailors waiting for a berth", 12402, None),
        ("212 planning applications were received to the end of May, an increase of 4% on 2030.", "planning applications", 212, None),
        ("29 shared cabins remained unsold at the end of the year.", "shared cabins unsold", 29, None),
        ("41 households presented in March.", "households presented", 41, None),
        ("1,204 elms felled since April.", "elms felled", 1204, None),
        ("The gap had widened from £6.4m to £8.1m.", "gap", 8_100_000, None),
        (
            "The Chair put questions about crew absence, which had reached 10.2 days per sailor, against a target of 9.",
            "crew absence per sailor",
            10.2,
            9,
        ),
    ],
)
def test_one_measure(text: str, name: str, value: float, target: float | None) -> None:
    assert [(found.name, found.value, found.target) for found in _indicators(text)] == [(name, value, target)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [  # name, value, target, previous
        (
            "The warden said that 73% of crews had now paid for a berth and that recycling was 48%, up from 46% but below the target of 50%.",
            [("crews paid for a berth", 73, None, None), ("recycling", 48, 50, 46)],
        ),
        (
            "Crew turnover was 11% for the rolling year, and 4.2 days per sailor had been lost to fog (target: 6).",
            [("Crew turnover", 11, None, None), ("days per sailor lost to fog", 4.2, 6, None)],
        ),
        ("12 rust and leak cases open, down from 31 in March.", [("rust and leak cases open", 12, None, 31)]),
        (
            "The average time to answer flares had come down from 6 minutes to 2 minutes 40 seconds.",
            [("average time to answer flares", 160, None, 360)],
        ),
        ("Crew debt had been cut by £14k to £212k.", [("Crew debt", 212_000, None, None)]),
        ("Pool visits were up 9% on last year at 44,210.", [("Pool visits", 44_210, None, None)]),
    ],
)
def test_each_measure_has_its_own_figures(text: str, expected: list[tuple[str, float, float | None, float | None]]) -> None:
    assert sorted((found.name, found.value, found.target, found.previous) for found in _indicators(text)) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Members presented a report and 41 of them remained.",
        "On May 12 the flares were counted by nobody.",
        "The trustees cut the ribbon at 12.",
    ],
)
def test_no_measures(text: str) -> None:
    assert not _indicators(text)

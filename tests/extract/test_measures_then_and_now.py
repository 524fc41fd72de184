"""Measures told with what they were and are, sums with the budget they are of, speed watches, and labels with counts in a run."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators import indicators
from pipeline.extract.reading import read_sentences
from pipeline.facts import Indicator
from tests.extract.performance_papers import paper


def _indicators(text: str) -> tuple[Indicator, ...]:
    return indicators.find(read_sentences(paper(text)), (), ())


@pytest.mark.parametrize(
    ("text", "name", "value", "target", "previous", "direction"),
    [
        ("Arrears had been £318k at the end of March and now stood at £341k.", "Arrears", 341_000, None, 318_000, "up"),
        ("The hut had 31 wardens in 2019 and had 12 now.", "wardens", 12, None, 31, "down"),
        ("The roll was 31 in 2019 and is now 42.", "roll", 42, None, 31, "up"),
        ("Spent £9,120 of a budget of £20,400.", "budget spent", 9120, 20_400, None, None),
        ("The wardens had spent £1,210 of the £2,000 paint budget.", "paint budget spent", 1210, 2000, None, None),
        ("Harbour spend was $9.8m (41% of the full year budget of $24.0m).", "Harbour spend", 9_800_000, 24_000_000, None, None),
        ("Mooring costs were $310,000 higher than budgeted.", "Mooring costs", None, None, None, None),
        ("61 charts completed; annual target 80.", "charts completed", 61, 80, None, None),
        ("Boat crime had seen a sharp fall of 12% to 210.", "Boat crime", 210, None, None, "down"),
        ("Boat crime was 9% lower.", "Boat crime", None, None, None, "down"),
        (
            "The warden reported a forecast overspend on the bay of £3.2m, up from £2.5m.",
            "forecast overspend on the bay",
            3_200_000,
            None,
            2_500_000,
            "up",
        ),
        ("The high needs block was forecast to overspend by £4.1m.", "high needs block overspend", 4_100_000, None, None, None),
        ("£38.4m had been spent by May, 41% of the year's budget of £93.6m.", "budget spent", 38_400_000, 93_600_000, None, None),
        (
            "Moorings in the five months to May came to £640,000. It had been £1.3m in the nine months to May 2030.",
            "Moorings",
            640_000,
            None,
            1_300_000,
            None,
        ),
        ("The port had put its toll up from £12 to £15.", "toll", 15, None, 12, "up"),
        ("Requests for berths were 34% higher than two years ago.", "Requests for berths", None, None, None, "up"),
        ("Sickness among crews ran at 4.9%.", "Sickness among crews", 4.9, None, None, None),
        ("Gas checks 98.5% compliant", "Gas checks compliant", 98.5, None, None, None),
    ],
)
def test_one_measure(
    text: str, name: str, value: float | None, target: float | None, previous: float | None, direction: str | None
) -> None:
    (found,) = _indicators(text)
    assert (found.name, found.value, found.target, found.previous, found.direction) == (name, value, target, previous, direction)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Pier Road, 4 May: 1,204 vehicles, 61 over 35mph, top speed 58.",
            [("top speed at Pier Road", 58), ("vehicles at Pier Road", 1204), ("vehicles over 35mph at Pier Road", 61)],
        ),
        ("On Sunday 412 cars passed and 9 exceeded 30 mph.", [("cars", 412), ("cars exceeded 30 mph", 9)]),
        (
            "Loans of charts: 21,300. Wrecks on the register: 42.",
            [("Loans of charts", 21_300), ("Wrecks on the register", 42)],
        ),
    ],
)
def test_several_measures(text: str, expected: list[tuple[str, float]]) -> None:
    assert sorted((found.name, found.value) for found in _indicators(text)) == expected


def test_what_follows_a_point_is_said_of_its_measure() -> None:
    text = "The warden told of the berths:\n\n- Berths let in time: 71%, against a target of 80%. Rated red.\n- Boats delayed by fog: 35. It had been 52 in the autumn.\n"
    first, second = _indicators(text)
    assert (first.value, first.target, first.rag) == (71, 80, "red")
    assert (second.value, second.previous) == (35, 52)


def test_how_many_times_as_much_it_is_tells_the_direction() -> None:
    (more,) = _indicators("Berth arrears stood at £96,400, two and a half times the figure of a year ago.")
    (less,) = _indicators("Berth arrears stood at £96,400, half what it had been in May.")
    assert (more.direction, less.direction) == ("up", "down")


@pytest.mark.parametrize(
    "text",
    [
        "The wardens spent £40 of an afternoon.",
        "The speed limit is 30mph and vehicles must slow down.",
        "Now 3 of the wardens asked about 2019.",
    ],
)
def test_no_measures(text: str) -> None:
    assert not _indicators(text)

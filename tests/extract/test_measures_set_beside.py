"""Measures told with a way, a share of a budget, a later figure or a target that stands in the next sentence, and runs of labels."""

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
        # from one figure to another, with a time behind the first
        ("The average mooring wait had gone up from 71.4 days in Q1 to 83 days in Q2.", "average mooring wait", 83, None, 71.4, "up"),
        ("Berth hire went up from £12 to £15.", "Berth hire", 15, None, 12, "up"),
        ("The lobster catch dipped from 71% to 66%.", "lobster catch", 66, None, 71, "down"),
        ("Spending on tugs had come down to £2.7m from £3.4m.", "Spending on tugs", 2_700_000, None, 3_400_000, "down"),
        ("Compared to June 2030 thefts are down by three.", "thefts", None, None, None, "down"),
        ("Demand for moorings had risen by 8%.", "Demand for moorings", None, None, None, "up"),
        # what is to come, beside what is
        ("The ferry fee of £215,000 would fall to £180,000 in 2032/33.", "ferry fee", 180_000, None, 215_000, "down"),
        ("Ramp tolls would go up to £40 in April 2031, from £36.", "Ramp tolls", 40, None, 36, "up"),
        # a target in the next sentence or clause
        (
            "83% of pilots were still at sea 91 days after landing. The target of 88% had been set by the Trust.",
            "pilots at sea 91 days after landing",
            83,
            88,
            None,
            None,
        ),
        ("Takings of £1,108 were well above the £400 expected.", "Takings", 1108, 400, None, None),
        ("The final cost had come in over budget at £8,975. The estimate was £7,500.", "final cost", 8975, 7500, None, None),
        ("Delayed sailings had averaged 58 a day in May, compared with the ambition of 45.", "Delayed sailings", 58, 45, None, None),
        ("Balances would stand at £2.1m at 31 March 2031, above the minimum of £1.5m.", "Balances", 2_100_000, 1_500_000, None, None),
        ("86% of the survey plan had been done by May; the port had set itself 90%.", "survey plan done", 86, 90, None, None),
        ("Attendance of crews was 81.4% – our goal is 90%", "Attendance of crews", 81.4, 90, None, None),
        ("For small moorings the figure was 79% against a target of 80%.", "small moorings", 79, 80, None, None),
        (
            "Tug costs had come down to £2.7m from £3.4m, but this was still above the £2m ceiling.",
            "Tug costs",
            2_700_000,
            2_000_000,
            3_400_000,
            "down",
        ),
        ("Driver vacancies had been 18 in April. They were down to six.", "Driver vacancies", 6, None, 18, "down"),
        ("Complaints had more than halved, from 61 to 29.", "Complaints", 29, None, 61, "down"),
        # sums and their share
        ("Total spend was £1.3m, being 61% of the revised budget of £2.1m.", "Total spend", 1_300_000, 2_100_000, None, None),
        ("Expenditure was £31,402 or 24% of the budget.", "Expenditure", 31_402, None, None, None),
        ("Rate arrears were $1.27m or 5.9% of rates struck, compared with 4.1% in June 2019.", "Rate arrears", 5.9, None, 4.1, "up"),
        ("£4,410 had been spent to 30th June out of the budget of £9,650.", "budget spent", 4410, 9650, None, None),
        # counts
        ("Only 6 wardens had turned out on 27th May, against 31 the year before.", "wardens", 6, None, 31, "down"),
        ("The harbour seal count had found 21 people, three fewer than in 2030.", "harbour seal count", 21, None, None, "down"),
        ("Visits to the two piers passed 112,000 in the half year.", "Visits to the two piers", 112_000, None, None, None),
        ("Total crimes reported 38 (May 45).", "Total crimes reported", 38, None, 45, "down"),
        # levels
        ("Fire checks were at 99.3%.", "Fire checks", 99.3, None, None, None),
        ("Fire risk assessments were at 98.3%.", "Fire risk assessments", 98.3, None, None, None),
        ("Take-up was disappointing at just 14%.", "Take-up", 14, None, None, None),
        ("The pressure was in the docks, where demand for pilots had risen by 6%.", "demand for pilots", None, None, None, "up"),
        ("Turnover was put at 13.2%.", "Turnover", 13.2, None, None, None),
        ("The cost of a tow averaged £910.", "cost of a tow", 910, None, None, None),
        # how many of all were reached
        ("The course had been taken up by 91 per cent of wardens.", "course taken up by wardens", 91, None, None, None),
        ("Cards had been extended to 98% of crews.", "Cards extended to crews", 98, None, None, None),
    ],
)
def test_one_measure(
    text: str, name: str, value: float | None, target: float | None, previous: float | None, direction: str | None
) -> None:
    (found,) = _indicators(text)
    assert (found.name, found.value, found.target, found.previous, found.direction) == (name, value, target, previous, direction)


def test_labels_and_their_counts_in_a_run() -> None:
    found = _indicators("Criminal damage 9, Violence against the person 14, Theft 6.")
    assert [(each.name, each.value) for each in found] == [("Criminal damage", 9), ("Violence against the person", 14), ("Theft", 6)]


def test_labels_that_are_parts_of_what_stands_before_them() -> None:
    found = _indicators("Attendance: primary 94.1%, secondary 90.2% and special 88%.")
    assert [(each.name, each.value, each.unit) for each in found] == [
        ("Attendance primary", 94.1, "percent"),
        ("Attendance secondary", 90.2, "percent"),
        ("Attendance special", 88, "percent"),
    ]


@pytest.mark.parametrize(
    ("text", "versus", "value"),
    [
        ("Pier inspections are above target at 61.", "above", 61),
        ("Pier income was £350 less than the target of £4,000.", "below", None),
        ("Agency spend of £1.9m at month 4 was £0.4m above plan.", "above", 1_900_000),
        ("There were 318 sailors waiting over 65 weeks, which is 47 fewer than planned.", "below", 318),
    ],
)
def test_how_it_stands_to_its_target(text: str, versus: str, value: float | None) -> None:
    (found,) = _indicators(text)
    assert (found.versus_target, found.value) == (versus, value)


@pytest.mark.parametrize(
    "text",
    [
        "The completion date for the pier had slipped from May 2031 to June 2031.",
        "Lot 4, Lot 5 and Lot 6 were sold.",
        "For 6, Against 3, Abstentions 1.",
        "The fee could fall to £180,000 if the crew agreed.",
        "The port intended to turn off 55% of the lamps unless the town paid.",
        "The drop in sailing times reflects three vacancies in the crew.",
        "The number of huts had been set at 51.",
        "The grant was funded by 50% of the levy.",
    ],
)
def test_no_measure(text: str) -> None:
    assert _indicators(text) == ()

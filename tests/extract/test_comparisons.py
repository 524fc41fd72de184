"""What a figure is set beside: a target, an earlier figure, how far it has moved; after it or in a clause of its own."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators import comparisons, indicators
from pipeline.extract.quantities import quantities
from pipeline.extract.reading import read_sentences
from pipeline.facts import Indicator
from tests.extract.performance_papers import paper


def _after(text: str) -> comparisons.Comparison:
    return comparisons.after(text, quantities(text)[0])


def _measured(text: str) -> Indicator:
    return indicators.find(read_sentences(paper(text)), (), ())[0]


@pytest.mark.parametrize(
    ("text", "target", "versus"),
    [
        ("The wait was 9.4 days, against a target of 8.5", 8.5, None),
        ("Lamps lit: 92.4% (target 90%)", 90, None),
        ("There were 41 huts let, well above the ceiling of 25 that the port had set itself", 25, "above"),
        ("Dues collected, at 88.1%, were just behind their profile of 89%", 89, "below"),
        ("Savings of £11.3m had been made against £15.8m planned", 15_800_000, None),
        ("41.6km had been dredged against 48km programmed", 48, None),
        ("Overtime was 4.1% of pay, above the 3.2% ceiling", 3.2, "above"),
        ("The port could show 3.7 years' supply of berths against the five required", 5, None),
        ("Three groundings were reported in the quarter, against a threshold of zero", 0, None),
        ("61.4% of crews were seen in time (standard 85%)", 85, None),
        ("31%, against a level of service target of 25%, and up on 28% in the previous quarter", 25, None),
    ],
)
def test_targets(text: str, target: float, versus: str | None) -> None:
    told = _after(text)
    assert (told.target, told.versus) == (target, versus)


@pytest.mark.parametrize(
    ("text", "previous", "direction"),
    [
        ("10.4 days lost for each member of a crew against a target of 8.5 and 9.7 a year ago", 9.7, "up"),
        ("There were 214 boats waiting at the end of June (May: 231)", 231, "down"),
        ("91.2% of dues had been collected, slightly ahead of the 90.8% collected a year earlier", 90.8, "up"),
        ("312 in the quarter against 276 in quarter 1", 276, "up"),
        ("38,204 landings (last year 40,117, -4.8%)", 40117, "down"),
        ("Punctuality was 83.9%, lower than the 86.5% of a year ago", 86.5, "down"),
        ("204 on hand (221 at the end of the previous quarter)", 221, "down"),
        ("The vacancy rate is 11.2%, an improvement on 12.4% in April", 12.4, "down"),
        ("Spending was £3.4m, a £1.9m reduction from the £5.3m of May", 5_300_000, "down"),
        ("Floats: 17 so far, 22 last year", 22, "down"),
        ("1,906 (April 2020: 1,874)", 1874, "up"),
    ],
)
def test_earlier_figures(text: str, previous: float, direction: str) -> None:
    told = _after(text)
    assert (told.previous, told.direction) == (previous, direction)


@pytest.mark.parametrize(
    ("text", "direction", "trend"),
    [
        ("318, up 9%", "up", None),
        ("21,300, an increase of 64%", "up", None),
        ("73% (no change)", "same", None),
        ("64%, two points lower than the year before", "down", None),
        ("£137,000 overspent, £12,000 worse than in month 6", None, "worse"),
    ],
)
def test_moves_without_a_level(text: str, direction: str | None, trend: str | None) -> None:
    told = _after(text)
    assert (told.previous, told.direction, told.trend) == (None, direction, trend)


@pytest.mark.parametrize(
    "text",
    [
        "The wait was 14 days, compared with the national average of 12 days",  # somebody else's
        "It was 88% and attendance missed its target of 95%",  # another measure's
        "The route is 3.5km and the speed limit is 50km",  # no aim
        "It stood at 88% for April, 91% for May and 95% for June",  # a series
        "17,000 boats in six years, with more than 1,500 boats built since 2019",
        "83 at the end of December",
    ],
)
def test_what_is_no_comparison(text: str) -> None:
    told = _after(text)
    assert (told.target, told.previous) == (None, None)


@pytest.mark.parametrize(
    ("text", "target", "previous"),
    [
        ("The target is 8 and at the same point last year the figure was 8.9.", 8, 8.9),
        ("This compares with 70 in September.", None, 70),
        ("there had been 27 in the same nine months of 2022.", None, 27),
        ("the standard is 95% and May's figure was 70.1%.", 95, 70.1),
        ("At the same date last year the return was 1.6%.", None, 1.6),
        ("the aim is 30.", 30, None),
        ("Quarter 1: 80.2%", None, 80.2),
        ("target 42%", 42, None),
        ("The level of service target is 15% or less.", 15, None),
    ],
)
def test_clauses_that_say_nothing_else(text: str, target: float | None, previous: float | None) -> None:
    told = comparisons.alone(text, None)
    assert told is not None
    assert (told.target, told.previous) == (target, previous)


@pytest.mark.parametrize(
    "text", ["In May there were 23 wrecks", "It was 23%.", "The number of huts was 45 in March", "The target of 42% had been missed"]
)
def test_clauses_that_say_more(text: str) -> None:
    assert comparisons.alone(text, None) is None


@pytest.mark.parametrize(
    ("text", "name", "value", "target", "previous"),
    [
        ("Ferry dues, at 88.1%, were just behind their profile of 89%.", "Ferry dues", 88.1, 89, None),
        ("Crew numbers had reached 1,874 against an uplift target of 1,860.", "Crew numbers", 1874, 1860, None),
        ("Mooring requests continued to climb: 312 in the quarter against 276 in quarter 1.", "Mooring requests", 312, None, 276),
        ("The number of plans had gone from 1,312 to 1,498 over the year.", "number of plans", 1498, None, 1312),
        ("Groundings stood at 21. The target is 8 and last quarter it was 27.", "Groundings", 21, 8, 27),
        ("Water loss is running at 18%. The level of service target is 15% or less.", "Water loss", 18, 15, None),
        ("Moorings granted for the year to date total 213.", "Moorings granted", 213, None, None),
        ("There were 387 boats in dock against a budgeted 360.", "boats in dock", 387, 360, None),
        ("The average turn-round time was 9 minutes 12 seconds, within the 10 minute target.", "average turn-round time", 552, 600, None),
        ("The number of berths let was up 12% at 1,204.", "number of berths let", 1204, None, None),
        ("The forecast was for general balances of £6.1m against a minimum of £7.5m.", "general balances", 6_100_000, 7_500_000, None),
        ("Ferry trips rose from 3.1m to 3.6m and 94.2% were on time against a target of 95%.", "Ferry trips", 3_600_000, None, 3_100_000),
        ("In June 68.3% of crews were seen within four hours; the standard is 95%.", "crews seen within four hours", 68.3, 95, None),
    ],
)
def test_measures_with_what_they_are_set_beside(text: str, name: str, value: float, target: float | None, previous: float | None) -> None:
    found = _measured(text)
    assert (found.name, found.value, found.target, found.previous) == (name, value, target, previous)


def _all(text: str) -> list[tuple[str, float | None, float | None, float | None]]:
    return [(m.name, m.value, m.target, m.previous) for m in indicators.find(read_sentences(paper(text)), (), ())]


def test_levels_in_the_company_of_measures() -> None:
    found = _all("Crew turnover 14.6% (target 12%), vacancies 10.9%. Accuracy of charts was 96 per cent. The cost was £5.")
    assert found == [("Crew turnover", 14.6, 12, None), ("vacancies", 10.9, None, None), ("Accuracy of charts", 96, None, None)]
    assert not _all("Accuracy of charts was 96 per cent.")


def test_what_another_sum_was_is_no_earlier_figure_of_the_first() -> None:
    assert not _all("The precept was £236,400 for the year (a household's share £71.35, up from £68.48).")
    assert _measured("There were 412 incidents, an 18% reduction.").direction == "down"


def test_a_clause_that_sets_a_level_beside_something_makes_a_measure_of_it() -> None:
    assert _all("Overtime spend was £1.06m; the ceiling is £0.85m.") == [("Overtime spend", 1_060_000, 850_000, None)]
    assert _all("Berth waits over 52 weeks: 43. Trajectory was 30.") == [("Berth waits over 52 weeks", 43, 30, None)]
    assert not _all("Overtime spend was £1.06m; the rope was new.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("New claims had been turned round in an average of 16.4 days (target 20 days).", ("New claims", 16.4, 20, None)),
        ("The first boat was reached in an average of 10 minutes 20 seconds (standard 7 minutes).", ("first boat", 620, 420, None)),
        (
            "In December 2022 the mean tow in the bay had been 1 hour 32 minutes against the national standard of 18 minutes.",
            ("mean tow in the bay", 92, 18, None),
        ),
        ("Officer numbers had reached 1,874 against an uplift target of 1,860, the highest ever.", ("Officer numbers", 1874, 1860, None)),
        ("Rope training was 91.2% against 90%.", ("Rope training", 91.2, None, None)),  # nobody says what the other is
        ("Savings of £5.2m out of £7.0m have been made.", ("Savings", 5_200_000, 7_000_000, None)),
        ("41.6km had been dredged against 48km programmed.", ("km dredged", 41.6, 48, None)),
        ("14.8 kilometres of wall had been strengthened.", ("kilometres of wall strengthened", 14.8, None, None)),
    ],
)
def test_more_orders_of_words(text: str, expected: tuple[str, float, float | None, float | None]) -> None:
    assert _all(text)[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The grant of the additional £400m was £10.3m for the year.",
        "There was a meeting on 28” April, 2014 at 4.00 p.m.",
        "The number of huts had been set at 51 – an increase of 11 on the first plan.",
        "16 members attended.",
        "The area has been assigned approx. 10 build outs for 2021.",
    ],
)
def test_figures_that_are_no_measures(text: str) -> None:
    assert not _all(text)


def test_points_of_a_list_that_have_moved() -> None:
    assert [
        (m.name, m.direction) for m in indicators.find(read_sentences(paper("Thefts (down 13%)\n\nGroundings (up by 4%)")), (), ())
    ] == [
        ("Thefts", "down"),
        ("Groundings", "up"),
    ]

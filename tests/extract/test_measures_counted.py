"""Measures told as counts and shares without a verb, in points of a list, or by a figure that stands for the one told before."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators import indicators
from pipeline.extract.reading import read_sentences
from pipeline.facts import Indicator
from tests.extract.performance_papers import paper, points


def _indicators(text: str) -> tuple[Indicator, ...]:
    return indicators.find(read_sentences(points(paper(text))), (), ())


def test_points_that_count_what_was_done() -> None:
    found = _indicators(
        "Mooring in 2020:\n• 2 warning letters issued.\n• 39 grants approved - value £851,094\n• 1 prosecution initiated.\n"
    )
    assert [(indicator.name, indicator.value) for indicator in found] == [
        ("warning letters issued", 2),
        ("grants approved", 39),
        ("prosecution initiated", 1),
    ]


def test_one_such_line_may_be_anything() -> None:
    assert not _indicators("• 2 warning letters issued.\n• The harbour master left.\n")


def test_points_set_with_a_sign() -> None:
    found = _indicators("• Net new berths for 2016 = 129\n• Share let by June = 41%\n")
    assert [(indicator.name, indicator.value, indicator.unit) for indicator in found] == [
        ("Net new berths", 129, "count"),
        ("Share let", 41, "percent"),
    ]


@pytest.mark.parametrize(
    ("text", "name", "value", "previous"),
    [
        ("Concern was raised at 90.9% of inspections completed by the harbour.", "inspections completed", 90.9, None),
        (
            "The crews attended 74.1% of emergency calls within eight minutes, compared with 58.8% in December.",
            "emergency calls within eight minutes attended",
            74.1,
            58.8,
        ),
        ("There were 84 boats on the derelict vessels register.", "boats on the derelict vessels register", 84, None),
        ("Membership was 83 for 2015 and had been 53 in 2013.", "Membership", 83, 53),
        (
            "The percentage of rent collected in 2022/23 was 98.3%. In Quarter 1 of 2023/24, the figure stood at 96.8%.",
            "percentage of rent collected",
            96.8,
            98.3,
        ),
    ],
)
def test_figures(text: str, name: str, value: float, previous: float | None) -> None:
    assert [(indicator.name, indicator.value, indicator.previous) for indicator in _indicators(text)] == [(name, value, previous)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("There had been an increase in illegal mooring since Easter.", [("illegal mooring", "up")]),
        ("He noted increases in smuggling, poaching and arson, with a rise of 13 per cent.", ["smuggling", "poaching", "arson"]),
        ("There had been an increase in interest in the harbour.", []),
        ("There had been an increase in staffing costs.", []),
    ],
)
def test_changes_of_what_is_counted(text: str, told: list[object]) -> None:
    found = _indicators(text)
    assert sorted(indicator.name for indicator in found) == sorted(name[0] if isinstance(name, tuple) else str(name) for name in told)
    assert all(indicator.direction == "up" for indicator in found)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Satisfaction with the last ferry: 71%, against a target of 80%. Rated red.", (71, 80, None, "red")),
        ("Satisfaction with the last ferry was 73%, amber against a target of 80%.", (73, 80, None, "amber")),
        ("Ferry letters answered in time: 88%. The target was 95% and the measure was amber.", (88, 95, None, "amber")),
        ("People waiting for a berth: 29 in May, down from 41 and better than the target of 30.", (29, 30, 41, None)),
        ("Ferry grants: 279 days, better than the 301 days of spring but short of the 240-day target. Rated red.", (279, 240, 301, "red")),
    ],
)
def test_what_the_next_words_say_of_a_figure(text: str, told: tuple[float, float, float | None, str | None]) -> None:
    (found,) = _indicators(text)
    assert (found.value, found.target, found.previous, found.rag) == told


def test_a_level_that_remained() -> None:
    (found,) = _indicators("Berth occupancy had remained at around 90%.")
    assert (found.value, found.direction) == (90, "same")


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("The number of new claims made by walkers amounts to 50.", "number of new claims made by walkers", 50),
        ("The crew are proud of their current recycling rate of 90%.", "recycling rate", 90),
        ("In 2019 109 horses were seized on the quay.", "horses seized on the quay", 109),
    ],
)
def test_levels(text: str, name: str, value: float) -> None:
    assert [(indicator.name, indicator.value) for indicator in _indicators(text)] == [(name, value)]


def test_what_showed_an_improvement() -> None:
    (found,) = _indicators("The collection rate showed a significant improvement, increasing to 71%.")
    assert (found.name, found.trend) == ("collection rate", "better")


def test_each_clause_has_its_own_measure() -> None:
    found = _indicators("Smuggling was rife with crates up 29%, however, possession of drugs for sale is down 13% on the quay.")
    assert [(indicator.name, indicator.direction) for indicator in found] == [("possession of drugs for sale", "down")]


@pytest.mark.parametrize(
    ("text", "name", "value", "direction"),
    [
        ("Dock Library had 7,631 young members in 2014.", "young members", 7631, None),
        ("The team received 340 requests for berths.", "requests for berths", 340, None),
        ("Overall decline in patronage of the ferry.", "patronage of the ferry", None, "down"),
        ("She noted the increased amount of dog fouling.", "amount of dog fouling", None, "up"),
        ("Studies showed that traffic speeds had reduced.", "traffic speeds", None, "down"),
        ("The harbour continues to see an increase in use of its bus.", "use of its bus", None, "up"),
        ("24.6% of vehicles were recorded as travelling too fast.", "vehicles recorded as travelling too fast", 24.6, None),
    ],
)
def test_what_is_had_and_seen(text: str, name: str, value: float | None, direction: str | None) -> None:
    assert [(indicator.name, indicator.value, indicator.direction) for indicator in _indicators(text)] == [(name, value, direction)]


def test_what_is_only_aimed_at_is_not_had() -> None:
    assert not [found for found in _indicators("The aim for 2017 was to have 1,350 customers on the new bus.") if found.value]


def test_a_target_is_the_measure_s_before_it_and_not_the_next_one_s() -> None:
    found = _indicators(
        "71% of small repairs had been done within eight days (target 80%), while large repairs done within 13 weeks stood at 88%, above the "
        "target of 85%.\n61% of calls were answered in a minute (target 70%), and letters answered in time came to 90%.\n"
    )
    assert [(each.name, each.value, each.target) for each in found] == [
        ("small repairs done within eight days", 71, 80),
        ("large repairs done within 13 weeks", 88, 85),
        ("calls answered in a minute", 61, 70),
        ("letters answered in time", 90, None),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A letter gave 9 calls for October, against 6 in September.", "calls"),
        ("There were 43 thefts in May 2031, compared with 58 in April.", "thefts"),
        ("47 bins were missed for each 100,000 collections.", "bins missed"),
    ],
)
def test_a_name_has_no_month_and_no_loose_end(text: str, name: str) -> None:
    assert [each.name for each in _indicators(text)] == [name]

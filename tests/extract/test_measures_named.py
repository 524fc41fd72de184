"""Measures that a clause names as those of a colour, that a list under a lead names, and of which it says how they perform."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators import indicators
from pipeline.extract.reading import read_sentences
from pipeline.facts import Indicator
from tests.extract.performance_papers import item, paper, points


def _indicators(text: str) -> tuple[Indicator, ...]:
    return indicators.find(read_sentences(item(points(paper(text)), "Performance report")), (), ())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He said that the 1 measure that had reported ‘red’ was the ferry contract performance.", [("ferry contract performance", "red")]),
        ("Two KPIs were rated amber: late ferries and lost oars.", [("late ferries", "amber"), ("lost oars", "amber")]),
        ("The measure was red and was due to staffing.", []),
        ("The red measures were discussed at length.", []),
    ],
)
def test_measures_named_by_their_colour(text: str, told: list[tuple[str, str]]) -> None:
    assert [(indicator.name, indicator.rag) for indicator in _indicators(text)] == told


@pytest.mark.parametrize(
    ("text", "name", "trend"),
    [
        ("There had been improved performance in same-day repairs.", "same-day repairs", "better"),
        ("Q3 saw a fall in performance for quay crews and their boats.", "quay crews", "worse"),
        ("She noted the improved performance in relation to night ferries.", "night ferries", "better"),
    ],
)
def test_how_a_measure_performs(text: str, name: str, trend: str) -> None:
    (found,) = _indicators(text)
    assert (found.name, found.trend) == (name, trend)


@pytest.mark.parametrize(
    "text",
    [
        "Improved performance in Quarter 3 was welcomed.",
        "It was hoped to see improved performance in mooring.",
        "Improvements to the KPI relating to harbour dues were sought.",
    ],
)
def test_nothing_performs_yet(text: str) -> None:
    assert not _indicators(text)


def test_codes_with_their_names_in_brackets_under_the_last_sentence_of_their_lead() -> None:
    found = _indicators(
        "There were 21 green indicators, 3 amber and 2 red. The red status indicators were as follows:\n"
        "• FE04 – D (Percentage of berths let)\n"
        "• FE001 (Average time taken to mend a lamp)\n"
    )
    assert [(indicator.name, indicator.rag) for indicator in found] == [
        ("Percentage of berths let", "red"),
        ("Average time taken to mend a lamp", "red"),
    ]


def test_a_sentence_in_a_list_is_no_name() -> None:
    found = _indicators(
        "The measures rated green were:\n"
        "• Ferry calls: percentage of those asked who say that the crew are kind\n"
        "• It was highlighted that the measures for lamps had been met with approval\n"
    )
    assert [indicator.name for indicator in found] == ["Ferry calls: percentage of those asked who say that the crew are kind"]

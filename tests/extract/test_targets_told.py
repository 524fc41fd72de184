"""Targets that prose sets and that have no value yet: "a target of creating 1,200 jobs", "reduce emissions by 45% by 2041"."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators import indicators
from pipeline.extract.reading import read_sentences
from tests.extract.performance_papers import paper


def _targets(text: str) -> list[tuple[str, float | None, str | None]]:
    found = indicators.find(read_sentences(paper(text)), (), ())
    return [(measure.name, measure.target, measure.unit) for measure in found if measure.target is not None]


@pytest.mark.parametrize(
    ("text", "name", "target", "unit"),
    [
        # to do so much
        ("The plan set a target of creating 900 jobs in the bay.", "jobs in the bay", 900, "count"),
        ("We have a target to build 340 huts as part of the plan.", "huts", 340, "count"),
        ("The port had a target to let at least 90% of its berths.", "berths let", 90, "percent"),
        ("The target is to plant 5,000 elms by 2041.", "elms", 5000, "count"),
        # of a year, of so many
        ("The target for 2031 was to have 800 crews on the new timetable.", "crews on the new timetable", 800, "count"),
        ("The target for 2031/32 is 310 huts.", "huts", 310, "count"),
        ("Target for 1420 huts for the period 2031 to 2034", "huts", 1420, "count"),
        ("2031-32 target for 24 sluice plans approved.", "sluice plans approved", 24, "count"),
        # whose target
        ("The port works towards its 2041 energy saving target of 30% against the first year.", "energy saving", 30, "percent"),
        ("The bay has a waste recycling target of 55%.", "waste recycling", 55, "percent"),
        # by so much, by a year
        ("The port must reduce its emissions by 45% by 2041.", "reduction in emissions", 45, "percent"),
        ("It committed to a 45% reduction in carbon emissions by 2041.", "reduction in carbon emissions", 45, "percent"),
        ("The plan would increase woodland cover by 12% by 2051.", "increase in woodland cover", 12, "percent"),
        (
            "The aim is to cut energy use by at least a quarter and water use by 20% by the end of 2035.",
            "reduction in water use",
            20,
            "percent",
        ),
    ],
)
def test_targets(text: str, name: str, target: float, unit: str) -> None:
    assert (name, target, unit) in _targets(text)


@pytest.mark.parametrize(
    "text",
    [
        "The wardens will target 40 streets in the spring.",
        "The grant is targeted to help 12 crews.",
        "The target completion date for the 3 piers is 2041.",
        "A reduction of 15% in the fee was proposed by 2 members.",
        "The tide rose by 20% by noon.",
        "The fee was reduced by 20% by the harbour board in 2031.",
        "Cllr Orr asked for a 10% increase in the grant by 2 May.",
    ],
)
def test_no_targets(text: str) -> None:
    assert _targets(text) == []

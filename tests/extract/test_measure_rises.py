"""Changes told by how much alone: "an 8.4% reduction in crew numbers", "a population increase of 12%": the way, and no level."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators import indicators
from pipeline.extract.reading import read_sentences
from tests.extract.performance_papers import paper


def _changes(text: str) -> list[tuple[str, float | None, str | None]]:
    found = indicators.find(read_sentences(paper(text)), (), ())
    return [(measure.name, measure.value, measure.direction) for measure in found]


@pytest.mark.parametrize(
    ("text", "name", "way"),
    [
        ("There has been an 8.4% reduction in crew numbers since 2031.", "crew numbers", "down"),
        ("This represents a 60% reduction in the use of lanterns at sea.", "use of lanterns at sea", "down"),
        ("14% increase in ferry bookings.", "ferry bookings", "up"),
        ("The new ferry had led to a 25 per cent increase in usage.", "usage", "up"),
        ("The wardens reported a 7% fall in the catch.", "catch", "down"),
        ("The museum saw a 31% rise in school parties.", "school parties", "up"),
        ("This represents a gull population increase of 9.6% in a decade.", "gull population", "up"),
        ("There was an increase of 18% in night sailings.", "night sailings", "up"),
        ("The year saw a drop of 6.4% in exports to the mainland.", "exports to the mainland", "down"),
    ],
)
def test_changes_by_how_much(text: str, name: str, way: str) -> None:
    assert (name, None, way) in _changes(text)


@pytest.mark.parametrize(
    "text",
    [
        # what is set, proposed or asked
        "The budget has been framed on a 4.5% increase in the harbour dues.",
        "There was a 10% increase in the lighting budget.",
        "The members supported a 15% reduction in the levy.",
        "He proposed a 20% reduction in berths.",
        "There would be a 3% increase in sailings.",
        "The insurance was subject to a 3% increase in premium.",
        "There had been a 5% increase in the fee for moorings.",
        "A salary increase of 2% was agreed.",
        "10 percent rent increase in Water Lane",
        "The grant represented an approximate reduction of 60% on the last one.",
        "If a 10% drop in arrears was seen the plan would be dropped.",
        "The plan was to achieve a 50% reduction in waste.",
    ],
)
def test_no_changes(text: str) -> None:
    assert _changes(text) == []

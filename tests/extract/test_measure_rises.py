"""Changes told by how much alone: "a 12.5% reduction in staff numbers", "a population increase of 12%": the way, and no level."""

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
        ("There has been a 12.5% reduction in staff numbers from 2010 to 2015.", "staff numbers", "down"),
        ("This represents a 93% reduction in the use of hostels for crews.", "use of hostels for crews", "down"),
        ("10% increase in visitor satisfaction.", "visitor satisfaction", "up"),
        ("The new ferry had led to a 20 per cent increase in usage.", "usage", "up"),
        ("The wardens reported a 7% fall in the catch.", "catch", "down"),
        ("The museum saw a 31% rise in school parties.", "school parties", "up"),
        ("This represents a population increase of 12.27% from 2011 to 2016.", "population", "up"),
        ("There was an increase of 18% in night sailings.", "night sailings", "up"),
        ("The year saw a drop of 7.2% in exports to the mainland.", "exports to the mainland", "down"),
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

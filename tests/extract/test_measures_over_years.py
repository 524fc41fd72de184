"""Tables of counts over years, which no heading calls measures, and tables of years that are none of what happened."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators import indicators
from pipeline.extract.reading import read_sentences
from tests.extract.performance_papers import paper


def _rows(text: str) -> list[tuple[str, float | None, float | None, str | None]]:
    found = indicators.find(read_sentences(paper(text)), (), ())
    return [(each.name, each.value, each.previous, each.period) for each in found]


def test_activity_over_years() -> None:
    text = "|  | 2029/30 | 2030/31 |\n| Visits to the baths | 41,200 | 43,018 |\n| Towels lent | 3,811 | 3,700 |"
    assert _rows(text) == [("Visits to the baths", 43018, 41200, "2030/31"), ("Towels lent", 3700, 3811, "2030/31")]


def test_crimes_over_years_with_their_change() -> None:
    text = "| Crime type | 2030 | 2031 | % change |\n| Burglary | 34 | 28 | -18% |\n| Theft from boats | 61 | 75 | +23% |"
    assert _rows(text) == [("Burglary", 28, 34, "2031"), ("Theft from boats", 75, 61, "2031")]


@pytest.mark.parametrize(
    "text",
    [
        # what is planned, and money
        "| Service | 2030 budget | 2031 budget |\n| Repairs of boats | 412 | 430 |\n| Care of the quay | 90 | 102 |",
        "| Service | 2030 £000 | 2031 £000 |\n| Repairs of boats | 412 | 430 |\n| Care of the quay | 90 | 102 |",
        "| Service | 2030 | 2031 |\n| Repairs of boats | £412 | £430 |\n| Care of the quay | £90 | £102 |",
        # places, of which nothing is told
        "| Ward | 2030 | 2031 |\n| Eastham | 412 | 430 |\n| Westham | 90 | 102 |",
    ],
)
def test_years_of_something_else(text: str) -> None:
    assert _rows(text) == []

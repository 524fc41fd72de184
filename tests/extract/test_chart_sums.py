"""Sums that charts print over their bars: scaled by their legend; the marks of an axis are none."""

from __future__ import annotations

import pytest

from pipeline.extract import amounts
from tests.papers import paper


def _values(text: str) -> list[float]:
    return [amount.value for amount in amounts.find(paper(text))]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # the legend before the bars, behind them, and alone
        ("Draft budget 2031 €'m\n\n€41.20\n\n€7.35\n\nAdopted budget 2030 €'m\n\n€38.10", [41_200_000, 7_350_000, 38_100_000]),
        ("€39\n\n€4\n\nDraft budget 2031 €'m", [39_000_000, 4_000_000]),
        ("€m\n\n€39\n\n€4", [39_000_000, 4_000_000]),
        ("Spending by harbour (£000)\n\n£412\n\n£96", [412_000, 96_000]),
        # no legend
        ("Mooring fee\n\n€39\n\nTowel\n\n€4", [39, 4]),
        # the marks of an axis
        ("€0.00\n\n€5.00\n\n€10.00\n\n€15.00\n\n€20.00", []),
        ("€40\n\n€30\n\n€20\n\n€10\n\n€0", []),
        # sums that go up by one step and not from nought
        ("€5\n\n€10\n\n€15\n\n€20\n\n€25", [5, 10, 15, 20, 25]),
    ],
)
def test_sums_of_a_chart(text: str, values: list[float]) -> None:
    assert _values(text) == values

"""What services are over or under their budgets by, wherever the sum stands."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators import indicators
from pipeline.extract.reading import read_sentences
from tests.extract.performance_papers import paper


def _found(text: str) -> list[tuple[str, float | None]]:
    return [(found.name, found.value) for found in indicators.find(read_sentences(paper(text)), (), ())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # the sum has a sign
        ("The Pilotage department is projected to underspend by -£1.2m.", [("Pilotage department underspend", 1_200_000)]),
        ("Ferries has a projected net overspend of +£5.4m, of which £2m is wages.", [("Ferries overspend", 5_400_000)]),
        ("Locks & Special Needs Berths are forecasting a net underspend of - £5m.", [("Locks & Special Needs Berths underspend", 5_000_000)]),
        # the sum stands before the word
        ("The Norhope mooring budgets are forecasting a £3.4m overspend.", [("Norhope mooring budgets overspend", 3_400_000)]),
        # its grant is told before
        ("The dredging grant for the bay is £17.6m and is forecast to overspend by £0.5m.", [("dredging grant for the bay overspend", 500_000)]),
        # a list of services
        (
            "Overspends are being reported in Ferries, Locks & Quays (+£3.4m), Pilotage (+£6.3m) and Harbour Lights (+£2.6m).",
            [("Ferries, Locks & Quays overspend", 3_400_000), ("Pilotage overspend", 6_300_000), ("Harbour Lights overspend", 2_600_000)],
        ),
    ],
)
def test_over_and_under_the_budget(text: str, found: list[tuple[str, float]]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The board could have a £3m overspend if the dredger fails.",
        "The council is forecasting a £3m overspend.",  # nobody’s in particular: a sum
        "Members asked what would be done about overspends in Ferries (the service was new).",
    ],
)
def test_bare_and_supposed_sums_are_none(text: str) -> None:
    assert _found(text) == []


def test_an_overspend_is_no_value_of_the_position() -> None:
    found = _found(
        "The forecast ferry position has reduced by £3.5m compared with spring. The forecast ferry position was an overspend of £12.9m."
    )
    assert ("forecast ferry position", 12_900_000) not in found

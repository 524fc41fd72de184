"""Tables of money whose columns are an earlier figure or a plan, what holds now, and the change."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators.indicators import find
from pipeline.extract.reading import read_sentences
from pipeline.facts import Indicator
from tests.papers import paper


def _rows(heading: str, *rows: str) -> list[Indicator]:
    text = "\n".join(f"| {row} |" for row in (heading, *rows))
    return list(find(read_sentences(paper(text)), (), ()))


@pytest.mark.parametrize(
    ("heading", "row", "expected"),
    [  # value, previous, target, direction
        (
            "Grant | Estimate in the May papers £'000 | Updated figures £'000 | Increase £'000",
            "Quay grant | 310.5 | 402.1 | 91.6",
            (402_100, 310_500, None, "up"),
        ),
        ("Heading | 2031/32 £ | 2032/33 £ | Change", "Oil | 812.50 | 790.00 | -22.50", (790, 812.5, None, "down")),
        ("Heading | 2032/33 | 2031/32 | Movement | Notes", "Oil | €1.4m | €1.4m | - | none", (1_400_000, 1_400_000, None, "same")),
        ("Service | Budget £ | Forecast outturn £ | Variance £", "Moorings | 120,000 | 131,500 | 11,500", (131_500, None, 120_000, None)),
        ("Service | Actual to date | Budget | Difference | %", "Dues | £980.50 | £1,200 | £219.50 | 82%", (980.5, None, 1_200, None)),
        # one heading has the scale of all
        ("Service | Budget | Forecast £m | Variance", "Moorings | 3.6 | 3.5 | -0.1", (3_500_000, None, 3_600_000, None)),
        ("Block | Original £m | Revised £m | Increase/(decrease) £m", "All blocks | 14.2 | 13.9 | -0.3", (13_900_000, 14_200_000, None, "down")),
        ("Item | Draft £'000 | Final £'000 | Change £'000", "% rise on 2031 | 1.87% | 1.89% |", (1.89, 1.87, None, "up")),
    ],
)
def test_a_table_that_prints_the_change_of_sums_holds_measures(heading: str, row: str, expected: tuple[object, ...]) -> None:
    (found,) = _rows(heading, row)
    assert (found.value, found.previous, found.target, found.direction) == expected


@pytest.mark.parametrize(
    ("heading", "row"),
    [
        ("Heading | 2031/32 £ | 2032/33 £", "Oil | 812.50 | 790.00"),  # no change is printed
        ("Heading | Income £ | Spending £ | Change £", "Moorings | 120,000 | 131,500 | 11,500"),  # neither is set beside the other
        ("Pier | Old length | New length | Change", "North | 120 | 131 | 11"),  # no money
    ],
)
def test_other_tables_of_sums_are_amounts(heading: str, row: str) -> None:
    assert not _rows(heading, row)


def test_names_without_the_headings_of_their_groups() -> None:
    found = _rows(
        "Service | Budget £m | Forecast £m | Variance £m",
        "Coast & Quays Harbours Moorings | 3.6 | 3.5 | -0.1",
        "Harbours total | 3.6 | 3.5 | -0.1",
        "Lamps Lamps | 1.2 | 1.2 | 0.0",
        "Coast & Quays total | 4.8 | 4.7 | -0.1",
    )
    assert [each.name for each in found] == ["Moorings", "Harbours total", "Lamps", "Coast & Quays total"]

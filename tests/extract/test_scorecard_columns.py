"""Which column of a scorecard holds the value, the value before, the target and the rating."""

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
    [  # value, target, previous, period
        ("Measure | 2022/23 outturn | Q1 | Q2 | Target", "Lamps mended in time | 90% | 91% | 93% | 95%", (93, 95, 91, "Q2")),
        ("Measure | Q3 | Q2 | Q1 | Target", "Lamps mended in time | 93% | 91% | 90% | 95%", (93, 95, 91, "Q3")),
        (
            "Measure | Q2 2025/26 | Q1 2025/26 | Q4 2024/25 | Target",
            "Lamps mended in time | 93% | 91% | 90% | 95%",
            (93, 95, 91, "Q2 2025/26"),
        ),
        ("Measure | Q3 23/24 | Q2 24/25 | Q3 24/25 | Target", "Lamps mended in time | 90% | 91% | 93% | 95%", (93, 95, 91, "Q3 24/25")),
        ("Measure | Annual target | Result to date | 2023/24 result", "Lamps mended in time | 95% | 93% | 91%", (93, 95, 91, None)),
        ("Measure | Actual | Target | Last year", "Lamps mended in time | 93% | 95% | 91%", (93, 95, 91, None)),
        ("Measure | Last year | Last quarter | This quarter | Target", "Lamps mended in time | 90% | 91% | 93% | 95%", (93, 95, 91, None)),
        ("Measure | Apr | May | Jun | YTD | YTD target", "Boats moored here | 12 | 14 | 15 | 41 | 45", (41, 45, None, None)),
        ("Measure | Q1 target | Q1 actual | Q2 target | Q2 actual", "Boats moored here | 12 | 14 | 15 | 13", (13, 15, 14, "Q2")),
        ("Measure | 2023/24 | 2024/25 | 2024/25 target | 2025/26 target", "Boats moored here | 12 | 14 | 15 | 16", (14, 15, 12, "2024/25")),
    ],
)
def test_the_value_is_the_latest(heading: str, row: str, expected: tuple[object, ...]) -> None:
    (found,) = _rows(heading, row)
    assert (found.value, found.target, found.previous, found.period) == expected


def test_each_quarter_may_have_its_own_rating() -> None:
    (found,) = _rows("Measure | Q1 | RAG | Q2 | RAG | Target", "Lamps mended in time | 97% | G | 91% | A | 95%")
    assert (found.value, found.rag) == (91, "amber")


@pytest.mark.parametrize(
    ("heading", "status", "expected"),
    [
        ("Status", "Met", "on"),
        ("Status", "Slightly missed", "below"),
        ("Status", "Not achieved", "below"),
        ("Status", "Achieved", "on"),
        ("Status", "Exceeded", "above"),
        ("Status", "Below target", "below"),
        ("Target met?", "Yes", "on"),
        ("Target met?", "No", "below"),
        ("Status", "On track", None),
        ("Status", "Partially achieved", None),
        ("Status", "No", None),
    ],
)
def test_a_status_in_words_sets_a_measure_beside_its_target(heading: str, status: str, expected: str | None) -> None:
    (found,) = _rows(f"Measure | Actual | Target | {heading}", f"Lamps mended in time | 91% | 95% | {status}")
    assert found.versus_target == expected


def test_an_arrow_tells_the_direction_and_a_word_the_trend() -> None:
    rows = [
        f"Lamps mended in the {place} ward | 91% | 95% | {cell}"
        for place, cell in (("east", "▲ Improving"), ("west", "Worse"), ("north", "↓"))
    ]
    found = _rows("Measure | Actual | Target | Direction of travel", *rows)
    assert [(each.trend, each.direction) for each in found] == [("better", "up"), ("worse", None), (None, "down")]


def test_the_column_of_units_may_scale() -> None:
    (found,) = _rows("Measure | Unit | Last year | Actual | Target", "Dues owed over a season | £000 | 212 | 187 | 175")
    assert (found.value, found.previous, found.target, found.unit) == (187_000, 212_000, 175_000, "gbp")


def test_cards_with_a_label_a_line() -> None:
    text = (
        "KPI 1: Percentage of lamps mended in a week\nQ3 actual: 93%\nTarget: 92%\nOwner: Head of Lamps\nSame quarter last year: 90%\n"
        "Status: Green\nDirection of travel: ▲ improving\nCommentary: two crews are back.\n\n"
        "KPI 2: Average days to let a berth\nQ3 actual: 26\nTarget: 21\nStatus: Red\nTrend: getting worse"
    )
    first, second = find(read_sentences(paper(text)), (), ())
    assert (first.value, first.target, first.previous, first.rag, first.trend, first.direction, first.period) == (
        93,
        92,
        90,
        "green",
        "better",
        "up",
        "Q3",
    )
    assert (second.name, second.value, second.target, second.rag, second.trend) == ("Average days to let a berth", 26, 21, "red", "worse")

"""Which column of a scorecard holds the value, the value before, the target and the rating."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.extract.indicators.indicators import find
from pipeline.extract.reading import read_sentences
from pipeline.facts import BlockKind, Indicator
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
        ("Measure | Target | Q1 | Q2 | Comparison with Q2 2022/23", "Lamps mended in time | 95% | 91% | 93% | 90%", (93, 95, 91, "Q2")),
        ("Measure | May 2031 | Apr 2031 | Target", "Lamps mended in time | 93% | 91% | 95%", (93, 95, 91, "May 2031")),
        ("Measure | Jun | May | Apr | Target", "Lamps mended in time | 93% | 91% | 90% | 95%", (93, 95, 91, "Jun")),
        ("Measure | Annual target | Result to date | 2023/24 result", "Lamps mended in time | 95% | 93% | 91%", (93, 95, 91, None)),
        ("Measure | Actual | Target | Last year", "Lamps mended in time | 93% | 95% | 91%", (93, 95, 91, None)),
        ("Measure | Last year | Last quarter | This quarter | Target", "Lamps mended in time | 90% | 91% | 93% | 95%", (93, 95, 91, None)),
        ("Measure | Apr | May | Jun | YTD | YTD target", "Boats moored here | 12 | 14 | 15 | 41 | 45", (41, 45, None, None)),
        ("Measure | Q1 target | Q1 actual | Q2 target | Q2 actual", "Boats moored here | 12 | 14 | 15 | 13", (13, 15, 14, "Q2")),
        ("Process | Cases | In target | % | Last qtr | Target", "Lamps mended in time | 186 | 180 | 97% | 95% | 98%", (97, 98, 95, None)),
        ("Measure | 2023/24 | 2024/25 | 2024/25 target | 2025/26 target", "Boats moored here | 12 | 14 | 15 | 16", (14, 15, 12, "2024/25")),
    ],
)
def test_the_value_is_the_latest(heading: str, row: str, expected: tuple[object, ...]) -> None:
    (found,) = _rows(heading, row)
    assert (found.value, found.target, found.previous, found.period) == expected


@pytest.mark.parametrize(
    ("heading", "rows", "expected"),
    [  # value, target, versus target, period of the first row
        (
            "Metric | Latest month | Measure | Target",
            ("Lamps mended in time | Feb 31 | 93% | 95%", "Boats moored in fog | Jan 31 | 12 | 15"),
            (93, 95, None, "Feb 31"),
        ),
        (
            "Level of service / measure | 2031/32 target | Year-to-date result | Achieved / not achieved",
            ("Lamps mended in time | ≥ 95% | 93% | Not achieved", "Boats moored in fog | 12 | 15 | Achieved"),
            (93, 95, "below", None),
        ),
        (
            "Measure | Target | Result | Achieved",
            ("Buoys inspected by the pilots | All | Compliant | Achieved", "Boats moored in fog | 12 | 15 | Achieved"),
            (None, None, "on", None),
        ),
        (
            "Activity | Km planned | Km completed",
            ("Dredging of the inner basin | 61.0 | 12.4", "Clearing of the north quay | 9 | 4"),
            (12.4, 61, None, None),
        ),
        (" | April 2031 | May 2031", ("Boats moored | 41 | 58", "Lamps mended | 96 | 88"), (58, None, None, "May 2031")),
        (
            "Measure | Target | Actual",
            ("Letters answered | 90% within 12 weeks | 84%", "Boats moored | no more than 5% | 4%"),
            (84, 90, None, None),
        ),
    ],
)
def test_cells_tell_what_a_heading_leaves_open(heading: str, rows: tuple[str, ...], expected: tuple[object, ...]) -> None:
    first, _ = _rows(heading, *rows)
    assert (first.value, first.target, first.versus_target, first.period) == expected


def test_cells_tell_ratings_and_movements_under_headings_that_say_nothing() -> None:
    first, second = _rows(
        "Measure | Actual | Target | Now | Since May",
        "Lamps mended in time | 93% | 95% | R | ↓",
        "Boats moored in fog | 12 | 9 | Green | ↑",
    )
    assert [(each.rag, each.direction) for each in (first, second)] == [("red", "down"), ("green", "up")]


def test_a_target_may_stand_in_the_name() -> None:
    first, second, third = _rows(
        "  | 2030/31 outturn | Q1 2031/32 | Q2 2031/32",
        "Lamps mended in time (target 95%) | 90% | 91% | 93%",
        "Days to let a berth – target: under 14 | 19 | 17 | 15",
        "Boats moored in fog | 31 | 8 | 7",
    )
    assert (first.name, first.value, first.target, first.previous, first.period) == ("Lamps mended in time", 93, 95, 91, "Q2 2031/32")
    assert (second.name, second.value, second.target) == ("Days to let a berth", 15, 14)
    assert (third.value, third.target, third.previous) == (7, None, 8)


def test_a_target_may_stand_in_a_heading() -> None:
    for heading in ("Measure (target 95%) | Q1 | Q2", "Measure | Q1 | Q2 (target: 95%)", "Standard - target 95% | Q1 | Q2"):
        (found,) = _rows(heading, "Lamps mended in time | 91% | 93%")
        assert (found.name, found.value, found.target, found.previous) == ("Lamps mended in time", 93, 95, 91)
    first, _ = _rows("Measure | Target 95% | RAG", "Lamps mended in time | 93% | Amber", "Berths let in time | 96% | Green")
    assert (first.value, first.target, first.rag) == (93, 95, "amber")
    (found,) = _rows("Measure | Target 2031 | Actual", "Lamps mended in time | 95% | 93%")
    assert (found.value, found.target) == (93, 95)


def test_a_target_may_stand_over_the_table() -> None:
    text = "Lamp standards (target: 90%)\n\n| Standard | Q1 | Q2 |\n| Lamps mended in time | 91% | 93% |"
    (found,) = find(read_sentences(paper(text)), (), ())
    assert (found.name, found.value, found.target, found.previous) == ("Lamps mended in time", 93, 90, 91)


def test_a_column_headed_by_what_it_lists_names_the_rows() -> None:
    first, second = _rows("Berths built 2031 | Target | Completed | Started", "Port build | 120 | 22 | 64", "NPT | 80 | 31 | 12", "Total | 200 | 53 | 76")
    assert (first.name, first.value, first.target) == ("Port build", 22, 120)
    assert (second.name, second.value, second.target) == ("NPT", 31, 80)


def test_what_is_spent_of_an_allocation_is_a_measure_where_its_share_is_printed() -> None:
    heading, row = "Category | Allocation | Expenditure to 31 May", "Quay repairs | €1,204,000 | €602,000"
    (found,) = _rows(f"{heading} | %", f"{row} | 50%")
    assert (found.name, found.value, found.unit, found.target) == ("Quay repairs", 602_000, "eur", 1_204_000)
    assert not _rows(heading, row)


def test_sums_by_month_without_a_target_are_no_measures() -> None:
    assert not _rows("Item | April | May", "Dues of small boats | £1,200 | £1,400", "Dues of large boats | £900 | £800")


def test_a_heading_over_a_table_of_one_row_names_its_measure() -> None:
    text = "KPI 9 - Lamps mended in time\n| Target | Actual Q2 | Actual Q1 | RAG |\n| 95% | 93% | 91% | Amber |\nTwo crews were away."
    segmented = paper(text)
    blocks = tuple(replace(block, kind=BlockKind.SUBHEADING) if block.text.startswith("KPI") else block for block in segmented.blocks)
    (found,) = find(read_sentences(replace(segmented, blocks=blocks)), (), ())
    assert (found.name, found.value, found.target, found.previous, found.rag) == ("Lamps mended in time", 93, 95, 91, "amber")
    assert not find(read_sentences(paper(text)), (), ())  # a sentence over it names nothing


def test_a_table_may_be_turned_on_its_side() -> None:
    text = (
        "| Reference | KPI 02 |\n| Indicator | Lamps mended within 56 days |\n| Period | Q4 2030/31 |\n| Value | 93% |\n| Target | 95% |\n"
        "| Previous value | 91% |\n| Status | Red |\n\n| Measure | Boats moored in fog |\n| Target | 12 |\n| Actual | 15 |\n| Met? | Yes |"
    )
    first, second = find(read_sentences(paper(text)), (), ())
    assert (first.name, first.value, first.target, first.previous, first.rag) == ("Lamps mended within 56 days", 93, 95, 91, "red")
    assert (second.name, second.value, second.target, second.versus_target) == ("Boats moored in fog", 15, 12, "on")


def test_labels_and_values_of_other_things_are_no_measures() -> None:
    assert not find(read_sentences(paper("| Report of | Head of Lamps |\n| Date | 5 May 2031 |\n| Purpose | To set a target |")), (), ())


def test_a_card_may_be_numbered_and_call_its_target_a_standard() -> None:
    text = "Measure 3: Calls lost\nStandard: no more than 5%\nThis month: 3.9%\nLast month: 4.4%\nRating: Green"
    (found,) = find(read_sentences(paper(text)), (), ())
    assert (found.name, found.value, found.target, found.previous, found.rag) == ("Calls lost", 3.9, 5, 4.4, "green")


def test_each_quarter_may_have_its_own_rating() -> None:
    (found,) = _rows("Measure | Q1 | RAG | Q2 | RAG | Target", "Lamps mended in time | 97% | G | 91% | A | 95%")
    assert (found.value, found.rag) == (91, "amber")


@pytest.mark.parametrize(
    ("cell", "colour"), [("93% (R)", "red"), ("93 A", "amber"), ("93% [g]", "green"), ("93% (a)*", None), ("93% a year", None)]
)
def test_a_figure_may_have_its_rating_beside_it(cell: str, colour: str | None) -> None:
    (found,) = _rows("Measure | Target | Actual", f"Lamps mended in time | 95% | {cell}")
    assert (found.value, found.rag) == (93, colour)


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


def test_a_log_of_actions_with_ratings_is_no_scorecard() -> None:
    heading = "No | Action | By whom | By when | RAG | Update"
    assert not _rows(
        heading,
        "31 | Ring the harbour bell | Clerk | 31/12/31 | Green | The rope has come and hangs well",
        "33 | Paint the pier rail | Warden | 15/12/31 | Amber | Painters to call in the spring",
    )

"""Rows put together as tables, and the parts that columns play."""

from __future__ import annotations

import pytest

from pipeline.extract.grid import grids
from pipeline.extract.headings import part, words_of
from pipeline.language.vocabulary import table
from tests.extract.performance_papers import paper, spanning


def test_rows_under_one_heading_are_one_table() -> None:
    text = "| Measure | Target |\n| A | 1 |\n| B | 2 |\nA paragraph.\n| Measure | Target |\n| C | 3 |"
    assert [len(grid.rows) for grid in grids(paper(text).blocks)] == [2, 1]


def test_a_second_row_of_headings_is_joined_to_the_first() -> None:
    (grid,) = grids(spanning(paper("| Harbour | Rating | - |\n|  | Latest | Previous |\n| Buoys | Green | Red |")).blocks)
    assert grid.headings == ("Harbour", "Rating Latest", "Rating Previous")
    assert [row.text(0) for row in grid.rows] == ["Buoys"]


def test_a_table_goes_on_over_the_page_under_the_same_headings() -> None:
    segmented = spanning(paper("| Measure | Target |\n| A | 1 |\n\n| - | - |\n| B | 2 |"))
    assert {grid.headings for grid in grids(segmented.blocks)} == {("Measure", "Target")}


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [
        ("L", "likelihood"),
        ("Current Likelihood (1-5)", "likelihood"),
        ("Risk Owner", "owner"),
        ("Risk rating", "score"),
        ("Risk Description", "title"),
        ("Mitigating actions", "no_part"),
        ("Direction of travel", "change"),
        ("RAG", "rag"),
        ("Colour of the door", "rag"),
        ("Postcode", None),
    ],
)
def test_the_part_of_a_column_of_a_register(heading: str, wanted: str | None) -> None:
    assert part(heading, table("risk_columns")["parts"]) == wanted


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [
        ("KPI", "name"),
        ("Customer Services KPIs", "name"),
        ("Annual Target", "target"),
        ("% of target", "no_part"),
        ("RAG rating Latest", "rag"),
        ("RAG rating Previous", "previous_rag"),
        ("DoT", "direction"),
        ("Actual", "value"),
        ("Last quarter", "previous"),
    ],
)
def test_the_part_of_a_column_of_a_scorecard(heading: str, wanted: str) -> None:
    assert part(heading, table("measure_columns")) == wanted


def test_words_of_a_heading() -> None:
    assert words_of("Current Likelihood (1-5)") == "current likelihood"
    assert words_of("(%)") == "%"

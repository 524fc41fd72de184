"""Tallies of lines that hold nothing but colours and counts, and of tables of these."""

from __future__ import annotations

import pytest

from pipeline.extract.reading import read_sentences
from pipeline.extract.tallies.tallies import find
from tests.papers import paper


def _counts(text: str) -> list[tuple[str, str, int | None, float | None]]:
    return [(tally.subject, tally.status, tally.count, tally.percent) for tally in find(read_sentences(paper(text)))]


@pytest.mark.parametrize(
    "line",
    [
        "Measures: Red 1 Amber 2 Green 12",
        "Summary of measures - Red 1, Amber 2 and Green 12",
        "Measures by rating | Red: 1 | Amber: 2 | Green: 12",
        "Measures (RAG): Red (1), Amber (2), Green (12).",
    ],
)
def test_a_line_of_colours_and_counts_is_a_tally(line: str) -> None:
    found = _counts(f"# Harbour Report\n\n{line}\n\nThe bell was rung.\n")
    assert found == [("indicator", "red", 1, None), ("indicator", "amber", 2, None), ("indicator", "green", 12, None)]


@pytest.mark.parametrize("line", ["Bins: red 1, blue 4, green 2", "The measures in Red Lane 4 and Green Lane 6 were read.", "Green 12"])
def test_other_lines_with_colours_are_none(line: str) -> None:
    assert not _counts(f"# Harbour Report\n\n{line}\n\nThe bell was rung.\n")


def test_counts_before_their_colours_stay_so() -> None:
    found = _counts("# Harbour Report\n\nMeasures: 2 red, 3 amber and 4 green\n\nThe bell was rung.\n")
    assert {(status, number) for _, status, number, _ in found} <= {("red", 2), ("amber", 3), ("green", 4)}


def test_a_row_named_by_a_colour_has_its_share() -> None:
    found = _counts(
        "# Harbour Report\n\nThe measures:\n\n| Status | Number | % |\n|---|---|---|\n| Green (on target) | 12 | 80% |\n| Amber - near | 2 | 13% |\n| Red | 1 | 7% |\n"
    )
    assert found == [("indicator", "green", 12, 80), ("indicator", "amber", 2, 13), ("indicator", "red", 1, 7)]


def test_a_short_labelled_sentence_may_count() -> None:
    assert _counts("# Harbour Report\n\nOverall: 14 of 22 measures met their target.\n\nThe bell was rung.\n") == [
        ("indicator", "met their target", 14, None)
    ]


def test_a_count_behind_when_is_of_the_time_before_it() -> None:
    text = (
        "# Harbour Report\n\nOf the 34 indicators 19 were on target and 15 off target. This was a decline on the previous quarter, when 21 had been on "
        "target.\n"
    )
    found = [(tally.count, tally.when) for tally in find(read_sentences(paper(text)))]
    assert found == [(19, "current"), (15, "current"), (21, "previous")]

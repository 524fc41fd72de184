"""Measures told a line each, as lists under a dashboard print them."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators.indicators import find
from pipeline.extract.reading import read_sentences
from pipeline.facts import Indicator
from tests.extract.performance_papers import item, points
from tests.papers import paper


def _found(*lines: str) -> list[Indicator]:
    return list(find(read_sentences(item(points(paper("\n".join(lines))), "Performance dashboard")), (), ()))


@pytest.mark.parametrize(
    ("line", "expected"),
    [  # value, target, previous, rag, direction
        ("Lamps mended in time (Amber) - 53.8% against a target of 55%", (53.8, 55, None, "amber", None)),
        ("Lamps mended in time (Red) – 49%; the target is no more than 55%.", (49, 55, None, "red", None)),
        ("Lamps mended in time: 98.6%, target 98.5%", (98.6, 98.5, None, None, None)),
        ("Lamps mended in time (Green): 91% (target 90%; 89% in Q4)", (91, 90, 89, "green", None)),
        ("Lamps mended in time – 94% (↑ from 89%)", (94, None, 89, None, "up")),
        ("Lamps mended in time: 94% v 89% last year", (94, None, 89, None, None)),
        ("Lamps mended in time: 94% (Q1 2024/25: 89%, target: 95%)", (94, 95, 89, None, None)),
        ("Lamps mended in time: 94% (target 95%) - Amber", (94, 95, None, "amber", None)),
        ("Lamps mended in time: 94%, down from 96%, against the 95% target", (94, 95, 96, None, "down")),
        ("Lamps mended in time = 94% (last quarter 89%)", (94, None, 89, None, None)),
        ("Lamps mended in time: 94% (target 95%). Green. Direction of travel: up.", (94, 95, None, "green", "up")),
        ("Lamps mended in time: 94.1% at the end of May, target 95.0%, last year 92.2%. Amber.", (94.1, 95, 92.2, "amber", None)),
        ("Lamps mended in time: 7 out of 8 (87.5%). Target 75%. Above target. Green.", (87.5, 75, None, "green", None)),
        ("Lamps mended in time: 52% of cases. Target 50%. Green.", (52, 50, None, "green", None)),
    ],
)
def test_a_line_tells_of_a_measure_what_a_row_would(line: str, expected: tuple[object, ...]) -> None:
    for printed in (line, f"• {line}"):
        (found,) = [each for each in _found(printed) if each.name == "Lamps mended in time"]
        assert (found.value, found.target, found.previous, found.rag) == expected[:4]
        assert expected[4] is None or found.direction == expected[4]


def test_a_name_with_its_rating_and_the_figure_below() -> None:
    (found,) = _found(
        "The measures are rated as follows.", "% of letters answered in five days (Green)", "98% of letters were answered in five days."
    )
    assert (found.name, found.value, found.unit, found.rag) == ("% of letters answered in five days", 98, "percent", "green")


def test_a_rated_project_is_no_measure() -> None:
    found = find(read_sentences(item(points(paper("• New pier at Ashby (Amber)")), "Projects")), (), ())
    assert not found


def test_a_sentence_with_a_dash_is_none() -> None:
    assert not [each for each in _found("The harbour master came late - 5 days after the fair.") if each.rule == "indicators.entry/1"]

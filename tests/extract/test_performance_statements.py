"""Statements of risks, counts and measures in one sentence: figures in brackets, days lost, targets reached, who achieves what."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators import indicators
from pipeline.extract.reading import read_sentences
from pipeline.extract.risks import risks
from pipeline.extract.tallies import tallies
from pipeline.facts import Indicator
from tests.extract.performance_papers import item, paper


def _indicators(text: str) -> tuple[Indicator, ...]:
    reading = read_sentences(item(paper(text), "Performance report"))
    registered, counted = risks.find(reading), tallies.find(reading)
    return indicators.find(reading, registered, counted)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "There had been a small increase in the number of boat fires from 134 to 137 and a fall in the number of fires ashore.",
            [("number of boat fires", 137, 134), ("number of fires ashore", None, None)],
        ),
        ("There had been 56 working days lost due to injuries.", [("working days lost due to injuries", 56, None)]),
        (
            "The main crews differed, with wharf crews achieving 98% availability, quay crews achieving 47% availability.",
            [("wharf crews availability", 98, None), ("quay crews availability", 47, None)],
        ),
        ("It was said that on-call availability had averaged 66%.", [("on-call availability", 66, None)]),
        ("85.8% of children received a visit within 10 days.", [("children received a visit within 10 days", 85.8, None)]),
        ("40% of cases of fouling are withdrawn as a lot of owners move away.", [("cases of fouling withdrawn", 40, None)]),
        ("70% of visitors at Easter have boats in the harbour so there is no need for more.", []),
    ],
)
def test_figures(text: str, told: list[tuple[str, float | None, float | None]]) -> None:
    assert [(indicator.name, indicator.value, indicator.previous) for indicator in _indicators(text)] == told


@pytest.mark.parametrize(
    ("text", "name", "versus", "rag", "direction"),
    [
        ("The target for wharf checks was missed by one check.", "wharf checks", "below", None, None),
        ("The targets for boat hire had been exceeded.", "boat hire", "above", None, None),
        ("It was noted that deaths at sea had become red in Quarter 1.", "deaths at sea", None, "red", None),
        ("The KPI status for late ferries was currently amber.", "late ferries", None, "amber", None),
        ("Figures for fires in galleys were lower compared with last year.", "Figures for fires in galleys", None, None, "down"),
        ("It was good that the number of break-ins appeared to be reducing.", "number of break-ins", None, None, "down"),
        ("The chair noted harbour crime had increased.", "harbour crime", None, None, "up"),
        ("The number of false alarms was also up.", "number of false alarms", None, None, "up"),
    ],
)
def test_standings(text: str, name: str, versus: str | None, rag: str | None, direction: str | None) -> None:
    found = _indicators(text)
    assert [(indicator.name, indicator.versus_target, indicator.rag, indicator.direction) for indicator in found] == [
        (name, versus, rag, direction)
    ]


def test_shown_colour_with_a_target() -> None:
    (found,) = _indicators("On-call cover was showing Amber with 78% against a target of 85.")
    assert (found.name, found.value, found.target, found.rag) == ("On-call cover", 78, 85, "amber")


def test_scores_with_their_grid() -> None:
    text = (
        "The risk score of CR30 Harbour Wall has been reduced from Amber 12 (impact major 4 x likelihood possible 3) to Amber 8 "
        "(impact major 4 x likelihood unlikely 2)."
    )
    (risk,) = risks.find(read_sentences(item(paper(text), "Corporate Risk Register")))
    assert (risk.title, risk.reference, risk.score, risk.previous_score, risk.likelihood, risk.impact, risk.rag, risk.change) == (
        "Harbour Wall", "CR30", 8, 12, 2, 4, "amber", "decreased",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The review resulted in the net closure of 19 risks.", [("closed", 19)]),
        ("The number of overdue actions had fallen from over 200 in 2012/13 to less than 50.", [("overdue", 200), ("overdue", 50)]),
        ("The review proposed the closure of 19 risks.", []),
        ("Four risks were before the board (one new, three escalated) and three removed.", [("new", 1), ("escalated", 3), ("removed", 3)]),
    ],
)
def test_counts(text: str, told: list[tuple[str, int]]) -> None:
    found = tallies.find(read_sentences(item(paper(text), "Corporate Risk Register")))
    assert [(tally.status, tally.count) for tally in found] == told

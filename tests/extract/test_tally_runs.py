"""Counts in a row, each with a known status, where nothing or another sentence says what is counted."""

from __future__ import annotations

import pytest

from pipeline.extract.reading import read_sentences
from pipeline.extract.tallies import tallies
from pipeline.facts import Tally
from tests.extract.performance_papers import paper


def _found(text: str) -> list[Tally]:
    return list(tallies.find(read_sentences(paper(text))))


@pytest.mark.parametrize(
    ("text", "subject", "told", "total"),
    [
        (
            "Action log\n\nOverall: 5 complete, 3 in progress, 1 not started",
            "action",
            [("complete", 5), ("in progress", 3), ("not started", 1)],
            None,
        ),
        (
            "The clerk said that of nine appeals decided since April, six had been dismissed, two allowed and one withdrawn.",
            "other",
            [("dismissed", 6), ("allowed", 2), ("withdrawn", 1)],
            9,
        ),
        ("Of the 340 decided, 322 were granted and 18 refused.", "other", [("granted", 322), ("refused", 18)], 340),
        (
            "The panel saw the harbour risk register, which had 14 entries - three red, nine amber, two green.",
            "risk",
            [("red", 3), ("amber", 9), ("green", 2)],
            14,
        ),
        (
            "Overall: 4 measures green, 2 amber, 3 red and one (HB3) without a target.",
            "indicator",
            [("green", 4), ("amber", 2), ("red", 3), ("without a target", 1)],
            None,
        ),
        (
            "Fifteen audits had been finished: four gave substantial assurance, eight reasonable, two limited and one none.",
            "other",
            [("substantial assurance", 4), ("reasonable", 8), ("limited", 2), ("none", 1)],
            15,
        ),
        ("Four breaches had been entered in the log, three rated green and one amber.", "other", [("green", 3), ("amber", 1)], 4),
        (
            "Twenty two of 27 schemes were complete, three were under way and two had to wait.",
            "project",
            [("complete", 22), ("under way", 3)],
            27,
        ),
    ],
)
def test_rows_of_counts(text: str, subject: str, told: list[tuple[str, int]], total: int | None) -> None:
    found = _found(text)
    assert [(tally.status, tally.count) for tally in found] == told
    assert {tally.subject for tally in found} == {subject}
    assert {tally.total for tally in found} == {total}


def test_what_is_told_of_an_earlier_time_in_the_same_paragraph() -> None:
    found = _found("Of the 34 measures, 21 were green, eight amber and five red. In the first quarter seven had been red.")
    assert [(tally.status, tally.count, tally.when) for tally in found][-1] == ("red", 7, "previous")
    assert {tally.when for tally in found[:-1]} == {"current"}


@pytest.mark.parametrize(
    "text",
    [
        "Two boats came in and three went out.",
        "For – 8 Against – 5 Abstentions – 1.",
        "The measures that had worsened most were lamps lit, which at 71.6% was below its target of 85%.",
    ],
)
def test_what_is_no_tally(text: str) -> None:
    assert not _found(text)

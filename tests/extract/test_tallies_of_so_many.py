"""Counts by status behind the number of things that they are of."""

from __future__ import annotations

import pytest

from pipeline.extract.reading import read_sentences
from pipeline.extract.tallies.tallies import find
from tests.papers import paper


def _found(text: str) -> list[tuple[object, ...]]:
    return [(each.status, each.count, each.total) for each in find(read_sentences(paper(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Of the 213 replies 97 were in favour, 104 were against and 12 expressed no view.",
            [("in favour", 97, 213), ("against", 104, 213), ("expressed no view", 12, 213)],
        ),
        ("There had been 88 appeals in 2031, of which 5 had been upheld in full.", [("upheld in full", 5, 88)]),
        (
            "1,102 requests had been received to date, of which 917 were completed, 121 were with contractors and 64 were declined.",
            [("completed", 917, 1102), ("with contractors", 121, 1102), ("declined", 64, 1102)],
        ),
        ("Penalties rose from 12 in 2030/31 to 39 in 2031/32, of which 26 had been paid.", [("paid", 26, 39)]),
        (
            "The Ombudsman looked into nine letters. Five were not taken further, three were settled and one was being investigated.",
            [("not taken further", 5, 9), ("settled", 3, 9), ("being investigated", 1, 9)],
        ),
        ("The port had lent to three harbours, none of which had burnt.", [("burnt", 0, 3)]),
    ],
)
def test_counts_of_a_whole(text: str, expected: list[tuple[object, ...]]) -> None:
    assert _found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Of 12 members 9 were present.",
        "The budget was £39,000, of which £26,000 had been spent.",
        "Five were present, three were away and one was late.",
    ],
)
def test_no_counts_of_a_whole(text: str) -> None:
    assert not _found(text)

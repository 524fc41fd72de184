"""Portions told with what is said first, of all or none, of before, and the shares that their sentences print."""

from __future__ import annotations

import pytest

from pipeline.extract.reading import read_sentences
from pipeline.extract.tallies.tallies import find
from tests.papers import paper


def _found(text: str) -> list[tuple[object, ...]]:
    return [(each.subject, each.status, each.count, each.total, each.percent, each.when) for each in find(read_sentences(paper(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [  # subject, status, count, total, percent, when
        ("Data had been loaded for 187 of the 214 boats (87%).", ("other", "loaded", 187, 214, 87, "current")),
        ("The port had complied with 23 out of 24 orders, or 96%.", ("other", "complied with", 23, 24, 96, "current")),
        ("Papers were missing from 6 out of 25 files.", ("other", "missing", 6, 25, None, "current")),
        ("The wardens had found E. coli above the limit on 9 of 14 days.", ("other", "above the limit", 9, 14, None, "current")),
        ("All 30 of the slipways had been inspected.", ("other", "inspected", 30, 30, None, "current")),
        (
            "The auditor had made five observations, all of which had been addressed.",
            ("recommendation", "addressed", 5, 5, None, "current"),
        ),
        ("None of the four slips in the bay is in good repair.", ("other", "in good repair", 0, 4, None, "current")),
        (
            "There were 14 risks, of which four were red, eight amber and two green. At the last report there had been five reds.",
            ("risk", "red", 5, None, None, "previous"),
        ),
        (
            "Of the 38 indicators 20 were green, 11 amber and 7 red. In Q1 the figures had been 19, 12 and 7 respectively.",
            ("indicator", "amber", 12, None, None, "previous"),
        ),
        ("85% of actions (34 of 40) had been completed.", ("action", "completed", 34, 40, 85, "current")),
        (
            "Of 64 high and medium priority recommendations due by May, 47 had been implemented and 12 were in progress.",
            ("recommendation", "implemented", 47, 64, None, "current"),
        ),
    ],
)
def test_portions(text: str, expected: tuple[object, ...]) -> None:
    assert expected in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The harbour master saw two major risks.",
        "All five members were present.",
        "All four motions were carried.",
        "It was agreed by 5 of the 7 members.",
        "The lamp was red on 4 of 4 days.",
        "There had been five reds in the rose garden.",
    ],
)
def test_no_tallies(text: str) -> None:
    assert not _found(text)


def test_what_has_fallen_due_is_what_is_counted() -> None:
    found = _found("52 recommendations had fallen due. 44 had been implemented (85%), six were in hand and two were late.")
    assert [(each[1], each[2], each[3]) for each in found] == [("implemented", 44, 52), ("in hand", 6, 52), ("late", 2, 52)]

"""Words that set a measure beside its target."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.targets import relations


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("It remains well below target.", "well below target", "below"),
        ("It missed the national target by two points.", "missed the national target", "below"),
        ("They did not meet their target.", "did not meet their target", "below"),
        ("It fell short of the 90% target.", "short of the 90% target", "below"),
        ("Performance exceeded the target of 70%.", "exceeded the target", "above"),
        ("It is ahead of target.", "ahead of target", "above"),
        ("Both met or exceeded target.", "met or exceeded target", "on"),
        ("The service achieved its year-end target.", "achieved its year-end target", "on"),
        ("The target was not met in June.", "target was not met", "below"),
        ("The target of 95% was exceeded.", "target of 95% was exceeded", "above"),
        ("Demand is above expectations.", "above expectations", "above"),
        ("It was within 5% of target.", "within 5% of target", "near"),
    ],
)
def test_relations(text: str, words: str, kind: str) -> None:
    (found,) = relations(text)
    assert (text[found.start : found.end], found.kind, found.floor) == (words, kind, False)


def test_a_floor_is_not_the_target() -> None:
    (found,) = relations("It was below the floor standard.")
    assert found.floor


@pytest.mark.parametrize(
    "text",
    [
        "A target of 80% was set.",
        "They were not completed within the target timescale.",
        "The centre works towards meeting community expectations.",
        "It was better than target.",  # better may be above or below
        "The target group was children.",
    ],
)
def test_no_relation(text: str) -> None:
    assert relations(text) == []


@given(st.text(alphabet="above below target met not exceeded the of 5% .", max_size=120))
def test_relations_do_not_overlap_and_stand_in_order(text: str) -> None:
    found = relations(text)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    assert all(text[one.start : one.end].strip() for one in found)

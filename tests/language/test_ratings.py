"""Colours of words and cells, and arrows of direction."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language import colours, rag
from pipeline.language.movements import movement


@pytest.mark.parametrize(
    ("fill", "wanted"),
    [
        ("#ff0000", "red"),
        ("#c00000", "red"),
        ("#ffc7ce", "red"),  # a pale one of spreadsheets
        ("#ffc000", "amber"),
        ("#f5b041", "amber"),
        ("#ffff00", "yellow"),
        ("#92d050", "green"),
        ("#00b050", "green"),
        ("#c6efce", "green"),
        ("#d9d9d9", None),
        ("#9fc5e8", None),
        ("#000000", None),
        (None, None),
    ],
)
def test_rating_of_a_fill(fill: str | None, wanted: str | None) -> None:
    assert colours.rating(fill) == wanted


def test_yellow_without_amber_is_amber() -> None:
    assert colours.ratings(["#ff0000", "#ffff00", "#00ff00"])["#ffff00"] == "amber"
    assert colours.ratings(["#ff0000", "#ffff00", "#ffa500"])["#ffff00"] == "yellow"


@given(st.integers(0, 0xFFFFFF))
def test_any_fill_has_a_rating_or_none(value: int) -> None:
    assert colours.rating(f"#{value:06x}") in {"red", "amber", "yellow", "green", None}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("three were rated Green, two Amber", True),
        ("(Green)", True),
        ("which was RAG-rated as green.", True),
        ("a green field", False),
        ("the green waste collection", False),
        ("were green bins", False),
    ],
)
def test_a_colour_that_rates(text: str, wanted: bool) -> None:
    match = rag.WORD.search(text)
    assert match is not None
    assert rag.is_said(text, match.start(), match.end()) is wanted


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("↑", "up"),
        ("é", "up"),
        ("ê", "down"),
        ("è", "same"),
        ("▼ 3", "down"),
        ("Improving", "better"),
        ("Getting worse", "worse"),
        ("No change", "same"),
        ("Closed", "removed"),
        ("café", None),
        ("", None),
        ("up or down", None),
    ],
)
def test_movement(cell: str, wanted: str | None) -> None:
    assert movement(cell) == wanted

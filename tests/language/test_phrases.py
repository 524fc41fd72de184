"""Where noun phrases end, and the parts of a list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.phrases import listed, phrase_end


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("the leisure contract had been closed", "the leisure contract"),
        ("loss of the ferry, which would be removed", "loss of the ferry"),
        ("rent, rates and insurance. The next", "rent, rates and insurance"),
        ("‘failure to mend the pier that was lost’ and more", "‘failure to mend the pier that was lost’"),
        ("the school’s roof because of rain", "the school’s roof"),
        ("storms – the third this year", "storms"),
    ],
)
def test_phrase_end(text: str, wanted: str) -> None:
    assert text[: phrase_end(text, 0)] == wanted


@pytest.mark.parametrize(
    ("text", "count", "wanted"),
    [
        ("fuel, staffing and supply chain and markets", 3, ["fuel", "staffing", "supply chain and markets"]),
        ("fuel and staffing", 2, ["fuel", "staffing"]),
        ("fuel and staffing", None, ["fuel and staffing"]),
        ("schools (roofs and drains)", 2, ["schools (roofs and drains)"]),
        ("fuel, staffing, and roads", None, ["fuel", "staffing", "roads"]),
        ("fuel, staffing", 3, ["fuel, staffing"]),
    ],
)
def test_listed(text: str, count: int | None, wanted: list[str]) -> None:
    assert listed(text, count) == wanted


@given(st.text(max_size=80), st.integers(0, 80))
def test_an_end_is_in_the_text(text: str, start: int) -> None:
    start = min(start, len(text))
    assert start <= phrase_end(text, start) <= len(text)

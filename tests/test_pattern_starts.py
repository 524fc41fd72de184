"""A pattern that carries its first characters matches what it matches without them."""

from __future__ import annotations

import re
from re import _compiler, _parser  # type: ignore[attr-defined]
from string import printable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import patterns
from pipeline.pattern_starts import EVERY, code_of, starts_of

_PARTS = (
    "a", "K", "ı", "Å", "[b-d]", "[^a-c]", "[^é]", "[sS]", r"\d", r"\W", r"\s", ".", r"\b", "^", "(?=[A-Z])", "(?!b)", "(?<!a)", "(?<=b)", "(?i:k)", "(?-i:b)",
)  # fmt: skip
_WHOLES = st.recursive(
    st.sampled_from(_PARTS),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3).map("".join)
        | st.lists(inner, min_size=1, max_size=3).map(lambda branches: f"({'|'.join(branches)})")
        | st.tuples(inner, st.sampled_from(("?", "*", "+", "{2}", "*?"))).map(lambda both: f"(?:{both[0]}){both[1]}")
    ),
    max_leaves=6,
)


def characters(starts: int) -> set[str]:
    return {character for character in printable if starts >> ord(character) & 1}


@pytest.mark.parametrize(
    ("pattern", "flags", "first"),
    [
        (r"\bmoved\b", 0, "m"),
        (r"(?<![\w-])(?:moved|proposed)", re.I, "mMpP"),
        (r"(?:the\s+)?[Cc]lerk", 0, "tCc"),
        (r"(?=[A-Z])\w\d", 0, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        (r"^\s*Vote", 0, " \t\n\r\x0b\x0cV"),
        (r"(?!by)b\w", 0, "b"),
    ],
)
def test_first_characters_are_read_from_a_pattern(pattern: str, flags: int, first: str) -> None:
    assert characters(starts_of(pattern, flags)) == set(first)


@pytest.mark.parametrize("pattern", ["(?:moved)?", ".+", r"(?P<one>a)?(?P=one)b"])
def test_a_pattern_that_may_begin_with_anything_has_no_set(pattern: str) -> None:
    assert starts_of(pattern) == EVERY


def test_a_pattern_for_the_head_of_a_text_is_left_to_re() -> None:
    assert code_of(_parser.parse(r"^\s*Vote"), 0) == _compiler._code(_parser.parse(r"^\s*Vote"), 0)
    assert code_of(_parser.parse(r"^\s*Vote", re.M), re.M) != _compiler._code(_parser.parse(r"^\s*Vote", re.M), re.M)


def test_letters_that_case_makes_equal_are_first_characters() -> None:
    for letter, other in (("k", "\u212a"), ("s", "ſ"), ("i", "ı"), ("i", "İ")):
        for one, text in ((letter, other), (other, letter)):
            assert bool(patterns.compile(one + "x", re.I).search(text + "x")) is bool(re.search(one + "x", text + "x", re.I))


@given(_WHOLES, st.sampled_from((0, re.I)), st.text("abcdkKsSſıiİÅåé. B1\n", max_size=8))
def test_matches_are_those_of_re(pattern: str, flags: int, text: str) -> None:
    found, made = patterns.compile(pattern, flags), re.compile(patterns.of_all_letters(pattern), flags)
    assert [(one.span(), one.groups()) for one in found.finditer(text)] == [(one.span(), one.groups()) for one in made.finditer(text)]
    for place in range(len(text)):
        one, other = found.search(text, place), made.search(text, place)
        assert (one and one.span()) == (other and other.span())

"""Printed text -> value or None."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.values import COUNT, DIGITS, WORDS, count, number, ordinal


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("1,234.5", 1234.5),
        ("0.187", 0.187),
        ("-3.5", -3.5),
        ("−2", -2),
        ("minus 4", -4),
        ("+7", 7),
        ("£1.2m", 1_200_000),
        ("£ 705.25", 705.25),
        ("€3.4 million", 3_400_000),
        ("£1.355m", 1_355_000),
        ("2.5k", 2500),
        ("£4bn", 4_000_000_000),
        ("12.5%", 12.5),
        ("2½", 2.5),
        ("½", 0.5),
        ("twelve", 12),
        ("Twenty-five", 25),
        ("seventy one", 71),
        ("a hundred", 100),
        ("one hundred and twelve", 112),
        ("two thousand and five", 2005),
        ("a million", 1_000_000),
        ("six hundred and forty thousand", 640_000),
        ("nil", 0),
    ],
)
def test_number_reads(text, value):
    assert number(text) == pytest.approx(value, abs=1e-9)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a third",
        "half",
        "one and two",
        "twenty twenty",
        "1,23,4",
        "12 days",
        "(12)",
        "m",
        "n/a",
        "1.2.3",
        "12/15",
        "-",
        "hundreds",
        "one two",
        "2019/20",
        "12th",
    ],
)
def test_number_is_none_where_text_is_not_wholly_a_number(text):
    assert number(text) is None


def test_count_takes_words_for_nothing_and_no_fractions():
    assert [count(text) for text in ("no", "None", "nil", "zero", "two", "1,204", "a hundred")] == [0, 0, 0, 0, 2, 1204, 100]
    assert [count(text) for text in ("2.5", "-1", "some", "")] == [None] * 4


def test_ordinal():
    assert [ordinal(text) for text in ("1st", "22 nd", "third", "Twenty-first", "thirty first")] == [1, 22, 3, 21, 31]
    assert [ordinal(text) for text in ("two", "1", "twenty", "twenty-tenth", "")] == [None] * 5


def test_patterns_find_whole_numbers_in_prose():
    prose = "Of the one hundred and six bins, 1,204 loads and twenty-two crates were seen by someone."
    assert re.findall(COUNT, prose) == ["one hundred and six", "1,204", "twenty-two"]
    assert re.findall(WORDS, prose) == ["one hundred and six", "twenty-two"]
    assert re.findall(DIGITS, "1,204 and 0.75 and 12") == ["1,204", "0.75", "12"]


@given(st.integers(min_value=0, max_value=10**12))
def test_figures_are_read_with_and_without_commas(value):
    assert number(f"{value}") == number(f"{value:,}") == value


@given(st.text(max_size=40))
def test_no_text_raises(text):
    for read in (number, count, ordinal):
        value = read(text)
        assert value is None or isinstance(value, int | float)

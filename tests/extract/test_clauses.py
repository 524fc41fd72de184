"""Clauses inside a passage, and stems that await them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.clauses import inline, is_mark, is_open


def parts(text, after=None):
    return [text[clause.start : clause.end] for clause in inline(text, after=after)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("RESOLVED that: (a) the report be noted; and (b) the fee be 4%.", ["the report be noted", "the fee be 4%."]),
        ("RESOLVED: 1. That the plan be noted. 2. That it be sent.", ["That the plan be noted.", "That it be sent."]),
        ("agreed to:(i)note it;(ii)approve it", ["note it", "approve it"]),
        ("as set out in section 4(b) and paragraph 2(c) of the report", []),
        ("(a) alone", []),
    ],
)
def test_marks_that_follow_each_other_make_clauses(text, found):
    assert parts(text) == found


def test_a_series_goes_on_from_the_clause_above():
    assert parts("2 of the report;(c)agree the rise;(d)agree the cut", after="(b)") == ["agree the rise", "agree the cut"]
    assert parts("2 of the report;(e)agree the rise", after="(b)") == []


@pytest.mark.parametrize(
    "text",
    ["RESOLVED that:", "That the Audit Committee:", "The Panel", "agreed to", "It was AGREED that", "agree the following recommendations:"],
)
def test_open_stems(text):
    assert is_open(text)


@pytest.mark.parametrize("text", ["the following dates were agreed:", "RESOLVED that the report be noted.", "It went to the Council."])
def test_closed_stems(text):
    assert not is_open(text)


def test_a_mark_alone():
    assert is_mark("(a)")
    assert is_mark("2.1.")
    assert not is_mark("a) note")


@given(st.lists(st.text(alphabet="abcdef ", min_size=4, max_size=20).map(str.strip).filter(lambda s: len(s) > 3), min_size=2, max_size=8))
def test_every_clause_of_an_enumeration_is_found(clauses):
    text = "that: " + "; ".join(f"({number}) {clause}" for number, clause in enumerate(clauses, start=1))
    assert len(parts(text)) == len(clauses)

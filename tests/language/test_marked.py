"""The phrases of a vocabulary in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.marked import Mark, marked, roughly_marked


def _words(vocabulary: str, text: str) -> list[tuple[str, str]]:
    return [(text[mark.start : mark.end], mark.label) for mark in marked(vocabulary, text)]


@pytest.mark.parametrize(
    ("vocabulary", "text", "wanted"),
    [
        ("tallied", "Nine KPIs and two Risks", [("KPIs", "indicator"), ("Risks", "risk")]),
        # phrases overlap, the longest first where they begin together
        ("tallied", "key measures", [("key measures", "indicator"), ("measures", "indicator")]),
        # inside a word, a name with "_" or an address there is none
        ("tallied", "the transactions of risk_owner and clerk@actions.example, 4actions", []),
        # marks, brackets and hyphens end a word
        ("tallied", "risk-based (actions), projects/schemes; KPI(s)", None),
        ("statuses", "three were At Risk", [("At Risk", "any"), ("At Risk", "other")]),
        ("statuses", "none was risked", []),
        ("statuses", "", []),
    ],
)
def test_phrases_are_found_as_whole_words(vocabulary: str, text: str, wanted: list[tuple[str, str]] | None) -> None:
    if wanted is None:
        assert {words for words, _ in _words(vocabulary, text)} == {"risk", "actions", "projects", "schemes", "KPI(s)"}
    else:
        assert _words(vocabulary, text) == wanted


def test_letters_that_grow_when_made_small_move_no_place() -> None:
    assert marked("tallied", "İİ 3 risks") == (Mark(5, 10, "risk"),)


@given(st.text(), st.text())
def test_a_phrase_is_marked_where_it_stands_whatever_is_around_it(before: str, after: str) -> None:
    text = f"{before} overdue {after}"
    assert Mark(len(before) + 1, len(before) + 8, "work") in marked("statuses", text)


@given(st.lists(st.sampled_from(["KPIs", "risk", "at risk,", "(red)", "not", "on track", "actions:", "projects/schemes", "12", "open"]), max_size=9))
def test_plain_search_finds_all_that_spacy_does(words: list[str]) -> None:
    text = " ".join(words)
    for vocabulary in ("tallied", "statuses"):
        assert set(marked(vocabulary, text)) <= set(roughly_marked(vocabulary, text))


def test_plain_search_finds_whole_words_at_once() -> None:
    assert [text for text, _ in _words("tallied", "risks of the transactions")] == ["risks"]
    assert roughly_marked("tallied", "İİ 3 risks of the transactions") == (Mark(5, 10, "risk"),)

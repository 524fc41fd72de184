"""A gated pattern finds what the pattern finds, and is not run on texts that lack its words."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pipeline.extract
import pipeline.language
from pipeline.language.alternatives import by_letter
from pipeline.language.gate import FIGURE, Entries, Family, Gated, either, fold, gated, in_small_letters
from pipeline.language.needed_words import spaced
from pipeline.language.word_index import UNKNOWN, WordIndex

SENTENCES = (
    "It was proposed by Cllr A Hale, seconded by Mrs Birch, and RESOLVED unanimously that 12 letters be sent by 3 May 2031.",
    "Seven members voted in favour, two against, with no abstentions; the motion was declared CARRIED.",
    "The number of open risks rose from six to nine, 45% of them rated Amber against a target of 30%.",
    "The Clerk agreed to write to the Director of Parks and would report to the next meeting.",
    "Ms Elm (Head of Audit) introduced the report, which Members were asked to note.",
    "Declarations of interest: Councillor Ash declared a pecuniary interest in item 7 and left the room.",
    "A spend of £1.2m, €400 and $3,000 was forecast for 2030/31; an increase of one in ten.",
)


@pytest.mark.parametrize(
    ("pattern", "flags", "needed"),
    [
        (r"\bcarried\s+unanimously\b", re.I, {("carried unanimously",)}),
        (r"\s+to\s+(?:now\s+)?be\s", 0, {(" to be ", " to now be ")}),  # what may stand between
        (r"\b(?:will|would)\s*[^.]+sent", 0, {("will", "would"), ("sent",)}),  # a gap
        (r"(?:in|at)\n(?:the|a) hall", 0, {("at a hall", "at the hall", "in a hall", "in the hall")}),
        (r"\b(?:agreed|agree|resolved)\b", 0, {("agree", "resolved")}),
        (r"\b[Mm]embers\b", 0, {("members",)}),
        (r"(?:Cllr\.?\s)?(?:moved|seconded)?", re.I, set()),  # nothing that must stand
        (r"\w+\s+[£€]", 0, {(" £", " €")}),
        (r"\d{1,2}(?:st|nd)?", 0, {(FIGURE,)}),
        (r"[0-9]+|none", 0, {(FIGURE, "none")}),
        (r"(?=.*total)\w+", 0, {("total",)}),
        (r"(?<!no )risks?", re.I, {("risk",)}),
        (r"(?=[·•]\s*[A-Z])", 0, {("·", "•")}),
        (r"élan|brio", re.I, {("brio", "lan")}),  # the letters outside ASCII have too many forms
    ],
)
def test_words_are_read_from_the_pattern(pattern: str, flags: int, needed: set[tuple[str, ...]]) -> None:
    assert {tuple(sorted(words)) for words in gated(pattern, flags).needed} == {tuple(sorted(words)) for words in needed}


def test_text_without_the_words_is_passed_over() -> None:
    pattern = gated(r"\bcarried\s+by\s+\d+\s+votes", re.I)
    assert not pattern.opens("The motion was lost by 4 votes")
    assert not pattern.opens("The motion was carried by some votes")
    assert pattern.search("CARRIED by 9 votes") is not None
    assert list(pattern.finditer("nothing")) == []
    assert pattern.sub("x", "nothing") == "nothing"
    assert pattern.sub("x", "carried by 9 votes.") == "x."


def test_core_must_be_found_before_the_pattern_is_run() -> None:
    pattern = gated(r"(?P<what>[^.;]{3,80}?)\s+would\s+be\s+sent", core=r"\s+would\s+be\s+sent")
    assert pattern.search("A letter would be sent") is not None
    assert not pattern.opens("A letter would now be sent")


@pytest.mark.parametrize(
    ("pattern", "small"),
    [
        (r"(?P<Who>[A-Z]\w+)\s+Moved\S", r"(?P<who>[a-z]\w+)\s+moved\S"),
        (r"Órdú\s[–—-]", r"órdú\s[–—-]"),
        (r"\bthe\s+(?-i:[A-Z])\w+", None),  # a capital must stand
        (r"[À-Þ]\w+", None),  # "×" is in it, and "÷" between the small letters
        (r"\u00c0", None),
    ],
)
def test_patterns_are_put_in_small_letters(pattern: str, small: str | None) -> None:
    assert in_small_letters(pattern) == small


def test_what_is_found_in_small_letters_is_told_as_printed() -> None:
    pattern = gated(r"(?P<who>[a-z]+)\s+moved\b", re.I)
    text = "Ms ELM Moved it; Mr Ash MOVED it"
    found = pattern.search(text, 10)
    assert found is not None
    assert found["who"] == "Ash"
    assert [match["who"] for match in pattern.finditer(text)] == ["ELM", "Ash"]
    assert pattern.search(text, 0, 11) is None
    assert list(pattern.finditer(text, 0, 11)) == []


@pytest.mark.parametrize("letter", ["ſ", "K", "ı", "İ"])
def test_letters_that_case_makes_equal_open_the_gate(letter: str) -> None:
    for word in ("risk", "skill"):
        for place in range(len(word)):
            text = word[:place] + letter + word[place + 1 :]
            assert bool(gated(word, re.I).search(text)) is bool(re.search(word, text, re.I))


def _gates() -> list[tuple[str, Gated]]:
    found = []
    for package in (pipeline.extract, pipeline.language):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            members = vars(importlib.import_module(module.name))
            found.extend((f"{module.name}.{name}", value) for name, value in members.items() if isinstance(value, Gated))
    return found


@given(st.lists(st.sampled_from([word for sentence in SENTENCES for word in sentence.split()]), max_size=12).map(" ".join), st.data())
def test_every_gate_of_the_package_lets_its_matches_through(text: str, data: st.DataObject) -> None:
    name, gate = data.draw(st.sampled_from(_gates()))
    for sentence in (text, text.upper(), text.replace(" ", "\n "), *SENTENCES):
        plain = [match.span() for match in gate.compiled.finditer(sentence)]
        assert [match.span() for match in gate.finditer(sentence)] == plain, name


@given(st.text(max_size=30))
def test_folding_keeps_figures_told(text: str) -> None:
    assert (FIGURE in fold(text.replace(FIGURE, ""))) is bool(re.search(r"\d", text))


@given(st.sampled_from(["Mr Hale", "mrs", "MISS Elm", "Master", "ſir", "sir", "x"]))
def test_alternatives_by_letter_match_as_plain_ones(text: str) -> None:
    words = ["miss", "mrs", "mr", "master", "sir"]
    plain = re.match("|".join(words), text, re.I)
    grouped = re.match(by_letter(words), text, re.I)
    assert (plain and plain.group()) == (grouped and grouped.group())


_WORDINGS = (
    r"\bcarried\s+unanimously\b",
    r"\b(?:agreed|resolved)\b",
    r"(?:Cllr\.?\s)?(?:moved|seconded)?",
    r"\d{1,2}(?:st|nd)?",
    r"\w+\s+[£€]",
)


@given(st.lists(st.sampled_from(_WORDINGS), max_size=8), st.sampled_from((*SENTENCES, "", "Nothing was said.")))
def test_a_family_names_the_patterns_whose_gates_open_in_their_order(patterns, text):
    family = [gated(pattern, re.I) for pattern in patterns]
    assert list(Family(family).opened(text)) == [place for place, pattern in enumerate(family) if pattern.opens(text)]


_FEW = st.lists(st.sampled_from(("ab", "b", "bc", "c.", FIGURE, "é")), min_size=1, max_size=3).map(tuple)


@given(st.lists(st.lists(_FEW, max_size=3).map(tuple), max_size=6), st.text("abc.é" + FIGURE, max_size=8))
def test_one_pass_tells_the_patterns_of_which_every_group_has_a_word(patterns: list[tuple[tuple[str, ...], ...]], low: str) -> None:
    held = [all(any(word in low for word in words) for words in groups) for groups in patterns]
    opened = WordIndex(patterns).opened(low)
    assert [bool(opened >> place & 1) for place in range(1, len(patterns) + 1)] == held
    assert opened & UNKNOWN


@pytest.mark.parametrize("gate", [gated(r"\b(?:heron|egret)s?\s+counted\b", re.I), _gates()[0][1]])
def test_a_text_that_is_asked_again_opens_the_same_gates(gate: Gated) -> None:
    for text in (*SENTENCES, *SENTENCES, "Two herons counted.", "Two herons counted."):
        assert gate.opens(text) is all(any(word in spaced(fold(text)) for word in words) for words in gate.needed)


_BRANCHES = (r"\b(?:moved|the)\s+\w+", r"[a-z]+ed\b", r"\d+\s+\w+\b", r"(?:the|be)\b[^.]{0,12}", r"^It", r"\bMembers\s+were\b")


@given(st.lists(st.sampled_from(_BRANCHES), min_size=1, max_size=5), st.sampled_from((*SENTENCES, "", "Nothing was said.")))
def test_either_finds_what_one_pattern_of_its_branches_finds(branches: list[str], text: str) -> None:
    plain = [match.span() for match in re.finditer("|".join(branches), text, re.I)]
    assert [match.span() for match in either(*branches, flags=re.I).finditer(text)] == plain


def test_entries_choose_the_rules_whose_every_need_a_text_opens() -> None:
    rate, fell, rose = gated(r"\brate\b"), gated(r"\bfell\b"), gated(r"\brose\b")
    entries = Entries([("first", (rate, (fell, rose))), ("second", (rose,)), ("third", ())])
    assert set(entries.opened("The rate rose")) == {"first", "second", "third"}
    for text in SENTENCES:
        assert entries.opened(text)[-1] == "third"
        assert list(entries.opened(text)) == sorted(entries.opened(text))


def test_entries_lose_no_match_of_the_package() -> None:
    gates = _gates()
    entries = Entries([(place, (gate,)) for place, (_, gate) in enumerate(gates)])
    for text in SENTENCES:
        opened = set(entries.opened(text))
        assert {place for place, (_, gate) in enumerate(gates) if gate.compiled.search(text)} <= opened
        assert len(opened) < len(gates)

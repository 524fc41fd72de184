"""What sentences say became of risks; [A], [B] and [C] stand for names of risks."""

from __future__ import annotations

import re

import pytest

from pipeline.link.became import BREAK, became, may_tell
from pipeline.link.masked import mask


def told(sentence: str) -> list[tuple[str, str, str, str]]:
    """Kind, the letters of the old risks, those of the new ones, the register."""
    masked = re.sub(r"\[([A-D])\]", lambda match: mask(ord(match[1]) - ord("A")), sentence)
    letters = lambda places: "".join(chr(ord("A") + place) for place in places)  # noqa: E731
    return [(said.kind, letters(said.old), letters(said.new), said.register) for said in became(masked)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("[A] and [B] had been merged into one risk, “[C]”.", ("merged", "AB", "C", "")),
        ("Two risks, [A] (16) and [B] (red, 20), have been combined to form a new risk called [C].", ("merged", "AB", "C", "")),
        ("The risk of [A] was merged with the general risk about [B].", ("merged", "A", "B", "")),
        ("[A] has been merged with [B] to create [C].", ("merged", "AB", "C", "")),
        ("[A] and [B] have now been amalgamated.", ("merged", "AB", "", "")),
        ("[A], which the Director owned, had been subsumed within [B].", ("merged", "A", "B", "")),
        ("[A] - merged with [B]", ("merged", "A", "B", "")),
        ("[A] (now incorporated into [B])", ("merged", "A", "B", "")),
        ("[A] is now covered under [B].", ("merged", "A", "B", "")),
        ("[A] now forms part of the corporate risk [B].", ("merged", "A", "B", "")),
        ("A new risk, [C], combining [A] and [B], was scored at 16.", ("merged", "AB", "C", "")),
        ("[C] brings together [A], [B] and [D].", ("merged", "ABD", "C", "")),
        ("[A] has been split into [B] and [C].", ("split", "A", "BC", "")),
        ("[A] Split into [B] and [C]", ("split", "A", "BC", "")),
        ("The clerk explained why [A] had been split. In its place there were now two: [B], scored at 12, and [C].", ("split", "A", "BC", "")),
        (f"[A] had been split. {BREAK} The two new risks were [B] and [C].", ("split", "A", "BC", "")),
        ("[A] had been split.", ("split", "A", "", "")),
        ("[A] has been replaced by [B].", ("replaced", "A", "B", "")),
        ("[A]: superseded by [B]", ("replaced", "A", "B", "")),
        ("[B], which replaces [A], was new.", ("replaced", "A", "B", "")),
        ("[A] was closed and a new one, [B], opened in its place.", ("replaced", "A", "B", "")),
        ("[A] had been removed. In its place [B] was added.", ("replaced", "A", "B", "")),
        ("[A] had been de-escalated to the Place directorate's register.", ("moved", "A", "", "the Place directorate's register")),
        # rows of a table, whose cells follow one another
        ("[A] Now part of [B]", ("merged", "A", "B", "")),
        ("[A] Now covered by [B]", ("merged", "A", "B", "")),
        ("[A] Risk merged with [B]", ("merged", "A", "B", "")),
        ("[A] Closed and replaced by [B]", ("replaced", "A", "B", "")),
        ("[A] Removed: now managed as part of [B]", ("merged", "A", "B", "")),
        ("[A] Closed as it has been split into [B] and [C]", ("split", "A", "BC", "")),
        ("[A] Closed. Replaced by [B].", ("replaced", "A", "B", "")),
        ("[A] Removed in June. This risk has been merged with [B].", ("merged", "A", "B", "")),
        ("[A] De-escalated to directorate level", ("moved", "A", "", "directorate level")),
        ("[A] Closed; transferred to the Ports programme risk log", ("moved", "A", "", "the Ports programme risk log")),
        ("[A] was moved down to the service risk register, where it is reviewed monthly.", ("moved", "A", "", "the service risk register")),
    ],
)
def test_what_became_of_risks_is_read(sentence: str, expected: tuple[str, str, str, str]) -> None:
    assert may_tell(sentence)
    assert told(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr Tull suggested that [A] be merged with [B].",
        "[A] would be merged with [B] in June.",
        "[A] should have been merged with [B].",
        "Members asked whether [A] had been merged with [B].",
        "Had [A] been merged with [B]?",
        "Was it true that [A] was merged with [B]?",
        "[A] had not been split into [B] and [C].",
        "[A] was closed and [B] was unchanged.",
        "[A] was closed. [B] had risen.",
        "[A] had been reviewed with [B].",
        "[A] To be merged with [B]",
        "[A] Closed. To be replaced by [B].",
        "[A] Closed. Not replaced by [B].",
        "[A] had risen. The Chair asked why. Replaced pumps helped [B].",
        "[A] moved to a higher level.",
        "[A] was increased to 16 and [B] was moved to red.",
        "The pumps of [A] were replaced by the contractor.",
        "The register was split into two parts, for [A] and for [B].",
    ],
)
def test_what_is_proposed_asked_denied_or_of_something_else_is_not(sentence: str) -> None:
    assert told(sentence) == []


def test_the_sentence_after_the_words_is_read_with_them_and_not_for_itself() -> None:
    assert told(f"[A] was red. {BREAK} [B] had been split into [C] and [D].") == []
    assert told(f"[A] had been {BREAK} split into [B] and [C]. More.") == [("split", "A", "BC", "")]


@pytest.mark.parametrize("words", ["[A]" + "," * 20_000, "[A], " * 4_000 + "had been", "[A]" + " and the risk of" * 4_000, "if [A] was " * 3_000])
def test_no_paper_keeps_a_pattern_busy(words: str) -> None:
    """A quadratic pattern would take minutes, and the test run with it."""
    assert told(words) == []

"""Spans of a document -> passages: the same words on one line, each character with its offset."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable

from pipeline.facts import Passage, Span

WORD = re.compile(r"\S+")


def fold(text: str, spans: Iterable[Span]) -> Passage:
    """The words of `spans` joined by single spaces, white space folded.

    A line that ends in a hyphen is joined to the next without a space where that goes on alike
    ("2018-" / "28", "co-" / "ordinator", "ASHBY-" / "FOLVILLE"); the hyphen stays, since only the printer knows whether the word
    has one.
    """
    words: list[str] = []
    offsets = array("I")
    end = 0
    for span in spans:
        for number, match in enumerate(WORD.finditer(text, span.start, span.end)):
            word = match.group()
            if words and not (number == 0 and _goes_on(words[-1], word)):
                words.append(" ")
                offsets.append(end)
            words.append(word)
            offsets.extend(range(match.start(), match.end()))
            end = match.end()
    return Passage("".join(words), offsets)


def _goes_on(before: str, word: str) -> bool:
    """Whether a line's first word goes on with the hyphened one before it."""
    if len(before) < 2 or before[-1] != "-":
        return False
    return any(kind(before[-2]) and kind(word[0]) for kind in (str.islower, str.isdigit, str.isupper))


def join(passages: Iterable[Passage]) -> Passage:
    """Passages one after the other with a space between."""
    texts: list[str] = []
    offsets = array("I")
    for passage in passages:
        if not passage.text:
            continue
        if texts:
            texts.append(" ")
            offsets.append(offsets[-1])
        texts.append(passage.text)
        offsets.extend(passage.offsets)
    return Passage("".join(texts), offsets)

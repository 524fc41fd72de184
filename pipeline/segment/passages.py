"""Spans of a document -> passages: the same words on one line, each character with its offset."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from pipeline.facts import Passage, Span


def fold(text: str, spans: Iterable[Span]) -> Passage:
    """The words of `spans` joined by single spaces, white space folded.

    A line that ends in a hyphen is joined to the next without a space where that goes on alike
    ("2018-" / "28", "co-" / "ordinator", "ASHBY-" / "FOLVILLE"); the hyphen stays, since only the printer knows whether the word
    has one.
    """
    parts: list[str] = []
    offsets = array("I")
    for span in spans:
        printed = text[span.start : span.end]
        words = printed.split()
        if not words:
            continue
        if parts and not _goes_on(parts[-1], words[0]):
            parts.append(" ")
            offsets.append(offsets[-1] + 1)
        folded = " ".join(words)
        parts.append(folded)
        if len(folded) == len(printed):  # one white space between words, as nearly always
            offsets.extend(range(span.start, span.end))
            continue
        end = span.start
        for word in words:
            start = text.index(word, end)
            if end > span.start:
                offsets.append(end)
            end = start + len(word)
            offsets.extend(range(start, end))
    return Passage("".join(parts), offsets)


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

"""Spans of a document -> passages: the same words on one line, each character with its offset."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from pipeline.facts import Passage, Span


def fold(text: str, spans: Iterable[Span]) -> Passage:
    """The words of `spans` joined by single spaces, white space folded.

    A line that ends in a hyphen is joined to the next without a space where that goes on alike
    ("2018-" / "28", "co-" / "ordinator", "ASHBY-" / "FOLVILLE"); the hyphen stays, since only the printer knows whether the word has one.
    """
    characters: list[str] = []
    offsets = array("I")
    for span in spans:
        joined = False
        for offset in range(span.start, span.end):
            character = text[offset]
            if character.isspace():
                if characters and characters[-1] != " ":
                    characters.append(" ")
                    offsets.append(offset)
                continue
            if not joined and len(characters) > 2 and characters[-1] == " " and characters[-2] == "-":
                kinds = (str.islower, str.isdigit, str.isupper)
                goes_on = any(kind(character) and kind(characters[-3]) for kind in kinds)
                if goes_on:
                    characters.pop()
                    offsets.pop()
            joined = True
            characters.append(character)
            offsets.append(offset)
        if characters and characters[-1] != " ":
            characters.append(" ")
            offsets.append(span.end - 1)
    if characters and characters[-1] == " ":
        characters.pop()
        offsets.pop()
    return Passage("".join(characters), offsets)


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

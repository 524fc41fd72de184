"""The phrases of a vocabulary that a text holds, word by word: "high priority" in "two high-priority, and one high priority"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from pipeline.language.vocabulary import table

_INSIDE = frozenset("_@")
_KEPT = 64  # texts: one sentence is asked several times in a row, and then no more


class Mark(NamedTuple):
    """A phrase at `start` to `end` of a text, and the list of the vocabulary that it stands in."""

    start: int
    end: int
    label: str


@lru_cache(maxsize=_KEPT)
def marked(vocabulary: str, text: str) -> tuple[Mark, ...]:
    """The phrases of `vocabulary` (NAME.toml, a list a label) in `text`, whatever its capitals; of several at one place the longest first.

    Phrases may overlap, and one that stands in several lists is marked for each.
    """
    low = text.lower()
    if len(low) != len(text):  # "İ" in small letters is two characters
        low = "".join(letter.lower()[0] for letter in text)
    found = [Mark(start, end, label) for phrase, label in _phrases(vocabulary) if phrase in low for start, end in _places(phrase, low)]
    return tuple(sorted(found, key=lambda mark: (mark.start, -mark.end, mark.label)))


@cache
def _phrases(vocabulary: str) -> tuple[tuple[str, str], ...]:
    return tuple(sorted({(phrase.lower(), label) for label, phrases in table(vocabulary).items() for phrase in phrases}))


def _places(phrase: str, low: str) -> Iterator[tuple[int, int]]:
    """Where a phrase stands in a text in small letters, with no more of a word on either side."""
    start = low.find(phrase)
    while start >= 0:
        end = start + len(phrase)
        if not _goes_on(low[start - 1 : start]) and not _goes_on(low[end : end + 1]):
            yield start, end
        start = low.find(phrase, start + 1)


def _goes_on(character: str) -> bool:
    """Whether a word goes on with a character: a letter, a figure, or a mark of an address ("clerk@actions.example")."""
    return character.isalnum() or character in _INSIDE

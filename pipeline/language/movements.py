"""Arrows and words of direction of travel: "↑", Wingdings' "é", "Improving", "No change"."""

from __future__ import annotations

from typing import NamedTuple

from pipeline import patterns as re
from pipeline.language.vocabulary import table

_WORDS: dict[str, str] = {word: kind for kind, words in table("movements").items() if kind != "arrows" for word in words}
_ARROWS: dict[str, str] = {sign: kind for kind, signs in table("movements")["arrows"].items() for sign in signs}
_LONGEST_FIRST = sorted(_WORDS, key=len, reverse=True)
# any word or phrase of the vocabulary, whole
_WORD = re.compile(r"(?<!\w)(?:" + "|".join(re.escape(word) for word in _LONGEST_FIRST) + r")(?!\w)", re.I)


def movement(text: str) -> str | None:
    """What a cell of direction says: up, down, same, better, worse, new, removed; None if it says nothing or several things."""
    text = " ".join(text.split())
    # a letter is an arrow of Wingdings only where it stands alone: "é", not "café"
    signs = [sign for sign in text if not sign.isalpha()] + [word for word in text.split() if len(word) == 1]
    arrows = {_ARROWS[sign] for sign in signs if sign in _ARROWS}
    if len(arrows) == 1 and len(text) <= 24:
        return arrows.pop()
    said = {_WORDS[match.group().lower()] for match in _WORD.finditer(text)}
    return said.pop() if len(said) == 1 and len(text.split()) <= 8 else None


class Ways(NamedTuple):
    """What a cell of direction says in words of good and bad (better, worse, same), and of up and down (up, down, same)."""

    trend: str | None = None
    direction: str | None = None


def ways(text: str) -> Ways:
    """ "▲ Improving" is better and up, "↓" down alone, "Getting worse" worse alone, "Steady" the same in words of good and bad."""
    words = " ".join(word for word in text.split() if len(word) > 1 and any(sign.isalpha() for sign in word))
    said = movement(words) if words else None
    signs = movement(" ".join(word for word in text.split() if len(word) == 1 or not any(sign.isalpha() for sign in word)))
    direction = signs if signs in ("up", "down", "same") else said if said in ("up", "down") else None
    return Ways(said if said in ("better", "worse", "same") else None, direction)

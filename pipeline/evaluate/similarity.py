"""How alike two printed texts, names or numbers are.

The measures are those by which annotators' and systems' rows are compared throughout the project: change none without measuring
everything again.
"""

from __future__ import annotations

import re
from typing import Any
from zlib import crc32

from rapidfuzz import fuzz

# A word or a figure with its sign: "school", "1,200.50", "£3.4", "83%"
_WORD = re.compile(r"[a-z0-9£€%$]+(?:[.,]\d+)*")

# Words too common to say that two quotes are one.
_COMMON = frozenset("the a an of to and in for on that be by with was were is at as it its or from this".split())

# Titles and honours, which are no part of a name: "Councillor", "Cllr.", "Dr", "OBE"
_TITLE = re.compile(
    r"\b(?:mr|mrs|ms|miss|mx|dr|prof(?:essor)?|rev(?:erend)?|sir|dame|lady|lord|councillors?|cllrs?|"
    r"alderman|ald|comh|cathaoirleach|hon|obe|mbe|cbe|jp|his worship|her worship)\b\.?",
    re.I,
)
_NAME_PART = re.compile(r"[a-záéíóúñü'-]+")  # "o'brien", "smith-jones"

_SURNAMES_ALIKE = 88  # of 100: one letter of eight differs
_GIVEN_NAMES_ALIKE = 80


def words(text: Any) -> list[str]:
    """The words and figures of a text, in lower case."""
    return _WORD.findall(str(text or "").lower().replace("’", "'"))


def quote_overlap(a: Any, b: Any) -> float:
    """How much of two quotes is the same, 0 to 1: Dice's coefficient of their words, or three quarters of containment.

    A quote may also be a list of its words' CRC-32, as in gold files that hold no text.
    """
    one, other = _marks(a), _marks(b)
    if not one or not other:
        return 0.0
    common, shorter, longer = len(one & other), min(len(one), len(other)), max(len(one), len(other))
    contained = 0.75 * common / shorter if longer <= 3 * shorter else 0.0
    return max(2 * common / (len(one) + len(other)), contained)


def _marks(quote: Any) -> set[int]:
    if isinstance(quote, list):
        return set(quote)
    return {crc32(word.encode()) for word in words(quote) if word not in _COMMON}


def word_marks(text: Any) -> list[int]:
    """The CRC-32 of each word of a text, in its order: what tells two texts apart without holding them."""
    return [crc32(word.encode()) for word in words(text)]


def same_words(a: Any, b: Any) -> bool:
    """The same words in the same order, in whatever letters; either may be given as its `word_marks`."""
    one, other = (text if isinstance(text, list) else word_marks(text) for text in (a, b))
    return one == other


def likeness(a: Any, b: Any) -> float:
    """How alike two short texts are, 0 to 1; two empty ones are alike."""
    one, other = " ".join(words(a)), " ".join(words(b))
    if not one or not other:
        return float(one == other)
    return max(fuzz.ratio(one, other), fuzz.token_set_ratio(one, other) * 0.95) / 100


def name_likeness(a: Any, b: Any) -> float:
    """1 for the same name, 0.95 for what may be the same person's: like surnames, given names equal, initials or absent; else 0."""
    one, other = _name_parts(a), _name_parts(b)
    if not one or not other or one == other:
        return float(one == other)
    if fuzz.ratio(one[-1], other[-1]) < _SURNAMES_ALIKE:
        return 0.0
    given = zip(one[:-1], other[:-1], strict=False)  # as many as both have
    return 0.95 if all(_given_names_agree(x, y) for x, y in given) else 0.0


def _name_parts(name: Any) -> list[str]:
    return _NAME_PART.findall(_TITLE.sub(" ", str(name or "").replace("’", "'")).lower())


def _given_names_agree(x: str, y: str) -> bool:
    initial = x[0] == y[0] and min(len(x), len(y)) == 1
    return x.startswith(y) or y.startswith(x) or initial or fuzz.ratio(x, y) > _GIVEN_NAMES_ALIKE


def same_number(a: Any, b: Any) -> bool:
    """Equal to within half a thousandth; nothing is equal to nothing only."""
    if a is None or b is None:
        return a is b
    return abs(float(a) - float(b)) <= 1e-6 + 0.0005 * abs(float(a))


def same_text(a: Any, b: Any) -> bool:
    """Alike enough to be the same words."""
    return likeness(a, b) >= 0.8 if a or b else True


def same_word(a: Any, b: Any) -> bool:
    """The same but for case; None is the empty word."""
    return str(a or "").strip().lower() == str(b or "").strip().lower()


def same_owner(a: Any, b: Any) -> bool:
    """The same words or the same person."""
    return same_text(a, b) or (bool(a) and bool(b) and name_likeness(a, b) > 0.9)


def same_truth(a: Any, b: Any) -> bool:
    """Both true, or neither."""
    return bool(a) == bool(b)

"""How alike two titles of risks, or two names of measures, are in what they are about.

Titles are compared by their content words. Two titles that each have a word which the other lacks are about different things
("major planning applications", "minor planning applications"), however alike they look; rewording is a word more or less, another
form of a word, a misprint, or another way to say "number of".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from pipeline import patterns as re
from pipeline.link.keys import fold

# Words that say nothing of what a risk or a measure is about: articles and prepositions, ways to say how it is counted, and the
# unit, which is compared by itself ("average days to re-let a home", "time to re-let homes", "smaller is better").
_EMPTY = frozenset(
    "the a an of to and or in for on that by with at as is are be it its our from into per all any which who where when during through "
    "total overall number percentage percent proportion rate level share count average mean smaller bigger lower higher better "
    "time day days week weeks month months hour hours full equivalent fte within year date each every "
    "failure fail inability unable risk risks loss council councils this these only included excluded counted including excluding".split()
)
# "Reports of theft", "incidents of theft": what is counted is the theft
_COUNTED = re.compile(r"^(?:number of )?(?:reports?|incidents?|cases?|instances?|occurrences?|episodes?) (?:of|relating to) (?=\w)")
# "bins missed per 100,000 collections", "deaths in every thousand": beside how many is no part of what is counted
_RATE = re.compile(r"\b(?:per|(?:for|in|of)\s+(?:each|every)|out of (?:each|every))\s+(?:\d[\d,. ]*|hundred\b|thousand\b|million\b)", re.I)
_NUMBERS = dict(
    zip("two three four five six seven eight nine ten eleven twelve thirteen".split(), map(str, range(2, 14)), strict=True)
)  # "eight weeks", "8 weeks"
_WORD = re.compile(r"\w+")
_SAME_WORD = 85  # of 100 in rapidfuzz.fuzz.ratio: "acomodat" and "accommodat"
_LONG_ENOUGH = 5  # letters: "cost" is no misprint of "coast"
_ENDINGS = tuple("ations ation ating ated ates ate ions ion ments ment ings ing ies ied ed es s y e".split())

# What began or ended in a time is no form of what stands at a day: "claims opened" and "claims open"
_NO_FORM = frozenset(["opened"])


# "days to re-let a home, all voids", "waste recycled (excluding street sweepings)", "sickness, schools included": what is counted in
_SCOPE = re.compile(
    r"[,;(–—-]\s*(?P<scope>(?:all|only|excluding|excl\.?|including|incl\.?|except|without|not counting)\s[^,;()]+"
    r"|[^,;()]+?\s(?:included|excluded|counted|only))\s*\)?\s*$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a title is about: the stems of its content words."""

    stems: frozenset[str]


@lru_cache(maxsize=65536)
def subject_of(title: str) -> Subject:
    """ "Number of households in temporary accommodation" -> household, temporar, accommod."""
    plain = _COUNTED.sub("", fold(_RATE.sub(" ", title).replace("%", " percent ")))
    words = [_NUMBERS.get(word, word) for word in _WORD.findall(plain) if word not in _EMPTY]
    return Subject(frozenset(map(stem, words)))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its ending, if five letters or more are left or the word is a plain plural: "savings" -> "sav"."""
    if word[0].isdigit() or word in _NO_FORM:
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= (3 if ending == "s" else 4):
            return word[: -len(ending)]
    return word


def likeness(one: str, other: str) -> float:
    """From 0 to 1: 1 for the same words, 0 where each is about something that the other does not name.

    Where one names all that the other names and more, it is the share of words that both have.
    """
    a, b = subject_of(one).stems, subject_of(other).stems
    if not a or not b:
        return float(fold(one) == fold(other))
    rest_a, rest_b = _unmatched(a, b), _unmatched(b, a)
    if rest_a and rest_b:
        return 0.0
    return 1 - (len(rest_a) + len(rest_b)) / max(len(a), len(b))


@lru_cache(maxsize=65536)
def scope_of(title: str) -> frozenset[str]:
    """The stems of the words behind a name that say what is counted in or left out, if any. Another scope is another measure."""
    match = _SCOPE.search(title)
    return subject_of(match["scope"]).stems if match else frozenset()


def overlap(one: str, other: str) -> float:
    """The share of content words that two titles have in common, from 0 to 1, whatever else they name."""
    a, b = subject_of(one).stems, subject_of(other).stems
    if not a or not b:
        return 0.0
    return (len(a) - len(_unmatched(a, b))) / min(len(a), len(b))


def _unmatched(words: frozenset[str], others: frozenset[str]) -> set[str]:
    return {word for word in words - others if not any(_is_misprint(word, other) for other in others)}


def _is_misprint(word: str, other: str) -> bool:
    if word[0].isdigit() or other[0].isdigit() or min(len(word), len(other)) < _LONG_ENOUGH:
        return False
    return fuzz.ratio(word, other) >= _SAME_WORD

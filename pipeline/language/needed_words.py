"""The words that a pattern cannot match without, read from its parsed form."""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum
from re import _constants  # type: ignore[attr-defined]  # the parsed form of a pattern has no public reader
from typing import Any

Words = frozenset[str]
Groups = tuple[tuple[str, ...], ...]

FIGURE = "\x00"  # stands for a figure among the words

_COMMON = frozenset("the of and to for in that on by was be is with at were as it had would this".split())
# Parts of words and marks that every other sentence holds, and often: to find them takes longer than their lack saves
_EVERYWHERE = frozenset(
    ["th", "he", "in", "the", "on", "ed", "ha", "ing", "is", "it", "ar", "as", "ll", "le", "tha", "ot", "ere", "her", ".", ","]
)
_PRINTED = frozenset("–—‘’“”")  # marks outside ASCII that any text may hold
MOST_GROUPS = 3  # of a pattern: the rarest
_MOST = 120  # words of one alternative: with more of them the test is no cheaper than the search


def needed_words(parsed: Any) -> Groups:
    """Groups of words in small letters: what matches holds a word of each. The rarest group comes first, and in it the shortest word."""
    groups = {words for words in _needed(parsed) if len(words) <= _MOST}
    useful = [words for words in groups if _likely(words) < 0.8 or all(len(word) > 2 for word in words - {FIGURE})]
    rarest = sorted((_likely(words), sorted(words, key=lambda word: (len(word), word))) for words in useful)[:MOST_GROUPS]
    telling = [words for _, words in rarest if _EVERYWHERE.isdisjoint(words)] or [words for _, words in rarest[:1]]
    return tuple(map(tuple, telling))


def _likely(words: Words) -> float:
    """A guess at how likely a sentence is to hold one of `words`: short ones stand inside others."""
    return fsum(_likely_one(word) for word in words)  # the same in whatever order the words come


def _likely_one(word: str) -> float:
    if word == FIGURE:
        return 0.25
    if word in _COMMON:
        return 0.6
    if word and not word[0].isascii() and word not in _PRINTED:  # "£", "•"
        return 0.05
    return (1.0, 0.3, 0.4, 0.1, 0.04, 0.01)[min(len(word), 5)]


def _needed(parsed: Any) -> list[Words]:
    """For a sequence of a parsed pattern, the groups of words of which each match holds one."""
    groups: list[Words] = []
    run = ""
    for code, argument in _flat(parsed):
        letter = _letter(code, argument)
        if letter:
            run += letter
            continue
        if code in (_constants.AT, _constants.ASSERT_NOT):  # no characters of their own: the word goes on
            continue
        if code is _constants.ASSERT:
            groups.extend(_needed(argument[1]))
            continue
        groups.append(frozenset({run}))
        run = ""
        if code is _constants.BRANCH:
            groups.append(_either(argument[1]))
        elif code is _constants.IN:
            groups.append(_one_of(argument))
        elif code in (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT) and argument[0]:
            groups.extend(_needed(argument[2]))
    groups.append(frozenset({run}))
    return [_least(words) for words in groups if words and all(_tells(word) for word in words)]


def _flat(parsed: Any) -> Iterator[tuple[Any, Any]]:
    """The parts of a sequence, with those of its groups in their places."""
    for code, argument in parsed:
        if code is _constants.SUBPATTERN:
            yield from _flat(argument[3])
        elif code is _constants.ATOMIC_GROUP:
            yield from _flat(argument)
        else:
            yield code, argument


def _letter(code: Any, argument: Any) -> str:
    """The one character, in small letters, that a part stands for; "" where it may be several: "a", "[Aa]"."""
    if code is _constants.LITERAL:
        return _small(argument)
    if code is _constants.IN and all(part is _constants.LITERAL for part, _ in argument):
        letters = {_small(character) for _, character in argument}
        return letters.pop() if len(letters) == 1 else ""
    return ""


def _small(character: int) -> str:
    """A character in small letters; "" for a letter outside ASCII, whose other forms are many."""
    letter = chr(character)
    return letter.lower() if letter.isascii() or letter.lower() == letter.upper() else ""


def _one_of(parts: Any) -> Words:
    """The characters of a set, if it is one of marks or of figures only: "[£€$]", "\\d"."""
    if all(_is_figure(code, argument) for code, argument in parts):
        return frozenset({FIGURE})
    if not all(part is _constants.LITERAL for part, _ in parts):
        return frozenset()
    return frozenset(_small(character) for _, character in parts)


def _is_figure(code: Any, argument: Any) -> bool:
    """Whether a part of a set is digits: "\\d", "0-9", "3"."""
    if code is _constants.CATEGORY:
        return bool(argument is _constants.CATEGORY_DIGIT)
    if code is _constants.RANGE:
        return chr(argument[0]).isdecimal() and argument[1] - argument[0] < 10 and chr(argument[1]).isdecimal()
    return code is _constants.LITERAL and chr(argument).isdecimal()


def _either(branches: Any) -> Words:
    """A word of each branch, together; nothing if a branch needs none."""
    words: set[str] = set()
    for branch in branches:
        groups = _needed(branch)
        if not groups:
            return frozenset()
        rarest: Words = min(groups, key=_likely)
        words |= rarest
    return frozenset(words)


def _least(words: Words) -> Words:
    """`words` without those that hold another of them."""
    return frozenset(word for word in words if not any(other != word and other in word for other in words))


def _tells(word: str) -> bool:
    """Whether the lack of a word is worth a test: a lone letter or space is in nearly every text."""
    return len(word) > 1 or (word != "" and not word.isalnum() and not word.isspace())

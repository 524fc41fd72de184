"""The words that a pattern cannot match without, read from its parsed form."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from math import fsum, prod
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
_SELDOM = frozenset("$%=+#@<>")  # marks of ASCII that few sentences hold
MOST_GROUPS = 3  # of a pattern: the rarest
_MOST = 300  # words of one alternative
_MOST_RUNS = 40  # ways in which a word may go on: with more of them it ends
_WITH_NEIGHBOUR = 0.3  # how often one of two words that a sentence holds stands right before the other, in so many words
_NOTHING: Words = frozenset({""})
_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)


def needed_words(parsed: Any) -> Groups:
    """Groups of words in small letters: what matches holds a word of each. The rarest group comes first, and in it the shortest word.

    A word is whatever letters, marks and single spaces stand without a gap, " to be": `spaced` says how a text must be put to hold it.
    """
    groups = _strongest({words for words in _needed(parsed) if len(words) <= _MOST})
    useful = [words for words in groups if _likely(words) < 0.8 or _is_of_long_words(words)]
    rarest = sorted((_likely(words), sorted(words, key=lambda word: (len(word), word))) for words in useful)[:MOST_GROUPS]
    telling = [words for _, words in rarest if _EVERYWHERE.isdisjoint(word.strip() for word in words)] or [words for _, words in rarest[:1]]
    return tuple(map(tuple, telling))


def _is_of_long_words(words: Words) -> bool:
    """Whether hardly one of the words is so short that it stands inside many others: " up" among fifty long ones."""
    short = frozenset(word for word in words - {FIGURE} if len(word.strip()) <= 2)
    return not short or (_likely(short) < 0.5 and _likely(words) < 1.6)


def _strongest(groups: set[Words]) -> list[Words]:
    """The groups that say more than every other: "to be" says "be"."""
    return [words for words in groups if not any(other != words and _implies(other, words) for other in groups)]


def _implies(words: Words, others: Words) -> bool:
    """Whether a text with one of `words` holds one of `others` by that alone."""
    return all(any(other in word for other in others) for word in words)


def spaced(low: str) -> str:
    """A text in which its words are looked for: each run of white space is one space, and one stands before and behind it."""
    if "  " not in low and low.removesuffix(FIGURE).isprintable():  # no white space but single spaces, as in nearly all
        return f" {low} "
    return f" {' '.join(low.split())} "


def _likely(words: Words) -> float:
    """A guess at how likely a sentence is to hold one of `words`: short ones stand inside others."""
    return fsum(map(_likely_one, sorted(words)))  # the same in whatever order the words come


def _likely_one(word: str) -> float:
    if word == FIGURE:
        return 0.25
    parts = word.split()
    likely = prod(map(_likely_part, parts))
    return likely * _WITH_NEIGHBOUR ** (len(parts) - 1)


def _likely_part(word: str) -> float:
    if word in _COMMON:
        return 0.6
    if word and (word in _SELDOM or (not word[0].isascii() and word not in _PRINTED)):  # "£", "•", "%"
        return 0.05
    return (1.0, 0.3, 0.4, 0.1, 0.04, 0.01)[min(len(word), 5)]


def _needed(parsed: Any) -> list[Words]:
    """For a sequence of a parsed pattern, the groups of words of which each match holds one."""
    groups: list[Words] = []
    runs: Words = _NOTHING  # what may stand from the last gap up to here
    for code, argument in _flat(parsed):
        strings = _strings(code, argument)
        if strings is not None and len(runs) * len(strings) <= _MOST_RUNS:
            groups.append(strings)
            runs = _joined(runs, strings)
        else:
            groups.append(runs)
            runs = strings or _NOTHING
        if code is _constants.BRANCH:
            groups.append(_either(argument[1]))
        elif code is _constants.IN:
            groups.append(_one_of(argument))
        elif code is _constants.ASSERT:
            groups.extend(_needed(argument[1]))
        elif code in _REPEATS and argument[0]:
            groups.extend(_needed(argument[2]))
    groups.append(runs)
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


def _strings(code: Any, argument: Any) -> Words | None:
    """All that a part may be, in small letters, white space as one space: "[Tt]he", "will|would", "(?:now )?"; None where that is open."""
    if code in (_constants.AT, _constants.ASSERT_NOT, _constants.ASSERT):  # no characters of their own: the word goes on
        return _NOTHING
    if _is_space(code, argument):
        return frozenset({" "})
    if code is _constants.LITERAL:
        letter = _small(argument)
        return frozenset({letter}) if letter else None
    if code is _constants.IN and all(part is _constants.LITERAL for part, _ in argument):
        if all(_is_figure(*part) for part in argument):
            return None
        letters = frozenset(_small(character) for _, character in argument)
        return None if "" in letters else letters
    if code is _constants.BRANCH:
        branches = [_strings_of(branch) for branch in argument[1]]
        strings = frozenset(chain.from_iterable(branch for branch in branches if branch is not None))
        return strings if None not in branches and len(strings) <= _MOST_RUNS else None
    if code in _REPEATS:
        least, most, part = argument
        if len(part) == 1 and _is_space(*part[0]):
            return frozenset({" "}) if least else frozenset({"", " "})
        if most == 1:
            once = _strings_of(part)
            return once if least or once is None else once | _NOTHING
    return None


def _strings_of(parsed: Any) -> Words | None:
    """All that a sequence may be; None where that is open, or too much."""
    runs = _NOTHING
    for code, argument in _flat(parsed):
        strings = _strings(code, argument)
        if strings is None or len(runs) * len(strings) > _MOST_RUNS:
            return None
        runs = _joined(runs, strings)
    return runs


def _joined(heads: Words, tails: Words) -> Words:
    return frozenset(head + (tail[1:] if head[-1:] == tail[:1] == " " else tail) for head in heads for tail in tails)


def _is_space(code: Any, argument: Any) -> bool:
    """Whether a part is one character of white space: "\\s", " ", "\\n", "[^\\S\\n]"."""
    if code is _constants.LITERAL:
        return chr(argument).isspace()
    if code is not _constants.IN:
        return False
    if argument[0] == (_constants.NEGATE, None):
        return (_constants.CATEGORY, _constants.CATEGORY_NOT_SPACE) in argument
    return all(part == (_constants.CATEGORY, _constants.CATEGORY_SPACE) or _is_space(*part) for part in argument)


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
    """A word of each branch, together; nothing if a branch needs none. Of long lists the branches give their shortest."""
    needed = [_needed(branch) for branch in branches]
    if not all(needed):
        return frozenset()
    words = frozenset().union(*(min(groups, key=_likely) for groups in needed))
    return words if len(words) <= _MOST else frozenset().union(*(min(groups, key=len) for groups in needed))


def _least(words: Words) -> Words:
    """`words` without those that hold another of them."""
    return frozenset(word for word in words if not any(other != word and other in word for other in words))


def _tells(word: str) -> bool:
    """Whether the lack of a word is worth a test: a lone letter or space is in nearly every text."""
    bare = word.strip()
    return len(bare) > 1 or (bare != "" and not bare.isalnum())

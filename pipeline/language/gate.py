"""Patterns that look for the words they cannot match without before they are run.

`gated(r"\\bcarried\\s+unanimously\\b", re.I)` is used as a compiled pattern is. Most sentences hold none of the words of most patterns,
and a test for a few words costs a tenth of a search. The words are read from the pattern, so a gate never loses a match.

A pattern without regard to capitals is looked for in small letters, itself in small letters, and then matched where it was found: `re`
compares letters that may be large or small at half the speed, and tries each word of "moved|proposed" that its first letter rules out.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from re import _compiler, _constants, _parser  # type: ignore[attr-defined]  # the parsed form of a pattern has no public reader
from typing import Any

Words = frozenset[str]

_COMMON = frozenset("the of and to for in that on by was be is with at were as it had would this".split())
_PRINTED = frozenset("–—‘’“”")  # marks outside ASCII that any text may hold
_MOST = 120  # words of one alternative: with more of them the test is no cheaper than the search
# Letters that a pattern for "i" and "s" takes for theirs under IGNORECASE, and lower() leaves alone or splits: "İ", "ı", "ſ"
_LIKE_ASCII = str.maketrans({"İ": "i", "ı": "i", "ſ": "s"})
FIGURE = "\x00"  # stands at the end of a folded text that holds a figure, and for one in what a pattern needs
_DIGIT = re.compile(r"\d")
_FOLDS = 4096
_folds: dict[str, str] = {}  # texts in small letters: one text is asked of many patterns


class Gated:
    """A pattern that is run only on texts with the words it needs; it is compiled when a text first holds them."""

    __slots__ = ("_compiled", "_core", "_needed", "_parsed", "_scout", "_small", "flags", "pattern")

    def __init__(self, pattern: str, flags: int = 0, core: Gated | None = None) -> None:
        self.pattern = pattern
        self.flags = flags
        self._core = core
        self._compiled: re.Pattern[str] | None = None
        self._parsed: Any = None  # between the first text and the compiling, so that it is parsed once
        self._needed: tuple[tuple[str, ...], ...] | None = None
        self._small: str | None = None  # the pattern in small letters, if it has no regard to capitals
        self._scout: re.Pattern[str] | None = None  # what finds it in a text in small letters

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself, without its gate. Raises `re.error` where it is no pattern."""
        if self._compiled is None:
            if self._small or self._parsed is None:
                self._compiled = re.compile(self.pattern, self.flags)
            else:
                self._compiled, self._parsed = _compiler.compile(self._parsed, self.flags), None
        return self._compiled

    @property
    def scout(self) -> re.Pattern[str]:
        """The pattern in small letters, for one that has no regard to capitals."""
        if self._scout is None:
            self._scout, self._parsed = _compiler.compile(self._parsed, self.flags & ~re.IGNORECASE), None
        return self._scout

    @property
    def needed(self) -> tuple[tuple[str, ...], ...]:
        """Groups of words in small letters: what matches holds a word of each. The rarest group comes first."""
        if self._needed is None:
            self._small = in_small_letters(self.pattern) if self.flags & re.IGNORECASE else None
            self._parsed = _parser.parse(self._small or self.pattern, self.flags & ~re.IGNORECASE if self._small else self.flags)
            self._needed = _words_needed(self._parsed)
        return self._needed

    def opens(self, text: str) -> bool:
        """Whether `text` holds the words without which nothing in it matches."""
        return self._opened(text) is not None

    def _opened(self, text: str) -> str | None:
        """`text` in small letters, if it holds those words."""
        needed = self._needed
        if needed is None:
            needed = self.needed
        low = _folds.get(text)
        if low is None:
            if len(_folds) >= _FOLDS:
                _folds.clear()
            low = _folds[text] = fold(text)
        for words in needed:
            for word in words:
                if word in low:
                    break
            else:
                return None
        return low if self._core is None or self._core.search(text) is not None else None

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        low = self._opened(text)
        if low is None:
            return None
        if self._small is None:
            return (self._compiled or self.compiled).search(text, pos, endpos)
        find = (self._scout or self.scout).search(low, pos, min(endpos, len(text)))
        return find and self.compiled.match(text, find.start(), endpos)

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        return (self._compiled or self.compiled).match(text, pos, endpos) if self.opens(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return (self._compiled or self.compiled).fullmatch(text) if self.opens(text) else None

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        low = self._opened(text)
        if low is None:
            return iter(())
        if self._small is None:
            return (self._compiled or self.compiled).finditer(text, pos, endpos)
        finds = (self._scout or self.scout).finditer(low, pos, min(endpos, len(text)))
        return filter(None, (self.compiled.match(text, find.start(), endpos) for find in finds))

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        return (self._compiled or self.compiled).sub(replacement, text) if self.opens(text) else text


def gated(pattern: str, flags: int = 0, *, core: str | None = None) -> Gated:
    """The pattern with its gate.

    `core` is for a pattern whose head takes long to fit: a part that every match holds, which must be found first.
    """
    return Gated(pattern, flags, Gated(core, flags) if core else None)


# Letters of a pattern to be made small: not those of "\\S" and "(?P<"
_LETTER = re.compile(r"(\\.|\(\?P[<=>])|[^\W\d_a-z]")
# Where a pattern cannot be put in small letters: "(?-i:[A-Z])", letters written as numbers, sets that run from or to "à"
_CAPITALS_MATTER = re.compile(r"\(\?[a-z]*-[a-z]*i|\\[xuUN]|[^\W\d_a-zA-Z]-|-[^\W\d_a-zA-Z]")


def in_small_letters(pattern: str) -> str | None:
    """What matches in a text in small letters where `pattern`, without regard to capitals, matches in the text; None if nothing does."""
    if _CAPITALS_MATTER.search(pattern):
        return None
    return _LETTER.sub(lambda match: match[1] or match[0].lower(), pattern)


def fold(text: str) -> str:
    """`text` in the small letters that IGNORECASE takes its letters for, with FIGURE after it if it holds one."""
    if not text.isascii() and ("ſ" in text or "ı" in text or "İ" in text):
        text = text.translate(_LIKE_ASCII)
    low = text.lower()
    return low + FIGURE if _DIGIT.search(text) else low


def _words_needed(parsed: Any) -> tuple[tuple[str, ...], ...]:
    groups = {words for words in _needed(parsed) if len(words) <= _MOST}
    useful = [words for words in groups if _likely(words) < 0.8 or all(len(word) > 2 for word in words - {FIGURE})]
    return tuple(tuple(sorted(words, key=len)) for words in sorted(useful, key=_likely)[:3])


def _likely(words: Words) -> float:
    """A guess at how likely a sentence is to hold one of `words`: short ones stand inside others."""
    return sum(_likely_one(word) for word in words)


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

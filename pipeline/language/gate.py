"""Patterns that look for the words they cannot match without before they are run.

`gated(r"\\bcarried\\s+unanimously\\b", re.I)` is used as a compiled pattern is. Most sentences hold none of the words of most patterns,
and a test for a few words costs a tenth of a search. The words are read from the pattern, so a gate never loses a match.

A pattern without regard to capitals is looked for in small letters, itself in small letters, and then matched where it was found: `re`
compares letters that may be large or small at half the speed, and tries each word of "moved|proposed" that its first letter rules out.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from re import _parser  # type: ignore[attr-defined]  # the parsed form of a pattern has no public reader

from pipeline import patterns as re
from pipeline.language.known_words import is_known, known_words
from pipeline.language.needed_words import FIGURE, Groups, needed_words
from pipeline.patterns import kept

# Letters that a pattern for "i" and "s" takes for theirs under IGNORECASE, and lower() leaves alone or splits: "İ", "ı", "ſ"
_LIKE_ASCII = str.maketrans({"İ": "i", "ı": "i", "ſ": "s"})
_DIGIT = re.compile(r"\d")
_FOLDS = 4096
_folds: dict[str, str] = {}  # texts in small letters: one text is asked of many patterns


class Gated:
    """A pattern that is run only on texts with the words it needs; it is compiled when a text first holds them."""

    __slots__ = ("_compiled", "_core", "_needed", "_scout", "_small", "flags", "pattern")

    def __init__(self, pattern: str, flags: int = 0, core: Gated | None = None) -> None:
        self.pattern = pattern
        self.flags = flags
        self._core = core
        self._compiled: re.Pattern[str] | None = None
        self._needed: Groups | None = None
        self._small: str | None = None  # the pattern in small letters, if it has no regard to capitals
        self._scout: re.Pattern[str] | None = None  # what finds it in a text in small letters

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself, without its gate. Raises `re.error` where it is no pattern."""
        if self._compiled is None:
            self._compiled = self._made(self.pattern, self.flags)
        return self._compiled

    @property
    def needed(self) -> Groups:
        """Groups of words in small letters: what matches holds a word of each. The rarest group comes first."""
        if self._needed is None:
            self._small = in_small_letters(self.pattern) if self.flags & re.IGNORECASE else None
            self._needed = known_words(self.pattern, self.flags)
            if self._needed is None:
                self._needed = read_words(self.pattern, self.flags)
        return self._needed

    @property
    def _scouting(self) -> re.Pattern[str]:
        """The pattern in small letters, for one that has no regard to capitals."""
        if self._scout is None:
            self._scout = self._made(self._small or self.pattern, self.flags & ~re.IGNORECASE)
        return self._scout

    def _made(self, pattern: str, flags: int) -> re.Pattern[str]:
        """A form of the pattern, compiled; kept from one run to the next if it is one of the package's own."""
        return (kept if is_known(self.pattern, self.flags) else re.compile)(pattern, flags)

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
            low = _fold_once(text)
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
        find = (self._scout or self._scouting).search(low, pos, min(endpos, len(text)))
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
        finds = (self._scout or self._scouting).finditer(low, pos, min(endpos, len(text)))
        return filter(None, (self.compiled.match(text, find.start(), endpos) for find in finds))

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        return (self._compiled or self.compiled).sub(replacement, text) if self.opens(text) else text


def gated(pattern: str, flags: int = 0, *, core: str | None = None) -> Gated:
    """The pattern with its gate.

    `core` is for a pattern whose head takes long to fit: a part that every match holds, which must be found first.
    """
    return Gated(pattern, flags, Gated(core, flags) if core else None)


class Family:
    """Patterns that are asked of the same texts, one after another: those that a text may match are chosen with one test for each word."""

    __slots__ = ("_patterns", "_without", "_words")

    def __init__(self, patterns: Iterable[Gated]) -> None:
        self._patterns = tuple(patterns)
        self._words: tuple[tuple[str, int], ...] | None = None  # a word, and a bit for each pattern whose rarest group holds it
        self._without = 0  # bits of the patterns that need no word

    def opened(self, text: str) -> Iterator[int]:
        """The places of the patterns that `text` may match, in their order."""
        if self._words is None:
            self._words = self._by_word()
        low = _folds.get(text) or _fold_once(text)
        bits = self._without
        for word, patterns in self._words:
            if word in low:
                bits |= patterns
        while bits:
            place = (bits & -bits).bit_length() - 1
            bits &= bits - 1
            if self._patterns[place].opens(text):
                yield place

    def _by_word(self) -> tuple[tuple[str, int], ...]:
        words: dict[str, int] = {}
        for place, pattern in enumerate(self._patterns):
            if not pattern.needed:
                self._without |= 1 << place
                continue
            for word in pattern.needed[0]:
                words[word] = words.get(word, 0) | 1 << place
        return tuple(words.items())


# Letters of a pattern to be made small: not those of "\\S" and "(?P<"
_LETTER = re.compile(r"(\\.|\(\?P[<=>])|[^\W\d_]")
# Where a pattern cannot be put in small letters: "(?-i:[A-Z])", letters written as numbers, sets that run from or to "à"
_CAPITALS_MATTER = re.compile(r"\(\?[a-z]*-[a-z]*i|\\[xuUN]|(?=[^\x00-\x7f])[^\W\d_]-|-(?=[^\x00-\x7f])[^\W\d_]")


def in_small_letters(pattern: str) -> str | None:
    """What matches in a text in small letters where `pattern`, without regard to capitals, matches in the text; None if nothing does."""
    if _CAPITALS_MATTER.search(pattern):
        return None
    return _LETTER.sub(lambda match: match[1] or match[0].lower(), pattern)


def read_words(pattern: str, flags: int) -> Groups:
    """The words that `Gated.needed` tells of, read from the pattern. Raises `re.error` where it is no pattern."""
    small = in_small_letters(pattern) if flags & re.IGNORECASE else None
    return needed_words(_parser.parse(small or pattern, flags & ~re.IGNORECASE if small else flags))


def _fold_once(text: str) -> str:
    """`fold(text)`, kept for the next pattern that is asked of it."""
    if len(_folds) >= _FOLDS:
        _folds.clear()
    low = _folds[text] = fold(text)
    return low


def fold(text: str) -> str:
    """`text` in the small letters that IGNORECASE takes its letters for, with FIGURE after it if it holds one."""
    if not text.isascii() and ("ſ" in text or "ı" in text or "İ" in text):
        text = text.translate(_LIKE_ASCII)
    low = text.lower()
    return low + FIGURE if _DIGIT.search(text) else low

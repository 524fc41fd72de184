"""Patterns that look for the words they cannot match without before they are run.

`gated(r"\\bcarried\\s+unanimously\\b", re.I)` is used as a compiled pattern is. Most sentences hold none of the words of most patterns,
and a test for a few words costs a tenth of a search. The words are read from the pattern, so a gate never loses a match.

A pattern without regard to capitals is looked for in small letters, itself in small letters, and then matched where it was found: `re`
compares letters that may be large or small at half the speed, and tries each word of "moved|proposed" that its first letter rules out.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import reduce
from itertools import chain
from operator import or_
from re import _parser  # type: ignore[attr-defined]  # the parsed form of a pattern has no public reader
from typing import Generic, TypeVar

from pipeline import patterns as re
from pipeline.language.figures import has_figure
from pipeline.language.known_words import is_known, key_of, known_words
from pipeline.language.needed_words import FIGURE, Groups, needed_words, spaced
from pipeline.language.word_index import UNKNOWN, bit_of, index
from pipeline.patterns import kept

# Letters that a pattern for "i" and "s" takes for theirs under IGNORECASE, and lower() leaves alone or splits: "İ", "ı", "ſ"
_LIKE_ASCII = str.maketrans({"İ": "i", "ı": "i", "ſ": "s"})
_NO_MATCHES: Iterator[re.Match[str]] = iter(())  # one for all: it stays at its end
_TEXTS = 4096
# Of the texts that were asked of last: each in small letters, and the patterns that it may match, told when a second one is asked of it
_small_letters: dict[str, str] = {}
_patterns_of: dict[str, int] = {}
_EVERY = -1  # all bits


class Gated:
    """A pattern that is run only on texts with the words it needs; it is compiled when a text first holds them."""

    __slots__ = ("_bit", "_compiled", "_core", "_needed", "_scout", "_small", "flags", "pattern")

    def __init__(self, pattern: str, flags: int = 0, core: Gated | None = None) -> None:
        self.pattern = pattern
        self.flags = flags
        self._core = core
        self._bit = _EVERY  # its own among the patterns that a text may match, once it is asked for
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
            self._needed = known_words(self.pattern, self.flags)
            if self._needed is None:
                self._needed = read_words(self.pattern, self.flags)
        return self._needed

    @property
    def bit(self) -> int:
        """Its bit in what `WordIndex.opened` tells."""
        if self._bit == _EVERY:
            self._small = in_small_letters(self.pattern) if self.flags & re.IGNORECASE else None
            self._bit = bit_of(key_of(self.pattern, self.flags))
        return self._bit

    @property
    def is_told_by_bit(self) -> bool:
        """Whether its bit tells all that `opens` does: it is in the table, and has no core."""
        return self._core is None and self.bit != UNKNOWN

    @property
    def _scouting(self) -> re.Pattern[str]:
        """The pattern in small letters, for one that has no regard to capitals."""
        if self._scout is None:
            self._scout = self._made(in_small_letters(self.pattern) or self.pattern, self.flags & ~re.IGNORECASE)
        return self._scout

    def _made(self, pattern: str, flags: int) -> re.Pattern[str]:
        """A form of the pattern, compiled; kept from one run to the next if it is one of the package's own."""
        return (kept if is_known(self.pattern, self.flags) else re.compile)(pattern, flags)

    def opens(self, text: str) -> bool:
        """Whether `text` holds the words without which nothing in it matches."""
        return self._opened(text) is not None

    def _opened(self, text: str) -> str | None:
        """`text` in small letters, if it holds those words."""
        bit = self._bit if self._bit > 0 else self.bit
        low = _small_letters.get(text)
        if low is None:
            low = _folded(text)
            if not _holds(low, self.needed):
                return None
        elif not (_patterns_of.get(text) or _read(text, low)) & bit or (bit == UNKNOWN and not _holds(low, self.needed)):
            return None
        return low if self._core is None or self._core.search(text) is not None else None

    # `search` and `finditer` say no by themselves where a text is known not to hold the words, as nearly all do: a call costs as much
    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        if (opened := _patterns_of.get(text)) and not opened & self._bit:
            return None
        low = self._opened(text)
        if low is None:
            return None
        if self._small is None:
            return (self._compiled or self.compiled).search(text, pos, endpos)
        find = (self._scout or self._scouting).search(low, pos, min(endpos, len(text)))
        return find and self.compiled.match(text, find.start(), endpos)

    def in_piece(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first match in a piece of a text, cut out, if the whole text opens it: it is asked of many, where a piece is asked once."""
        return (self._compiled or self.compiled).search(text[start:end]) if self.opens(text) else None

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        return (self._compiled or self.compiled).match(text, pos, endpos) if self.opens(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return (self._compiled or self.compiled).fullmatch(text) if self.opens(text) else None

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        if (opened := _patterns_of.get(text)) and not opened & self._bit:
            return _NO_MATCHES
        low = self._opened(text)
        if low is None:
            return _NO_MATCHES
        if self._small is None:
            if self._core is not None:
                return self._around_cores(self._core, text, pos, endpos)
            return (self._compiled or self.compiled).finditer(text, pos, endpos)
        finds = (self._scout or self._scouting).finditer(low, pos, min(endpos, len(text)))
        first = next(finds, None)
        if first is None:
            return _NO_MATCHES
        match = self.compiled.match
        return filter(None, (match(text, find.start(), endpos) for find in chain((first,), finds)))

    def _around_cores(self, core: Gated, text: str, pos: int, endpos: int) -> Iterator[re.Match[str]]:
        """The matches of a pattern whose head takes long to fit, which is not tried on what stands behind the last core."""
        while core.search(text, pos, endpos) is not None and (match := self.compiled.search(text, pos, endpos)) is not None:
            yield match
            pos = match.end()

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        return (self._compiled or self.compiled).sub(replacement, text) if self.opens(text) else text


def gated(pattern: str, flags: int = 0, *, core: str | None = None) -> Gated:
    """The pattern with its gate.

    `core` is for a pattern whose head takes long to fit: a part that every match holds, which must be found first.
    """
    return Gated(pattern, flags, Gated(core, flags) if core else None)


class Family:
    """Patterns that are asked of the same texts, one after another: those that a text may match are chosen at once."""

    __slots__ = ("_by_bit", "_chosen", "_every", "_patterns", "_unsure")

    def __init__(self, patterns: Iterable[Gated]) -> None:
        self._patterns = tuple(patterns)
        self._every = 0  # the bits of all of them; 0 until they are first asked for
        self._by_bit: dict[int, list[int]] = {}
        self._chosen: dict[int, tuple[int, ...]] = {}  # the places by the bits that a text opens
        self._unsure: set[int] = set()  # places of patterns of which their bit does not tell all

    def opens(self, text: str) -> bool:
        """Whether `text` may match one of the patterns at all."""
        return self._bits(text) != 0

    def opened(self, text: str) -> Sequence[int]:
        """The places of the patterns that `text` may match, in their order."""
        bits = self._bits(text)
        if not bits:
            return ()
        places = self._chosen.get(bits)
        if places is None:
            if len(self._chosen) >= _TEXTS:
                self._chosen.clear()
            places = self._chosen[bits] = tuple(sorted(self._places(bits)))
        if self._unsure and not self._unsure.isdisjoint(places):
            return [place for place in places if place not in self._unsure or self._patterns[place].opens(text)]
        return places

    def _places(self, bits: int) -> Iterator[int]:
        while bits:
            yield from self._by_bit[bits & -bits]
            bits &= bits - 1

    def _bits(self, text: str) -> int:
        """The bits of those that `text` may match; of those that are not in the table it may match any."""
        if not self._by_bit:
            for place, pattern in enumerate(self._patterns):
                self._by_bit.setdefault(pattern.bit, []).append(place)
                self._every |= pattern.bit
                if not pattern.is_told_by_bit:
                    self._unsure.add(place)
        return self._every & (_patterns_of.get(text) or _opened_in(text))


Rule = TypeVar("Rule")
Need = Gated | tuple[Gated, ...]  # a pattern that must be open in a text, or several of which one must be


class Entries(Generic[Rule]):
    """Rules that are asked of the same texts, one after another, each with what a text must open so that it finds anything there.

    A text says at once which of them it may be asked of: most open none, and no rule is called for them.
    """

    __slots__ = ("_chosen", "_every", "_needs", "_rules")

    def __init__(self, rules: Iterable[tuple[Rule, tuple[Need, ...]]]) -> None:
        self._rules = tuple(rules)
        self._needs: list[tuple[int, ...]] = []  # of each rule the bits of its needs; none until they are first asked for
        self._every = 0
        self._chosen: dict[int, tuple[Rule, ...]] = {}  # the rules by the bits that a text opens

    def opened(self, text: str) -> tuple[Rule, ...]:
        """The rules that may find something in `text`, in their order."""
        if not self._needs:
            self._needs = [tuple(map(_bits_of, needs)) for _, needs in self._rules]
            self._every = reduce(or_, chain.from_iterable(self._needs))
        bits = self._every & (_patterns_of.get(text) or _opened_in(text))
        chosen = self._chosen.get(bits)
        if chosen is None:
            if len(self._chosen) >= _TEXTS:
                self._chosen.clear()
            chosen = tuple(rule for (rule, _), needs in zip(self._rules, self._needs, strict=True) if all(bits & need for need in needs))
            self._chosen[bits] = chosen
        return chosen


def _bits_of(need: Need) -> int:
    """The bits of the patterns of a need together."""
    return need.bit if isinstance(need, Gated) else reduce(or_, (pattern.bit for pattern in need))


class Either:
    """Patterns looked for as the branches of one, "first|second": of those only that a text may match.

    A pattern with many branches needs few words, and tries all its branches wherever a word of one stands.
    """

    __slots__ = ("_family", "_patterns")

    def __init__(self, patterns: Iterable[Gated]) -> None:
        self._patterns = tuple(patterns)
        self._family = Family(self._patterns)

    @property
    def patterns(self) -> tuple[Gated, ...]:
        """The branches, to be asked for in a family or an entry of rules."""
        return self._patterns

    def opens(self, text: str) -> bool:
        """Whether `text` may match one of them at all."""
        return self._family.opens(text)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in the text, of the earlier pattern where two begin together; None if there is none."""
        return next(self.finditer(text), None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in the order of the text, none over another; where two begin together that of the earlier pattern."""
        places = self._family.opened(text)
        if not places:
            return _NO_MATCHES
        opened = [self._patterns[place] for place in places]
        return opened[0].finditer(text) if len(opened) == 1 else self._in_turn(opened, text)

    @staticmethod
    def _in_turn(opened: Sequence[Gated], text: str) -> Iterator[re.Match[str]]:
        nexts = [pattern.search(text) for pattern in opened]
        while first := min(filter(None, nexts), key=_start, default=None):
            yield first
            end = first.end()
            nexts = [
                pattern.search(text, end) if match and match.start() < end else match for pattern, match in zip(opened, nexts, strict=True)
            ]


def _start(match: re.Match[str]) -> int:
    return match.start()


def either(*patterns: str, flags: int = 0) -> Either:
    """The patterns with their gates, to be looked for as one. They match one character at least."""
    return Either(gated(pattern, flags) for pattern in patterns)


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


def _folded(text: str) -> str:
    """A text in small letters, of which a first pattern is asked: there may be no second, so its words are not looked for yet."""
    if len(_small_letters) >= _TEXTS:
        _small_letters.clear()
        _patterns_of.clear()
    low = _small_letters[text] = fold(text)
    return low


def _opened_in(text: str) -> int:
    """The patterns that a text may match of which only one was asked before, if any."""
    return _read(text, _small_letters.get(text) or _folded(text))


def _read(text: str, low: str) -> int:
    """The patterns that a text may match, kept for the next one that is asked of it."""
    opened = _patterns_of[text] = index().opened(spaced(low))
    return opened


def _holds(low: str, needed: Groups) -> bool:
    """Whether a text in small letters holds a word of each group."""
    text = spaced(low)
    for words in needed:
        for word in words:
            if word in text:
                break
        else:
            return False
    return True


def fold(text: str) -> str:
    """`text` in the small letters that IGNORECASE takes its letters for, with FIGURE after it if it holds one."""
    if not text.isascii() and ("ſ" in text or "ı" in text or "İ" in text):
        text = text.translate(_LIKE_ASCII)
    low = text.lower()
    return low + FIGURE if has_figure(text) else low

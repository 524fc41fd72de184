"""Which of the package's gated patterns a text may match, told by one pass over the text.

All words of `gate_words.tsv` are looked for at once by an Aho-Corasick automaton (pyahocorasick), so that the cost of a text does not
grow with the number of patterns that are asked of it. A set of patterns is a whole number, a bit for each line of the table.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import ahocorasick

from pipeline.language.known_words import known_patterns
from pipeline.language.needed_words import FIGURE, MOST_GROUPS, Groups

UNKNOWN = 1  # the bit of patterns that are not in the table: any text may match them


class WordIndex:
    """Sets of patterns by the words that they need: `groups[place]` are those of the pattern with bit `1 << place + 1`."""

    def __init__(self, groups: Iterable[Groups]) -> None:
        needed = list(groups)
        self._width = len(needed) + 1
        self._every = (1 << self._width) - 1
        # A number with a section for each group of a pattern: bit `place` of section k is set where a word of its k-th group was found
        self._none = sum(UNKNOWN << section * self._width for section in range(MOST_GROUPS))
        words: dict[str, int] = {FIGURE: 0}  # there is no automaton without a word
        for place, of_pattern in enumerate(needed, start=1):
            for section in range(MOST_GROUPS):
                bit = 1 << section * self._width + place
                if section >= len(of_pattern):
                    self._none |= bit
                    continue
                for word in of_pattern[section]:
                    words[word] = words.get(word, 0) | bit
        self._automaton = ahocorasick.Automaton()
        for word, bits in words.items():
            self._automaton.add_word(word, bits)
        self._automaton.make_automaton()

    def opened(self, low: str) -> int:
        """The patterns that hold a word of each of their groups in `low`, a text in small letters (see `spaced`)."""
        found = self._none
        for _, bits in self._automaton.iter(low):
            found |= bits
        opened = found
        for _ in range(MOST_GROUPS - 1):
            found >>= self._width
            opened &= found
        return opened & self._every


@cache
def index() -> WordIndex:
    """The index of the table, made once a process."""
    return WordIndex(known_patterns().values())


@cache
def _places() -> dict[str, int]:
    return {key: 1 << place for place, key in enumerate(known_patterns(), start=1)}


def bit_of(key: str) -> int:
    """The bit of a pattern by its key in the table; UNKNOWN for one that is not in it."""
    return _places().get(key, UNKNOWN)

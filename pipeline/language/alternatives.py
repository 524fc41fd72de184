"""Alternatives in patterns, so set that one look at a letter passes over most of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache


def longest_first(words: Iterable[str]) -> list[str]:
    """`words` in the order in which a pattern is to try them: "put to" before "put". It is the same in every process, also for a set."""
    return sorted(words, key=lambda word: (-len(word), word))


def by_letter(sources: Iterable[str]) -> str:
    """A group that matches, without case, what the first fitting of `sources` does; each is a pattern that begins with its letter.

    The engine tries every alternative of "mr|mrs|miss" where case does not count. In "[Mm](?:r|rs|iss)" it looks at one letter.
    """
    groups: dict[str, list[str]] = defaultdict(list)
    for source in sources:
        first = source[:1].lower()
        groups[first if first.isascii() and first.isalpha() else ""].append(source)
    plain = groups.pop("", [])
    lettered = [f"(?-i:[{_forms(letter)}])(?i:{'|'.join(source[1:] for source in group)})" for letter, group in groups.items()]
    return f"(?:{'|'.join([*lettered, *plain])})"


@cache
def _forms(letter: str) -> str:
    """The characters that IGNORECASE takes for a letter: "ſ" for "s" as well."""
    return "".join(form for form in (letter, letter.upper(), "ſ", "\u212a", "İ", "ı") if re.fullmatch(letter, form, re.IGNORECASE))

"""The part that a column plays, told from the words of its heading, wherever it stands in the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from pipeline import patterns as re

# what headings print that tells nothing of the part: "(1-5)", "*", "1 = low", "£m"
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_NAMING = ("name", "title")  # the parts that name a row
_WORD = re.compile(r"[a-z#%]+(?:['’-][a-z]+)*")


@lru_cache(maxsize=2048)  # short lines are asked whether they head a table of this kind and of that
def words_of(heading: str) -> str:
    """The heading in lower case, its words one space apart, without brackets and signs; what stands in brackets if it is all there is."""
    lower = heading.lower().replace("’", "'")
    bare = " ".join(_WORD.findall(_BRACKETS.sub(" ", lower)))
    return bare or " ".join(_WORD.findall(lower))


def part(heading: str, parts: Mapping[str, Sequence[str]]) -> str | None:
    """The first of `parts` (name: phrases) one of whose phrases stands whole in the heading; None if none does.

    A heading that is just one of the phrases ("L", "Risk") belongs to that part before any other, and one that names its rows beside
    something else ("Level of service / measure", "Risk / opportunity") to what names them.
    """
    words = words_of(heading)
    if not words:
        return None
    for name, phrases in parts.items():
        if words in phrases:
            return name
    pieces = [words_of(piece) for piece in heading.split("/")] if "/" in heading else []
    for name in _NAMING:
        if any(piece in parts.get(name, ()) for piece in pieces):
            return name
    for name, phrases in parts.items():
        if any(phrase in words and _whole(phrase).search(words) for phrase in phrases if len(phrase) > 1):
            return name
    return None


@cache
def _whole(phrase: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'-]){re.escape(phrase)}(?![\w'-])")

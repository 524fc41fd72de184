"""The words of a text as a set, for quick tests of whether it may hold a title or a post."""

from __future__ import annotations

from functools import lru_cache

from pipeline import patterns as re

RUN = re.compile(r"\w+")


@lru_cache(maxsize=2048)  # a text that is looked through for titles is looked through for posts
def words_in(text: str) -> frozenset[str]:
    """The runs of letters and figures in `text`, in small letters."""
    return frozenset(RUN.findall(text.lower()))

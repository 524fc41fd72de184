"""Letters that look like a month and stand for something else: "the Standards and Enforcement Panel (SEP)"."""

from __future__ import annotations

from pipeline import patterns as re

# "(APR)", "(SEP)", "(the DEC)"; the words before them are looked at one by one
_BRACKETED = re.compile(r"\((?:the\s)?[\"'“‘]?(?P<letters>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)s?[\"'”’]?\)")
_WORD = re.compile(r"[A-Za-z]+")
_SMALL = frozenset({"and", "of", "the", "for", "in", "on", "to", "with", "a", "an"})
_WINDOW = 100


def acronyms(text: str) -> frozenset[str]:
    """The months' short names in capitals that the text itself explains as the first letters of other words."""
    return frozenset(match["letters"] for match in _BRACKETED.finditer(text) if _explained(text, match))


def _explained(text: str, match: re.Match[str]) -> bool:
    words = _WORD.findall(text[max(0, match.start() - _WINDOW) : match.start()])
    letters = match["letters"].lower()
    every = "".join(word[0] for word in words).lower()
    great = "".join(word[0] for word in words if word.lower() not in _SMALL).lower()
    return every.endswith(letters) or great.endswith(letters)

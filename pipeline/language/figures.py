"""Whether a text has a figure, which most tests of numbers may ask first."""

from __future__ import annotations

from pipeline import patterns as re

_DIGIT = re.compile(r"\d")


def has_figure(text: str) -> bool:
    """Whether "\\d" stands in a text. Ten looks for a character take a tenth of the time of the pattern's one."""
    one = "1" in text or "2" in text or "0" in text or "3" in text or "4" in text
    one = one or "5" in text or "6" in text or "7" in text or "8" in text or "9" in text
    return one or (not text.isascii() and _DIGIT.search(text) is not None)

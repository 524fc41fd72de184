"""Whether numbers of a sentence add up to another: then they are parts of a whole, whatever the things are called.

"There were 14 findings: 11 low risk, 3 medium and none high"   "118 sites were damaged. 83 are mended, 21 begun and 14 designed"
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from pipeline import patterns as re
from pipeline.extract.values import COUNT, count

_FEWEST = 2  # parts of a whole that their sentence tells
_FEWEST_AFTER = 3  # of one that the sentence before tells: two numbers may come to a third by chance
_LEAST = 5  # a whole: of three things, two and one are hardly counted by status
# "12", "twelve", "none"; not the figures of "£1.2m", "3.5%", "4/5", "2nd", "2024/25"
_NUMBER = re.compile(rf"(?<![\w.£€$/,-])(?:{COUNT}|\b(?:none|nil)\b)(?![\d/%]|[.,]\d|\s?(?:%|per\s?cent)|(?:st|nd|rd|th)\b)", re.I)


@lru_cache(maxsize=256)
def numbers(text: str) -> tuple[int, ...]:
    """The whole numbers of a text in their order."""
    return tuple(value for found in _NUMBER.findall(text) if (value := count(found)) is not None)


def adds_up(text: str) -> bool:
    """Whether numbers of a sentence that stand one after the other come to the one before them."""
    found = numbers(text)
    return any(_comes_to(whole, found[place + 1 :], _FEWEST) for place, whole in enumerate(found[:-_FEWEST]))


def whole_before(before: str, text: str) -> int | None:
    """The number of the sentence before to which the first three numbers of a sentence, or more, add up; None where there is none."""
    found = numbers(text)
    if len(found) < _FEWEST_AFTER:
        return None
    return next((whole for whole in numbers(before) if _comes_to(whole, found, _FEWEST_AFTER)), None)


def _comes_to(whole: int, parts: Sequence[int], fewest: int) -> bool:
    reached = 0
    for number, part in enumerate(parts, 1):
        reached += part
        if reached == whole and number >= fewest:
            return whole >= _LEAST
        if reached > whole:
            return False
    return False

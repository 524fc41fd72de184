"""A sum of money as a text prints it, and the scale that its unit gives it."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.extract.values import SCALES

RULE_COLUMN = "amounts.column/1"


class Found(NamedTuple):
    """A sum in a text: characters `start` to `end` are the printed figure with its sign and scale."""

    start: int
    end: int
    value: float
    currency: str
    rule: str


def unit_scale(printed: str | None) -> float:
    """1000000 for "m", 1000 for "'000s" and "k", 1 for None."""
    if not printed:
        return 1.0
    word = printed.strip("’'‘").lower()
    if word.startswith("000"):
        return 1e3
    return SCALES.get(word, 1e6 if word == "ms" else 1e3)

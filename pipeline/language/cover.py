"""Stretches of a text that are taken already, asked and added to in any order."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable


class Cover:
    """Stretches of a text, none over another; quick also where there are thousands."""

    def __init__(self, stretches: Iterable[tuple[int, int]] = ()) -> None:
        self._stretches = sorted(stretches)

    def add(self, start: int, end: int) -> None:
        insort(self._stretches, (start, end))

    def overlaps(self, start: int, end: int) -> bool:
        """Whether a stretch taken already holds any character of `start` to `end`."""
        at = bisect_left(self._stretches, (end, end))
        return at > 0 and self._stretches[at - 1][1] > start

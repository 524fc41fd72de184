"""Figures by which two names are known for one measure's: the same value about the same day, or one's value as the other's "previous".

A minute says "Recycling stood at 46.1%", the scorecard of that month "Household waste recycled or composted 46.1%", and that of the next
quarter prints 46.1% as what it was before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pipeline.link.mentions import IndicatorMention
from pipeline.link.person_clusters import ordinal

_SAME_DAY = 31  # days between the papers that print one value: a scorecard and the minutes that speak of it
_NEXT = 200  # days until a paper prints a value as the previous one
_ROUND = 100  # from here on, and with decimals, two measures seldom have one value by chance


class Figures:
    """The values of a measure by the days of their papers, and with what it is compared. Papers without a date tell nothing."""

    def __init__(self, mentions: Iterable[IndicatorMention]) -> None:
        self.values: dict[float, list[int]] = {}
        self.previous: dict[float, list[int]] = {}
        self.targets: set[float] = set()
        for mention in mentions:
            if mention.date is None:
                continue
            for figures, figure in ((self.values, mention.value), (self.previous, mention.previous)):
                if figure is not None:
                    figures.setdefault(figure, []).append(ordinal(mention.date))
            if mention.target is not None:
                self.targets.add(mention.target)

    def agree(self, other: Figures) -> bool:
        """Whether both print a figure that tells: no small whole number, unless they share a target as well."""
        shared = bool(self.targets & other.targets)
        return (
            _meet(self.values, other.values, -_SAME_DAY, _SAME_DAY, shared)
            or _meet(self.values, other.previous, 1, _NEXT, shared)
            or _meet(other.values, self.previous, 1, _NEXT, shared)
        )


def _meet(ones: Mapping[float, list[int]], others: Mapping[float, list[int]], least: int, most: int, shared: bool) -> bool:
    """Whether a figure that tells stands in both, in the second by `least` to `most` days later."""
    return any(
        (shared or figure >= _ROUND or figure % 1 != 0) and any(least <= b - a <= most for a in ones[figure] for b in others[figure])
        for figure in ones.keys() & others.keys()
    )

"""The day on which a paper without a meeting's date was written, as far as the dates and years it prints tell it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta

from pipeline.extract.dates.calendar import Period
from pipeline.extract.dates.nearest import Tense

_FAR = 400  # days; a date further off than this tells no more against a day than one so far off
_FAR_AHEAD = 120  # days of what is still to come: works that end in three years say no less of today than those of next year
_WRONG_SIDE = 3.0  # how many times as far off a day counts that lies on the side where its tense says it does not
_YEAR_WEIGHT = 0.3  # a year beside the weight of a day or a month
_AHEAD = timedelta(days=60)  # a year's budget is spoken of so long before it begins
_YEARS_APART = 550  # days between years of which one is the paper's own
_MOST = 200  # days that are tried


@dataclass(slots=True)
class Printed:
    """The dates (days, months, quarters) and the years that a paper prints, each with what its words say of its time."""

    dates: Counter[tuple[Period, Tense]] = field(default_factory=Counter)
    years: Counter[tuple[Period, Tense]] = field(default_factory=Counter)
    told: int = 0  # those that only tell what once was, "set up in 2011"

    def day_of_speaking(self) -> date | None:
        """The printed day that lies nearest to most of the others, past ones before it and those to come after.

        None without any, where the only one is a month or a year long past ("set up in 2015"), and where a paper prints no
        more than years that are far apart: one of them may be its own, or none.
        """
        printed = self.dates or self.years
        tried = sorted({_within(*one) for one in printed})
        if not tried or (not self.dates and (tried[-1] - tried[0]).days > _YEARS_APART) or self._tells_of_old():
            return None
        tried = tried[:: 1 + len(tried) // _MOST]
        return min(tried, key=lambda day: (self._cost(day), -day.toordinal()))

    def _tells_of_old(self) -> bool:
        return self.told == 1 == self.dates.total() + self.years.total()

    def _cost(self, day: date) -> float:
        cost = 0.0
        for (period, when), count in self.dates.items():
            cost += count * _off((_middle(period) - day).days, when)
        for (period, when), count in self.years.items():
            if period[0] <= day <= period[1] and when is not Tense.FUTURE:
                continue
            edge = period[0] if day < period[0] or when is Tense.FUTURE else period[1]
            cost += _YEAR_WEIGHT * count * _off((edge - day).days, when)
        return cost


def _middle(period: Period) -> date:
    return period[0] + (period[1] - period[0]) / 2


def _within(period: Period, when: Tense) -> date:
    """A day of speaking that fits a date: its middle, and for a year to come a day before it."""
    long = (period[1] - period[0]).days > 300
    return period[0] - _AHEAD if long and when is Tense.FUTURE else _middle(period)


def _off(days: int, when: Tense) -> float:
    """How far off a day is, `days` after the day of speaking."""
    wrong = days > 0 if when is Tense.PAST else days < 0 if when is Tense.FUTURE else False
    far = _FAR_AHEAD if when is Tense.FUTURE and not wrong else _FAR
    return min(abs(days) * (_WRONG_SIDE if wrong else 1.0), far)

"""The smallest calendar expressions of a text, before they are joined ("3" "-" "5 March 2025") and their years are found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Grain(IntEnum):
    BARE = 0  # a day's number that takes its month from the date it is joined to: "3" in "3 - 5 March"
    DAY = 1
    MONTH = 2
    QUARTER = 3
    YEAR = 4
    SPAN = 5  # "2024/25", "2018-2028": `year` and `last_year`


class Basis(StrEnum):
    """Which year a quarter or a span of years is counted in."""

    CALENDAR = "calendar"
    FINANCIAL = "financial"
    ACADEMIC = "academic"
    MUNICIPAL = "municipal"


@dataclass(frozen=True, slots=True)
class Atom:
    """Characters `start` to `end` of a text and what they print; None for what they do not."""

    start: int
    end: int
    grain: Grain
    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    last_quarter: int | None = None  # "Quarters 1 & 2"
    last_year: int | None = None
    weekday: int | None = None
    basis: Basis | None = None
    shift: int = 0  # "Quarter 2 last year" is -1
    week: int = 0  # "week commencing" +1, "week ending" -1

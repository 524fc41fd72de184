"""Dates whose month is a slip of the pen that the vocabulary does not hold: "21st Feburay 2014", "Setpember 2019"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pipeline.extract.dates.atoms import Atom, Grain
from pipeline.extract.dates.calendar import MONTHS, WEEKDAY, WEEKDAYS
from pipeline.extract.dates.context import Context
from pipeline.language.gate import gated

# "Tuesday 21st Feburay, 2016", "12 of Octobr 2019", "Setpember 2019": a capital word of a month's length before a year
WORD_AND_YEAR = gated(
    rf"(?<![A-Za-z\d/.])(?:(?:(?i:(?P<weekday>{WEEKDAY}))\.?,?\s(?:the\s)?)?(?P<day>0?[1-9]|[12]\d|3[01])(?:\s?(?:st|nd|rd|th))?\s(?:of\s)?)?"
    r"(?P<word>[JFASOND][A-Za-z]{4,10}),?\s(?P<year>(?:19|20)\d\d)(?![\w/%-])",
    core=r"[JFASOND][A-Za-z]{4,10},?\s(?:19|20)\d\d",
)
_SHORTEST, _LONG = 6, 7  # letters of a month that may be misspelt: "August" by one letter, "January" by two


def misspelt(text: str, _: Context) -> Iterator[Atom]:
    """Every day, and every month, that is printed with its year and a month's name nearly right."""
    for match in WORD_AND_YEAR.finditer(text):
        month = nearly(match["word"].lower(), 2 if match["day"] else 1)
        if month is None:
            continue
        year = int(match["year"])
        if match["day"]:
            weekday = WEEKDAYS[match["weekday"].lower()] if match["weekday"] else None
            yield Atom(*match.span(), Grain.DAY, year, month, int(match["day"]), weekday=weekday)
        else:
            yield Atom(*match.span(), Grain.MONTH, year, month)


@lru_cache(maxsize=4096)
def nearly(word: str, most: int) -> int | None:
    """The month whose name `word` misses by a letter, or by `most` where the name is long; None for a right name and for other words."""
    if word in MONTHS:
        return None
    from rapidfuzz.distance import OSA

    for name, month in MONTHS.items():
        if name[0] == word[0] and len(name) >= (_SHORTEST if most > 1 else _LONG):
            allowed = most if len(name) >= _LONG else 1
            if OSA.distance(word, name, score_cutoff=allowed) <= allowed:
                return month
    return None

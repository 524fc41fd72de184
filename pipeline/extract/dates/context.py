"""What a date without a year is read by: the meeting's date, the country, and the dates the text prints in full."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pipeline.language.country import Country, financial_year_start

# "2024", not part of a longer number or reference
_YEAR = re.compile(r"(?<![\w/.,£€$-])(?:19[89]\d|20[0-4]\d)(?![\w,]|\.\d)")
# quarters of a year are the paper's talk: "Quarter 3", "Q3 2024/25"
_QUARTERS = re.compile(r"\bquarter(?:s|ly)?\b|\bQ[1-4]\s?,?\s?(?:of\s)?20\d\d", re.I)
_FAR = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Context:
    """`meeting` is the meeting's date; `reference` the day that a date without a year is near, the meeting's if that is known.

    `year` is the year the text is about, as far as it can be told; `quarters` whether it talks of quarters of a year;
    `quarter` the last day of the one it prints most with its year, to which its other quarters are near.
    """

    country: Country | None = None
    meeting: date | None = None
    year: int | None = None
    quarters: bool = False
    quarter: date | None = None
    reference: date | None = None

    @property
    def financial_start(self) -> int | None:
        return financial_year_start(self.country)

    @property
    def counts_financial_quarters(self) -> bool:
        """Whether "Quarter 1" without a word more is one of a financial year: in the UK, and where nothing is told."""
        return self.country in (None, Country.UK)

    def with_quarters(self, last_days: list[date]) -> Context:
        """The context of a paper that prints quarters with these last days."""
        if not last_days:
            return self
        return replace(self, quarter=Counter(last_days).most_common(1)[0][0])

    def with_dates(self, gone: list[date], coming: list[date]) -> Context:
        """The context of a paper without a meeting's date: its day is about the latest of the dates it speaks of as past.

        `coming` are those it speaks of as to come: none that is past lies after the first of them. A date more than a year
        after the middle of the others does not count.
        """
        if self.reference or not (gone or coming):
            return self
        first_coming = min(coming, default=None)
        before = sorted(found for found in gone if first_coming is None or found <= first_coming)
        if not before:
            return replace(self, reference=first_coming or max(gone))
        limit = before[len(before) // 2] + _FAR
        return replace(self, reference=max(found for found in before if found <= limit))


def context_for(text: str, meeting: str | None = None, country: Country | None = None) -> Context:
    """The context of a paper with this text and this meeting's date (ISO 8601). Raises ValueError if that is no date."""
    held = date.fromisoformat(meeting) if meeting else None
    counts = Counter(int(match.group()) for match in _YEAR.finditer(text))
    year = held.year if held else (max(counts, key=lambda y: (counts[y], y)) if counts else None)
    return Context(country, held, year, bool(_QUARTERS.search(text)), reference=held)

"""What a date without a year is read by: the meeting's date, the country, and the dates the text prints in full."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from pipeline import patterns as re
from pipeline.extract.dates.acronyms import acronyms
from pipeline.extract.dates.day_of_speaking import Printed
from pipeline.language.country import Country, financial_year_start
from pipeline.language.gate import gated

# "2024", not part of a longer number or reference
_YEAR = re.compile(r"(?<![\w/.,£€$-])(?:19[89]\d|20[0-4]\d)(?![\w,]|\.\d)")
# quarters of a year are the paper's talk: "Quarter 3", "Q3 2024/25", "2024/25 Mid-Year (Q2) Report"
_QUARTERS = gated(r"\bquarter(?:s|ly)?\b|\bQ[1-4]\s?,?\s?(?:of\s)?20\d\d|20\d\d[-/]\d\d[^.;\n]{0,24}\(Q[1-4]\)", re.I)
# how probable a year is that the meeting's date, the full dates or no more than the years of a paper tell
_BY_MEETING, _BY_DATES, _BY_YEARS = 0.85, 0.75, 0.55


@dataclass(frozen=True, slots=True)
class Context:
    """`meeting` is the meeting's date; `reference` the day that a date without a year is near, the meeting's if that is known.

    `year` is the year the text is about, as far as it can be told; `quarters` whether it talks of quarters of a year;
    `quarter` the last day of the one it prints most with its year, to which its other quarters are near; `financial_year` the
    first day of the financial year that a paper without quarters' years and a meeting's date prints most. `trust` is how probable the
    year is that a date takes from here; `acronyms` are months' short names that stand for something else.
    """

    country: Country | None = None
    meeting: date | None = None
    year: int | None = None
    quarters: bool = False
    quarter: date | None = None
    reference: date | None = None
    financial_year: date | None = None
    trust: float = _BY_MEETING
    acronyms: frozenset[str] = frozenset()

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

    def with_printed(self, printed: Printed) -> Context:
        """The context of a paper that prints these dates and years: its day where the meeting's is not known."""
        found = None if self.reference else printed.day_of_speaking()
        return replace(self, reference=found, trust=_BY_DATES if printed.dates else _BY_YEARS) if found else self

    def with_financial_years(self, found: list[date]) -> Context:
        """The context of a paper that prints financial years with these first days."""
        if self.meeting or self.quarter or not found:
            return self
        return replace(self, financial_year=Counter(found).most_common(1)[0][0])


def context_for(text: str, meeting: str | None = None, country: Country | None = None) -> Context:
    """The context of a paper with this text and this meeting's date (ISO 8601). Raises ValueError if that is no date."""
    held = date.fromisoformat(meeting) if meeting else None
    counts = Counter(int(match.group()) for match in _YEAR.finditer(text))
    year = held.year if held else (max(counts, key=lambda y: (counts[y], y)) if counts else None)
    return Context(country, held, year, bool(_QUARTERS.search(text)), reference=held, acronyms=acronyms(text))

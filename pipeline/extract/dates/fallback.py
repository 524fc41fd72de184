"""The forms of a full date that the grammar here does not have, read by dateparser one at a time."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

from pipeline.extract.dates.calendar import FIRST_YEAR, LAST_YEAR

_LONGEST = 32  # characters of a printed date; dateparser's time grows with its text


@lru_cache(maxsize=4096)
def complete_date(printed: str) -> date | None:
    """The day that `printed` states with day, month and year; None where dateparser finds one of them missing.

    A call costs some milliseconds, so the answers are kept.
    """
    if not printed or len(printed) > _LONGEST:
        return None
    import dateparser

    found: datetime | None = dateparser.parse(
        printed,
        languages=["en"],
        settings={"DATE_ORDER": "DMY", "STRICT_PARSING": True, "PARSERS": ["absolute-time"]},
    )
    if found is None or not FIRST_YEAR <= found.year <= LAST_YEAR:
        return None
    return found.date()

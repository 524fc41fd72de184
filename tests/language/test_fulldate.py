"""The first day with month and year of a head."""

from __future__ import annotations

import pytest

from pipeline.language.fulldate import first_full_date


@pytest.mark.parametrize(
    "printed",
    ["4 March 2024", "4th March, 2024", "4th of March 2024", "the 4th day of March 2024", "4 Mar 2024", "March 4, 2024", "MARCH 4TH 2024",
     "04/03/2024", "4.3.2024", "04-03-2024", "2024-03-04", "4.3.24", "04/03/24", "4-3-24"],
)  # fmt: skip
@pytest.mark.parametrize("before", ["Minutes of the meeting held on ", "Minutes - Monday ", "Date of meeting: ", "Meeting held: "])
def test_a_day_is_read_in_any_form(before: str, printed: str) -> None:
    text = f"{before}{printed} at 7 pm in the Hall"
    found = first_full_date(text)
    assert found is not None
    assert found.iso == "2024-03-04"
    assert text[found.start : found.end] in printed


def test_a_day_with_a_short_year_may_stand_alone() -> None:
    found = first_full_date("4.3.98")
    assert found is not None
    assert found.iso == "1998-03-04"


@pytest.mark.parametrize(
    "text", ["18.01.05 Apologies for Absence", "Minute 18.01.05", "Ref 12/03/19", "version 2.1.19", "paragraph 4.3.24 of the report", "on 31.6.24"]
)
def test_a_number_is_no_day(text: str) -> None:
    assert first_full_date(text) is None

"""Figures, their units and their periods."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract import periods, units
from pipeline.extract.indicators.parts import levels
from pipeline.extract.quantities import quantities


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("33.3% of boats", [(33.3, "percent")]),
        ("20 per cent", [(20, "percent")]),
        ("£7.9million", [(7_900_000, "gbp")]),
        ("4 seconds", [(4, "other")]),
        ("2 minutes 43 seconds", [(163, "other")]),
        ("15 working days", [(15, "days")]),
        ("1 in 10", [(0.1, "ratio")]),
        ("twenty-two calls and 1,204 visits", [(22, "count"), (1204, "count")]),
        ("on 3 March 2024 in Quarter 2, 2024/25", []),
        ("item 7 on page 12", []),
        ("2nd prize at 14:30", []),
    ],
)
def test_quantities(text: str, wanted: list[tuple[float, str]]) -> None:
    assert [(found.value, found.unit) for found in quantities(text)] == wanted


@given(st.text(max_size=120))
def test_quantities_stand_where_they_say(text: str) -> None:
    found = quantities(text)
    assert all(text[one.start : one.end].strip() for one in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("fell from 12% to 9%", (12, 9)),
        ("come down to 88 people from 131", (131, 88)),
        ("from £5m (for the year) to £8m", (5_000_000, 8_000_000)),
        ("from Monday to Friday", None),
        ("12% to 9%", None),
    ],
)
def test_levels(text: str, wanted: tuple[float, float] | None) -> None:
    found = levels(text)
    assert (found and (found[0].value, found[1].value)) == wanted


@pytest.mark.parametrize(
    ("printed", "words", "wanted"),
    [
        ("94%", ("Calls answered",), "percent"),
        ("94", ("% of calls answered",), "percent"),
        ("£12", ("Cost",), "gbp"),
        ("3,120", ("Savings (£000)",), "gbp"),
        ("36", ("Average days to re-let",), "days"),
        ("36", ("Days", "", "Re-lets"), "days"),
        ("17.2", ("Entrants per 10,000",), "ratio"),
        ("16.9", ("Average caseload of each clerk",), "count"),
        ("298 litres", ("Use a day",), "other"),
        ("12 hours", ("Longest wait",), "other"),
        ("614", ("Patients waiting over 12 hours",), "count"),
        ("614", ("Hours lost to fog",), "other"),
        ("88,275", ("Visits",), "count"),
        ("4.4", ("Accidents",), None),
    ],
)
def test_unit(printed: str, words: tuple[str, ...], wanted: str | None) -> None:
    assert units.unit(printed, *words) == wanted


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [("94%", 94), ("97% (Green)", 97), ("10,323", 10323), ("-2.4", -2.4), ("N/A", None), ("-", None), ("3 to 5", None), ("≥ 95%", 95), ("90% within 12 weeks", 90), ("90% of 40", None)],
)
def test_figure(printed: str, wanted: float | None) -> None:
    assert units.figure(printed) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("it was 4% in Quarter 2", "Quarter 2"),
        ("from the period May 2023 to April 2024", None),
        ("in the period May 2023 to April 2024", "May 2023 to April 2024"),
        ("the year to date figure", "year to date"),
        ("in June and for July", None),
        ("nothing is said", None),
        ("it was 88% in Quarter 1, compared with 71% in Quarter 3", "Quarter 1"),
        ("it was 3.9%, down from 4.6% in Quarter 1", None),
        ("it was 21% for the year to 30 June", "year to 30 June"),
    ],
)
def test_period_in_text(text: str, wanted: str | None) -> None:
    assert periods.in_text(text) == wanted


def test_period_in_a_name_and_a_heading() -> None:
    assert periods.in_name("Council tax collected (year to date)") == ("Council tax collected", "year to date")
    assert periods.in_name("Waste recycled – rolling 12 months") == ("Waste recycled", "rolling 12 months")
    assert periods.in_name("Calls answered") == ("Calls answered", None)
    assert periods.in_heading("Q2 2024/25 Actual") == "Q2 2024/25"
    assert periods.in_heading("Owner") is None


@pytest.mark.parametrize(
    ("printed", "scale", "wanted"), [("4.1", 1e6, 4_100_000), ("-2.3", 1e6, -2_300_000), ("0.07", 1e3, 70), ("£3m", 1e6, 3_000_000)]
)
def test_a_figure_of_millions_is_what_is_printed_to_the_last_digit(printed: str, scale: float, wanted: float) -> None:
    assert units.figure(printed, scale) == wanted

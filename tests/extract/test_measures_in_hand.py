"""Measures of what waits, of what is spent of a budget, and what notes and brackets say of them."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators.indicators import find
from pipeline.extract.reading import read_sentences
from pipeline.facts import Indicator, Segmented
from tests.extract.performance_papers import item
from tests.marked import check
from tests.papers import paper


def _found(segmented: Segmented) -> tuple[Indicator, ...]:
    return find(read_sentences(item(segmented, "Harbour Plan")), (), ())


def _of_performance(segmented: Segmented) -> tuple[Indicator, ...]:
    return find(read_sentences(item(segmented, "Performance report")), (), ())


@pytest.mark.parametrize(
    "text",
    [
        # what waits
        '<indicator name="waiting list" value=22 previous=31 direction=down unit=count>All berths were taken, with 22 on the waiting list (31 in '
        "March).</indicator>",
        "<indicator name=backlog value=1206 unit=count>There was a backlog of 1,206 in the licensing office.</indicator>",
        '<indicator name="housing land supply" value=5.1 unit=years>The district had a housing land supply of 5.1 years.</indicator>',
        # what is spent of a budget
        '<indicator name="budget spent" value=24 previous=21 unit=percent direction=up period=June>At the end of June 24% of the budget had been spent '
        "against 21% at the same time last year.</indicator>",
        '<indicator name="allocation spent" value=64 unit=percent>Of an allocation of €2,100,000 some 64% had been spent.</indicator>',
        '<indicator name="Dredging expenditure" value=9800000 target=23900000 unit=gbp>Dredging expenditure of £9.8 million was 41% of the full year '
        "budget of £23.9 million.</indicator>",
        '<indicator name="Agency spending" value=4.4 target=3.5 unit=percent>Agency spending was £0.61m, 4.4% of the pay bill, against a ceiling of '
        "3.5%.</indicator>",
        '<indicator name="revenue overspend" value=1920000 unit=gbp period="the year">A revenue overspend of £1.92m was projected for the '
        "year.</indicator>",
        # what is set beside a figure
        '<indicator name=Vacancies value=10.2 previous=11.4 target=9 unit=percent>Vacancies stood at 10.2% (11.4% last month; threshold '
        "9%).</indicator>",
        '<indicator name="crew availability at the nine stations" value=61.3 target=80 period=May>In May crew availability at the nine stations had '
        "averaged 61.3%, against an aspiration of 80%.</indicator>",
        '<indicator name="Rent arrears" value=340000 previous=210000 direction=up>Rent arrears were £340,000, which had been as low as £210,000 in '
        "2019.</indicator>",
        "<indicator name=visits value=48200 direction=down period=May>The counters had shown 48,200 visits in May, down 3.1% on May 2023.</indicator>",
        '<indicator name="patients a day waiting" value=31 direction=down>There were on average 31 patients a day waiting for a bed, 4 fewer than in '
        "June.</indicator>",
        '<indicator name="families in hotels for longer than six weeks" value=211 target=0>Some 211 families had been in hotels for longer than six '
        "weeks</indicator>; the target was nil.",
        # a forecast beside its budget
        '<indicator name="cost to the harbour fund" value=3100000 target=1800000>The cost to the harbour fund this year would be £3.1m '
        "against a budget of £1.8m.</indicator>",
        "The cost to the harbour fund would be £3.1m against £1.8m last year.",
        # a time is no part of the name
        '<indicator name="Patronage on the ferries" value=1100000 previous=900000 period="first half of 2022/23">Patronage on the ferries in the first '
        "half of 2022/23 was 1.1 million journeys, compared with 0.9 million the year before.</indicator>",
        '<indicator name="recycling rate" value=48.7 direction=down period="the year">The recycling rate for the year was 48.7%, half a point lower '
        "than the year before.</indicator>",
        # notes without a verb
        '<indicator name="Rent collection" value=94.1 unit=percent>Rent collection 94.1% at end of June.</indicator>',
        '<indicator name="Average speed" value=31.2 unit=other>Average speed 31.2mph, 85th percentile 38mph (36 last time).</indicator>',
    ],
)  # fmt: skip
def test_what_waits_and_what_is_spent(text: str) -> None:
    check(text, _found, "indicator")


@pytest.mark.parametrize(
    "text",
    [
        '<indicator name=Appraisals value=79 rag=amber>Appraisals had reached 79%, amber.</indicator>',
        '<indicator name="Statutory training" value=92.3 rag=green>Statutory training stayed green at 92.3%.</indicator>',
    ],
)  # fmt: skip
def test_a_level_with_its_colour(text: str) -> None:
    check(text, _of_performance, "indicator")
    check(text, _found, "indicator")  # the colour tells, whatever the item is


@pytest.mark.parametrize(
    "text",
    [
        "The letter was on the waiting list for translation.",
        "Members asked that 46% of the budget be spent on oars.",
        "A grant of £40,000 was 50% of the cost.",
        "Ten boats came, with six showing a list (the same as last year).",
    ],
)
def test_what_is_no_level(text: str) -> None:
    check(text, _found, "indicator")


def test_an_entry_is_a_line_of_its_own() -> None:
    found = _found(paper("The Board noted the report. Council tax collected: 96.4% (target 97%)."))
    assert [(one.name, one.value, one.target) for one in found] == [("Council tax collected", 96.4, 97.0)]

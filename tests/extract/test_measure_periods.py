"""The time that a told measure is of, as printed, and what stands behind a figure and belongs to the measure's name."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators import indicators
from pipeline.extract.reading import read_sentences
from pipeline.facts import Indicator
from tests.extract.performance_papers import paper


def _indicators(text: str) -> tuple[Indicator, ...]:
    return indicators.find(read_sentences(paper(text)), (), ())


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("There had been 14 thefts since the last meeting.", "since the last meeting"),
        ("There had been 14 thefts since our last harbour meeting in May.", "since our last harbour meeting in May"),
        ("From 1st March to date 40 permits have been issued.", "1st March to date"),
        ("As of close of business on 3 May 2031, there are 41 families in huts.", "3 May 2031"),
        ("The pier has attracted 9,000 visitors since it reopened to walkers on 2nd June 2031.", "since it reopened to walkers on 2nd June 2031"),
        ("There were 26 thefts over a six-week period.", "a six-week period"),
        ("There were 26 thefts in one month.", "one month"),
        ("The number of permits has grown over the last 3 to 4 years.", "the last 3 to 4 years"),
        ("Thefts have fallen in the last number of years.", "the last number of years"),
        ("There were 41 collisions between Jan-March 2031 at the ford.", "Jan-March 2031"),
        ("The number of bookings has slowed over the winter months.", "the winter months"),
        ("Mooring income of £0.8m noted for Budget 2031 (compared to £0.7m in Budget 2030).", "Budget 2031"),
        ("The vacancy rate for the quarter was 4.6%.", "the quarter"),
        ("Attendance rate 91.2% (May 2031), as printed.", "May 2031"),
        ("The number of berths in use was seven (Monday 12th May).", "Monday 12th May"),
        ("There had been 14 thefts in the last period.", "the last period"),
        ("Since the May meeting there had been 14 thefts.", "Since the May meeting"),
        ("As at Thursday 23rd November the total number of huts shown as vacant was seven.", "Thursday 23rd November"),
        ("Total cash balance at end of November was £456.55m, up by £3.20m from the end of March 2031.", "November"),
        # that of both figures, and that of the second alone
        ("The wardens have carried out 39 inspections on 30 huts with flats over the last four years.", "the last four years"),
        # the comparison's time is not the figure's, however many figures it has
        ("Attendance was 91.2% compared to 89% in 2031, and 87% in 2030.", None),
        ("1,404 claims were open on 31 May 2031, up from 1,260 in March.", "31 May 2031"),
        ("The number of admissions was 119 (123 in 2030).", None),
        # "more than 900" compares nothing
        ("More than 900 permits have been issued since 2031.", "since 2031"),
        # told of today
        ("The page was set up in 2031 and to date has 8,000 followers.", None),
    ],
)
def test_period_as_printed(text: str, period: str | None) -> None:
    assert [measure.period for measure in _indicators(text)] == [period]


def test_a_time_behind_the_second_of_two_counts() -> None:
    found = _indicators("There are 100 huts waiting to be mended and 80 huts have been mended over the last 5 years.")
    assert [measure.period for measure in found] == [None, "the last 5 years"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # to what the counted things relate, behind their verb and their time
        ("A total of 40 cases were received between May, 2031 and June, 2031 relating to litter on the quay.", "cases relating to litter on the quay"),
        ("The harbour has issued 12 fines in 2031 in relation to boats let go.", "fines issued in relation to boats let go"),
        ("14 thefts were recorded and a search relating to drugs was made.", "thefts"),
        # where another clause begins, and what hangs at the end
        ("In May the team delivered 940 visits representing an increase on April.", "visits delivered"),
        ("There are 41 boats and wardens themselves have 12.", "boats"),
        ("Attendance at regattas in particular increased in 2031.", "Attendance at regattas"),
        ("There was a reduction in average speeds by just under 5%.", "average speeds"),
        # which ones they are
        ("The harbour has 48 permits that are close to renewal.", "permits that are close to renewal"),
        ("There are 12 families with pilots currently living in Quay House.", "families with pilots currently living in Quay House"),
        ("There are 37 huts currently empty as follows:", "huts currently empty"),
        # the words before a head word that change what it means, and those that only lead in
        ("The maximum number of berths in use was 41.", "maximum number of berths in use"),
        ("After a warm spring the bookings for the hall have fallen.", "bookings for the hall"),
        ("The letter told of the fear of the crews that the number of pilots had fallen.", "number of pilots"),
        ("Mooring fines with income of £1.9m noted for Budget 2031 (compared to £2.1m in Budget 2030).", "Mooring fines income"),
    ],
)
def test_whole_name(text: str, name: str) -> None:
    assert [measure.name for measure in _indicators(text)] == [name]


def test_the_level_that_a_change_has_come_to() -> None:
    (found,) = _indicators("Container exports have been increasing, currently at about 10 a week.")
    assert (found.value, found.direction) == (10, "up")


def test_of_two_counts_the_last_is_what_the_verb_is_said_of() -> None:
    assert 1_100 not in [measure.value for measure in _indicators("It was once 1,100 huts and about 500 have been taken down.")]

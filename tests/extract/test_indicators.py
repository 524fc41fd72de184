"""Measures of scorecards, cards, lists and prose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from pipeline.extract.indicators import indicators
from pipeline.extract.indicators.parts import figures
from pipeline.extract.reading import read_sentences
from pipeline.extract.risks import risks
from pipeline.extract.tallies import tallies
from pipeline.facts import Indicator, Segmented
from tests.extract.performance_papers import coloured, item, paper, points, spanning
from tests.marked import check


def find(segmented: Segmented) -> tuple[Indicator, ...]:
    reading = read_sentences(segmented)
    return indicators.find(reading, risks.find(reading), tallies.find(reading))


def _find(segmented: Segmented) -> Iterable[Indicator]:
    return find(points(segmented))


@pytest.mark.parametrize(
    "text",
    [
        # beside a target
        '<indicator name="percentage of lamps mended in a week" versus_target=above>The percentage of lamps mended in a week remains above '
        "target.</indicator>",
        '<indicator name="number of new allotments" versus_target=below trend=worse>The number of new allotments was below target and worse '
        "than the previous quarter.</indicator>",
        '<indicator name="Rent collection" value=97.1 unit=percent target=98>Rent collection was 97.1% against a target of 98%.</indicator>',
        '<indicator name="vacant shops" value=31 unit=count target=25>There were 31 vacant shops against a target of 25.</indicator>',
        '<indicator name="trees planted along the canal" target=400 unit=count>A target of 400 trees planted along the canal was set.</indicator>',
        # a value
        '<indicator name="Attendance in infant classes" value=93 unit=percent>Attendance was at 93% in infant classes.</indicator>',
        '<indicator name="average wait" value=12 unit=days>The average wait was 12 days.</indicator>',
        '<indicator name="calls answered within a minute" value=88.5 unit=percent>88.5% of calls were answered within a minute.</indicator>',
        '<indicator name="Glass recycled" value=61 unit=percent previous=58 direction=up>Glass recycled: 61%, up from 58%.</indicator>',
        '<indicator name="Library footfall" value=71 unit=percent previous=64 direction=up>Library footfall had increased to 71%, compared '
        "with 64% in spring.</indicator>",
        '<indicator name="percentage of grants paid in time" value=99 unit=percent previous=96 direction=up>The percentage of grants paid in '
        "time stood at 91% for April, 96% for May and 99% for June.</indicator>",
        '<indicator name="audit plan complete" value=92 unit=percent>The audit plan was 92% complete.</indicator>',
        '<indicator name="Re-letting rate" value=20.1 unit=percent period="December 2019">Re-letting rate 20.1% - December 2019.</indicator>',
        '<indicator name="cost per visit" value=3.15 unit=gbp>The cost per visit was £3.15 compared with a national average of £3.50.</indicator>',
        # beside an earlier figure, a budget or a target, whatever the name
        '<indicator name="Absence through illness" value=3.9 unit=percent previous=4.6 direction=down>Absence through illness was 3.9%, down '
        "from 4.6% in Quarter 1.</indicator>",
        '<indicator name="Income from moorings" value=11200 unit=gbp direction=down period="to the end of May">Income from moorings was '
        "£11,200 to the end of May, 9% below the same period of 2020.</indicator>",
        '<indicator name="Spending on gravel" value=14000 unit=gbp versus_target=above period="Quarter 2">Spending on gravel in Quarter 2 was '
        "£14,000, which was £900 over budget.</indicator>",
        '<indicator name="Ferry grants" value=262 unit=days target=265>Ferry grants took 262 days, inside the target of 265 days.</indicator>',
        '<indicator name="Waste reused, recycled or burnt" value=44.6 unit=percent target=48>Waste reused, recycled or burnt had slipped to '
        "44.6% (target 48%).</indicator>",
        # a target alone
        '<indicator name="Fees paid in time" target=90 unit=percent>‘Fees paid in time’ (90% target).</indicator>',
        '<indicator name="missed bins" target=93 unit=percent>It was agreed to raise the target for missed bins from 87% to 93%.</indicator>',
        # a change
        '<indicator name="False alarms" direction=up>False alarms: there was an increase of 59 calls over the period.</indicator>',
        '<indicator name="crimes" direction=down>There had been 150 fewer crimes than in 2011.</indicator>',
        '<indicator name="Thefts of oars" direction=up>Thefts of oars have sharply increased, although few were reported.</indicator>',
        '<indicator name="calls about gulls" value=17 unit=count direction=up>There had been 17 calls about gulls (up by two from July).'
        "</indicator>",
        '<indicator name="number of foster carers" value=40 unit=count previous=52 direction=down>The number of foster carers had fallen from '
        "52 to 40.</indicator>",
        '<indicator name="number of evictions" direction=down>The scheme was seeing a reduction in the number of evictions.</indicator>',
        '<indicator name="Fly-tipping in Eastmere" direction=down><indicator name="Fly-tipping in Norhope" direction=up>Fly-tipping is down '
        "12% in Eastmere and has increased by 5% in Norhope.</indicator></indicator>",
        '<indicator name="Recycling" value=46 unit=percent previous=49 direction=down>Recycling had slipped from 49% to 46%.</indicator>',
        # a rating
        '<indicator name="Sandbags delivered in time" rag=red>The red indicator was EN4 (Sandbags delivered in time).</indicator>',
        '<indicator name="Ferry punctuality" rag=green>Ferry punctuality was rated green.</indicator>',
        # a count of what is recorded month by month
        '<indicator name="thefts of boats" value=4 unit=count>There had been four thefts of boats.</indicator>',
        '<indicator name="reports of vandalism" value=0 unit=count>No reports of vandalism were received.</indicator>',
        '<indicator name="reports of noise in Ashby" value=3 unit=count><indicator name="reports of noise in Colne" value=1 unit=count>'
        "Three reports of noise in Ashby and one in Colne had been logged.</indicator></indicator>",
        # money set against what it was
        '<indicator name="underspend" value=40000 unit=gbp direction=up>An underspend of £40,000 was forecast, which had increased.</indicator>',
    ],
)
def test_measures(text: str) -> None:
    check(text, _find, "indicator")


@pytest.mark.parametrize(
    "text",
    [
        "The grant would pay for 40% of the hall.",
        "The rate should be increased to 5%.",
        "It was hoped to reduce the number of evictions.",
        "The new library is on target to open in May.",
        "A discount of 15% was offered.",
        "The total target for 2021 is 535.",
        "There will be a sharp rise in the number of pupils.",
        "18 of the 25 KPIs achieved target and were rated Green.",
        "There were 12 members of the public present.",
        "The trees in Fell Lane had been cut.",
        "A number of people asked about the bus.",
        "Officers reduced the number of meetings.",
    ],
)
def test_no_measures(text: str) -> None:
    check(text, _find, "indicator")


@pytest.mark.parametrize(
    "text",
    [
        '<indicator name="Lift checks" value=81 unit=percent>Lift checks had achieved 81%.</indicator>',
        '<indicator name="Roof surveys" value=96 unit=percent>Roof surveys were 96%.</indicator>',
        # behind a code
        '<indicator name="boat fires" versus_target=above>The best was PI9 (boat fires), which is exceeding its target by a '
        "little.</indicator>",
        '<indicator name="boats lost at sea" value=13 unit=count previous=15>Measure 2 (boats lost at sea) – there had been 13 boats lost '
        "compared with 15 in 2015.</indicator>",
        # a figure and what it moved from
        '<indicator name="lost dogs" value=12 unit=count target=15 rag=green>The figure for lost dogs was green, as in all 3 '
        "quarters before, at 12 recorded against a target of 15.</indicator>",
        '<indicator name="sickness absence" direction=up>Members asked about the increasing figures for sickness absence.</indicator>',
        '<indicator name="number of lodgers" value=412 unit=count previous=390 direction=up>The number of lodgers had increased (390 in May '
        "to 412 in June).</indicator>",
        # none of its own
        "She gave more detail on KPIs whose targets had been missed.",
        "It was noted that 59% of plan commitments are Green.",
        "Performance on this measure has improved of late.",
        "The discount on pitches was 20%.",
    ],
)
def test_measures_in_a_report_of_performance(text: str) -> None:
    check(text, lambda segmented: find(item(segmented, "Performance Report")), "indicator")


def test_anything_has_a_level_only_in_a_report_of_performance() -> None:
    assert not find(paper("Roof surveys were 96%."))


def test_the_figure_is_of_the_measure_told_before() -> None:
    text = "The percentage of claims settled in a month was below target. It was explained that storms had brought it to 41% against a target of 75%."
    (found,) = find(paper(text))
    assert (found.name, found.value, found.target) == ("percentage of claims settled in a month", 41, 75)
    assert found.versus_target == "below"


def test_a_target_in_a_clause_of_its_own() -> None:
    (found,) = find(paper("It took 41 days on average to let a stall; the target was 28 days."))
    assert (found.value, found.unit, found.target) == (41, "days", 28)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Stalls took 41 days on average to re-let, all pitches counted.", "average time to re-let, all pitches counted"),
        ("It took 41 days on average to let a stall, excluding fairs, which was worse.", "average time to let a stall, excluding fairs"),
        ("It took 41 days on average to let a stall, all of them wet.", "average time to let a stall"),
    ],
)
def test_what_is_counted_is_part_of_the_name(text: str, name: str) -> None:
    assert [found.name for found in find(paper(text))] == [name]


def test_points_under_a_rating() -> None:
    text = (
        "The three indicators where the rating is Red are in:\n"
        "• Harbour and Coast\n"
        'o <indicator name="Percentage of buoys inspected" rag=red>Percentage of buoys inspected</indicator>\n'
        'o <indicator name="Number of moorings let" rag=red>Number of moorings let</indicator>\n'
        "• Libraries\n"
        'o <indicator name="Rate of late returns" rag=red>Rate of late returns</indicator>'
    )
    check(text, _find, "indicator")


@pytest.mark.parametrize(
    ("lead", "versus"),
    [
        ("The Panel was told that three of the measures had not met target this quarter.\nThese are:", "below"),
        ("The following indicators exceeded their target:", "above"),
        ("The KPIs that are below target were as follows:", "below"),
    ],
)
def test_points_under_what_is_said_of_their_target(lead: str, versus: str) -> None:
    found = find(points(paper(f"{lead}\n• Number of moorings let\n• Percentage of buoys inspected")))
    assert [(row.name, row.versus_target) for row in found] == [
        ("Number of moorings let", versus),
        ("Percentage of buoys inspected", versus),
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "The Council would deliver on the 2031 targets across its pathways:",
        "The report held these measures:",
        "Staff met the target.\nThese are:",
    ],
)
def test_points_under_other_leads(lead: str) -> None:
    assert not find(points(paper(f"{lead}\n• Number of moorings let\n• Percentage of buoys inspected")))


def test_a_scorecard_is_read_by_its_headings_in_any_order() -> None:
    text = (
        "| RAG | Ref | Target | Measure | Q1 | Q2 | DoT |\n"
        "|  | A1 | 95% | Invoices paid in time | 91% | 96% | ↑ |\n"
        "|  | A2 | 28 | Average days to let a stall | 30 | 41 | é |"
    )
    segmented = coloured(paper(text), "RAG", ["#00b050", "#c00000"])
    first, second = find(segmented)
    assert (first.name, first.value, first.unit, first.target, first.previous) == ("Invoices paid in time", 96, "percent", 95, 91)
    assert (first.rag, first.direction, first.period) == ("green", "up", "Q2")
    assert (second.value, second.unit, second.rag, second.direction) == (41, "days", "red", "up")


def test_headings_in_two_rows() -> None:
    text = "| Harbour KPIs | Rating | - | DoT |\n|  | Latest | Previous |  |\n| % of buoys inspected | GREEN | AMBER |  |"
    (found,) = find(spanning(paper(text)))
    assert (found.name, found.rag) == ("% of buoys inspected", "green")


def test_a_measure_in_thousands() -> None:
    text = (
        "| Measure | Actual | Target |\n| Savings delivered (£000, year to date) | 3,120 | 3,050 |\n| Visits to the baths | 88,275 | n/a |"
    )
    first, second = find(paper(text))
    assert (first.value, first.target, first.unit, first.period) == (3_120_000, 3_050_000, "gbp", None)
    assert (second.value, second.target, second.unit) == (88_275, None, "count")


def test_yellow_is_the_middle_of_three_colours() -> None:
    text = "| Measure | Actual | RAG |\n| Bins emptied in time | 99% |  |\n| Calls answered | 80% |  |\n| Letters answered | 41% |  |"
    segmented = coloured(paper(text), "RAG", ["#00ff00", "#ffff00", "#ff0000"])
    assert [found.rag for found in find(segmented)] == ["green", "amber", "red"]


def test_figures_under_labels() -> None:
    text = "Percentage of urgent lamps mended in a day AMBER\nLatest: 89% Target: 90%, Floor: 80% Previous: 91% (Green)"
    (found,) = find(paper(text))
    assert found.name == "Percentage of urgent lamps mended in a day"
    assert (found.value, found.target, found.previous, found.rag) == (89, 90, 91, "amber")


def test_figures_under_labels_on_lines_of_their_own() -> None:
    expected = ("Berths let in the season", 388, 400, "amber")
    for lines in ("Target: 400\nActual: 388\nRAG: Amber", "Target\n400\nActual\n388\nStatus\nAmber"):
        (found,) = find(paper(f"PI 4 Berths let in the season\n{lines}"))
        assert (found.name, found.value, found.target, found.rag) == expected


def test_a_scorecard_with_a_cell_a_line() -> None:
    text = "Measure\nQ1\nQ2\nTarget\nRAG\nDues paid in full\n97%\n98%\n99%\nAmber\nCalls answered in a minute\n80%\n85%\n85%\nGreen"
    found = find(paper(text))
    assert [(m.name, m.value, m.previous, m.target, m.rag) for m in found] == [
        ("Dues paid in full", 98, 97, 99, "amber"),
        ("Calls answered in a minute", 85, 80, 85, "green"),
    ]


def test_counts_behind_the_labels_of_a_list() -> None:
    text = "Loans of charts: 21,300, an increase of 64%\n\nBerths in use: 1,122\n\nLandings: 38,204 boats (last year 40,117)\n\nFor: 12\n\nAgainst: 14"
    found = find(paper(text))
    assert [(m.name, m.value, m.previous, m.direction) for m in found] == [
        ("Loans of charts", 21300, None, "up"),
        ("Berths in use", 1122, None, None),
        ("Landings", 38204, 40117, "down"),
    ]


def test_one_row_a_measure() -> None:
    text = (
        "| Measure | Actual | Target |\n| % of lamps mended in a week | 70% | 75% |\n"
        "The percentage of lamps mended in a week remains below target."
    )
    (found,) = find(paper(text))
    assert (found.value, found.target, found.versus_target) == (70, 75, "below")


def test_projects_on_target_are_measures_only_in_a_report_of_performance() -> None:
    sentence = paper("Mooring repairs are on target.")
    assert not find(sentence)
    (found,) = find(item(sentence, "Performance Scorecard"))
    assert (found.name, found.versus_target) == ("Mooring repairs", "on")


def test_a_table_of_spending_is_no_scorecard() -> None:
    text = "| Service | Budget | Actual | Variance |\n| Street lighting works | 100 | 90 | 10 |"
    assert not find(paper(text))


def test_every_fact_says_where_it_stands() -> None:
    segmented = paper("Attendance was at 93%. The number of evictions had fallen from 9 to 4.")
    text = segmented.document.text
    found = find(segmented)
    assert [text[fact.evidence.start : fact.evidence.end] for fact in found] == [
        "Attendance was at 93%.",
        "The number of evictions had fallen from 9 to 4.",
    ]
    assert all(fact.rule and 0 < fact.confidence < 1 for fact in found)
    assert [replace(fact, item=None) for fact in found] == list(found)


@pytest.mark.parametrize(
    ("text", "previous"),
    [
        ("Lamps mended were 71%, against 64% last year", 64),
        ("Lamps mended were 71%, against the previous 64%", 64),
        ("Lamps mended were 71%, against 64% in May", 64),
        ("Lamps mended were 71%, against 64%", None),
        ("Lamps mended were 71%, against 64% in other towns", None),
    ],
)
def test_a_figure_set_against_a_value_is_earlier_only_where_words_say_so(text: str, previous: float | None) -> None:
    found = figures(text).previous
    assert (found.value if found else None) == previous

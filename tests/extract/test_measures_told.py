"""Counts and shares of anything that prose tells in passing, money set beside a budget, and the mere figures that are none of these."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators import indicators
from pipeline.extract.reading import read_sentences
from pipeline.facts import Indicator
from tests.extract.performance_papers import paper, points


def _indicators(text: str) -> tuple[Indicator, ...]:
    return indicators.find(read_sentences(paper(text)), (), ())


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("Since 2015, 154 slipways were brought back into use.", "slipways brought back into use", 154),
        ("In all, 212 new moorings were set up in the year to date.", "new moorings set up", 212),
        ("11,900 boats in Norhope had paid the harbour due by March.", "boats in Norhope paid the harbour due", 11900),
        ("402 stray gulls were picked up, 31 more than in 2012.", "stray gulls picked up", 402),
        ("Around 48 derelict huts are on the register.", "derelict huts on the register", 48),
        ("1,214 crews were waiting over 52 weeks for a berth.", "crews waiting over 52 weeks for a berth", 1214),
        ("There are 291 wardens attached to the harbour at present.", "wardens attached to the harbour", 291),
        ("There were 84 boats on the derelict vessels register.", "boats on the derelict vessels register", 84),
        ("There remain 36 cottages without a drain.", "cottages without a drain", 36),
        ("The Norhope Club currently has 420 members, which helps.", "Norhope Club members", 420),
        ("The trust now supports approximately 50,000 jobs.", "jobs supported", 50000),
        ("The wardens inspected 340 premises during the quarter.", "premises inspected", 340),
        ("The port had processed 11,161 manifests since January.", "manifests processed", 11161),
        ("The wardens are dealing with 120 wrecks.", "wrecks dealt with", 120),
        ("The rules were enforced, with 11 prosecutions taken in Norhope Bay.", "prosecutions taken in Norhope Bay", 11),
        ("Delayed sailings numbered 58 at the end of June.", "Delayed sailings", 58),
        ("Five fixed penalty notices had been issued.", "fixed penalty notices issued", 5),
        ("27 crews left the harbour in the first quarter.", "crews left the harbour", 27),
        ("41 dunes have been fenced since 2016.", "dunes fenced", 41),
        ("The museum welcomed 402,000 visitors.", "visitors", 402000),
        ("11 boats were significantly non-compliant.", "boats non-compliant", 11),
        ("To date, over 500 such surveys have been logged.", "surveys", 500),
        ("The hotline has received over 200+ call-outs.", "call-outs received", 200),
        ("A total of 420 cases were dealt with by the crews.", "cases dealt with", 420),
        ("There had been 3 recorded thefts of oars in the past month.", "recorded thefts of oars", 3),
        ("There were 19 reported break-ins in Norhope.", "reported break-ins in Norhope", 19),
        ("438 gulls were re-homed or released by the wardens.", "gulls re-homed or released", 438),
        ("Since May there have been 16 referrals made to the clinic.", "referrals made to the clinic", 16),
        ("There are 40 boats referred for repair.", "boats referred for repair", 40),
        ("Counters show that 218,496 people visited the sea wall.", "people visited the sea wall", 218496),
        ("The fund has funded 137 slipways.", "slipways funded", 137),
        ("The wardens had raided 32 huts.", "huts raided", 32),
        ("The port has continued to support over 62,000 active leases and reduced the arrears.", "active leases supported", 62000),
        ("83 quays and piers commenced construction in 2031.", "quays and piers commenced construction", 83),
        # of whom and of what they are, whole
        ("There are 330 young adults in this service who have a berth.", "young adults in this service who have a berth", 330),
        ("There were 20 volunteers who were waiting for oars.", "volunteers who were waiting for oars", 20),
        ("There were 294 piers with a slate roof on 31 March.", "piers with a slate roof", 294),
        ("There are 15 huts with a total of 30 beds.", "huts", 15),
        ("There are 180 huts currently waiting to be repainted and the port must wait.", "huts currently waiting to be repainted", 180),
        ("19 huts have been offered to Norhope City and County Council by the fund.", "huts offered to Norhope City and County Council", 19),
        ("50 bunks in the Seamen’s Hospital were occupied by old sailors.", "bunks in the Seamen’s Hospital occupied by old sailors", 50),
        ("718 passes had been issued to crews aged between 18 and 20.", "passes issued to crews aged between 18 and 20", 718),
        ("A total of 174 crews were supported by the Outer Bay Programme.", "crews supported by the Outer Bay Programme", 174),
        ("The port secured twelve (12) such orders.", "orders secured", 12),
        (
            "12 claims have been notified to Norhope City and County Council in relation to the sea wall or the slipway in Norhope.",
            "claims notified to Norhope City and County Council in relation to the sea wall or the slipway in Norhope",
            12,
        ),
        # whose they are
        ("The new sea-front Greenway has attracted almost 250,000 visitors since May.", "Greenway visitors", 250000),
        ("The Norhope Greenway is the longest in the bay and has attracted 800,000 visitors.", "Norhope Greenway visitors", 800000),
        ("He told of the Outer Bay Response Unit which has 1700 volunteers.", "Outer Bay Response Unit volunteers", 1700),
    ],
)
def test_counts_by_their_frame(text: str, name: str, value: float) -> None:
    assert [(found.name, found.value) for found in _indicators(text)] == [(name, value)]


def test_homes_of_which_something_is_told() -> None:
    found = _indicators("There were 199 households in Norhope, and 146 of these had paid the harbour due.")
    assert (found[0].name, found[0].value) == ("households in Norhope", 199)


def test_two_counts_side_by_side() -> None:
    found = _indicators("At present there are approximately 1,200 summer berths and approximately 2,200 winter berths in Norhope.")
    assert (found[0].name, found[0].value) == ("summer berths", 1200)


def test_two_counts_of_what_there_is() -> None:
    found = _indicators("There are 193 single sailors and 69 families awaiting a berth.")
    assert [(each.name, each.value) for each in found] == [("single sailors awaiting a berth", 193), ("families awaiting a berth", 69)]
    found = _indicators("There are 606 men (65.5%) and 319 women (34.5%) waiting for a berth.")
    assert [(each.name, each.value) for each in found] == [("men waiting for a berth", 606), ("women waiting for a berth", 319)]
    found = _indicators("There are 93 single sailors and 69 families (85 adults and 111 children) awaiting a berth.")
    assert [each.name for each in found][:2] == ["single sailors awaiting a berth", "families awaiting a berth"]
    found = _indicators("There were 128 sailing while drunk offences and 121 drug sailing offences.")
    assert "sailing" not in [each.name for each in found]


def test_two_counts_of_one_verb() -> None:
    found = _indicators("96 adults and 41 children were accommodated in the seamen's mission.")
    assert [(one.name, one.value) for one in found] == [
        ("adults accommodated in the seamen's mission", 96),
        ("children accommodated in the seamen's mission", 41),
    ]


@pytest.mark.parametrize(
    ("text", "previous", "direction"),
    [
        ("1,214 crews were waiting for a berth, compared with 1,377 the month before.", 1377, "down"),
        ("117 crews were in temporary berths, an increase of 14 since September.", None, "up"),
        ("Some 9,300 oysters were sold, 1,500 more than last year.", None, "up"),
    ],
)
def test_counts_and_what_they_were(text: str, previous: float | None, direction: str) -> None:
    (found,) = _indicators(text)
    assert (found.previous, found.direction) == (previous, direction)


def test_each_clause_has_its_own_measure() -> None:
    found = _indicators("Thefts from boats rose by 9% and burglary of huts was down 31%.")
    assert [(one.name, one.direction) for one in found] == [("Thefts from boats", "up"), ("burglary of huts", "down")]


def test_how_far_is_not_what_it_was() -> None:
    (found,) = _indicators("71 crews were berthed more than 20 miles from home.")
    assert (found.previous, found.direction) == (None, None)


def test_a_count_and_its_target() -> None:
    (found,) = _indicators("611 new berths were delivered in 2022, exceeding the target of 580.")
    assert (found.value, found.target, found.versus_target) == (611, 580, "above")


@pytest.mark.parametrize(
    "text",
    [
        # not yet, or only allowed, wished or supposed
        "The scheme would provide 40 berths at the quay.",
        "The harbour has an ambition to create 700 jobs.",
        "Up to 200 people are allowed on the pier.",
        "Permission for 24 huts was granted.",
        "12 huts are to be built on this site.",
        "The clerk hoped that 30 berths were let by spring.",
        # the meeting and its papers
        "The chair welcomed 14 members and a visitor.",
        "21 members attended the August meeting.",
        "There were 45 letters of objection.",
        "38 submissions were received about the pier.",
        "A petition was signed by 5,000 people.",
        "The harbour had 14 members of the public present.",
        # the size of one thing, the number of something
        "There are 12 miles of quay.",
        "The barn stood some 240 metres from the quay.",
        "The footpath near 12 Rope Walk is crumbling away.",
        "15 The meeting closed at nine.",
        "Items 12 and 13 were taken together.",
        "Covid 19 is still spreading.",
        "Tenders for the ropes were issued 27° October and returned 3° November.",
        "There had been no increased burglaries because of the lamps.",
        "Telephone Number 01632960960 is that of the harbour master.",
        # tallies and things that are counted by status
        "The register held 14 risks, of which six were red.",
        "Ten actions were open at the last meeting.",
        "10 berths of the 25 approved are let.",
        "63 posts out of 410 were vacant.",
        "At the first quarter there were 12 reds.",
        # a few single matters, and what is done once
        "There are three vacancies on the council.",
        "The warden purchased 60 ropes, so the budget went over.",
        "1,500 bulbs had been planted by volunteers on 15 October.",
    ],
)
def test_mere_figures(text: str) -> None:
    assert not _indicators(text)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("Around 60% of moorings are privately owned.", "moorings privately owned", 60),
        ("90% of barley grown here was sold abroad.", "barley grown here sold abroad", 90),
        (
            "Almost 70% of all cases opened in spring are for the Ropes and Rigging Department.",
            "cases opened in spring for the Ropes and Rigging Department",
            70,
        ),
        ("Agency crews made up 28% of the workforce.", "Agency crews share of workforce", 28),
        ("Alarm calls now account for 22% of all calls.", "Alarm calls share of calls", 22),
        ("75% of the jobs target for the quay has been achieved.", "jobs target for the quay achieved", 75),
    ],
)
def test_shares_of_anything(text: str, name: str, value: float) -> None:
    assert [(found.name, found.value) for found in _indicators(text)] == [(name, value)]


@pytest.mark.parametrize(
    "text",
    [
        "A petition was signed by almost 100% of residents but the answer was negative.",
        "2% of the precept was £153.",
        "Without it, 78% of the barley would have been lost.",
        "65% of strategic risks had been above appetite.",
    ],
)
def test_shares_that_are_no_measures(text: str) -> None:
    assert not _indicators(text)


@pytest.mark.parametrize(
    ("text", "name", "value", "target", "versus"),
    [
        ("Pier income was £140,000 under budget.", "Pier income", None, None, "below"),
        ("Mooring revenue is 12% ahead of budget.", "Mooring revenue", None, None, "above"),
        ("Harbour expenditure of $6.2m is behind the year to date budget of $8.8m.", "Harbour expenditure", 6_200_000, 8_800_000, "below"),
        ("The operating surplus is $1.4m against a budgeted surplus of $0.9m.", "operating surplus", 1_400_000, 900_000, None),
        ("Savings of £6.1m had been delivered against the £9m target.", "Savings", 6_100_000, 9_000_000, None),
    ],
)
def test_money_and_its_budget(text: str, name: str, value: float | None, target: float | None, versus: str | None) -> None:
    (found,) = _indicators(text)
    assert (found.name, found.value, found.target, found.versus_target) == (name, value, target, versus)


def test_what_services_overspend() -> None:
    found = _indicators("Pilotage was forecast to overspend by £3.2m and Harbour Lights by £2.4m.")
    assert [(one.name, one.value) for one in found] == [("Pilotage overspend", 3_200_000), ("Harbour Lights overspend", 2_400_000)]


@pytest.mark.parametrize(
    "text", ["There was an underspend of £15,000.", "The museum was concerned about the deficit of £7.4m in its accounts."]
)
def test_a_balance_that_nothing_is_set_beside(text: str) -> None:
    assert not _indicators(text)


def test_a_level_behind_the_word_target() -> None:
    (found,) = _indicators("Recycling remained below target at 43.8%.")
    assert (found.value, found.target, found.versus_target) == (43.8, None, "below")


def test_days_are_the_unit_of_what_counts_days() -> None:
    (found,) = _indicators("The average number of days lost per warden stood at 9.3 against a target of 8.0.")
    assert (found.value, found.unit, found.target) == (9.3, "days", 8)


@pytest.mark.parametrize(
    ("text", "name", "direction"),
    [
        ("Pool memberships had grown to 4,870.", "Pool memberships", "up"),
        ("Gull counts are increasing on the spit.", "Gull counts", "up"),
        ("The coast's biodiversity is declining, mostly in the dunes.", "coast's biodiversity", "down"),
        ("Nitrate levels in the harbour continue to rise.", "Nitrate levels in the harbour", "up"),
        ("Oil thefts are on the increase in the area.", "Oil thefts", "up"),
        ("Licences rose to 4,310.", "Licences", "up"),
        ("Dune loads in the burn are decreasing.", "Dune loads in the burn", "down"),
        ("Harbour arrears total £1.1m, up 18%.", "Harbour arrears", "up"),
        ("Ferry trips were 12% higher than in August 2019.", "Ferry trips", "up"),
        ("The warden saw a rise in thefts of nets with the return of summer.", "thefts of nets", "up"),
    ],
)
def test_changes_of_anything_that_has_a_level(text: str, name: str, direction: str) -> None:
    (found,) = _indicators(text)
    assert (found.name, found.direction) == (name, direction)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "There are 26 people before the harbour court charged under the byelaws.",
            "people before the harbour court charged under the byelaws",
        ),
        ("There are approximately 21,000 children and young people with a sailing plan.", "children and young people with a sailing plan"),
        ("There was a 6% reduction in the number of thefts reported compared with November 2019.", "number of thefts reported"),
        ("As a result the level of calls in these bays has dropped.", "level of calls in these bays"),
    ],
)
def test_names_hold_what_they_are_of_and_no_more(text: str, name: str) -> None:
    assert [found.name for found in _indicators(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The bay has been awarded 420 young oaks for the dunes.",
        "The site is a 16 unit scheme and we have five.",
        "Issues around moorings have dramatically increased.",
        "1% of the forest is within the parish.",
        "The target is 20% below market rents for such a hut.",
    ],
)
def test_gifts_sizes_places_and_vague_talk(text: str) -> None:
    assert not _indicators(text)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("The number of crews on the list for a berth is 3,854 as at the 30th June, 2015.", "the 30th June, 2015"),
        ("There were 128 seizures in 2020 and 21 seizures in February 2021.", "2020"),
        # spans, with and without the comma of a date
        ("In the period 1st March, 2031, to 23rd May, 2031, 118 boats were impounded.", "1st March, 2031, to 23rd May, 2031"),
        ("From 2 April to 30 June 2031, 118 boats were impounded.", "2 April to 30 June 2031"),
        ("895 vacant huts were demolished during the trust's time from 2007-2012.", "2007-2012"),
        # since
        ("The board has investigated 34 complaints of smoke since 1 March, 2031.", "since 1 March, 2031"),
        ("15 huts have been let since 01/03/2031 to date.", "since 01/03/2031 to date"),
        ("Since 2028, there have been 37 courses run for crews.", "Since 2028"),
        # without a preposition
        ("540 jobs at the yard have been announced this year.", "this year"),
        ("74 thefts of oars occurred last year.", "last year"),
        ("The number of thefts this year was up by 12% against the same months in 2031.", "this year"),
        ("Typically, 20 enforcement notices per annum were issued.", "per annum"),
        # a span of so many months, a half-year, the year end
        ("The harbour office supported 1,882 crews, over the 12 months.", "the 12 months"),
        ("Agency spending stood at £1.1m for the half-year, against a target of £1m.", "the half-year"),
        ("Attendance was 91% in the year.", "the year"),
        # a date on which it was counted
        ("There were 214 crews on the list on 30th September.", "30th September"),
        ("On 15th March 2031, there were 1,170 crews on the list.", "15th March 2031"),
        ("There had been 19 thefts of oars in 12 months.", "12 months"),
        # one period for two figures
        ("The bay had 19 calls about gulls and 17 missing person enquiries in June.", "June"),
        # what another clause is about
        ("The office manages a total of 5,465 berths, which brought in £17m in 2021.", None),
        ("310 crews are registered on the site and there had been new huts in recent months.", None),
        ("The membership was down to 678, the lowest since 2021.", None),
        ("There were 300 thefts of oars, compared with 280 last year.", None),
        ("The survey, from earlier this year, showed that attendance was 91%.", None),
    ],
)
def test_the_period_beside_a_figure(text: str, period: str | None) -> None:
    assert _indicators(text)[0].period == period


@pytest.mark.parametrize(
    ("point", "period"),
    [("590 penalty notices issued", "2031/32"), ("Berth occupancy was 91%", "2031/32"), ("Berth occupancy was 87% in March", "March")],
)
def test_the_period_of_the_words_that_lead_into_a_list(point: str, period: str) -> None:
    reading = read_sentences(points(paper(f"Key figures for 2031/32 included:\n• {point}")))
    assert [measure.period for measure in indicators.find(reading, (), ())] == [period]


def test_the_level_behind_how_far_it_has_moved() -> None:
    (found,) = _indicators("The reported overspend has increased by £2.9m and is now £35.4m.")
    assert (found.value, found.direction) == (35_400_000, "up")


def test_what_is_told_behind_a_target_has_its_own() -> None:
    first, second = _indicators("He noted that leaks fell to 23% against a target of 25%, and that 96% of calls were answered (target 95%).")
    assert (first.value, first.target, second.name, second.target) == (23, 25, "calls answered", 95)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Home safety visits totalled 4,312, which was 9% above target.", 4312),
        ("Recycling was 2% below target at 45%.", 45),
        ("Attendance was 5% below the national target.", None),
    ],
)
def test_how_far_off_its_target_a_measure_is_is_neither_level_nor_target(sentence: str, value: float | None) -> None:
    (found,) = _indicators(sentence)
    assert (found.value, found.target, found.versus_target) == (value, None, "above" if value == 4312 else "below")


def test_a_name_ends_before_the_word_that_moved_it() -> None:
    (found,) = _indicators("Average time to mend a lamp reduced to 16 days (target 20 days).")
    assert (found.name, found.value, found.target) == ("Average time to mend a lamp", 16, 20)


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("Crew sickness rose to 9.4 days against a target of 8 days.", "up"),
        ("Lamp repairs in time had slipped back to 46%, against a target of 50%.", "down"),
        ("Crew sickness was 9.4 days against a target of 8 days.", None),
    ],
)
def test_the_verb_that_leads_to_a_figure_tells_the_way(sentence: str, direction: str | None) -> None:
    (found,) = _indicators(sentence)
    assert found.direction == direction


@pytest.mark.parametrize(
    ("sentence", "name", "value"),
    [
        ("Harbour dues over 90 days old were £3.4m at the end of May, down from £3.9m in April.", "Harbour dues over 90 days old", 3_400_000),
        ("R&D boats inspected in 4 hours was 71.8% (target 95%).", "R&D boats inspected in 4 hours", 71.8),
        ("A&B Pier visits seen within 4 hours was 71.8% (target 95%).", "A&B Pier visits seen within 4 hours", 71.8),
        ("Deposits earned an average return of 4.86% against a benchmark of 4.70%.", "average return", 4.86),
        (
            "The percentage of crews with three or more berths was 12%, against a target of 10%.",
            "percentage of crews with three or more berths",
            12,
        ),
    ],
)
def test_a_name_holds_its_letters_and_its_own_figures(sentence: str, name: str, value: float) -> None:
    (found,) = _indicators(sentence)
    assert (found.name, found.value) == (name, value)


@pytest.mark.parametrize(
    "sentence",
    ["The residual score for HB3 has come down from 15 to 9.", "The target score of 10 would not be reached until the new bell was hung."],
)
def test_the_score_of_a_risk_is_no_measure(sentence: str) -> None:
    assert not _indicators(sentence)

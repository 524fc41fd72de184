from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from pipeline.link import IndicatorMention, RiskMention, Rulings
from pipeline.link.series import link_series
from pipeline.link.titles import likeness
from tests.link.mentioned import SCRUTINY, measure, risk


def things(mentions: Sequence[RiskMention | IndicatorMention], *, least: float = 0.25, rulings: Rulings | None = None) -> set[frozenset[str]]:
    """What is one thing: the titles, each with its paper."""
    found = link_series(mentions, rulings or Rulings(), least=least)
    return {frozenset(f"{m.title if isinstance(m, RiskMention) else m.name} {m.document_id}" for m in thing.mentions) for thing in found}


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ("Failure of the harbour wall", "Harbour wall failure", 1, 1),
        ("Number of homes let", "Homes let", 1, 1),
        ("Days to re-let a home (smaller is better)", "Average time to re-let homes", 1, 1),
        ("Council tax collection", "Council tax collected", 1, 1),
        ("Managing agency costs", "Management of agency costs", 1, 1),
        ("Temporary acommodation", "Temporary accommodation", 1, 1),
        ("Letters answered", "Answers to letters", 1, 1),
        ("Reports of theft in Ashby", "Incidents of theft in Ashby", 1, 1),
        ("Reports of theft in Ashby", "Reports of assault in Ashby", 0, 0),
        ("Bins missed per 100,000 collections", "Number of bins missed for each 100,000", 0.6, 0.7),
        ("Missed bin collections", "Number of bins missed for each 100,000 collections", 0.6, 1),
        ("Repairs done in eight weeks", "Repairs done within 8 weeks", 1, 1),
        ("Calls answered in two minutes", "Calls answered in five minutes", 0, 0),
        ("Coast of the borough", "Cost of the borough", 0, 0.5),
        ("Temporary accommodation", "Temporary accommodation costs", 0.6, 0.7),
        ("Major applications decided in time", "Minor applications decided in time", 0, 0),
        ("Calls answered within 20 seconds", "Calls answered within 30 seconds", 0, 0),
        ("Harbour wall", "Budget gap", 0, 0),
        ("claims open", "claims opened", 0.0, 0.0),
    ],
)
def test_titles_are_as_alike_as_what_they_are_about(one: str, other: str, least: float, most: float) -> None:
    assert least <= likeness(one, other) <= most
    assert likeness(one, other) == likeness(other, one)


def test_a_unit_that_says_nothing_is_no_other_unit() -> None:
    days = [measure("Days lost to sickness", 1, "days"), measure("Days lost to sickness", 2, "count"), measure("Days lost to sickness", 3, "other")]
    assert len(things(days)) == 1
    assert len(things([measure("Sickness", 1, "percent"), measure("Sickness", 2, "count")])) == 2


RECYCLED = "Waste sent for reuse or recycling"


@pytest.mark.parametrize(
    ("earlier", "later", "same"),
    [
        # a later paper prints the figure as the one before
        (measure("Recycling", 1, value=46.1), measure(RECYCLED, 2, value=44.0, previous=46.1), True),
        (measure(RECYCLED, 1, value=1404, unit="count"), measure("Recycling", 2, previous=1404, unit="count"), True),
        # a small whole number tells only with the target
        (measure("Recycling", 1, value=46), measure(RECYCLED, 2, previous=46), False),
        (measure("Recycling", 1, value=46, target=50), measure(RECYCLED, 2, previous=46, target=50), True),
        # another unit, another matter, another figure, too long ago, or the earlier paper prints it as the one before
        (measure("Recycling", 1, value=46.1, unit="count"), measure(RECYCLED, 2, previous=46.1), False),
        (measure("Recycling of glass", 1, value=46.1), measure(RECYCLED, 2, previous=46.1), False),
        (measure("Recycling", 1, value=46.1), measure(RECYCLED, 2, previous=46.2), False),
        (measure("Recycling", 1, value=46.1), measure(RECYCLED, 5, previous=46.1), False),
        (measure("Recycling", 1, previous=46.1), measure(RECYCLED, 2, value=46.1), False),
    ],
)
def test_a_name_in_short_is_known_by_its_figure(earlier: IndicatorMention, later: IndicatorMention, same: bool) -> None:
    assert (len(link_series([earlier, later], Rulings(), least=0.6)) == 1) is same


def test_minutes_and_scorecard_of_one_month_print_one_figure() -> None:
    minutes, scorecard = measure("Recycling", 1, value=46.1), replace(measure(RECYCLED, 1, value=46.1), document_id=9)
    assert len(link_series([minutes, scorecard], Rulings(), least=0.6)) == 1
    garden = replace(measure("Garden waste sent for recycling", 1, value=46.1), document_id=9)
    assert len(link_series([minutes, scorecard, garden], Rulings(), least=0.6)) == 3


def test_of_two_names_that_fit_the_one_with_the_figure_is_meant() -> None:
    short, major, minor = measure("Applications decided", 1, value=81.5), measure("Major applications decided", 2, previous=81.5), measure("Minor applications decided", 2)
    assert things([short, major, minor], least=0.6) == {
        frozenset({"Applications decided 1", "Major applications decided 2"}), frozenset({"Minor applications decided 2"}),
    }  # fmt: skip


def test_what_a_district_is_told_is_no_figure_of_the_county() -> None:
    district, county = measure("Vacant houses", 1), replace(measure("Vacant houses", 2), organization_id=SCRUTINY)
    assert len(link_series([district, county], Rulings(), least=0.6)) == 1
    assert len(link_series([district, county], Rulings(), least=0.6, areas={district.organization_id})) == 2


def test_one_reference_and_words_in_common_are_one_risk() -> None:
    mentions = [risk("Temporary accommodation demand", 1, "HR3"), risk("Homelessness and accommodation costs", 2, "HR3")]
    assert len(things(mentions)) == 1


def test_a_reference_that_both_print_comes_before_a_name_in_short() -> None:
    """ "Wall" of the first paper stands beside the harbour wall there, so it cannot be that; the last paper's is, by its number."""
    mentions = [risk("Wall", 1), risk("Fall of the harbour wall", 1, "HR3"), risk("Fall of the harbour wall", 2, "HR3"), risk("Wall", 3, "HR3")]
    assert things(mentions) == {frozenset({"Wall 1"}), frozenset({"Fall of the harbour wall 1", "Fall of the harbour wall 2", "Wall 3"})}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Days to mend a lamp", "Days to mend a lamp, all faults", False),
        ("Days to mend a lamp, all faults counted", "Average days to mend a lamp (all faults)", True),
        ("Waste recycled", "Waste recycled (excluding sweepings)", False),
        ("Waste recycled, sweepings excluded", "Waste recycled (excluding sweepings)", True),
        ("Waste recycled (smaller is better)", "Waste recycled", True),
        ("Lamps, days to mend", "Days to mend lamps", True),
    ],
)
def test_a_measure_that_counts_other_things_is_another_measure(one: str, other: str, same: bool) -> None:
    assert len(things([measure(one, 1), measure(other, 2)], least=0.6)) == (1 if same else 2)


@pytest.mark.parametrize(
    "words",
    [
        "Fuel costs had been renamed “Price of energy”.",
        "The risk “Fuel costs” (HR3) has been renamed Price of energy and lowered from 20 to 16.",
        "Fuel costs was now called “Price of energy”.",
        "Members noted that the risk formerly called Fuel costs was now Price of energy.",
        "Price of energy (formerly Fuel costs) 16 Red",
        "Price of energy 5.8 16 Red Formerly “Fuel costs”. The contract has ended.",
        "The risk was renamed from Fuel costs to Price of energy.",
    ],
)
def test_a_risk_that_papers_say_was_renamed_is_one(words: str) -> None:
    before, after = risk("Fuel costs", 1), risk("Price of energy", 3)
    assert len(things([before, after])) == 2
    assert len(things([before, risk("Fuel costs", 2, words=words), after])) == 1
    assert len(things([before, after, risk("Price of energy", 2, words=words), risk("Fuel costs", 2, words=words)])) == 1, "which may name both"


@pytest.mark.parametrize(
    "words",
    [
        "It was suggested that Fuel costs be renamed “Price of energy”.",
        "Fuel costs was likely to be renamed Price of energy.",
        "Fuel costs had previously risen with Price of energy.",
        "Fuel costs had been renamed. Price of energy was red.",
    ],
)
def test_a_risk_that_may_be_renamed_is_not_yet_another(words: str) -> None:
    assert len(things([risk("Fuel costs", 1), risk("Fuel costs", 2, words=words), risk("Price of energy", 3)])) == 2


def test_what_stands_before_a_comma_of_one_name_means_it() -> None:
    words = "Lamp faults, days to mend 6.3 Red Formerly “Street lights out”."
    old, new = measure("Street lights out, days to mend", 1), replace(measure("Lamp faults, days to mend", 2), words=words)
    assert len(things([old, new], least=0.6)) == 1
    assert len(things([old, measure("Street lights out, cost of repairs", 1), new], least=0.6)) == 3, "of two names it may be either"


def test_a_register_numbered_anew_gives_a_reference_to_another_risk() -> None:
    mentions = [risk("Harbour wall", 1, "HR3"), risk("Agency staff costs", 2, "HR3"), risk("Harbour wall", 2, "HR7")]
    assert things(mentions) == {frozenset({"Harbour wall 1", "Harbour wall 2"}), frozenset({"Agency staff costs 2"})}


def test_a_reference_alone_means_the_risk_that_papers_of_that_time_give_it_to() -> None:
    before, after = risk("Harbour wall", 1, "HR3"), risk("Fuel costs", 20, "HR3")
    assert things([before, risk("HR3", 2, "HR3"), after]) == {frozenset({"Harbour wall 1", "HR3 2"}), frozenset({"Fuel costs 20"})}
    assert things([before, risk("Risk 3", 2, "risk 3"), risk("Fuel costs", 3, "3")]) == {
        frozenset({"Harbour wall 1"}), frozenset({"Risk 3 2", "Fuel costs 3"}),
    }  # fmt: skip
    assert things([risk("HR3", 1, "HR3"), risk("HR3", 2, "HR3"), risk("HR3", 20, "HR3")]) == {frozenset({"HR3 1", "HR3 2"}), frozenset({"HR3 20"})}


def test_a_reference_alone_that_two_risks_had_at_that_time_means_neither() -> None:
    found = link_series([risk("Harbour wall", 1, "HR3"), risk("HR3", 2, "HR3"), risk("Fuel costs", 3, "HR3")], Rulings(), least=0.25)
    assert len(found) == 3
    assert sum(len(thing.candidates) for thing in found) == 2


def test_two_rows_of_one_paper_are_two_risks() -> None:
    mentions = [risk("Flooding of homes", 1), risk("Flooding", 1), risk("Flooding of homes", 2)]
    assert frozenset({"Flooding 1"}) in things(mentions)


def test_a_short_title_joins_the_only_risk_that_it_could_be() -> None:
    assert len(things([risk("Loss of systems through a cyber attack", 1, "HR2"), risk("cyber attack", 2)])) == 1


def test_where_two_risks_could_be_meant_neither_is_and_both_are_noted() -> None:
    mentions = [risk("Cyber attack on schools", 1, "HR1"), risk("Cyber attack on payroll", 1, "HR2"), risk("Cyber attack", 2)]
    assert len(things(mentions)) == 3
    noted = [thing for thing in link_series(mentions, Rulings(), least=0.25) if thing.candidates]
    assert [candidate.ref for thing in noted for candidate in thing.candidates] == [mentions[2].ref] * 2


def test_three_that_each_say_more_than_the_last_are_one() -> None:
    mentions = [measure("Requests answered", 1), measure("Information requests answered", 2), measure("Freedom of information requests answered", 3)]
    assert len(things(mentions, least=0.6)) == 1


def test_a_measure_in_another_unit_is_another_measure() -> None:
    mentions = [measure("Sickness absence", 1, "days"), measure("Sickness absence", 1, "percent"), measure("Sickness absence", 2, "days")]
    assert len(things(mentions)) == 2


def test_a_measure_without_a_unit_has_the_only_one_known() -> None:
    assert len(things([measure("Sickness absence", 1, "days"), measure("Sickness absence", 2, None)])) == 1


def test_a_person_may_rule_otherwise() -> None:
    one, other = risk("Harbour wall", 1), risk("Sea defences", 2)
    assert len(things([one, other], rulings=Rulings(together=frozenset({(one.ref, other.ref)})))) == 1
    again = risk("Harbour walls", 3)
    assert len(things([one, again], rulings=Rulings(apart=frozenset({(one.ref, again.ref)})))) == 2


def test_the_order_of_mentions_does_not_matter() -> None:
    titles = ["Cyber attack", "Cyber attack on schools", "Cyber attack on payroll", "Loss of payroll", "Flooding", "Flooding of homes", "Homes"]
    source = random.Random(5)
    for _ in range(60):
        mentions = [risk(source.choice(titles), source.randint(1, 6), source.choice([None, "R1", "R2"])) for _ in range(source.randint(2, 14))]
        before = things(mentions)
        source.shuffle(mentions)
        assert things(mentions) == before


CYBER = [risk("Cyber attack on schools", 1, "HR1"), risk("Cyber attack on payroll", 1, "HR2"), risk("Cyber attack", 2)]


def test_a_ruling_decides_what_was_undecided() -> None:
    schools, payroll, short = CYBER
    together = link_series(CYBER, Rulings(together=frozenset({(short.ref, payroll.ref)})), least=0.25)
    assert [[mention.ref for mention in thing.mentions] for thing in together] == [[schools.ref], [payroll.ref, short.ref]]
    assert not any(thing.candidates for thing in together)
    assert [(link.score, link.method) for link in together[1].links][1] == (1.0, "review")
    apart = link_series(CYBER, Rulings(apart=frozenset({(payroll.ref, short.ref)})), least=0.25)
    assert [[mention.ref for mention in thing.mentions] for thing in apart] == [[schools.ref, short.ref], [payroll.ref]]
    assert not any(thing.candidates for thing in apart)


def test_one_title_may_be_ruled_to_be_two_things() -> None:
    first, second, third, fourth = (measure("Homes let", paper) for paper in (1, 2, 3, 4))
    split = Rulings(apart=frozenset({(second.ref, third.ref)}), together=frozenset({(third.ref, fourth.ref)}))
    found = link_series([first, second, third, fourth], split, least=0.6)
    assert [[mention.ref for mention in thing.mentions] for thing in found] == [[first.ref, second.ref], [third.ref, fourth.ref]]

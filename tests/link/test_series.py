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
        ("Reports of theft in Ashby", "Incidents of theft in Ashby", 1, 1),
        ("Reports of theft in Ashby", "Reports of assault in Ashby", 0, 0),
        ("Coast of the borough", "Cost of the borough", 0, 0.5),
        ("Temporary accommodation", "Temporary accommodation costs", 0.6, 0.7),
        ("Major applications decided in time", "Minor applications decided in time", 0, 0),
        ("Calls answered within 20 seconds", "Calls answered within 30 seconds", 0, 0),
        ("Harbour wall", "Budget gap", 0, 0),
    ],
)
def test_titles_are_as_alike_as_what_they_are_about(one: str, other: str, least: float, most: float) -> None:
    assert least <= likeness(one, other) <= most
    assert likeness(one, other) == likeness(other, one)


def test_a_unit_that_says_nothing_is_no_other_unit() -> None:
    days = [measure("Days lost to sickness", 1, "days"), measure("Days lost to sickness", 2, "count"), measure("Days lost to sickness", 3, "other")]
    assert len(things(days)) == 1
    assert len(things([measure("Sickness", 1, "percent"), measure("Sickness", 2, "count")])) == 2


def test_what_a_district_is_told_is_no_figure_of_the_county() -> None:
    district, county = measure("Vacant houses", 1), replace(measure("Vacant houses", 2), organization_id=SCRUTINY)
    assert len(link_series([district, county], Rulings(), least=0.6)) == 1
    assert len(link_series([district, county], Rulings(), least=0.6, areas={district.organization_id})) == 2


def test_one_reference_and_words_in_common_are_one_risk() -> None:
    mentions = [risk("Temporary accommodation demand", 1, "HR3"), risk("Homelessness and accommodation costs", 2, "HR3")]
    assert len(things(mentions)) == 1


def test_a_register_numbered_anew_gives_a_reference_to_another_risk() -> None:
    mentions = [risk("Harbour wall", 1, "HR3"), risk("Agency staff costs", 2, "HR3"), risk("Harbour wall", 2, "HR7")]
    assert things(mentions) == {frozenset({"Harbour wall 1", "Harbour wall 2"}), frozenset({"Agency staff costs 2"})}


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

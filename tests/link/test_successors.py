"""Which risks of a council are meant where a paper says what became of one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from pipeline.link import RiskMention, Rulings
from pipeline.link.series import link_series
from pipeline.link.successors import successions
from tests.link.mentioned import risk

MERGED = "The risks HR3 (Roof of the depot) and Loss of the depot's lease (HR4, 12) had been merged into “Use of the depot” (HR9)."


def became(mentions: Sequence[RiskMention]) -> list[tuple[str, str, str, str | None, float]]:
    """Which risk by its latest title, how, what is printed, which risk that is, and how surely."""
    things = link_series(mentions, Rulings(), least=0.25)
    titles = [mention.title for thing in things for mention in thing.mentions[-1:] if isinstance(mention, RiskMention)]
    return [
        (titles[told.old], told.kind, told.printed, None if told.new is None else titles[told.new], told.score) for told in successions(things)
    ]


def test_a_merged_risk_leads_to_what_it_went_into() -> None:
    told = [risk("Roof of the depot", 3, "HR3", words=MERGED), risk("Loss of the depot's lease", 3, "HR4", words=MERGED), risk("Use of the depot", 3, "HR9", words=MERGED)]
    before = [risk("Depot roof", 1, "HR3"), risk("Loss of the depot's lease", 1, "HR4"), risk("Use of the depot", 4, "HR9")]
    assert became([*before, *told]) == [
        ("Roof of the depot", "merged", "Use of the depot", "Use of the depot", 1.0),
        ("Loss of the depot's lease", "merged", "Use of the depot", "Use of the depot", 1.0),
    ]


def test_a_reference_means_the_one_risk_that_papers_of_that_time_give_it_to() -> None:
    told = risk("Roof of the depot", 3, "HR3", words="Roof of the depot (HR3) was replaced by HR9.")
    assert became([told, risk("Use of the depot", 4, "HR9")]) == [("Roof of the depot", "replaced", "HR9", "Use of the depot", 0.9)]
    assert became([told, risk("Use of the depot", 30, "HR9")]) == [("Roof of the depot", "replaced", "HR9", None, 1.0)]
    two = [risk("Use of the depot", 4, "HR9"), risk("Fuel costs", 2, "HR9")]
    assert became([told, *two]) == [("Roof of the depot", "replaced", "HR9", None, 1.0)]


def test_numbers_of_risks_are_references() -> None:
    told = risk("Roof of the depot", 3, "4", words="Risk 4, Roof of the depot, was split into risks 11 and 12.")
    assert [(printed, title) for _, _, printed, title, _ in became([told, risk("Roof tiles", 3, "Risk 11"), risk("Gutters", 3, "12")])] == [
        ("12", "Gutters"), ("risks 11", "Roof tiles"),
    ]  # fmt: skip


def test_a_title_that_other_papers_print_is_known() -> None:
    told = risk("Roof of the depot", 3, words="Roof of the depot is now covered by the risk on Buildings at Mill Lane.")
    assert became([told, risk("Buildings at Mill Lane", 1)]) == [("Roof of the depot", "merged", "Buildings at Mill Lane", "Buildings at Mill Lane", 0.8)]


def test_what_is_said_of_no_risk_that_is_followed_stays_as_printed() -> None:
    told = risk("Roof of the depot", 3, words="Roof of the depot had been de-escalated to the Estates risk register.")
    assert became([told]) == [("Roof of the depot", "moved", "the Estates risk register", None, 1.0)]


def test_rows_of_a_table_of_closed_risks_are_read() -> None:
    rows = [
        risk("Roof of the depot", 3, "HR3", words="HR3\nRoof of the depot\nNow part of HR9"),
        risk("Fuel costs", 3, "HR5", words="HR5\nFuel costs\nClosed. Replaced by HR10 Price of power."),
        risk("Loss of keys", 3, "HR6", words="HR6\nLoss of keys\nClosed as the locks are new"),
        risk("Late buses", 3, "HR7", words="HR7\nLate buses\nDe-escalated to service level"),
    ]
    now = [risk("Use of the depot", 3, "HR9"), risk("Price of power", 3, "HR10")]
    assert became([*rows, *now]) == [
        ("Roof of the depot", "merged", "HR9", "Use of the depot", 1.0),
        ("Fuel costs", "replaced", "Price of power", "Price of power", 1.0),
        ("Late buses", "moved", "service level", None, 1.0),
    ]


def test_the_sentence_behind_is_read_up_to_its_end() -> None:
    words, after = "Roof of the depot (HR3) had been split.", "\nIn its place there were HR11 and HR12. The next was HR1"
    told = risk("Roof of the depot", 3, "HR3", words=words, after=after)
    assert [(printed, new) for _, _, printed, new, _ in became([told])] == [("HR11", None), ("HR12", None)]


@pytest.mark.parametrize("words", ["", "Roof of the depot was red.", "It was suggested that Roof of the depot be merged with HR9."])
def test_nothing_is_guessed(words: str) -> None:
    assert became([risk("Roof of the depot", 3, words=words), risk("Depot roof and gutters", 4, "HR9")]) == []

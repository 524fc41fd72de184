"""Figures that a paper tells once, in passing or of the meeting itself: no measures, though the words around them read like one."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators import indicators
from pipeline.extract.reading import read_sentences
from tests.extract.performance_papers import paper


def _names(text: str) -> list[str]:
    return [measure.name for measure in indicators.find(read_sentences(paper(text)), (), ())]


@pytest.mark.parametrize(
    "text",
    [
        # who came to the meeting, and what it was sent
        "There were 17 crews present and the chair opened the evening.",
        "There were 18 crews present and one guest present.",
        "There were 75 replies, of which 73 were in favour of the ramp.",
        # who works for a firm
        "The yard, which now employs 450 people at its Norhope base, was praised.",
        "The fishery employed in excess of forty people.",
        "The inn was said to employ approx. 230 people locally.",
        # whom one event touched
        "About 7,000 customers are currently affected and a notice will follow.",
        "Some 50 mooring consents are affected by the new limits.",
        "About 12 crews were at the yard when the fire started.",
        "More than 20,000 people had visited Norhope over that weekend.",
        "16 seasonal ferrymen have been appointed permanently with effect from 28th October, 2031.",
        # where things are
        "Some 900 berths are located in the inner harbour.",
        "He showed a lane where 30 huts were derelict.",
        # meetings of one round
        "Harbour users: over 30 meetings were held.",
        "There had been in excess of 30 media releases on the ferry.",
        # what a body pays or asks for
        "Subscriptions have been increased to £210.",
        "The stationery budget has been reduced to £225.",
        "That funding for the rowing club is increased to $4,000 each year.",
        "97% of the Council Tax goes to the district for its services.",
        "The budget allows a level of refund of 50% of the dues payable on empty huts.",
        "The lamp grant had fallen to £277 and would be halved again.",
        "If litter is found they get the price of their licence raised as a result.",
        # gifts, work to be done, a date as a scan reads it, a directorate that is to reach targets
        "There had been 20 Easter eggs donated by a regular.",
        "There are 4,000 bulbs to plant.",
        "MINUTES OF A MEETING HELD IN THE OLD MILL, MILL ROAD, NORHOPE ON TUESDAY, 11™ JUNE, 2031 AT 9.30 A.M.",
        "The Chief Executive set up a unit to deliver on the targets set out in the plan.",
        # clauses of a lease, sections of a law
        "The club asked to retain clauses 6 and 7 of the lease.",
        "One ferryman was arrested under Section 15 of the Harbours Act, 1977/’84.",
        # what things are by the acre and the mile
        "The parcel comprises 1.75 hectares situated at the mill.",
        "Signs were put up for the new 30km speed zones.",
        "The yard sold 3,910 tonnes of contaminated sand.",
        # what nobody has counted yet
        "Increased levels of bicycle parking should be provided on the quay.",
    ],
)
def test_mere_figures(text: str) -> None:
    assert _names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("412 people affected by the flood had been rehoused this year.", "people affected by the flood rehoused"),
        ("There were 42 meetings of the crews held in 2031/32.", "meetings of the crews held"),
        ("The forecast overspend has been reduced to £2.1m from £3m.", "forecast overspend"),
        ("50% of harbour dues were paid on time.", "harbour dues paid on time"),
        ("There were 340 berths let at the end of March.", "berths let"),
        ("The crews had 68 tonnes of weed cleared in the year.", "tonnes of weed cleared"),
    ],
)
def test_siblings_that_are_measures(text: str, name: str) -> None:
    assert _names(text) == [name]

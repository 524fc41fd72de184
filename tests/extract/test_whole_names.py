"""The names of measures whole: with whose they are, what was done, where, and per what; and without the words of other clauses."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators import indicators
from pipeline.extract.reading import read_sentences
from tests.extract.performance_papers import paper


def _names(text: str) -> list[str]:
    return [measure.name for measure in indicators.find(read_sentences(paper(text)), (), ())]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # what was done, and where
        ("350 fines were issued in the Harbour District of Norhope.", "fines issued in the Harbour District of Norhope"),
        ("55 fines approx. were issued in the outer harbour.", "fines issued in the outer harbour"),
        (
            "In the last five years 114 warnings were issued for the landing of waste in the Harbour District of Norhope.",
            "warnings issued for the landing of waste in the Harbour District of Norhope",
        ),
        ("Twenty-seven sheds had been taken in charge in the last two months.", "sheds taken in charge"),
        ("72 plots were sold in Mount St. Oliver Yard, giving an income of £5,880.", "plots sold in Mount St. Oliver Yard"),
        ("There were 15 incidents of theft in Norhope, Westham and Eastham.", "incidents of theft in Norhope, Westham and Eastham"),
        ("There were 15 incidents of theft in Norhope and one in Eastham.", "incidents of theft in Norhope"),
        # not that they were counted, which each paper says in its way
        ("During the month, 21 police incidents were created in respect of the beat of Norhope and Westham.", "police incidents"),
        ("In 2031, 64 inspections of sheds were conducted, and 12 notices were issued.", "inspections of sheds"),
        ("In 2031, 64 inspections of sheds were carried out by the wardens.", "inspections of sheds"),
        ("74 incidents occurred last year where crews were searched for rum.", "incidents where crews were searched for rum"),
        # what is being done to them
        (
            "In response to the % of crews (with berths) being trained in independent schools, the move from Red to Amber was welcomed.",
            "% of crews (with berths) being trained in independent schools",
        ),
        # whose
        (
            "The Norhope Library has over 270 registered readers with a bay address.",
            "Norhope Library registered readers with a bay address",
        ),
        ("Pilot House provides 24 beds for women only.", "Pilot House beds for women only provided"),
        ("The Slipway Grant Scheme received 50 applications so far.", "Slipway Grant Scheme applications received"),
        ("The Council received 266 headstone applications.", "headstone applications"),
        # per what
        ("There were 150 website visits per day.", "website visits per day"),
        ("Sickness absence was 9.4 days per full-time equivalent, against a target of 9.", "Sickness absence per full-time equivalent"),
        ("Missed bins were down to 38 per 100,000 collections (target 45).", "Missed bins per 100,000 collections"),
        # a part of a whole, and what a share is a share in
        ("Ferry dues accounted for 36% of arrears.", "Ferry dues share of arrears"),
        # other clauses
        ("To put this in context, the number of boats laid up fell by 48%.", "number of boats laid up"),
        ("Due to the Covid 19 pandemic thefts of oars were down 24%.", "thefts of oars"),
        ("The bay was busy and yet the number of wardens was falling.", "number of wardens"),
        ("Members noted the increase in thefts and the importance of patrols.", "thefts"),
        ("There has been a rise in applications as more crews are buying.", "applications"),
        ("The hotline has received over 200 call-outs during the last quarter.", "call-outs received"),
    ],
)
def test_a_name_is_whole(text: str, name: str) -> None:
    assert _names(text)[:1] == [name]


@pytest.mark.parametrize(
    "text",
    [
        # a range, and a count of nothing that is named
        "There are 120 – 150 mooring cases each day on this coast.",
        "In the harbour scheme we have 171 under construction.",
        "895 vacant and in some cases derelict huts were demolished.",
    ],
)
def test_what_has_no_whole_name_is_left_out(text: str) -> None:
    assert _names(text) == []

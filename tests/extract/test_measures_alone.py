"""Figures told in passing: alone in the paper of a small body, of people at large, of one event, of a whole country; and their siblings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.extract.indicators import indicators
from pipeline.extract.reading import read_sentences
from tests.extract.performance_papers import paper

SMALL, LARGE = "Norhope Parish Council", "Norhope District Council"


def _names(text: str, organization: str = LARGE) -> list[str]:
    read = paper(text)
    read = replace(read, meeting=replace(read.meeting, organization=organization))
    return [measure.name for measure in indicators.find(read_sentences(read), (), ())]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The clerk said that 220 ferrymen were using the jetty.", "ferrymen using the jetty"),
        ("Oarworks now have 14 yards for paint.", "yards for paint"),
        ("The club said that 380 hampers had been delivered.", "hampers delivered"),
    ],
)
def test_a_small_council_tells_no_measure_by_one_lone_count(text: str, name: str) -> None:
    assert _names(text, SMALL) == []
    assert _names(text, LARGE) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # what is recorded or asked for there
        ("The warden reported that there had been 14 thefts.", ["thefts"]),
        ("There had been 31 complaints about the mill.", ["complaints about the mill"]),
        # a time that it is told of
        ("Since the last meeting 220 ferrymen had been trained.", ["ferrymen trained"]),
        # company
        ("The club delivered 380 parcels. It also delivered 190 hampers.", ["parcels delivered", "hampers delivered"]),
    ],
)
def test_a_small_council_tells_measures(text: str, names: list[str]) -> None:
    assert _names(text, SMALL) == names


@pytest.mark.parametrize(
    "text",
    [
        # a share of people at large, of one sum, of what the main clause goes on about
        "Over 60% of all Norhope workers were employed in boatyards.",
        "15% of people living in the bay were born elsewhere.",
        "80% of the estimated levy yield is kept in the bay.",
        "5% of the 2031 precept was spent on paint.",
        "40% of the mooring is private any plan should mention it.",
        # bodies and seats that there are, whatever they do
        "There are about 90 harbour committees in place.",
        "The network had 300 groups affiliated under its rules.",
        "There are 19 junctions, with the ford, which were unlit.",
        # one event, and a whole country
        "To date 4,100 people had registered for the fun run.",
        "There were 25 children at the winter fair.",
        "The prize giving was held on Friday and there were twelve prize winners.",
        "She told us that there are 3 million ringers in the country.",
        # the number of something, who came, and who may ask
        "Roll numbers 060112",
        "The march saw 9,000 take to the quays of Norhope.",
        "The clerk noted that 61 firms were eligible for the scheme.",
    ],
)
def test_told_in_passing(text: str) -> None:
    assert _names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("85% of pupils are taught in the new school.", "pupils taught in the new school"),
        ("15% of people in the bay were vaccinated in 2031.", "people in the bay vaccinated"),
        ("At the end of 2031 there were 90 harbour committees in place.", "harbour committees in place"),
        ("There are 27 vacant sites in the bay.", "vacant sites in the bay"),
        ("In 2031 the pier saw 9,000 visitors.", "visitors"),
    ],
)
def test_siblings_that_are_told_as_measures(text: str, name: str) -> None:
    assert _names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        # who fell, what was refused, what goes by itself, what is to come, whose pulse
        "When the slip was wet visitors fell.",
        "Requests for a second lamp were declined.",
        "The level of cover was automatically increased each year.",
        "The second year rose to £90.",
        "That night my heart rate rose to 150.",
        # no change: "giving rise to", of what the sentence before tells, a heading, what somebody imagines
        "The bend was giving rise to accidents.",
        "The bay has seen an increase in such behaviour.",
        "Increase in the number of referrals:",
        "It was not clear what an increase in boat numbers will mean.",
        # an age, terms, no one figure, members of a committee
        "A number of boys, under the age of fifteen, had taken a boat.",
        "The interest rate for the loan was 3.1%.",
        "There are a number of harbour contracts (3 / 4) yet to begin.",
        "The membership of the panel stands at 14 councillors.",
    ],
)
def test_no_change_and_no_level(text: str) -> None:
    assert _names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Visitor numbers fell to 410.", "Visitor numbers"),
        ("Requests for berths had declined.", "Requests for berths"),
        ("Cllr Orr noted an increase in thefts.", "thefts"),
        ("The membership of the club stands at 14.", "membership of the club"),
    ],
)
def test_siblings_that_changed_or_stand(text: str, name: str) -> None:
    assert _names(text) == [name]

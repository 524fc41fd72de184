"""What reads like a measure and is none: what merely stands somewhere, what is done once, opinions, demand, rules, ages and sums that are set."""

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
        # what merely stands somewhere
        "There are currently 48 lifebuoys located around the harbour of Norhope.",
        "There are approximately 190 disabled parking spaces in Norhope.",
        "There are 35 lanes in total in the old town.",
        "There are 350 community cameras across four schemes.",
        "160 mooring cameras were in place in Westham and the wardens looked after them.",
        "There are approx. 230 burial grounds in the bay.",
        # what is found or picked once
        "The warden reported that 14 piers had been identified for replacement.",
        "Ms Lindow advised that 16 huts had been selected for the scheme.",
        "300 lamplighters had been recruited.",
        # what one letter was about
        "The council had received a complaint about gulls.",
        "The port had received two complaints about the foghorn.",
        # an age
        "30 year old huts were being knocked down while 80 year old huts were refurbished.",
        # what somebody holds or asks
        "Members felt the bay was badly lit and as a result burglary crime was rising.",
        "The warden agreed with the members that road conditions had deteriorated.",
        "Cllr Orr queried whether the scheme would show whether crime was reduced.",
        # what nobody could tell a figure of, and a rule
        "The demand for services across the bay continues to grow.",
        "The pressure through the pump was reduced and the leak stopped.",
        "The age limit for wardens has increased to 50 years of age.",
        # a sum that is set, with none before it
        "The lighting for the lamp in Quay Lane has been slightly increased to £18.00.",
        # what one thing has, told in passing
        "He visited the reading room, which had over 60,000 books and a stove.",
        "One of the sailors on the brig had 139 pairs of boots.",
        # what is supposed, planned, asked for, over, of a whole land, set, or what something can hold
        "The office said that if the grant ends and harbour spend continues to rise the port may close.",
        "The clerk reported a reduction in the number of new huts to be built.",
        "I will move at the next meeting that the port would set a ferry share target of 50% for the bay.",
        "Mr Orr said that for a time the number of leaks had reduced, however it had since increased again.",
        "He said that six months ago the level of boat movements had decreased, since then it has risen.",
        "The constable said that crime nationally was on the rise.",
        "The average rise in the cost of a cottage in northern England last year was £29,000.",
        "Recycling targets had gone up, which was good.",
        "The capacity of barges had been increased.",
        "Norhope Forum – 7 vacancies were being advertised.",
        # an objective of a plan
        "Ensuring that the plan would guide the growth of the smaller towns at an average rate of 15% across the bay.",
        "Achieving a survival rate of 50% of all oysters by 2040.",
        # the colour of a thing
        "The front part of the hull was red and the back blue.",
        # who lives where, and what others have there
        "There are 30,000 homemakers in the Mid Bay and they should be heard.",
        "She said that there are 50,000 Normans in England and some row.",
        "Norhope has approximately 11 dwellings.",
        "There are approximately 200 households in the village.",
        "There are 5,500 mooring spaces provided by private owners in Norhope.",
        "There are 31 diving contractors active in Norhope.",
        "There are approximately 10 children who row across.",
        # what somebody argues with
        "In proposing the motion, Cllr Orr stated that Norhope Rowing Club had over 300 members.",
        "I will move at the next meeting that we back the fleet which supports 6,997 jobs in Norhope.",
        # the number of a house
        "A builder said that he had filled all the potholes from number 17 to the ramp.",
        # how many came to one event
        "Sunday’s Great Norhope Swim attracted 17,000 participants.",
        "The sergeant spoke at Norhope School where there are six hundred students on its seamanship course.",
        "The regatta had attracted 12,000 spectators.",
        "The forum saw over 90 delegates from Norhope and Westham.",
        "There were 73 fine entries, and those who won had a cup.",
        "Over 4,000 visitors young and old went down the slipway.",
        "There are more than 60 lifebelts located throughout the City of Norhope at regular distances along all of its quays and locks.",
        # a share of what is to be done, and a clause beside
        "The firm was to bring light to 100% of the huts and had to keep to this target.",
        "He said that this sum, put beside the old deficit of £41,906, gave a surplus at 31 December 2031 of £8,115.",
        "The combined reduction therefore of £1.4 million equates to a drop of 6% in the berth rate.",
        # what would happen if, what is allowed, the size of one thing, and a telephone
        "The panel may review the plan if there is an increase in the volume of boats.",
        "The mean level limit for dust was 40, and in 2012 this was 73.",
        "Field B: 0.2854 hectares.",
        "Public consultation period: 10 weeks, answers due by May.",
        "Leaks should be reported at Norhope 691211 A theft in progress should be reported to 999.",
    ],
)
def test_these_are_no_measures(text: str) -> None:
    assert _names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # how the things are, at what time, beside what
        ("41 lamps in the bay were repaired.", "lamps in the bay repaired"),
        ("At the end of 2031 there were 48 lifebuoys around the harbour.", "lifebuoys around the harbour"),
        ("There are now 48 lifebuoys around the harbour, up from 40 last year.", "lifebuoys around the harbour"),
        ("There are currently 41 lamps in the bay awaiting repair.", "lamps in the bay awaiting repair"),
        ("There are 27 unfinished estates in the bay.", "unfinished estates in the bay"),
        ("There are 51 tenancies in the harbour district.", "tenancies in the harbour district"),
        ("So far this year 120 boats were identified as derelict.", "boats identified"),
        ("The bay has a lookout which now has 300 boats on its list.", "boats on its list"),
        ("There are currently 1,870 approved bidders on the Harbour Berth List for the Port and Parish of Norhope and Westham.", "approved bidders on the Harbour Berth List"),
        ("There are 180 houses currently waiting to be painted by the crew.", "houses currently waiting to be painted"),
        ("She named the harbour unit which has 170 volunteers.", "volunteers"),
        # a figure that is told of demand, and what somebody reports
        ("The demand for moorings had risen from 40 to 62.", "demand for moorings"),
        ("The warden reported that burglary crime was rising.", "burglary crime"),
        ("Debt has been steadily reduced to £18m.", "Debt"),
    ],
)
def test_these_are(text: str, name: str) -> None:
    assert name in _names(text)

"""Parts of what a paper counts, each a measure of its own: "of which 3 were", "8 of these related to", "(12 built and 9 bought)"."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators import indicators
from pipeline.extract.reading import read_sentences
from pipeline.facts import Span, Tally
from tests.extract.performance_papers import paper


def _measures(text: str) -> list[tuple[str, float | None]]:
    return [(measure.name, measure.value) for measure in indicators.find(read_sentences(paper(text)), (), ())]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        # the figure before what it is of
        (
            "There were 1,310 fines issued in 2031, 64% of which were paid in full and the balance of 36% were written off.",
            [("fines paid in full", 64), ("fines written off", 36)],
        ),
        ("There are currently 32 vacant stalls (10 of which are awaiting repair).", [("vacant stalls awaiting repair", 10)]),
        ("The wardens inspected 340 premises, 31 of them failed the test of the scales.", [("premises failed the test of the scales", 31)]),
        ("120 boats were inspected, nine of which had no licence.", [("boats with no licence", 9)]),
        ("The hotline received 96 calls in May. 8 of these related to noise.", [("calls related to noise", 8)]),
        (
            "There had been 12 calls from the village 4 of which were about gulls.",
            [("calls from the village", 12), ("calls from the village about gulls", 4)],
        ),
        # behind it
        ("There had been 14 thefts in Norhope of which three had been detected.", [("thefts in Norhope detected", 3)]),
        ("The ferry made 412 runs in June; of these 390 were on time.", [("runs on time", 390)]),
        ("The port dealt with 220 claims, of which about 40% concerned lost nets.", [("claims concerned lost nets", 40)]),
        # of so many
        ("Of the 46 incidents reported in the bay, 7 related to Westham.", [("incidents in the bay related to Westham", 7)]),
        (
            "It was noted that, of 23 break-ins, 20 related to Norhope and 3 to Westham.",
            [("break-ins related to Norhope", 20), ("break-ins related to Westham", 3)],
        ),
        ("Of the 410 moorings inspected, 205 were vacant.", [("moorings vacant", 205)]),
        ("Nine inspections occurred last quarter of which 6 were of new traders.", [("inspections of new traders", 6)]),
        # one after another
        (
            "There had been 14 calls for the launch. 9 of these related to fog, 2 were for tows, 1 regarding a flare and 2 about the fair.",
            [
                ("calls for the launch related to fog", 9),
                ("calls for the launch for tows", 2),
                ("calls for the launch regarding a flare", 1),
                ("calls for the launch about the fair", 2),
            ],
        ),
        (
            "There are 12 sluices in service, 5 of which are locked at night and the other 7 are open.",
            [("sluices in service locked at night", 5), ("sluices in service open", 7)],
        ),
        # summed up in brackets, behind a dash or a colon
        (
            "A total of 480 huts were let through the port (400 huts to crews, 46 to traders and 34 to visitors).",
            [("huts to crews", 400), ("huts to traders", 46), ("huts to visitors", 34)],
        ),
        ("There were 14 crimes: 3 burglaries, 4 thefts and 7 assaults.", [("burglaries", 3), ("thefts", 4), ("assaults", 7)]),
        ("1,150 huts have been insulated (800 with wool and 350 with straw).", [("huts with wool", 800), ("huts with straw", 350)]),
        (
            "There were 5 calls for the launch: 1 burst pipe, 3 for advice and 1 regarding an alarm.",
            [
                ("calls for the launch: burst pipe", 1),
                ("calls for the launch for advice", 3),
                ("calls for the launch regarding an alarm", 1),
            ],
        ),
        # what they are, what they have done
        ("370 huts were let in May; 40 of these were summer tenancies.", [("huts that are summer tenancies", 40)]),
        ("33 grants were paid, 8 of which were certified and 3 have begun, 2 have started work.", [("grants certified", 8)]),
        ("There are 7,200 huts in the bay, of which 640 are listed as empty.", [("huts in the bay listed as empty", 640)]),
        # by place
        (
            "There were 6 reports of arson in Norhope (3), Westham Quay (2) and Eastham (1).",
            [("reports of arson in Norhope", 3), ("reports of arson in Westham Quay", 2), ("reports of arson in Eastham", 1)],
        ),
    ],
)
def test_parts_of_a_count(text: str, parts: list[tuple[str, float]]) -> None:
    found = _measures(text)
    assert [part for part in parts if part not in found] == []


@pytest.mark.parametrize(
    "text",
    [
        # no count that is a measure
        "Two of these are in the old town.",
        "The bay has 39 acres of which 4 were sold.",
        "The account stood at £1,200 of which £300 was kept for lamps.",
        "There were 75 replies, of which 73 were in favour of the ramp.",
        "Of the 12 members present, 7 voted for the motion and 5 against.",
        # what has not happened
        "The wardens inspected 340 premises, of which 40 will be visited again.",
        "Of the 60 huts planned, 20 would be let to crews.",
        # the meeting’s own doings
        "The port had issued 58 permits, of which 3 were discussed.",
        # what does not add up
        "The wardens dealt with 57 wrecks (3 boats and 2 barges were shown on a slide).",
        # figures that belong to something else
        "There were 14 thefts in the bay (12 May and 3 June).",
    ],
)
def test_no_parts(text: str) -> None:
    assert [measure for measure in _measures(text) if measure[1] in (2, 4, 300, 73, 7, 5, 40, 20, 3, 12)] == []


def test_parts_by_status_are_tallies() -> None:
    text = "Of the 41 projects in the plan, 23 were on track and 12 were delayed."
    reading = read_sentences(paper(text))
    start = reading.sentences[-1].span.start
    tallies = tuple(
        Tally(
            subject="project",
            status=status,
            count=count,
            evidence=Span(start, start + len(text)),
            item=None,
            rule="tallies.sum/1",
            confidence=0.9,
        )
        for status, count in (("on track", 23), ("delayed", 12))
    )
    assert [measure.value for measure in indicators.find(reading, (), tallies)] == []

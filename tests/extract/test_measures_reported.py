"""Matters that people report and somebody keeps count of, where even one or none is a figure, and those that are single matters."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators import indicators
from pipeline.extract.reading import read_sentences
from tests.extract.performance_papers import paper


def _told(text: str) -> list[tuple[str, float | None]]:
    return [(found.name, found.value) for found in indicators.find(read_sentences(paper(text)), (), ())]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # received, and by whom
        ("Ms Orr said that the company had received one complaint.", [("complaint received by the company", 1)]),
        ("Mr. Fell stated the port had received no complaints.", [("complaints received by the port", 0)]),
        ("The port had received 4 complaints since May.", [("complaints received by the port", 4)]),
        ("Three complaints had been received by the harbour office since Easter.", [("complaints received by the harbour office", 3)]),
        ("2 complaints were received in the quarter.", [("complaints", 2)]),
        ("One complaint was received relating to the foghorn.", [("complaint relating to the foghorn", 1)]),
        # none, with a time, a place or a crime
        ("No complaints had been received in June.", [("complaints", 0)]),
        ("There were no incidents to report since the last meeting.", [("incidents", 0)]),
        ("No crimes were recorded at Norhope in the past quarter.", [("crimes", 0)]),
        ("The constable advised that there had been no reported thefts.", [("reported thefts", 0)]),
        ("Nil burglaries were recorded at Norhope.", [("burglaries", 0)]),
        ("No reports of damage to boats had been received.", [("reports of damage to boats", 0)]),
        # several that are told together
        (
            "There had been two anti-social behaviour calls made to the police and one reported missing person.",
            [("anti-social behaviour calls made to the police", 2), ("reported missing person", 1)],
        ),
        (
            "Four burglaries, two thefts from boats and one assault were recorded in the ward.",
            [("burglaries", 4), ("thefts from boats", 2), ("assault", 1)],
        ),
        ("There had been seven calls for service and no recorded crime in June.", [("calls for service", 7), ("recorded crime", 0)]),
    ],
)
def test_matters_that_are_counted(text: str, told: list[tuple[str, float]]) -> None:
    assert sorted(_told(text)) == sorted(told)


@pytest.mark.parametrize(
    "text",
    [
        # nobody says when, where or by whom
        "No complaints had been received.",
        "There had been no incidents.",
        "No incidents had been reported in those areas.",
        # one event
        "Only one serious incident was reported, which occurred on Regatta night.",
        # what one letter was about, and what somebody was told
        "The port had received two complaints about the foghorn.",
        "Mrs Orr had received two complaints.",
        "There had been no complaints about this.",
        # no count of them
        "The warden said that one or two complaints had been received.",
        "These two complaints had been received in May.",
        "There had been no further complaints since May.",
        "There has been one response to the call for volunteers.",
        "No evidence of crimes had been reported.",
    ],
)
def test_single_matters(text: str) -> None:
    assert _told(text) == []

"""Changes that are told with how far they went, or seen to be there, and those that somebody sets or asks about."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators import indicators
from pipeline.extract.reading import read_sentences
from tests.extract.performance_papers import paper


def _moved(text: str) -> list[tuple[str, str | None]]:
    return [(found.name, found.direction) for found in indicators.find(read_sentences(paper(text)), (), ())]


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("Book issues overall have risen by 1% in comparison with the spring.", [("Book issues overall", "up")]),
        ("The forecast outturn position has reduced by £3.5m since July.", [("forecast outturn position", "down")]),
        ("The slipway maintenance budget is down 2.5% for the coming year.", [("slipway maintenance budget", "down")]),
        ("Harbour grants for 2031 have increased by approximately €1 million.", [("Harbour grants", "up")]),
        ("Weddings on the pier have risen by 7%.", [("Weddings on the pier", "up")]),
        ("There appears to have been a reduction in illegal mooring in the bay.", [("illegal mooring in the bay", "down")]),
        ("The warden said that there is an increase in illegal mooring.", [("illegal mooring", "up")]),
        (
            "The total estimated spending included in the draft budget amounts to £94.2 million, an increase of £3.7 million on 2030.",
            [("total estimated spending included in the draft budget", "up")],
        ),
    ],
)
def test_told_changes(text: str, moved: list[tuple[str, str]]) -> None:
    assert _moved(text) == moved


@pytest.mark.parametrize(
    "text",
    [
        "Harbour tax is up by 4.99% this year.",
        "The main motion fell by 3 votes to 4.",
        "The berth fee was increased by 10%.",
        "A fine is increased by 50% after 28 days.",
        "The clerk's budget line had been decreased by 50%.",
        "It lost passengers, while Westham grew by almost 250,000.",
        "He asked the port to say why if there was a reduction in berth hire.",
    ],
)
def test_what_is_set_or_asked(text: str) -> None:
    assert _moved(text) == []

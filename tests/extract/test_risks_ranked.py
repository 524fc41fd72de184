"""Risks told by their rank, by how they moved, and with code and title in one pair of brackets."""

from __future__ import annotations

import pytest

from pipeline.extract.reading import read_sentences
from pipeline.extract.risks.risks import find
from tests.papers import paper

_HEAD = "RISK REGISTER REVIEW\n\nMinutes of the Audit and Risk Committee held on 4 May 2031\n\n1. Corporate risk register\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [  # title, reference, score, previous score, change
        (
            "The highest risk remained silting of the bay, scored 20 (5x4), followed by the loss of pilots at 16.",
            [("loss of pilots", None, 16, None, None), ("silting of the bay", None, 20, None, None)],
        ),
        ("Our top-rated risk is still moss on roofs, with a score of 15.", [("moss on roofs", None, 15, None, None)]),
        ("Two risks had moved: dense fog was up from 12 to 15.", [("dense fog", None, 15, 12, "increased")]),
        (
            "A new risk (HB18, loss of pilots) had been added with a residual score of 9.",
            [("loss of pilots", "HB18", 9, None, "new")],
        ),
    ],
)
def test_named(text: str, expected: list[tuple[object, ...]]) -> None:
    found = find(read_sentences(paper(_HEAD + text)))
    assert sorted((risk.title, risk.reference, risk.score, risk.previous_score, risk.change) for risk in found) == expected


@pytest.mark.parametrize(
    "text", ["The highest risks remain unchanged.", "The top risks were discussed by the panel, followed by tea at 4."]
)
def test_not_named(text: str) -> None:
    assert not find(read_sentences(paper(_HEAD + text)))

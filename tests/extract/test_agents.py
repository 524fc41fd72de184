"""Who acts: names, posts and initials found and masked."""

import pytest

from pipeline.extract.agents import AGENT, PRONOUN, Known, known_people, mask
from tests.extract.shaped import shaped

KNOWN = Known(frozenset({"NP", "OL"}), frozenset({"Nora"}), frozenset({"T Quill", "Nora Pell"}))


def agents(text):
    masked = mask(text, KNOWN)
    found, start = [], None
    for index, character in enumerate(masked.mask + " "):
        if character == AGENT and start is None:
            start = index
        elif character != AGENT and start is not None:
            found.append(text[start:index])
            start = None
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Clerk asked NP to write", ["The Clerk", "NP"]),
        ("Mr Hale and Ms Moss left", ["Mr Hale and Ms Moss"]),
        ("Ms Hill (Director of Finance) spoke", ["Ms Hill (Director of Finance)"]),
        ("The Highway engineer is to look", ["The Highway engineer"]),
        ("In response to a question from Cllr Reed, the Clerk agreed to ask", ["Cllr Reed", "the Clerk"]),
        ("At the request of Cllr Reed, the Clerk would ask", ["Cllr Reed", "the Clerk"]),
        ("A letter from Cllr Reed, the Clerk and Ms Hill was read", ["Cllr Reed, the Clerk and Ms Hill"]),
        ("T Quill to circulate", ["T Quill"]),
        ("DI Quill would reply", ["DI Quill"]),
        ("the Highways Team will call", ["the Highways Team"]),
        ("the contractor’s van and the Clerk’s report", []),
        ("the Chief Executive report monthly", ["the Chief Executive"]),
        ("XQ is no one’s initials", []),
    ],
)
def test_agents_of_a_text(text, found):
    assert agents(text) == found


def test_pronouns_are_masked_apart():
    assert mask("She would write", KNOWN).mask == PRONOUN * 3 + " would write"


def test_those_present_lend_their_initials_and_names():
    reading = shaped("Present:\nNora Pell (NP), Omar\nLund (OL)\nT Quill - Clerk\n# Lamp\nMoss (XM) spoke. || QR")
    known = known_people(reading.blocks)
    assert {"NP", "OL", "QR"} <= known.initials
    assert "XM" not in known.initials
    assert "T Quill" in known.names
    assert "Nora" in known.given

"""Where sentences begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.sentences import spans


def told(text: str) -> list[str]:
    return [text[start:end] for start, end in spans(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "The report was noted. Mr. A. Hill left at 7 p.m. and did not return.",
            ["The report was noted.", "Mr. A. Hill left at 7 p.m. and did not return."],
        ),
        ("  The Clerk wrote.   The owner answered.\n", ["The Clerk wrote.", "The owner answered."]),
        # run together by a page that lost its line breaks: the number of the next clause stays with the one before
        ("new measures were shown.2.Mr Hill agreed to look into it.", ["new measures were shown.2.", "Mr Hill agreed to look into it."]),
        ("It was due by 2032/33.HB7 (Moss) had gone.A member asked.", ["It was due by 2032/33.", "HB7 (Moss) had gone.", "A member asked."]),
        ("Resignation of Mr Elm This was accepted. The fair", ["Resignation of Mr Elm", "This was accepted.", "The fair"]),
        ("Tree Warden’s Report 2031 There has been little.", ["Tree Warden’s Report 2031", "There has been little."]),
        ("Resolved 31/4.02 It was agreed to rent the field.", ["Resolved 31/4.02 It was agreed to rent the field."]),
        ("He asked why This Is Moss was closed.", ["He asked why This Is Moss was closed."]),
        (" ", []),
        ("", []),
        ("The fair was held. b) Hedge – The Clerk wrote.", ["The fair was held.", "b) Hedge – The Clerk wrote."]),
        ("A refund was noted. iv. The return has come. v. It is late.", ["A refund was noted.", "iv. The return has come.", "v. It is late."]),
        ("seconded by Councillor. J. Moss and agreed.", ["seconded by Councillor. J. Moss and agreed."]),
    ],
)
def test_sentences_are_told_without_the_white_space_around_them(text: str, sentences: list[str]) -> None:
    assert told(text) == sentences


@given(st.text(alphabet="aB .!?\n'1", max_size=60))
def test_no_word_is_lost(text: str) -> None:
    assert "".join("".join(told(text)).split()) == "".join(text.split())

"""A text is cut where no name and no post goes on, and nowhere else."""

import pytest

from pipeline.language.names import find_names
from pipeline.language.pieces import pieces
from pipeline.language.posts import find_posts


@pytest.mark.parametrize(
    "text",
    [
        "The plan was agreed.| The Clerk would write to Mr Elm.",
        "This was noted (see above).| Cllr Ann Elm spoke.| It was 12 May 2021.| Members left.",
        "Thanks to Cllr. Elm and Revd. Ash for this.| Nobody replied.",
        "He thanked the Mayor. Councillor Elm replied.",
        "Cllrs Elm (of whom more below. See there), Ash and Oak went.",
        "Received by P. Quill of the Trust.",
    ],
)
def test_a_text_is_cut_where_no_name_goes_on(text: str) -> None:
    plain = text.replace("|", "")
    assert [piece for _, piece in pieces(plain)] == [part.strip() for part in text.split("|")]
    assert all(plain[start : start + len(piece)] == piece for start, piece in pieces(plain))


def test_names_and_posts_stand_where_they_are_in_the_whole_text() -> None:
    text = "The report was noted. Mrs Ann Elm asked when. The Head of Parks, Bob Ash, said soon."
    assert [text[name.start : name.end] for name in find_names(text)] == ["Mrs Ann Elm", "Bob Ash"]
    assert [text[post.start : post.end] for post in find_posts(text)] == ["Head of Parks"]


@pytest.mark.parametrize("text", ["P. van Elm", "PJ Elm spoke", "R W Elm", "A B Elm", "K Elm", "DeNise Elm"])
def test_initials_and_given_names_that_open_a_name_are_seen(text: str) -> None:
    assert [name.start for name in find_names(f"It went to {text}")] == [11]

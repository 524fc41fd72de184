"""Tables whose cells stand each on a line of its own."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.read.stacked import pieces
from tests.read.kept_words import assert_words_are_kept

REGISTER = """\
Harbour risks
Ref
Risk
Score
Risk owner
HB1
Late trains
16
Head of Rail

HB4
Moss on roofs
-
Head of Roofs
Two risks are listed.
"""


def _tables(text: str) -> list[list[list[str]]]:
    return [piece for piece in pieces(text.split("\n")) if not isinstance(piece, str)]


def test_rows_begin_with_the_next_code_of_a_series() -> None:
    (table,) = _tables(REGISTER)
    assert table == [
        ["Ref", "Risk", "Score", "Risk owner"],
        ["HB1", "Late trains", "16", "Head of Rail"],
        ["HB4", "Moss on roofs", "-", "Head of Roofs"],
    ]


def test_the_lines_around_stay() -> None:
    assert [piece for piece in pieces(REGISTER.split("\n")) if isinstance(piece, str)] == ["Harbour risks", "Two risks are listed.", ""]


def test_rows_may_be_numbered_one_by_one() -> None:
    (table,) = _tables("No\nAction\nWho\nDue\n1\nOrder a bell\nClerk\n5 May 2031\n2\nMend the gate\nWarden\n7 June 2031")
    assert table[1:] == [["1", "Order a bell", "Clerk", "5 May 2031"], ["2", "Mend the gate", "Warden", "7 June 2031"]]


def test_numbered_items_and_uneven_rows_are_no_table() -> None:
    assert not _tables(
        "Harbour Board\nPublic minutes\nPresent\n1\nApologies\nMr Lea\n2\nMinutes\nThey were confirmed"
    )  # no column of figures
    assert not _tables("Ref\nRisk\nScore\nHB1\nLate trains\n16\nAt the junction\nHB4\nMoss\n4")
    assert not _tables("Ref\nRisk\nScore\nHB1\nLate trains\n16")  # one row


_WORDS = st.sampled_from(["Ref", "Risk", "Score", "Owner", "HB1", "HB2", "3", "16", "-", "", "Late trains", "A sentence of several words."])


@given(st.lists(_WORDS, max_size=24))
def test_no_word_is_lost_or_made_up(lines: list[str]) -> None:
    assert_words_are_kept(lines, pieces(lines))

"""Tables of plain text whose cells stand under their headings, whatever the cells hold."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.read.aligned import pieces
from tests.read.kept_words import assert_words_are_kept

REGISTER = """\
Harbour risks

Ref    Risk                          Owner              Inherent       Residual       Direction

SR1    Loss of the pumping station   Head of Drains     L4 x I5 = 20   L3 x I5 = 15   ↔
       for more than a day           and Dykes
SR2    Late trains                   Head of Rail       L3 x I3 = 9    L2 x I3 = 6    New

Two risks are listed, and the harbour master said that both were his to mend.
"""


def _tables(text: str) -> list[list[list[str]]]:
    return [piece for piece in pieces(text.split("\n")) if isinstance(piece, list)]


def test_cells_of_any_words_stand_under_their_headings_and_go_on_below() -> None:
    (table,) = _tables(REGISTER)
    assert table == [
        ["Ref", "Risk", "Owner", "Inherent", "Residual", "Direction"],
        ["SR1", "Loss of the pumping station for more than a day", "Head of Drains and Dykes", "L4 x I5 = 20", "L3 x I5 = 15", "↔"],
        ["SR2", "Late trains", "Head of Rail", "L3 x I3 = 9", "L2 x I3 = 6", "New"],
    ]


def test_the_lines_around_a_table_stay() -> None:
    found = [piece for piece in pieces(REGISTER.split("\n")) if isinstance(piece, str)]
    assert found == ["Harbour risks", "", "", "Two risks are listed, and the harbour master said that both were his to mend.", ""]


def test_a_heading_over_several_columns_is_said_of_each_and_one_of_two_lines_is_one() -> None:
    text = """\
                                    2023/24         Year end
Code   Measure                 Q1        Q2         target      Status
B1     Boats moored in time    91.2%     93.0%      95%         On track
B2     Days to let a berth     21 days   19 days    ≤ 20 days   On track
"""
    (table,) = _tables(text)
    assert table[0] == ["Code", "Measure", "2023/24 Q1", "2023/24 Q2", "Year end target", "Status"]
    assert table[2] == ["B2", "Days to let a berth", "21 days", "19 days", "≤ 20 days", "On track"]


def test_headings_go_on_below_their_line_and_may_be_shortened_or_stand_beside_their_columns() -> None:
    text = """\
                                         Inherent risk       Residual risk    Target
Ref.   Risk                Minute        L   I   Score       L   I   Score    score    Dir.
                           ref.

SR1    Loss of the         7.2           5   5   25      4   5   20     12       New
       pumping station
SR2    Late trains         8             3   3   9       2   3   6      6        ↓
"""
    (table,) = _tables(text)
    inherent, residual = ([f"{kind} risk {name}" for name in ("L", "I", "Score")] for kind in ("Inherent", "Residual"))
    assert table[0] == ["Ref.", "Risk", "Minute ref.", *inherent, *residual, "Target score", "Dir."]
    assert table[1] == ["SR1", "Loss of the pumping station", "7.2", "5", "5", "25", "4", "5", "20", "12", "New"]


def test_figures_go_on_below_words_where_rows_begin_with_a_code() -> None:
    text = """\
No.   Action                  Lead           Target date     Status
41    Order a new bell        Ann Lea        31/01/2025      Open
42    List the moorings       Bo Hale and    End of April    Open
      of the east basin       Cy Dow         2025
43    Mend the gate           Di Elm         28/02/2025      Open
"""
    (table,) = _tables(text)
    assert table[2] == ["42", "List the moorings of the east basin", "Bo Hale and Cy Dow", "End of April 2025", "Open"]


def test_a_column_of_days_tells_a_table_though_some_are_words_and_a_row_of_words_is_no_heading() -> None:
    text = """\
Who              What                                    When
Warden           Write to the pilots about the fog       By half term
                 signals
Jill Ash         Count the moorings                      13 March 2031
Two pilots       Bring figures on tides                  Next meeting
All masters      Return the census of ropes              28 February 2031
"""
    (table,) = _tables(text)
    assert [row[0] for row in table] == ["Who", "Warden", "Jill Ash", "Two pilots", "All masters"]
    assert table[1][1] == "Write to the pilots about the fog signals"


def test_a_note_between_rows_is_a_row_of_one_cell() -> None:
    text = """\
Measure                  Target     Actual    Status
Rent collected           98%        97%       Amber
Two crews were away in May, so that the letters went out a week after they should have.
They are back.
Boats moored             12         14        Green
"""
    (table,) = _tables(text)
    assert table[2] == [
        "Two crews were away in May, so that the letters went out a week after they should have. They are back.",
        "",
        "",
        "",
    ]
    assert table[3] == ["Boats moored", "12", "14", "Green"]


def test_a_long_cell_may_push_the_next_out_of_its_column() -> None:
    text = """\
Ref   Risk            Score      Last   Trend
H1    Late trains     20 RED     20     Same
H2    Moss on roofs   12 AMBER 12       Same
"""
    (table,) = _tables(text)
    assert table[2] == ["H2", "Moss on roofs", "12 AMBER", "12", "Same"]


def test_the_headings_of_the_next_table_end_the_one_before() -> None:
    text = """\
Measure          Target    Actual
Rent collected   98%       97%
Boats moored     12        14

Risk             Score     Owner
Late trains      20        Head of Rail
Moss on roofs    9         Head of Roofs
"""
    first, second = _tables(text)
    assert first[-1] == ["Boats moored", "12", "14"]
    assert second[0] == ["Risk", "Score", "Owner"]


def test_initials_in_a_list_of_people_are_no_figures() -> None:
    listed = """
    Dr Leila Frost            LF    Medical Director
    Bridget Oak               BO    Chief Nurse
    Jonathan Fell             JF    Director of Finance
    Keeley Moss               KM    Chief Operating Officer

    Non-voting
    Faisal Elm                FE    Director of People
    Wendy Ash                 WA    Director of Corporate Affairs
    """
    assert _tables(listed) == []


def test_columns_of_names_and_prose_of_wide_spaces_are_no_tables() -> None:
    assert not _tables(
        "Present          Apologies        Officers\nA Cole           B Drew           C Elm\nD Fell           E Gill           F Hall"
    )
    assert not _tables("The  boats   were  moored\nand the   ropes   were   tarred\nas they   had   been   before")


_WORDS = st.sampled_from(["Ref", "Risk of", "98%", "L4 x I5 = 20", "RED", "Target", "-", "Q1", "2023/24", "a name that runs on for long."])
_LINE = st.lists(st.tuples(st.integers(0, 20), _WORDS), max_size=6).map(lambda parts: "  ".join(" " * gap + words for gap, words in parts))


@given(st.lists(_LINE, max_size=12))
@example(["Ref  Ref  Ref       Risk of", "Ref  Ref  98%", "Ref  Ref  Ref"])  # a heading beside no column
def test_no_word_is_lost_or_made_up(lines: list[str]) -> None:
    assert_words_are_kept(lines, pieces(lines))

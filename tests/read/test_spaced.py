"""Tables of plain text that only the room between the words tells."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.facts import Source
from pipeline.read.plain import read_plain
from pipeline.read.spaced import pieces
from tests.read.kept_words import assert_words_are_kept

WRAPPED = """\
Harbour checks were made in time.

                                              RAG rating
Harbour KPIs                                                DoT
                                            Latest  Previous
% of lamps mended within a week of
                                            GREEN    AMBER
being reported
Number of boats moored                       RED      RED

Wharf and quay

Share of older ropes (10+) that were in
use 91 days after they had been tarred      AMBER    GREEN
in the loft
The harbour master said that the year had been a hard one for ropes, and that lamps were dear.
"""

NARROW = """\
Measure                        Target     Actual
Rent collected                 98.0%      97.2%
Days to let a berth            21         24

Commentary: ropes were dear. The
harbour master said that lamps
were dearer; he would see to it
in the spring, when the boats
are tarred.

2. Money
"""

FIGURES = """\
Measure                        Target     Actual
Rent collected                 98.0%      97.2%
Days to let a berth            21         24
Boats moored                              112
"""


def _tables(text: str) -> list[list[list[str]]]:
    return [piece for piece in pieces(text.split("\n")) if isinstance(piece, list)]


def test_a_wrapped_name_stands_above_and_below_its_ratings() -> None:
    (table,) = _tables(WRAPPED)
    assert table[0] == ["Harbour KPIs", "RAG rating Latest", "RAG rating Previous", "DoT"]
    assert table[1] == ["% of lamps mended within a week of being reported", "GREEN", "AMBER", ""]
    assert table[2:4] == [["Number of boats moored", "RED", "RED", ""], ["Wharf and quay", "", "", ""]]
    assert table[4][0] == "Share of older ropes (10+) that were in use 91 days after they had been tarred in the loft"


def test_the_prose_around_a_table_stays_as_it_is() -> None:
    found = list(pieces(WRAPPED.split("\n")))
    assert found[0] == "Harbour checks were made in time."
    assert found[-2].startswith("The harbour master said")  # type: ignore[union-attr]


def test_a_figure_is_one_in_whatever_unit_it_is_printed() -> None:
    lines = ["Measure             Target          Actual", "Rent collected      98 per cent     97.2 percent", "Days to let         21 days         2 years"]
    (table,) = _tables("\n".join(lines))
    assert table[1:] == [["Rent collected", "98 per cent", "97.2 percent"], ["Days to let", "21 days", "2 years"]]


def test_a_paragraph_as_narrow_as_a_name_is_no_row_and_is_not_lost() -> None:
    found = list(pieces(NARROW.split("\n")))
    (table,) = (piece for piece in found if isinstance(piece, list))
    assert [row[0] for row in table] == ["Measure", "Rent collected", "Days to let a berth"]
    assert [piece for piece in found if isinstance(piece, str)] == NARROW.split("\n")[3:]


def test_an_empty_cell_leaves_the_figure_in_its_column() -> None:
    (table,) = _tables(FIGURES)
    assert table == [
        ["Measure", "Target", "Actual"],
        ["Rent collected", "98.0%", "97.2%"],
        ["Days to let a berth", "21", "24"],
        ["Boats moored", "", "112"],
    ]


def test_figures_without_headings_are_no_table() -> None:
    assert not _tables("Rent collected     98%     97%\nBoats moored      12      14\nRopes      3      4")


def test_columns_of_names_are_no_table() -> None:
    assert not _tables("Present          Apologies\nA Cole           B Drew\nC Elm            D Fell")


REGISTER = """\
Ref   Risk                          L    I    Score   Owner
R1    Loss of income from hall      4    3    12      Clerk
R2    Fire in the old school        2    5    10      Head of the
      house                                           school
R3    Clerk leaves without notice   3    5    15      Chair
"""


def test_a_code_before_the_name_and_an_owner_behind_the_figures_have_columns() -> None:
    (table,) = [piece for piece in pieces(REGISTER.splitlines()) if isinstance(piece, list)]
    assert table == [
        ["Ref", "Risk", "L", "I", "Score", "Owner"],
        ["R1", "Loss of income from hall", "4", "3", "12", "Clerk"],
        ["R2", "Fire in the old school house", "2", "5", "10", "Head of the school"],
        ["R3", "Clerk leaves without notice", "3", "5", "15", "Chair"],
    ]


def test_the_document_holds_the_cells_as_a_table() -> None:
    document = read_plain(FIGURES.encode(), Source("a.txt", "0", "text/plain"))
    (table,) = document.tables
    assert [document.words(cell.span) for cell in table.rows[1]] == ["Rent collected", "98.0%", "97.2%"]


_WORDS = st.sampled_from(["Rent", "of the", "98%", "12", "RED", "Target", "(12)", "in time", "-", "N/A", "a name that runs on for long"])
_LINE = st.lists(st.tuples(st.integers(0, 30), _WORDS), max_size=5).map(lambda parts: "".join(" " * gap + words for gap, words in parts))


@given(st.lists(_LINE, max_size=15))
def test_no_word_is_lost_or_made_up(lines: list[str]) -> None:
    assert_words_are_kept(lines, pieces(lines))


def test_rows_behind_the_notes_of_a_table_go_on_under_its_headings() -> None:
    text = (
        "Measure                        Target     Actual\n"
        "Rent collected                 98.0%      97.2%\n"
        "Days to let a berth            21         24\n\n"
        "Commentary: ropes were dear, and the harbour master said that lamps were dearer and would see to it.\n\n"
        "Priority 2: Glad crews\n\n"
        "Crews seen in time             90%        88%\n"
        "Average wait (min:sec)         4:00       3:05\n\n"
        "The end of the matter.\n"
    )
    first, second = _tables(text)
    assert first[0] == second[0] == ["Measure", "Target", "Actual"]
    assert second[1:] == [["Crews seen in time", "90%", "88%"], ["Average wait (min:sec)", "4:00", "3:05"]]

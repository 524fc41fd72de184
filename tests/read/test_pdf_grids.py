"""Rules -> grids of cells: sides that are open, rules that are drawn twice or in pieces, and bounds on what is looked at."""

from __future__ import annotations

from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.read.pdf_grids import Grid, TooMuchDrawnError, grids_of, join_rules, rules_of, sides
from pipeline.read.pdf_rules import Drawing, Rule, without_rule, without_shading

STEPS = st.lists(st.integers(12, 90), min_size=2, max_size=6)
OFF = st.floats(-0.7, 0.7)


def grids(across: list[Rule], down: list[Rule]) -> list[Grid]:
    return list(grids_of(*join_rules(across, down)))


def places(steps: list[int]) -> list[float]:
    return [50.0 + sum(steps[:number]) for number in range(len(steps) + 1)]


@given(STEPS, STEPS, st.data())
def test_each_cell_of_a_grid_is_found_however_its_rules_are_drawn(widths: list[int], heights: list[int], data: st.DataObject) -> None:
    xs, ys = places(widths), places(heights)
    across = [Rule(y + data.draw(OFF), a, b) for y in ys for a, b in pairwise(xs)]
    down = [Rule(x + data.draw(OFF), a, b) for x in xs for a, b in pairwise(ys)]
    found = grids(data.draw(st.permutations(across)), data.draw(st.permutations(down)))
    assert len(found) == 1
    assert [(cell.row, cell.column) for cell in found[0].cells] == list(product(range(len(heights)), range(len(widths))))
    for cell in found[0].cells:
        assert found[0].at(xs[cell.column] + widths[cell.column] / 2, ys[cell.row] + heights[cell.row] / 2) is cell
    assert found[0].at(xs[0] - 5, ys[0] + 5) is None


def test_two_tables_on_a_page_are_two_grids() -> None:
    across = [Rule(y, 50, 250) for y in (100, 120, 300, 320)]
    down = [Rule(x, top, top + 20) for x in (50, 150, 250) for top in (100, 300)]
    assert [[cell.place for cell in grid.cells] for grid in grids(across, down)] == [
        [(50, 100, 150, 120), (150, 100, 250, 120)],
        [(50, 300, 150, 320), (150, 300, 250, 320)],
    ]


def test_open_sides_are_closed() -> None:
    across = [Rule(y, 50, 450) for y in (100, 130, 160)]
    down = [Rule(x, 100, 160) for x in (200, 210)]
    (grid,) = grids(across, down)
    assert [cell.place for cell in grid.cells if cell.row == 0] == [(50, 100, 200, 130), (200, 100, 210, 130), (210, 100, 450, 130)]


def test_a_row_that_goes_on_on_the_next_page_is_closed_at_its_end() -> None:
    across = [Rule(y, 50, 450) for y in (100, 130)]
    down = [Rule(x, 100, 152) for x in (200, 300)]
    (grid,) = grids(across, down)
    assert [cell.place for cell in grid.cells if cell.row == 1] == [(50, 130, 200, 152), (200, 130, 300, 152), (300, 130, 450, 152)]


def test_rules_that_end_each_at_another_place_have_no_side() -> None:
    down = Rule(100, 50, 300)
    assert sides({down: [Rule(80, 40, 160), Rule(120, 60, 190)]}) == set()


def test_underlines_within_a_cell_part_nothing() -> None:
    across = [*(Rule(y, 50, 450) for y in (100, 160, 220)), Rule(120, 210, 300), Rule(134, 210, 380)]
    down = [Rule(x, 100, 220) for x in (50, 200, 450)]
    (grid,) = grids(across, down)
    assert len(grid.cells) == 4


def test_a_double_border_makes_no_cells_of_its_own() -> None:
    across = [Rule(y, 50, 450) for y in (100, 104, 160, 220)]
    down = [Rule(x, 100, 220) for x in (50, 200, 450)]
    (grid,) = grids(across, down)
    assert sorted(cell.place for cell in grid.cells)[0] == (50, 104, 200, 160)
    assert len(grid.cells) == 4


def test_dashes_are_one_rule_and_a_wide_gap_ends_it() -> None:
    dashes = [Rule(100, x, x + 4) for x in range(50, 250, 6)]
    assert join_rules([*dashes, Rule(100.5, 300, 350)], [])[0] == [
        Rule(pytest.approx(100, abs=0.5), 50, 252),
        Rule(pytest.approx(100, abs=0.5), 300, 350),
    ]


def test_an_inset_of_a_cell_is_no_rule() -> None:
    assert without_rule([Rule(105, 60, 190)], [Rule(100, 50, 200)], 7) == []
    assert without_rule([Rule(105, 60, 390)], [Rule(100, 50, 200)], 7) == [Rule(105, 60, 390)]
    assert without_rule([Rule(110, 60, 190)], [Rule(100, 50, 200)], 7) == [Rule(110, 60, 190)]


def test_of_a_shading_only_the_ends_are_kept_be_its_areas_thin_or_not() -> None:
    thin = [Rule(100 + 2 * number, 50, 200) for number in range(10)]
    edges = [Rule(120 + 4 * number, 50, 200) for number in range(5)]
    assert without_shading(thin, edges) == ([thin[0]], [edges[-1]])
    rows = [Rule(100 + 14 * number, 50, 200) for number in range(10)]
    assert without_shading(rows, []) == (rows, [])


@pytest.mark.parametrize(
    "drawing",
    [
        Drawing([Rule(8 * number, 8 * other, 8 * other + 4) for number in range(60) for other in range(60)], []),
        Drawing([Rule(10 * number, 0, 590) for number in range(60)], [Rule(10 * number, 0, 590) for number in range(60)]),
    ],
)
def test_more_rules_or_crossings_than_a_table_has_are_not_looked_at(drawing: Drawing) -> None:
    with pytest.raises(TooMuchDrawnError):
        list(grids_of(*rules_of(drawing)))


def test_combs_along_two_rules_that_cross_hold_no_cell() -> None:
    """Each tooth could be a cell's corner: the number of pairs to try is the reason for the bound on crossings."""
    teeth = [Rule(40 + 8 * number, 0, 4) for number in range(200)]
    assert grids([Rule(0, 0, 1_640), *teeth], [Rule(0, 0, 1_640), *teeth]) == []

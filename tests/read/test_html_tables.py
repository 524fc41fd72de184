"""Tables of pages: which hold data, where their cells stand and what colour fills them."""

from __future__ import annotations

import pytest

from pipeline.facts import Document
from pipeline.read.html import read_html
from tests.read.reading import check_coordinates, grid, shown, source


def document(html: str) -> Document:
    read = read_html(f"<html><body>{html}</body></html>".encode(), source("text/html"))
    check_coordinates(read)
    return read


def places(html: str) -> list[tuple[int, int, str]]:
    """Row, column and words of each cell of the one table."""
    read = document(html)
    (table,) = read.tables
    return [(cell.row, cell.column, read.words(cell.span)) for cell in table.cells]


def fills(html: str) -> list[str | None]:
    (table,) = document(html).tables
    return [cell.fill for cell in table.cells]


def test_a_data_table_has_its_cells_in_order() -> None:
    read = document("<p>Risks</p><table><thead><tr><th>Risk<th>Score</thead><tr><td>Fire<td>20<tr><td>Flood<td></table><p>Noted</p>")
    assert [grid(read, table) for table in read.tables] == [[["Risk", "Score"], ["Fire", "20"], ["Flood", ""]]]
    assert shown(read) == [
        ("body", "Risks"),
        ("cell", "Risk"),
        ("cell", "Score"),
        ("cell", "Fire"),
        ("cell", "20"),
        ("cell", "Flood"),
        ("body", "Noted"),
    ]
    assert read.text == "Risks\n\nRisk\nScore\n\nFire\n20\n\nFlood\n\nNoted"


def test_cells_that_span_leave_their_columns_free() -> None:
    assert places("<table><tr><td rowspan=2>A<td colspan=2>B<tr><td>C<td>D<tr><td>E</table>") == [
        (0, 0, "A"),
        (0, 1, "B"),
        (1, 1, "C"),
        (1, 2, "D"),
        (2, 0, "E"),
    ]


def test_a_cell_holds_its_paragraphs_and_points() -> None:
    read = document("<table><tr><td>Risk<td>Action<tr><td><p>Fire</p><p>at the hall</p><td><ul><li>drill</li></ul></table>")
    assert [grid(read, table) for table in read.tables] == [[["Risk", "Action"], ["Fire\nat the hall", "drill"]]]
    assert shown(read)[-1] == ("bullet", "drill")


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td><p>One column</p><tr><td><p>of words</p></table>",
        "<table><tr><td>Logo<td>Council</table>",
        '<table role="presentation"><tr><td>A<td>B<tr><td>C<td>D</table>',
        "<table><tr><td><h1>Minutes</h1><td>B<tr><td>C<td>D</table>",
        "<table></table><p>x</p>",
        "<table><tr><td><tr><td></table><p>x</p>",
    ],
)
def test_tables_that_only_place_words_are_none(html: str) -> None:
    read = document(html)
    assert read.tables == ()
    assert all(style != "cell" for style, _ in shown(read))


def test_a_table_within_a_frame_is_the_table() -> None:
    inner = "<table><tr><th>Risk<th>Score<tr><td>Fire at the town hall<td>20</table>"
    read = document(f"<table><tr><td>Menu<td>{inner}<tr><td>a<td>b</table>")
    assert [grid(read, table) for table in read.tables] == [[["Risk", "Score"], ["Fire at the town hall", "20"]]]


def test_a_small_table_within_a_cell_belongs_to_the_cell() -> None:
    inner = "<table><tr><td>a<td>b<tr><td>c<td>d</table>"
    read = document(f"<table><tr><th>Measure<th>Value<tr><td>Streets swept in the last quarter<td>{inner}</table>")
    assert [grid(read, table) for table in read.tables] == [[["Measure", "Value"], ["Streets swept in the last quarter", "a\nb\nc\nd"]]]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("<tr><td>1.<td>Rents<tr><td>2.<td>Rates", ["numbered 1. Rents", "numbered 2. Rates"]),
        ("<tr><td>·<td>Rents<tr><td>·<td>Rates", ["bullet · Rents", "bullet · Rates"]),
        ("<tr><td>(a)<td><p>Rents</p><p>rose</p><tr><td><td>and fell", ["numbered (a) Rents", "body rose", "body and fell"]),
        ("<tr><td>a)<td><tr><td><td>Rents", ["numbered a) Rents"]),
        ("<tr><td>a)<td><tr><td>b)<td>Rents", ["body a)", "numbered b) Rents"]),
        ("<tr><td>Heading of all<tr><td>1.<td>Rents<tr><td>2.<td>", ["body Heading of all", "numbered 1. Rents", "body 2."]),
    ],
)
def test_points_set_as_a_table_are_points(rows: str, expected: list[str]) -> None:
    read = document(f"<table>{rows}</table>")
    assert [f"{style} {printed}" for style, printed in shown(read)] == expected
    assert read.tables == ()


def test_numbers_with_words_beside_them_in_more_columns_are_data() -> None:
    assert len(places("<table><tr><td>1.<td>Rents<td>JB<tr><td>2.<td>Rates<td>KL</table>")) == 6


@pytest.mark.parametrize(
    ("cell", "fill"),
    [
        ('<td bgcolor="#FF0000">20', "#ff0000"),
        ('<td bgcolor="Lime">20', "#00ff00"),
        ('<td style="background:#92D050 none;color:white">20', "#92d050"),
        ('<td style="background-color: rgb(255, 192, 0)">20', "#ffc000"),
        ('<td style="background-color:#f00 !important">20', "#ff0000"),
        ('<td style="background-color:rgba(0,0,0,0)">20', None),
        ('<td style="background:white">20', None),
        ('<td class="rag-red">20', None),
        ('<td><p style="background:yellow">20</p>', "#ffff00"),
        ('<td><span style="background:yellow">20</span> of 30', None),
        ('<td><span style="background:red">2</span><span style="background:lime">0</span>', None),
        ('<td><div style="background:#00b050"></div>', "#00b050"),
        ("<td>20", None),
    ],
)
def test_the_colour_of_a_cell_is_its_fill(cell: str, fill: str | None) -> None:
    assert fills(f"<table><tr><th>Score<th>Owner<tr>{cell}<td>JB</table>")[2:] == [fill, None]


def test_the_colour_of_a_row_is_that_of_its_cells() -> None:
    assert fills('<table><tr bgcolor=red><td>1<td style="background:#00ff00">2<tr><td>3<td>4</table>') == ["#ff0000", "#00ff00", None, None]


def test_a_picture_alone_in_a_cell_says_what_it_shows() -> None:
    cells = places('<table><tr><th>Measure<th>Status<tr><td>Waste<td><img alt="Green"><tr><td>Roads<td><img alt="x">Red</table>')
    assert [words for _, _, words in cells] == ["Measure", "Status", "Waste", "Green", "Roads", "Red"]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Present</p><tr><td>A. Quill</td><td>Chair</td></tr><tr><td>B. Rook</td><td>Clerk</td></tr><p>Apologies</p>",
        "<p>Present</p><div><tr><td><p>A. Quill</p><td><b>Chair</b><tr><td>B. Rook<td>Clerk</tr></div><p>Apologies</p>",
        "<p>Present</p><td>A. Quill</td><td>Chair</td></tr><tr><td>B. Rook</td><td>Clerk</td></tr></table><p>Apologies</p>",
    ],
)
def test_rows_that_stand_in_no_table_are_one(html: str) -> None:
    read = document(html)
    assert [grid(read, table) for table in read.tables] == [[["A. Quill", "Chair"], ["B. Rook", "Clerk"]]]
    assert [words for _, words in shown(read)] == ["Present", "A. Quill", "Chair", "B. Rook", "Clerk", "Apologies"]

"""Tables of a PDF: ruled all round, in part, by colour alone; and grids that are none."""

from __future__ import annotations

from pipeline.facts import LineStyle
from tests.read.pdf_papers import Sheet, lines_of, pdf, read, table_rows

GREY, RED, AMBER, GREEN = "#d9d9d9", "#e2574c", "#f5b041", "#58b368"
ROWS = [["Measure", "Value", "Rating"], ["Bins missed", "14", ""], ["Calls answered", "91%", "Amber"]]
XS, YS = [72.0, 300.0, 380.0, 460.0], [200.0, 222.0, 244.0, 266.0]


def test_a_ruled_table_stands_in_its_place_cell_by_cell() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(72, 150, "The scorecard follows.")
        sheet.grid(XS, YS, ROWS)
        sheet.text(72, 300, "It was noted.")

    document = read(pdf(draw))
    assert table_rows(document) == ROWS
    assert lines_of(document) == ["The scorecard follows.", *(word for row in ROWS for word in row if word), "It was noted."]
    assert document.tables[0].page == 1
    for cell in document.tables[0].cells:
        assert (cell.span.start == cell.span.end) == (document.words(cell.span) == "")
    assert [line.style for line in document.lines] == [LineStyle.BODY, *[LineStyle.CELL] * 8, LineStyle.BODY]


def test_a_rating_may_be_only_a_colour() -> None:
    fills = {(0, 0): GREY, (0, 1): GREY, (0, 2): GREY, (1, 2): RED, (2, 2): AMBER}
    document = read(pdf(lambda sheet: sheet.grid(XS, YS, ROWS, fills)))
    assert {(cell.row, cell.column): cell.fill for cell in document.tables[0].cells if cell.fill} == fills


def test_white_is_no_colour() -> None:
    document = read(pdf(lambda sheet: sheet.grid(XS, YS, ROWS, {(1, 2): "#ffffff"})))
    assert all(cell.fill is None for cell in document.tables[0].cells)


def test_a_rating_may_be_a_light_in_its_cell() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.grid(XS, YS, ROWS)
        sheet.canvas.setFillColor(GREEN)
        sheet.canvas.circle(420, 842 - 233, 6, stroke=0, fill=1)

    cells = {(cell.row, cell.column): cell.fill for cell in read(pdf(draw)).tables[0].cells}
    assert cells[1, 2] == GREEN
    assert [fill for place, fill in cells.items() if place != (1, 2)] == [None] * 8


def test_a_cell_over_several_columns_or_rows_comes_once() -> None:
    def draw(sheet: Sheet) -> None:
        for x0, y0, x1, y1 in [
            *((72, y, 460, y) for y in (200, 244, 266)),
            (300, 222, 460, 222),
            *((x, 200, x, 266) for x in (72, 300, 460)),
            (380, 222, 380, 266),
        ]:
            sheet.rule(x0, y0, x1, y1)
        for x, y, words in [(76, 225, "Measure"), (340, 215, "Rating"), (310, 237, "Now"), (390, 237, "Before")]:
            sheet.text(x, y, words)
        for x, words in [(76, "Potholes"), (310, "Red"), (390, "Green")]:
            sheet.text(x, 259, words)

    document = read(pdf(draw))
    cells = [(cell.row, cell.column, document.words(cell.span)) for cell in document.tables[0].cells]
    assert cells == [
        (0, 0, "Measure"),
        (0, 1, "Rating"),
        (1, 1, "Now"),
        (1, 2, "Before"),
        (2, 0, "Potholes"),
        (2, 1, "Red"),
        (2, 2, "Green"),
    ]


def test_lines_of_a_cell_are_one_and_a_hyphen_joins() -> None:
    rows = [["Risk", "Cause"], ["Loss of the\nharbour-\nmaster", "A long\nillness"]]
    document = read(pdf(lambda sheet: sheet.grid([72, 200, 300], [100, 122, 180], rows)))
    assert table_rows(document)[1] == ["Loss of the harbour-master", "A long illness"]


def test_a_table_ruled_across_only_has_its_columns() -> None:
    def draw(sheet: Sheet) -> None:
        for number, row in enumerate([["Service", "Budget", "Spent"], ["Parks", "12.5", "11.9"], ["Roads", "8.0", "9.4"]]):
            sheet.rule(72, 100 + 22 * number, 500, 100 + 22 * number)
            for x, words in zip((80, 300, 420), row, strict=True):
                sheet.text(x, 115 + 22 * number, words)
        sheet.rule(72, 166, 500, 166)

    document = read(pdf(draw))
    assert table_rows(document) == [["Service", "Budget", "Spent"], ["Parks", "12.5", "11.9"], ["Roads", "8.0", "9.4"]]


def test_rows_of_figures_without_rules_between_them_are_rows() -> None:
    def draw(sheet: Sheet) -> None:
        for x in (72, 200, 300, 400):
            sheet.rule(x, 100, x, 190)
        for y in (100, 120, 190):
            sheet.rule(72, y, 400, y)
        for x, words in [(80, "Fund"), (210, "Opening"), (310, "Closing")]:
            sheet.text(x, 114, words)
        for number, row in enumerate([["Harbour", "1,200.5", "900.0"], ["Library", "310.0", "-12.5"], ["Parks", "88.0", "97.1"]]):
            for x, words in zip((80, 210, 310), row, strict=True):
                sheet.text(x, 138 + 18 * number, words)

    assert table_rows(read(pdf(draw))) == [
        ["Fund", "Opening", "Closing"],
        ["Harbour", "1,200.5", "900.0"],
        ["Library", "310.0", "-12.5"],
        ["Parks", "88.0", "97.1"],
    ]


def test_a_row_that_goes_on_on_the_next_page_is_a_row_though_nothing_is_ruled_below_it() -> None:
    def draw(sheet: Sheet) -> None:
        for y in (100, 122, 144):
            sheet.rule(72, y, 500, y)
        sheet.fill(200, 122, 212, 170, GREEN)
        for number, row in enumerate([["Service", "Budget", "Spent"], ["Parks", "12.5", "11.9"], ["Roads and", "8.0", "9.4"]]):
            for x, words in zip((80, 300, 420), row, strict=True):
                sheet.text(x, 115 + 22 * number, words)
        for x in (280, 400):
            sheet.rule(x, 100, x, 170)

    document = read(pdf(draw))
    assert [[words for words in row if words] for row in table_rows(document)] == [
        ["Service", "Budget", "Spent"],
        ["Parks", "12.5", "11.9"],
        ["Roads and", "8.0", "9.4"],
    ]


def test_rules_drawn_as_areas_in_one_go_are_rules() -> None:
    def draw(sheet: Sheet) -> None:
        path = sheet.canvas.beginPath()
        for y in YS:
            path.rect(XS[0], 842 - y, XS[-1] - XS[0], 0.5)
        for x in XS:
            path.rect(x, 842 - YS[-1], 0.5, YS[-1] - YS[0])
        sheet.canvas.drawPath(path, stroke=0, fill=1)
        for row, y in zip(ROWS, YS, strict=False):
            for x, words in zip(XS, row, strict=False):
                sheet.text(x + 4, y + 13, words, size=10)

    assert table_rows(read(pdf(draw))) == ROWS


def test_words_struck_out_or_underlined_stay_in_their_cell() -> None:
    lines = "Members may park in the yard\nby the sluice, and the warden\nkeeps the key"

    def draw(sheet: Sheet) -> None:
        sheet.grid([72, 160, 400], [100, 122, 182], [["Number", "Change"], ["MM6", lines]])
        sheet.rule(164, 131, 300, 131)
        sheet.rule(162, 149, 330, 149)

    assert table_rows(read(pdf(draw)))[1] == ["MM6", lines.replace("\n", " ")]


def test_a_sum_shaded_over_the_whole_row_has_the_columns_of_the_table() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.grid(XS, YS, [["Fund", "Opening", "Closing"], ["Harbour", "12", "14"], ["Parks", "8", "9"]])
        sheet.fill(72, 266, 460, 288, GREY)
        sheet.rule(72, 288, 460, 288)
        for x, words in zip((76, 304, 384), ("TOTAL", "20", "23"), strict=True):
            sheet.text(x, 280, words)

    assert table_rows(read(pdf(draw)))[-1] == ["TOTAL", "20", "23"]


def test_a_shading_from_colour_to_colour_is_one_cell() -> None:
    def draw(sheet: Sheet) -> None:
        for step in range(40):
            sheet.fill(72, 122 + 3 * step, 200, 125 + 3 * step, f"#{100 + 2 * step:02x}6080")
        sheet.grid([72, 200, 300], [100, 122, 242], [["Owner", "Risk"], ["Harbour\nand Parks", "Silt"]])

    assert table_rows(read(pdf(draw))) == [["Owner", "Risk"], ["Harbour and Parks", "Silt"]]


def test_a_shading_a_little_smaller_than_its_cell_makes_no_cells_of_its_own() -> None:
    def draw(sheet: Sheet) -> None:
        for row in range(3):
            sheet.fill(305, 200 + 22 * row, 375, 222 + 22 * row, GREY)
        sheet.grid(XS, YS, ROWS)

    assert table_rows(read(pdf(draw))) == ROWS


def test_a_table_within_a_frame_is_the_table() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.grid([50, 120, 550], [80, 400, 500], [["8.1", "Our lending stood as follows at the end of the month."], ["8.2", "More"]])
        sheet.grid([140, 300, 400], [200, 222, 244], [["Rated", "Sum"], ["AA", "12"]])

    document = read(pdf(draw))
    assert len(document.tables) == 1
    assert table_rows(document) == [["Rated", "Sum"], ["AA", "12"]]
    assert any(line.startswith("8.1   ") for line in lines_of(document))


MINUTE = "It was reported that the sluice\nhad been cleared and that the path\nbeside it was open again. Members\nthanked the wardens for their work\nin the frost and the heavy rain."


def test_paragraphs_of_a_cell_have_places_of_their_own() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.grid([60.0, 100.0, 430.0, 500.0], [100.0, 200.0, 280.0], [["4.", MINUTE, ""], ["5.", MINUTE, "PQ"]])
        sheet.text(104, 190, "The path was dry.", size=10)

    document = read(pdf(draw))
    assert table_rows(document)[0] == ["4.", MINUTE.replace("\n", " ") + "\nThe path was dry.", ""]
    first, second = [line.box for line in document.lines[1:3]]
    assert first is not None
    assert second is not None
    assert first.bottom < second.top


def test_a_bold_line_at_the_head_of_a_cell_is_a_paragraph() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.grid([60.0, 100.0, 430.0, 500.0], [100.0, 180.0, 260.0], [["4.", "\n" + MINUTE, ""], ["5.", MINUTE, "PQ"]])
        sheet.text(104, 113, "Sluices", size=10, font="Helvetica-Bold")

    assert table_rows(read(pdf(draw)))[0][1] == "Sluices\n" + MINUTE.replace("\n", " ")


def test_frames_headings_and_underlines_are_no_tables() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.fill(60, 80, 540, 104, GREY)
        for x0, y0, x1, y1 in [(60, 80, 540, 80), (60, 104, 540, 104), (60, 80, 60, 104), (540, 80, 540, 104)]:
            sheet.rule(x0, y0, x1, y1)
        sheet.text(72, 97, "Executive Summary")
        sheet.text(72, 140, "Signed")
        sheet.rule(110, 142, 300, 142)
        sheet.text(320, 140, "Dated")
        sheet.rule(360, 142, 500, 142)

    document = read(pdf(draw))
    assert document.tables == ()
    assert lines_of(document)[0] == "Executive Summary"


def test_a_chart_is_no_table() -> None:
    def draw(sheet: Sheet) -> None:
        for number in range(6):
            sheet.rule(100, 100 + 30 * number, 400, 100 + 30 * number)
            sheet.text(70, 104 + 30 * number, str(100 - 20 * number))
            sheet.fill(120 + 45 * number, 130 + 10 * number, 140 + 45 * number, 250, AMBER)
            sheet.text(118 + 45 * number, 265, f"Q{number}")

    assert read(pdf(draw)).tables == ()


def test_a_heading_repeated_on_the_next_page_belongs_to_that_pages_table() -> None:
    document = read(pdf(*[lambda sheet: sheet.grid(XS, YS, ROWS)] * 2))
    assert [table.page for table in document.tables] == [1, 2]
    assert table_rows(document, 0) == table_rows(document, 1) == ROWS


def test_words_along_the_page_in_a_cell_are_that_cells() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.grid([72, 102, 250], [100, 180, 202], [["", "Risk"], ["4", "Silt in the harbour"]])
        sheet.turned(90, 170, 90, "Likelihood")

    assert table_rows(read(pdf(draw))) == [["Likelihood", "Risk"], ["4", "Silt in the harbour"]]


def test_a_page_of_endless_drawing_is_read_as_lines_and_said() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(72, 60, "A map of the moorings")
        for number in range(9_000):
            sheet.rule(72 + number % 300, 100 + number % 400, 80 + number % 300, 100 + number % 400)

    document = read(pdf(draw))
    assert lines_of(document) == ["A map of the moorings"]
    assert document.warnings == ("Page 1 draws more lines than a table has; a table on it is read as plain lines.",)

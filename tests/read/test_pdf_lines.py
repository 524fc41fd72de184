"""Printed lines of a PDF: what stands on one line, in which order, and which gaps part columns."""

from __future__ import annotations

import pytest

from pipeline.facts import LineStyle
from tests.read.pdf_papers import A4, LANDSCAPE, Sheet, lines_of, pdf, read

PROSE = [
    "The tenants of the lower terrace had written about the damp in",
    "their kitchens for the third winter running, and the surveyor had",
    "found the same broken gutter behind each of the complaints made.",
    "The Panel wished the work to begin before the end of October and",
    "thanked the neighbours for the photographs that they had brought.",
    "A note on the cost would be sent to all who lived in the terrace.",
    "The ladders were to be kept clear of the passage to the bakery.",
]


def test_initials_in_an_action_column_stay_on_their_line() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(72, 100, "The Clerk to ask for a second price for the hedge.")
        sheet.text(500, 100, "PQ")
        sheet.text(72, 114, "The noticeboard would be painted by the volunteers.")
        sheet.text(72, 128, "Keys to the pavilion were to be counted again soon.")
        sheet.text(500, 128, "RW/PQ")

    first, second, third = lines_of(read(pdf(draw)))
    assert first.startswith("The Clerk to ask for a second price for the hedge.   ")
    assert first.endswith("   PQ")
    assert second == "The noticeboard would be painted by the volunteers."
    assert third.endswith("soon." + third[51:-5] + "RW/PQ")
    assert third[51:-5].isspace()
    assert len(third[51:-5]) >= 3


def test_an_action_column_is_told_from_a_full_line_by_the_lines_around_it() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(72, 100, "A short line.")
        sheet.text(400, 100, "PQ")
        sheet.text(72, 114, "Another short line.")
        sheet.text(400, 114, "RW")
        full = "A line that fills its column up to the initials"
        sheet.text(396 - sheet.canvas.stringWidth(full, "Helvetica", 11), 128, full)
        sheet.text(400, 128, "PQ")

    line = lines_of(read(pdf(draw)))[2]
    assert line.endswith("up to the initials   PQ")


def test_initials_behind_lines_that_are_all_full_stand_in_a_column() -> None:
    def draw(sheet: Sheet) -> None:
        for y, words, initials in [
            (100, "The lamp by the pump was out again, and so", "PQ"),
            (114, "was the one at the ford.", ""),
            (128, "A price for the hedge was awaited from all", "RW/PQ"),
            (142, "who had been asked.", ""),
        ]:
            sheet.text(394 - sheet.canvas.stringWidth(words, "Helvetica", 11) if initials else 72, y, words)
            sheet.text(400, y, initials)

    first, _, third, _ = lines_of(read(pdf(draw)))
    assert first.endswith("and so   PQ")
    assert third.endswith("from all   RW/PQ")


def test_letters_set_with_room_between_them_are_words() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.setFont("Helvetica", 12)
        sheet.canvas.drawString(72, 740, "7. HARBOUR DUES", charSpace=4)
        sheet.text(72, 140, "L  I  S")  # headings over columns
        sheet.text(72, 160, "Mr A B C Elm asked.")

    assert lines_of(read(pdf(draw))) == ["7. HARBOUR DUES", "L I S", "Mr A B C Elm asked."]


def test_paragraphs_of_a_page_that_mostly_lists_names_are_parted() -> None:
    names = ["Mr Elm", "Ms Hale", "Mrs Pell", "Mr Quist", "Ms Ray", "Mr Stone", "Mrs Tarn", "Ms Udall", "Mr Vane", "Ms Wick", "Mr Yule"] * 2

    def draw(sheet: Sheet) -> None:
        y = sheet.lines(72, 80, names, leading=20)
        for begin in (0, 2, 4):
            y = sheet.lines(72, y, PROSE[begin : begin + 2], leading=14) + 6

    text = read(pdf(draw)).text
    assert f"{PROSE[0]}\n{PROSE[1]}\n\n{PROSE[2]}\n{PROSE[3]}\n\n" in text
    assert "Mr Elm\n\nMs Hale" in text


def test_an_entry_that_its_narrow_column_broke_stands_whole_before_the_column_beside_it() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(72, 100, "In")
        sheet.text(150, 100, "Ms Elm")
        sheet.text(72, 114, "attendance:")
        sheet.text(150, 114, "Mr Hale")
        sheet.text(72, 140, "Ms Pell (Head of")
        sheet.text(220, 140, "Mr Quist (Clerk to the Council)")
        sheet.text(72, 154, "Parks)")
        sheet.text(72, 180, "Lamps")
        sheet.text(220, 180, "out")
        sheet.text(72, 194, "hedges")
        sheet.text(220, 194, "cut")

    lines = [" ".join(line.split()) for line in lines_of(read(pdf(draw)))]
    assert lines == [
        "In attendance: Ms Elm",
        "Mr Hale",
        "Ms Pell (Head of Parks) Mr Quist (Clerk to the Council)",
        "Lamps out",
        "hedges cut",
    ]


def test_words_set_wide_are_one_sentence() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.wide(72, 100, "Her Worship the Mayor welcomed all", 17)
        sheet.text(72, 120, "Name")
        sheet.text(200, 120, "Initials")

    wide, columns = lines_of(read(pdf(draw)))
    assert wide == "Her Worship the Mayor welcomed all"
    assert columns.split("   ", 1)[0] == "Name"


def test_an_attendance_list_is_read_across() -> None:
    def draw(sheet: Sheet) -> None:
        for number, (left, right) in enumerate([("Ivo Tarn", "Una Peel"), ("Bo Lund", "Fay Crake"), ("Al Dent", "Jo Sale")]):
            y = 100 + 14 * number
            for x, words in ((72, left), (180, left[0] + "X"), (260, right), (380, right[0] + "Y")):
                sheet.text(x, y, words)

    first = lines_of(read(pdf(draw)))[0]
    assert [part.strip() for part in first.split("   ") if part.strip()] == ["Ivo Tarn", "IX", "Una Peel", "UY"]


def test_two_columns_of_prose_are_read_one_after_the_other() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(40, 60, "News from the terrace, with a title that runs over both of the columns", size=14)
        sheet.lines(40, 100, PROSE, size=8, leading=11)
        sheet.lines(310, 104, [line.replace("the", "that") for line in PROSE], size=8, leading=11)
        sheet.text(40, 220, "A closing line goes over the whole width of the page, from the left to the right margin.")

    lines = lines_of(read(pdf(draw)))
    assert lines[1:8] == PROSE
    assert lines[8:15] == [line.replace("the", "that") for line in PROSE]
    assert lines[15].startswith("A closing line")


def test_labels_beside_prose_are_read_across() -> None:
    def draw(sheet: Sheet) -> None:
        for number, line in enumerate(PROSE):
            sheet.text(72, 100 + 14 * number, f"Ward {number}:")
            sheet.text(150, 100 + 14 * number, line, size=9)

    assert all(line.startswith(f"Ward {number}:   ") for number, line in enumerate(lines_of(read(pdf(draw)))))


def test_a_raised_figure_calls_a_footnote_and_is_no_part_of_the_number() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(72, 100, "Of the 38")
        sheet.text(72 + sheet.canvas.stringWidth("Of the 38", "Helvetica", 11), 96, "1", size=7)
        sheet.text(126, 100, "schemes, 400 km")
        sheet.text(126 + sheet.canvas.stringWidth("schemes, 400 km", "Helvetica", 11), 96, "2", size=7)
        sheet.text(220, 100, "were done on the 18")
        sheet.text(220 + sheet.canvas.stringWidth("were done on the 18", "Helvetica", 11), 96, "th", size=7)

    assert lines_of(read(pdf(draw))) == ["Of the 38 schemes, 400 km² were done on the 18th"]


def test_a_hyphen_at_the_end_of_a_line_is_kept_there() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.lines(72, 100, ["The report on self-", "employed traders was late."])

    assert lines_of(read(pdf(draw))) == ["The report on self-", "employed traders was late."]


def test_words_printed_twice_for_boldness_come_once() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(72, 100, "Declarations")
        sheet.text(72.4, 100, "Declarations")

    assert lines_of(read(pdf(draw))) == ["Declarations"]


# the page's turn -> the turn of its text, and where two lines begin in the page's own coordinates
TURNED = {90: (90, (100, 100), (114, 100)), 180: (180, (500, 700), (500, 714)), 270: (-90, (700, 500), (686, 500))}


@pytest.mark.parametrize("turn", sorted(TURNED))
def test_a_page_shown_turned_is_read_as_shown(turn: int) -> None:
    degrees, *places = TURNED[turn]
    words = ["The first line as shown", "The second line as shown"]

    def draw(sheet: Sheet) -> None:
        for (x, y), line in zip(places, words, strict=True):
            sheet.turned(x, A4[1] - y, degrees, line)

    document = read(pdf(draw, turn=turn))
    assert lines_of(document) == words
    box = document.lines[0].box
    assert box is not None
    assert 90 < box.x0 < 110
    assert box.x1 - box.x0 > box.bottom - box.top


def test_text_printed_along_the_page_is_read_along_it() -> None:
    def draw(sheet: Sheet) -> None:
        for number, words in enumerate(["Wide text that is printed along the page", "and goes on below that in a second line"]):
            sheet.turned(100 + 14 * number, 700, 90, words)
        sheet.text(300, 800, "12")

    document = read(pdf(draw))
    assert lines_of(document)[:2] == ["Wide text that is printed along the page", "and goes on below that in a second line"]
    box = document.lines[0].box
    assert box is not None
    assert box.bottom - box.top > box.x1 - box.x0, "its box is that of the page as shown"


def test_a_mark_stamped_aslant_stands_apart() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.lines(72, 300, PROSE)
        sheet.turned(150, 400, 45, "UNCHECKED", size=60)

    lines = lines_of(read(pdf(draw)))
    assert lines[:-1] == PROSE
    assert lines[-1] == "UNCHECKED"


def test_text_beside_the_page_is_not_printed() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(72, 100, "On the page")
        sheet.text(900, 100, "beside it")

    assert lines_of(read(pdf(draw))) == ["On the page"]


def test_text_of_no_size_is_not_seen() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(72, 100, "To be seen")
        sheet.text(72, 120, "not to be seen", size=0.01)

    assert lines_of(read(pdf(draw))) == ["To be seen"]


def test_text_cut_off_by_the_drawing_is_not_seen() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(72, 100, "What is seen of the row")
        sheet.canvas.saveState()
        path = sheet.canvas.beginPath()
        path.rect(60, 700, 400, 1.5)
        sheet.canvas.clipPath(path, stroke=0)
        sheet.text(74, 102, "Hidden words of the row above")
        sheet.canvas.restoreState()

    assert lines_of(read(pdf(draw))) == ["What is seen of the row"]


def test_styles_come_from_the_font() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(72, 80, "Harbour Committee", size=16)
        sheet.text(72, 110, "4. Moorings", font="Helvetica-Bold")
        sheet.lines(72, 124, PROSE)
        sheet.text(72, 240, "A line with")
        sheet.text(132, 240, "bold words", font="Helvetica-Bold")

    document = read(pdf(draw))
    styles = {document.words(line.span): line.style for line in document.lines}
    assert styles["Harbour Committee"] is LineStyle.HEADING
    assert styles["4. Moorings"] is LineStyle.BOLD
    assert styles[PROSE[0]] is LineStyle.BODY
    assert styles["A line with bold words"] is LineStyle.BODY


def test_room_between_lines_parts_paragraphs() -> None:
    def draw(sheet: Sheet) -> None:
        below = sheet.lines(72, 100, PROSE[:3])
        below = sheet.lines(72, below + 8, PROSE[3:5])
        sheet.lines(72, below + 8, PROSE[5:])

    assert read(pdf(draw)).text.split("\n\n") == ["\n".join(PROSE[:3]), "\n".join(PROSE[3:5]), "\n".join(PROSE[5:])]


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    def first(sheet: Sheet) -> None:
        sheet.lines(72, 100, PROSE[:4])
        sheet.text(290, 810, "1")

    def second(sheet: Sheet) -> None:
        sheet.lines(72, 100, PROSE[4:])
        sheet.text(290, 810, "2")

    assert read(pdf(first, second)).text == "\n".join(PROSE)


def test_boxes_are_in_points_from_the_top_left_corner() -> None:
    document = read(pdf(lambda sheet: sheet.text(72, 100, "Here"), size=LANDSCAPE))
    page, box = document.locate(document.lines[0].span)
    assert page == 1
    assert box is not None
    assert box.x0 == pytest.approx(72, abs=1)
    assert box.top < 100 < box.bottom
    assert document.pages == 1

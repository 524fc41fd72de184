"""A PDF as a whole: what is left out of it, what cannot be read and how that is said."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.lib.utils import ImageReader

from pipeline.facts import Document, LineStyle, UnreadableError
from pipeline.read import pdf as module
from tests.read.pdf_papers import Sheet, lines_of, pdf, read

BODY = ["The harbour dues were looked at again", "and left as they were for this season.", "The next meeting was fixed for May."]


def page(number: int, of: int) -> Callable[[Sheet], None]:
    def draw(sheet: Sheet) -> None:
        sheet.text(72, 40, "Harbour Board, 4 May 2024")
        sheet.lines(72, 200, [f"{words} ({number})" for words in BODY])
        sheet.text(72, 810, "Uncorrected")
        sheet.text(280, 825, f"Page {number} of {of}")

    return draw


def test_running_heads_and_feet_are_left_out_but_for_the_first_and_the_last() -> None:
    lines = lines_of(read(pdf(*(page(number, 4) for number in range(1, 5)))))
    assert lines.count("Harbour Board, 4 May 2024") == 1
    assert lines[0] == "Harbour Board, 4 May 2024"
    assert lines.count("Uncorrected") == 1
    assert lines[-1] == "Uncorrected"
    assert not any("Page" in line for line in lines)
    assert [line for line in lines if line.startswith("The harbour dues")] == [f"{BODY[0]} ({number})" for number in range(1, 5)]


def test_what_comes_again_in_the_text_is_no_furniture() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.lines(72, 300, BODY)

    assert lines_of(read(pdf(draw, draw, draw))) == BODY * 3


@pytest.mark.parametrize("number", ["7", "- 7 -", "Page 7", "Page 7 of 12", "7 | Page", "iv", "Published on: Friday, 3 May 2024"])
def test_page_numbers_and_stamps_go(number: str) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.lines(72, 300, BODY)
        sheet.text(290, 815, number)

    assert lines_of(read(pdf(draw))) == BODY


def test_a_number_in_the_text_stays() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.lines(72, 300, [*BODY, "7"])

    assert lines_of(read(pdf(draw)))[-1] == "7"


def test_the_marks_of_an_item_name_its_title() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.lines(
            72, 100, ["<AI1>", "12   Moorings", BODY[0], "</AI1>", "<AI2>", "13   Dredging", BODY[1], "</AI2>", "<TRAILER_SECTION>"]
        )

    document = read(pdf(draw))
    assert lines_of(document) == ["12 Moorings", BODY[0], "13 Dredging", BODY[1]]
    assert [line.style for line in document.lines] == [
        LineStyle.ITEM_TITLE,
        LineStyle.BODY,
        LineStyle.ITEM_TITLE,
        LineStyle.BODY,
    ]


def picture(sheet: Sheet) -> None:
    from PIL import Image

    data = BytesIO()
    Image.new("L", (60, 80), 200).save(data, "PNG")
    data.seek(0)
    sheet.canvas.drawImage(ImageReader(data), 0, 0, 595, 842)


def test_a_scan_is_said_to_be_one() -> None:
    with pytest.raises(UnreadableError, match=r"only pictures of text \(a scan\): run OCR on it \(e\.g\. ocrmypdf\)"):
        read(pdf(picture, picture))


def test_pages_that_are_scans_are_named() -> None:
    document = read(pdf(lambda sheet: sheet.lines(72, 100, BODY) and None, picture, picture))
    assert lines_of(document) == BODY
    assert document.pages == 3
    assert document.warnings == ("Each of pages 2, 3 holds only pictures of text (a scan): run OCR (e.g. ocrmypdf) to read it.",)


def test_empty_pages_hold_no_text() -> None:
    with pytest.raises(UnreadableError, match="holds no text: its pages are empty"):
        read(pdf(lambda _: None))


def test_a_password_is_asked_for_by_name() -> None:
    with pytest.raises(UnreadableError, match="locked by a password"):
        read(pdf(lambda sheet: sheet.text(72, 100, "Secret"), password="mooring"))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", bytes(5_000), b"%PDF-1.4 and no more of it than this"])
def test_what_is_no_pdf_is_damaged(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="the file is damaged"):
        read(data)


def test_a_file_without_pages_is_damaged() -> None:
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"]
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"xref\n0 3\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    data += table + b"trailer << /Size 3 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(data))
    with pytest.raises(UnreadableError, match="the file is damaged"):
        read(data)


def outcome(data: bytes) -> Document | str:
    """The paper as read, or the sentence that says why it cannot be."""
    try:
        return read(data)
    except UnreadableError as error:
        return str(error)


def test_a_file_that_lost_its_end_is_read_as_far_as_it_goes_and_said_to_be_cut() -> None:
    whole = pdf(*(page(number, 3) for number in range(1, 4)))
    document = outcome(whole[: whole.rindex(b"xref")])
    assert isinstance(document, Document)
    assert f"{BODY[0]} (3)" in lines_of(document)
    assert document.warnings == ("The file breaks off before its end: pages may be missing or damaged.",)


def test_half_a_file_is_refused_or_said_to_be_cut() -> None:
    whole = pdf(*(page(number, 3) for number in range(1, 4)))
    half = outcome(whole[: len(whole) // 2])
    assert half == "minutes.pdf cannot be opened as a PDF: the file is damaged or cut off; save or download it again."


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_PDF_PAGES", 2)
    with pytest.raises(UnreadableError, match="has 3 pages, and a paper may have 2"):
        read(pdf(*(page(number, 3) for number in range(1, 4))))


WHOLE = pdf(*(page(number, 2) for number in range(1, 3)))


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(min_value=0, max_value=len(WHOLE)))
def test_a_file_cut_anywhere_is_read_or_refused_in_one_sentence(end: int) -> None:
    read_or_refused = outcome(WHOLE[:end])
    if isinstance(read_or_refused, str):
        assert read_or_refused.startswith("minutes.pdf ")
    else:
        assert read_or_refused.text


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=30))
def test_a_file_with_wrong_bytes_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for place, value in changes:
        data[place] = value
    read_or_refused = outcome(bytes(data))
    if isinstance(read_or_refused, str):
        assert read_or_refused.startswith("minutes.pdf")
    else:
        assert all(read_or_refused.words(line.span).strip() for line in read_or_refused.lines)


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.integers(40, 500), st.integers(60, 780), st.text(st.characters(codec="latin-1", categories=["L", "N"]), min_size=1)),
        min_size=1,
        max_size=25,
    )
)
def test_every_line_is_the_words_at_its_span_in_order(words: list[tuple[int, int, str]]) -> None:
    def draw(sheet: Sheet) -> None:
        for x, y, text in words:
            sheet.text(x, y, text[:8])

    document = read(pdf(draw))
    end = 0
    for line in document.lines:
        assert line.span.start >= end
        assert document.words(line.span) == document.words(line.span).strip() != ""
        assert line.page == 1
        assert line.box is not None
        end = line.span.end
    assert end == len(document.text)

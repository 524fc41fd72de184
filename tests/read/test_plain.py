"""Plain text: lines, pages, columns, and what is left of a page of ModernGov when its text is copied."""

from __future__ import annotations

import pytest

from pipeline.read.plain import read_plain
from tests.read.reading import shown, source, words


def read(text: str) -> list[tuple[str, str]]:
    return shown(read_plain(text.encode(), source()))


def test_one_line_is_one_line_and_an_empty_one_parts_paragraphs() -> None:
    document = read_plain(b"The Chair opened\r\nthe meeting.\r\n\r\n\r\nNothing else.\n", source())
    assert document.text == "The Chair opened\nthe meeting.\n\nNothing else."
    assert [line.page for line in document.lines] == [None, None, None]
    assert document.pages is None


def test_a_form_feed_ends_a_page() -> None:
    document = read_plain(b"First\n\fSecond\nmore\f\n", source())
    assert [(document.words(line.span), line.page) for line in document.lines] == [("First", 1), ("Second", 2), ("more", 2)]
    assert document.pages == 2


def test_runs_of_spaces_and_tabs_stay_as_they_show_columns() -> None:
    text = "The Clerk to write to the landlord.          GD\nDate of meeting:\t4 May 2023"
    assert words(read_plain(text.encode(), source())) == text.split("\n")


def test_characters_that_print_nothing_are_dropped() -> None:
    assert read("Mead\u00adow\u200b Lane\ufeff\u2060 \u00a0rent\u0007") == [("body", "Meadow Lane  rent")]


def test_letters_drawn_as_one_are_the_letters() -> None:
    assert read("The o\ufb03ce \ufb01led \ufb02at o\ufb00ers") == [("body", "The office filed flat offers")]


def test_symbols_of_words_fonts_print_what_they_show() -> None:
    assert read("Direction of travel: \uf0e9 \uf0ea") == [("body", "Direction of travel: ↑ ↓")]


def test_a_lettered_point_torn_by_its_table_is_put_together() -> None:
    text = "Minutes:\n|\na) |\nThe register gave data for June;\n|\n|\nb) |\nTwo risks were red. |\nThe Panel noted the report."
    assert read(text) == [
        ("body", "Minutes:"),
        ("numbered", "a) The register gave data for June;"),
        ("numbered", "b) Two risks were red."),
        ("body", "The Panel noted the report."),
    ]


def test_bars_are_words_where_no_table_was_torn() -> None:
    assert read("| shall move the motion.\nJune | July") == [("body", "| shall move the motion."), ("body", "June | July")]


def test_bullets_keep_one_space() -> None:
    nbsp = "\u00a0"
    text = f"·{nbsp} {nbsp} {nbsp}  Recruitment was slow;\n· Costs rose;\n·\nFees fell.\n- Rents too\nØ{nbsp}{nbsp}{nbsp} And rates"
    assert read(text) == [
        ("bullet", "· Recruitment was slow;"),
        ("bullet", "· Costs rose;"),
        ("bullet", "· Fees fell."),
        ("bullet", "- Rents too"),
        ("bullet", "➢ And rates"),
    ]


def test_a_bullet_lost_in_copying_leaves_its_spaces() -> None:
    assert read("\u00a0 \u00a0 \u00a0 \u00a0  Visits were above target.\n      indented words") == [
        ("bullet", "Visits were above target."),
        ("body", "indented words"),
    ]


def test_a_document_and_its_size_are_one_line() -> None:
    text = "Supporting documents:\n-\nQuarter 3 scorecard, item 12.\nPDF 150 KB -\nCover sheet, item 12. DOCX 1.2 MB\n\nThe end"
    assert read(text) == [
        ("body", "Supporting documents:"),
        ("attachment", "Quarter 3 scorecard, item 12. PDF 150 KB"),
        ("attachment", "Cover sheet, item 12. DOCX 1.2 MB"),
        ("body", "The end"),
    ]


def test_a_dash_alone_is_a_line_where_no_documents_are_listed() -> None:
    assert read("Against:\n-\nFor:") == [("body", "Against:"), ("body", "-"), ("body", "For:")]


def test_tags_of_printed_minutes_begin_items_and_are_not_printed() -> None:
    text = "<AI1>\n7.\nApologies\nNone.\n</AI1>\n<AI2>\n8. Minutes\nSigned.\n</AI2>\n<TRAILER_SECTION>\nClosed at noon.\n</TRAILER_SECTION>"
    assert read(text) == [
        ("item_number", "7."),
        ("item_title", "Apologies"),
        ("body", "None."),
        ("item_title", "8. Minutes"),
        ("body", "Signed."),
        ("body", "Closed at noon."),
    ]


def test_a_mark_without_words_stands_alone() -> None:
    assert read("|\n|\na) |") == [("body", "a)")]


def _tables(text: str) -> list[list[str]]:
    document = read_plain(text.encode(), source())
    return [[document.words(cell.span) for cell in table.cells] for table in document.tables]


@pytest.mark.parametrize("gap", ["\t", " \t ", "    "])
def test_cells_between_tabs_or_wide_spaces_are_a_table(gap: str) -> None:
    rows = [["Ref", "Action", "Owner", "Due"], ["1", "Mend the gate", "TP", "4 May"], ["2", "Paint the hut before it rots", "Clerk", "June"]]
    assert _tables("\n".join(gap.join(row) for row in rows)) == [[cell for row in rows for cell in row]]


@pytest.mark.parametrize(
    "text",
    [
        "Cllr Elm\tCllr Ash\tCllr Birch\nCllr Oak\tCllr Yew\tMrs Hill\nCllr Low\tCllr High\tCllr Pond",  # names in columns
        "Rent\t98%\t97%\nBins\t40\t38\nLamps\t4\t5",  # no heading
        "Item\tWords\tOwner\n1\tThe gate\tTP",  # one row
        "Clerk:\tA. Elm\tTel 0123\nThe minutes of May were agreed.\nThe clerk left.",
    ],
)
def test_names_in_columns_and_figures_without_heading_are_no_table(text: str) -> None:
    assert not _tables(text)


def test_cells_between_bars_under_dashes_are_a_table() -> None:
    text = "Measures\nMeasure | Target | Actual |\n---|---|---|\nRent | 98% | 97% |\nBins missed | | 40 |\nThe end."
    assert _tables(text) == [["Measure", "Target", "Actual", "Rent", "98%", "97%", "Bins missed", "", "40"]]
    assert "The end." in read_plain(text.encode(), source()).text


def test_a_row_of_a_table_may_be_broken_at_a_line_end() -> None:
    assert _tables("Measure | Actual |\n---|---|\nRent paid |\n97% |\nBins | 40 |") == [
        ["Measure", "Actual", "Rent paid", "97%", "Bins", "40"]
    ]


def test_a_log_typed_with_bars_and_no_dashes_is_a_table() -> None:
    text = "Action log\nNo | Action | Who | When\n1 | Mend the gate | TP | May\n2 | Paint the hut | | June\nMeeting closed."
    assert _tables(text) == [["No", "Action", "Who", "When", "1", "Mend the gate", "TP", "May", "2", "Paint the hut", "", "June"]]
    assert not _tables("Home | News | Contact\nWelcome to Elm | The parish\nHome | News | Contact")
    assert not _tables("Home | News | Contact\nThe minutes of May are out.")
    assert not _tables("4 May | 7pm | Hall\n5 May | 8pm | Hall\n6 May | 9pm | Hall")


def test_an_agenda_laid_out_between_bars_is_no_table() -> None:
    assert not _tables("No. | Item |\n---|---|\nApologies Minutes: Cllr Elm\nsent hers |\n|\nMinutes of May |\n|\n")
    assert not _tables(f"No. | Item |\n---|---|\n1 | {'The Clerk spoke. ' * 30}|\n")

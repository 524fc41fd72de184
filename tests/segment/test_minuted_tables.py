"""Tables that hold the minutes are read as the paragraphs they show."""

from __future__ import annotations

import pytest

from pipeline.facts import BlockKind, Segmented
from pipeline.segment import segment
from tests.read.pdf_papers import Sheet, pdf
from tests.read.pdf_papers import read as read_drawn
from tests.read.wordfile import cell, para, table, word

HEAD = para("Fenby Parish Council") + para("Minutes of the meeting held on 4 March 2031")
LAMPS = "The lamp by the pump was out again. The Clerk would report it."
MINUTES = para("1. Lamps") + para(LAMPS) + para("2. Hedges") + para("A price was awaited.")
HEDGE = "A price for the hedge was awaited."


def rows(*each: tuple[str, ...]) -> str:
    """A table of Word; a line end in a cell parts its paragraphs."""
    return table(*([cell("".join(map(para, words.split("\n")))) for words in row] for row in each))


def told(segmented: Segmented) -> list[tuple[int | None, str, str | None]]:
    """Item, words and margin of the paragraphs of the minutes."""
    kinds = (BlockKind.PARAGRAPH, BlockKind.CLAUSE)
    blocks = [block for block in segmented.blocks if block.kind in kinds and block.item is not None]
    return [(block.item, block.text, block.margin.text if block.margin else None) for block in blocks]


@pytest.mark.parametrize(
    "minutes",
    [
        pytest.param(
            rows(
                ("Item", "Minute", "Action by"),
                ("4", f"Street lamps\n{LAMPS}\n{HEDGE}", "PQ"),
                ("5", "Footpaths\nMembers had walked the path to the ford.", ""),
                ("6", "Verges\nThe verge had been cut.", ""),
            ),
            id="an item a row",
        ),
        pytest.param(
            rows(
                ("4", "Street lamps", ""),
                ("", LAMPS, "PQ"),
                ("", HEDGE, ""),
                ("5", "Footpaths", ""),
                ("", "Members had walked the path to the ford.", ""),
                ("6", "Verges", ""),
                ("", "The verge had been cut.", ""),
            ),
            id="a paragraph a row, without headings",
        ),
        pytest.param(
            rows(
                ("No.", "Subject", "Discussion", "Who"),
                ("4", "Street lamps", f"{LAMPS}\n{HEDGE}", "PQ"),
                ("5", "Footpaths", "Members had walked the path to the ford.", ""),
                ("6", "Verges", "The verge had been cut.", ""),
            ),
            id="titles in a column of their own",
        ),
        pytest.param(
            rows(
                ("Agenda item", "Notes", "Lead"),
                ("4. Street lamps", f"{LAMPS}\n{HEDGE}", "PQ"),
                ("5. Footpaths", "Members had walked the path to the ford.", ""),
                ("6. Verges", "The verge had been cut.", ""),
            ),
            id="number and title in one cell",
        ),
    ],
)
def test_a_table_of_minutes_is_read_as_its_paragraphs(minutes: str) -> None:
    segmented = segment(word(HEAD + minutes))
    assert [(item.number, item.title) for item in segmented.items] == [("4", "Street lamps"), ("5", "Footpaths"), ("6", "Verges")]
    walked, cut = "Members had walked the path to the ford.", "The verge had been cut."
    assert told(segmented) == [(0, LAMPS, "PQ"), (0, HEDGE, None), (1, walked, None), (2, cut, None)]


@pytest.mark.parametrize(
    "other",
    [
        rows(("Ref", "Action", "Owner"), ("1", "The Clerk to write to the firm about the gate.", "PQ"), ("2", "Mr Elm to mend the stile.", "RE")),
        rows(("Ref", "Risk", "Owner"), ("1", "The hall is let to nobody and its income is lost.", "PQ"), ("2", "The roof leaks again.", "RE")),
        rows(("Question Number", "Question", "Answer"), ("1", "Is this a change to what was done before?", "Yes"), ("2", "Who is told?", "All")),
        rows(("1", "Do you have a notice that people can read?", "Yes"), ("2", "Is it kept up to date by somebody?", "No"), ("3", "Who is it?", "")),
    ],
)
def test_a_log_a_register_and_a_form_are_tables(other: str) -> None:
    segmented = segment(word(HEAD + other))
    assert sum(1 for block in segmented.blocks if block.kind is BlockKind.ROW) >= 2


def test_entries_stand_beside_the_paragraphs_that_tell_of_a_task() -> None:
    said = "Lamps\nThe lamp was mended in March.\nThe Clerk would report the other.\nMr Elm undertook to ask the school.\nThe weather was dry."
    minutes = rows(("Item", "Minutes", "Action"), ("4", said, "PQ\nRE"), ("5", f"Hedges\n{HEDGE}", ""))
    assert [margin for _, _, margin in told(segment(word(HEAD + minutes)))] == [None, "PQ", "RE", None, None]


def test_a_row_goes_on_in_the_table_of_the_next_page() -> None:
    xs = [60.0, 100.0, 430.0, 500.0]

    def first(sheet: Sheet) -> None:
        sheet.text(60, 60, "Minutes of Fenby Parish Council held on 4 March 2031")
        heads = ["Item", "Minute", "Action"]
        sheet.grid(xs, [100.0, 120.0, 160.0, 200.0], [heads, ["4", "\nThe lamp was out again.", ""], ["", "Members asked that the", ""]])
        sheet.text(104, 133, "Lamps", size=10, font="Helvetica-Bold")

    def second(sheet: Sheet) -> None:
        heads = ["Item", "Minute", "Action"]
        sheet.grid(xs, [100.0, 120.0, 160.0, 200.0], [heads, ["", "hedge be cut.", "PQ"], ["5", "\nThe path was dry.", ""]])
        sheet.text(104, 173, "Paths", size=10, font="Helvetica-Bold")

    segmented = segment(read_drawn(pdf(first, second)))
    assert (0, "Members asked that the hedge be cut.", "PQ") in told(segmented)
    assert [item.number for item in segmented.items] == ["4", "5"]

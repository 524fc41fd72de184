"""What the extractors of values read of a paper."""

from pipeline.extract.passages import FILLER, blot, pieces
from pipeline.facts import Block, BlockKind
from tests.papers import paper


def test_blot_covers_addresses_and_file_names_and_nothing_else():
    text = "See https://a.example/5%20May, [p](http://b.example/1), www.c.example/2019 or x_2019-02-05.pdf; to Minutes 2019.pdf"
    blotted = blot(text)
    assert len(blotted) == len(text)
    assert blotted.replace(FILLER, "") == "See  [p](  or  to Minutes 2019.pdf"
    assert blot("5% of £3 on 4 May") == "5% of £3 on 4 May"
    assert "2019" not in blot("write to clerk2019@town.example today")


def test_a_row_is_read_by_its_cells_with_heading_and_stub():
    found = list(pieces(paper("| Risk | Exposure £m |\n| Flood | 12.0 |")))
    assert [(piece.text, piece.heading, piece.stub) for piece in found] == [
        ("Flood", "Risk", ""),
        ("12.0", "Exposure £m", "Flood"),
    ]


def test_a_row_of_units_belongs_to_the_headings_of_the_rows_after_it():
    found = list(pieces(paper("| Risk | Exposure |\n|  | £m |\n| Flood | 12.0 |\nEnd\n| Risk | Exposure |\n| Fire | 3.0 |")))
    assert [(piece.text, piece.heading) for piece in found] == [
        ("Flood", "Risk"),
        ("12.0", "Exposure £m"),
        ("End", ""),
        ("Fire", "Risk"),
        ("3.0", "Exposure"),
    ]


def test_furniture_is_not_read_and_margins_are():
    made = paper("Page 4 of 9\nWrite to the owner")
    first, second = made.blocks
    blocks = (
        Block(0, BlockKind.FURNITURE, first.section, first.passage),
        Block(1, BlockKind.PARAGRAPH, second.section, second.passage, margin=second.passage.part(0, 5)),
    )
    read = [piece.text for piece in pieces(type(made)(made.document, made.meeting, made.items, blocks))]
    assert read == ["Write to the owner", "Write"]

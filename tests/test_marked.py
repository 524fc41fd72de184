"""The test language itself: what it accepts, and that a slip in a mark fails."""

import pytest

from tests.marked import Mark, parse, same
from tests.papers import paper


def test_parse_gives_plain_words_and_marks():
    plain, marks = parse('<percentage value=12.5>12.5%</percentage> by <person role="Head of Audit">Ms Orr</person>')
    assert plain == "12.5% by Ms Orr"
    assert marks == [Mark("percentage", 0, 5, {"value": "12.5"}), Mark("person", 9, 15, {"role": "Head of Audit"})]


def test_parse_nests_marks():
    plain, marks = parse("<action owner=Clerk>Clerk to write by <date>1 May</date></action>.")
    assert plain == "Clerk to write by 1 May."
    assert [(mark.kind, plain[mark.start : mark.end]) for mark in marks] == [("action", plain[:-1]), ("date", "1 May")]


def test_parse_leaves_signs_that_are_no_marks():
    assert parse("below <5% and p < q, <AI1>") == ("below <5% and p < q, <AI1>", [])


@pytest.mark.parametrize(
    "text",
    ["<date>1 May", "1 May</date>", "<date>1 <x>May</date></x>", "<date></date>1 May", "<date>1 <date>May</date>"],
)
def test_parse_refuses_marks_that_do_not_pair(text):
    with pytest.raises(ValueError, match=r"closes nothing|never closed|marks no words"):
        parse(text)


def test_same_compares_by_type():
    assert same("12.50", 12.5)
    assert not same("12", 12.5)
    assert not same("twelve", 12.0)
    assert same("none", None)
    assert not same("none", "none of these")
    assert same("true", True)
    assert same("red", "red")


def test_paper_has_a_block_for_each_line_and_row():
    text = "Outturn\n| Measure | Cost (£m) |\n| Roads | 1.5 |\nEnd"
    made = paper(text, date="2030-01-02")
    assert [block.text for block in made.blocks] == ["Outturn", "| Roads | 1.5 |", "End"]
    row = made.blocks[1]
    assert [(cell.heading, cell.passage.text) for cell in row.cells] == [("Measure", "Roads"), ("Cost (£m)", "1.5")]
    assert made.document.words(row.cells[1].passage.span()) == "1.5"
    assert made.meeting.date == "2030-01-02"

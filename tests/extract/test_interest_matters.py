"""What an interest is in: where its words end, and where only the line or the item at which it was declared tells."""

from __future__ import annotations

import pytest

from pipeline.extract import interests
from pipeline.extract.people import people
from tests.extract.shaped import shaped


def matters(text: str) -> list[str | None]:
    made = shaped("Present: Mr Alan Dace, Mrs Bella Fell\n" + text)
    return [row.matter for row in interests.find(made, people.register(made))]


@pytest.mark.parametrize(
    ("words", "matter"),
    [
        ("declared an interest regarding the bills and agreed to abstain.", "the bills"),
        ("declared an interest regarding a sum that she had paid, she agreed not to vote.", "a sum that she had paid"),
        ("declared an interest as her son mows the green and apologised for her late word.", "her son mows the green"),
        ("declared an interest within the bills for approval.", "the bills for approval"),
        ("declared an interest in the grant to the Wold and Social Club.", "the grant to the Wold and Social Club"),
        ("declared an interest in the perch at item 9/20; the seat at item 12/20 and bills at item 15/20.",
         "the perch at item 9/20; the seat at item 12/20 and bills at item 15/20"),
        ("declared an interest, in accordance with the Wolds Act.", None),
    ],
)  # fmt: skip
def test_a_matter_ends_before_what_the_member_then_did(words, matter):
    assert matters("# Declarations of interest\nMrs Fell " + words) == [matter]


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("# Rent of the mill\nMrs Fell declared an interest at this point.", "Rent of the mill"),
        ("# Planning\nPorch at Elm House - Mrs Fell declared an interest - no objection.", "Porch at Elm House"),
        ("# Planning\nPorch at Elm House. Approved. Mrs Fell declared an interest.", "Porch at Elm House"),
        ("# Planning\nPorch at Elm House Refused by Borough\n(Mrs Fell declared an interest in this item)", "Porch at Elm House"),
        ("# Land Services\nCirculated, report of the Surveyor dated 4 May, concerning renewal of the mill lease.\n"
         "Mrs Fell disclosed an interest in this item.", "renewal of the mill lease"),
        ("# Correspondence\nThe bank was told. Mrs Fell declared an interest.", None),
    ],
)  # fmt: skip
def test_a_matter_may_stand_before_the_declaration(text, matter):
    assert matters(text) == [matter]


def test_financial_help_is_no_financial_interest():
    made = shaped("Present: Mrs Bella Fell\n# Declarations of interest\nMrs Fell declared an interest regarding financial help to the hall.")
    assert [row.kind for row in interests.find(made, people.register(made))] == [None]

"""Declarations of interest: whose, of which kind, in what; and what declares nothing."""

from __future__ import annotations

import pytest

from pipeline.extract import interests
from pipeline.extract.people import people
from pipeline.extract.reading import read_sentences
from pipeline.facts import Segmented, Source
from pipeline.read.markdown import read_markdown
from pipeline.segment import segment
from tests.extract.people_papers import attendance, item, reading

Row = tuple[str | None, str | None, str | None]


def rows(*parts: Segmented) -> list[Row]:
    made = reading(*parts)
    return [(row.name, row.kind, row.matter) for row in interests.find(made, people.register(made))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Councillor Dace declared a personal interest in item 7.", [("Dace", "personal", "item 7")]),
        (
            "Councillors Dace and Fell each declared a disclosable pecuniary interest in item 9 (Wold Baths).",
            [("Dace", "disclosable pecuniary", "item 9 (Wold Baths)"), ("Fell", "disclosable pecuniary", "item 9 (Wold Baths)")],
        ),
        ("Cr Dace advised that he had a conflict of interest in item 4.", [("Dace", "conflict", "item 4")]),
        (
            "Cllr Dace declared a personal interest in item 4 and Cllr Fell a Pecuniary Interest (PI) in item 9.",
            [("Dace", "personal", "item 4"), ("Fell", "pecuniary", "item 9")],
        ),
        ("Cr Dace declared a conflict of interest in item 4, as he works there.", [("Dace", "conflict", "item 4, as he works there")]),
        ("Mrs Fell disclosed a non-pecuniary interest relating to the Wold Fund because she is a trustee.", [("Fell", "non-pecuniary", "the Wold Fund because she is a trustee")]),
        ("An interest was declared by Mr Dace in the hall lease.", [("Dace", None, "the hall lease")]),
        ("Cr Dace advised of a conflict of interest in item 34 as a trustee.", [("Dace", "conflict", "item 34 as a trustee")]),
        ("Mrs Fell gave notice of a personal interest in item 5.", [("Fell", "personal", "item 5")]),
        ("Cllr Dace declared that he knew the applicant in item 9.", [("Dace", None, "he knew the applicant in item 9")]),
        ("Mr Dace, Mrs Fell and Ms Quill are all members of the Hall Trust and therefore all declared a prejudicial interest in item 6.",
         [(name, "prejudicial", "item 6") for name in ("Dace", "Fell", "Quill")]),
        ("Mr Dace, as a trustee, had declared an interest and did not vote.", [("Dace", None, "Budget")]),
        ("Mrs Fell made a declaration of pecuniary interest in the Wold grant.", [("Fell", "pecuniary", "the Wold grant")]),
        ("Councillor Dace declared that he was a tenant of the Council.", [("Dace", None, "he was a tenant of the Council")]),
        ("Councillor Dace declared an interest in this item.", [("Dace", None, "Budget")]),
        (
            "Councillor Dace declared an other registrable interest in Agenda Item No. 9 – Grants, as a member of the Wold Trust, and left the room.",
            [("Dace", "other registrable", "Agenda Item No. 9 – Grants, as a member of the Wold Trust")],
        ),
        ("Mrs Fell declared an interest in item 8, being a governor of the school, but stayed.", [("Fell", None, "item 8, being a governor of the school")]),
        ("Mr Dace declared an interest in item 8 as the owner of a field and would leave the chamber.", [("Dace", None, "item 8 as the owner of a field")]),
        ("Cllr Dace disclosed an interest in Item 6 and, in accordance with Standing Orders, withdrew.", [("Dace", None, "Item 6")]),
    ],
)  # fmt: skip
def test_the_verbs_of_declaring(text: str, expected: list[Row]) -> None:
    assert rows(item("Budget", text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cllr Dace: Item 6 - Personal interest, as a resident of the street.", [("Dace", "personal", "Item 6")]),
        ("Mrs Fell in respect of the shop on Wold Road", [("Fell", None, "the shop on Wold Road")]),
        ("Cllr Dace – non-registrable interest in item 9.", [("Dace", None, "item 9")]),
        ("Councillor Dace: coal tips, prejudicial", [("Dace", "prejudicial", "coal tips, prejudicial")]),
        ("Mr Dace advised that he was a governor of the school.", [("Dace", None, "he was a governor of the school")]),
        ("Cllr Dace stated that, for openness, he was a member of the Wold Trust.", [("Dace", None, "he was a member of the Wold Trust")]),
        ("Cllr Dace stated that, for years, he had asked for a bench.", []),
        ("None were declared by Members. No declarations were made.", []),
        ("The Chairman asked Mr Dace and others to declare any interest.", []),
        ("There were none.", []),
        ("Quay rents Councillor A. Dace Personal – tenant of pen 9.", [("A. Dace", "personal", "Quay rents – tenant of pen 9")]),
        (
            "Councillor Dace, Affects Non-registerable Interest, member of Wold Town Council.",
            [("Dace", None, "member of Wold Town Council")],
        ),
        (
            "Councillor Fell, Other Registerable Interest, the nature of which I am not required to disclose.",
            [("Fell", "other registrable", None)],
        ),
        ("0654 & 0655 Councillor Ann Dace Disclosable Pecuniary Interest", [("Ann Dace", "disclosable pecuniary", "0654 & 0655")]),
        ("Cllr Dace signed the book regarding a planning application.", [("Dace", None, "a planning application")]),
        (
            "Councillor Mrs Dace – Item 7, Wold Baths Lease – Non-Registrable Interest – as a member of the swimming club.",
            [("Dace", None, "Item 7, Wold Baths Lease – as a member of the swimming club")],
        ),
        ("Lines ran together: Cllr Dace Personal Interest in item 4.", [("Dace", "personal", "item 4")]),
        (
            "Councillor Dace declared an Other Disclosable Interest in item 6.",
            [("Dace", "other registrable", "item 6")],
        ),
        ("Councillor Dace was a tenant of Wold Homes.", [("Dace", None, "tenant of Wold Homes")]),
        (
            "Councillors Dace and Fell both declared personal (but not prejudicial) interests in item 3.",
            [("Dace", "personal", "item 3"), ("Fell", "personal", "item 3")],
        ),
    ],
)
def test_under_the_item_of_declarations(text: str, expected: list[Row]) -> None:
    assert rows(item("Declarations of Interest", text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Councillor Dace expressed an interest in joining the group.",
        "Mr Dace said that interest rates were rising.",
        "Ms Fell reported interest from three buyers.",
        "Mr Dace declared the bridge open.",
        "Councillors must declare any interest they have.",
    ],
)
def test_what_declares_nothing(text: str) -> None:
    assert rows(item("Roads", text)) == []


def test_declarations_listed_under_a_lead() -> None:
    text = (
        "Members declared personal interests in minute 45 as follows:\nA Dace  -  Trustee of Wold Homes\nFell  -  Governor, Wold School\n"
        "Councillor Lund declared an interest in minute 47."
    )
    assert rows(item("Declarations of interest", text)) == [
        ("A Dace", "personal", "Trustee of Wold Homes"),
        ("Fell", "personal", "Governor, Wold School"),
        ("Lund", None, "minute 47"),
    ]


def test_a_declaration_in_the_line_of_its_item() -> None:
    assert rows(item("Declarations of interest made Mrs D Fell declared an interest in item 9.", "")) == [("D Fell", None, "item 9")]


def test_the_name_is_the_fullest_of_the_paper() -> None:
    found = rows(attendance("present", "Councillor Ivy Dace"), item("Roads", "Cllr Dace declared an interest in Wold Lane."))
    assert found == [("Ivy Dace", None, "Wold Lane")]


def test_what_a_member_says_beside_the_declarations_declares_nothing() -> None:
    assert rows(
        item("Declarations of interest", "Cllr Dace said he would speak for the residents. Cllr Fell said that he was a trustee.")
    ) == [("Fell", None, "he was a trustee")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cllr Dace had declared an interest by email on item 19 but was not present.", [("Dace", None, "item 19")]),
        ("Mrs Fell reminded the Board of her disclosable pecuniary interest in the Wold Trust.", [("Fell", "disclosable pecuniary", "the Wold Trust")]),
        ("Councillor Dace declared a non-prejudicial interest as a volunteer at the shelter.", [("Dace", None, "a volunteer at the shelter")]),
        ("Councillor Dace declared a personal and prejudicial in application 4/21.", [("Dace", "prejudicial", "application 4/21")]),
        ("Member J Dace declared an interest in the Wold lease.", [("J Dace", None, "the Wold lease")]),
        (
            "Cllr Dace declared an interest in item 4 and Cllr Fell in relation to the Wold Trust.",
            [("Dace", None, "item 4"), ("Fell", None, "the Wold Trust")],
        ),
        (
            "Cllr Dace declared a personal interest in item 4 as a tenant, as did Cllr Fell as a governor.",
            [("Dace", "personal", "item 4 as a tenant"), ("Fell", "personal", "a governor")],
        ),
        ("Cllr Dace declared a personal interest but not a prejudicial interest in item 4.", [("Dace", "personal", "item 4")]),
        ("Cllr Dace declared an interest at this point.", [("Dace", None, "Budget")]),
        (
            "Cllr Dace declared an interest in item 4. She also declared a personal interest in item 9.",
            [("Dace", None, "item 4"), ("Dace", "personal", "item 9")],
        ),
        ("County Cllr Dace advised that he was looking into the cost of the works.", []),
        ("An extension at Wold House (Cllr Dace declared an interest in this item)", [("Dace", None, "An extension at Wold House")]),
        ("Cllr Dace declared an interest on the fees item and it was settled that she stay away.", [("Dace", None, "the fees item")]),
        ("Councillor Dace similarly declared a prejudicial interest in item 4.", [("Dace", "prejudicial", "item 4")]),
        (
            "The following Members declared a non-pecuniary interest in item 9: Councillors Dace and Fell.",
            [("Dace", "non-pecuniary", "item 9"), ("Fell", "non-pecuniary", "item 9")],
        ),
        ("Mr Dace advised the Committee of a potential conflict of interest in relation to item 8.", [("Dace", "conflict", "item 8")]),
        ("The Cabinet Member declared that the report was late.", []),
        ("The Chair reminded members of their duty to declare any interest.", []),
    ],
)  # fmt: skip
def test_manners_of_declaring(text: str, expected: list[Row]) -> None:
    assert rows(item("Budget", text)) == expected


def test_declarations_printed_as_one_cell_a_line() -> None:
    lines = [
        "Member", "Type of interest", "Nature of interest",
        "Councillor J Dace", "Disclosable Personal Interest", "Trustee of the Wold", "Fund",
        "Councillor B Fell (Chair)", "Non-Pecuniary", "Tenant of the Council",
        "There were no further declarations.",
    ]  # fmt: skip
    assert rows(item("Declarations of Interest", "\n".join(lines))) == [
        ("J Dace", "personal", "Trustee of the Wold Fund"),
        ("B Fell", "non-pecuniary", "Tenant of the Council"),
    ]


def test_declarations_in_columns_whose_head_says_what_they_are() -> None:
    text = "Councillor\nMinute\nNature of Interest\nA.B. Dace\n8 - Wold Homes\nSister is its director\nC.D. Fell\n9 - Rents\nLandlord"
    assert rows(item("Declarations of personal interest", text)) == [
        ("A.B. Dace", "personal", "8 - Wold Homes Sister is its director"),
        ("C.D. Fell", "personal", "9 - Rents Landlord"),
    ]


def test_declarations_in_a_table_whichever_column_names_the_member() -> None:
    table = """\
# Minutes of the Audit Committee of Fenmoor Borough Council held on 4 March 2031

Present: Cllrs A Hill (Chair), B Elm and C Ash

## 1. Declarations of interest

| Agenda item | Member | Interest |
|---|---|---|
| 5 | Cllr A Hill | Personal interest as a trustee of the Quay Trust |
| 6 | Cllr B Elm | Disclosable pecuniary: owner of the land |
| 7 | Cllr C Ash | Non-pecuniary |

## 2. Minutes

These were agreed.
"""
    data = table.encode()
    read = read_sentences(segment(read_markdown(data, Source("paper.md", "0" * 64, "text/markdown", len(data)))))
    assert [(row.name, row.kind, row.matter) for row in interests.find(read, people.register(read))] == [
        ("A Hill", "personal", "a trustee of the Quay Trust"),
        ("B Elm", "disclosable pecuniary", "owner of the land"),
        ("C Ash", "non-pecuniary", "7"),
    ]


def test_a_name_alone_with_no_kind_of_interest_below_declares_nothing() -> None:
    assert rows(item("Declarations of Interest", "Councillor J Dace\nChair of the Committee")) == []


def test_the_item_before_its_members() -> None:
    assert rows(item("Declarations of Interest", "5d. Cllrs J and B Fell")) == [("J Fell", None, "5d"), ("B Fell", None, "5d")]


def test_a_list_of_lettered_declarations_names_one_without_a_title() -> None:
    text = "A Quill – agenda item 6 relating to the quay – non-pecuniary – lives nearby"
    assert rows(item("Declarations of Interest", text)) == [
        ("A Quill", "non-pecuniary", "agenda item 6 relating to the quay – non-pecuniary – lives nearby")
    ]


def test_declarations_among_those_present() -> None:
    listed = attendance("present", "Councillor J Dace (JD) and Councillor B Fell.\nJD declared an interest in item 8.")
    under = attendance("in_attendance", "Councillor A Ash. Declarations of Interest\nCouncillor J Dace – Item 14.")
    assert rows(listed) == [("J Dace", None, "item 8")]
    assert rows(under) == [("J Dace", None, "Item 14")]


def test_what_is_declared_on_may_be_the_item_alone() -> None:
    told = item("Declarations of Interest", "Cllrs Dace and Fell declared on Item 11; Cllr Quill declared on Item 12.")
    assert rows(told) == [("Dace", None, "Item 11"), ("Fell", None, "Item 11"), ("Quill", None, "Item 12")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cr Dace left the meeting after declaring a pecuniary interest.", [("Dace", "pecuniary", None)]),
        ("Councillor Dace withdrew from the Meeting, having declared an interest in the quay lease.", [("Dace", None, "the quay lease")]),
        ("Councillor Dace removed himself from the meeting, declaring that land beside the quay was owned by a cousin.",
         [("Dace", None, "land beside the quay was owned by a cousin")]),
        ("In accordance with Section 9 of the Act, Councillor Fell left the Meeting, stating that she owned a house in the estate.",
         [("Fell", None, "she owned a house in the estate")]),
        ("Mrs Fell took no part in the vote as she was a trustee of the hall.", [("Fell", None, "she was a trustee of the hall")]),
        ("Having declared an interest Mr Dace left the meeting for item 9.1.", [("Dace", None, "item 9.1")]),
        ("Having declared a personal interest in the quay lease, Mr Dace left the room.", [("Dace", "personal", "the quay lease")]),
        ("Mr Dace left the meeting as he had a train to catch.", []),
        ("Mr Dace left the meeting, stating that he would write to the Minister.", []),
        ("Mr Fell, having declared a pecuniary interest, left the room for this item.", [("Fell", "pecuniary", None)]),
        ("(Mrs Ash, who had declared a personal interest in the quay lease, withdrew.)", [("Ash", "personal", "the quay lease")]),
        ("Having declared the result, the Chairman adjourned the meeting.", []),
        ("Mr Fell, having declared the result, left the room.", []),
        ("Mrs Fell did not vote as she was late.", []),
    ],
)  # fmt: skip
def test_members_who_leave_for_their_interest(text: str, expected: list[Row]) -> None:
    assert rows(item("Budget", text)) == [(name, kind, matter or "Budget") for name, kind, matter in expected]


def test_declarations_with_their_item_or_hearers_between() -> None:
    text = "Ms Quill declared, in relation to Item 6, that her brother worked for the contractor.\nMr Dace reminded the Board that he was a governor of Wold College."
    assert rows(item("Declarations of Interest", text)) == [
        ("Quill", None, "Item 6, that her brother worked for the contractor"),
        ("Dace", None, "he was a governor of Wold College"),
    ]


def test_who_leaves_for_what_was_declared_before_declares_it_once() -> None:
    declared = item("Declarations of Interest", "Mr Dace declared an interest in item 9.1.")
    left = item("Quay", "Having declared an interest Mr Dace left the meeting.")
    assert rows(declared, left) == [("Dace", None, "item 9.1")]


def test_the_reason_behind_a_listed_member() -> None:
    told = item("Declarations of Interest", "The following was declared as an interest: Cllr Jo Dace due to a payment to Wold Signs.")
    assert rows(told) == [("Jo Dace", None, "a payment to Wold Signs")]


def test_the_kind_and_the_reason_of_a_listed_member() -> None:
    told = item("Declarations of Interest", "Cllr Dace – item 5(c), grant to the band, as her niece is the treasurer (non-pecuniary).")
    assert rows(told) == [("Dace", "non-pecuniary", "item 5(c), grant to the band, as her niece is the treasurer")]


def test_the_kind_in_a_sentence_of_its_own() -> None:
    told = item("Declarations of Interest", "Mr Dace declared that he was a governor of Wold College. This was a personal interest only.")
    assert rows(told) == [("Dace", "personal", "he was a governor of Wold College")]


def test_an_item_of_apologies_and_declarations() -> None:
    told = item("Welcome, apologies and declarations", "Mr Dace reminded the Board that he was a trustee of Wold Hospice.")
    assert rows(told) == [("Dace", None, "he was a trustee of Wold Hospice")]


def test_what_had_been_declared_is_told_again() -> None:
    declared = item("Declarations of Interest", "Mr Dace declared an interest in item 9.1.")
    left = item("Quay", "Mr Dace had declared a prejudicial interest and left the meeting.\nMrs Fell had declared an interest in the lease.")
    assert rows(declared, left) == [("Dace", None, "item 9.1"), ("Fell", None, "the lease")]


@pytest.mark.parametrize("title", ["Declarations of interest", "Welcome, apologies and declarations"])
def test_a_tie_that_somebody_indicates_under_declarations(title: str) -> None:
    text = "As noted before, Cllr Fell indicated that she is a trustee of the Wold Baths.\nCllr Dace reminded the Board that he is a tenant of the Quay."
    assert [name for name, _, _ in rows(item(title, text))] == ["Fell", "Dace"]
    assert rows(item("Baths", text)) == []

"""Fields of cover sheets."""

import pytest

from pipeline.extract import fields
from pipeline.extract.reading import read_sentences
from pipeline.facts import MeetingKind, Source
from pipeline.read.plain import read_plain
from pipeline.segment import segment
from tests.extract.shaped import shaped, words


def rows(text, kind=MeetingKind.REPORT_COVER):
    return [(row.label, row.value) for row in fields.find(shaped(text, kind=kind))]


def test_labels_and_values():
    text = """
        ~ Lead Member: Councillor A Reed
        Key Decision: No
        Contact Email: a.reed@town.example
    """
    assert rows(text) == [("Lead Member", "Councillor A Reed"), ("Key Decision", "No"), ("Contact Email", "a.reed@town.example")]


def test_a_table_of_labels_and_values():
    assert rows("# Lamps\n| Report to: | Harbour Panel |\n| Wards affected | All |".replace(" |\n", "\n").removesuffix(" |")) == [
        ("Report to", "Harbour Panel"),
        ("Wards affected", "All"),
    ]


def test_minutes_have_fields_in_their_head_alone():
    assert rows("~ Venue: Town Hall\n# Lamps\nCost: ten pounds", MeetingKind.MINUTES) == [("Venue", "Town Hall")]


def test_a_value_goes_on_in_the_next_line_when_it_cannot_end_there():
    text = (
        b"From: Cabinet Member for Roads, Rail and\n\nHarbours, Ann Reed\n\nTo: Cabinet, 4 March 2031\n\nSubject: Quay Repairs\n\n"
        b"Classification: Unrestricted\n\nSummary:\n\nThe report tells how the quay will be mended.\n"
    )
    reading = read_sentences(segment(read_plain(text, Source("paper.txt", "0" * 64, "text/plain", len(text)))))
    found = {row.label: row.value for row in fields.find(reading)}
    assert found["From"] == "Cabinet Member for Roads, Rail and Harbours, Ann Reed"


def test_labels_in_two_languages_and_values_with_an_address():
    text = """
        ~ Clerc / Clerk: Mr D Fychan
        ~ Contact: Ann Reed 020 5550 1234, Email: a.reed@town.example
        ~ Venue: Hybrid: Quay Room and by Teams
    """
    assert [label for label, _ in rows(text, MeetingKind.MINUTES)] == ["Clerc / Clerk", "Contact", "Venue"]


@pytest.mark.parametrize(
    "text",
    [
        "~ Signed: Councillors Hill, Reed, Elm",
        "~ Table: Usable reserves",
        "~ Chairman: Paul Elm; Secretary: Nan Hill; Treasurer: Bo Reed",
        "~ Youth Support Service: A team of four visits each village",
        "~ Proposed: Cllr Hill",
        "~ An Cathaoirleach: Cllr Hill presided",
        "~ Local Harbour Reports: the master sent his regrets",
    ],
)
def test_lists_and_titles_in_minutes_are_no_fields(text):
    assert rows(text, MeetingKind.MINUTES) == []


@pytest.mark.parametrize(
    "text",
    [
        "~ Decision to be taken by: DECISION NO:",
        "~ Harbour Scorecard: Quarter 2 of 2031",
        "~ Table: Usable Revenue Reserves",
        "~ Division B: Ann Hill, Bo Reed",
        "~ Revenue spending: a reminder of what counts",
        "# Lamps\nMembers said: the lamps were dim",
        "# Lamps\nThe following were seen: lamps",
        "~ Minutes of the last Meeting: Cllr Hill proposed acceptance",
        "# Lamps\nMatters arising: the lamps were mended",
        "# Lamps\nCosts: 12.5 13.5 14.5 15.5",
        "# Lamps\n| Lamps | 14\n",
        "# Lamps\n" + "\n".join(f"Latest: {n}%" for n in range(8)),
    ],
)
def test_what_is_no_field(text):
    assert rows(text) == []


def test_the_evidence_of_a_row_is_its_value():
    reading = shaped("# Lamps\n| Report to: | Harbour Panel", kind=MeetingKind.REPORT_COVER)
    assert [words(reading, row) for row in fields.find(reading)] == ["Harbour Panel"]

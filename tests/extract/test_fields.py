"""Fields of cover sheets."""

import pytest

from pipeline.extract import fields
from pipeline.facts import MeetingKind
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


@pytest.mark.parametrize(
    "text",
    [
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

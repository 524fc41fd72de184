"""What columns take when a person corrects them is what schema.sql lets them hold."""

from __future__ import annotations

import re
import sqlite3

import pytest

from pipeline.rows import COLUMNS
from pipeline.store import StoreError
from pipeline.store.correctable import column_of
from pipeline.store.schema import schema_sql

FACTS = [table for table, names in COLUMNS.items() if "rule" in names]
_CARRIED = {"id", "document_id", "agenda_item_id", "evidence_id", "rule", "confidence"}


@pytest.mark.parametrize(
    ("table", "field", "written", "value"),
    [
        ("risk_observation", "score", "16", 16.0),
        ("risk_observation", "score", " -2.5 ", -2.5),
        ("risk_observation", "rag", "red", "red"),
        ("risk_observation", "rag", "", None),
        ("risk_observation", "owner", None, None),
        ("vote_event", "unanimous", "1", 1),
        ("action_mention", "due", "2025-06-30", "2025-06-30"),
        ("interest", "kind", "disclosable pecuniary", "disclosable pecuniary"),
    ],
)
def test_a_value_is_read_as_its_column_holds_it(table: str, field: str, written: str | None, value: object) -> None:
    read = column_of(table, field).read(written)
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    ("table", "field", "written", "said"),
    [
        ("risk_observation", "score", "high", "is a number like 12.5"),
        ("risk_observation", "score", "nan", "is a number"),
        ("risk_observation", "score", "1e999", "is a number"),
        ("risk_observation", "rag", "purple", "red, amber, green, yellow"),
        ("risk_observation", "title", " ", "cannot be blank"),
        ("vote_event", "unanimous", "yes", "0, 1"),
        ("action_mention", "due", "30 June 2025", "a day like 2025-06-30"),
        ("action_mention", "due", "20250630", "a day like 2025-06-30"),
    ],
)
def test_what_a_column_does_not_take_is_told(table: str, field: str, written: str, said: str) -> None:
    with pytest.raises(StoreError, match=re.escape(said)):
        column_of(table, field).read(written)


@pytest.mark.parametrize(("table", "field"), [("risk_observation", "confidence"), ("risk_observation", "colour"), ("person_vote", "name")])
def test_what_is_no_field_of_a_fact_is_told(table: str, field: str) -> None:
    with pytest.raises(StoreError, match="has no field"):
        column_of(table, field)


@pytest.mark.parametrize("table", FACTS)
def test_every_check_of_the_schema_is_known(table: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.executescript(schema_sql())
    (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", [table]).fetchone()
    connection.close()
    checked = set(re.findall(r"CHECK \((\w+) ", " ".join(sql.split()))) - _CARRIED
    assert {name for name in COLUMNS[table] if name not in _CARRIED and column_of(table, name).choices} == checked

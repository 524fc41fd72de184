"""What follows from papers, links and meetings, kept in tables so that a question need not derive it again.

`NAME.sql` is one SELECT in SQLite's SQL (translated for PostgreSQL as questions are) with the columns of the table NAME in their order:
what the table holds of one jurisdiction, or, in `NAME_in_paper.sql`, what follows from the facts of one paper alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, TableClause, and_, select, text

from pipeline.rows import IDS_PER_DOCUMENT
from pipeline.store.differences import Row, nothing, of_jurisdiction, replace_rows
from pipeline.store.script import for_database, prepared
from pipeline.store.tables import tables

# In their order: changes and contradictions are seen in histories.
TABLES = ("risk_history", "indicator_history", "action_ledger", "change", "contradiction", "gap")
_AT_ONCE = 1000  # papers


def derive_histories(connection: Connection, jurisdiction_id: int) -> None:
    """Derives anew what follows from the links and meetings of a jurisdiction."""
    for name in TABLES:
        replace_rows(connection, {name: rows_of_jurisdiction(connection, name, jurisdiction_id)}, of_jurisdiction(jurisdiction_id))


def rows_of_jurisdiction(connection: Connection, name: str, jurisdiction_id: int) -> list[Row]:
    """What a table holds of a jurisdiction, derived from what the tables before it hold."""
    return _selected(connection, name, {"jurisdiction": jurisdiction_id})


def derive_of_paper(connection: Connection, document_id: int, *, afresh: bool = False) -> None:
    """Derives anew what follows from the facts of one paper alone; `afresh` where the paper was not in the store before."""
    _derive_in_papers(connection, document_id, document_id, afresh)


def derive_everything(connection: Connection) -> None:
    """Derives anew what follows from all papers and links of the store."""
    last = connection.execute(text("SELECT coalesce(max(id), 0) FROM document")).scalar_one()
    for first in range(1, last + 1, _AT_ONCE):
        _derive_in_papers(connection, first, first + _AT_ONCE - 1)
    organization = tables()["organization"].c
    jurisdictions = select(organization.id).where(organization.classification == "jurisdiction")
    for jurisdiction_id in connection.execute(jurisdictions).scalars().all():
        derive_histories(connection, jurisdiction_id)


def _derive_in_papers(connection: Connection, first: int, last: int, afresh: bool = False) -> None:
    lowest, highest = first * IDS_PER_DOCUMENT, (last + 1) * IDS_PER_DOCUMENT - 1
    bounds = {"lowest": lowest, "highest": highest}

    def contradicting(table: TableClause) -> ColumnElement[bool]:
        return _of_papers(table, table.c.fact_id.between(lowest, highest))

    def missing(table: TableClause) -> ColumnElement[bool]:
        return _of_papers(table, table.c.document_id.between(first, last))

    contradictions = _selected(connection, "contradiction_in_paper", bounds)
    replace_rows(connection, {"contradiction": contradictions}, nothing if afresh else contradicting)
    gaps = _selected(connection, "gap_in_paper", bounds)
    replace_rows(connection, {"gap": gaps}, nothing if afresh else missing)


def _of_papers(table: TableClause, these: ColumnElement[bool]) -> ColumnElement[bool]:
    """The rows of a table that follow from single papers, of these papers."""
    return and_(these, table.c.jurisdiction_id.is_(None))


def _selected(connection: Connection, name: str, parameters: Mapping[str, int]) -> list[Row]:
    result = connection.execute(prepared(for_database(connection, _select(name), parameters)), parameters)
    return [tuple(row) for row in result.all()]


@cache
def _select(name: str) -> str:
    return Path(__file__).with_name(f"{name}.sql").read_text("utf-8")

"""Risks and measures as rows."""

from __future__ import annotations

from dataclasses import replace

from pipeline.link import Papers, Place
from pipeline.link.mentions import UNDATED
from pipeline.link.series_rows import indicator_rows, risk_rows
from tests.link.mentioned import AUDIT, COUNCIL, measure, risk

KEYS = {COUNCIL: "westmere", AUDIT: "westmere/audit"}


def test_a_paper_without_a_date_is_not_the_latest() -> None:
    first, second = risk("Harbour wall", 1, "HR3"), risk("Failure of the harbour wall", 2, "HR7")
    undated = replace(risk("harbour wall failure", 3, "HR1"), date=None, place=Place(UNDATED, "f" * 64, 1))
    (row,) = risk_rows(Papers(COUNCIL, "westmere", KEYS, risks=(undated, second, first)))["risk"]
    assert row[3:] == ("Failure of the harbour wall", "HR7", "2020-04-15", "2020-07-15")
    (row,) = risk_rows(Papers(COUNCIL, "westmere", KEYS, risks=(undated,)))["risk"]
    assert row[3:] == ("harbour wall failure", "HR1", None, None)


def test_a_risk_is_called_by_its_title_where_the_latest_paper_prints_the_reference_alone() -> None:
    risks = (risk("Harbour wall", 1, "HR3"), risk("HR3", 2, "HR3"))
    (row,) = risk_rows(Papers(COUNCIL, "westmere", KEYS, risks=risks))["risk"]
    assert row[3:] == ("Harbour wall", "HR3", "2020-04-15", "2020-07-15")


def test_a_measure_is_called_as_its_latest_paper_calls_it() -> None:
    measures = (measure("Homes let", 1), measure("Number of homes let", 2))
    (row,) = indicator_rows(Papers(COUNCIL, "westmere", KEYS, indicators=measures))["indicator"]
    assert row[3] == "Number of homes let"

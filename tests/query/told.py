"""The base rows of a store in plain Python: what its papers state, and what linking has made of it. No view is asked."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

Row = dict[str, Any]


class Told:
    """The facts of the papers that are asked: loaded, the newest at their path, no draft of approved minutes; without rejected facts."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        newest: dict[str, tuple[int, int]] = {}
        for row in self.rows("document_version"):
            newest[row["path"]] = max(newest.get(row["path"], (0, 0)), (row["number"], row["document_id"]))
        current = {document for _, document in newest.values()}
        superseded = {row["document_id"] for row in self.rows("event_paper") if row["superseded_by"] is not None}
        loaded = {row["id"]: row["path"] for row in self.rows("document") if row["status"] == "loaded"}
        self.content = {row["id"]: row["sha256"] for row in self.rows("document")}
        self.papers = {document: path for document, path in loaded.items() if document in current - superseded}
        self.meetings = {row["document_id"]: row for row in self.rows("meeting")}
        self._words = {row["id"]: row for row in self.rows("evidence")}
        self._items = {row["id"]: row for row in self.rows("agenda_item")}
        self._rejected = {(row["fact_table"], row["fact_id"]) for row in self.rows("rejected_fact")}

    def rows(self, table: str) -> list[Row]:
        cursor = self._connection.execute(f"SELECT * FROM {table}")
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]

    def facts(self, table: str) -> dict[int, Row]:
        """The facts of one kind by number, each with its meeting, its item and its words."""
        found = {}
        for row in self.rows(table):
            if row["document_id"] in self.papers and (table, row["id"]) not in self._rejected:
                meeting, words = self.meetings[row["document_id"]], self._words[row["evidence_id"]]
                item = self._items.get(row["agenda_item_id"])
                where = {"document": self.papers[row["document_id"]], "page": words["page"], "quote": " ".join(words["exact"].split())}
                place = {name: meeting[name] for name in ("date", "body", "organization")}
                found[row["id"]] = row | place | where | {"item": " ".join(item["title"].split()) if item else None}
        return found

    def followed(self, table: str, link: str, thing: str) -> dict[int, dict[str, list[Row]]]:
        """The facts of a kind by the thing that they are about, and by day, the earliest first; those of a day by their papers' content."""
        facts, days = self.facts(table), defaultdict[int, dict[str, list[Row]]](lambda: defaultdict(list))
        for row in self.rows(link):
            fact = facts.get(row[f"{table}_id"])
            if fact and fact["date"]:
                days[row[f"{thing}_id"]][fact["date"]].append(fact)
        return {key: {day: sorted(days[key][day], key=self._by_content) for day in sorted(days[key])} for key in days}

    def _by_content(self, fact: Row) -> tuple[str, int]:
        return self.content[fact["document_id"]], fact["id"]

    def holders(self, table: str, field: str) -> dict[int, list[tuple[str, int]]]:
        """Which persons and posts a field of a kind of fact means, by the fact's number."""
        found: dict[int, list[tuple[str, int]]] = defaultdict(list)
        for kind in ("person", "post"):
            for row in self.rows(f"{kind}_link"):
                if (row["fact_table"], row["field"]) == (table, field):
                    found[row["fact_id"]].append((kind, row[f"{kind}_id"]))
        return found


def only(values: Iterable[Any]) -> Any:
    """The one value that is stated, if just one is."""
    stated = {value for value in values if value is not None}
    return stated.pop() if len(stated) == 1 else None


def joined(words: Iterable[str]) -> str | None:
    """The words that differ, in their order; None where there are none."""
    return "; ".join(sorted(set(words) - {""})) or None


def fullest(facts: list[Row], *tests: Callable[[Row], bool]) -> Row:
    """The first fact of a day that passes the first test, else the second, else the first of all."""
    return next((fact for test in tests for fact in facts if test(fact)), facts[0])


def in_order(value: str | None) -> tuple[bool, str]:
    """A key that puts NULL first, as SQLite does."""
    return value is not None, value or ""

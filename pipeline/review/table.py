"""The list of what needs a person as a table to fill in, and the decisions in it read again."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UserError, reason
from pipeline.store import StoreError
from pipeline.store.fingerprint import read_fingerprint
from pipeline.store.review_list import Open
from pipeline.store.reviews import DECISIONS, Decision

_AGAINST = ("other_date", "other_document", "other_page", "other_quote")  # of a contradiction
_TOLD = ("kind", "fact", "name", "reason", "document", "page", "quote", *_AGAINST, "fingerprint")
_ASKED = ("decision", "field", "value", "other", "note")  # for the person to fill in; `other` is filled in where one thing could be meant
COLUMNS = (*_TOLD, *_ASKED)

Row = tuple[str | int | None, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table that decides something: its number in the file, and the decision or what is wrong with it."""

    number: int
    decision: Decision | StoreError


def rows_of(entries: Iterable[Open]) -> list[Row]:
    """The rows of the table, in the order of COLUMNS, with nothing decided."""
    return [(*(getattr(entry, name) for name in _TOLD), None, None, None, entry.other, None) for entry in entries]


def read_table(path: Path) -> Iterator[Line]:
    """The decisions in a table that was filled in; lines without one are passed over.

    Raises UserError if the file cannot be read or has no columns `fingerprint` and `decision`.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:  # a spreadsheet writes a mark at the beginning
            reader = csv.DictReader(file, strict=True)
            missing = {"fingerprint", "decision"} - set(reader.fieldnames or ())
            if missing:
                raise UserError(f"{path} has no column {' or '.join(sorted(missing))}: make it with `minutebook review --csv`.")
            for row in reader:
                cells = {name: (value or "").strip() for name, value in row.items() if name and not isinstance(value, list)}
                if cells.get("decision"):
                    yield Line(reader.line_num, _decision(cells))
    except OSError as error:
        raise UserError(f"{path} cannot be read: {reason(error)}.") from error
    except UnicodeDecodeError as error:
        raise UserError(f"{path} is not UTF-8: save it as CSV UTF-8.") from error
    except csv.Error as error:
        raise UserError(f"{path} is no CSV with commas: {error}.") from error


def _decision(cells: dict[str, str]) -> Decision | StoreError:
    decision = cells["decision"].lower()
    try:
        if decision not in DECISIONS:
            raise StoreError(f"There is no decision {cells['decision']!r}: it is one of {', '.join(DECISIONS)}.")
        fingerprint = read_fingerprint(cells["fingerprint"])
        note = cells.get("note") or None
        if decision in ("merge", "split"):
            return Decision(decision, fingerprint, other=read_fingerprint(cells.get("other", "")), note=note)
        if decision == "correct":
            return Decision(decision, fingerprint, field=cells.get("field"), value=cells.get("value") or None, note=note)
        return Decision(decision, fingerprint, note=note)
    except StoreError as error:
        return error

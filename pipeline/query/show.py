"""An answer as text for programs: a line a row for a pipe, CSV, JSON. A table for a terminal is `table`'s."""

from __future__ import annotations

import csv
import io
import json

from pipeline.query.ask import Answer, Value

_GAP = 2


def as_json(answer: Answer) -> str:
    """A list of objects, one a line."""
    rows = (json.dumps(record, ensure_ascii=False) for record in answer.records())
    return "[\n" + ",\n".join(rows) + "\n]" if answer.rows else "[]"


# what begins a formula in a spreadsheet (OWASP, CSV injection)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(answer: Answer) -> str:
    """CSV with a line of column names, as RFC 4180 has it.

    Text that a spreadsheet would take for a formula ("=HYPERLINK(...)") has an apostrophe before it: papers are untrusted.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(answer.columns)
    writer.writerows([_harmless(value) for value in row] for row in answer.rows)
    return out.getvalue().rstrip("\r\n")


def _harmless(value: Value) -> Value:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def as_lines(answer: Answer) -> str:
    """Aligned columns, one line a row whatever its length: for a pipe."""
    table = [list(answer.columns), *([_printed(value) for value in row] for row in answer.rows)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return "\n".join((" " * _GAP).join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in table)


def _printed(value: Value) -> str:
    return "" if value is None else str(value)

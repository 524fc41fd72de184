"""An answer as text: a table for a terminal, a line a row for a pipe, CSV, JSON."""

from __future__ import annotations

import csv
import io
import json
import os
import textwrap
from collections.abc import Iterator, Mapping, Sequence

from pipeline.query.ask import Answer, Value

_GAP = 2
_LEAST = 14  # no column is made narrower than its longest word, nor than this where that is longer
_CITED = ("document", "page", "quote")  # shown below a row in a terminal, where a column of them would leave no room
_OTHER = tuple(f"other_{name}" for name in _CITED)  # what the row is held against, shown below that

# The colours of ratings, of the words that go with them, and of what is less than the row.
_COLOURS = {"red": "31", "amber": "33", "yellow": "93", "green": "32", "unreadable": "31", "partial": "33", "new": "1"}
_HEADING, _DIM = "1", "2"


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
    return "\n".join(
        (" " * _GAP).join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in table
    )


def as_table(answer: Answer, width: int, *, colour: bool, below: Sequence[str] = ()) -> str:
    """Columns that fit `width`, their text wrapped, with the words and place of each row below it: for a terminal.

    Where so many columns cannot fit, each row is a paragraph instead: its values, each after its name. Nothing is cut off. The
    columns `below` have a line each below the row, which is never wrapped: what a person copies.
    """
    records = [{name: _printed(value) for name, value in record.items()} for record in answer.records()]
    told = (*_CITED, *_OTHER, "other_date", *below)
    shown = [name for name in answer.columns if name not in told and (not records or any(record[name] for record in records))]
    headings = [name.replace("_", " ") for name in shown]
    rows = [[record[name] for name in shown] for record in records]
    widths = _fit([headings, *rows], width)
    if widths is None:
        blocks = [_paragraph(headings, row, width, colour) for row in rows]
        top = []
    else:
        blocks = [list(_wrapped(row, widths, colour)) for row in rows]
        top = [_paint(line, _HEADING, colour) for line in _wrapped(headings, widths, False)]
    for block, record in zip(blocks, records, strict=True):
        for said in _citations(record):
            lines = textwrap.wrap(said, width, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False)
            block += [_paint(line, _DIM, colour) for line in lines]
        block += [f"    {name.replace('_', ' ')}: {record[name]}" for name in below if record[name]]
    return "\n".join([*top, *(line for block in blocks for line in block)])


def _printed(value: Value) -> str:
    return "" if value is None else str(value)


def _fit(table: Sequence[Sequence[str]], width: int) -> list[int] | None:
    """A width for each column: its longest cell, and where that is too much, the widest columns narrowed until all fit.

    None where they would have to be narrower than their words.
    """
    columns = list(zip(*table, strict=True))
    widths = [max(map(len, column)) for column in columns]
    words = [max((len(word) for cell in column for word in cell.split()), default=1) for column in columns]
    least = [min(longest, _LEAST) for longest in words]
    excess = sum(widths) + _GAP * (len(widths) - 1) - width
    if sum(least) + _GAP * (len(widths) - 1) > width:
        return None
    for _ in range(excess):
        widest = max(range(len(widths)), key=lambda place: (widths[place] > least[place], widths[place]))
        widths[widest] -= 1
    return widths


def _paragraph(headings: Sequence[str], row: Sequence[str], width: int, colour: bool) -> list[str]:
    told = "; ".join(f"{heading}: {cell}" for heading, cell in zip(headings, row, strict=True) if cell)
    return [_paint(line, _HEADING, colour) for line in textwrap.wrap(told, max(width, 1))]


def _wrapped(row: Sequence[str], widths: Sequence[int], colour: bool) -> Iterator[str]:
    cells = [textwrap.wrap(cell, width) or [""] for cell, width in zip(row, widths, strict=True)]
    for place in range(max(map(len, cells), default=0)):
        parts = []
        for cell, words, width in zip(cells, row, widths, strict=True):
            part = cell[place] if place < len(cell) else ""
            parts.append(_paint(part, _COLOURS.get(words, ""), colour) + " " * (width - len(part)))
        yield (" " * _GAP).join(parts).rstrip()


def _citations(record: Mapping[str, str]) -> Iterator[str]:
    """Where a row is written, and the place that it is held against, if there is one."""
    yield _place(*(record.get(name, "") for name in _CITED))
    if record.get("other_document"):
        yield f"against {record['other_date']}: {_place(*(record[name] for name in _OTHER))}"


def _place(document: str, page: str, quote: str) -> str:
    place = _near(document) + (f", page {page}" if page else "")
    return f"“{quote}” {place}" if quote else place


def _near(path: str) -> str:
    """A path below the folder where the user stands is shown from there."""
    here = os.getcwd().rstrip(os.sep) + os.sep
    return path.removeprefix(here)


def _paint(words: str, code: str, colour: bool) -> str:
    return f"\033[{code}m{words}\033[0m" if colour and code and words else words

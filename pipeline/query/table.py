"""An answer as a table for a terminal: what can be read at a glance stands in columns, everything else below its row.

date        rag  score  score before  movement
2025-03-06  red     20            15  worse
    reference: SR05; owner: Karl Whitcombe
    “SR05 Failure of the sea wall 15 20 10 Karl Whitcombe”
    Audit Committee, Marlhaven Borough Council: papers/march.docx, page 2
"""

from __future__ import annotations

import os
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence

from pipeline.query.ask import Answer, Value

_GAP = 2
_LEAST = 22  # no column is made narrower than its longest word, nor than this where that is longer
_INDENT = " " * 4
_CITED = ("document", "page", "quote")  # told below a row, where a column of them would leave no room
_OTHER = ("other_date", "other_document", "other_page", "other_quote")  # what the row is held against
_WHOSE = ("body", "organization")  # told with the place, where there are words that are quoted
_TRUTHS = ("target_moved", "unanimous")  # which SQL tells by 1 and 0

_KEPT = "\N{NO-BREAK SPACE}"  # a place stays on one line: a path that is broken cannot be copied

# The colours of ratings, of the words that go with them, and of what is less than the row.
_COLOURS = {"red": "31", "amber": "33", "yellow": "93", "green": "32", "unreadable": "31", "partial": "33", "new": "1"}
_HEADING, _DIM = "1", "2"


def as_table(answer: Answer, width: int, *, colour: bool, below: Sequence[str] = ()) -> str:
    """The answer in `width` characters: columns, their text wrapped, and below each row its words and place.

    Where not all columns fit, those that say the same of every row are told once, above; the last of the others have a line below
    each row. Nothing is cut off, and no path is broken over lines. The columns `below` have a line each, which is never wrapped:
    what a person copies.
    """
    records = [{name: _printed(name, value) for name, value in record.items()} for record in answer.records()]
    apart = {*_CITED, *_OTHER, *below, *(_WHOSE if "quote" in answer.columns else ())}
    names = [name for name in answer.columns if name not in apart and (not records or any(record[name] for record in records))]
    once: list[str] = []
    if not _fits(names, records, width):
        once = [name for name in names[1:] if len(records) > 1 and len({record[name] for record in records}) == 1]
        names = [name for name in names if name not in once]
    rest: list[str] = []
    while len(names) > 1 and not _fits(names, records, width):
        rest.insert(0, names.pop())
    widths = _widths(names, records, width)
    numbers = {name for name in names if all(_NUMBER.fullmatch(record[name]) for record in records if record[name])}
    lines = [_paint(line, _HEADING, colour) for line in _row({name: _heading(name) for name in names}, names, widths, numbers, False)]
    if once:
        lines = [*_told(records[0], once, width, indent=""), *lines]
    for record in records:
        lines += _row(record, names, widths, numbers, colour)
        lines += _told(record, rest, width, indent=_INDENT)
        lines += [_paint(line, _DIM, colour) for line in _citations(record, "quote" in answer.columns, width)]
        lines += [f"{_INDENT}{_heading(name)}: {record[name]}" for name in below if record[name]]
    return "\n".join(lines)


_NUMBER = re.compile(r"-?[\d,]+(?:\.\d+)?")


def _printed(name: str, value: Value) -> str:
    if name in _TRUTHS and value in (0, 1):
        return "yes" if value else "no"
    if isinstance(value, int) and abs(value) >= 10_000:  # "412,000,000"
        return f"{value:,}"
    return "" if value is None else str(value)


def _heading(name: str) -> str:
    return name.replace("_", " ")


def _columns(names: Sequence[str], records: Sequence[Mapping[str, str]]) -> list[list[str]]:
    return [[_heading(name), *(record[name] for record in records)] for name in names]


def _least(column: Sequence[str]) -> int:
    """How narrow a column may become: its longest word, or what is fit to read where it is longer than that."""
    return max(min(max(map(len, column)), _LEAST), max((len(word) for cell in column for word in cell.split()), default=1))


def _fits(names: Sequence[str], records: Sequence[Mapping[str, str]], width: int) -> bool:
    return sum(map(_least, _columns(names, records))) + _GAP * (len(names) - 1) <= width


def _widths(names: Sequence[str], records: Sequence[Mapping[str, str]], width: int) -> list[int]:
    """A width for each column: its longest cell, and where that is too much, the widest columns narrowed until all fit."""
    columns = _columns(names, records)
    widths, least = [max(map(len, column)) for column in columns], [_least(column) for column in columns]
    for _ in range(sum(widths) + _GAP * (len(widths) - 1) - width):
        widest = max(range(len(widths)), key=lambda place: (widths[place] > least[place], widths[place]))
        widths[widest] = max(widths[widest] - 1, 1)
    return widths


def _row(record: Mapping[str, str], names: Sequence[str], widths: Sequence[int], numbers: set[str], colour: bool) -> Iterator[str]:
    """The lines of a row; numbers stand to the right."""
    cells = [textwrap.wrap(record[name], width) or [""] for name, width in zip(names, widths, strict=True)]
    for place in range(max(map(len, cells), default=0)):
        parts = []
        for name, cell, width in zip(names, cells, widths, strict=True):
            part = cell[place] if place < len(cell) else ""
            room = " " * (width - len(part))
            painted = _paint(part, _COLOURS.get(record[name], ""), colour)
            parts.append(room + painted if name in numbers else painted + room)
        yield (" " * _GAP).join(parts).rstrip()


def _told(record: Mapping[str, str], names: Sequence[str], width: int, indent: str) -> list[str]:
    """ "reference: SR05; owner: Karl Whitcombe", of what the record has a value for."""
    told = "; ".join(f"{_heading(name)}: {record[name]}" for name in names if record[name])
    return textwrap.wrap(told, max(width, 1), initial_indent=indent, subsequent_indent=indent) if told else []


def _citations(record: Mapping[str, str], quoted: bool, width: int) -> Iterator[str]:
    """Where a row is written, and the place that it is held against, if there is one."""
    whose = ", ".join(dict.fromkeys(record[name] for name in _WHOSE if record.get(name))) if quoted else ""
    yield from _citation(record.get("quote", ""), whose, _place(record.get("document", ""), record.get("page", "")), width)
    if record.get("other_document"):
        place = _place(record["other_document"], record["other_page"])
        yield from _citation(record["other_quote"], "", place, width, before=f"against {record['other_date']}: ")


def _citation(quote: str, whose: str, place: str, width: int, before: str = "") -> Iterator[str]:
    """The words, then whose paper it is and where it lies: on the same line where there is room, as no path is broken."""
    lines = textwrap.wrap(before + (f"“{quote}”" if quote else ""), width, initial_indent=_INDENT, subsequent_indent=_INDENT)
    tail = f"{whose}: {place}" if whose and place else whose or place
    if not tail:
        yield from lines
        return
    if lines and len(lines[-1]) + 1 + len(tail) <= width:
        yield from [*lines[:-1], f"{lines[-1]} {tail.replace(_KEPT, ' ')}"]
        return
    yield from lines
    for line in textwrap.wrap(
        tail, width, initial_indent=_INDENT, subsequent_indent=_INDENT, break_on_hyphens=False, break_long_words=False
    ):  # fmt: skip
        yield line.replace(_KEPT, " ")


def _place(path: str, page: str) -> str:
    """A path below the folder where the user stands is told from there."""
    here = os.getcwd().rstrip(os.sep) + os.sep
    return path.removeprefix(here).replace(" ", _KEPT) + (f",{_KEPT}page{_KEPT}{page}" if page else "")


def _paint(words: str, code: str, colour: bool) -> str:
    return f"\033[{code}m{words}\033[0m" if colour and code and words else words

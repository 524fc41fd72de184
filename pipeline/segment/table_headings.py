"""The headings over the columns of a table, of one row or of two where a cell of the first stands over several columns.

Ref | Risk | Score            | Owner
    |      | Before  | After  |
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.language.names import find_names, is_given_name, read_name
from pipeline.segment.passages import Row

_LONGEST = 60  # characters
_WORDS = 5  # of a heading in the second row
# "2023/24", "FY 2016", "Q3 2024", "May 2023", "Apr-24": figures that head columns of figures, whatever words stand beside them
_TIME = re.compile(
    r"(?<![\d/])(?:(?:\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}[\s-]?[’']?)?(?:(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?|\d\d/\d\d)|"
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}[\s-]?[’']?\d\d|(?:Q|Qtr|Quarter|Month|Year)\s?\d{1,2})(?![\d/])",
    re.IGNORECASE,
)
_LONGEST_TIME = 4  # words; more are a sentence
# "£'000", "€000s", "(£ 000)": in what the figures under a heading are counted
_SCALE = re.compile(r"[£€$]\s?[’'‘]?000s?\b|[’'‘]000s?\b", re.I)


def headings_of(rows: Sequence[Row]) -> tuple[dict[int, str], int]:
    """The words over each column, and how many rows hold them; none and 0 where the first row is none of headings."""
    if not _is_heading_row(rows):
        return {}, 0
    first = {cell.column: passage.text for cell, passage in rows[0]}
    columns = sorted({cell.column for row in rows for cell, _ in row})
    if all(column in first for column in columns) or not _goes_on(rows, first):
        return first, 1
    below = {cell.column: passage.text for cell, passage in rows[1]}
    headings: dict[int, str] = {}
    over = ""
    for column in columns:
        over = first.get(column, over)
        headings[column] = f"{over} {below.get(column, '')}".strip()
    return headings, 2


def _goes_on(rows: Sequence[Row], first: dict[int, str]) -> bool:
    """Whether the second row names the columns that one cell of the first stands over: it leaves out those whose heading goes on through
    it, or has words where all rows below have figures."""
    below = {cell.column: passage.text for cell, passage in rows[1]}
    filled = [words for words in below.values() if words]
    if len(rows) < 3 or not filled or any(len(words.split()) > _WORDS or _holds_figure(words) for words in filled):
        return False
    if any(column not in below for column in first):
        return any(below.get(column) for column in below if column not in first)
    rest = [{cell.column: passage.text for cell, passage in row} for row in rows[2:]]
    return any(words and all(_FIGURE.search(row.get(column, "")) for row in rest) for column, words in below.items())


_FIGURE = re.compile(r"\d")


def _is_heading_row(rows: Sequence[Row]) -> bool:
    if len(rows) < 2:
        return False
    first = [passage.text for _, passage in rows[0] if passage.text]
    return (
        len(first) >= 2
        and all(len(words) <= _LONGEST for words in first)
        and sum(_holds_figure(words) for words in first) <= len(first) / 2
        and not any(_names_somebody(words) for words in first)
    )


# "Cllr A Hill", "Ann Hill|, Clerk", "Ann Hill| (Chair)": the name ends where its cell does, or something is told of it
_CLOSED = re.compile(r"\s*(?:$|[,(–-])")


def _names_somebody(words: str) -> bool:
    """Whether a cell begins with a person, as those of a list of members do, and no heading: "Cllr A Hill", "Ann Hill (Chair)"."""
    titled = next(iter(find_names(words, untitled=False)), None)
    if titled is not None and titled.start == 0:
        return True
    name = read_name(words, 0) if is_given_name(words.split()[0]) else None
    return name is not None and " " in name.name and _CLOSED.match(words, name.end) is not None


def _holds_figure(words: str) -> bool:
    """Whether a cell prints a figure that is no period over a column and no scale: "Target 2023", "May 2023", "Updated £'000" do not."""
    words = _SCALE.sub("", words)
    told = _TIME.sub("", words) if len(words.split()) <= _LONGEST_TIME else words
    return any(sign.isdigit() for sign in told)

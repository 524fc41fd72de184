"""Tables whose cells a page set each on a line of its own, the headings first.

Ref
Risk
Score
HB1
Late trains
20
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline import patterns as re
from pipeline.extract import periods
from pipeline.extract.grid import Grid, Row
from pipeline.extract.headings import part, words_of
from pipeline.facts import Block, BlockKind, Section, TableCell
from pipeline.language.figures import has_figure

_LONGEST_HEADING = 5  # words
_FEWEST_COLUMNS = 3
_LONGEST_FIGURE = 20  # characters


@dataclass(frozen=True)
class Form:
    """What such a table holds: the words of its headings by the part of each column, the part that names a row, those that hold figures,
    and those of which a table has one at least. `timed` says that a heading may be a period, over figures."""

    parts: Mapping[str, Sequence[str]]
    name: str
    figures: frozenset[str]
    telling: frozenset[str]
    timed: bool = False

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the phrases that tell the part of a column."""
        return frozenset(word for phrases in self.parts.values() for phrase in phrases for word in phrase.split())

    def part(self, heading: str) -> str | None:
        if self.timed and periods.in_heading(heading):
            return "value"
        return part(heading, self.parts)


def lines_of(blocks: Sequence[Block]) -> list[Block]:
    """The blocks that may be cells or labelled values of a table that was taken apart."""
    return [
        block
        for block in blocks
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.SUBHEADING, BlockKind.TITLE, BlockKind.FIELD, BlockKind.CLAUSE)
        and block.section not in (Section.ATTENDANCE, Section.DOCUMENTS)
        and block.text.strip(" |")
    ]


def printed(block: Block) -> str:
    """The words of a block, with the label that was taken for the name of a field."""
    return f"{block.label}: {block.text}" if block.kind is BlockKind.FIELD and block.label else block.text


def lined(lines: Sequence[Block], form: Form) -> Iterator[Grid]:
    """The tables of a form whose cells are `lines`."""
    place = 0
    while place < len(lines):
        width = _width(lines, place, form)
        rows = _rows(lines, place, width, form) if width else []
        if rows:
            yield Grid(tuple(line.text for line in lines[place : place + width]), tuple(rows))
        place += width * (len(rows) + 1) if rows else 1


def _width(lines: Sequence[Block], place: int, form: Form) -> int:
    """How many lines from here are headings; 0 if they do not name what the form holds and tell of it."""
    found: list[str] = []
    for line in (lines[order] for order in range(place, len(lines))):
        if len(line.text.split(None, _LONGEST_HEADING)) > _LONGEST_HEADING:
            break
        timed = form.timed and periods.in_heading(line.text) is not None
        if not timed and has_figure(line.text):
            break
        if not timed and form.words.isdisjoint(words_of(line.text).split()):  # quick, for the many lines of names and places
            break
        name = form.part(line.text)
        if name is None:
            break
        found.append(name)
    if len(found) < _FEWEST_COLUMNS:
        return 0
    exact = any(words_of(line.text) in form.parts[form.name] for line in lines[place : place + len(found)])
    return len(found) if exact and form.telling & set(found) else 0


def _rows(lines: Sequence[Block], place: int, width: int, form: Form) -> list[Row]:
    """The rows under headings, as long as each line fits its column."""
    headings = lines[place : place + width]
    figures = [form.part(line.text) in form.figures for line in headings]
    names = [words_of(line.text) in form.parts[form.name] for line in headings]
    rows: list[Row] = []
    for start in range(place + width, len(lines) - width + 1, width):
        group = lines[start : start + width]
        fits = all(
            len(line.text) <= _LONGEST_FIGURE and re.search(r"\d|^\W*$|n/a|tb[cd]", line.text, re.I)
            if figure
            else not name or re.search(r"[A-Za-z]{3}", line.text)
            for line, figure, name in zip(group, figures, names, strict=True)
        )
        if not fits:
            break
        cells = tuple(TableCell(heading.text, line.passage) for heading, line in zip(headings, group, strict=True))
        rows.append(Row(group[names.index(True)], cells))
    return rows

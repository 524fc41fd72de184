"""Rows of a table that list who came: a label of attendance, the names beside it, and the rows below that go on with its list."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline import patterns as re
from pipeline.facts import Cell, Passage, Span
from pipeline.language.names import begins_name
from pipeline.language.posts import is_post
from pipeline.segment.labels import attendance_of
from pipeline.segment.passages import fold
from pipeline.segment.titles import VERB

# "Present", "In attendance", "Apologies": what a table of attendance has in its first column at least once
_TELLS_ATTENDANCE = re.compile(r"present|attend|apolog", re.IGNORECASE)
_CAPITAL = re.compile(r"\W*[A-Z]")
_LONGEST = 16  # words of an entry: "Councillor Ann Hill (from item 4, by video link)"


@dataclass(frozen=True, slots=True)
class Listing:
    """A row that lists who came: its label, None where it goes on with the list above, and the cells with names."""

    label: Span | None
    names: tuple[tuple[Span, ...], ...]  # a cell each, with that of the post beside it


def listings(rows: Sequence[Sequence[tuple[Cell, Passage]]]) -> dict[int, Listing]:
    """The rows of a table that list who came, by their number; none in a table that tells nobody's attendance."""
    found: dict[int, Listing] = {}
    tells = False
    column = 0
    for number, row in enumerate(rows):
        filled = [(cell, passage.text) for cell, passage in row if passage.text]
        (first, label), rest = filled[0], filled[1:]
        if rest and attendance_of(label) is not None and (names := _names(rest, beside=True)):
            found[number] = Listing(first.span, names)
            tells = tells or _TELLS_ATTENDANCE.search(label) is not None
            column = first.column
        # "Present: | Cllr Hill" over " | Cllr Elm | Cllr Ash", whose first cell is empty
        elif number - 1 in found and first.column > column and (names := _names(filled, beside=False)):
            found[number] = Listing(None, names)
    return found if tells else {}  # "Chair | Cllr Hill" on the cover of a report lists nobody


def _names(cells: Sequence[tuple[Cell, str]], *, beside: bool) -> tuple[tuple[Span, ...], ...]:
    """The entries that cells hold: one beside a label if no other label is printed in it, several if a name begins each; a post or
    a note in brackets belongs to the name before it ("Cllr Ann Hill | Chair", "Cllr Bob Elm | (from item 4)"). Empty if they hold none."""
    entries: list[tuple[Span, ...]] = []
    alone = beside and len(cells) == 1
    for cell, words in cells:
        if entries and (is_post(words) or words.startswith("(")):
            entries[-1] = (*entries[-1], cell.span)
        elif alone or _is_entry(words, named=beside):
            if attendance_of(words) is not None or _CAPITAL.match(words) is None:
                return ()
            entries.append((cell.span,))
        else:
            return ()
    return tuple(entries)


def _is_entry(words: str, *, named: bool) -> bool:
    """Whether words may be an entry of a list: no sentence, and if `named`, begun by a name."""
    return begins_name(words, 0) if named else len(words.split()) <= _LONGEST and VERB.search(words) is None


def entry_of(text: str, cells: Sequence[Span]) -> Passage:
    """The name and the posts of one entry as a list has them on a line: "Cllr Ann Hill, Chair"."""
    whole = fold(text, cells[:1])
    for cell in cells[1:]:
        post = fold(text, [cell])
        between = " " if post.text.startswith("(") else ", "
        offsets = array("I", [*whole.offsets, *[whole.offsets[-1]] * len(between), *post.offsets])
        whole = Passage(f"{whole.text}{between}{post.text}", offsets)
    return whole

"""Tallies of tables whose cells a page lost, so that each stands on a line of its own.

Succeeding                        Green
Near target                       12
Needs improvement                 Amber
Priority 1                        5
13
5
1
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from pipeline import patterns as re
from pipeline.extract.reading import Reading
from pipeline.extract.tallies.naming import OF_PAPER, above, named
from pipeline.extract.tallies.parts import statuses_of
from pipeline.facts import Block, BlockKind, Tally
from pipeline.language.vocabulary import table

RULE = "tallies.flattened/1"

_COUNT = re.compile(r"\d{1,4}")
_COLOURS = frozenset(("red", "amber", "green", "yellow"))
_NEVER = frozenset(("new", "high", "medium", "low"))  # as likely levels of priority, or words of another column
_LINES = (BlockKind.PARAGRAPH, BlockKind.SUBHEADING, BlockKind.TITLE)
_LONGEST_LABEL = 8  # words that name a row
_LONGEST_STATUS = 80  # characters, with the strokes that were around a cell


def find(reading: Reading) -> Iterator[Tally]:
    """The counts of lines that were cells, under headings that are statuses or beside them."""
    if not any(_is_status(block) for block in reading.blocks if block.kind in _LINES):
        return
    lines = [block for block in reading.blocks if block.kind in _LINES and _words(block)]
    place = 0
    while place < len(lines):
        headings = _headings(lines, place)
        if len(headings) < 2 and not (headings and _is_count(lines, place + 1)):
            place += 1
            continue
        kind = named(above(reading.blocks, lines[place])) or OF_PAPER.get(reading.meeting.kind)
        known = kind is not None and all(words in _statuses(kind) for words in headings)
        found, place = _under(lines, place, headings) if len(headings) > 1 else _beside(lines, place)
        if known and len({status for status, _ in found}) > 1:
            for status, block in found:
                yield _tally(kind or "other", status, block)


def _words(block: Block) -> str:
    return " ".join(block.text.strip(" |").lower().split())


def _is_status(block: Block) -> bool:
    return len(block.text) <= _LONGEST_STATUS and _words(block) in _any_status()


@cache
def _statuses(kind: str) -> frozenset[str]:
    lists = table("statuses")
    return frozenset(status for name in statuses_of(kind) for status in lists[name]) - _NEVER | _COLOURS


@cache
def _any_status() -> frozenset[str]:
    return _statuses("indicator") | _statuses("risk") | _statuses("action")


def _headings(lines: Sequence[Block], place: int) -> list[str]:
    """The statuses that stand on lines one after the other."""
    known = _any_status()
    found: list[str] = []
    while place < len(lines) and (words := _words(lines[place])) in known and _adjoin(lines, place, found):
        found.append(words)
        place += 1
    return found


def _adjoin(lines: Sequence[Block], place: int, found: list[str]) -> bool:
    return not found or lines[place].order - lines[place - 1].order <= 2  # a line of nothing but a stroke may stand between


def _is_count(lines: Sequence[Block], place: int) -> bool:
    return place < len(lines) and _COUNT.fullmatch(_words(lines[place])) is not None


def _under(lines: Sequence[Block], place: int, headings: list[str]) -> tuple[list[tuple[str, Block]], int]:
    """The counts of the rows under headings: a label, then a count for each; and where the rows end."""
    found: list[tuple[str, Block]] = []
    place += len(headings)
    while place < len(lines):
        label = 0 if _is_count(lines, place) else 1
        first = place + label
        if label and len(_words(lines[place]).split()) > _LONGEST_LABEL:
            break
        if not all(_is_count(lines, first + column) for column in range(len(headings))) or _is_count(lines, first + len(headings)):
            break
        if not _words(lines[place]).startswith("total") or not found:
            found.extend((status, lines[first + column]) for column, status in enumerate(headings))
        place = first + len(headings)
    return found, place


def _beside(lines: Sequence[Block], place: int) -> tuple[list[tuple[str, Block]], int]:
    """The counts that stand each under its status: "Green", "12", "Amber", "5"; and where they end."""
    known = _any_status()
    found: list[tuple[str, Block]] = []
    while place < len(lines) and _words(lines[place]) in known and _is_count(lines, place + 1):
        found.append((_words(lines[place]), lines[place + 1]))
        place += 2
    return found, max(place, 1)


def _tally(kind: str, status: str, block: Block) -> Tally:
    return Tally(
        subject=kind,
        status=status,
        count=int(_words(block)),
        evidence=block.passage.span(),
        item=block.item,
        rule=RULE,
        confidence=0.75,
    )

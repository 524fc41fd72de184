"""Tallies in tables: columns of counts headed by colours (or G, A, R) or by statuses in words; rows named by a colour, or a level
of assurance, beside a count.

Green | 12 | 60%
Amber (within 5% of target) | 6 | 30%
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from pipeline import patterns as re
from pipeline.extract.grid import Grid, Row, grids
from pipeline.extract.headings import words_of
from pipeline.extract.periods import is_heading
from pipeline.extract.reading import Reading
from pipeline.extract.tallies.naming import OF_PAPER, above, named
from pipeline.extract.values import count
from pipeline.facts import Tally
from pipeline.language.vocabulary import table

RULE = "tallies.table/1"

_LETTERS = {"g": "green", "a": "amber", "r": "red", "y": "yellow"}
_COLOURS = frozenset(_LETTERS.values())
_COUNT = re.compile(r"\d{1,4}")
# the list of words in statuses.toml that go with what is counted, where the list has another name
_LISTS = {"indicator": "indicator", "risk": "risk", "project": "work", "action": "work", "recommendation": "work"}
_OF_TARGET = frozenset({"on target", "above target", "below target", "off target"})
# "12 (60%)": a count with its share
_SHARED = re.compile(r"(?P<count>\d{1,4})\s*\(\s*(?P<percent>\d{1,3}(?:\.\d+)?)\s?%\s*\)")
_SHARE = re.compile(r"(?P<percent>\d{1,3}(?:\.\d+)?)\s?%")
# "Green", "Amber (within 5%)", "Red - below target": what names a row
_NAMED = re.compile(rf"\W*(?P<colour>{'|'.join(sorted(_COLOURS))})\b(?:\s*[(–-].*)?", re.I)
# a heading that counts: "Number", "No.", "Count", "Number of indicators", "Total"
_COUNTING = re.compile(r"\b(?:number|no|count|total|how many)\b|^#$")
# "Corporate Performance Scorecard", "Quarter 2 performance report": what its table of colours counts are measures
_SCORECARD = re.compile(r"\b(?:scorecard|dashboard|performance\s+(?:report|update|monitoring|summary|indicators?|measures?))\b", re.I)
_HEAD = 4  # blocks that name a paper
# "Opinion", "Level of assurance", "Rating": what the rows of a table of opinions are headed by
_OPINION = re.compile(r"\b(?:opinions?|assurance|ratings?|grades?)\b", re.I)
_LEVELS = frozenset({"substantial", "reasonable", "adequate", "limited", "full", "moderate", "satisfactory", "significant", "partial",
    "minimal", "high", "medium", "low", "acceptable", "good", "unsatisfactory", "nil", "none", "no assurance", "unacceptable"})  # fmt: skip
_TOTAL = re.compile(r"(?:grand\s+)?totals?\b|overall\b|all\b", re.I)


def find(reading: Reading) -> Iterator[Tally]:
    """The counts by colour of every table; empty cells give none, nor does a row that sums up the others."""
    told: set[tuple[str, ...]] = set()
    for grid in grids(reading.blocks):
        counts = [tuple(text for text in map(row.text, range(len(grid.headings))) if text.isdigit()) for row in grid.rows]
        if len(counts) == 1 and counts[0] in told:
            continue  # a section that begins with its row of the summary
        told.update(counts)
        subject = _subject(reading, grid)
        if subject is None:
            continue
        columns = _colour_columns(grid) or _status_columns(grid, subject)
        if len(set(columns.values())) >= 2:
            yield from _across(grid, columns, subject)
        else:
            yield from _down(grid, subject)


def _colour_columns(grid: Grid) -> dict[int, str]:
    """Which columns count which colour: those headed by a colour or its letter, where at least two differ."""
    found: dict[int, str] = {}
    for column, heading in enumerate(grid.headings):
        words = words_of(heading)
        colour = _LETTERS.get(words, next((word for word in words.split() if word in _COLOURS), None))
        if colour is not None and len(words.split()) <= 3:
            found[column] = colour
    return found


def _status_columns(grid: Grid, subject: str) -> dict[int, str]:
    """Which columns count which status in words, as "On track | Near target | Needs improvement"; fewer than two tell of no tally."""
    known = {status for key in ("any", _LISTS.get(subject)) if key for status in table("statuses")[key]} | _OF_TARGET
    found = {column: words for column, heading in enumerate(grid.headings) if (words := words_of(heading)) in known}
    return found if len(found) >= 2 else {}


def _across(grid: Grid, columns: dict[int, str], subject: str) -> Iterator[Tally]:
    numbered = [row for row in grid.rows if any(_counted(row.text(column)) for column in columns)]
    for row in numbered:
        if len(numbered) > 1 and _TOTAL.match(row.text(0)):
            continue
        for column, colour in columns.items():
            found = _counted(row.text(column))
            if found is not None:
                yield _tally(row, subject, colour, *found)


def _down(grid: Grid, subject: str) -> Iterator[Tally]:
    """Rows "Green | 12", "Amber | 5" under a heading that counts, or "Green | 18 | 21" under periods: the latest and the one before."""
    counting = next((place for place, heading in enumerate(grid.headings) if place and _COUNTING.search(words_of(heading))), None)
    columns = [(counting, "current")] if counting is not None else _periods(grid)
    levels = bool(grid.headings) and _OPINION.search(grid.headings[0]) is not None
    rows = [(row, status) for row in grid.rows if (status := _status(row.text(0), levels=levels))]
    if len(rows) < 2:
        return
    for row, status in rows:
        for column, when in columns:
            found = _counted(row.text(column))
            if found is not None:
                share = _share(row) if found[1] is None and len(columns) == 1 else found[1]
                yield replace(_tally(row, subject, status, found[0], share), when=when)


def _status(words: str, *, levels: bool) -> str | None:
    """The colour that a row is named by, or, where `levels` may stand there, the level of assurance: "Limited assurance"."""
    name = _NAMED.fullmatch(words)
    level = words.lower().removesuffix(" assurance")
    return name["colour"].lower() if name else level if levels and level in _LEVELS else None


def _share(row: Row) -> float | None:
    """The one share that a row prints beside its count: "Green | 12 | 60%"."""
    shares = [share for column in range(1, len(row.cells)) if (share := _SHARE.fullmatch(row.text(column)))]
    return float(shares[0]["percent"]) if len(shares) == 1 else None


def _periods(grid: Grid) -> list[tuple[int, str]]:
    """The columns of the latest of the periods that head all columns but the first, and of the one before it: "Status | Q1 | Q2",
    "RAG | 2025/26 | 2024/25"; none where other words head a column."""
    headings = grid.headings[1:]
    if not headings or not all(is_heading(heading) for heading in headings):
        return []
    figures = [[int(figure) for figure in re.findall(r"\d+", heading)] for heading in headings]
    falls = len({len(one) for one in figures}) == 1 and all(later > earlier for later, earlier in pairwise(figures))  # not "Q4 | Q1 | Q2"
    places = range(1, len(headings) + 1) if falls else range(len(headings), 0, -1)
    return list(zip(places, ("current", "previous"), strict=False))


def _counted(text: str) -> tuple[int, float | None] | None:
    shared = _SHARED.fullmatch(text)
    if shared:
        return int(shared["count"]), float(shared["percent"])
    value = count(text) if _COUNT.fullmatch(text) else None
    return (value, None) if value is not None else None


def _tally(row: Row, subject: str, colour: str, value: int, percent: float | None) -> Tally:
    return Tally(
        subject=subject,
        status=colour,
        count=value,
        percent=percent,
        evidence=row.block.passage.span(),
        item=row.block.item,
        rule=RULE,
        confidence=0.85,
    )


def _subject(reading: Reading, grid: Grid) -> str | None:
    """What a table counts: the noun of its headings, of its paper, or of the words over it; None where nothing tells."""
    title = next((item.title for item in reading.items if item.order == grid.first.item), "")
    heads = title or " ".join(block.text for block in reading.blocks[:_HEAD])
    return (
        named(" ".join(grid.headings))
        or OF_PAPER.get(reading.meeting.kind)
        or named(above(reading.blocks, grid.first))
        or ("indicator" if _SCORECARD.search(heads) else None)
        or ("other" if grid.headings and _OPINION.search(grid.headings[0]) else None)
    )

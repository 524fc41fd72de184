"""Tables of a plain text whose columns only the room between the words tells, as pages printed to text leave them.

                                                RAG rating
    Harbour KPIs                                             DoT
                                             Latest  Previous
    % of lamps mended within a week of
                                             GREEN    AMBER
    being reported
    Number of boats moored                    RED      RED

A code may stand in a column of its own before the name, and an owner or another word in one behind the figures:

    Ref   Risk                          L    I    Score   Owner
    R1    Loss of income from hall      4    3    12      Clerk

A row is told by two or more figures or ratings that stand in columns; a name that was wrapped stands above and below them, with as many
lines above as below. Lines without headings over their columns are no table, unless they stand in the columns of the table before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipeline import patterns as re
from pipeline.read.room import Piece, pieces_of

# "97.5%", "97.5 per cent", "£1.2m", "(12)", "4 days", "RED", "Amber", "N/A", "-": what a cell of figures holds
_CELL = re.compile(
    r"[<>~]?\s?[(£€$+-]{0,2}\s?\d[\d.,:]*\s?(?:%|per\s?cent|k|m|bn|million|days?|weeks?|months?|years?|hours?|hrs|secs?|mins?)?\)?\*?"
    r"|[A-Z]{1,7}|Red|Amber|Green|Yellow|Blue|"
    r"[Nn]/[Aa]|N/K|TB[CD]|[-–—↑↓→←▲▼]"
)
# "R1", "CR 12", "BV 12a", "7": what a column of references holds
_CODE = re.compile(r"(?=.*\d)[A-Z]{0,5}[ .-]?\d{1,4}[a-z]?(?:\.\d{1,2})?")
_FEWEST = 2  # rows
_COLUMNS = 2
_APART = 3  # columns by which the middle of a cell may stand beside that of another in its column
_NEAR = 8  # columns from a heading to the one under it that it spans: "RAG rating" over "Latest   Previous"
_HEADING_LINES = 3
_HEADING_WORDS = 6
_EMPTY = 2  # lines between two rows
_LONGEST_NAME = 4  # lines
_SENTENCE_END = re.compile(r"[a-z)]\.(?:$| [A-Z])|; [a-z]")  # "of target. Red", "at the tip; the number"
_GAP = "\t"  # between the headings of a reference and of a name
# "being reported", "(of those in touch)", "12 months": a line that goes on with the name above it
_GOES_ON = re.compile(r"[a-z(\d&]")
# "Number of", "in respect of the": a name that its next line goes on with
_UNFINISHED = re.compile(r"(?:\b(?:of|to|for|in|and|or|the|an?|by|with|on|at|from|who|which|that|are|is|as)|[,–&/-])$", re.IGNORECASE)


@dataclass(slots=True)
class _Row:
    names: list[str]
    cells: list[Piece]
    wanted: int = 0  # lines of its name that are still to come
    code: str = ""
    behind: list[str] = field(default_factory=list)  # the words behind the figures: an owner


@dataclass(slots=True)
class _Body:
    """The rows under the headings as they are read; `waiting` are lines of a name whose figures are still to come."""

    rows: list[_Row] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Head:
    """The headings of the table before, and the columns that they stand over."""

    headings: tuple[str, ...] = ()
    columns: list[Piece] = field(default_factory=list)


def pieces(lines: Sequence[str]) -> Iterator[str | list[list[str]]]:
    """The lines in order, those of a table as its rows of cells, the headings first."""
    split = [pieces_of(line) if "  " in line else ([Piece(0, len(line), line.strip())] if line.strip() else []) for line in lines]
    done = 0
    at = 0
    head = _Head()
    while at < len(lines):
        table, begin, end = _table(split, at, done, head) if len(split[at]) > 1 or (split[at] and split[at][0].left) else ([], at, at)
        if table:
            yield from lines[done:begin]
            yield table
            done = at = end
        else:
            at += 1
    yield from lines[done:]


def _cells(line: Sequence[Piece]) -> list[Piece]:
    """The figures and ratings that end a line, or end it but for one piece of other words."""
    end = len(line)
    if end > _COLUMNS + 1 and not _is_cell(line[-1]) and all(_is_cell(piece) for piece in line[-1 - _COLUMNS : -1]):
        end -= 1
    at = end
    while at and _is_cell(line[at - 1]):
        at -= 1
    return list(line[at:end])


def _is_cell(piece: Piece) -> bool:
    return piece.left > 0 and _CELL.fullmatch(piece.text) is not None


def _behind(line: Sequence[Piece], columns: Sequence[Piece]) -> list[Piece]:
    """What stands right of all columns of figures."""
    return [piece for piece in line if piece.left > columns[-1].right and not _is_cell(piece)]


def _table(lines: Sequence[list[Piece]], at: int, least: int, head: _Head) -> tuple[list[list[str]], int, int]:
    """The table whose first row of figures is line `at`, with its first line and the one after it; no rows where there is none.

    Rows in the columns of the table before, behind its notes, go on under its headings.
    """
    columns = _cells(lines[at])
    if len(columns) < _COLUMNS:
        return [], at, at
    edge = columns[0].left - 2
    first = at
    while first > least and lines[first - 1] and not _over(lines[first - 1], edge) and _is_name(lines[first - 1], edge):
        first -= 1
    headings, begin = _headings(lines, first, least, columns)
    if not any(headings[1 : len(columns) + 1]):
        if len(head.columns) != len(columns) or not _fit(columns, head.columns):
            return [], at, at
        headings, columns, begin = list(head.headings), head.columns, first
    printed = tuple(headings)
    rows, end = _body(lines, first, columns, edge)
    told = [row for row in rows if row.cells]
    if len(told) < _FEWEST:
        return [], at, at
    head.headings, head.columns = printed, columns
    if any(row.behind for row in rows) and len(headings) == len(columns) + 1:
        headings.append("")
    code, _, name = headings[0].partition(_GAP)
    headings[0] = name or code
    apart = bool(name) and _GAP not in name and all(row.code for row in told)
    if not apart:
        headings[0] = " ".join([code, *name.split(_GAP)]).strip()
        for row in told:
            row.names[:0] = [row.code] if row.code else []
    table = [headings, *(_words(row, columns, len(headings)) for row in rows)]
    if apart:
        table = [[first, *words] for first, words in zip([code, *(row.code for row in rows)], table, strict=True)]
    return table, begin, end


def _is_name(line: Sequence[Piece], edge: int) -> bool:
    """Whether a line may be a part of a name: it stands left of the figures."""
    return len(line) == 1 and line[0].right <= edge + _NEAR


def _over(line: Sequence[Piece], edge: int) -> bool:
    return any(piece.left >= edge for piece in line)


def _headings(lines: Sequence[list[Piece]], first: int, least: int, columns: Sequence[Piece]) -> tuple[list[str], int]:
    """The headings over a name and its figures, of at most three lines that end before line `first`, and the first of these.

    A heading that stands over no figures is the last: that of arrows, which text does not print.
    """
    words: list[list[str]] = [[] for _ in range(len(columns) + 2)]
    begin = first
    while begin > least and first - begin < _HEADING_LINES:
        line = lines[begin - 1]
        over = [piece for piece in line if piece.right > columns[0].left - _NEAR]
        if not over or _cells(line) == over or any(len(piece.text.split()) > _HEADING_WORDS for piece in over):
            break
        begin -= 1
        spans = [piece for piece in over if piece.left <= columns[-1].right]
        used = []
        for place, column in enumerate(columns if spans else (), 1):
            near = min(spans, key=lambda piece: _gap(piece, column))
            if _gap(near, column) <= (0 if len(over) >= len(columns) else _NEAR):
                words[place].insert(0, near.text)
                used.append(near)
        words[0][:0] = [_GAP.join(piece.text for piece in line if piece not in over)] if len(over) < len(line) else []
        words[-1][:0] = [piece.text for piece in over if piece not in used]
    headings = [" ".join(texts) for texts in words]
    return headings if headings[-1] else headings[:-1], begin


def _gap(piece: Piece, column: Piece) -> int:
    return max(piece.left - column.right, column.left - piece.right, 0)


def _body(lines: Sequence[list[Piece]], at: int, columns: Sequence[Piece], edge: int) -> tuple[list[_Row], int]:
    """The rows from line `at` on, and the line after the last of them: prose runs on into the columns of figures."""
    body = _Body()
    end, kept, empty = at, 0, 0
    while at < len(lines) and empty <= _EMPTY:
        line = lines[at]
        cells = _cells(line)
        behind = _behind(line, columns)
        names = [piece for piece in line if piece not in cells and piece not in behind]
        at += 1
        if not line:
            empty += 1
            if body.rows:
                body.rows[-1].wanted = 0
            if body.waiting:  # the heading of a group
                body.rows.append(_Row(body.waiting, []))
                body.waiting = []
            continue
        empty = 0
        if cells:
            if not _fit(cells, columns) or any(piece.right > edge + _NEAR for piece in names):
                break
            _add_row(body, [piece.text for piece in names], cells)
            body.rows[-1].behind = [piece.text for piece in behind]
            end, kept = at, len(body.rows)
        elif not names and behind and body.rows:
            body.rows[-1].behind.extend(piece.text for piece in behind)
        elif not _is_name(names, edge) or _is_prose(names[0].text, body):
            break
        elif body.rows and not body.waiting and (body.rows[-1].wanted or _GOES_ON.match(names[0].text)):
            body.rows[-1].names.append(names[0].text)
            body.rows[-1].behind.extend(piece.text for piece in behind)
            body.rows[-1].wanted -= 1
            end = at
        else:
            body.waiting.append(names[0].text)
    return body.rows[:kept], end


def _is_prose(words: str, body: _Body) -> bool:
    """Whether a line under the rows is one of a paragraph that was broken to lines as narrow as a name."""
    return bool(_SENTENCE_END.search(words)) or len(body.waiting) >= _LONGEST_NAME


def _add_row(body: _Body, names: list[str], cells: list[Piece]) -> None:
    """A row; the lines that wait are the beginning of its name, unless its own line begins one."""
    code = names.pop(0) if len(names) > 1 and _CODE.fullmatch(names[0]) else ""
    begins = names and not _GOES_ON.match(names[0]) and not (body.waiting and _UNFINISHED.search(body.waiting[-1]))
    above = [] if begins else body.waiting
    if begins and body.waiting:
        body.rows.append(_Row(body.waiting, []))  # the heading of a group
    body.rows.append(_Row([*above, *names], cells, len(above), code))
    body.waiting = []


def _fit(cells: Sequence[Piece], columns: Sequence[Piece]) -> bool:
    """Whether figures stand each in a column of its own."""
    places = [_column(cell, columns) for cell in cells]
    return None not in places and len(set(places)) == len(places)


def _column(cell: Piece, columns: Sequence[Piece]) -> int | None:
    place = min(range(len(columns)), key=lambda place: abs(columns[place].middle - cell.middle))
    apart = min(abs(columns[place].middle - cell.middle), abs(columns[place].left - cell.left), abs(columns[place].right - cell.right))
    return place if apart <= _APART else None


def _words(row: _Row, columns: Sequence[Piece], width: int) -> list[str]:
    out = [" ".join(row.names), *("" for _ in range(width - 1))]
    for cell in row.cells:
        place = _column(cell, columns)
        if place is not None:
            out[place + 1] = cell.text
    if row.behind and width > len(columns) + 1:
        out[-1] = " ".join(row.behind)
    return out

"""Tables that hold the minutes themselves: a column of numbers or titles, one of what was said, one of who is to act.

Item | Minute                                        | Action by
4    | Lamps                                         |
     | The lamp by the pump was out again. PQ would  | PQ
     | report it.                                    |

They are read as the paragraphs they show, each with what the Action column prints beside it. A log of actions, a register of risks and
a table of measures have a column of words too, but their columns are many or their headings say what they are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pipeline import patterns as re
from pipeline.facts import Cell, Document, Line, LineStyle, Passage, Span
from pipeline.segment.marks import ITEM_NUMBER
from pipeline.segment.passages import Row, fold, join
from pipeline.segment.titles import VERB, title_likeness

_MOST_COLUMNS = 5
_MAIN_SHARE = 0.6  # of a table's words that its column of minutes holds at least
_SENTENCES = 0.6  # of the cells of that column that are no titles
_FEWEST_SAID = 5  # words of such a cell
_FEWEST = 3  # rows of a table that no heading tells
_LONGEST_TITLE = 14  # words
_LONGEST_ENTRY = 6  # words of the middle one of an Action column's cells
_TITLE = 0.5  # likeness
# "Item", "Minute No.", "Agenda item", "Ref": over the numbers or the titles
_NUMBERS = re.compile(r"(?:(?:agenda\s+)?item|minute|min\.?|ref(?:erence)?)?\s*(?:no\.?|number|ref\.?|#)?\s*[:.]?", re.IGNORECASE)
# "Minutes", "Discussion and decisions", "Agenda item", "Notes": over what was said
_MINUTES = re.compile(
    r"(?:(?:agenda|business|meeting|summary\s+of|key|main|and|of|the|&|/|-|minutes?|items?|subject|topic|matters?(?:\s+(?:discussed|arising))?|discussions?|"
    r"decisions?|notes?|points?|proceedings|details?|comments?|record|narrative|resolutions?|outcomes?)[\s/:]*){1,6}",
    re.IGNORECASE,
)
# "Action by", "By whom", "Lead", "Owner", "Action / Initials": over who is to act
_ACTION = re.compile(
    r"(?:for\s+)?(?:actions?(?:ed)?(?:\s*(?:by|for|points?|required|/|&|-|who|whom|owner|initials|lead|and))*|by\s+whom|who|whom|owner|lead|initials|responsible|responsibility)"
    r"(?:\s*/\s*(?:owner|date|when|lead|by\s+when))?:?",
    re.IGNORECASE,
)
# "By when", "Deadline": over the day
_WHEN = re.compile(r"(?:by\s+)?when|deadline|due(?:\s+(?:date|by))?|target\s+date|date|timescale", re.IGNORECASE)
# "4", "4.", "4.1", "(a)": a row's number, alone in its cell
_NUMBER = re.compile(
    rf"(?:{ITEM_NUMBER.pattern})|\(?(?:\d{{1,3}}(?:\.\d{{1,3}}){{0,3}}|[a-z]|[ivx]{{1,4}})[.)]?", re.VERBOSE | re.IGNORECASE
)
_PART = re.compile(r"\d{1,4}\.\d{1,2}\.?|\(?[a-z]{1,4}[.)]")  # "4.1", "(a)": of an item
# "would report it", "the Clerk to write", "agreed to", "was asked": what an entry beside a cell of several paragraphs may stand for
_TASK = re.compile(
    r"\b(?:will|would|shall|agreed\s+to|undertook|asked|requested|offered|(?:[A-Z]\w+|[Cc]lerk)\s+to\s+[a-z]{3,}|action|be\s+\w+ed|RESOLVED)\b"
)
_GOES_ON = re.compile(r"[a-z,;)]")


@dataclass(frozen=True, slots=True)
class Point:
    """A paragraph of minutes that stand in a table."""

    passage: Passage
    style: LineStyle = LineStyle.BODY
    bold: bool = False
    margin: Passage | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns hold what, and the words over them; none where a table has no headings."""

    before: tuple[int, ...]
    main: int
    after: tuple[int, ...]
    headings: tuple[str, ...]


def parts_of(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """A table, cut where headings of minutes stand inside it: a list of those present and the minutes drawn as one. Columns that a part
    leaves empty are left out."""
    cuts = [0, *(at for at in range(1, len(rows)) if _headings(rows[at:]) and _headings(rows[at:]) != _headings(rows)), len(rows)]
    for start, end in pairwise(cuts):
        part = rows[start:end]
        if len(cuts) > 2:
            filled = {cell.column for row in part for cell, passage in row if passage.text}
            part = [[entry for entry in row if entry[0].column in filled] for row in part]
        yield part


def minuted(rows: Sequence[Row], before: Columns | None) -> Columns | None:
    """The columns of a table that holds minutes; None of any other. `before` are those of the table right before, which may go on."""
    columns = sorted({cell.column for row in rows for cell, _ in row})
    if not 2 <= len(columns) <= _MOST_COLUMNS:
        return None
    headings = _headings(rows)
    body = rows[1:] if headings else rows
    if before is not None and len(columns) == 1 + len(before.before) + len(before.after) and (not headings or headings == before.headings):
        at = len(before.before)
        return Columns(tuple(columns[:at]), columns[at], tuple(columns[at + 1 :]), before.headings)
    words = {column: [len(passage.text.split()) for row in body for cell, passage in row if cell.column == column] for column in columns}
    main = max(columns, key=lambda column: sum(words[column]))
    found = Columns(tuple(c for c in columns if c < main), main, tuple(c for c in columns if c > main), headings)
    if len(found.before) > 2 or len(found.after) > 2 or sum(words[main]) < _MAIN_SHARE * sum(map(sum, words.values())):
        return None
    if any(median(filled) > _LONGEST_ENTRY for column in found.after if (filled := [n for n in words[column] if n])):
        return None
    said = [passage.text for row in body for cell, passage in row if cell.column == main and len(passage.text.split()) >= _FEWEST_SAID]
    if not said or sum(1 for text in said if text.endswith(".") or VERB.search(text)) < _SENTENCES * len(said):
        return None
    return found if _is_headed(found, columns) or (not headings and _is_numbered(body, found)) else None


def _headings(rows: Sequence[Row]) -> tuple[str, ...]:
    """The words over the columns, where the first row is one of headings of minutes."""
    first = [passage.text for _, passage in rows[0]]
    if len(first) < 2 or any(len(words.split()) > _LONGEST_ENTRY for words in first):
        return ()
    named = [words for words in first if any(pattern.fullmatch(words) for pattern in (_MINUTES, _ACTION, _WHEN))]
    return tuple(first) if named and all(words in named or _NUMBERS.fullmatch(words) for words in first) else ()


def _is_headed(found: Columns, columns: Sequence[int]) -> bool:
    """Whether the headings say that minutes stand below: "Item | Minute | Action by"."""
    if len(found.headings) != len(columns):
        return False
    words = dict(zip(columns, found.headings, strict=True))
    over = words[found.main]
    after = [words[column] for column in found.after if words[column]]
    if not all(_ACTION.fullmatch(each) or _WHEN.fullmatch(each) for each in after):
        return False
    return (not over or _MINUTES.fullmatch(over) is not None) and bool(over or after)


def _is_numbered(body: Sequence[Row], found: Columns) -> bool:
    """Whether numbers stand before most of what is said, and titles behind most of these: a table without headings."""
    if not found.before or len(body) < _FEWEST:
        return False
    rows = [{cell.column: passage.text for cell, passage in row} for row in body]
    first = [row[found.before[0]] for row in rows if row.get(found.before[0])]
    if not ITEM_NUMBER.match(first[0] if first else "") or any(len(text.split()) > _LONGEST_TITLE for text in first):
        return False
    numbered = [row for row in rows if _NUMBER.fullmatch(row.get(found.before[0], ""))]
    beside = [
        [row.get(column, "") for column in (*found.before[1:], found.main)] for row in numbered if not _PART.fullmatch(row[found.before[0]])
    ]
    titled = sum(1 for texts in beside if _is_title(next((text for text in texts if text), "")))
    alone = sum(1 for text in first if not _NUMBER.fullmatch(text) and ITEM_NUMBER.match(text))  # "4. Lamps" in one cell
    return len(first) >= _FEWEST and titled + alone >= 0.5 * (len(beside) + alone) and len(numbered) + alone >= 0.7 * len(first)


def _is_title(text: str) -> bool:
    return len(text.split()) <= _LONGEST_TITLE and title_likeness(text) >= _TITLE


def points(document: Document, rows: Sequence[Row], found: Columns) -> Iterator[Point]:
    """The paragraphs of a table of minutes in order, the first words of a row with its number."""
    headings = found.headings and tuple(passage.text for _, passage in rows[0]) == found.headings
    for row in rows[1:] if headings else rows:
        cells = {cell.column: (cell, passage) for cell, passage in row if passage.text}
        head = [cells[column][1] for column in found.before if column in cells]
        beside = [cells[column] for column in found.after if column in cells]
        said = _lines(document, cells[found.main][0].span) if found.main in cells else []
        yield from _row(document, head, said, beside)


def _row(document: Document, head: list[Passage], said: list[Line], beside: Sequence[tuple[Cell, Passage]]) -> Iterator[Point]:
    number = head[0] if head and _NUMBER.fullmatch(head[0].text) else None
    title = head[1:] if number else head
    if title:
        yield Point(join(head), bold=True)
        number = None
    margins = _margins(document, said, beside)
    for place, line in enumerate(said):
        words = fold(document.text, [line.span])
        if not words.text:
            continue
        whole = join([number, words]) if number else words
        bold = place == 0 and not title and _is_title(words.text)
        style = line.style if line.style in (LineStyle.BULLET, LineStyle.NUMBERED) and not number else LineStyle.BODY
        yield Point(whole, style, bold and number is not None, margins.get(place))
        number = None
    if number:
        yield Point(number)
    if not said:
        yield from (Point(passage) for _, passage in beside)


def _lines(document: Document, span: Span) -> list[Line]:
    """The lines of a cell."""
    first = bisect_left(document.lines, span.start, key=lambda line: line.span.start)
    last = bisect_left(document.lines, span.end, key=lambda line: line.span.start)
    return list(document.lines[first:last])


def _margins(document: Document, said: Sequence[Line], beside: Sequence[tuple[Cell, Passage]]) -> dict[int, Passage]:
    """What stands beside each paragraph of a cell: by its height on the page, else beside those that tell of a task."""
    if not beside or not said:
        return {}
    entries = _lines(document, beside[0][0].span)
    tasks = [place for place, line in enumerate(said) if _TASK.search(document.words(line.span))]
    places = _places(said, entries)
    if (places is None or not set(places) <= set(tasks)) and len(entries) <= len(tasks):
        places = tasks[: len(entries)] if len(entries) > 1 else tasks[-1:]
    places = places or [len(said) - 1] * len(entries)
    by_place = [(place, fold(document.text, [entry.span])) for place, entry in zip(places, entries, strict=True)]
    return {place: join(passage for at, passage in by_place if at == place) for place in set(places)}


def _places(said: Sequence[Line], entries: Sequence[Line]) -> list[int] | None:
    """The paragraphs beside which the entries of the Action column stand, by their height or their number; None where neither tells."""
    tops = [line.box.top for line in said if line.box]
    boxes = [entry.box for entry in entries if entry.box]
    if len(tops) == len(said) and len(boxes) == len(entries):
        return [max(bisect_left(tops, (box.top + box.bottom) / 2) - 1, 0) for box in boxes]
    return list(range(len(said))) if len(entries) == len(said) else None


def goes_on(before: Passage, after: Passage) -> bool:
    """Whether a cell's words go on at the head of the next page's table: "the price of" / "the hedge"."""
    return bool(_GOES_ON.match(after.text)) and not before.text.endswith((".", "!", "?", ":", ";"))

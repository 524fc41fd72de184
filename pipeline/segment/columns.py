"""Printed lines -> lines with what an Action column prints beside them taken off.

"agreed to write to the landlord.                      GD"   ->  "agreed to write to the landlord."  |  "GD"
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline import patterns as re
from pipeline.facts import Document, Line, LineStyle, Span
from pipeline.segment.marks import ITEM_NUMBER

# The head of the column: "Action", "ACTION BY", "Actions:", at the right of a line or alone on it.
HEADER = re.compile(r"(?P<before>^|.*?\S?\s{3,})(?P<head>action(?:s|ed)?(?:\s+(?:by|for|point|required))?:?|owner|lead)\s*$", re.IGNORECASE)
_HEADS_END = ("action", "actions", "actioned", "by", "for", "point", "required", "owner", "lead")
# What stands in it: initials or a few names, "GD", "KC/IK", "All", "J Smith", "Clerk".
ENTRY = re.compile(r"(?:[A-Z]{2,4}|[A-Z][A-Za-z'’.&\-]*)(?:(?:\s*[/,&]\s*|\s+(?:and\s+)?)(?:[A-Z]{2,4}|[A-Z][A-Za-z'’.\-]*)){0,3}\.?")
INITIALS = re.compile(r"[A-Z]{2,4}(?:\s*[/,&]\s*[A-Z]{2,4})*\.?")
GAP = re.compile(r"\s{3,}(?=\S+(?:\s\S+){0,4}\s*$)")
_LONGEST_ENTRY = 30  # characters
_FAR = 0.55  # of the way to the right margin: there a head that is alone on its line begins
_SAME_PLACE = 3.0  # points


@dataclass(frozen=True, slots=True)
class Strip:
    """A line's own words, and the spans of the margin's entries beside it."""

    line: Line
    span: Span
    margins: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _Header:
    """Where the head of the column stands: behind so many characters of its line, or, alone on its line, at a place of the page."""

    column: int
    x: float | None = None
    edge: float | None = None  # about where it begins on the page: what stands further right stands under it

    def is_head(self, line: Line, head: re.Match[str]) -> bool:
        if self.x is not None:
            return line.box is not None and abs(line.box.x0 - self.x) <= _SAME_PLACE and head.start("head") == 0
        return abs(head.start("head") - self.column) <= 2

    def reaches(self, line: Line, column: int) -> bool:
        """Whether the words of `line` from a column on stand under the head."""
        if self.x is not None:
            return line.box is not None and line.box.x1 > self.x
        return column >= self.column - 14

    def holds(self, line: Line) -> bool:
        """Whether all of `line` stands under the head."""
        return self.edge is not None and line.box is not None and line.box.x0 >= self.edge


def strips(document: Document, lines: Sequence[Line]) -> list[Strip]:
    """One strip a line, in order. A margin is taken off only where a header "Action" stands over it, or where initials stand
    in the same far column on several lines."""
    text = document.text
    if not _has_gap(text) and not (lines and lines[0].box):
        return [Strip(line, line.span) for line in lines]
    header = _header(text, lines)
    shared = None if header is not None else _initials_column(text, lines)
    out: list[Strip] = []
    alone: list[tuple[int, Strip]] = []  # entries with nothing beside them on their line, and how many strips stand before each
    header_seen = False
    for line in lines:
        words = text[line.span.start : line.span.end]
        if line.style in (LineStyle.CELL, LineStyle.ATTACHMENT):
            out.append(Strip(line, line.span))
            continue
        head = _head(words) if header is not None else None
        if head and header is not None and header.is_head(line, head):
            header_seen = True
            kept = Span(line.span.start, line.span.start + len(words[: head.start("head")].rstrip()))
            if kept.end > kept.start:
                out.append(Strip(line, kept))
            continue
        column = header if header_seen else shared
        if column is not None and header_seen and column.holds(line) and len(words) <= _LONGEST_ENTRY and ENTRY.fullmatch(words):
            alone.append((len(out), Strip(line, line.span)))
            continue
        gap = GAP.search(words) if column is not None and _has_gap(words) else None
        if gap and column is not None and column.reaches(line, gap.end()):
            entry = words[gap.end() :].strip()
            pattern = ENTRY if header_seen else INITIALS
            if len(entry) <= _LONGEST_ENTRY and pattern.fullmatch(entry):
                start = line.span.start + gap.end()
                body = Span(line.span.start, line.span.start + gap.start())
                out.append(Strip(line, body, (Span(start, start + len(entry)),)))
                continue
        out.append(Strip(line, line.span))
    for before, lonely in reversed(alone):
        at = _beside(out, before, lonely.line)
        if at is None:
            out.insert(before, lonely)
        else:
            margins = sorted((*out[at].margins, lonely.span), key=lambda span: span.start)
            out[at] = Strip(out[at].line, out[at].span, tuple(margins))
    return out


def _beside(rows: Sequence[Strip], before: int, line: Line) -> int | None:
    """The strip beside which an entry stands alone: of the two around it the one whose height it shares, else the one before."""
    near = [at for at in (before - 1, before) if 0 <= at < len(rows) and rows[at].line.page == line.page and rows[at].line.box]
    return max(near, key=lambda at: _shared(rows[at].line, line), default=None)


def _shared(line: Line, other: Line) -> float:
    a, b = line.box, other.box
    return max(min(a.bottom, b.bottom) - max(a.top, b.top), 0.0) if a and b else 0.0


def _header(text: str, lines: Sequence[Line]) -> _Header | None:
    right = max((line.box.x1 for line in lines if line.box), default=0.0)
    for line in lines:
        words = text[line.span.start : line.span.end]
        head = _head(words, alone=line.box is not None and line.box.x0 > _FAR * right)
        if head is None:
            continue
        if head.start("head") > 30 and not ITEM_NUMBER.fullmatch(head["before"].strip()):
            edge = line.box.x1 - len(head["head"]) * (line.box.bottom - line.box.top) if line.box else None
            return _Header(head.start("head"), edge=edge if edge is not None and edge > _FAR * right else None)
        if head.start("head") == 0 and line.box is not None:
            return _Header(0, line.box.x0, line.box.x0 - _SAME_PLACE)
    return None


def _has_gap(words: str) -> bool:
    """Whether words may hold a gap that parts two columns, which most lines do not; no other white space is left in lines."""
    return "   " in words or "\t" in words


def _head(words: str, *, alone: bool = True) -> re.Match[str] | None:
    """The head of the column behind a gap in a line, or `alone` on it; most lines end in none of its words."""
    return HEADER.match(words) if (alone or _has_gap(words)) and words.rstrip().removesuffix(":").lower().endswith(_HEADS_END) else None


def _initials_column(text: str, lines: Sequence[Line]) -> _Header | None:
    """The column in which initials stand on three or more lines, far to the right of wide gaps; None if there is none."""
    columns: list[int] = []
    for line in lines:
        words = text[line.span.start : line.span.end]
        gap = GAP.search(words) if _has_gap(words) else None
        if gap and gap.end() > 50 and INITIALS.fullmatch(words[gap.end() :].strip()):
            columns.append(gap.end())
    if len(columns) < 3:
        return None
    columns.sort()
    middle = columns[len(columns) // 2]
    return _Header(middle) if sum(abs(column - middle) <= 12 for column in columns) >= 3 else None

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


@dataclass(frozen=True, slots=True)
class Strip:
    """A line's own words, and the span of the margin's entry beside it."""

    line: Line
    span: Span
    margin: Span | None = None


def strips(document: Document, lines: Sequence[Line]) -> list[Strip]:
    """One strip a line, in order. A margin is taken off only where a header "Action" stands over it, or where initials stand
    in the same far column on several lines."""
    text = document.text
    if not _has_gap(text):
        return [Strip(line, line.span) for line in lines]
    header = _header_column(text, lines)
    shared = None if header is not None else _initials_column(text, lines)
    out: list[Strip] = []
    header_seen = False
    for line in lines:
        words = text[line.span.start : line.span.end]
        if line.style in (LineStyle.CELL, LineStyle.ATTACHMENT):
            out.append(Strip(line, line.span))
            continue
        head = _head(words) if header is not None else None
        if head and header is not None and abs(head.start("head") - header) <= 2:
            header_seen = True
            kept = Span(line.span.start, line.span.start + len(words[: head.start("head")].rstrip()))
            if kept.end > kept.start:
                out.append(Strip(line, kept))
            continue
        column = header if header_seen else shared
        gap = GAP.search(words) if column is not None and _has_gap(words) else None
        if gap and column is not None and gap.end() >= column - 14:
            entry = words[gap.end() :].strip()
            pattern = ENTRY if header_seen else INITIALS
            if len(entry) <= 30 and pattern.fullmatch(entry):
                start = line.span.start + gap.end()
                body = Span(line.span.start, line.span.start + gap.start())
                out.append(Strip(line, body, Span(start, start + len(entry))))
                continue
        out.append(Strip(line, line.span))
    return out


def _header_column(text: str, lines: Sequence[Line]) -> int | None:
    for line in lines:
        head = _head(text[line.span.start : line.span.end])
        if head and head.start("head") > 30 and not ITEM_NUMBER.fullmatch(head["before"].strip()):
            return head.start("head")
    return None


def _has_gap(words: str) -> bool:
    """Whether words may hold a gap that parts two columns, which most lines do not; no other white space is left in lines."""
    return "   " in words or "\t" in words


def _head(words: str) -> re.Match[str] | None:
    """The head of the column behind a gap in a line; most lines end in none of its words."""
    return HEADER.match(words) if _has_gap(words) and words.rstrip().removesuffix(":").lower().endswith(_HEADS_END) else None


def _initials_column(text: str, lines: Sequence[Line]) -> int | None:
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
    return middle if sum(abs(column - middle) <= 12 for column in columns) >= 3 else None

"""Points that a bare capital marks below words that lead to them: "RESOLVED that the Panel:" over "A Noted the report", "B Asked"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.segment.draft import Draft
from pipeline.segment.marks import Mark

# "A Noted the", "B To ask", "C That the", "D Agrees to"
_POINT = re.compile(r"(?P<letter>[A-H])\.?\s+(?=(?:To|That|[A-Z][a-z]{2,}(?:ed|es|ees))\s)")
_MOST_BETWEEN = 12  # lines below a point before the next one: its own points
_LEAST = 2  # "A Hill" below "Present:" is a name, and "B Oak" may be the next


def capital_points(drafts: Sequence[Draft]) -> dict[int, Mark]:
    """The marks of such points by the place of their drafts: each list begins right below a line that a colon ends, and verbs begin its
    points, which no name does.
    """
    found: dict[int, Mark] = {}
    for index, draft in enumerate(drafts[1:], 1):
        if draft.text[:1] == "A" and drafts[index - 1].text.rstrip().endswith(":") and _POINT.match(draft.text):
            points = _points(drafts, index)
            if len(points) >= _LEAST:
                found.update(points)
    return found


def _points(drafts: Sequence[Draft], first: int) -> dict[int, Mark]:
    """The points from the one at `first` on, whose letters follow each other."""
    found: dict[int, Mark] = {}
    last = first
    for index in range(first, len(drafts)):
        match = _POINT.match(drafts[index].text)
        if match and match["letter"] == chr(ord("A") + len(found)):
            found[index] = Mark(match["letter"], match.end(), "A", len(found) + 1)
            last = index
        elif index - last > _MOST_BETWEEN:
            break
    return found

"""The running head that the text of a paper begins with, whose date each page prints again.

The paper says its date under it: "FINANCE COMMITTEE MINUTES / 14 MAY 2019" on top of each page, and then "HELD ON TUESDAY, 14 MAY 2019".
"""

from __future__ import annotations

from collections import Counter

from pipeline import patterns as re
from pipeline.facts import Document

_FEWEST = 3  # pages; a line that stands twice may be a title and its heading
# "Page 3 of 12" and "3 | Page" at the end or the beginning of a head
_PAGE = re.compile(r"\bpage\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|\d{1,4}\s*\|\s*page\b", re.IGNORECASE)


def end_of_running_head(document: Document) -> int:
    """Where the lines end that the document begins with and repeats; 0 where it begins with its own words."""
    text = document.text
    spans = [line.span for line in document.lines]
    first = next(filter(None, (_PAGE.sub(" ", text[span.start : span.end]).strip() for span in spans)), "")
    if text.count(first) < _FEWEST:  # quick, for nearly all papers
        return 0
    printed = [(span.end, _words(text[span.start : span.end])) for span in spans]
    times = Counter(words for _, words in printed)
    end = 0
    for stop, words in printed:
        if words and times[words] < _FEWEST:
            break
        end = stop if words else end
    return end


def _words(line: str) -> str:
    return " ".join(_PAGE.sub(" ", line).casefold().split())

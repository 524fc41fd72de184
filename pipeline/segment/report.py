"""Reports without a form at their head: a title, perhaps a body and its day, whose report it is, and the sections that reports have.

Harbour Budget 2031/32 - Period 6
Cabinet, 9 November 2031
Report of the Treasurer
1. Summary
5. Recommendations
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.segment.draft import Draft

_HEAD = 8  # drafts
_FEWEST = 2  # sections
_LONGEST = 60  # characters of a section's heading
# "Report of the Treasurer", "Report by: Ann Hill, Head of Piers", "Report author: Ann Hill"
_WHOSE = re.compile(r"(?:joint\s+)?report\s+(?:of|by|from|author)\b\s*:?\s*\S.{2,110}", re.IGNORECASE)
_NUMBER = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[A-Z])[.):]?\s+")
_SECTION = re.compile(
    r"(?:(?:purpose|aim)(?:\s+of\s+(?:the\s+|this\s+)?report)?|(?:executive\s+)?summary|introduction|(?:introduction\s+and\s+)?background|"
    r"recommendations?|recommendation\(s\)|conclusions?|next\s+steps|options|(?:main\s+)?considerations|key\s+(?:issues|points)|"
    r"(?:(?:financial|legal|resource|risk|equality|equalities|climate|other)\s+)*implications)\s*:?",
    re.IGNORECASE,
)
# "RESOLVED", "Minutes:", "Decision:": of a page that tells what became of a report
_TOLD = re.compile(r"(?:it\s+was\s+)?(?:RESOLVED|AGREED|Resolved)\b|(?:minutes|decisions?|discussion)\s*:", re.IGNORECASE)


def head_of_report(drafts: Sequence[Draft]) -> int:
    """How many drafts stand before the first section of a paper that is a report by its head and its sections; 0 if it is none."""
    if not any(_WHOSE.fullmatch(draft.text) for draft in drafts[:_HEAD]):
        return 0
    sections: dict[str, int] = {}
    for place, draft in enumerate(drafts):
        if _TOLD.match(draft.text):
            return 0
        if len(draft.text) <= _LONGEST:
            number = _NUMBER.match(draft.text)
            words = draft.text[number.end() if number else 0 :].strip()
            if _SECTION.fullmatch(words):
                sections.setdefault(words.lower(), place)
    return min(sections.values()) if len(sections) >= _FEWEST else 0

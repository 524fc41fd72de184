"""A title that a page broke over lines: which of the lines below it go on with it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.facts import Passage
from pipeline.language.names import begins_name
from pipeline.segment.draft import Draft
from pipeline.segment.labels import leading_attendance, section_of
from pipeline.segment.marks import ITEM_NUMBER, clause_mark
from pipeline.segment.paragraphs import OPENER
from pipeline.segment.titles import DATE_ONLY, PERSON, VERB, is_known_title, title_likeness

# A resolution's own number, no item's: "FIN96/19 That the apology be received"; a count of votes: "6 For, 0 Against, 1 Abstention"
RESOLUTION_TAIL = re.compile(
    r"\s*(?:that\b|resolved\b|resolution|moved\b|(?:votes?\s+|members?\s+)?(?:for|in\s+favour|against|abst\w+)\s*(?:$|[,;:/–-]?\s*(?:and\s+)?(?:\d+|nil|none|no)\b))",
    re.IGNORECASE,
)


def title_goes_on(first: Draft, before: Draft, following: Draft, title: Passage) -> bool:
    """Whether a title is broken over the next paragraph: set in the same manner, no blank between, and too wide or too narrow a line."""
    text = following.text
    if following.blank_before or following.cells or section_of(text) or ITEM_NUMBER.match(text) or text.startswith("("):
        return False
    if leading_attendance(text) or PERSON.match(text) or len(text.split()) > 14 or text.endswith((".", ":", ";")):
        return False
    if following.bold != first.bold or title.text.isupper() != text.isupper() or RESOLUTION_TAIL.match(text):
        return False
    likely = title_likeness(text, following.style, following.bold) >= 0.5 or text[0] in "&" or text[0].islower()
    emphatic = title.text.isupper() or first.bold
    return likely and (emphatic or len(before.text) > 30 or _set_wide(first))


# "Topic", "Raised by", "Reason for Report": the head of a table or a label below a title
OTHER_COLUMN = re.compile(r"(?:topic|item|raised|reasons?|purpose|background|action|name|moved?|moved by)\b", re.IGNORECASE)


def narrow_title_goes_on(drafts: Sequence[Draft], last: int, title: Passage) -> bool:
    """Whether a title below its number goes on in the next line of a narrow column, the minutes below that: "11." / "Harbour" /
    "Manager's Update" / "Ann Elm introduced the item"; not "8." / "Public Forum" / "Ann Elm" / "spoke of the bins"."""
    following, below = drafts[last + 1], drafts[last + 2] if last + 2 < len(drafts) else None
    text = following.text
    if below is None or following.blank_before or following.cells or is_known_title(title.text) or section_of(text) or len(text) > 60:
        return False
    if (
        begins_name(text, 0)
        or VERB.search(text)
        or OTHER_COLUMN.match(text)
        or ITEM_NUMBER.match(text)
        or text[-1] in ".:;,"
        or following.bold != drafts[last].bold
    ):
        return False
    return title_likeness(text, following.style, following.bold) >= 0.5 and VERB.search(below.text) is not None


# "Progress Report to" / "31 March 2031", "Plan under" / "Section 4 of the Harbours Act": a title whose line cannot be its end
OPEN_END = re.compile(r"\b(?:and|or|of|the|to|for|in|on|by|with|at|an|from|under|its|held)$|[&–/]$", re.IGNORECASE)
# "Harbour Dues" / "(Fixed Term)": what a title says of itself, and no "(Item 3)"
ASIDE = re.compile(r"\((?!(?i:agenda|item|pages?|image|min)\b)[A-Za-z][A-Za-z ]{2,40}\)")
# "Proposed - Cllr Hill": how a motion went, below its title
MOVED = re.compile(r"(?:proposed|seconded|moved)\s*(?:by\b|[:–-])", re.IGNORECASE)
LEAST_WIDE = 60  # characters of a title's line that may have filled its width; shorter ones head what stands below them
MOST_LEFT = 4  # words of a title's rest on a line of its own: "Presentation on the Scope of Work in the Ferryside Area" / "Centre"
LEAST_WIDE_APART, MOST_LEFT_APART = (
    45,
    8,
)  # of a title set apart from its minutes: "PRESENTATION FROM ... ON THE NEW" / "FERRY POLICING MODEL"


def rest_goes_on(drafts: Sequence[Draft], last: int, title: Passage) -> bool:
    """Whether the next paragraph holds the rest of a title, blank line or not, by how the title ends: with a bracket left open, with a
    word that needs another, or so wide that few words were left, the minutes below them."""
    following = drafts[last + 1]
    text = following.text
    if following.cells or section_of(text) or OPENER.match(text) or MOVED.match(text) or VERB.search(text):
        return False
    if title.text.rfind("(") > title.text.rfind(")"):
        return ")" in text and "(" not in text[: text.index(")")] and len(text.split()) <= 14
    if following.bold != drafts[last].bold:
        return False
    if ASIDE.fullmatch(text):
        return not following.blank_before
    if PERSON.match(text) or text[-1] in ".:;" or ":" in text or title.text.isupper() != text.isupper():
        return False
    if OPEN_END.search(title.text) and len(text.split()) <= 14:
        return DATE_ONLY.match(text) is not None or not (ITEM_NUMBER.match(text) or clause_mark(text))
    below = drafts[last + 2] if last + 2 < len(drafts) else None
    if below is None or not VERB.search(below.text):
        return False
    apart = (following.bold and not below.bold) or (text.isupper() and not below.text.isupper())
    wide, left = (LEAST_WIDE_APART, MOST_LEFT_APART) if apart else (LEAST_WIDE, MOST_LEFT)
    if len(drafts[last].text) < wide or len(text.split()) > left:
        return False
    return text[0].isalpha() and not (ITEM_NUMBER.match(text) or clause_mark(text) or is_known_title(text) or begins_name(text, 0))


# "7. |Housing Support Services", "Planning Directorate": whose matter the line below names
DEPARTMENT = re.compile(r"\b(?:Directorate|Department|Services?|Division|Section|Office|Operations)$")


def matter_below(first: Draft, title: Passage, following: Draft) -> bool:
    """Whether a department heads an item and the line below it, set as boldly, is the matter: "Housing Services" / "Disposal of Land"."""
    text = following.text
    if not (DEPARTMENT.search(title.text) and first.bold and following.bold) or following.cells or len(text.split()) > 16:
        return False
    numbered = ITEM_NUMBER.match(text) or clause_mark(text)
    return not numbered and section_of(text) is None and title_likeness(text, following.style, following.bold) >= 0.7


def _set_wide(draft: Draft) -> bool:
    """Whether a wide gap stands between number and title, as in a narrow column: "5            Report" / "Section"."""
    offsets = draft.passage.offsets
    return any(b - a > 4 for a, b in itertools.pairwise(offsets[:12]))

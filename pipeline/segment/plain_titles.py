"""Titles of agenda items that a clerk sets as lines of their own like any other: no number, no bold, no capitals."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.facts import LineStyle
from pipeline.segment.draft import Draft
from pipeline.segment.labels import attendance_of, leading_attendance, section_of
from pipeline.segment.marks import clause_mark
from pipeline.segment.titles import VERB, is_known_title, title_likeness

RESOLUTION_HEAD = re.compile(r"(?:resolved|agreed|recommended)\b", re.IGNORECASE)
# "Minutes of the meeting held on 5 May 2031": the paper's own head
_HELD = re.compile(r"\bheld\s+(?:on|at|in|via|by|remotely|online)\b", re.IGNORECASE)
# "Grass cutting £581.67", "Approved by Parish", "Porch at Elm House - refused by Borough Council", "Councillor Hill joined the meeting"
_NO_TITLE = re.compile(r"[£$€]|\b(?:(?:approved|refused|granted|rejected|supported)\s+by|joined|left|arrived|took)\b", re.IGNORECASE)
_PLAIN = (LineStyle.BODY, LineStyle.BULLET, LineStyle.NUMBERED)


def plain_titles(drafts: Sequence[Draft]) -> list[int]:
    """The places of such titles, if two standing ones of the paper show that it sets them so; else none.

    "Apologies for Absence" / "Apologies were received from ..." / "Reports of the Sub-Committees held in May" / "The reports were ..."
    """
    apart = [index for index in range(len(drafts)) if _is_apart(drafts, index)]
    told = [index for index in apart if _has_text(drafts, index)]
    standing = [index for index in apart if is_known_title(drafts[index].text)]
    certain = [index for index in standing if index in told]
    if len(certain) < 2 and len(standing) < 3:
        return []
    first = (certain or standing)[0]
    below = [draft for draft in drafts[first:] if not draft.cells and len(draft.text.split()) <= 20]  # its head may be set otherwise
    if any(draft.bold or draft.style not in _PLAIN for draft in below):
        return []
    return [index for index in told if index >= standing[0]]


def _is_apart(drafts: Sequence[Draft], index: int) -> bool:
    """Whether a line reads as a title and a blank stands before it."""
    draft = drafts[index]
    if not draft.blank_before or draft.cells or RESOLUTION_HEAD.match(draft.text) or section_of(draft.text):
        return False
    attendance = attendance_of(draft.text)  # "Those attending:" heads a list; "Apologies for Absence" is business
    if attendance and (attendance != "apologies" or not is_known_title(draft.text)):
        return False
    if leading_attendance(draft.text):  # "Those attending Mr A Reed (Chairman) Mrs B Dunn"
        return False
    if index == 0 and _HELD.search(draft.text):
        return False
    words = draft.text.rstrip(" :.") if index else draft.text
    likely = ":" not in words and title_likeness(words) >= 0.5 and not VERB.search(words) and not _NO_TITLE.search(words)
    return likely and len(draft.text.split()) <= 25 and not clause_mark(draft.text)


def _has_text(drafts: Sequence[Draft], index: int) -> bool:
    """Whether a sentence or a point stands below a title; some clerks end few sentences with a stop."""
    text = drafts[index].text
    below = drafts[index + 1].text if index + 1 < len(drafts) else ""
    if text.endswith(":"):
        return len(below.split()) > 7 or bool(VERB.search(below))
    return bool(VERB.search(below)) and (below.rstrip().endswith((".", ":")) or is_known_title(text) or bool(clause_mark(below)))

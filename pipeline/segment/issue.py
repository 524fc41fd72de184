"""ModernGov's page of one issue through its meetings (ieIssueDetails): "Meeting: 11/06/2024 - Harbours Committee (Item 6)"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline import patterns as re
from pipeline.language.fulldate import MONTH_NAMES, first_full_date
from pipeline.language.names import begins_name
from pipeline.segment.draft import Draft
from pipeline.segment.heading import Heading, clean_title
from pipeline.segment.labels import AGENDA_ITEM, section_of
from pipeline.segment.marks import ITEM_NUMBER
from pipeline.segment.titles import NO_TITLE, title_likeness

MEETING = re.compile(
    r"Meeting:\s*(?P<date>\d{1,2}/\d{1,2}/\d{4})\s*[-–—]\s*(?P<body>.+?)(?:\s*\((?:item\s+)?(?P<item>[^)]{1,12})\))?\s*$", re.IGNORECASE
)

# On the page of one item: "- Meeting of Harbours Committee, Thursday, 2nd October, 2025 2.00 pm (Item 27.)"
OF_BODY = re.compile(
    r"(?:[^\w\s]\s*|o\s+|\(?[a-z1-9]\)\s*)?Meeting of (?P<body>.+?),\s*(?:[a-z]+day,?\s*)?"
    rf"(?P<date>(?:the\s+)?(?:\d|(?:{MONTH_NAMES})\s+\d)[^()]{{5,45}})"
    r"(?:\((?:item\s+)?(?P<item>[^)]{1,12}?)\.?\))?\s*$",
    re.IGNORECASE,
)
# the title of such a page where it leaves out the item's own
UNTITLED = re.compile(r"meeting documents\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hearing:
    """One meeting that heard the issue: the draft that names it, where date and body stand in it, the item's number."""

    index: int
    date: str
    date_at: tuple[int, int]
    body: str
    body_at: tuple[int, int]
    item: str | None


def hearings(drafts: Sequence[Draft]) -> list[Hearing]:
    """The meetings that the page lists, in its order; empty if the page is none of its kind."""
    out: list[Hearing] = []
    for index, draft in enumerate(drafts):
        match = MEETING.match(draft.text) or (OF_BODY.match(draft.text) if index < 6 else None)
        date = first_full_date(draft.text, *match.span("date")) if match else None
        if match and date:
            item = (match["item"] or "").rstrip(". ") or None
            out.append(Hearing(index, date.iso, (date.start, date.end), match["body"], match.span("body"), item))
    return out


def issue_headings(drafts: Sequence[Draft], heard: Sequence[Hearing]) -> list[Heading]:
    """An item for each meeting: the title below it, with its number or without, or else the title of the issue above."""
    out: list[Heading] = []
    for hearing in heard:
        below = drafts[hearing.index + 1] if hearing.index + 1 < len(drafts) else None
        match = ITEM_NUMBER.match(below.text) if below else None
        if below is not None and match and match["number"] == hearing.item and match.end() < len(below.text):
            title = clean_title(below.passage.part(match.end(), len(below.text)))
            out.append(Heading(hearing.index + 1, hearing.index + 1, hearing.item, title))
        elif below is not None and _heads(below) and not NO_TITLE.match(below.text):
            out.append(Heading(hearing.index + 1, hearing.index + 1, hearing.item, clean_title(below.passage)))
        elif hearing is heard[0] and (at := _title_above(drafts, hearing.index)) is not None:
            out.append(Heading(at, at, hearing.item, clean_title(drafts[at].passage)))
    return out


def _title_above(drafts: Sequence[Draft], index: int) -> int | None:
    """The draft above a meeting's line that is the page's title: not "Lead: Ann Elm, Harbour Manager" between the two."""
    at = index - 1
    while at > 0 and _names_person(drafts[at].text):
        at -= 1
    if at < 0 or section_of(drafts[at].text) or UNTITLED.fullmatch(drafts[at].text) or AGENDA_ITEM.fullmatch(drafts[at].text):
        return None
    return at


def _names_person(words: str) -> bool:
    """Whether a line is a label and a person: "Presenter: Ann Elm"."""
    label = LABEL.match(words)
    return label is not None and begins_name(words, label.end())


# "Lead: ", "Contact Officer: "
LABEL = re.compile(r"[A-Z][\w /-]{2,30}:\s+(?=[A-Z])")


def _heads(draft: Draft) -> bool:
    """Whether the paragraph below a meeting's line is the item's title there, and no label or sentence."""
    words = draft.text
    if not clean_title(draft.passage).text:  # "PDF 744 KB"
        return False
    short = len(words.split()) <= 25 and not words.startswith("To ") and not words.endswith(":") and not section_of(words)
    return short and not _names_person(words) and title_likeness(words, draft.style, draft.bold) >= 0.5

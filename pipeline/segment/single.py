"""The heading of a paper about one item: an item's page, an extract, a report's cover sheet."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.facts import LineStyle, MeetingKind
from pipeline.language import bodies
from pipeline.language.posts import is_post
from pipeline.segment.decision_page import DATED, MAKER, PAGE, STATUS
from pipeline.segment.draft import Draft
from pipeline.segment.heading import TAIL, Heading, clean_title
from pipeline.segment.labels import AGENDA_ITEM, section_of
from pipeline.segment.marks import ITEM_NUMBER, clause_mark
from pipeline.segment.meeting import label_and_value
from pipeline.segment.page_head import page_head
from pipeline.segment.titles import DATE_ONLY, NO_TITLE, title_likeness

# The label of a report's subject: "Subject:", "Title of Report:", "Report title:"
SUBJECT = re.compile(
    r"(?:subject|title(?:\s+of\s+(?:the\s+)?report)?|report\s+title|report\s+subject|subject\s+of\s+report|agenda\s+item\s+title)",
    re.IGNORECASE,
)
# "Report title, item 99.", "Report, item 6a PDF 90 KB" in the list of attachments gives the item's number.
ATTACHED_NUMBER = re.compile(r",\s+item\s+(?P<number>\d{1,4}[A-Za-z]?)(?:\.|\s+(?:PDF|DOCX?|XLSX?)\b)")


def single_heading(drafts: Sequence[Draft], kind: MeetingKind) -> list[Heading]:
    """The one heading of the paper in a list, or an empty list if the paper prints none."""
    if kind is MeetingKind.REPORT_COVER:
        return _subject(drafts)
    number = next((m["number"] for draft in drafts if (m := ATTACHED_NUMBER.search(draft.text))), None)
    if (head := page_head(drafts)) is not None and head.title is not None:
        return [Heading(head.first, head.first, head.number or number, clean_title(head.title))]
    labelled = next((i for i, draft in enumerate(drafts[:5]) if AGENDA_ITEM.match(draft.text) or PAGE.fullmatch(draft.text)), 0)
    for index, draft in enumerate(drafts[: labelled + 6]):
        match = AGENDA_ITEM.match(draft.text) or ITEM_NUMBER.fullmatch(draft.text)  # "27." / "Bus Shelters"
        if match or draft.style is LineStyle.ITEM_NUMBER:
            number = (match["number"] if match else draft.text.strip(" .)")) or number
            continue
        if index < labelled or PAGE.fullmatch(draft.text) or NUMBER_OR_DAY.fullmatch(draft.text):
            continue
        if MAKER.match(draft.text) or STATUS.match(draft.text):
            return []
        if index and PAGE.fullmatch(drafts[index - 1].text) and index + 1 < len(drafts) and MAKER.match(drafts[index + 1].text):
            return [Heading(index, index, number, clean_title(draft.passage))]  # also "Minutes", which elsewhere is a label
        return _titled(index, draft, number, said=labelled > 0 or index > 0 or drafts[0].style in STATED)
    return []


# "Item 5.1", "9th September 2031": over the title of an extract
NUMBER_OR_DAY = re.compile(rf"item\s+[\d.()]+|(?:[A-Z][a-z]+day,?\s+)?(?:{DATE_ONLY.pattern})", re.IGNORECASE)
STATED = (LineStyle.ITEM_TITLE, LineStyle.HEADING)


def _titled(index: int, draft: Draft, number: str | None, said: bool) -> list[Heading]:
    """The heading that one draft prints. Where no label says so, its words must read as a title."""
    printed = ITEM_NUMBER.match(draft.text)
    title = draft.passage
    if dated := DATED.match(draft.text):
        title = draft.passage.part(dated.end(), len(draft.text))
    elif printed and printed.end() < len(draft.text) and (printed["word"] or _stands_apart(draft, printed)):
        number, title = printed["number"], draft.passage.part(printed.end(), len(draft.text))
    words = title.text.strip()
    if len(words) > 300 or section_of(words) or NO_TITLE.match(words) or not words:
        return []
    if (not said or words.endswith(".")) and title_likeness(words, draft.style, draft.bold) < (0.25 if said else 0.3):
        return []
    return [Heading(index, index, number, clean_title(title))]


def _stands_apart(draft: Draft, number: re.Match[str]) -> bool:
    """Whether the figure that a title begins with is its number: "27. Bus Shelters", "27 Bus Shelters PDF 149 KB"; not "20 mph Zones"."""
    return not draft.text[0].isalpha() and (number["close"].strip() in (".", ")", ":") or TAIL.search(draft.text) is not None)


def _subject(drafts: Sequence[Draft]) -> list[Heading]:
    """The subject of a report: a field of that name, else the title over its fields or below them."""
    number = next((match["number"] for draft in drafts[:4] if (match := AGENDA_ITEM.match(draft.text)) and not draft.cells), None)
    fields = [(index, draft, pair) for index, draft in enumerate(drafts[:30]) if (pair := label_and_value(draft))]
    for _, draft, (label, start) in fields:
        if re.fullmatch(r"agenda\s+item(?:\s+(?:no\.?|number))?", label, re.IGNORECASE):
            number = draft.text[start:].strip(" .") if len(draft.text) - start <= 8 else number
    posts = {index + 1 for index, _, (label, _) in fields if label.lower().endswith("name")}  # "Name: Ann Hill / Title: Head of Finance"
    for index, draft, (label, start) in fields:
        if SUBJECT.fullmatch(label) and not (index in posts and is_post(draft.text[start:].strip())):
            return [Heading(index, index, number, clean_title(draft.passage.part(start, len(draft.text))))]
    labelled = {index for index, _, _ in fields}
    for index, draft in enumerate(drafts[:30]):  # over the fields, or below them in the manner of a title
        named = bodies.find(bodies.ORGANIZATION, draft.text) or bodies.find(bodies.BODY, draft.text)
        if (
            AGENDA_ITEM.match(draft.text)
            or draft.cells
            or named
            or index in labelled
            or len(draft.text) >= 140
            or (index >= 3 and not _heads_report(draft))
        ):
            continue
        return [Heading(index, index, number, clean_title(draft.passage))]
    return []


def _heads_report(draft: Draft) -> bool:
    """Whether words below the fields of a cover are set as its title: "ANNUAL REPORT ON HARBOURS"; not "1. Purpose", "Part I"."""
    set_apart = draft.bold or draft.style in STATED or (draft.text.isupper() and len(draft.text.split()) > 1)
    words = draft.text.strip()
    label = section_of(words) or words.endswith(":") or clause_mark(words) or DATE_ONLY.match(words)
    return set_apart and not label and title_likeness(words, draft.style, draft.bold) >= 0.6

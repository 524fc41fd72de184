"""The heading of a paper about one item: an item's page, an extract, a report's cover sheet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.facts import LineStyle, MeetingKind
from pipeline.segment.draft import Draft
from pipeline.segment.items import Heading, clean_title
from pipeline.segment.marks import ITEM_NUMBER

# "Subject:  Quarterly Performance Report", "Title of Report: Budget Monitoring", "Report title: ..."
SUBJECT = re.compile(
    r"(?:subject|title(?:\s+of\s+(?:the\s+)?report)?|report\s+title|report\s+subject|subject\s+of\s+report|agenda\s+item\s+title)\s*:\s*(?P<title>\S.*)",
    re.IGNORECASE,
)
# "Report title, item 99." in the list of attachments gives the item's number.
ATTACHED_NUMBER = re.compile(r",\s+item\s+(?P<number>\d{1,4}[A-Z]?)\.")
AGENDA_ITEM = re.compile(r"agenda item(?:\s+(?:no\.?\s*)?(?P<number>\d{1,3}))?\s*$", re.IGNORECASE)


def single_heading(drafts: Sequence[Draft], kind: MeetingKind) -> list[Heading]:
    """The one heading of the paper in a list, or an empty list if the paper prints none."""
    if kind is MeetingKind.REPORT_COVER:
        for index, draft in enumerate(drafts[:30]):
            match = SUBJECT.match(draft.text)
            if match:
                title = clean_title(draft.passage.part(match.start("title"), len(draft.text)))
                return [Heading(index, index, None, title)]
    number = next((m["number"] for draft in drafts if (m := ATTACHED_NUMBER.search(draft.text))), None)
    for index, draft in enumerate(drafts[:6]):
        match = AGENDA_ITEM.match(draft.text)
        if match or draft.style is LineStyle.ITEM_NUMBER:
            number = (match["number"] if match else draft.text.strip(" .)")) or number
            continue
        if len(draft.text) > 300:
            return []
        printed = ITEM_NUMBER.match(draft.text)
        title = draft.passage
        if printed and printed["close"].strip() in (".", ")", ":") and not draft.text[0].isalpha():
            number, title = printed["number"], draft.passage.part(printed.end(), len(draft.text))
        return [Heading(index, index, number, clean_title(title))]
    return []

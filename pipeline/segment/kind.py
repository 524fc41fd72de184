"""What a paper is, by its form: minutes, an agenda, the page of one item, a report's cover, a register, a scorecard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from pipeline import patterns as re
from pipeline.facts import Document, MeetingKind
from pipeline.language import times
from pipeline.language.fulldate import first_full_date
from pipeline.segment.decision_page import is_decision_page
from pipeline.segment.draft import Draft
from pipeline.segment.heading import Heading
from pipeline.segment.issue import hearings
from pipeline.segment.labels import attendance_of, leading_attendance
from pipeline.segment.page_head import page_head
from pipeline.segment.roll import leading_list
from pipeline.segment.titles import is_short_title
from pipeline.segment.unnumbered import ITEMS_BELOW, is_list_of_items

# The heading of ModernGov's page of one item: "Agenda item", "Agenda item 8"
AGENDA_ITEM = re.compile(r"agenda item(?:\s+(?:no\.?\s*)?\d{1,3}[A-Z]?)?\s*$", re.IGNORECASE)
# The title of ModernGov's page of a meeting: "Agenda and draft minutes", "Agenda, decisions and minutes"
MEETING_PAGE = re.compile(r"\bagenda(?:,\s+decisions)?\s+and\s+(?:draft\s+|printed\s+)?minutes\b", re.IGNORECASE)
# the labels of what was decided under an item of such a page
_TOLD = re.compile(r"(?:minutes|decisions?)\s*:", re.IGNORECASE)
# "Decision:" on a line of its own
_ALONE = re.compile(rf"(?P<label>{_TOLD.pattern})\s*", re.IGNORECASE)

# "Notice of Meeting", "Councillors are summoned", "a meeting to be held on"; minutes tell so of others: "The fair is to be held in May"
_ANNOUNCED = re.compile(r"\b(?:notice of (?:the |a )?meeting|summon(?:s|ed)|to be held|will be held)\b", re.IGNORECASE)
_MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)
# the heading of an agenda, alone on its line: "AGENDA", "Agenda – Part 1"
_AGENDA = re.compile(r"(?:public\s+|order\s+of\s+)?agenda(?:\s*[-–—:]\s*part\s+\w+)?\s*:?", re.IGNORECASE)

LEAST_OF_MINUTES = 4  # items of a whole meeting

# "Minutes of the Parish Council Meeting held at Quay Hall on Monday 8 November 2031"; the item that confirms minutes names no place
HELD_AT = re.compile(r"\bminutes?\s+of\b[^.]{0,120}?\bheld\s+(?:at|in|via|by|online|remotely)\b", re.IGNORECASE)
# "Minutes of Meeting held on Tuesday 6th May 2031", at the head of a paper
_ENTITLED = re.compile(r"\bminutes?\s+of\b[^.]{0,80}?\bheld\b", re.IGNORECASE)
# "QUAY COMMUNITY COUNCIL MEETING IN QUAY HALL 7.30 pm MONDAY 18 JANUARY 2031 MINUTE ... Members Present - ... Apologies were received"
_MEETING, _PRESENT = re.compile(r"\bmeeting\b", re.IGNORECASE), re.compile(r"\bpresent\b|\bapologies\b", re.IGNORECASE)


# "CORPORATE RISK REGISTER - MAY 2031", "Quay Council: Strategic Risk Register 2031/32", the first line of a paper
_REGISTER = re.compile(r"(?:[\w’'&:-]+\s+){0,6}risks?\s+register(?:[\s–—,:-]+(?:[\w/]+\s*){1,4})?", re.IGNORECASE)


def _heads_a_meeting(opening: str) -> bool:
    """Whether a paper begins with a meeting, its day and its hour, and tells who came."""
    head = opening[:250]
    date = first_full_date(head)
    return date is not None and bool(times.first(head) and _MEETING.search(head) and _PRESENT.search(opening, date.end))


def kind_of_paper(document: Document, drafts: Sequence[Draft], headings: Sequence[Heading], cover: bool, dated: bool) -> MeetingKind:
    """What the paper is, by its form: who attended, what its head says, how much of it is table."""
    opening = " ".join(draft.text for draft in drafts[:14])[:1500]
    attended = any(leading_attendance(draft.text) or attendance_of(draft.text) == "present" for draft in drafts[:40])
    rows = sum(bool(draft.cells) for draft in drafts)
    spoken = _sounds_like_minutes(drafts)
    listed_first = leading_list(drafts) > 0
    # "Agenda Item No. 3" over whole minutes is the number they have in the next meeting's papers
    whole = attended and len(headings) >= LEAST_OF_MINUTES
    # over a report's cover it is the number that the report has: "AGENDA ITEM NO. 8" / "Report to: Audit Committee"
    paged = not whole and not cover and any(AGENDA_ITEM.match(draft.text) for draft in drafts[:4] if not draft.cells)
    headed = page_head(drafts) if attended and not cover and not whole else None  # an item's page that lists who was present
    paged = paged or (headed is not None and headed.labelled and len(headings) <= 1)
    if hearings(drafts) or is_decision_page(drafts) or paged:
        return MeetingKind.AGENDA_ITEM
    if cover and not attended:
        return MeetingKind.REPORT_COVER
    listed = any(ITEMS_BELOW.fullmatch(draft.text) for draft in drafts[:15]) or is_list_of_items(drafts)
    if spoken and not attended and not listed and _holds_one_item(drafts, headings):
        return MeetingKind.AGENDA_ITEM
    if headings and listed:  # ModernGov's page of a meeting
        told = MEETING_PAGE.search(opening) or any(_TOLD.match(draft.text) for draft in drafts)
        entitled = attended and _ENTITLED.search(opening[:250])  # minutes in two columns, "Items" and "Action"
        return MeetingKind.MINUTES if told or spoken or entitled else MeetingKind.AGENDA
    announced = _ANNOUNCED.search(opening[:600])
    if announced and dated and not (attended and _MINUTES.search(opening[: announced.start()])):
        return MeetingKind.AGENDA
    if dated and not attended and not spoken and any(_AGENDA.fullmatch(draft.text) for draft in drafts[:14]):
        return MeetingKind.AGENDA
    if re.search(r"\bminutes\b", opening, re.IGNORECASE) and dated and (attended or len(headings) > 1):
        return MeetingKind.MINUTES
    titled = re.match(r"(?:draft\s+|unconfirmed\s+)?minutes\s+of\b", opening, re.IGNORECASE)
    if (attended and (dated or titled or len(headings) > 2 or (headings and spoken))) or (listed_first and spoken):
        return MeetingKind.MINUTES
    if dated and (HELD_AT.search(opening[:400]) or _heads_a_meeting(opening)):
        return MeetingKind.MINUTES
    if len(headings) > 1 and (MEETING_PAGE.search(opening) or (spoken and (dated or len(headings) > 3))):
        return MeetingKind.MINUTES
    labelled = any(_ALONE.fullmatch(draft.text) for draft in drafts[:20])
    if len(drafts) <= 80 and len(headings) <= 1 and (spoken or labelled) and (document.pages or 1) < 4 and rows < 5:
        return MeetingKind.AGENDA_ITEM
    entitled = bool(drafts) and _REGISTER.fullmatch(drafts[0].text)
    if entitled or (re.search(r"\brisks?\s+register\b", opening[:300], re.IGNORECASE) and (rows > 3 or document.pages)):
        return MeetingKind.RISK_REGISTER
    if re.search(r"\b(?:performance|scorecard|dashboard|kpis?|indicators)\b", opening, re.IGNORECASE) and (
        rows > 5 or (document.pages or 0) > 2
    ):
        return MeetingKind.PERFORMANCE_REPORT
    if re.search(r"\bagenda\b", opening[:600], re.IGNORECASE) and dated:
        return MeetingKind.AGENDA
    if re.search(r"\bminutes of\b|\bnotes? (?:of|from) (?:a|the) (?:\w+ ){0,3}meeting\b", opening[:400], re.IGNORECASE) and dated:
        return MeetingKind.MINUTES
    numbers = {heading.number for heading in headings}
    if len(drafts) <= 80 and len(numbers) <= 1 and rows < 5 and _is_item_as_text(drafts):
        return MeetingKind.AGENDA_ITEM
    return MeetingKind.OTHER


# "The Chairman reminded Members", "Councillor Elm, Leader of the Council, replied", "Ms Orr was in attendance for this item"
_AT_A_MEETING = re.compile(
    r"\b(?:Councillors?|Cllrs?|Chair(?:man|woman|person)?|Leader|Members|Committee|Cabinet|Panel|Board|Officers?|Director|Manager)\b[^.]{0,90}?\b"
    r"(?:said|replied|asked|thanked|reported|moved|seconded|congratulated|updated|outlined|welcomed|announced|reminded|explained|presented|"
    r"introduced|stated|advised|noted|agreed|considered|submitted|informed|told|commented|suggested|undertook|went\s+through)\b"
    r"|\b(?:updated|told|informed|thanked|reminded|advised|addressed|assured)\s+(?:the\s+)?(?:[Mm]embers|Committee|Panel|Board|Council|Cabinet)\b"
    r"|\b[Aa]pologies\s+(?:for\s+absence\s+)?(?:were|had\s+been)\s+|\battended\s+as\s+(?:an?\s+)?substitutes?\b"
    r"|\bin\s+attendance\s+for\s+this\s+item\b|\b(?:RESOLVED|AGREED|Resolved)\b"
)
_LEAST_TOLD = 2


def _is_item_as_text(drafts: Sequence[Draft]) -> bool:
    """Whether a paper is a title and prose of what was said at a meeting: the page of an item whose heading and labels were lost."""
    if len(drafts) < 2 or drafts[0].cells or not drafts[1].blank_before:
        return False
    title = drafts[0].text.strip()
    if first_full_date(title) is not None or not is_short_title(title, drafts[0].style):
        return False
    told = _AT_A_MEETING.finditer(" ".join(draft.text for draft in drafts[1:]))
    return sum(1 for _ in islice(told, _LEAST_TOLD)) == _LEAST_TOLD


def _holds_one_item(drafts: Sequence[Draft], headings: Sequence[Heading]) -> bool:
    """Whether the paper has the label "Minutes:" or "Decision:" once, under its title, and at most one numbered heading: a page of many
    items repeats the labels under each."""
    labels = Counter(label["label"].lower() for draft in drafts[1:] if (label := _ALONE.fullmatch(draft.text)))
    early = any(_ALONE.fullmatch(draft.text) for draft in drafts[1:20])
    return early and max(labels.values()) == 1 and sum(heading.number is not None for heading in headings) <= 1


def _sounds_like_minutes(drafts: Sequence[Draft]) -> bool:
    """Whether the prose tells in the past what a meeting did."""
    text = " ".join(draft.text for draft in drafts)
    return bool(
        re.search(
            r"\b(?:RESOLVED|Resolved|introduced|presented|was agreed|"
            r"(?:members|councillors|committee|cabinet|panel|board|commission|group|forum|chair|chairman|officers?)\s+"
            r"(?:agreed|noted|asked|considered|discussed|was|were|had|advised|explained|reported|received|stated|commented|expressed))\b",
            text,
            re.IGNORECASE,
        )
    )

"""Drafts and headings -> blocks: each with its kind, the section and the item it stands in, and its printed mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline import patterns as re
from pipeline.facts import Block, BlockKind, LineStyle, Passage, Section
from pipeline.segment.capital_points import capital_points
from pipeline.segment.draft import Draft
from pipeline.segment.heading import Heading
from pipeline.segment.labels import attendance_of, leading_attendance, section_of
from pipeline.segment.marks import Mark, clause_mark
from pipeline.segment.roll import below_two_labels, leading_list, roll
from pipeline.segment.titles import VERB, is_known_title, title_likeness

FIELD = re.compile(r"(?P<label>[A-Z][A-Za-z/()&’' \-]{1,38}?)\s*:\s+(?P<value>\S.*)")
# A label with its words after it: "Decision: The report was noted.", "RESOLVED: That", "Action – Head of Finance to write"
LABELLED = re.compile(r"(?P<label>[A-Za-z][A-Za-z ()]{2,42}?)\s*(?::|\s[–—-]\s)\s*(?P<rest>\S.*)")
# The decision begins in the sentence itself.
RESOLVED = re.compile(
    r"(?:it\s+was\s+)?(?:RESOLVED|Resolved|AGREED|resolved|agreed)\b|THAT\b|That\s+(?:the|it|this|a|an|members|council|cabinet)\b"
)


# The clause of a decision: "(i) to note the report", "Note the current forecast"
DECIDING_CLAUSE = re.compile(
    r"(?:\(?\w{1,4}[.)]\s*)?(?:to\s+)?(?:note|approve|agree|receive|recommend|endorse|defer|appoint|adopt)\b", re.IGNORECASE
)
# "Councillors: Ann Hill, Bob Elm": says who, not how
MEMBERS = re.compile(r"(?:councillors?|cllrs?|members?|(?:committee|board|elected)\s+members?)\s*(?:[:–-]|$)", re.IGNORECASE)
# "Attendance and Apologies", "Present and apologies for absence": the title of an item that lists who came first
PRESENT_TOO = re.compile(r"(?:(?:record\s+of\s+)?attendance|(?:members\s+)?present)\s*(?:and|&|,|/)\s*apologies\b.{0,30}", re.IGNORECASE)
# "In Attendance:", "Also present:" inside the first item
IN_ATTENDANCE = re.compile(
    r"(?:(?:also\s+)?(?:in\s+attendance|present|officers\s+present|officers\s+in\s+attendance)(?:\s+for\s+(?:this|the|these)\s+(?:items?|hearing|application))?|witnesses)\s*(?:[:;]|$)",
    re.IGNORECASE,
)
# "Apologies were received from", "Three members of the public were present": a sentence that is still about who was there
ABOUT_ATTENDANCE = re.compile(
    r"\b(?:apolog\w+|were present|was present|also present|attended|in attendance|members of the public|substitut\w+|"
    r"joined|remotely|arrived|left the meeting|chaired by|chaired the meeting|in the chair|presid(?:ed|ing)|took the chair)\b",
    re.IGNORECASE,
)


# "(Image omitted)", which a paper's conversion to Markdown prints for each of its pictures: for those of a table by the thousand
_PICTURE = re.compile(r"\((?:image|picture|photo)s?\s+(?:omitted|removed)\)", re.IGNORECASE)


def build(drafts: Sequence[Draft], headings: Sequence[Heading]) -> list[Block]:
    """Every draft as a block, in order; a heading's block holds its title, and what follows the title is a block of its own.

    A heading that is a sentence ("2. The minutes were signed.") is a paragraph as well: it is title and minutes in one.
    """
    at = {heading.first: (order, heading) for order, heading in enumerate(headings)}
    listed = below_two_labels(drafts[: headings[0].first] if headings else drafts)
    place = _Place(titled=bool(headings), listed=leading_list(drafts), roll=roll(drafts), stacked=listed)
    capitals = capital_points(drafts)
    blocks: list[Block] = []
    skip_to = -1
    for index, draft in enumerate(drafts):
        if index <= skip_to:
            continue
        if index in at:
            order, heading = at[index]
            place.begin(order, heading.title.text)
            skip_to = heading.last
            blocks.append(Block(len(blocks), BlockKind.ITEM, place.section, heading.title, order, heading.number, draft.margin))
            rest = heading.rest or (heading.title if _is_sentence(heading.title.text) else None)
            if rest is not None:
                blocks.append(_block(len(blocks), BlockKind.PARAGRAPH, place.section, rest, order, drafts[heading.last], place.attendance))
            continue
        lead = _Lead(None, capitals[index]) if index in capitals else _lead(draft)
        place.enter(index, draft, lead)
        blocks.append(_classified(len(blocks), draft, lead, place))
        following = drafts[index + 1] if index + 1 < len(drafts) else None
        place.leave(draft, blocks[-1], following)
    return blocks


def _is_sentence(text: str) -> bool:
    return len(text.split()) >= 7 and bool(VERB.search(text)) and title_likeness(text) < 0.3


@dataclass(slots=True)
class _Place:
    """Where in the paper the next block stands."""

    titled: bool  # whether the paper has headings of items
    listed: int  # drafts at its head that list members
    roll: range = range(0)  # drafts that list them before those in attendance
    stacked: range = range(0)  # drafts that list them below two labels
    item: int | None = None
    section: Section = Section.HEAD
    attendance: str | None = None
    labelled: bool = False  # whether the draft before was a label of attendance alone on its line
    attended: bool = False  # whether the list of those present has ended
    back: Section | None = None  # what a label with its words on the same line gives way to after them

    def begin(self, order: int, title: str) -> None:
        """An agenda item begins."""
        self.item, self.section, self.attendance, self.back = order, Section.MINUTES, None, None
        how = "present" if PRESENT_TOO.fullmatch(title) else attendance_of(title)
        if how and how != "apologies":  # "3. Present" heads the list itself
            self.section, self.attendance = Section.ATTENDANCE, how

    def enter(self, index: int, draft: Draft, lead: _Lead) -> None:
        """Move into the section that begins with this draft, or stay."""
        text = draft.text
        if self.back is not None:
            self.section, self.back = self.back, None
        if index < self.listed or index in self.roll or index in self.stacked:
            self.section, self.attendance = Section.ATTENDANCE, "present"
            return
        if self.stacked and index == self.stacked.stop:
            self.attendance = "in_attendance"
        if draft.style is LineStyle.ATTACHMENT:
            self.section, self.attendance = Section.DOCUMENTS, None
            return
        how = _attendance(draft, None if self.section is Section.ATTENDANCE else self.item)
        if how:
            # "APOLOGIES:" / "Councillors: Hill"
            away = self.attendance in ("apologies", "absent") and self.labelled and MEMBERS.match(text)
            stays = away or (self.attendance == "in_attendance" and DIRECTORS.match(text))
            self.section, self.attendance = Section.ATTENDANCE, self.attendance if stays else how
            self.labelled = attendance_of(text) is not None
            return
        self.labelled = False
        if lead.opened is not None or lead.inline is not None:
            if lead.inline in (Section.REASONS, Section.PURPOSE):
                self.back = self.section
            self.section, self.attendance = lead.opened or lead.inline or self.section, None
        elif self.section is Section.ATTENDANCE:
            if _ends_attendance(draft):
                self.section, self.attendance, self.attended = (Section.HEAD if self.item is None else Section.MINUTES), None, True
        elif (self.section is Section.DOCUMENTS and (_is_prose(draft) or MOVED.match(draft.text) or CONTACTS.fullmatch(draft.text))) or (
            self.section is Section.HEAD and (self.attended or not self.titled) and _is_prose(draft)
        ):
            self.section = Section.MINUTES

    def leave(self, draft: Draft, block: Block, following: Draft | None) -> None:
        """After a decision's own words the minutes go on, unless clauses or a further decision follow."""
        if self.section is not Section.DECISION or block.kind is not BlockKind.PARAGRAPH or draft.style is LineStyle.LABEL:
            return
        if following is None or draft.text.rstrip().endswith(":"):
            return
        if clause_mark(following.text) is None and not RESOLVED.match(following.text):
            self.section = Section.MINUTES


@dataclass(frozen=True, slots=True)
class _Lead:
    """What a draft says at its head: the section that it opens as a label, its mark, or a label with its words after it."""

    opened: Section | None = None
    mark: Mark | None = None
    inline: Section | None = None
    labelled: re.Match[str] | None = None


_NO_LEAD = _Lead()  # of a row, and of most paragraphs


def _lead(draft: Draft) -> _Lead:
    """How a draft begins. A report's numbered heading may open its list of documents: "12. Appendices"."""
    text = draft.text
    if draft.cells:
        return _NO_LEAD
    if (section := section_of(text)) is not None:
        return _Lead(section)
    mark = clause_mark(text)
    if mark is not None and section_of(text[mark.end :]) is Section.DOCUMENTS:
        return _Lead(Section.DOCUMENTS)
    labelled = LABELLED.match(text)
    inline = section_of(labelled["label"]) if labelled else None
    return _NO_LEAD if mark is None and inline is None else _Lead(None, mark, inline, labelled)


def _attendance(draft: Draft, item: int | None) -> str | None:
    """How the people listed from here on attended, where a label says so; inside an item only a label with its colon does."""
    leading = leading_attendance(draft.text)
    how = leading[0] if leading else attendance_of(draft.text)
    return how if item is None or (how and how != "apologies" and IN_ATTENDANCE.match(draft.text)) else None


# "13. Contact details", "Report Authors:", "Contact officer", "Sign off": who stands below wrote the report
CONTACTS = re.compile(
    r"(?:\d{1,2}\.?\s+)?(?:contacts?(?:\s+(?:details?|officers?|points?|information|for\s+(?:further|more)\s+information))?"
    r"|(?:report\s+)?authors?(?:\(s\))?(?:\s+and\s+contacts?)?|(?:responsible|reporting|relevant|lead)\s+(?:officers?|directors?)|sign[\s-]?off)"
    r"(?:\s+details)?\s*:?(?:\s+(?:relevant|lead|responsible)\s+directors?:?)?",
    re.IGNORECASE,
)


# "Directors: |Ann Elm, Bob Ash" below "Officials in Attendance": their post, no label of a board's members
DIRECTORS = re.compile(r"directors\s*[:–-]\s*(?=\S)", re.IGNORECASE)
# "On the PROPOSAL of Councillor Nolan", "Moved Cr Hale": the minutes begin, and list no document ("Proposed Record of Decision" is one)
MOVED = re.compile(
    r"(?:on\s+the\s+(?:proposal|proposition|motion)\s+of|proposed(?!\s+(?:(?!by\b|that\b|cllr|councillor|cr\b|mrs?\b)[\w-]+\s+){0,4}?"
    r"(?:decision|record|changes|map|plans?|scheme|budget|order)\b)"
    r"|moved|seconded|resolved|it\s+was)\b",
    re.IGNORECASE,
)


def _is_prose(draft: Draft) -> bool:
    """Whether a draft is what was said or decided, and no title, name or file."""
    text = draft.text
    if draft.cells:
        return False
    if RESOLVED.match(text) or DECIDING_CLAUSE.match(text):
        return True
    words = len(text.split())
    ended = text.rstrip()[-1:] in ".;:" or words >= 20  # a long sentence may break off where a page lost its table
    return words >= 8 and bool(VERB.search(text)) and ended and title_likeness(text) < 0.4


def _ends_attendance(draft: Draft) -> bool:
    """Whether a sentence of the minutes ends the list of those present: "The Chairman welcomed everyone to the meeting."."""
    text = draft.text
    if draft.cells or ABOUT_ATTENDANCE.search(text):
        return False
    if is_known_title(text) and 2 <= len(text.split()) <= 5 and text[-1:].isalpha():  # "Police Report" alone on its line
        return True
    if re.match(r"\d{1,4}(?:\.\d{1,2})?[.)]?\s+(?:The|There|It)\b", text):
        return True
    return len(text.split()) >= 7 and text.endswith(".") and bool(VERB.search(text)) and title_likeness(text) < 0.3


def _classified(order: int, draft: Draft, lead: _Lead, place: _Place) -> Block:
    text, section, attendance, item = draft.text, place.section, place.attendance, place.item
    if draft.cells:
        return _block(order, BlockKind.ROW, section, draft.passage, item, draft, attendance if section is Section.ATTENDANCE else None)
    if section is Section.ATTENDANCE:
        leading = None if attendance == "in_attendance" and DIRECTORS.match(text) else leading_attendance(text)
        begin = leading[1] if leading else 0
        if attendance_of(text) and (leading is None or begin >= len(text)):
            return _block(order, BlockKind.LABEL, section, draft.passage, item, draft, attendance)
        return _block(order, BlockKind.PARAGRAPH, section, _from(draft.passage, begin), item, draft, attendance)
    if draft.style is LineStyle.LABEL or lead.opened is not None:
        return _block(order, BlockKind.LABEL, section, draft.passage, item, draft)
    if mark := lead.mark:
        return _block(order, BlockKind.CLAUSE, section, _from(draft.passage, mark.end), item, draft, mark.printed)
    if lead.labelled and lead.inline is not None:
        label, begin = lead.labelled["label"], lead.labelled.start("rest")
        return _block(order, BlockKind.PARAGRAPH, section, _from(draft.passage, begin), item, draft, label)
    field = FIELD.match(text) if item is None else None
    if field:
        return _block(order, BlockKind.FIELD, section, _from(draft.passage, field.start("value")), item, draft, field["label"])
    if draft.style in (LineStyle.BULLET, LineStyle.NUMBERED):
        return _block(order, BlockKind.CLAUSE, section, draft.passage, item, draft)
    if item is None and section is Section.HEAD:
        return _block(order, BlockKind.TITLE, section, draft.passage, item, draft)
    emphatic = draft.bold or draft.style is LineStyle.HEADING or text.isupper()
    if emphatic and len(text.split()) <= 16 and title_likeness(text, draft.style, draft.bold) >= 0.55:
        return _block(order, BlockKind.SUBHEADING, section, draft.passage, item, draft)
    kind = BlockKind.FURNITURE if _PICTURE.fullmatch(draft.passage.text) else BlockKind.PARAGRAPH
    return _block(order, kind, section, draft.passage, item, draft)


def _from(passage: Passage, start: int) -> Passage:
    return passage.part(start, len(passage.text)) if start < len(passage.text) else passage


def _block(
    order: int, kind: BlockKind, section: Section, passage: Passage, item: int | None, draft: Draft, label: str | None = None
) -> Block:
    return Block(order, kind, section, passage, item, label, draft.margin, draft.cells)

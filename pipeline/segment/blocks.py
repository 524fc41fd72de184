"""Drafts and headings -> blocks: each with its kind, the section and the item it stands in, and its printed mark."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.facts import Block, BlockKind, LineStyle, Passage, Section
from pipeline.segment.draft import Draft
from pipeline.segment.items import Heading
from pipeline.segment.labels import attendance_of, leading_attendance, section_of
from pipeline.segment.marks import clause_mark
from pipeline.segment.titles import title_likeness

FIELD = re.compile(r"(?P<label>[A-Z][A-Za-z/()&’' \-]{1,38}?)\s*:\s+(?P<value>\S.*)")
# A label with its words after it: "Decision: The report was noted.", "RESOLVED: That", "Action – Head of Finance to write"
LABELLED = re.compile(r"(?P<label>[A-Za-z][A-Za-z ()]{2,32}?)\s*(?::|\s[–—-]\s)\s*(?P<rest>\S.*)")
# The decision begins in the sentence itself.
RESOLVED = re.compile(
    r"(?:it\s+was\s+)?(?:RESOLVED|Resolved|AGREED|resolved|agreed)\b|THAT\b|That\s+(?:the|it|this|a|an|members|council|cabinet)\b"
)


def build(drafts: Sequence[Draft], headings: Sequence[Heading]) -> list[Block]:
    """Every draft as a block, in order; a heading's block holds its title, and what follows the title is a block of its own."""
    at = {heading.first: (order, heading) for order, heading in enumerate(headings)}
    blocks: list[Block] = []
    item: int | None = None
    section = Section.HEAD
    attendance: str | None = None
    skip_to = -1
    for index, draft in enumerate(drafts):
        if index <= skip_to:
            continue
        if index in at:
            item, heading = at[index]
            section, attendance = Section.MINUTES, None
            skip_to = heading.last
            blocks.append(Block(len(blocks), BlockKind.ITEM, section, heading.title, item, heading.number, draft.margin))
            if heading.rest is not None:
                blocks.append(_block(len(blocks), BlockKind.PARAGRAPH, section, heading.rest, item, drafts[heading.last]))
            continue
        section, attendance = _sectioned(draft, section, attendance, item)
        blocks.append(_classified(len(blocks), draft, section, attendance, item))
        if (
            section is Section.DECISION
            and blocks[-1].kind is BlockKind.PARAGRAPH
            and draft.style is not LineStyle.LABEL
            and not draft.text.rstrip().endswith(":")
        ):
            following = drafts[index + 1] if index + 1 < len(drafts) else None
            if following is not None and clause_mark(following.text) is None and not RESOLVED.match(following.text):
                section = Section.MINUTES
    return blocks


def _sectioned(draft: Draft, section: Section, attendance: str | None, item: int | None) -> tuple[Section, str | None]:
    """The section that begins with this draft, or goes on through it."""
    text = draft.text
    if draft.style is LineStyle.ATTACHMENT:
        return Section.DOCUMENTS, None
    if item is None or _is_apologies(text):
        leading = leading_attendance(text)
        how = leading[0] if leading else attendance_of(text)
        if how and item is None:
            return Section.ATTENDANCE, how
    opened = section_of(text)
    labelled = LABELLED.match(text) if opened is None else None
    if labelled and draft.style is not LineStyle.CELL:
        opened = section_of(labelled["label"])
    if opened is not None and not draft.cells:
        return opened, None
    if section is Section.ATTENDANCE and item is None:
        if _ends_attendance(draft):
            return Section.HEAD, None
        return section, attendance
    if section is Section.DECISION and draft.bold is False and draft.blank_before and not clause_mark(text) and not RESOLVED.match(text):
        return section, attendance
    return section, attendance


def _is_apologies(text: str) -> bool:
    return text.lower().startswith("apolog")


def _ends_attendance(draft: Draft) -> bool:
    """A sentence after the list of those present: "The Chairman welcomed everyone present to the meeting."."""
    text = draft.text
    if draft.cells or len(text.split()) < 9:
        return False
    return (
        text.endswith(".")
        and bool(re.search(r"\b(?:welcomed|opened|the meeting|stated that|thanked|was chaired|there were)\b", text))
        and title_likeness(text) < 0.3
    )


def _classified(order: int, draft: Draft, section: Section, attendance: str | None, item: int | None) -> Block:
    text = draft.text
    if draft.cells:
        return _block(order, BlockKind.ROW, section, draft.passage, item, draft)
    if section is Section.ATTENDANCE:
        leading = leading_attendance(text)
        begin = leading[1] if leading else 0
        if attendance_of(text) and begin >= len(text):
            return _block(order, BlockKind.LABEL, section, draft.passage, item, draft, attendance)
        return _block(order, BlockKind.PARAGRAPH, section, _from(draft.passage, begin), item, draft, attendance)
    if draft.style is LineStyle.LABEL or section_of(text) is not None:
        return _block(order, BlockKind.LABEL, section, draft.passage, item, draft)
    mark = clause_mark(text)
    if mark:
        return _block(order, BlockKind.CLAUSE, section, _from(draft.passage, mark.end), item, draft, mark.printed)
    labelled = LABELLED.match(text)
    if labelled and section_of(labelled["label"]) is not None:
        return _block(order, BlockKind.PARAGRAPH, section, _from(draft.passage, labelled.start("rest")), item, draft, labelled["label"])
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
    return _block(order, BlockKind.PARAGRAPH, section, draft.passage, item, draft)


def _from(passage: Passage, start: int) -> Passage:
    return passage.part(start, len(passage.text)) if start < len(passage.text) else passage


def _block(
    order: int, kind: BlockKind, section: Section, passage: Passage, item: int | None, draft: Draft, label: str | None = None
) -> Block:
    return Block(order, kind, section, passage, item, label, draft.margin, draft.cells)

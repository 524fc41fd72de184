"""Attendance: who was present, in attendance or absent, and who sent apologies.

The segmenter has told which blocks list them, and under which label. Here each list gets its lines, from the rows of a table
(`attendance_rows`) or as they are printed, where only room may part a name from what stands beside it (`attendance_columns`); broken ones
are put together (`attendance_lines`), names and posts read (`attendance_list`), and members told from officers (`attendance_kinds`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.people import apologies, attendance_rows
from pipeline.extract.people.attendance_kinds import settled, with_portfolios, with_unelected
from pipeline.extract.people.attendance_lines import assemble
from pipeline.extract.people.attendance_list import parse_list
from pipeline.extract.people.mentions import Mention, folded_role
from pipeline.extract.reading import Reading
from pipeline.facts import Block, BlockKind, Passage, Section
from pipeline.language.posts import is_post, kind_of_post

# "The |Chairman| welcomed": what a paper calls who is in its chair
_CHAIR_NAMED = re.compile(r"\b(?:The|the|An)\s+(?P<office>Chair(?:man|person|woman)?|Cathaoirleach|Convenor|Convener)\b(?!\s+of\b)")
_READ_FOR_CHAIR = 6000
# a body on which officers and other organisations sit, and which lists apart those who only attend
_BOARD = re.compile(
    r"\b(?:board(?:\s+of\s+(?:directors|governors|trustees|management))?|partnership|schools?\s+forum|liaison(?:\s+(?:committee|group|meeting))?|joint\s+board|trust)$",
    re.I,
)
# whose committees are made of those who hold posts: "NHS Fenmoor Integrated Care Board"
_HEALTH = re.compile(r"\bNHS\b|\b(?:integrated\s+care|health|integration\s+joint)\s+board\b", re.I)
# a body whose members are told by what they answer for
_CABINET = re.compile(r"\b(?:cabinet|executive)\b", re.I)
# one that is made of those whom others send, so that all who are present are of it
_LIAISON = re.compile(r"\bliaison\b", re.I)
# "In the Chair:| Cllr Elm"
_CHAIR_LABEL = re.compile(r"\bin\s+the\s+chair\s*:?\s*$", re.I)
# "Attending by Zoom (Six Councillors): |Ann Hill, Bob Elm"; "Other Members Present |A Hill B Elm" below who presides
_COUNCILLORS = re.compile(r"\b(?:councillors|cllrs|other\s+members\s+present)\b", re.I)


def find(reading: Reading) -> list[Mention]:
    """Every entry of the paper's attendance lists and every apology told in its sentences, in the order of the text."""
    rows = {block.order: person for block in reading.blocks if block.cells and (person := attendance_rows.person_of(block))}
    found = list(rows.values())
    lists = list(_lists([block for block in reading.blocks if block.order not in rows]))
    # "In the Chair: Cllr Hill" / "In attendance: Councillors ...": the chair's own line is no list
    some_present = any(
        label == "present" and (len(blocks) > 1 or not _CHAIR_LABEL.search(heading or _printed_before(reading, blocks[0])))
        for label, heading, blocks in lists
    )
    sentences = apologies.lines_of(reading)
    others = any(label == "in_attendance" for label, _, _ in lists)
    whose = reading.meeting.body or reading.meeting.organization or ""
    sends = _BOARD.search(whose) is not None or _HEALTH.search(reading.meeting.organization or "") is not None
    board = _LIAISON.search(whose) is not None or (others and sends)
    named = _CHAIR_NAMED.search(reading.document.text[:_READ_FOR_CHAIR])
    chair = named["office"] if named else "Chair"
    for label, heading, blocks in lists:
        lines = [line for block in blocks for line in _lines(block, sentences[block.order], reading.document.text)]
        listed = assemble([line for line in lines if not apologies.is_told(line.text)], reading.document.text)
        entries = list(parse_list(listed, label))
        first = entries[0] if entries else None
        led = first is not None and (first.title_kind == "councillor" or (first.role is not None and folded_role(first.role) == "chair"))
        called = led or (entries and _COUNCILLORS.search(_printed_before(reading, blocks[0])))
        if label == "in_attendance" and not some_present and called:
            # "Attending: Cllr Hill, ...", "Attending: Ann Hill (Chair), ..." over the only list: the members
            entries = list(parse_list(listed, "present"))
            some_present = True
        over = f"{heading} {_printed_before(reading, blocks[0])}"
        one = len(entries) == 1 and entries[0].role is None
        post = (heading or over.rpartition(". ")[2]).strip(" :–—-")  # "... and C Ash. Clerk: Ann Hill"
        if one and is_post(post) and kind_of_post(post) == "officer":
            entries[0] = replace(entries[0], role=post)
        alone = sum(entry.span.end <= blocks[0].passage.span().end for entry in entries) == 1
        if alone and entries[0].role is None and _CHAIR_LABEL.search(over):
            entries[0] = replace(entries[0], role=chair)
        of_list = settled(entries, over, board=board and label == "present", apart=others)
        found.extend(with_unelected(of_list, reading.document.text) if label == "present" else of_list)
        for line in lines:
            if apologies.is_told(line.text):
                told = apologies.told(line, label)
                found.extend(replace(mention, role=chair) if mention.role == "Chair" else mention for mention in told)
    found.extend(apologies.find(reading))
    if _CABINET.search(whose):
        found = with_portfolios(found)
    return sorted(_as_titled(found), key=lambda mention: mention.span.start)


def _as_titled(found: list[Mention]) -> list[Mention]:
    """The mentions; where the paper prints "Councillor" before its members, a "Mr" who sent apologies may be anybody."""
    if not any(mention.title_kind == "councillor" and mention.attendance == "present" for mention in found):
        return found
    away = ("apologies", "absent")
    return [
        replace(mention, kind=None) if mention.attendance in away and mention.title_kind == "courtesy" and not mention.role else mention
        for mention in found
    ]


def _lines(block: Block, sentences: Sequence[Passage], printed: str) -> Sequence[Passage]:
    return attendance_rows.lines_of(block, printed) if block.cells else sentences


def _printed_before(reading: Reading, block: Block) -> str:
    """The words on the line before the block's own: "Officials Present: " """
    start = block.passage.span().start
    return reading.document.text[max(0, start - 40) : start].rpartition("\n")[2]


def _lists(blocks: Sequence[Block]) -> Iterator[tuple[str, str, list[Block]]]:
    """The attendance blocks in lists: how those in it attended, the words of the label over it, its lines (one at least)."""
    label, heading, lines = "", "", list[Block]()
    for block in blocks:
        inside = block.section is Section.ATTENDANCE
        if lines and (not inside or block.kind is BlockKind.LABEL or (block.label or "") != label):
            yield label, heading, lines
            heading, lines = "", []
        if inside and block.kind is BlockKind.LABEL:
            heading, label = block.text, block.label or ""
        elif inside and block.kind is not BlockKind.FURNITURE and block.passage.text.strip():
            label = block.label or ""
            lines.append(block)
    if lines:
        yield label, heading, lines

"""Rows of tables of attendance: who stands in them, with what post, and how each attended where a cell tells it. Which rows list
anybody, and under which label, is told by `segment/attendance_tables.py`.

"Cllr Hill | Leader of the Council"      "Cllr Hill | Cllr Elm"      "Cllr Hill | Chair | Apologies"      "Cllr Hill | Mill Ward"
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.people.attendance_columns import beside, is_name, tells_of_name
from pipeline.extract.people.attendance_kinds import kind_of_entry
from pipeline.extract.people.attendance_list import LIST, entry
from pipeline.extract.people.beside import BRACKETS
from pipeline.extract.people.mentions import Mention, read_aside
from pipeline.facts import Block, Passage, TableCell
from pipeline.language.names import find_names, read_name
from pipeline.language.posts import is_post
from pipeline.segment.attendance_tables import WHO
from pipeline.segment.labels import attendance_of

# the cell of a table that says how somebody attended: "Present, as expected", "Apologies", "In attendance virtually"
_HOW = re.compile(
    r"(?P<apologies>apolog\w*(?:\s+(?:received|accepted|given))?|sent\s+apologies)|(?P<absent>absent|not\s+present|did\s+not\s+attend)"
    r"|(?P<in_attendance>in\s+attendance|(?:present|attended|in\s+attendance)\s*,?\s*(?:virtually|remotely|online|via\s+\w+))"
    r"|(?P<present>present|attended|expected)(?:\s*,\s*as\s+\w+)?",
    re.I,
)
_NOTE = re.compile(r"\s*[(,–-]\s*(?:from|until|by|via|item|left|arrived|part|\d).*$", re.I)  # "Present (from item 4)"
# the cell below "Attended": "Yes", "✓", "P", "Apols"; it says nothing below another heading
_MARKED = re.compile(r"(?P<present>yes|y|p|[✓✔√])|(?P<absent>no|n|[✗✘×])|(?P<apologies>a|ap|apol|apols)", re.I)
_ATTENDED = re.compile(r"(?:in\s+)?attend(?:ed|ance)|present|attended\s*\?|attendance\s+status", re.I)
# headings of columns that tell of a member what is no post: "Ward", "Political Group", "Representing"
_WHENCE = re.compile(
    r"(?:(?:electoral\s+)?(?:ward|division|area)|(?:political\s+)?(?:party|group|affiliation)|representing|sector|e-?mail(?:\s+address)?|initials)s?",
    re.I,
)
_NO_ROLE = frozenset(["officer", "committee member", "member", "board member", "councillor", "substitute", "staff"])


def person_of(block: Block) -> Mention | None:
    """The person of a row that says how they attended: "Councillor Hill | Chair | Present, as expected"."""
    texts = [cell.passage.text.strip() for cell in block.cells]
    how = next((found for cell in block.cells if (found := _how(cell))), None)
    if how is None or (texts and attendance_of(texts[0])):  # "Present: | Cllr Hill, Cllr Elm"
        return None
    for cell, text in zip(block.cells, texts, strict=True):
        match = next(iter(find_names(text)), None) or read_name(text, 0)
        if match is None or match.start > 0 or text[match.end : match.end + 1] not in ("", " ", "(", ","):
            continue
        role = next((other for other in texts if other != text and other.lower() not in _NO_ROLE and is_post(other)), None)
        aside = BRACKETS.match(text, match.end)  # "Cllr Hill (Chair) | Mill Ward | Present"
        role = role or (read_aside(aside["inside"], match.name).role if aside else None)
        mention = entry(match, cell.passage.span(), role=role, attendance=how, rule=LIST, confidence=0.9)
        officer = any(other.lower() in ("officer", "staff") for other in texts)
        kind = "officer" if officer else kind_of_entry(mention, officers=False)
        attendance = "in_attendance" if how == "present" and kind in ("officer", "external") else how
        return replace(mention, kind=kind, attendance=attendance)
    return None


def _how(cell: TableCell) -> str | None:
    """How somebody attended, where a cell says that and no more."""
    text = _NOTE.sub("", cell.passage.text.strip())
    how = _HOW.fullmatch(text) or (_MARKED.fullmatch(text) if _ATTENDED.fullmatch(cell.heading.strip()) else None)
    return how.lastgroup if how else None


def lines_of(block: Block, printed: str) -> list[Passage]:
    """The lines of a list that a row holds, each name with the post in the cell beside it; `printed` is the document's text."""
    columns = [
        list(_lines(cell.passage, printed)) for cell in block.cells if cell.passage.text.strip() and not _WHENCE.fullmatch(cell.heading)
    ]
    # "Members | Cllr Hill" below "Present": a label that heads no list of its own
    while columns and len(columns[0]) == 1 and (attendance_of(columns[0][0].text) or WHO.fullmatch(columns[0][0].text)):
        columns.pop(0)
    out: list[Passage] = []
    for at, lines in enumerate(columns):
        names = columns[at - 1] if at else []
        told = len(names) == len(lines) and all(
            is_name(name.text) and tells_of_name(line.text) for name, line in zip(names, lines, strict=True)
        )
        if told:
            out[-len(lines) :] = [beside(name, line) for name, line in zip(out[-len(lines) :], lines, strict=True)]
        else:
            out += lines
    return out


def _lines(passage: Passage, printed: str) -> Iterator[Passage]:
    """The lines of a cell as the document prints them, none of them blank."""
    start = 0
    for at in range(1, len(passage.text)):
        if passage.text[at] == " " and "\n" in printed[passage.offsets[at - 1] : passage.offsets[at + 1]]:
            yield passage.part(start, at)
            start = at + 1
    if passage.text[start:].strip():
        yield passage.part(start, len(passage.text))

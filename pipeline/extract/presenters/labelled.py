"""Presenters in fields: "From: Ann Hill – Leader", "Reporting Officer: Head of Housing", "Presenter:" above a name."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract.actors import Actor
from pipeline.extract.presenters.wordings import words
from pipeline.extract.reading import Reading
from pipeline.extract.register import Register
from pipeline.facts import Block, BlockKind, MeetingKind, Presenter, Section, Span
from pipeline.language.names import find_names, read_name
from pipeline.language.posts import read_post

_RULE = "presenters.field"
# "From", "Reporting Officer", "Presenter": the label of a field
_FIELD = re.compile(rf"(?:{words('fields')})", re.I)
# "Presenter: |Ann Hill", "Reporting Officer – |Ann Hill" on one line
_INLINE = re.compile(rf"(?P<label>{_FIELD.pattern})\s*(?::|\s[–—-]\s)\s*(?=[A-Z])", re.I)

# "From: Ann Hill, Leader" / "Bob Elm, Member for Finance and Corporate" / "Services" / "Eve Ash, Director": the lines of one field
_MOST_BELOW = 4
_LONGEST = 120  # characters of such a line


def in_field(reading: Reading, block: Block, titles: dict[int, str], people: Register) -> Iterator[Presenter]:
    """The presenters of a field; a report's cover prints it before the report's own title."""
    label, start = block.label or "", 0
    if len(block.cells) == 2 and block.cells[1].passage.text:  # "From | Ann Hill"
        label, start = block.cells[0].passage.text, block.text.find(block.cells[1].passage.text)
    elif block.kind is not BlockKind.FIELD and block.text.endswith(":"):  # "Presenter:", the name on the next line
        label, start = block.text, len(block.text)
    elif block.kind is not BlockKind.FIELD:
        inline = _INLINE.match(block.text) if block.kind in (BlockKind.PARAGRAPH, BlockKind.ROW) else None
        if not inline:
            return
        label, start = inline["label"], inline.end()
    cover = reading.meeting.kind is MeetingKind.REPORT_COVER and block.section is Section.HEAD  # "By: Ann Hill, Leader" over "To:"
    if not (_FIELD.fullmatch(label.strip(" :")) or (cover and label.strip(" :").lower() == "by")):
        return
    title = titles.get(block.item) if block.item is not None else next(iter(titles.values()), None)
    bare = start == len(block.text)
    below = _below(reading, block, bare=bare) if bare or block.kind is BlockKind.FIELD else []
    for part, at in [(block, start), *((line, 0) for line in below)]:
        actor = person_or_post(part, at, people)
        if actor:
            span: Span = part.passage.span(at)
            yield Presenter(
                name=actor.full_name, role=actor.full_role, item_title=title, evidence=span, item=part.item, rule=_RULE, confidence=0.85
            )  # fmt: skip


def _below(reading: Reading, block: Block, *, bare: bool) -> list[Block]:
    """The lines below a field that go on with its value: one with a name on it, or all before the next field."""
    lines: list[Block] = []
    for following in reading.blocks[block.order + 1 : block.order + 2 + _MOST_BELOW]:
        if following.kind is BlockKind.FIELD:
            return lines
        if not (following.kind is BlockKind.TITLE or (bare and following.kind is BlockKind.PARAGRAPH)) or len(following.text) >= _LONGEST:
            break
        lines.append(following)
    return lines[:1]


def person_or_post(block: Block, start: int, people: Register) -> Actor | None:
    """Who stands at a place of a block, by name or by post."""
    text = block.text
    named = next((name for name in find_names(text) if name.start >= start and name.start - start <= 2), None) or read_name(text, start)
    if named and named.start - start <= 2:
        return Actor(named.start, named.end, named.name, None, named.title_kind, people.resolve(text[named.start : named.end]))
    post = read_post(text, start, joined=True)
    if post:
        holders = people.holders(post.post)
        return Actor(post.start, post.end, None, post.post, entry=holders[0] if len(holders) == 1 else None)
    return None

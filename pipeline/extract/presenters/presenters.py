"""Who presented, introduced or submitted an item: "Ms Elm (Head of Audit) introduced the report", "From: Ann Hill, Leader"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.extract.actors import Actor, actors
from pipeline.extract.presenters import listed
from pipeline.extract.presenters.labelled import in_field
from pipeline.extract.presenters.own_reports import is_several, own_report, reporter
from pipeline.extract.presenters.submitted import is_silent, of_page
from pipeline.extract.presenters.told import in_sentence, in_title, introduced, presenter
from pipeline.extract.reading import Reading, Sentence
from pipeline.extract.register import Register
from pipeline.facts import Block, BlockKind, MeetingKind, Presenter, Section

_OWN = "presenters.own_report"
# "|She |then outlined", of the one whom the sentence before begins with
_ANAPHORA = re.compile(r"(?:He|She|They)\s")
# the last of a short line that is a sentence or leads into one, and so heads nothing
_STOPS = ".,;:!?"
_LONGEST_HEADING = 14  # words
# "Item 1: |Harbour Dues": the number before a heading
_NUMBERED = re.compile(r"^Item\s+\d{1,2}\s*[:.–-]\s*")
# "To conclude, the Mayor stated that", "Signed: Councillors Hill and Elm": what heads nothing
_TOLD = re.compile(r"^Signed\b|\b(?:was|were|is|are|had|has|have|will|would|stated|said|noted|agreed|thanked|asked)\b")
_ONE_ITEM = (MeetingKind.AGENDA_ITEM, MeetingKind.REPORT_COVER)


def find(reading: Reading, people: Register) -> tuple[Presenter, ...]:
    """Every presenter of an item, once for each item, in the order of the text."""
    titles = {item.order: item.title for item in reading.items}
    found: list[Presenter] = []
    previous: list[Actor] = []
    last_item: int | None = None
    reported: set[int | None] = set()
    listing = False  # whether the lines are those of "Reports were from:"
    read: Counter[int | None] = Counter()  # sentences of each item
    for sentence in reading.sentences:
        block = sentence.block
        if is_silent(block) or block.kind in (BlockKind.FURNITURE, BlockKind.LABEL):
            continue
        if block.item != last_item:
            previous, last_item = [], block.item
        title = titles.get(block.item) if block.item is not None else _heading_above(reading, block)
        if sentence.start == 0:
            found.extend(in_field(reading, block, titles, people))
            teller = listed.point_of(block, people) if listing else None
            if teller and not listed.has_nothing(block):
                found.append(presenter(teller, sentence, title, listed.RULE, 0.8))
            listing = listed.leads_in(block) or (listing and (teller is not None or listed.goes_on(block)))
        if block.kind is BlockKind.ITEM:
            found.extend(in_title(sentence, title, people))
        presented = list(in_sentence(sentence, previous, title, people, place=read[block.item], lead=reading.leads[block.order]))
        if block.kind is BlockKind.ITEM:
            found.extend(presented)
            continue
        if not presented and block.item is not None and not read[block.item] and "introduced" in sentence.text:
            presented = list(introduced(sentence, title, people))
        read[block.item] += 1
        found.extend(presented)
        if _ANAPHORA.match(_next_text(reading, sentence)):
            previous = _leading(sentence, people)
        if title and not presented and block.item not in reported and (own := own_report(title)):
            reporting = reporter(sentence, own, people)
            if reporting:
                if not is_several(own):
                    reported.add(block.item)
                found.append(presenter(reporting, sentence, title, _OWN, 0.7))
    return _once(found or tuple(of_page(reading, people)))


def _heading_above(reading: Reading, block: Block) -> str | None:
    """What a sentence outside all items stands under: the one item of a page, else the short line right above it."""
    if len(reading.items) == 1 and reading.meeting.kind in _ONE_ITEM:
        return reading.items[0].title
    for above in reversed(reading.blocks[max(0, block.order - 2) : block.order]):
        words = above.text.split()
        heads = above.section is not Section.ATTENDANCE and above.kind in (
            BlockKind.PARAGRAPH,
            BlockKind.CLAUSE,
            BlockKind.TITLE,
            BlockKind.SUBHEADING,
        )
        if heads and 0 < len(words) <= _LONGEST_HEADING and words[0][0].isupper() and words[-1][-1] not in _STOPS:
            heading = _NUMBERED.sub("", " ".join(words))
            return None if _TOLD.search(heading) else heading
    return None


def _next_text(reading: Reading, sentence: Sentence) -> str:
    """The beginning of what follows a sentence in its block or the next."""
    block = sentence.block
    rest = block.text[sentence.end : sentence.end + 40].lstrip()
    if rest:
        return rest
    return reading.blocks[block.order + 1].text[:40] if block.order + 1 < len(reading.blocks) else ""


def _leading(sentence: Sentence, people: Register) -> list[Actor]:
    """The one person or post that a sentence begins with, whom "She" of the next may mean."""
    who = actors(sentence.block.passage.part(sentence.start, sentence.end), people)
    return [who[0]] if who and who[0].start <= 5 else []


def _once(found: Sequence[Presenter]) -> tuple[Presenter, ...]:
    """One row a person and item: the first."""
    seen: set[tuple[str | None, str | None, int | None]] = set()
    out = []
    for row in sorted(found, key=lambda row: row.evidence.start):
        key = (row.name, row.role if row.name is None else None, row.item)
        if key not in seen:
            seen.add(key)
            out.append(row)
    return tuple(out)

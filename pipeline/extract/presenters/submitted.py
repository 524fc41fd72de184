"""Who submitted the report of a page of one item that tells of nobody who presented it: "Report of the Harbour Manager (attached)"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract.actors import actors, agents
from pipeline.extract.presenters.told import presenter
from pipeline.extract.reading import Reading
from pipeline.extract.register import Register
from pipeline.facts import Block, BlockKind, MeetingKind, Presenter, Section

_RULE = "presenters.submitted"
_WHOSE = r"\s+(?:dated\s+[\w ]{6,20}\s+)?(?:of|by|from)\s+(?:the\s+)?"
# "Report of the |Harbour Manager (attached)" on a line of its own; "considered a report of the Harbour Manager" says only whose it is
_REPORT_OF = re.compile(rf"^(?:joint\s+)?report{_WHOSE}", re.I)


def is_silent(block: Block) -> bool:
    """Whether nobody presents in a block by where it stands: in a recommendation, but not in the minutes below its clauses."""
    if block.section is Section.RECOMMENDATION:
        return block.kind is not BlockKind.PARAGRAPH or block.label is not None
    return block.section in (Section.ATTENDANCE, Section.DOCUMENTS)


def of_page(reading: Reading, people: Register) -> Iterator[Presenter]:
    """The presenters of the only item of a page by the words that say whose report it is."""
    if reading.meeting.kind is not MeetingKind.AGENDA_ITEM or len(reading.items) != 1:
        return
    for sentence in reading.sentences:
        block = sentence.block
        if is_silent(block) or block.kind in (BlockKind.FURNITURE, BlockKind.LABEL, BlockKind.ITEM):
            continue
        whose = _REPORT_OF.search(sentence.text)
        if whose is None:
            continue
        who = agents(sentence.text, whose.end(), actors(block.passage.part(sentence.start, sentence.end), people))
        if who:
            yield from (presenter(actor, sentence, reading.items[0].title, _RULE, 0.7) for actor in who)
            return

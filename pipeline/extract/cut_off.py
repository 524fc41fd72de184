"""Sentences that a block leaves open and the next one ends: cut where a page ends, or where bold words do."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract.reading import Reading
from pipeline.facts import Block, BlockKind

_STOPPED = re.compile(r"[.;:?!”’\"]\W*$")
# "the cost of the", "under Section 9 of the Local", "with a further": no sentence ends so
_OPEN_END = re.compile(r"\b(?:of|to|for|in|on|by|with|and|or|under|from|the|an?)(?:\s+(?:further|other|said|new|[A-Z]\w+))?\s*$")
# "Act, 2001, as amended": how one goes on; "“Items of the day”", "16 Members of the Council" too
_GOES_ON = re.compile(r"[a-z“\d]")
# what tells of a motion behind its words
_TALK = re.compile(r"\W*(?:on\s+the\s+proposal|proposed|seconded|moved|resolv|it\s+was|carried|this\s+was|following)", re.IGNORECASE)
_REACH = 4  # blocks that a quotation may run through
_KINDS = (BlockKind.PARAGRAPH, BlockKind.SUBHEADING, BlockKind.TITLE)


def end_below(reading: Reading, block: Block, words: str) -> int | None:
    """Where in the document the sentence ends that `words`, the end of a block, leave open; None where they are whole."""
    opened = words.rfind("“") > words.rfind("”") or (words.lstrip()[:1] == "‘" and "’" not in words)
    if opened:
        return _end_of_quotation(reading, block, whole=re.match(r"\W*[“‘]", words) is not None)
    if _STOPPED.search(words):
        return None
    below = next(_below(reading, block), None)
    if below is None or below.kind is not BlockKind.PARAGRAPH:
        return None
    if not (_GOES_ON.match(below.text) or _OPEN_END.search(words)):
        return None
    sentences = reading.by_block.get(below.order, [])
    return sentences[0].span.end if sentences else None


def _end_of_quotation(reading: Reading, block: Block, *, whole: bool) -> int | None:
    """Where the quotation closes that a block opens: a `whole` sentence, or words in one, which goes on behind them."""
    for place, below in enumerate(_below(reading, block)):
        if place >= _REACH:
            break
        closed = re.search(r"[”’](?!\w)", below.text)
        if closed and whole:
            return below.passage.span(0, closed.end()).end
        if closed:
            behind = (sentence for sentence in reading.by_block.get(below.order, []) if sentence.end >= closed.end())
            return next((sentence.span.end for sentence in behind), None)
    return None


def _below(reading: Reading, block: Block) -> Iterator[Block]:
    """The blocks right behind one, with nothing printed between them, that may go on with its sentence."""
    end = block.passage.span().end
    for below in reading.blocks[block.order + 1 :]:
        between = reading.document.text[end : below.passage.span().start]
        if below.item != block.item or below.label or below.kind not in _KINDS or _TALK.match(below.text) or re.search(r"\w", between):
            return
        yield below
        end = below.passage.span().end

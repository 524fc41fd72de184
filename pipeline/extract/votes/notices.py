"""Motions that a member gave notice of, printed under their name and left open: "Notice of Motion submitted by Councillor Hill"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline import patterns as re
from pipeline.extract.reading import Reading
from pipeline.extract.votes.motion import Motion, is_vote, settles_it
from pipeline.extract.votes.motion_words import few_words, matter_words
from pipeline.facts import Block, BlockKind
from pipeline.language.gate import gated
from pipeline.language.names import find_names

# "Notice of Motion submitted by Councillor Hill", "Notice of Motion in the name of Cllr Ann Hill:", "Motion from Councillor Hill"
_HEAD = gated(
    r"\W*(?:\d{1,2}[.)]?\s+)?(?:notices?\s+of\s+)?motions?\s*(?:no\.?\s*\d+\s*)?(?:was\s+)?(?:submitted\s+|tabled\s+|received\s+|proposed\s+)?[–-]?\s*"
    r"(?:by|from|in\s+the\s+names?\s+of)\s*:?\s+(?P<who>(?:the\s+)?(?:cllrs?|councillors?|cr|mr|mrs|ms|miss|dr|cathaoirleach|mayor)\b[^:;]{2,90}?)\W*",
    re.IGNORECASE,
)
# '(a) Cllr. Ann Hill: "That the Council calls on', 'In the name of Cllr. Ann Hill: "Calling on', under the title "Notices of Motion"
_LABELLED = re.compile(
    r"\W*(?:(?:[Ii]n\s+the\s+names?\s+of|[Mm]oved\s+by|[Ff]rom)\s+)?(?P<who>(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\b\.?[^:;\"“”]{2,50}?)\s*:\s*(?=[\"“‘]?\s*(?:That|This|Calling\s+on)\b)"
)
# "(a) Cllr. Ann Hill" above the words of the motion, under the title "Notices of Motion"
_NAME_ALONE = re.compile(
    r"\W*(?:\(?[a-z0-9]{1,2}[).]\s*)?(?P<who>(?:Cllr|Councillor|Cr|Cmhlr|Comhairleoir)\b\.?(?:\s+[A-ZÀ-Þ][\w’'.-]*){1,5})\W*"
)
_QUOTED = re.compile(r"\s*[\"“‘']|(?:That|To|I|This|We)\b")  # how its words begin
# "Notices of Motion", the title above them
_MOTIONS = re.compile(r"\bmotions?\b", re.IGNORECASE)
# "I will move at the next meeting that", "I hereby give notice that I will move that"
_I_MOVE = re.compile(
    r"\W*(?:I|We)\b[^.;]{0,100}?\b(?:move|propose)\b(?:[^.;]{0,150}?\b(?:that|for)\b|(?:\s+(?:at|the|our|next|monthly|meeting)\b)*,?)",
    re.IGNORECASE,
)
# "This Motion was adjourned to the May Meeting", "withdrawn in the absence of the proposer": nobody moved it
# "It was agreed to refer this Motion to the Housing Committee": nor here
_PUT_OFF = gated(
    r"\b(?:motion|item|it|this|notice)\b[^.;]{0,40}\b(?:was|were|be|is|has\s+been)\s+(?:then\s+)?(?:adjourned|deferred|withdrawn|postponed|put\s+back|referred|not\s+(?:moved|taken))\b"
    r"|\b(?:agreed|decided|resolved)\s+(?:to\s+(?:refer|defer|adjourn|postpone)|that)\s+(?:this|the|both|these)\s+(?:notices?\s+of\s+)?motions?\b(?!\s+be\s+(?:adopted|approved))",
    re.IGNORECASE,
)
_BELOW = 3  # blocks below the head in which the motion itself is printed


@dataclass(frozen=True, slots=True)
class _Notice:
    mover: str
    block: int  # of its head
    end: int  # the first block that is no longer of it
    words: Block  # that holds the motion
    start: int  # where in it the motion begins
    put_off: bool  # to another day or another body: only who seconded it makes it a motion


def with_notices(found: Sequence[Motion], reading: Reading) -> list[Motion]:
    """`found` with a motion for each notice that nobody took up, and with its mover where somebody only seconded one."""
    told = list(found)
    for notice in _notices(reading):
        inside = [
            place for place, motion in enumerate(told) if notice.block <= motion.block < notice.end and (is_vote(motion) or motion.seconder)
        ]
        words = few_words(notice.words.text[notice.start : _end_of_quotation(notice.words.text, notice.start)])
        if not inside and notice.put_off:
            continue
        if not inside:
            span = notice.words.passage.span(notice.start, len(notice.words.text))
            told.append(
                Motion(span, notice.words.item, notice.words.order, notice.words.order, notice.mover, None, None, words, how="notice")
            )
        elif told[inside[0]].mover is None:
            motion = told[inside[0]]
            settled = motion.result is None and settles_it(reading.document.words(motion.evidence))  # "was seconded by Mr Hill and adopted"
            how = replace(motion.outcome, result="carried") if settled else motion.outcome
            told[inside[0]] = replace(motion, mover=notice.mover, motion=words, outcome=how)
    return sorted(told, key=lambda motion: motion.evidence)


def noticed(reading: Reading) -> set[int]:
    """The blocks in which a motion begins that notice was given of: what was moved above them is over. A name alone may be a mover's."""
    return {block.order for block, *_ in _heads(reading) if not _NAME_ALONE.fullmatch(block.text)}


def _heads(reading: Reading) -> list[tuple[Block, str, int]]:
    """The blocks that begin a notice, with who gives it and where in the block the motion begins."""
    titled = {place for place, item in enumerate(reading.items) if _MOTIONS.search(item.title)}
    return [(block, *head) for block in reading.blocks if (head := _head(block, titled=block.item in titled)) is not None]


def _end_of_quotation(text: str, start: int) -> int:
    """Where the quotation that begins at `start` ends, the end of the text where none does."""
    close = {'"': '"', "“": "”", "‘": "’"}.get(text[start : start + 1])
    end = text.find(close, start + 1) if close else -1
    return end + 1 if end >= 0 else len(text)


def _notices(reading: Reading) -> Iterator[_Notice]:
    blocks = reading.blocks
    heads = _heads(reading)
    for place, (block, who, start) in enumerate(heads):
        following = heads[place + 1][0].order if place + 1 < len(heads) else len(blocks)
        next_item = next((other.order for other in blocks[block.order + 1 : following] if other.kind is BlockKind.ITEM), following)
        words = _words(blocks[block.order : next_item], start, quoted=_NAME_ALONE.fullmatch(block.text) is not None)
        if words is None:
            continue
        # '"That ...". |The motion was not taken.'
        behind = words[0].text[_end_of_quotation(words[0].text, words[1]) :] if words[0] is block else ""
        put_off = any(_PUT_OFF.search(text) for text in (behind, *(other.text for other in blocks[block.order + 1 : next_item])))
        yield _Notice(who, block.order, next_item, *words, put_off)


def _head(block: Block, *, titled: bool) -> tuple[str, int] | None:
    """Who gives notice in a block, and where in it the motion begins, its end for a head alone; `titled`: its item is on motions."""
    if block.kind in (BlockKind.ROW, BlockKind.FURNITURE):
        return None
    match = _HEAD.fullmatch(block.text) if len(block.text) < 160 else None
    if match is None and titled:
        match = _LABELLED.match(block.text) or _NAME_ALONE.fullmatch(block.text)
    names = find_names(match["who"], untitled=False) if match else ()
    return (names[0].name, match.end()) if match and names else None


def _words(blocks: Sequence[Block], start: int, *, quoted: bool) -> tuple[Block, int] | None:
    """The block that holds the motion below its head, and where in it the motion begins; `quoted`: the head is only a name, so that
    the words must begin as those of a motion do."""
    head = blocks[0]
    if start < len(head.text):
        return head, start
    for block in blocks[1 : 1 + _BELOW]:
        moves = _I_MOVE.match(block.text)
        begin = moves.end() if moves else 0
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.CLAUSE) and matter_words(block.text[begin:]) >= 3:
            return (block, begin) if not quoted or _QUOTED.match(block.text) else None
    return None

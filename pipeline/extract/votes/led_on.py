"""Motions whose words lead to a list or a line below: "to allocate the following:" over the allocations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.reading import Reading
from pipeline.extract.votes.lines import is_line_of_vote
from pipeline.extract.votes.motion import Motion
from pipeline.extract.votes.motion_words import few_words
from pipeline.extract.votes.movers import movings
from pipeline.facts import Block, BlockKind

# "allocate £500 to the following", "support the following remit", "be elected as follows"
_LEADS = re.compile(r"\b(?:the\s+following(?:\s+[a-z’'-]+){0,3}|as\s+follows)$", re.IGNORECASE)
_NAMES_BELOW = re.compile(r"\b(?:following|below)\b", re.IGNORECASE)  # "the following groups with the sums below:"
# "the disposal of the yard at|", which the next line goes on from
_BREAKS_OFF = re.compile(r"\s(?:of|to|the|at|by|with|from|for|in|and|an?)$")
# "be appointed to the Elm Valley" above "Development Board.”": a line of a page that breaks inside a name
_NO_STOP = re.compile(r"[\w,&](?:\s*[(“‘]\w[\w ]*)?$")
_GOES_ON = re.compile(
    r"(?!(?:All|Any|Cllrs?|Councillors?|Cr|Mr|Mrs|Ms|Miss|Dr|The|This|These|It|In|On|At|As|Following|After|Carried|CARRIED|Lost|Resolved|RESOLVED|Agreed"
    r"|Proposed|Seconded|Moved|Motion|Amendment|That|Members?|Motions?|Note|Action|Reply|REPLY)\b)(?:[A-ZÀ-Þ](?!\w*:)|\d{1,4}\s+[A-Za-z])[^•]*[.”\"]?$",
    re.DOTALL,
)
_LINE = 40  # characters of the line that breaks off
# "• ", "(a) ", "e " of a scan, "“14. " before an entry
_MARK = re.compile(r"[^\w£€$]*(?:(?:\(?[a-z0-9]{1,3}[.)]|(?-i:[oe]))\s+)?[^\w£€$]*(?=[\w£€$])", re.IGNORECASE)
_NEXT_MARK = re.compile(r";\s\(?(?:[b-h]|ii|iii|iv|v)\)?$")  # the mark of what comes next, alone on its line
_ENTRIES = (BlockKind.CLAUSE, BlockKind.PARAGRAPH)
_MOST = 24  # words of entries
_LONGEST = 60  # words of an entry
_BELOW = 4  # blocks


def with_what_follows(motion: Motion, reading: Reading) -> Motion:
    """The motion with the first entries of the list that its words lead to, or the line that ends them."""
    words = motion.motion
    if not words or motion.moved is None:
        return motion
    colon = reading.document.text[motion.moved.end - 1 : motion.moved.end + 2].rstrip().endswith(":") and _NAMES_BELOW.search(words)
    said = reading.document.words(motion.moved)
    breaks = _BREAKS_OFF.search(words) or (len(said) > _LINE and _NO_STOP.search(said) and said.endswith(words.rsplit(" ", 1)[-1]))
    if not (colon or _LEADS.search(words) or breaks):
        return motion
    place = next((order for order in range(motion.block, len(reading.blocks)) if _holds(reading.blocks[order], motion.moved.end)), None)
    if place is None:
        place = next((order for order in range(motion.block) if _holds(reading.blocks[order], motion.moved.end)), None)
    if place is None:
        return motion
    if breaks:
        rest = next(_below(reading.blocks, place), None)
        goes_on = rest and (_BREAKS_OFF.search(words) or (rest.kind is BlockKind.PARAGRAPH and _GOES_ON.match(rest.text)))
        return replace(motion, motion=few_words(f"{words} {rest.text}")) if rest and goes_on else motion
    entries: list[str] = []
    marked = False
    for block in _below(reading.blocks, place):
        mark = _MARK.match(block.text)
        begin = mark.end() if mark else 0
        is_marked = begin > 0 or block.kind is BlockKind.CLAUSE
        entry = block.text[begin:].rstrip(' .,;:”"')
        if entries and ((marked and not is_marked) or sum(len(each.split()) for each in (*entries, entry)) > _MOST):
            break
        entries, marked = [*entries, entry], is_marked
    return replace(motion, motion=_NEXT_MARK.sub("", f"{words}: {few_words('; '.join(entries))}")) if entries else motion


def _holds(block: Block, end: int) -> bool:
    """Whether the words of a block end at `end` of the document, or but for a stop."""
    span = block.passage.span()
    return span.start < end <= span.end and span.end - end <= 2


def _below(blocks: Sequence[Block], place: int) -> Iterator[Block]:
    for block in blocks[place + 1 : place + 1 + _BELOW]:
        if block.kind is BlockKind.FURNITURE:
            continue
        if block.kind not in _ENTRIES or block.item != blocks[place].item or is_line_of_vote(block.text) or movings(block.text):
            return
        if len(block.text.split()) > _LONGEST:
            return
        yield block

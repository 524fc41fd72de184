"""Tallies that a list gives point by point, each point a count or a share with what is said of it.

    · 65% (60) complete          8% High – 2 risks          Green: 12
    · 35% (32) delayed           92% Low – 23 risks         Amber: 5

One point alone tells little; together they are a tally where each says a known status, or where the shares make a whole.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline import patterns as re
from pipeline.extract.reading import Reading
from pipeline.extract.tallies.naming import above, named
from pipeline.extract.tallies.parts import statuses_of
from pipeline.extract.values import COUNT, DIGITS, count, number
from pipeline.facts import Block, BlockKind, Tally
from pipeline.language import rag, targets
from pipeline.language.vocabulary import table

RULE = "tallies.listed/1"

_LONGEST = 16  # words of a point
_LONGEST_STATUS = 11
_WHOLE_PERCENT = (98.0, 102.0)  # shares are printed rounded
_NOUN = r"(?P<noun>risks?|indicators?|KPIs?|PIs?|measures?|actions?|projects?|recommendations?)"
_VERB = (
    r"(?:(?:(?:is|are|was|were|has|have|had|been|being|rated|assessed|scored|classed|categorised|marked|as|at(?!\srisk)|currently|"
    r"now)\s+)*)"
)
# "65% (60) complete", "5% (7) were late by less than 3 months", "8% High – 2 risks", "0% Critical"
_SHARE_FIRST = re.compile(
    rf"(?P<percent>{DIGITS})\s?%\s*(?:\((?P<count>\d{{1,4}})\)\s*)?(?:of\s+)?(?:{_NOUN}\s+)?{_VERB}"
    rf"(?P<status>(?(count).{{3,90}}?|[^\d%]{{3,80}}?))(?:\s?[–:-]\s?(?P<behind>\d{{1,4}})\s+{_NOUN.replace('noun', 'thing')})?",
    re.I,
)
# "8 actions were certain to achieve target", "5 no prediction", "15 (60%) were green"
_COUNT_FIRST = re.compile(
    rf"(?P<count>{COUNT})\s*(?:\((?P<percent>{DIGITS})\s?%\)\s*)?(?:of\s+(?:the|these|them)\s+)?(?:(?:\w+\s+)?{_NOUN}\s+)?{_VERB}(?P<status>[^\d%]{{3,80}})",
    re.I,
)
# "Green: 12", "Amber – 5 (20%)", "Red 3", "Completed: 14 actions"
_STATUS_FIRST = re.compile(
    rf"(?P<status>[A-Za-z][A-Za-z /-]{{2,40}}?)\s?(?:[:=–-]|\s)\s?(?P<count>\d{{1,4}})(?:\s+{_NOUN})?(?:\s*\((?P<percent>{DIGITS})\s?%\))?",
    re.I,
)


class _Point(NamedTuple):
    block: Block
    status: str
    number: int | None
    percent: float | None
    noun: str | None


def find(reading: Reading, told: Sequence[Tally]) -> Iterator[Tally]:
    """The tallies of every list of counts; a point in which one of those `told` stands has given its own already."""
    starts = sorted(tally.evidence.start for tally in told)
    for run in _runs(reading.blocks):
        kind = next((kind for point in run if point.noun and (kind := named(point.noun))), None) or named(
            above(reading.blocks, run[0].block)
        )
        if kind is None or not (_are_known(run, kind) or _is_whole(run)):
            continue
        for point in run:
            span = point.block.passage.span()
            if bisect_left(starts, span.start) == bisect_left(starts, span.end):
                yield Tally(
                    subject=kind,
                    status=point.status,
                    count=point.number,
                    percent=point.percent,
                    when="expected" if _TO_COME.search(point.status) else "current",
                    evidence=span,
                    item=point.block.item,
                    rule=RULE,
                    confidence=0.85,
                )


# "likely to achieve", "no prediction"
_NUMBER = re.compile(r"\d|\b[Nn]o\b")
_TO_COME = re.compile(r"\b(?:(?:un)?likely|certain)\s+to\b|\bno\s+prediction\b|\b(?:predicted|forecast|expected)\s+to\b", re.I)


_ANSWER = re.compile(
    r"(?:strongly\s+|slightly\s+|mostly\s+)?(?:dis)?agreed?(?:\s+strongly)?|yes|no|maybe|unsure|not\s+sure|(?:did|do)(?:\s+not|n[’']t)\s+(?:answer|know)|don[’']?t\s+know"
    r"|no\s+(?:answer|opinion|reply|response)|neither(?:\s+agree\s+nor\s+disagree)?|in\s+favour|against|prefer\s+not\s+to\s+say",
    re.I,
)


def _runs(blocks: Sequence[Block]) -> Iterator[list[_Point]]:
    """Two points or more that stand together, marked alike."""
    run: list[_Point] = []
    for block in blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        point = _point(block)
        if run and (point is None or block.kind is not run[-1].block.kind or block.item != run[-1].block.item):
            yield from _if_several(run)
            run = []
        if point is not None:
            run.append(point)
    yield from _if_several(run)


def _if_several(run: list[_Point]) -> Iterator[list[_Point]]:
    # "50% agree", "20% did not answer": what people answered is no status of things
    if len(run) > 1 and len({point.status for point in run}) == len(run) and not any(_ANSWER.fullmatch(point.status) for point in run):
        yield run


def _point(block: Block) -> _Point | None:
    """A point that is nothing but a count or a share and what is said of it."""
    if block.kind not in (BlockKind.CLAUSE, BlockKind.PARAGRAPH) or len(block.text) > 140 or not _NUMBER.search(block.text):
        return None
    text = " ".join(block.text.split()).strip(" .;,•·|-–").removesuffix(" and").rstrip(" ,;")
    if len(text.split()) > _LONGEST:
        return None
    for pattern in (_SHARE_FIRST, _COUNT_FIRST, _STATUS_FIRST):
        match = pattern.fullmatch(text)
        if match:
            break
    else:
        return None
    fields = match.groupdict()
    status = " ".join(re.sub(r"^(?:would|will)\s+", "", fields["status"].strip(" '‘’“”\".:–-")).lower().split())
    printed = fields["count"] or fields.get("behind")
    if not 1 <= len(status.split()) <= _LONGEST_STATUS or not re.search(r"[a-z]{3}|n/a", status):
        return None
    percent = number(fields["percent"]) if fields["percent"] else None
    return _Point(block, status, count(printed) if printed else None, percent, fields["noun"] or fields.get("thing"))


def _are_known(run: list[_Point], kind: str) -> bool:
    """Whether each point says a colour, a status of the vocabulary, or how things stand to a target."""
    lists = table("statuses")
    words = {status for name in statuses_of(kind) for status in lists[name]}
    return all(
        rag.WORD.fullmatch(point.status)
        or point.status in words
        or (kind == "indicator" and any(relation.start < 3 for relation in targets.relations(point.status)))
        for point in run
    )


def _is_whole(run: list[_Point]) -> bool:
    """Whether each point has a share, and together they are all there is."""
    shares = [point.percent for point in run if point.percent is not None]
    return len(shares) == len(run) and _WHOLE_PERCENT[0] <= sum(shares) <= _WHOLE_PERCENT[1]

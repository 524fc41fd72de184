"""Tallies of a line that is nothing but colours and their counts, behind what is counted or under it.

Measures: Red 1 Amber 2 Green 12
Red: 3 | Amber: 5 | Green: 14 (64%)
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pipeline import patterns as re
from pipeline.extract.lined import lines_of, printed
from pipeline.extract.reading import Reading
from pipeline.extract.tallies.naming import OF_PAPER, above, named
from pipeline.extract.values import number
from pipeline.facts import Block, Tally
from pipeline.language import rag
from pipeline.language.gate import gated

RULE = "tallies.rowed/1"

_FEWEST = 2  # colours
_LONGEST_LABEL = 8  # words of what is counted, before the first colour
_ONE = gated(rf"\b(?P<colour>{rag.COLOURS})\s?[:=–-]?\s?\(?(?P<count>\d{{1,4}})\b\)?(?:\s?\((?P<percent>\d{{1,3}}(?:\.\d+)?)\s?%\))?", re.I)
_BETWEEN = re.compile(r"[\s,;|/•·–-]*(?:and\s+)?", re.I)


def find(reading: Reading) -> Iterator[Tally]:
    """The tallies of such lines, in the order of the text."""
    for block in lines_of(reading.blocks):
        row = _row(block)
        if not row:
            continue
        text = printed(block)
        kind = named(text[: row[0].start()]) or named(above(reading.blocks, block)) or OF_PAPER.get(reading.meeting.kind)
        for one in row if kind else ():
            yield Tally(
                subject=kind or "other",
                status=one["colour"].lower(),
                count=int(one["count"]),
                percent=number(one["percent"]) if one["percent"] else None,
                evidence=block.passage.span(),
                item=block.item,
                rule=RULE,
                confidence=0.85,
            )


def _row(block: Block) -> list[re.Match[str]]:
    """The colours of a line with their counts, each colour once, where it holds nothing else but a label."""
    text = printed(block)
    row = list(_ONE.finditer(text))
    if len(row) < _FEWEST or len({one["colour"].lower() for one in row}) < len(row):
        return []
    apart = all(_BETWEEN.fullmatch(text, one.end(), other.start()) for one, other in pairwise(row))
    label = text[: row[0].start()].split()
    counted_first = bool(label) and label[-1].isdigit()  # "Risks: 2 red, 3 amber"
    return row if apart and not counted_first and not text[row[-1].end() :].strip(" .;|)") and len(label) <= _LONGEST_LABEL else []

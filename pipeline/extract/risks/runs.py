"""Registers that a page ran into one paragraph, entry after entry, each with its likelihood, impact and score.

Ref Risk Title Lead Current Target HB1 Late trains Head of Rail 4 x 5 = 20 8 HB4 Moss on roofs Head of Roofs 3 x 3 = 9 6
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract.reading import Reading
from pipeline.extract.risks.words import CODE, clean_title, is_risk_code
from pipeline.facts import Block, BlockKind, Risk
from pipeline.language.gate import gated
from pipeline.language.posts import is_post

RULE = "risks.run/1"

_FEWEST = 2  # entries
_ENTRY = gated(
    rf"(?<![\w-])(?P<code>{CODE})\s(?P<words>[A-Z][^=|]{{3,160}}?)\s\(?(?P<likelihood>[1-5])\s?[x×]\s?(?P<impact>[1-5])\)?\s?=\s?(?P<score>\d{{1,2}})\b"
)
# the words with which the posts of those who own risks begin: "Late trains Chief Operating Officer"
_POST_BEGINS = re.compile(
    r"(?:Chief|Director|Deputy|Head|Medical|Executive|Assistant|Associate|Corporate|Managing|Strategic|Service|Interim|Acting|Group|Clerk|"
    r"Treasurer|Manager|Monitoring)\b"
)


def is_run(block: Block) -> bool:
    """Whether a block is a register in a run; what reads sentences finds none in it."""
    return (
        "=" in block.text  # as few have
        and block.kind in (BlockKind.PARAGRAPH, BlockKind.TITLE, BlockKind.CLAUSE)
        and len(_entries(block)) >= _FEWEST
    )


def _entries(block: Block) -> list[re.Match[str]]:
    return [entry for entry in _ENTRY.finditer(block.text) if is_risk_code(entry["code"])]


def find(reading: Reading) -> Iterator[Risk]:
    """The entries of every register in a run, in the order of the text."""
    for block in reading.blocks:
        if not is_run(block):
            continue
        for entry in _entries(block):
            title, owner = _parted(entry["words"])
            if title:
                yield Risk(
                    title=title,
                    reference=entry["code"],
                    score=float(entry["score"]),
                    likelihood=float(entry["likelihood"]),
                    impact=float(entry["impact"]),
                    score_kind=None,
                    owner=owner,
                    evidence=block.passage.span(*entry.span()),
                    item=block.item,
                    rule=RULE,
                    confidence=0.85,
                )


def _parted(words: str) -> tuple[str, str | None]:
    """The title and the post behind it: ("Late trains", "Head of Rail")."""
    for begin in _POST_BEGINS.finditer(words):
        if begin.start() and is_post(words[begin.start() :]):
            return clean_title(words[: begin.start()]), words[begin.start() :].strip()
    return clean_title(words), None

"""What a table or a list counts, told by the nouns that stand over it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.facts import Block, BlockKind, MeetingKind
from pipeline.language.vocabulary import table

OF_PAPER = {MeetingKind.PERFORMANCE_REPORT: "indicator", MeetingKind.RISK_REGISTER: "risk"}  # what a paper of a kind counts


def named(text: str) -> str | None:
    """The kind of the last thing that is counted in the words over a table: risk, indicator, project, action, recommendation."""
    words: dict[str, list[str]] = table("tallied")
    lower = text.lower()
    places = [
        (lower.rfind(noun.lower()), kind)
        for kind, nouns in words.items()
        if kind != "other"
        for noun in nouns
        if re.search(rf"(?<!\w){re.escape(noun.lower())}(?!\w)", lower)
    ]
    return max(places)[1] if places else None


def above(blocks: Sequence[Block], first: Block) -> str:
    """The paragraphs, up to three, that stand over a table or a list."""
    before = [block.text for block in blocks[: first.order] if block.kind not in (BlockKind.ROW, BlockKind.FURNITURE)]
    return " ".join(before[-3:])

"""A vote counted on lines of its own: "FOR 27", "AGAINST 3", "NOT VOTING 13"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extract.counts import Outcome, outcome
from pipeline.facts import Block

# "FOR 27", "Against: 3", "NOT VOTING 13", "Abstentions - nil"
_TALLY = re.compile(
    r"\W*(?:votes?\s+)?(?:for|in\s+favour|against|not\s+voting|did\s+not\s+vote|absent|abst\w+)\s*[:=(–-]?\s*(?:\d{1,3}|nil|none)\W*",
    re.IGNORECASE,
)
_FOR = re.compile(r"\W*(?:votes?\s+)?(?:for|in\s+favour)\b", re.IGNORECASE)
_REST = re.compile(r"\W*(?:not\s+voting|did\s+not|absent)", re.IGNORECASE)  # neither side, nor said to abstain


def tally_at(blocks: Sequence[Block], index: int) -> tuple[int, Outcome] | None:
    """The count whose first line ("FOR 27") is `blocks[index]`, with the index of its last line; None where none begins there."""
    block, last = blocks[index], index
    if not _FOR.match(block.text) or not _TALLY.fullmatch(block.text):
        return None
    while last + 1 < len(blocks) and blocks[last + 1].item == block.item and _TALLY.fullmatch(blocks[last + 1].text):
        last += 1
    told = outcome("; ".join(line.text for line in blocks[index : last + 1] if not _REST.match(line.text)))
    return (last, told) if last > index and told is not None and told.against is not None else None

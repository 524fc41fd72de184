"""A vote counted on lines of its own: "FOR 27", "AGAINST 3", "NOT VOTING 13"; "9 For", "1 Abstention"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pipeline import patterns as re
from pipeline.extract.counts import Outcome
from pipeline.facts import Block

_SIDES = (
    r"(?P<{0}>for|in\s+favour|against|not\s+voting|did\s+not\s+vote|absent|abst\w+)"
    r"(?:\s+the\s+(?:motion|proposal|recommendation|amendment)s?)?"
)
_N = r"(?P<{0}>\d{{1,3}}|nil|none|no)"
# "FOR 27", "Against: 3", "NOT VOTING 13", "Abstentions - nil", "Against the motion: 4"; "9 For", "14 votes against"
_TALLY = re.compile(
    rf"\W*(?:(?:votes?\s+)?{_SIDES.format('side')}\s*[:=(–-]*\s*{_N.format('n')}"
    rf"|{_N.format('first')}\s+(?:votes?\s+|members?\s+)?{_SIDES.format('behind')})\W*",
    re.IGNORECASE,
)
# "Motion – 18 votes" above "Amendment – 9 votes", the Scottish manner
_MOTION = re.compile(r"\W*motion\s*[:–-]*\s*(?P<n>\d{1,3})\s*(?:votes?)?\W*", re.IGNORECASE)
_AMENDMENT = re.compile(r"\W*amendment\s*[:–-]*\s*(?P<n>\d{1,3})\s*(?:votes?)?\W*", re.IGNORECASE)


class Tally(NamedTuple):
    """A count on lines of its own and the index of the last; `amendment`: those against voted for an amendment."""

    last: int
    told: Outcome
    amendment: bool = False


def tally_at(blocks: Sequence[Block], index: int) -> Tally | None:
    """The count whose first line ("FOR 27") is `blocks[index]`; None where none begins there."""
    block, last = blocks[index], index
    motion = _MOTION.fullmatch(block.text)
    amendment = _AMENDMENT.fullmatch(blocks[index + 1].text) if motion and index + 1 < len(blocks) else None
    if motion and amendment:
        return Tally(index + 1, _outcome(int(motion["n"]), int(amendment["n"])), amendment=True)
    if not motion and _TALLY.fullmatch(block.text) is None:  # nearly all blocks
        return None
    told: dict[str, int] = {}
    for order in range(index, len(blocks)):
        line = blocks[order]
        found = _TALLY.fullmatch(line.text) if line.item == block.item else None
        if found is None:
            break
        side = (found["side"] or found["behind"]).lower()
        told.setdefault("for" if side[:2] in ("fo", "in") else side[:4], _whole(found["n"] or found["first"]))
        if "for" not in told:
            return None
        last = order
    if "for" not in told or "agai" not in told:
        return None
    return Tally(last, _outcome(told["for"], told["agai"], told.get("abst")))


def _outcome(votes_for: int, against: int, abstain: int | None = None) -> Outcome:
    result = None if votes_for == against else "carried" if votes_for > against else "lost"
    return Outcome(votes_for, against, abstain, result)


def _whole(printed: str) -> int:
    return int(printed) if printed.isdigit() else 0

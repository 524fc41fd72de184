"""Action logs written as forms: a line "Action: ...", and below it lines "Owner: ...", "Deadline: ..." that belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.extract.actions.log import is_no_date, kind_of_column
from pipeline.facts import Block, BlockKind

_FURTHEST = 6  # lines below
_LONGEST_LABEL = 4  # words
_LONGEST_OWNER = 8  # words


class Told(NamedTuple):
    """What the lines below an action tell of it, as printed; None where they do not."""

    owner: str | None
    due: str | None


def told_below(blocks: Sequence[Block], index: int) -> Told:
    """Owner and deadline of the action in block `index`, from the labelled lines that follow it up to the next action or item."""
    found: dict[str, str] = {}
    for block in blocks[index + 1 : index + 1 + _FURTHEST]:
        label = (block.label or "").strip(" :.")
        if block.kind is not BlockKind.FIELD or block.item != blocks[index].item or not label or len(label.split()) > _LONGEST_LABEL:
            break
        kind = kind_of_column(label)
        if kind == "task":
            break
        if kind in ("owner", "due"):
            found.setdefault(kind, re.sub(r"\s+", " ", block.text).strip(" ."))
    owner, due = found.get("owner"), found.get("due")
    return Told(owner if owner and len(owner.split()) <= _LONGEST_OWNER else None, None if due is None or is_no_date(due) else due)

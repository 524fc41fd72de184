"""Action logs written as forms: a line "Action: ...", and below it lines "Owner: ...", "Deadline: ..." that belong to it.

Or a line "Action 31", and below it "Description: ...", "Assigned to: ...", "Deadline: ...", "Status: ...".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from pipeline.extract.actions.log import is_done, is_no_date, kind_of_column
from pipeline.facts import Action, Block, BlockKind

_FURTHEST = 6  # lines below
_LONGEST_LABEL = 4  # words
_LONGEST_OWNER = 8  # words
# "Action 31", "ACTION NO. 7", "Action 2024/12": the line over a form
_NUMBERED = re.compile(r"actions?\s+(?:no\.?\s*|ref\.?\s*|log\s+)?[A-Z]{0,4}\d[\d./-]{0,8}\W*", re.IGNORECASE)


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


def forms(blocks: Sequence[Block], due_of: Callable[[str], tuple[str | None, str | None]]) -> Iterator[Action]:
    """The tasks of the forms below lines "Action 31" that are not done, in order; `due_of` reads the cell of a date."""
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.ROW or not _NUMBERED.fullmatch(block.text.strip()):
            continue
        found: dict[str, Block] = {}
        done = False
        for other in blocks[index + 1 : index + 1 + _FURTHEST]:
            if other.kind is not BlockKind.FIELD or other.item != block.item:
                break
            kind = kind_of_column((other.label or "").strip(" :."))
            if kind is not None:
                found.setdefault(kind, other)
            done = done or is_done((other.label or "").strip(" :."), other.text)
        task, owner, due = (found.get(kind) for kind in ("task", "owner", "due"))
        if task is None or (owner is None and due is None) or done:
            continue
        printed = due.text.strip(" .") if due is not None and not is_no_date(due.text) else ""
        day, words = due_of(printed) if printed else (None, None)
        yield Action(
            owner=owner.text.strip(" .") if owner is not None else None,
            due=day,
            due_text=words or printed or None,
            evidence=task.passage.span(),
            item=task.item,
            rule="actions.log",
            confidence=0.85,
        )

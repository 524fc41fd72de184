"""Rows of action logs that say how an action stands, and points of a follow-up that do: "Clerk to order the salt - done"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pipeline import patterns as re
from pipeline.extract.actions.log import log_columns
from pipeline.extract.reading import Reading
from pipeline.extract.updates import points
from pipeline.extract.updates.wordings import OVERDUE, PUT_OFF, state_of
from pipeline.facts import ActionUpdate, Block, BlockKind

Due = Callable[[str], tuple[str | None, str | None]]

_LEAST_WORDS = 3
_NOW = re.compile(r"\d,?\s+now\s+\d|[a-z],?\s+now\s+(?:\d|[A-Z])")


def find(reading: Reading, places: frozenset[int], due: Due) -> Iterator[ActionUpdate]:
    """The rows of logs with a status, and the points of a follow-up (`places`: orders of blocks) that tell one."""
    for block in reading.blocks:
        if block.kind is BlockKind.ROW:
            yield from _row(block, due)
        elif block.order in places and block.kind in (BlockKind.PARAGRAPH, BlockKind.CLAUSE):
            yield from points.find(block)


def _row(block: Block, due_of: Due) -> Iterator[ActionUpdate]:
    columns = log_columns(block.cells)
    task, owner, due, status = (columns.get(kind) for kind in ("task", "owner", "due", "status"))
    if task is None or len(task.passage.text.split()) < _LEAST_WORDS:
        return
    state = state_of(status.passage.text) if status is not None else _state_of_due(due.passage.text) if due is not None else None
    if state is None:
        return
    day, words = due_of(_newest(due.passage.text)) if due is not None and due.passage.text and state in (PUT_OFF, OVERDUE) else (None, None)
    yield ActionUpdate(
        status=state,
        matter=_fold(task.passage.text),
        owner=_fold(owner.passage.text).strip(" .") or None if owner is not None else None,
        due=day if state == PUT_OFF else None,
        due_text=words if state == PUT_OFF else None,
        evidence=block.passage.span(),
        item=block.item,
        rule="action_updates.log",
        confidence=0.9,
    )


def _newest(cell: str) -> str:
    """The later of two dates in a cell: "7 September, now 14 December"."""
    now = _NOW.search(cell)
    return cell[now.end() - 1 :] if now else cell


def _state_of_due(cell: str) -> str | None:
    """What a date says of a task in a log that has no column for it: "Overdue since August", "7 September, now 14 December"."""
    if _NOW.search(cell):
        return PUT_OFF
    state = state_of(cell)
    return state if state in (OVERDUE, PUT_OFF) else None


def _fold(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip()

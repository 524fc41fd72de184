"""Rows of action logs that say how an action stands, and points that end in it: "Clerk to order the salt - done"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pipeline import patterns as re
from pipeline.extract.actions.log import log_columns
from pipeline.extract.reading import Reading
from pipeline.extract.updates.wordings import OVERDUE, PUT_OFF, state_of
from pipeline.facts import ActionUpdate, Block, BlockKind
from pipeline.language.vocabulary import table

Due = Callable[[str], tuple[str | None, str | None]]

# "... - completed", "... (ongoing)", "...: Action closed."
_TAIL = re.compile(r"(?:(?:\s[–—-]|[:(])\s*(?:action\s+)?|\baction\s+)(?P<state>[a-z][a-z -]{2,22})\s*\)?\s*\.?$", re.IGNORECASE)
# "Visit to the depot (GAC.24). Dropped, as it had closed.", "List of wells. It was sent on 4 May. Complete.": a heading, and how it stands
_HEADED = re.compile(r"(?P<matter>[A-Z][^.;:!?]{4,90}?(?:\s\([A-Z]{1,5}[./-]?\d{1,4}\))?)[.]\s+(?P<told>[A-Z].*)", re.DOTALL)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|be|been|agreed|noted|asked|reported|said|advised)\b", re.IGNORECASE)
_LAST = re.compile(r"[.!?]\s+(?=[A-Z][^.!?]*[.!?]?\s*$)")  # before the last sentence
# "Still overdue.", "Dropped, as ...", "Closed on 10 April", "Done late": a status and no more before a sign, a preposition or the end
_CLAUSE = re.compile(
    r"(?:(?:still|now)\s+)?(?P<state>.+?)(?:\s+(?:late|early|in\s+full))?(?=[.,;:]|\s+(?:on|by|at)\s|\s*$)", re.IGNORECASE | re.DOTALL
)
_LEAST_WORDS = 3


def find(reading: Reading, places: frozenset[int], due: Due) -> Iterator[ActionUpdate]:
    """The rows of logs with a status, and the points of a follow-up (`places`: orders of blocks) that end in one."""
    for block in reading.blocks:
        if block.kind is BlockKind.ROW:
            yield from _row(block, due)
        elif block.order in places and block.kind in (BlockKind.PARAGRAPH, BlockKind.CLAUSE):
            yield from _point(block)


def _row(block: Block, due_of: Due) -> Iterator[ActionUpdate]:
    columns = log_columns(block.cells)
    task, status = columns.get("task"), columns.get("status")
    if task is None or status is None or not status.passage.text or len(task.passage.text.split()) < _LEAST_WORDS:
        return
    state = state_of(status.passage.text)
    if state is None:
        return
    owner, due = columns.get("owner"), columns.get("due")
    day, words = due_of(due.passage.text) if due is not None and due.passage.text and state in (PUT_OFF, OVERDUE) else (None, None)
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


def _point(block: Block) -> Iterator[ActionUpdate]:
    headed = _headed(block)
    if headed is not None:
        yield headed
        return
    match = _TAIL.search(block.text)
    state = state_of(match["state"]) if match else None
    if match is None or state is None or len(match["state"].split()) > 3:
        return
    words = block.text[: match.start()].strip()
    if len(words.split()) < 2 or re.search(r"[.!?]\s", words):
        return
    yield ActionUpdate(
        status=state,
        matter=_fold(words).strip(" ,:;–-"),
        owner=None,
        evidence=block.passage.span(),
        item=block.item,
        rule="action_updates.point",
        confidence=0.85,
    )


def _headed(block: Block) -> ActionUpdate | None:
    """A point that begins with what was to be done, as a heading, and says in its first words or in a last short sentence how it stands."""
    match = _HEADED.match(block.text)
    if match is None or _FINITE.search(match["matter"]):
        return None
    state = _state_alone(match["told"]) or _state_alone(_LAST.split(match["told"])[-1])
    if state is None:
        return None
    return ActionUpdate(
        status=state,
        matter=_fold(match["matter"]),
        owner=None,
        evidence=block.passage.span(),
        item=block.item,
        rule="action_updates.headed",
        confidence=0.85,
    )


def _state_alone(words: str) -> str | None:
    """The status that words begin with as a clause of its own, not as the first word of another: "Open days were planned"."""
    clause = _CLAUSE.match(words.strip())
    states: dict[str, list[str]] = table("update_verbs")["states"]
    return next((status for status, printed in states.items() if clause and _fold(clause["state"]).lower() in printed), None)


def _fold(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip()

"""Motion and amendment under headings of their own or called by their movers ("Cllr Elm's proposal was carried"), and votes in columns
under those headings, or under "For" and "Against".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline import patterns as re
from pipeline.extract.votes.motion import Motion, same_person
from pipeline.facts import Block, BlockKind
from pipeline.language.gate import gated

# "Motion", "Amendment", "First Amendment", "Counter-motion:": what stands below is that, with who moved it
HEADS_MOTION = re.compile(
    r"\W*(?:(?:first|second|third|further|original|substantive)\s+)?(?P<what>(?:counter[\s-]?)?motion|amendment)(?:\s+(?:no\.?\s*)?\d)?\W*",
    re.I,
)
_ABOVE = 4  # blocks from such a heading to who moved what stands below it


def is_headed_amendment(blocks: Sequence[Block], index: int) -> bool:
    """Whether the heading next above `blocks[index]`, if one stands near in its item, is that of an amendment."""
    for block in reversed(blocks[max(0, index - _ABOVE) : index]):
        head = HEADS_MOTION.fullmatch(block.text) if block.item == blocks[index].item else None
        if head is not None:
            return head["what"].lower() != "motion"
    return False


# "|Cllr Elm|’s proposal was carried by 6 votes to 3", "the proposal by |Councillor A Elm| was carried"
_OF_MOVER = gated(
    r"\b(?P<mover>(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s+(?:[A-Z][\w’'.-]*?\s)?[A-Z][\w-]+)[’']s?\s+(?:proposal|motion|proposition|amendment)\b"
    r"|\b(?:proposal|motion|proposition|amendment)\s+(?:by|of|from)\s+(?P<by>(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s+(?:[A-Z][\w’'.-]*\s){0,2}[A-Z][\w’'-]+)\s+(?:was|were|is|had)\b"
)


def of_its_mover(text: str, motions: Sequence[Motion], item: int | None) -> Motion | None:
    """The last of the motions of this item, not voted on, that a sentence calls by its mover; None where it calls none so."""
    called = _OF_MOVER.search(text)
    mover = (called["mover"] or called["by"]).rsplit(" ", 1)[-1] if called else None
    waiting = [motion for motion in motions if motion.item == item and motion.result is None]
    return next((motion for motion in reversed(waiting) if same_person(motion.mover, mover)), None)


# "For", "In favour", "Motion"; "Against", "Amendment"; "Abstained", "No vote": heads of columns that list who voted so
_SIDES = (
    ("for", re.compile(r"\W*(?:(?:votes?\s+)?for|in\s+favour|motion)(?:\s+the\s+motion)?(?:\s*\(\d+\))?\W*", re.I)),
    ("against", re.compile(r"\W*(?:(?:votes?\s+)?against|amendment)(?:\s+the\s+motion)?(?:\s*\(\d+\))?\W*", re.I)),
    ("abstain", re.compile(r"\W*(?:abst\w+|no\s+vote|not\s+voting)(?:\s*\(\d+\))?\W*", re.I)),
)
_ENTRY = re.compile(r"[^\W\d_][^\d:;]{1,60}")


@dataclass(frozen=True, slots=True)
class Columns:
    """The names under each side of a vote in a table, as printed, and the last of its rows; `rivals` where the columns are those of
    motion and amendment."""

    last: int
    printed: dict[str, str] = field(default_factory=dict)
    rivals: bool = False


def is_row_of_sides(block: Block) -> bool:
    """Whether a row stands in a table whose columns list who voted for and against."""
    return bool(block.cells) and {"for", "against"} <= {_side(cell.heading) for cell in block.cells}


def columns_at(blocks: Sequence[Block], index: int) -> Columns | None:
    """The vote in columns whose first row is `blocks[index]`; None where none begins there."""
    if not is_row_of_sides(blocks[index]):
        return None
    names: dict[str, list[str]] = {}
    last = index
    for order, block in enumerate(blocks[index:], index):
        if block.kind is not BlockKind.ROW or not is_row_of_sides(block):
            break
        last = order
        for cell in block.cells:
            side, words = _side(cell.heading), cell.passage.text.strip()
            if side is not None and _ENTRY.fullmatch(words):
                names.setdefault(side, []).append(words)
    rivals = any("amendment" in cell.heading.lower() for cell in blocks[index].cells)
    return Columns(last, {side: "\n".join(entries) for side, entries in names.items()}, rivals)


def _side(heading: str) -> str | None:
    return next((side for side, pattern in _SIDES if pattern.fullmatch(heading)), None)

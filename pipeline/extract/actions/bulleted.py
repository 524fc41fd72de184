"""Points of a list headed "Further actions:" in registers and plans, each with its owner and date behind it.

"Review of fees (Heads of Service, 31/10/2031)", "Train all staff - Head of ICT - end June 2031".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pipeline import patterns as re
from pipeline.extract.actions.log import is_no_date
from pipeline.facts import Action, Block, BlockKind

Deadline = Callable[[str], tuple[str | None, str | None]]

# "Further actions:", "Actions planned"
_HEADED = re.compile(
    r"\W*(?:(?:further|planned|mitigating|additional|new|agreed|next|key|outstanding)\s+)?actions?(?:\s+(?:planned|required|agreed))?\W*",
    re.IGNORECASE,
)
# the owner and the date behind a task, in brackets or behind dashes
_BEHIND = re.compile(
    r"(?P<task>\S.*?)(?:\s+\((?P<owner>[A-Z][^(),;]{1,60}),\s*(?P<due>[^()]{2,40})\)|\s[–—-]\s(?P<owner2>[A-Z][^–—;]{1,60}?)\s[–—-]\s(?P<due2>[^–—;]{2,40}))\W*"
)
# what is printed where the date stands: "31/10/2031", "end of June 2031", "Ongoing", "Spring"
_DATE = re.compile(
    r"\d|\b(?:ongoing|on-going|tb[acd]|monthly|quarterly|annually|immediate(?:ly)?|spring|summer|autumn|winter)\b", re.IGNORECASE
)


def find(blocks: Sequence[Block], due_of: Deadline) -> Iterator[Action]:
    """The tasks of such lists, in order."""
    headed = False
    for block in blocks:
        if block.kind is not BlockKind.CLAUSE:
            headed = len(block.text.split(None, 4)) < 5 and _HEADED.fullmatch(block.text) is not None
            continue
        match = _BEHIND.fullmatch(block.text) if headed else None
        due = (match["due"] or match["due2"]) if match else None
        if match is None or not due or not (_DATE.search(due) or is_no_date(due)):
            continue
        day, words = due_of(due)
        yield Action(
            owner=(match["owner"] or match["owner2"]).strip(),
            due=day,
            due_text=words or due.strip(),
            evidence=block.passage.span(*match.span("task")),
            item=block.item,
            rule="actions.log",
            confidence=0.75,
        )

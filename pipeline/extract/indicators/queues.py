"""What waits, and what is in hand: "with 22 on the waiting list (31 in March)", "a backlog of 1,206", "a land supply of 4.7 years"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.parts import Said
from pipeline.extract.quantities import Quantity, quantities
from pipeline.language.gate import gated

QUEUE = "indicators.queue/1"

# "22 |on the waiting list", "31 |people on the allotment waiting list", "four |names on the list": who waits, behind the figure
ON_LIST = gated(
    r"\s+(?:(?:people|names|applicants|households|families|residents|persons|children|patients)\s+)?(?:are\s+|were\s+|is\s+|was\s+|now\s+|still\s+)*"
    r"on\s+(?:the|a|our|its)\s+(?P<name>(?:[\w-]+\s){0,3}?waiting\s+list)\b",
    re.I,
)
# "a backlog of |1,206", "the waiting list stood at |41", "a five year housing land supply of |4.7 years"
HEADED = gated(
    r"\b(?P<name>(?:[\w-]+\s){0,3}?(?:backlog|waiting\s+list|land\s+supply))\s+"
    r"(?:(?:of|was|is|had|stood\s+at|stands\s+at|at|now|currently|contained|held)\s+)+(?:about\s+|around\s+|some\s+|only\s+|just\s+|over\s+)?$",
    re.I,
)
_NO_NAME = re.compile(r"^(?:.*\b(?:the|an?|our|its|their|and|of|to|with|has|had|have|was|is|that|there|currently|now)\s+)+", re.I)


def queues(text: str) -> Iterator[Said]:
    """The length of a list or a backlog; what the clause sets it beside is read of every rule's figure (`sentences`)."""
    for quantity in quantities(text):
        name = _name(text, quantity)
        if name is not None:
            yield Said(name=name, rule=QUEUE, confidence=0.7, value=quantity.value, unit=quantity.unit)


def _name(text: str, quantity: Quantity) -> str | None:
    behind = ON_LIST.match(text, quantity.end) if quantity.unit == "count" else None
    if behind:
        return measures.clean(behind["name"])
    headed = HEADED.search(text[: quantity.start]) if quantity.unit in ("count", "years", "weeks", "months") else None
    return measures.clean(_NO_NAME.sub("", headed["name"])) if headed else None

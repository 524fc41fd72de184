"""What members only said of a motion that was agreed: "Members supported the Motion and spoke of the need for a crossing"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.extract.reading import Reading
from pipeline.facts import Decision

_SUPPORTED = re.compile(r"\b(?:members|councillors)\s+(?:\w+\s+)?supported\s+the\s+(?:\w+\s+){0,2}motion\b", re.IGNORECASE)
_MOTION = re.compile(r"\b(?:motion|proposed|seconded|agreed)\b", re.IGNORECASE)


def without_support(found: Sequence[Decision], reading: Reading) -> list[Decision]:
    """`found` without what tells who supported a motion that a row above it in the item carries."""
    words = reading.document.words
    moved: set[int | None] = set()
    told: list[Decision] = []
    for decision in sorted(found, key=lambda each: each.evidence):
        text = words(decision.evidence)
        if decision.rule == "decisions.body" and decision.item in moved and _SUPPORTED.search(text):
            continue
        if decision.item is not None and _MOTION.search(text):
            moved.add(decision.item)
        told.append(decision)
    return told

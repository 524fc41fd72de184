"""A value that a paper prints, and where."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.facts import Passage


@dataclass(frozen=True, slots=True)
class Stated:
    """A value as it is kept, and its words: `passage.text[start:end]`."""

    value: str
    passage: Passage
    start: int
    end: int

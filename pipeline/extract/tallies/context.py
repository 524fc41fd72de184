"""What the counts of a paragraph lean on."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.extract.tallies.mentions import Subject
from pipeline.extract.tallies.parts import Status


@dataclass
class Context:
    """What an elliptic count leans on: what was counted before it in the paragraph, and out of how many."""

    subject: Subject | None = None
    total: int | None = None
    counted: int = 0
    status: Status | None = None
    has_told: bool = False  # tallies, in the paragraph before
    whole: int | None = None  # a number of the sentence before to which those of this one add up, whatever the things are

"""Minutebook: what committee papers state, kept with the words that state it.

One way through: read -> segment -> extract -> link -> store -> query. Each stage is a package whose verb has its name
(`pipeline.read.read`, `pipeline.segment.segment`, ...); what travels between them is in `pipeline.facts`. Two verbs go all the way:
`paper_of` takes a file to its facts, and `pipeline.ingest.ingest` takes files and folders to a database, which
`pipeline.query.ask` answers from and `frames` makes pandas frames of. Nothing heavy is imported until it is needed.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.facts import Paper
    from pipeline.store import Db
    from pipeline.tidy import Frames

__all__ = ["frames", "paper_of"]


def frames(db: Db) -> Frames:
    """The store `db` (a path, or the URL of a PostgreSQL database) as tidy pandas frames: `frames(db).risks`, `.measures`, `.actions`, ...

    Raises tidy.FramesError where pandas is missing, store.StoreError where there is no store; their messages are sentences for a person.
    """
    from pipeline.tidy import Frames

    return Frames(db)


def paper_of(path: Path) -> Paper:
    """Everything that the paper at `path` states. Raises facts.UnreadableError, whose message is a sentence for a person."""
    from pipeline.extract import extract
    from pipeline.read import read
    from pipeline.segment import segment

    return extract(segment(read(path)))

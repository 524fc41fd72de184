"""What the rows of every kind of history have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeVar

from pipeline.link.keys import fold
from pipeline.link.mentions import Candidate, Mention, Row

M = TypeVar("M", bound=Mention)


def one_line(words: str) -> str:
    """Words as printed, their white space folded."""
    return " ".join(words.split())


def dates_of(mentions: Iterable[Mention]) -> tuple[str | None, str | None]:
    """The first and the last date of the papers of these mentions; None where none is dated."""
    dates = [mention.date for mention in mentions if mention.date]
    return min(dates, default=None), max(dates, default=None)


def latest_first(mentions: Sequence[M]) -> list[M]:
    """Mentions in order of time -> the latest first; those of papers without a date last, as they may be of any day."""
    latest = mentions[::-1]
    return [mention for mention in latest if mention.date] + [mention for mention in latest if not mention.date]


def keys_of(jurisdiction: str, names: Sequence[str]) -> list[str]:
    """A key for each of the names, which stand in order of time: the second thing of one name is "name #2"."""
    seen: Counter[str] = Counter()
    keys = []
    for name in names:
        seen[fold(name)] += 1
        suffix = f" #{seen[fold(name)]}" if seen[fold(name)] > 1 else ""
        keys.append(f"{jurisdiction}: {fold(name)}{suffix}")
    return keys


def candidate_rows(jurisdiction_id: int, target_table: str, target_id: int, candidates: Iterable[Candidate]) -> list[Row]:
    """Rows of link_candidate."""
    return [(*candidate.ref, target_table, target_id, jurisdiction_id, candidate.score) for candidate in candidates]

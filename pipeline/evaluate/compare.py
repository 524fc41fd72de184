"""Two versions of the extraction on the same papers: which rows one finds and the other does not.

What a version finds is saved as one JSON object, paper -> its facts; comparing scores those again by the facts written by hand as they
are now, so that both versions are measured alike.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.errors import reason
from pipeline.evaluate.run import EvaluateError, Evaluation
from pipeline.evaluate.score import Outcome


@dataclass(slots=True)
class Change:
    """What became of a kind, each row with its paper before it: rows by hand now found or lost, inventions now made or gone."""

    gained: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)


def save_found(evaluation: Evaluation, path: Path) -> None:
    """Writes what was found, to be compared with later. Raises EvaluateError if it cannot be written."""
    try:
        path.write_text(json.dumps(evaluation.found, ensure_ascii=False, indent=1) + "\n", "utf-8")
    except OSError as error:
        raise EvaluateError(f"{path} cannot be written: {reason(error)}.") from error


def saved(path: Path) -> Mapping[str, Any]:
    """What `save_found` wrote, paper -> facts. Raises EvaluateError if it is no such file."""
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise EvaluateError(f"{path} cannot be read as what --save writes: {reason(error)}.") from error
    if not isinstance(found, dict) or not all(isinstance(facts, dict) for facts in found.values()):
        raise EvaluateError(f"{path} is no file that --save writes: it must hold one JSON object, paper -> facts.")
    return found


def compare(before: Evaluation, after: Evaluation) -> dict[str, Change]:
    """What changed by kind, in the papers that both have; `before` and `after` are scored by the same facts written by hand."""
    changes = {kind: Change() for paper in after.papers.values() for kind in paper.outcomes}
    for name, paper in after.papers.items():
        if name not in before.papers:
            continue
        for kind, now in paper.outcomes.items():
            _add(changes[kind], name, before.papers[name].outcomes[kind], now)
    return changes


def _add(change: Change, name: str, then: Outcome, now: Outcome) -> None:
    change.gained += [f"{name}: {row}" for place, row in now.hits.items() if place not in then.hits]
    change.lost += [f"{name}: {row}" for place, row in then.hits.items() if place not in now.hits]
    # a multiset, as the same sum of money may be invented twice
    change.invented += [f"{name}: {row}" for row in (Counter(now.invented) - Counter(then.invented)).elements()]
    change.gone += [f"{name}: {row}" for row in (Counter(then.invented) - Counter(now.invented)).elements()]

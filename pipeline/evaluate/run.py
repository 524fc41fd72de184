"""A folder of papers with their facts written by hand -> how well the extraction does on them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.errors import UserError
from pipeline.evaluate.score import PaperScore, Score, score_paper
from pipeline.facts import UnreadableError

_SUFFIX = ".facts.json"

# Where a paper lies beside its facts in several formats, its own comes before the text made of it.
_PREFERRED = (".docx", ".htm", ".html", ".md", ".pdf")


class EvaluateError(UserError):
    """There is nothing to compare with, or it is no facts file."""


@dataclass(slots=True)
class Evaluation:
    """The scores of each paper, and the papers that could not be read, which count as if nothing had been found."""

    papers: dict[str, PaperScore] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)  # name -> why

    def totals(self) -> dict[str, Score]:
        """The counts of all papers by kind."""
        sums: dict[str, Score] = {}
        for paper in self.papers.values():
            for kind, score in paper.scores.items():
                sums[kind] = sums.get(kind, Score()) + score
        return sums

    def mean_f1(self) -> float:
        """F1 averaged over the kinds that the gold has rows of."""
        return _mean([score.f1 for score in self.totals().values() if score.gold])

    def mean_whole(self) -> float:
        """Whole F1 averaged over the kinds that the gold has rows of."""
        return _mean([score.whole_f1 for score in self.totals().values() if score.gold])


def evaluate(folder: Path, extract: Callable[[Path], Mapping[str, Any]]) -> Evaluation:
    """Reads each paper at or below `folder` that has a NAME.facts.json beside it and compares what is found with that file.

    `extract` takes a paper's path to its facts, an object of facts.schema.json, and may raise UnreadableError. Raises
    EvaluateError if there is no such file or one that is no JSON object.
    """
    written = sorted(folder.rglob(f"*{_SUFFIX}"))
    if not written:
        raise EvaluateError(f"There is no NAME.facts.json in {folder} to compare with.")
    result = Evaluation()
    for path in written:
        name = str(path.relative_to(folder)).removesuffix(_SUFFIX)
        gold = _gold(path)
        try:
            found = extract(_paper(path.parent, path.name.removesuffix(_SUFFIX)))
        except UnreadableError as error:
            result.failed[name] = str(error)
            found = {}
        result.papers[name] = score_paper(gold, found)
    return result


def _gold(path: Path) -> Mapping[str, Any]:
    try:
        facts = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise EvaluateError(f"{path} cannot be read as facts: {error}.") from error
    if not isinstance(facts, dict):
        raise EvaluateError(f"{path} holds no JSON object.")
    return facts


def _paper(folder: Path, name: str) -> Path:
    beside = sorted(path for path in folder.iterdir() if path.stem == name and not path.name.endswith(_SUFFIX))
    own = next((path for path in beside if path.suffix.lower() in _PREFERRED), None)
    return own or next(iter(beside), folder / f"{name}.txt")


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0

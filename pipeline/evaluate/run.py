"""A folder of papers with their facts written by hand -> how well the extraction does on them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.errors import UserError, reason
from pipeline.evaluate.score import PaperScore, Score, score_paper
from pipeline.facts import UnreadableError

_SUFFIX = ".facts.json"

# Where a paper lies beside its facts in several formats, its own comes before the text made of it.
_PREFERRED = (".docx", ".htm", ".html", ".md", ".pdf")
_FORMS = {".htm": "html"}  # endings of one format


class EvaluateError(UserError):
    """There is nothing to compare with, or it is no facts file."""


@dataclass(slots=True)
class Evaluation:
    """The scores of each paper, what was found in it, and the papers that could not be read, which count as if nothing had been found."""

    papers: dict[str, PaperScore] = field(default_factory=dict)
    found: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)  # name -> why

    def totals(self) -> dict[str, Score]:
        """The counts of all papers by kind."""
        return _totals(self.papers.values())

    def groups(self, by: str) -> dict[str, Evaluation]:
        """The papers of each body ("body") or each format ("format") as an evaluation of their own, in the order of their names."""
        parts: dict[str, Evaluation] = {}
        printed: dict[str, str] = {}  # one council prints its name in capitals and in small letters
        for name, paper in self.papers.items():
            group = (paper.body if by == "body" else paper.form) or "unknown"
            group = printed.setdefault(group.casefold(), group)
            parts.setdefault(group, Evaluation()).papers[name] = paper
        return dict(sorted(parts.items(), key=lambda item: item[0].casefold()))

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
    for facts in written:
        name = str(facts.relative_to(folder)).removesuffix(_SUFFIX)
        gold, paper = facts_in(facts), paper_beside(facts)
        found: Mapping[str, Any] = {}
        try:
            found = extract(paper)
        except UnreadableError as error:
            result.failed[name] = str(error)
        result.found[name] = found
        score = result.papers[name] = score_paper(gold, found)
        score.body, score.form = body_of(gold, name), _FORMS.get(paper.suffix.lower(), paper.suffix.lower().lstrip("."))
    return result


def rescore(folder: Path, found: Mapping[str, Any]) -> Evaluation:
    """The evaluation that other finds of the same papers have, paper -> facts, by the same facts written by hand.

    A paper that `found` lacks is left out. Raises EvaluateError as `evaluate` does.
    """
    result = Evaluation()
    for facts in sorted(folder.rglob(f"*{_SUFFIX}")):
        name = str(facts.relative_to(folder)).removesuffix(_SUFFIX)
        if name in found:
            result.found[name] = found[name]
            result.papers[name] = score_paper(facts_in(facts), found[name])
    return result


def body_of(gold: Mapping[str, Any], name: str) -> str:
    """Whose paper it is: the organization of its meeting, else its name up to the first figure ("ashby/2024-05" -> "ashby")."""
    organization = (gold.get("meeting") or {}).get("organization")
    return organization or re.split(r"\d", name)[0].strip("-_ ./") or name


def facts_in(path: Path) -> Mapping[str, Any]:
    """The facts that a file holds. Raises EvaluateError if it is no JSON object."""
    try:
        facts = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise EvaluateError(f"{path} cannot be read as facts: {reason(error)}.") from error
    if not isinstance(facts, dict):
        raise EvaluateError(f"{path} holds no JSON object.")
    return facts


def paper_beside(facts: Path) -> Path:
    """The paper that a NAME.facts.json was written of; where it lies there in several formats, its own before the text made of it."""
    folder, name = facts.parent, facts.name.removesuffix(_SUFFIX)
    beside = sorted(path for path in folder.iterdir() if path.stem == name and not path.name.endswith(_SUFFIX))
    own = next((path for path in beside if path.suffix.lower() in _PREFERRED), None)
    return own or next(iter(beside), folder / f"{name}.txt")


def _totals(papers: Iterable[PaperScore]) -> dict[str, Score]:
    sums: dict[str, Score] = {}
    for paper in papers:
        for kind, score in paper.scores.items():
            sums[kind] = sums.get(kind, Score()) + score
    return sums


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0

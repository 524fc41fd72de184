"""An evaluation as text and as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pipeline.evaluate.compare import Change
from pipeline.evaluate.run import Evaluation
from pipeline.evaluate.score import Score

_SIGNS = {"gained": "+", "lost": "-", "invented": "?", "gone": "="}  # how the rows of a change are marked in a list


def table_lines(evaluation: Evaluation) -> list[str]:
    """A line for each kind of fact, and the means."""
    lines = [f"{'kind':16}{'gold':>6}{'found':>7}{'prec':>8}{'recall':>8}{'F1':>8}{'whole':>8}"]
    for kind, score in evaluation.totals().items():
        lines.append(f"{kind:16}{score.gold:6}{score.found:7}{score.precision:8.3f}{score.recall:8.3f}{score.f1:8.3f}{score.whole_f1:8.3f}")
    lines.append(f"mean F1 {evaluation.mean_f1():.3f}  mean whole {evaluation.mean_whole():.3f}  of {len(evaluation.papers)} papers")
    return lines


def miss_lines(evaluation: Evaluation) -> list[str]:
    """Each paper with its missed rows, its invented rows and its wrong fields."""
    lines = []
    for name, paper in evaluation.papers.items():
        if paper.misses:
            lines += [f"## {name}", *(f"  {miss}" for miss in paper.misses)]
    return lines


def group_lines(groups: Mapping[str, Evaluation]) -> list[str]:
    """A line for each body or format: its papers, and precision, recall and F1 of all their rows together."""
    wide = max([len(name) for name in groups] + [6]) + 2
    lines = [f"{'':{wide}}{'papers':>7}{'gold':>7}{'found':>7}{'prec':>8}{'recall':>8}{'F1':>8}{'mean F1':>9}"]
    for name, part in groups.items():
        rows = _all_rows(part)
        lines.append(
            f"{name:{wide}}{len(part.papers):7}{rows.gold:7}{rows.found:7}{rows.precision:8.3f}{rows.recall:8.3f}{rows.f1:8.3f}{part.mean_f1():9.3f}"
        )
    return lines


def change_lines(changes: Mapping[str, Change], *, rows: bool) -> list[str]:
    """A line for each kind with how many rows were gained and lost since the other version; with `rows` also which."""
    lines = [f"{'kind':16}{'gained':>8}{'lost':>8}{'invented':>10}{'gone':>8}"]
    for kind, change in changes.items():
        lines.append(f"{kind:16}{len(change.gained):8}{len(change.lost):8}{len(change.invented):10}{len(change.gone):8}")
        if rows:
            lines += [f"  {sign} {row}" for name, sign in _SIGNS.items() for row in getattr(change, name)]
    return lines


def as_object(evaluation: Evaluation) -> dict[str, Any]:
    """The figures for a program."""
    means = {"mean_f1": evaluation.mean_f1(), "mean_whole": evaluation.mean_whole()}
    return {"kinds": _kinds(evaluation), **means, "failed": list(evaluation.failed)}


def groups_object(groups: Mapping[str, Evaluation]) -> dict[str, Any]:
    """The figures of each body or format for a program."""
    return {
        name: {"papers": len(part.papers), "all": _figures(_all_rows(part)), "mean_f1": part.mean_f1(), "kinds": _kinds(part)}
        for name, part in groups.items()
    }


def changes_object(changes: Mapping[str, Change]) -> dict[str, dict[str, list[str]]]:
    """The changes of each kind for a program, row by row."""
    return {kind: {name: list(getattr(change, name)) for name in _SIGNS} for kind, change in changes.items()}


def _kinds(evaluation: Evaluation) -> dict[str, dict[str, float]]:
    return {kind: _figures(score) for kind, score in evaluation.totals().items()}


def _all_rows(evaluation: Evaluation) -> Score:
    return sum(evaluation.totals().values(), Score())


def _figures(score: Score) -> dict[str, float]:
    return {
        "gold": score.gold,
        "found": score.found,
        "precision": score.precision,
        "recall": score.recall,
        "f1": score.f1,
        "whole": score.whole_f1,
    }

"""An evaluation as text and as JSON."""

from __future__ import annotations

from typing import Any

from pipeline.evaluate.run import Evaluation


def table_lines(evaluation: Evaluation) -> list[str]:
    """A line for each kind of fact, and the means."""
    lines = [f"{'kind':16}{'gold':>6}{'found':>7}{'prec':>8}{'recall':>8}{'F1':>8}{'whole':>8}"]
    for kind, score in evaluation.totals().items():
        lines.append(
            f"{kind:16}{score.gold:6}{score.found:7}{score.precision:8.3f}{score.recall:8.3f}{score.f1:8.3f}{score.whole_f1:8.3f}"
        )
    lines.append(
        f"mean F1 {evaluation.mean_f1():.3f}  mean whole {evaluation.mean_whole():.3f}  of {len(evaluation.papers)} papers"
    )
    return lines


def miss_lines(evaluation: Evaluation) -> list[str]:
    """Each paper with its missed rows, its invented rows and its wrong fields."""
    lines = []
    for name, paper in evaluation.papers.items():
        if paper.misses:
            lines += [f"## {name}", *(f"  {miss}" for miss in paper.misses)]
    return lines


def as_object(evaluation: Evaluation) -> dict[str, Any]:
    """The figures for a program."""
    kinds = {
        kind: {
            "gold": score.gold,
            "found": score.found,
            "precision": score.precision,
            "recall": score.recall,
            "f1": score.f1,
            "whole": score.whole_f1,
        }
        for kind, score in evaluation.totals().items()
    }
    means = {"mean_f1": evaluation.mean_f1(), "mean_whole": evaluation.mean_whole()}
    return {"kinds": kinds, **means, "failed": list(evaluation.failed)}

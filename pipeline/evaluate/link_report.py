"""How well links are made, as text and as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pipeline.evaluate.link_traps import Trap
from pipeline.evaluate.links import LinkScore


def link_lines(scores: Mapping[str, LinkScore], traps: Sequence[Trap], *, misses: bool = False) -> list[str]:
    """A table for a person; with `misses` also what was merged, what was parted and which traps were walked into."""
    lines = [f"{'':12}{'by hand':>8}{'found':>8}{'linked':>8}{'precision':>11}{'recall':>8}"]
    for kind, score in scores.items():
        lines.append(f"{kind:12}{score.gold:8}{score.found:8}{score.linked:8}{score.precision:11.3f}{score.recall:8.3f}")
    if traps:
        lines.append(f"{sum(trap.holds for trap in traps)} of {len(traps)} traps hold")
    if misses:
        for kind, score in scores.items():
            lines += [f"{kind}: one for several: {told}" for told in score.merged]
            lines += [f"{kind}: several for one: {told}" for told in score.parted]
        lines += [f"{trap.kind}: trap: {trap.council}: {trap.why}: {', '.join(trap.broken)}" for trap in traps if not trap.holds]
    return lines


def links_object(scores: Mapping[str, LinkScore], traps: Sequence[Trap]) -> dict[str, dict[str, Any]]:
    """The figures for a program."""
    kinds: dict[str, dict[str, Any]] = {
        kind: {
            "gold": score.gold,
            "found": score.found,
            "linked": score.linked,
            "precision": round(score.precision, 4),
            "recall": round(score.recall, 4),
        }
        for kind, score in scores.items()
    }
    return {**kinds, "traps": {"gold": len(traps), "held": sum(trap.holds for trap in traps)}}

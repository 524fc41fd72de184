"""The extraction is not let slip: F1 of each kind on annotated papers, held by floors in floors.tsv."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from pipeline import paper_of
from pipeline.evaluate import Score, evaluate
from pipeline.evaluate.kinds import KINDS
from pipeline.export import facts_json

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = {"corpus": ROOT / "corpus", "dev": ROOT.parent / "shared" / "gold" / "dev"}
ROWS = [line.split("\t") for line in Path(__file__).with_name("floors.tsv").read_text("utf-8").splitlines() if not line.startswith("#")]
HEAD, *LINES = ROWS
FLOORS = [(folder, line[0], float(floor)) for line in LINES for folder, floor in zip(HEAD[1:], line[1:], strict=True) if floor != "-"]


@cache
def totals(folder: str) -> Mapping[str, Score]:
    return evaluate(FOLDERS[folder], lambda path: facts_json(paper_of(path))).totals()


def test_every_kind_has_a_line() -> None:
    assert [line[0] for line in LINES] == ["meeting", *KINDS]
    assert HEAD[1:] == list(FOLDERS)


@pytest.mark.parametrize(("folder", "kind", "floor"), FLOORS)
def test_f1_stands_above_its_floor(folder: str, kind: str, floor: float) -> None:
    if not FOLDERS[folder].exists():
        pytest.skip(f"{FOLDERS[folder]} is not here")
    score = totals(folder)[kind]
    assert score.f1 >= floor, f"{kind} on {folder}: F1 {score.f1:.3f} is under its floor; `minutebook evaluate {folder} --misses` shows the rows"

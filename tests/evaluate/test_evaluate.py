from __future__ import annotations

import copy
import importlib.util
import json
import random
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.evaluate import EvaluateError, Score, evaluate, score_paper
from pipeline.evaluate.kinds import KINDS
from pipeline.evaluate.report import as_object, miss_lines, table_lines
from pipeline.evaluate.similarity import likeness, name_likeness, quote_overlap, same_number
from pipeline.export import facts_json
from pipeline.facts import UnreadableError
from tests.sample import sample_paper

SHARED = Path(__file__).parents[3] / "shared"

Facts = dict[str, Any]


def facts() -> Facts:
    return facts_json(sample_paper())


def test_what_is_found_as_written_is_all_right() -> None:
    result = score_paper(facts(), facts())
    assert result.misses == []
    assert set(result.scores) == {"meeting", *KINDS}
    for score in result.scores.values():
        assert score.gold == score.found == score.pairs == score.whole > 0
        assert (score.precision, score.recall, score.f1, score.whole_f1) == (1, 1, 1, 1)


def test_a_row_missed_and_a_row_invented_are_told() -> None:
    found = facts()
    found["risks"][0] |= {"title": "fire at a school", "quote": "A fire broke out."}
    result = score_paper(facts(), found)
    assert result.scores["risks"] == Score(gold=1, found=1)
    assert any(line.startswith("risks: missed") and "dam failure" in line for line in result.misses)
    assert any(line.startswith("risks: invented") and "fire at a school" in line for line in result.misses)


def test_a_wrong_field_spoils_the_whole_and_not_the_row() -> None:
    found = facts()
    found["risks"][0]["score"] = 19
    result = score_paper(facts(), found)
    assert result.scores["risks"] == Score(gold=1, found=1, pairs=1, whole=0)
    assert any(line.endswith("score gold 20 found 19") for line in result.misses)


def test_a_heading_is_scored_by_its_fields() -> None:
    gold, found = facts(), facts()
    found["meeting"] |= {"date": "2024-06-05", "location": "Town Hall"}
    result = score_paper(gold, found)
    assert result.scores["meeting"] == Score(gold=4, found=5, pairs=3, whole=3)
    assert "meeting.date: gold '2024-06-04', found '2024-06-05'" in result.misses


def test_whole_years_count_only_where_both_sides_have_them() -> None:
    year = {"quote": "2024", "start": "2024-01-01", "end": "2024-12-31"}
    assert score_paper({"dates": [year]}, {"dates": []}).scores["dates"] == Score()
    assert score_paper({"dates": []}, {"dates": [year]}).scores["dates"] == Score()
    assert score_paper({"dates": [year]}, {"dates": [year]}).scores["dates"] == Score(1, 1, 1, 1)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Cllr Ada Fenwick", "A Fenwick", 0.95),
        ("Mr T Birtle", "Tom Birtle OBE", 0.95),
        ("Ada Fenwick", "ada fenwick", 1.0),
        ("Ada Fenwick", "Bea Fenwick", 0.0),
        ("Fenwick", "Ada Fenwick", 0.95),
        ("", None, 1.0),
        ("Fenwick", None, 0.0),
    ],
)
def test_names(a: str, b: str | None, same: float) -> None:
    assert name_likeness(a, b) == same


def test_numbers() -> None:
    assert same_number(20, 20.0)
    assert same_number(1_200_000, 1_200_100)
    assert not same_number(20, 21)
    assert not same_number(0, None)
    assert same_number(None, None)


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_is_a_share_and_whole_for_the_same(a: str, b: str) -> None:
    assert likeness(a, a) == 1.0
    for measure in (likeness, quote_overlap, name_likeness):
        assert 0.0 <= measure(a, b) <= 1.0


def folder_of(path: Path, papers: Mapping[str, Facts]) -> Path:
    for name, gold in papers.items():
        (path / f"{name}.txt").write_text("A paper.", "utf-8")
        (path / f"{name}.facts.json").write_text(json.dumps(gold), "utf-8")
    return path


def test_a_folder_is_summed_up(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, {"june": facts(), "july": facts(), "july.2": facts()})
    (folder / "july.html").write_text("<p>A paper.</p>")
    asked: list[str] = []

    def extract(path: Path) -> Facts:
        asked.append(path.name)
        if path.stem == "june":
            raise UnreadableError("june.txt is encrypted.")
        return facts()

    result = evaluate(folder, extract)
    assert asked == ["july.2.txt", "july.html", "june.txt"]  # the paper's own format before its text
    assert result.failed == {"june": "june.txt is encrypted."}
    assert result.totals()["percentages"] == Score(gold=6, found=4, pairs=4, whole=4)
    assert round(result.mean_f1(), 3) == 0.8
    assert as_object(result)["failed"] == ["june"]
    assert table_lines(result)[-1] == "mean F1 0.800  mean whole 0.800  of 3 papers"
    assert miss_lines(result)[0] == "## june"


def no_paper(_: Path) -> Facts:
    raise AssertionError("there is no paper to read")


def test_folders_below_are_searched(tmp_path: Path) -> None:
    (tmp_path / "north").mkdir()
    folder_of(tmp_path / "north", {"june": facts()})
    assert list(evaluate(tmp_path, lambda _: facts()).papers) == ["north/june"]


def test_a_folder_without_facts_is_told(tmp_path: Path) -> None:
    with pytest.raises(EvaluateError, match=r"no NAME\.facts\.json"):
        evaluate(tmp_path, no_paper)
    with pytest.raises(EvaluateError, match=r"no NAME\.facts\.json"):
        evaluate(tmp_path / "nowhere", no_paper)
    (tmp_path / "x.facts.json").write_text("[]")
    with pytest.raises(EvaluateError, match="holds no JSON object"):
        evaluate(tmp_path, no_paper)
    (tmp_path / "x.facts.json").write_text("{")
    with pytest.raises(EvaluateError, match="cannot be read as facts"):
        evaluate(tmp_path, no_paper)


def _reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "gold/score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _spoilt(gold: Facts, chance: random.Random) -> Facts:
    """The gold with rows lost, doubled and moved and with fields changed, as an extractor might have found it."""
    found = copy.deepcopy(gold)
    for kind in KINDS:
        rows = found.get(kind) or []
        rows = [row for row in rows if chance.random() > 0.2]
        rows += [copy.deepcopy(row) for row in rows if chance.random() < 0.1]
        for row in rows:
            for name, value in row.items():
                if chance.random() < 0.15:
                    row[name] = _changed(value, chance)
        chance.shuffle(rows)
        found[kind] = rows
    return found


def _changed(value: Any, chance: random.Random) -> Any:
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return value + chance.choice([0.0001, 1, -3])
    if isinstance(value, str):
        words = value.split()
        chance.shuffle(words)
        return " ".join(words[: max(1, len(words) - 1)])
    return value


@pytest.mark.skipif(not SHARED.exists(), reason="../shared is not here")
@settings(max_examples=3)
@given(st.integers(0, 1000))
def test_figures_are_those_of_the_common_scorer(seed: int) -> None:
    reference, chance = _reference(), random.Random(seed)
    names = chance.sample(sorted((SHARED / "gold/dev").glob("*.facts.json")), 12)
    for path in names:
        gold = json.loads(path.read_text("utf-8"))
        found = _spoilt(gold, chance)
        theirs = reference.score_document(gold, found, {"meeting", *reference.KINDS}, lambda _: None)
        ours = {kind: (s.gold, s.found, s.pairs, s.whole) for kind, s in score_paper(gold, found).scores.items()}
        assert ours == theirs

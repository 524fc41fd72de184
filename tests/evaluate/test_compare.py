from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.evaluate import EvaluateError, compare, evaluate, rescore, save_found, saved
from pipeline.evaluate.report import change_lines, changes_object, group_lines, groups_object
from pipeline.evaluate.run import body_of
from pipeline.export import facts_json
from tests.evaluate.test_evaluate import folder_of
from tests.sample import sample_paper

Facts = dict[str, Any]


def facts() -> Facts:
    return facts_json(sample_paper())


def test_what_was_saved_is_scored_the_same_again(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, {"june": facts(), "july": facts()})
    result = evaluate(folder, lambda _: facts())
    save_found(result, tmp_path / "found.json")
    again = rescore(folder, saved(tmp_path / "found.json"))
    assert again.totals() == result.totals()
    assert all(not (c.gained or c.lost or c.invented or c.gone) for c in compare(again, result).values())


def test_rows_gained_lost_invented_and_gone_are_told_with_their_paper(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, {"june": facts()})
    without, other = facts(), facts()
    risks, amounts = without["risks"], other["amounts"]
    without["risks"] = []
    other["risks"] = [risks[0], {"title": "fire at a school", "quote": "A fire broke out."}]
    other["amounts"] = [{**amounts[0], "value": 7}, *amounts[1:]]
    changes = compare(rescore(folder, {"june": without}), evaluate(folder, lambda _: other))
    assert len(changes["risks"].gained) == 1
    assert changes["risks"].gained[0].startswith('june: {"title"')
    assert "fire at a school" in changes["risks"].invented[0]
    assert len(changes["amounts"].lost) == len(changes["amounts"].invented) == 1
    back = compare(evaluate(folder, lambda _: other), evaluate(folder, lambda _: without))
    assert back["risks"].lost == changes["risks"].gained
    assert back["risks"].gone == changes["risks"].invented
    lines = change_lines(changes, rows=True)
    assert any(line.split() == ["risks", "1", "0", "1", "0"] for line in lines)
    assert any(line.startswith("  + june:") for line in lines)
    assert changes_object(changes)["amounts"]["lost"] == changes["amounts"].lost


def test_a_paper_that_one_side_lacks_changes_nothing(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, {"june": facts(), "july": facts()})
    changes = compare(rescore(folder, {"june": facts(), "gone": facts()}), evaluate(folder, lambda _: facts()))
    assert not any(change.gained or change.lost for change in changes.values())


@pytest.mark.parametrize("text", ["[]", "{", '{"june": 3}'])
def test_a_file_that_save_did_not_write_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text)
    with pytest.raises(EvaluateError, match="--save"):
        saved(tmp_path / "x.json")
    with pytest.raises(EvaluateError, match="cannot be written"):
        save_found(evaluate(folder_of(tmp_path, {"june": facts()}), lambda _: facts()), tmp_path / "nowhere" / "x.json")


def test_papers_are_grouped_by_body_and_by_format(tmp_path: Path) -> None:
    shouted, nameless = facts(), facts()
    shouted["meeting"]["organization"] = shouted["meeting"]["organization"].upper()
    nameless["meeting"]["organization"] = None
    folder = folder_of(tmp_path, {"a": facts(), "b": shouted, "hollow-2024-05": nameless})
    (folder / "b.htm").write_text("<p>A paper.</p>")
    result = evaluate(folder, lambda _: facts())
    assert {name: len(part.papers) for name, part in result.groups("format").items()} == {"html": 1, "txt": 2}
    groups = result.groups("body")
    assert sorted(len(part.papers) for part in groups.values()) == [1, 2]
    assert "hollow" in groups
    assert json.dumps(groups_object(groups)["hollow"]["papers"]) == "1"
    assert len(group_lines(groups)) == 3


@pytest.mark.parametrize(("name", "body"), [("ashby/2024-05", "ashby"), ("ashby-2024-05", "ashby"), ("2024/05", "2024/05"), ("x/y-1", "x/y")])
def test_a_paper_without_an_organization_is_its_names(name: str, body: str) -> None:
    assert body_of({"meeting": {"organization": None}}, name) == body

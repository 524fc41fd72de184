"""B-cubed over links written by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.evaluate.links import LinksError, StoredRow, link_lines, score_links

MENTIONS = {"a": ["1", "2", "3"], "b": ["4"]}  # risks of one paper each


@pytest.fixture
def council(tmp_path: Path) -> Path:
    links = {
        "risks": [
            {"id": identity, "mentions": [{"paper": f"p{number}", "title": f"Risk {number}"} for number in numbers]}
            for identity, numbers in MENTIONS.items()
        ],
        "actions": [
            {"id": "salt", "mentions": [{"paper": "p1", "quote": "NP to order the salt."}],
             "updates": [{"paper": "p2", "quote": "The salt had been ordered.", "status": "done"}]},
            {"id": "gate", "mentions": [{"paper": "p1", "quote": "OL to paint the gate."}]},
        ],
    }  # fmt: skip
    (tmp_path / "links.json").write_text(json.dumps(links), "utf-8")
    return tmp_path


def risks(council: Path, things: dict[str, int | None]) -> list[StoredRow]:
    return [StoredRow("risks", str(council / f"p{number}.pdf"), {"title": f"risk {number}"}, thing) for number, thing in things.items()]


@pytest.mark.parametrize(
    ("things", "precision", "recall"),
    [
        ({"1": 7, "2": 7, "3": 7, "4": 8}, 1, 1),
        ({"1": 7, "2": 7, "3": 7, "4": 7}, (3 * 3 / 4 + 1 / 4) / 4, 1),
        ({"1": 7, "2": 7, "3": 9, "4": 8}, 1, (2 * 2 / 3 + 1 / 3 + 1) / 4),
        ({"1": None, "2": None, "3": None, "4": None}, 1, (3 * 1 / 3 + 1) / 4),
    ],
)
def test_b_cubed_is_that_of_its_definition(council, things, precision, recall):
    score = score_links(council, risks(council, things))["risks"]
    assert (score.gold, score.found) == (4, 4)
    assert (score.precision, score.recall) == (pytest.approx(precision), pytest.approx(recall))


def test_a_mention_that_was_not_found_judges_no_link(council):
    score = score_links(council, risks(council, {"1": 7, "2": 7}))["risks"]
    assert (score.gold, score.found, score.precision, score.recall) == (4, 2, 1, 1)


def test_what_was_merged_and_parted_is_told(council):
    told = link_lines(score_links(council, risks(council, {"1": 7, "2": 9, "3": 9, "4": 9})), misses=True)
    assert f"risks: one for several: {council.name}: a, b" in told
    assert f"risks: several for one: {council.name}: a in 2" in told


def test_rows_of_another_folder_are_not_counted(council):
    assert score_links(council, risks(council / "elsewhere", {"1": 7}))["risks"].found == 0


@pytest.mark.parametrize(("thing", "precision"), [(1, 1), (2, 0)])
def test_a_report_is_right_where_it_goes_to_the_action_of_its_cluster(council, thing, precision):
    rows = [
        StoredRow("actions", str(council / "p1.pdf"), {"quote": "NP to order the salt."}, 1),
        StoredRow("actions", str(council / "p1.pdf"), {"quote": "OL to paint the gate."}, 2),
        StoredRow("updates", str(council / "p2.pdf"), {"quote": "The salt had been ordered."}, thing),
    ]
    score = score_links(council, rows)["updates"]
    assert (score.gold, score.linked, score.precision) == (1, 1, precision)


def test_a_folder_without_links_is_told(tmp_path):
    with pytest.raises(LinksError, match="no links"):
        score_links(tmp_path, [])


def test_links_that_are_no_object_are_told(tmp_path):
    (tmp_path / "links.json").write_text("[]", "utf-8")
    with pytest.raises(LinksError, match="no JSON object"):
        score_links(tmp_path, [])

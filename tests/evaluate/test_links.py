"""B-cubed over links written by hand."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.evaluate.link_gold import LinksError, PapersMissingError, read_links
from pipeline.evaluate.link_report import link_lines
from pipeline.evaluate.links import LinkScore, StoredRow, score_links
from pipeline.evaluate.similarity import word_marks

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
    for number in "1234":
        (tmp_path / f"p{number}.pdf").write_bytes(number.encode())
    return tmp_path


def score(council: Path, rows: list[StoredRow]) -> dict[str, LinkScore]:
    return score_links(read_links(council), rows)


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
    found = score(council, risks(council, things))["risks"]
    assert (found.gold, found.found) == (4, 4)
    assert (found.precision, found.recall) == (pytest.approx(precision), pytest.approx(recall))


def test_a_mention_that_was_not_found_judges_no_link(council):
    found = score(council, risks(council, {"1": 7, "2": 7}))["risks"]
    assert (found.gold, found.found, found.precision, found.recall) == (4, 2, 1, 1)


def test_what_was_merged_and_parted_is_told(council):
    told = link_lines(score(council, risks(council, {"1": 7, "2": 9, "3": 9, "4": 9})), [], misses=True)
    assert f"risks: one for several: {council.name}: a, b" in told
    assert f"risks: several for one: {council.name}: a in 2" in told


def test_rows_of_another_folder_are_not_counted(council):
    assert score(council, risks(council / "elsewhere", {"1": 7}))["risks"].found == 0


@pytest.mark.parametrize(("thing", "precision"), [(1, 1), (2, 0)])
def test_a_report_is_right_where_it_goes_to_the_action_of_its_cluster(council, thing, precision):
    rows = [
        StoredRow("actions", str(council / "p1.pdf"), {"quote": "NP to order the salt."}, 1),
        StoredRow("actions", str(council / "p1.pdf"), {"quote": "OL to paint the gate."}, 2),
        StoredRow("updates", str(council / "p2.pdf"), {"quote": "The salt had been ordered."}, thing),
    ]
    found = score(council, rows)["updates"]
    assert (found.gold, found.linked, found.precision) == (1, 1, precision)


def test_a_report_on_what_no_paper_sets_is_wrong_where_it_is_linked(council):
    path = council / "links.json"
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), "loose": [{"paper": "p3", "quote": "The moon had risen."}]}), "utf-8")
    report = StoredRow("updates", str(council / "p3.pdf"), {"quote": "The moon had risen."}, None)
    assert score(council, [report])["updates"].linked == 0
    found = score(council, [replace(report, thing=1)])["updates"]
    assert (found.linked, found.precision) == (1, 0)
    assert found.merged == [f"{council.name}: a report on no action goes to one: The moon had risen."]


@pytest.fixture
def elsewhere(council: Path) -> Path:
    """Links that hold no word of their papers, which lie in another folder."""
    links = {
        "folder": f"../{council.name}",
        "papers": {"first": hashlib.sha256(b"1").hexdigest()},
        "risks": [{"id": "a", "mentions": [{"paper": "first", "title": word_marks("Loss of the Harbour-wall")}]}],
    }
    folder = council.parent / "elsewhere"
    folder.mkdir(exist_ok=True)
    (folder / "links.json").write_text(json.dumps(links), "utf-8")
    return folder


@pytest.mark.parametrize(("title", "found"), [("loss of the Harbour wall", 1), ("Loss of the wall", 0)])
def test_links_may_hold_hashes_instead_of_words(council, elsewhere, title, found):
    rows = [StoredRow("risks", str(council / "p1.pdf"), {"title": title}, 7)]
    assert [gold.papers for gold in read_links(elsewhere)] == [[(council / "p1.pdf").resolve()]]
    assert score(elsewhere, rows)["risks"].found == found


def test_papers_that_are_not_where_the_links_say_are_told(council, elsewhere):
    (council / "p1.pdf").write_bytes(b"other")
    with pytest.raises(PapersMissingError, match=r"1 of the papers .* not in .*: first"):
        read_links(elsewhere)
    path = elsewhere / "links.json"
    path.write_text(path.read_text("utf-8").replace(council.name, "nowhere"), "utf-8")
    with pytest.raises(PapersMissingError, match="there is no folder"):
        read_links(elsewhere)


def test_a_folder_without_links_is_told(tmp_path):
    with pytest.raises(LinksError, match="no links"):
        read_links(tmp_path)


def test_links_that_are_no_object_are_told(tmp_path):
    (tmp_path / "links.json").write_text("[]", "utf-8")
    with pytest.raises(LinksError, match="no JSON object"):
        read_links(tmp_path)

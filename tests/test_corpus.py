"""The papers in corpus/ are what their sources make, and their facts hold."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

import pytest

from pipeline.read import read

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from corpus import check  # noqa: E402
from corpus.maker import load, render  # noqa: E402

SOURCES = sorted((ROOT / "corpus" / "sources").glob("*/*.md"))
PAPERS = check.papers()


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def test_each_source_has_a_paper_and_each_paper_its_source_and_facts() -> None:
    assert [_name(path) for path in SOURCES] == [_name(path) for path in PAPERS]
    assert [path for path in PAPERS if not check.facts_path(path).exists()] == []


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_a_rebuild_gives_the_committed_paper(path: Path, tmp_path: Path) -> None:
    source = load(path)
    committed = ROOT / "corpus" / source.slug / source.file_name
    made = render(source)
    assert made == render(source), "two builds of one source differ"
    if made != committed.read_bytes():  # another release of reportlab or python-docx may write the same paper in other bytes
        assert source.head["format"] in ("pdf", "docx"), f"{committed.name} is out of date: python corpus/make.py"
        rebuilt = tmp_path / committed.name
        rebuilt.write_bytes(made)
        assert read(rebuilt).text == read(committed).text, f"{committed.name} is out of date: python corpus/make.py"


@pytest.mark.parametrize("paper", PAPERS, ids=_name)
def test_the_facts_of_a_paper_hold(paper: Path) -> None:
    assert list(check.faults(paper)) == []


@pytest.mark.parametrize("paper", PAPERS, ids=_name)
def test_nobody_stands_twice_among_the_people_of_a_paper(paper: Path) -> None:
    people = json.loads(check.facts_path(paper).read_text(encoding="utf-8"))["people"]
    twice = [key for key, count in Counter((row["name"], row["role"]) for row in people).items() if count > 1]
    assert twice == []


@pytest.mark.parametrize("paper", PAPERS, ids=_name)
def test_a_presenter_and_a_declarer_stand_among_the_people(paper: Path) -> None:
    facts = json.loads(check.facts_path(paper).read_text(encoding="utf-8"))
    known = {row["name"] for row in facts["people"]}
    named = [row["name"] for kind in ("presenters", "interests") for row in facts[kind] if row.get("name")]
    assert [name for name in named if not any(name in (other or "") for other in known)] == []


def _no_facts() -> dict[str, list[dict[str, object]]]:
    return {kind: [] for kind in check.SHAPE}


def test_a_quote_may_differ_from_the_paper_in_white_space_only() -> None:
    facts = _no_facts() | {"decisions": [{"kind": "noted", "quote": "that the tide table be noted"}]}
    assert list(check.quote_faults(facts, "RESOLVED that the tide\n  table be noted.")) == []
    assert len(list(check.quote_faults(facts, "RESOLVED that the tide tables be noted."))) == 1


def test_a_sum_of_money_without_a_row_is_a_fault() -> None:
    facts = _no_facts() | {"amounts": [{"value": 40, "currency": "GBP", "quote": "£40"}]}
    assert list(check.left_out(facts, "The bench cost £40.")) == []
    assert len(list(check.left_out(facts, "The bench cost £40 and its plaque £12."))) == 1


def test_a_field_that_the_contract_does_not_know_is_a_fault() -> None:
    facts = _no_facts() | {"meeting": {"kind": "minutes"}, "dates": [{"quote": "May", "start": "2024-05-01", "end": "31 May"}]}
    assert list(check.shape_faults(facts)) == ["dates/0: end may not be '31 May'"]

"""The papers in corpus/ are what their sources make, and their facts hold."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.read import read

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from corpus import check, links  # noqa: E402
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


@pytest.mark.parametrize("council", check.councils(), ids=lambda path: path.name)
def test_the_links_of_a_council_hold(council: Path) -> None:
    if not (council / "links.json").exists():
        pytest.skip(f"{council.name} has no links yet")
    assert list(check.link_faults(council)) == []


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


# A council of one paper: two members of one surname, a post without a name, and one risk under two references.
_LINKED_FACTS = {
    "people": [{"name": "Ada Thorne", "role": "Chair"}, {"name": "Lew Thorne", "role": None}, {"name": None, "role": "Clerk"}],
    "risks": [{"title": "Frost", "reference": "R1"}, {"title": "Frost", "reference": "R2"}],
    "indicators": [],
    "actions": [{"owner": "Clerk", "quote": "The Clerk to order salt."}],
}
_LINKED_TEXT = "The Clerk to order salt. The salt had come."


def _good_links() -> dict[str, Any]:
    return {
        "persons": [
            {"id": "ada-thorne", "mentions": [{"paper": "p", "name": "Ada Thorne"}]},
            {"id": "lew-thorne", "mentions": [{"paper": "p", "name": "Lew Thorne"}]},
        ],
        "risks": [
            {"id": "frost", "mentions": [{"paper": "p", "title": "Frost", "reference": "R1"}]},
            {"id": "frost-again", "mentions": [{"paper": "p", "title": "Frost", "reference": "R2"}], "from": ["frost"]},
        ],
        "indicators": [],
        "actions": [
            {
                "id": "salt",
                "mentions": [{"paper": "p", "quote": "The Clerk to order salt."}],
                "updates": [{"paper": "p", "quote": "The salt had come.", "status": "done"}],
            }
        ],
        "traps": [{"kind": "persons", "apart": ["ada-thorne", "lew-thorne"], "why": "one surname"}],
        "contradictions": [{"kind": "told twice", "places": [{"paper": "p", "quote": "salt"}], "why": "ordered, and here"}],
    }


def _link_faults(council: Path, edit: Callable[[dict[str, Any]], object]) -> list[str]:
    told = _good_links()
    edit(told)
    (council / "p.facts.json").write_text(json.dumps(_LINKED_FACTS), encoding="utf-8")
    (council / "links.json").write_text(json.dumps(told), encoding="utf-8")
    return list(links.faults(council, lambda stem, quote: stem == "p" and quote in _LINKED_TEXT))


def test_links_in_which_each_row_stands_once_hold(tmp_path: Path) -> None:
    assert _link_faults(tmp_path, lambda _: None) == []


@pytest.mark.parametrize(
    ("edit", "fault"),
    [
        (lambda told: told["persons"].pop(), "persons: in 0 clusters, not one: p: 'Lew Thorne'"),
        (lambda told: told["persons"].append({"id": "third", "mentions": [{"paper": "p", "name": "Ada Thorne"}]}), "in 2 clusters, not one"),
        (lambda told: told["risks"][0]["mentions"][0].pop("reference"), "risks/frost: names 2 rows, not one"),
        (lambda told: told["persons"][0]["mentions"][0].update(name="Ada Thorn"), "persons/ada-thorne: names 0 rows, not one"),
        (lambda told: told["risks"][1].update({"from": ["ice"]}), "risks/frost-again: comes from 'ice', which is no id"),
        (lambda told: told["risks"][1].update(id="frost"), "risks: id 'frost' is given 2 times"),
        (lambda told: told["actions"][0]["updates"][0].update(status="closed"), "actions/salt: an update may not be 'closed'"),
        (lambda told: told["actions"][0]["updates"][0].update(quote="Salt came."), "actions/salt: the quote is not in p: 'Salt came.'"),
        (lambda told: told["traps"][0]["apart"].append("eve-thorne"), "trap of persons: 'eve-thorne' is no id"),
        (lambda told: told["traps"][0].update(apart=["ada-thorne"]), "trap of persons: it keeps nothing apart and nothing together"),
        (lambda told: told["traps"][0].update(together=["ada-thorne"]), "'ada-thorne' has one mention, so nothing to keep together"),
        (lambda told: told["contradictions"][0].update(kind="odd"), "contradiction (odd): the kind is none of"),
        (lambda told: told.update(places=[]), "places is no part of the links"),
    ],
)
def test_a_fault_of_the_links_is_told(edit: Callable[[dict[str, Any]], object], fault: str, tmp_path: Path) -> None:
    assert any(fault in line for line in _link_faults(tmp_path, edit))

"""The traps that corpus/ lays for linking, each by its name; and how a trap is judged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from pipeline.evaluate.link_gold import read_links
from pipeline.evaluate.link_report import link_lines, links_object
from pipeline.evaluate.link_traps import Trap, traps_of
from pipeline.evaluate.links import StoredRow
from pipeline.evaluate.stored_links import stored_rows
from tests.evaluate.conftest import CORPUS

MOST_PARTED = 4  # of the things to be kept together, whose rewordings no words join


@pytest.fixture(scope="module")
def traps(corpus_store: Engine) -> list[Trap]:
    return traps_of(read_links(CORPUS), list(stored_rows(corpus_store)))


def the(traps: list[Trap], council: str, *ids: str) -> Trap:
    """The trap that tells of these things."""
    return next(trap for trap in traps if trap.council == council and set(ids) <= set(trap.ids))


@pytest.mark.parametrize(
    ("council", "ids"),
    [
        pytest.param("marlhaven", ("ruth-pell", "martin-pell"), id="two people of one surname"),
        pytest.param("calverdale", ("pauline-sharrock", "geoff-sharrock"), id="two councillors of one surname"),
        pytest.param("rhosafon", ("dafydd-jones", "delyth-jones", "gwenllian-jones"), id="three of one surname, two of one initial"),
        pytest.param("rhosafon", ("d-jones", "dafydd-jones"), id="an initial that may be either"),
        pytest.param("rhosafon", ("bethan-llwyd", "bethan-lloyd"), id="two names two letters apart"),
        pytest.param("rhosafon", ("non-gethin", "non-maddocks"), id="a new surname"),
        pytest.param("marlhaven", ("joanna-ludgrove", "sunil-mehra"), id="a person who changes post"),
        pytest.param("rhosafon", ("emyr-vaughan", "siwan-cadwgan"), id="a post that changes hands"),
        pytest.param("marlhaven", ("karl-whitcombe", "sunil-mehra", "imogen-tallis"), id="a post with three holders"),
        pytest.param("marlhaven", ("homelessness-costs", "building-safety"), id="a risk renamed"),
        pytest.param("rangipuna", ("water-services", "capital-programme"), id="a risk renamed without a word in common"),
        pytest.param("marlhaven", ("relet-days", "relet-days-all-voids"), id="a measure that counts more"),
        pytest.param("marlhaven", ("sea-wall-updates", "sea-wall-report"), id="two reports on one matter nine months apart"),
        pytest.param("rhosafon", ("coal-tips",), id="a risk renamed under one number"),
        pytest.param("marlhaven", ("school-transport", "care-placements", "childrens-services"), id="two risks merged"),
        pytest.param("rhosafon", ("care-market", "care-home-places", "social-care"), id="two risks merged under a new number"),
        pytest.param("marlhaven", ("cyber-attack", "cyber-attack-own-systems", "supplier-systems"), id="a risk split"),
        pytest.param("rhosafon", ("refuse-strike", "leisure-contract"), id="a number given to a second risk"),
        pytest.param("rhosafon", ("inflation",), id="a risk closed and opened again"),
        pytest.param("rhosafon", ("welsh-line-30-seconds", "welsh-line-20-seconds"), id="a measure redefined"),
        pytest.param("loughkeel", ("vacant-houses-district", "vacant-houses-county"), id="a district's measure and the county's"),
        pytest.param("rhosafon", ("lighting-report",), id="an action closed late"),
        pytest.param("rhosafon", ("review-prices",), id="an action put off"),
        pytest.param("rhosafon", ("nant-ddu-visit", "bryn-teg-visit"), id="two visits"),
    ],
)
def test_a_trap_of_the_stories_holds(traps: list[Trap], council: str, ids: tuple[str, ...]) -> None:
    assert the(traps, council, *ids).broken == ()


def test_no_trap_of_two_things_takes_them_for_one(traps: list[Trap]) -> None:
    assert [trap for trap in traps if trap.apart and not trap.holds] == []


def test_no_two_people_of_a_trap_are_merged(traps: list[Trap]) -> None:
    assert [trap for trap in traps if trap.apart and trap.kind == "persons" and not trap.holds] == []


@pytest.mark.parametrize(("council", "day"), [("marlhaven", "2026-01-22"), ("rhosafon", "2025-01-22")])
def test_a_meeting_that_was_cancelled_is_no_meeting(corpus_store: Engine, council: str, day: str) -> None:
    held = "SELECT e.date FROM event AS e JOIN event_paper AS p ON p.event_id = e.id JOIN document AS d ON d.id = p.document_id WHERE d.path LIKE :of"
    with corpus_store.connect() as connection:
        days = {row[0] for row in connection.execute(text(held), {"of": f"%/{council}/%"})}
    assert len(days) > 4
    assert day not in days


def test_minutes_corrected_later_are_followed_as_they_were_approved(corpus_store: Engine) -> None:
    superseded = """SELECT d.path, a.path, (SELECT count(*) FROM risk_link AS l JOIN risk_observation AS r ON r.id = l.risk_observation_id
        WHERE r.document_id = d.id) FROM event_paper AS p JOIN document AS d ON d.id = p.document_id JOIN document AS a ON a.id = p.superseded_by"""
    with corpus_store.connect() as connection:
        ((draft, approved, links),) = connection.execute(text(superseded)).all()
    assert (Path(draft).name, Path(approved).name, links) == (
        "2024-12-11-governance-and-audit-committee.html", "2024-12-11-governance-and-audit-committee-approved.pdf", 0
    )  # fmt: skip


def test_few_things_are_parted(traps: list[Trap]) -> None:
    together = [trap for trap in traps if not trap.apart]
    assert len(together) >= 25
    assert sum(not trap.holds for trap in together) <= MOST_PARTED


@pytest.mark.parametrize(
    ("things", "apart", "together"),
    [
        ({"1": 7, "2": 7, "3": 8}, (), ()),
        ({"1": 7, "2": 8, "3": 8}, ("a and b",), ("a in 2",)),
        ({"1": 7, "3": 8}, (), ()),
    ],
)
def test_a_trap_is_broken_by_one_thing_for_two_and_by_two_for_one(tmp_path: Path, things: dict[str, int], apart: object, together: object) -> None:
    links = {
        "risks": [
            {"id": "a", "mentions": [{"paper": "p1", "title": "Risk 1"}, {"paper": "p2", "title": "Risk 2"}]},
            {"id": "b", "mentions": [{"paper": "p3", "title": "Risk 3"}]},
        ],
        "traps": [{"kind": "risks", "apart": ["a", "b"], "why": "two"}, {"kind": "risks", "together": ["a"], "why": "one"}],
    }
    (tmp_path / "links.json").write_text(json.dumps(links), "utf-8")
    for number in "123":
        (tmp_path / f"p{number}.pdf").touch()
    rows = [StoredRow("risks", str(tmp_path / f"p{number}.pdf"), {"title": f"Risk {number}"}, thing) for number, thing in things.items()]
    first, second = traps_of(read_links(tmp_path), rows)
    assert (first.broken, second.broken) == (apart, together)


def test_traps_are_counted_and_the_broken_ones_told() -> None:
    held = Trap("thornwick", "persons", apart=True, ids=("ada", "lew"), why="one surname", broken=())
    broken = Trap("thornwick", "risks", apart=True, ids=("a", "b"), why="a risk renamed", broken=("a and b",))
    assert link_lines({}, [held, broken])[1:] == ["1 of 2 traps hold"]
    assert link_lines({}, [held, broken], misses=True)[2:] == ["risks: trap: thornwick: a risk renamed: a and b"]
    assert links_object({}, [held, broken]) == {"traps": {"gold": 2, "held": 1}}

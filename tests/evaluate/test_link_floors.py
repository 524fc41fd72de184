"""How well the papers of corpus/ are followed does not fall: B-cubed against the links that were written by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.evaluate.links import LinkScore, score_links
from pipeline.evaluate.stored_links import stored_rows
from pipeline.ingest import ingest
from pipeline.store import open_store

CORPUS = Path(__file__).parents[2] / "corpus"
# precision, recall: persons and risks are held to what a reader may rely on, the others to a little less than what was measured
FLOORS = {"persons": (0.98, 0.92), "risks": (0.95, 0.85), "indicators": (0.94, 0.80), "actions": (0.95, 0.85)}


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, LinkScore]:
    db = tmp_path_factory.mktemp("links") / "minutes.db"
    ingest([path.parent for path in CORPUS.glob("*/links.json")], db, processes=2)
    return score_links(CORPUS, list(stored_rows(open_store(db))))


@pytest.mark.parametrize("kind", FLOORS)
def test_things_are_followed_as_well_as_before(scores: dict[str, LinkScore], kind: str) -> None:
    precision, recall = FLOORS[kind]
    assert scores[kind].found > 100
    assert scores[kind].precision >= precision
    assert scores[kind].recall >= recall


def test_no_two_people_are_ever_merged(scores: dict[str, LinkScore]) -> None:
    """Among them the traps: two of one surname, a new holder of a post, a new surname, a letter's difference."""
    assert scores["persons"].merged == []

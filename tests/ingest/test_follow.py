"""Histories depend on what papers state, not on how they arrive."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from pipeline import paper_of
from pipeline.facts import Paper
from pipeline.ingest.follow import follow
from pipeline.store import File, begin_run, derived, load, open_store, register, rows_of
from pipeline.store.followed import HISTORY_TABLES

CORPUS = Path(__file__).parents[2] / "corpus"
COUNCILS = ("marlhaven", "kilbrennoch", "nether-thistley")


@cache
def papers() -> tuple[Paper, ...]:
    """What the papers of some councils state, read once."""
    paths = [path for council in COUNCILS for path in sorted((CORPUS / council).iterdir()) if path.suffix != ".json"]
    return tuple(paper_of(path) for path in paths)


def bring_in(connection: Connection, some: Sequence[Paper]) -> None:
    """As a run of ingest does."""
    with connection.begin():
        run_id = begin_run(connection, "test", "1")
    for paper in some:
        source = paper.document.source
        with connection.begin():
            (entry,), _ = register(connection, [File(source.path, source.sha256, source.size)])
            load(connection, rows_of(paper, entry.document_id), extractor="1", run_id=run_id)
    follow(connection)


def histories(connection: Connection) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    """Every row of every history, with papers told by their content instead of their number."""
    with connection.begin():
        sha = {row.id: row.sha256 for row in connection.execute(text("SELECT id, sha256 FROM document"))}
        for table in ("organization", "organization_name", "belonging", "event", "event_paper", *HISTORY_TABLES, *derived.TABLES):
            result = connection.execute(text(f"SELECT * FROM {table}"))
            names = list(result.keys())
            rows = []
            for row in result:
                told = []
                for name, value in zip(names, row, strict=True):
                    if name in ("document_id", "superseded_by"):
                        value = sha.get(value)
                    elif value is not None and name.endswith(("fact_id", "observation_id", "mention_id", "update_id", "evidence_id")):
                        value = f"{sha[value // 1_000_000]} {value % 1_000_000}"
                    told.append(str(value))
                rows.append(tuple(told))
            yield table, sorted(rows)


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[str, ...]]]:
    with open_store(tmp_path_factory.mktemp("store") / "minutes.db", write=True).connect() as connection:
        bring_in(connection, papers())
        return dict(histories(connection))


@pytest.mark.parametrize("seed", range(10))
def test_the_same_papers_in_any_order_and_in_any_portions_tell_the_same(
    seed: int, reference: dict[str, list[tuple[str, ...]]], tmp_path: Path
) -> None:
    source = random.Random(seed)
    shuffled = list(papers())
    source.shuffle(shuffled)
    with open_store(tmp_path / "minutes.db", write=True).connect() as connection:
        while shuffled:
            portion = 1 if seed % 2 else source.randint(1, 8)
            bring_in(connection, shuffled[:portion])
            del shuffled[:portion]
        assert dict(histories(connection)) == reference


def test_the_councils_have_histories_at_all(reference: dict[str, list[tuple[str, ...]]]) -> None:
    linked = ("person", "person_link", "membership", "post", "risk", "risk_link", "indicator", "indicator_link", "event")
    for table in (*linked, *derived.TABLES[:5]):
        assert len(reference[table]) >= 5, table


def test_following_again_changes_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path / "minutes.db", write=True).connect() as connection:
        bring_in(connection, papers()[:4])
        before = dict(histories(connection))
        assert follow(connection) == 0
        assert dict(histories(connection)) == before


def test_papers_read_again_keep_their_histories(tmp_path: Path) -> None:
    with open_store(tmp_path / "minutes.db", write=True).connect() as connection:
        bring_in(connection, papers()[:4])
        before = dict(histories(connection))
        bring_in(connection, papers()[2:4])
        assert dict(histories(connection)) == before


@pytest.mark.parametrize("name", ["Ashby Parish Council", "Elmwick Town Council", "Fenmoor District Council"])
def test_papers_that_turn_out_to_be_another_councils_move_there(name: str, tmp_path: Path) -> None:
    """Printed behind a label a council is known only when a paper prints its name alone. Of the names some come before it, some after."""
    few = [paper for paper in papers() if "nether-thistley" in paper.document.source.path]
    printed = [f"Authority {name}", *(name for _ in few[1:])]
    labelled, *others = (
        replace(paper, meeting=replace(paper.meeting, organization=organization)) for paper, organization in zip(few, printed, strict=True)
    )
    with open_store(tmp_path / "apart.db", write=True).connect() as connection:
        bring_in(connection, [labelled])
        bring_in(connection, others)
        apart = dict(histories(connection))
    with open_store(tmp_path / "together.db", write=True).connect() as connection:
        bring_in(connection, [*others, labelled])
        assert dict(histories(connection)) == apart
    assert len([row for row in apart["organization"] if "jurisdiction" in row]) == 1

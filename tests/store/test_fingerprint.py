"""A fingerprint leads back to its fact whatever number the fact has now."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, text

from pipeline.facts import Paper
from pipeline.link import Ref
from pipeline.rows import COLUMNS
from pipeline.store import File, StoreError, begin_run, load, open_store, register, rows_of
from pipeline.store.fact_finder import FactFinder
from pipeline.store.fingerprint import NAMING, PERSON_FIELDS, Fingerprint, read_fingerprint, words_hash
from pipeline.store.reviews import Decision, record
from pipeline.store.tables import tables
from tests.sample import TEXT, sample_paper

_PLACES = [(table, "") for table in NAMING if table != "person_vote"] + [(table, field) for table, of in PERSON_FIELDS.items() for field in of]
_hex = st.text("0123456789abcdef", min_size=16, max_size=16)


@given(_hex, st.sampled_from(_PLACES), _hex, st.integers(1, 10**6))
def test_what_is_written_is_read_again(sha: str, place: tuple[str, str], words: str, ordinal: int) -> None:
    fingerprint = Fingerprint(sha, *place, words, ordinal)
    assert read_fingerprint(str(fingerprint)) == fingerprint


@pytest.mark.parametrize(
    "written",
    ["", "12", f"{'a' * 16}:risk:{'b' * 16}:1", f"{'a' * 16}:tally.owner:{'b' * 16}:1", f"{'a' * 16}:person_vote:{'b' * 16}:1", f"{'a' * 16}:tally:{'b' * 16}:0"],
)
def test_anything_else_is_refused_in_a_sentence(written: str) -> None:
    with pytest.raises(StoreError, match="is no fingerprint"):
        read_fingerprint(written)


def test_every_kind_of_fact_can_have_one() -> None:
    assert {table for table, names in COLUMNS.items() if "rule" in names} | {"person_vote"} <= set(NAMING)
    for table, columns in NAMING.items():
        assert set(columns) <= set(tables()[table].c.keys())


def test_capitals_accents_and_white_space_do_not_count() -> None:
    assert words_hash(["Dam\n failure", None]) == words_hash(["dam failure ", ""])
    assert words_hash(["Café"]) == words_hash(["cafe"])
    assert words_hash(["a b", "c"]) != words_hash(["a", "b c"])


def write(connection: Connection, *papers: Paper) -> None:
    with connection.begin():
        run_id = begin_run(connection, "test", "1")
        for paper in papers:
            source = paper.document.source
            (entry,), _ = register(connection, [File(source.path, source.sha256, source.size)])
            load(connection, rows_of(paper, entry.document_id), extractor="1", run_id=run_id)


def fingerprints(connection: Connection) -> dict[Fingerprint, tuple[str, str | None]]:
    """Every fact of the store by its fingerprint: its words, its name."""
    found = {}
    with connection.begin():
        finder = FactFinder(connection)
        for table, field in _PLACES:
            key = "vote_event_id, position" if table == "person_vote" else "id, 0"
            only = f" WHERE option = '{field}'" if table == "person_vote" else f" WHERE {field} IS NOT NULL" if field else ""
            for fact_id, position in connection.execute(text(f"SELECT {key} FROM {table}{only}")).all():
                one = finder.of(Ref(table, fact_id, field, position))
                assert one is not None
                assert finder.fact(one.fingerprint) == one
                found[one.fingerprint] = (one.quote, one.name)
        return found


def again_paper() -> Paper:
    words = TEXT.replace("Register of risks, PDF 120 KB", "Register of risks, PDF 120 KB, again")
    return sample_paper(path="/papers/july.txt", text=words)


def test_it_outlives_other_rules_and_another_order_of_arrival(tmp_path: Path) -> None:
    june, july = sample_paper(), again_paper()
    with open_store(tmp_path / "one.db", write=True).connect() as connection:
        write(connection, june, july)
        before = fingerprints(connection)
    assert len(before) > 30
    # other rules: some facts are no longer found, others are surer
    facts = replace(june.facts, percentages=june.facts.percentages[1:], people=june.facts.people[1:])
    with open_store(tmp_path / "two.db", write=True).connect() as connection:
        write(connection, july, replace(june, facts=facts))
        after = fingerprints(connection)
    assert len(before) - len(after) == 2
    assert after.items() <= before.items()


def test_a_correction_does_not_change_it(tmp_path: Path) -> None:
    with open_store(tmp_path / "minutes.db", write=True).connect() as connection:
        write(connection, sample_paper())
        before = fingerprints(connection)
        (risk,) = (one for one in before if one.table == "risk_observation" and not one.field)
        with connection.begin():
            record(connection, Decision("correct", risk, field="title", value="Dam breach"), "ada")
            record(connection, Decision("correct", risk, field="owner", value="Clerk"), "ada")
        assert fingerprints(connection).keys() == before.keys()


def test_facts_that_nothing_tells_apart_are_counted(tmp_path: Path) -> None:
    paper = sample_paper()
    twice = replace(paper.facts, decisions=paper.facts.decisions * 2)
    with open_store(tmp_path / "minutes.db", write=True).connect() as connection:
        write(connection, replace(paper, facts=twice))
        assert sorted(one.ordinal for one in fingerprints(connection) if one.table == "decision") == [1, 2]

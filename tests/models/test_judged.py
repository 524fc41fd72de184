"""Finds judged one by one: how they are named, taken in and given the form of today, without a word of their papers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from models.finds import Find, keep, kept
from models.judged import SOURCE, add, main, name_of, refresh, verdicts

MINUTES = (
    "THORNLEY PARISH COUNCIL\n\nMinutes of the meeting held on 3 May 2022\n\n1. Roads\n\n"
    "The Clerk agreed to write to the county about the holes in Mill Lane.\n\nCllr Reed would report back on the wall by 12 June 2022.\n"
)
QUOTES = (
    "The Clerk agreed to write to the county about the holes in Mill Lane.",
    "Cllr Reed would report back on the wall by 12 June 2022.",
)


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    (folder / "thornley").mkdir(parents=True)
    (folder / "thornley" / "may.txt").write_text(MINUTES)
    return folder


@pytest.fixture
def rows(papers: Path, tmp_path: Path) -> Path:
    path = tmp_path / "actions.jsonl"
    drawn = [
        {"n": n, "file": str(papers / "thornley" / "may.txt"), "row": {"quote": quote}} for n, quote in enumerate([*QUOTES, "Not there."])
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in drawn))
    path.with_suffix(".tsv").write_text('n\tright\treason\n0\t1\t"to do\n1\t0\t\n2\t1\t\n')
    return path


def test_judged_rows_join_the_finds_without_their_words(rows: Path, papers: Path, tmp_path: Path) -> None:
    finds = tmp_path / "finds.tsv"
    assert add("actions", rows, papers=papers, finds=finds) == (3, 2)
    assert sorted((find.kind, find.right, find.source) for find in kept(finds)) == [("actions", False, SOURCE), ("actions", True, SOURCE)]
    assert not any(word in finds.read_text().lower() for word in ("clerk", "mill", "reed", "thornley/"))
    assert add("actions", rows, papers=papers, finds=finds) == (3, 2)
    assert len(kept(finds)) == 2


def test_a_find_that_is_no_longer_made_stays_as_it_was(rows: Path, papers: Path, tmp_path: Path) -> None:
    finds = tmp_path / "finds.tsv"
    add("actions", rows, papers=papers, finds=finds)
    first, second = kept(finds)
    old = [
        Find(find.kind, {**find.form, "actions rule=actions.of_old": 1.0}, find.right, find.body, find.source, find.digest)
        for find in (first, second)
    ]
    keep(old, finds)
    (papers / "thornley" / "may.txt").write_text(MINUTES.replace("would report back on the wall by 12 June 2022", "was there"))
    assert refresh(papers=papers, finds=finds) == (2, 1)
    assert sorted("actions rule=actions.of_old" in find.form for find in kept(finds)) == [False, True]


def test_a_row_that_was_left_open_is_left_out(tmp_path: Path) -> None:
    table = tmp_path / "x.tsv"
    table.write_text("n\tright\twhole\n0\t1\t0\n1\t\t\n2\t?\t\n3\t0\t0\n")
    assert verdicts(table) == {0: True, 3: False}


def test_a_verdict_without_a_row_is_told(rows: Path, papers: Path, tmp_path: Path) -> None:
    rows.with_suffix(".tsv").write_text("n\tright\n7\t1\n")
    with pytest.raises(ValueError, match=r"judges row 7, which .* does not have"):
        add("actions", rows, papers=papers, finds=tmp_path / "finds.tsv")


def test_a_measure_is_named_by_its_figures_and_not_by_its_fields() -> None:
    row = {"quote": "Visits rose to 40, from 30.", "value": 40, "name": "visits"}
    assert name_of("indicators", row) == name_of("indicators", {**row, "name": "all visits", "period": "2024", "rule": "x"})
    assert name_of("indicators", row) != name_of("indicators", {**row, "value": 30})
    assert name_of("actions", row) == name_of("actions", {**row, "quote": "Visits rose to 40 from 30"})


def test_wrong_usage_and_missing_files_are_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main([]) == main(["add", "actions"]) == main(["add", "guesses", "x"]) == 2
    assert main(["add", "actions", str(tmp_path / "none.jsonl")]) == 1
    assert "The judged finds cannot be added" in capsys.readouterr().err

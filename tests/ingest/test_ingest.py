from __future__ import annotations

import calendar
import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.ingest import NothingFoundError, ingest
from pipeline.store import Failure, StoreError
from pipeline.workers.paper import Task, read_paper
from tests.ingest import deeds

OF_RUNS = {"run", "run_document"}  # when and how papers came in: the rest is what they state
ROOT = Path(__file__).parents[2]

MONTHS = list(calendar.month_name)[1:]


def paper_text(number: int) -> str:
    """Minutes of an invented body, different for each number."""
    month, other = MONTHS[number % 12], MONTHS[(number + 3) % 12]
    return f"""Harrowmere District Council
Performance Board
Minutes of the meeting held on {number % 28 + 1} {month} 2023 at 10.00 am

Present: Councillors Edith Marlowe and Jonas Pell
In attendance: Winifred Oakes (Head of Finance)

1. Apologies
None.

2. Quarterly report
Winifred Oakes introduced the report. {number + 3} of the measures were rated green and {number % 7} red.
Bins emptied on time reached {60 + number % 40}.5% against a target of 95%. The cost was £{number + 1},250.
RESOLVED that the report be noted.
Action: Jonas Pell to ask for the figures of {other}.
"""


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of 60 papers, two of them the same and one that holds nothing."""
    folder = tmp_path_factory.mktemp("papers")
    for number in range(58):
        place = folder / f"{number // 20}" / f"paper-{number:02}.txt"
        place.parent.mkdir(exist_ok=True)
        place.write_text(paper_text(number), "utf-8")
    (folder / "copy.txt").write_text(paper_text(7), "utf-8")
    (folder / "empty.txt").touch()
    return folder


@pytest.fixture(scope="module")
def undisturbed(papers: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    db = tmp_path_factory.mktemp("undisturbed") / "minutes.db"
    ingest([papers], db, processes=2)
    return db


def tables_of(db: Path) -> dict[str, list[str]]:
    """All rows of all tables but those of runs; those of the full-text index are its own affair, as it holds no text."""
    connection = sqlite3.connect(f"file:{db}?mode=ro", uri=True)
    listed = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_%'")
    found = {
        name: sorted(map(repr, connection.execute(f"SELECT * FROM {name}"))) for (name,) in listed.fetchall() if name not in OF_RUNS
    }
    connection.close()
    return found


def value(db: Path, query: str) -> object:
    connection = sqlite3.connect(f"file:{db}?mode=ro", uri=True)
    (found,) = connection.execute(query).fetchone()
    connection.close()
    return found


def test_a_folder_becomes_a_database(papers: Path, tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    summary = ingest([papers], tmp_path / "minutes.db", processes=2, progress=lambda done, total: steps.append((done, total)))
    assert (summary.loaded, summary.copies, summary.unchanged, summary.replaced) == (58, 1, 0, 0)
    assert list(summary.unreadable) == [str(papers / "empty.txt")]
    assert steps == [(done, 59) for done in range(1, 60)]
    db = tmp_path / "minutes.db"
    assert value(db, "SELECT count(*) FROM document WHERE status = 'loaded' AND words > 50") == 58
    assert value(db, "SELECT count(*) FROM document_version") == 60
    assert value(db, "SELECT count(*) FROM run WHERE ended_at >= started_at") == 1
    assert value(db, "SELECT count(*) FROM run_document") == 59
    connection = sqlite3.connect(db)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_every_words_of_every_fact_stand_where_they_should(undisturbed: Path) -> None:
    connection = sqlite3.connect(undisturbed)
    query = """SELECT count(*), sum(substr(d.text, e.start_offset + 1, e.end_offset - e.start_offset) = e.exact)
               FROM evidence AS e JOIN document AS d ON d.id = e.document_id"""
    evidences, right = connection.execute(query).fetchone()
    assert evidences == right > 58
    lost = """SELECT count(*) FROM v_fact AS f LEFT JOIN evidence AS e ON e.id = f.evidence_id AND e.document_id = f.document_id
              WHERE e.id IS NULL"""
    assert connection.execute(lost).fetchone() == (0,)


def test_a_second_run_changes_nothing(papers: Path, tmp_path: Path) -> None:
    db = tmp_path / "minutes.db"
    first = ingest([papers], db, processes=2)
    before = db.read_bytes()
    again = ingest([papers], db, processes=2)
    assert db.read_bytes() == before
    assert (again.loaded, again.unchanged, again.unreadable_before, again.copies) == (0, 58, 1, 1)
    assert again.seconds < first.seconds / 5  # a tenth on a folder that is worth it


@pytest.mark.parametrize("order", [[2, 1, 0], [1, 0, 2]])
def test_papers_that_come_later_go_beside_the_others(papers: Path, undisturbed: Path, tmp_path: Path, order: list[int]) -> None:
    db = tmp_path / "minutes.db"
    for part in order:
        ingest([papers / str(part)], db, processes=1)
    ingest([papers], db, processes=2)
    count = "SELECT count(*) FROM evidence"
    assert value(db, count) == value(undisturbed, count)
    texts = "SELECT group_concat(text) FROM (SELECT text FROM document ORDER BY sha256)"
    assert value(db, texts) == value(undisturbed, texts)


def slow_run(papers: Path, db: Path | str) -> subprocess.Popen[bytes]:
    """A run of its own process, slow enough to be met half way."""
    script = (
        "import sys; from pathlib import Path; from pipeline.ingest import ingest; from tests.ingest import deeds\n"
        "if __name__ == '__main__': ingest([Path(sys.argv[1])], sys.argv[2], processes=2, work=deeds.read_slowly)"
    )
    return subprocess.Popen([sys.executable, "-c", script, str(papers), str(db)], cwd=ROOT)


def test_two_runs_at_the_same_time_give_what_one_gives(papers: Path, undisturbed: Path, tmp_path: Path) -> None:
    db = tmp_path / "minutes.db"
    runs = [slow_run(papers, db), slow_run(papers, db)]
    assert [run.wait() for run in runs] == [0, 0]
    assert tables_of(db) == tables_of(undisturbed)


@pytest.mark.parametrize("killed_at", [(1,), (10, 40)])
def test_a_killed_run_goes_on_to_what_an_undisturbed_one_gives(
    papers: Path, undisturbed: Path, tmp_path: Path, killed_at: tuple[int, ...]
) -> None:
    db = tmp_path / "minutes.db"
    for least in killed_at:
        process = slow_run(papers, db)
        while process.poll() is None and _done(db) < least:
            time.sleep(0.005)
        assert process.poll() is None, "it ended before it could be killed"
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        assert least <= _done(db) < 58
    ingest([papers], db, processes=2)
    assert tables_of(db) == tables_of(undisturbed)


def _done(db: Path) -> int:
    try:
        connection = sqlite3.connect(f"file:{db}?mode=ro", uri=True)
        (number,) = connection.execute("SELECT count(*) FROM document WHERE status = 'loaded'").fetchone()
        connection.close()
    except sqlite3.OperationalError:  # it is not there yet
        return 0
    return int(number)


def test_a_paper_that_kills_its_reader_is_a_problem_and_the_rest_goes_on(tmp_path: Path) -> None:
    for name in ("crash", "fault", "a", "b", "c", "d"):
        (tmp_path / f"{name}.txt").write_text(paper_text(len(name)) + name)
    db = tmp_path / "minutes.db"
    summary = ingest([tmp_path], db, processes=2, work=deeds.read_or_die)
    assert summary.loaded == 4
    assert {Path(path).stem: sentence for path, sentence in summary.unreadable.items()} == {
        "crash": "The program that read it was killed (SIGSEGV), so it was left.",
        "fault": "The program that read it ended with code 1, so it was left.",
    }
    again = ingest([tmp_path], db)
    assert (again.unchanged, again.unreadable_before) == (4, 2)
    retried = ingest([tmp_path], db, retry=True)  # by the true reader, who can read them
    assert (retried.unreadable, retried.unreadable_before) == ({}, 0)
    assert value(db, "SELECT count(*) FROM problem") == 0


def test_bad_papers_are_problems_in_a_sentence_each_and_the_rest_is_done(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "good.txt").write_text(paper_text(1), "utf-8")
    (folder / "latin.txt").write_bytes(paper_text(2).replace("Oakes", "Öakes").encode("latin-1"))
    (folder / "wide.txt").write_bytes(paper_text(3).encode("utf-16"))
    (folder / "empty.html").touch()
    (folder / "zeros.pdf").write_bytes(bytes(10_000))
    (folder / "cut.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04" + bytes(range(256)))
    (folder / "deep.html").write_text("<div>" * 50_000 + "The Board noted the report." + "</div>" * 50_000)
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(200_000_000)
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    summary = ingest([folder], tmp_path / "minutes.db")
    assert summary.loaded == 4  # the good one, those in other encodings, the deep one
    told = {Path(path).name: sentence for path, sentence in summary.unreadable.items()}
    assert set(told) == {"empty.html", "zeros.pdf", "cut.pdf", "broken.docx", "huge.txt", "gone.txt"}
    for sentence in told.values():
        assert sentence[0].isupper()
        assert sentence.endswith(".")
        assert "fault of Minutebook" not in sentence
        assert str(folder) not in sentence
    assert value(tmp_path / "minutes.db", "SELECT count(*) FROM v_problem WHERE severity = 'unreadable'") == 6


def test_what_other_rules_read_is_read_again(papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    db = tmp_path / "minutes.db"
    monkeypatch.setattr("pipeline.ingest.run.extractor_version", lambda: "0.0.1+old")
    ingest([papers / "0"], db)
    before = tables_of(db)
    monkeypatch.undo()
    summary = ingest([papers / "0"], db)
    assert (summary.replaced, summary.loaded, summary.unchanged) == (20, 0, 0)
    after = tables_of(db)
    assert before.pop("document") != after.pop("document")
    assert before == after


def test_a_new_version_at_the_same_path_supersedes_the_old(tmp_path: Path) -> None:
    path, db = tmp_path / "june.txt", tmp_path / "minutes.db"
    path.write_text(paper_text(1))
    ingest([path], db)
    path.write_text(paper_text(1) + "Corrected.\n")
    summary = ingest([path], db)
    assert (summary.superseded, summary.loaded) == (1, 1)
    assert value(db, "SELECT count(*) FROM document") == 2
    assert value(db, "SELECT text LIKE '%Corrected.%' FROM v_document") == 1


def test_the_same_papers_elsewhere_are_the_same_papers(papers: Path, tmp_path: Path) -> None:
    (tmp_path / "moved.txt").write_text(paper_text(3))
    db = tmp_path / "minutes.db"
    ingest([papers / "0"], db)
    assert ingest([tmp_path], db).unchanged == 1


def test_a_path_that_is_not_there_is_a_problem_until_it_is(tmp_path: Path) -> None:
    db, late = tmp_path / "minutes.db", tmp_path / "late.txt"
    (tmp_path / "a.txt").write_text(paper_text(1))
    summary = ingest([tmp_path / "a.txt", late], db)
    assert summary.loaded == 1
    assert summary.unreadable == {str(late): "It cannot be opened: No such file or directory."}
    assert value(db, "SELECT path FROM v_problem") == str(late)
    late.write_text(paper_text(2))
    ingest([late], db)
    assert value(db, "SELECT count(*) FROM v_problem") == 0


def test_nothing_to_bring_in_is_told(tmp_path: Path) -> None:
    with pytest.raises(NothingFoundError, match="There is no paper at"):
        ingest([tmp_path], tmp_path / "minutes.db")
    assert not (tmp_path / "minutes.db").exists()


def test_no_database_is_made_for_paths_mistyped(papers: Path, tmp_path: Path) -> None:
    db = tmp_path / "minutes.db"
    with pytest.raises(NothingFoundError, match=r"minuts: It cannot be opened: No such file or directory\. So with 1 more\."):
        ingest([tmp_path / "minuts", tmp_path / "others"], db)
    assert not db.exists()
    ingest([papers / "0"], db)
    assert list(ingest([tmp_path / "minuts"], db).unreadable) == [str(tmp_path / "minuts")]


def test_a_database_that_cannot_be_written_is_told(papers: Path, tmp_path: Path) -> None:
    db = tmp_path / "minutes.db"
    ingest([papers / "0"], db)
    connection = sqlite3.connect(db)
    connection.execute("DROP TABLE meeting_evidence")
    connection.commit()
    connection.close()
    with pytest.raises(StoreError, match="cannot be written: no such table: meeting_evidence"):
        ingest([papers / "1"], db)


def test_a_paper_that_changes_while_it_is_read_waits_for_the_next_run(tmp_path: Path) -> None:
    path = tmp_path / "june.txt"
    path.write_text(paper_text(1))
    changed = read_paper(Task(1, path, "0" * 64))
    assert changed == Failure("find", "It changed while it was read: ingest it again.")
    gone = read_paper(Task(1, tmp_path / "gone.txt", "0" * 64))
    assert isinstance(gone, Failure)
    assert gone.stage == "find"


def test_a_rule_that_fails_is_told_as_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: object) -> object:
        raise KeyError("no such block")

    path = tmp_path / "june.txt"
    path.write_text(paper_text(1))
    monkeypatch.setattr("pipeline.segment.segment", fails)
    failure = read_paper(Task(1, path, hashlib.sha256(path.read_bytes()).hexdigest()))
    assert isinstance(failure, Failure)
    assert failure.stage == "segment"
    assert "a fault of Minutebook to report (KeyError: 'no such block')" in failure.sentence



"""The command `minutebook review`, as a person uses it."""

from __future__ import annotations

import csv
import getpass
import io
import json
import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from pipeline.cli import main
from pipeline.cli_review import review
from tests.review.test_reviews import add, papers

DOCS = (Path(__file__).parents[2] / "docs" / "review.md").read_text("utf-8")


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "minutes.db"
    add(path, *papers())
    monkeypatch.setenv("MINUTEBOOK_DB", str(path))
    return path


def run(*arguments: object, width: int | None = None) -> Result:
    env = {"COLUMNS": str(width) if width else None}
    return CliRunner().invoke(main, ["review", *map(str, arguments)], env=env)


def listed(*arguments: object) -> list[dict[str, str]]:
    result = run(*arguments, "--json")
    assert result.exit_code == 0, result.output
    found: list[dict[str, str]] = json.loads(result.stdout)
    return found


def done(result: Result, *said: str) -> None:
    assert result.exit_code == 0, result.output
    for words in said:
        assert words in result.output


@pytest.mark.parametrize("command", [review, *review.commands.values()], ids=lambda command: command.name)
def test_help_teaches_by_example(command: click.Command) -> None:
    result = run(*([] if command is review else [command.name]), "--help")
    done(result, "Examples:", "minutebook review", "Exit codes:")
    assert max(map(len, result.output.splitlines())) <= 100
    for parameter in command.params:
        assert isinstance(parameter, click.Argument) or parameter.help, parameter.name  # type: ignore[attr-defined]


@pytest.mark.usefixtures("db")
def test_the_list_fits_the_terminal_and_its_fingerprints_can_be_copied() -> None:
    lines = run("--limit", 4, width=90).output.splitlines()
    assert max(map(len, lines)) <= 90
    copied = [line.split(": ", 1)[1] for line in lines if line.strip().startswith("fingerprint: ")]
    assert len(copied) == 4
    done(run("confirm", *copied, "--by", "Ada"), "Decision 1: confirm", "Decision 4: confirm")


@pytest.mark.usefixtures("db")
def test_each_kind_can_be_asked_for() -> None:
    kinds = {kind: {row["kind"] for row in listed("--kind", kind)} for kind in ("ambiguous", "unsure", "contradiction")}
    assert kinds == {kind: {kind} for kind in kinds}
    assert len(listed("--kind", "unsure", "--unsure-below", 0.8)) > len(listed("--kind", "unsure"))


@pytest.mark.usefixtures("db")
def test_a_decision_says_who_and_when() -> None:
    one, two = (row["fingerprint"] for row in listed("--kind", "unsure")[:2])
    done(run("reject", one), "Decision 1: reject")
    done(run("confirm", two, "--by", "Ada Fenwick", "--note", "seen"))
    first, second = listed("log")
    assert first["by"] == getpass.getuser()
    assert (second["by"], second["note"], second["effect"]) == ("Ada Fenwick", "seen", "in effect")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", second["at"])
    done(run("undo", 1), "Decision 1 is undone.")
    assert "undone by" in run("log", width=100).output
    assert run("undo", 1).exit_code == 2
    assert "was undone before" in run("undo", 1).output


def test_the_database_may_be_named_before_or_after(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MINUTEBOOK_DB")
    done(run("--db", db, "log", "--json"), "[]")
    done(run("log", "--json", "--db", db), "[]")
    result = run("log", "--db", db.with_name("other.db"))
    assert result.exit_code == 2
    assert "There is no database" in result.output
    assert run("reject", listed("--db", db)[0]["fingerprint"], "--db", db.with_name("other.db")).exit_code == 2
    assert not db.with_name("other.db").exists()


@pytest.mark.usefixtures("db")
def test_what_cannot_be_decided_is_told() -> None:
    one = listed("--kind", "unsure")[0]["fingerprint"]
    result = run("reject", one, "nonsense")
    assert result.exit_code == 2
    assert "'nonsense' is no fingerprint" in result.output
    gone = one[:-1] + "99"
    result = run("reject", gone, one)
    assert result.exit_code == 1
    assert "no fact in its paper" in result.output
    assert "Decision 1: reject" in result.output
    assert run("correct", one, "confidence", "1").exit_code == 1


def test_a_csv_is_filled_in_and_applied(db: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("--csv", "--unsure-below", 0.9).stdout)))
    wrong = []
    risk = next(row for row in rows if row["fact"] == "risk_observation")
    risk |= {"decision": "correct", "field": "score", "value": "12"}
    ambiguous = next(row for row in rows if row["kind"] == "ambiguous" and row["other"])
    ambiguous["decision"] = "Merge"
    unsure = [row for row in rows if row["kind"] == "unsure"]
    unsure[0]["decision"] = "confirm"
    unsure[1]["decision"] = "perhaps"
    unsure[2] |= {"decision": "correct", "field": "colour", "value": "red"}
    unsure[3] |= {"decision": "merge", "other": ""}
    wrong = [rows.index(row) + 2 for row in unsure[1:4]]
    table = db.with_name("decisions.csv")
    with table.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    result = run("apply", table, "--by", "Ada")
    assert result.exit_code == 1
    assert "3 decisions taken." in result.output
    told = [line for line in result.output.splitlines() if line.startswith(str(table))]
    assert [int(re.findall(r"line (\d+)", line)[0]) for line in told] == wrong
    assert "There is no decision 'perhaps'" in told[0]
    assert "has no field 'colour'" in told[1]
    assert [row["decision"] for row in listed("log")] == ["correct", "merge", "confirm"]


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"name,value\na,b\n", "has no column decision or fingerprint"), (b"decision,fingerprint\n\xff,\n", "is not UTF-8"), (None, "cannot be read")],
)
def test_a_file_that_is_no_such_table_is_told(db: Path, content: bytes | None, said: str) -> None:
    table = db.with_name("decisions.csv")
    if content is not None:
        table.write_bytes(content)
    result = run("apply", table)
    assert result.exit_code == 2
    assert said in result.output
    assert "Traceback" not in result.output


@pytest.mark.usefixtures("db")
def test_a_correction_may_be_negative_or_blank() -> None:
    measure = next(row["fingerprint"] for row in listed() if row["fact"] == "indicator_observation")
    done(run("correct", measure, "value", "-2.5", "--by", "Ada"))
    done(run("correct", measure, "target", ""))
    assert [(row["field"], row["value"]) for row in listed("log")] == [("value", "-2.5"), ("target", None)]


def test_every_command_of_the_docs_works(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(db.parent)
    action = next(row["fingerprint"] for row in listed() if row["fact"] == "action_mention")
    pair = next(row for row in listed("--kind", "ambiguous") if row["other"])
    commands = [line.strip() for line in DOCS.splitlines() if line.startswith("    minutebook review")]
    assert len(commands) >= 12
    for command in commands:
        words = shlex.split(command, comments=True)[2:]
        first = pair["fingerprint"] if "OTHER" in words else action
        words = [{"FINGERPRINT": first, "OTHER": pair["other"]}.get(word, word) for word in words]
        into = words.index(">") if ">" in words else len(words)
        result = run(*words[:into])
        assert result.exit_code == 0, (command, result.output)
        if into < len(words):
            Path(words[into + 1]).write_text(result.stdout, "utf-8")

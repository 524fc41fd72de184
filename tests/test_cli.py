from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from pipeline.cli import main
from pipeline.cli_options import rows_to_show
from pipeline.store import open_store
from pipeline.store.schema import schema_version
from tests.ingest.test_ingest import paper_text

ROOT = Path(__file__).parents[1]
COMMANDS = sorted(main.commands)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def told(result: Result, code: int, *said: str) -> None:
    """The command ended with this code and these words, and without a traceback."""
    output = result.output
    assert result.exit_code == code, output
    for words in said:
        assert words in output
    assert "Traceback" not in output


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    papers = tmp_path / "papers"
    papers.mkdir()
    for number in (1, 2):
        (papers / f"{number}.txt").write_text(paper_text(number), "utf-8")
    return papers


@pytest.fixture
def db(folder: Path) -> Path:
    path = folder.parent / "minutes.db"
    told(run("ingest", folder, "--db", path), 0, "2  papers loaded")
    return path


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)])
def test_help_teaches_by_example_and_names_the_exit_codes(command: list[str]) -> None:
    result = run(*command, "--help")
    told(result, 0, "Examples:", "minutebook " + " ".join(command), "Exit codes:")
    assert max(map(len, result.output.splitlines())) <= 100


@pytest.mark.parametrize("group", [main, main.commands["review"]])
def test_a_list_of_commands_cuts_no_sentence_off(group: click.Group, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    result = CliRunner().invoke(group, ["--help"])
    told(result, 0, *group.commands)
    assert "..." not in result.stdout.partition("Commands:")[2].partition("Examples:")[0]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_described(command: str) -> None:
    for parameter in main.commands[command].params:
        assert isinstance(parameter, click.Argument) or parameter.help, parameter.name  # type: ignore[attr-defined]


def test_help_imports_nothing_heavy() -> None:
    script = "import sys, pipeline.cli; print(*(m for m in ('spacy', 'sqlalchemy', 'pdfplumber', 'docx', 'rich') if m in sys.modules))"
    result = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True, text=True)
    assert result.stdout.strip() == ""


def test_version_names_program_and_rules() -> None:
    told(run("--version"), 0, "minutebook ", "+")


def test_ingest_sums_up_and_says_when_nothing_is_new(folder: Path, db: Path) -> None:
    told(run("ingest", folder, "--db", db), 0, "2  already there")
    assert run("ingest", folder, "--db", db, "--quiet").output == ""


def test_ingest_tells_what_the_papers_bring(tmp_path: Path) -> None:
    paper = tmp_path / "audit.txt"
    paper.write_text(
        "THORNWICK DISTRICT COUNCIL\nMinutes of a meeting of the Audit Committee held on Tuesday 4 March 2031\n\n1. Performance\n"
        "The Head of Policy reported that 30 of the 40 indicators (45%) were on target.\n",
        "utf-8",
    )
    db = tmp_path / "minutes.db"
    told(run("ingest", paper, "--db", db), 0, "What these papers bring:", "1  contradiction", "on target: percent, 45 against 75", f"--db {db}")
    assert "bring" not in run("ingest", paper, "--db", db).output


def test_a_paper_that_cannot_be_read_is_told_and_the_rest_done(folder: Path) -> None:
    (folder / "empty.pdf").touch()
    path = folder.parent / "minutes.db"
    told(run("ingest", folder, "--db", path), 1, "2  papers loaded", f"not read: {folder / 'empty.pdf'}: It is empty")
    told(run("ingest", folder, "--db", path), 1, "1  could not be read before")
    told(run("query", "problems", "--db", path), 0, "It is empty")


def test_a_path_that_is_not_there_is_told_and_the_rest_done(folder: Path) -> None:
    path = folder.parent / "minutes.db"
    told(run("ingest", folder, folder / "missing.pdf", "--db", path), 1, "2  papers loaded", "missing.pdf: It cannot be opened")


def test_an_empty_folder_is_nothing_to_do(tmp_path: Path) -> None:
    told(run("ingest", tmp_path, "--db", tmp_path / "minutes.db"), 2, "minutebook: There is no paper at")


@pytest.mark.parametrize("command", [["ingest", "{folder}"], ["query", "risks"]])
def test_a_file_that_is_no_database_is_told(folder: Path, command: list[str]) -> None:
    path = folder.parent / "notes.db"
    path.write_text("These are notes. " * 100)
    arguments = [part.replace("{folder}", str(folder)) for part in command]
    told(run(*arguments, "--db", path), 2, f"minutebook: {path} cannot be used as a database: file is not a database.")
    assert path.read_text().startswith("These are notes.")


@pytest.mark.parametrize("command", [["ingest", "{folder}"], ["query", "risks"]])
def test_a_database_of_a_newer_schema_is_told(folder: Path, db: Path, command: list[str]) -> None:
    connection = sqlite3.connect(db)
    connection.execute(f"PRAGMA user_version = {schema_version() + 1}")
    connection.close()
    arguments = [part.replace("{folder}", str(folder)) for part in command]
    told(run(*arguments, "--db", db), 2, "was made by a later Minutebook", "install that version")


def test_no_database_is_told_with_what_to_do(tmp_path: Path) -> None:
    told(run("query", "risks", "--db", tmp_path / "none.db"), 2, "There is no database at", "minutebook ingest")


def test_extract_prints_one_object_a_line(folder: Path) -> None:
    result = run("extract", folder / "1.txt", folder / "2.txt")
    told(result, 0)
    facts = [json.loads(line) for line in result.stdout.splitlines()]
    assert [Path(entry["source"]["path"]).name for entry in facts] == ["1.txt", "2.txt"]
    assert facts[0]["meeting"]["date"] == "2023-02-02"
    assert json.loads(run("extract", folder / "1.txt", "--pretty").stdout) == facts[0]


def test_extract_goes_on_after_a_paper_that_cannot_be_read(folder: Path) -> None:
    result = run("extract", folder / "missing.txt", folder, folder / "1.txt")
    told(result, 1, "missing.txt cannot be opened")
    assert len(result.stdout.splitlines()) == 1


def test_query_without_a_name_lists_the_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    result = run("query")
    told(result, 0, "risks", "risk-history", "minutebook query search")
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_query_in_every_form(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    lines = run("query", "meetings", "--db", db).stdout.splitlines()
    assert len(lines) == 3
    assert lines[0].split()[:2] == ["date", "start_time"]
    assert len(json.loads(run("query", "meetings", "--json", "--db", db).stdout)) == 2
    assert "a higher --limit shows more" in run("query", "meetings", "--limit", 1, "--db", db).stderr
    assert run("query", "meetings", "--csv", "--db", db).stdout.startswith("date,start_time,")
    assert run("query", "meetings", "--sql").stdout.startswith("SELECT")
    monkeypatch.setenv("COLUMNS", "60")
    table = run("query", "meetings", "--db", db).stdout.splitlines()
    assert all(len(line) <= 60 for line in table if "/papers/" not in line), "but a path is not broken"


def test_query_tells_a_wrong_name_and_an_empty_answer(db: Path) -> None:
    told(run("query", "metings", "--db", db), 2, "did you mean meetings")
    told(run("query", "meetings", "--nonsense", "--db", db), 2, "meetings has no parameter --nonsense")
    result = run("query", "risks", "--title", "nothing like it", "--db", db)
    told(result, 0)
    assert "(no rows)" in result.stderr


def test_a_terminal_is_shown_as_many_rows_as_somebody_may_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.cli_options.sys.stdout.isatty", lambda: False)
    assert rows_to_show(None, None) is None, "a pipe is given all"
    monkeypatch.setattr("pipeline.cli_options.sys.stdout.isatty", lambda: True)
    assert rows_to_show(None, None) == 200
    assert rows_to_show(None, 5) == 5
    assert rows_to_show("csv", None) is None


def test_the_database_can_be_named_in_the_environment(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTEBOOK_DB", str(db))
    result = run("query", "meetings", "--json")  # words are wrapped to the terminal's width in the other forms
    told(result, 0)
    assert {row["body"] for row in json.loads(result.stdout)} == {"Performance Board"}


def test_evaluate_prints_a_table_and_misses(folder: Path) -> None:
    for number in (1, 2):
        facts = json.loads(run("extract", folder / f"{number}.txt").stdout)
        (folder / f"{number}.facts.json").write_text(json.dumps(facts))
    told(run("evaluate", folder), 0, "mean F1 1.000  mean whole 1.000  of 2 papers")
    assert json.loads(run("evaluate", folder, "--json").stdout)["mean_f1"] == 1
    facts["meeting"]["date"] = "1999-01-01"
    (folder / "2.facts.json").write_text(json.dumps(facts))
    told(run("evaluate", folder, "--misses"), 0, "meeting.date: gold '1999-01-01'")
    (folder / "3.facts.json").write_text("{}")
    told(run("evaluate", folder), 1, "not read: 3:")


def test_evaluate_compares_with_what_it_saved(folder: Path) -> None:
    facts = json.loads(run("extract", folder / "1.txt").stdout)
    (folder / "1.facts.json").write_text(json.dumps(facts))
    told(run("evaluate", folder, "--save", folder / "found.json", "--by", "format"), 0, "txt")
    told(run("evaluate", folder, "--compare", folder / "found.json"), 0, "gained")
    figures = json.loads(run("evaluate", folder, "--compare", folder / "found.json", "--by", "body", "--json").stdout)
    assert set(figures["changes"]["risks"]) == {"gained", "lost", "invented", "gone"}
    assert sum(group["papers"] for group in figures["by"].values()) == 1
    told(run("evaluate", folder, "--compare", folder / "nowhere.json"), 2, "nowhere.json cannot be read")


def test_evaluate_of_a_folder_without_facts_is_told(tmp_path: Path) -> None:
    told(run("evaluate", tmp_path), 2, "There is no NAME.facts.json")


def linked_by_hand(folder: Path, **things: dict[str, list[tuple[str, str]]]) -> None:
    """Writes links.json: kinds of things, each thing with its mentions (paper, name)."""
    kinds = {
        kind: [{"id": thing, "mentions": [{"paper": paper, "name": name} for paper, name in mentions]} for thing, mentions in named.items()]
        for kind, named in things.items()
    }
    (folder / "links.json").write_text(json.dumps(kinds), "utf-8")


def test_evaluate_measures_how_things_are_followed(folder: Path) -> None:
    oakes, pell = [("1", "Winifred Oakes"), ("2", "Winifred Oakes")], [("1", "Jonas Pell"), ("2", "Jonas Pell")]
    linked_by_hand(folder, persons={"oakes": oakes, "pell": pell, "nobody": [("1", "Ida Nobody")]})
    before = set(folder.iterdir())
    result = run("evaluate", folder, "--links")
    told(result, 0)
    heading, *lines = result.stdout.splitlines()
    assert heading.split() == ["by", "hand", "found", "linked", "precision", "recall"]
    assert ["persons", "5", "4", "4", "1.000", "1.000"] in [line.split() for line in lines]
    assert set(folder.iterdir()) == before, "it leaves no database there"
    figures = json.loads(run("evaluate", folder, "--links", "--json").stdout)
    assert {name: figures["persons"][name] for name in ("gold", "found", "precision", "recall")} == {"gold": 5, "found": 4, "precision": 1, "recall": 1}


def test_evaluate_tells_what_was_merged_and_what_was_parted(folder: Path) -> None:
    apart = {"oakes": [("1", "Winifred Oakes")], "her-namesake": [("2", "Winifred Oakes")]}
    joined = {"pell-or-marlowe": [("1", "Jonas Pell"), ("1", "Edith Marlowe")]}
    linked_by_hand(folder, persons=apart | joined)
    result = run("evaluate", folder, "--links", "--misses")
    told(result, 0, "persons: one for several: ", "persons: several for one: ")
    (line,) = (line for line in result.stdout.splitlines() if line.startswith("persons "))
    assert line.split() == ["persons", "4", "4", "4", "0.750", "0.750"]  # each pair counts half for its two mentions


def test_evaluate_of_links_takes_no_other_measure(folder: Path) -> None:
    for other in (["--by", "body"], ["--save", str(folder / "x.json")], ["--compare", str(folder / "x.json")]):
        told(run("evaluate", folder, "--links", *other), 2, "--links goes with --misses and --json alone.")


def test_evaluate_of_links_without_links_is_told(folder: Path) -> None:
    told(run("evaluate", folder, "--links"), 2, "no links")
    (folder / "links.json").write_text("{", "utf-8")
    told(run("evaluate", folder, "--links"), 2, "links.json")


@pytest.mark.parametrize("arguments", [["ingest"], ["extract"], ["nonsense"], ["query", "--db"], ["ingest", "x", "--processes", "0"]])
def test_wrong_usage_has_code_2(arguments: list[str]) -> None:
    told(run(*arguments), 2, "Error: ")


def test_a_fault_is_told_in_a_sentence_and_in_full_only_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> None:
        raise KeyError("a fault")

    monkeypatch.setattr("pipeline.query.questions", fails)
    told(run("query"), 70, "This is a fault of Minutebook (KeyError: 'a fault')", "--debug")
    assert isinstance(run("--debug", "query").exception, KeyError)


def test_ctrl_c_keeps_what_was_done(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("pipeline.ingest.run.find", stopped)
    told(run("ingest", folder, "--db", folder.parent / "minutes.db"), 130, "the same command goes on")


def test_a_reader_that_stops_early_is_no_fault(db: Path) -> None:
    open_store(db)
    command = f"{sys.executable} -m pipeline query meetings --db {db} | head -1"
    result = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], cwd=ROOT, capture_output=True, text=True)
    assert result.stdout.startswith("date")
    assert "Traceback" not in result.stderr

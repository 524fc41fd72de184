"""The command `minutebook`: one subcommand a verb, each a thin coat over the verb's function. Heavy modules are imported inside."""

from __future__ import annotations

import shlex
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipeline.cli_options import DEFAULT_DB, FAULT, INTERRUPTED, SOME_FAILED, UNUSABLE, db_option, exit_codes, rows_to_show, show_answer
from pipeline.cli_review import review
from pipeline.errors import UserError
from pipeline.facts import UnreadableError
from pipeline.garbage import collect_rarely

if TYPE_CHECKING:
    from pipeline.ingest import Summary
    from pipeline.store import Db

SHOWN_UNREADABLE = 20  # lines on standard error; all are in the database

_EXIT_CODES = exit_codes()
_EXIT_CODES_OF_PAPERS = exit_codes("some papers could not be read")


class _Group(click.Group):
    """Ends every command with a sentence and a code instead of a traceback."""

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except (UserError, UnreadableError) as error:
            click.echo(f"minutebook: {error}", err=True)
            context.exit(UNUSABLE)
        except KeyboardInterrupt:
            click.echo("\nminutebook: Stopped. What was done is kept; the same command goes on from there.", err=True)
            context.exit(INTERRUPTED)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:
            if context.params["debug"]:
                raise
            click.echo(f"minutebook: This is a fault of Minutebook ({type(error).__name__}: {error}).", err=True)
            click.echo("Run it again as `minutebook --debug ...` and report what it prints.", err=True)
            context.exit(FAULT)


def _version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from pipeline.version import extractor_version

        click.echo(f"minutebook {extractor_version()}")
        context.exit()


@click.group(
    cls=_Group,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=f"""\b
Examples:
  minutebook ingest papers/                   bring a folder of papers into minutes.db
  minutebook query new-and-red-risks          ask it
  minutebook query                            list the questions
  minutebook review                           what needs a person's eye
  minutebook extract minutes.pdf --pretty     the facts of one paper as JSON

{_EXIT_CODES_OF_PAPERS}""",
)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Print the version and end.")
@click.option("--debug", is_flag=True, help="Print the whole of an unexpected error.")
def main(debug: bool) -> None:
    """Keeps what committee papers state - risks, measures, decisions, votes, actions, people - with the words that state it."""
    del debug  # read by _Group
    collect_rarely()


@main.command(
    epilog=f"""\b
Examples:
  minutebook ingest papers/
  minutebook ingest june.pdf july.docx --db council.db
  minutebook ingest papers/ --retry           try again what could not be read

{_EXIT_CODES_OF_PAPERS}"""
)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@db_option
@click.option("--processes", type=click.IntRange(1, 256), help="How many papers to read at once.  [default: one a core]")
@click.option("--retry", is_flag=True, help="Read again the papers that earlier runs could not read.")
@click.option("--quiet", is_flag=True, help="No progress bar and no summary.")
def ingest(paths: tuple[Path, ...], db: Db, processes: int | None, retry: bool, quiet: bool) -> None:
    """Brings papers into the database.

    PATHS are files of any format, and folders, of which all files are taken. It can be run again at any time: what is there already
    is left alone, a new version of a paper supersedes the old one and keeps it. Left out inside folders are hidden files, databases,
    NAME.facts.json, links.json, and the NAME_files that a browser saves.
    """
    from pipeline.workers import WARM
    from pipeline.workers.pool import start_server

    start_server(WARM)  # the rules are loaded there while the libraries of the database are loaded here
    from pipeline.ingest import ingest as bring_in
    from pipeline.ingest.report import progress_bar, summary_lines
    from pipeline.store import shown

    place = shown(db)
    command = shlex.join(["minutebook", *(argument.replace(str(db), place) for argument in sys.argv[1:])])  # no password is kept
    with progress_bar(shown=not quiet and sys.stderr.isatty()) as progress:
        summary = bring_in(paths, db, processes=processes, retry=retry, command=command, progress=progress)
    if not quiet:
        click.echo("\n".join(summary_lines(summary, db)))
        if summary.loaded or summary.replaced:
            _tell_news(db)
    _tell_unreadable(summary)


def _tell_news(db: Db) -> None:
    """What the papers just read bring, in a few lines."""
    from pipeline.query import ask
    from pipeline.query.headlines import headlines
    from pipeline.store import shown

    lines = headlines(ask(db, "news"), shutil.get_terminal_size().columns)
    if lines:
        command = shlex.join(["minutebook", "query", "news", *([] if db == DEFAULT_DB else ["--db", shown(db)])])
        click.echo("\n".join(["\nWhat these papers bring:", *lines, f"All of it with its words: {command}"]))


def _tell_unreadable(summary: Summary) -> None:
    if summary.unreadable or summary.unreadable_before:
        unread = sorted(summary.unreadable.items())
        for path, sentence in unread[:SHOWN_UNREADABLE]:
            click.echo(f"not read: {path}: {sentence}", err=True)
        if len(unread) > SHOWN_UNREADABLE:
            click.echo(f"... and {len(unread) - SHOWN_UNREADABLE} more: minutebook query problems", err=True)
        raise click.exceptions.Exit(SOME_FAILED)


@main.command(
    epilog=f"""\b
Examples:
  minutebook extract minutes.pdf --pretty
  minutebook extract papers/*.html > facts.jsonl

{_EXIT_CODES_OF_PAPERS}"""
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--pretty", is_flag=True, help="Indent the JSON.")
def extract(files: tuple[Path, ...], pretty: bool) -> None:
    """Prints what papers state as JSON.

    It needs no database. A paper is one object on one line, as pipeline/export/facts.schema.json describes it: the meeting, then a
    list for each kind of fact, each row with its quote, page and offsets.
    """
    import json

    from pipeline import paper_of
    from pipeline.export import facts_json

    failed = False
    for path in files:
        try:
            facts = facts_json(paper_of(path))
        except UnreadableError as error:
            click.echo(f"minutebook: {error}", err=True)
            failed = True
            continue
        click.echo(json.dumps(facts, ensure_ascii=False, allow_nan=False, indent=1 if pretty else None))
    if failed:
        raise click.exceptions.Exit(SOME_FAILED)


@main.command(
    context_settings={"ignore_unknown_options": True},  # those of the questions
    epilog=f"""\b
Examples:
  minutebook query                            list the questions
  minutebook query risks --rag red            a question's own options are in that list
  minutebook query risk-history flooding      the first needs no name
  minutebook query open-actions --csv > actions.csv
  minutebook query search "climate plan" --json

{_EXIT_CODES}""",
)
@click.argument("name", required=False)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[--PARAMETER VALUE]...")
@click.option("--json", "form", flag_value="json", help="A JSON list of objects.")
@click.option("--csv", "form", flag_value="csv", help="CSV with a line of column names.")
@click.option("--limit", type=click.IntRange(min=1), help="No more rows than this.  [default: 200 in a terminal, else all]")
@click.option("--sql", "form", flag_value="sql", help="Print the question's SQL instead of asking it.")
@db_option
def query(name: str | None, arguments: tuple[str, ...], form: str | None, limit: int | None, db: Db) -> None:
    """Asks the database; without a name, lists the questions.

    In a terminal each row is followed by the words that state it and their place. In a pipe a row is one line, with everything.
    """
    from pipeline.query import ask, question

    if name is None:
        _list_questions()
    elif form == "sql":
        click.echo(question(name).sql)
    else:
        show_answer(ask(db, name, arguments, limit=rows_to_show(form, limit)), form)


def _list_questions() -> None:
    """Each question with what it answers and what it can be given, within the width of the terminal."""
    import textwrap

    from pipeline.query import questions

    width = shutil.get_terminal_size().columns
    for name, entry in questions().items():
        click.echo(f"{click.style(name, bold=True)}: {entry.title}")
        click.echo(textwrap.fill(entry.about, width, initial_indent="    ", subsequent_indent="    "))
        for parameter in entry.parameters:
            default = "" if parameter.default is None else f" (default {parameter.default})"
            told = f"--{parameter.name}: {parameter.text}{default}"
            click.echo(textwrap.fill(told, width, initial_indent="    ", subsequent_indent="        ", break_on_hyphens=False))
        click.echo(f"    {click.style(entry.example, dim=True)}")


@main.command(
    epilog=f"""\b
Examples:
  minutebook migrate --db council.db
  minutebook migrate --db postgresql://clerk@db.example/minutes

{_EXIT_CODES}"""
)
@db_option
def migrate(db: Db) -> None:
    """Carries an earlier Minutebook's database forward.

    It gets the tables of this one. All that is in it stays; if it is stopped, the database is as it was. `minutebook ingest` does
    the same before it begins.
    """
    from pipeline.ingest.follow import follow
    from pipeline.store import migrate_store, open_store, shown

    before, now = migrate_store(db)
    if before < now:  # what follows from several papers is made of them anew
        with open_store(db, write=True).connect() as connection:
            follow(connection)
    was = "as it was" if before == now else f"was {before}"
    click.echo(f"{shown(db)}: its schema is {now}, {was}.")


@main.command(
    epilog=f"""\b
Examples:
  minutebook evaluate corpus/
  minutebook evaluate corpus/ --misses          every row missed and invented
  minutebook evaluate corpus/ --by body         which councils it does worse on
  minutebook evaluate corpus/ --save old.json   keep what is found now ...
  minutebook evaluate corpus/ --compare old.json --misses
                                                ... and see what a change gained and lost
  minutebook evaluate corpus/ --links           how well things are followed from paper to paper

{_EXIT_CODES_OF_PAPERS}"""
)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--misses", is_flag=True, help="List rows missed, rows invented and wrong fields; with --compare, each change.")
@click.option("--by", type=click.Choice(["body", "format"]), help="Also a line for each body, or for each format of file.")
@click.option("--save", type=click.Path(path_type=Path, dir_okay=False), help="Write what was found to this file.")
@click.option("--compare", type=click.Path(path_type=Path, dir_okay=False), help="Compare with what an earlier run saved.")
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON.")
@click.option("--links", is_flag=True, help="Measure instead how persons, risks, indicators and actions are followed, by links.json.")
def evaluate(folder: Path, misses: bool, by: str | None, save: Path | None, compare: Path | None, as_json: bool, links: bool) -> None:
    """Measures how well facts are found.

    It tells precision, recall and F1 by kind of fact. For each NAME.facts.json in the folder or below it, written by hand, the
    paper NAME beside it is read and what is found is compared. "whole" is F1 when every field of a row must be right as well.

    In a comparison, + is a row now found, - one no longer found, ? a new invention, = an invention that is gone.

    With --links, B-cubed precision and recall of the things that the papers name, over the mentions that were found at all, and
    how many traps hold: things easily taken for one, and one thing easily taken for several.
    """
    import json

    if links:
        if by or save or compare:
            raise click.UsageError("--links goes with --misses and --json alone.")
        _evaluate_links(folder, misses, as_json)
        return

    from pipeline import evaluate as measures
    from pipeline import paper_of
    from pipeline.evaluate import report
    from pipeline.export import facts_json

    earlier = measures.saved(compare) if compare else None  # before the papers are read, as it may be the wrong file
    result = measures.evaluate(folder, lambda path: facts_json(paper_of(path)))
    groups = result.groups(by) if by else {}
    changes = measures.compare(measures.rescore(folder, earlier), result) if earlier is not None else None
    if save:
        measures.save_found(result, save)
    if as_json:
        told = report.as_object(result)
        if by:
            told["by"] = report.groups_object(groups)
        if changes is not None:
            told["changes"] = report.changes_object(changes)
        click.echo(json.dumps(told, indent=1, ensure_ascii=False))
    else:
        if misses and changes is None:
            click.echo("\n".join(report.miss_lines(result)))
        click.echo("\n".join(report.table_lines(result)))
        if by:
            click.echo("\n".join(["", *report.group_lines(groups)]))
        if changes is not None:
            click.echo("\n".join(["", *report.change_lines(changes, rows=misses)]))
    if result.failed:
        for name, sentence in result.failed.items():
            click.echo(f"not read: {name}: {sentence}", err=True)
        raise click.exceptions.Exit(SOME_FAILED)


def _evaluate_links(folder: Path, misses: bool, as_json: bool) -> None:
    import json
    from tempfile import TemporaryDirectory

    from pipeline.evaluate.link_gold import read_links
    from pipeline.evaluate.link_report import link_lines, links_object
    from pipeline.evaluate.link_traps import traps_of
    from pipeline.evaluate.links import score_links
    from pipeline.evaluate.stored_links import stored_rows
    from pipeline.ingest import ingest as bring_in
    from pipeline.store import open_store

    golds = read_links(folder)  # before the papers are read
    with TemporaryDirectory() as scratch:
        db = Path(scratch, "minutes.db")
        bring_in([paper for gold in golds for paper in gold.papers], db)
        engine = open_store(db)
        stored = list(stored_rows(engine))
        engine.dispose()
    scores, traps = score_links(golds, stored), traps_of(golds, stored)
    click.echo(json.dumps(links_object(scores, traps), indent=1) if as_json else "\n".join(link_lines(scores, traps, misses=misses)))


main.add_command(review)

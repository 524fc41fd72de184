"""What the subcommands of `minutebook` have in common: the database they work on, exit codes, how an answer is shown."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from pipeline.query import Answer

SHOWN_ROWS = 200  # in a terminal, unless --limit says otherwise
SOME_FAILED, UNUSABLE, FAULT, INTERRUPTED = 1, 2, 70, 130


def exit_codes(some_failed: str | None = None) -> str:
    """The part of a help text that names the exit codes; 1 says of some of the work that it failed, where a command does several things."""
    some = f"\n  1    {some_failed}; the rest is done" if some_failed else ""
    return f"""\b
Exit codes:
  0    all is well{some}
  2    wrong usage, nothing to do, or a database that cannot be used
  70   a fault of Minutebook
  130  stopped with Ctrl-C"""


class Database(click.Path):
    """A path, or the URL of a database as it stands."""

    def convert(self, value: Any, parameter: click.Parameter | None, context: click.Context | None) -> Any:
        return value if isinstance(value, str) and "://" in value else super().convert(value, parameter, context)


DATABASE = Database(path_type=Path, dir_okay=False)
DATABASE_HELP = "The database: a file of SQLite, or postgresql://user@host/name."

DEFAULT_DB = Path("minutes.db")

db_option = click.option(
    "--db",
    type=DATABASE,
    default=DEFAULT_DB,
    show_default=True,
    envvar="MINUTEBOOK_DB",
    help=DATABASE_HELP,
)


def rows_to_show(form: str | None, limit: int | None) -> int | None:
    """How many rows to ask for where a person gave no `limit`: in a terminal as many as somebody may read, for a program all (None)."""
    return SHOWN_ROWS if limit is None and form is None and sys.stdout.isatty() else limit


def show_answer(answer: Answer, form: str | None, *, below: Sequence[str] = ()) -> None:
    """Prints an answer as JSON, as CSV, as a table for a terminal, or a line a row for a pipe; `below` as `table.as_table` has it."""
    from pipeline.query import show
    from pipeline.query.table import as_table

    terminal = sys.stdout.isatty()
    table = terminal or "COLUMNS" in os.environ
    if form == "json":
        click.echo(show.as_json(answer))
    elif form == "csv":
        click.echo(show.as_csv(answer))
    elif not table:
        click.echo(show.as_lines(answer))
    elif answer.rows:
        width = shutil.get_terminal_size().columns
        click.echo(as_table(answer, width, colour=terminal and "NO_COLOR" not in os.environ, below=below))
    if not answer.rows and form is None:
        click.echo("(no rows)", err=True)
    if answer.cut:
        first = "row" if len(answer.rows) == 1 else f"{len(answer.rows)} rows"
        click.echo(f"(the first {first}; a higher --limit shows more, --csv or --json without it all of them)", err=True)

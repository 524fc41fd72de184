"""The command `minutebook review`: what needs a person, and the decisions that persons take."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from pipeline.cli_options import DATABASE, DATABASE_HELP, SOME_FAILED, db_option, exit_codes, show_answer

if TYPE_CHECKING:
    from pipeline.store import Db
    from pipeline.store.reviews import Decision

_EXIT_CODES = exit_codes()
_EXIT_CODES_OF_DECISIONS = exit_codes("some decisions could not be taken")
_BELOW = ("fingerprint", "other")

F = TypeVar("F", bound=Callable[..., Any])


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a user without a name
        raise click.UsageError("Say who decides with --by NAME: this user has no login name.") from None


def _given_before(context: click.Context, _: click.Parameter, value: Any) -> Any:
    """`minutebook review --db X log` is `minutebook review log --db X`."""
    return value if value is not None or context.parent is None else context.parent.params["db"]


_db = click.option("--db", type=DATABASE, callback=_given_before, help=f"{DATABASE_HELP}  [default: minutes.db]")
_by = click.option("--by", default=_user, show_default="your login name", help="Who decides.")
_note = click.option("--note", help="Why: kept beside the decision.")


def _decides(command: F) -> F:
    return _note(_by(_db(command)))


@click.group(
    invoke_without_command=True,
    epilog=f"""\b
Examples:
  minutebook review                           all that needs a person
  minutebook review --kind ambiguous          names that could mean several
  minutebook review --kind unsure --limit 20
  minutebook review --csv > decisions.csv     fill in the column decision, and ...
  minutebook review apply decisions.csv       ... take all of them at once

{_EXIT_CODES_OF_DECISIONS}""",
)
@click.option("--kind", type=click.Choice(["ambiguous", "unsure", "contradiction"]), help="Only these.")
@click.option(
    "--unsure-below", type=click.FloatRange(0, 1), default=0.6, show_default=True, help="Facts of less confidence than this are unsure."
)
@click.option("--json", "form", flag_value="json", help="A JSON list of objects.")
@click.option("--csv", "form", flag_value="csv", help="CSV with columns to fill in, for `review apply`.")
@click.option("--limit", type=click.IntRange(min=1), help="No more rows than this.")
@db_option
@click.pass_context
def review(context: click.Context, kind: str | None, unsure_below: float, form: str | None, limit: int | None, db: Db) -> None:
    """Lists what needs a person, and takes decisions.

    Each row has the words it rests on, their place, and a fingerprint. A decision names the fingerprint; it is kept when the paper is
    read again, says who took it when, and can be undone.
    """
    if context.invoked_subcommand is not None:
        return
    from pipeline.query import Answer
    from pipeline.review import COLUMNS, rows_of, waiting

    found = waiting(db, kind=kind, unsure=unsure_below, limit=None if limit is None else limit + 1)
    rows = rows_of(found[:limit])
    columns: tuple[str, ...] = COLUMNS
    if form != "csv":  # what a person fills in has no place there
        kept = [place for place, name in enumerate(COLUMNS) if name not in ("decision", "field", "value", "note")]
        columns = tuple(COLUMNS[place] for place in kept)
        rows = [tuple(row[place] for place in kept) for row in rows]
    show_answer(Answer(columns, tuple(rows), cut=len(rows) < len(found)), form, below=_BELOW)


@review.command(
    epilog=f"""\b
Examples:
  minutebook review confirm FINGERPRINT
  minutebook review confirm FINGERPRINT FINGERPRINT --by "Ada Fenwick"

{_EXIT_CODES_OF_DECISIONS}"""
)
@click.argument("fingerprints", nargs=-1, required=True, metavar="FINGERPRINT...")
@_decides
def confirm(fingerprints: tuple[str, ...], db: Db, by: str, note: str | None) -> None:
    """Says that facts are right as they stand.

    They need a person no more.
    """
    _decide_all(db, "confirm", fingerprints, by, note)


@review.command(
    epilog=f"""\b
Examples:
  minutebook review reject FINGERPRINT
  minutebook review reject FINGERPRINT --note "it is a heading"

{_EXIT_CODES_OF_DECISIONS}"""
)
@click.argument("fingerprints", nargs=-1, required=True, metavar="FINGERPRINT...")
@_decides
def reject(fingerprints: tuple[str, ...], db: Db, by: str, note: str | None) -> None:
    """Says that facts are wrong.

    Every answer and every history leaves them out.
    """
    _decide_all(db, "reject", fingerprints, by, note)


@review.command(
    context_settings={"ignore_unknown_options": True},  # a value may be -2.5
    epilog=f"""\b
Examples:
  minutebook review correct FINGERPRINT score 16
  minutebook review correct FINGERPRINT owner "Head of Finance"
  minutebook review correct FINGERPRINT due ""          blank

{_EXIT_CODES_OF_DECISIONS}""",
)
@click.argument("fingerprint")
@click.argument("field")
@click.argument("value", type=click.UNPROCESSED)
@_decides
def correct(fingerprint: str, field: str, value: str, db: Db, by: str, note: str | None) -> None:
    """Says what a field of a fact should be.

    The field is a column of its table in schema.sql. What was read is kept beside it.
    """
    from pipeline.store.fingerprint import read_fingerprint
    from pipeline.store.reviews import Decision

    _take(db, [Decision("correct", read_fingerprint(fingerprint), field=field, value=value or None, note=note)], by)


@review.command(
    epilog=f"""\b
Examples:
  minutebook review merge FINGERPRINT OTHER

{_EXIT_CODES_OF_DECISIONS}"""
)
@click.argument("fingerprint")
@click.argument("other")
@_decides
def merge(fingerprint: str, other: str, db: Db, by: str, note: str | None) -> None:
    """Says that two facts are of one thing.

    That is one person, risk, measure or action.
    """
    _decide_pair(db, "merge", fingerprint, other, by, note)


@review.command(
    epilog=f"""\b
Examples:
  minutebook review split FINGERPRINT OTHER

{_EXIT_CODES_OF_DECISIONS}"""
)
@click.argument("fingerprint")
@click.argument("other")
@_decides
def split(fingerprint: str, other: str, db: Db, by: str, note: str | None) -> None:
    """Says that two facts are not of one thing.

    That is one person, risk, measure or action.
    """
    _decide_pair(db, "split", fingerprint, other, by, note)


@review.command(
    epilog=f"""\b
Examples:
  minutebook review --csv > decisions.csv
  minutebook review apply decisions.csv

{_EXIT_CODES_OF_DECISIONS}"""
)
@click.argument("path", type=click.Path(path_type=Path, dir_okay=False), metavar="DECISIONS.CSV")
@click.option("--by", default=_user, show_default="your login name", help="Who decides.")
@_db
def apply(path: Path, db: Db, by: str) -> None:
    """Takes the decisions of a CSV that was filled in.

    `minutebook review --csv` makes it. Write into the column decision: confirm, reject, correct (with field and value), merge or
    split (with other). Lines that have none are passed over; of a line that cannot be taken the reason is told, and the others are
    done.
    """
    from pipeline.review import decide, read_table
    from pipeline.store import StoreError

    lines = list(read_table(path))
    good = [(line.number, line.decision) for line in lines if not isinstance(line.decision, StoreError)]
    wrong = {line.number: line.decision for line in lines if isinstance(line.decision, StoreError)}
    taken = decide(db, [decision for _, decision in good], by)
    wrong |= {number: one for (number, _), one in zip(good, taken, strict=True) if isinstance(one, StoreError)}
    count = len(lines) - len(wrong)
    click.echo(f"{count} decision{'' if count == 1 else 's'} taken.")
    for number, error in sorted(wrong.items()):
        click.echo(f"{path}, line {number}: {error}", err=True)
    if wrong:
        raise click.exceptions.Exit(SOME_FAILED)


@review.command(
    epilog=f"""\b
Examples:
  minutebook review log
  minutebook review log --json

{_EXIT_CODES}"""
)
@click.option("--json", "form", flag_value="json", help="A JSON list of objects.")
@click.option("--csv", "form", flag_value="csv", help="CSV with a line of column names.")
@_db
def log(form: str | None, db: Db) -> None:
    """Lists every decision.

    It says who took it when, and whether it is in effect.
    """
    from pipeline.query import Answer
    from pipeline.review import log as decisions

    columns = ("number", "decision", "fact", "field", "value", "by", "at", "effect", "note", "fingerprint", "other")
    rows = []
    for logged in decisions(db):
        kept, one = logged.kept, logged.kept.decision
        said = (kept.number, one.decision, one.fingerprint.table, one.field, one.value)
        bound = (str(one.fingerprint), str(one.other) if one.other else None)
        rows.append((*said, kept.made_by, kept.made_at, logged.effect, one.note, *bound))
    show_answer(Answer(columns, tuple(rows)), form, below=_BELOW)


@review.command(
    epilog=f"""\b
Examples:
  minutebook review undo 12

{_EXIT_CODES}"""
)
@click.argument("number", type=int)
@click.option("--by", default=_user, show_default="your login name", help="Who undoes it.")
@_db
def undo(number: int, db: Db, by: str) -> None:
    """Takes a decision back.

    NUMBER is its number in `minutebook review log`, in which it stays.
    """
    from pipeline.review import take_back

    take_back(db, number, by)
    click.echo(f"Decision {number} is undone.")


def _decide_all(db: Db, name: str, fingerprints: Sequence[str], by: str, note: str | None) -> None:
    from pipeline.store.fingerprint import read_fingerprint
    from pipeline.store.reviews import Decision

    _take(db, [Decision(name, read_fingerprint(fingerprint), note=note) for fingerprint in fingerprints], by)


def _decide_pair(db: Db, name: str, fingerprint: str, other: str, by: str, note: str | None) -> None:
    from pipeline.store.fingerprint import read_fingerprint
    from pipeline.store.reviews import Decision

    _take(db, [Decision(name, read_fingerprint(fingerprint), other=read_fingerprint(other), note=note)], by)


def _take(db: Db, decisions: Sequence[Decision], by: str) -> None:
    """Takes decisions and tells of each its number, or in a sentence why it cannot be taken."""
    from pipeline.review import decide
    from pipeline.store import StoreError

    failed = False
    for decision, taken in zip(decisions, decide(db, decisions, by), strict=True):
        if isinstance(taken, StoreError):
            failed = True
            click.echo(f"minutebook: {taken}", err=True)
        else:
            click.echo(f"Decision {taken}: {decision.decision} {decision.fingerprint}")
    if failed:
        raise click.exceptions.Exit(SOME_FAILED)

"""What a person sees of a run: a progress bar while it goes on, a summary at its end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pipeline.ingest.run import Progress, Summary
from pipeline.store import Db, shown

# The tables whose rows are counted in the summary, as a person calls them.
_KINDS = {
    "agenda_item": "agenda items",
    "person_mention": "people",
    "presenter": "presenters",
    "risk_observation": "risks",
    "tally": "counts by status",
    "indicator_observation": "measures",
    "percentage": "percentages",
    "amount": "sums of money",
    "decision": "decisions",
    "recommendation": "recommendations",
    "action_mention": "actions",
    "vote_event": "votes",
    "interest": "interests",
    "date_mention": "dates",
    "event_document": "supporting documents",
    "cover_field": "cover sheet fields",
}


@contextmanager
def progress_bar(*, shown: bool) -> Iterator[Progress | None]:
    """A bar on standard error, as a function to call with papers done and papers to do; None where none is to be shown."""
    if not shown:
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TextColumn("papers"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Reading", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def summary_lines(summary: Summary, db: Db) -> list[str]:
    """The summary as lines of text."""
    read = summary.loaded + summary.replaced
    counted = [
        (summary.loaded, "papers loaded"),
        (summary.replaced, "read again, as the rules have changed"),
        (summary.unchanged, "already there"),
        (summary.superseded, "new versions of a paper at the same path"),
        (summary.copies, "copies of another paper, left out"),
        (len(summary.unreadable), "could not be read: `minutebook query problems` says why"),
        (summary.unreadable_before, "could not be read before: --retry tries them again"),
    ]
    lines = [f"{count:>9,}  {words}" for count, words in counted if count]
    facts = [(summary.facts[table], words) for table, words in _KINDS.items() if summary.facts[table]]
    if facts:
        lines += ["", *(f"{count:>9,}  {words}" for count, words in facts), ""]
    speed = f", {read / summary.seconds:,.0f} papers and {summary.words / summary.seconds:,.0f} words a second" if read else ""
    lines.append(f"{shown(db)}: {summary.seconds:.1f} s{speed}")
    return lines

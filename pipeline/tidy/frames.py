"""Reading a frame of the store when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from pipeline.errors import UserError
from pipeline.store import Db, first_line, for_database, open_store, shown
from pipeline.tidy.columns import DAYS, NAMED, NUMBERS, ORDERED, TRUTHS, WHOLE
from pipeline.tidy.selects import SELECTS

if TYPE_CHECKING:
    import pandas as pd


class FramesError(UserError):
    """The frames cannot be made. The message is one sentence for a person."""


class Frames:
    """The store as tidy pandas frames: each row one observation, each attribute one frame, read when it is first asked for.

    In all of them days are datetime64, whole numbers Int64, truths boolean (both with <NA>), ratings, movements and states categories in
    their order (green < yellow < amber < red), what the papers do not state is missing. `organization` and `body` are whose paper it
    is; `document` (its path), `page` and `quote` say where a row is written, with white space folded.
    """

    def __init__(self, db: Db) -> None:
        """Frames of the store `db`, a path or a PostgreSQL URL. Raises FramesError without pandas, StoreError as `open_store` does."""
        try:
            import pandas  # noqa: F401
        except ImportError:
            raise FramesError("Frames need the package pandas: pip install 'minutebook[notebooks]'.") from None
        self._db = db
        self._engine = open_store(db)

    def __dir__(self) -> list[str]:
        return list(SELECTS)

    @cached_property
    def meetings(self) -> pd.DataFrame:
        """A row a paper, with its heading. Papers of one meeting share `event_id`."""
        return self._read("meetings")

    @cached_property
    def risks(self) -> pd.DataFrame:
        """A row for each risk and day on which papers speak of it, in order: score, rating and movement since the day before.

        `risk` is its latest title, `title` what this paper prints; `red_since` and `days_at_red` tell an unbroken run of red. `became`
        and `successors` stand on the last day of a risk that was merged, split, replaced or moved, `predecessors` on the first of another.
        """
        return self._read("risks")

    @cached_property
    def risk_statements(self) -> pd.DataFrame:
        """A row for each statement of a risk, whatever its kind of score; `risk_id` is missing where the risk could not be told."""
        return self._read("risk_statements")

    @cached_property
    def risk_successors(self) -> pd.DataFrame:
        """A row for each statement that a risk was merged, split, replaced or moved, and each risk that it went into.

        `successor` is as printed; `successor_id` and `successor_risk` are missing where that is no risk that is followed.
        """
        return self._read("risk_successors")

    @cached_property
    def measures(self) -> pd.DataFrame:
        """A row for each measure and day on which papers speak of it, in order: value, target, rating, and how they moved.

        `short_change` is against the last value, `long_change` against the first, both in `unit`.
        """
        return self._read("measures")

    @cached_property
    def measure_statements(self) -> pd.DataFrame:
        """A row for each statement of a measure; `measure_id` is missing where the measure could not be told."""
        return self._read("measure_statements")

    @cached_property
    def actions(self) -> pd.DataFrame:
        """The ledger: a row for each action, with what later papers made of it. Ages and slippage are in days.

        States are reckoned to the latest meeting of the body that set the action, not to today.
        """
        return self._read("actions")

    @cached_property
    def promises(self) -> pd.DataFrame:
        """A row for each statement of an action; `action_id` leads to the ledger."""
        return self._read("promises")

    @cached_property
    def reports(self) -> pd.DataFrame:
        """A row for each report of an earlier action (done, put off, ...); `action_id` is missing where it is not known which."""
        return self._read("reports")

    @cached_property
    def decisions(self) -> pd.DataFrame:
        """A row for each decision; `kind` is its operative verb."""
        return self._read("decisions")

    @cached_property
    def recommendations(self) -> pd.DataFrame:
        """A row for each thing that a report asks the body to do."""
        return self._read("recommendations")

    @cached_property
    def votes(self) -> pd.DataFrame:
        """A row for each vote or motion, with its counts."""
        return self._read("votes")

    @cached_property
    def ballots(self) -> pd.DataFrame:
        """A row for each person who voted, moved or seconded by name; `vote` is for, against, abstain, mover or seconder."""
        return self._read("ballots")

    @cached_property
    def memberships(self) -> pd.DataFrame:
        """A row for each person in a post, or as a member of a body (`post` missing), from the first to the last meeting that shows it."""
        return self._read("memberships")

    @cached_property
    def people(self) -> pd.DataFrame:
        """A row for each person that a paper names; `person` is the fullest name that any paper prints."""
        return self._read("people")

    @cached_property
    def presenters(self) -> pd.DataFrame:
        """A row for each person who presented something."""
        return self._read("presenters")

    @cached_property
    def interests(self) -> pd.DataFrame:
        """A row for each declaration of interest."""
        return self._read("interests")

    @cached_property
    def tallies(self) -> pd.DataFrame:
        """A row for each count of risks, measures, actions, ... by status."""
        return self._read("tallies")

    @cached_property
    def percentages(self) -> pd.DataFrame:
        """A row for each percentage that is printed."""
        return self._read("percentages")

    @cached_property
    def amounts(self) -> pd.DataFrame:
        """A row for each sum of money that is printed, in units of `currency` (ISO 4217)."""
        return self._read("amounts")

    @cached_property
    def contradictions(self) -> pd.DataFrame:
        """A row for each figure that cannot be so, or differs from what an earlier paper stated; the words are those of `stated`."""
        return self._read("contradictions")

    @cached_property
    def gaps(self) -> pd.DataFrame:
        """A row for each place where a meeting or the facts of a paper seem to be missing."""
        return self._read("gaps")

    def _read(self, name: str) -> pd.DataFrame:
        import pandas as pd

        with self._engine.connect() as connection:
            try:
                result = connection.execute(text(for_database(connection, SELECTS[name])))
                rows = result.all()
            except DatabaseError as error:
                raise FramesError(f"{name} cannot be read from {shown(self._db)}: {first_line(error.orig)}.") from error
        columns = zip(*rows, strict=True) if rows else ((),) * len(result.keys())
        return pd.DataFrame({name: _typed(name, values) for name, values in zip(result.keys(), columns, strict=True)})


def _typed(name: str, values: Sequence[Any]) -> pd.Series:
    """A column as what its name says it holds. Whole numbers never pass through floating point: ids have up to 60 bits."""
    import pandas as pd

    if name in DAYS:
        return pd.Series(pd.to_datetime(list(values), format="ISO8601", errors="coerce")).astype("datetime64[s]")
    if name in WHOLE:
        return pd.Series([None if value is None else int(value) for value in values], dtype="Int64")
    if name in TRUTHS:
        return pd.Series([None if value is None else bool(value) for value in values], dtype="boolean")
    if name in NUMBERS:
        return pd.Series(values, dtype="float64")
    if name in ORDERED:
        return pd.Series(values, dtype=pd.CategoricalDtype(list(ORDERED[name]), ordered=True))
    folded = pd.Series([None if value is None else " ".join(str(value).split()) for value in values], dtype="string")
    return folded.astype("category") if name in NAMED else folded

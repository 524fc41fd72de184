"""The runs that filled the store. All time stamps are here."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Connection, insert, update

from pipeline.store.tables import tables


def begin_run(connection: Connection, command: str, extractor: str) -> int:
    """Notes that a run begins; returns its id."""
    run = tables()["run"]
    values = {"started_at": _now(), "command": command, "extractor": extractor}
    return int(connection.execute(insert(run).values(values).returning(run.c.id)).scalar_one())


def end_run(connection: Connection, run_id: int) -> None:
    """Notes that the run has ended."""
    run = tables()["run"]
    connection.execute(update(run).where(run.c.id == run_id).values(ended_at=_now()))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")

"""2 -> 3: what views derived again for each question is derived once, and kept in tables."""

from __future__ import annotations

from sqlalchemy import Connection

from pipeline.store.derived import derive_everything

revision = "3"
down_revision = "2"
removed_views = ("v_risk_day", "v_indicator_day")


def upgrade() -> None:
    """Nothing becomes of the tables that were there."""


def fill(connection: Connection) -> None:
    """Fills the new tables."""
    derive_everything(connection)

"""2 -> 3: what views derived again for each question is derived once, and kept in tables."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Connection

from pipeline.store.derived import derive_everything
from pipeline.store.script import run_script

revision = "3"
down_revision = "2"
removed_views = ("v_risk_day", "v_indicator_day")


_OTHER_NOW = """
DROP INDEX IF EXISTS meeting_date;
DROP INDEX IF EXISTS meeting_organization_body;
"""


def upgrade() -> None:
    """Drops the indexes that have other columns now; all else stays as it is."""
    run_script(op.get_bind(), _OTHER_NOW)


def fill(connection: Connection) -> None:
    """Fills the new tables."""
    derive_everything(connection)

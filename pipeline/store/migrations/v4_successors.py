"""3 -> 4: what became of risks, and kinds of change that had a definition of their own in a question."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Connection

from pipeline.store.derived import derive_everything
from pipeline.store.script import run_script

revision = "4"
down_revision = "3"

_MADE_ANEW = "DROP TABLE IF EXISTS risk_history;"  # it has columns more
_OF_RISKS = """
INSERT INTO stale_jurisdiction (jurisdiction_id)
SELECT DISTINCT l.jurisdiction_id
FROM risk_link AS l
WHERE NOT EXISTS (SELECT 1 FROM stale_jurisdiction AS s WHERE s.jurisdiction_id = l.jurisdiction_id);
"""


def upgrade() -> None:
    """Drops what is derived anew; its indexes go with it."""
    run_script(op.get_bind(), _MADE_ANEW)


def fill(connection: Connection) -> None:
    """Derives all that follows from papers and links; what became of risks is told when their jurisdictions are followed the next time."""
    derive_everything(connection)
    run_script(connection, _OF_RISKS)

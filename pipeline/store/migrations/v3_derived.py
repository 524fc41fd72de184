"""2 -> 3: what views derived again for each question is derived once, and kept in tables."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Connection

from pipeline.store.script import run_script

revision = "3"
down_revision = "2"
removed_views = ("v_risk_day", "v_indicator_day")

_OTHER_NOW = """
DROP INDEX IF EXISTS meeting_date;
DROP INDEX IF EXISTS meeting_organization_body;
"""
_SUPERSEDED = """
INSERT INTO superseded_document (document_id)
SELECT d.id
FROM document AS d
WHERE NOT EXISTS (SELECT 1 FROM document_version AS v
                  WHERE v.document_id = d.id
                    AND NOT EXISTS (SELECT 1 FROM document_version AS w WHERE w.path = v.path AND w.number > v.number));
"""
_BELONGING = """
INSERT INTO belonging (organization, body, jurisdiction_id, organization_id)
SELECT DISTINCT coalesce(m.organization, ''), coalesce(m.body, ''), p.jurisdiction_id, p.organization_id
FROM event_paper AS p
JOIN meeting AS m ON m.document_id = p.document_id;
"""


def upgrade() -> None:
    """Drops the indexes that have other columns now; all else stays as it is."""
    run_script(op.get_bind(), _OTHER_NOW)


def fill(connection: Connection) -> None:
    """Fills the new tables but for those that are derived: the step to schema 4 derives them all."""
    run_script(connection, _SUPERSEDED + _BELONGING)

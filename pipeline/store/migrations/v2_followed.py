"""1 -> 2: persons, risks, measures and actions followed through the papers.

What a paper states of an action is an `action_mention`; `action` is now what several papers speak of, and empty until it is linked.
"""

from __future__ import annotations

from alembic import op

from pipeline.store.script import run_script

revision = "2"
down_revision = None

_STATED = """
CREATE TABLE action_mention (
    id              INTEGER PRIMARY KEY,
    document_id     INTEGER NOT NULL REFERENCES document (id),
    agenda_item_id  INTEGER REFERENCES agenda_item (id),
    evidence_id     INTEGER NOT NULL REFERENCES evidence (id),
    rule            TEXT NOT NULL,
    confidence      REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    owner           TEXT,
    due             TEXT,
    due_text        TEXT
) STRICT;
INSERT INTO action_mention (id, document_id, agenda_item_id, evidence_id, rule, confidence, owner, due, due_text)
SELECT id, document_id, agenda_item_id, evidence_id, rule, confidence, owner, due, due_text FROM action;
DROP TABLE action;
"""


def upgrade() -> None:
    """Moves the actions that papers state; their indexes go with the table."""
    run_script(op.get_bind(), _STATED)

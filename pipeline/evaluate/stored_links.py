"""The rows of a store with the things that they were linked to, as `links` compares them."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Engine, text

from pipeline.evaluate.links import UPDATES, StoredRow

_FROM = "JOIN document AS d ON d.id = f.document_id JOIN evidence AS e ON e.id = f.evidence_id"
# What a draft states is followed in the minutes that supersede it: its own rows are linked to nothing, and judge no link.
_COUNTS = "NOT EXISTS (SELECT 1 FROM event_paper AS p WHERE p.document_id = d.id AND p.superseded_by IS NOT NULL)"
_KINDS = {
    "persons": f"""SELECT d.path, l.person_id, f.name, f.role, f.kind, f.attendance, e.exact AS quote FROM person_mention AS f {_FROM}
        LEFT JOIN person_link AS l ON l.fact_table = 'person_mention' AND l.fact_id = f.id AND l.field = 'name'
        WHERE f.name IS NOT NULL AND {_COUNTS}""",
    "risks": f"""SELECT d.path, l.risk_id, f.title, f.reference, f.rag, f.score, f.likelihood, f.impact, f.previous_score, f.score_kind,
        f.change, f.owner, e.exact AS quote FROM risk_observation AS f {_FROM}
        LEFT JOIN risk_link AS l ON l.risk_observation_id = f.id WHERE {_COUNTS}""",
    "indicators": f"""SELECT d.path, l.indicator_id, f.name, f.value, f.unit, f.target, f.previous, f.rag, f.period, e.exact AS quote
        FROM indicator_observation AS f {_FROM} LEFT JOIN indicator_link AS l ON l.indicator_observation_id = f.id WHERE {_COUNTS}""",
    "actions": f"""SELECT d.path, l.action_id, f.owner, f.due, f.due_text, e.exact AS quote FROM action_mention AS f {_FROM}
        LEFT JOIN action_link AS l ON l.action_mention_id = f.id WHERE {_COUNTS}""",
    UPDATES: f"""SELECT d.path, l.action_id, f.status, f.matter, f.owner, e.exact AS quote FROM action_update AS f {_FROM}
        LEFT JOIN action_update_link AS l ON l.action_update_id = f.id WHERE {_COUNTS}""",
}


def stored_rows(engine: Engine) -> Iterator[StoredRow]:
    """Every row of the kinds that are followed, in the order of their papers' paths and of the papers; none of superseded drafts."""
    with engine.connect() as connection:
        for kind, sql in _KINDS.items():
            for row in connection.execute(text(f"{sql} ORDER BY d.path, f.id")):
                path, thing, *_ = row
                yield StoredRow(kind, path, row._asdict(), thing)

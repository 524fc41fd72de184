"""The SELECT of each frame, in SQLite's SQL.

Every frame ends alike: whose paper states the row (council and body by their one name, as `ingest` resolved them, else as printed), at
which meeting, how it was found, and where it is written.
"""

from __future__ import annotations

# A body's name as printed ("AUDIT COMMITTEE", "Audit Committee") would part one body into several; a paper that was not followed to a
# body keeps what it prints.
_COUNCIL = "coalesce(j.name, f.organization) AS organization"
_BODY = "CASE WHEN o.parent_id IS NOT NULL THEN o.name WHEN o.id IS NULL THEN f.body END AS body"
_PLACES = """
LEFT JOIN event_paper AS p ON p.document_id = {document_id}
LEFT JOIN organization AS j ON j.id = p.jurisdiction_id
LEFT JOIN organization AS o ON o.id = p.organization_id"""
_FOUND = "f.rule, f.confidence, f.document_id, f.document, f.page, f.quote"


def _facts(columns: str, source: str, order: str = "f.date IS NULL, f.date, f.id") -> str:
    """A frame of `source`, in which f is a view with one row a fact."""
    places = _PLACES.format(document_id="f.document_id")
    return f"SELECT {columns}, {_COUNCIL}, {_BODY}, f.item_number, f.item, {_FOUND}\nFROM {source}{places}\nORDER BY {order}"


SELECTS: dict[str, str] = {
    "meetings": f"""SELECT f.document_id, f.kind, f.date, f.start_time, f.end_time, f.location, f.status, {_COUNCIL}, {_BODY}, p.event_id,
       f.document, f.media_type, f.pages, f.words
FROM v_meeting AS f{_PLACES.format(document_id="f.document_id")}
ORDER BY f.date IS NULL, f.date, f.document_id""",
    "risks": _facts(
        "h.risk_id, h.risk, f.title, f.reference, h.date, h.rag, h.score, h.rag_before, h.score_before, h.movement, h.red_since, "
        "h.days_at_red, h.change, h.called_new, h.removed, h.became, h.successors, h.predecessors, h.owner, h.previous_score, h.statements",
        "v_risk_history AS h JOIN v_risk AS f ON f.id = h.observation_id",
        "h.risk, h.risk_id, h.date",
    ),
    "risk_statements": _facts(
        "f.id, k.id AS risk_id, k.title AS risk, f.title, f.reference, f.date, f.rag, f.score, f.score_kind, f.likelihood, f.impact, "
        "f.previous_score, f.change, f.owner",
        "v_risk AS f LEFT JOIN risk_link AS l ON l.risk_observation_id = f.id LEFT JOIN risk AS k ON k.id = l.risk_id",
    ),
    "risk_successors": _facts(
        "s.risk_id, s.risk, s.kind AS became, s.successor, s.successor_id, s.successor_risk, f.date",
        "v_risk_successor AS s JOIN v_risk AS f ON f.id = s.observation_id",
        "f.date IS NULL, f.date, f.id, s.risk, s.kind, s.successor",
    ),
    "measures": _facts(
        "h.indicator_id AS measure_id, h.indicator AS measure, f.name, h.date, f.period, h.value, h.unit, h.target, h.rag, h.trend, "
        "h.off_target, h.value_before, h.short_change, h.long_change, h.target_before, h.target_moved, h.off_since, h.days_off, "
        "h.previous, h.statements",
        "v_indicator_history AS h JOIN v_indicator AS f ON f.id = h.observation_id",
        "h.indicator, h.indicator_id, h.date",
    ),
    "measure_statements": _facts(
        "f.id, k.id AS measure_id, k.name AS measure, f.name, f.date, f.period, f.value, f.unit, f.target, f.previous, f.rag, "
        "f.versus_target, f.trend, f.direction",
        "v_indicator AS f LEFT JOIN indicator_link AS l ON l.indicator_observation_id = f.id "
        "LEFT JOIN indicator AS k ON k.id = l.indicator_id",
    ),
    "actions": _facts(
        "l.action_id, l.state, l.owner, l.set_on, l.first_due, l.due, l.times_put_off, l.slippage_days, l.age_days, l.status, "
        "l.status_on, l.last_told, l.latest_meeting, l.meetings_since, l.statements",
        "v_action_ledger AS l JOIN v_action AS f ON f.id = l.first_mention_id",
        "l.set_on IS NULL, l.set_on, l.due IS NULL, l.due, f.id",
    ),
    "promises": _facts(
        "f.id, l.action_id, f.date, f.owner, f.due, f.due_text",
        "v_action AS f LEFT JOIN action_link AS l ON l.action_mention_id = f.id",
    ),
    "reports": _facts(
        "f.id, l.action_id, f.date, f.status, f.matter, f.owner, f.due, f.due_text",
        "v_action_update AS f LEFT JOIN action_update_link AS l ON l.action_update_id = f.id",
    ),
    "decisions": _facts("f.id, f.date, f.kind", "v_decision AS f"),
    "recommendations": _facts("f.id, f.date, f.kind", "v_recommendation AS f"),
    "votes": _facts(
        "f.id, f.date, f.motion, f.result, f.unanimous, f.votes_for, f.votes_against, f.abstained, f.mover, f.seconder", "v_vote AS f"
    ),
    "ballots": _facts(
        "f.id AS vote_id, f.person_id, f.name, f.vote, f.date, f.motion, f.result",
        "v_person_vote AS f",
        "f.date IS NULL, f.date, f.id, f.vote, f.name, f.person_id",
    ),
    "memberships": """SELECT m.id, m.person_id, m.name, m.kind, m.post, m.body, m.organization, m.observed_from, m.observed_to, m.papers,
       s.document_id, s.document, s.page, s.quote
FROM v_membership AS m
LEFT JOIN (
    SELECT k.id, f.document_id, f.document, f.page, f.quote,
           row_number() OVER (PARTITION BY k.id ORDER BY f.date IS NULL, f.date DESC, f.id DESC) AS place
    FROM v_person AS f
    JOIN person_link AS l ON l.fact_table = 'person_mention' AND l.fact_id = f.id
    JOIN event_paper AS p ON p.document_id = f.document_id
    LEFT JOIN post_link AS t ON t.fact_table = 'person_mention' AND t.fact_id = f.id
    JOIN membership AS k ON k.person_id = l.person_id
                        AND (k.post_id = t.post_id OR (k.post_id IS NULL AND k.organization_id = p.organization_id))
) AS s ON s.id = m.id AND s.place = 1
ORDER BY m.organization, m.body, m.post, m.observed_from IS NULL, m.observed_from, m.name, m.id""",
    "people": _facts(
        "f.id, l.person_id, k.name AS person, f.name, f.role, f.kind, f.attendance, f.date",
        "v_person AS f LEFT JOIN person_link AS l ON l.fact_table = 'person_mention' AND l.fact_id = f.id "
        "LEFT JOIN person AS k ON k.id = l.person_id",
    ),
    "presenters": _facts(
        "f.id, l.person_id, k.name AS person, f.name, f.role, f.item_title, f.date",
        "v_presenter AS f LEFT JOIN person_link AS l ON l.fact_table = 'presenter' AND l.fact_id = f.id "
        "LEFT JOIN person AS k ON k.id = l.person_id",
    ),
    "interests": _facts("f.id, f.date, f.name, f.kind, f.matter", "v_interest AS f"),
    "tallies": _facts("f.id, f.date, f.subject, f.status, f.count, f.percent, f.total, f.timing", "v_tally AS f"),
    "percentages": _facts("f.id, f.date, f.value", "v_percentage AS f"),
    "amounts": _facts("f.id, f.date, f.value, f.currency", "v_amount AS f"),
    # The number of a fact is its paper's times 1,000,000 and its own: see schema.sql.
    "contradictions": f"""SELECT f.kind, f.subject, f.stated, f.other, f.date, f.fact_table, f.fact_id, {_COUNCIL}, {_BODY},
       f.fact_id / 1000000 AS document_id, f.document, f.page, f.quote, f.other_date, f.other_document, f.other_page, f.other_quote
FROM v_contradiction AS f{_PLACES.format(document_id="f.fact_id / 1000000")}
ORDER BY f.date IS NULL, f.date, f.kind, f.fact_id""",
    "gaps": """SELECT kind, missing, organization, body, since, until, found, usual, document, page, quote
FROM v_gap
ORDER BY organization, body, since, document, missing""",
}

-- What changed in the jurisdiction from day to day. Of a risk the scores, or the ratings where there are not both scores. An owner is
-- another only where both are persons, or both posts, that the store knows. A measure is better or worse as the papers say.
-- merged, split, replaced, moved: all that one statement says of it, by the risks that went and those that they went into.
-- newly red, off target: an earlier day rated it otherwise; first rated red, first rated off target: no earlier day rated it.

WITH named AS (
    SELECT l.risk_id, l.risk_observation_id AS id, 'person' AS kind, p.person_id AS holder
    FROM risk_link AS l
    CROSS JOIN person_link AS p ON p.fact_table = 'risk_observation' AND p.fact_id = l.risk_observation_id AND p.field = 'owner'
    WHERE l.jurisdiction_id = :jurisdiction
    UNION ALL
    SELECT l.risk_id, l.risk_observation_id, 'post', p.post_id
    FROM risk_link AS l
    CROSS JOIN post_link AS p ON p.fact_table = 'risk_observation' AND p.fact_id = l.risk_observation_id AND p.field = 'owner'
    WHERE l.jurisdiction_id = :jurisdiction
), owned AS (
    SELECT n.risk_id, n.id, f.owner, m.date, n.holder, lag(f.owner) OVER latest AS owner_before, lag(m.date) OVER latest AS date_before,
           lag(n.holder) OVER latest AS holder_before
    FROM named AS n
    JOIN risk_observation AS f ON f.id = n.id
    JOIN meeting AS m ON m.document_id = f.document_id
    JOIN document AS d ON d.id = f.document_id
    WHERE m.date IS NOT NULL
    WINDOW latest AS (PARTITION BY n.risk_id, n.kind ORDER BY m.date, d.path, n.id)
), measured AS (
    SELECT h.*, coalesce(previous, value_before) AS earlier,
           lag(days_off) OVER (PARTITION BY indicator_id ORDER BY date) AS days_off_before,
           max(CASE WHEN off_target = 0 THEN date END) OVER (PARTITION BY indicator_id ORDER BY date) AS last_on_target
    FROM indicator_history AS h
    WHERE jurisdiction_id = :jurisdiction
), rated AS (
    SELECT h.*, coalesce(score_before, CASE WHEN removed = 1 THEN score END) AS from_score,
           coalesce(rag_before, CASE WHEN removed = 1 THEN rag END) AS from_rag
    FROM risk_history AS h
    WHERE jurisdiction_id = :jurisdiction
), compared AS (
    SELECT r.*, CASE WHEN removed = 1 THEN 'removed' WHEN called_new = 1 THEN 'new' ELSE movement END AS kind,
           CASE WHEN removed = 1 THEN from_score IS NULL ELSE score IS NULL OR (from_score IS NULL AND from_rag IS NOT NULL) END AS by_rating
    FROM rated AS r
    UNION ALL
    SELECT r.*, CASE WHEN rag_before IS NULL THEN 'first rated red' ELSE 'newly red' END, 1 = 1
    FROM rated AS r
    WHERE rag = 'red' AND red_since = date AND removed = 0
), moved AS (
    SELECT 'risk' AS about, risk_id AS thing_id, observation_id AS fact_id, kind,
           CASE WHEN NOT by_rating THEN from_score END AS was, CASE WHEN NOT by_rating AND removed = 0 THEN score END AS is_now,
           CASE WHEN by_rating THEN from_rag END AS was_said, CASE WHEN by_rating AND removed = 0 THEN rag END AS said_now
    FROM compared
    WHERE kind <> 'same'
    UNION ALL
    SELECT 'risk', risk_id, id, 'owner', NULL, NULL, owner_before, owner FROM owned WHERE holder <> holder_before AND date > date_before
    UNION ALL
    SELECT 'measure', indicator_id, observation_id, trend, earlier, value, NULL, NULL FROM measured WHERE trend IN ('worse', 'better')
    UNION ALL
    SELECT 'measure', indicator_id, observation_id, CASE WHEN last_on_target IS NULL THEN 'first rated off target' ELSE 'off target' END,
           earlier, value, NULL, NULL
    FROM measured
    WHERE days_off = 1 AND off_target = 1
    UNION ALL
    SELECT 'measure', indicator_id, observation_id, 'on target', earlier, value, NULL, NULL FROM measured
    WHERE days_off = 0 AND days_off_before > 0
    UNION ALL
    SELECT 'measure', indicator_id, observation_id, 'target moved', target_before, target, NULL, NULL FROM measured WHERE target_moved = 1
), change AS (
    SELECT 'risk_observation' AS fact_table, c.fact_id, c.kind, c.about, k.title AS subject, c.was, c.is_now, c.was_said, c.said_now,
           f.document_id, f.evidence_id
    FROM moved AS c
    JOIN risk AS k ON k.id = c.thing_id
    JOIN risk_observation AS f ON f.id = c.fact_id
    WHERE c.about = 'risk'
    UNION ALL
    SELECT 'risk_observation', s.observation_id, s.kind, 'risk',
           (SELECT group_concat(o.name, '; ')
            FROM (SELECT DISTINCT k.title AS name
                  FROM risk_successor AS r
                  JOIN risk AS k ON k.id = r.risk_id
                  WHERE r.observation_id = s.observation_id AND r.kind = s.kind
                  ORDER BY k.title) AS o),
           NULL, NULL, NULL,
           (SELECT group_concat(n.name, '; ')
            FROM (SELECT DISTINCT coalesce(k.title, nullif(r.successor, '')) AS name
                  FROM risk_successor AS r
                  LEFT JOIN risk AS k ON k.id = r.successor_id
                  WHERE r.observation_id = s.observation_id AND r.kind = s.kind
                  ORDER BY name) AS n),
           f.document_id, f.evidence_id
    FROM (SELECT DISTINCT observation_id, kind FROM risk_successor WHERE jurisdiction_id = :jurisdiction) AS s
    JOIN risk_observation AS f ON f.id = s.observation_id
    UNION ALL
    SELECT 'indicator_observation', c.fact_id, c.kind, c.about, k.name, c.was, c.is_now, c.was_said, c.said_now,
           f.document_id, f.evidence_id
    FROM moved AS c
    JOIN indicator AS k ON k.id = c.thing_id
    JOIN indicator_observation AS f ON f.id = c.fact_id
    WHERE c.about = 'measure'
    UNION ALL
    SELECT 'action_mention', f.id, 'set', 'action', a.owner, NULL, NULL, NULL, l.first_due, f.document_id, f.evidence_id
    FROM action_ledger AS l
    JOIN action AS a ON a.id = l.action_id
    JOIN action_mention AS f ON f.id = a.first_mention_id
    WHERE l.jurisdiction_id = :jurisdiction
    UNION ALL
    SELECT 'action_update', f.id, f.status, 'action', f.matter, NULL, NULL, NULL, f.due, f.document_id, f.evidence_id
    FROM action_update_link AS l
    JOIN action_update AS f ON f.id = l.action_update_id
    WHERE l.jurisdiction_id = :jurisdiction AND f.status IN ('done', 'dropped', 'overdue', 'put off')
)
SELECT c.fact_table, c.fact_id, c.kind, :jurisdiction AS jurisdiction_id, c.evidence_id, m.date, c.about, c.subject,
       CASE WHEN was IS NULL THEN was_said WHEN was = round(was) THEN CAST(CAST(was AS BIGINT) AS TEXT) ELSE CAST(was AS TEXT) END AS was,
       CASE WHEN is_now IS NULL THEN said_now WHEN is_now = round(is_now) THEN CAST(CAST(is_now AS BIGINT) AS TEXT)
            ELSE CAST(is_now AS TEXT) END AS is_now
FROM change AS c
JOIN meeting AS m ON m.document_id = c.document_id

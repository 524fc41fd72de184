-- title: What changed
-- about: Risks that are new, were removed, became worse or better or passed to another owner; measures that became worse or better as the papers say, went off target, came back or were given another target; actions that were set, done, dropped, overdue or put off; between two days, the latest first. An owner is another only where both are persons, or both posts, that the store knows.
-- parameter since: only meetings on this day or later (2024-04-01)
-- parameter until: only meetings on this day or earlier
-- parameter body: only bodies whose name holds this text
-- example: minutebook query changes --between 2024-04-01 2024-06-30

WITH owned AS (
    SELECT o.risk, o.id, o.date, o.owner, lag(o.owner) OVER latest AS owner_before, lag(o.date) OVER latest AS date_before,
           o.holder, lag(o.holder) OVER latest AS holder_before
    FROM (SELECT v.risk_id, v.risk, v.id, v.date, v.document, v.owner, 'person' AS kind, l.person_id AS holder
          FROM v_risk_observation AS v
          JOIN person_link AS l ON l.fact_table = 'risk_observation' AND l.fact_id = v.id AND l.field = 'owner'
          WHERE v.date IS NOT NULL
          UNION ALL
          SELECT v.risk_id, v.risk, v.id, v.date, v.document, v.owner, 'post', l.post_id
          FROM v_risk_observation AS v
          JOIN post_link AS l ON l.fact_table = 'risk_observation' AND l.fact_id = v.id AND l.field = 'owner'
          WHERE v.date IS NOT NULL) AS o
    WINDOW latest AS (PARTITION BY o.risk_id, o.kind ORDER BY o.date, o.document, o.id)
), measured AS (
    SELECT h.*, lag(h.days_off) OVER (PARTITION BY h.indicator_id ORDER BY h.date) AS days_off_before,
           max(CASE WHEN h.off_target = 0 THEN h.date END) OVER (PARTITION BY h.indicator_id ORDER BY h.date) AS last_on_target
    FROM v_indicator_history AS h
), rated AS (
    SELECT h.risk, h.observation_id, CASE WHEN h.removed = 1 THEN 'removed' WHEN h.called_new = 1 THEN 'new' ELSE h.movement END AS change,
           h.score, h.rag, coalesce(h.score_before, CASE WHEN h.removed = 1 THEN h.score END) AS score_before,
           coalesce(h.rag_before, CASE WHEN h.removed = 1 THEN h.rag END) AS rag_before
    FROM v_risk_history AS h
    WHERE h.removed = 1 OR h.called_new = 1 OR h.movement IN ('worse', 'better')
), change AS (  -- of a risk the scores, or the ratings where there are not both scores
    SELECT r.change, 'risk' AS of, r.risk AS what, CASE WHEN r.by_rating = 0 THEN r.score_before END AS was,
           CASE WHEN r.by_rating = 0 AND r.change <> 'removed' THEN r.score END AS is_now,
           CASE WHEN r.by_rating = 1 THEN r.rag_before END AS was_said,
           CASE WHEN r.by_rating = 1 AND r.change <> 'removed' THEN r.rag END AS said_now, r.observation_id AS fact_id
    FROM (SELECT a.*,
                 CASE WHEN change = 'removed' AND score_before IS NULL THEN 1
                      WHEN change <> 'removed' AND (score IS NULL OR (score_before IS NULL AND rag_before IS NOT NULL)) THEN 1
                      ELSE 0 END AS by_rating
          FROM rated AS a) AS r
    UNION ALL
    SELECT 'owner', 'risk', w.risk, NULL, NULL, w.owner_before, w.owner, w.id
    FROM owned AS w
    WHERE w.holder <> w.holder_before AND w.date > w.date_before
    UNION ALL
    SELECT h.trend, 'measure', h.indicator, coalesce(h.previous, h.value_before), h.value, NULL, NULL, h.observation_id
    FROM measured AS h
    WHERE h.trend IN ('worse', 'better')
    UNION ALL
    SELECT 'off target', 'measure', h.indicator, coalesce(h.previous, h.value_before), h.value, NULL, NULL, h.observation_id
    FROM measured AS h
    WHERE h.days_off = 1 AND h.off_target = 1 AND h.last_on_target IS NOT NULL
    UNION ALL
    SELECT 'on target', 'measure', h.indicator, coalesce(h.previous, h.value_before), h.value, NULL, NULL, h.observation_id
    FROM measured AS h
    WHERE h.days_off = 0 AND h.days_off_before > 0
    UNION ALL
    SELECT 'target moved', 'measure', h.indicator, h.target_before, h.target, NULL, NULL, h.observation_id
    FROM measured AS h
    WHERE h.target_moved = 1
), dated AS (
    SELECT c.change, c.of, c.what, c.was, c.is_now, c.was_said, c.said_now, o.id, o.date, o.body, o.organization, o.document, o.page, o.quote
    FROM change AS c
    JOIN v_risk AS o ON o.id = c.fact_id
    WHERE c.of = 'risk'
    UNION ALL
    SELECT c.change, c.of, c.what, c.was, c.is_now, c.was_said, c.said_now, o.id, o.date, o.body, o.organization, o.document, o.page, o.quote
    FROM change AS c
    JOIN v_indicator AS o ON o.id = c.fact_id
    WHERE c.of = 'measure'
    UNION ALL
    SELECT 'set', 'action', l.owner, NULL, NULL, NULL, l.first_due, o.id, o.date, o.body, o.organization, o.document, o.page, o.quote
    FROM v_action_ledger AS l
    JOIN v_action AS o ON o.id = l.first_mention_id
    UNION ALL
    SELECT o.status, 'action', o.matter, NULL, NULL, NULL, o.due, o.id, o.date, o.body, o.organization, o.document, o.page, o.quote
    FROM v_action_update AS o
    JOIN action_update_link AS k ON k.action_update_id = o.id
    WHERE o.status IN ('done', 'dropped', 'overdue', 'put off')
)
SELECT date, change, of, what,
       CASE WHEN was IS NULL THEN was_said WHEN was = round(was) THEN CAST(CAST(was AS BIGINT) AS TEXT) ELSE CAST(was AS TEXT) END AS was,
       CASE WHEN is_now IS NULL THEN said_now WHEN is_now = round(is_now) THEN CAST(CAST(is_now AS BIGINT) AS TEXT)
            ELSE CAST(is_now AS TEXT) END AS is_now,
       body, organization, document, page, quote
FROM dated
WHERE (:since IS NULL OR date >= :since)
  AND (:until IS NULL OR date <= :until)
  AND (:body IS NULL OR lower(body) LIKE '%' || lower(:body) || '%')
ORDER BY date IS NULL, date DESC, of, change, document, id, what

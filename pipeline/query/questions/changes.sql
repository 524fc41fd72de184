-- title: What changed
-- about: Risks that are new, were removed, rose, fell or changed owner, measures that went off target or came back or whose target moved, and actions that were set, done, dropped or put off, between two days, the latest first.
-- parameter since: only meetings on this day or later (2024-04-01)
-- parameter until: only meetings on this day or earlier
-- parameter body: only bodies whose name holds this text
-- example: minutebook query changes --since 2024-04-01

WITH change AS (
    SELECT CASE WHEN h.removed = 1 THEN 'removed' WHEN h.called_new = 1 THEN 'new' ELSE h.movement END AS change, 'risk' AS of, h.risk AS what,
           h.score_before AS was, h.score AS is_now, o.*
    FROM v_risk_history AS h
    JOIN (SELECT id, date, body, organization, document, page, quote FROM v_risk) AS o ON o.id = h.observation_id
    WHERE h.removed = 1 OR h.called_new = 1 OR h.movement IN ('worse', 'better')
    UNION ALL
    SELECT 'owner', 'risk', h.risk, NULL, NULL, o.*
    FROM v_risk_history AS h
    JOIN (SELECT id, date, body, organization, document, page, quote FROM v_risk) AS o ON o.id = h.observation_id
    WHERE lower(h.owner) <> lower(h.owner_before)
    UNION ALL
    SELECT CASE WHEN h.days_off = 1 THEN 'off target' ELSE 'target moved' END, 'measure', h.indicator,
           CASE WHEN h.days_off = 1 THEN h.value_before ELSE h.target_before END, CASE WHEN h.days_off = 1 THEN h.value ELSE h.target END, o.*
    FROM v_indicator_history AS h
    JOIN (SELECT id, date, body, organization, document, page, quote FROM v_indicator) AS o ON o.id = h.observation_id
    WHERE (h.days_off = 1 AND h.off_since = h.date) OR h.target_moved = 1
    UNION ALL
    SELECT 'set', 'action', l.owner, NULL, NULL, o.*
    FROM v_action_ledger AS l
    JOIN (SELECT id, date, body, organization, document, page, quote FROM v_action) AS o ON o.id = l.first_mention_id
    UNION ALL
    SELECT o.status, 'action', o.matter, NULL, NULL, o.id, o.date, o.body, o.organization, o.document, o.page, o.quote
    FROM v_action_update AS o
    JOIN action_update_link AS k ON k.action_update_id = o.id
)
SELECT date, change, of, what, was, is_now, body, organization, document, page, quote
FROM change
WHERE (:since IS NULL OR date >= :since)
  AND (:until IS NULL OR date <= :until)
  AND (:body IS NULL OR lower(body) LIKE '%' || lower(:body) || '%')
ORDER BY date IS NULL, date DESC, of, change, document, id

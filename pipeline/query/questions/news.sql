-- title: What a run brought
-- about: What a governance officer would look at first in the papers of one run of ingest: contradictions, risks that are worse, newly red, new or removed, measures newly off target or off it for three meetings or more, actions overdue at the meetings of these papers, and papers that seem to be read in part only.
-- parameter run = 0: the number of the run (`minutebook query runs`); 0 is the last that read a paper
-- parameter body: only bodies whose name holds this text
-- example: minutebook query news

WITH paper AS (
    SELECT document_id
    FROM run_document
    WHERE outcome <> 'unreadable'
      AND run_id = CASE WHEN :run > 0 THEN :run ELSE (SELECT max(run_id) FROM run_document WHERE outcome <> 'unreadable') END
), met AS (
    SELECT DISTINCT v.organization_id, v.date
    FROM paper AS p
    JOIN event_paper AS k ON k.document_id = p.document_id
    JOIN event AS v ON v.id = k.event_id
), risk_news AS (
    SELECT CASE WHEN h.removed = 1 THEN 'removed'
                WHEN h.movement = 'worse' THEN 'worse'
                WHEN h.rag = 'red' AND h.red_since = h.date THEN 'newly red'
                WHEN h.called_new = 1 THEN 'new' END AS news,
           k.title AS what, h.score_before AS was, h.score AS is_now, h.observation_id
    FROM paper AS p
    CROSS JOIN risk_observation AS o ON o.document_id = p.document_id
    CROSS JOIN risk_history AS h ON h.observation_id = o.id
    JOIN risk AS k ON k.id = h.risk_id
), measure_news AS (
    SELECT CASE WHEN h.days_off = 1 THEN 'off target' ELSE 'still off target' END AS news, k.name AS what,
           h.value_before AS was, h.value AS is_now, h.observation_id
    FROM paper AS p
    CROSS JOIN indicator_observation AS o ON o.document_id = p.document_id
    CROSS JOIN indicator_history AS h ON h.observation_id = o.id
    JOIN indicator AS k ON k.id = h.indicator_id
    WHERE h.off_target = 1 AND (h.days_off = 1 OR h.days_off >= 3)
), story AS (
    SELECT 1 AS place, 'contradiction' AS news, c.kind AS of, c.subject AS what, c.other AS was, c.stated AS is_now,
           c.date, m.body, m.organization, m.document, e.page, e.exact AS quote, c.fact_id AS id
    FROM paper AS p
    JOIN evidence AS e ON e.document_id = p.document_id
    JOIN contradiction AS c ON c.evidence_id = e.id
    JOIN v_meeting AS m ON m.document_id = p.document_id
    UNION ALL
    SELECT CASE r.news WHEN 'worse' THEN 2 WHEN 'newly red' THEN 3 WHEN 'new' THEN 7 ELSE 8 END, r.news, 'risk', r.what, r.was, r.is_now,
           o.date, o.body, o.organization, o.document, o.page, o.quote, o.id
    FROM risk_news AS r
    CROSS JOIN v_risk AS o ON o.id = r.observation_id
    WHERE r.news IS NOT NULL
    UNION ALL
    SELECT CASE r.news WHEN 'off target' THEN 4 ELSE 5 END, r.news, 'measure', r.what, r.was, r.is_now,
           o.date, o.body, o.organization, o.document, o.page, o.quote, o.id
    FROM measure_news AS r
    CROSS JOIN v_indicator AS o ON o.id = r.observation_id
    UNION ALL
    SELECT 6, 'overdue', 'action', l.owner, NULL, NULL, o.date, o.body, o.organization, o.document, o.page, o.quote, o.id
    FROM met AS m
    JOIN v_action_ledger AS l ON l.organization_id = m.organization_id AND l.latest_meeting = m.date
    JOIN v_action AS o ON o.id = l.first_mention_id
    WHERE l.state = 'overdue'
    UNION ALL
    SELECT 9, CASE g.kind WHEN 'unread' THEN 'item not read' ELSE 'read in part' END, 'paper', g.missing, g.usual, g.found,
           g.until, d.body, d.organization, d.document, e.page, e.exact, g.document_id
    FROM paper AS p
    CROSS JOIN gap AS g ON g.document_id = p.document_id AND g.kind IN ('unread', 'little')
    JOIN v_meeting AS d ON d.document_id = g.document_id
    LEFT JOIN evidence AS e ON e.id = g.evidence_id
)
SELECT news, of, what, was, is_now, date, body, organization, document, page, quote
FROM story
WHERE (:body IS NULL OR body LIKE '%' || :body || '%')
ORDER BY place, date IS NULL, date DESC, document, id

-- title: What a run brought
-- about: What a governance officer would look at first in the papers of one run of ingest: contradictions, risks that are worse, newly or for the first time rated red, new, merged, split or removed, measures newly or for the first time rated off target, those off it for three meetings or more, actions overdue at the meetings of these papers, and papers that seem to be read in part only.
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
), worth AS (  -- the changes that are news; of those of one thing that one fact shows, the first
    SELECT 2 AS place, 'risk' AS about, 'worse' AS kind
    UNION ALL SELECT 3, 'risk', 'newly red'
    UNION ALL SELECT 4, 'measure', 'off target'
    UNION ALL SELECT 7, 'risk', 'first rated red'
    UNION ALL SELECT 8, 'risk', 'merged'
    UNION ALL SELECT 9, 'risk', 'split'
    UNION ALL SELECT 10, 'risk', 'replaced'
    UNION ALL SELECT 11, 'risk', 'moved'
    UNION ALL SELECT 12, 'risk', 'new'
    UNION ALL SELECT 13, 'measure', 'first rated off target'
    UNION ALL SELECT 14, 'risk', 'removed'
), changed AS (
    SELECT w.place, c.kind, c.about, c.subject, c.was, c.is_now, c.evidence_id, c.fact_id,
           row_number() OVER (PARTITION BY c.fact_table, c.fact_id, c.subject ORDER BY w.place) AS told
    FROM paper AS p
    CROSS JOIN evidence AS e ON e.document_id = p.document_id
    CROSS JOIN change AS c ON c.evidence_id = e.id
    JOIN worth AS w ON w.about = c.about AND w.kind = c.kind
), story AS (
    SELECT 1 AS place, 'contradiction' AS news, c.kind AS of, c.subject AS what, c.other AS was, c.stated AS is_now, NULL AS was_said,
           NULL AS said_now, e.document_id, e.id AS evidence_id, c.fact_id AS id
    FROM paper AS p
    CROSS JOIN evidence AS e ON e.document_id = p.document_id
    CROSS JOIN contradiction AS c ON c.evidence_id = e.id
    UNION ALL
    SELECT c.place, c.kind, c.about, c.subject, NULL, NULL, c.was, c.is_now, e.document_id, e.id, c.fact_id
    FROM changed AS c
    JOIN evidence AS e ON e.id = c.evidence_id
    WHERE c.told = 1
    UNION ALL
    SELECT 5, 'still off target', 'measure', k.name, h.value_before, h.value, NULL, NULL, o.document_id, o.evidence_id, o.id
    FROM paper AS p
    CROSS JOIN indicator_observation AS o ON o.document_id = p.document_id
    CROSS JOIN indicator_history AS h ON h.observation_id = o.id
    JOIN indicator AS k ON k.id = h.indicator_id
    WHERE h.off_target = 1 AND h.days_off >= 3
    UNION ALL
    SELECT 6, 'overdue', 'action', l.owner, NULL, NULL, NULL, NULL, o.document_id, o.evidence_id, o.id
    FROM met AS m
    JOIN v_action_ledger AS l ON l.organization_id = m.organization_id AND l.latest_meeting = m.date
    JOIN action_mention AS o ON o.id = l.first_mention_id
    WHERE l.state = 'overdue'
    UNION ALL
    SELECT 15, CASE g.kind WHEN 'unread' THEN 'item not read' ELSE 'read in part' END, 'paper', g.missing, g.usual, g.found, NULL, NULL,
           g.document_id, g.evidence_id, g.document_id
    FROM paper AS p
    CROSS JOIN gap AS g ON g.document_id = p.document_id AND g.kind IN ('unread', 'little')
)
SELECT s.news, s.of, s.what,
       CASE WHEN s.was IS NULL THEN s.was_said WHEN s.was = round(s.was) THEN CAST(CAST(s.was AS BIGINT) AS TEXT)
            ELSE CAST(s.was AS TEXT) END AS was,
       CASE WHEN s.is_now IS NULL THEN s.said_now WHEN s.is_now = round(s.is_now) THEN CAST(CAST(s.is_now AS BIGINT) AS TEXT)
            ELSE CAST(s.is_now AS TEXT) END AS is_now,
       m.date, m.body, m.organization, m.document, e.page, e.exact AS quote
FROM story AS s
JOIN v_meeting AS m ON m.document_id = s.document_id
LEFT JOIN evidence AS e ON e.id = s.evidence_id
WHERE (:body IS NULL OR m.body LIKE '%' || :body || '%')
ORDER BY s.place, m.date IS NULL, m.date DESC, m.document, s.id

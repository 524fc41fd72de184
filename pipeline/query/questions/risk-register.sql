-- title: The register of risks
-- about: Each risk that papers speak of as the latest of them leaves it, the worst first: score, rating, movement, since when it has been red, under how many titles; what became of those that were removed, merged, split or replaced, last.
-- parameter title: only risks whose title or reference, now or ever, holds this text
-- parameter rag: red, amber, yellow or green
-- parameter body: only bodies whose name holds this text
-- example: minutebook query risk-register --rag red

WITH listed AS (
    SELECT s.*
    FROM v_risk_state AS s
    CROSS JOIN meeting AS m ON m.document_id = s.observation_id / 1000000
    WHERE (:title IS NULL OR s.risk_id IN (
              SELECT a.risk_id FROM risk_alias AS a
              WHERE a.title LIKE '%' || :title || '%' OR lower(a.reference) = lower(:title)))
      AND (:rag IS NULL OR s.rag = lower(:rag))
      AND (:body IS NULL OR m.body LIKE '%' || :body || '%')
      -- what v_risk leaves out, without a look at the row of each paper, which is long
      AND NOT EXISTS (SELECT 1 FROM superseded_document AS d WHERE d.document_id = m.document_id)
      AND NOT EXISTS (SELECT 1 FROM event_paper AS p WHERE p.document_id = m.document_id AND p.superseded_by IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'risk_observation' AND r.fact_id = s.observation_id)
    ORDER BY s.removed_on IS NOT NULL OR s.became IS NOT NULL, s.score IS NULL, s.score DESC, s.rag IS NULL, s.risk, s.risk_id
    LIMIT coalesce(:most, 9223372036854775807)
)
SELECT s.risk, s.reference, s.rag, s.score, s.movement, s.red_since, s.days_at_red, s.owner, s.first_seen, s.last_seen, s.removed_on,
       s.became, s.successors, s.names, o.body, o.organization, o.document, o.page, o.quote
FROM listed AS s
CROSS JOIN v_risk AS o ON o.id = s.observation_id
ORDER BY s.removed_on IS NOT NULL OR s.became IS NOT NULL, s.score IS NULL, s.score DESC, s.rag IS NULL, s.risk, s.risk_id

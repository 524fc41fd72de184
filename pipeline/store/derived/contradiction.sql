-- What the jurisdiction's papers state of risks and measures that another of them gainsays.
-- previous score, previous value: unlike what the body's last meeting was told, and not said to be of another year; where several papers
-- of a day speak of the thing, the words are those that state the previous figure. removed: a risk called removed, and rated by the next
-- paper of the same body that says how it stands, without being called new.

SELECT 'previous score' AS kind, 'risk_observation' AS fact_table, f.id AS fact_id, :jurisdiction AS jurisdiction_id, f.evidence_id,
       o.evidence_id AS other_evidence_id, h.date, k.title AS subject, h.previous_score AS stated, h.score_before AS other
FROM risk_history AS h
JOIN risk AS k ON k.id = h.risk_id
JOIN risk_observation AS f
    ON f.id = (SELECT q.id
               FROM risk_link AS l
               JOIN risk_observation AS q ON q.id = l.risk_observation_id
               JOIN meeting AS m ON m.document_id = q.document_id
               JOIN document AS d ON d.id = q.document_id
               WHERE l.risk_id = h.risk_id AND m.date = h.date AND q.previous_score = h.previous_score
               ORDER BY q.score IS NULL, q.rag IS NULL, d.sha256, q.id
               LIMIT 1)
JOIN evidence AS w ON w.id = f.evidence_id
JOIN event_paper AS p ON p.document_id = f.document_id
JOIN risk_history AS b ON b.risk_id = h.risk_id AND b.date = h.scored_before_on
JOIN risk_observation AS o ON o.id = b.observation_id
WHERE h.jurisdiction_id = :jurisdiction AND h.previous_score <> h.score_before AND lower(w.exact) NOT LIKE '%year%'
  AND h.scored_before_on = (SELECT max(e.date) FROM event AS e WHERE e.organization_id = p.organization_id AND e.date < h.date)
UNION ALL
SELECT 'previous value', 'indicator_observation', f.id, :jurisdiction, f.evidence_id, o.evidence_id, h.date, k.name, h.previous,
       h.value_before
FROM indicator_history AS h
JOIN indicator AS k ON k.id = h.indicator_id
JOIN indicator_observation AS f
    ON f.id = (SELECT q.id
               FROM indicator_link AS l
               JOIN indicator_observation AS q ON q.id = l.indicator_observation_id
               JOIN meeting AS m ON m.document_id = q.document_id
               JOIN document AS d ON d.id = q.document_id
               WHERE l.indicator_id = h.indicator_id AND m.date = h.date AND q.previous = h.previous
               ORDER BY q.value IS NULL, d.sha256, q.id
               LIMIT 1)
JOIN evidence AS w ON w.id = f.evidence_id
JOIN event_paper AS p ON p.document_id = f.document_id
JOIN indicator_history AS b ON b.indicator_id = h.indicator_id AND b.date = h.valued_before_on
JOIN indicator_observation AS o ON o.id = b.observation_id
WHERE h.jurisdiction_id = :jurisdiction AND h.previous <> h.value_before AND lower(w.exact) NOT LIKE '%year%'
  AND h.valued_before_on = (SELECT max(e.date) FROM event AS e WHERE e.organization_id = p.organization_id AND e.date < h.date)
UNION ALL
SELECT 'removed', 'risk_observation', f.id, :jurisdiction, f.evidence_id, o.evidence_id, h.date, k.title, h.score, NULL
FROM risk_history AS h
JOIN risk AS k ON k.id = h.risk_id
JOIN risk_observation AS f ON f.id = h.observation_id
JOIN risk_history AS b ON b.risk_id = h.risk_id
    AND b.date = (SELECT max(c.date) FROM risk_history AS c
                  WHERE c.risk_id = h.risk_id AND c.date < h.date
                    AND (c.score IS NOT NULL OR c.rag IS NOT NULL OR c.removed = 1 OR c.called_new = 1))
JOIN risk_observation AS o
    ON o.id = (SELECT q.id
               FROM risk_link AS l
               JOIN risk_observation AS q ON q.id = l.risk_observation_id
               JOIN meeting AS m ON m.document_id = q.document_id
               JOIN document AS d ON d.id = q.document_id
               WHERE l.risk_id = b.risk_id AND m.date = b.date AND q.change = 'removed'
               ORDER BY d.sha256, q.id
               LIMIT 1)
JOIN event_paper AS p ON p.document_id = f.document_id
JOIN event_paper AS u ON u.document_id = o.document_id AND u.organization_id = p.organization_id
WHERE h.jurisdiction_id = :jurisdiction AND (h.score IS NOT NULL OR h.rag IS NOT NULL) AND h.called_new = 0 AND h.removed = 0
  AND b.change = 'removed'

-- title: One risk over time
-- about: Each day on which papers speak of the risks whose title or reference, now or ever, holds a text, the earliest first: score and rating, those stated before, the movement, what became of the risk or which others went into it, since when and for how many days of meetings it has been red.
-- parameter title: a part of a title, or a reference
-- parameter body: only bodies whose name holds this text
-- example: minutebook query risk-history "school places"

SELECT h.date, k.title AS risk, h.rag, h.score, h.score_before, h.movement, h.red_since, h.days_at_red, o.owner, o.change,
       h.became, h.successors, h.predecessors, o.previous_score, o.score_kind, o.reference, o.title, o.body, o.organization, o.document, o.page, o.quote
FROM risk AS k
CROSS JOIN risk_history AS h ON h.risk_id = k.id
CROSS JOIN v_risk AS o ON o.id = h.observation_id
WHERE (:title IS NULL OR k.id IN (
          SELECT a.risk_id FROM risk_alias AS a
          WHERE a.title LIKE '%' || :title || '%' OR lower(a.reference) = lower(:title)))
  AND (:body IS NULL OR o.body LIKE '%' || :body || '%')
ORDER BY k.title, k.id, h.date

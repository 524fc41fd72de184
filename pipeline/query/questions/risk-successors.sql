-- title: What became of risks
-- about: What papers say became of risks, the latest first: merged with others, split, replaced by another or moved to another register. `successor` is as printed, `successor_risk` the risk that this means, as its latest paper calls it.
-- parameter title: only where the title or reference of either risk, now or ever, holds this text
-- parameter body: only bodies whose name holds this text
-- example: minutebook query risk-successors

SELECT s.date, s.risk, s.kind AS became, s.successor, s.successor_risk, s.body, s.organization, s.document, s.page, s.quote
FROM v_risk_successor AS s
WHERE (:title IS NULL OR EXISTS (
          SELECT 1 FROM risk_alias AS a
          WHERE a.risk_id IN (s.risk_id, s.successor_id)
            AND (a.title LIKE '%' || :title || '%' OR lower(a.reference) = lower(:title))))
  AND (:body IS NULL OR s.body LIKE '%' || :body || '%')
ORDER BY s.date DESC, s.document, s.observation_id, s.risk, s.kind, s.successor

-- title: Measures off target
-- about: Measures that a paper rates red, amber or yellow, or says are below target and does not rate green; the latest meeting first. A measure said to be above target counts only by its rating, as above may be good.
-- parameter name: only measures whose name holds this text
-- parameter body: only bodies whose name holds this text
-- parameter since: only meetings on this day or later (2024-04-01)
-- parameter until: only meetings on this day or earlier
-- example: minutebook query off-target --body Scrutiny

SELECT date, body, name, value, unit, target, rag, versus_target, trend, period, organization, document, page, quote
FROM v_by_day CROSS JOIN v_indicator
WHERE document_id = paper
  AND (rag IN ('red', 'amber', 'yellow') OR (versus_target = 'below' AND rag IS NULL))
  AND (:name IS NULL OR name LIKE '%' || :name || '%')
  AND (:body IS NULL OR body LIKE '%' || :body || '%')
  AND (:since IS NULL OR day >= :since)
  AND (:until IS NULL OR day <= :until)
ORDER BY day DESC, document, id

-- title: Measures
-- about: What papers say of measures of performance, activity and finance, the latest meeting first.
-- parameter name: only measures whose name holds this text
-- parameter rag: red, amber, yellow or green
-- parameter body: only bodies whose name holds this text
-- parameter since: only meetings on this day or later (2024-04-01)
-- parameter until: only meetings on this day or earlier
-- example: minutebook query indicators --name recycling

SELECT date, body, name, value, unit, target, previous, rag, versus_target, trend, direction, period,
       organization, document, page, quote
FROM v_by_day CROSS JOIN v_indicator
WHERE document_id = paper
  AND (:name IS NULL OR name LIKE '%' || :name || '%')
  AND (:rag IS NULL OR rag = lower(:rag))
  AND (:body IS NULL OR body LIKE '%' || :body || '%')
  AND (:since IS NULL OR day >= :since)
  AND (:until IS NULL OR day <= :until)
ORDER BY day DESC, document, id

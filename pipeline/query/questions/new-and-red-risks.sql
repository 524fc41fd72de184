-- title: New and red risks
-- about: Risks that a paper calls new or rates red, the latest meeting first.
-- parameter body: only bodies whose name holds this text
-- parameter since: only meetings on this day or later (2024-04-01)
-- parameter until: only meetings on this day or earlier
-- example: minutebook query new-and-red-risks --since 2024-04-01

SELECT date, body, title, reference, rag, score, previous_score, change, owner, organization, document, page, quote
FROM v_by_day CROSS JOIN v_risk
WHERE document_id = paper
  AND (rag = 'red' OR change = 'new')
  AND (:body IS NULL OR body LIKE '%' || :body || '%')
  AND (:since IS NULL OR day >= :since)
  AND (:until IS NULL OR day <= :until)
ORDER BY day DESC, document, id

-- title: Percentages
-- about: Every percentage that is printed, with the words around it, the latest meeting first.
-- parameter body: only bodies whose name holds this text
-- parameter since: only meetings on this day or later (2024-04-01)
-- parameter until: only meetings on this day or earlier
-- example: minutebook query percentages --body Scrutiny

SELECT date, body, value, high, comparator, item,
       (SELECT e.prefix || e.exact || e.suffix FROM evidence AS e WHERE e.id = evidence_id) AS around,
       organization, document, page, quote
FROM v_by_day CROSS JOIN v_percentage
WHERE document_id = paper
  AND (:body IS NULL OR body LIKE '%' || :body || '%')
  AND (:since IS NULL OR day >= :since)
  AND (:until IS NULL OR day <= :until)
ORDER BY day DESC, document, id

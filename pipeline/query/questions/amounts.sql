-- title: Sums of money
-- about: Every sum of money of at least so much, with the words around it, the largest first.
-- parameter least = 0: the smallest sum to list
-- parameter body: only bodies whose name holds this text
-- parameter since: only meetings on this day or later (2024-04-01)
-- parameter until: only meetings on this day or earlier
-- example: minutebook query amounts 1000000

SELECT date, body, value, currency, item,
       (SELECT e.prefix || e.exact || e.suffix FROM evidence AS e WHERE e.id = evidence_id) AS around,
       organization, document, page, quote
FROM v_amount
WHERE value >= :least
  AND (:body IS NULL OR body LIKE '%' || :body || '%')
  AND (:since IS NULL OR date >= :since)
  AND (:until IS NULL OR date <= :until)
ORDER BY value DESC, date DESC, document, id

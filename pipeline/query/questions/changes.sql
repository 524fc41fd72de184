-- title: What changed
-- about: Risks that are new, were removed, became worse or better, turned red (or were red when first rated) or passed to another owner; measures that became worse or better as the papers say, went off target (or were off it when first rated), came back or were given another target; actions that were set, done, dropped, overdue or put off; between two days, the latest first. An owner is another only where both are persons, or both posts, that the store knows.
-- parameter since: only meetings on this day or later (2024-04-01)
-- parameter until: only meetings on this day or earlier
-- parameter body: only bodies whose name holds this text
-- example: minutebook query changes --between 2024-04-01 2024-06-30

SELECT date, change, of, what, was, is_now, body, organization, document, page, quote
FROM v_change
WHERE (:since IS NULL OR date >= :since)
  AND (:until IS NULL OR date <= :until)
  AND (:body IS NULL OR body LIKE '%' || :body || '%')
ORDER BY date DESC, of, change, document, fact_id, what

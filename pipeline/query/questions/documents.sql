-- title: Supporting documents
-- about: Documents that papers list as attached, the latest meeting first.
-- parameter title: only titles that hold this text
-- parameter body: only bodies whose name holds this text
-- parameter since: only meetings on this day or later (2024-04-01)
-- parameter until: only meetings on this day or earlier
-- example: minutebook query documents scorecard

SELECT date, body, title, format, size_kb, item, organization, document, page, quote
FROM v_by_day CROSS JOIN v_event_document
WHERE document_id = paper
  AND (:title IS NULL OR title LIKE '%' || :title || '%')
  AND (:body IS NULL OR body LIKE '%' || :body || '%')
  AND (:since IS NULL OR day >= :since)
  AND (:until IS NULL OR day <= :until)
ORDER BY day DESC, document, id

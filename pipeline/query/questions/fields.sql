-- title: Fields of cover sheets
-- about: The labelled fields of cover sheets.
-- parameter label: only labels that hold this text
-- parameter body: only bodies whose name holds this text
-- parameter since: only meetings on this day or later (2024-04-01)
-- parameter until: only meetings on this day or earlier
-- example: minutebook query fields author

SELECT date, body, label, value, organization, document, page, quote
FROM v_by_day CROSS JOIN v_cover_field
WHERE document_id = paper
  AND (:label IS NULL OR label LIKE '%' || :label || '%')
  AND (:body IS NULL OR body LIKE '%' || :body || '%')
  AND (:since IS NULL OR day >= :since)
  AND (:until IS NULL OR day <= :until)
ORDER BY day DESC, document, id

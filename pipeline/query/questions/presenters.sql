-- title: Who presented what
-- about: Who presented, introduced or took the meeting through an item, the latest meeting first.
-- parameter name: only names or posts that hold this text
-- parameter body: only bodies whose name holds this text
-- parameter since: only meetings on this day or later (2024-04-01)
-- parameter until: only meetings on this day or earlier
-- example: minutebook query presenters --since 2024-01-01

SELECT date, body, name, role, item_title, organization, document, page, quote
FROM v_by_day CROSS JOIN v_presenter
WHERE document_id = paper
  AND (:name IS NULL OR name LIKE '%' || :name || '%' OR role LIKE '%' || :name || '%')
  AND (:body IS NULL OR body LIKE '%' || :body || '%')
  AND (:since IS NULL OR day >= :since)
  AND (:until IS NULL OR day <= :until)
ORDER BY day DESC, document, id

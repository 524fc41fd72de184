-- title: People
-- about: People as printed, with attendance, the latest meeting first.
-- parameter name: only names that hold this text
-- parameter kind: councillor, officer or external
-- parameter body: only bodies whose name holds this text
-- parameter since: only meetings on this day or later (2024-04-01)
-- parameter until: only meetings on this day or earlier
-- example: minutebook query people --kind councillor

SELECT date, body, name, role, kind, attendance, organization, document, page, quote
FROM v_by_day CROSS JOIN v_person
WHERE document_id = paper
  AND (:name IS NULL OR name LIKE '%' || :name || '%')
  AND (:kind IS NULL OR kind = lower(:kind))
  AND (:body IS NULL OR body LIKE '%' || :body || '%')
  AND (:since IS NULL OR day >= :since)
  AND (:until IS NULL OR day <= :until)
ORDER BY day DESC, document, id

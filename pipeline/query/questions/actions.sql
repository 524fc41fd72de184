-- title: Actions
-- about: What somebody promised or was asked to do, the latest meeting first.
-- parameter owner: only owners whose name or post holds this text
-- parameter body: only bodies whose name holds this text
-- parameter since: only meetings on this day or later (2024-04-01)
-- parameter until: only meetings on this day or earlier
-- example: minutebook query actions --owner clerk

SELECT date, body, owner, due, due_text, item, organization, document, page, quote
FROM v_by_day CROSS JOIN v_action
WHERE document_id = paper
  AND (:owner IS NULL OR owner LIKE '%' || :owner || '%')
  AND (:body IS NULL OR body LIKE '%' || :body || '%')
  AND (:since IS NULL OR day >= :since)
  AND (:until IS NULL OR day <= :until)
ORDER BY day DESC, document, id

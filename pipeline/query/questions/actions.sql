-- title: Actions
-- about: What somebody promised or was asked to do, the latest meeting first.
-- parameter owner: only owners whose name or post holds this text
-- parameter body: only bodies whose name holds this text
-- parameter since: only meetings on this day or later (2024-04-01)
-- parameter until: only meetings on this day or earlier
-- example: minutebook query actions --owner clerk

SELECT date, body, owner, due, due_text, item, organization, document, page, quote
FROM v_action
WHERE (:owner IS NULL OR lower(owner) LIKE '%' || lower(:owner) || '%')
  AND (:body IS NULL OR lower(body) LIKE '%' || lower(:body) || '%')
  AND (:since IS NULL OR date >= :since)
  AND (:until IS NULL OR date <= :until)
ORDER BY date IS NULL, date DESC, document, id

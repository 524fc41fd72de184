-- title: Decisions
-- about: What bodies decided, the latest meeting first.
-- parameter kind: noted, approved, agreed, resolved, recommended, deferred, referred, appointed, rejected, received or confirmed
-- parameter body: only bodies whose name holds this text
-- parameter since: only meetings on this day or later (2024-04-01)
-- parameter until: only meetings on this day or earlier
-- example: minutebook query decisions --kind approved

SELECT date, body, item_number, item, kind, organization, document, page, quote
FROM v_by_day CROSS JOIN v_decision
WHERE document_id = paper
  AND (:kind IS NULL OR kind = lower(:kind))
  AND (:body IS NULL OR body LIKE '%' || :body || '%')
  AND (:since IS NULL OR day >= :since)
  AND (:until IS NULL OR day <= :until)
ORDER BY day DESC, document, id

-- title: What seems to be missing
-- about: Meetings missing in a body's rhythm (found and usual are days between two meetings), and papers that yielded far less than their like (found and usual are facts).
-- parameter kind: meeting or little
-- parameter body: only bodies whose name holds this text
-- example: minutebook query gaps

SELECT kind, since, until, found, usual, body, organization, document
FROM v_gap
WHERE (:kind IS NULL OR kind = lower(:kind))
  AND (:body IS NULL OR lower(body) LIKE '%' || lower(:body) || '%')
ORDER BY until IS NULL, until DESC, organization, body, kind, document

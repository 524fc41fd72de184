-- title: What seems to be missing
-- about: Meetings missing in a body's rhythm (found and usual are days between two meetings), items left out in a paper's numbers, items whose number is printed but that were not read, and papers that yielded far less than their like (found and usual are facts or agenda items). The words are those of the item after the gap.
-- parameter kind: meeting, item, unread or little
-- parameter body: only bodies whose name holds this text
-- parameter since: only meetings on this day or later (2024-04-01)
-- example: minutebook query gaps --kind meeting

SELECT kind, missing, since, until, found, usual, body, organization, document, page, quote
FROM v_gap
WHERE (:kind IS NULL OR kind = lower(:kind))
  AND (:body IS NULL OR body LIKE '%' || :body || '%' OR organization LIKE '%' || :body || '%')
  AND (:since IS NULL OR until >= :since)
ORDER BY until DESC, organization, body, kind, document, missing

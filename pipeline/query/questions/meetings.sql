-- title: Meetings
-- about: The papers of the store by meeting, the latest first, with how much each states.
-- parameter body: only bodies whose name holds this text
-- parameter since: only meetings on this day or later (2024-04-01)
-- parameter until: only meetings on this day or earlier
-- example: minutebook query meetings --since 2024-01-01

SELECT m.date, m.start_time, m.end_time, m.body, m.organization, m.location, m.kind, m.status, m.pages, m.words,
       (SELECT count(*) FROM agenda_item AS i WHERE i.document_id = m.document_id) AS items,
       (SELECT count(*) FROM (SELECT f.id FROM v_fact AS f WHERE f.document_id = m.document_id LIMIT 1000000) AS f) AS facts,
       m.document
FROM v_by_day CROSS JOIN v_meeting AS m
WHERE document_id = paper
  AND (:body IS NULL OR body LIKE '%' || :body || '%')
  AND (:since IS NULL OR day >= :since)
  AND (:until IS NULL OR day <= :until)
ORDER BY day DESC, m.document

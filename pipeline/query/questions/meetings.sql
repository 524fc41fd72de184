-- title: Meetings
-- about: The papers of the store by meeting, the latest first, with how much each states.
-- parameter body: only bodies whose name holds this text
-- parameter since: only meetings on this day or later (2024-04-01)
-- parameter until: only meetings on this day or earlier
-- example: minutebook query meetings --since 2024-01-01

SELECT m.date, m.start_time, m.end_time, m.body, m.organization, m.location, m.kind, m.status, m.pages, m.words,
       (SELECT count(*) FROM agenda_item AS i WHERE i.document_id = m.document_id) AS items,
       (SELECT count(*) FROM v_fact AS f WHERE f.document_id = m.document_id) AS facts,
       m.document
FROM v_meeting AS m
WHERE (:body IS NULL OR lower(body) LIKE '%' || lower(:body) || '%')
  AND (:since IS NULL OR date >= :since)
  AND (:until IS NULL OR date <= :until)
ORDER BY m.date IS NULL, m.date DESC, m.document

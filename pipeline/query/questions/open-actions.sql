-- title: Open actions
-- about: Actions that each body's latest meeting set, and earlier ones that fall due on that day or later. Papers do not always say when an action is closed: an older one without a date is in `actions` only.
-- parameter owner: only owners whose name or post holds this text
-- parameter body: only bodies whose name holds this text
-- example: minutebook query open-actions --owner head

WITH latest AS (
    SELECT organization, body, max(date) AS day FROM v_meeting WHERE kind IN ('minutes', 'agenda_item') GROUP BY organization, body
)
SELECT a.date, a.body, a.owner, a.due, a.due_text, a.item, a.organization, a.document, a.page, a.quote
FROM v_action AS a
JOIN latest AS l ON l.organization IS a.organization AND l.body IS a.body
WHERE (a.date IS l.day OR a.due >= l.day)
  AND (:owner IS NULL OR lower(a.owner) LIKE '%' || lower(:owner) || '%')
  AND (:body IS NULL OR lower(a.body) LIKE '%' || lower(:body) || '%')
ORDER BY a.due IS NULL, a.due, a.date DESC, a.document, a.id

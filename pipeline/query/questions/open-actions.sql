-- title: Open actions
-- about: Actions that no paper calls done or dropped, and that the body's latest meeting set or spoke of, or that fall due on that day or later; overdue ones among them. One of which nobody speaks any more is in `action-ledger` only, as papers do not always say when an action is closed.
-- parameter owner: only owners whose name or post holds this text
-- parameter body: only bodies whose name holds this text
-- example: minutebook query open-actions --owner head

SELECT l.state, l.owner, l.due, f.due_text, l.set_on, l.last_told, f.item, f.body, f.organization, f.document, f.page, f.quote
FROM v_action_ledger AS l
CROSS JOIN v_action AS f ON f.id = l.first_mention_id
WHERE (l.status IS NULL OR l.status NOT IN ('done', 'dropped'))
  AND (l.meetings_since = 0 OR l.due >= l.latest_meeting OR l.latest_meeting IS NULL)
  AND (:owner IS NULL OR l.owner LIKE '%' || :owner || '%')
  AND (:body IS NULL OR f.body LIKE '%' || :body || '%')
ORDER BY l.due NULLS LAST, l.set_on DESC, f.document, f.id

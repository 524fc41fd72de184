-- title: The ledger of actions
-- about: Each action from the meeting that set it, with what later papers report: state (open, overdue, stale, done or dropped), the date it is due now and how often and by how many days it was put off; the latest due first. Overdue, stale and age are reckoned to the body's latest meeting.
-- parameter state: open, overdue, stale, done or dropped
-- parameter owner: only owners whose name or post holds this text
-- parameter body: only bodies whose name holds this text
-- parameter since: only actions set on this day or later (2024-04-01)
-- example: minutebook query action-ledger --state overdue

SELECT l.state, l.owner, l.due, l.set_on, l.age_days, l.times_put_off, l.first_due, l.slippage_days, l.status, l.status_on, l.last_told,
       l.meetings_since, f.item, f.body, f.organization, f.document, f.page, f.quote
FROM v_action_ledger AS l
CROSS JOIN v_action AS f ON f.id = l.first_mention_id
WHERE (:state IS NULL OR l.state = lower(:state))
  AND (:owner IS NULL OR l.owner LIKE '%' || :owner || '%')
  AND (:body IS NULL OR f.body LIKE '%' || :body || '%')
  AND (:since IS NULL OR l.set_on >= :since)
ORDER BY l.due DESC NULLS LAST, l.set_on DESC NULLS LAST, f.document, f.id

-- title: Measures long off target
-- about: Measures that are off target at their latest meeting and have been for at least so many meetings that rate them, the longest first.
-- parameter meetings = 2: for at least so many meetings
-- parameter name: only measures whose name, now or ever, holds this text
-- parameter body: only bodies whose name holds this text
-- example: minutebook query long-off-target --meetings 3

SELECT h.indicator, h.off_since, h.days_off AS meetings, h.date, h.value, h.unit, h.target, h.rag, h.target_moved, o.body, o.organization,
       o.document, o.page, o.quote
FROM v_indicator_history AS h
CROSS JOIN v_indicator AS o ON o.id = h.observation_id
WHERE h.latest = 1 AND h.days_off >= :meetings
  AND (:name IS NULL OR h.indicator_id IN (
          SELECT a.indicator_id FROM indicator_alias AS a WHERE a.name LIKE '%' || :name || '%'))
  AND (:body IS NULL OR o.body LIKE '%' || :body || '%')
ORDER BY h.days_off DESC, h.off_since, h.indicator, h.indicator_id

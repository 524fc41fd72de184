-- title: One measure over time
-- about: Each day on which papers speak of the measures whose name, now or ever, holds a text, the earliest first: value, target and rating, the change since the last value and since the first, whether the target moved, since when and for how many meetings it has been off target.
-- parameter name: a part of the measure's name
-- parameter body: only bodies whose name holds this text
-- example: minutebook query indicator-history "calls answered"

SELECT h.date, k.name AS indicator, h.value, h.unit, h.target, h.rag, h.short_change, h.long_change, h.off_since, h.days_off,
       h.target_moved, h.value_before, o.previous, o.period, o.versus_target, o.trend, o.direction, o.name, o.body, o.organization,
       o.document, o.page, o.quote
FROM indicator AS k
CROSS JOIN indicator_history AS h ON h.indicator_id = k.id
CROSS JOIN v_indicator AS o ON o.id = h.observation_id
WHERE (:name IS NULL OR k.id IN (
          SELECT a.indicator_id FROM indicator_alias AS a WHERE a.name LIKE '%' || :name || '%'))
  AND (:body IS NULL OR o.body LIKE '%' || :body || '%')
ORDER BY k.name, k.id, h.date

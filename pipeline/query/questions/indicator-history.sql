-- title: One measure over time
-- about: Each statement on the measures whose name holds a text, the earliest meeting first, with the value that the same body's papers gave before under the same name.
-- parameter name: a part of the measure's name
-- parameter body: only bodies whose name holds this text
-- example: minutebook query indicator-history "calls answered"

SELECT date, body, name, period, value, unit,
       lag(value) OVER (PARTITION BY organization, body, lower(name) ORDER BY date, document_id, id) AS value_before,
       previous, target, rag, versus_target, trend, direction, organization, document, page, quote
FROM v_indicator
WHERE (:name IS NULL OR lower(name) LIKE '%' || lower(:name) || '%')
  AND (:body IS NULL OR lower(body) LIKE '%' || lower(:body) || '%')
ORDER BY organization, body, lower(name), date IS NULL, date, document, id

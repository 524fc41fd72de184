-- title: One risk over time
-- about: Each statement on the risks whose title or reference holds a text, the earliest meeting first, with the score that the same body's papers gave before under the same title or reference.
-- parameter title: a part of the title, or the reference
-- parameter body: only bodies whose name holds this text
-- example: minutebook query risk-history "school places"

SELECT date, body, title, reference, rag, score,
       lag(score) OVER (PARTITION BY organization, body, coalesce(reference, lower(title)) ORDER BY date, document_id, id) AS score_before,
       previous_score, score_kind, change, owner, organization, document, page, quote
FROM v_risk
WHERE (:title IS NULL OR lower(title) LIKE '%' || lower(:title) || '%' OR lower(reference) = lower(:title))
  AND (:body IS NULL OR lower(body) LIKE '%' || lower(:body) || '%')
ORDER BY organization, body, coalesce(reference, lower(title)), date IS NULL, date, document, id

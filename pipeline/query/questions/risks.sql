-- title: Risks
-- about: What papers say of risks, the latest meeting first.
-- parameter title: only risks whose title or reference holds this text
-- parameter rag: red, amber, yellow or green
-- parameter body: only bodies whose name holds this text
-- parameter since: only meetings on this day or later (2024-04-01)
-- parameter until: only meetings on this day or earlier
-- example: minutebook query risks --rag red --body Audit

SELECT date, body, title, reference, rag, score, likelihood, impact, previous_score, score_kind, change, owner,
       organization, document, page, quote
FROM v_by_day CROSS JOIN v_risk
WHERE document_id = paper
  AND (:title IS NULL OR title LIKE '%' || :title || '%' OR lower(reference) = lower(:title))
  AND (:rag IS NULL OR rag = lower(:rag))
  AND (:body IS NULL OR body LIKE '%' || :body || '%')
  AND (:since IS NULL OR day >= :since)
  AND (:until IS NULL OR day <= :until)
ORDER BY day DESC, document, id

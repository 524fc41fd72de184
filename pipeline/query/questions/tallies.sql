-- title: Counts by status
-- about: Counts of risks, measures, projects and actions by status, the latest meeting first.
-- parameter subject: risk, indicator, project, action, recommendation or other
-- parameter body: only bodies whose name holds this text
-- parameter since: only meetings on this day or later (2024-04-01)
-- parameter until: only meetings on this day or earlier
-- example: minutebook query tallies --subject risk

SELECT date, body, subject, status, count, percent, total, timing, organization, document, page, quote
FROM v_by_day CROSS JOIN v_tally
WHERE document_id = paper
  AND (:subject IS NULL OR subject = lower(:subject))
  AND (:body IS NULL OR body LIKE '%' || :body || '%')
  AND (:since IS NULL OR day >= :since)
  AND (:until IS NULL OR day <= :until)
ORDER BY day DESC, document, id

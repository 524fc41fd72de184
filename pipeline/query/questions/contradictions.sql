-- title: Contradictions
-- about: What papers state that cannot be all true, or that differs from what was stated before: a count against its percentage, parts that do not sum, likelihood times impact against the score, a previous figure unlike the last one, an action due before its meeting, a risk rated after it was removed. The words are those of the figure under `stated`, then those of the other, where other words state it.
-- parameter kind: percent, parts, product, previous score, previous value, due or removed
-- parameter body: only bodies whose name holds this text
-- parameter since: only meetings on this day or later (2024-04-01)
-- example: minutebook query contradictions --since 2024-04-01

SELECT kind, date, body, subject, stated, other, organization, document, page, quote, other_date, other_document, other_page, other_quote
FROM v_contradiction
WHERE (:kind IS NULL OR kind = lower(:kind))
  AND (:body IS NULL OR body LIKE '%' || :body || '%')
  AND (:since IS NULL OR date >= :since)
ORDER BY date DESC, kind, document, fact_id

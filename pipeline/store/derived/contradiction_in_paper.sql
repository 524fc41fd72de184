-- What a paper states that cannot be all true. The numbers of its facts lie from lowest to highest.
-- percent: count of total against the printed percentage, over 1 point apart. parts: counts by status above their total, or percentages
-- above 101.5, told close together. product: likelihood times impact is not the score, in a paper that scores most of its risks so. due:
-- before the meeting that sets the action; one carried on in a log is overdue instead.

WITH counted AS (
    SELECT t.*, m.date, e.start_offset, e.end_offset, e.exact AS quote
    FROM tally AS t
    JOIN evidence AS e ON e.id = t.evidence_id
    LEFT JOIN meeting AS m ON m.document_id = t.document_id
    WHERE t.id BETWEEN :lowest AND :highest
      AND NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'tally' AND r.fact_id = t.id)
), parts AS (
    SELECT min(id) AS first_id, max(id) AS last_id, subject, sum(count) AS counted, sum(percent) AS percent,
           CASE WHEN min(total) = max(total) THEN max(total) END AS total
    FROM counted
    WHERE status IN ('red', 'amber', 'yellow', 'green')
    GROUP BY document_id, agenda_item_id, subject, timing
    HAVING count(DISTINCT status) = count(*) AND max(end_offset) - min(start_offset) <= 600
), scored AS (
    SELECT f.*, m.date,
           sum(CASE WHEN likelihood * impact = score THEN 1 WHEN likelihood * impact <> score THEN -1 END)
               OVER (PARTITION BY f.document_id) AS habit
    FROM risk_observation AS f
    LEFT JOIN meeting AS m ON m.document_id = f.document_id
    WHERE f.id BETWEEN :lowest AND :highest
      AND NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'risk_observation' AND r.fact_id = f.id)
)
SELECT 'percent' AS kind, 'tally' AS fact_table, id AS fact_id, NULL AS jurisdiction_id, evidence_id, NULL AS other_evidence_id, date,
       status AS subject, percent AS stated, round(CAST(1000 * count / total AS REAL)) / 10 AS other
FROM counted
WHERE total > 0 AND abs(100.0 * count / total - percent) > 1
UNION ALL
SELECT 'parts', 'tally', t.id, NULL, t.evidence_id, CASE WHEN o.quote <> t.quote THEN o.evidence_id END, t.date, p.subject,
       CASE WHEN p.counted > p.total THEN p.counted ELSE p.percent END, CASE WHEN p.counted > p.total THEN p.total ELSE 100 END
FROM parts AS p
JOIN counted AS t ON t.id = p.first_id
JOIN counted AS o ON o.id = p.last_id
WHERE p.counted > p.total OR p.percent > 101.5
UNION ALL
SELECT 'product', 'risk_observation', id, NULL, evidence_id, NULL, date, title, score, likelihood * impact
FROM scored
WHERE likelihood * impact <> score AND habit > 0
UNION ALL
SELECT 'due', 'action_mention', f.id, NULL, f.evidence_id, w.evidence_id, m.date, f.owner, NULL, NULL
FROM action_mention AS f
JOIN meeting AS m ON m.document_id = f.document_id
LEFT JOIN meeting_evidence AS w ON w.meeting_id = m.id AND w.field = 'date'
WHERE f.id BETWEEN :lowest AND :highest AND f.due < m.date AND f.rule NOT LIKE '%log'
  AND NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'action_mention' AND r.fact_id = f.id)

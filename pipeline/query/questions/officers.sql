-- title: Officers and their posts
-- about: Each officer's name and post as printed, in how many papers, from when to when, with the latest words.
-- parameter name: only names or posts that hold this text
-- parameter body: only bodies whose name holds this text
-- example: minutebook query officers finance

WITH seen AS (  -- latest: the day and the number of the mention, which is taken from it again below
    SELECT f.name, f.role, m.organization, count(*) AS papers, min(m.date) AS first_seen, max(m.date) AS last_seen,
           max(coalesce(m.date, '0000-00-00') || f.id) AS latest
    FROM person_mention AS f
    CROSS JOIN meeting AS m ON m.document_id = f.document_id
    WHERE f.kind = 'officer'
      AND (:name IS NULL OR f.name LIKE '%' || :name || '%' OR f.role LIKE '%' || :name || '%')
      AND (:body IS NULL OR m.body LIKE '%' || :body || '%')
      -- what v_person leaves out, without a look at the row of each paper, which is long
      AND NOT EXISTS (SELECT 1 FROM superseded_document AS s WHERE s.document_id = f.document_id)
      AND NOT EXISTS (SELECT 1 FROM event_paper AS p WHERE p.document_id = f.document_id AND p.superseded_by IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'person_mention' AND r.fact_id = f.id)
    GROUP BY f.name, f.role, m.organization
    ORDER BY f.name NULLS LAST, f.role, m.organization
    LIMIT coalesce(:most, 9223372036854775807)
)
SELECT s.name, s.role, s.papers, s.first_seen, s.last_seen, p.body, s.organization, p.document, p.page, p.quote
FROM seen AS s
CROSS JOIN v_person AS p ON p.id = CAST(substr(s.latest, 11) AS BIGINT)
ORDER BY s.name NULLS LAST, s.role, s.organization

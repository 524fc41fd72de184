-- title: Posts and who held them
-- about: Each person in each post, or as a member of a body, from the first to the last meeting whose papers show it, with the latest words. A post that changes hands has a row for each holder, a person who changes post a row for each post.
-- parameter name: only persons or posts whose name holds this text
-- parameter body: only bodies or councils whose name holds this text
-- example: minutebook query posts finance

WITH held AS (
    SELECT m.*
    FROM v_membership AS m
    WHERE m.post IS NOT NULL
      AND (:name IS NULL OR m.name LIKE '%' || :name || '%' OR m.post LIKE '%' || :name || '%')
      AND (:body IS NULL OR m.body LIKE '%' || :body || '%' OR m.organization LIKE '%' || :body || '%')
    ORDER BY m.organization, m.body, lower(m.post), m.observed_from NULLS LAST, m.name, m.id
    LIMIT coalesce(:most, 9223372036854775807)
)
SELECT m.post, m.name, m.observed_from, m.observed_to, m.papers, m.kind, m.body, m.organization, s.document, s.page, s.quote
FROM held AS m
CROSS JOIN membership AS k ON k.id = m.id
CROSS JOIN v_person AS s
    ON s.id = (SELECT l.fact_id
               FROM person_link AS l
               CROSS JOIN post_link AS t
                   ON t.fact_table = l.fact_table AND t.fact_id = l.fact_id AND t.field = 'role' AND t.post_id = k.post_id
               CROSS JOIN meeting AS d ON d.document_id = l.fact_id / 1000000
               WHERE l.person_id = k.person_id AND l.fact_table = 'person_mention'
               ORDER BY d.date DESC, l.fact_id DESC
               LIMIT 1)
ORDER BY m.organization, m.body, lower(m.post), m.observed_from NULLS LAST, m.name, m.id

-- title: Posts and who held them
-- about: Each person in each post, or as a member of a body, from the first to the last meeting whose papers show it, with the latest words. A post that changes hands has a row for each holder, a person who changes post a row for each post.
-- parameter name: only persons or posts whose name holds this text
-- parameter body: only bodies or councils whose name holds this text
-- example: minutebook query posts finance

WITH shown AS (
    SELECT l.person_id, t.post_id, f.document, f.page, f.quote,
           row_number() OVER (PARTITION BY l.person_id, t.post_id ORDER BY f.date IS NULL, f.date DESC, f.id DESC) AS place
    FROM v_person AS f
    JOIN person_link AS l ON l.fact_table = 'person_mention' AND l.fact_id = f.id
    JOIN post_link AS t ON t.fact_table = 'person_mention' AND t.fact_id = f.id
)
SELECT m.post, m.name, m.observed_from, m.observed_to, m.papers, m.kind, m.body, m.organization, s.document, s.page, s.quote
FROM v_membership AS m
JOIN membership AS k ON k.id = m.id
JOIN shown AS s ON s.person_id = k.person_id AND s.post_id = k.post_id AND s.place = 1
WHERE (:name IS NULL OR lower(m.name) LIKE '%' || lower(:name) || '%' OR lower(m.post) LIKE '%' || lower(:name) || '%')
  AND (:body IS NULL OR lower(m.body) LIKE '%' || lower(:body) || '%' OR lower(m.organization) LIKE '%' || lower(:body) || '%')
ORDER BY m.organization, m.body, lower(m.post), m.observed_from IS NULL, m.observed_from, m.name, m.id

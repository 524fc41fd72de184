-- title: Officers and their posts
-- about: Each officer's name and post as printed, in how many papers, from when to when, with the latest words.
-- parameter name: only names or posts that hold this text
-- parameter body: only bodies whose name holds this text
-- example: minutebook query officers finance

WITH seen AS (
    SELECT id, organization,
           row_number() OVER (PARTITION BY name, role, organization ORDER BY date DESC, id DESC) AS place,
           min(date) OVER (PARTITION BY name, role, organization) AS first_seen,
           max(date) OVER (PARTITION BY name, role, organization) AS last_seen,
           count(*) OVER (PARTITION BY name, role, organization) AS papers
    FROM v_person
    WHERE kind = 'officer'
      AND (:name IS NULL OR lower(name) LIKE '%' || lower(:name) || '%' OR lower(role) LIKE '%' || lower(:name) || '%')
      AND (:body IS NULL OR lower(body) LIKE '%' || lower(:body) || '%')
)
SELECT p.name, p.role, s.papers, s.first_seen, s.last_seen, p.body, p.organization, p.document, p.page, p.quote
FROM seen AS s
JOIN v_person AS p ON p.id = s.id
WHERE s.place = 1
ORDER BY p.name NULLS LAST, p.role, p.organization

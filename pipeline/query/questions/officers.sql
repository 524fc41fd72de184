-- title: Officers and their posts
-- about: Each officer's name and post as printed, in how many papers, from when to when, with the latest words.
-- parameter name: only names or posts that hold this text
-- parameter body: only bodies whose name holds this text
-- example: minutebook query officers finance

WITH seen AS (
    SELECT p.*,
           row_number() OVER (PARTITION BY name, role, organization ORDER BY date DESC, id DESC) AS place,
           min(date) OVER (PARTITION BY name, role, organization) AS first_seen,
           max(date) OVER (PARTITION BY name, role, organization) AS last_seen,
           count(*) OVER (PARTITION BY name, role, organization) AS papers
    FROM v_person AS p
    WHERE kind = 'officer'
      AND (:name IS NULL OR lower(name) LIKE '%' || lower(:name) || '%' OR lower(role) LIKE '%' || lower(:name) || '%')
      AND (:body IS NULL OR lower(body) LIKE '%' || lower(:body) || '%')
)
SELECT name, role, papers, first_seen, last_seen, body, organization, document, page, quote
FROM seen
WHERE place = 1
ORDER BY name IS NULL, name, role, organization

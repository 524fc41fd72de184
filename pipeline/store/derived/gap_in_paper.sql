-- Items that seem to be missing in a paper. The numbers of its facts lie from lowest to highest.
-- item: the numbers of its items leave some out, though they run on by one for the most part, and no item with a letter or a part has that
-- number; the words are those of the item after the gap. unread: so too, but the paper prints the number at the beginning of a line or
-- speaks of the item: an item that was not read as one.

WITH numbered AS (
    SELECT i.document_id, i.position, i.evidence_id, rtrim(i.number, '.): ') AS number,
           rtrim(rtrim(i.number, '.): '), '0123456789') AS prefix
    FROM agenda_item AS i
    JOIN meeting AS m ON m.document_id = i.document_id
    WHERE i.id BETWEEN :lowest AND :highest AND i.number IS NOT NULL AND m.kind IN ('minutes', 'agenda')
), counted AS (  -- "SC.4" is 4 of "SC."; "96/19" is 96 of "/19", as well as 19 of "96/"
    SELECT document_id, position, evidence_id, number, prefix, '' AS suffix, substr(number, length(prefix) + 1) AS digits
    FROM numbered
    UNION ALL
    SELECT document_id, position, evidence_id, number, rtrim(rtrim(prefix, '/'), '0123456789'), substr(number, length(prefix)),
           substr(rtrim(prefix, '/'), length(rtrim(rtrim(prefix, '/'), '0123456789')) + 1)
    FROM numbered
    WHERE prefix LIKE '%/'
), placed AS (
    SELECT c.*, CASE WHEN length(digits) BETWEEN 1 AND 4 THEN CAST(digits AS INTEGER) END AS value
    FROM counted AS c
), steps AS (
    SELECT p.*, value - lag(value) OVER (PARTITION BY document_id, prefix, suffix ORDER BY position) AS step,
           count(*) OVER (PARTITION BY document_id, prefix, suffix) AS items,
           max(CASE WHEN digits LIKE '0%' THEN length(digits) ELSE 0 END) OVER (PARTITION BY document_id, prefix, suffix) AS width
    FROM placed AS p
    WHERE value IS NOT NULL
), runs AS (
    SELECT s.*, sum(CASE WHEN step = 1 THEN 1 ELSE 0 END) OVER (PARTITION BY document_id, prefix, suffix) AS regular
    FROM steps AS s
), absent AS (  -- "03" where the paper writes two digits
    SELECT r.document_id, r.evidence_id,
           r.prefix || CASE WHEN length('' || (r.value - r.step + 1)) < r.width THEN '0' ELSE '' END
               || (r.value - r.step + 1) || r.suffix AS low,
           r.prefix || CASE WHEN length('' || (r.value - 1)) < r.width THEN '0' ELSE '' END || (r.value - 1) || r.suffix AS high
    FROM runs AS r
    WHERE r.items >= 5 AND r.step BETWEEN 2 AND 4 AND 3 * r.regular >= 2 * (r.items - 1)
      AND NOT EXISTS (  -- "6(a)", "6.1", and an item 6 taken at another place
          SELECT 1 FROM (SELECT substr(n.number, length(r.prefix) + 1) AS rest FROM numbered AS n
                         WHERE n.document_id = r.document_id AND substr(n.number, 1, length(r.prefix)) = r.prefix) AS other
          WHERE length(rest) - length(ltrim(rest, '0123456789')) BETWEEN 1 AND 4
            AND CAST(substr(rest, 1, length(rest) - length(ltrim(rest, '0123456789'))) AS INTEGER)
                BETWEEN r.value - r.step + 1 AND r.value - 1)
)
SELECT CASE WHEN d.text LIKE '%' || char(10) || a.low || '.%' OR d.text LIKE '%' || char(10) || a.low || ' %'
              OR d.text LIKE '%' || char(10) || a.low || char(10) || '%' OR d.text LIKE '%' || char(10) || a.low || ')%'
              OR d.text LIKE '%' || char(10) || a.low || '(%' OR d.text LIKE '%item ' || a.low || '%'
              OR d.text LIKE '%item no. ' || a.low || '%'
            THEN 'unread' ELSE 'item' END AS kind,
       a.document_id, CASE WHEN a.low = a.high THEN 'item ' || a.low ELSE 'items ' || a.low || ' to ' || a.high END AS missing,
       NULL AS jurisdiction_id, NULL AS organization_id, m.date AS since, m.date AS until, NULL AS found, NULL AS usual, a.evidence_id
FROM absent AS a
JOIN document AS d ON d.id = a.document_id
JOIN meeting AS m ON m.document_id = a.document_id
ORDER BY a.evidence_id

-- Where the jurisdiction's papers seem to be missing.
-- meeting: a body that has met at least five times lets more than one and a half times its usual interval pass, that which three in four of
-- its intervals keep within. Where its papers cover the same weeks of other years, it met in them in at least half of those years, so that
-- no recess is taken for a gap; where they do not, two and a half intervals have passed.
-- little: a paper has less than a quarter of the facts, or less than a fifth of the agenda items, that half of the papers of its body and
-- kind have or exceed for their length.

WITH met AS (
    SELECT DISTINCT organization_id, date FROM event WHERE jurisdiction_id = :jurisdiction
), intervals AS (
    SELECT m.organization_id, m.date AS until,
           lag(m.date) OVER (PARTITION BY m.organization_id ORDER BY m.date) AS since,
           min(m.date) OVER (PARTITION BY m.organization_id) AS earliest, max(m.date) OVER (PARTITION BY m.organization_id) AS latest
    FROM met AS m
), passed AS (
    SELECT i.*, CAST(julianday(until) - julianday(since) AS INTEGER) AS days FROM intervals AS i WHERE since IS NOT NULL
), ranked AS (
    SELECT d.*, row_number() OVER (PARTITION BY organization_id ORDER BY days) AS place,
           count(*) OVER (PARTITION BY organization_id) AS intervals
    FROM passed AS d
), rhythm AS (
    SELECT r.*, max(CASE WHEN place = (3 * intervals + 3) / 4 THEN days END) OVER (PARTITION BY organization_id) AS usual
    FROM ranked AS r
), pause AS (
    SELECT r.*, CAST(julianday(since) - julianday(earliest) AS INTEGER) * 4 / 1461
                + CAST(julianday(latest) - julianday(until) AS INTEGER) * 4 / 1461 AS other_years
    FROM rhythm AS r
    WHERE intervals >= 4 AND 2 * days > 3 * usual
), shifted AS (  -- the body's other meetings, in quarters of a day after the pause began, 400 years on so that no number is negative
    SELECT g.organization_id, g.since, 4 * g.days AS length, 2 * g.usual AS margin,
           (CAST(julianday(m.date) - julianday(g.since) AS INTEGER) + 146100) * 4 AS place
    FROM pause AS g
    JOIN met AS m ON m.organization_id = g.organization_id AND (m.date < g.since OR m.date > g.until)
), seasons AS (
    SELECT organization_id, since, count(DISTINCT place / 1461) AS years_met
    FROM shifted
    WHERE place % 1461 > margin AND place % 1461 < length - margin
    GROUP BY organization_id, since
), yields AS (
    SELECT p.organization_id, m.document_id, m.kind, m.date, m.words,
           (SELECT count(*) FROM evidence AS e WHERE e.document_id = m.document_id) AS facts,
           (SELECT count(*) FROM agenda_item AS i WHERE i.document_id = m.document_id) AS items
    FROM event_paper AS p
    JOIN v_meeting AS m ON m.document_id = p.document_id
    WHERE p.jurisdiction_id = :jurisdiction AND m.words >= 200 AND m.kind <> 'other'
), rated AS (
    SELECT y.*, count(*) OVER (PARTITION BY organization_id, kind) AS papers,
           row_number() OVER (PARTITION BY organization_id, kind ORDER BY 1.0 * facts / words) AS facts_place,
           row_number() OVER (PARTITION BY organization_id, kind ORDER BY 1.0 * items / words) AS items_place
    FROM yields AS y
), halves AS (
    SELECT r.*,
           max(CASE WHEN facts_place = (papers + 1) / 2 THEN 1.0 * facts / words END) OVER (PARTITION BY organization_id, kind)
               * words AS usual_facts,
           max(CASE WHEN items_place = (papers + 1) / 2 THEN 1.0 * items / words END) OVER (PARTITION BY organization_id, kind)
               * words AS usual_items
    FROM rated AS r
)
SELECT 'meeting' AS kind,
       (SELECT d.id FROM event AS v JOIN event_paper AS p ON p.event_id = v.id JOIN v_document AS d ON d.id = p.document_id
        WHERE v.organization_id = g.organization_id AND v.date = g.until ORDER BY d.sha256 LIMIT 1) AS document_id,
       'a meeting' AS missing, :jurisdiction AS jurisdiction_id, g.organization_id, g.since, g.until, g.days AS found, g.usual,
       NULL AS evidence_id
FROM pause AS g
LEFT JOIN seasons AS s ON s.organization_id = g.organization_id AND s.since = g.since
WHERE (g.other_years = 0 AND 2 * g.days > 5 * g.usual) OR (g.other_years > 0 AND 2 * coalesce(s.years_met, 0) >= g.other_years)
UNION ALL
SELECT 'little', document_id, 'facts', :jurisdiction, organization_id, date, date, facts, CAST(round(usual_facts) AS INTEGER), NULL
FROM halves
WHERE papers >= 5 AND 4 * facts < usual_facts
UNION ALL
SELECT 'little', document_id, 'agenda items', :jurisdiction, organization_id, date, date, items, CAST(round(usual_items) AS INTEGER), NULL
FROM halves
WHERE papers >= 5 AND usual_items >= 8 AND 5 * items < usual_items

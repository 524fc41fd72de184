-- What has been told of the jurisdiction's actions. Of one day, a report counts after what sets an action, and a later line after an
-- earlier one. overdue: not done, and the body has met after the date it was due; stale: not spoken of at the last three meetings of the
-- body or more.

WITH told AS (
    SELECT l.action_id, m.date, f.due, NULL AS status, 0 AS is_update, f.id, d.sha256
    FROM action_link AS l
    JOIN action_mention AS f ON f.id = l.action_mention_id
    JOIN meeting AS m ON m.document_id = f.document_id
    JOIN document AS d ON d.id = f.document_id
    WHERE l.jurisdiction_id = :jurisdiction
    UNION ALL
    SELECT l.action_id, m.date, f.due, f.status, 1, f.id, d.sha256
    FROM action_update_link AS l
    JOIN action_update AS f ON f.id = l.action_update_id
    JOIN meeting AS m ON m.document_id = f.document_id
    JOIN document AS d ON d.id = f.document_id
    WHERE l.jurisdiction_id = :jurisdiction
), counted AS (
    SELECT t.*,
           count(due) OVER (PARTITION BY action_id ORDER BY date, is_update, sha256, id) AS dues,
           count(due) OVER (PARTITION BY action_id) AS all_dues,
           count(status) OVER (PARTITION BY action_id ORDER BY date, is_update, sha256, id) AS statuses,
           count(status) OVER (PARTITION BY action_id) AS all_statuses
    FROM told AS t
), summed AS (
    SELECT action_id, max(date) AS last_told, sum(CASE WHEN status = 'put off' THEN 1 ELSE 0 END) AS times_put_off, count(*) AS statements,
           max(CASE WHEN dues = 1 THEN due END) AS first_due,
           max(CASE WHEN dues = all_dues THEN due END) AS due,
           max(CASE WHEN statuses = all_statuses THEN status END) AS status,
           max(CASE WHEN statuses = all_statuses AND status IS NOT NULL THEN date END) AS status_on
    FROM counted
    GROUP BY action_id
), placed AS (
    SELECT s.*,
           (SELECT max(e.date) FROM event AS e WHERE e.organization_id = a.organization_id) AS latest_meeting,
           CASE WHEN s.last_told IS NOT NULL THEN
               (SELECT count(*) FROM event AS e WHERE e.organization_id = a.organization_id AND e.date > s.last_told) END AS meetings_since
    FROM summed AS s
    JOIN action AS a ON a.id = s.action_id
)
SELECT action_id, :jurisdiction AS jurisdiction_id, last_told, times_put_off, statements, first_due, due, status, status_on, latest_meeting,
       meetings_since,
       CASE
           WHEN status IN ('done', 'dropped') THEN status
           WHEN due < latest_meeting THEN 'overdue'
           WHEN status = 'overdue' AND coalesce(meetings_since, 0) < 3 THEN 'overdue'
           WHEN meetings_since >= 3 THEN 'stale'
           ELSE 'open'
       END AS state
FROM placed

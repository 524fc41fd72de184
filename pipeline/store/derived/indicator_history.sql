-- The days of the jurisdiction's measures. A figure of a day is the one that its papers agree on; where they do not, it is NULL.
-- off_target: 1 where the day rates the measure red, amber or yellow, or says without a rating that it is below target; 0 where it is
-- rated green, or said to be on target. A day that does not rate it neither breaks a run off target nor lengthens it.
-- target_moved: the target is another than before. It is NULL where the two may be milestones of one target that grows with the year ("25,
-- 50, 75"): the papers call the measure one to date, or the value has kept its proportion to the target within a tenth while the target
-- changed by more than that; two days about a year apart are compared all the same. A target over five times the other is one of
-- something else: NULL too.

WITH told AS (
    SELECT l.indicator_id, m.date, f.id, f.value, f.unit, f.target, f.rag, f.previous, f.trend, f.versus_target,
           lower(coalesce(f.period, '') || ' ' || f.name) AS called,
           row_number() OVER (PARTITION BY l.indicator_id, m.date ORDER BY f.value IS NULL, d.sha256, f.id) AS place
    FROM indicator_link AS l
    JOIN indicator_observation AS f ON f.id = l.indicator_observation_id
    JOIN meeting AS m ON m.document_id = f.document_id
    JOIN document AS d ON d.id = f.document_id
    WHERE l.jurisdiction_id = :jurisdiction AND m.date IS NOT NULL
), day AS (
    SELECT indicator_id, date,
           CASE WHEN min(value) = max(value) THEN max(value) END AS value,
           CASE WHEN min(target) = max(target) THEN max(target) END AS target,
           CASE WHEN min(rag) = max(rag) THEN max(rag) END AS rag,
           CASE WHEN min(previous) = max(previous) THEN max(previous) END AS previous,
           CASE WHEN min(unit) = max(unit) THEN max(unit) END AS unit,
           CASE WHEN min(trend) = max(trend) THEN max(trend) END AS trend,
           CASE
               WHEN max(CASE WHEN rag IN ('red', 'amber', 'yellow') THEN 1 ELSE 0 END) = 1 THEN 1
               WHEN max(CASE WHEN rag = 'green' THEN 1 ELSE 0 END) = 1 THEN 0
               WHEN max(CASE WHEN versus_target = 'below' THEN 1 ELSE 0 END) = 1 THEN 1
               WHEN max(CASE WHEN versus_target = 'on' THEN 1 ELSE 0 END) = 1 THEN 0
           END AS off_target,
           max(CASE WHEN called LIKE '%to date%' OR called LIKE '%ytd%' OR called LIKE '%cumulative%' THEN 1 ELSE 0 END) AS to_date,
           count(*) AS statements,
           max(CASE WHEN place = 1 THEN id END) AS observation_id
    FROM told
    GROUP BY indicator_id, date
), counted AS (
    SELECT d.*,
           count(value) OVER (PARTITION BY indicator_id ORDER BY date) AS value_number,
           count(target) OVER (PARTITION BY indicator_id ORDER BY date) AS targets,
           sum(CASE WHEN off_target = 0 THEN 1 ELSE 0 END) OVER (PARTITION BY indicator_id ORDER BY date) AS run,
           count(off_target) OVER (PARTITION BY indicator_id ORDER BY date) AS ratings,
           max(date) OVER (PARTITION BY indicator_id) AS last_date
    FROM day AS d
), known AS (
    SELECT c.*,
           max(value) OVER (PARTITION BY indicator_id, value_number) AS known_value,
           max(target) OVER (PARTITION BY indicator_id, targets) AS known_target,
           max(CASE WHEN target IS NOT NULL THEN value END) OVER (PARTITION BY indicator_id, targets) AS value_at_target,
           max(CASE WHEN target IS NOT NULL THEN date END) OVER (PARTITION BY indicator_id, targets) AS known_target_on,
           max(CASE WHEN value IS NOT NULL THEN date END) OVER (PARTITION BY indicator_id, value_number) AS known_on,
           max(off_target) OVER (PARTITION BY indicator_id, ratings) AS known_off,
           max(CASE WHEN value_number = 1 THEN value END) OVER (PARTITION BY indicator_id) AS first_value,
           min(CASE WHEN off_target = 1 THEN date END) OVER (PARTITION BY indicator_id, run) AS run_since,
           sum(CASE WHEN off_target = 1 THEN 1 ELSE 0 END) OVER (PARTITION BY indicator_id, run ORDER BY date) AS run_days
    FROM counted AS c
), compared AS (
    SELECT k.*,
           lag(known_value) OVER (PARTITION BY indicator_id ORDER BY date) AS value_before,
           lag(known_on) OVER (PARTITION BY indicator_id ORDER BY date) AS valued_before_on,
           lag(known_target) OVER (PARTITION BY indicator_id ORDER BY date) AS target_before,
           lag(value_at_target) OVER (PARTITION BY indicator_id ORDER BY date) AS value_then,
           lag(known_target_on) OVER (PARTITION BY indicator_id ORDER BY date) AS target_before_on
    FROM known AS k
)
SELECT indicator_id, date, :jurisdiction AS jurisdiction_id, value, unit, target, rag, trend, off_target, value_before,
       value - value_before AS short_change,
       CASE WHEN value_number > 1 THEN value - first_value END AS long_change,
       target_before,
       CASE
           WHEN target = target_before THEN 0
           WHEN target > 5 * target_before OR target_before > 5 * target OR target IS NULL OR target_before IS NULL THEN NULL
           WHEN julianday(date) - julianday(target_before_on) BETWEEN 330 AND 400 THEN 1
           WHEN to_date = 1 THEN NULL
           WHEN 10 * abs(target - target_before) > abs(target_before)
                AND 10 * abs(value * target_before - value_then * target) < abs(value_then * target) THEN NULL
           ELSE 1
       END AS target_moved,
       CASE WHEN known_off = 1 THEN run_since END AS off_since, CASE WHEN known_off = 1 THEN run_days ELSE 0 END AS days_off,
       previous, valued_before_on, statements, CASE WHEN date = last_date THEN 1 ELSE 0 END AS latest, observation_id
FROM compared

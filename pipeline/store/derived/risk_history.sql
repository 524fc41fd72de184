-- The days of the jurisdiction's risks. A figure of a day is the one that its papers agree on; where they do not, it is NULL.
-- A score counts that is one of now: neither the one before treatment nor the target. Movement is by score, else by rating; amber and
-- yellow are one, since councils use one or the other. A day that states no rating neither breaks a run of red ones nor lengthens it.
-- What became of a risk stands on its last day up to the paper that says so, where it came from on its first day from then on.

WITH told AS (
    SELECT l.risk_id, m.date, f.id, f.rag, f.previous_score, f.owner, f.change, f.score_now AS score,
           row_number() OVER (PARTITION BY l.risk_id, m.date ORDER BY f.score_now IS NULL, f.rag IS NULL, d.sha256, f.id) AS place
    FROM risk_link AS l
    JOIN (SELECT o.*, CASE WHEN score_kind IS NULL OR score_kind IN ('current', 'residual') THEN score END AS score_now
          FROM risk_observation AS o) AS f ON f.id = l.risk_observation_id
    JOIN meeting AS m ON m.document_id = f.document_id
    JOIN document AS d ON d.id = f.document_id
    WHERE l.jurisdiction_id = :jurisdiction AND m.date IS NOT NULL
), day AS (
    SELECT risk_id, date,
           CASE WHEN min(score) = max(score) THEN max(score) END AS score,
           CASE WHEN min(rag) = max(rag) THEN max(rag) END AS rag,
           CASE WHEN min(previous_score) = max(previous_score) THEN max(previous_score) END AS previous_score,
           CASE WHEN min(owner) = max(owner) THEN max(owner) END AS owner,
           CASE WHEN min(change) = max(change) THEN max(change) END AS change,
           max(CASE WHEN change = 'removed' THEN 1 ELSE 0 END) AS removed,
           max(CASE WHEN change = 'new' THEN 1 ELSE 0 END) AS called_new,
           count(*) AS statements,
           max(CASE WHEN place = 1 THEN id END) AS observation_id
    FROM told
    GROUP BY risk_id, date
), counted AS (
    SELECT d.*,
           count(score) OVER (PARTITION BY risk_id ORDER BY date) AS scores,
           count(rag) OVER (PARTITION BY risk_id ORDER BY date) AS rags,
           sum(CASE WHEN rag <> 'red' THEN 1 ELSE 0 END) OVER (PARTITION BY risk_id ORDER BY date) AS run,
           max(date) OVER (PARTITION BY risk_id) AS last_date
    FROM day AS d
), known AS (
    SELECT c.*,
           max(score) OVER (PARTITION BY risk_id, scores) AS known_score,
           max(rag) OVER (PARTITION BY risk_id, rags) AS known_rag,
           max(CASE WHEN score IS NOT NULL THEN date END) OVER (PARTITION BY risk_id, scores) AS known_on,
           min(CASE WHEN rag = 'red' THEN date END) OVER (PARTITION BY risk_id, run) AS run_since,
           sum(CASE WHEN rag = 'red' THEN 1 ELSE 0 END) OVER (PARTITION BY risk_id, run ORDER BY date) AS run_days
    FROM counted AS c
), compared AS (
    SELECT k.*,
           lag(known_score) OVER (PARTITION BY risk_id ORDER BY date) AS score_before,
           lag(known_on) OVER (PARTITION BY risk_id ORDER BY date) AS scored_before_on,
           lag(known_rag) OVER (PARTITION BY risk_id ORDER BY date) AS rag_before,
           lag(owner) OVER (PARTITION BY risk_id ORDER BY date) AS owner_before
    FROM known AS k
), ended AS (
    SELECT s.risk_id, s.kind, coalesce(k.title, nullif(s.successor, '')) AS name,
           (SELECT max(m.date)
            FROM risk_link AS l
            JOIN risk_observation AS f ON f.id = l.risk_observation_id
            JOIN meeting AS m ON m.document_id = f.document_id
            WHERE l.risk_id = s.risk_id AND m.date <= s.date) AS date
    FROM risk_successor AS s
    LEFT JOIN risk AS k ON k.id = s.successor_id
    WHERE s.jurisdiction_id = :jurisdiction
), begun AS (
    SELECT s.successor_id AS risk_id, k.title AS name,
           (SELECT min(m.date)
            FROM risk_link AS l
            JOIN risk_observation AS f ON f.id = l.risk_observation_id
            JOIN meeting AS m ON m.document_id = f.document_id
            WHERE l.risk_id = s.successor_id AND m.date >= s.date) AS date
    FROM risk_successor AS s
    JOIN risk AS k ON k.id = s.risk_id
    WHERE s.jurisdiction_id = :jurisdiction
), named AS (
    SELECT t.risk_id AS named_risk, t.date AS named_date,
           (SELECT group_concat(e.kind, '; ')
            FROM (SELECT DISTINCT kind FROM ended WHERE risk_id = t.risk_id AND date = t.date ORDER BY kind) AS e) AS became,
           (SELECT group_concat(e.name, '; ')
            FROM (SELECT DISTINCT name FROM ended WHERE risk_id = t.risk_id AND date = t.date ORDER BY name) AS e) AS successors,
           (SELECT group_concat(b.name, '; ')
            FROM (SELECT DISTINCT name FROM begun WHERE risk_id = t.risk_id AND date = t.date ORDER BY name) AS b) AS predecessors
    FROM (SELECT risk_id, date FROM ended UNION SELECT risk_id, date FROM begun) AS t
)
SELECT risk_id, date, :jurisdiction AS jurisdiction_id, score, rag, score_before, rag_before,
       CASE
           WHEN score > score_before THEN 'worse'
           WHEN score < score_before THEN 'better'
           WHEN score = score_before THEN 'same'
           WHEN rag IS NULL THEN NULL
           WHEN rag = rag_before THEN 'same'
           WHEN rag_before = 'green' OR (rag = 'red' AND rag_before IN ('amber', 'yellow')) THEN 'worse'
           WHEN rag_before = 'red' OR (rag = 'green' AND rag_before IN ('amber', 'yellow')) THEN 'better'
       END AS movement,
       CASE WHEN known_rag = 'red' THEN run_since END AS red_since,
       CASE WHEN known_rag = 'red' THEN run_days ELSE 0 END AS days_at_red,
       change, called_new, removed, owner, owner_before, previous_score, scored_before_on, statements,
       CASE WHEN date = last_date THEN 1 ELSE 0 END AS latest, observation_id, n.became, n.successors, n.predecessors
FROM compared AS c
LEFT JOIN named AS n ON n.named_risk = c.risk_id AND n.named_date = c.date

-- title: Votes
-- about: Votes taken or reported, with counts, names, mover and seconder, the latest meeting first.
-- parameter body: only bodies whose name holds this text
-- parameter since: only meetings on this day or later (2024-04-01)
-- parameter until: only meetings on this day or earlier
-- example: minutebook query votes --body Planning

SELECT date, body, motion, votes_for, votes_against, abstained, result, unanimous, mover, seconder,
       (SELECT group_concat(p.name, '; ') FROM (SELECT name FROM person_vote WHERE vote_event_id = v.id AND option = 'for' ORDER BY position) AS p) AS names_for,
       (SELECT group_concat(p.name, '; ') FROM (SELECT name FROM person_vote WHERE vote_event_id = v.id AND option = 'against' ORDER BY position) AS p) AS names_against,
       (SELECT group_concat(p.name, '; ') FROM (SELECT name FROM person_vote WHERE vote_event_id = v.id AND option = 'abstain' ORDER BY position) AS p) AS names_abstained,
       organization, document, page, quote
FROM v_by_day CROSS JOIN v_vote AS v
WHERE document_id = paper
  AND (:body IS NULL OR body LIKE '%' || :body || '%')
  AND (:since IS NULL OR day >= :since)
  AND (:until IS NULL OR day <= :until)
ORDER BY day DESC, document, id

-- title: How members voted
-- about: Each vote for, against or abstaining, and each motion moved or seconded, of the members whose name holds a text, the latest first.
-- parameter name: a part of the member's name
-- parameter body: only bodies whose name holds this text
-- parameter since: only meetings on this day or later (2024-04-01)
-- example: minutebook query member-votes fenwick

SELECT date, body, name, vote, motion, result, unanimous, votes_for, votes_against, abstained, item, organization, document, page, quote
FROM v_by_day CROSS JOIN v_person_vote
WHERE document_id = paper
  AND (:name IS NULL OR name LIKE '%' || :name || '%')
  AND (:body IS NULL OR body LIKE '%' || :body || '%')
  AND (:since IS NULL OR day >= :since)
ORDER BY day DESC, document, id, vote, name

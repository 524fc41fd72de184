-- title: Search
-- about: Agenda items that hold words, the best first; quoted words are a phrase, word* a beginning, OR between alternatives in quotes.
-- parameter words: what to look for
-- parameter body: only bodies whose name holds this text
-- example: minutebook query search "flood risk"

SELECT m.date, m.body, i.number AS item_number, i.title AS item, m.organization, m.document, e.page,
       snippet(search, 1, '[', ']', ' ... ', 24) AS quote
FROM search
CROSS JOIN v_meeting AS m ON m.document_id = search.rowid / 1000000
LEFT JOIN agenda_item AS i ON i.id = search.rowid
LEFT JOIN evidence AS e ON e.id = i.evidence_id
WHERE search MATCH :words
  AND (:body IS NULL OR m.body LIKE '%' || :body || '%')
ORDER BY rank

SELECT found.date, found.body, found.item_number, found.item, found.organization, found.document, found.page,
       ts_headline('minutebook',
           CASE WHEN found.start_offset IS NOT NULL THEN substr(d.text, found.start_offset + 1, found.end_offset - found.start_offset)
                ELSE substr(d.text, 1, coalesce((SELECT min(i.start_offset) FROM agenda_item AS i WHERE i.document_id = d.id)::int, length(d.text)))
           END,
           to_tsquery('minutebook', :words),
           'StartSel=[, StopSel=], MaxFragments=1, MaxWords=24, MinWords=16, FragmentDelimiter=" ... "') AS quote
FROM (
    SELECT m.date, m.body, i.number AS item_number, i.title AS item, m.organization, m.document, m.document_id, e.page,
           CAST(i.start_offset AS INTEGER) AS start_offset, CAST(i.end_offset AS INTEGER) AS end_offset, s.rowid,
           ts_rank_cd(s.words, to_tsquery('minutebook', :words), 1) AS rank
    FROM search AS s
    JOIN v_meeting AS m ON m.document_id = s.rowid / 1000000
    LEFT JOIN agenda_item AS i ON i.id = s.rowid
    LEFT JOIN evidence AS e ON e.id = i.evidence_id
    WHERE s.words @@ to_tsquery('minutebook', :words)
      AND (CAST(:body AS TEXT) IS NULL OR m.body ILIKE '%' || CAST(:body AS TEXT) || '%' ESCAPE '')
    ORDER BY rank DESC, s.rowid
) AS found
JOIN document AS d ON d.id = found.document_id
ORDER BY found.rank DESC, found.rowid

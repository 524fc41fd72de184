-- The best first by BM25, as FTS5 reckons it (its k1 is 1.2, its b 0.75): a phrase that few texts hold weighs more, and so does one
-- that a short text holds often.
WITH asked AS (
    SELECT to_tsquery('minutebook', :words) AS query
),
phrase AS (  -- each term of what is asked: 'flood', 'flood' <-> 'risk', 'reserv':*
    SELECT row_number() OVER () AS place, to_tsquery('simple', term[1]) AS query, term[1] LIKE '%:*' AS begins,
           ARRAY(SELECT stem[1] FROM regexp_matches(term[1], '''([^'']+)''', 'g') AS stem) AS stems
    FROM asked, regexp_matches(CAST(query AS TEXT), '''[^'']+''(?:\:\*)?(?: <-> ''[^'']+''(?:\:\*)?)*', 'g') AS term
),
texts AS (
    SELECT CAST(count(*) AS DOUBLE PRECISION) AS number, CAST(avg(length) AS DOUBLE PRECISION) AS length FROM search
),
weighed AS MATERIALIZED (  -- reckoned once, not for each text that is found
    SELECT p.*, greatest(ln((t.number - h.hits + 0.5) / (h.hits + 0.5)), 0.000001) AS weight
    FROM phrase AS p, texts AS t, LATERAL (SELECT CAST(count(*) AS DOUBLE PRECISION) AS hits FROM search WHERE words @@ p.query) AS h
),
found AS MATERIALIZED (
    SELECT m.date, m.body, i.number AS item_number, i.title AS item, m.organization, m.document, m.document_id, e.page,
           CAST(i.start_offset AS INTEGER) AS start_offset, CAST(i.end_offset AS INTEGER) AS end_offset, s.rowid,
           (SELECT sum(w.weight * o.often * 2.2 / (o.often + 1.2 * (0.25 + 0.75 * s.length / t.length)))
            FROM weighed AS w,
                 -- of the words of a text, of which there may be thousands, those of the term alone; a beginning may be of any
                 LATERAL (SELECT CASE WHEN w.begins THEN s.words ELSE ts_filter(setweight(s.words, 'A', w.stems), '{a}') END AS words) AS k,
                 LATERAL (SELECT CAST(CASE
                     WHEN w.begins OR cardinality(w.stems) > 1 THEN search_occurrences(k.words, w.stems, w.begins)
                     ELSE coalesce((SELECT sum(cardinality(word.positions)) FROM unnest(k.words) AS word), 0)
                 END AS DOUBLE PRECISION) AS often) AS o
           ) AS rank
    FROM asked
    CROSS JOIN texts AS t
    JOIN search AS s ON s.words @@ asked.query
    JOIN v_meeting AS m ON m.document_id = s.rowid / 1000000
    LEFT JOIN agenda_item AS i ON i.id = s.rowid
    LEFT JOIN evidence AS e ON e.id = i.evidence_id
    WHERE CAST(:body AS TEXT) IS NULL OR m.body ILIKE '%' || CAST(:body AS TEXT) || '%' ESCAPE ''
    ORDER BY rank DESC, s.rowid
)
SELECT f.date, f.body, f.item_number, f.item, f.organization, f.document, f.page,
       ts_headline('minutebook',
           CASE WHEN f.start_offset IS NOT NULL THEN substr(d.text, f.start_offset + 1, f.end_offset - f.start_offset)
                ELSE substr(d.text, 1, coalesce(
                    (SELECT CAST(min(i.start_offset) AS INTEGER) FROM agenda_item AS i WHERE i.document_id = d.id), length(d.text)))
           END,
           asked.query,
           'StartSel=[, StopSel=], MaxFragments=1, MaxWords=24, MinWords=16, FragmentDelimiter=" ... "') AS quote
FROM found AS f
CROSS JOIN asked
JOIN document AS d ON d.id = f.document_id
ORDER BY f.rank DESC, f.rowid

-- title: Runs of ingest
-- about: When papers were brought in, by which version, and how many.
-- example: minutebook query runs

SELECT r.id, r.started_at, r.ended_at, r.extractor,
       (SELECT count(*) FROM run_document AS d WHERE d.run_id = r.id AND d.outcome = 'loaded') AS loaded,
       (SELECT count(*) FROM run_document AS d WHERE d.run_id = r.id AND d.outcome = 'replaced') AS replaced,
       (SELECT count(*) FROM run_document AS d WHERE d.run_id = r.id AND d.outcome = 'unreadable') AS unreadable,
       r.command
FROM run AS r
ORDER BY r.id

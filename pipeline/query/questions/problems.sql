-- title: What could not be read
-- about: Files and folders that could not be read, wholly or in part, and why.
-- example: minutebook query problems

SELECT severity, stage, sentence, path AS document
FROM v_problem
ORDER BY severity DESC, path, id

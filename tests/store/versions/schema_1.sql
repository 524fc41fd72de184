-- The store of Minutebook: what committee papers state, each fact beside the words that state it.
--
-- Version 1 of the schema, as it was; kept so that its stores can be carried forward in tests.
-- How to read it:
--   * A paper is a row of `document`; its heading is a row of `meeting`, its business rows of `agenda_item`.
--   * Every kind of fact has a table. A row of it leads to its paper (document_id), to its agenda item where it stands in one
--     (agenda_item_id), and to the exact words that state it (evidence_id). `rule` names the pattern that found it, `confidence`
--     (0 to 1) says how sure that pattern is.
--   * Names, titles and values are as printed. NULL means that the paper does not say.
--   * The views at the end (v_risk, v_action, ...) put paper, meeting, page and quote beside each fact: begin there.
-- Ids are the document's id times 1,000,000 plus the order within the document, so that the same papers give the same ids.
-- Dates are ISO 8601 (2024-06-30), times HH:MM; offsets count characters (code points) of document.text from 0.
-- Names of tables follow Popolo and Open Civic Data where these have one.

PRAGMA application_id = 0x4d696e75;  -- "Minu": tells a store of Minutebook from other SQLite files
PRAGMA user_version = 1;             -- the version of this schema

-------------------------------------------------------------------------------------------------------------------------------
-- Papers
-------------------------------------------------------------------------------------------------------------------------------

-- A paper, once for each content: the same bytes at two paths are one document.
CREATE TABLE document (
    id          INTEGER PRIMARY KEY,
    sha256      TEXT NOT NULL UNIQUE,  -- of the file's bytes, in hexadecimal
    path        TEXT NOT NULL,         -- where it was found first
    size        INTEGER NOT NULL,      -- bytes
    status      TEXT NOT NULL          -- waiting: found, not yet read; loaded: its facts are here; unreadable: `problem` says why
                CHECK (status IN ('waiting', 'loaded', 'unreadable')),
    media_type  TEXT,                  -- as told by its content: application/pdf, text/html, ...
    url         TEXT,                  -- where it was published, if the paper says so
    pages       INTEGER,               -- NULL where the format has no pages
    words       INTEGER,               -- words of text, split at white space
    text        TEXT,                  -- all its text, as read: what every offset counts in
    extractor   TEXT                   -- the version of the program and of its rules that last read it
) STRICT;

-- Which content a path held, in order of arrival: a corrected paper at the same path is version 2 and supersedes version 1.
CREATE TABLE document_version (
    path         TEXT NOT NULL,     -- absolute
    number       INTEGER NOT NULL,  -- from 1; the highest is what the path holds now
    document_id  INTEGER NOT NULL REFERENCES document (id),
    PRIMARY KEY (path, number)
) STRICT;
CREATE INDEX document_version_document ON document_version (document_id);

-- What could not be read, and why, in a sentence for a person.
CREATE TABLE problem (
    id           INTEGER PRIMARY KEY,
    path         TEXT NOT NULL,                    -- the file or folder
    document_id  INTEGER REFERENCES document (id), -- NULL where nothing could be opened
    stage        TEXT NOT NULL                     -- where it stopped
                 CHECK (stage IN ('find', 'read', 'segment', 'extract', 'store')),
    severity     TEXT NOT NULL                     -- unreadable: nothing of it is here; partial: the rest of it is
                 CHECK (severity IN ('unreadable', 'partial')),
    sentence     TEXT NOT NULL
) STRICT;
CREATE INDEX problem_document ON problem (document_id);

-- A run of `minutebook ingest` that changed something (PROV: an activity). All time stamps of the store are here.
CREATE TABLE run (
    id          INTEGER PRIMARY KEY,
    started_at  TEXT NOT NULL,  -- UTC
    ended_at    TEXT,           -- NULL while it runs, and for ever if it was killed
    command     TEXT NOT NULL,  -- as typed
    extractor   TEXT NOT NULL   -- the version of the program and of its rules
) STRICT;

-- What a run did with a paper.
CREATE TABLE run_document (
    run_id       INTEGER NOT NULL REFERENCES run (id),
    document_id  INTEGER NOT NULL REFERENCES document (id),
    outcome      TEXT NOT NULL CHECK (outcome IN ('loaded', 'replaced', 'unreadable')),
    PRIMARY KEY (run_id, document_id)
) STRICT;
CREATE INDEX run_document_document ON run_document (document_id);

-- The exact words that state one or more facts, and where they stand (W3C Web Annotation: quote and position).
CREATE TABLE evidence (
    id            INTEGER PRIMARY KEY,
    document_id   INTEGER NOT NULL REFERENCES document (id),
    page          INTEGER,           -- counted from 1; NULL where the format has no pages
    start_offset  INTEGER NOT NULL,  -- first character of the words in document.text
    end_offset    INTEGER NOT NULL,  -- the character after the last
    exact         TEXT NOT NULL,     -- substr(document.text, start_offset + 1, end_offset - start_offset)
    prefix        TEXT NOT NULL,     -- the 32 characters before
    suffix        TEXT NOT NULL,     -- the 32 characters after
    box_left      REAL,              -- the first line of the words on its page, in points from the top left; NULL where unknown
    box_top       REAL,
    box_right     REAL,
    box_bottom    REAL,
    CHECK (start_offset < end_offset)
) STRICT;
CREATE INDEX evidence_document ON evidence (document_id);

-------------------------------------------------------------------------------------------------------------------------------
-- The meeting and its business
-------------------------------------------------------------------------------------------------------------------------------

-- The heading of a paper: whose meeting, when, where.
CREATE TABLE meeting (
    id            INTEGER PRIMARY KEY,
    document_id   INTEGER NOT NULL UNIQUE REFERENCES document (id),
    kind          TEXT NOT NULL CHECK (kind IN (
                      'minutes', 'agenda_item', 'agenda', 'report_cover', 'performance_report', 'risk_register', 'other')),
    organization  TEXT,  -- the council, as printed
    body          TEXT,  -- the committee, board or panel, as printed; NULL for a full council's own meeting
    date          TEXT,
    start_time    TEXT,
    end_time      TEXT,
    location      TEXT,
    status        TEXT CHECK (status IN ('draft', 'approved'))
) STRICT;
CREATE INDEX meeting_body_date ON meeting (body, date);
CREATE INDEX meeting_date ON meeting (date);

-- The words behind each field of a meeting's heading.
CREATE TABLE meeting_evidence (
    meeting_id   INTEGER NOT NULL REFERENCES meeting (id),
    field        TEXT NOT NULL,  -- the column of `meeting`: body, date, ...
    evidence_id  INTEGER NOT NULL REFERENCES evidence (id),
    PRIMARY KEY (meeting_id, field)
) STRICT;
CREATE INDEX meeting_evidence_evidence ON meeting_evidence (evidence_id);

-- A heading of the meeting's business.
CREATE TABLE agenda_item (
    id            INTEGER PRIMARY KEY,
    document_id   INTEGER NOT NULL REFERENCES document (id),
    meeting_id    INTEGER NOT NULL REFERENCES meeting (id),
    position      INTEGER NOT NULL,  -- its order in the paper
    number        TEXT,              -- as printed: "7", "SC.4", "18.01.05"
    title         TEXT NOT NULL,
    evidence_id   INTEGER NOT NULL REFERENCES evidence (id),  -- the words of the heading
    start_offset  INTEGER NOT NULL,  -- all that stands under the heading, in document.text
    end_offset    INTEGER NOT NULL
) STRICT;
CREATE INDEX agenda_item_document ON agenda_item (document_id);
CREATE INDEX agenda_item_meeting ON agenda_item (meeting_id);
CREATE INDEX agenda_item_evidence ON agenda_item (evidence_id);

-------------------------------------------------------------------------------------------------------------------------------
-- Facts. Each row: its id, its paper, its agenda item (or NULL), its words, the rule that found it and how sure it is.
-- Every reference has an index: without it, replacing one paper would search the whole store.
-------------------------------------------------------------------------------------------------------------------------------

-- A person as printed, or a post that acts with no name given; one row for each in a paper.
CREATE TABLE person_mention (
    id              INTEGER PRIMARY KEY,
    document_id     INTEGER NOT NULL REFERENCES document (id),
    agenda_item_id  INTEGER REFERENCES agenda_item (id),
    evidence_id     INTEGER NOT NULL REFERENCES evidence (id),
    rule            TEXT NOT NULL,
    confidence      REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    name            TEXT,  -- without title or honours; NULL where only the post is given
    role            TEXT,  -- the post or function
    kind            TEXT CHECK (kind IN ('councillor', 'officer', 'external')),
    attendance      TEXT CHECK (attendance IN ('present', 'in_attendance', 'apologies', 'absent'))  -- NULL: only mentioned
) STRICT;
CREATE INDEX person_mention_document ON person_mention (document_id);
CREATE INDEX person_mention_agenda_item ON person_mention (agenda_item_id);
CREATE INDEX person_mention_evidence ON person_mention (evidence_id);
CREATE INDEX person_mention_name ON person_mention (name);

-- Who presented a report or an item.
CREATE TABLE presenter (
    id              INTEGER PRIMARY KEY,
    document_id     INTEGER NOT NULL REFERENCES document (id),
    agenda_item_id  INTEGER REFERENCES agenda_item (id),
    evidence_id     INTEGER NOT NULL REFERENCES evidence (id),
    rule            TEXT NOT NULL,
    confidence      REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    name            TEXT,
    role            TEXT,
    item_title      TEXT   -- what was presented
) STRICT;
CREATE INDEX presenter_document ON presenter (document_id);
CREATE INDEX presenter_agenda_item ON presenter (agenda_item_id);
CREATE INDEX presenter_evidence ON presenter (evidence_id);
CREATE INDEX presenter_name ON presenter (name);

-- What a paper says of a risk. A risk has a row for each paper that speaks of it; nothing is overwritten.
CREATE TABLE risk_observation (
    id              INTEGER PRIMARY KEY,
    document_id     INTEGER NOT NULL REFERENCES document (id),
    agenda_item_id  INTEGER REFERENCES agenda_item (id),
    evidence_id     INTEGER NOT NULL REFERENCES evidence (id),
    rule            TEXT NOT NULL,
    confidence      REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    title           TEXT NOT NULL,
    reference       TEXT,  -- as printed: "CRR01"
    rag             TEXT CHECK (rag IN ('red', 'amber', 'green', 'yellow')),
    score           REAL,
    likelihood      REAL,
    impact          REAL,
    previous_score  REAL,
    score_kind      TEXT CHECK (score_kind IN ('inherent', 'current', 'residual', 'target')),
    change          TEXT CHECK (change IN ('new', 'removed', 'increased', 'decreased', 'unchanged')),
    owner           TEXT   -- person or post
) STRICT;
CREATE INDEX risk_observation_document ON risk_observation (document_id);
CREATE INDEX risk_observation_agenda_item ON risk_observation (agenda_item_id);
CREATE INDEX risk_observation_evidence ON risk_observation (evidence_id);
CREATE INDEX risk_observation_title ON risk_observation (title);

-- A count of things by status: "six red risks".
CREATE TABLE tally (
    id              INTEGER PRIMARY KEY,
    document_id     INTEGER NOT NULL REFERENCES document (id),
    agenda_item_id  INTEGER REFERENCES agenda_item (id),
    evidence_id     INTEGER NOT NULL REFERENCES evidence (id),
    rule            TEXT NOT NULL,
    confidence      REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    subject         TEXT NOT NULL CHECK (subject IN ('risk', 'indicator', 'project', 'action', 'recommendation', 'other')),
    status          TEXT NOT NULL,  -- as printed, lower case: "red", "on target"
    count           REAL,
    percent         REAL,
    total           REAL,           -- of how many
    timing          TEXT NOT NULL CHECK (timing IN ('current', 'previous', 'expected'))
) STRICT;
CREATE INDEX tally_document ON tally (document_id);
CREATE INDEX tally_agenda_item ON tally (agenda_item_id);
CREATE INDEX tally_evidence ON tally (evidence_id);

-- What a paper says of a measure of performance, activity or finance.
CREATE TABLE indicator_observation (
    id              INTEGER PRIMARY KEY,
    document_id     INTEGER NOT NULL REFERENCES document (id),
    agenda_item_id  INTEGER REFERENCES agenda_item (id),
    evidence_id     INTEGER NOT NULL REFERENCES evidence (id),
    rule            TEXT NOT NULL,
    confidence      REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    name            TEXT NOT NULL,
    value           REAL,
    unit            TEXT CHECK (unit IN ('percent', 'count', 'gbp', 'eur', 'nzd', 'days', 'weeks', 'months', 'years', 'ratio',
                                         'score', 'other')),
    target          REAL,
    previous        REAL,  -- the earlier value that this paper states
    rag             TEXT CHECK (rag IN ('red', 'amber', 'green', 'yellow')),
    versus_target   TEXT CHECK (versus_target IN ('above', 'below', 'on')),  -- the printed direction, whatever is better
    trend           TEXT CHECK (trend IN ('better', 'worse', 'same')),
    direction       TEXT CHECK (direction IN ('up', 'down', 'same')),
    period          TEXT   -- as printed: "Quarter 1"
) STRICT;
CREATE INDEX indicator_observation_document ON indicator_observation (document_id);
CREATE INDEX indicator_observation_agenda_item ON indicator_observation (agenda_item_id);
CREATE INDEX indicator_observation_evidence ON indicator_observation (evidence_id);
CREATE INDEX indicator_observation_name ON indicator_observation (name);

-- Every percentage that is printed.
CREATE TABLE percentage (
    id              INTEGER PRIMARY KEY,
    document_id     INTEGER NOT NULL REFERENCES document (id),
    agenda_item_id  INTEGER REFERENCES agenda_item (id),
    evidence_id     INTEGER NOT NULL REFERENCES evidence (id),
    rule            TEXT NOT NULL,
    confidence      REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    value           REAL NOT NULL,
    high            REAL,  -- the upper end of a range
    comparator      TEXT NOT NULL CHECK (comparator IN ('eq', 'lt', 'lte', 'gt', 'gte', 'approx'))
) STRICT;
CREATE INDEX percentage_document ON percentage (document_id);
CREATE INDEX percentage_agenda_item ON percentage (agenda_item_id);
CREATE INDEX percentage_evidence ON percentage (evidence_id);

-- Every sum of money that is printed.
CREATE TABLE amount (
    id              INTEGER PRIMARY KEY,
    document_id     INTEGER NOT NULL REFERENCES document (id),
    agenda_item_id  INTEGER REFERENCES agenda_item (id),
    evidence_id     INTEGER NOT NULL REFERENCES evidence (id),
    rule            TEXT NOT NULL,
    confidence      REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    value           REAL NOT NULL,  -- in units of the currency: "£1.2m" is 1200000
    currency        TEXT NOT NULL   -- ISO 4217
) STRICT;
CREATE INDEX amount_document ON amount (document_id);
CREATE INDEX amount_agenda_item ON amount (agenda_item_id);
CREATE INDEX amount_evidence ON amount (evidence_id);

-- What the body formally decided.
CREATE TABLE decision (
    id              INTEGER PRIMARY KEY,
    document_id     INTEGER NOT NULL REFERENCES document (id),
    agenda_item_id  INTEGER REFERENCES agenda_item (id),
    evidence_id     INTEGER NOT NULL REFERENCES evidence (id),
    rule            TEXT NOT NULL,
    confidence      REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    kind            TEXT CHECK (kind IN ('noted', 'approved', 'agreed', 'resolved', 'recommended', 'deferred', 'referred',
                                         'appointed', 'rejected', 'received', 'confirmed'))  -- the operative verb
) STRICT;
CREATE INDEX decision_document ON decision (document_id);
CREATE INDEX decision_agenda_item ON decision (agenda_item_id);
CREATE INDEX decision_evidence ON decision (evidence_id);

-- What a report asks the body to do.
CREATE TABLE recommendation (
    id              INTEGER PRIMARY KEY,
    document_id     INTEGER NOT NULL REFERENCES document (id),
    agenda_item_id  INTEGER REFERENCES agenda_item (id),
    evidence_id     INTEGER NOT NULL REFERENCES evidence (id),
    rule            TEXT NOT NULL,
    confidence      REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    kind            TEXT CHECK (kind IN ('noted', 'approved', 'agreed', 'resolved', 'recommended', 'deferred', 'referred',
                                         'appointed', 'rejected', 'received', 'confirmed'))
) STRICT;
CREATE INDEX recommendation_document ON recommendation (document_id);
CREATE INDEX recommendation_agenda_item ON recommendation (agenda_item_id);
CREATE INDEX recommendation_evidence ON recommendation (evidence_id);

-- What somebody is to do after the meeting.
CREATE TABLE action (
    id              INTEGER PRIMARY KEY,
    document_id     INTEGER NOT NULL REFERENCES document (id),
    agenda_item_id  INTEGER REFERENCES agenda_item (id),
    evidence_id     INTEGER NOT NULL REFERENCES evidence (id),
    rule            TEXT NOT NULL,
    confidence      REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    owner           TEXT,  -- as printed: a name, initials or a post
    due             TEXT,  -- the date, where one is stated
    due_text        TEXT   -- as printed: "next meeting"
) STRICT;
CREATE INDEX action_document ON action (document_id);
CREATE INDEX action_agenda_item ON action (agenda_item_id);
CREATE INDEX action_evidence ON action (evidence_id);
CREATE INDEX action_due ON action (due);

-- A vote taken or reported; a motion moved and seconded without a count is one too.
CREATE TABLE vote_event (
    id              INTEGER PRIMARY KEY,
    document_id     INTEGER NOT NULL REFERENCES document (id),
    agenda_item_id  INTEGER REFERENCES agenda_item (id),
    evidence_id     INTEGER NOT NULL REFERENCES evidence (id),
    rule            TEXT NOT NULL,
    confidence      REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    motion          TEXT,
    result          TEXT CHECK (result IN ('carried', 'lost')),
    unanimous       INTEGER CHECK (unanimous IN (0, 1)),
    mover           TEXT,
    seconder        TEXT
) STRICT;
CREATE INDEX vote_event_document ON vote_event (document_id);
CREATE INDEX vote_event_agenda_item ON vote_event (agenda_item_id);
CREATE INDEX vote_event_evidence ON vote_event (evidence_id);

-- The counts of a vote that are given.
CREATE TABLE vote_count (
    vote_event_id  INTEGER NOT NULL REFERENCES vote_event (id),
    option         TEXT NOT NULL CHECK (option IN ('for', 'against', 'abstain')),
    value          INTEGER NOT NULL,
    PRIMARY KEY (vote_event_id, option)
) STRICT;

-- How each person voted, where names are given.
CREATE TABLE person_vote (
    vote_event_id  INTEGER NOT NULL REFERENCES vote_event (id),
    option         TEXT NOT NULL CHECK (option IN ('for', 'against', 'abstain')),
    position       INTEGER NOT NULL,  -- the order in which the names are printed
    name           TEXT NOT NULL,
    PRIMARY KEY (vote_event_id, option, position)
) STRICT;

-- A declaration of interest.
CREATE TABLE interest (
    id              INTEGER PRIMARY KEY,
    document_id     INTEGER NOT NULL REFERENCES document (id),
    agenda_item_id  INTEGER REFERENCES agenda_item (id),
    evidence_id     INTEGER NOT NULL REFERENCES evidence (id),
    rule            TEXT NOT NULL,
    confidence      REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    name            TEXT,
    kind            TEXT CHECK (kind IN ('personal', 'prejudicial', 'pecuniary', 'disclosable pecuniary', 'other registrable',
                                         'non-pecuniary', 'conflict')),
    matter          TEXT   -- as printed
) STRICT;
CREATE INDEX interest_document ON interest (document_id);
CREATE INDEX interest_agenda_item ON interest (agenda_item_id);
CREATE INDEX interest_evidence ON interest (evidence_id);
CREATE INDEX interest_name ON interest (name);

-- Every calendar expression, as its first and last day: "Q3 2024/25" is 2024-10-01 to 2024-12-31.
CREATE TABLE date_mention (
    id              INTEGER PRIMARY KEY,
    document_id     INTEGER NOT NULL REFERENCES document (id),
    agenda_item_id  INTEGER REFERENCES agenda_item (id),
    evidence_id     INTEGER NOT NULL REFERENCES evidence (id),
    rule            TEXT NOT NULL,
    confidence      REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    start_date      TEXT NOT NULL,
    end_date        TEXT NOT NULL
) STRICT;
CREATE INDEX date_mention_document ON date_mention (document_id);
CREATE INDEX date_mention_agenda_item ON date_mention (agenda_item_id);
CREATE INDEX date_mention_evidence ON date_mention (evidence_id);

-- A document that the paper lists as attached or supporting.
CREATE TABLE event_document (
    id              INTEGER PRIMARY KEY,
    document_id     INTEGER NOT NULL REFERENCES document (id),  -- the paper that lists it
    agenda_item_id  INTEGER REFERENCES agenda_item (id),
    evidence_id     INTEGER NOT NULL REFERENCES evidence (id),
    rule            TEXT NOT NULL,
    confidence      REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    title           TEXT NOT NULL,
    format          TEXT,  -- pdf, docx, ...
    size_kb         REAL
) STRICT;
CREATE INDEX event_document_document ON event_document (document_id);
CREATE INDEX event_document_agenda_item ON event_document (agenda_item_id);
CREATE INDEX event_document_evidence ON event_document (evidence_id);

-- A labelled field of a cover sheet: "Lead Member: Councillor A".
CREATE TABLE cover_field (
    id              INTEGER PRIMARY KEY,
    document_id     INTEGER NOT NULL REFERENCES document (id),
    agenda_item_id  INTEGER REFERENCES agenda_item (id),
    evidence_id     INTEGER NOT NULL REFERENCES evidence (id),
    rule            TEXT NOT NULL,
    confidence      REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    label           TEXT NOT NULL,
    value           TEXT NOT NULL
) STRICT;
CREATE INDEX cover_field_document ON cover_field (document_id);
CREATE INDEX cover_field_agenda_item ON cover_field (agenda_item_id);
CREATE INDEX cover_field_evidence ON cover_field (evidence_id);

-------------------------------------------------------------------------------------------------------------------------------
-- Views
-------------------------------------------------------------------------------------------------------------------------------

-- The papers to ask: loaded, and not superseded at every path that held them.
CREATE VIEW v_document AS
SELECT d.*
FROM document AS d
WHERE d.status = 'loaded'
  AND EXISTS (
      SELECT 1 FROM document_version AS v
      WHERE v.document_id = d.id
        AND NOT EXISTS (SELECT 1 FROM document_version AS w WHERE w.path = v.path AND w.number > v.number));

-- A paper with its heading: what every answer is cited by.
CREATE VIEW v_meeting AS
SELECT d.id AS document_id, d.path AS document, d.media_type, d.pages, d.words,
       m.id AS meeting_id, m.kind, m.organization, m.body, m.date, m.start_time, m.end_time, m.location, m.status
FROM v_document AS d
JOIN meeting AS m ON m.document_id = d.id;

-- One view for each kind of fact, all of one form: the fact, its meeting (organization, body, date), its agenda item
-- (item_number, item), and where it is written (document, page, start_offset, end_offset, quote). Superseded papers are left out.

-- People as printed, with their paper and words.
CREATE VIEW v_person AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM person_mention AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id;

-- Who presented what, with paper and words.
CREATE VIEW v_presenter AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM presenter AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id;

-- What papers say of risks, each with its meeting and words.
CREATE VIEW v_risk AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM risk_observation AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id;

-- Counts by status, with their meeting and words.
CREATE VIEW v_tally AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM tally AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id;

-- What papers say of measures, each with its meeting and words.
CREATE VIEW v_indicator AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM indicator_observation AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id;

-- Percentages, with their meeting and words.
CREATE VIEW v_percentage AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM percentage AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id;

-- Sums of money, with their meeting and words.
CREATE VIEW v_amount AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM amount AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id;

-- Decisions, with their meeting and words.
CREATE VIEW v_decision AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM decision AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id;

-- Recommendations, with their meeting and words.
CREATE VIEW v_recommendation AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM recommendation AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id;

-- Actions, with their meeting and words.
CREATE VIEW v_action AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM action AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id;

-- Declarations of interest, with their meeting and words.
CREATE VIEW v_interest AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM interest AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id;

-- Calendar expressions, with their meeting and words.
CREATE VIEW v_date AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM date_mention AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id;

-- Documents that papers list, with their meeting and words.
CREATE VIEW v_event_document AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM event_document AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id;

-- Fields of cover sheets, with their meeting and words.
CREATE VIEW v_cover_field AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM cover_field AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id;

-- Votes with their counts and the names for and against, in the order printed.
CREATE VIEW v_vote AS
SELECT f.*,
       (SELECT c.value FROM vote_count AS c WHERE c.vote_event_id = f.id AND c.option = 'for') AS votes_for,
       (SELECT c.value FROM vote_count AS c WHERE c.vote_event_id = f.id AND c.option = 'against') AS votes_against,
       (SELECT c.value FROM vote_count AS c WHERE c.vote_event_id = f.id AND c.option = 'abstain') AS abstained,
       m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM vote_event AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id;

-- Every fact of every kind: enough to get from any of them to its words. Superseded papers are here too.
CREATE VIEW v_fact AS
SELECT 'person' AS kind, 'person_mention' AS fact_table,
       id, document_id, agenda_item_id, evidence_id, rule, confidence FROM person_mention
UNION ALL
SELECT 'presenter' AS kind, 'presenter' AS fact_table,
       id, document_id, agenda_item_id, evidence_id, rule, confidence FROM presenter
UNION ALL
SELECT 'risk' AS kind, 'risk_observation' AS fact_table,
       id, document_id, agenda_item_id, evidence_id, rule, confidence FROM risk_observation
UNION ALL
SELECT 'tally' AS kind, 'tally' AS fact_table,
       id, document_id, agenda_item_id, evidence_id, rule, confidence FROM tally
UNION ALL
SELECT 'indicator' AS kind, 'indicator_observation' AS fact_table,
       id, document_id, agenda_item_id, evidence_id, rule, confidence FROM indicator_observation
UNION ALL
SELECT 'percentage' AS kind, 'percentage' AS fact_table,
       id, document_id, agenda_item_id, evidence_id, rule, confidence FROM percentage
UNION ALL
SELECT 'amount' AS kind, 'amount' AS fact_table,
       id, document_id, agenda_item_id, evidence_id, rule, confidence FROM amount
UNION ALL
SELECT 'decision' AS kind, 'decision' AS fact_table,
       id, document_id, agenda_item_id, evidence_id, rule, confidence FROM decision
UNION ALL
SELECT 'recommendation' AS kind, 'recommendation' AS fact_table,
       id, document_id, agenda_item_id, evidence_id, rule, confidence FROM recommendation
UNION ALL
SELECT 'action' AS kind, 'action' AS fact_table,
       id, document_id, agenda_item_id, evidence_id, rule, confidence FROM action
UNION ALL
SELECT 'vote' AS kind, 'vote_event' AS fact_table,
       id, document_id, agenda_item_id, evidence_id, rule, confidence FROM vote_event
UNION ALL
SELECT 'interest' AS kind, 'interest' AS fact_table,
       id, document_id, agenda_item_id, evidence_id, rule, confidence FROM interest
UNION ALL
SELECT 'date' AS kind, 'date_mention' AS fact_table,
       id, document_id, agenda_item_id, evidence_id, rule, confidence FROM date_mention
UNION ALL
SELECT 'document' AS kind, 'event_document' AS fact_table,
       id, document_id, agenda_item_id, evidence_id, rule, confidence FROM event_document
UNION ALL
SELECT 'field' AS kind, 'cover_field' AS fact_table,
       id, document_id, agenda_item_id, evidence_id, rule, confidence FROM cover_field;

-- What could not be read, with the paper's content where it could be opened.
CREATE VIEW v_problem AS
SELECT p.id, p.path, p.severity, p.stage, p.sentence, d.sha256, d.media_type
FROM problem AS p
LEFT JOIN document AS d ON d.id = p.document_id
UNION ALL
SELECT d.id * 1000000, d.path, 'unreadable', 'read', 'A run found it and was stopped before it read it: ingest it again.',
       d.sha256, NULL
FROM document AS d
WHERE d.status = 'waiting';

-- What full-text search looks through: each agenda item with the text under it, and each paper's text before its first item
-- (all of it where it has none). The id of the latter is the document's id times 1,000,000.
CREATE VIEW searchable AS
SELECT i.id AS id, i.document_id AS document_id, i.id AS agenda_item_id, i.title AS title,
       substr(d.text, i.start_offset + 1, i.end_offset - i.start_offset) AS text
FROM agenda_item AS i
JOIN document AS d ON d.id = i.document_id
UNION ALL
SELECT d.id * 1000000, d.id, NULL, '',
       substr(d.text, 1, coalesce((SELECT min(i.start_offset) FROM agenda_item AS i WHERE i.document_id = d.id), length(d.text)))
FROM document AS d
WHERE d.status = 'loaded';

-- The index of full-text search (FTS5): SELECT rowid FROM search WHERE search MATCH 'flood'. It holds no text of its own.
CREATE VIRTUAL TABLE search USING fts5 (title, text, content = 'searchable', content_rowid = 'id', tokenize = 'porter unicode61');

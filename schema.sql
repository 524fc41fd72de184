-- The store of Minutebook: what committee papers state, each fact beside the words that state it.
--
-- This file is the one definition of the database; `minutebook ingest` makes one by running it.
-- How to read it:
--   * A paper is a row of `document`; its heading is a row of `meeting`, its business rows of `agenda_item`.
--   * Every kind of fact has a table. A row of it leads to its paper (document_id), to its agenda item where it stands in one
--     (agenda_item_id), and to the exact words that state it (evidence_id). `rule` names the pattern that found it, `confidence`
--     (0 to 1) says how often such finds are right.
--   * Names, titles and values are as printed. NULL means that the paper does not say.
--   * The views at the end (v_risk, v_action, ...) put paper, meeting, page and quote beside each fact: begin there.
-- Ids are the document's id times 1,000,000 plus the order within the document, so that the same papers give the same ids.
-- Dates are ISO 8601 (2024-06-30), times HH:MM; offsets count characters (code points) of document.text from 0.
-- Names of tables follow Popolo and Open Civic Data where these have one.

PRAGMA application_id = 0x4d696e75;  -- "Minu": tells a store of Minutebook from other SQLite files
PRAGMA user_version = 4;             -- the version of this schema

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
CREATE INDEX document_waiting ON document (id) WHERE status = 'waiting';

-- Which content a path held, in order of arrival: a corrected paper at the same path is version 2 and supersedes version 1.
CREATE TABLE document_version (
    path         TEXT NOT NULL,     -- absolute
    number       INTEGER NOT NULL,  -- from 1; the highest is what the path holds now
    document_id  INTEGER NOT NULL REFERENCES document (id),
    PRIMARY KEY (path, number)
) STRICT;
CREATE INDEX document_version_document ON document_version (document_id);

-- The papers that every path which held them holds another version of now: answers leave them out.
CREATE TABLE superseded_document (
    document_id  INTEGER PRIMARY KEY REFERENCES document (id)
) STRICT;

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
CREATE INDEX meeting_date ON meeting (date DESC, document_id);
CREATE INDEX meeting_organization_body ON meeting (organization, body, date DESC, document_id);

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
CREATE INDEX person_mention_officer ON person_mention (kind, name, role, document_id) WHERE kind = 'officer';

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
CREATE INDEX amount_value ON amount (value DESC);

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

-- What somebody is to do after the meeting, as one paper states it; `action` is the same thing followed through the papers.
CREATE TABLE action_mention (
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
CREATE INDEX action_mention_document ON action_mention (document_id);
CREATE INDEX action_mention_agenda_item ON action_mention (agenda_item_id);
CREATE INDEX action_mention_evidence ON action_mention (evidence_id);
CREATE INDEX action_mention_due ON action_mention (due);

-- What a paper reports of an action that was agreed before: done, put off, still open.
CREATE TABLE action_update (
    id              INTEGER PRIMARY KEY,
    document_id     INTEGER NOT NULL REFERENCES document (id),
    agenda_item_id  INTEGER REFERENCES agenda_item (id),
    evidence_id     INTEGER NOT NULL REFERENCES evidence (id),
    rule            TEXT NOT NULL,
    confidence      REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    status          TEXT NOT NULL CHECK (status IN ('done', 'in progress', 'outstanding', 'overdue', 'put off', 'dropped')),
    matter          TEXT,  -- the words that say which action, as printed
    owner           TEXT,
    due             TEXT,  -- the date that is now promised, where one is stated
    due_text        TEXT
) STRICT;
CREATE INDEX action_update_document ON action_update (document_id);
CREATE INDEX action_update_agenda_item ON action_update (agenda_item_id);
CREATE INDEX action_update_evidence ON action_update (evidence_id);

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
-- Followed through the papers: what several papers speak of, resolved by `minutebook ingest` after it has read them.
--   * Facts stay as printed; a link (person_link, risk_link, ...) says which person, risk, measure or action a fact speaks of.
--     Where several could be meant there is no link but rows of `link_candidate`, for a person to decide (`minutebook review`).
--   * Everything here follows from the papers in the store and from the reviews alone, not from the order of their arrival; it
--     can be taken away and made anew. `key` says in words what a row is, its id is made from the key (the first 60 bits of
--     its SHA-256), so the same papers give the same ids.
--   * jurisdiction_id is the organization (council, authority, board) in whose papers the thing is followed.
-------------------------------------------------------------------------------------------------------------------------------

-- A council, authority or board, or one of its committees (Popolo: organization; parent_id leads to the council).
CREATE TABLE organization (
    id              INTEGER PRIMARY KEY,
    key             TEXT NOT NULL UNIQUE,
    classification  TEXT NOT NULL CHECK (classification IN ('jurisdiction', 'body')),
    name            TEXT NOT NULL,  -- as printed most often
    parent_id       INTEGER REFERENCES organization (id)
) STRICT;
CREATE INDEX organization_parent ON organization (parent_id);

-- The names that papers print for an organization.
CREATE TABLE organization_name (
    organization_id  INTEGER NOT NULL REFERENCES organization (id),
    name             TEXT NOT NULL,
    papers           INTEGER NOT NULL,  -- how many print it
    PRIMARY KEY (organization_id, name)
) STRICT;

-- Whose the papers are that print these names: by this a paper is given its place when it is loaded.
CREATE TABLE belonging (
    organization     TEXT NOT NULL,  -- as the heading prints it; '' where it prints none
    body             TEXT NOT NULL,  -- the same
    jurisdiction_id  INTEGER NOT NULL REFERENCES organization (id),
    organization_id  INTEGER NOT NULL REFERENCES organization (id),
    PRIMARY KEY (organization, body)
) STRICT;
CREATE INDEX belonging_jurisdiction ON belonging (jurisdiction_id);
CREATE INDEX belonging_organization ON belonging (organization_id);

-- A meeting that took place, or was to; its papers are rows of event_paper (Open Civic Data: event).
CREATE TABLE event (
    id               INTEGER PRIMARY KEY,
    key              TEXT NOT NULL UNIQUE,
    jurisdiction_id  INTEGER NOT NULL REFERENCES organization (id),
    organization_id  INTEGER NOT NULL REFERENCES organization (id),  -- the body that met; the council for its own meeting
    date             TEXT NOT NULL,
    start_time       TEXT  -- only where the body met more than once on the day
) STRICT;
CREATE INDEX event_jurisdiction ON event (jurisdiction_id);
CREATE INDEX event_organization ON event (organization_id, date);

-- Whose paper a document is, and which meeting it belongs to. A paper that names neither council nor body has no row.
CREATE TABLE event_paper (
    document_id      INTEGER PRIMARY KEY REFERENCES document (id),
    jurisdiction_id  INTEGER NOT NULL REFERENCES organization (id),
    organization_id  INTEGER NOT NULL REFERENCES organization (id),  -- the body, or the council itself
    event_id         INTEGER REFERENCES event (id),                  -- NULL: no date, or one of two meetings on that day
    superseded_by    INTEGER REFERENCES document (id)                -- draft minutes: the approved minutes of the same meeting
) STRICT;
CREATE INDEX event_paper_jurisdiction ON event_paper (jurisdiction_id);
CREATE INDEX event_paper_organization ON event_paper (organization_id);
CREATE INDEX event_paper_event ON event_paper (event_id);
CREATE INDEX event_paper_superseded_by ON event_paper (superseded_by);

-- Jurisdictions whose histories no longer fit their papers: a paper of theirs was read again or superseded, or a person decided
-- something. The next run makes their histories anew and takes them off this list.
CREATE TABLE stale_jurisdiction (
    jurisdiction_id  INTEGER PRIMARY KEY REFERENCES organization (id)
) STRICT;

-- A councillor, officer or other person acting in a post, across papers. Members of the public stay mentions.
CREATE TABLE person (
    id               INTEGER PRIMARY KEY,
    key              TEXT NOT NULL UNIQUE,
    jurisdiction_id  INTEGER NOT NULL REFERENCES organization (id),
    name             TEXT NOT NULL,  -- the fullest that is printed
    family_name      TEXT NOT NULL,
    kind             TEXT CHECK (kind IN ('councillor', 'officer', 'external')),
    first_seen       TEXT,  -- the date of the first meeting whose papers name the person
    last_seen        TEXT
) STRICT;
CREATE INDEX person_jurisdiction ON person (jurisdiction_id);
CREATE INDEX person_family_name ON person (family_name);

-- The names that papers print for a person (Popolo: other_names).
CREATE TABLE person_name (
    person_id        INTEGER NOT NULL REFERENCES person (id),
    name             TEXT NOT NULL,
    jurisdiction_id  INTEGER NOT NULL REFERENCES organization (id),
    first_seen       TEXT,
    last_seen        TEXT,
    mentions         INTEGER NOT NULL,
    PRIMARY KEY (person_id, name)
) STRICT;
CREATE INDEX person_name_jurisdiction ON person_name (jurisdiction_id);

-- A post or function of a council, or of one of its bodies ("Chair" of a committee).
CREATE TABLE post (
    id               INTEGER PRIMARY KEY,
    key              TEXT NOT NULL UNIQUE,
    jurisdiction_id  INTEGER NOT NULL REFERENCES organization (id),
    organization_id  INTEGER NOT NULL REFERENCES organization (id),  -- the council, or the body that the post is one of
    title            TEXT NOT NULL  -- as printed most often
) STRICT;
CREATE INDEX post_jurisdiction ON post (jurisdiction_id);
CREATE INDEX post_organization ON post (organization_id);

-- A person seen in a post, or as a member of a body (post_id NULL): from the first to the last meeting that shows it.
-- These are observations: the papers seldom say when a post was taken up or left.
CREATE TABLE membership (
    id               INTEGER PRIMARY KEY,
    key              TEXT NOT NULL UNIQUE,
    jurisdiction_id  INTEGER NOT NULL REFERENCES organization (id),
    person_id        INTEGER NOT NULL REFERENCES person (id),
    organization_id  INTEGER NOT NULL REFERENCES organization (id),
    post_id          INTEGER REFERENCES post (id),
    observed_from    TEXT,
    observed_to      TEXT,
    papers           INTEGER NOT NULL  -- how many show it
) STRICT;
CREATE INDEX membership_jurisdiction ON membership (jurisdiction_id);
CREATE INDEX membership_person ON membership (person_id);
CREATE INDEX membership_organization ON membership (organization_id);
CREATE INDEX membership_post ON membership (post_id);

-- Which person a name in a fact means: the name of a person_mention, presenter or interest, the owner of a risk or an action, the
-- mover or seconder of a vote, a name in person_vote (whose fact_id is the vote's, position as there; elsewhere position is 0).
CREATE TABLE person_link (
    fact_table       TEXT NOT NULL,
    fact_id          INTEGER NOT NULL,
    field            TEXT NOT NULL,     -- name, owner, mover, seconder, for, against, abstain
    position         INTEGER NOT NULL,
    jurisdiction_id  INTEGER NOT NULL REFERENCES organization (id),
    person_id        INTEGER NOT NULL REFERENCES person (id),
    score            REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    method           TEXT NOT NULL,     -- how: same name, initials, surname, spelling, review
    PRIMARY KEY (fact_table, fact_id, field, position)
) STRICT;
CREATE INDEX person_link_jurisdiction ON person_link (jurisdiction_id);
CREATE INDEX person_link_person ON person_link (person_id);

-- Which post a fact means: the role of a person_mention or presenter, an owner that is a post.
CREATE TABLE post_link (
    fact_table       TEXT NOT NULL,
    fact_id          INTEGER NOT NULL,
    field            TEXT NOT NULL,     -- role, owner
    jurisdiction_id  INTEGER NOT NULL REFERENCES organization (id),
    post_id          INTEGER NOT NULL REFERENCES post (id),
    PRIMARY KEY (fact_table, fact_id, field)
) STRICT;
CREATE INDEX post_link_jurisdiction ON post_link (jurisdiction_id);
CREATE INDEX post_link_post ON post_link (post_id);

-- A risk, through renaming and renumbering.
CREATE TABLE risk (
    id               INTEGER PRIMARY KEY,
    key              TEXT NOT NULL UNIQUE,
    jurisdiction_id  INTEGER NOT NULL REFERENCES organization (id),
    title            TEXT NOT NULL,  -- as the latest paper prints it
    reference        TEXT,           -- the latest printed
    first_seen       TEXT,
    last_seen        TEXT
) STRICT;
CREATE INDEX risk_jurisdiction ON risk (jurisdiction_id);
CREATE INDEX risk_title ON risk (title);

-- The titles and references that papers print for a risk.
CREATE TABLE risk_alias (
    risk_id          INTEGER NOT NULL REFERENCES risk (id),
    title            TEXT NOT NULL,
    reference        TEXT NOT NULL,  -- '' where none is printed
    jurisdiction_id  INTEGER NOT NULL REFERENCES organization (id),
    first_seen       TEXT,
    last_seen        TEXT,
    mentions         INTEGER NOT NULL,
    PRIMARY KEY (risk_id, title, reference)
) STRICT;
CREATE INDEX risk_alias_jurisdiction ON risk_alias (jurisdiction_id);

-- Which risk an observation speaks of.
CREATE TABLE risk_link (
    risk_observation_id  INTEGER PRIMARY KEY REFERENCES risk_observation (id),
    jurisdiction_id      INTEGER NOT NULL REFERENCES organization (id),
    risk_id              INTEGER NOT NULL REFERENCES risk (id),
    score                REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    method               TEXT NOT NULL  -- same title, reference, similar title, review
) STRICT;
CREATE INDEX risk_link_jurisdiction ON risk_link (jurisdiction_id);
CREATE INDEX risk_link_risk ON risk_link (risk_id);

-- What papers say became of a risk, one row for each statement and each risk that it went into: it was merged with others, split, replaced
-- by another, or moved to another register. It is never guessed from likeness, and the risks stay two.
CREATE TABLE risk_successor (
    risk_id          INTEGER NOT NULL REFERENCES risk (id),                -- the risk of which this is said
    observation_id   INTEGER NOT NULL REFERENCES risk_observation (id),    -- the statement whose words say it, or begin to
    kind             TEXT NOT NULL CHECK (kind IN ('merged', 'split', 'replaced', 'moved')),
    successor        TEXT NOT NULL,                       -- what it became, as printed: a title, a reference, a register; '' where none is
    jurisdiction_id  INTEGER NOT NULL REFERENCES organization (id),
    successor_id     INTEGER REFERENCES risk (id),        -- the risk that this means; NULL where it is none that is followed, or unsure
    date             TEXT,                                -- of the meeting whose paper says it
    score            REAL NOT NULL CHECK (score BETWEEN 0 AND 1),  -- how surely the names mean these risks
    PRIMARY KEY (risk_id, observation_id, kind, successor)
) STRICT;
CREATE INDEX risk_successor_jurisdiction ON risk_successor (jurisdiction_id);
CREATE INDEX risk_successor_observation ON risk_successor (observation_id);
CREATE INDEX risk_successor_successor ON risk_successor (successor_id);
CREATE INDEX risk_successor_date ON risk_successor (date DESC);

-- A measure, through rewording. A measure that is defined anew is another one.
CREATE TABLE indicator (
    id               INTEGER PRIMARY KEY,
    key              TEXT NOT NULL UNIQUE,
    jurisdiction_id  INTEGER NOT NULL REFERENCES organization (id),
    name             TEXT NOT NULL,  -- as the latest paper prints it
    unit             TEXT,
    first_seen       TEXT,
    last_seen        TEXT
) STRICT;
CREATE INDEX indicator_jurisdiction ON indicator (jurisdiction_id);
CREATE INDEX indicator_name ON indicator (name);

-- The names that papers print for a measure.
CREATE TABLE indicator_alias (
    indicator_id     INTEGER NOT NULL REFERENCES indicator (id),
    name             TEXT NOT NULL,
    jurisdiction_id  INTEGER NOT NULL REFERENCES organization (id),
    first_seen       TEXT,
    last_seen        TEXT,
    mentions         INTEGER NOT NULL,
    PRIMARY KEY (indicator_id, name)
) STRICT;
CREATE INDEX indicator_alias_jurisdiction ON indicator_alias (jurisdiction_id);

-- Which measure an observation speaks of.
CREATE TABLE indicator_link (
    indicator_observation_id  INTEGER PRIMARY KEY REFERENCES indicator_observation (id),
    jurisdiction_id           INTEGER NOT NULL REFERENCES organization (id),
    indicator_id              INTEGER NOT NULL REFERENCES indicator (id),
    score                     REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    method                    TEXT NOT NULL
) STRICT;
CREATE INDEX indicator_link_jurisdiction ON indicator_link (jurisdiction_id);
CREATE INDEX indicator_link_indicator ON indicator_link (indicator_id);

-- An action from the meeting that set it on. What became of it is told by the updates linked to it.
CREATE TABLE action (
    id               INTEGER PRIMARY KEY,
    key              TEXT NOT NULL UNIQUE,
    jurisdiction_id  INTEGER NOT NULL REFERENCES organization (id),
    organization_id  INTEGER NOT NULL REFERENCES organization (id),  -- the body that set it
    first_mention_id INTEGER NOT NULL REFERENCES action_mention (id),
    set_on           TEXT,  -- the date of the meeting that set it
    owner            TEXT   -- as printed then, or in the first paper that names one
) STRICT;
CREATE INDEX action_jurisdiction ON action (jurisdiction_id);
CREATE INDEX action_organization ON action (organization_id);
CREATE INDEX action_first_mention ON action (first_mention_id);

-- Which action a statement of one sets, or repeats.
CREATE TABLE action_link (
    action_mention_id  INTEGER PRIMARY KEY REFERENCES action_mention (id),
    jurisdiction_id    INTEGER NOT NULL REFERENCES organization (id),
    action_id          INTEGER NOT NULL REFERENCES action (id),
    score              REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    method             TEXT NOT NULL
) STRICT;
CREATE INDEX action_link_jurisdiction ON action_link (jurisdiction_id);
CREATE INDEX action_link_action ON action_link (action_id);

-- Which action a later paper's report is about.
CREATE TABLE action_update_link (
    action_update_id  INTEGER PRIMARY KEY REFERENCES action_update (id),
    jurisdiction_id   INTEGER NOT NULL REFERENCES organization (id),
    action_id         INTEGER NOT NULL REFERENCES action (id),
    score             REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    method            TEXT NOT NULL
) STRICT;
CREATE INDEX action_update_link_jurisdiction ON action_update_link (jurisdiction_id);
CREATE INDEX action_update_link_action ON action_update_link (action_id);

-- What a fact could mean, where more than one would do: it has no link until a person decides.
CREATE TABLE link_candidate (
    fact_table       TEXT NOT NULL,
    fact_id          INTEGER NOT NULL,
    field            TEXT NOT NULL,
    position         INTEGER NOT NULL,
    target_table     TEXT NOT NULL CHECK (target_table IN ('person', 'risk', 'indicator', 'action')),
    target_id        INTEGER NOT NULL,
    jurisdiction_id  INTEGER NOT NULL REFERENCES organization (id),
    score            REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    PRIMARY KEY (fact_table, fact_id, field, position, target_table, target_id)
) STRICT;
CREATE INDEX link_candidate_jurisdiction ON link_candidate (jurisdiction_id);

-------------------------------------------------------------------------------------------------------------------------------
-- Derived: what follows from the tables above, kept so that a question need not derive it again.
--   * Each table has a SELECT in `pipeline/store/derived/` that says what it holds. `minutebook ingest` and `minutebook review` ask it for
--     each jurisdiction whose papers or decisions have changed, and write the rows that differ.
--   * Days are compared within the papers, never with the day on which somebody asks.
-------------------------------------------------------------------------------------------------------------------------------

-- A risk on each day on which papers speak of it, with what it states and how that compares with the days before.
CREATE TABLE risk_history (
    risk_id           INTEGER NOT NULL REFERENCES risk (id) ON DELETE CASCADE,
    date              TEXT NOT NULL,
    jurisdiction_id   INTEGER NOT NULL REFERENCES organization (id),
    score             REAL,              -- now: not the one before treatment, nor the target
    rag               TEXT,
    score_before      REAL,              -- the last that an earlier day stated
    rag_before        TEXT,              -- the same of ratings
    movement          TEXT,              -- against these: worse, better, same; NULL where nothing can be compared
    red_since         TEXT,              -- the first day of an unbroken run of red ratings
    days_at_red       INTEGER NOT NULL,  -- the days of that run so far
    change            TEXT,              -- as the papers call it
    called_new        INTEGER NOT NULL,  -- 1 or 0: whether a paper of the day calls it new
    removed           INTEGER NOT NULL,  -- 1 or 0
    owner             TEXT,
    owner_before      TEXT,              -- of the day before
    previous_score    REAL,
    scored_before_on  TEXT,              -- the day that stated score_before
    statements        INTEGER NOT NULL,  -- how many papers and rows speak of it on the day
    latest            INTEGER NOT NULL,  -- 1: no later day speaks of it; else 0
    observation_id    INTEGER NOT NULL REFERENCES risk_observation (id) ON DELETE CASCADE,  -- the fullest statement of the day
    became            TEXT,              -- merged, split, replaced, moved: what papers say became of it after this day, or on it
    successors        TEXT,              -- the risks that it went into, by title, or the register; "; " stands between two
    predecessors      TEXT,              -- the risks that went into this one by then
    PRIMARY KEY (risk_id, date)
) STRICT;
CREATE INDEX risk_history_jurisdiction ON risk_history (jurisdiction_id);
CREATE INDEX risk_history_latest ON risk_history (rag) WHERE latest = 1;
CREATE INDEX risk_history_observation ON risk_history (observation_id);

-- A measure on each day on which papers speak of it, with what it states and how that compares with the days before.
CREATE TABLE indicator_history (
    indicator_id      INTEGER NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
    date              TEXT NOT NULL,
    jurisdiction_id   INTEGER NOT NULL REFERENCES organization (id),
    value             REAL,
    unit              TEXT,
    target            REAL,
    rag               TEXT,
    trend             TEXT,              -- as the papers call it
    off_target        INTEGER,           -- 1 or 0; NULL where the day does not rate it
    value_before      REAL,              -- the last that an earlier day stated
    short_change      REAL,              -- from that to value
    long_change       REAL,              -- from the first that was ever stated
    target_before     REAL,              -- the last that an earlier day stated
    target_moved      INTEGER,           -- 1 or 0: whether the target is another than before
    off_since         TEXT,              -- the first day of an unbroken run off target
    days_off          INTEGER NOT NULL,  -- the days of that run so far
    previous          REAL,              -- the earlier value that the papers of the day state
    valued_before_on  TEXT,              -- the day that stated value_before
    statements        INTEGER NOT NULL,  -- how many papers and rows speak of it on the day
    latest            INTEGER NOT NULL,  -- 1: no later day speaks of it; else 0
    observation_id    INTEGER NOT NULL REFERENCES indicator_observation (id) ON DELETE CASCADE,  -- the fullest statement of the day
    PRIMARY KEY (indicator_id, date)
) STRICT;
CREATE INDEX indicator_history_jurisdiction ON indicator_history (jurisdiction_id);
CREATE INDEX indicator_history_latest ON indicator_history (days_off DESC) WHERE latest = 1;
CREATE INDEX indicator_history_observation ON indicator_history (observation_id);

-- What has been told of each action, and how it stands; `v_action_ledger` adds what set it and its age.
CREATE TABLE action_ledger (
    action_id        INTEGER PRIMARY KEY REFERENCES action (id) ON DELETE CASCADE,
    jurisdiction_id  INTEGER NOT NULL REFERENCES organization (id),
    last_told        TEXT,              -- the last day on which papers speak of it
    times_put_off    INTEGER NOT NULL,  -- how often a report said so
    statements       INTEGER NOT NULL,  -- how many papers and lines speak of it
    first_due        TEXT,              -- the first date promised
    due              TEXT,              -- the latest date promised
    status           TEXT,              -- what the latest report says
    status_on        TEXT,              -- the day of that report
    latest_meeting   TEXT,              -- of the body that set it
    meetings_since   INTEGER,           -- of that body, after last_told; NULL where no paper that speaks of it has a date
    state            TEXT NOT NULL      -- done, dropped; overdue: not done, and the body has met after the date it was due; stale: not
                                        -- spoken of at the last three meetings of the body or more; else open
) STRICT;
CREATE INDEX action_ledger_jurisdiction ON action_ledger (jurisdiction_id);
CREATE INDEX action_ledger_due ON action_ledger (due);

-- What became worse or better, is new, was removed, passed to another owner, missed its target or met it again, was set, done, put off.
-- A rating is new where an earlier day rated the thing otherwise, else it is the first. One day may show several changes of a thing.
CREATE TABLE change (
    fact_table       TEXT NOT NULL,     -- the fact that shows the change
    fact_id          INTEGER NOT NULL,
    kind             TEXT NOT NULL,     -- of a risk: worse, better, new, removed, newly red, first rated red, owner (is another), merged,
                                        -- split, replaced, moved (to another register); of a measure: worse, better, off target, first
                                        -- rated off target, on target, target moved; of an action: set, done, dropped, overdue, put off
    jurisdiction_id  INTEGER NOT NULL REFERENCES organization (id),
    evidence_id      INTEGER NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
    date             TEXT,
    about            TEXT NOT NULL,     -- risk, measure or action
    subject          TEXT,              -- the risk or measure; the owner or the matter of an action
    was              TEXT,              -- the figure, rating or owner before
    is_now           TEXT,              -- and now; the date that an action is due; what a risk was merged into, split into, replaced by
    PRIMARY KEY (fact_table, fact_id, kind)
) STRICT;
CREATE INDEX change_jurisdiction ON change (jurisdiction_id);
CREATE INDEX change_evidence ON change (evidence_id);
CREATE INDEX change_date ON change (date DESC);

-- What papers state that cannot be all true, or that differs from what an earlier paper stated. kind: percent (count of total against
-- the printed percentage, over 1 point apart); parts (counts by status above their total, or percentages above 101.5, told close
-- together); product (likelihood times impact is not the score, in a paper that scores most of its risks so); previous score, previous
-- value (unlike what the body's last meeting was told, and not said to be of another year); due (before the meeting that sets the
-- action; one carried on in a log is overdue instead); removed (a risk called removed, and rated by the next paper of the same body
-- that says how it stands, without being called new).
CREATE TABLE contradiction (
    kind               TEXT NOT NULL,
    fact_table         TEXT NOT NULL,  -- the fact that states the figure under `stated`
    fact_id            INTEGER NOT NULL,
    jurisdiction_id    INTEGER REFERENCES organization (id),  -- NULL where the paper contradicts itself
    evidence_id        INTEGER NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,  -- the words that state the one
    other_evidence_id  INTEGER REFERENCES evidence (id) ON DELETE CASCADE,           -- and the other; NULL where the same words do
    date               TEXT,
    subject            TEXT,           -- what is spoken of: a status, a risk, a measure, the owner of an action
    stated             REAL,           -- the figure in the words
    other              REAL,           -- the figure that it should be, or that was stated before
    PRIMARY KEY (kind, fact_table, fact_id)
) STRICT;
CREATE INDEX contradiction_jurisdiction ON contradiction (jurisdiction_id);
CREATE INDEX contradiction_fact ON contradiction (fact_id);
CREATE INDEX contradiction_evidence ON contradiction (evidence_id);
CREATE INDEX contradiction_other_evidence ON contradiction (other_evidence_id);
CREATE INDEX contradiction_date ON contradiction (date DESC);

-- Where papers, or parts of them, seem to be missing. kind:
--   * meeting: a body that has met at least five times lets more than one and a half times its usual interval pass, that which three in
--     four of its intervals keep within; `since` and `until` are the two meetings, found and usual are days. Where its papers cover the
--     same weeks of other years, it met in them in at least half of those years, so that no recess is taken for a gap; where they do
--     not, two and a half intervals have passed.
--   * item: the numbers of a paper's items leave some out, though they run on by one for the most part, and no item with a letter or
--     a part has that number; document, page and quote are those of the item after the gap.
--   * unread: so too, but the paper prints the number at the beginning of a line or speaks of the item: an item that was not read as one.
--   * little: a paper has less than a quarter of the facts, or less than a fifth of the agenda items, that half of the papers of its
--     body and kind have or exceed for their length; found and usual are numbers of them.
CREATE TABLE gap (
    kind             TEXT NOT NULL,
    document_id      INTEGER NOT NULL REFERENCES document (id),     -- of a meeting: a paper of the one that came late
    missing          TEXT NOT NULL,                                 -- a meeting, facts, agenda items, item 5
    jurisdiction_id  INTEGER REFERENCES organization (id),          -- NULL for items
    organization_id  INTEGER REFERENCES organization (id),          -- NULL for items
    since            TEXT,                                          -- the date of the meeting before, or of the paper
    until            TEXT,                                          -- the date of the meeting that came late, or of the paper
    found            INTEGER,                                       -- days or facts; NULL for items
    usual            INTEGER,                                       -- the same of its like; NULL for items
    evidence_id      INTEGER REFERENCES evidence (id) ON DELETE CASCADE,  -- the item after those left out
    PRIMARY KEY (kind, document_id, missing)
) STRICT;
CREATE INDEX gap_document ON gap (document_id);
CREATE INDEX gap_jurisdiction ON gap (jurisdiction_id);
CREATE INDEX gap_organization ON gap (organization_id);
CREATE INDEX gap_evidence ON gap (evidence_id);
CREATE INDEX gap_until ON gap (until DESC);

-------------------------------------------------------------------------------------------------------------------------------
-- What a person has decided (`minutebook review`): nothing that is ingested changes or removes these rows.
-------------------------------------------------------------------------------------------------------------------------------

-- A decision. It holds on to its fact by a fingerprint (of the paper's bytes, the kind of fact and its words), so that it
-- outlives another reading of the paper by other rules.
CREATE TABLE review (
    id                 INTEGER PRIMARY KEY,
    made_at            TEXT NOT NULL,  -- UTC
    made_by            TEXT NOT NULL,
    decision           TEXT NOT NULL CHECK (decision IN ('confirm', 'reject', 'correct', 'merge', 'split')),
    fact_table         TEXT NOT NULL,
    fingerprint        TEXT NOT NULL,
    other_fingerprint  TEXT,  -- merge, split: the fact that it is, or is not, one thing with
    field              TEXT,  -- correct: the column; merge, split: the field that names the thing
    value              TEXT,  -- correct: what it should be, NULL for blank
    note               TEXT,
    undone_at          TEXT,
    undone_by          TEXT
) STRICT;
CREATE INDEX review_fingerprint ON review (fingerprint);
CREATE INDEX review_other_fingerprint ON review (other_fingerprint);

-- Facts that a person has rejected: the views leave them out.
CREATE TABLE rejected_fact (
    fact_table  TEXT NOT NULL,
    fact_id     INTEGER NOT NULL,
    review_id   INTEGER NOT NULL REFERENCES review (id),
    PRIMARY KEY (fact_table, fact_id)
) STRICT;
CREATE INDEX rejected_fact_review ON rejected_fact (review_id);

-- Facts that a person has corrected: the fact's own row holds what the person said, this one what was read.
CREATE TABLE corrected_fact (
    fact_table  TEXT NOT NULL,
    fact_id     INTEGER NOT NULL,
    field       TEXT NOT NULL,
    was         TEXT,  -- as read, in the form of JSON
    review_id   INTEGER NOT NULL REFERENCES review (id),
    PRIMARY KEY (fact_table, fact_id, field)
) STRICT;
CREATE INDEX corrected_fact_review ON corrected_fact (review_id);

-------------------------------------------------------------------------------------------------------------------------------
-- Views
-------------------------------------------------------------------------------------------------------------------------------

-- Papers that are loaded, and that some path holds now.
CREATE VIEW v_current_document AS
SELECT d.*
FROM document AS d
WHERE d.status = 'loaded' AND NOT EXISTS (SELECT 1 FROM superseded_document AS s WHERE s.document_id = d.id);

-- The papers to ask: those, but for drafts whose approved form is here.
CREATE VIEW v_document AS
SELECT d.*
FROM v_current_document AS d
WHERE NOT EXISTS (SELECT 1 FROM event_paper AS p WHERE p.document_id = d.id AND p.superseded_by IS NOT NULL);

-- A paper with its heading: what every answer is cited by.
CREATE VIEW v_meeting AS
SELECT d.id AS document_id, d.path AS document, d.media_type, d.pages, d.words,
       m.id AS meeting_id, m.kind, m.organization, m.body, m.date, m.start_time, m.end_time, m.location, m.status
FROM v_document AS d
JOIN meeting AS m ON m.document_id = d.id;

-- The papers by day. A question that wants the latest first begins with it (CROSS JOIN: SQLite takes the tables in that order), so that
-- it looks at no more papers than its answer needs.
CREATE VIEW v_by_day AS
SELECT date AS day, document_id AS paper
FROM meeting;

-- One view for each kind of fact, all of one form: the fact, its meeting (organization, body, date), its agenda item
-- (item_number, item), and where it is written (document, page, start_offset, end_offset, quote). Superseded papers are left out,
-- and facts that a person has rejected. CROSS JOIN: the fact is looked at first, and its paper only where it is one that is asked for.

-- People as printed, with their paper and words.
CREATE VIEW v_person AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM person_mention AS f
CROSS JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'person_mention' AND r.fact_id = f.id);

-- Who presented what, with paper and words.
CREATE VIEW v_presenter AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM presenter AS f
CROSS JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'presenter' AND r.fact_id = f.id);

-- What papers say of risks, each with its meeting and words.
CREATE VIEW v_risk AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM risk_observation AS f
CROSS JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'risk_observation' AND r.fact_id = f.id);

-- Counts by status, with their meeting and words.
CREATE VIEW v_tally AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM tally AS f
CROSS JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'tally' AND r.fact_id = f.id);

-- What papers say of measures, each with its meeting and words.
CREATE VIEW v_indicator AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM indicator_observation AS f
CROSS JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'indicator_observation' AND r.fact_id = f.id);

-- Percentages, with their meeting and words.
CREATE VIEW v_percentage AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM percentage AS f
CROSS JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'percentage' AND r.fact_id = f.id);

-- Sums of money, with their meeting and words.
CREATE VIEW v_amount AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM amount AS f
CROSS JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'amount' AND r.fact_id = f.id);

-- Decisions, with their meeting and words.
CREATE VIEW v_decision AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM decision AS f
CROSS JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'decision' AND r.fact_id = f.id);

-- Recommendations, with their meeting and words.
CREATE VIEW v_recommendation AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM recommendation AS f
CROSS JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'recommendation' AND r.fact_id = f.id);

-- Actions, with their meeting and words.
CREATE VIEW v_action AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM action_mention AS f
CROSS JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'action_mention' AND r.fact_id = f.id);

-- What papers report of earlier actions, with their meeting and words.
CREATE VIEW v_action_update AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM action_update AS f
CROSS JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'action_update' AND r.fact_id = f.id);

-- Declarations of interest, with their meeting and words.
CREATE VIEW v_interest AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM interest AS f
CROSS JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'interest' AND r.fact_id = f.id);

-- Calendar expressions, with their meeting and words.
CREATE VIEW v_date AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM date_mention AS f
CROSS JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'date_mention' AND r.fact_id = f.id);

-- Documents that papers list, with their meeting and words.
CREATE VIEW v_event_document AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM event_document AS f
CROSS JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'event_document' AND r.fact_id = f.id);

-- Fields of cover sheets, with their meeting and words.
CREATE VIEW v_cover_field AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM cover_field AS f
CROSS JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'cover_field' AND r.fact_id = f.id);

-- Votes with their counts and the names for and against, in the order printed.
CREATE VIEW v_vote AS
SELECT f.*,
       (SELECT c.value FROM vote_count AS c WHERE c.vote_event_id = f.id AND c.option = 'for') AS votes_for,
       (SELECT c.value FROM vote_count AS c WHERE c.vote_event_id = f.id AND c.option = 'against') AS votes_against,
       (SELECT c.value FROM vote_count AS c WHERE c.vote_event_id = f.id AND c.option = 'abstain') AS abstained,
       m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM vote_event AS f
CROSS JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'vote_event' AND r.fact_id = f.id);

-------------------------------------------------------------------------------------------------------------------------------
-- Histories: what the papers tell of one thing from meeting to meeting.
-------------------------------------------------------------------------------------------------------------------------------

-- What papers say of risks, with the risk that they mean (risk, risk_id).
CREATE VIEW v_risk_observation AS
SELECT k.id AS risk_id, k.title AS risk, k.jurisdiction_id, f.*
FROM v_risk AS f
JOIN risk_link AS l ON l.risk_observation_id = f.id
JOIN risk AS k ON k.id = l.risk_id;

-- The days of a risk in order, with what each states and how it compares with the days before.
CREATE VIEW v_risk_history AS
SELECT k.title AS risk, h.*
FROM risk_history AS h
JOIN risk AS k ON k.id = h.risk_id;

-- Each risk as its latest day leaves it, with when it was first and last seen. removed_on is the day the papers called it removed, became
-- what they say became of it, if they have not spoken of it since.
CREATE VIEW v_risk_state AS
SELECT h.risk_id, h.risk, k.reference, h.jurisdiction_id, k.first_seen, k.last_seen, h.score, h.rag, h.movement, h.red_since,
       h.days_at_red, h.owner, CASE WHEN h.removed = 1 THEN h.date END AS removed_on, h.became, h.successors,
       (SELECT count(DISTINCT lower(a.title)) FROM risk_alias AS a WHERE a.risk_id = h.risk_id) AS names, h.observation_id
FROM v_risk_history AS h
JOIN risk AS k ON k.id = h.risk_id
WHERE h.latest = 1;

-- What papers say became of risks, with their words; successor_risk is the title of the risk that it went into, if that is followed.
CREATE VIEW v_risk_successor AS
SELECT s.risk_id, k.title AS risk, s.kind, s.successor, s.successor_id, t.title AS successor_risk, s.score, s.jurisdiction_id,
       s.observation_id, s.date, f.organization, f.body, f.document, f.page, f.quote
FROM risk_successor AS s
CROSS JOIN v_risk AS f ON f.id = s.observation_id
JOIN risk AS k ON k.id = s.risk_id
LEFT JOIN risk AS t ON t.id = s.successor_id;

-- What papers say of measures, with the measure that they mean (indicator, indicator_id).
CREATE VIEW v_indicator_observation AS
SELECT k.id AS indicator_id, k.name AS indicator, k.jurisdiction_id, f.*
FROM v_indicator AS f
JOIN indicator_link AS l ON l.indicator_observation_id = f.id
JOIN indicator AS k ON k.id = l.indicator_id;

-- The days of a measure in order, with what each states and how it compares with the days before.
CREATE VIEW v_indicator_history AS
SELECT k.name AS indicator, h.*
FROM indicator_history AS h
JOIN indicator AS k ON k.id = h.indicator_id;

-- The ledger of actions: each from the meeting that set it. due is the latest date promised, first_due the first; status is what the
-- latest report says, state what follows from both. Ages are in days, up to the body's latest meeting.
CREATE VIEW v_action_ledger AS
SELECT a.id AS action_id, a.jurisdiction_id, a.organization_id, a.set_on, a.owner, a.first_mention_id,
       l.last_told, l.times_put_off, l.statements, l.first_due, l.due, l.status, l.status_on, l.latest_meeting, l.meetings_since, l.state,
       CAST(julianday(l.latest_meeting) - julianday(a.set_on) AS INTEGER) AS age_days,
       CAST(julianday(l.due) - julianday(l.first_due) AS INTEGER) AS slippage_days
FROM action_ledger AS l
JOIN action AS a ON a.id = l.action_id;

-- Who was seen in which post, or as a member of which body, from when to when; `papers` counts those that show it.
CREATE VIEW v_membership AS
SELECT m.id, p.id AS person_id, p.name, p.kind, t.title AS post, o.name AS body, j.name AS organization, m.observed_from,
       m.observed_to, m.papers
FROM membership AS m
JOIN person AS p ON p.id = m.person_id
JOIN organization AS o ON o.id = m.organization_id
JOIN organization AS j ON j.id = m.jurisdiction_id
LEFT JOIN post AS t ON t.id = m.post_id;

-- How each person voted, or moved or seconded, where the papers give names: `vote` is for, against, abstain, mover or seconder.
CREATE VIEW v_person_vote AS
SELECT l.person_id, p.name, l.field AS vote, v.*
FROM v_vote AS v
CROSS JOIN (SELECT 'vote_event' AS fact_table UNION ALL SELECT 'person_vote') AS t
CROSS JOIN person_link AS l ON l.fact_table = t.fact_table AND l.fact_id = v.id
JOIN person AS p ON p.id = l.person_id;

-- Changes, with the meeting and words that show them.
CREATE VIEW v_change AS
SELECT c.date, c.kind AS change, c.about AS of, c.subject AS what, c.was, c.is_now, c.fact_table, c.fact_id,
       m.organization, m.body, m.document, e.page, e.exact AS quote
FROM change AS c
CROSS JOIN evidence AS e ON e.id = c.evidence_id
JOIN v_meeting AS m ON m.document_id = e.document_id;

-- Contradictions, with the meeting and words of the figure under `stated`, and those of the other where they are not the same.
CREATE VIEW v_contradiction AS
SELECT c.kind, c.subject, c.stated, c.other, c.fact_table, c.fact_id, c.date, m.organization, m.body, m.document, e.page, e.exact AS quote,
       w.date AS other_date, d.path AS other_document, o.page AS other_page, o.exact AS other_quote
FROM contradiction AS c
CROSS JOIN evidence AS e ON e.id = c.evidence_id
JOIN v_meeting AS m ON m.document_id = e.document_id
LEFT JOIN evidence AS o ON o.id = c.other_evidence_id
LEFT JOIN meeting AS w ON w.document_id = o.document_id
LEFT JOIN document AS d ON d.id = o.document_id;

-- Gaps, with the council and the body, and the paper and its words where it is a paper that lacks something.
CREATE VIEW v_gap AS
SELECT g.kind, coalesce(j.name, m.organization) AS organization,
       CASE WHEN o.id IS NULL THEN m.body WHEN o.parent_id IS NOT NULL THEN o.name END AS body, g.since, g.until, g.missing, g.found,
       g.usual,
CASE WHEN g.kind <> 'meeting' THEN m.document END AS document, e.page, e.exact AS quote
FROM gap AS g
CROSS JOIN v_meeting AS m ON m.document_id = g.document_id
LEFT JOIN evidence AS e ON e.id = g.evidence_id
LEFT JOIN organization AS o ON o.id = g.organization_id
LEFT JOIN organization AS j ON j.id = g.jurisdiction_id;

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
SELECT 'action' AS kind, 'action_mention' AS fact_table,
       id, document_id, agenda_item_id, evidence_id, rule, confidence FROM action_mention
UNION ALL
SELECT 'action update' AS kind, 'action_update' AS fact_table,
       id, document_id, agenda_item_id, evidence_id, rule, confidence FROM action_update
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

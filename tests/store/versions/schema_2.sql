-- The store of Minutebook: what committee papers state, each fact beside the words that state it.
--
-- This file is the one definition of the database; `minutebook ingest` makes one by running it.
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
PRAGMA user_version = 2;             -- the version of this schema

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
CREATE INDEX meeting_organization_body ON meeting (organization, body);

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

-- Papers that are loaded, and not superseded at every path that held them.
CREATE VIEW v_current_document AS
SELECT d.*
FROM document AS d
WHERE d.status = 'loaded'
  AND EXISTS (
      SELECT 1 FROM document_version AS v
      WHERE v.document_id = d.id
        AND NOT EXISTS (SELECT 1 FROM document_version AS w WHERE w.path = v.path AND w.number > v.number));

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

-- One view for each kind of fact, all of one form: the fact, its meeting (organization, body, date), its agenda item
-- (item_number, item), and where it is written (document, page, start_offset, end_offset, quote). Superseded papers are left out,
-- and facts that a person has rejected.

-- People as printed, with their paper and words.
CREATE VIEW v_person AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM person_mention AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'person_mention' AND r.fact_id = f.id);

-- Who presented what, with paper and words.
CREATE VIEW v_presenter AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM presenter AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'presenter' AND r.fact_id = f.id);

-- What papers say of risks, each with its meeting and words.
CREATE VIEW v_risk AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM risk_observation AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'risk_observation' AND r.fact_id = f.id);

-- Counts by status, with their meeting and words.
CREATE VIEW v_tally AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM tally AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'tally' AND r.fact_id = f.id);

-- What papers say of measures, each with its meeting and words.
CREATE VIEW v_indicator AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM indicator_observation AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'indicator_observation' AND r.fact_id = f.id);

-- Percentages, with their meeting and words.
CREATE VIEW v_percentage AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM percentage AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'percentage' AND r.fact_id = f.id);

-- Sums of money, with their meeting and words.
CREATE VIEW v_amount AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM amount AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'amount' AND r.fact_id = f.id);

-- Decisions, with their meeting and words.
CREATE VIEW v_decision AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM decision AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'decision' AND r.fact_id = f.id);

-- Recommendations, with their meeting and words.
CREATE VIEW v_recommendation AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM recommendation AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'recommendation' AND r.fact_id = f.id);

-- Actions, with their meeting and words.
CREATE VIEW v_action AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM action_mention AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'action_mention' AND r.fact_id = f.id);

-- What papers report of earlier actions, with their meeting and words.
CREATE VIEW v_action_update AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM action_update AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'action_update' AND r.fact_id = f.id);

-- Declarations of interest, with their meeting and words.
CREATE VIEW v_interest AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM interest AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'interest' AND r.fact_id = f.id);

-- Calendar expressions, with their meeting and words.
CREATE VIEW v_date AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM date_mention AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'date_mention' AND r.fact_id = f.id);

-- Documents that papers list, with their meeting and words.
CREATE VIEW v_event_document AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM event_document AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'event_document' AND r.fact_id = f.id);

-- Fields of cover sheets, with their meeting and words.
CREATE VIEW v_cover_field AS
SELECT f.*, m.organization, m.body, m.date, i.number AS item_number, i.title AS item,
       m.document, e.page, e.start_offset, e.end_offset, e.exact AS quote
FROM cover_field AS f
JOIN v_meeting AS m ON m.document_id = f.document_id
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
JOIN v_meeting AS m ON m.document_id = f.document_id
JOIN evidence AS e ON e.id = f.evidence_id
LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id
WHERE NOT EXISTS (SELECT 1 FROM rejected_fact AS r WHERE r.fact_table = 'vote_event' AND r.fact_id = f.id);

-------------------------------------------------------------------------------------------------------------------------------
-- Histories: what the papers tell of one thing from meeting to meeting. What is derived here is derived from the rows above alone;
-- days are compared within the papers, never with the day on which somebody asks.
-------------------------------------------------------------------------------------------------------------------------------

-- What papers say of risks, with the risk that they mean (risk, risk_id).
CREATE VIEW v_risk_observation AS
SELECT k.id AS risk_id, k.title AS risk, k.jurisdiction_id, f.*
FROM v_risk AS f
JOIN risk_link AS l ON l.risk_observation_id = f.id
JOIN risk AS k ON k.id = l.risk_id;

-- A risk on one day: its score and rating now (not those before treatment, nor the target) where the papers of the day agree on
-- one, else NULL. observation_id leads to the fullest statement.
CREATE VIEW v_risk_day AS
SELECT o.risk_id, o.risk, o.jurisdiction_id, o.date,
       CASE WHEN count(DISTINCT o.now_score) = 1 THEN max(o.now_score) END AS score,
       CASE WHEN count(DISTINCT o.rag) = 1 THEN max(o.rag) END AS rag,
       CASE WHEN count(DISTINCT o.previous_score) = 1 THEN max(o.previous_score) END AS previous_score,
       CASE WHEN count(DISTINCT o.owner) = 1 THEN max(o.owner) END AS owner,
       CASE WHEN count(DISTINCT o.change) = 1 THEN max(o.change) END AS change,
       max(CASE WHEN o.change = 'removed' THEN 1 ELSE 0 END) AS removed,
       max(CASE WHEN o.change = 'new' THEN 1 ELSE 0 END) AS called_new,
       count(*) AS statements,
       coalesce(min(CASE WHEN o.now_score IS NOT NULL THEN o.id END), min(CASE WHEN o.rag IS NOT NULL THEN o.id END), min(o.id))
           AS observation_id
FROM (SELECT v.*, CASE WHEN score_kind IS NULL OR score_kind IN ('current', 'residual') THEN score END AS now_score
      FROM v_risk_observation AS v WHERE date IS NOT NULL) AS o
GROUP BY o.risk_id, o.risk, o.jurisdiction_id, o.date;

-- The days of a risk in order: score_before and rag_before are the last that an earlier day stated, movement compares with them
-- (worse, better, same; by score, else by rating; NULL where nothing can be compared). red_since is the first day of an unbroken
-- run of red ratings, days_at_red counts the days of that run so far; a day that states no rating neither breaks nor lengthens it.
CREATE VIEW v_risk_history AS
WITH counted AS (
    SELECT d.*,
           count(score) OVER (PARTITION BY risk_id ORDER BY date) AS scores,
           count(rag) OVER (PARTITION BY risk_id ORDER BY date) AS rags,
           sum(CASE WHEN rag <> 'red' THEN 1 ELSE 0 END) OVER (PARTITION BY risk_id ORDER BY date) AS run,
           row_number() OVER (PARTITION BY risk_id ORDER BY date) AS day_number,
           row_number() OVER (PARTITION BY risk_id ORDER BY date DESC) AS from_last
    FROM v_risk_day AS d
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
)
SELECT risk_id, risk, jurisdiction_id, date, score, rag, score_before, rag_before,
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
       change, called_new, removed, owner, owner_before, previous_score, scored_before_on, statements, day_number, from_last, observation_id
FROM compared;

-- Each risk as its latest day leaves it, with when it was first and last seen. removed_on is the day the papers called it removed, if
-- they have not spoken of it since.
CREATE VIEW v_risk_state AS
SELECT h.risk_id, h.risk, k.reference, h.jurisdiction_id, k.first_seen, k.last_seen, h.score, h.rag, h.movement, h.red_since,
       h.days_at_red, h.owner, CASE WHEN h.removed = 1 THEN h.date END AS removed_on,
       (SELECT count(*) FROM risk_alias AS a WHERE a.risk_id = h.risk_id) AS names, h.observation_id
FROM v_risk_history AS h
JOIN risk AS k ON k.id = h.risk_id
WHERE h.from_last = 1;

-- What papers say of measures, with the measure that they mean (indicator, indicator_id).
CREATE VIEW v_indicator_observation AS
SELECT k.id AS indicator_id, k.name AS indicator, k.jurisdiction_id, f.*
FROM v_indicator AS f
JOIN indicator_link AS l ON l.indicator_observation_id = f.id
JOIN indicator AS k ON k.id = l.indicator_id;

-- A measure on one day: value, target and rating where the papers of the day agree on one, else NULL. off_target is 1 where it is
-- rated red, amber or yellow, or is said to be below target and not rated; 0 where it is rated green, or said to be on target. to_date
-- is 1 where the papers call it so: "year to date", "cumulative".
CREATE VIEW v_indicator_day AS
SELECT o.indicator_id, o.indicator, o.jurisdiction_id, o.date,
       CASE WHEN count(DISTINCT o.value) = 1 THEN max(o.value) END AS value,
       CASE WHEN count(DISTINCT o.target) = 1 THEN max(o.target) END AS target,
       CASE WHEN count(DISTINCT o.rag) = 1 THEN max(o.rag) END AS rag,
       CASE WHEN count(DISTINCT o.previous) = 1 THEN max(o.previous) END AS previous,
       CASE WHEN count(DISTINCT o.unit) = 1 THEN max(o.unit) END AS unit,
       CASE WHEN count(DISTINCT o.trend) = 1 THEN max(o.trend) END AS trend,
       CASE
           WHEN max(CASE WHEN o.rag IN ('red', 'amber', 'yellow') THEN 1 ELSE 0 END) = 1 THEN 1
           WHEN max(CASE WHEN o.rag = 'green' THEN 1 ELSE 0 END) = 1 THEN 0
           WHEN max(CASE WHEN o.versus_target = 'below' THEN 1 ELSE 0 END) = 1 THEN 1
           WHEN max(CASE WHEN o.versus_target = 'on' THEN 1 ELSE 0 END) = 1 THEN 0
       END AS off_target,
       max(CASE WHEN lower(coalesce(o.period, '') || ' ' || o.name) LIKE '%to date%'
                  OR lower(coalesce(o.period, '') || ' ' || o.name) LIKE '%ytd%'
                  OR lower(coalesce(o.period, '') || ' ' || o.name) LIKE '%cumulative%' THEN 1 ELSE 0 END) AS to_date,
       count(*) AS statements,
       coalesce(min(CASE WHEN o.value IS NOT NULL THEN o.id END), min(o.id)) AS observation_id
FROM v_indicator_observation AS o
WHERE o.date IS NOT NULL
GROUP BY o.indicator_id, o.indicator, o.jurisdiction_id, o.date;

-- The days of a measure in order: value_before and target_before are the last that an earlier day stated, short_change is the
-- difference to the former, long_change to the first value ever stated; target_moved says that the target is another than before. It
-- is NULL where the two may be milestones of one target that grows with the year ("25, 50, 75"): the measure is told to date, or the
-- value has kept its proportion to the target within a tenth while the target changed by more than that; two days about a year apart
-- are compared all the same. A target over five times the other is one of something else: NULL too.
-- off_since is the first day of an unbroken run off target, days_off counts the days of that run so far.
CREATE VIEW v_indicator_history AS
WITH counted AS (
    SELECT d.*,
           count(value) OVER (PARTITION BY indicator_id ORDER BY date) AS value_number,
           count(target) OVER (PARTITION BY indicator_id ORDER BY date) AS targets,
           sum(CASE WHEN off_target = 0 THEN 1 ELSE 0 END) OVER (PARTITION BY indicator_id ORDER BY date) AS run,
           count(off_target) OVER (PARTITION BY indicator_id ORDER BY date) AS ratings,
           row_number() OVER (PARTITION BY indicator_id ORDER BY date DESC) AS from_last
    FROM v_indicator_day AS d
), known AS (
    SELECT c.*,
           max(value) OVER (PARTITION BY indicator_id, value_number) AS known_value,
           max(target) OVER (PARTITION BY indicator_id, targets) AS known_target,
           max(CASE WHEN target IS NOT NULL THEN value END) OVER (PARTITION BY indicator_id, targets) AS value_at_target,
           max(CASE WHEN target IS NOT NULL THEN date END) OVER (PARTITION BY indicator_id, targets) AS known_target_on,
           max(CASE WHEN value IS NOT NULL THEN date END) OVER (PARTITION BY indicator_id, value_number) AS known_on,
           max(off_target) OVER (PARTITION BY indicator_id, ratings) AS known_off,
           max(CASE WHEN value_number = 1 THEN value END) OVER (PARTITION BY indicator_id) AS first_value,
           min(CASE WHEN off_target = 1 THEN date END) OVER (PARTITION BY indicator_id, run) AS run_since,
           sum(CASE WHEN off_target = 1 THEN 1 ELSE 0 END) OVER (PARTITION BY indicator_id, run ORDER BY date) AS run_days
    FROM counted AS c
), compared AS (
    SELECT k.*,
           lag(known_value) OVER (PARTITION BY indicator_id ORDER BY date) AS value_before,
           lag(known_on) OVER (PARTITION BY indicator_id ORDER BY date) AS valued_before_on,
           lag(known_target) OVER (PARTITION BY indicator_id ORDER BY date) AS target_before,
           lag(value_at_target) OVER (PARTITION BY indicator_id ORDER BY date) AS value_then,
           lag(known_target_on) OVER (PARTITION BY indicator_id ORDER BY date) AS target_before_on
    FROM known AS k
)
SELECT indicator_id, indicator, jurisdiction_id, date, value, unit, target, rag, trend, off_target, value_before,
       value - value_before AS short_change,
       CASE WHEN value_number > 1 THEN value - first_value END AS long_change,
       target_before,
       CASE
           WHEN target = target_before THEN 0
           WHEN target > 5 * target_before OR target_before > 5 * target OR target IS NULL OR target_before IS NULL THEN NULL
           WHEN julianday(date) - julianday(target_before_on) BETWEEN 330 AND 400 THEN 1
           WHEN to_date = 1 THEN NULL
           WHEN 10 * abs(target - target_before) > abs(target_before)
                AND 10 * abs(value * target_before - value_then * target) < abs(value_then * target) THEN NULL
           ELSE 1
       END AS target_moved,
       CASE WHEN known_off = 1 THEN run_since END AS off_since, CASE WHEN known_off = 1 THEN run_days ELSE 0 END AS days_off,
       previous, valued_before_on, statements, from_last, observation_id
FROM compared;

-- The ledger of actions: each from the meeting that set it. due is the latest date promised, first_due the first; status is what the
-- latest report says. state: done, dropped; overdue: not done, and the body has met after the date it was due; stale: not spoken of
-- at the last three meetings of the body or more; else open. Ages are in days, up to the body's latest meeting.
CREATE VIEW v_action_ledger AS
WITH told AS (
    SELECT a.id AS action_id, f.date, f.due, NULL AS status, 0 AS is_update, f.id AS fact_id
    FROM action AS a JOIN action_link AS l ON l.action_id = a.id JOIN v_action AS f ON f.id = l.action_mention_id
    UNION ALL
    SELECT a.id, f.date, f.due, f.status, 1, f.id
    FROM action AS a JOIN action_update_link AS l ON l.action_id = a.id JOIN v_action_update AS f ON f.id = l.action_update_id
), ordered AS (
    SELECT t.*,
           count(due) OVER (PARTITION BY action_id ORDER BY date, is_update, fact_id) AS dues,
           count(status) OVER (PARTITION BY action_id ORDER BY date, is_update, fact_id) AS statuses
    FROM told AS t
), summed AS (
    SELECT action_id, max(date) AS last_told, max(dues) AS dues, max(statuses) AS statuses,
           sum(CASE WHEN status = 'put off' THEN 1 ELSE 0 END) AS times_put_off, count(*) AS statements
    FROM ordered GROUP BY action_id
), placed AS (
    SELECT a.id AS action_id, a.jurisdiction_id, a.organization_id, a.set_on, a.owner, a.first_mention_id,
           s.last_told, s.times_put_off, s.statements,
           (SELECT o.due FROM ordered AS o WHERE o.action_id = a.id AND o.dues = 1 AND o.due IS NOT NULL) AS first_due,
           (SELECT o.due FROM ordered AS o WHERE o.action_id = a.id AND o.dues = s.dues AND o.due IS NOT NULL) AS due,
           (SELECT o.status FROM ordered AS o WHERE o.action_id = a.id AND o.statuses = s.statuses AND o.status IS NOT NULL) AS status,
           (SELECT o.date FROM ordered AS o WHERE o.action_id = a.id AND o.statuses = s.statuses AND o.status IS NOT NULL) AS status_on,
           (SELECT max(v.date) FROM event AS v WHERE v.organization_id = a.organization_id) AS latest_meeting,
           (SELECT count(*) FROM event AS v WHERE v.organization_id = a.organization_id AND v.date > s.last_told) AS meetings_since
    FROM action AS a JOIN summed AS s ON s.action_id = a.id
)
SELECT p.*,
       CASE
           WHEN status IN ('done', 'dropped') THEN status
           WHEN due < latest_meeting THEN 'overdue'
           WHEN status = 'overdue' AND meetings_since < 3 THEN 'overdue'
           WHEN meetings_since >= 3 THEN 'stale'
           ELSE 'open'
       END AS state,
       CAST(julianday(latest_meeting) - julianday(set_on) AS INTEGER) AS age_days,
       CAST(julianday(due) - julianday(first_due) AS INTEGER) AS slippage_days
FROM placed AS p;

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
FROM person_link AS l
JOIN person AS p ON p.id = l.person_id
JOIN v_vote AS v ON v.id = l.fact_id
WHERE l.fact_table IN ('vote_event', 'person_vote');

-- What papers state that cannot be all true, or that differs from what an earlier paper stated. kind: percent (count of total against
-- the printed percentage, over 1 point apart); parts (counts by status above their total, or percentages above 101.5, told close
-- together); product (likelihood times impact is not the score, in a paper that scores most of its risks so); previous score, previous
-- value (unlike what the body's last meeting was told, and not said to be of another year); due (before the meeting that sets the
-- action; one carried on in a log is overdue instead); removed (a risk called removed, and rated by the next paper of the same body
-- that says how it stands, without being called new). stated and other are the two figures. fact_table, fact_id, document, page and
-- quote lead to the words of the former; other_date, other_document, other_page and other_quote to those of the latter, NULL where
-- the same words state both.
CREATE VIEW v_contradiction AS
SELECT 'percent' AS kind, t.status AS subject, t.percent AS stated, round(CAST(1000 * t.count / t.total AS REAL)) / 10 AS other,
       'tally' AS fact_table, t.id AS fact_id, t.date, t.organization, t.body, t.document, t.page, t.quote,
       NULL AS other_date, NULL AS other_document, NULL AS other_page, NULL AS other_quote
FROM v_tally AS t
WHERE t.total > 0 AND abs(100.0 * t.count / t.total - t.percent) > 1
UNION ALL
SELECT 'parts', s.subject, CASE WHEN s.counted > s.total THEN s.counted ELSE s.percent END,
       CASE WHEN s.counted > s.total THEN s.total ELSE 100 END, 'tally', t.id, t.date, t.organization, t.body, t.document, t.page, t.quote,
       CASE WHEN o.quote <> t.quote THEN o.date END, CASE WHEN o.quote <> t.quote THEN o.document END,
       CASE WHEN o.quote <> t.quote THEN o.page END, CASE WHEN o.quote <> t.quote THEN o.quote END
FROM (SELECT min(id) AS first_id, max(id) AS last_id, subject, sum(count) AS counted, sum(percent) AS percent,
             CASE WHEN count(DISTINCT total) = 1 THEN max(total) END AS total
      FROM v_tally
      WHERE status IN ('red', 'amber', 'yellow', 'green')
      GROUP BY document_id, agenda_item_id, subject, timing
      HAVING count(DISTINCT status) = count(*) AND max(end_offset) - min(start_offset) <= 600) AS s
JOIN v_tally AS t ON t.id = s.first_id
JOIN v_tally AS o ON o.id = s.last_id
WHERE s.counted > s.total OR s.percent > 101.5
UNION ALL
SELECT 'product', r.title, r.score, r.likelihood * r.impact, 'risk_observation', r.id, r.date, r.organization, r.body, r.document, r.page,
       r.quote, NULL, NULL, NULL, NULL
FROM (SELECT v.*,
             sum(CASE WHEN likelihood * impact = score THEN 1 WHEN likelihood * impact <> score THEN -1 END)
                 OVER (PARTITION BY document_id) AS habit
      FROM v_risk AS v) AS r
WHERE r.likelihood * r.impact <> r.score AND r.habit > 0
UNION ALL
SELECT 'previous score', h.risk, h.previous_score, h.score_before, 'risk_observation', r.id, r.date, r.organization, r.body, r.document,
       r.page, r.quote, o.date, o.document, o.page, o.quote
FROM v_risk_history AS h
JOIN v_risk AS r ON r.id = h.observation_id
JOIN v_risk_history AS b ON b.risk_id = h.risk_id AND b.date = h.scored_before_on
JOIN v_risk AS o ON o.id = b.observation_id
WHERE h.previous_score <> h.score_before AND lower(r.quote) NOT LIKE '%year%'
  AND h.scored_before_on = (SELECT max(e.date) FROM event_paper AS p JOIN event AS e ON e.organization_id = p.organization_id
                            WHERE p.document_id = r.document_id AND e.date < h.date)
UNION ALL
SELECT 'previous value', h.indicator, h.previous, h.value_before, 'indicator_observation', i.id, i.date, i.organization, i.body, i.document,
       i.page, i.quote, o.date, o.document, o.page, o.quote
FROM v_indicator_history AS h
JOIN v_indicator AS i ON i.id = h.observation_id
JOIN v_indicator_history AS b ON b.indicator_id = h.indicator_id AND b.date = h.valued_before_on
JOIN v_indicator AS o ON o.id = b.observation_id
WHERE h.previous <> h.value_before AND lower(i.quote) NOT LIKE '%year%'
  AND h.valued_before_on = (SELECT max(e.date) FROM event_paper AS p JOIN event AS e ON e.organization_id = p.organization_id
                            WHERE p.document_id = i.document_id AND e.date < h.date)
UNION ALL
SELECT 'due', a.owner, NULL, NULL, 'action_mention', a.id, a.date, a.organization, a.body, a.document, a.page, a.quote,
       a.date, a.document, e.page, e.exact
FROM v_action AS a
JOIN meeting AS m ON m.document_id = a.document_id
LEFT JOIN meeting_evidence AS w ON w.meeting_id = m.id AND w.field = 'date'
LEFT JOIN evidence AS e ON e.id = w.evidence_id
WHERE a.due < a.date AND a.rule NOT LIKE '%log'
UNION ALL
SELECT 'removed', h.risk, h.score, NULL, 'risk_observation', r.id, r.date, r.organization, r.body, r.document, r.page, r.quote,
       o.date, o.document, o.page, o.quote
FROM v_risk_history AS h
JOIN v_risk AS r ON r.id = h.observation_id
JOIN v_risk_history AS b ON b.risk_id = h.risk_id
    AND b.date = (SELECT max(c.date) FROM v_risk_history AS c
                  WHERE c.risk_id = h.risk_id AND c.date < h.date
                    AND (c.score IS NOT NULL OR c.rag IS NOT NULL OR c.removed = 1 OR c.called_new = 1))
JOIN v_risk AS o ON o.id = (SELECT min(q.id) FROM v_risk_observation AS q
                            WHERE q.risk_id = b.risk_id AND q.date = b.date AND q.change = 'removed')
JOIN event_paper AS p ON p.document_id = r.document_id
JOIN event_paper AS u ON u.document_id = o.document_id AND u.organization_id = p.organization_id
WHERE (h.score IS NOT NULL OR h.rag IS NOT NULL) AND h.called_new = 0 AND h.removed = 0 AND b.change = 'removed';

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
-- missing says of what.
CREATE VIEW v_gap AS
WITH met AS (
    SELECT DISTINCT organization_id, jurisdiction_id, date FROM event
), intervals AS (
    SELECT m.organization_id, m.jurisdiction_id, m.date AS until,
           lag(m.date) OVER (PARTITION BY m.organization_id ORDER BY m.date) AS since,
           min(m.date) OVER (PARTITION BY m.organization_id) AS earliest, max(m.date) OVER (PARTITION BY m.organization_id) AS latest
    FROM met AS m
), passed AS (
    SELECT i.*, CAST(julianday(until) - julianday(since) AS INTEGER) AS days FROM intervals AS i WHERE since IS NOT NULL
), ranked AS (
    SELECT d.*, row_number() OVER (PARTITION BY organization_id ORDER BY days) AS place,
           count(*) OVER (PARTITION BY organization_id) AS intervals
    FROM passed AS d
), rhythm AS (
    SELECT r.*, max(CASE WHEN place = (3 * intervals + 3) / 4 THEN days END) OVER (PARTITION BY organization_id) AS usual
    FROM ranked AS r
), pause AS (
    SELECT r.*, CAST(julianday(since) - julianday(earliest) AS INTEGER) * 4 / 1461
                + CAST(julianday(latest) - julianday(until) AS INTEGER) * 4 / 1461 AS other_years
    FROM rhythm AS r
    WHERE intervals >= 4 AND 2 * days > 3 * usual
), shifted AS (  -- the body's other meetings, in quarters of a day after the pause began, 400 years on so that no number is negative
    SELECT g.organization_id, g.since, 4 * g.days AS length, 2 * g.usual AS margin,
           (CAST(julianday(m.date) - julianday(g.since) AS INTEGER) + 146100) * 4 AS place
    FROM pause AS g
    JOIN met AS m ON m.organization_id = g.organization_id AND (m.date < g.since OR m.date > g.until)
), seasons AS (
    SELECT organization_id, since, count(DISTINCT place / 1461) AS years_met
    FROM shifted
    WHERE place % 1461 > margin AND place % 1461 < length - margin
    GROUP BY organization_id, since
), numbered AS (
    SELECT i.document_id, i.position, i.evidence_id, rtrim(i.number, '.): ') AS number,
           rtrim(rtrim(i.number, '.): '), '0123456789') AS prefix
    FROM agenda_item AS i
    WHERE i.number IS NOT NULL
), counted AS (  -- "SC.4" is 4 of "SC."; "96/19" is 96 of "/19", as well as 19 of "96/"
    SELECT document_id, position, evidence_id, number, prefix, '' AS suffix, substr(number, length(prefix) + 1) AS digits
    FROM numbered
    UNION ALL
    SELECT document_id, position, evidence_id, number, rtrim(rtrim(prefix, '/'), '0123456789'), substr(number, length(prefix)),
           substr(rtrim(prefix, '/'), length(rtrim(rtrim(prefix, '/'), '0123456789')) + 1)
    FROM numbered
    WHERE prefix LIKE '%/'
), placed AS (
    SELECT c.*, CASE WHEN length(digits) BETWEEN 1 AND 4 THEN CAST(digits AS INTEGER) END AS value
    FROM counted AS c
), steps AS (
    SELECT p.*, value - lag(value) OVER (PARTITION BY document_id, prefix, suffix ORDER BY position) AS step,
           count(*) OVER (PARTITION BY document_id, prefix, suffix) AS items,
           max(CASE WHEN digits LIKE '0%' THEN length(digits) ELSE 0 END) OVER (PARTITION BY document_id, prefix, suffix) AS width
    FROM placed AS p
    WHERE value IS NOT NULL
), runs AS (
    SELECT s.*, sum(CASE WHEN step = 1 THEN 1 ELSE 0 END) OVER (PARTITION BY document_id, prefix, suffix) AS regular
    FROM steps AS s
), yields AS (
    SELECT p.organization_id, p.jurisdiction_id, m.document_id, m.document, m.kind, m.date, m.words,
           (SELECT count(*) FROM evidence AS e WHERE e.document_id = m.document_id) AS facts,
           (SELECT count(*) FROM agenda_item AS i WHERE i.document_id = m.document_id) AS items
    FROM v_meeting AS m
    JOIN event_paper AS p ON p.document_id = m.document_id
    WHERE m.words >= 200 AND m.kind <> 'other'
), rated AS (
    SELECT y.*, count(*) OVER (PARTITION BY organization_id, kind) AS papers,
           row_number() OVER (PARTITION BY organization_id, kind ORDER BY 1.0 * facts / words) AS facts_place,
           row_number() OVER (PARTITION BY organization_id, kind ORDER BY 1.0 * items / words) AS items_place
    FROM yields AS y
), halves AS (
    SELECT r.*,
           max(CASE WHEN facts_place = (papers + 1) / 2 THEN 1.0 * facts / words END) OVER (PARTITION BY organization_id, kind)
               * words AS usual_facts,
           max(CASE WHEN items_place = (papers + 1) / 2 THEN 1.0 * items / words END) OVER (PARTITION BY organization_id, kind)
               * words AS usual_items
    FROM rated AS r
), gap AS (
    SELECT 'meeting' AS kind, g.organization_id, g.jurisdiction_id, g.since, g.until, 'a meeting' AS missing,
           g.days AS found, g.usual, NULL AS document_id, NULL AS evidence_id
    FROM pause AS g
    LEFT JOIN seasons AS s ON s.organization_id = g.organization_id AND s.since = g.since
    WHERE (g.other_years = 0 AND 2 * g.days > 5 * g.usual) OR (g.other_years > 0 AND 2 * coalesce(s.years_met, 0) >= g.other_years)
    UNION ALL
    SELECT 'little', h.organization_id, h.jurisdiction_id, h.date, h.date, 'facts', h.facts, CAST(round(h.usual_facts) AS INTEGER),
           h.document_id, NULL
    FROM halves AS h
    WHERE h.papers >= 5 AND 4 * h.facts < h.usual_facts
    UNION ALL
    SELECT 'little', h.organization_id, h.jurisdiction_id, h.date, h.date, 'agenda items', h.items, CAST(round(h.usual_items) AS INTEGER),
           h.document_id, NULL
    FROM halves AS h
    WHERE h.papers >= 5 AND h.usual_items >= 8 AND 5 * h.items < h.usual_items
)
SELECT g.kind, j.name AS organization, CASE WHEN o.parent_id IS NOT NULL THEN o.name END AS body, g.since, g.until, g.missing, g.found,
       g.usual, d.path AS document, NULL AS page, NULL AS quote
FROM gap AS g
JOIN organization AS o ON o.id = g.organization_id
JOIN organization AS j ON j.id = g.jurisdiction_id
LEFT JOIN document AS d ON d.id = g.document_id
UNION ALL
SELECT CASE WHEN r.printed = 1 THEN 'unread' ELSE 'item' END, m.organization, m.body, m.date, m.date,
       CASE WHEN r.low = r.high THEN 'item ' || r.low ELSE 'items ' || r.low || ' to ' || r.high END,
       NULL, NULL, m.document, e.page, e.exact
FROM (SELECT s.document_id, s.evidence_id, s.low, s.high,
             CASE WHEN d.text LIKE '%' || char(10) || s.low || '.%' OR d.text LIKE '%' || char(10) || s.low || ' %'
                    OR d.text LIKE '%' || char(10) || s.low || char(10) || '%' OR d.text LIKE '%' || char(10) || s.low || ')%'
                    OR d.text LIKE '%' || char(10) || s.low || '(%' OR d.text LIKE '%item ' || s.low || '%'
                    OR d.text LIKE '%item no. ' || s.low || '%'
                  THEN 1 ELSE 0 END AS printed
      FROM (SELECT r.document_id, r.evidence_id,  -- "03" where the paper writes two digits
                   r.prefix || CASE WHEN length('' || (r.value - r.step + 1)) < r.width THEN '0' ELSE '' END
                       || (r.value - r.step + 1) || r.suffix AS low,
                   r.prefix || CASE WHEN length('' || (r.value - 1)) < r.width THEN '0' ELSE '' END || (r.value - 1) || r.suffix AS high
            FROM runs AS r
            WHERE r.items >= 5 AND r.step BETWEEN 2 AND 4 AND 3 * r.regular >= 2 * (r.items - 1)
              AND NOT EXISTS (  -- "6(a)", "6.1", and an item 6 taken at another place
                  SELECT 1 FROM (SELECT substr(n.number, length(r.prefix) + 1) AS rest FROM numbered AS n
                                 WHERE n.document_id = r.document_id AND substr(n.number, 1, length(r.prefix)) = r.prefix) AS other
                  WHERE length(rest) - length(ltrim(rest, '0123456789')) BETWEEN 1 AND 4
                    AND CAST(substr(rest, 1, length(rest) - length(ltrim(rest, '0123456789'))) AS INTEGER)
                        BETWEEN r.value - r.step + 1 AND r.value - 1)) AS s
      JOIN document AS d ON d.id = s.document_id) AS r
JOIN v_meeting AS m ON m.document_id = r.document_id
JOIN evidence AS e ON e.id = r.evidence_id
WHERE m.kind IN ('minutes', 'agenda');

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

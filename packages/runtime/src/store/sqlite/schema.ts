/** Raised with every change of the tables; an older file is brought up step by step, a newer one is refused. */
export const SCHEMA_VERSION = 8

const OUTBOX = `CREATE TABLE outbox (
  dossier INTEGER NOT NULL, sequence INTEGER NOT NULL, place INTEGER NOT NULL, effect TEXT NOT NULL, at INTEGER NOT NULL,
  attempts INTEGER NOT NULL, PRIMARY KEY (dossier, sequence, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_at ON outbox (at);`

const CALENDARS = `CREATE TABLE calendars (
  calendar TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, recount TEXT NOT NULL, finished INTEGER NOT NULL,
  PRIMARY KEY (calendar, version)
) STRICT;`

const NOTICES = `CREATE TABLE notices (
  id TEXT PRIMARY KEY, person TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL, read_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX notices_person ON notices (person, at);`

const POSTINGS = `CREATE TABLE postings (
  dossier INTEGER NOT NULL, wait TEXT NOT NULL, since INTEGER NOT NULL, PRIMARY KEY (dossier, wait)
) STRICT, WITHOUT ROWID;
CREATE INDEX postings_since ON postings (since);`

const STANDING_IN = `CREATE TABLE delegations (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE TABLE absences (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;`

/** Most tasks are nobody's: only those that somebody holds are in it. */
const HELD_TASKS = 'CREATE INDEX tasks_assignee ON tasks (assignee) WHERE assignee IS NOT NULL;'

/**
 * Commits are appended in the order of time, so that pages fill up; a small index finds them by dossier. Rows hang on
 * the dossier's integer, the hashed id is looked up once. Large texts stand in tables with a rowid.
 */
export const SCHEMA = `
CREATE TABLE dossiers (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sequence INTEGER NOT NULL, head TEXT NOT NULL, code TEXT NOT NULL UNIQUE,
  procedure TEXT NOT NULL, spec TEXT NOT NULL, unit TEXT NOT NULL, channel TEXT NOT NULL, applicant TEXT NOT NULL,
  label TEXT, search TEXT NOT NULL, filed_at INTEGER NOT NULL, received_at INTEGER NOT NULL, due INTEGER,
  ended_at INTEGER, result TEXT, time_class TEXT
) STRICT;
CREATE INDEX dossiers_received ON dossiers (received_at);
CREATE INDEX dossiers_applicant ON dossiers (applicant);
CREATE TABLE commits (
  n INTEGER PRIMARY KEY, dossier INTEGER NOT NULL, sequence INTEGER NOT NULL, text TEXT NOT NULL, personal TEXT
) STRICT;
CREATE UNIQUE INDEX commits_place ON commits (dossier, sequence);
CREATE TABLE keys (key TEXT PRIMARY KEY, dossier INTEGER NOT NULL, sequence INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE snapshots (dossier INTEGER PRIMARY KEY, sequence INTEGER NOT NULL, engine TEXT NOT NULL, text TEXT NOT NULL) STRICT;
CREATE TABLE tasks (
  dossier INTEGER NOT NULL, task TEXT NOT NULL, node TEXT NOT NULL, role TEXT NOT NULL, unit TEXT NOT NULL, assignee TEXT,
  revision INTEGER NOT NULL, opened_at INTEGER NOT NULL, due INTEGER, urgency INTEGER, more TEXT, PRIMARY KEY (dossier, task)
) STRICT, WITHOUT ROWID;
${HELD_TASKS}
CREATE TABLE timers (
  dossier INTEGER NOT NULL, timer TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (dossier, timer)
) STRICT, WITHOUT ROWID;
CREATE INDEX timers_at ON timers (at);
${OUTBOX}
${POSTINGS}
CREATE TABLE counters (
  unit TEXT NOT NULL, day TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (unit, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE register (
  unit TEXT NOT NULL, day TEXT NOT NULL, number INTEGER NOT NULL, dossier INTEGER NOT NULL, PRIMARY KEY (unit, day, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE inputs (digest TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE TABLE drafts (
  procedure TEXT PRIMARY KEY, revision INTEGER NOT NULL, text TEXT NOT NULL, saved_by TEXT NOT NULL, saved_at INTEGER NOT NULL,
  authors TEXT NOT NULL
) STRICT;
CREATE TABLE versions (
  procedure TEXT NOT NULL, version INTEGER NOT NULL, state TEXT NOT NULL, effective_from TEXT, body TEXT NOT NULL,
  PRIMARY KEY (procedure, version)
) STRICT;
CREATE TABLE units (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE TABLE people (id TEXT PRIMARY KEY, account TEXT UNIQUE, body TEXT NOT NULL) STRICT;
${STANDING_IN}
${CALENDARS}
${NOTICES}
CREATE TABLE files (
  id TEXT PRIMARY KEY, size INTEGER NOT NULL, type TEXT NOT NULL
) STRICT;
CREATE TABLE file_links (
  file TEXT NOT NULL, dossier INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (file, dossier)
) STRICT, WITHOUT ROWID;
CREATE TABLE uploads (
  file TEXT NOT NULL, sender TEXT NOT NULL, name TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (file, sender)
) STRICT, WITHOUT ROWID;
CREATE INDEX uploads_at ON uploads (at);
CREATE TABLE tokens (
  hash TEXT PRIMARY KEY, session TEXT NOT NULL, account TEXT NOT NULL, expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tokens_session ON tokens (session);
CREATE INDEX tokens_account ON tokens (account);
CREATE TABLE attempts (
  key TEXT PRIMARY KEY, began INTEGER NOT NULL, count INTEGER NOT NULL, expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
INSERT INTO settings VALUES ('directoryRevision', '0');
PRAGMA user_version = ${SCHEMA_VERSION};
`

/** What brings a file of tables 1, 2, … up to the next number. */
export const UPGRADES: readonly string[] = [
  `ALTER TABLE drafts ADD COLUMN authors TEXT NOT NULL DEFAULT '[]';
   UPDATE drafts SET authors = json_array(saved_by);
   UPDATE versions SET body = json_set(body, '$.authors', json_array(body ->> '$.submittedBy'));`,
  `CREATE TABLE uploads (
     file TEXT NOT NULL, sender TEXT NOT NULL, name TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (file, sender)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX uploads_at ON uploads (at);
   INSERT INTO uploads SELECT id, uploaded_by, name, uploaded_at FROM files;
   ALTER TABLE file_links ADD COLUMN name TEXT NOT NULL DEFAULT '';
   UPDATE file_links SET name = coalesce((SELECT name FROM files WHERE id = file), '');
   ALTER TABLE files DROP COLUMN name;
   ALTER TABLE files DROP COLUMN uploaded_by;
   ALTER TABLE files DROP COLUMN uploaded_at;`,
  `${OUTBOX} ${HELD_TASKS} ALTER TABLE tasks ADD COLUMN more TEXT;`,
  STANDING_IN,
  POSTINGS,
  CALENDARS,
  NOTICES,
]

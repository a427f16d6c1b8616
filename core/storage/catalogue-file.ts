import { chmodSync, existsSync, rmSync } from 'node:fs';
import type { Log } from '../ports/host.ts';
import type { Connection } from './connection.ts';
import { applicationId, type SqliteDatabase, SqliteError } from './database.ts';
import { createPrivateFile } from './library-folder.ts';

/** Raised whenever entries hold something else: a catalogue of another version is made again. */
const catalogueVersion = 7;

/** Every table is made from the proposals alone, so nothing here needs a hash, a backup or a migration. */
const schema = `
  CREATE TABLE catalogue.entries (
    -- The change number of the proposal: the newest change has the largest.
    number              INTEGER PRIMARY KEY,
    proposal_id         TEXT    NOT NULL UNIQUE,
    -- The hash of the proposal's row when this was made.
    row_sha256          TEXT    NOT NULL,
    by_title            TEXT    NOT NULL,
    by_decided          TEXT    NOT NULL,
    by_amount           TEXT    NOT NULL,
    -- The words of the title and of all names, each with a space before and behind it: a hit is weighed by them.
    title_words         TEXT    NOT NULL,
    name_words          TEXT    NOT NULL,
    status              TEXT    NOT NULL,
    amount_minor        INTEGER,
    currency            TEXT,
    year                TEXT    NOT NULL,
    category            TEXT,
    verdict             TEXT,
    submitted_on        TEXT,
    decided_on          TEXT,
    open_conditions     INTEGER NOT NULL,
    next_due_on         TEXT,
    projected_minor     REAL,
    realised_minor      REAL
  ) STRICT;
  CREATE INDEX catalogue.entries_by_title ON entries (by_title, number);
  CREATE INDEX catalogue.entries_by_decided ON entries (by_decided, number);
  CREATE INDEX catalogue.entries_by_amount ON entries (by_amount, number);
  -- Words and their beginnings. The texts themselves are in the proposals. Rows count from the newest change.
  CREATE VIRTUAL TABLE catalogue.words USING fts5 (names, body, content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
  -- Entries that went for good and whose words may still be in the index.
  CREATE TABLE catalogue.leftovers (number INTEGER PRIMARY KEY) STRICT;
  -- Words by their spelling, so that a beginning becomes a few whole words, which FTS5 walks without gathering all
  -- their places first.
  CREATE TABLE catalogue.terms (term TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
  -- Any three letters of a name.
  CREATE VIRTUAL TABLE catalogue.parts USING fts5 (names, content = '', contentless_delete = 1,
    tokenize = 'trigram');
`;

/**
 * The file of the catalogue beside the library, attached to its connection when it is first needed, so that neither
 * opening a library nor saving ever touches it. What is damaged, foreign or of another version is thrown away.
 */
export function createCatalogueFile(connection: Connection, path: string, log: Log) {
  /** The connection that has it; after an I/O error the library's connection is another one. */
  let attachedTo: SqliteDatabase | undefined;

  const attach = (database: SqliteDatabase) => {
    if (!existsSync(path)) createPrivateFile(path);
    chmodSync(path, 0o600);
    database.prepare('ATTACH ? AS catalogue').run(path);
    attachedTo = database;
    database.pragma('catalogue.page_size = 8192');
    database.pragma('catalogue.journal_mode = WAL');
    // A power cut may take the last entries, which are then pending again; it can't leave half of one.
    database.pragma('catalogue.synchronous = NORMAL');
    const isOurs =
      database.pragma('catalogue.application_id', { simple: true }) === applicationId &&
      database.pragma('catalogue.user_version', { simple: true }) === catalogueVersion;
    if (isOurs) return;
    const isNew = database.prepare('SELECT 1 FROM catalogue.sqlite_schema').get() === undefined;
    if (!isNew) throw new ForeignCatalogue('it is of another version');
    database.transaction(() => {
      database.exec(schema);
      database.pragma(`catalogue.application_id = ${applicationId}`);
      database.pragma(`catalogue.user_version = ${catalogueVersion}`);
    })();
  };

  const throwAway = (database: SqliteDatabase) => {
    if (attachedTo === database || isAttached(database)) database.exec('DETACH catalogue');
    attachedTo = undefined;
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true });
  };

  /**
   * Runs work with the catalogue attached; `isFresh` tells that this connection has not asked it anything yet. A
   * catalogue that can't be read is made anew, empty, and the work runs once more.
   */
  return function withCatalogue<Result>(work: (isFresh: boolean) => Result): Result {
    const attempt = (database: SqliteDatabase): Result => {
      const isFresh = attachedTo !== database;
      if (isFresh) attach(database);
      return work(isFresh);
    };
    return connection.use((database) => {
      try {
        return attempt(database);
      } catch (error) {
        if (!isUnreadable(error)) throw error;
        log.warn(`The catalogue is made again: ${error instanceof Error ? error.message : String(error)}`);
        throwAway(database);
        return attempt(database);
      }
    });
  };
}

function isAttached(database: SqliteDatabase): boolean {
  return database.prepare("SELECT 1 FROM pragma_database_list WHERE name = 'catalogue'").get() !== undefined;
}

class ForeignCatalogue extends Error {}

/** The error itself, or what the connection has put into the application's words. */
function isUnreadable(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof ForeignCatalogue) return true;
  return cause instanceof SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(cause.code);
}

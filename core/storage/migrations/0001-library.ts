import type { Migration } from '../migrate.ts';

export const createLibrary: Migration = {
  version: 1,
  // Bodies live apart from the columns that the start screen lists, so that a list never walks over whole documents.
  // `sha256` covers its own row, with the body represented by `body_sha256`: one long digest per save.
  up: (database) =>
    database.exec(`
      CREATE TABLE proposals (
        id                    TEXT    NOT NULL PRIMARY KEY,
        revision              INTEGER NOT NULL CHECK (revision > 0),
        created_at            TEXT    NOT NULL,
        saved_at              TEXT    NOT NULL,
        trashed_at            TEXT,
        title                 TEXT    NOT NULL,
        organisation          TEXT    NOT NULL,
        tool                  TEXT    NOT NULL,
        status                TEXT    NOT NULL,
        headline_amount_minor INTEGER,
        headline_currency     TEXT,
        next_step             TEXT    NOT NULL,
        body_sha256           TEXT    NOT NULL,
        sha256                TEXT    NOT NULL,
        search_text           TEXT    NOT NULL,
        -- The order of changes does not hang on the clock, which may jump. Each number is given once.
        change_number         INTEGER NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX proposals_by_change ON proposals (trashed_at IS NOT NULL, change_number);

      -- The draft of a proposal is the revision whose number its row names: one long text per save, not two.
      CREATE TABLE revisions (
        proposal_id TEXT    NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
        revision    INTEGER NOT NULL CHECK (revision > 0),
        saved_at    TEXT    NOT NULL,
        reason      TEXT    NOT NULL
          CHECK (reason IN ('created', 'autosave', 'imported', 'exported', 'shrunk', 'restored')),
        body_sha256 TEXT    NOT NULL,
        sha256      TEXT    NOT NULL,
        -- JSON in UTF-8.
        body        BLOB    NOT NULL,
        UNIQUE (proposal_id, revision)
      ) STRICT;

      -- A picture of the first page can be drawn again at any time, so it has no hash.
      CREATE TABLE thumbnails (
        proposal_id TEXT NOT NULL PRIMARY KEY REFERENCES proposals (id) ON DELETE CASCADE,
        png         BLOB NOT NULL
      ) STRICT;

      CREATE TABLE blobs (
        bytes_sha256 TEXT NOT NULL PRIMARY KEY,
        media_type   TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg')),
        name         TEXT NOT NULL,
        sha256       TEXT NOT NULL,
        bytes        BLOB NOT NULL
      ) STRICT;

      CREATE TABLE exports (
        -- Receipts in the order they were written, whatever the clock said.
        export_number  INTEGER NOT NULL PRIMARY KEY,
        export_id      TEXT    NOT NULL UNIQUE,
        proposal_id    TEXT    NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
        revision       INTEGER NOT NULL,
        kind           TEXT    NOT NULL,
        file_name      TEXT    NOT NULL,
        file_sha256    TEXT    NOT NULL,
        content_sha256 TEXT    NOT NULL,
        page_count     INTEGER NOT NULL,
        byte_count     INTEGER NOT NULL,
        exported_at    TEXT    NOT NULL,
        sha256         TEXT    NOT NULL
      ) STRICT;
      CREATE INDEX exports_by_proposal ON exports (proposal_id, export_number);
    `),
};

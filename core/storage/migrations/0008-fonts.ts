import type { Migration } from '../migrate.ts';

export const addFonts: Migration = {
  version: 8,
  // The bytes come last: SQLite reads a list of the others without touching the pages that they fill.
  up: (database) =>
    database.exec(`
      CREATE TABLE fonts (
        font_number  INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        bytes_sha256 TEXT    NOT NULL UNIQUE,
        -- JSON: what was read out of the file when it was added.
        facts        TEXT    NOT NULL,
        sha256       TEXT    NOT NULL,
        bytes        BLOB    NOT NULL
      ) STRICT;
    `),
};

import type { Migration } from '../migrate.ts';

export const addSettings: Migration = {
  version: 3,
  // The newest row that is not set aside holds. Rows that could not be read stay beside it, byte for byte.
  up: (database) =>
    database.exec(`
      CREATE TABLE settings (
        settings_number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        saved_at        TEXT    NOT NULL,
        set_aside_at    TEXT,
        sha256          TEXT    NOT NULL,
        -- JSON in UTF-8.
        body            BLOB    NOT NULL
      ) STRICT;
    `),
};

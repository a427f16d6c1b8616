import type { Migration } from '../migrate.ts';

export const storeAttachedFiles: Migration = {
  version: 6,
  // SQLite can't change what a column may hold; the rows move, byte for byte, to a table that says nothing about it.
  // Whoever stores a file has looked at its first bytes.
  up: (database) =>
    database.exec(`
      CREATE TABLE files (
        bytes_sha256 TEXT NOT NULL PRIMARY KEY,
        media_type   TEXT NOT NULL,
        name         TEXT NOT NULL,
        sha256       TEXT NOT NULL,
        bytes        BLOB NOT NULL
      ) STRICT;
      INSERT INTO files SELECT bytes_sha256, media_type, name, sha256, bytes FROM blobs;
      DROP TABLE blobs;
      ALTER TABLE files RENAME TO blobs;
    `),
};

import type { Migration } from '../migrate.ts';

export const addLeftoverBlobs: Migration = {
  version: 9,
  // Attached files that perhaps nobody needs any more; nobody knows it of those that are here already.
  up: (database) =>
    database.exec(`
      CREATE TABLE leftover_blobs (
        bytes_sha256 TEXT NOT NULL PRIMARY KEY,
        -- ISO UTC; an empty one has passed.
        keep_until   TEXT NOT NULL
      ) STRICT;
      INSERT INTO leftover_blobs
        SELECT bytes_sha256, strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '+30 days') FROM blobs;
    `),
};

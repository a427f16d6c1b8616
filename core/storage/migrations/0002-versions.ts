import type { Migration } from '../migrate.ts';

export const addVersions: Migration = {
  version: 2,
  // A revision says how it came about; its version says why it stays, and for how long: for good. The reference
  // without a cascade keeps every deletion of revisions from taking one that has a version.
  up: (database) =>
    database.exec(`
      CREATE TABLE versions (
        proposal_id    TEXT    NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
        revision       INTEGER NOT NULL,
        name           TEXT    NOT NULL,
        reason         TEXT    NOT NULL CHECK (reason IN ('named', 'exported', 'moved', 'imported')),
        kept_at        TEXT    NOT NULL,
        content_sha256 TEXT    NOT NULL,
        sha256         TEXT    NOT NULL,
        PRIMARY KEY (proposal_id, revision),
        FOREIGN KEY (proposal_id, revision) REFERENCES revisions (proposal_id, revision) ON DELETE NO ACTION
      ) STRICT;

      -- A file that comes back is recognised by its content.
      CREATE INDEX versions_by_content ON versions (content_sha256);
    `),
};

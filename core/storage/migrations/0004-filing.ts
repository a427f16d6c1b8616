import type { Migration } from '../migrate.ts';

export const addFiling: Migration = {
  version: 4,
  // How the library is kept in order, which is no part of what a proposal says. None of it is hashed: what is filed
  // wrongly is seen at once and put right by hand, and no document rests on it.
  up: (database) =>
    database.exec(`
      CREATE TABLE archived (
        proposal_id TEXT NOT NULL PRIMARY KEY REFERENCES proposals (id) ON DELETE CASCADE,
        archived_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE tags (
        proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
        -- Without case and accents: two spellings of a tag are one tag.
        tag_key     TEXT NOT NULL,
        tag         TEXT NOT NULL,
        PRIMARY KEY (proposal_id, tag_key)
      ) STRICT;
      CREATE INDEX tags_by_key ON tags (tag_key);

      CREATE TABLE saved_views (
        view_id TEXT NOT NULL PRIMARY KEY,
        name    TEXT NOT NULL,
        -- JSON: what the list is asked when the view is chosen.
        view    TEXT NOT NULL
      ) STRICT;
    `),
};

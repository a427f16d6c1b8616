import { type Migration, migrations, newestVersion } from '../../core/storage/migrate.ts';

/** An update that no release has and that touches every row, so that a half-done one would show. */
export const nextVersion: Migration = {
  version: newestVersion(migrations) + 1,
  up: (database) =>
    database.exec(`
      CREATE TABLE notes (proposal_id TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL) STRICT;
      INSERT INTO notes SELECT id, title FROM proposals;
      ALTER TABLE revisions ADD COLUMN note TEXT NOT NULL DEFAULT '';
      UPDATE revisions SET note = 'n';
    `),
};

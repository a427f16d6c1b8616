import type { Migration } from '../migrate.ts';

export const addExportPresets: Migration = {
  version: 7,
  // A preset goes by its name: saving under the name again replaces it.
  up: (database) =>
    database.exec(`
      CREATE TABLE export_presets (
        name   TEXT NOT NULL PRIMARY KEY,
        -- JSON: the kind of document and the choices.
        preset TEXT NOT NULL
      ) STRICT;
    `),
};

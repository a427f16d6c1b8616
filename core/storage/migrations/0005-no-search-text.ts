import type { Migration } from '../migrate.ts';

export const dropSearchText: Migration = {
  version: 5,
  // The catalogue finds proposals by everything that is written in them; it lies beside the library.
  up: (database) => database.exec('ALTER TABLE proposals DROP COLUMN search_text'),
};

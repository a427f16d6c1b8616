import { applicationId, type SqliteDatabase } from './database.ts';
import { createLibrary } from './migrations/0001-library.ts';
import { addVersions } from './migrations/0002-versions.ts';
import { addSettings } from './migrations/0003-settings.ts';
import { addFiling } from './migrations/0004-filing.ts';
import { dropSearchText } from './migrations/0005-no-search-text.ts';
import { storeAttachedFiles } from './migrations/0006-attached-files.ts';
import { addExportPresets } from './migrations/0007-export-presets.ts';
import { addFonts } from './migrations/0008-fonts.ts';
import { addLeftoverBlobs } from './migrations/0009-leftover-blobs.ts';

/** One step of the schema. `up` runs inside a transaction and is never edited once it has been released. */
export type Migration = { version: number; up: (database: SqliteDatabase) => unknown };

/** Every step since the first release, in order; a new one goes to the end with the next number. */
export const migrations: readonly Migration[] = [
  createLibrary,
  addVersions,
  addSettings,
  addFiling,
  dropSearchText,
  storeAttachedFiles,
  addExportPresets,
  addFonts,
  addLeftoverBlobs,
];

/** The version that these steps lead to. */
export function newestVersion(steps: readonly Migration[]): number {
  return steps.at(-1)?.version ?? 0;
}

/** The version a database is at; 0 when nothing has been created in it. */
export function versionOf(database: SqliteDatabase): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/**
 * Brings a database to the newest version in one transaction, version number included: killed or failing anywhere,
 * it leaves the old version or the new one. Does nothing to a database that is there already.
 */
export function migrate(database: SqliteDatabase, steps: readonly Migration[]): void {
  const ahead = steps.filter((step) => step.version > versionOf(database));
  if (ahead.length === 0) return;
  database
    .transaction(() => {
      for (const step of ahead) step.up(database);
      database.pragma(`application_id = ${applicationId}`);
      database.pragma(`user_version = ${newestVersion(steps)}`);
    })
    .immediate();
}

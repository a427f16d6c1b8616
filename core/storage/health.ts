import { fail } from '../../shared/contract/errors.ts';
import { openScratchDatabase, type SqliteDatabase } from './database.ts';
import { checkVersion } from './header.ts';
import { type Migration, migrate, newestVersion, versionOf } from './migrate.ts';

/**
 * Throws `library-damaged` unless SQLite finds its structure sound, walking every page, and the schema is ours;
 * `library-from-future` for a newer one. Contents are checked row by row when they are read.
 */
export function checkHealth(database: SqliteDatabase, steps: readonly Migration[], path: string): void {
  checkVersion(versionOf(database), newestVersion(steps), path);
  const [finding] = database.prepare<[], string>('PRAGMA quick_check(1)').pluck().all();
  if (finding !== 'ok') fail('library-damaged', { problem: finding ?? 'SQLite could not check it', path });
  checkSchema(database, steps, path);
}

/**
 * The same without the walk: the schema must be word for word what the migrations up to its version create (so a
 * foreign trigger or view is damage too).
 */
export function checkSchema(database: SqliteDatabase, steps: readonly Migration[], path: string): void {
  const version = versionOf(database);
  checkVersion(version, newestVersion(steps), path);
  if (schemaText(database) !== expectedSchemaText(steps, version)) {
    fail('library-damaged', { problem: 'its tables are not the ones this application creates', path });
  }
}

/** What defines the schema, in one text; equal texts are equal schemas. */
function schemaText(database: SqliteDatabase): string {
  const rows = database
    .prepare(
      "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name",
    )
    .raw()
    .all();
  return JSON.stringify(rows);
}

function expectedSchemaText(steps: readonly Migration[], version: number): string {
  const scratch = openScratchDatabase();
  try {
    migrate(
      scratch,
      steps.filter((step) => step.version <= version),
    );
    return schemaText(scratch);
  } finally {
    scratch.close();
  }
}

import { join } from 'node:path';
import { fail } from '../../shared/contract/errors.ts';
import type { Digest, HostPorts } from '../ports/host.ts';
import { addBackup, backupFolderPath } from './backup-folder.ts';
import { openDatabase, type SqliteDatabase } from './database.ts';
import { auditLibrary } from './library-audit.ts';
import { createPrivateFile, makeFolder, removeUnfinished, unfinishedPath } from './library-folder.ts';
import type { Migration } from './migrate.ts';

/**
 * Copies a library before its schema changes, through SQLite itself (a copied file would miss the log), and proves
 * that the copy is healthy and holds the same rows. Opening waits for it, so the copy is made by the statement that
 * does not have to be waited for. Returns the path.
 */
export function backUpBeforeUpdate(
  database: SqliteDatabase,
  folder: string,
  steps: readonly Migration[],
  { identifiers, digest, log, clock }: Pick<HostPorts, 'identifiers' | 'digest' | 'log' | 'clock'>,
): string {
  const backups = backupFolderPath(folder);
  makeFolder(backups);
  const unfinished = unfinishedPath(backups, identifiers.next());
  createPrivateFile(unfinished);
  try {
    database.prepare('VACUUM INTO ?').run(unfinished);
    const facts = auditLibrary(unfinished, { digest, log, migrations: steps });
    refuseDifference(unfinished, database, digest);
    const { fileName } = addBackup(backups, unfinished, facts, 'update', clock.now().toISOString());
    return join(backups, fileName);
  } finally {
    removeUnfinished(unfinished);
  }
}

/** Throws `storage-failed` when the copy does not hold the same rows as the database. */
export function refuseDifference(path: string, database: SqliteDatabase, digest: Digest): void {
  const copy = openDatabase(path, { readonly: true });
  try {
    if (contentDigest(copy, digest) !== contentDigest(database, digest)) {
      fail('storage-failed', { problem: 'the copy differs from the library' });
    }
  } finally {
    copy.close();
  }
}

/** One digest over every row of every table, whatever the schema; equal digests are equal contents. */
export function contentDigest(database: SqliteDatabase, digest: Digest): string {
  const tables = database
    .prepare<[], { name: string; hasRowId: 0 | 1 }>(
      `SELECT name, NOT wr AS hasRowId FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name <> 'sqlite_schema' ORDER BY name`,
    )
    .all();
  let running = '';
  for (const { name, hasRowId } of tables) {
    running = digest(`${running}\n${name}`);
    // Without a row number, rows come in the order of their key.
    const order = hasRowId ? ' ORDER BY rowid' : '';
    const rows = database.prepare<[], unknown[]>(`SELECT * FROM "${name}"${order}`).raw();
    for (const row of rows.iterate()) {
      const values = row.map((value) => (value instanceof Uint8Array ? digest(value) : value));
      running = digest(`${running}\n${JSON.stringify(values)}`);
    }
  }
  return running;
}

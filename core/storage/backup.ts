import { closeSync, fsyncSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../../shared/contract/errors.ts';
import type { Digest, HostPorts } from '../ports/host.ts';
import { openDatabase, type SqliteDatabase } from './database.ts';
import { checkHealth } from './health.ts';
import { createPrivateFile, makeFolder, publish, syncFolder, unfinishedPath } from './library-folder.ts';
import { type Migration, versionOf } from './migrate.ts';

const backupName = /^(\d{4,})-version-\d+\.db$/;

export function backupFolder(folder: string): string {
  return join(folder, 'backups');
}

/**
 * Copies a library before its schema changes, through SQLite itself (a copied file would miss the log), and proves
 * that the copy is healthy and holds the same rows. Backups are numbered, because clocks jump. Returns the path.
 */
export function backUp(
  database: SqliteDatabase,
  folder: string,
  steps: readonly Migration[],
  { identifiers, digest }: Pick<HostPorts, 'identifiers' | 'digest'>,
): string {
  const backups = backupFolder(folder);
  makeFolder(backups);
  const unfinished = unfinishedPath(backups, identifiers.next());
  const path = join(backups, `${nextNumber(backups)}-version-${versionOf(database)}.db`);
  createPrivateFile(unfinished);
  try {
    database.prepare('VACUUM INTO ?').run(unfinished);
    const copy = openDatabase(unfinished, { readonly: true });
    try {
      checkHealth(copy, steps, unfinished);
      if (contentDigest(copy, digest) !== contentDigest(database, digest)) {
        fail('storage-failed', { problem: 'the backup before the update differs from the library' });
      }
    } finally {
      copy.close();
    }
    syncFile(unfinished);
    publish(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
  syncFolder(backups);
  return path;
}

/** One digest over every row of every table, whatever the schema; equal digests are equal contents. */
export function contentDigest(database: SqliteDatabase, digest: Digest): string {
  const tables = database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  let running = '';
  for (const table of tables) {
    running = digest(`${running}\n${table}`);
    const rows = database.prepare<[], unknown[]>(`SELECT * FROM "${table}" ORDER BY rowid`).raw();
    for (const row of rows.iterate()) {
      const values = row.map((value) => (value instanceof Uint8Array ? digest(value) : value));
      running = digest(`${running}\n${JSON.stringify(values)}`);
    }
  }
  return running;
}

function nextNumber(backups: string): string {
  const numbers = readdirSync(backups).map((name) => Number(backupName.exec(name)?.[1] ?? 0));
  return String(Math.max(0, ...numbers) + 1).padStart(4, '0');
}

function syncFile(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { LibraryFacts } from '../../shared/domain/backup.ts';
import type { HostPorts } from '../ports/host.ts';
import { createConnection } from './connection.ts';
import { openDatabase, type SqliteDatabase } from './database.ts';
import { checkHeader } from './header.ts';
import { checkHealth } from './health.ts';
import { type Migration, migrations, newestVersion, versionOf } from './migrate.ts';
import { addFonts } from './migrations/0008-fonts.ts';
import { createProposalStore } from './proposal-store.ts';
import { standingOf } from './standing.ts';
import { toStorageFailure } from './storage-errors.ts';

export type AuditOptions = Pick<HostPorts, 'digest' | 'log'> & { migrations?: readonly Migration[] };

/**
 * The full check of a library file that nobody has open: header, structure, tables, and every row against its hash.
 * Throws `library-damaged` or `library-from-future`; damaged rows are counted, because the others can still be used.
 */
export function auditLibrary(path: string, options: AuditOptions): LibraryFacts {
  try {
    return factsOf(path, options);
  } catch (error) {
    // SQLite may find the damage before the check that looks for it.
    throw toStorageFailure(error, path);
  }
}

function factsOf(path: string, options: AuditOptions): LibraryFacts {
  const steps = options.migrations ?? migrations;
  // Before it is opened: reading an open database as a file would cancel its locks.
  const sha256 = hashFile(path);
  checkHeader(path, newestVersion(steps));
  const database = openDatabase(path, { readonly: true });
  try {
    checkHealth(database, steps, path);
    const schemaVersion = versionOf(database);
    const isCurrent = schemaVersion === newestVersion(steps);
    return {
      schemaVersion,
      byteCount: statSync(path).size,
      sha256,
      ...countsOf(database),
      ...standingOf(database, options.digest),
      // What an older version hashed beside the texts is only known to the code of that version.
      damagedCount: damagedBodies(database, options) + (isCurrent ? damagedRows(database, path, options) : 0),
    };
  } finally {
    database.close();
  }
}

/** Only columns that every version has. */
function countsOf(database: SqliteDatabase) {
  const count = database.prepare<[], { proposalCount: number; trashedCount: number }>(
    `SELECT count(*) FILTER (WHERE trashed_at IS NULL) AS proposalCount,
       count(*) FILTER (WHERE trashed_at IS NOT NULL) AS trashedCount FROM proposals`,
  );
  const newest = database.prepare<[], { title: string; savedAt: string }>(
    'SELECT title, saved_at AS savedAt FROM proposals ORDER BY change_number DESC LIMIT 1',
  );
  return {
    ...(count.get() ?? { proposalCount: 0, trashedCount: 0 }),
    newestChange: newest.get() ?? null,
  };
}

function damagedBodies(database: SqliteDatabase, { digest }: AuditOptions): number {
  let damaged = 0;
  for (const [table, hash, bytes] of [
    ['revisions', 'body_sha256', 'body'],
    ['blobs', 'bytes_sha256', 'bytes'],
    ...(versionOf(database) >= addFonts.version ? [['fonts', 'bytes_sha256', 'bytes']] : []),
  ]) {
    const rows = database.prepare<[], [string, Uint8Array]>(`SELECT ${hash}, ${bytes} FROM ${table}`).raw();
    for (const [sha256, content] of rows.iterate()) if (digest(content) !== sha256) damaged += 1;
  }
  return damaged;
}

/** Asks the code that reads proposals, so that a check can't be milder than the screen. */
function damagedRows(database: SqliteDatabase, path: string, { digest, log }: AuditOptions): number {
  const reopen = (): never => {
    throw new Error('a check does not outlive its connection');
  };
  const proposals = createProposalStore(createConnection(path, database, reopen, log), digest);
  const ids = database.prepare<[], string>('SELECT id FROM proposals').pluck().all();
  return ids.filter((id) => proposals.row(id)?.isDamaged ?? true).length;
}

const chunkBytes = 1024 * 1024;

/** SHA-256 of a file, a piece at a time. Not for a database that this process has open. */
export function hashFile(path: string): string {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(chunkBytes);
  const descriptor = openSync(path, 'r');
  try {
    for (;;) {
      const length = readSync(descriptor, chunk, 0, chunkBytes, null);
      if (length === 0) return hash.digest('hex');
      hash.update(chunk.subarray(0, length));
    }
  } finally {
    closeSync(descriptor);
  }
}

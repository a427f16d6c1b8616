import type { LibraryFacts } from '../../shared/domain/backup.ts';
import type { Digest } from '../ports/host.ts';
import type { SqliteDatabase } from './database.ts';
import { newestMark } from './high-water-mark.ts';
import { columnsOf, tablesOf } from './readable-rows.ts';

/** Texts are counted by their changes; the files they name, and pictures of first pages, say no more. */
const counted = ['proposals', 'revisions', 'blobs', 'leftover_blobs', 'thumbnails'];

/** How far a library of any version has come: one of the same standing holds the same. */
export function standingOf(
  database: SqliteDatabase,
  digest: Digest,
): Pick<LibraryFacts, 'lastChange' | 'filedSha256'> {
  return { lastChange: newestMark(database).change, filedSha256: filedDigest(database, digest) };
}

/** A digest of what changes beside the texts: settings, tags, archive, trash, versions, receipts. Null without any. */
function filedDigest(database: SqliteDatabase, digest: Digest): string | null {
  const tables = tablesOf(database).filter((name) => !counted.includes(name));
  const trashed = database
    .prepare<[], unknown[]>(
      'SELECT id, trashed_at FROM proposals WHERE (trashed_at IS NOT NULL) = 1 ORDER BY change_number',
    )
    .raw()
    .all();
  const filed = [['trash', trashed], ...tables.map((table) => [table, rowsOf(database, table)])];
  const found = filed.filter(([, rows]) => rows?.length);
  return found.length === 0 ? null : digest(JSON.stringify(found));
}

/** A row that carries a hash is represented by it. */
function rowsOf(database: SqliteDatabase, table: string): unknown[][] {
  const told = columnsOf(database, table).includes('sha256') ? 'sha256' : '*';
  return database.prepare<[], unknown[]>(`SELECT ${told} FROM "${table}" ORDER BY rowid`).raw().all();
}

import type { ListedProposal } from '../ports/backups.ts';
import type { SqliteDatabase } from './database.ts';

/** Every proposal of a library by the columns that all versions have. */
export function listProposals(database: SqliteDatabase): ListedProposal[] {
  return database
    .prepare<[], Omit<ListedProposal, 'isTrashed'> & { isTrashed: number }>(
      `SELECT id, title, saved_at AS savedAt, body_sha256 AS bodySha256, trashed_at IS NOT NULL AS isTrashed
       FROM proposals ORDER BY change_number DESC`,
    )
    .all()
    .map((row) => ({ ...row, isTrashed: row.isTrashed === 1 }));
}

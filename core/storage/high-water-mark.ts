import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LostEdits } from '../../shared/domain/lost-edits.ts';
import type { SqliteDatabase } from './database.ts';
import { writePrivateFile } from './private-file.ts';

const MarkSchema = z.object({
  /** How many changes the library had seen. */
  change: z.int().min(0),
  savedAt: z.string(),
  /** Noticed earlier and not yet read by anybody. */
  lost: LostEdits.nullable(),
});

/** How far a library had come, kept outside of it. */
export type HighWaterMark = z.infer<typeof MarkSchema>;

export const markFileName = 'high-water.json';

/** How far a database has come: the number of its newest change and when that was, this proposal left out. */
export function newestMark(database: SqliteDatabase, withoutId = ''): Omit<HighWaterMark, 'lost'> {
  const newest = database
    .prepare<[{ withoutId: string }], { change: number; savedAt: string }>(
      `SELECT change, savedAt FROM (${newestOf(0)} UNION ALL ${newestOf(1)}) ORDER BY change DESC LIMIT 1`,
    )
    .get({ withoutId });
  return newest ?? { change: 0, savedAt: '' };
}

/** One look at the end of the index instead of one at every row. */
const newestOf = (isTrashed: 0 | 1) =>
  `SELECT * FROM (SELECT change_number AS change, saved_at AS savedAt FROM proposals
   WHERE (trashed_at IS NOT NULL) = ${isTrashed} AND id <> :withoutId ORDER BY change_number DESC LIMIT 1)`;

/** The mark beside a library; undefined when there is none that can be read. */
export function readMark(folder: string): HighWaterMark | undefined {
  const path = join(folder, markFileName);
  if (!existsSync(path)) return undefined;
  try {
    return MarkSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    // Half a mark proves nothing: without one nothing is noticed, with a wrong one something would be made up.
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}

/** Replaces the mark at once: an interrupted write leaves the one before. */
export function writeMark(folder: string, mark: HighWaterMark): void {
  writePrivateFile(join(folder, markFileName), `${JSON.stringify(mark)}\n`);
}

/**
 * The edits that had been acknowledged and are not there any more. SQLite takes a log whose end is damaged or missing
 * for a shorter log and says nothing; only a mark outside of it can tell.
 */
export function lostSince(
  mark: HighWaterMark | undefined,
  found: Omit<HighWaterMark, 'lost'>,
): LostEdits | null {
  if (mark === undefined) return null;
  const missing = mark.change - found.change;
  if (missing <= 0) return mark.lost;
  return {
    count: missing + (mark.lost?.count ?? 0),
    since: found.savedAt || null,
    until: mark.savedAt || null,
  };
}

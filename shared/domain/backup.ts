import { z } from 'zod';
import { IsoInstant } from './values.ts';

/** Why a backup was made. `unknown` for a file that somebody put there. */
export const BackupReason = z.enum([
  'start',
  'regular',
  'update',
  'import',
  'restore',
  'quit',
  'asked',
  'unknown',
]);
export type BackupReason = z.infer<typeof BackupReason>;

/** The last change that a library holds. */
export const NewestChange = z.strictObject({ title: z.string(), savedAt: z.string() });

/** What a check of a whole library has found: it is sound as a database, and so many of its entries are damaged. */
export const LibraryFacts = z.strictObject({
  schemaVersion: z.int().min(1),
  byteCount: z.int().min(0),
  /** SHA-256 of the file. */
  sha256: z.string().length(64),
  proposalCount: z.int().min(0),
  trashedCount: z.int().min(0),
  /** Proposals, revisions and images that no longer match their hash. */
  damagedCount: z.int().min(0),
  newestChange: NewestChange.nullable(),
  /** The number of the newest change, by which later changes are noticed. */
  lastChange: z.int().min(0),
  /** SHA-256 of what changes beside the texts: settings, tags, trash … Null without any, and for older backups. */
  filedSha256: z.string().length(64).nullable().default(null),
});
export type LibraryFacts = z.infer<typeof LibraryFacts>;

/** What is written beside a backup. */
export const BackupRecord = z.strictObject({
  reason: BackupReason,
  madeAt: IsoInstant,
  /** When the file was last read and found to be as it was written; null when that failed. */
  checkedAt: IsoInstant.nullable(),
  facts: LibraryFacts,
});
export type BackupRecord = z.infer<typeof BackupRecord>;

/** One backup as it is listed. Without a record nothing is known of it but its name, until it is checked. */
export const Backup = z.strictObject({
  /** Backups are counted: clocks jump. */
  number: z.int().min(1),
  fileName: z.string(),
  byteCount: z.int().min(0),
  record: BackupRecord.nullable(),
});
export type Backup = z.infer<typeof Backup>;

/** Sound, unchanged since it was made, and every entry in it intact. */
export function isHealthy({ record }: Backup): boolean {
  return record !== null && record.checkedAt !== null && record.facts.damagedCount === 0;
}

/** The newest backup that can be trusted whole; `backups` come newest first. */
export function newestHealthy(backups: readonly Backup[]): Backup | undefined {
  return backups.find(isHealthy);
}

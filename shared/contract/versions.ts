import { z } from 'zod';
import { IsoInstant, ProposalId } from '../domain/values.ts';
import { maxVersionName } from '../domain/version-names.ts';

export const Revision = z.int().min(1);
export const VersionName = z.string().trim().min(1).max(maxVersionName);
export const OfferId = z.string().min(1).max(64);

/** One line of the history of a proposal: a stored state, and why it stays if it does. */
export const HistoryEntry = z.strictObject({
  revision: Revision,
  savedAt: IsoInstant,
  /** How it came about. `shrunk` is what was there before much was deleted or replaced. */
  cause: z.enum(['created', 'autosave', 'imported', 'exported', 'shrunk', 'restored']),
  /** Null for an automatic revision, which later ones may replace. */
  version: z
    .strictObject({
      name: z.string(),
      reason: z.enum(['named', 'exported', 'moved', 'imported']),
      keptAt: IsoInstant,
      contentSha256: z.string(),
    })
    .nullable(),
  /** The documents that were made of it, newest first. */
  exports: z.array(
    z.strictObject({ fileName: z.string(), exportedAt: IsoInstant, contentSha256: z.string() }),
  ),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** One side of a comparison: a revision, or a file that was offered and is known. */
export const ComparedSide = z.union([
  z.strictObject({ id: ProposalId, revision: Revision }),
  z.strictObject({ offerId: OfferId }),
]);
export type ComparedSide = z.infer<typeof ComparedSide>;

/** A file that was offered, and the proposal in the library that it belongs to. Nothing has been taken over. */
export const KnownFile = z.strictObject({
  offerId: OfferId,
  fileName: z.string(),
  id: ProposalId,
  title: z.string(),
  /** The newest revision of the proposal that is here. */
  newestRevision: Revision,
  /** The revision with the very content of the file; null where none is stored. */
  sameAs: Revision.nullable(),
  /** The name of that revision, if it has one. */
  versionName: z.string().nullable(),
  /** The document was exported here, and the bytes of this file are others: it was signed, filled in or edited. */
  isChangedSinceExport: z.boolean(),
});
export type KnownFile = z.infer<typeof KnownFile>;

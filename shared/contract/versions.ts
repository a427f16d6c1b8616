import { z } from 'zod';
import { Comparison } from '../domain/compare/comparison.ts';
import { ProposalDraft } from '../domain/proposal.ts';
import { IsoInstant, ProposalId } from '../domain/values.ts';
import { maxVersionName } from '../domain/version-names.ts';
import { OfferId } from './draft-files.ts';
import { OpenedDraft, Revision } from './drafts.ts';
import { command, query } from './procedure.ts';

const VersionName = z.string().trim().min(1).max(maxVersionName);

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

export const versionCalls = {
  /** Named versions and automatic revisions in one time line, newest first. `before` is the last revision seen. */
  list: query({
    input: z.strictObject({
      id: ProposalId,
      before: Revision.optional(),
      limit: z.int().min(1).max(200).default(100),
    }),
    output: z.strictObject({ entries: z.array(HistoryEntry), hasMore: z.boolean() }),
  }),
  /** Keeps a revision under a name for good. One that is kept already gets the new name. */
  keep: command({
    input: z.strictObject({ id: ProposalId, revision: Revision, name: VersionName }),
    output: z.null(),
  }),
  open: query({
    input: z.strictObject({ id: ProposalId, revision: Revision }),
    output: z.strictObject({ revision: Revision, savedAt: IsoInstant, proposal: ProposalDraft }),
  }),
  /** What is different in `to`, in words. */
  compare: query({ input: z.strictObject({ from: ComparedSide, to: ComparedSide }), output: Comparison }),
  /**
   * Writes the text of an earlier revision as the next one; what was there before stays in the history, and so do
   * decision and outcomes in the proposal. Fails as `stale-edit` and `version-frozen` like a save.
   */
  restore: command({
    input: z.strictObject({ id: ProposalId, revision: Revision, baseRevision: Revision }),
    output: OpenedDraft,
  }),
} as const;

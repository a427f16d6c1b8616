import { z } from 'zod';
import { ProposalDraft, SectionEdits } from '../domain/proposal.ts';
import { IsoInstant, ProposalId } from '../domain/values.ts';
import { command, query } from './procedure.ts';

/** Counts the saves of one proposal from 1. */
export const Revision = z.int().min(1);

/** A draft as it is opened. `readOnlyBecause` is set when it must not be edited. */
export const OpenedDraft = z.strictObject({
  id: ProposalId,
  revision: Revision,
  savedAt: IsoInstant,
  proposal: ProposalDraft,
  readOnlyBecause: z.enum(['damaged']).nullable(),
});
export type OpenedDraft = z.infer<typeof OpenedDraft>;

export const SavedDraft = z.strictObject({ id: ProposalId, revision: Revision, savedAt: IsoInstant });
export type SavedDraft = z.infer<typeof SavedDraft>;

export const draftCalls = {
  open: query({ input: z.strictObject({ id: ProposalId }), output: OpenedDraft }),
  /** Fails as `stale-edit` when `baseRevision` is not the newest; nothing is written then. */
  save: command({
    input: z.strictObject({ id: ProposalId, baseRevision: Revision, sections: SectionEdits }),
    output: SavedDraft,
  }),
  /** Keeps text whose base was overtaken: a new proposal made of the newest revision with these sections over it. */
  saveAsCopy: command({
    input: z.strictObject({ id: ProposalId, sections: SectionEdits }),
    output: OpenedDraft,
  }),
} as const;

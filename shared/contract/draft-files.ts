import { z } from 'zod';
import { ProposalId } from '../domain/values.ts';
import { OpenedDraft, Revision } from './drafts.ts';
import { command } from './procedure.ts';
import { ExportId, FileBase64, WrittenFile } from './transfer.ts';

export const OfferId = z.string().min(1).max(64);

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

/** What became of a file that was offered: opened as a new proposal, or waiting for an answer. */
export const OfferAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened'), draft: OpenedDraft }),
  z.strictObject({ kind: z.literal('known'), offer: KnownFile }),
]);
export type OfferAnswer = z.infer<typeof OfferAnswer>;

export const fileCalls = {
  /** Writes a `.countersign` draft file with its images. */
  exportDraft: command({
    input: z.strictObject({ id: ProposalId, exportId: ExportId }),
    output: WrittenFile.nullable(),
  }),
  /** Takes a draft file, or a PDF that carries its source. Always makes a new proposal; nothing is overwritten. */
  import: command({
    input: z.strictObject({ fileName: z.string().max(255), base64: FileBase64 }),
    output: OpenedDraft,
  }),
} as const;

export const offerCalls = {
  /** Opens a file as a new proposal, unless it belongs to one that is here: then it waits for an answer. */
  make: command({
    input: z.strictObject({ fileName: z.string().max(255), base64: FileBase64 }),
    output: OfferAnswer,
  }),
  /** Opens the file as a new proposal all the same. */
  keep: command({ input: z.strictObject({ offerId: OfferId }), output: OpenedDraft }),
} as const;

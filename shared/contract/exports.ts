import { z } from 'zod';
import { DocumentFormat } from '../domain/document-format.ts';
import { ExportChoices } from '../domain/export-choices.ts';
import { ExportKind } from '../domain/export-kind.ts';
import { ExportPreset, PresetName } from '../domain/export-preset.ts';
import { ProposalId } from '../domain/values.ts';
import { Revision } from './drafts.ts';
import { command, query } from './procedure.ts';
import { Delivery, ExportId } from './transfer.ts';

/** Which document, and how it is printed. */
const documentRequest = {
  kind: ExportKind.default('full-proposal'),
  choices: ExportChoices.prefault({}),
};

/** A document that was written, and where it went. */
export const ExportReceipt = z.strictObject({
  exportId: ExportId,
  fileName: z.string(),
  delivery: Delivery,
  /** 0 for Word and for a web page: the program that shows them makes their pages. */
  pageCount: z.int(),
  byteCount: z.int(),
  elapsedMs: z.number(),
  /** SHA-256 of the proposal's content; its first 8 characters are in the footer of every page. */
  contentSha256: z.string(),
  fileSha256: z.string(),
  /** Characters that the fonts can't print, each once. */
  unprintable: z.array(z.string()),
});
export type ExportReceipt = z.infer<typeof ExportReceipt>;

export const Preview = z.strictObject({
  revision: Revision,
  pdfBase64: z.base64(),
  pageCount: z.int(),
  /** For each section that the document prints, its first page counted from 1. */
  anchorPages: z.record(z.string(), z.int()),
  unprintable: z.array(z.string()),
});
export type Preview = z.infer<typeof Preview>;

const ExportPresets = z.strictObject({ presets: z.array(ExportPreset) });

export const exportCalls = {
  /** The document of the newest saved revision, as it would be exported. */
  preview: query({
    input: z.strictObject({ id: ProposalId, ...documentRequest }),
    output: Preview,
  }),
  /** The first page alone, for the card of the proposal. */
  cover: query({
    input: z.strictObject({ id: ProposalId }),
    output: z.strictObject({ pdfBase64: z.base64() }),
  }),
  /** Null when the user chose no place. `exportId` is the caller's, so that it can cancel and follow the progress. */
  write: command({
    input: z.strictObject({
      id: ProposalId,
      ...documentRequest,
      format: DocumentFormat.default('pdf'),
      exportId: ExportId,
    }),
    output: ExportReceipt.nullable(),
  }),
  cancel: command({ input: z.strictObject({ exportId: ExportId }), output: z.null() }),
  /** The bytes of an export that was delivered as a download. */
  download: query({
    input: z.strictObject({ exportId: ExportId }),
    output: z.strictObject({ fileName: z.string(), mediaType: z.string(), base64: z.base64() }),
  }),
  /** Shows the written file in the system's file manager. */
  reveal: command({ input: z.strictObject({ exportId: ExportId }), output: z.null() }),
  /** Opens the written file with the system's own program. */
  open: command({ input: z.strictObject({ exportId: ExportId }), output: z.null() }),
} as const;

/** Many documents into one place, chosen once: begin, write each, end. */
export const bulkCalls = {
  begin: command({
    input: z.strictObject({ batchId: ExportId }),
    output: z.strictObject({ isChosen: z.boolean() }),
  }),
  write: command({
    input: z.strictObject({
      batchId: ExportId,
      id: ProposalId,
      kind: z.enum([...ExportKind.options, 'draft']),
      format: DocumentFormat.default('pdf'),
      choices: ExportChoices.prefault({}),
      exportId: ExportId,
    }),
    output: z.strictObject({ exportId: ExportId, fileName: z.string(), delivery: Delivery }),
  }),
  end: command({ input: z.strictObject({ batchId: ExportId }), output: z.null() }),
} as const;

/** Named ways of exporting, kept in the library. Each call answers with all of them by name. */
export const exportPresetCalls = {
  list: query({ input: z.strictObject({}), output: ExportPresets }),
  /** Replaces one of the same name. */
  save: command({ input: ExportPreset, output: ExportPresets }),
  remove: command({ input: z.strictObject({ name: PresetName }), output: ExportPresets }),
} as const;

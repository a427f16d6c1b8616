import { z } from 'zod';
import { VendorAnswer } from '../domain/questionnaire/vendor-answers.ts';
import { ProposalId } from '../domain/values.ts';
import { command, query } from './procedure.ts';
import { ExportId, WrittenFile } from './transfer.ts';

/** The questions for the vendor: a form that works by itself, or a table for a spreadsheet. */
export const VendorFileFormat = z.enum(['form', 'table']);
export type VendorFileFormat = z.infer<typeof VendorFileFormat>;

export const vendorCalls = {
  /** What is open or unknown and only the vendor can answer. Null when the user chose no place. */
  exportQuestions: command({
    input: z.strictObject({ id: ProposalId, format: VendorFileFormat, exportId: ExportId }),
    output: WrittenFile.extend({ questionCount: z.int() }).nullable(),
  }),
  /** What the form has saved, checked against the stored questions. Merges nothing; that is for the author to decide. */
  readAnswers: query({
    input: z.strictObject({ id: ProposalId, base64: z.base64().max(3_000_000) }),
    output: z.strictObject({ answeredOn: z.iso.date(), answers: z.array(VendorAnswer) }),
  }),
} as const;

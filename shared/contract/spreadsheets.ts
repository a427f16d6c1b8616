import { z } from 'zod';
import { OfferedSheet } from '../domain/spreadsheets/sheet.ts';
import { ProposalId } from '../domain/values.ts';
import { command, query } from './procedure.ts';
import { ExportId, WrittenFile } from './transfer.ts';

/** The revenue model outside a document: a workbook that computes, or plain figures. */
export const ModelFormat = z.enum(['xlsx', 'csv']);
export type ModelFormat = z.infer<typeof ModelFormat>;

export const spreadsheetCalls = {
  /** Writes the revenue model. Null when the user chose no place. */
  exportModel: command({
    input: z.strictObject({ id: ProposalId, format: ModelFormat, exportId: ExportId }),
    output: WrittenFile.nullable(),
  }),
  /** What is in a CSV or XLSX file, with a guess for each column. Takes nothing over. */
  preview: query({
    input: z.strictObject({ base64: z.base64().max(7_000_000) }),
    output: z.strictObject({ sheets: z.array(OfferedSheet) }),
  }),
} as const;

import { z } from 'zod';
import { Portfolio } from '../domain/portfolio.ts';
import { command, query } from './procedure.ts';
import { ModelFormat } from './spreadsheets.ts';
import { ExportId, WrittenFile } from './transfer.ts';

export const portfolioCalls = {
  read: query({ input: z.strictObject({}), output: Portfolio }),
  /** One row for each proposal outside the trash. Null when the user chose no place. */
  exportTable: command({
    input: z.strictObject({ format: ModelFormat, exportId: ExportId }),
    output: WrittenFile.nullable(),
  }),
} as const;

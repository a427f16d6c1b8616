import { z } from 'zod';

/** The documents that a proposal can be written as. One is listed here when it can be made. */
export const ExportKind = z.enum([
  'full-proposal',
  'brief',
  'outcome-report',
  'security-annex',
  'reviewer-pack',
  'meeting-brief',
]);
export type ExportKind = z.infer<typeof ExportKind>;

import { z } from 'zod';
import { Calibration } from '../domain/calibration.ts';
import { FilledSignOff } from '../domain/sign-off/filled-sign-off.ts';
import { ProposalId } from '../domain/values.ts';
import { command, query } from './procedure.ts';
import { ExportId, FileBase64, WrittenFile } from './transfer.ts';

/** A filled sign-off page, and whether the library knows what was signed. */
export const ReadSignOff = FilledSignOff.extend({
  /** Null when the proposal is not in this library. */
  title: z.string().nullable(),
  /** `earlier`: a version that is kept. `unknown`: a text that is not kept here. */
  signedText: z.enum(['current', 'earlier', 'unknown']),
  /** In the trash nothing is recorded. */
  isInTrash: z.boolean(),
});
export type ReadSignOff = z.infer<typeof ReadSignOff>;

export const decisionCalls = {
  /**
   * What somebody has filled into the sign-off page of an exported PDF. Changes nothing. Null for a file in which
   * nothing of that kind is filled in.
   */
  readSignOff: query({ input: z.strictObject({ base64: FileBase64 }), output: ReadSignOff.nullable() }),
  /** The days on which something is due, as a calendar file. Null when the user chose no place. */
  exportReminders: command({
    input: z.strictObject({ id: ProposalId, exportId: ExportId }),
    output: WrittenFile.extend({ dayCount: z.int() }).nullable(),
  }),
} as const;

export const outcomeCalls = {
  /** How the projections of the other proposals in the library have turned out. */
  calibration: query({ input: z.strictObject({ exceptId: ProposalId }), output: Calibration }),
} as const;

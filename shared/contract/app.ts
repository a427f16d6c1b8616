import { z } from 'zod';
import { FolderRisk } from '../domain/folder-risk.ts';
import { command, query } from './procedure.ts';

export const appCalls = {
  about: query({
    input: z.strictObject({}),
    output: z.strictObject({
      version: z.string(),
      libraryPath: z.string(),
      /** What speaks against keeping a library there. */
      libraryRisk: FolderRisk.nullable(),
      /** False where the folder is named when the application is started. */
      canChooseFolder: z.boolean(),
      formatVersion: z.int(),
    }),
  }),
  /** The page's answer to `flushRequested`: everything typed has been saved, or could not be. */
  flushed: command({ input: z.strictObject({ requestId: z.string().max(64) }), output: z.null() }),
} as const;

import { z } from 'zod';
import { KnownFile } from './draft-files.ts';

/** What the application says unasked. Past tense: it has happened. */
export const AppEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('exportProgressed'),
    exportId: z.string(),
    stage: z.enum(['composing', 'rendering', 'writing']),
    /** 0 to 1. */
    fraction: z.number().min(0).max(1),
  }),
  z.strictObject({ type: z.literal('exportWritten'), exportId: z.string(), fileName: z.string() }),
  z.strictObject({ type: z.literal('proposalSaved'), id: z.string(), revision: z.int() }),
  z.strictObject({ type: z.literal('libraryChanged') }),
  /** Another library has taken the place of the one that was open: whatever a window shows is of the past. */
  z.strictObject({ type: z.literal('libraryReplaced') }),
  /** The shell wants the window to do something: a menu command, a file to open, or a last save before quitting. */
  z.strictObject({ type: z.literal('commandChosen'), command: z.string() }),
  z.strictObject({ type: z.literal('fileOpened'), id: z.string() }),
  /** A file that the shell was given belongs to a proposal that is here: the window asks what to do with it. */
  z.strictObject({ type: z.literal('fileRecognised'), offer: KnownFile }),
  z.strictObject({ type: z.literal('flushRequested'), requestId: z.string() }),
]);
export type AppEvent = z.infer<typeof AppEvent>;

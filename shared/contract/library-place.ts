import { z } from 'zod';
import { FolderRisk } from '../domain/folder-risk.ts';
import { command } from './procedure.ts';

/**
 * What a folder is to a library: the place of the one that is open, a place inside of one, the place of another one,
 * room for one, full of other things, or closed to writing.
 */
export const FolderState = z.enum(['present', 'inside', 'library', 'free', 'occupied', 'unwritable']);
export type FolderState = z.infer<typeof FolderState>;

/** How a library comes to be in a folder: the one that is there is opened, the present one is copied, or a new one begins. */
export const FolderWay = z.enum(['opening', 'copying', 'beginning']);
export type FolderWay = z.infer<typeof FolderWay>;

/** A folder that the user has chosen, judged. Where other files lie in it, `path` is a folder of its own among them. */
export const OfferedFolder = z.strictObject({
  offerId: z.string().max(64),
  path: z.string(),
  state: FolderState,
  risk: FolderRisk.nullable(),
  /** What may be done with it; empty when it can't be used. */
  ways: z.array(FolderWay),
});
export type OfferedFolder = z.infer<typeof OfferedFolder>;

/** Where the library lies. A folder is never named by the page: the user points at it in the dialog of the system. */
export const libraryPlaceCalls = {
  /** Changes nothing. Null when the user chose none; fails as `bad-request` where `app.about` says that none can be. */
  choose: command({ input: z.strictObject({}), output: OfferedFolder.nullable() }),
  /**
   * Closes the library and opens the one in the folder that was offered last; every window starts again. The folder is
   * remembered. What was open stays as it is in its own folder, and is opened again when this fails.
   */
  use: command({ input: z.strictObject({ offerId: z.string().max(64), way: FolderWay }), output: z.null() }),
} as const;

import { z } from 'zod';

/** Saved edits that a library no longer holds, because the end of its log was damaged or removed. */
export const LostEdits = z.strictObject({
  count: z.int().min(1),
  /** The newest edit that is still there, and the newest that was acknowledged; null where there was none. */
  since: z.string().nullable(),
  until: z.string().nullable(),
});
export type LostEdits = z.infer<typeof LostEdits>;

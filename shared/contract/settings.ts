import { z } from 'zod';
import { Settings } from '../domain/settings.ts';
import { IsoInstant } from '../domain/values.ts';
import { command, query } from './procedure.ts';

/** `setAsideAt` is set while the defaults hold because what was stored could not be read; it is kept, out of the way. */
export const StoredSettings = z.strictObject({ settings: Settings, setAsideAt: IsoInstant.nullable() });
export type StoredSettings = z.infer<typeof StoredSettings>;

/** What a new proposal starts from, kept in the library. */
export const settingsCalls = {
  read: query({ input: z.strictObject({}), output: StoredSettings }),
  save: command({ input: z.strictObject({ settings: Settings }), output: StoredSettings }),
} as const;

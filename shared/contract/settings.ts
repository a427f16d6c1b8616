import { z } from 'zod';
import { Settings } from '../domain/settings.ts';
import { IsoInstant } from '../domain/values.ts';
import { command, query } from './procedure.ts';

/** `setAsideAt` is set when the stored settings could not be read: they were put aside then, and the defaults hold. */
export const StoredSettings = z.strictObject({ settings: Settings, setAsideAt: IsoInstant.nullable() });
export type StoredSettings = z.infer<typeof StoredSettings>;

/** What a new proposal starts from, kept in the library. */
export const settingsCalls = {
  read: query({ input: z.strictObject({}), output: StoredSettings }),
  save: command({ input: z.strictObject({ settings: Settings }), output: StoredSettings }),
} as const;

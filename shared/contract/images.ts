import { z } from 'zod';
import { AttachedFile, BlobRef } from '../domain/values.ts';
import { command, query } from './procedure.ts';

export const imageCalls = {
  /** PNG or JPEG up to 2 MB and 4,096 pixels a side. */
  add: command({
    input: z.strictObject({ name: z.string().max(255), base64: z.base64().max(7_000_000) }),
    output: BlobRef,
  }),
  /** An image as above, or a PDF up to 2 MB. */
  attach: command({
    input: z.strictObject({ name: z.string().max(255), base64: z.base64().max(7_000_000) }),
    output: AttachedFile,
  }),
  read: query({
    input: z.strictObject({ sha256: z.string().length(64) }),
    output: z.strictObject({ mediaType: z.string(), base64: z.base64() }),
  }),
} as const;

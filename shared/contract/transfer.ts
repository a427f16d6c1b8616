import { z } from 'zod';

/** The bytes of a file, as text, because every transport can carry text. 42 million characters are about 30 MB. */
export const FileBase64 = z.base64().max(42_000_000);

/** Made by the caller, so that it can cancel an export, follow its progress and ask for the file afterwards. */
export const ExportId = z.string().min(1).max(64);

/** Where a written file is: in a folder, or kept for a download by the browser. */
export const Delivery = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), path: z.string() }),
  z.strictObject({ kind: z.literal('download') }),
]);

/** A file other than a document that was written, and where it went. */
export const WrittenFile = z.strictObject({
  exportId: ExportId,
  fileName: z.string(),
  delivery: Delivery,
  byteCount: z.int(),
  fileSha256: z.string(),
});

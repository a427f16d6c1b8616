import { fail } from '../../shared/contract/errors.ts';
import { readImageHeader } from '../../shared/domain/image-header.ts';
import { BlobRef } from '../../shared/domain/values.ts';
import type { Storage } from '../ports/storage.ts';

/** Images beside the documents, each stored once under the SHA-256 of its bytes. */
export function createImageService({ storage }: { storage: Storage }) {
  const add = ({ name, base64 }: { name: string; base64: string }): BlobRef =>
    store(name, Buffer.from(base64, 'base64'));

  /** Throws `image-refused` when the bytes are no image that can be printed. */
  const store = (name: string, bytes: Uint8Array): BlobRef => {
    const { mediaType, widthPx, heightPx } = readImageHeader(bytes);
    const sha256 = storage.blobs.put({ mediaType, name, bytes });
    return BlobRef.parse({
      sha256,
      mediaType,
      name: name || 'image',
      byteCount: bytes.length,
      widthPx,
      heightPx,
    });
  };

  const read = ({ sha256 }: { sha256: string }) => {
    const blob =
      storage.blobs.get(sha256) ?? fail('image-refused', { problem: 'The image is not in this library.' });
    return { mediaType: blob.mediaType, base64: Buffer.from(blob.bytes).toString('base64') };
  };

  return { add, store, read };
}

import { fail } from '../../shared/contract/errors.ts';
import { imageLimits, readImageHeader } from '../../shared/domain/image-header.ts';
import { type AttachedFile, BlobRef, PdfRef } from '../../shared/domain/values.ts';
import type { Storage } from '../ports/storage.ts';

type OfferedFile = { name: string; base64: string };

const pdfMagic = '%PDF-';

/** Images and PDFs beside the documents, each stored once under the SHA-256 of its bytes. */
export function createImageService({ storage }: { storage: Storage }) {
  const add = ({ name, base64 }: OfferedFile): BlobRef => storeImage(name, Buffer.from(base64, 'base64'));
  const attach = ({ name, base64 }: OfferedFile): AttachedFile => store(name, Buffer.from(base64, 'base64'));

  /** Throws `image-refused` when the bytes are neither a PDF nor an image that can be printed. */
  const store = (name: string, bytes: Uint8Array): AttachedFile =>
    new TextDecoder('latin1').decode(bytes.subarray(0, pdfMagic.length)) === pdfMagic
      ? storePdf(name, bytes)
      : storeImage(name, bytes);

  const storeImage = (name: string, bytes: Uint8Array): BlobRef => {
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

  const storePdf = (name: string, bytes: Uint8Array): AttachedFile => {
    if (bytes.length > imageLimits.maxBytes)
      fail('image-refused', { problem: 'The PDF is larger than 2 MB.' });
    const mediaType = 'application/pdf';
    const sha256 = storage.blobs.put({ mediaType, name, bytes });
    return PdfRef.parse({ sha256, mediaType, name: name || 'document.pdf', byteCount: bytes.length });
  };

  const read = ({ sha256 }: { sha256: string }) => {
    const blob =
      storage.blobs.get(sha256) ?? fail('image-refused', { problem: 'The file is not in this library.' });
    return { mediaType: blob.mediaType, base64: Buffer.from(blob.bytes).toString('base64') };
  };

  return { add, attach, store, read };
}

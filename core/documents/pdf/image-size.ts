import type { ImageData } from '../../ports/document-model.ts';

const PNG_SIZE_AT = 16;
/** Start-of-frame markers carry the size; these three of the range mean something else. */
const JPEG_NOT_FRAMES = new Set([0xc4, 0xc8, 0xcc]);

/** The size written in the head of a PNG or JPEG. Throws when there is none: the import should have refused it. */
export function imageSize({ mediaType, bytes }: ImageData): { widthPx: number; heightPx: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (mediaType === 'image/png') {
    return { widthPx: view.getUint32(PNG_SIZE_AT), heightPx: view.getUint32(PNG_SIZE_AT + 4) };
  }
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && !JPEG_NOT_FRAMES.has(marker)) {
      return { widthPx: view.getUint16(at + 7), heightPx: view.getUint16(at + 5) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  throw new Error('a JPEG without a size');
}

import { fail } from '../contract/errors.ts';

/** What the first bytes of an image say about it. */
export type ImageHeader = { mediaType: 'image/png' | 'image/jpeg'; widthPx: number; heightPx: number };

/**
 * Limits under which an image is stored: more pixels would take gigabytes once they are unpacked, and more bytes would
 * make a PDF with its source inside too large to be opened again.
 */
export const imageLimits = { maxBytes: 2 * 1024 * 1024, maxSidePx: 4096, maxPixels: 16_000_000 } as const;

/**
 * Reads type and size of a PNG or JPEG from its header, whatever its name says. Throws `image-refused` for any other
 * format, for animated PNGs, and for images beyond the limits.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader {
  if (bytes.length > imageLimits.maxBytes) refuse('The image is larger than 2 MB.');
  const header = readPng(bytes) ?? readJpeg(bytes) ?? refuse('Only PNG and JPEG images can be used.');
  const { widthPx, heightPx } = header;
  if (widthPx < 1 || heightPx < 1) refuse('The image says that it has no size.');
  if (Math.max(widthPx, heightPx) > imageLimits.maxSidePx || widthPx * heightPx > imageLimits.maxPixels)
    refuse(
      `The image has ${widthPx} × ${heightPx} pixels; at most 4096 on a side and 16 million in all are possible.`,
    );
  return header;
}

function refuse(problem: string): never {
  return fail('image-refused', { problem });
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** PNG, by the W3C specification: a signature, then chunks of length, type, data and checksum; IHDR comes first. */
function readPng(bytes: Uint8Array): ImageHeader | undefined {
  if (!pngSignature.every((byte, index) => bytes[index] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || chunkType(bytes, 8) !== 'IHDR') refuse('The PNG image is damaged.');
  for (let position = 8; ; ) {
    if (position + 12 > bytes.length) return refuse('The PNG image is cut off.');
    const type = chunkType(bytes, position);
    if (type === 'acTL') refuse('Animated images can’t be printed.');
    if (type === 'IEND') break;
    position += 12 + view.getUint32(position);
  }
  return { mediaType: 'image/png', widthPx: view.getUint32(16), heightPx: view.getUint32(20) };
}

function chunkType(bytes: Uint8Array, position: number): string {
  return String.fromCharCode(...bytes.subarray(position + 4, position + 8));
}

/** JPEG, by ITU-T T.81: segments that start with FF and a marker; a start-of-frame marker holds the size. */
function readJpeg(bytes: Uint8Array): ImageHeader | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let position = 2;
  while (position + 9 < bytes.length) {
    if (bytes[position] !== 0xff) break;
    const marker = bytes[position + 1] ?? 0;
    if (marker === 0xff) {
      position += 1;
      continue;
    }
    const isStartOfFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isStartOfFrame)
      return {
        mediaType: 'image/jpeg',
        widthPx: view.getUint16(position + 7),
        heightPx: view.getUint16(position + 5),
      };
    position += 2 + view.getUint16(position + 2);
  }
  return refuse('The JPEG image is damaged.');
}

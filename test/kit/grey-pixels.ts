import { inflateSync } from 'node:zlib';

export type GreyPixels = { width: number; height: number; values: Uint8Array };

const SIGNATURE_BYTES = 8;
/** Red, green and blue, which are the same in a grey picture. */
const PIXEL_BYTES = 3;

/** The pixels of a grey picture that pdftoppm has written as PNG: eight bits a colour, not interlaced. Throws on any other. */
export function greyPixels(png: Buffer): GreyPixels {
  let size = { width: 0, height: 0 };
  const packed: Buffer[] = [];
  for (let at = SIGNATURE_BYTES; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 8, at + 8 + length);
    const kind = png.toString('latin1', at + 4, at + 8);
    if (kind === 'IDAT') packed.push(body);
    if (kind === 'IHDR') {
      size = { width: body.readUInt32BE(0), height: body.readUInt32BE(4) };
      if (body.toString('hex', 8, 13) !== '0802000000') throw new Error('a PNG of another form');
    }
    at += length + 12;
  }
  const rows = unfiltered(inflateSync(Buffer.concat(packed)), size.width * PIXEL_BYTES, size.height);
  return { ...size, values: rows.filter((_, index) => index % PIXEL_BYTES === 0) };
}

/** Each row says how it was filtered (PNG specification, section 9). */
function unfiltered(rows: Uint8Array, width: number, height: number): Uint8Array {
  const values = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (width + 1)] ?? 0;
    for (let x = 0; x < width; x += 1) {
      const isFirst = x < PIXEL_BYTES;
      const left = isFirst ? 0 : (values[y * width + x - PIXEL_BYTES] ?? 0);
      const above = y > 0 ? (values[(y - 1) * width + x] ?? 0) : 0;
      const corner = isFirst || y === 0 ? 0 : (values[(y - 1) * width + x - PIXEL_BYTES] ?? 0);
      const guesses = [0, left, above, (left + above) >> 1, nearest(left, above, corner)];
      values[y * width + x] = (rows[y * (width + 1) + x + 1] ?? 0) + (guesses[filter] ?? 0);
    }
  }
  return values;
}

function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

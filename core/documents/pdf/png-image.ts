import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';

/** What pdfkit asks of an opened image. */
export type EmbeddedImage = {
  label: string;
  width: number;
  height: number;
  obj: PdfReference | null;
  embed(document: PdfObjects): void;
};

type PdfReference = { data: Record<string, unknown>; end(content?: Uint8Array): void };
export type PdfObjects = { ref(data: Record<string, unknown>): PdfReference };

/** Filtered rows pack nearly as well as at the default of 6, in half the time. */
const PACKING_LEVEL = 4;
const SIGNATURE_BYTES = 8;
const HEADER_BYTES = 25;
/** Colour samples of the kinds drawn here: grey, RGB, and both with alpha; each sample one byte. */
const SAMPLES = new Map([
  [0, { colours: 1, hasAlpha: false }],
  [2, { colours: 3, hasAlpha: false }],
  [4, { colours: 1, hasAlpha: true }],
  [6, { colours: 3, hasAlpha: true }],
]);

/**
 * A PNG as pdfkit embeds it, without turning it into pixels. pdfkit copies byte by byte and decodes what has
 * alpha; but PNG predicts each sample from the same sample of its neighbours, so colour and alpha can be parted
 * while they are still filtered, and PDF knows the same filters. Undefined for the rarer kinds (palette, 16 bits,
 * interlaced, one transparent colour), which are left to pdfkit.
 */
export function simplePng(file: Buffer, label: string): EmbeddedImage | undefined {
  if (file.length < SIGNATURE_BYTES + HEADER_BYTES || file.readUInt32BE(0) !== 0x89504e47) return undefined;
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [bits, colourType, , , interlace] = file.subarray(24, 29);
  const samples = SAMPLES.get(colourType ?? -1);
  const packed = packedPixels(file);
  if (bits !== 8 || interlace !== 0 || samples === undefined || packed === undefined) return undefined;
  const { colours, hasAlpha } = samples;

  const object = (
    document: PdfObjects,
    content: Uint8Array,
    count: number,
    more: Record<string, unknown>,
  ) => {
    const reference = document.ref({
      Type: 'XObject',
      Subtype: 'Image',
      BitsPerComponent: 8,
      Width: width,
      Height: height,
      Filter: 'FlateDecode',
      DecodeParms: { Predictor: 15, Colors: count, BitsPerComponent: 8, Columns: width },
      ColorSpace: count === 1 ? 'DeviceGray' : 'DeviceRGB',
      ...more,
    });
    reference.end(content);
    return reference;
  };

  /** Let go once it is part of the document, which lives on: a large document with pictures took twice the memory. */
  let unwritten: { file: Buffer; packed: Buffer } | undefined = { file, packed };
  return {
    label,
    width,
    height,
    obj: null,
    embed(document) {
      if (this.obj !== null || unwritten === undefined) return;
      const source = unwritten;
      unwritten = undefined;
      if (!hasAlpha) {
        this.obj = object(document, source.packed, colours, {});
        return;
      }
      const { colour, alpha } = partedPicture(source.file, source.packed, width, height, colours);
      const mask = object(document, alpha, 1, {});
      this.obj = object(document, colour, colours, { SMask: mask });
    },
  };
}

/** The image data of the file in one piece; undefined when it has a transparent colour or is cut off. */
function packedPixels(file: Buffer): Buffer | undefined {
  const pieces: Buffer[] = [];
  for (let at = SIGNATURE_BYTES; at + 8 <= file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const end = at + 8 + length;
    if (type === 'tRNS' || end > file.length) return undefined;
    if (type === 'IEND') return pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
    if (type === 'IDAT') pieces.push(file.subarray(at + 8, end));
    at = end + 4;
  }
  return undefined;
}

/** Colour and alpha of a picture, each packed as PDF takes it. */
type PartedPicture = { colour: Buffer; alpha: Buffer };

/** Past this many bytes the memory of parted pictures starts again. */
const MOST_REMEMBERED_BYTES = 16 * 1024 * 1024;
const remembered = new Map<string, PartedPicture>();
let rememberedBytes = 0;

/**
 * Parts a picture, or remembers how: a preview writes the same logo after every change, and packing a large one
 * takes longer than all the text.
 */
function partedPicture(
  file: Buffer,
  packed: Buffer,
  width: number,
  height: number,
  colours: number,
): PartedPicture {
  const key = createHash('sha256').update(file).digest('base64');
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const rowBytes = width * (colours + 1) + 1;
  // A file that unpacks to more than its size says is no picture of ours.
  const rows = inflateSync(packed, { maxOutputLength: rowBytes * height });
  const parts = partAlpha(rows, width, height, colours);
  const parted = {
    colour: deflateSync(parts.colour, { level: PACKING_LEVEL }),
    alpha: deflateSync(parts.alpha, { level: PACKING_LEVEL }),
  };
  const byteCount = parted.colour.length + parted.alpha.length;
  if (rememberedBytes + byteCount > MOST_REMEMBERED_BYTES) {
    remembered.clear();
    rememberedBytes = 0;
  }
  remembered.set(key, parted);
  rememberedBytes += byteCount;
  return parted;
}

/** Each row begins with the byte that names its filter; both parts keep it. */
function partAlpha(rows: Buffer, width: number, height: number, colours: number) {
  const colour = Buffer.alloc((width * colours + 1) * height);
  const alpha = Buffer.alloc((width + 1) * height);
  let from = 0;
  let toColour = 0;
  let toAlpha = 0;
  for (let row = 0; row < height; row += 1) {
    const filter = rows[from++] ?? 0;
    colour[toColour++] = filter;
    alpha[toAlpha++] = filter;
    for (let column = 0; column < width; column += 1) {
      for (let sample = 0; sample < colours; sample += 1) colour[toColour++] = rows[from++] ?? 0;
      alpha[toAlpha++] = rows[from++] ?? 0;
    }
  }
  return { colour, alpha };
}

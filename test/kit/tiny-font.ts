type FontWishes = {
  /** Each of them is drawn as a filled square. */
  characters: string;
  family?: string;
  /** OS/2 `fsType`: what the maker allows. */
  fsType?: number;
  weight?: number;
  /** Tables beside or instead of the usual ones. */
  tables?: Readonly<Record<string, Buffer | undefined>>;
};

const UNITS_PER_EM = 1000;
const ADVANCE = 1000;
const SQUARE = { from: 100, to: 900 } as const;

/** A TrueType font of a few letters, made by hand: enough for a test, and small enough to be read. */
export function tinyFont({
  characters,
  family = 'Tiny',
  fsType = 0,
  weight = 400,
  tables,
}: FontWishes): Buffer {
  const codePoints = [...new Set([...characters].map((character) => character.codePointAt(0) ?? 0))].toSorted(
    (left, right) => left - right,
  );
  const glyphCount = codePoints.length + 1;
  const square = squareGlyph();
  return fontFile({
    cmap: characterMap(codePoints),
    // The missing letter is empty.
    glyf: Buffer.concat(codePoints.map(() => square)),
    head: head(),
    hhea: int16s(1, 0, 880, -120, 0, ADVANCE, 0, 0, ADVANCE, 1, 0, 0, 0, 0, 0, 0, 0, glyphCount),
    hmtx: int16s(...Array.from({ length: glyphCount }, () => [ADVANCE, SQUARE.from]).flat()),
    loca: glyphPlaces(codePoints.length, square.length),
    maxp: int16s(1, 0, glyphCount, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0),
    name: nameTable({ 1: family, 2: 'Regular', 4: `${family} Regular`, 6: `${family}-Regular` }),
    'OS/2': Buffer.concat([int16s(3, ADVANCE, weight, 5, fsType), Buffer.alloc(86)]),
    post: int16s(3, 0, 0, 0, -100, 50, ...Array<number>(10).fill(0)),
    ...tables,
  });
}

const uint32s = (...values: number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) buffer.writeUInt32BE(value, index * 4);
  return buffer;
};

const int16s = (...values: number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) buffer.writeUInt16BE(value & 0xffff, index * 2);
  return buffer;
};

function head(): Buffer {
  const { from, to } = SQUARE;
  return Buffer.concat([
    uint32s(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    int16s(0, UNITS_PER_EM),
    Buffer.alloc(16),
    // The long form of `loca` is the 1.
    int16s(from, from, to, to, 0, 8, 2, 1, 0),
  ]);
}

function glyphPlaces(count: number, length: number): Buffer {
  return uint32s(0, ...Array.from({ length: count + 1 }, (_, index) => index * length));
}

function squareGlyph(): Buffer {
  const { from, to } = SQUARE;
  const side = to - from;
  const glyph = Buffer.concat([
    int16s(1, from, from, to, to, 3, 0),
    Buffer.from([1, 1, 1, 1]),
    int16s(from, 0, side, 0),
    int16s(from, side, 0, -side),
  ]);
  return Buffer.concat([glyph, Buffer.alloc((4 - (glyph.length % 4)) % 4)]);
}

/** Format 12: one group for each letter. */
function characterMap(codePoints: readonly number[]): Buffer {
  return Buffer.concat([
    int16s(0, 1, 3, 10),
    uint32s(12),
    int16s(12, 0),
    uint32s(16 + 12 * codePoints.length, 0, codePoints.length),
    ...codePoints.map((codePoint, index) => uint32s(codePoint, codePoint, index + 1)),
  ]);
}

function nameTable(names: Readonly<Record<number, string>>): Buffer {
  const texts = Object.entries(names).map(([id, text]) => ({
    id: Number(id),
    bytes: Buffer.from(text, 'utf16le').swap16(),
  }));
  let offset = 0;
  const records = texts.map(({ id, bytes }) => {
    const record = int16s(3, 1, 0x409, id, bytes.length, offset);
    offset += bytes.length;
    return record;
  });
  return Buffer.concat([
    int16s(0, texts.length, 6 + 12 * texts.length),
    ...records,
    ...texts.map(({ bytes }) => bytes),
  ]);
}

function fontFile(tables: Readonly<Record<string, Buffer | undefined>>): Buffer {
  const present = Object.entries(tables)
    .flatMap(([tag, bytes]) => (bytes === undefined ? [] : [{ tag, bytes }]))
    .toSorted((left, right) => (left.tag < right.tag ? -1 : 1));
  let offset = 12 + 16 * present.length;
  const directory: Buffer[] = [];
  const bodies: Buffer[] = [];
  for (const { tag, bytes } of present) {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    directory.push(Buffer.from(tag, 'latin1'), uint32s(0, offset, bytes.length));
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([uint32s(0x00010000), int16s(present.length, 0, 0, 0), ...directory, ...bodies]);
}

/** How far a pair of glyphs is moved together (below 0) or apart, in units of the font. */
export type PairKerning = (glyphId: number, nextGlyphId: number) => number;
export type Kerning = { inWord: PairKerning; amongSigns: PairKerning };

/** What fontkit knows of the file of a font: its bytes, and where in them each table begins. */
export type FontFile = {
  stream: { buffer: Uint8Array };
  directory: { tables: Readonly<Record<string, { offset: number } | undefined>> };
};

/** One table of pairs; undefined for a glyph that it does not know. */
type Pairs = (glyphId: number, nextGlyphId: number) => number | undefined;

/** Words of these scripts are kerned by the same rules. */
const SCRIPTS_OF_WORDS = ['latn', 'grek', 'cyrl'];
const SCRIPT_OF_SIGNS = 'DFLT';

const PAIRS = 2;
const EXTENSION = 9;
const BY_GLYPHS = 1;
const RANGES = 2;
/** The one value that kerns: the first glyph of a pair advances more or less. */
const ADVANCE = 4;
/** A lookup may name marks that it passes over; the shipped fonts place none. */
const NAMES_MARKS = 0x10;

/**
 * Reads the pairs where they lie in the file (`GPOS` of OpenType 1.9). fontkit unpacks all pairs of a letter to tell of
 * one and plans a layout for each: a fourteenth of the processor's time of a first document. Undefined for a font that
 * does more than kern.
 */
export function readKerning({ stream, directory }: FontFile): Kerning | undefined {
  const { GPOS, GSUB } = directory.tables;
  if (GPOS === undefined || GSUB !== undefined) return undefined;
  const { buffer, byteOffset } = stream.buffer;
  const file = new DataView(buffer, byteOffset + GPOS.offset);
  const lookupList = file.getUint16(8);
  const lookups = numbersAt(file, lookupList).map((offset) => pairTables(file, lookupList + offset));
  const [ofWords = [], ...others] = SCRIPTS_OF_WORDS.map((script) => lookupsOf(file, script));
  const ofSigns = lookupsOf(file, SCRIPT_OF_SIGNS);
  const areAlike = others.every((other) => other.join() === ofWords.join());
  if (!areAlike || [...ofWords, ...ofSigns].some((index) => lookups[index] === undefined)) return undefined;
  const kerningBy = (indices: readonly number[]): PairKerning => {
    const chosen = indices.map((index) => lookups[index] ?? []);
    return (glyphId, nextGlyphId) =>
      chosen.reduce((sum, tables) => sum + firstFound(tables, glyphId, nextGlyphId), 0);
  };
  return { inWord: kerningBy(ofWords), amongSigns: kerningBy(ofSigns) };
}

/** Of the tables of a lookup the first that knows the pair counts. */
function firstFound(tables: readonly Pairs[], glyphId: number, nextGlyphId: number): number {
  for (const pairs of tables) {
    const found = pairs(glyphId, nextGlyphId);
    if (found !== undefined) return found;
  }
  return 0;
}

/** A count, and as many numbers. */
const numbersAt = (file: DataView, at: number): number[] =>
  Array.from({ length: file.getUint16(at) }, (_, index) => file.getUint16(at + 2 + 2 * index));

/** In the order in which they are applied. One that is named twice is applied twice, as fontkit does. */
function lookupsOf(file: DataView, script: string): number[] {
  const [scripts, features] = [file.getUint16(4), file.getUint16(6)];
  for (let index = 0; index < file.getUint16(scripts); index += 1) {
    const record = scripts + 2 + 6 * index;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((place) => file.getUint8(record + place)));
    if (tag !== script) continue;
    const found = scripts + file.getUint16(record + 4);
    const language = found + file.getUint16(found);
    return numbersAt(file, language + 4)
      .flatMap((feature) => numbersAt(file, features + file.getUint16(features + 6 + 6 * feature) + 2))
      .toSorted((left, right) => left - right);
  }
  return [];
}

/** The tables of a lookup; undefined when one of them does more than kern. */
function pairTables(file: DataView, lookup: number): Pairs[] | undefined {
  const [type, flags] = [file.getUint16(lookup), file.getUint16(lookup + 2)];
  const tables = numbersAt(file, lookup + 4).map((offset) => {
    const at = lookup + offset;
    if (type !== EXTENSION) return { type, at };
    return { type: file.getUint16(at + 2), at: at + file.getUint32(at + 4) };
  });
  const kerns = tables.every(
    (table) =>
      table.type === PAIRS && file.getUint16(table.at + 4) === ADVANCE && file.getUint16(table.at + 6) === 0,
  );
  if (!kerns || (flags & ~NAMES_MARKS) !== 0) return undefined;
  return tables.map(({ at }) =>
    file.getUint16(at) === BY_GLYPHS ? pairsByGlyphs(file, at) : pairsByClasses(file, at),
  );
}

function pairsByGlyphs(file: DataView, table: number): Pairs {
  const places = placesOfGlyphs(file, table + file.getUint16(table + 2));
  const known = new Map<number, Map<number, number>>();
  return (glyphId, nextGlyphId) => {
    const place = places.get(glyphId);
    if (place === undefined) return undefined;
    let pairs = known.get(place);
    if (pairs === undefined) {
      const at = table + file.getUint16(table + 10 + 2 * place);
      pairs = new Map(
        Array.from({ length: file.getUint16(at) }, (_, index) => [
          file.getUint16(at + 2 + 4 * index),
          file.getInt16(at + 4 + 4 * index),
        ]),
      );
      known.set(place, pairs);
    }
    return pairs.get(nextGlyphId);
  };
}

function pairsByClasses(file: DataView, table: number): Pairs {
  const places = placesOfGlyphs(file, table + file.getUint16(table + 2));
  const first = classesOfGlyphs(file, table + file.getUint16(table + 8));
  const second = classesOfGlyphs(file, table + file.getUint16(table + 10));
  const secondCount = file.getUint16(table + 14);
  return (glyphId, nextGlyphId) => {
    if (!places.has(glyphId)) return undefined;
    const pair = (first.get(glyphId) ?? 0) * secondCount + (second.get(nextGlyphId) ?? 0);
    return file.getInt16(table + 16 + 2 * pair);
  };
}

/** The glyphs that a table knows, and their places in it. */
function placesOfGlyphs(file: DataView, coverage: number): Map<number, number> {
  if (file.getUint16(coverage) === RANGES) return inRanges(file, coverage, (place, offset) => place + offset);
  return new Map(numbersAt(file, coverage + 2).map((glyphId, place) => [glyphId, place]));
}

/** A glyph that is not listed is of class 0. */
function classesOfGlyphs(file: DataView, classes: number): Map<number, number> {
  if (file.getUint16(classes) === RANGES) return inRanges(file, classes, (kind) => kind);
  const first = file.getUint16(classes + 2);
  return new Map(numbersAt(file, classes + 4).map((kind, offset) => [first + offset, kind]));
}

function inRanges(
  file: DataView,
  table: number,
  numberOf: (ofFirst: number, offset: number) => number,
): Map<number, number> {
  const numbers = new Map<number, number>();
  for (let index = 0; index < file.getUint16(table + 2); index += 1) {
    const range = table + 4 + 6 * index;
    const [first, last, ofFirst] = [0, 2, 4].map((at) => file.getUint16(range + at)) as [
      number,
      number,
      number,
    ];
    for (let glyphId = first; glyphId <= last; glyphId += 1)
      numbers.set(glyphId, numberOf(ofFirst, glyphId - first));
  }
  return numbers;
}

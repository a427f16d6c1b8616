import { type Point, type Polyline, quadratic } from './outline.ts';

/** The letters of a TrueType font as outlines, in shares of the em; upwards is negative, as in a drawing. */
export type GlyphOutlines = {
  /** What a character looks like, and how far the next one stands from it. Unknown ones have the look of a missing one. */
  glyph(codePoint: number): { outline: readonly Polyline[]; advanceEm: number };
  /** How far the middle of the em box stands above the line of writing. */
  middleEm: number;
};

const ON_CURVE = 0x01;
const REPEATED = 0x08;
const [SHORT_X, SHORT_Y, SAME_X, SAME_Y] = [0x02, 0x04, 0x10, 0x20];
const [WORDS, SCALED, MORE, SCALED_BOTH, SCALED_MATRIX] = [0x0001, 0x0008, 0x0020, 0x0040, 0x0080];

/** Reads the tables `cmap`, `glyf`, `head`, `hhea`, `hmtx` and `loca` of a font that ships with the program. */
export function readGlyphOutlines(file: Buffer): GlyphOutlines {
  const tables = new Map(
    Array.from({ length: file.readUInt16BE(4) }, (_, index) => {
      const at = 12 + index * 16;
      return [file.toString('latin1', at, at + 4), file.readUInt32BE(at + 8)] as const;
    }),
  );
  const table = (name: string): number => {
    const at = tables.get(name);
    if (at === undefined) throw new Error(`a font without ${name}`);
    return at;
  };
  const [head, hhea, hmtx, loca, glyf] = ['head', 'hhea', 'hmtx', 'loca', 'glyf'].map(table) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const unitsPerEm = file.readUInt16BE(head + 18);
  const hasLongPlaces = file.readInt16BE(head + 50) === 1;
  const widthCount = file.readUInt16BE(hhea + 34);
  const glyphIds = readCharacterMap(file, table('cmap'));
  const known = new Map<number, { outline: readonly Polyline[]; advanceEm: number }>();

  const placeOf = (id: number) =>
    hasLongPlaces ? file.readUInt32BE(loca + id * 4) : file.readUInt16BE(loca + id * 2) * 2;

  function contours(id: number): Contour[] {
    const start = placeOf(id);
    if (start === placeOf(id + 1)) return [];
    const at = glyf + start;
    const count = file.readInt16BE(at);
    return count >= 0 ? simpleContours(file, at + 10, count) : compositeContours(at + 10);
  }

  function compositeContours(start: number): Contour[] {
    const parts: Contour[] = [];
    let at = start;
    let flags = MORE;
    while (flags & MORE) {
      flags = file.readUInt16BE(at);
      const id = file.readUInt16BE(at + 2);
      const [dx, dy] =
        flags & WORDS
          ? [file.readInt16BE(at + 4), file.readInt16BE(at + 6)]
          : [file.readInt8(at + 4), file.readInt8(at + 5)];
      at += flags & WORDS ? 8 : 6;
      const count = flags & SCALED ? 1 : flags & SCALED_BOTH ? 2 : flags & SCALED_MATRIX ? 4 : 0;
      const scales = Array.from({ length: count }, (_, index) => file.readInt16BE(at + index * 2) / 0x4000);
      at += count * 2;
      const [xx = 1, second = xx, yx = 0, last = xx] = scales;
      const [xy, yy] = count === 4 ? [second, last] : [0, count === 2 ? second : xx];
      for (const contour of contours(id)) {
        parts.push(
          contour.map(({ x, y, isOnCurve }) => ({
            x: xx * x + (count === 4 ? yx : 0) * y + dx,
            y: xy * x + yy * y + dy,
            isOnCurve,
          })),
        );
      }
    }
    return parts;
  }

  return {
    middleEm: (file.readInt16BE(hhea + 4) + file.readInt16BE(hhea + 6)) / 2 / unitsPerEm,
    glyph(codePoint) {
      const id = glyphIds(codePoint);
      const glyph = known.get(id) ?? {
        outline: contours(id).map((contour) => outlineOf(contour, unitsPerEm)),
        advanceEm: file.readUInt16BE(hmtx + Math.min(id, widthCount - 1) * 4) / unitsPerEm,
      };
      known.set(id, glyph);
      return glyph;
    },
  };
}

type Contour = readonly { x: number; y: number; isOnCurve: boolean }[];

function simpleContours(file: Buffer, start: number, count: number): Contour[] {
  const ends = Array.from({ length: count }, (_, index) => file.readUInt16BE(start + index * 2));
  const pointCount = (ends.at(-1) ?? -1) + 1;
  let at = start + count * 2;
  at += 2 + file.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length < pointCount) {
    const flag = file.readUInt8(at++);
    const times = flag & REPEATED ? file.readUInt8(at++) + 1 : 1;
    for (let time = 0; time < times; time++) flags.push(flag);
  }
  const coordinates = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += file.readUInt8(at++) * (flag & same ? 1 : -1);
      else if (!(flag & same)) {
        value += file.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(SHORT_X, SAME_X);
  const ys = coordinates(SHORT_Y, SAME_Y);
  return ends.map((end, index) => {
    const first = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1;
    return flags.slice(first, end + 1).map((flag, offset) => ({
      x: xs[first + offset] ?? 0,
      y: ys[first + offset] ?? 0,
      isOnCurve: (flag & ON_CURVE) !== 0,
    }));
  });
}

/** Between two points off the curve lies one on it, in the middle. */
function outlineOf(contour: Contour, unitsPerEm: number): Polyline {
  const whole = contour.flatMap((point, index) => {
    const before = contour.at(index - 1) ?? point;
    if (point.isOnCurve || before.isOnCurve) return [point];
    return [{ x: (point.x + before.x) / 2, y: (point.y + before.y) / 2, isOnCurve: true }, point];
  });
  const start = whole.findIndex(({ isOnCurve }) => isOnCurve);
  const turned = [...whole.slice(start), ...whole.slice(0, start + 1)];
  const at = ({ x, y }: { x: number; y: number }): Point => [x / unitsPerEm, -y / unitsPerEm];
  const points: Point[] = [];
  for (const [index, point] of turned.entries()) {
    const next = turned[index + 1];
    if (point.isOnCurve) points.push(at(point));
    else if (next) points.push(...quadratic(points.at(-1) ?? at(point), at(point), at(next)).slice(0, -1));
  }
  return { points, isClosed: true };
}

const UNICODE_FULL = 12;
const UNICODE_BASIC = 4;

function readCharacterMap(file: Buffer, cmap: number): (codePoint: number) => number {
  const places = Array.from(
    { length: file.readUInt16BE(cmap + 2) },
    (_, index) => cmap + file.readUInt32BE(cmap + 4 + index * 8 + 4),
  );
  const full = places.find((place) => file.readUInt16BE(place) === UNICODE_FULL);
  const basic = places.find((place) => file.readUInt16BE(place) === UNICODE_BASIC);
  if (full !== undefined) return fullMap(file, full);
  if (basic !== undefined) return basicMap(file, basic);
  throw new Error('a font without a map of its characters');
}

function fullMap(file: Buffer, at: number): (codePoint: number) => number {
  const count = file.readUInt32BE(at + 12);
  return (codePoint) => {
    for (let index = 0; index < count; index++) {
      const group = at + 16 + index * 12;
      const first = file.readUInt32BE(group);
      if (codePoint < first) return 0;
      if (codePoint <= file.readUInt32BE(group + 4)) return file.readUInt32BE(group + 8) + codePoint - first;
    }
    return 0;
  };
}

function basicMap(file: Buffer, at: number): (codePoint: number) => number {
  const twice = file.readUInt16BE(at + 6);
  const [ends, starts] = [at + 14, at + 16 + twice];
  const [shifts, places] = [starts + twice, starts + 2 * twice];
  return (codePoint) => {
    for (let index = 0; index < twice; index += 2) {
      if (codePoint > file.readUInt16BE(ends + index)) continue;
      const first = file.readUInt16BE(starts + index);
      if (codePoint < first) return 0;
      const shift = file.readInt16BE(shifts + index);
      const place = file.readUInt16BE(places + index);
      if (place === 0) return (codePoint + shift) & 0xffff;
      const id = file.readUInt16BE(places + index + place + (codePoint - first) * 2);
      return id === 0 ? 0 : (id + shift) & 0xffff;
    }
    return 0;
  };
}

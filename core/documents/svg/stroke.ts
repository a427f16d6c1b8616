import type { Point, Polyline } from './outline.ts';

/** Bends sharper than this get a round corner; flatter ones show no gap. */
const FLAT_BEND = Math.cos(Math.PI / 12);
const ROUND_CORNERS = 12;

/** The area that a pen of a width goes over, as one piece for each stretch and each corner, all in one direction. */
export function strokeOutline(lines: readonly Polyline[], width: number, isRoundCapped: boolean): Polyline[] {
  return lines.flatMap(({ points, isClosed }) => {
    const first = points[0];
    if (first === undefined) return [];
    const all = (isClosed ? [...points, first] : points).filter(
      (point, index, own) => index === 0 || distance(point, own[index - 1] ?? point) > 1e-6,
    );
    return all.flatMap((point, index) => {
      const before = all[index - 1] ?? (isClosed ? all.at(-2) : undefined);
      const next = all[index + 1];
      const pieces = next === undefined ? [] : [stretch(point, next, width)];
      const isCorner = before && next ? bend(before, point, next) < FLAT_BEND : isRoundCapped;
      return isCorner && width > 0 ? [...pieces, disc(point, width / 2)] : pieces;
    });
  });
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}

/** 1 where a line goes straight on, -1 where it turns back. */
function bend(before: Point, at: Point, next: Point): number {
  const lengths = distance(before, at) * distance(at, next);
  const product = (at[0] - before[0]) * (next[0] - at[0]) + (at[1] - before[1]) * (next[1] - at[1]);
  return lengths === 0 ? 1 : product / lengths;
}

function stretch(from: Point, to: Point, width: number): Polyline {
  const length = distance(from, to);
  const [sideX, sideY] = [
    (-(to[1] - from[1]) / length) * (width / 2),
    ((to[0] - from[0]) / length) * (width / 2),
  ];
  return {
    isClosed: true,
    points: [
      [from[0] - sideX, from[1] - sideY],
      [to[0] - sideX, to[1] - sideY],
      [to[0] + sideX, to[1] + sideY],
      [from[0] + sideX, from[1] + sideY],
    ],
  };
}

function disc([x, y]: Point, radius: number): Polyline {
  return {
    isClosed: true,
    points: Array.from({ length: ROUND_CORNERS }, (_, index) => {
      const angle = (2 * Math.PI * index) / ROUND_CORNERS;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    }),
  };
}

/** The pieces of lines that a pattern of strokes and gaps leaves. */
export function dashed(lines: readonly Polyline[], pattern: readonly number[]): Polyline[] {
  const whole = pattern.reduce((sum, length) => sum + length, 0);
  if (whole <= 0) return [...lines];
  return lines.flatMap(({ points, isClosed }) => {
    const first = points[0];
    if (first === undefined) return [];
    const pieces: Point[][] = [];
    let part = 0;
    let left = pattern[0] ?? whole;
    let piece: Point[] = [first];
    const all = isClosed ? [...points, first] : points;
    for (let index = 1; index < all.length; index++) {
      let from = all[index - 1] ?? first;
      const to = all[index] ?? first;
      let rest = distance(from, to);
      while (rest > left) {
        const share = left / rest;
        from = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
        rest -= left;
        if (part % 2 === 0) pieces.push([...piece, from]);
        part++;
        left = Math.max(1e-3, pattern[part % pattern.length] ?? whole);
        piece = [from];
      }
      left -= rest;
      piece.push(to);
    }
    if (part % 2 === 0) pieces.push(piece);
    return pieces.map((own) => ({ points: own, isClosed: false }));
  });
}

import type { Colour } from './colour.ts';
import type { Point, Polyline } from './outline.ts';

/** How much of each pixel of a part of the page is covered, row by row. */
export type Coverage = {
  left: number;
  top: number;
  width: number;
  height: number;
  shares: Float32Array;
};

/** A white page of pixels. */
export type Canvas = {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Red, green and blue of each pixel, row by row. */
  readonly pixels: Uint8Array;
  /** What the area within closed lines covers; lines that run against each other cut holes. */
  cover(lines: readonly Polyline[]): Coverage;
  /** Paints through the places that `clips` leave open. */
  paint(coverage: Coverage, colour: Colour, opacity: number, clips: readonly Coverage[]): void;
};

export function createCanvas(widthPx: number, heightPx: number): Canvas {
  const pixels = new Uint8Array(widthPx * heightPx * 3).fill(255);

  function cover(lines: readonly Polyline[]): Coverage {
    const points = lines.flatMap((line) => line.points);
    const bound = (values: readonly number[], limit: number) => [
      Math.max(0, Math.floor(values.reduce((one, other) => Math.min(one, other), limit))),
      Math.min(limit, Math.ceil(values.reduce((one, other) => Math.max(one, other), 0))),
    ];
    const [left = 0, right = 0] = bound(
      points.map(([x]) => x),
      widthPx,
    );
    const [top = 0, bottom = 0] = bound(
      points.map(([, y]) => y),
      heightPx,
    );
    const [width, height] = [Math.max(0, right - left), Math.max(0, bottom - top)];
    const area = new AreaSum(width, height);
    for (const { points: corners } of lines) {
      corners.forEach(([x, y], index) => {
        const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y];
        area.addEdge([x - left, y - top], [nextX - left, nextY - top]);
      });
    }
    return { left, top, width, height, shares: area.shares() };
  }

  return {
    widthPx,
    heightPx,
    pixels,
    cover,
    paint({ left, top, width, height, shares }, colour, opacity, clips) {
      for (let row = 0; row < height; row++) {
        for (let column = 0; column < width; column++) {
          const share = shares[row * width + column] ?? 0;
          if (share < 0.002) continue;
          const [x, y] = [left + column, top + row];
          const open = clips.reduce((product, clip) => product * shareAt(clip, x, y), share * opacity);
          const at = (y * widthPx + x) * 3;
          for (let part = 0; part < 3; part++) {
            const below = pixels[at + part] ?? 255;
            pixels[at + part] = Math.round(below + ((colour[part] ?? 0) - below) * open);
          }
        }
      }
    },
  };
}

function shareAt({ left, top, width, height, shares }: Coverage, x: number, y: number): number {
  const [column, row] = [x - left, y - top];
  if (column < 0 || row < 0 || column >= width || row >= height) return 0;
  return shares[row * width + column] ?? 0;
}

/**
 * Sums up, for every pixel, how much area its edges leave to their right; the running sum along a row is then the
 * covered share of each pixel, exactly. The edges of a shape are visited once, in any order.
 */
class AreaSum {
  readonly #width: number;
  readonly #height: number;
  readonly #sums: Float32Array;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    // What lies to the right of the last column has a place too, so that no row spills into the next.
    this.#sums = new Float32Array((width + 2) * height);
  }

  addEdge(from: Point, to: Point): void {
    if (from[1] === to[1]) return;
    const direction = from[1] < to[1] ? 1 : -1;
    const [upper, lower] = direction === 1 ? [from, to] : [to, from];
    const slope = (lower[0] - upper[0]) / (lower[1] - upper[1]);
    const first = Math.max(0, Math.floor(upper[1]));
    const end = Math.min(this.#height, Math.ceil(lower[1]));
    for (let row = first; row < end; row++) {
      const top = Math.max(upper[1], row);
      const bottom = Math.min(lower[1], row + 1);
      if (bottom <= top) continue;
      const xs = [upper[0] + (top - upper[1]) * slope, upper[0] + (bottom - upper[1]) * slope];
      this.#addToRow(row, direction * (bottom - top), Math.min(...xs), Math.max(...xs));
    }
  }

  /** Spreads a height over the columns that the edge crosses. */
  #addToRow(row: number, height: number, left: number, right: number): void {
    const clamp = (x: number) => Math.min(this.#width, Math.max(0, x));
    const [start, end] = [clamp(left), clamp(right)];
    const base = row * (this.#width + 2);
    if (end - start < 1e-6) {
      this.#addAt(base, start, height, 1);
      return;
    }
    const outside = right - left - (end - start);
    if (outside > 0) {
      // The part before the first column covers the whole row, the part after the last one nothing of it.
      this.#addAt(base, 0, height, Math.max(0, Math.min(0, right) - Math.min(0, left)) / (right - left));
    }
    for (let column = Math.floor(start); column < end; column++) {
      const [from, to] = [Math.max(start, column), Math.min(end, column + 1)];
      this.#addAt(base, (from + to) / 2, height, (to - from) / (right - left));
    }
  }

  #addAt(base: number, x: number, height: number, share: number): void {
    const column = Math.min(this.#width, Math.floor(x));
    const inside = column + 1 - x;
    this.#sums[base + column] = (this.#sums[base + column] ?? 0) + height * share * inside;
    this.#sums[base + column + 1] = (this.#sums[base + column + 1] ?? 0) + height * share * (1 - inside);
  }

  shares(): Float32Array {
    const shares = new Float32Array(this.#width * this.#height);
    for (let row = 0; row < this.#height; row++) {
      let sum = 0;
      for (let column = 0; column < this.#width; column++) {
        sum += this.#sums[row * (this.#width + 2) + column] ?? 0;
        shares[row * this.#width + column] = Math.min(1, Math.abs(sum));
      }
    }
    return shares;
  }
}

export type Point = readonly [x: number, y: number];
/** A line through points, closed or not. An area is what its closed lines go around. */
export type Polyline = { points: readonly Point[]; isClosed: boolean };
/** As SVG writes it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

export function multiplied([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function moved([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
export const numbersIn = (text: string): number[] => (text.match(NUMBER) ?? []).map(Number);

/** The value of an attribute `transform`. Throws on a kind that our drawings do not use. */
export function readTransform(written: string | undefined): Matrix {
  const steps = [...(written ?? '').matchAll(/(\w+)\(([^)]*)\)/g)];
  return steps.reduce((matrix, [, kind = '', values = '']) => {
    const [a = 0, b, c = 0, d = 0, e = 0, f = 0] = numbersIn(values);
    switch (kind) {
      case 'translate':
        return multiplied(matrix, [1, 0, 0, 1, a, b ?? 0]);
      case 'scale':
        return multiplied(matrix, [a, 0, 0, b ?? a, 0, 0]);
      case 'rotate': {
        const [cosine, sine] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
        const turned = multiplied(multiplied(matrix, [1, 0, 0, 1, b ?? 0, c]), [
          cosine,
          sine,
          -sine,
          cosine,
          0,
          0,
        ]);
        return multiplied(turned, [1, 0, 0, 1, -(b ?? 0), -c]);
      }
      case 'matrix':
        return multiplied(matrix, [a, b ?? 0, c, d, e, f]);
      default:
        throw new Error(`a drawing is moved by ${kind}`);
    }
  }, identity);
}

/** Steps of a curve that no eye tells from it at the sizes of a page. */
const CURVE_STEPS = 12;

function cubic([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point, [dx, dy]: Point): Point[] {
  return Array.from({ length: CURVE_STEPS }, (_, index) => {
    const t = (index + 1) / CURVE_STEPS;
    const [w0, w1, w2, w3] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
    return [w0 * ax + w1 * bx + w2 * cx + w3 * dx, w0 * ay + w1 * by + w2 * cy + w3 * dy];
  });
}

/** A quadratic curve is a cubic one whose handles lie at two thirds of the way. */
export function quadratic(from: Point, [qx, qy]: Point, to: Point): Point[] {
  const toHandle = ([x, y]: Point): Point => [x + ((qx - x) * 2) / 3, y + ((qy - y) * 2) / 3];
  return cubic(from, toHandle(from), toHandle(to), to);
}

/** Points of an arc as SVG describes one; appendix B.2.4 of SVG 2 gives the centre. */
function arc(from: Point, values: readonly number[], to: Point): Point[] {
  const [radiusX = 0, radiusY = 0, turnDegrees = 0, isLarge = 0, isClockwise = 0] = values;
  if (radiusX === 0 || radiusY === 0 || (from[0] === to[0] && from[1] === to[1])) return [to];
  const turn = (turnDegrees * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  const [halfX, halfY] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cosine * halfX + sine * halfY, -sine * halfX + cosine * halfY];
  const growth = Math.max(1, Math.sqrt(x ** 2 / radiusX ** 2 + y ** 2 / radiusY ** 2));
  const [rx, ry] = [Math.abs(radiusX) * growth, Math.abs(radiusY) * growth];
  const spread = rx ** 2 * y ** 2 + ry ** 2 * x ** 2;
  const factor =
    Math.sqrt(Math.max(0, (rx ** 2 * ry ** 2 - spread) / spread)) * (isLarge === isClockwise ? -1 : 1);
  const [cx, cy] = [(factor * rx * y) / ry, (-factor * ry * x) / rx];
  const centre: Point = [
    cosine * cx - sine * cy + (from[0] + to[0]) / 2,
    sine * cx + cosine * cy + (from[1] + to[1]) / 2,
  ];
  const start = Math.atan2((y - cy) / ry, (x - cx) / rx);
  const end = Math.atan2((-y - cy) / ry, (-x - cx) / rx);
  const full = 2 * Math.PI;
  const sweep = isClockwise ? (end - start + full) % full : -((start - end + full) % full);
  const steps = Math.max(4, Math.ceil((Math.abs(sweep) / full) * 4 * CURVE_STEPS));
  return Array.from({ length: steps }, (_, index) => {
    if (index === steps - 1) return to;
    const angle = start + (sweep * (index + 1)) / steps;
    const [px, py] = [rx * Math.cos(angle), ry * Math.sin(angle)];
    return [centre[0] + cosine * px - sine * py, centre[1] + sine * px + cosine * py];
  });
}

const VALUES_OF: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, A: 7, Z: 0 };

/** The lines of an attribute `d`. Throws on a command that our drawings do not use. */
export function readPath(d: string): Polyline[] {
  const lines: { points: Point[]; isClosed: boolean }[] = [];
  let at: Point = [0, 0];
  let handle: Point | undefined;
  for (const [, letter = '', written = ''] of d.matchAll(/([a-df-z])([^a-df-z]*)/gi)) {
    const command = letter.toUpperCase();
    const count = VALUES_OF[command];
    if (count === undefined) throw new Error(`a path with ${letter}`);
    const all = numbersIn(written);
    for (let first = 0; first === 0 || first < all.length; first += Math.max(1, count)) {
      const values = all.slice(first, first + count);
      const base: Point = letter === command ? [0, 0] : at;
      const point = (index: number): Point => [
        (values[index] ?? 0) + base[0],
        (values[index + 1] ?? 0) + base[1],
      ];
      let line = lines.at(-1);
      if (command === 'M' && first === 0) {
        lines.push({ points: [point(0)], isClosed: false });
        at = point(0);
        continue;
      }
      if (line?.isClosed) {
        line = { points: [at], isClosed: false };
        lines.push(line);
      }
      if (line === undefined) throw new Error('a path that begins nowhere');
      if (command === 'Z') {
        line.isClosed = true;
        at = line.points[0] ?? at;
        continue;
      }
      const before = at;
      const added =
        command === 'H' || command === 'V'
          ? [straight(command, before, (values[0] ?? 0) + base[command === 'H' ? 0 : 1])]
          : pointsOf(command, before, values, point, handle);
      handle = command === 'C' ? point(2) : command === 'S' ? point(0) : undefined;
      line.points.push(...added);
      at = added.at(-1) ?? before;
    }
  }
  return lines;
}

function straight(command: 'H' | 'V', [x, y]: Point, to: number): Point {
  return command === 'H' ? [to, y] : [x, to];
}

function pointsOf(
  command: string,
  from: Point,
  values: readonly number[],
  point: (index: number) => Point,
  handle: Point | undefined,
): Point[] {
  switch (command) {
    case 'C':
      return cubic(from, point(0), point(2), point(4));
    case 'S':
      return cubic(
        from,
        handle ? [2 * from[0] - handle[0], 2 * from[1] - handle[1]] : from,
        point(0),
        point(2),
      );
    case 'Q':
      return quadratic(from, point(0), point(2));
    case 'A':
      return arc(from, values, point(5));
    default:
      return [point(0)];
  }
}

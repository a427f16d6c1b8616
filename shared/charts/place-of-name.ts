/** Amounts by month, in minor units; undefined where nothing is drawn. */
type DrawnLine = readonly (number | undefined)[];

/** Where the name of a line that ends inside a picture stands, seen from that end. */
export type PlaceOfName =
  | 'right'
  | 'above'
  | 'below'
  | 'above-right'
  | 'below-right'
  | 'beyond'
  | 'well-above';

/** From and to, as shares of a picture. */
type Span = readonly [from: number, to: number];

/** Which room a short name takes around the end of its line, as shares of the width and, upwards, of the height. */
const room: Readonly<Record<PlaceOfName, { across: Span; up: Span }>> = {
  above: { across: [-0.04, 0.06], up: [0.03, 0.13] },
  below: { across: [-0.04, 0.06], up: [-0.13, -0.03] },
  right: { across: [0.01, 0.1], up: [-0.05, 0.05] },
  'above-right': { across: [0.01, 0.1], up: [0.03, 0.13] },
  'below-right': { across: [0.01, 0.1], up: [-0.13, -0.03] },
  beyond: { across: [0.04, 0.13], up: [-0.06, 0.03] },
  'well-above': { across: [-0.04, 0.06], up: [0.13, 0.23] },
};
const places: readonly PlaceOfName[] = [
  'above',
  'below',
  'right',
  'above-right',
  'below-right',
  'beyond',
  'well-above',
];

/**
 * The first place around the last amount of `lines[0]` that none of the lines passes through and that is not below the
 * axis; above where there is none. `tallestMinor` is the greatest amount in the picture.
 */
export function placeOfName(lines: readonly [DrawnLine, ...DrawnLine[]], tallestMinor: number): PlaceOfName {
  const [named] = lines;
  const monthCount = Math.max(...lines.map(({ length }) => length));
  const end = named.findLastIndex((amount) => amount !== undefined);
  if (end === monthCount - 1) return 'right';
  const endMinor = named[end] ?? 0;
  const isFree = (place: PlaceOfName) => {
    const { across, up } = room[place];
    const months = moved(across, end, monthCount - 1);
    const amounts = moved(up, endMinor, tallestMinor);
    return amounts[0] >= 0 && !lines.some((line) => passes(line, months, amounts));
  };
  return places.find(isFree) ?? 'above';
}

function moved([from, to]: Span, start: number, whole: number): Span {
  return [start + from * whole, start + to * whole];
}

/** Whether a part of a line between two months with amounts lies in the room. */
function passes(line: DrawnLine, [firstMonth, lastMonth]: Span, [lowest, highest]: Span): boolean {
  return line.some((start, month) => {
    const end = line[month + 1];
    const [from, to] = [Math.max(month, firstMonth), Math.min(month + 1, lastMonth)];
    if (start === undefined || end === undefined || from > to) return false;
    const [one, other] = [from, to].map((at) => start + (end - start) * (at - month));
    return Math.min(one ?? 0, other ?? 0) <= highest && Math.max(one ?? 0, other ?? 0) >= lowest;
  });
}

import { type Connection, classWords } from '../domain/data-flow.ts';
import type { Grid } from './data-flow-grid.ts';
import { bendPositions, type End, firstFree, portPositions, type Way, waysOf } from './data-flow-uprights.ts';
import { pictureWidthPt } from './picture.ts';
import { textWidthPt } from './picture-text.ts';

export const labelTextPt = 7.5;
/** Between what stands in one track. */
const clearancePt = 3;
const labelPaddingPt = 1;
/** Between a label and the middle of an upright beside it: half of the heaviest line. */
export const besideLabelPt = 1.5;
/** A label nearer than this to the line of another connection reads as the label of that one. */
export const nearPt = 10;
/** Labels stay this far from the edges of the picture. */
const marginPt = 6;

/** A stretch of a line in the level channel under a row: from where to where, and in which track of the channel. */
export type Stretch = { readonly row: number; readonly fromX: number; readonly toX: number; track: number };

/** The way of a connection: down or up from one system, along a channel, and on, never across a system. */
export type Route = {
  readonly connection: Connection;
  readonly label: string;
  readonly labelWidthPt: number;
  readonly start: End & { readonly x: number };
  readonly end: End & { readonly x: number };
  /** One stretch, or two with an upright between them; a line straight down has one without length. */
  readonly stretches: readonly Stretch[];
  /** The stretch that carries the label, the less crowded one of those with room, and what is kept free for it there. */
  readonly labelled: Stretch;
  readonly labelRoom: { readonly fromX: number; readonly toX: number };
};

/** Ways for all connections of which no two share a track where they would touch, labels included. */
export function dataFlowRoutes(connections: readonly Connection[], grid: Grid): readonly Route[] {
  const ways = waysOf(connections, grid);
  const bends = bendPositions(ways, grid);
  const ports = portPositions(ways, bends);
  const placed = ways.map((way) => {
    const [start, end] = [way.start, way.end].map((port) => ({ ...port, x: ports.get(port) ?? 0 })) as [
      Route['start'],
      Route['end'],
    ];
    return { way, start, end, stretches: stretchesOf(start, end, bends.get(way)) };
  });
  const routes = placed.map(({ way, start, end, stretches }): Route => {
    const others = placed.filter((other) => other.way !== way).flatMap((other) => other.stretches);
    const label = labelOf(way);
    const labelWidthPt = textWidthPt(label, labelTextPt) + 2 * labelPaddingPt;
    const room = (stretch: Stretch) => labelRoom(stretch, labelWidthPt, upX(stretch, start, end));
    const clear = (stretch: Stretch) => Math.min(clearPt(stretch.row, room(stretch), others), labelWidthPt);
    const crowd = ({ row }: Stretch) => others.filter((other) => other.row === row).length;
    const labelled = stretches.toSorted((a, b) => clear(b) - clear(a) || crowd(a) - crowd(b))[0] as Stretch;
    return {
      connection: way.connection,
      ...{ label, labelWidthPt, start, end, stretches, labelled },
      labelRoom: room(labelled),
    };
  });
  giveTracks(routes);
  return routes;
}

function labelOf({ number, connection }: Way): string {
  return `${number} ${classWords(connection.classification)}`;
}

function stretchesOf(
  start: Route['start'],
  end: Route['end'],
  bendX: number | undefined,
): readonly Stretch[] {
  if (bendX === undefined) return [{ row: start.row, fromX: start.x, toX: end.x, track: 0 }];
  return [
    { row: start.row, fromX: start.x, toX: bendX, track: 0 },
    { row: end.row, fromX: bendX, toX: end.x, track: 0 },
  ];
}

/** Where a stretch is joined to a line from above: at both ends where it ties two systems of one row. */
function upX({ row, fromX, toX }: Stretch, start: End, end: End): readonly number[] {
  // The end at a system leads up where the line leaves the system below; a bend leads to the channel of the other end.
  const isFromAbove = start.row === row ? start.isBelow : start.row < row;
  const isToAbove = end.row === row ? end.isBelow : end.row < row;
  return [...(isFromAbove ? [fromX] : []), ...(isToAbove ? [toX] : [])];
}

/**
 * Where a label may stand: over its stretch where that is long enough; else beside the upright that leads up from the
 * stretch, first on the side to which the stretch goes on, where it may reach beyond the corner that leads down.
 */
function labelRoom(
  { fromX, toX }: Stretch,
  widthPt: number,
  upX: readonly number[],
): { fromX: number; toX: number } {
  const [left, right] = [Math.min(fromX, toX), Math.max(fromX, toX)];
  const neededPt = widthPt + besideLabelPt;
  if (right - left >= neededPt + besideLabelPt) return { fromX: left, toX: right };
  const [first, last] = [Math.min(...upX), Math.max(...upX)];
  const toTheRight = last + neededPt;
  const toTheLeft = first - neededPt;
  const isRight =
    last === left || last > first ? toTheRight <= pictureWidthPt - marginPt : toTheLeft < marginPt;
  return isRight
    ? { fromX: left, toX: Math.max(right, toTheRight) }
    : { fromX: Math.min(left, toTheLeft), toX: right };
}

/** Every stretch in the first track of its channel where nothing is in its way, from left to right. */
function giveTracks(routes: readonly Route[]): void {
  const all = routes.flatMap(({ stretches, labelled, labelRoom: room }) =>
    stretches.map((stretch) => {
      const own = { fromX: Math.min(stretch.fromX, stretch.toX), toX: Math.max(stretch.fromX, stretch.toX) };
      const { fromX, toX } = stretch === labelled ? room : own;
      return { stretch, fromX: fromX - clearancePt, toX: toX + clearancePt };
    }),
  );
  const ordered = all.toSorted((a, b) => a.fromX - b.fromX);
  ordered.forEach(({ stretch, fromX }, index) => {
    const inTheWay = ordered
      .slice(0, index)
      .filter((earlier) => earlier.stretch.row === stretch.row && earlier.toX > fromX);
    stretch.track = firstFree(inTheWay.map((earlier) => earlier.stretch.track));
  });
}

/** The longest piece of a level on which no upright of another connection is near that ends in its channel. */
function clearPt(
  row: number,
  { fromX, toX }: { fromX: number; toX: number },
  others: readonly Stretch[],
): number {
  const between = others
    .flatMap((other) => (other.row === row ? [other.fromX, other.toX] : []))
    .filter((x) => x > fromX && x < toX)
    .toSorted((a, b) => a - b);
  const edges = [fromX, ...between.flatMap((x) => [x - nearPt, x + nearPt]), toX];
  const pieces = edges.flatMap((edge, index) => (index % 2 === 1 ? [edge - (edges[index - 1] ?? 0)] : []));
  return Math.max(...pieces);
}

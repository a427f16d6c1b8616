import { type Connection, classWords } from '../domain/data-flow.ts';
import type { Grid, GridNode } from './data-flow-grid.ts';
import { gutterPt } from './data-flow-grid.ts';
import { pictureWidthPt } from './picture.ts';
import { textWidthPt } from './picture-text.ts';

export const labelTextPt = 7;
export const labelHeightPt = 9;
const clearancePt = 3;
/** A label nearer than this to the line of another connection reads as the label of that one. */
export const nearPt = 10;

/** A stretch of a line in the level channel under a row: from where to where, and in which track of the channel. */
export type Stretch = { readonly row: number; readonly fromX: number; readonly toX: number; track: number };

/** The way of a connection: down or up from one system, along a channel, and on, never across a system. */
export type Route = {
  readonly connection: Connection;
  readonly label: string;
  readonly labelWidthPt: number;
  readonly start: { readonly node: GridNode; readonly x: number; readonly isBelow: boolean };
  readonly end: { readonly node: GridNode; readonly x: number; readonly isBelow: boolean };
  /** One stretch, or two with an upright between them. */
  readonly stretches: readonly Stretch[];
  /** The stretch that carries the label, and the room that is kept free for it there. */
  readonly labelled: Stretch;
  readonly labelRoom: { readonly fromX: number; readonly toX: number };
};

type Ends = { connection: Connection; number: number; from: GridNode; to: GridNode };
type Port = { ends: Ends; node: GridNode; other: GridNode; isBelow: boolean };

/** Ways for all connections of which no two share a track where they would touch, labels included. */
export function dataFlowRoutes(connections: readonly Connection[], grid: Grid): readonly Route[] {
  const nodeOf = new Map(grid.nodes.map((node) => [node.system, node]));
  const all = connections.flatMap((connection, index): Ends[] => {
    const [from, to] = [nodeOf.get(connection.from), nodeOf.get(connection.to)];
    return from && to ? [{ connection, number: index + 1, from, to }] : [];
  });
  const ports = all.flatMap((ends) => portsOf(ends));
  const portX = portPositions(ports);
  const uprights = createUprights(grid);
  const routes = all.map((ends): Route => {
    const [start, end] = ports.filter((port) => port.ends === ends) as [Port, Port];
    const [startX, endX] = [portX.get(start) ?? 0, portX.get(end) ?? 0];
    const [startRow, endRow] = [channelRow(start), channelRow(end)];
    const bendX = startRow === endRow ? undefined : uprights.take(startX, endX, startRow, endRow);
    const stretches: Stretch[] =
      bendX === undefined
        ? [{ row: startRow, fromX: startX, toX: endX, track: 0 }]
        : [
            { row: startRow, fromX: startX, toX: bendX, track: 0 },
            { row: endRow, fromX: bendX, toX: endX, track: 0 },
          ];
    const label = `${ends.number} ${classWords(ends.connection.classification)}`;
    const labelWidthPt = textWidthPt(label, labelTextPt) + 2 * clearancePt;
    const others = ports.filter((port) => port.ends !== ends);
    const clear = (stretch: Stretch) =>
      clearPt(
        stretch,
        others.filter((port) => channelRow(port) === stretch.row).map((port) => portX.get(port) ?? 0),
      );
    const labelled = stretches.toSorted((a, b) => clear(b) - clear(a))[0] as Stretch;
    return {
      connection: ends.connection,
      label,
      labelWidthPt,
      start: { node: start.node, x: startX, isBelow: start.isBelow },
      end: { node: end.node, x: endX, isBelow: end.isBelow },
      stretches,
      labelled,
      labelRoom: labelRoom(labelled, labelWidthPt),
    };
  });
  giveTracks(routes);
  return routes;
}

function portsOf(ends: Ends): readonly [Port, Port] {
  const { from, to } = ends;
  return [
    { ends, node: from, other: to, isBelow: to.row >= from.row },
    { ends, node: to, other: from, isBelow: from.row >= to.row },
  ];
}

/** The row whose lower channel a port leads into. */
function channelRow({ node, isBelow }: Port): number {
  return isBelow ? node.row : node.row - 1;
}

/** Ports along the edge of a system in the order of where they lead; upper and lower ones a little apart, so that none hides the other. */
function portPositions(ports: readonly Port[]): ReadonlyMap<Port, number> {
  const positions = new Map<Port, number>();
  for (const [node, own] of Map.groupBy(ports, (port) => port.node)) {
    for (const isBelow of [true, false]) {
      const edge = own.filter((port) => port.isBelow === isBelow).toSorted((a, b) => a.other.x - b.other.x);
      edge.forEach((port, index) => {
        const share = (index + (isBelow ? 0.4 : 0.6)) / edge.length;
        positions.set(
          port,
          node.x + 6 + (node.widthPt - 12) * (edge.length === 1 ? (isBelow ? 0.44 : 0.56) : share),
        );
      });
    }
  }
  return positions;
}

/** Upright channels: each line takes the nearest channel that is not crowded, and a track of its own there. */
function createUprights({ channelsX, channelWidthPt }: Grid) {
  const taken = channelsX.map((): { top: number; bottom: number; track: number }[] => []);
  const mostTracks = Math.max(1, Math.floor((channelWidthPt - 4) / 3));
  return {
    take(startX: number, endX: number, startRow: number, endRow: number): number {
      const [top, bottom] = [Math.min(startRow, endRow), Math.max(startRow, endRow)];
      const options = channelsX.map((x, index) => {
        const beside = (taken[index] ?? []).filter((line) => line.top <= bottom && top <= line.bottom);
        const track = firstFree(beside.map((line) => line.track));
        return { x, index, track, cost: Math.abs(startX - x) + Math.abs(x - endX) + track * 12 };
      });
      const best = options.toSorted((a, b) => a.cost - b.cost)[0] as (typeof options)[number];
      taken[best.index]?.push({ top, bottom, track: best.track });
      // From the middle of the channel outwards: 0, 1, −1, 2, −2 …
      const track = best.track % mostTracks;
      const offset = Math.ceil(track / 2) * (track % 2 === 1 ? 1 : -1);
      return best.x + offset * 3;
    },
  };
}

/** How far a label may move from the middle of a stretch that is shorter, to leave the lines beside it uncrossed. */
const labelSlackPt = 12;

/** Where along its stretch a label may stand: within it where it is long enough, else around its middle. */
function labelRoom({ fromX, toX }: Stretch, widthPt: number): { fromX: number; toX: number } {
  const [left, right] = [Math.min(fromX, toX), Math.max(fromX, toX)];
  if (right - left >= widthPt) return { fromX: left, toX: right };
  const half = widthPt / 2 + labelSlackPt;
  const middle = Math.min(Math.max((left + right) / 2, gutterPt + half), pictureWidthPt - half - 2);
  return { fromX: Math.min(left, middle - half), toX: Math.max(right, middle + half) };
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

function firstFree(taken: readonly number[]): number {
  let track = 0;
  while (taken.includes(track)) track += 1;
  return track;
}

/** The longest piece of a stretch on which no line of another connection is near that ends in its channel. */
function clearPt({ fromX, toX }: Stretch, othersX: readonly number[]): number {
  const [left, right] = [Math.min(fromX, toX), Math.max(fromX, toX)];
  const between = othersX.filter((x) => x > left && x < right).toSorted((a, b) => a - b);
  const edges = [left, ...between.flatMap((x) => [x - nearPt, x + nearPt]), right];
  const pieces = edges.flatMap((edge, index) => (index % 2 === 1 ? [edge - (edges[index - 1] ?? 0)] : []));
  return Math.max(...pieces);
}

import type { Connection } from '../domain/data-flow.ts';
import type { Grid, GridNode } from './data-flow-grid.ts';

/** Two uprights nearer than this read as one doubled line. They stand so near only where there is no room for more. */
export const leastDistancePt = 7;
/** Between an upright and the systems beside it, and between a port and the corner of its system. */
const besidePt = 5;

/** Where a connection meets a system: at its lower or upper edge, in the level channel under a row. */
export type End = { readonly node: GridNode; readonly isBelow: boolean; readonly row: number };

export type Way = {
  readonly connection: Connection;
  readonly number: number;
  readonly start: End;
  readonly end: End;
};

/** Connections with the channels that they start and end in; these are one for all but those that pass a row. */
export function waysOf(connections: readonly Connection[], { nodes }: Grid): readonly Way[] {
  const nodeOf = new Map(nodes.map((node) => [node.system, node]));
  return connections.flatMap((connection, index) => {
    const [from, to] = [nodeOf.get(connection.from), nodeOf.get(connection.to)];
    if (!from || !to) return [];
    return [{ connection, number: index + 1, start: endOf(from, to), end: endOf(to, from) }];
  });
}

function endOf(node: GridNode, other: GridNode): End {
  const isBelow = other.row >= node.row;
  return { node, isBelow, row: isBelow ? node.row : node.row - 1 };
}

type Upright = { way: Way; channel: number; top: number; bottom: number };

/**
 * Where the lines that pass a row stand upright: each in the nearest channel between columns that is not crowded, in
 * the order in which they lead to the right, and spread as far as the channel has room.
 */
export function bendPositions(
  ways: readonly Way[],
  { channelsX, channelWidthPt }: Grid,
): ReadonlyMap<Way, number> {
  const uprights: Upright[] = [];
  for (const way of ways.filter((one) => one.start.row !== one.end.row)) {
    const { start, end } = way;
    const [top, bottom] = [start.row, end.row].toSorted((a, b) => a - b) as [number, number];
    const costs = channelsX.map((x, channel) => {
      const beside = uprights.filter((one) => one.channel === channel && meet(one, { top, bottom })).length;
      return { channel, cost: Math.abs(middleOf(start) - x) + Math.abs(x - middleOf(end)) + 8 * beside ** 2 };
    });
    const best = costs.toSorted((a, b) => a.cost - b.cost)[0];
    uprights.push({ way, channel: best?.channel ?? 0, top, bottom });
  }
  const positions = new Map<Way, number>();
  for (const [channel, inChannel] of Map.groupBy(uprights, (one) => one.channel)) {
    const tracks = new Map<Upright, number>();
    const fromLeft = inChannel.toSorted((a, b) => leaning(a) - leaning(b));
    for (const one of fromLeft) {
      const beside = [...tracks].flatMap(([other, track]) => (meet(one, other) ? [track] : []));
      tracks.set(one, firstFree(beside));
    }
    const last = Math.max(...tracks.values());
    const roomPt = channelWidthPt - 2 * besidePt;
    const apartPt = last === 0 ? 0 : Math.min(leastDistancePt + 1, roomPt / last);
    for (const [{ way }, track] of tracks) {
      positions.set(way, (channelsX[channel] ?? 0) + (track - last / 2) * apartPt);
    }
  }
  return positions;
}

/**
 * Where the lines leave their systems. The lower edge of a system and the upper edge of the one under it share their
 * places, so that no upright of the one stands on one of the other; a line straight from the one to the other takes one
 * place. They stand from left to right by where the lines go on to, but arcs to systems of the same row stand outermost,
 * the nearest first: arcs then lie within each other, and other lines pass between them.
 */
export function portPositions(
  ways: readonly Way[],
  bends: ReadonlyMap<Way, number>,
): ReadonlyMap<End, number> {
  const ports = ways.flatMap((way) => {
    const { start, end } = way;
    const bend = bends.get(way);
    return [
      { way, port: start, leadsTo: bend ?? middleOf(end), isArc: isArc(way) },
      { way, port: end, leadsTo: bend ?? middleOf(start), isArc: isArc(way) },
    ];
  });
  const positions = new Map<End, number>();
  for (const beside of Map.groupBy(ports, ({ port }) => `${port.row}/${port.node.column}`).values()) {
    const places = [...Map.groupBy(beside, ({ way }) => way).values()].toSorted(([a], [b]) =>
      a && b ? sideOf(a) - sideOf(b) || (a.isArc ? b.leadsTo - a.leadsTo : a.leadsTo - b.leadsTo) : 0,
    );
    places.forEach((place, index) => {
      for (const { port } of place) {
        const roomPt = port.node.widthPt - 2 * besidePt;
        positions.set(port, port.node.x + besidePt + (roomPt * (index + 0.5)) / places.length);
      }
    });
  }
  return positions;
}

/** Between two systems of one row. */
const isArc = ({ start, end }: Way): boolean => start.node.row === end.node.row;

/** Left of the other lines of a system, among them, or right of them. */
function sideOf({ port, leadsTo, isArc }: { port: End; leadsTo: number; isArc: boolean }): -1 | 0 | 1 {
  if (!isArc) return 0;
  return leadsTo < middleOf(port) ? -1 : 1;
}

/** The first number from 0 on that is not taken. */
export function firstFree(taken: readonly number[]): number {
  let track = 0;
  while (taken.includes(track)) track += 1;
  return track;
}

function meet(one: { top: number; bottom: number }, other: { top: number; bottom: number }): boolean {
  return one.top <= other.bottom && other.top <= one.bottom;
}

function middleOf({ node }: End): number {
  return node.x + node.widthPt / 2;
}

/** The further to the right the ends of a line, the further to the right its upright. */
function leaning({ way: { start, end } }: Upright): number {
  return middleOf(start) + middleOf(end);
}

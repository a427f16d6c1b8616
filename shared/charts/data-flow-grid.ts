import type { Connection, DataFlow, FlowSystem } from '../domain/data-flow.ts';
import type { SystemZone } from '../domain/security.ts';
import { zoneOrder } from './data-flow-zones.ts';
import { pictureWidthPt } from './picture.ts';
import { linesOfText } from './picture-text.ts';

export const nodeTextPt = 8;
export const nodeLinePt = 9.5;
export const nodePaddingPt = 4;
/** Left of the nodes: the names of the zones. */
export const gutterPt = 56;
const widestNodePt = 98;
const narrowestGapPt = 18;

/** A system in its place on the grid; the rows are counted through all zones, from above. */
export type GridNode = {
  readonly system: FlowSystem;
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly lines: readonly string[];
};

export type Grid = {
  readonly nodes: readonly GridNode[];
  /** The rows of each zone that has systems, from above. */
  readonly zones: readonly { readonly zone: SystemZone; readonly rows: readonly number[] }[];
  /** The middles of the upright channels between, left of and right of the columns, and the room in each. */
  readonly channelsX: readonly number[];
  readonly channelWidthPt: number;
};

/** Systems in rows of three or four, zone under zone; each as far to the left or right as those that it is tied to. */
export function dataFlowGrid({ systems, connections }: DataFlow): Grid {
  const columns = systems.length > 9 ? 4 : 3;
  const bodyPt = pictureWidthPt - gutterPt;
  const widthPt = Math.min(widestNodePt, (bodyPt - narrowestGapPt * (columns + 1)) / columns);
  const gapPt = (bodyPt - columns * widthPt) / (columns + 1);
  const nodes: GridNode[] = [];
  const zones: { zone: SystemZone; rows: number[] }[] = [];
  let row = 0;
  for (const zone of zoneOrder({ systems, connections })) {
    const here = systems.filter((system) => system.zone === zone);
    const rows: number[] = [];
    for (const inRow of inRows(outwardFirst(here, connections, nodes), columns)) {
      const group = byNeighbours(inRow, connections, nodes);
      group.forEach((system, index) => {
        const column = Math.floor(((index + 0.5) * columns) / group.length);
        const lines = linesOfText(system.name, {
          widthPt: widthPt - 2 * nodePaddingPt,
          sizePt: nodeTextPt,
          mostLines: systems.length > 12 ? 2 : 3,
        });
        const x = gutterPt + gapPt + column * (widthPt + gapPt);
        const heightPt = lines.length * nodeLinePt + 2 * nodePaddingPt;
        nodes.push({ system, row, column, x, widthPt, heightPt, lines });
      });
      rows.push(row);
      row += 1;
    }
    if (rows.length > 0) zones.push({ zone, rows });
  }
  const channelsX = Array.from(
    { length: columns + 1 },
    (_, index) => gutterPt + index * (widthPt + gapPt) + gapPt / 2,
  );
  return { nodes, zones, channelsX, channelWidthPt: gapPt };
}

/** Rows of nearly equal length, so that none ends with a single system where it need not. */
function inRows(systems: readonly FlowSystem[], columns: number): readonly (readonly FlowSystem[])[] {
  const count = Math.ceil(systems.length / columns);
  const start = (index: number) => Math.round((index * systems.length) / count);
  return Array.from({ length: count }, (_, index) => systems.slice(start(index), start(index + 1)));
}

/**
 * Nearest to other zones what is tied to them, so that its lines pass no system of its own zone: first what is tied to
 * those above, last what is tied to those below alone.
 */
function outwardFirst(
  systems: readonly FlowSystem[],
  connections: readonly Connection[],
  placed: readonly GridNode[],
): readonly FlowSystem[] {
  const rank = (system: FlowSystem) => {
    const others = connections.flatMap(({ from, to }) =>
      from === system ? [to] : to === system ? [from] : [],
    );
    const outside = others.filter(({ zone }) => zone !== system.zone);
    if (outside.some((other) => placed.some((node) => node.system === other))) return -1;
    return outside.length > 0 ? 1 : 0;
  };
  return systems.toSorted((a, b) => rank(a) - rank(b));
}

/** From left to right by where their neighbours in the zones above stand; the order stays where there are none. */
function byNeighbours(
  systems: readonly FlowSystem[],
  connections: readonly Connection[],
  placed: readonly GridNode[],
): readonly FlowSystem[] {
  const wish = (system: FlowSystem) => {
    const columns = connections.flatMap(({ from, to }) => {
      const other = from === system ? to : to === system ? from : undefined;
      return placed.flatMap((node) => (node.system === other ? [node.column] : []));
    });
    return columns.length === 0
      ? undefined
      : columns.reduce((sum, column) => sum + column, 0) / columns.length;
  };
  const middle = 1.25;
  return systems.toSorted((a, b) => (wish(a) ?? middle) - (wish(b) ?? middle));
}

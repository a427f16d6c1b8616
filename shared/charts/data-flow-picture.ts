import { words } from '../domain/choice-words.ts';
import { classWords, type DataFlow } from '../domain/data-flow.ts';
import { DataClass } from '../domain/security.ts';
import {
  dataFlowGrid,
  type Grid,
  type GridNode,
  gutterPt,
  nodeLinePt,
  nodePaddingPt,
  nodeTextPt,
} from './data-flow-grid.ts';
import { type DrawnRoute, labelShapes, type Point, tangle } from './data-flow-labels.ts';
import { flowLine, legendLine } from './data-flow-lines.ts';
import { dataFlowRoutes, labelTextPt, type Route } from './data-flow-routes.ts';
import { type Picture, pictureWidthPt, type Shape } from './picture.ts';
import { linesOfText, textWidthPt } from './picture-text.ts';

/** From one level line down to the next, the lower one without a label and with a label over it. */
const trackPt = 6;
const labelledTrackPt = 13;
/** What the lowest line of a channel leaves of its track under it. */
const underLinePt = 2;
/** Between a row and its first track, and between the last track and what follows: room for a head of an arrow. */
const edgePt = 8;
const zoneGapPt = 7;
const zoneTextPt = 8;
const zoneTextX = 6;

/**
 * Systems as boxes within dashed trust boundaries, and what passes between them as numbered arrows. Lines run in
 * channels between the rows and columns of systems, so that neither a line nor its label ever crosses a system, and
 * labels have their tracks to themselves. How sensitive data is shows in the line and stands over it in a word.
 */
export function dataFlowPicture(flow: DataFlow): Picture {
  const grid = dataFlowGrid(flow);
  const routes = dataFlowRoutes(flow.connections, grid);
  untangle(routes, grid);
  const levels = levelsOf(grid, routes);
  const legend = legendShapes(flow, levels.heightPt + 12);
  return {
    widthPt: pictureWidthPt,
    heightPt: legend.heightPt,
    shapes: [
      ...zoneShapes(grid, levels),
      ...lineShapes(routes, levels),
      ...grid.nodes.map((node) => nodeShape(node, levels.rowY[node.row] ?? 0)),
      ...legend.shapes,
    ],
  };
}

/** The tops of the rows, the levels of the tracks under each, and the upper and lower edges of the zones. */
type Levels = {
  readonly rowY: readonly number[];
  readonly tracksY: readonly (readonly number[])[];
  readonly zoneY: readonly (readonly [top: number, bottom: number])[];
  readonly heightPt: number;
};

function levelsOf({ nodes, zones }: Grid, routes: readonly Route[]): Levels {
  const rowY: number[] = [];
  const tracksY: (readonly number[])[] = [];
  const zoneY: [number, number][] = [];
  let y = 0.5;
  for (const { rows } of zones) {
    const top = y;
    y += edgePt;
    for (const row of rows) {
      const heightPt = Math.max(...nodes.filter((node) => node.row === row).map((node) => node.heightPt));
      rowY.push(y);
      y += heightPt + edgePt;
      const inChannel = tracksBelow(row, routes, y - underLinePt);
      tracksY.push(inChannel);
      const last = inChannel.at(-1);
      if (last !== undefined) y = last + underLinePt + edgePt;
    }
    zoneY.push([top, y - (edgePt - 3)]);
    y += zoneGapPt - (edgePt - 3);
  }
  return { rowY, tracksY, zoneY, heightPt: y - zoneGapPt };
}

/** The levels of the lines in a channel, from above; those with a label have its height between them and the line above. */
function tracksBelow(row: number, routes: readonly Route[], top: number): readonly number[] {
  const stretches = routes.flatMap((route) => route.stretches).filter((one) => one.row === row);
  const labelled = new Set(
    routes.flatMap((route) => (route.labelled.row === row ? [route.labelled.track] : [])),
  );
  let y = top;
  return Array.from({ length: Math.max(0, ...stretches.map(({ track }) => track + 1)) }, (_, track) => {
    y += labelled.has(track) ? labelledTrackPt : trackPt;
    return y;
  });
}

function zoneShapes({ zones }: Grid, { zoneY }: Levels): Shape[] {
  return zones.flatMap(({ zone }, index) => {
    const [top, bottom] = zoneY[index] ?? [0, 0];
    const title = linesOfText(words.systemZone[zone].replace('-', '- '), {
      widthPt: gutterPt - zoneTextX,
      sizePt: zoneTextPt,
      mostLines: 2,
    });
    return [
      {
        kind: 'rect',
        ...{ x: 0.5, y: top, width: pictureWidthPt - 1, height: bottom - top, radius: 4 },
        ...{ stroke: 'muted', strokeWidthPt: 0.75, isDashed: true },
      } satisfies Shape,
      ...title.map(
        (text, line): Shape => ({
          kind: 'text',
          ...{ x: zoneTextX, y: top + edgePt + 8 + line * nodeLinePt, text },
          ...{ sizePt: zoneTextPt, tone: 'muted', isBold: true },
        }),
      ),
    ];
  });
}

function nodeShape({ system, x, widthPt, heightPt, lines }: GridNode, y: number): Shape {
  return {
    kind: 'field',
    path: system.path,
    shapes: [
      {
        kind: 'rect',
        ...{ x, y, width: widthPt, height: heightPt, radius: 3 },
        ...{ fill: 'accent-wash', stroke: 'accent', strokeWidthPt: 0.75 },
      },
      ...lines.map(
        (text, line): Shape => ({
          kind: 'text',
          ...{ x: x + widthPt / 2, y: y + nodePaddingPt + 7 + line * nodeLinePt, text },
          ...{ sizePt: nodeTextPt, tone: 'ink', anchor: 'middle' },
        }),
      ),
    ],
  };
}

/** All lines under all labels: a label is never crossed out. */
function lineShapes(routes: readonly Route[], levels: Levels): Shape[] {
  const drawn = drawnRoutes(routes, levels);
  const lines = drawn.flatMap(({ route, points }) =>
    flowLine(points, route.connection.classification, { isBothWays: route.connection.back !== undefined }),
  );
  return [...lines, ...labelShapes(drawn)];
}

function drawnRoutes(routes: readonly Route[], levels: Levels): readonly DrawnRoute[] {
  return routes.map((route) => ({
    route,
    points: pointsOf(route, levels),
    labelY: trackY(route.labelled, levels),
  }));
}

/** With more lines than this, channels are only turned: trying all orders of their tracks would take too long. */
const mostReordered = 16;

/** Gives the tracks of each channel the order in which the lines are easiest to follow; as they are where none is easier. */
function untangle(routes: readonly Route[], grid: Grid): void {
  const tangled = () => tangle(drawnRoutes(routes, levelsOf(grid, routes)));
  let least = tangled();
  for (const inChannel of Map.groupBy(
    routes.flatMap((route) => route.stretches),
    ({ row }) => row,
  ).values()) {
    const orders = routes.length > mostReordered ? turned : ordersOf;
    let best = inChannel.map(({ track }) => track);
    const give = (tracks: readonly number[]) => {
      for (const [index, stretch] of inChannel.entries()) stretch.track = tracks[index] ?? 0;
    };
    for (const tracks of least === 0 ? [] : orders(best)) {
      give(tracks);
      const now = tangled();
      if (now >= least) continue;
      least = now;
      best = [...tracks];
    }
    give(best);
  }
}

type Tracks = readonly number[];

const turned = (tracks: Tracks): readonly Tracks[] => {
  const last = Math.max(...tracks);
  return [tracks.map((track) => last - track)];
};

/** Turned, and with two tracks swapped; then the same with one line on a track of its own, which makes the channel taller. */
function ordersOf(tracks: Tracks): readonly Tracks[] {
  const below = Math.max(...tracks) + 1;
  const isShared = (track: number) => tracks.filter((other) => other === track).length > 1;
  const spread = tracks.flatMap((track, index) => (isShared(track) ? [tracks.with(index, below)] : []));
  return [tracks, ...spread].flatMap((one) => [...turned(one), ...swapped(one)]);
}

function swapped(tracks: Tracks): readonly Tracks[] {
  const last = Math.max(...tracks);
  return Array.from({ length: last }, (_, one) =>
    Array.from({ length: last - one }, (_, index) => {
      const other = one + index + 1;
      return tracks.map((track) => (track === one ? other : track === other ? one : track));
    }),
  ).flat();
}

function trackY({ row, track }: { row: number; track: number }, { tracksY }: Levels): number {
  return tracksY[row]?.[track] ?? 0;
}

function pointsOf(route: Route, levels: Levels): readonly Point[] {
  const endPoint = ({ node, x, isBelow }: Route['start']): Point => {
    const top = levels.rowY[node.row] ?? 0;
    return [x, isBelow ? top + node.heightPt : top];
  };
  return [
    endPoint(route.start),
    ...route.stretches.flatMap((stretch): Point[] => {
      const y = trackY(stretch, levels);
      return stretch.fromX === stretch.toX
        ? []
        : [
            [stretch.fromX, y],
            [stretch.toX, y],
          ];
    }),
    endPoint(route.end),
  ];
}

/** The kinds of line that occur, each with its word. */
function legendShapes({ connections }: DataFlow, y: number): { shapes: readonly Shape[]; heightPt: number } {
  const classes = [undefined, ...DataClass.options].filter((one) =>
    connections.some(({ classification }) => classification === one),
  );
  let x = 0.5;
  const shapes = classes.flatMap((classification) => {
    const text = classWords(classification);
    const left = x;
    x += 30 + textWidthPt(text, labelTextPt) + 14;
    return [
      ...legendLine([left, y], [left + 24, y], classification),
      {
        kind: 'text',
        ...{ x: left + 30, y: y + 2.5, text, sizePt: labelTextPt, tone: 'muted' },
      } satisfies Shape,
    ];
  });
  return { shapes, heightPt: y + 6 };
}

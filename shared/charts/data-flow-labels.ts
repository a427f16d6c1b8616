import { besideLabelPt, labelTextPt, nearPt, type Route } from './data-flow-routes.ts';
import type { Shape } from './picture.ts';

export type Point = readonly [x: number, y: number];

/** A connection where it is drawn, and the level of the stretch that its label stands on. */
export type DrawnRoute = {
  readonly route: Route;
  readonly points: readonly Point[];
  readonly labelY: number;
};

/** A label stands over its line, clear of the heaviest one: how far its upper and lower edges are above the middle of it. */
const labelTopPt = 9.6;
const labelBottomPt = 1.6;
const baselinePt = 3.4;

type Upright = { owner: Route; x: number; top: number; bottom: number };
type Level = { owner: Route; y: number; left: number; right: number };

/** The labels of all lines, each over its own line or beside it, which stays whole. */
export function labelShapes(drawn: readonly DrawnRoute[]): Shape[] {
  const uprights = uprightsOf(drawn);
  return drawn.map((one) => labelShape(one, labelPlace(one, uprights).x));
}

/** How hard the lines are to follow: how often two cross, and, what is worse, how often one runs through a label. */
export function tangle(drawn: readonly DrawnRoute[]): number {
  const uprights = uprightsOf(drawn);
  const labels = drawn.reduce((sum, one) => sum + labelPlace(one, uprights).crossed, 0);
  const crossings = levelsOf(drawn).reduce(
    (sum, { owner, y, left, right }) =>
      sum +
      uprights.filter(
        (one) => one.owner !== owner && one.x > left && one.x < right && one.top < y && one.bottom > y,
      ).length,
    0,
  );
  return 4 * labels + crossings;
}

function uprightsOf(drawn: readonly DrawnRoute[]): readonly Upright[] {
  return piecesOf(drawn).flatMap(({ owner, from, to }) =>
    from[0] === to[0]
      ? [{ owner, x: from[0], top: Math.min(from[1], to[1]), bottom: Math.max(from[1], to[1]) }]
      : [],
  );
}

function levelsOf(drawn: readonly DrawnRoute[]): readonly Level[] {
  return piecesOf(drawn).flatMap(({ owner, from, to }) =>
    from[1] === to[1]
      ? [{ owner, y: from[1], left: Math.min(from[0], to[0]), right: Math.max(from[0], to[0]) }]
      : [],
  );
}

function piecesOf(drawn: readonly DrawnRoute[]) {
  return drawn.flatMap(({ route: owner, points }) =>
    points.slice(1).map((to, index) => ({ owner, from: points[index] as Point, to })),
  );
}

/**
 * As near to the middle of its stretch as uprights leave it uncrossed, its own included, and clear of those of other
 * connections.
 */
function labelPlace(
  { route, labelY }: DrawnRoute,
  uprights: readonly Upright[],
): { x: number; crossed: number } {
  const { labelWidthPt, labelRoom, labelled } = route;
  const half = labelWidthPt / 2;
  const apartPt = half + besideLabelPt;
  const beside = uprights.filter(
    ({ top, bottom }) => top < labelY - labelBottomPt && bottom > labelY - labelTopPt,
  );
  const tooNearPt = (x: number) =>
    beside.map((line) =>
      line.owner === route ? 0 : Math.max(0, nearPt - Math.max(0, Math.abs(line.x - x) - half)),
    );
  const middle = (labelled.fromX + labelled.toX) / 2;
  const [first, last] = [labelRoom.fromX + half, labelRoom.toX - half];
  const steps = Math.max(0, Math.floor((last - first) / 2));
  const places = [
    ...Array.from({ length: steps + 1 }, (_, index) => last - index * 2),
    ...[middle, ...beside.flatMap((line) => [line.x + apartPt, line.x - apartPt])].filter(
      (x) => x >= first && x <= last,
    ),
  ].map((x) => ({
    x,
    crossed: beside.filter((line) => Math.abs(line.x - x) < apartPt - 0.01).length,
    nearPt: Math.max(0, ...tooNearPt(x)),
    awayPt: Math.abs(x - middle),
  }));
  return (
    places.toSorted((a, b) => a.crossed - b.crossed || a.nearPt - b.nearPt || a.awayPt - b.awayPt)[0] ?? {
      x: middle,
      crossed: 0,
    }
  );
}

function labelShape({ route: { label, labelWidthPt, connection }, labelY }: DrawnRoute, x: number): Shape {
  return {
    kind: 'field',
    path: connection.path,
    shapes: [
      {
        kind: 'rect',
        ...{ x: x - labelWidthPt / 2, y: labelY - labelTopPt },
        ...{ width: labelWidthPt, height: labelTopPt - labelBottomPt },
        fill: 'paper',
      },
      {
        kind: 'text',
        ...{ x, y: labelY - baselinePt, text: label },
        ...{ sizePt: labelTextPt, tone: 'ink', anchor: 'middle' },
      },
    ],
  };
}

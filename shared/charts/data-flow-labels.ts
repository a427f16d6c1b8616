import { labelHeightPt, labelTextPt, nearPt, type Route } from './data-flow-routes.ts';
import type { Shape } from './picture.ts';

export type Point = readonly [x: number, y: number];

/** A connection where it is drawn, and the height at which its label stands. */
export type DrawnRoute = {
  readonly route: Route;
  readonly points: readonly Point[];
  readonly labelY: number;
};

type Upright = { owner: Route; x: number; y1: number; y2: number };

/** The labels of all lines, each on its own line. */
export function labelShapes(drawn: readonly DrawnRoute[]): Shape[] {
  const uprights = uprightsOf(drawn);
  return drawn.map((one) => labelShape(one, labelPlace(one, uprights).x));
}

/** How often an upright line runs through a label, all labels counted. */
export function crossedLabels(drawn: readonly DrawnRoute[]): number {
  const uprights = uprightsOf(drawn);
  return drawn.reduce((sum, one) => sum + labelPlace(one, uprights).crossed, 0);
}

function uprightsOf(drawn: readonly DrawnRoute[]): readonly Upright[] {
  return drawn.flatMap(({ route: owner, points }) =>
    points.slice(1).flatMap((point, index) => {
      const before = points[index] as Point;
      return before[0] === point[0] ? [{ owner, x: point[0], y1: before[1], y2: point[1] }] : [];
    }),
  );
}

/** As near to the middle of its room as uprights leave it uncrossed, and clear of those of other connections. */
function labelPlace(
  { route, labelY }: DrawnRoute,
  uprights: readonly Upright[],
): { x: number; crossed: number } {
  const { labelWidthPt, labelRoom } = route;
  const half = labelWidthPt / 2;
  const crossing = uprights.filter(
    ({ y1, y2 }) =>
      Math.min(y1, y2) < labelY + labelHeightPt / 2 && Math.max(y1, y2) > labelY - labelHeightPt / 2,
  );
  const nearnessPt = (x: number) =>
    crossing.map((line) =>
      line.owner === route ? 0 : Math.max(0, nearPt - Math.max(0, Math.abs(line.x - x) - half)),
    );
  const middle = (labelRoom.fromX + labelRoom.toX) / 2;
  const steps = Math.max(0, Math.floor((labelRoom.toX - labelRoom.fromX - labelWidthPt) / 4));
  const places = Array.from({ length: steps + 1 }, (_, index) => [middle + index * 2, middle - index * 2])
    .flat()
    .map((x) => ({
      x,
      crossed: crossing.filter((line) => Math.abs(line.x - x) < half).length,
      nearPt: Math.max(0, ...nearnessPt(x)),
    }));
  return (
    places.toSorted((a, b) => a.crossed - b.crossed || a.nearPt - b.nearPt)[0] ?? { x: middle, crossed: 0 }
  );
}

function labelShape({ route: { label, labelWidthPt, connection }, labelY: y }: DrawnRoute, x: number): Shape {
  return {
    kind: 'field',
    path: connection.path,
    shapes: [
      {
        kind: 'rect',
        ...{ x: x - labelWidthPt / 2, y: y - labelHeightPt / 2, width: labelWidthPt, height: labelHeightPt },
        fill: 'paper',
      },
      {
        kind: 'text',
        ...{ x, y: y + 2.5, text: label },
        ...{ sizePt: labelTextPt, tone: 'ink', anchor: 'middle' },
      },
    ],
  };
}

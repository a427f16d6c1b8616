import type { DataClass } from '../domain/security.ts';
import type { Shape, Tone } from './picture.ts';

type Point = readonly [x: number, y: number];
type Line = { stroke: Tone; strokeWidthPt: number; isDashed?: boolean; isDouble?: boolean };

const headPt = 5.5;

/** The more sensitive, the heavier; what nobody has classified is dashed like what is public, but heavy. */
const lineOf: Readonly<Record<DataClass, Line>> = {
  public: { stroke: 'muted', strokeWidthPt: 0.75, isDashed: true },
  internal: { stroke: 'muted', strokeWidthPt: 0.75 },
  confidential: { stroke: 'ink', strokeWidthPt: 1.5 },
  restricted: { stroke: 'ink', strokeWidthPt: 3, isDouble: true },
};
const unstatedLine: Line = { stroke: 'warning', strokeWidthPt: 1.5, isDashed: true };

/** A line of right angles through these points, with the heads of arrows at one end or at both. */
export function flowLine(
  points: readonly Point[],
  classification: DataClass | undefined,
  { isBothWays }: { isBothWays: boolean },
): Shape[] {
  const line = classification ? lineOf[classification] : unstatedLine;
  const ends = [points.toReversed(), ...(isBothWays ? [points] : [])];
  const heads = ends.flatMap(([tip, neck]) => (tip && neck ? [headShape(tip, neck, line.stroke)] : []));
  const shortened = points.map((point, index) => {
    const isTip = index === points.length - 1 || (isBothWays && index === 0);
    const neck = points[index === 0 ? 1 : index - 1];
    return isTip && neck ? behind(point, neck) : point;
  });
  return [...strokes(shortened, line), ...heads];
}

/** A piece of line without heads, to stand beside its word. */
export function legendLine(from: Point, to: Point, classification: DataClass | undefined): Shape[] {
  return strokes([from, to], classification ? lineOf[classification] : unstatedLine);
}

function strokes(points: readonly Point[], { isDouble, ...line }: Line): Shape[] {
  const d = pathOf(points);
  const core: Shape = { kind: 'path', d, stroke: 'paper', strokeWidthPt: line.strokeWidthPt - 2 };
  return [{ kind: 'path', d, ...line }, ...(isDouble ? [core] : [])];
}

/** A point short of the tip, where the head begins. All ends are upright. */
function behind([x, y]: Point, neck: Point): Point {
  return [x, y + Math.sign(neck[1] - y) * (headPt - 1)];
}

function headShape([x, y]: Point, neck: Point, fill: Tone): Shape {
  const baseY = y + Math.sign(neck[1] - y) * headPt;
  const half = headPt / 2;
  return {
    kind: 'path',
    fill,
    d: `${pathOf([
      [x, y],
      [x - half, baseY],
      [x + half, baseY],
    ])}Z`,
  };
}

function pathOf(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

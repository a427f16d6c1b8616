import { leastDistancePt } from '../../shared/charts/data-flow-uprights.ts';
import type { Picture, Shape } from '../../shared/charts/picture.ts';
import { textWidthPt } from '../../shared/charts/picture-text.ts';

export type Box = { what: string; left: number; right: number; top: number; bottom: number };

/** Where every text stands, and every system. Letters reach 0.8 of their size above the line and 0.25 below it. */
export function boxesOf({ shapes }: Picture): { nodes: Box[]; labels: Box[]; titles: Box[] } {
  const nodes: Box[] = [];
  const labels: Box[] = [];
  const titles: Box[] = [];
  for (const shape of shapes) {
    if (shape.kind === 'text') titles.push(textBox(shape));
    if (shape.kind !== 'field') continue;
    const [frame] = shape.shapes;
    const texts = shape.shapes.flatMap((one) => (one.kind === 'text' ? [textBox(one)] : []));
    if (frame?.kind === 'rect' && frame.stroke) {
      const { x, y, width, height } = frame;
      nodes.push({ what: `system ${texts[0]?.what}`, left: x, right: x + width, top: y, bottom: y + height });
    } else labels.push(...texts);
  }
  return { nodes, labels, titles };
}

function textBox({ x, y, text, sizePt, anchor = 'start' }: Extract<Shape, { kind: 'text' }>): Box {
  const width = textWidthPt(text, sizePt);
  const left = anchor === 'middle' ? x - width / 2 : x;
  return { what: text, left, right: left + width, top: y - 0.8 * sizePt, bottom: y + 0.25 * sizePt };
}

export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Pairs of boxes that overlap, and boxes that reach out of the picture. */
export function faultsOf(picture: Picture): string[] {
  const { nodes, labels, titles } = boxesOf(picture);
  const all = [...nodes, ...labels, ...titles];
  return [
    ...all.flatMap((one, index) =>
      all.slice(index + 1).flatMap((other) => (overlaps(one, other) ? [`${one.what} / ${other.what}`] : [])),
    ),
    ...all
      .filter(
        ({ left, right, top, bottom }) =>
          left < 0 || top < 0 || right > picture.widthPt || bottom > picture.heightPt,
      )
      .map(({ what }) => `${what} is outside`),
  ];
}

type Point = readonly [x: number, y: number];

/** The corners of each connection, in their order; the lines of the legend come after those of all connections. */
export function linesOf(picture: Picture): Point[][] {
  return picture.shapes
    .flatMap((shape) =>
      shape.kind === 'path' && !shape.fill && shape.stroke !== 'paper'
        ? [[...shape.d.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(([, x, y]): Point => [Number(x), Number(y)])]
        : [],
    )
    .slice(0, boxesOf(picture).labels.length);
}

export function piecesOf(points: readonly Point[]): Box[] {
  return points.slice(1).map(([x, y], index) => {
    const [beforeX, beforeY] = points[index] as Point;
    const [left = 0, right = 0] = [beforeX, x].toSorted((a, b) => a - b);
    const [top = 0, bottom = 0] = [beforeY, y].toSorted((a, b) => a - b);
    return { what: left === right ? 'upright' : 'level', left, right, top, bottom };
  });
}

/** Uprights and levels of all lines, to see whether they run through a system. */
export function crossedSystems(picture: Picture): string[] {
  const { nodes } = boxesOf(picture);
  return linesOf(picture).flatMap((points) =>
    piecesOf(points).flatMap((piece) => {
      const line = { ...piece, right: piece.right + 0.1, bottom: piece.bottom + 0.1 };
      const inside = (box: Box) => ({
        ...box,
        left: box.left + 0.2,
        right: box.right - 0.2,
        top: box.top + 0.2,
        bottom: box.bottom - 0.2,
      });
      return nodes.filter((node) => overlaps(line, inside(node))).map(({ what }) => what);
    }),
  );
}

/** Labels through which the line of another connection runs. */
export function crossedLabels(picture: Picture, labels: readonly Box[]): string[] {
  const uprights = linesOf(picture).map((points) =>
    piecesOf(points).filter(({ what }) => what === 'upright'),
  );
  return labels.flatMap((label, index) =>
    uprights.some((own, owner) => owner !== index && own.some((upright) => overlaps(upright, label)))
      ? [label.what]
      : [],
  );
}

/** Pairs of uprights that read as one doubled line, though fewer than four stand there. */
export function doubledUprights(picture: Picture): string[] {
  const uprights = linesOf(picture)
    .flatMap(piecesOf)
    .filter(({ what }) => what === 'upright');
  return uprights.flatMap((one, index) => {
    const isCrowded = uprights.filter((other) => Math.abs(other.left - one.left) < 24).length >= 4;
    return uprights
      .slice(index + 1)
      .filter(
        (other) =>
          !isCrowded &&
          Math.abs(other.left - one.left) < leastDistancePt - 0.1 &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5,
      )
      .map((other) => `${one.left} ${one.top}–${one.bottom} / ${other.left} ${other.top}–${other.bottom}`);
  });
}

/** How often the lines of two connections cross. */
export function crossings(picture: Picture): number {
  const lines = linesOf(picture).map(piecesOf);
  return lines.reduce(
    (sum, own, index) =>
      sum +
      own
        .filter(({ what }) => what === 'level')
        .flatMap((level) =>
          lines
            .filter((_, other) => other !== index)
            .flat()
            .filter(
              ({ what, left, top, bottom }) =>
                what === 'upright' &&
                left > level.left &&
                left < level.right &&
                top < level.top &&
                bottom > level.top,
            ),
        ).length,
    0,
  );
}

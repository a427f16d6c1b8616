import type { PlanRow } from '../domain/plan-timeline.ts';
import type { Shape } from './picture.ts';

/** Where a bar lies, in points. */
export type Bar = { x: number; y: number; width: number; height: number };

/** Owned is solid, earned striped, paid dotted: the pattern tells them apart without colour. */
export function barShapes({ kind, media }: PlanRow, bar: Bar): Shape[] {
  const box = { kind: 'rect', ...bar, radius: 1.5 } as const;
  if (kind === 'pilot') return [{ ...box, fill: 'ink' }];
  switch (media) {
    case 'owned':
      return [{ ...box, fill: 'accent' }];
    case 'earned':
      return [
        { ...box, fill: 'paper' },
        { kind: 'path', d: stripes(bar), stroke: 'accent', strokeWidthPt: 1.1 },
        { ...box, stroke: 'accent' },
      ];
    case 'paid':
      return [
        { ...box, fill: 'accent-wash', stroke: 'accent' },
        { kind: 'path', d: dots(bar), fill: 'accent' },
      ];
    case undefined:
      return [{ ...box, fill: 'paper', stroke: 'muted', isDashed: true }];
  }
}

/** Strokes from the lower left to the upper right, each cut off at the edges of the bar. */
function stripes({ x, y, width, height }: Bar): string {
  const strokes: string[] = [];
  for (let start = 4 - height; start < width; start += 4) {
    const left = Math.max(0, start);
    const right = Math.min(width, start + height);
    if (right - left < 0.5) continue;
    const rise = (along: number) => y + height - (along - start);
    strokes.push(
      `M${(x + left).toFixed(1)} ${rise(left).toFixed(1)}L${(x + right).toFixed(1)} ${rise(right).toFixed(1)}`,
    );
  }
  return strokes.join('');
}

function dots({ x, y, width, height }: Bar): string {
  const squares: string[] = [];
  for (let along = 2; along + 1.6 < width; along += 4) {
    const down = Math.round(along / 4) % 2 === 0 ? 1.8 : height - 3.4;
    squares.push(`M${(x + along).toFixed(1)} ${(y + down).toFixed(1)}h1.6v1.6h-1.6z`);
  }
  return squares.join('');
}

/** How far a mark of one day reaches to either side. */
export const pointHalfPt = 4.6;

/** A milestone is a filled diamond, the gate an open one, a stop rule an octagon. */
export function pointShapes({ kind }: PlanRow, x: number, y: number): Shape[] {
  if (kind === 'stop-rule')
    return [{ kind: 'path', d: polygon(x, y, 4.4, 8), fill: 'paper', stroke: 'warning', strokeWidthPt: 1.4 }];
  const diamond = { kind: 'path', d: polygon(x, y, pointHalfPt, 4) } as const;
  return kind === 'gate'
    ? [{ ...diamond, fill: 'paper', stroke: 'ink', strokeWidthPt: 1.4 }]
    : [{ ...diamond, fill: 'ink' }];
}

function polygon(x: number, y: number, radius: number, corners: number): string {
  // A diamond stands on its corner, an octagon on its side.
  const turn = corners === 4 ? 0 : Math.PI / corners;
  const points = Array.from({ length: corners }, (_, index) => {
    const angle = turn + (index * 2 * Math.PI) / corners;
    return `${(x + radius * Math.cos(angle)).toFixed(1)} ${(y + radius * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${points.join('L')}Z`;
}

const meanings: readonly (readonly [words: string, isMeant: (row: PlanRow) => boolean])[] = [
  ['owned tactics: solid', ({ media }) => media === 'owned'],
  ['earned tactics: striped', ({ media }) => media === 'earned'],
  ['paid tactics: dotted', ({ media }) => media === 'paid'],
  ['pilot: dark', ({ kind }) => kind === 'pilot'],
  ['go or no-go: open diamond', ({ kind }) => kind === 'gate'],
  ['milestones: filled diamonds', ({ kind }) => kind === 'milestone'],
  ['stop rules: octagons', ({ kind }) => kind === 'stop-rule'],
];

/** What the marks of these rows mean, in words: `owned tactics: solid; stop rules: octagons`. */
export function planMarksInWords(rows: readonly PlanRow[]): string {
  const said = meanings.flatMap(([words, isMeant]) => (rows.some(isMeant) ? [words] : [])).join('; ');
  return rows.some(({ namesMedia }) => namesMedia) ? said : said.replace(/^(owned|earned|paid) /, '');
}

import {
  type ChainColumn,
  type ChainNode,
  chainColumns,
  type StrategyChain,
} from '../domain/strategy-chain.ts';
import { wordList } from '../domain/word-list.ts';
import { type Picture, pictureWidthPt, type Shape } from './picture.ts';
import { linesOfText } from './picture-text.ts';

const columnGapPt = 26;
const rowGapPt = 6;
const headingPt = 16;
const paddingPt = 5;
const textPt = 8;
const linePt = 10;
const mostLines = 5;
const boxWidthPt = (pictureWidthPt - columnGapPt * (chainColumns.length - 1)) / chainColumns.length;

const headings: Readonly<Record<ChainColumn, string>> = {
  objective: 'Objective',
  tactic: 'Tactic',
  benefit: 'What the tool does',
  measure: 'Measure',
};

type Box = { node: ChainNode; lines: readonly string[]; x: number; y: number; heightPt: number };

/**
 * The chain as boxes in four columns with lines between them; what lacks a connection has a dashed outline. Each entry stands
 * as near as there is room to those that lead to it.
 */
function strategyChainPicture(chain: StrategyChain): Picture {
  const columns = chainColumns.map((column) =>
    chain.nodes.filter((node) => node.column === column).map(boxOf),
  );
  const bodyPt = Math.max(...columns.map(stackPt), linePt);
  const placed = new Map<ChainNode, Box>();
  for (const boxes of columns) {
    const wishes = boxes.map((box) => ({ box, middle: wishedMiddle(box.node, chain, placed) }));
    for (const box of spread(wishes, bodyPt)) placed.set(box.node, box);
  }
  return {
    widthPt: pictureWidthPt,
    heightPt: headingPt + bodyPt + 1,
    shapes: [
      ...chainColumns.map(headingShape),
      ...chain.links.flatMap(({ from, to }) => linkShape(placed.get(from), placed.get(to))),
      ...[...placed.values()].map(boxShape),
    ],
  };
}

/** The chain in one picture, or in one for each objective where a single one would be taller than this. */
export function strategyChainPictures(chain: StrategyChain, tallestPt: number): readonly Picture[] {
  const whole = strategyChainPicture(chain);
  if (whole.heightPt <= tallestPt) return [whole];
  const parts = chain.nodes
    .filter(({ column }) => column === 'objective')
    .map((objective) => reachableFrom(objective, chain));
  const rest = chain.nodes.filter((node) => !parts.some((part) => part.has(node)));
  return [...parts, ...(rest.length > 0 ? [new Set(rest)] : [])].map((part) =>
    strategyChainPicture({
      nodes: chain.nodes.filter((node) => part.has(node)),
      links: chain.links.filter(({ from, to }) => part.has(from) && part.has(to)),
    }),
  );
}

const nouns: Readonly<Record<ChainColumn, readonly [one: string, several: string]>> = {
  objective: ['objective', 'objectives'],
  tactic: ['tactic', 'tactics'],
  benefit: ['benefit', 'benefits'],
  measure: ['measure', 'measures'],
};

/** The chain in words: how much is in it, and how much of that lacks a connection. */
export function strategyChainInWords({ nodes, links }: StrategyChain): string {
  const counts = chainColumns.map((column) => {
    const count = nodes.filter((node) => node.column === column).length;
    return `${count} ${nouns[column][count === 1 ? 0 : 1]}`;
  });
  const loose = nodes.filter(({ looseEnds }) => looseEnds.length > 0).length;
  const linked = new Set(links.map(({ to }) => to));
  const isDirect = nodes.some(
    (node) => node.column === 'measure' && node.looseEnds.length === 0 && !linked.has(node),
  );
  return `${wordList(counts)}. ${connectionWords(loose, isDirect)}`;
}

/** How much lacks a connection; `isDirect` where a measure is tied to its objective by brackets, without a line. */
function connectionWords(loose: number, isDirect: boolean): string {
  const named = 'a measure without a line names its objective.';
  if (loose === 0)
    return isDirect ? `Every item is tied to an objective; ${named}` : 'Every item is connected.';
  const lacking = `${loose} of them ${loose === 1 ? 'lacks' : 'lack'} a connection, drawn with a dashed outline`;
  return isDirect ? `${lacking}; ${named}` : `${lacking}.`;
}

function reachableFrom(start: ChainNode, { links }: StrategyChain): Set<ChainNode> {
  const reached = new Set([start]);
  for (const { from, to } of links) if (reached.has(from)) reached.add(to);
  return reached;
}

function boxOf(node: ChainNode): Box {
  const lines = linesOfText(node.name, { widthPt: boxWidthPt - 2 * paddingPt, sizePt: textPt, mostLines });
  const x = chainColumns.indexOf(node.column) * (boxWidthPt + columnGapPt);
  return { node, lines, x, y: 0, heightPt: lines.length * linePt + 2 * paddingPt - 1 };
}

function stackPt(boxes: readonly Box[]): number {
  return boxes.reduce((sum, { heightPt }) => sum + heightPt + rowGapPt, -rowGapPt);
}

/** Half way between those that lead to an entry; undefined for what nothing leads to. */
function wishedMiddle(node: ChainNode, { links }: StrategyChain, placed: ReadonlyMap<ChainNode, Box>) {
  const middles = links.flatMap(({ from, to }) => {
    const box = to === node ? placed.get(from) : undefined;
    return box ? [box.y + box.heightPt / 2] : [];
  });
  return middles.length === 0 ? undefined : middles.reduce((sum, y) => sum + y, 0) / middles.length;
}

/** Boxes of one column in the order of their wishes, as near to these as the others leave room; the rest at the end. */
function spread(wishes: readonly { box: Box; middle: number | undefined }[], bodyPt: number): readonly Box[] {
  const ordered = wishes.toSorted(
    (a, b) => (a.middle ?? Number.POSITIVE_INFINITY) - (b.middle ?? Number.POSITIVE_INFINITY) || 0,
  );
  const boxes = ordered.map(({ box }) => box);
  const sparePt = (bodyPt - stackPt(boxes)) / Math.max(1, boxes.length);
  const isWished = ordered.some(({ middle }) => middle !== undefined);
  let lowest = headingPt;
  let roomPt = bodyPt - stackPt(boxes);
  return ordered.map(({ box, middle }) => {
    const wished = middle === undefined ? lowest + (isWished ? 0 : sparePt / 2) : middle - box.heightPt / 2;
    // No box may use up the room that those after it need.
    const y = Math.min(Math.max(wished, lowest), lowest + roomPt);
    roomPt -= y - lowest;
    lowest = y + box.heightPt + rowGapPt + (isWished ? 0 : Math.min(sparePt / 2, roomPt));
    if (!isWished) roomPt -= Math.min(sparePt / 2, roomPt);
    return { ...box, y };
  });
}

function headingShape(column: ChainColumn, index: number): Shape {
  const x = index * (boxWidthPt + columnGapPt);
  return { kind: 'text', x, y: 9, text: headings[column], sizePt: textPt, tone: 'muted', isBold: true };
}

function linkShape(from: Box | undefined, to: Box | undefined): Shape[] {
  if (!from || !to) return [];
  const [x1, y1] = [from.x + boxWidthPt, from.y + from.heightPt / 2];
  const [x2, y2] = [to.x, to.y + to.heightPt / 2];
  const bend = columnGapPt / 2;
  const numbers = [x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2].map((value) => value.toFixed(1));
  const [startX, startY, ...curve] = numbers;
  return [
    { kind: 'path', d: `M${startX} ${startY}C${curve.join(' ')}`, stroke: 'muted', strokeWidthPt: 0.75 },
  ];
}

function boxShape({ node, lines, x, y, heightPt }: Box): Shape {
  const isLoose = node.looseEnds.length > 0;
  return {
    kind: 'field',
    path: node.path,
    shapes: [
      {
        kind: 'rect',
        x: x + 0.5,
        y,
        width: boxWidthPt - 1,
        height: heightPt,
        radius: 3,
        fill: isLoose ? 'paper' : 'accent-wash',
        stroke: isLoose ? 'warning' : 'accent',
        strokeWidthPt: isLoose ? 1 : 0.75,
        isDashed: isLoose,
      },
      ...lines.map(
        (text, index): Shape => ({
          kind: 'text',
          x: x + paddingPt,
          y: y + paddingPt + 7 + index * linePt,
          text,
          sizePt: textPt,
          tone: 'ink',
        }),
      ),
    ],
  };
}

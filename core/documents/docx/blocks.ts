import { type FileChild, HeadingLevel, PageBreak, Paragraph, Table, TableOfContents } from 'docx';
import type { Block } from '../../ports/document-model.ts';
import { isAnnouncement } from '../announcement.ts';
import { toldLevels } from '../heading-levels.ts';
import type { DrawPixels } from '../svg/draw-pixels.ts';
import { bookmarked } from './caption.ts';
import { type Look, styleOf, twips } from './look.ts';
import { directionOf, type ListCounter, narrative, type Place, paragraph, runs } from './narrative.ts';
import { chart, image } from './pictures.ts';
import { signOffTable } from './sign-off-table.ts';
import { calloutTable, figuresTable, tableBlock } from './tables.ts';

type HeadingBlock = Extract<Block, { kind: 'heading' }>;
export type DocumentTools = { lists: ListCounter; drawPixels: DrawPixels; look: Look };

/** Pictures on the cover come first. */
const FIRST_PICTURE = 2;

/** Pages with one line at their foot. */
export type Stretch = { runningLine: string | undefined; children: FileChild[] };

/** The blocks of a document in order. A page break is no paragraph of its own: what comes after it begins a page. */
export function documentStretches(blocks: readonly Block[], tools: DocumentTools): Stretch[] {
  const levels = toldLevels(blocks);
  return stretchesOf(blocks).map(({ start, end, runningLine }) => {
    const children = blocks
      .slice(start, end)
      .flatMap((block, order) =>
        blockChildren(block, { index: start + order, start, blocks, levels }, tools),
      );
    return { runningLine, children: withTablesApart(children) };
  });
}

/** The line of a chapter holds until the next chapter, or a contents before it; where it changes a stretch ends. */
function stretchesOf(blocks: readonly Block[]) {
  const stretches: { start: number; end: number; runningLine: string | undefined }[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = stretches.at(-1);
    const runningLine = runningLineAt(block, last?.runningLine);
    if (last && last.runningLine === runningLine) last.end = index + 1;
    else stretches.push({ start: index, end: index + 1, runningLine });
  }
  return stretches;
}

function runningLineAt(block: Block, before: string | undefined): string | undefined {
  if (block.kind === 'contents') return undefined;
  return block.kind === 'heading' && block.level === 1 ? block.runningLine : before;
}

/** Two tables without a paragraph between them are one to Word, and behind the last of a stretch it puts one of its own. */
function withTablesApart(children: readonly FileChild[]): FileChild[] {
  return children.flatMap((child, index) => {
    const next = children[index + 1];
    const needsEnd = child instanceof Table && (next === undefined || next instanceof Table);
    return needsEnd ? [child, new Paragraph({ style: styleOf.tableEnd })] : [child];
  });
}

/** Where a block stands, and where its stretch begins. */
type Spot = {
  index: number;
  start: number;
  blocks: readonly Block[];
  levels: readonly number[];
};

function blockChildren(
  block: Block,
  { index, start, blocks, levels }: Spot,
  { lists, drawPixels, look }: DocumentTools,
): FileChild[] {
  const place = placeOf(index, blocks);
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(block, levels[index] ?? 1, index === start, opensPage(index, blocks))];
    case 'paragraph':
      return isSmallPrint(block) && isPicture(blocks[index - 1])
        ? [paragraph(block.text, { ...place, style: styleOf.note })]
        : narrative(block, lists, place);
    case 'subheading':
    case 'list':
    case 'quote':
      return narrative(block, lists, place);
    case 'table':
      return tableBlock(block, lists, look, place);
    case 'figures':
      return figuresTable(block, look);
    case 'callout':
      return calloutTable(block, lists, look);
    case 'chart':
      return chart(block, FIRST_PICTURE + index, drawPixels, look.page, place);
    case 'image':
      return image(block, FIRST_PICTURE + index, look.page, place);
    case 'contents':
      return [
        new Paragraph({
          style: styleOf.contentsTitle,
          pageBreakBefore: opensPage(index, blocks) && index !== start,
          children: runs(block.title),
        }),
        new TableOfContents(block.title, { hyperlink: true, headingStyleRange: '1-1' }),
      ];
    case 'signOff':
      return signOffTable(block, look);
    case 'pageBreak':
      return breaksBefore(blocks[index + 1]) ? [] : [new Paragraph({ children: [new PageBreak()] })];
  }
}

const isPicture = (block: Block | undefined): boolean => block?.kind === 'chart' || block?.kind === 'image';

const isSmallPrint = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && block.tone === 'small';

/** A break of its own would leave an empty page behind one that is just full. */
const breaksBefore = (next: Block | undefined): boolean =>
  next === undefined || next.kind === 'heading' || next.kind === 'contents';

const opensPage = (index: number, blocks: readonly Block[]): boolean =>
  blocks[index - 1]?.kind === 'pageBreak';

/** From a table to what stands under it, where that keeps no distance of its own. */
const UNDER_TABLE_PT = 12;

/** What a block keeps from the one before it, and whether it stays with the one after it. */
function placeOf(index: number, blocks: readonly Block[]): Place {
  const keepNext = isPicture(blocks[index])
    ? isSmallPrint(blocks[index + 1])
    : opens(index, blocks) || isAnnouncement(blocks[index], blocks[index + 1]);
  return {
    ...(keepNext ? { keepNext } : {}),
    ...(endsWithTable(blocks[index - 1]) ? { spacing: { before: twips(UNDER_TABLE_PT) } } : {}),
  };
}

const endsWithTable = (block: Block | undefined): boolean =>
  block?.kind === 'table'
    ? block.note === undefined
    : block?.kind === 'figures' || block?.kind === 'callout' || block?.kind === 'signOff';

/**
 * Small print right under a heading says whose words follow, so it must not stay behind at the foot of a page. Where
 * nothing follows, as under the heading of a chapter without answers, it stays with what is above it alone.
 */
function opens(index: number, blocks: readonly Block[]): boolean {
  const heading = headingOver(index, blocks);
  const next = blocks[index + 1];
  if (heading === undefined || next === undefined || next.kind === 'pageBreak') return false;
  return next.kind !== 'heading' || next.level > heading.level;
}

/** The heading of small print right under it. */
function headingOver(index: number, blocks: readonly Block[]): HeadingBlock | undefined {
  if (!isSmallPrint(blocks[index])) return undefined;
  const before = blocks[index - 1];
  return before?.kind === 'heading' ? before : headingOver(index - 1, blocks);
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** A stretch begins on a page of its own, without a break. */
function headingParagraph(
  { level, text, number, name }: HeadingBlock,
  toldLevel: number,
  opensStretch: boolean,
  followsBreak: boolean,
): Paragraph {
  return new Paragraph({
    heading: LEVELS[level],
    ...directionOf(text),
    ...(toldLevel === level ? {} : { outlineLevel: toldLevel - 1 }),
    ...(followsBreak && !opensStretch ? { pageBreakBefore: true } : {}),
    ...(followsBreak || opensStretch ? { spacing: { before: 0 } } : {}),
    children: bookmarked(name, runs(number === undefined ? text : `${number}\u2002${text}`)),
  });
}

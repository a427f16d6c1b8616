import { type FileChild, HeadingLevel, PageBreak, Paragraph, TableOfContents } from 'docx';
import type { Block } from '../../ports/document-model.ts';
import type { DrawPixels } from '../svg/draw-pixels.ts';
import { bookmarked } from './caption.ts';
import { type Look, styleOf } from './look.ts';
import { type ListCounter, narrative, paragraph, runs } from './narrative.ts';
import { chart, image } from './pictures.ts';
import { calloutTable, figuresTable, signOffTable, tableBlock } from './tables.ts';

export type DocumentTools = { lists: ListCounter; drawPixels: DrawPixels; look: Look };

/** Pictures on the cover come first. */
const FIRST_PICTURE = 2;

/** The blocks of a document in order. A page break is the business of what it stands before. */
export function documentBlocks(blocks: readonly Block[], tools: DocumentTools): FileChild[] {
  return blocks.flatMap((block, index) => blockChildren(block, index, blocks, tools));
}

function blockChildren(
  block: Block,
  index: number,
  blocks: readonly Block[],
  { lists, drawPixels, look }: DocumentTools,
): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return headingParagraphs(block, opensPage(index, blocks));
    case 'paragraph':
    case 'subheading':
    case 'list':
    case 'quote':
      return narrative(block, lists, isUnderHeading(index, blocks) ? { keepNext: true } : {});
    case 'table':
      return tableBlock(block, lists, look);
    case 'figures':
      return figuresTable(block, look);
    case 'callout':
      return calloutTable(block, lists, look);
    case 'chart':
      return chart(block, FIRST_PICTURE + index, drawPixels, look.page, isSmallPrint(blocks[index + 1]));
    case 'image':
      return image(block, FIRST_PICTURE + index, look.page, isSmallPrint(blocks[index + 1]));
    case 'contents':
      return [
        new Paragraph({
          style: styleOf.contentsTitle,
          pageBreakBefore: opensPage(index, blocks),
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

const isSmallPrint = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && block.tone === 'small';

/** A break of its own would leave an empty page behind one that is just full. */
const breaksBefore = (next: Block | undefined): boolean =>
  next === undefined || next.kind === 'heading' || next.kind === 'contents';

const opensPage = (index: number, blocks: readonly Block[]): boolean =>
  blocks[index - 1]?.kind === 'pageBreak';

/** Small print that a heading opens with says whose words follow: at the foot of a page it would say nothing. */
function isUnderHeading(index: number, blocks: readonly Block[]): boolean {
  const before = blocks[index - 1];
  return isSmallPrint(blocks[index]) && (before?.kind === 'heading' || isUnderHeading(index - 1, blocks));
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function headingParagraphs(
  { level, text, number, runningLine, name }: Extract<Block, { kind: 'heading' }>,
  isFirstOnPage: boolean,
): Paragraph[] {
  return [
    new Paragraph({
      heading: LEVELS[level],
      ...(isFirstOnPage ? { pageBreakBefore: true, spacing: { before: 0 } } : {}),
      children: bookmarked(name, runs(number === undefined ? text : `${number}\u2002${text}`)),
    }),
    // In the PDF it stands at the foot of every page of the chapter.
    ...(runningLine === undefined ? [] : [paragraph(runningLine, { style: styleOf.small, keepNext: true })]),
  ];
}

import type { Content, ContentText } from 'pdfmake/interfaces.js';
import type { SignOffOrigin } from '../../../shared/domain/sign-off/field-names.ts';
import type { Block } from '../../ports/document-model.ts';
import { destinationOf } from '../named-place.ts';
import { calloutContent, calloutHeightPt } from './callout-content.ts';
import { type Chapter, contentsContent } from './contents-content.ts';
import type { DrawingTools } from './drawing-tools.ts';
import { figuresContent, figuresOpeningPt } from './figures-content.ts';
import { takeMarginBelow } from './margin-below.ts';
import { narrativeContent } from './narrative-content.ts';
import { narrativeOpeningPt } from './narrative-height.ts';
import { unknownBlock } from './narrative-place.ts';
import { chartContent, imageContent, pictureOpeningPt } from './picture-content.ts';
import { newPage, room, roomItselfPt } from './room.ts';
import { signOffContent, signOffHeightPt } from './sign-off-content.ts';
import { tableContent, tableOpeningPt } from './table-content.ts';
import { meaning } from './tagging/semantics.ts';
import { headingSpacing, headingStyle, linePt, space } from './theme.ts';

type Kind<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** A heading whose page is asked for after the layout; pdfmake writes `positions` into the node. */
export type PlacedHeading = { anchor: string; node: Content };

/** Where a chapter begins, and what is said at the foot of its pages. */
export type ChapterStart = { node: Content; runningLine: string | undefined };

export type BlockContext = {
  tools: DrawingTools;
  /** Headings of level 1, for the contents. */
  chapters: readonly Chapter[];
  placedHeadings: PlacedHeading[];
  chapterStarts: ChapterStart[];
  /** Where a filled form belongs; undefined for a document that is only filled by hand. */
  origin: SignOffOrigin | undefined;
};

/** The blocks of a document as pdfmake content, in order. Builds fresh nodes every time: pdfmake writes into them. */
export function blocksContent(blocks: readonly Block[], context: BlockContext): Content[] {
  const content: Content[] = [];
  for (const [index, block] of blocks.entries()) {
    content.push(
      ...spaceBefore(block, blocks[index - 1], content.at(-1)),
      ...room(openingPt(blocks, index, context.tools), context.tools.page),
      ...blockContent(block, index, blocks, context),
    );
  }
  return content;
}

/** The destination of a heading by its name or its place in the document; these are unique, a text is not. */
export const headingId = ({ name }: Kind<'heading'>, index: number): string =>
  name === undefined ? `heading-${index}` : destinationOf(name);

function blockContent(
  block: Block,
  index: number,
  blocks: readonly Block[],
  context: BlockContext,
): Content[] {
  const { tools } = context;
  switch (block.kind) {
    case 'heading':
      return headingContent(block, index, blocks, context);
    case 'paragraph':
    case 'subheading':
    case 'list':
    case 'quote':
      return [narrativeContent(block, tools, tools.onPage)];
    case 'table':
      return tableContent(block, tools);
    case 'figures':
      return figuresContent(block, tools);
    case 'callout':
      return calloutContent(block, tools);
    case 'chart':
      return chartContent(block, tools, noteBelowPt(blocks[index + 1], tools));
    case 'image':
      return imageContent(block, tools, noteBelowPt(blocks[index + 1], tools));
    case 'contents':
      return contentsOf(block, context);
    case 'signOff':
      return signOffContent(block, tools, context.origin);
    case 'pageBreak':
      // At the end it would add a blank page.
      return index === blocks.length - 1 ? [] : newPage(tools.page);
    default:
      return unknownBlock(block);
  }
}

/** What holds for the chapter before the contents does not hold for them. */
function contentsOf(
  { title }: Kind<'contents'>,
  { chapters, chapterStarts, tools }: BlockContext,
): Content[] {
  const content = contentsContent(title, chapters, tools);
  chapterStarts.push(...content.slice(0, 1).map((node) => ({ node, runningLine: undefined })));
  return content;
}

function headingContent(
  block: Kind<'heading'>,
  index: number,
  blocks: readonly Block[],
  { tools, placedHeadings, chapterStarts }: BlockContext,
): Content[] {
  const { afterPt } = headingSpacing[block.level];
  const title = tools.printable.prose(block.text);
  const isOneLine = headingTextPt(block, tools) === headingTextPt({ ...block, text: '' }, tools);
  const printed = isOneLine ? title : title.replace(LAST_SPACE, '\u00a0');
  const heading: ContentText & { id: string } = {
    ...meaning({ as: 'heading', level: block.level }),
    ...headingStyle(block.level, tools.color),
    text:
      block.number === undefined
        ? printed
        : [{ text: `${tools.printable.prose(block.number)}\u2002`, color: tools.color.accent }, printed],
    id: headingId(block, index),
    margin: [0, 0, 0, afterPt],
    outline: true,
    outlineText: block.number === undefined ? title : `${block.number} ${title}`,
    outlineExpanded: false,
    outlineParentId: parentHeadingId(block, index, blocks),
  };
  if (block.anchor !== undefined) placedHeadings.push({ anchor: block.anchor, node: heading });
  if (block.level === 1) chapterStarts.push({ node: heading, runningLine: block.runningLine });
  return [heading];
}

/**
 * The room above a heading, unless it opens a page or follows another heading. It is one distance with the margin below
 * the block before: of two, the first could end the page and the second would stand at the top of the next.
 */
function spaceBefore(block: Block, previous: Block | undefined, above: Content | undefined): Content[] {
  if (block.kind !== 'heading' || previous === undefined) return [];
  if (previous.kind === 'pageBreak' || previous.kind === 'heading') return [];
  const distancePt = takeMarginBelow(above) + headingSpacing[block.level].beforePt - space.m;
  // As a bottom margin it stays behind when the heading moves to the next page.
  return [{ stack: [], margin: [0, 0, 0, distancePt] }];
}

function parentHeadingId(
  block: Kind<'heading'>,
  index: number,
  blocks: readonly Block[],
): string | undefined {
  const place = blocks.findLastIndex(
    (other, before) => before < index && other.kind === 'heading' && other.level < block.level,
  );
  const parent = blocks[place];
  return parent?.kind === 'heading' ? headingId(parent, place) : undefined;
}

/** A short word alone on the last line of a heading reads as left over: the word before it joins it. */
const LAST_SPACE = / (?=\S{1,12}$)/u;

function headingTextPt(block: Kind<'heading'>, { textHeight, page, color }: DrawingTools): number {
  const style = headingStyle(block.level, color);
  return textHeight(`${block.number ?? ''}  ${block.text}`, {
    fontSizePt: style.fontSize,
    lineHeight: style.lineHeight,
    widthPt: page.contentWidthPt,
    weight: 'semiBold',
  });
}

function headingHeightPt(block: Kind<'heading'>, tools: DrawingTools): number {
  return headingSpacing[block.level].afterPt + headingTextPt(block, tools);
}

/** How much of a block must stand on the page where it begins. A heading never stands without what it announces. */
function openingPt(blocks: readonly Block[], index: number, tools: DrawingTools): number {
  const block = blocks[index];
  switch (block?.kind) {
    case undefined:
    case 'pageBreak':
      return 0;
    case 'heading':
      return headingHeightPt(block, tools) + roomItselfPt + openingPt(blocks, index + 1, tools);
    case 'paragraph': {
      const isSubtitle = block.tone === 'small' && isSubtitleBetween(blocks[index - 1], blocks[index + 1]);
      const next = blocks[index + 1]?.kind;
      const isIntroduction =
        next === 'figures' ||
        next === 'signOff' ||
        (next === 'table' && blocks[index - 1]?.kind === 'heading');
      const leadsOn =
        isSubtitle ||
        isIntroduction ||
        (isShortAnswer(block) && blocks[index + 1]?.kind === 'paragraph') ||
        isLastLine(blocks[index + 1], blocks[index + 2], tools);
      const nextPt = leadsOn
        ? distancePt(blocks[index + 1]) + roomItselfPt + openingPt(blocks, index + 1, tools)
        : 0;
      return narrativeOpeningPt(block, tools) + nextPt;
    }
    case 'subheading':
      return narrativeOpeningPt(block, tools) + roomItselfPt + openingPt(blocks, index + 1, tools);
    case 'list':
    case 'quote':
      return narrativeOpeningPt(block, tools);
    case 'table':
      return Math.min(
        tableOpeningPt(block, leadPt(blocks, index, tools), tools),
        tools.page.tallestUnbreakablePt,
      );
    case 'callout':
      return Math.min(calloutHeightPt(block, tools), tools.page.tallestUnbreakablePt);
    case 'chart':
    case 'image':
      return pictureOpeningPt(block, noteBelowPt(blocks[index + 1], tools), tools);
    case 'figures':
      return figuresOpeningPt;
    case 'contents':
      return CONTENTS_OPENING_PT;
    case 'signOff':
      return signOffHeightPt(block, tools);
    default:
      return unknownBlock(block);
  }
}

/** How far a block stands below a paragraph. */
const distancePt = (block: Block | undefined): number =>
  block?.kind === 'heading' ? headingSpacing[block.level].beforePt : space.m;

/** The height of the headings and the one sentence that lead to a block. */
function leadPt(blocks: readonly Block[], index: number, tools: DrawingTools): number {
  const before = blocks[index - 1];
  if (before?.kind === 'heading') return headingHeightPt(before, tools) + leadPt(blocks, index - 1, tools);
  if (before?.kind !== 'paragraph' || blocks[index - 2]?.kind !== 'heading') return 0;
  return narrativeOpeningPt(before, tools) + space.m + leadPt(blocks, index - 1, tools);
}

/** Between two headings of one rank a line is all that is said, and not what leads to the next. */
function isSubtitleBetween(before: Block | undefined, after: Block | undefined): boolean {
  return before?.kind === 'heading' && !(after?.kind === 'heading' && after.level <= before.level);
}

/** A line in bold, such as `Unknown.`, that says little without the reason after it. */
function isShortAnswer({ text }: Kind<'paragraph'>): boolean {
  return typeof text !== 'string' && text.every(({ bold }) => bold === true);
}

/** One line that ends what stands under a heading: alone on the next page it reads as left over. */
function isLastLine(block: Block | undefined, next: Block | undefined, tools: DrawingTools): boolean {
  if (block?.kind !== 'paragraph' || next?.kind !== 'heading') return false;
  const { fontSizePt, lineHeight } = tools.onPage;
  return narrativeOpeningPt(block, tools) <= linePt(fontSizePt, lineHeight);
}

/** A picture keeps the line below it that says where its figures stand. */
function noteBelowPt(next: Block | undefined, tools: DrawingTools): number {
  return isNote(next) ? narrativeOpeningPt(next, tools) : 0;
}

function isNote(block: Block | undefined): block is Kind<'paragraph'> {
  return block?.kind === 'paragraph' && block.tone === 'small';
}

/** The heading and the first chapters. */
const CONTENTS_OPENING_PT = 120;

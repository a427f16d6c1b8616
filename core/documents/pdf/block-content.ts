import type { Content, ContentCanvas, ContentSvg, ContentText } from 'pdfmake/interfaces.js';
import type { Block, ImageData } from '../blocks.ts';
import type { DrawingTools } from './drawing-tools.ts';
import { imageSize } from './image-size.ts';
import { inlineContent, plainText } from './inline-content.ts';
import { room, tallestUnbreakablePt } from './room.ts';
import { captionContent, captionHeightPt, tableContent, tableOpeningPt } from './table-content.ts';
import {
  color,
  contentWidthPt,
  font,
  headingSpacing,
  headingStyle,
  lineHeight,
  linePt,
  measureWidthPt,
  sizePt,
  space,
} from './theme.ts';
import { words } from './words.ts';

type Kind<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** A heading whose page is asked for after the layout; pdfmake writes `positions` into the node. */
export type PlacedHeading = { anchor: string; node: Content };

export type BlockContext = {
  tools: DrawingTools;
  /** Headings of level 1, for the contents. */
  chapters: readonly { id: string; number: string; title: string }[];
  placedHeadings: PlacedHeading[];
};

/** The blocks of a document as pdfmake content, in order. Builds fresh nodes every time: pdfmake writes into them. */
export function blocksContent(blocks: readonly Block[], context: BlockContext): Content[] {
  return blocks.flatMap((block, index) => [
    ...spaceBefore(block, blocks[index - 1]),
    ...room(openingPt(blocks, index, context.tools)),
    ...blockContent(block, index, blocks, context),
  ]);
}

/** The destination of a heading by its place in the document; a place is unique, a text is not. */
export const headingId = (index: number): string => `heading-${index}`;

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
      return paragraphContent(block, tools);
    case 'list':
      return listContent(block, tools);
    case 'table':
      return tableContent(block, tools);
    case 'figures':
      return figuresContent(block, tools);
    case 'callout':
      return calloutContent(block, tools);
    case 'chart':
      return chartContent(block, tools);
    case 'image':
      return imageContent(block, tools);
    case 'contents':
      return contentsContent(block, context);
    case 'signOff':
      return signOffContent(block, tools);
    case 'pageBreak':
      return [{ stack: [], pageBreak: 'after' }];
    default:
      return unknownBlock(block);
  }
}

/** A new kind of block does not compile until it is drawn here. */
function unknownBlock(block: never): never {
  throw new Error(`a block of an unknown kind: ${JSON.stringify(block)}`);
}

function headingContent(
  block: Kind<'heading'>,
  index: number,
  blocks: readonly Block[],
  { tools, placedHeadings }: BlockContext,
): Content[] {
  const { afterPt } = headingSpacing[block.level];
  const title = tools.printable.prose(block.text);
  const heading: ContentText & { id: string } = {
    ...headingStyle[block.level],
    text:
      block.number === undefined
        ? title
        : [{ text: `${tools.printable.prose(block.number)}\u2002`, color: color.accent }, title],
    id: headingId(index),
    margin: [0, 0, 0, afterPt],
    outline: true,
    outlineText: block.number === undefined ? title : `${block.number} ${title}`,
    outlineExpanded: false,
    outlineParentId: parentHeadingId(block, index, blocks),
  };
  if (block.anchor !== undefined) placedHeadings.push({ anchor: block.anchor, node: heading });
  return [heading];
}

/** The room above a heading, unless it opens a page or follows another heading. */
function spaceBefore(block: Block, previous: Block | undefined): Content[] {
  if (block.kind !== 'heading' || previous === undefined) return [];
  if (previous.kind === 'pageBreak' || previous.kind === 'heading') return [];
  // As a bottom margin it stays behind when the heading moves to the next page.
  return [{ stack: [], margin: [0, 0, 0, headingSpacing[block.level].beforePt - space.m] }];
}

function parentHeadingId(
  block: Kind<'heading'>,
  index: number,
  blocks: readonly Block[],
): string | undefined {
  const parent = blocks.findLastIndex(
    (other, place) => place < index && other.kind === 'heading' && other.level < block.level,
  );
  return parent === -1 ? undefined : headingId(parent);
}

function headingHeightPt(block: Kind<'heading'>, { textHeight }: DrawingTools): number {
  const style = headingStyle[block.level];
  return (
    headingSpacing[block.level].afterPt +
    textHeight(`${block.number ?? ''}  ${block.text}`, {
      fontSizePt: style.fontSize,
      lineHeight: style.lineHeight,
      widthPt: contentWidthPt,
      weight: 'semiBold',
    })
  );
}

/** How much of a block must stand on the page where it begins. A heading never stands without what it announces. */
function openingPt(blocks: readonly Block[], index: number, tools: DrawingTools): number {
  const block = blocks[index];
  switch (block?.kind) {
    case undefined:
    case 'pageBreak':
      return 0;
    case 'heading':
      return headingHeightPt(block, tools) + openingPt(blocks, index + 1, tools);
    case 'paragraph':
      return paragraphOpeningPt(block, tools);
    case 'list':
      return 2 * linePt(sizePt.body, lineHeight.body);
    case 'table':
      return tableOpeningPt(block, tools);
    case 'callout':
      return calloutHeightPt(block, tools);
    case 'chart':
      return captionHeightPt(block.caption, tools) + block.heightPt;
    case 'figures':
      return FIGURES_HEIGHT_PT;
    case 'image':
      return captionHeightPt(block.caption, tools) + imageHeightPt(block);
    case 'contents':
    case 'signOff':
      return FORM_OPENING_PT;
    default:
      return unknownBlock(block);
  }
}

const FIGURES_HEIGHT_PT = 96;
/** The header of the sign-off form and its first row. */
const FORM_OPENING_PT = 120;

function paragraphStyle(tone: Kind<'paragraph'>['tone']) {
  switch (tone) {
    case 'lead':
      return { fontSize: sizePt.lead, lineHeight: lineHeight.body, color: color.ink };
    case 'small':
      return { fontSize: sizePt.small, lineHeight: lineHeight.body, color: color.muted };
    case 'normal':
    case undefined:
      return { fontSize: sizePt.body, lineHeight: lineHeight.body, color: color.ink };
  }
}

/** A short paragraph stays in one piece; a long one starts with at least two lines. */
function paragraphOpeningPt(block: Kind<'paragraph'>, { textHeight }: DrawingTools): number {
  const style = paragraphStyle(block.tone);
  const line = linePt(style.fontSize, style.lineHeight);
  const heightPt = textHeight(plainText(block.text), {
    fontSizePt: style.fontSize,
    lineHeight: style.lineHeight,
    widthPt: measureWidthPt,
  });
  return heightPt <= 4 * line ? heightPt : 2 * line;
}

function paragraphContent(block: Kind<'paragraph'>, { printable }: DrawingTools): Content[] {
  return [
    {
      ...paragraphStyle(block.tone),
      text: inlineContent(block.text, printable, 'prose'),
      margin: [0, 0, contentWidthPt - measureWidthPt, space.m],
    },
  ];
}

function listContent(block: Kind<'list'>, { printable }: DrawingTools): Content[] {
  const items = block.items.map(
    (item, index): ContentText => ({
      text: inlineContent(item, printable, 'prose'),
      margin: [0, 0, 0, index === block.items.length - 1 ? 0 : space.xs],
    }),
  );
  const margin: [number, number, number, number] = [0, 0, contentWidthPt - measureWidthPt, space.m];
  return [
    block.ordered
      ? { ol: items, margin, markerColor: color.accent }
      : { ul: items, margin, markerColor: color.accent },
  ];
}

function figuresContent(block: Kind<'figures'>, { printable }: DrawingTools): Content[] {
  const count = Math.max(1, block.figures.length);
  const gapPt = space.l;
  const widthPt = (contentWidthPt - gapPt * (count - 1)) / count;
  const columns = block.figures.map((figure) => ({
    width: widthPt,
    stack: [
      ruleContent(widthPt, 2, color.accent),
      {
        text: printable.narrow(figure.label),
        fontSize: sizePt.small,
        lineHeight: lineHeight.table,
        color: color.muted,
        margin: [0, space.s, 0, space.xs] as [number, number, number, number],
      },
      {
        text: printable.narrow(figure.value),
        font: font.tabular,
        fontSize: figure.value.length * sizePt.figure * 0.62 > widthPt ? sizePt.heading2 : sizePt.figure,
        bold: true,
        lineHeight: lineHeight.tight,
      },
      ...(figure.note === undefined
        ? []
        : [
            {
              text: printable.narrow(figure.note),
              fontSize: sizePt.small,
              lineHeight: lineHeight.table,
              color: color.muted,
              margin: [0, space.xs, 0, 0] as [number, number, number, number],
            },
          ]),
    ],
  }));
  return [{ columns, columnGap: gapPt, unbreakable: true, margin: [0, space.s, 0, space.xl] }];
}

function calloutHeightPt(block: Kind<'callout'>, { textHeight }: DrawingTools): number {
  const style = {
    fontSizePt: sizePt.lead,
    lineHeight: lineHeight.body,
    widthPt: contentWidthPt - space.l * 2 - space.xs,
  };
  return textHeight(block.title, style) + textHeight(plainText(block.text), style) + space.m * 2 + space.l;
}

function calloutContent(block: Kind<'callout'>, tools: DrawingTools): Content[] {
  const tone = {
    ask: { panel: color.accentPanel, edge: color.accent, title: color.accent, fontSize: sizePt.lead },
    note: { panel: color.panel, edge: color.faint, title: color.ink, fontSize: sizePt.body },
    warning: { panel: color.warningPanel, edge: color.warning, title: color.warning, fontSize: sizePt.body },
  }[block.tone];
  const edgePt = 3;
  return [
    {
      table: {
        widths: [contentWidthPt - space.l * 2 - edgePt],
        dontBreakRows: calloutHeightPt(block, tools) < tallestUnbreakablePt,
        body: [
          [
            {
              stack: [
                {
                  text: tools.printable.prose(block.title),
                  bold: true,
                  fontSize: tone.fontSize,
                  color: tone.title,
                  margin: [0, 0, 0, space.xs],
                },
                { text: inlineContent(block.text, tools.printable, 'prose'), fontSize: tone.fontSize },
              ],
            },
          ],
        ],
      },
      layout: {
        hLineWidth: () => 0,
        vLineWidth: (index) => (index === 0 ? edgePt : 0),
        vLineColor: () => tone.edge,
        fillColor: () => tone.panel,
        paddingLeft: () => space.l,
        paddingRight: () => space.l,
        paddingTop: () => space.m,
        paddingBottom: () => space.m,
      },
      margin: [0, space.xs, 0, space.l],
    },
  ];
}

function chartContent(block: Kind<'chart'>, tools: DrawingTools): Content[] {
  const chart: ContentSvg & { options: object } = {
    svg: block.svg,
    width: Math.min(block.widthPt, contentWidthPt),
    font: font.text,
    // Left alone, pdfmake opens whatever file an <image> of the drawing names; our charts have none.
    options: { imageCallback: () => '', warningCallback: () => undefined },
    margin: [0, 0, 0, space.l],
  };
  return [...captionContent(block.caption, tools), chart];
}

const TALLEST_IMAGE_PT = tallestUnbreakablePt - space.xxl;

/** The image keeps its shape; its own height in pixels says how tall that is. */
function imageHeightPt({ image, widthPt }: Kind<'image'>): number {
  const { widthPx, heightPx } = imageSize(image);
  return Math.min(TALLEST_IMAGE_PT, (Math.min(widthPt, contentWidthPt) * heightPx) / widthPx);
}

function imageContent(block: Kind<'image'>, tools: DrawingTools): Content[] {
  return [
    ...captionContent(block.caption, tools),
    {
      image: imageDataUrl(block.image),
      fit: [Math.min(block.widthPt, contentWidthPt), TALLEST_IMAGE_PT],
      margin: [0, 0, 0, space.l],
    },
  ];
}

export function imageDataUrl(image: ImageData): string {
  return `data:${image.mediaType};base64,${Buffer.from(image.bytes).toString('base64')}`;
}

function contentsContent(block: Kind<'contents'>, { tools, chapters }: BlockContext): Content[] {
  const numberWidthPt = 24;
  const pageWidthPt = 48;
  const title: ContentText = {
    ...headingStyle[1],
    text: tools.printable.prose(block.title),
    margin: [0, 0, 0, headingSpacing[1].afterPt],
  };
  if (chapters.length === 0) return [title];
  return [
    title,
    {
      table: {
        widths: [numberWidthPt, contentWidthPt - numberWidthPt - pageWidthPt, pageWidthPt],
        body: chapters.map(({ id, number, title: text }) => [
          { text: number, color: color.accent, bold: true, linkToDestination: id },
          { text: tools.printable.prose(text), linkToDestination: id },
          { pageReference: id, alignment: 'right', font: font.tabular, color: color.muted },
        ]),
      },
      layout: {
        hLineWidth: (index) => (index === 0 ? 0 : 0.5),
        hLineColor: () => color.hairline,
        vLineWidth: () => 0,
        paddingLeft: () => 0,
        paddingRight: () => 0,
        paddingTop: () => 7,
        paddingBottom: () => 6,
      },
      margin: [0, 0, 0, space.xl],
    },
  ];
}

function signOffContent(block: Kind<'signOff'>, { printable }: DrawingTools): Content[] {
  const paddingPt = 6;
  const shares = [0.24, 0.28, 0.22, 0.14, 0.12];
  const widths = shares.map((share) => share * contentWidthPt - paddingPt * 2);
  const small = { fontSize: sizePt.small, lineHeight: lineHeight.table };
  const header = [
    words.signOff.role,
    words.signOff.decision,
    words.signOff.conditions,
    words.signOff.nameAndSignature,
    words.signOff.date,
  ];
  return [
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths,
        heights: (row) => (row === 0 ? 'auto' : 64),
        body: [
          header.map((text) => ({ text, ...small, bold: true, color: color.muted })),
          ...block.rows.map(({ role }) => [
            {
              text: printable.narrow(role),
              fontSize: sizePt.table,
              bold: true,
              lineHeight: lineHeight.table,
            },
            {
              stack: block.decisions.map((decision) => ({
                columns: [
                  tickBoxContent(),
                  { text: printable.narrow(decision), ...small, width: '*' as const },
                ],
                columnGap: 5,
                margin: [0, 0, 0, 3] as [number, number, number, number],
              })),
            },
            '',
            '',
            '',
          ]),
        ],
      },
      layout: {
        hLineWidth: () => 0.5,
        vLineWidth: () => 0.5,
        hLineColor: () => color.faint,
        vLineColor: () => color.faint,
        fillColor: (row) => (row === 0 ? color.panel : null),
        paddingLeft: () => paddingPt,
        paddingRight: () => paddingPt,
        paddingTop: () => 7,
        paddingBottom: () => 7,
      },
      margin: [0, space.s, 0, space.l],
    },
  ];
}

function tickBoxContent(): ContentCanvas & { width: number } {
  return {
    width: 8,
    canvas: [{ type: 'rect', x: 0.5, y: 1, w: 7, h: 7, lineWidth: 0.75, lineColor: color.muted }],
  };
}

function ruleContent(widthPt: number, thicknessPt: number, lineColor: string): ContentCanvas {
  return { canvas: [{ type: 'rect', x: 0, y: 0, w: widthPt, h: thicknessPt, color: lineColor }] };
}

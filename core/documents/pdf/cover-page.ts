import type { Content, ContentTable } from 'pdfmake/interfaces.js';
import type { Cover, DocumentModel } from '../../ports/document-model.ts';
import type { DrawingTools } from './drawing-tools.ts';
import { markContent } from './page-furniture.ts';
import { pictureName } from './pictures-by-name.ts';
import { newPage } from './room.ts';
import { listLayout, listRowPaddingPt } from './table-lines.ts';
import { meaning } from './tagging/semantics.ts';
import { lineHeight, margins, sizePt, space } from './theme.ts';

const MASTHEAD_TOP_PT = 72;
const LOGO_HEIGHT_PT = 48;
const LOGO_WIDTH_PT = 200;
/** The title starts at about a third of the page, higher where what follows would not fit under it. */
const TITLE_TOP_PT = { usual: 176, least: 48 } as const;
const SUBTITLE_WIDTH_PT = 420;
const FACT_LABEL_WIDTH_PT = 128;

/** The first page: who, what, in which state. What follows begins a page. */
export function coverPage(model: DocumentModel, cover: Cover, tools: DrawingTools): Content[] {
  const { printable, page, color } = tools;
  // With a logo the organisation stands among the facts.
  const masthead: Content =
    cover.logo === undefined
      ? {
          text: printable.prose(cover.organisation ?? ''),
          bold: true,
          fontSize: sizePt.lead,
          color: color.muted,
        }
      : {
          ...meaning({ as: 'figure', alternative: cover.logo.description || (cover.organisation ?? '') }),
          image: pictureName(cover.logo),
          fit: [LOGO_WIDTH_PT, LOGO_HEIGHT_PT],
        };
  const marks = [model.mark, model.confidentialityLabel].filter((mark) => mark !== undefined);
  return [
    { stack: [masthead], absolutePosition: { x: page.marginSidePt, y: MASTHEAD_TOP_PT } },
    { stack: [], margin: [0, 0, 0, titleTopPt(cover, tools)] },
    ...(marks.length === 0
      ? []
      : [
          {
            columns: marks.map((mark, index) =>
              markContent(printable.narrow(mark), index === 0 && model.mark !== undefined),
            ),
            columnGap: space.s,
            margin: margins(0, 0, 0, space.l),
          },
        ]),
    {
      text: printable.prose(cover.title),
      fontSize: titleSizePt(cover),
      bold: true,
      lineHeight: lineHeight.heading,
    },
    {
      canvas: [{ type: 'rect', x: 0, y: 0, w: 64, h: 3, color: color.accentLine }],
      margin: [0, space.l, 0, space.l],
    },
    ...(cover.subtitle === undefined
      ? []
      : [
          {
            text: printable.prose(cover.subtitle),
            fontSize: subtitleSizePt(cover.subtitle),
            lineHeight: lineHeight.body,
            color: color.muted,
            margin: margins(0, 0, page.contentWidthPt - SUBTITLE_WIDTH_PT, space.xl),
          },
        ]),
    ...(cover.facts.length === 0 ? [] : [factsTable(cover.facts, tools)]),
    ...(model.blocks.length === 0 ? [] : newPage(page)),
  ];
}

function titleSizePt({ title }: Cover): number {
  if (title.length > 150) return sizePt.heading1;
  return title.length > 90 ? sizePt.figure : sizePt.coverTitle;
}

/** The longest ask that may be written fits on the page in the size of running text. */
function subtitleSizePt(subtitle: string): number {
  return subtitle.length > 240 ? sizePt.body : sizePt.coverSubtitle;
}

/** Everything from the marks to the last fact stands on the page. */
function titleTopPt(cover: Cover, { textHeight, page }: DrawingTools): number {
  const { title, subtitle, facts } = cover;
  const marksPt = sizePt.furniture * 2 + space.l;
  const titlePt = textHeight(title, {
    fontSizePt: titleSizePt(cover),
    lineHeight: lineHeight.heading,
    // Few words fill a line of this size, and the last one often leaves a gap.
    widthPt: page.contentWidthPt * 0.8,
    weight: 'semiBold',
  });
  const subtitlePt = subtitle
    ? space.xl +
      textHeight(subtitle, {
        fontSizePt: subtitleSizePt(subtitle),
        lineHeight: lineHeight.body,
        widthPt: SUBTITLE_WIDTH_PT,
      })
    : 0;
  const factsPt = facts.reduce(
    (sum, { value }) =>
      sum +
      listRowPaddingPt +
      textHeight(value, {
        fontSizePt: sizePt.table,
        lineHeight: lineHeight.table,
        widthPt: page.contentWidthPt - FACT_LABEL_WIDTH_PT - space.l,
      }),
    0,
  );
  const belowPt = marksPt + titlePt + space.l * 2 + 3 + subtitlePt + factsPt + space.m;
  return Math.max(TITLE_TOP_PT.least, Math.min(TITLE_TOP_PT.usual, page.contentHeightPt - belowPt));
}

function factsTable(facts: Cover['facts'], { printable, page, color }: DrawingTools): Content {
  const table: ContentTable = {
    ...meaning({ as: 'rows', headerRows: 0, namesRows: true }),
    table: {
      widths: [FACT_LABEL_WIDTH_PT, page.contentWidthPt - FACT_LABEL_WIDTH_PT - space.l],
      body: facts.map(({ label, value }) => [
        { text: printable.narrow(label), color: color.muted },
        { text: printable.wide(value) },
      ]),
    },
    fontSize: sizePt.table,
    lineHeight: lineHeight.table,
    layout: listLayout,
  };
  return { ...meaning({ as: 'group', role: 'Table' }), stack: [table] };
}

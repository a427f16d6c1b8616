import type { Content, ContentTable } from 'pdfmake/interfaces.js';
import type { Cover, DocumentModel } from '../../ports/document-model.ts';
import type { DrawingTools } from './drawing-tools.ts';
import { markContent } from './page-furniture.ts';
import { imageDataUrl } from './picture-content.ts';
import { newPage } from './room.ts';
import { meaning } from './tagging/semantics.ts';
import { color, contentWidthPt, lineHeight, margins, page, sizePt, space } from './theme.ts';

const MASTHEAD_TOP_PT = 72;
const LOGO_HEIGHT_PT = 48;
const LOGO_WIDTH_PT = 200;
/** The title starts at about a third of the page. */
const TITLE_TOP_PT = 176;

/** The first page: who, what, in which state. What follows begins a page. */
export function coverPage(model: DocumentModel, cover: Cover, { printable }: DrawingTools): Content[] {
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
          image: imageDataUrl(cover.logo),
          fit: [LOGO_WIDTH_PT, LOGO_HEIGHT_PT],
        };
  const marks = [model.mark, model.confidentialityLabel].filter((mark) => mark !== undefined);
  return [
    { stack: [masthead], absolutePosition: { x: page.marginSidePt, y: MASTHEAD_TOP_PT } },
    { stack: [], margin: [0, 0, 0, TITLE_TOP_PT] },
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
      fontSize: cover.title.length > 90 ? sizePt.figure : sizePt.coverTitle,
      bold: true,
      lineHeight: lineHeight.heading,
    },
    {
      canvas: [{ type: 'rect', x: 0, y: 0, w: 64, h: 3, color: color.accent }],
      margin: [0, space.l, 0, space.l],
    },
    ...(cover.subtitle === undefined
      ? []
      : [
          {
            text: printable.prose(cover.subtitle),
            fontSize: sizePt.coverSubtitle,
            lineHeight: lineHeight.body,
            color: color.muted,
            margin: margins(0, 0, contentWidthPt - 420, space.xl),
          },
        ]),
    ...(cover.facts.length === 0 ? [] : [factsTable(cover.facts, printable.narrow)]),
    ...(model.blocks.length === 0 ? [] : newPage()),
  ];
}

function factsTable(facts: Cover['facts'], print: (text: string) => string): Content {
  const labelWidthPt = 128;
  const table: ContentTable = {
    ...meaning({ as: 'rows', headerRows: 0, namesRows: true }),
    table: {
      widths: [labelWidthPt, contentWidthPt - labelWidthPt - space.l],
      body: facts.map(({ label, value }) => [
        { text: print(label), color: color.muted },
        { text: print(value) },
      ]),
    },
    fontSize: sizePt.table,
    lineHeight: lineHeight.table,
    layout: {
      hLineWidth: () => 0.5,
      hLineColor: () => color.hairline,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: (index) => (index === 0 ? space.l : 0),
      paddingTop: () => 6,
      paddingBottom: () => 6,
    },
  };
  return { ...meaning({ as: 'group', role: 'Table' }), stack: [table] };
}

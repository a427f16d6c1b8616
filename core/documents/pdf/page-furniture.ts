import type { ContentTable, DynamicContent } from 'pdfmake/interfaces.js';
import type { DocumentModel } from '../../ports/document-model.ts';
import type { FontMetrics } from '../font-metrics.ts';
import type { ChapterStart } from './block-content.ts';
import type { DrawingTools, PlacedTable } from './drawing-tools.ts';
import { opensItsPage, pageOf } from './placed-node.ts';
import { color, lineHeight, margins, sizePt, space } from './theme.ts';
import { words } from './words.ts';

const HEADER_TOP_PT = 40;
/** From below the head to just above the text. */
const CONTINUED_DOWN_PT = 14;
const FOOTER_TOP_PT = 20;
const HASH_CHARACTERS = 8;

/**
 * The head of every page but the cover: what this is, how it may be used, in which state it is, and which table the page
 * goes on with. pdfmake asks for it after the layout, when `tables` is full and every table has its place.
 */
export function pageHeader(
  model: DocumentModel,
  { printable, tables, page }: DrawingTools,
  metrics: FontMetrics,
): DynamicContent {
  const mark = model.mark === undefined ? undefined : printable.narrow(model.mark);
  const confidentiality = printable.prose(model.confidentialityLabel ?? '');
  const takenPt =
    metrics.widthPt(confidentiality, sizePt.furniture, 'regular') +
    space.m * 2 +
    (mark === undefined ? 0 : markWidthPt(mark, metrics));
  const title = shorten(
    printable.prose(model.title).replaceAll('\n', ' '),
    page.contentWidthPt - takenPt,
    metrics,
  );
  return (pageNumber) => {
    if (isCover(pageNumber, model)) return null;
    const continued = tables.find((table) => isContinuedOn(pageNumber, table));
    return {
      margin: [page.marginSidePt, HEADER_TOP_PT, page.marginSidePt, 0],
      fontSize: sizePt.furniture,
      lineHeight: lineHeight.tight,
      color: color.muted,
      stack: [
        {
          columns: [
            { text: title, width: '*', noWrap: true },
            { text: confidentiality, width: 'auto', alignment: 'right' },
            ...(mark === undefined ? [] : [{ ...markContent(mark, true), margin: margins(0, -4, 0, 0) }]),
          ],
          columnGap: space.m,
        },
        ...(continued === undefined
          ? []
          : [{ text: words.continued(continued.name), relativePosition: { x: 0, y: CONTINUED_DOWN_PT } }]),
      ],
    };
  };
}

/**
 * The foot of every page but the cover: which state of the text this is, what holds for its chapter, and where in the
 * document one is. pdfmake asks for it after the layout, when `chapterStarts` is full and every heading has its place.
 */
export function pageFooter(
  model: DocumentModel,
  { printable, page }: DrawingTools,
  chapterStarts: readonly ChapterStart[],
): DynamicContent {
  const version = [printable.prose(model.versionLabel), model.contentHash.slice(0, HASH_CHARACTERS)]
    .filter((part) => part !== '')
    .join(' · ');
  return (pageNumber, pageCount) => {
    if (isCover(pageNumber, model)) return null;
    return {
      margin: [page.marginSidePt, FOOTER_TOP_PT, page.marginSidePt, 0],
      stack: [
        {
          canvas: [
            {
              type: 'line',
              x1: 0,
              y1: 0,
              x2: page.contentWidthPt,
              y2: 0,
              lineWidth: 0.5,
              lineColor: color.hairline,
            },
          ],
        },
        {
          margin: [0, space.s, 0, 0],
          fontSize: sizePt.furniture,
          lineHeight: lineHeight.tight,
          color: color.muted,
          columns: [
            { text: version, width: '*' },
            { text: printable.prose(runningLine(pageNumber, chapterStarts)), width: 'auto' },
            { text: words.pageOf(pageNumber, pageCount), width: '*', alignment: 'right' },
          ],
        },
      ],
    };
  };
}

/** Whether a page opens with what is left of a table from the page before. */
function isContinuedOn(pageNumber: number, { opening, head }: PlacedTable): boolean {
  return pageOf(opening) < pageNumber && pageNumber <= pageOf(head);
}

function isCover(pageNumber: number, { cover }: DocumentModel): boolean {
  return cover !== undefined && pageNumber === 1;
}

/** The line of the first chapter on this page that has one. A chapter ends where the next begins. */
function runningLine(pageNumber: number, chapterStarts: readonly ChapterStart[]): string {
  const here = chapterStarts.find(({ node, runningLine: line }, index) => {
    if (line === undefined || pageOf(node) > pageNumber) return false;
    const next = chapterStarts[index + 1];
    if (!next) return true;
    return opensItsPage(next.node) ? pageNumber < pageOf(next.node) : pageNumber <= pageOf(next.node);
  });
  return here?.runningLine ?? '';
}

/** A word in a frame: the state of the document, or how it may be passed on. */
export function markContent(mark: string, isStrong: boolean): ContentTable & { width: 'auto' } {
  const tint = isStrong ? color.warning : color.muted;
  return {
    width: 'auto',
    table: {
      body: [
        [
          {
            text: mark,
            bold: true,
            color: tint,
            fontSize: sizePt.furniture,
            lineHeight: lineHeight.tight,
            characterSpacing: MARK_SPACING_PT,
          },
        ],
      ],
    },
    layout: {
      hLineWidth: () => 0.75,
      vLineWidth: () => 0.75,
      hLineColor: () => tint,
      vLineColor: () => tint,
      paddingLeft: () => MARK_PADDING_PT.side,
      paddingRight: () => MARK_PADDING_PT.side,
      paddingTop: () => MARK_PADDING_PT.above,
      paddingBottom: () => MARK_PADDING_PT.above,
    },
  };
}

const MARK_PADDING_PT = { side: 6, above: 3 } as const;
const MARK_SPACING_PT = 0.6;

function markWidthPt(mark: string, metrics: FontMetrics): number {
  const letters = metrics.widthPt(mark, sizePt.furniture, 'semiBold') + MARK_SPACING_PT * mark.length;
  return letters + 2 * MARK_PADDING_PT.side;
}

/** More characters than any header has room for. */
const LONGEST_TITLE = 200;

/** The start of a text without the word that it cuts in two; the start as it is where that is one word. */
function atWord(start: string, text: string): string {
  const isWhole = /\s/.test(text[start.length] ?? ' ');
  const space = start.lastIndexOf(' ');
  return isWhole || space <= 0 ? start : start.slice(0, space);
}

function shorten(text: string, widthPt: number, metrics: FontMetrics): string {
  if (metrics.widthPt(text, sizePt.furniture, 'regular') <= widthPt) return text;
  let kept = text.slice(0, LONGEST_TITLE);
  while (kept !== '' && metrics.widthPt(`${kept}…`, sizePt.furniture, 'regular') > widthPt)
    kept = kept.slice(0, -1);
  return `${atWord(kept, text).replace(/[\s,;:–-]+$/u, '')}…`;
}

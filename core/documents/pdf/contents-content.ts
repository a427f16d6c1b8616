import type { Content, ContentText } from 'pdfmake/interfaces.js';
import type { DrawingTools } from './drawing-tools.ts';
import { listLayout } from './table-lines.ts';
import { meaning } from './tagging/semantics.ts';
import { font, headingSpacing, headingStyle, space } from './theme.ts';

/** A heading of level 1; `id` is its destination in the document. */
export type Chapter = { id: string; number: string; title: string };

/** The chapters with their pages, each line a link. (pdfmake's own table of contents has no column for numbers.) */
export function contentsContent(
  title: string,
  chapters: readonly Chapter[],
  { printable, color, page }: DrawingTools,
): Content[] {
  const numberWidthPt = 16;
  const pageWidthPt = 48;
  const heading: ContentText = {
    ...meaning({ as: 'heading', level: 1 }),
    ...headingStyle(1, color),
    text: printable.prose(title),
    margin: [0, 0, 0, headingSpacing[1].afterPt],
  };
  if (chapters.length === 0) return [heading];
  return [
    heading,
    {
      ...meaning({ as: 'contents' }),
      table: {
        widths: [numberWidthPt, page.contentWidthPt - numberWidthPt - pageWidthPt - 2 * space.l, pageWidthPt],
        body: chapters.map(({ id, number, title: chapter }) => [
          { text: number, color: color.accent, bold: true, linkToDestination: id },
          { text: printable.prose(chapter), linkToDestination: id },
          { pageReference: id, alignment: 'right', font: font.tabular, color: color.muted },
        ]),
      },
      layout: listLayout,
      margin: [0, 0, 0, space.xl],
    },
  ];
}

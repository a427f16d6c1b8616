import type { Content, ContentCanvas } from 'pdfmake/interfaces.js';
import type { Block } from '../../ports/document-model.ts';
import type { DrawingTools } from './drawing-tools.ts';
import { meaning } from './tagging/semantics.ts';
import { font, lineHeight, margins, sizePt, space } from './theme.ts';

type FiguresBlock = Extract<Block, { kind: 'figures' }>;

/** With a note of two lines; a room to ask for, not a limit. */
export const figuresOpeningPt = 96;

/** Up to four headline figures in a row. */
export function figuresContent(block: FiguresBlock, { printable, page, color }: DrawingTools): Content[] {
  const count = Math.max(1, block.figures.length);
  const gapPt = space.l;
  const widthPt = (page.contentWidthPt - gapPt * (count - 1)) / count;
  // One size for the row: a smaller figure would look like a lesser one.
  const isWide = block.figures.some(({ value }) => value.length * sizePt.figure * 0.62 > widthPt);
  const fontSize = isWide ? sizePt.heading2 : sizePt.figure;
  const columns = block.figures.map((figure) => ({
    ...meaning({ as: 'group', role: 'Div' }),
    width: widthPt,
    stack: [
      ruleContent(widthPt, 2, color.accentLine),
      {
        text: printable.narrow(figure.label),
        fontSize: sizePt.small,
        lineHeight: lineHeight.table,
        color: color.muted,
        margin: margins(0, space.s, 0, space.xs),
      },
      {
        text: printable.narrow(figure.value),
        font: font.tabular,
        fontSize,
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
              margin: margins(0, space.xs, 0, 0),
            },
          ]),
    ],
  }));
  return [{ columns, columnGap: gapPt, unbreakable: true, margin: [0, space.s, 0, space.xl] }];
}

function ruleContent(widthPt: number, thicknessPt: number, lineColor: string): ContentCanvas {
  return { canvas: [{ type: 'rect', x: 0, y: 0, w: widthPt, h: thicknessPt, color: lineColor }] };
}

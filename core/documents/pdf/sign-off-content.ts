import type { Content, ContentCanvas } from 'pdfmake/interfaces.js';
import type { Block } from '../../ports/document-model.ts';
import type { DrawingTools } from './drawing-tools.ts';
import { color, contentWidthPt, lineHeight, margins, sizePt, space } from './theme.ts';
import { words } from './words.ts';

type SignOffBlock = Extract<Block, { kind: 'signOff' }>;

const LINE_PT = 0.5;

/** A form to fill by hand: one row for each who decides. */
export function signOffContent(block: SignOffBlock, { printable }: DrawingTools): Content[] {
  const paddingPt = 6;
  // Room to write in goes to the last three columns.
  const shares = [0.2, 0.28, 0.2, 0.2, 0.12];
  const linesPt = LINE_PT * (shares.length + 1);
  const widths = shares.map((share) => share * (contentWidthPt - linesPt) - paddingPt * 2);
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
                  {
                    text: printable.narrow(decision),
                    ...small,
                    fontSize: sizePt.furniture,
                    width: '*' as const,
                  },
                ],
                columnGap: 5,
                margin: margins(0, 0, 0, 2),
              })),
            },
            '',
            '',
            '',
          ]),
        ],
      },
      layout: {
        hLineWidth: () => LINE_PT,
        vLineWidth: () => LINE_PT,
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

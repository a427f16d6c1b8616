import type { Content } from 'pdfmake/interfaces.js';
import type { Block } from '../../ports/document-model.ts';
import type { DrawingTools } from './drawing-tools.ts';
import { inlineContent, plainText } from './inline-content.ts';
import { tallestUnbreakablePt } from './room.ts';
import { color, contentWidthPt, lineHeight, sizePt, space } from './theme.ts';

type CalloutBlock = Extract<Block, { kind: 'callout' }>;

export function calloutHeightPt(block: CalloutBlock, { textHeight }: DrawingTools): number {
  const style = {
    fontSizePt: sizePt.lead,
    lineHeight: lineHeight.body,
    widthPt: contentWidthPt - space.l * 2 - space.xs,
  };
  return textHeight(block.title, style) + textHeight(plainText(block.text), style) + space.m * 2 + space.l;
}

/** A panel with a coloured edge: what we ask for, what to note, what to beware of. */
export function calloutContent(block: CalloutBlock, tools: DrawingTools): Content[] {
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

import type { Content } from 'pdfmake/interfaces.js';
import type { Block } from '../../ports/document-model.ts';
import type { DrawingTools } from './drawing-tools.ts';
import { passageContent } from './narrative-content.ts';
import { passageHeightPt } from './narrative-height.ts';
import type { NarrativePlace } from './narrative-place.ts';
import { tallestUnbreakablePt } from './room.ts';
import { meaning } from './tagging/semantics.ts';
import { color, contentWidthPt, lineHeight, sizePt, space } from './theme.ts';

type CalloutBlock = Extract<Block, { kind: 'callout' }>;

const EDGE_PT = 3;
const innerWidthPt = contentWidthPt - space.l * 2 - EDGE_PT;

const inCallout = (fontSizePt: number): NarrativePlace => ({
  widthPt: innerWidthPt,
  besidePt: 0,
  fontSizePt,
  lineHeight: lineHeight.body,
  gapPt: space.s,
  fit: 'prose',
});

/** How tall a callout is with the margin above it. */
export function calloutHeightPt(block: CalloutBlock, tools: DrawingTools): number {
  const place = inCallout(lookOf(block).fontSize);
  return (
    space.xs * 2 +
    space.m * 2 +
    passageHeightPt(block.title, tools, place) +
    passageHeightPt(block.text, tools, place)
  );
}

const looks = {
  ask: { panel: color.accentPanel, edge: color.accent, title: color.accent, fontSize: sizePt.lead },
  note: { panel: color.panel, edge: color.faint, title: color.ink, fontSize: sizePt.body },
  warning: { panel: color.warningPanel, edge: color.warning, title: color.warning, fontSize: sizePt.body },
} as const;
const lookOf = ({ tone }: CalloutBlock) => looks[tone];

/** A panel with a coloured edge: what we ask for, what to note, what to beware of. */
export function calloutContent(block: CalloutBlock, tools: DrawingTools): Content[] {
  const tone = lookOf(block);
  return [
    {
      ...meaning({ as: 'group', role: 'Div' }),
      table: {
        widths: [innerWidthPt],
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
                { ...passageContent(block.text, tools, inCallout(tone.fontSize)), fontSize: tone.fontSize },
              ],
            },
          ],
        ],
      },
      layout: {
        hLineWidth: () => 0,
        vLineWidth: (index) => (index === 0 ? EDGE_PT : 0),
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

import type { Content } from 'pdfmake/interfaces.js';
import type { Block } from '../../ports/document-model.ts';
import type { DrawingTools } from './drawing-tools.ts';
import { passageContent } from './narrative-content.ts';
import { passageHeightPt } from './narrative-height.ts';
import type { NarrativePlace } from './narrative-place.ts';
import { meaning } from './tagging/semantics.ts';
import { lineHeight, sizePt, space } from './theme.ts';

type CalloutBlock = Extract<Block, { kind: 'callout' }>;

const EDGE_PT = 3;
const innerWidthPt = ({ page }: DrawingTools): number => page.contentWidthPt - space.l * 2 - EDGE_PT;

const inCallout = (fontSizePt: number, tools: DrawingTools): NarrativePlace => ({
  widthPt: innerWidthPt(tools),
  besidePt: 0,
  fontSizePt,
  lineHeight: lineHeight.body,
  gapPt: space.s,
  fit: 'prose',
});

/** How tall a callout is with the margin above it. */
export function calloutHeightPt(block: CalloutBlock, tools: DrawingTools): number {
  const place = inCallout(lookOf(block, tools).fontSize, tools);
  return (
    space.xs * 2 +
    space.m * 2 +
    passageHeightPt(block.title, tools, place) +
    passageHeightPt(block.text, tools, place)
  );
}

const looks = {
  ask: { panel: 'accentPanel', edge: 'accentLine', title: 'accent', fontSize: sizePt.lead },
  note: { panel: 'panel', edge: 'faint', title: 'ink', fontSize: sizePt.body },
  warning: { panel: 'warningPanel', edge: 'warning', title: 'warning', fontSize: sizePt.body },
} as const;

function lookOf({ tone }: CalloutBlock, { color }: DrawingTools) {
  const { panel, edge, title, fontSize } = looks[tone];
  return { panel: color[panel], edge: color[edge], title: color[title], fontSize };
}

/** A panel with a coloured edge: what we ask for, what to note, what to beware of. */
export function calloutContent(block: CalloutBlock, tools: DrawingTools): Content[] {
  const tone = lookOf(block, tools);
  return [
    {
      ...meaning({ as: 'group', role: 'Div' }),
      table: {
        widths: [innerWidthPt(tools)],
        dontBreakRows: calloutHeightPt(block, tools) < tools.page.tallestUnbreakablePt,
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
                {
                  ...passageContent(block.text, tools, inCallout(tone.fontSize, tools)),
                  fontSize: tone.fontSize,
                },
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

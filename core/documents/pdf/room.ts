import type { Content } from 'pdfmake/interfaces.js';
import type { FontMetrics, FontWeight } from '../font-metrics.ts';
import { contentHeightPt, linePt } from './theme.ts';

/** Unbreakable content taller than this may break after all: what does not fit on a page would be lost. */
export const tallestUnbreakablePt = contentHeightPt * 0.6;

/**
 * Asks for room on the page before what follows: moves to the next page when less is left, and prints nothing.
 * It keeps a heading with its first lines. An unbreakable block of that height is pushed to where it fits, then
 * the height is taken back. (pdfmake's `unbreakable` around heading and block loses whatever is over a page, and
 * its `pageBreakBefore` lays the whole document out again for each break.)
 */
export function room(heightPt: number): Content[] {
  const neededPt = Math.min(heightPt, tallestUnbreakablePt);
  return [
    { unbreakable: true, stack: [{ text: '', fontSize: 0.1, lineHeight: 1, margin: [0, neededPt, 0, 0] }] },
    { stack: [], margin: [0, -neededPt, 0, 0] },
  ];
}

/** How tall a text will be, on the safe side: kerning is left out and words break late. */
export type TextHeight = (
  text: string,
  style: { fontSizePt: number; lineHeight: number; widthPt: number; weight?: FontWeight },
) => number;

export function createTextHeight(metrics: FontMetrics): TextHeight {
  return (text, { fontSizePt, lineHeight, widthPt, weight = 'regular' }) => {
    let lines = 0;
    for (const paragraph of text.split('\n')) {
      lines += Math.max(1, Math.ceil((metrics.widthPt(paragraph, fontSizePt, weight) * 1.06) / widthPt));
    }
    return lines * linePt(fontSizePt, lineHeight);
  };
}

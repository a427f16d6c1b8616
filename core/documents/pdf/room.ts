import type { Content } from 'pdfmake/interfaces.js';
import type { FontMetrics, FontWeight } from '../font-metrics.ts';
import type { Page } from './page.ts';
import { linePt } from './theme.ts';

/** What a room itself takes: to be added to what is asked for where more rooms are asked for within. */
export const roomItselfPt = 0.2;

/** What pages begin with that nothing is printed on yet: the rooms before it. */
const STILL_EMPTY_PT = 4;

/** An empty page has no more room than this. */
const wholePagePt = ({ contentHeightPt }: Page): number => contentHeightPt - STILL_EMPTY_PT;

/**
 * Asks for room on the page before what follows: moves to the next page when less is left, and prints nothing.
 * It keeps a heading with its first lines. An unbreakable block of that height is pushed to where it fits, then
 * the height is taken back. (pdfmake's `unbreakable` around heading and block loses whatever is over a page, and
 * its `pageBreakBefore` lays the whole document out again for each break.)
 */
export function room(heightPt: number, page: Page): Content[] {
  return exactRoom(Math.min(heightPt, wholePagePt(page)));
}

/**
 * Starts a page, unless one has just begun: it asks for the room of an empty page. (pdfmake's `pageBreak` would leave
 * a blank page behind one that is full to the last line, because the margin of that line opens the next one.)
 */
export function newPage(page: Page): Content[] {
  return exactRoom(wholePagePt(page));
}

function exactRoom(neededPt: number): Content[] {
  return [
    { unbreakable: true, stack: [{ text: '', fontSize: 0.1, lineHeight: 1, margin: [0, neededPt, 0, 0] }] },
    { stack: [], margin: [0, -neededPt, 0, 0] },
  ];
}

/** How tall a text will be, on the safe side: kerning is left out, and lines end at spaces alone. */
export type TextHeight = (
  text: string,
  style: { fontSizePt: number; lineHeight: number; widthPt: number; weight?: FontWeight },
) => number;

export function createTextHeight(metrics: FontMetrics): TextHeight {
  return (text, { fontSizePt, lineHeight, widthPt, weight = 'regular' }) => {
    const wordPt = (word: string) => metrics.widthPt(word, fontSizePt, weight);
    const lines = text.split('\n').reduce((sum, paragraph) => sum + lineCount(paragraph, widthPt, wordPt), 0);
    return lines * linePt(fontSizePt, lineHeight);
  };
}

/** Where a line may end: after a space, and where a long word was given a place to break. */
const WORD_END = /(?<=[ \u200b])/u;

function lineCount(paragraph: string, widthPt: number, wordPt: (word: string) => number): number {
  if (wordPt(paragraph) <= widthPt) return 1;
  let lines = 1;
  let takenPt = 0;
  for (const word of paragraph.split(WORD_END)) {
    // The space at the end of a line takes no room.
    const inkPt = wordPt(word.trimEnd());
    if (takenPt > 0 && takenPt + inkPt > widthPt) {
      lines += 1;
      takenPt = 0;
    }
    // A word wider than the line is cut into lines of letters.
    const cuts = Math.max(0, Math.ceil(inkPt / widthPt) - 1);
    lines += cuts;
    takenPt += wordPt(word) - cuts * widthPt;
  }
  return lines;
}

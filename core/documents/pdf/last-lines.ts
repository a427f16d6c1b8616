import layoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import { isOneLine } from './next-line.ts';

/** A text that no page begins with the last line of. */
export type Kept = { keepsLastLines?: true };

/** One line that stays behind alone reads as left over, too. */
const LEAST_LINES_BEFORE = 2;

/**
 * Has the last two lines of a text that says so stand on one page. How many lines a text takes is known when pdfmake comes
 * to its second last, so nothing is laid out again. To be applied behind whatever else builds lines.
 */
export function keepLastLines(): void {
  if (isApplied) return;
  isApplied = true;
  const { prototype } = layoutBuilder.default;
  const stock = prototype.buildNextLine;
  prototype.buildNextLine = function (text) {
    const line = stock.call(this, text);
    const { keepsLastLines, positions = [], _inlines: rest = [] } = text;
    if (line === null || !keepsLastLines || positions.length < LEAST_LINES_BEFORE) return line;
    const { availableHeight, availableWidth } = this.writer.context();
    const heightPt = line.getHeight();
    const isLastOfPage = heightPt <= availableHeight && availableHeight < 2 * heightPt;
    if (isLastOfPage && rest.length > 0 && isOneLine(rest, availableWidth)) this.writer.moveToNextPage();
    return line;
  };
}

let isApplied = false;

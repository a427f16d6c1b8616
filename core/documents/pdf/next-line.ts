import layoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import Line from 'pdfmake/js/Line.js';

/** A measured piece of a text, as far as it matters to where a line ends. */
type Piece = {
  text: string;
  width: number;
  leadingCut?: number;
  trailingCut?: number;
  lineEnd?: boolean;
  noNewLine?: boolean;
  noWrap?: boolean;
};

/** A text that is being broken into lines: what stands on a line already is no longer in it. */
export type BrokenText = { _inlines?: Piece[] };

/**
 * Takes the words of a line from a text at once. pdfmake takes the first off a list of all and copies the rest of the list
 * for each word. A line with a word that is too long for it is left to pdfmake, which cuts the word.
 */
export function takeWholeLines(): void {
  const { prototype } = layoutBuilder.default;
  const stock = prototype.buildNextLine;
  prototype.buildNextLine = function (text) {
    const pieces = text._inlines;
    if (pieces === undefined || pieces.length === 0) return null;
    const widthPt = this.writer.context().availableWidth;
    const count = fittingCount(pieces, widthPt);
    if (count === undefined) return stock.call(this, text);
    const line = new Line.default(widthPt);
    for (const piece of pieces.splice(0, count)) line.addInline(piece);
    line.lastLineInParagraph = pieces.length === 0;
    return line;
  };
}

/** How many pieces stand on the next line; undefined when one of them must be cut. */
function fittingCount(pieces: readonly Piece[], widthPt: number): number | undefined {
  let leadingCut = 0;
  let trailingCut = 0;
  let takenPt = 0;
  let isEnded = false;
  let mustGoOn = true;
  for (const [index, piece] of pieces.entries()) {
    const goesOn = mustGoOn || (!isEnded && neededPt(pieces, index, takenPt, leadingCut) <= widthPt);
    if (!goesOn) return index;
    const leftPt = widthPt - (takenPt - leadingCut - trailingCut);
    if (!piece.noWrap && piece.text.length > 1 && piece.width > leftPt) return undefined;
    if (index === 0) leadingCut = piece.leadingCut ?? 0;
    trailingCut = piece.trailingCut ?? 0;
    takenPt += piece.width;
    isEnded ||= piece.lineEnd === true;
    mustGoOn = piece.noNewLine === true;
  }
  return pieces.length;
}

/**
 * How wide the line would be with one piece more and with what may not be parted from it. Added up in the order of
 * pdfmake: a column can be exactly as wide as its text.
 */
function neededPt(pieces: readonly Piece[], index: number, takenPt: number, leadingCut: number): number {
  let widthPt = 0;
  let trailingCuts = 0;
  for (let at = index; at < pieces.length; at += 1) {
    const piece = pieces[at];
    widthPt += piece?.width ?? 0;
    trailingCuts += piece?.trailingCut ?? 0;
    if (!piece?.noNewLine) break;
  }
  return takenPt + widthPt - leadingCut - trailingCuts;
}

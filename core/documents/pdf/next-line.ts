import layoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import Line from 'pdfmake/js/Line.js';

type Layout = (typeof layoutBuilder)['default']['prototype'];
type BuildNextLine = Layout['buildNextLine'];
type LaidLine = InstanceType<(typeof Line)['default']>;
type Piece = LaidLine['inlines'][number];

/** An inline with one of these is drawn in its own way. */
export const DRAWN_ALONE = [
  'linkToPage',
  'decoration',
  'background',
  'fontFeatures',
  'sup',
  'sub',
  '_pageRef',
  '_pageNodeRef',
  '_tocItemRef',
] as const;

/** The words of a link become one: one place to click and to reach by the keyboard, instead of one for each word. */
export const DESTINATIONS = ['link', 'linkToDestination'] as const;

/** What words on a line have in common when one text can stand for them. */
const ALIKE = ['font', 'fontSize', 'color', 'opacity', ...DESTINATIONS] as const;

/**
 * Takes the words of a line from a text at once. pdfmake takes the first off a list of all and copies the rest of the list
 * for each word. A line with a word that is too long for it is left to pdfmake, which cuts the word. Words of one style
 * become one text: less to keep, to draw and to write, and better copying.
 */
export function takeWholeLines(): void {
  const { prototype } = layoutBuilder.default;
  prototype.buildNextLine = createNextLine(prototype.buildNextLine, (widthPt) => new Line.default(widthPt));
}

/** `stock` is pdfmake's own. */
export function createNextLine(
  stock: BuildNextLine,
  emptyLine: (widthPt: number) => LaidLine,
): BuildNextLine {
  return function (this: Layout, text) {
    const pieces = text._inlines;
    if (pieces === undefined || pieces.length === 0) return null;
    const widthPt = this.writer.context().availableWidth;
    const count = fittingCount(pieces, widthPt);
    if (count === undefined) return merged(stock.call(this, text));
    const line = emptyLine(widthPt);
    for (const piece of pieces.splice(0, count)) line.addInline(piece);
    line.lastLineInParagraph = pieces.length === 0;
    return merged(line);
  };
}

function merged<Of extends LaidLine | null>(line: Of): Of {
  const inlines: Piece[] = [];
  for (const piece of line?.inlines ?? []) {
    const last = inlines.at(-1);
    if (last !== undefined && canFollow(last, piece)) {
      last.text += piece.text;
      last.width += piece.width;
    } else {
      inlines.push(piece);
    }
  }
  if (line !== null) line.inlines = inlines;
  return line;
}

/**
 * Justified text is spread out word by word. And pdfkit shapes from space to space: without one between them, two parts
 * would be kerned where stock does not.
 */
function canFollow(last: Piece, next: Piece): boolean {
  return (
    last.text.endsWith(' ') &&
    last.alignment !== 'justify' &&
    ALIKE.every((name) => last[name] === next[name]) &&
    !last.characterSpacing &&
    !next.characterSpacing &&
    DRAWN_ALONE.every((name) => !last[name] && !next[name])
  );
}

/** Whether no second line is needed for all of these. */
export function isOneLine(pieces: readonly Piece[], widthPt: number): boolean {
  return fittingCount(pieces, widthPt) === pieces.length;
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

import pdfDocument from 'pdfmake/js/PDFDocument.js';
import type { Coverage } from '../../../shared/domain/printing/coverage.ts';
import type { PrintingFont } from '../../ports/documents.ts';
import type { AddedLetters } from '../svg/draw-pixels.ts';
import type { GlyphOutlines } from '../svg/glyph-outlines.ts';
import { readPath } from '../svg/outline.ts';
import { createFallback } from './fallback-runs.ts';

/** The letters of added fonts for pictures, chosen as the PDF chooses them. Undefined without fonts. */
export function createAddedLetters(
  fonts: readonly PrintingFont[],
  isShipped: Coverage,
): AddedLetters | undefined {
  const fallback = createFallback(fonts, isShipped);
  if (fallback === undefined) return undefined;
  const opened = new Map([...fallback.fonts].map(([name, { bytes }]) => [name, outlinesOf(bytes)]));
  return (text, isBold) =>
    fallback.runs(text, isBold).map((run) => ({
      text: run.text,
      outlines: run.font === undefined ? undefined : opened.get(run.font),
    }));
}

/** What fontkit says of a letter, in units of the font; upwards is positive. */
type DrawnFont = {
  unitsPerEm: number;
  glyphForCodePoint(codePoint: number): { advanceWidth: number; path: { toSVG(): string } };
};

/** Opened as the PDF opens it, because an added font draws its letters in either of two ways, and ours only in one. */
function outlinesOf(bytes: Uint8Array): Pick<GlyphOutlines, 'glyph'> {
  const document = new pdfDocument.default({}, {}, {}, {}, { font: null });
  const parsed: object = document.registerFont('added', bytes).font('added')._font.font;
  const font = parsed as DrawnFont;
  return {
    glyph(codePoint) {
      const { advanceWidth, path } = font.glyphForCodePoint(codePoint);
      const outline = readPath(path.toSVG()).map(({ points }) => ({
        points: points.map(([x, y]) => [x / font.unitsPerEm, -y / font.unitsPerEm] as const),
        // A letter is an area, whether or not its font draws the last line of it.
        isClosed: true,
      }));
      return { outline, advanceEm: advanceWidth / font.unitsPerEm };
    },
  };
}

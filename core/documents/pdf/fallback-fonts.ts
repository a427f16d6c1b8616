import pdfDocument from 'pdfmake/js/PDFDocument.js';
import renderer from 'pdfmake/js/Renderer.js';
import styleContextStack from 'pdfmake/js/StyleContextStack.js';
import textBreaker from 'pdfmake/js/TextBreaker.js';
import type { Fallback } from '../fonts/fallback-runs.ts';
import { font as shippedFont } from './theme.ts';
import type { Word } from './unbroken-words.ts';

type Styles = Parameters<typeof textBreaker.default.prototype.getBreaks>[1];

let inWork: Fallback | undefined;
let isApplied = false;

/** The fonts that print, in the next document, what the shipped ones can't. Only one document is written at a time. */
export function beginFallback(fallback: Fallback | undefined): void {
  inWork = fallback;
}

export function endFallback(): void {
  inWork = undefined;
}

/** Has pdfmake set each run of letters in the font that has them. It knows one font for each text. */
export function applyFallbackFonts(): void {
  if (isApplied) return;
  isApplied = true;
  breakIntoRuns();
  drawInRuns();
  openAddedFonts();
}

function breakIntoRuns(): void {
  const { prototype } = textBreaker.default;
  const stock = prototype.getBreaks;
  prototype.getBreaks = function (texts, styles) {
    const words = stock.call(this, texts, styles);
    const fallback = inWork;
    return fallback === undefined ? words : words.flatMap((word) => inRuns(word, fallback, styles));
  };
}

/** A word in several fonts is several words with no end of a line between them. */
function inRuns(word: Word, fallback: Fallback, styles: Styles): Word[] {
  const isBold = styleContextStack.default.getStyleProperty(word, styles, 'bold', false) === true;
  const runs = fallback.runs(word.text, isBold);
  if (runs.every(({ font }) => font === undefined)) return [word];
  return runs.map(({ text, font }, index) => {
    const run: Word = { ...word, text };
    if (font !== undefined) run.font = font;
    if (index < runs.length - 1) {
      run.noNewLine = true;
      delete run.lineEnd;
    }
    return run;
  });
}

/**
 * An added font is opened from its bytes when it is first used, and stands on the lines of the shipped one: other
 * heights would move the lines of a text apart wherever a word is in another script.
 */
function openAddedFonts(): void {
  const { prototype } = pdfDocument.default;
  const stock = prototype.getFontFile;
  prototype.getFontFile = function (family, bold, italics) {
    const added = inWork?.fonts.get(family);
    if (added === undefined) return stock.call(this, family, bold, italics);
    if (this._fontFamilies[family] === undefined) {
      const { ascender, descender, lineGap } = this.provideFont(shippedFont.text, false, false);
      this.registerFont(family, added.bytes);
      Object.assign(this.font(family)._font, { ascender, descender, lineGap });
    }
    return family;
  };
}

/** How pdfmake is told of the fonts: by names that are opened as above, never as files. */
export function fallbackFamilies(fallback: Fallback | undefined): Record<string, Record<FontStyle, string>> {
  return Object.fromEntries(
    [...(fallback?.fonts.keys() ?? [])].map((name) => [
      name,
      { normal: name, bold: name, italics: name, bolditalics: name },
    ]),
  );
}

type FontStyle = 'normal' | 'bold' | 'italics' | 'bolditalics';

function drawInRuns(): void {
  const { prototype } = renderer.default;
  const stock = prototype.renderSVG;
  prototype.renderSVG = function (drawing) {
    if (inWork !== undefined) drawing.svg = textInRuns(drawing.svg, inWork);
    stock.call(this, drawing);
  };
}

function textInRuns(svg: string, fallback: Fallback): string {
  return svg.replace(TEXT_OF_ELEMENT, (whole, text: string) => {
    const runs = fallback.runs(text, false);
    if (runs.every(({ font }) => font === undefined)) return whole;
    const spans = runs.map((run) =>
      run.font === undefined ? run.text : `<tspan font-family="${run.font}">${run.text}</tspan>`,
    );
    return `>${spans.join('')}</text>`;
  });
}

const TEXT_OF_ELEMENT = />([^<>]+)<\/text>/g;

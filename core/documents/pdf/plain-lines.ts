import renderer from 'pdfmake/js/Renderer.js';
import { DESTINATIONS, DRAWN_ALONE } from './next-line.ts';
import type { FastFont } from './shared-fonts.ts';
import { shownText, textObject } from './shown-text.ts';

/** A text on a line, with its styles. */
type Run = {
  text: string;
  x: number;
  font: FastFont;
  fontSize: number;
  color: unknown;
  opacity: unknown;
  characterSpacing?: number;
} & Partial<Record<(typeof MORE_THAN_TEXT)[number], unknown>>;

export type FastLine = {
  inlines: Run[];
  id?: unknown;
  _outline?: unknown;
  _pageNodeRef?: unknown;
  getAscenderHeight(): number;
};

const MORE_THAN_TEXT = [...DESTINATIONS, ...DRAWN_ALONE] as const;

/** What of pdfmake's document draws text. */
export type TextDocument = {
  page: { content: { textColor?: unknown }; fonts: Record<string, unknown> };
  opacity(opacity: number): unknown;
  fillColor(color: unknown): unknown;
  resolveColor(color: unknown, preset: string): unknown;
  addContent(commands: string): unknown;
};

/**
 * Draws a line that is nothing but text in as few commands as it takes. pdfkit turns the page over for each text and
 * back again, sets a colour that is set, fills a path that is none, and makes lists of lists of glyphs: a fifth of the
 * processor's time of an export, and a tenth of the bytes. Lines with links, anchors or decorations are left to pdfmake.
 */
export function drawPlainLines(): void {
  const { prototype } = renderer.default;
  const stock = prototype.renderLine;
  prototype.renderLine = function (line, x, y) {
    const shown = isPlain(line) ? shownTexts(line.inlines) : undefined;
    if (shown === undefined) return stock.call(this, line, x, y);
    const baseline = y + line.getAscenderHeight();
    for (const [index, run] of line.inlines.entries())
      draw(this.pdfDocument, run, shown[index] ?? '', x + run.x, baseline);
  };
}

/** Undefined when one of them is more than kerned. */
function shownTexts(runs: readonly Run[]): string[] | undefined {
  const shown = runs.map(({ font, text }) => shownText(font, text));
  return shown.every((one) => one !== undefined) ? shown : undefined;
}

const isPlain = ({ inlines, _outline, _pageNodeRef, id }: FastLine): boolean =>
  !_outline && !_pageNodeRef && !id && inlines.every(isPlainRun);

const isPlainRun = (run: Run): boolean =>
  run.opacity === 1 && !run.characterSpacing && !MORE_THAN_TEXT.some((name) => run[name]);

function draw(
  document: TextDocument,
  { text, font, fontSize, color }: Run,
  shown: string,
  x: number,
  baseline: number,
): void {
  if (text === '') return;
  const { page } = document;
  if (page.content.textColor !== color) {
    document.opacity(1);
    document.fillColor(document.resolveColor(color, 'black'));
  }
  page.fonts[font.id] ??= font.ref();
  document.addContent(textObject(font, fontSize, shown, x, baseline));
  page.content.textColor = color;
}

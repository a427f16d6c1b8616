import renderer from 'pdfmake/js/Renderer.js';
import type { FastFont } from './shared-fonts.ts';
import { shownText, textObject } from './shown-text.ts';

/** A word on a line, with its styles. */
export type FastInline = {
  text: string;
  x: number;
  width: number;
  font: FastFont;
  fontSize: number;
  color: unknown;
  opacity: unknown;
  characterSpacing: number;
} & Record<(typeof MORE_THAN_TEXT)[number], unknown>;

export type FastLine = {
  inlines: FastInline[];
  id?: unknown;
  _outline?: unknown;
  _pageNodeRef?: unknown;
  getAscenderHeight(): number;
};

/** The words of a link become one: one place to click and to reach by the keyboard, instead of one for each word. */
export const DESTINATIONS = ['link', 'linkToDestination'] as const;

/** An inline with one of these is drawn in its own way. */
export const DRAWN_ALONE = [
  'linkToPage',
  'decoration',
  'background',
  'fontFeatures',
  'sup',
  'sub',
  '_pageNodeRef',
  '_tocItemRef',
] as const;

const MORE_THAN_TEXT = [...DESTINATIONS, ...DRAWN_ALONE] as const;

type Run = Pick<FastInline, 'text' | 'x' | 'width' | 'font' | 'fontSize' | 'color' | 'opacity'>;

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
    const runs = plainRuns(line);
    const shown = runs?.map(({ font, text }) => shownText(font, text));
    if (runs === undefined || !shown?.every((one) => one !== undefined)) return stock.call(this, line, x, y);
    const baseline = y + line.getAscenderHeight();
    for (const [index, run] of runs.entries())
      draw(this.pdfDocument, run, shown[index] ?? '', x + run.x, baseline);
  };
}

/** Words of one style that follow each other, as one text; undefined when the line is more than text. */
function plainRuns(line: FastLine): Run[] | undefined {
  if (line._outline || line._pageNodeRef || line.id) return undefined;
  const runs: Run[] = [];
  for (const inline of line.inlines) {
    if (!isPlain(inline)) return undefined;
    const last = runs.at(-1);
    if (last !== undefined && continues(last, inline)) {
      last.text += inline.text;
      last.width += inline.width;
    } else {
      const { text, x, width, font, fontSize, color, opacity } = inline;
      runs.push({ text, x, width, font, fontSize, color, opacity });
    }
  }
  return runs;
}

const isPlain = (inline: FastInline): boolean =>
  inline.opacity === 1 && !inline.characterSpacing && !MORE_THAN_TEXT.some((name) => inline[name]);

/**
 * Justified text is spread out after measuring: there the next word does not begin where the last one ends. And
 * pdfkit shapes from space to space: without one between them, two parts would be kerned where stock does not.
 */
export const continues = (last: Run, next: Run): boolean =>
  last.text.endsWith(' ') &&
  Math.abs(last.x + last.width - next.x) < 0.001 &&
  last.font === next.font &&
  last.fontSize === next.fontSize &&
  last.color === next.color &&
  last.opacity === next.opacity;

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

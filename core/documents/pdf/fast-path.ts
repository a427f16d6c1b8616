import { isAbsolute } from 'node:path';
import pdfDocument from 'pdfmake/js/PDFDocument.js';
import renderer from 'pdfmake/js/Renderer.js';
import styleContextStack from 'pdfmake/js/StyleContextStack.js';
import { createPairShaping, type ParsedFont, type ShapedText, type ShapeText } from './pair-shaping.ts';
import { simplePng } from './png-image.ts';

/**
 * Four patches over pdfmake 0.3.11 that spare work and change nothing on the page. Stock, it shapes every word
 * again for each document, looks up 22 styles for each word, writes each word as a text object of its own, and
 * takes PNGs apart byte by byte.
 * `PDF_FASTPATH=0` leaves pdfmake as it is; test/documents/fast-path.test.ts compares the two and fails when a
 * patched method is gone.
 */
export function applyFastPath(): void {
  if (isApplied || !fitsFastPath()) return;
  isApplied = true;
  shareFonts();
  mergeInlines();
  rememberStyles();
  embedPngsAsTheyAre();
}

export const isFastPathWanted = (): boolean => process.env.PDF_FASTPATH !== '0';

/** The methods are there and take what the patches hand on. Another pdfmake runs unpatched rather than wrong. */
export function fitsFastPath(): boolean {
  const StyleContextStack = styleContextStack.default;
  return (
    pdfDocument.default.prototype.provideFont.length === 3 &&
    pdfDocument.default.prototype.openImage.length === 1 &&
    renderer.default.prototype.renderLine.length === 3 &&
    StyleContextStack.prototype.push.length === 1 &&
    StyleContextStack.prototype.pop.length === 0 &&
    StyleContextStack.prototype.getProperty.length === 1 &&
    StyleContextStack.getStyleProperty.length === 4
  );
}

let isApplied = false;

/** An embedded font of pdfkit: bound to one document, around a parsed font that is bound to none. */
export type FastFont = {
  name: string;
  font: ParsedFont;
  layout(text: string, features?: unknown, onlyWidth?: boolean): Partial<ShapedText>;
  subset: { encode(): unknown };
  encode(text: string): unknown;
  ascender: number;
  descender: number;
  lineGap: number;
  constructor: new (document: unknown, font: ParsedFont, id: string) => FastFont;
};

type SharedFont = Pick<FastFont, 'font' | 'constructor'> & { shape: ShapeText | undefined };

/** Parsed fonts and their pairs outlive a document. The subset that gets embedded stays the document's own. */
function shareFonts(): void {
  const stock = pdfDocument.default.prototype.provideFont;
  const shared = new Map<string, SharedFont>();

  pdfDocument.default.prototype.provideFont = function (familyName, bold, italics) {
    const type = this.getFontType(bold, italics);
    const known = this.fontCache[familyName]?.[type];
    if (known !== undefined) return known;
    const path = this.fonts[familyName]?.[type] ?? '';
    // A font that came with the document ends with it: what is kept of it here would outlive its removal.
    if (!isAbsolute(path)) return stock.call(this, familyName, bold, italics);
    const parsed = shared.get(path);
    if (parsed === undefined) {
      const font = stock.call(this, familyName, bold, italics);
      nameGlyphs(font.font);
      const shape = createPairShaping(font.font);
      shared.set(path, { font: font.font, constructor: font.constructor, shape });
      shapeBy(shape, font);
      return font;
    }
    // The same steps as pdfkit's `font`, so that names and order in the file are those of stock.
    const already = this._fontFamilies[path];
    this._fontCount += already === undefined ? 1 : 0;
    const font = already ?? new parsed.constructor(this, parsed.font, `F${this._fontCount}`);
    if (already === undefined) shapeBy(parsed.shape, font);
    this._fontFamilies[path] = font;
    this._fontFamilies[font.name] ??= font;
    this.fontCache[familyName] = { ...this.fontCache[familyName], [type]: font };
    return font;
  };
}

/**
 * Says of every glyph which character it stands for: the lowest, and a quotation mark rather than the letter that
 * looks like it. Otherwise an earlier document would decide what is copied out of a later one: the dot of an i,
 * drawn as part of another glyph first, would come out as nothing where it is a full stop.
 */
function nameGlyphs(font: ParsedFont): void {
  const isModifierLetter = (codePoint: number) => codePoint >= 0x02b0 && codePoint <= 0x02ff;
  const byPreference = font.characterSet.toSorted(
    (left, right) => Number(isModifierLetter(left)) - Number(isModifierLetter(right)) || left - right,
  );
  for (const codePoint of byPreference) font.glyphForCodePoint(codePoint);
}

function shapeBy(shape: ShapeText | undefined, font: FastFont): void {
  if (shape === undefined) return;
  const stock = font.layout.bind(font);
  font.layout = (text, features, onlyWidth) =>
    (features ? undefined : shape(text)) ?? stock(text, features, onlyWidth);
}

export type FastInline = {
  text: string;
  x: number;
  width: number;
  font: unknown;
  fontSize: number;
  color: unknown;
  opacity: unknown;
  characterSpacing: number;
} & Record<(typeof MERGE_BARRIERS)[number] | (typeof DESTINATIONS)[number], unknown>;

export type FastLine = { inlines: FastInline[]; _pageNodeRef?: unknown };

/** An inline with one of these is drawn in its own way and stays alone. */
const MERGE_BARRIERS = [
  'linkToPage',
  'decoration',
  'background',
  'fontFeatures',
  'sup',
  'sub',
  '_pageNodeRef',
  '_tocItemRef',
] as const;

/** The words of a link become one: one place to click and to reach by the keyboard, instead of one for each word. */
const DESTINATIONS = ['link', 'linkToDestination'] as const;

/** Words of one style that follow each other become one text object: less to write, smaller files, better copying. */
function mergeInlines(): void {
  const stock = renderer.default.prototype.renderLine;
  renderer.default.prototype.renderLine = function (line, x, y) {
    if (line._pageNodeRef !== undefined || line.inlines.length < 2) return stock.call(this, line, x, y);
    const merged: FastLine = Object.create(line, { inlines: { value: merge(line.inlines) } });
    return stock.call(this, merged, x, y);
  };
}

function merge(inlines: readonly FastInline[]): FastInline[] {
  const merged: FastInline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (last !== undefined && canFollow(last, inline)) {
      last.text += inline.text;
      last.width += inline.width;
    } else {
      merged.push({ ...inline });
    }
  }
  return merged;
}

/**
 * Justified text is spread out after measuring: there the next word does not begin where the last one ends. And
 * pdfkit shapes from space to space: without one between them, two parts would be kerned where stock does not.
 */
function canFollow(last: FastInline, next: FastInline): boolean {
  return (
    last.text.endsWith(' ') &&
    Math.abs(last.x + last.width - next.x) < 0.001 &&
    last.font === next.font &&
    last.fontSize === next.fontSize &&
    last.color === next.color &&
    last.opacity === next.opacity &&
    !last.characterSpacing &&
    !next.characterSpacing &&
    DESTINATIONS.every((destination) => last[destination] === next[destination]) &&
    MERGE_BARRIERS.every((barrier) => !last[barrier] && !next[barrier])
  );
}

const isValue = (value: unknown): boolean => value !== undefined && value !== null;

/** A style looked up on a stack holds until the stack changes, so the words of a text share one look-up. */
function rememberStyles(): void {
  const StyleContextStack = styleContextStack.default;
  const { push, pop } = StyleContextStack.prototype;
  const stockGet = StyleContextStack.getStyleProperty;
  const remembered = new WeakMap<object, Map<string, unknown>>();

  StyleContextStack.prototype.push = function (style) {
    remembered.delete(this);
    push.call(this, style);
  };
  StyleContextStack.prototype.pop = function (howMany) {
    remembered.delete(this);
    pop.call(this, howMany);
  };
  StyleContextStack.getStyleProperty = (item, stack, property, defaultValue) => {
    const own = item[property];
    if (isValue(own)) return own;
    // A named style or a section changes the stack for this one look-up.
    if (stack === null || stack === undefined || item.style !== undefined || item.section !== undefined) {
      return stockGet(item, stack, property, defaultValue);
    }
    let values = remembered.get(stack);
    if (values === undefined) {
      values = new Map();
      remembered.set(stack, values);
    }
    if (!values.has(property)) values.set(property, stack.getProperty(property));
    const value = values.get(property);
    return isValue(value) ? value : defaultValue;
  };
}

function embedPngsAsTheyAre(): void {
  const stock = pdfDocument.default.prototype.openImage;
  pdfDocument.default.prototype.openImage = function (source) {
    const data = typeof source === 'string' ? bytesOfDataUrl(source) : source;
    const png = data && simplePng(data, `I${this._imageCount + 1}`);
    if (!png) return stock.call(this, source);
    this._imageCount += 1;
    return png;
  };
}

const BASE64_MARK = ';base64,';

function bytesOfDataUrl(address: string): Buffer | undefined {
  const mark = address.startsWith('data:') ? address.indexOf(BASE64_MARK) : -1;
  return mark === -1 ? undefined : Buffer.from(address.slice(mark + BASE64_MARK.length), 'base64');
}
